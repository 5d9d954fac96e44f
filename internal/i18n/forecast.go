package i18n

// How many will buy.
var (
	HelpForecast     = Sentence{En: "How many buyers to expect, and how much in sales", Vi: "Dự kiến bao nhiêu khách sẽ mua, doanh số bao nhiêu", Zh: "预计会有多少人成交、多少销售额"}
	HelpForecastLong = Sentence{
		En: `How many buyers to expect from now to the end of a period, this month unless another is named: from your open leads,
by the level where they stand and the days that they have stood there, and from the people who are still to come at
the pace of your last 20 workdays. Both are judged by what became of the people of the last 12 months, or of --from.
Only the working time that is left counts: when none is left, nobody more is expected to buy.

People who are lost or paused are left out, and nobody counts twice. Beside the number stands the range in which 8 of
10 such forecasts end, and the sales: the value on the card, else the average first purchase.`,
		Vi: `Từ nay đến cuối kỳ, mặc định là tháng này, dự kiến bao nhiêu khách sẽ mua: tính từ khách đang theo, tùy họ đang ở cấp
nào và đã bao nhiêu ngày, và từ những người sẽ đến thêm theo nhịp 20 ngày làm việc gần nhất. Cả hai đều dựa vào việc
khách của 12 tháng gần nhất, hoặc của kỳ --from, về sau đã đi đến đâu. Chỉ tính thời gian làm việc còn lại: hết giờ làm
thì không dự kiến thêm ai mua.

Người đã ghi mất khách hoặc tạm dừng không được tính, và không ai bị tính hai lần. Kèm theo là khoảng mà cứ 10 lần dự
kiến thì 8 lần rơi vào, và doanh số: theo giá trị trên thẻ, không có thì theo mức trung bình của giao dịch đầu tiên.`,
		Zh: `从现在到时间段结束，预计会有多少人成交，不写时间段就是本月：一部分来自跟进中的客户，看他们在哪一级、待了多少天；
一部分是按最近 20 个工作日的速度还会来的人。两者都依据最近 12 个月（或 --from）来的人后来走到了哪里。
只算剩下的工作时间：没有工作时间了，就不再预计有人成交。

流失和暂停的客户不算，谁也不会算两次。同时给出 10 次预测里有 8 次会落入的区间，以及销售额：按客户卡上的金额，
没写的按首次成交的平均金额。`,
	}
	FlagForecastFrom = Sentence{En: "go by what became of the people of this `PERIOD` (default: the last 12 months)", Vi: "dựa vào khách của `KỲ` này (mặc định: 12 tháng gần nhất)", Zh: "依据这个`时间段`来的人后来怎样（默认：最近 12 个月）"}
	ForecastOfPast   = Sentence{
		En: "%s is over; forecast a period that ends today or later",
		Vi: "%s đã qua; hãy dự kiến cho kỳ kết thúc hôm nay hoặc sau đó",
		Zh: "%s已经结束；请预测今天或以后结束的时间段",
	}
	ForecastTooFar = Sentence{
		En: "%s ends more than two years from now, further than a forecast reaches; name a nearer period",
		Vi: "%s kết thúc sau hơn hai năm nữa, quá xa để dự kiến; hãy chọn kỳ gần hơn",
		Zh: "%s在两年多以后才结束，无法预测那么远；请写近一些的时间段",
	}
	NothingToForecastFrom = Sentence{
		En: "nobody came to %[1]s in %[2]s, so nothing tells how many will",
		Vi: "trong %[2]s chưa có ai đến cấp %[1]s nên chưa thể dự kiến",
		Zh: "%[2]s没有人到达%[1]s，所以还无法预测",
	}
	ForecastNobodyThere = Sentence{
		En:  "%[1]d open leads at %[2]s are not counted: nobody came there in that time by whom to judge them",
		One: "%[1]d open lead at %[2]s is not counted: nobody came there in that time by whom to judge it",
		Vi:  "%[1]d khách đang theo ở cấp %[2]s không được tính: trong thời gian đó không có ai đến cấp này để dựa vào",
		Zh:  "%[2]s的 %[1]d 位跟进中的客户没有计入：这段时间没有人到达那一级，无从判断",
	}
	ForecastNobodyBought = Sentence{
		En:  "%[1]d open leads at %[2]s are not counted: of the people who came there in that time (%[3]d), nobody has bought yet",
		One: "%[1]d open lead at %[2]s is not counted: of the people who came there in that time (%[3]d), nobody has bought yet",
		Vi:  "%[1]d khách đang theo ở cấp %[2]s không được tính: trong số người đến cấp này thời gian đó (%[3]d), chưa có ai mua",
		Zh:  "%[2]s的 %[1]d 位跟进中的客户没有计入：这段时间到达那一级的 %[3]d 人里还没有人成交",
	}
	ForecastUnseen = Sentence{
		En:  "%[1]d open leads have been at their level longer than anybody before them, or will have been by then; nothing tells what they do after that, so it is not counted",
		One: "%[1]d open lead has been at its level longer than anybody before it, or will have been by then; nothing tells what it does after that, so it is not counted",
		Vi:  "%[1]d khách đang theo đã ở, hoặc đến lúc đó sẽ ở cấp của mình lâu hơn mọi khách trước đây; sau đó ra sao thì chưa có gì để dựa vào nên không tính",
		Zh:  "%[1]d 位跟进中的客户在当前级别停留的时间，已经或到时会比以往任何人都久；此后怎样无从判断，没有计入",
	}
	ForecastUndated = Sentence{
		En:  "%[1]d open leads are not counted: known from before, no day tells since when they stand where they are; set it with: funnel lead arrival",
		One: "%[1]d open lead is not counted: known from before, no day tells since when it stands where it is; set it with: funnel lead arrival",
		Vi:  "%[1]d khách đang theo không được tính: là khách quen từ trước, không rõ ở cấp hiện tại từ ngày nào; ghi ngày bằng: funnel lead arrival",
		Zh:  "%[1]d 位跟进中的客户没有计入：以前就认识，不知道从哪天起在当前级别；补上日期请用：funnel lead arrival",
	}
	ForecastIs = Sentence{
		En: "%[1]s · %[5]s: about %[2]s to expect, likely %[3]d to %[4]d",
		Vi: "%[1]s · %[5]s: dự kiến khoảng %[2]s, nhiều khả năng từ %[3]d đến %[4]d",
		Zh: "%[1]s · %[5]s：预计约 %[2]s 人，很可能 %[3]d 到 %[4]d 人",
	}
	ForecastCounted = Sentence{
		En: "%[1]d so far, which makes about %[2]s in all, likely %[3]d to %[4]d",
		Vi: "đã có %[1]d, tổng cộng khoảng %[2]s, nhiều khả năng từ %[3]d đến %[4]d",
		Zh: "已有 %[1]d 人，合计约 %[2]s 人，很可能 %[3]d 到 %[4]d 人",
	}
	ForecastByAverage = Sentence{
		En:  "Sales to expect: about %[1]s, at %[2]s a buyer: the average of %[3]d first purchases",
		One: "Sales to expect: about %[1]s, at %[2]s a buyer, by %[3]d first purchase",
		Vi:  "Doanh số dự kiến: khoảng %[1]s, mỗi khách %[2]s (trung bình của %[3]d giao dịch đầu tiên)",
		Zh:  "预计销售额：约 %[1]s，每位 %[2]s（%[3]d 笔首次成交的平均）",
	}
	ForecastByValues = Sentence{
		En:  "Sales to expect: about %[1]s, by the values on %[2]d cards",
		One: "Sales to expect: about %[1]s, by the value on %[2]d card",
		Vi:  "Doanh số dự kiến: khoảng %[1]s, theo giá trị trên %[2]d thẻ",
		Zh:  "预计销售额：约 %[1]s，按 %[2]d 张客户卡上的金额",
	}
	ForecastByBoth = Sentence{
		En: "Sales to expect: about %[1]s, by the values on the cards (%[2]d), else %[3]s: the average of first purchases (%[4]d)",
		Vi: "Doanh số dự kiến: khoảng %[1]s, theo giá trị trên thẻ (%[2]d), còn lại mỗi khách %[3]s (trung bình của %[4]d giao dịch đầu tiên)",
		Zh: "预计销售额：约 %[1]s，按客户卡上的金额（%[2]d 张），其余每位 %[3]s（%[4]d 笔首次成交的平均）",
	}
	ForecastNoRevenue = Sentence{
		En: "Sales: not known, for no purchase tells what those bring whose card has no value",
		Vi: "Doanh số: chưa biết, vì chưa có giao dịch nào cho biết khách không ghi giá trị trên thẻ sẽ mang lại bao nhiêu",
		Zh: "销售额：未知，因为还没有成交能说明客户卡上没写金额的客户会带来多少",
	}
	HeadPeople     = Sentence{En: "people", Vi: "số người", Zh: "人数"}
	HeadExpected   = Sentence{En: "to buy", Vi: "dự kiến mua", Zh: "预计成交"}
	HeadOpenAt     = Sentence{En: "open leads", Vi: "khách đang theo", Zh: "跟进中的客户"}
	ForecastToCome = Sentence{En: "still to come", Vi: "sẽ đến thêm", Zh: "预计还会来"}
	ForecastPace   = Sentence{
		En:  "still to come: people who come to %[1]s at the pace of your last %[2]d workdays",
		One: "still to come: people who come to %[1]s at the pace of your last %[2]d workday",
		Vi:  "sẽ đến thêm: số người dự kiến đến cấp %[1]s theo nhịp %[2]d ngày làm việc gần nhất",
		Zh:  "预计还会来：按最近 %[2]d 个工作日的速度，预计还会到达%[1]s的人",
	}
	ForecastBought = Sentence{En: "%[1]d of %[2]d bought", Vi: "%[1]d trên %[2]d đã mua", Zh: "%[1]d / %[2]d 已成交"}
	ForecastMeans  = Sentence{
		En: "likely: 8 of 10 such forecasts end within this range. Bought: of the people of %s",
		Vi: "nhiều khả năng: cứ 10 lần dự kiến như vậy thì 8 lần rơi vào khoảng này. Đã mua: trong số khách của %s",
		Zh: "很可能：这样的预测 10 次有 8 次落在这个范围。已成交：指 %s来的人",
	}
)
