package i18n

// The scorecard. A dash stands for what is unknown.
var (
	NotAWorkday = Sentence{
		En: "not a workday; what you log counts for the week and the month",
		Vi: "không phải ngày làm việc; số bạn ghi vẫn tính vào tuần và tháng",
		Zh: "非工作日；记下的人数仍计入本周和本月",
	}
	HoursGone       = Sentence{En: "%s of the working hours gone", Vi: "đã qua %s giờ làm", Zh: "工作时间已过 %s"}
	HeadCount       = Sentence{En: "count", Vi: "số người", Zh: "人数"}
	HeadTarget      = Sentence{En: "target", Vi: "mục tiêu", Zh: "目标"}
	HeadDone        = Sentence{En: "done", Vi: "đạt", Zh: "完成"}
	HeadToGo        = Sentence{En: "to go", Vi: "còn thiếu", Zh: "还差"}
	HeadPace        = Sentence{En: "pace", Vi: "nhịp độ", Zh: "进度"}
	HeadNeed        = Sentence{En: "need per workday", Vi: "cần/ngày làm việc", Zh: "每工作日需"}
	HeadOfTarget    = Sentence{En: "of target", Vi: "so mục tiêu", Zh: "人数/目标"}
	HeadNeedShort   = Sentence{En: "need/day", Vi: "cần/ngày", Zh: "每天需"}
	NoAnswer        = Sentence{En: "not logged", Vi: "chưa ghi", Zh: "还没记"}
	PaceAhead       = Sentence{En: "ahead", Vi: "vượt nhịp", Zh: "超前"}
	PaceOn          = Sentence{En: "on pace", Vi: "đúng nhịp", Zh: "正常"}
	PaceBehind      = Sentence{En: "behind", Vi: "chậm nhịp", Zh: "落后"}
	SectionRatios   = Sentence{En: "Ratios of the day", Vi: "Tỷ lệ chuyển đổi trong ngày", Zh: "当日转化率"}
	SectionChannels = Sentence{En: "By channel", Vi: "Theo kênh", Zh: "按渠道"}
	SectionToDate   = Sentence{En: "Week and month to date", Vi: "Tuần và tháng đến nay", Zh: "本周与本月至今"}
	CountOfBase     = Sentence{En: "%d of %d", Vi: "%d trên %d", Zh: "%d / %d"}
	Few             = Sentence{En: "few", Vi: "còn ít", Zh: "样本少"}
	FewMeans        = Sentence{
		En: "few: so few people that the ratio may still move a lot; the range covers it with 95 % certainty",
		Vi: "còn ít: số người còn ít nên tỷ lệ có thể đổi nhiều; khoảng bên cạnh chứa tỷ lệ thật với độ tin cậy 95%",
		Zh: "样本少：人数太少，转化率还可能大变；真实值有 95% 的把握落在后面的区间内",
	}
	OverMeans = Sentence{
		En: "above 100 %: more people arrived here than at the level before it on this day; some came from earlier days",
		Vi: "trên 100%: trong ngày, số người đến cấp này nhiều hơn cấp trước; có người từ những ngày trước chuyển lên",
		Zh: "超过 100%：当天到达这一级的人比前一级多；其中有些是前几天的人升上来的",
	}
	Minutes      = Sentence{En: "%d min", Vi: "%d phút", Zh: "%d 分钟"}
	WeekOf       = Sentence{En: "Week %s", Vi: "Tuần %s", Zh: "本周 %s"}
	WorkdaysLeft = Sentence{
		En: "workdays left, this day included: %d in the week, %d in the month",
		Vi: "số ngày làm việc còn lại, kể cả ngày này: %d trong tuần, %d trong tháng",
		Zh: "剩余工作日（含当天）：本周 %d 天，本月 %d 天",
	}
	NoWorkdayLeft = Sentence{En: "no workday left", Vi: "hết ngày làm việc", Zh: "已无工作日"}
	StreakIs      = Sentence{
		En:  "Streak: %d workdays in a row with the %s target met · best %d",
		One: "Streak: %d workday with the %s target met · best %d",
		Vi:  "Chuỗi: %d ngày làm việc liên tiếp đạt mục tiêu “%s” · dài nhất %d",
		Zh:  "连续达标：“%[2]s”目标已连续 %[1]d 个工作日达成 · 最长 %[3]d 天",
	}
)

