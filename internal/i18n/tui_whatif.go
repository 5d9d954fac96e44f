package i18n

// The screen of the what-if.
var (
	ScreenWhatIf = Sentence{En: "What-if", Vi: "Giả định", Zh: "假如"}

	KeySlide       = Sentence{En: "less, more", Vi: "giảm, tăng", Zh: "减少、增加"}
	KeyStride      = Sentence{En: "in larger steps", Vi: "bước lớn hơn", Zh: "大步移动"}
	KeyFirstLast   = Sentence{En: "first; end: last", Vi: "thanh đầu; end: thanh cuối", Zh: "第一个；end：最后一个"}
	KeyPage        = Sentence{En: "a page down; pgup: up", Vi: "xuống một trang; pgup: lên", Zh: "下一页；pgup：上一页"}
	KeyTypeValue   = Sentence{En: "type a value", Vi: "gõ giá trị", Zh: "输入数值"}
	KeyMakeTargets = Sentence{En: "make it the targets", Vi: "đặt làm mục tiêu", Zh: "设为目标"}
	KeyAsItWas     = Sentence{En: "reset this slider", Vi: "trả thanh này về như cũ", Zh: "还原这一项"}
	KeyResetAll    = Sentence{En: "reset all", Vi: "đặt lại tất cả", Zh: "全部还原"}
	KeyLevers      = Sentence{En: "the levers", Vi: "nên cải thiện khâu nào", Zh: "从哪里发力"}
	KeyFunnel      = Sentence{En: "the funnel", Vi: "phễu", Zh: "漏斗"}
	KeySpan        = Sentence{En: "another period", Vi: "số liệu của kỳ khác", Zh: "换一段时间的人数"}
	KeyTake        = Sentence{En: "set the slider", Vi: "đặt thanh trượt", Zh: "设定滑块"}

	Last90Days   = Sentence{En: "last 90 days", Vi: "90 ngày gần nhất", Zh: "最近 90 天"}
	Last6Months  = Sentence{En: "last 6 months", Vi: "6 tháng gần nhất", Zh: "最近 6 个月"}
	Last12Months = Sentence{En: "last 12 months", Vi: "12 tháng gần nhất", Zh: "最近 12 个月"}
	ThisYear     = Sentence{En: "this year", Vi: "năm nay", Zh: "今年"}
	LastYear     = Sentence{En: "last year", Vi: "năm ngoái", Zh: "去年"}
	AllTime      = Sentence{En: "everything", Vi: "toàn bộ", Zh: "全部"}

	TitleSliders = Sentence{En: "What if…", Vi: "Nếu…", Zh: "假如……"}
	TitleNowThen = Sentence{En: "Now and what-if", Vi: "Hiện tại và giả định", Zh: "现状与假设"}
	TitleLevers  = Sentence{En: "Levers: a tenth more", Vi: "Nếu tăng 10% từng khâu", Zh: "如果每一环提高一成"}
	PeoplePerDay = Sentence{En: "people per workday", Vi: "số người mỗi ngày làm việc", Zh: "每个工作日的人数"}
	PeopleInTime = Sentence{En: "people", Vi: "số người", Zh: "人数"}
	RatiosInTime = Sentence{En: "ratio into the level", Vi: "tỷ lệ lên cấp", Zh: "到这一级的转化率"}
	HeadLikely   = Sentence{En: "likely", Vi: "nhiều khả năng", Zh: "可能范围"}
	NoForecast   = Sentence{En: "no forecast", Vi: "không phải dự báo", Zh: "并非预测"}
	NumbersOf    = Sentence{En: "Numbers of %[1]s; workdays: %[2]d.", Vi: "Số liệu lấy từ %[1]s; số ngày làm việc: %[2]d.", Zh: "人数取自 %[1]s；工作日：%[2]d 天。"}
	ThroughLevel = Sentence{En: "%[1]s (%[2]s)", Vi: "%[1]s (%[2]s)", Zh: "%[1]s（%[2]s）"}
	TopInstead   = Sentence{En: "%[1]s: %[3]s instead of %[2]s", Vi: "%[1]s: %[3]s thay vì %[2]s", Zh: "%[1]s：由 %[2]s 人变为 %[3]s 人"}
	TopStays     = Sentence{En: "%[1]s: %[2]s, as it is now", Vi: "%[1]s: %[2]s, như hiện tại", Zh: "%[1]s：%[2]s 人，与现在相同"}
	SliderIsGone = Sentence{
		En: "What “%s” was typed for is not there any more.",
		Vi: "Mục mà bạn đang gõ “%s” không còn nữa.",
		Zh: "您输入“%s”的那一项已经不在了。",
	}
	NothingMoved = Sentence{
		En: "Nothing is changed yet: → raises the slider at hand, ← lowers it, enter takes a value.",
		Vi: "Chưa thay đổi gì: nhấn → để tăng thanh đang chọn, ← để giảm, enter để gõ số.",
		Zh: "还没有改动：按 → 增加所选滑块，按 ← 减少，按 enter 输入数值。",
	}
	NobodyAtTop = Sentence{
		En: "Nobody has come up to the level of buyers yet, so nothing can be said of the top.",
		Vi: "Chưa có ai lên đến cấp mua hàng nên chưa nói được gì về cấp trên cùng.",
		Zh: "还没有人走到成交这一级，最上面会怎样还无从说起。",
	}
	TopUnknown = Sentence{
		En: "%s: cannot be told: nobody has come that far yet.",
		Vi: "%s: chưa nói được, vì chưa có ai đi đến bước đó.",
		Zh: "%s：还说不准，还没有人走到那一步。",
	}
	NotAForecast = Sentence{
		En: "No forecast: what would be if all the rest stayed as it was.",
		Vi: "Không phải dự báo: chỉ là giả định khi mọi thứ khác giữ nguyên.",
		Zh: "这不是预测，只是其余都不变时的假设。",
	}
	LeversBring = Sentence{
		En: "what a tenth more of each would bring: %s",
		Vi: "tăng 10%% ở từng khâu thì thêm được bao nhiêu: %s",
		Zh: "每一环提高一成会多多少：%s",
	}
	NoRatioToMove = Sentence{
		En: "nobody was counted at %[1]s in this time, so there is no ratio into %[2]s to move",
		Vi: "trong kỳ này chưa ghi ai ở cấp %[1]s nên không có tỷ lệ lên cấp %[2]s để thay đổi",
		Zh: "这段时间%[1]s没有记录任何人，没有到%[2]s的转化率可变",
	}
	NobodyToMultiply = Sentence{
		En: "nobody was counted at %s in this time, so it is not known what more people there would bring",
		Vi: "trong kỳ này chưa ghi ai ở cấp %s nên chưa biết thêm người ở đó sẽ mang lại gì",
		Zh: "这段时间%s没有记录任何人，不知道那里多一些人会带来什么",
	}

	LikePeople  = Sentence{En: "2000, +500, -20% or x1.5", Vi: "2000, +500, -20% hoặc x1,5", Zh: "2000、+500、-20% 或 x1.5"}
	LikeRatio   = Sentence{En: "3.5%, +1pp, +20% or x1.2", Vi: "3,5%, +1 điểm, +20% hoặc x1,2", Zh: "3.5%、+1个百分点、+20% 或 x1.2"}
	WriteLike   = Sentence{En: "write it like %s", Vi: "hãy viết như %s", Zh: "请写成 %s"}
	OnlyFactors = Sentence{
		En: "through %[1]s nobody was counted at %[2]s; write it like -20%% or x1.5",
		Vi: "chưa ghi ai ở cấp %[2]s qua %[1]s; hãy viết như -20%% hoặc x1,5",
		Zh: "%[2]s没有记录通过%[1]s来的人；请写成 -20%% 或 x1.5",
	}
	NoWorkdayInTime = Sentence{
		En: "this time has no workday; write it like -20%% or x1.5",
		Vi: "kỳ này không có ngày làm việc nào; hãy viết như -20%% hoặc x1,5",
		Zh: "这段时间没有工作日；请写成 -20%% 或 x1.5",
	}
	RatioAboveAll    = Sentence{En: "a ratio is at most 100 %", Vi: "tỷ lệ tối đa là 100%", Zh: "转化率最多是 100%"}
	TooMuchToSuppose = Sentence{
		En: "that is too large; at most x1000, and 1,000,000,000 people",
		Vi: "như vậy là quá lớn; tối đa x1000 và 1.000.000.000 người",
		Zh: "这太大了；最多 x1000，或 1,000,000,000 人",
	}

	TitleTargets  = Sentence{En: "Targets", Vi: "Mục tiêu", Zh: "目标"}
	AskTargets    = Sentence{En: "Make these the targets from today on, %s?", Vi: "Đặt làm mục tiêu từ hôm nay, %s?", Zh: "从今天（%s）起设为目标吗？"}
	NoTarget      = Sentence{En: "no target", Vi: "chưa có", Zh: "无目标"}
	CountPer      = Sentence{En: "%[1]d %[2]s", Vi: "%[1]d %[2]s", Zh: "%[2]s %[1]d 人"}
	TargetsAreSet = Sentence{En: "Targets from today on: %s. u takes them back.", Vi: "Mục tiêu từ hôm nay: %s. Nhấn u để hoàn tác.", Zh: "从今天起的目标：%s。按 u 撤销。"}
	TargetsStand  = Sentence{En: "These are the targets already.", Vi: "Mục tiêu hiện đã đúng như vậy.", Zh: "目标本来就是这些。"}
	NobodyToAimAt = Sentence{
		En: "This brings nobody to any level, so there is nothing to aim at.",
		Vi: "Như vậy không có ai đến cấp nào nên không có gì để đặt mục tiêu.",
		Zh: "这样哪一级都没有人，没有目标可设。",
	}

	WhatifBegins = Sentence{
		En: "What if you reached ten times as many people? Your own numbers answer that, once there are some: how many you reached, how many came back to ask, how many of them qualified.",
		Vi: "Nếu tiếp cận gấp mười lần số người thì sao? Số liệu của chính bạn sẽ trả lời, khi đã có: bạn tiếp cận bao nhiêu người, bao nhiêu người liên hệ lại, bao nhiêu người trong đó là tiềm năng.",
		Zh: "假如触达的人多十倍会怎样？记了人数，你自己的数字就会回答：触达了多少人，多少人来咨询，其中多少人有潜力。",
	}
	FirstLogThree = Sentence{En: "log these three for today", Vi: "ghi ba con số đó cho hôm nay", Zh: "记下今天的这三个数字"}
	AWeekIsEnough = Sentence{
		En: "A week of days is a beginning; the more people, the surer the ratios.",
		Vi: "Một tuần số liệu là đủ để bắt đầu; càng nhiều người, tỷ lệ càng chắc.",
		Zh: "有一周的人数就可以开始；人越多，转化率越可靠。",
	}
	NobodyInTime = Sentence{
		En: "Nobody was counted in this time: %s. [ and ] take another one.",
		Vi: "Trong kỳ này chưa ghi ai: %s. Nhấn [ hoặc ] để chọn kỳ khác.",
		Zh: "这段时间没有记录任何人：%s。按 [ 或 ] 换一段。",
	}
)
