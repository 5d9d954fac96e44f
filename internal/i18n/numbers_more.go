package i18n

// What plans, forecasts and cohorts say of what they leave out.
var (
	BuyingHidden = Sentence{
		En: "the buying level %[1]s is hidden, and buyers are counted there; show it first with: funnel levels show %[1]s",
		Vi: "cấp mua hàng %[1]s đang ẩn, mà khách mua được ghi ở đó; hãy hiện lại bằng: funnel levels show %[1]s",
		Zh: "成交级别 %[1]s 已隐藏，而成交是记在那里的；请先用 funnel levels show %[1]s 显示它",
	}

	ForecastUnknown = Sentence{
		En: "%[1]s · %[2]s: how many to expect cannot be told yet",
		Vi: "%[1]s · %[2]s: chưa thể dự kiến được bao nhiêu",
		Zh: "%[1]s · %[2]s：还无法预计会有多少人",
	}
	ForecastAtLeast = Sentence{
		En: "%[1]s · %[5]s: at least about %[2]s to expect, likely %[3]d to %[4]d",
		Vi: "%[1]s · %[5]s: dự kiến ít nhất khoảng %[2]s, nhiều khả năng từ %[3]d đến %[4]d",
		Zh: "%[1]s · %[5]s：预计至少约 %[2]s 人，很可能 %[3]d 到 %[4]d 人",
	}
	ForecastIdle = Sentence{
		En: "%[1]s · %[2]s: nobody more to expect, for no working time is left",
		Vi: "%[1]s · %[2]s: không dự kiến thêm ai vì đã hết thời gian làm việc",
		Zh: "%[1]s · %[2]s：没有剩余的工作时间，预计不会再有人",
	}
	ForecastSoFar  = Sentence{En: "%d so far", Vi: "đã có %d", Zh: "已有 %d 人"}
	ForecastNoPace = Sentence{
		En: "still to come: not counted, for the book began today, and their pace is that of the workdays before today",
		Vi: "sẽ đến thêm: không được tính vì sổ mới bắt đầu hôm nay, mà nhịp đến lấy từ các ngày làm việc trước hôm nay",
		Zh: "预计还会来：没有计入，因为账本今天才开始，而速度要看今天以前的工作日",
	}
	ForecastCapped = Sentence{
		En: "more people were counted at %[1]s than at %[2]s; the forecast reckons with 100 %%: nobody buys who does not come",
		Vi: "số người ở cấp %[1]s nhiều hơn ở cấp %[2]s; dự kiến tính là 100%%: không đến thì không mua",
		Zh: "%[1]s的人数多于%[2]s；预测按 100%% 计算：不来的人不会成交",
	}
	ForecastWithin = Sentence{
		En:  "to buy: %[2]s, with %[1]d workdays left; who buys later is not among them",
		One: "to buy: %[2]s, with %[1]d workday left; who buys later is not among them",
		Vi:  "dự kiến mua: %[2]s, còn %[1]d ngày làm việc; người mua sau đó không được tính",
		Zh:  "预计成交：%[2]s，还剩 %[1]d 个工作日；以后才成交的不算",
	}
	ForecastBases = Sentence{
		En: "open leads are judged by the people with cards, those still to come by all who were counted, with or without a card",
		Vi: "khách đang theo được xét theo những khách có thẻ, người sẽ đến thêm theo tất cả những người đã ghi, có thẻ hay không",
		Zh: "跟进中的客户按有客户卡的人来判断，预计还会来的人按记录过的所有人来判断，不管有没有客户卡",
	}
	ForecastAtLeastMeans = Sentence{
		En: "at least, ≥: some people are left out, for nothing tells what they do. The range reaches as far as it would if those who wait longer than anybody before went on at the average pace of their level",
		Vi: "ít nhất, ≥: có người chưa được tính vì không rõ họ sẽ ra sao. Đầu trên của khoảng tính cả trường hợp những người chờ lâu hơn mọi khách trước đây tiếp tục theo nhịp trung bình của cấp mình",
		Zh: "至少、≥：有些人没有计入，因为无从知道他们会怎样。范围的上限已考虑到：等得比以往任何人都久的客户，可能按所在级别的平均速度继续",
	}

	PlanEarned = Sentence{
		En:  "earned so far: %[1]s, with %[2]d deals",
		One: "earned so far: %[1]s, with %[2]d deal",
		Vi:  "đã có %[1]s, với %[2]d giao dịch",
		Zh:  "已有收入 %[1]s，来自 %[2]d 笔成交",
	}
	PlanEarnedBuyers = Sentence{
		En: "earned so far: %[1]s; deals recorded: %[2]d; buyers without one, each taken as a deal: %[3]d",
		Vi: "đã có %[1]s; giao dịch đã ghi: %[2]d; khách mua chưa ghi giao dịch, mỗi người tính một giao dịch: %[3]d",
		Zh: "已有收入 %[1]s；已记录成交 %[2]d 笔；没有记录成交的买家 %[3]d 位，每位按一笔算",
	}
	PlanOwnShare = Sentence{
		En: "if a deal brings you less than that, such as a commission, say how much: --per-deal MONEY",
		Vi: "nếu mỗi giao dịch bạn chỉ nhận một phần, như hoa hồng, hãy cho biết bao nhiêu: --per-deal SỐ TIỀN",
		Zh: "如果每笔成交你只得一部分，例如佣金，请写明多少：--per-deal 金额",
	}
	PlanUncounted = Sentence{
		En: "%[1]s was not counted in %[2]s, but people came to %[3]s then: the ratio between the two is too high, and the needs at %[1]s are too small",
		Vi: "cấp %[1]s không được ghi trong %[2]s mà vẫn có người đến cấp %[3]s: tỷ lệ giữa hai cấp quá cao, nên số người cần ở cấp %[1]s quá thấp",
		Zh: "%[1]s在%[2]s没有记录，但那时有人到达%[3]s：两者之间的转化率偏高，%[1]s需要的人数偏少",
	}
	PlanNotCounted = Sentence{
		En: "—: nobody was counted there (%s)",
		Vi: "—: chưa ghi ai ở cấp đó (%s)",
		Zh: "—：那里没有记录任何人（%s）",
	}
	PlanEndless = Sentence{
		En: "—: more than %[1]d people would be needed (%[2]s)",
		Vi: "—: phải cần hơn %[1]d người (%[2]s)",
		Zh: "—：需要的人超过 %[1]d（%[2]s）",
	}
	PlanFarBeyond = Sentence{
		En: "%[1]d a workday at %[2]s is far more than ever before: about %[3]s times as many as in your best month, %[4]s (%[5]s a workday)",
		Vi: "%[1]d mỗi ngày làm việc ở cấp %[2]s vượt xa mọi khi: gấp khoảng %[3]s lần tháng tốt nhất của bạn, %[4]s (%[5]s mỗi ngày làm việc)",
		Zh: "%[2]s每个工作日 %[1]d 人远超以往：约为你最好的月份%[4]s（每个工作日 %[5]s 人）的 %[3]s 倍",
	}
	PlanOnTheWay = Sentence{
		En:  "people who are on their way already are not counted here: %[1]d open leads",
		One: "people who are on their way already are not counted here: %[1]d open lead",
		Vi:  "khách đang theo (%[1]d) chưa được tính ở đây",
		Zh:  "已经在跟进中的 %[1]d 位客户没有计入",
	}
	PlanOnTheWayForecast = Sentence{
		En: "%[1]s; how many of them to expect: %[2]s",
		Vi: "%[1]s; xem dự kiến bao nhiêu người trong số đó sẽ mua: %[2]s",
		Zh: "%[1]s；预计其中多少人会成交：%[2]s",
	}
	PlanReachable = Sentence{
		En: "nobody has come to %[1]s in %[2]s, so there is no ratio to plan with; somebody came up to %[3]s, so plan with: %[4]s",
		Vi: "trong %[2]s chưa có ai lên cấp %[1]s nên chưa có tỷ lệ để tính; cấp xa nhất đã có người là %[3]s, hãy lập kế hoạch bằng: %[4]s",
		Zh: "%[2]s没有人到达%[1]s，还没有转化率可算；有人到过的最高级别是%[3]s，请用：%[4]s",
	}

	CohortRatiosAsOf = Sentence{
		En: "Cohort ratios of the arrivals of %[1]s, as of %[2]s",
		Vi: "Tỷ lệ theo lứa, %[1]s: khách đến trong kỳ, tính đến %[2]s",
		Zh: "同批转化率：%[1]s到来的客户，截至 %[2]s",
	}
	CohortsAtOneAge = Sentence{
		En: "both cohorts are followed for as long after their last day: %[1]s up to %[2]s, %[3]s up to %[4]s",
		Vi: "hai lứa được theo dõi lâu như nhau sau ngày cuối của mỗi lứa: %[1]s đến %[2]s, %[3]s đến %[4]s",
		Zh: "两批都跟踪到各自最后一天之后同样久：%[1]s截至 %[2]s，%[3]s截至 %[4]s",
	}
	VerdictUnequal = Sentence{
		En: "no verdict: the longer period had more time",
		Vi: "không so sánh được: kỳ dài hơn có nhiều thời gian hơn",
		Zh: "无法比较：较长的时间段里的人有更多时间",
	}
	CohortsByWeekAt  = Sentence{En: "%[1]s · by the week they came to %[2]s", Vi: "%[1]s · theo tuần đến cấp %[2]s", Zh: "%[1]s · 按到达%[2]s的周"}
	CohortsByMonthAt = Sentence{En: "%[1]s · by the month they came to %[2]s", Vi: "%[1]s · theo tháng đến cấp %[2]s", Zh: "%[1]s · 按到达%[2]s的月份"}

	NoCostRecorded    = Sentence{En: "no cost recorded", Vi: "chưa ghi chi phí", Zh: "没有记录费用"}
	NoMinutesRecorded = Sentence{En: "no time recorded", Vi: "chưa ghi thời gian", Zh: "没有记录时间"}
	TargetWas         = Sentence{En: "%[1]s (was %[2]s)", Vi: "%[1]s (trước là %[2]s)", Zh: "%[1]s（原为%[2]s）"}
	TargetWasNone     = Sentence{En: "%[1]s (no target before)", Vi: "%[1]s (trước chưa có mục tiêu)", Zh: "%[1]s（原来没有目标）"}
)