// Recording a batch.
var (
	Recorded = Sentence{
		En:  "Recorded %d entries (%s) for %s",
		One: "Recorded %d entry (%s) for %s",
		Vi:  "Đã ghi %d mục (%s) cho %s",
		Zh:  "已为 %[3]s 记下 %[1]d 条记录（%[2]s）",
	}
	NowTotal      = Sentence{En: "now %d", Vi: "hiện là %d", Zh: "现为 %d"}
	NowTotalOf    = Sentence{En: "now %d of %d", Vi: "hiện là %d trên %d", Zh: "现为 %d / %d"}
	NothingNew    = Sentence{En: "The book says so already; nothing was added.", Vi: "Sổ đã ghi đúng như vậy; không thêm gì.", Zh: "账本里已是如此；没有新增记录。"}
	NothingLogged = Sentence{En: "Nothing was recorded.", Vi: "Chưa ghi gì.", Zh: "什么都没记。"}
	BookStarted   = Sentence{En: "Started a new book: %s", Vi: "Đã tạo sổ mới: %s", Zh: "已新建账本：%s"}
)

// The questions of the day.
var (
	AskReach     = Sentence{En: "How many people did you reach today?", Vi: "Hôm nay bạn đã tiếp cận bao nhiêu người?", Zh: "今天你触达了多少人？"}
	AskInbound   = Sentence{En: "How many came back to ask?", Vi: "Có bao nhiêu người liên hệ lại để hỏi?", Zh: "有多少人主动来咨询？"}
	AskQualified = Sentence{
		En: "How many new people have the need, the say and the money?",
		Vi: "Có thêm bao nhiêu người đủ nhu cầu, quyền quyết định và tài chính?",
		Zh: "新增了多少有需求、能拍板、有资金的人？",
	}
	AskLevel      = Sentence{En: "How many people arrived at “%s” today?", Vi: "Hôm nay có bao nhiêu người đến cấp “%s”?", Zh: "今天有多少人到达“%s”？"}
	AskOnDay      = Sentence{En: "How many people arrived at “%s” on %s?", Vi: "Có bao nhiêu người đến cấp “%s” vào %s?", Zh: "%[2]s 有多少人到达“%[1]s”？"}
	AskNothingYet = Sentence{En: "nothing yet", Vi: "chưa có", Zh: "还没有"}
	AskSoFar      = Sentence{En: "so far %d", Vi: "đến giờ %d", Zh: "目前 %d"}
	AskSoFarOf    = Sentence{En: "so far %d of %d", Vi: "đến giờ %d trên %d", Zh: "目前 %d / %d"}
	AskTargetOnly = Sentence{En: "nothing yet, target %d", Vi: "chưa có, mục tiêu %d", Zh: "还没有，目标 %d"}
	AskHelp       = Sentence{En: "250 adds, =250 is the day's total", Vi: "250 là thêm vào, =250 là tổng cả ngày", Zh: "250 表示新增，=250 表示全天总数"}
	KeyConfirm    = Sentence{En: "confirm or skip", Vi: "xác nhận hoặc bỏ qua", Zh: "确认或跳过"}
	KeyChannel    = Sentence{En: "channel", Vi: "kênh", Zh: "渠道"}
	KeyCancel     = Sentence{En: "leave without recording", Vi: "thoát, không ghi gì", Zh: "退出，不记录"}
)

// Entries.
var (
	HeadDay     = Sentence{En: "day", Vi: "ngày", Zh: "日期"}
	HeadLevel   = Sentence{En: "level", Vi: "cấp", Zh: "级别"}
	HeadChannel = Sentence{En: "channel", Vi: "kênh", Zh: "渠道"}
	HeadDetails = Sentence{En: "details", Vi: "chi tiết", Zh: "说明"}
	NoEntries   = Sentence{En: "No entries found.", Vi: "Không tìm thấy mục nào.", Zh: "没有找到记录。"}
	EntriesCut  = Sentence{
		En: "The newest %d of %d entries; a period or --limit shows more.",
		Vi: "%d mục mới nhất trong %d mục; thêm khoảng thời gian hoặc --limit để xem nhiều hơn.",
		Zh: "共 %[2]d 条记录，这里是最新的 %[1]d 条；写上时间段或 --limit 可看更多。",
	}
	EntryIsNow     = Sentence{En: "Entry #%s is now: %s", Vi: "Mục #%s hiện là: %s", Zh: "记录 #%s 现为：%s"}
	EntryRemoved   = Sentence{En: "Removed entry #%s: %s", Vi: "Đã xóa mục #%s: %s", Zh: "已删除记录 #%s：%s"}
	NothingChanged = Sentence{En: "It was like that already; nothing was changed.", Vi: "Vốn đã đúng như vậy; không đổi gì.", Zh: "本来就是这样；没有更改。"}
)
