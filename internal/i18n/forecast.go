package i18n

// How many will buy.
var (
	HelpForecast     = Sentence{En: "How many buyers to expect, and how much revenue", Vi: "Dự kiến có bao nhiêu khách mua và doanh thu", Zh: "预计有多少成交和收入"}
	HelpForecastLong = Sentence{
		En: `How many buyers to expect from now to the end of a period, this month unless another is named: from your open leads,
by the level where they stand and the days that they have stood there, and from the people who are still to come at
the pace of your last 20 workdays. Both are judged by what became of the people of the last 12 months, or of --from.

Lost and paused people count nothing, and nobody counts twice. Beside the number stands the range in which 8 of 10
such forecasts end, and the revenue: the value on the card, else the average first purchase.`,
		Vi: `Dự kiến có bao nhiêu khách mua từ bây giờ đến cuối kỳ, mặc định là tháng này: từ khách đang theo, tùy họ đứng ở cấp
nào và đã bao nhiêu ngày, và từ những người còn sẽ đến theo nhịp 20 ngày làm việc gần nhất. Cả hai dựa vào việc
khách trong 12 tháng gần nhất, hoặc trong kỳ --from, đã đi đến đâu.

Khách đã mất hoặc tạm dừng không được tính, và không ai bị tính hai lần. Kèm theo là khoảng mà 10 lần thì 8 lần rơi
vào, và doanh thu: giá trị trên thẻ, không có thì lấy mức mua lần đầu trung bình.`,
		Zh: `从现在到时间段结束预计有多少成交，不写就是本月：来自跟进中的客户（按所在级别和停留天数），以及按最近 20 个工作日的
速度还会来的人。两者都依据最近 12 个月（或 --from）来的人后来怎样。

流失和暂停的客户不算，也没有人被算两次。同时给出 10 次里有 8 次落入的区间，以及收入：按卡片上的金额，
没有就按首次成交的平均金额。`,
	}
	FlagForecastFrom = Sentence{En: "go by what became of the people of this `PERIOD` (default: the last 12 months)", Vi: "dựa vào khách trong kỳ `PERIOD` (mặc định: 12 tháng gần nhất)", Zh: "依据时间段 `PERIOD` 来的人后来怎样（默认：最近 12 个月）"}
	ForecastOfPast   = Sentence{
		En: "%s is over; forecast a period that ends today or later",
		Vi: "%s đã qua; hãy dự kiến cho kỳ kết thúc hôm nay hoặc sau đó",
		Zh: "%s 已经结束；请预测今天或以后结束的时间段",
	}
	ForecastTooFar = Sentence{
		En: "%s ends more than two years from now, further than a forecast reaches; name a nearer period",
		Vi: "%s kết thúc sau hơn hai năm nữa, quá xa để dự kiến; hãy chọn kỳ gần hơn",
		Zh: "%s 在两年多以后才结束，无法预测那么远；请写近一些的时间段",
	}
	NothingToForecastFrom = Sentence{
		En: "nobody came to %[1]s in %[2]s, so nothing tells how many will",
		Vi: "trong %[2]s chưa có ai đến %[1]s nên chưa thể dự kiến",
		Zh: "%[2]s 没有人到达%[1]s，所以还无法预测",
	}
	ForecastNobodyThere = Sentence{
		En:  "%[1]d open leads at %[2]s are not counted: nobody came there in that time by whom to judge them",
		One: "%[1]d open lead at %[2]s is not counted: nobody came there in that time by whom to judge it",
		Vi:  "%[1]d khách đang theo ở %[2]s không được tính: trong thời gian đó không có ai đến cấp này để dựa vào",
		Zh:  "%[2]s的 %[1]d 位跟进中客户没有计入：这段时间没有人到达那里，无从判断",
	}
	ForecastNobodyBought = Sentence{
		En:  "%[1]d open leads at %[2]s are not counted: of the people who came there in that time (%[3]d), nobody has bought yet",
		One: "%[1]d open lead at %[2]s is not counted: of the people who came there in that time (%[3]d), nobody has bought yet",
		Vi:  "%[1]d khách đang theo ở %[2]s không được tính: trong số người đến đó thời gian này (%[3]d), chưa có ai mua",
		Zh:  "%[2]s的 %[1]d 位跟进中客户没有计入：这段时间到达那里的人（%[3]d）还没有成交的",
	}
	ForecastUnseen = Sentence{
		En:  "%[1]d open leads have been at their level, or will have been by then, longer than anybody was seen to; what they do after that is not counted",
		One: "%[1]d open lead has been at its level, or will have been by then, longer than anybody was seen to; what it does after that is not counted",
		Vi:  "%[1]d khách đang theo đã hoặc sẽ ở cấp của mình lâu hơn bất kỳ ai từng được ghi nhận; những gì sau đó không được tính",
		Zh:  "%[1]d 位跟进中客户在当前级别已经或到时会停留得比记录中任何人都久；此后的情况没有计入",
	}
	ForecastUndated = Sentence{
		En:  "%[1]d open leads are not counted: known from before, no day tells since when they stand where they are; set it with: funnel lead arrival",
		One: "%[1]d open lead is not counted: known from before, no day tells since when it stands where it is; set it with: funnel lead arrival",
		Vi:  "%[1]d khách đang theo không được tính: là khách quen từ trước, không rõ đứng ở cấp đó từ ngày nào; ghi ngày bằng: funnel lead arrival",
		Zh:  "%[1]d 位跟进中客户没有计入：以前就认识，不知道从哪天起在当前级别；可用 funnel lead arrival 补上日期",
	}
	ForecastIs = Sentence{
		En: "%[1]s: about %[2]s to expect, likely %[3]d to %[4]d, %[5]s",
		Vi: "%[1]s: dự kiến khoảng %[2]s, có thể từ %[3]d đến %[4]d, %[5]s",
		Zh: "%[1]s：预计约 %[2]s 人，很可能 %[3]d 到 %[4]d 人，%[5]s",
	}
	ForecastCounted = Sentence{
		En: "%[1]d counted so far, which makes about %[2]s, likely %[3]d to %[4]d",
		Vi: "đã ghi %[1]d, tổng cộng khoảng %[2]s, có thể từ %[3]d đến %[4]d",
		Zh: "已记录 %[1]d 人，合计约 %[2]s 人，很可能 %[3]d 到 %[4]d 人",
	}
	ForecastByAverage = Sentence{
		En:  "Revenue to expect: about %[1]s, at %[2]s a buyer: the average of %[3]d first purchases",
		One: "Revenue to expect: about %[1]s, at %[2]s a buyer, by %[3]d first purchase",
		Vi:  "Doanh thu dự kiến: khoảng %[1]s, mỗi khách %[2]s: trung bình của %[3]d lần mua đầu",
		Zh:  "预计收入：约 %[1]s，每位 %[2]s：%[3]d 笔首次成交的平均",
	}
	ForecastByValues = Sentence{
		En:  "Revenue to expect: about %[1]s, by the values on %[2]d cards",
		One: "Revenue to expect: about %[1]s, by the value on %[2]d card",
		Vi:  "Doanh thu dự kiến: khoảng %[1]s, theo giá trị trên %[2]d thẻ",
		Zh:  "预计收入：约 %[1]s，按 %[2]d 张卡片上的金额",
	}
	ForecastByBoth = Sentence{
		En: "Revenue to expect: about %[1]s, by the values on the cards (%[2]d), else %[3]s: the average of first purchases (%[4]d)",
		Vi: "Doanh thu dự kiến: khoảng %[1]s, theo giá trị trên thẻ (%[2]d), còn lại mỗi khách %[3]s: trung bình các lần mua đầu (%[4]d)",
		Zh: "预计收入：约 %[1]s，按卡片上的金额（%[2]d 张），其余每位 %[3]s：首次成交的平均（%[4]d 笔）",
	}
	ForecastNoRevenue = Sentence{
		En: "Revenue: not known, for no purchase tells what those bring whose card has no value",
		Vi: "Doanh thu: chưa biết, vì chưa có lần mua nào cho biết khách không ghi giá trị trên thẻ mang lại bao nhiêu",
		Zh: "收入：未知，因为还没有成交能说明卡片上没写金额的客户会带来多少",
	}
	HeadPeople     = Sentence{En: "people", Vi: "số người", Zh: "人数"}
	HeadExpected   = Sentence{En: "to buy", Vi: "sẽ mua", Zh: "会成交"}
	HeadOpenAt     = Sentence{En: "open leads at", Vi: "đang theo ở", Zh: "跟进中的客户"}
	ForecastToCome = Sentence{En: "still to come", Vi: "còn sẽ đến", Zh: "还会来的人"}
	ForecastPace   = Sentence{
		En:  "still to come: people who come to %[1]s at the pace of your last %[2]d workdays",
		One: "still to come: people who come to %[1]s at the pace of your last %[2]d workday",
		Vi:  "còn sẽ đến: số người đến %[1]s theo nhịp %[2]d ngày làm việc gần nhất",
		Zh:  "还会来的人：按最近 %[2]d 个工作日的速度会到%[1]s的人",
	}
	ForecastBought = Sentence{En: "%[1]d of %[2]d bought", Vi: "%[1]d trên %[2]d đã mua", Zh: "%[1]d / %[2]d 已成交"}
	ForecastMeans  = Sentence{
		En: "likely: the range in which 8 of 10 such forecasts end. Bought: of the people of %s",
		Vi: "có thể: khoảng mà 10 lần dự kiến như vậy thì 8 lần rơi vào. Đã mua: trong số khách của %s",
		Zh: "很可能：10 次这样的预测有 8 次落在这个范围里。已成交：指 %s 来的人",
	}
)
