package i18n

// Plans.
var (
	HelpPlan     = Sentence{En: "What a goal needs, level by level and per workday", Vi: "Mục tiêu cần gì, từng cấp và mỗi ngày làm việc", Zh: "实现目标需要什么：每一级、每个工作日"}
	HelpPlanLong = Sentence{
		En: `What a goal of the current day, week, month, quarter or year still needs at every level below it, by your own
ratios: how many people more, so that the goal is met 5 of 10, 8 of 10 or 19 of 20 times, and how many on each
workday left. Few people behind a ratio make it less certain, and the needs larger. Then what it takes through
one channel alone, in people, minutes and money.

With --income, the goal is money: so many deals at --per-deal, or at the average purchase. --set-targets makes
the needs your targets from today on.`,
		Vi: `Mục tiêu của ngày, tuần, tháng, quý hoặc năm nay còn cần gì ở mỗi cấp bên dưới, theo tỷ lệ của chính bạn: thêm
bao nhiêu người để cứ 10 lần có 5 hay 8 lần, hoặc 20 lần có 19 lần đạt mục tiêu, và mỗi ngày làm việc còn lại
cần bao nhiêu. Tỷ lệ dựa trên ít người thì kém chắc chắn, nên cần nhiều người hơn. Sau đó là mức cần nếu chỉ
dùng một kênh: số người, số phút, số tiền.

Với --income, mục tiêu là thu nhập: bằng số giao dịch theo --per-deal, hoặc theo mức mua trung bình.
--set-targets đặt các mức cần này làm mục tiêu từ hôm nay.`,
		Zh: `按你自己的转化率，今天、本周、本月、本季度或今年的目标在下面每一级还需要多少人：让目标在 10 次里有 5 次、8 次，
或 20 次里有 19 次实现，还要多少人，剩下的每个工作日要多少人。转化率背后的人越少就越不确定，需要的人也越多。
然后是只用一个渠道要多少人、多少分钟、多少钱。

用 --income 时目标是收入：按 --per-deal 或平均成交额换算成交易数。--set-targets 把这些需要设为今天起的目标。`,
	}
	FlagPlanSure       = Sentence{En: "be `PERCENT` sure that the goal is met", Vi: "muốn chắc chắn `PERCENT` phần trăm là đạt mục tiêu", Zh: "要有百分之 `PERCENT` 的把握达成目标"}
	FlagRatiosFrom     = Sentence{En: "take the ratios from this `PERIOD` (default: the last 12 months)", Vi: "lấy tỷ lệ từ kỳ `PERIOD` (mặc định: 12 tháng gần nhất)", Zh: "转化率取自时间段 `PERIOD`（默认：最近 12 个月）"}
	FlagPlanIncome     = Sentence{En: "plan an income of `MONEY`, such as 900m/quarter", Vi: "lập kế hoạch cho thu nhập `MONEY`, ví dụ 900tr/quý", Zh: "为收入 `MONEY` 做计划，例如 9000万/季度"}
	FlagPlanPerDeal    = Sentence{En: "what a deal brings you, in `MONEY`", Vi: "mỗi giao dịch mang lại bao nhiêu `MONEY`", Zh: "每笔交易带来多少 `MONEY`"}
	FlagPlanSetTargets = Sentence{En: "make what is needed the targets from today on", Vi: "đặt các mức cần làm mục tiêu từ hôm nay", Zh: "把需要的人数设为今天起的目标"}

	GoalUnreadable = Sentence{
		En: "cannot read the goal %s; write it like buyer=3/month",
		Vi: "không đọc được mục tiêu %s; hãy viết như buyer=3/month",
		Zh: "看不懂目标 %s；请写成 buyer=3/month 这样",
	}
	GoalTooSmall = Sentence{
		En: "the goal %s asks for nobody; it needs at least 1",
		Vi: "mục tiêu %s không cần ai cả; ít nhất phải là 1",
		Zh: "目标 %s 不需要任何人；至少要是 1",
	}
	GoalTooLarge = Sentence{
		En: "a goal of %[1]d is too large; at most %[2]d people can be planned",
		Vi: "mục tiêu %[1]d quá lớn; chỉ lập kế hoạch được tối đa %[2]d người",
		Zh: "目标 %[1]d 太大；最多只能计划 %[2]d 人",
	}
	GoalSpanUnknown = Sentence{
		En: "%s is no span of a goal; use day, week, month, quarter or year",
		Vi: "%s không phải là kỳ của mục tiêu; hãy dùng ngày, tuần, tháng, quý hoặc năm",
		Zh: "%s 不是目标的时间段；请用 天、周、月、季度 或 年",
	}
	BadSureness = Sentence{
		En: "%s is not a percentage from 1 to 99; write --sure 80",
		Vi: "%s không phải là phần trăm từ 1 đến 99; hãy viết --sure 80",
		Zh: "%s 不是 1 到 99 的百分数；请写 --sure 80",
	}
	PlanNeedsGoal = Sentence{
		En: "a plan needs a goal: LEVEL=COUNT/month, or --income MONEY/month",
		Vi: "kế hoạch cần một mục tiêu: LEVEL=COUNT/month, hoặc --income MONEY/month",
		Zh: "计划需要目标：LEVEL=COUNT/month，或 --income MONEY/month",
	}
	PlanTwoGoals = Sentence{
		En: "a level and an income are two goals; plan one of them",
		Vi: "cấp và thu nhập là hai mục tiêu; hãy lập kế hoạch cho một mục tiêu",
		Zh: "级别人数和收入是两个目标；请一次计划一个",
	}
	PerDealNeedsIncome = Sentence{
		En: "--per-deal says what a deal brings; add --income",
		Vi: "--per-deal cho biết mỗi giao dịch mang lại bao nhiêu; hãy thêm --income",
		Zh: "--per-deal 是每笔交易带来多少；请加上 --income",
	}
	IncomeTooSmall = Sentence{
		En: "%s is nothing to plan with; write an amount above 0",
		Vi: "không thể lập kế hoạch với %s; hãy ghi số tiền lớn hơn 0",
		Zh: "%s 不能用来做计划；请写大于 0 的金额",
	}
	NoDealsToAverage = Sentence{
		En: "no purchase tells what a deal brings; add --per-deal MONEY, or record deals with: funnel lead deal",
		Vi: "chưa có giao dịch nào cho biết mỗi giao dịch mang lại bao nhiêu; hãy thêm --per-deal MONEY, hoặc ghi giao dịch bằng: funnel lead deal",
		Zh: "还没有成交能说明每笔带来多少；请加 --per-deal MONEY，或先用 funnel lead deal 记录成交",
	}
	NothingToPlanFrom = Sentence{
		En: "nothing is counted yet, so there are no ratios to plan with; begin with: funnel log 200 5 2",
		Vi: "chưa ghi số liệu nào nên không có tỷ lệ để lập kế hoạch; bắt đầu bằng: funnel log 200 5 2",
		Zh: "还没有任何记录，没有转化率可用；先执行：funnel log 200 5 2",
	}
	NobodyCameSoFar = Sentence{
		En: "nobody has come to %[1]s in %[2]s, so there is no ratio to plan with; plan a lower level, or take another --from",
		Vi: "chưa có ai lên đến %[1]s trong %[2]s nên không có tỷ lệ để lập kế hoạch; hãy chọn cấp thấp hơn, hoặc --from khác",
		Zh: "%[2]s 没有人到达%[1]s，没有转化率可用；请计划较低的级别，或换一个 --from",
	}

	PlanGoal        = Sentence{En: "%[1]s: %[2]d · %[3]s", Vi: "%[1]s: %[2]d · %[3]s", Zh: "%[1]s：%[2]d 人 · %[3]s"}
	PlanAverageDeal = Sentence{
		En:  "for an income of %[1]s, at about %[2]s a deal: the average of %[3]d purchases",
		One: "for an income of %[1]s, at about %[2]s a deal, as the %[3]d purchase so far",
		Vi:  "để có thu nhập %[1]s, mỗi giao dịch khoảng %[2]s: trung bình của %[3]d lần mua",
		Zh:  "为了收入 %[1]s，每笔约 %[2]s：%[3]d 笔成交的平均",
	}
	PlanPerDeal = Sentence{
		En: "for an income of %[1]s, at %[2]s a deal",
		Vi: "để có thu nhập %[1]s, mỗi giao dịch %[2]s",
		Zh: "为了收入 %[1]s，每笔 %[2]s",
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
	HeadPerWorkday = Sentence{En: "a workday", Vi: "mỗi ngày", Zh: "每个工作日"}
	NeedsMean      = Sentence{
		En: "%[1]d of %[2]d: with so many people the goal is met %[1]d times out of %[2]d; a workday: the same people, spread over the workdays left. Ratios of %[3]s",
		Vi: "%[1]d/%[2]d lần: với chừng ấy người thì cứ %[2]d lần có %[1]d lần đạt mục tiêu; mỗi ngày: chia số đó cho các ngày làm việc còn lại. Tỷ lệ lấy từ %[3]s",
		Zh: "%[1]d/%[2]d 次：有这么多人，%[2]d 次里有 %[1]d 次能达成目标；每个工作日：把这些人分摊到剩余的工作日。转化率取自 %[3]s",
	}
	PlanCapped = Sentence{
		En: "more people were counted at %[1]s than at %[2]s; the plan takes 100 %% of them",
		Vi: "số người ở %[1]s nhiều hơn ở %[2]s; kế hoạch tính là 100 %%",
		Zh: "%[1]s的人数多于%[2]s；计划按 100 %% 计算",
	}
	LinkIs            = Sentence{En: "%[1]s come to %[2]s (%[3]d of %[4]d)", Vi: "%[1]s lên %[2]s (%[3]d trên %[4]d)", Zh: "%[1]s 到达%[2]s（%[3]d / %[4]d）"}
	SectionOneChannel = Sentence{
		En: "All through one channel: how many at %[1]s, for %[2]s",
		Vi: "Nếu chỉ dùng một kênh: số người ở %[1]s, để đạt %[2]s",
		Zh: "只用一个渠道：%[1]s要多少人，以 %[2]s达成计",
	}
	SectionAlone    = Sentence{En: "All through one channel", Vi: "Nếu chỉ dùng một kênh", Zh: "只用一个渠道"}
	LeastPeople     = Sentence{En: "fewest people", Vi: "ít người nhất", Zh: "人最少"}
	LeastMinutes    = Sentence{En: "least time", Vi: "ít thời gian nhất", Zh: "最省时"}
	LeastCost       = Sentence{En: "least money", Vi: "ít tiền nhất", Zh: "最省钱"}
	NoRatioOfItsOwn = Sentence{En: "no ratio of its own yet", Vi: "chưa có tỷ lệ riêng", Zh: "还没有自己的转化率"}
	NobodyCame      = Sentence{En: "nobody of %[1]d has come to %[2]s", Vi: "chưa ai trong %[1]d người lên %[2]s", Zh: "%[1]d 人里还没有人到达%[2]s"}
	NoOwnRatios     = Sentence{
		En: "no channel has a ratio of its own yet, so each takes as many; say the channel when you log who came: %[1]s/%[2]s=5",
		Vi: "chưa kênh nào có tỷ lệ riêng nên kênh nào cũng cần như nhau; khi ghi người đến, hãy ghi cả kênh: %[1]s/%[2]s=5",
		Zh: "还没有渠道有自己的转化率，所以要的人数都一样；记录来人时请写上渠道：%[1]s/%[2]s=5",
	}
	Hours          = Sentence{En: "%d h", Vi: "%d giờ", Zh: "%d 小时"}
	PlanTargetsSet = Sentence{
		En: "Targets from today on; take them back with: funnel undo",
		Vi: "Mục tiêu từ hôm nay; lấy lại như cũ bằng: funnel undo",
		Zh: "从今天起的目标；撤回请用：funnel undo",
	}
	PlannedTooLarge = Sentence{
		En: "%[1]d a workday at %[2]s is more than a target can be; plan less, or leave --set-targets out",
		Vi: "%[1]d mỗi ngày ở %[2]s vượt mức một mục tiêu có thể đặt; hãy giảm mục tiêu, hoặc bỏ --set-targets",
		Zh: "%[2]s每个工作日 %[1]d 人超出了目标的上限；请降低计划，或去掉 --set-targets",
	}
)
