package i18n

// Plans.
var (
	HelpPlan     = Sentence{En: "What a goal needs, level by level and per workday", Vi: "Để đạt mục tiêu, mỗi cấp, mỗi ngày làm việc cần bao nhiêu người", Zh: "要达成目标，每一级、每个工作日各要多少人"}
	HelpPlanLong = Sentence{
		En: `What a goal of the current day, week, month, quarter or year still needs at every level below it, by your own
ratios: how many people more, so that the goal is met 5 of 10, 8 of 10 or 19 of 20 times, and how many on each
workday left. Few people behind a ratio make it less certain, and the needs larger. Then what it takes through
one channel alone, in people, minutes and money.

With --income, the goal is money: as many deals as it takes at --per-deal, or at your average deal.
--set-targets makes the needs your targets from today on.`,
		Vi: `Để đạt mục tiêu của hôm nay, tuần này, tháng này, quý này hoặc năm nay, mỗi cấp trước đó còn cần thêm bao nhiêu
người, tính theo tỷ lệ của chính bạn: bao nhiêu để cứ 10 lần có 5 hay 8 lần, hoặc 20 lần có 19 lần đạt mục tiêu, và
mỗi ngày làm việc còn lại cần bao nhiêu. Tỷ lệ dựa trên ít người thì kém chắc chắn, nên phải cần nhiều người hơn.
Sau đó là mức cần nếu chỉ dùng một kênh: bao nhiêu người, bao nhiêu phút, bao nhiêu tiền.

Với --income, mục tiêu là thu nhập, quy ra số giao dịch theo --per-deal hoặc theo giá trị giao dịch trung bình.
--set-targets đặt các mức cần này thành mục tiêu từ hôm nay.`,
		Zh: `要达成今天、本周、本月、本季度或今年的目标，按你自己的转化率，前面的每一级还需要多少人：要让 10 次里有 5 次、8 次，
或 20 次里有 19 次达成，还要多少人，剩下的每个工作日要多少人。转化率依据的人越少就越没把握，需要的人也越多。
然后是只用一个渠道时，要多少人、多少分钟、多少钱。

用 --income 时，目标是收入：按 --per-deal 或平均每笔成交的金额，换算成要成交几笔。
--set-targets 把算出的人数设为今天起的目标。`,
	}
	FlagPlanSure       = Sentence{En: "how sure to be that the goal is met, in `PERCENT`", Vi: "muốn chắc bao nhiêu `PHẦN TRĂM` là đạt mục tiêu", Zh: "要有多大把握达成目标，写`百分数`"}
	FlagRatiosFrom     = Sentence{En: "take the ratios from this `PERIOD` (default: the last 12 months)", Vi: "lấy tỷ lệ từ `KỲ` này (mặc định: 12 tháng gần nhất)", Zh: "转化率取自这个`时间段`（默认：最近 12 个月）"}
	FlagPlanIncome     = Sentence{En: "plan an income of `MONEY`, such as 900m/quarter", Vi: "lập kế hoạch cho thu nhập `SỐ TIỀN`, ví dụ 900tr/quý", Zh: "为`金额`的收入做计划，例如 9000万/季度"}
	FlagPlanPerDeal    = Sentence{En: "what a deal brings you: `MONEY`", Vi: "`SỐ TIỀN` mỗi giao dịch mang lại cho bạn", Zh: "每笔成交带来的`金额`"}
	FlagPlanSetTargets = Sentence{En: "set what is needed as your targets from today on", Vi: "đặt luôn các mức cần này thành mục tiêu từ hôm nay", Zh: "把算出的人数设为今天起的目标"}

	GoalUnreadable = Sentence{
		En: "cannot read the goal %s; write it like buyer=3/month",
		Vi: "không đọc được mục tiêu %s; hãy viết như buyer=3/tháng",
		Zh: "看不懂目标 %s；请写成例如 buyer=3/月",
	}
	GoalTooSmall = Sentence{
		En: "the goal %s is for nobody; make it at least 1",
		Vi: "mục tiêu %s chưa có ai; hãy đặt ít nhất 1 người",
		Zh: "目标 %s 里一个人都没有；请至少写 1",
	}
	GoalTooLarge = Sentence{
		En: "a goal of %[1]d is too large; at most %[2]d people can be planned",
		Vi: "mục tiêu %[1]d quá lớn; chỉ lập kế hoạch được tối đa %[2]d người",
		Zh: "目标 %[1]d 太大；最多只能计划 %[2]d 人",
	}
	GoalSpanUnknown = Sentence{
		En: "%s is no span of a goal; use day, week, month, quarter or year",
		Vi: "không đặt được mục tiêu theo %s; hãy dùng ngày, tuần, tháng, quý hoặc năm",
		Zh: "不能按 %s 定目标；请用 天、周、月、季度 或 年",
	}
	BadSureness = Sentence{
		En: "%s is not a percentage from 1 to 99; write for example --sure 80",
		Vi: "%s không phải số phần trăm từ 1 đến 99; hãy viết ví dụ --sure 80",
		Zh: "%s 不是 1 到 99 之间的百分数；请写例如 --sure 80",
	}
	PlanNeedsGoal = Sentence{
		En: "a plan needs a goal: LEVEL=COUNT/month, or --income MONEY/month",
		Vi: "kế hoạch cần một mục tiêu: CẤP=SỐ/tháng, hoặc --income SỐ TIỀN/tháng",
		Zh: "计划需要目标：级别=人数/月，或 --income 金额/月",
	}
	PlanTwoGoals = Sentence{
		En: "a level and an income are two goals; plan one at a time",
		Vi: "cấp và thu nhập là hai mục tiêu; mỗi lần chỉ lập kế hoạch cho một",
		Zh: "级别人数和收入是两个目标；一次只能计划一个",
	}
	PerDealNeedsIncome = Sentence{
		En: "--per-deal says what a deal brings; add --income",
		Vi: "--per-deal là số tiền mỗi giao dịch mang lại; hãy thêm --income",
		Zh: "--per-deal 是每笔成交带来的金额；请加上 --income",
	}
	IncomeTooSmall = Sentence{
		En: "%s is nothing to plan with; write an amount above 0",
		Vi: "không thể lập kế hoạch với %s; hãy ghi số tiền lớn hơn 0",
		Zh: "%s 不能用来做计划；请写大于 0 的金额",
	}
	NoDealsToAverage = Sentence{
		En: "no deal yet tells what one brings; add --per-deal MONEY, or record deals with: funnel lead deal",
		Vi: "chưa có giao dịch nào cho biết mỗi giao dịch mang lại bao nhiêu; hãy thêm --per-deal SỐ TIỀN, hoặc ghi giao dịch bằng: funnel lead deal",
		Zh: "还没有成交能说明每笔带来多少；请加上 --per-deal 金额，或先用 funnel lead deal 记录成交",
	}
	NothingToPlanFrom = Sentence{
		En: "nothing is counted yet, so there are no ratios to plan with; begin with: funnel log 200 5 2",
		Vi: "chưa ghi số liệu nào nên không có tỷ lệ để lập kế hoạch; bắt đầu bằng: funnel log 200 5 2",
		Zh: "还没有任何记录，没有转化率可用；请先记一笔：funnel log 200 5 2",
	}
	NobodyCameSoFar = Sentence{
		En: "nobody has come to %[1]s in %[2]s, so there is no ratio to plan with; plan a lower level, or choose another --from",
		Vi: "trong %[2]s chưa có ai lên cấp %[1]s nên chưa có tỷ lệ để tính; hãy chọn cấp trước đó, hoặc --from khác",
		Zh: "%[2]s没有人到达%[1]s，还没有转化率可算；请计划前面的级别，或换一个 --from",
	}

	PlanGoal        = Sentence{En: "%[1]s: %[2]d · %[3]s", Vi: "%[1]s: %[2]d · %[3]s", Zh: "%[1]s：%[2]d 人 · %[3]s"}
	PlanAverageDeal = Sentence{
		En:  "for an income of %[1]s, at about %[2]s a deal: the average of %[3]d deals",
		One: "for an income of %[1]s, at about %[2]s a deal, going by %[3]d deal",
		Vi:  "để có thu nhập %[1]s, mỗi giao dịch khoảng %[2]s (trung bình của %[3]d giao dịch)",
		Zh:  "为了 %[1]s 的收入，每笔成交约 %[2]s（%[3]d 笔的平均）",
	}
	PlanPerDeal = Sentence{
		En: "for an income of %[1]s, at %[2]s a deal",
		Vi: "để có thu nhập %[1]s, mỗi giao dịch %[2]s",
		Zh: "为了 %[1]s 的收入，每笔成交 %[2]s",
	}
	PlanReached = Sentence{En: "%d so far: the goal is reached, well done", Vi: "đã có %d: đạt mục tiêu rồi, chúc mừng bạn", Zh: "已有 %d 人：目标已达成，干得漂亮"}
	PlanMissing = Sentence{
		En: "%[1]d so far, %[2]d to come; workdays left, today included: %[3]d",
		Vi: "đã có %[1]d, còn thiếu %[2]d; số ngày làm việc còn lại, kể cả hôm nay: %[3]d",
		Zh: "已有 %[1]d 人，还差 %[2]d 人；剩余工作日（含今天）：%[3]d",
	}
	PlanDaily      = Sentence{En: "%d a workday", Vi: "%d mỗi ngày làm việc", Zh: "每个工作日 %d 人"}
	SectionNeeds   = Sentence{En: "People still to come", Vi: "Số người cần thêm", Zh: "还需要的人数"}
	TimesOf        = Sentence{En: "%[1]d of %[2]d", Vi: "%[1]d/%[2]d lần", Zh: "%[1]d/%[2]d 次"}
	HeadPerWorkday = Sentence{En: "a workday", Vi: "mỗi ngày làm việc", Zh: "每个工作日"}
	NeedsMean      = Sentence{
		En:  "%[1]d of %[2]d: with so many people the goal is met %[1]d times out of %[2]d; a workday: those of %[1]d of %[2]d, spread over the workdays left. Ratios of %[3]s",
		One: "%[1]d of %[2]d: with so many people the goal is met once out of %[2]d; a workday: those of %[1]d of %[2]d, spread over the workdays left. Ratios of %[3]s",
		Vi:  "%[1]d/%[2]d lần: với chừng ấy người thì cứ %[2]d lần có %[1]d lần đạt mục tiêu; mỗi ngày làm việc: chia đều số của cột %[1]d/%[2]d lần cho các ngày làm việc còn lại. Tỷ lệ lấy từ %[3]s",
		Zh:  "%[1]d/%[2]d 次：有这么多人，%[2]d 次里有 %[1]d 次能达成目标；每个工作日：把 %[1]d/%[2]d 次的人数平摊到剩余的工作日。转化率取自 %[3]s",
	}
	PlanCapped = Sentence{
		En: "more people were counted at %[1]s than at %[2]s; the plan reckons with 100 %%",
		Vi: "số người ở cấp %[1]s nhiều hơn ở cấp %[2]s; kế hoạch tính là 100%%",
		Zh: "%[1]s的人数多于%[2]s；计划按 100%% 计算",
	}
	LinkIs            = Sentence{En: "%[1]s come to %[2]s (%[3]d of %[4]d)", Vi: "%[1]s lên cấp %[2]s (%[3]d trên %[4]d)", Zh: "%[1]s 到达%[2]s（%[3]d / %[4]d）"}
	SectionOneChannel = Sentence{
		En: "Through one channel alone: people at %[1]s (%[2]s)",
		Vi: "Nếu chỉ dùng một kênh: số người cần ở cấp %[1]s (%[2]s)",
		Zh: "只用一个渠道时，%[1]s要多少人（%[2]s）",
	}
	SectionAlone    = Sentence{En: "Through one channel alone", Vi: "Nếu chỉ dùng một kênh", Zh: "只用一个渠道时"}
	LeastPeople     = Sentence{En: "fewest people", Vi: "ít người nhất", Zh: "人最少"}
	LeastMinutes    = Sentence{En: "least time", Vi: "ít thời gian nhất", Zh: "最省时"}
	LeastCost       = Sentence{En: "least money", Vi: "ít tiền nhất", Zh: "最省钱"}
	NoRatioOfItsOwn = Sentence{En: "no ratio of its own yet", Vi: "chưa có tỷ lệ riêng", Zh: "还没有自己的转化率"}
	NobodyCame      = Sentence{En: "nobody of %[1]d has come to %[2]s", Vi: "chưa ai trong %[1]d người lên cấp %[2]s", Zh: "%[1]d 人里还没有人到达%[2]s"}
	NoOwnRatios     = Sentence{
		En: "no channel has a ratio of its own yet, so each takes as many; say the channel when you log who came: %[1]s/%[2]s=5",
		Vi: "chưa kênh nào có tỷ lệ riêng nên kênh nào cũng cần như nhau; khi ghi người đến, hãy ghi cả kênh: %[1]s/%[2]s=5",
		Zh: "还没有渠道有自己的转化率，所以要的人数都一样；记录来人时请写上渠道：%[1]s/%[2]s=5",
	}
	Hours          = Sentence{En: "%d h", Vi: "%d giờ", Zh: "%d 小时"}
	PlanTargetsSet = Sentence{
		En: "Targets from today on; take them back with: funnel undo",
		Vi: "Mục tiêu từ hôm nay; hoàn tác bằng: funnel undo",
		Zh: "从今天起的目标；要撤销，请用：funnel undo",
	}
	PlannedTooLarge = Sentence{
		En: "%[1]d a workday at %[2]s is more than a target can be; plan less, or leave --set-targets out",
		Vi: "%[1]d mỗi ngày làm việc ở cấp %[2]s vượt mức tối đa của một mục tiêu; hãy giảm mục tiêu, hoặc bỏ --set-targets",
		Zh: "%[2]s每个工作日 %[1]d 人超出了目标的上限；请降低计划，或去掉 --set-targets",
	}
)
