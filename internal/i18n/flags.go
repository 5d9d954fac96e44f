package i18n

// What the flags do.
var (
	FlagDB           = Sentence{En: "the book `FILE` (default: FUNNEL_DB, or the book in your home folder)", Vi: "sổ trong `TỆP` này (mặc định: FUNNEL_DB, hoặc sổ trong thư mục cá nhân)", Zh: "账本`文件`（默认：FUNNEL_DB，或个人目录中的账本）"}
	FlagLang         = Sentence{En: "language: en, vi or zh", Vi: "ngôn ngữ: en, vi hoặc zh", Zh: "语言：en、vi 或 zh"}
	FlagColor        = Sentence{En: "colour: auto, always or never", Vi: "màu sắc: auto, always hoặc never", Zh: "颜色：auto、always 或 never"}
	FlagHelp         = Sentence{En: "help for the command", Vi: "trợ giúp về lệnh", Zh: "查看命令帮助"}
	FlagOutput       = Sentence{En: "how to write the answer", Vi: "dạng kết quả", Zh: "输出格式"}
	FlagDate         = Sentence{En: "the day it happened: yesterday, fri, -3d, 20/11, 2026-11-20", Vi: "ngày diễn ra: hôm qua, t6, -3d, 20/11, 2026-11-20", Zh: "发生的日期：昨天、周五、-3d、11月20日、2026-11-20"}
	FlagTodayDate    = Sentence{En: "another day than today", Vi: "xem ngày khác, không phải hôm nay", Zh: "查看别的日期，而不是今天"}
	FlagShort        = Sentence{En: "one line, for a prompt or status bar", Vi: "một dòng, cho dấu nhắc lệnh hoặc thanh trạng thái", Zh: "只输出一行，用于命令提示符或状态栏"}
	FlagLogChannel   = Sentence{En: "channel of the entries that name none", Vi: "kênh cho những mục không ghi kênh", Zh: "没写渠道的记录归入此渠道"}
	FlagNote         = Sentence{En: "a note to keep with it", Vi: "ghi chú kèm theo", Zh: "附加备注"}
	FlagNoteTouch    = Sentence{En: "a note, which counts as a touch", Vi: "ghi chú, tính là một lần liên hệ", Zh: "备注，算作一次联系"}
	FlagCost         = Sentence{En: "what the batch cost: 500k, 3.2tr", Vi: "chi phí của đợt: 500k, 3,2tr", Zh: "这批的费用：500k、1.2万"}
	FlagMinutes      = Sentence{En: "how long the batch took: 90, 1h30", Vi: "thời lượng của đợt: 90, 1h30", Zh: "这批的用时：90、1h30"}
	FlagTotal        = Sentence{En: "the counts are the day's totals, not another batch", Vi: "các số là tổng cả ngày, không phải một đợt mới", Zh: "数字是全天总数，不是新的一批"}
	FlagAsk          = Sentence{En: "read the answers to the day's questions, one a line", Vi: "đọc câu trả lời cho các câu hỏi trong ngày, mỗi dòng một câu", Zh: "读取当天各问题的回答，每行一个"}
	FlagLevel        = Sentence{En: "only this level", Vi: "chỉ cấp này", Zh: "只看这个级别"}
	FlagChannel      = Sentence{En: "only this channel", Vi: "chỉ kênh này", Zh: "只看这个渠道"}
	FlagLimit        = Sentence{En: "show at most so many", Vi: "số dòng tối đa", Zh: "最多显示多少条"}
	FlagEntriesLimit = Sentence{En: "only the newest so many", Vi: "chỉ bấy nhiêu mục mới nhất", Zh: "只列最新的几条"}
	FlagTargetAll    = Sentence{En: "past targets too", Vi: "gồm cả mục tiêu cũ", Zh: "包括过去的目标"}
	FlagAfterLevel   = Sentence{En: "put it after this `LEVEL`", Vi: "đặt sau `CẤP` này", Zh: "放在这个`级别`之后"}

	FlagAfterChannel = Sentence{En: "put it after this `CHANNEL`", Vi: "đặt sau `KÊNH` này", Zh: "放在这个`渠道`之后"}
	FlagFirst        = Sentence{En: "put it first", Vi: "đặt lên đầu", Zh: "放在最前面"}

	FlagEditCount   = Sentence{En: "the right count", Vi: "số người đúng", Zh: "正确的人数"}
	FlagEditDate    = Sentence{En: "the right day", Vi: "ngày đúng", Zh: "正确的日期"}
	FlagEditLevel   = Sentence{En: "the right level", Vi: "cấp đúng", Zh: "正确的级别"}
	FlagEditChannel = Sentence{En: "the right channel, or none", Vi: "kênh đúng, hoặc none", Zh: "正确的渠道，或 none"}
	FlagEditNote    = Sentence{En: "the right note, empty for none", Vi: "ghi chú đúng, để trống là bỏ ghi chú", Zh: "正确的备注，留空则去掉"}
	FlagEditCost    = Sentence{En: "the right cost, or none", Vi: "chi phí đúng, hoặc none", Zh: "正确的费用，或 none"}
	FlagEditMinutes = Sentence{En: "the right time, or none", Vi: "thời lượng đúng, hoặc none", Zh: "正确的用时，或 none"}

	FlagModel      = Sentence{En: "the levels to start with: estate8, states7 or grades5", Vi: "mô hình cấp ban đầu: estate8, states7 hoặc grades5", Zh: "起始的级别模型：estate8、states7 或 grades5"}
	FlagInitLevel  = Sentence{En: "a level of your own, `KEY=NAME`, from the widest up; repeat it", Vi: "cấp tự đặt, `KHÓA=TÊN`, từ rộng nhất trở lên; dùng được nhiều lần", Zh: "自定级别，`键名=名称`，从最宽的一级往上；可重复使用"}
	FlagCurrency   = Sentence{En: "currency of the book", Vi: "loại tiền của sổ", Zh: "账本的货币"}
	FlagRegion     = Sentence{En: "country of phone numbers without country code", Vi: "quốc gia của số điện thoại không kèm mã quốc gia", Zh: "不带国家代码的电话号码属于哪国"}
	FlagInitTarget = Sentence{En: "a target, `LEVEL=COUNT/day`; repeat it", Vi: "mục tiêu, `CẤP=SỐ/ngày`; dùng được nhiều lần", Zh: "目标，`级别=人数/天`；可重复使用"}
	FlagDemoLeads  = Sentence{En: "how many people with cards", Vi: "số khách có thẻ", Zh: "有客户卡的人数"}
	FlagDemoDays   = Sentence{En: "how many days back", Vi: "số ngày tính ngược từ hôm nay", Zh: "从今天往前多少天"}
	FlagDemoPerDay = Sentence{En: "entries on each workday", Vi: "số mục mỗi ngày làm việc", Zh: "每个工作日的记录数"}
	FlagDemoSeed   = Sentence{En: "the same seed makes the same book", Vi: "cùng một số thì tạo ra cùng một sổ", Zh: "数字相同，建出的账本就相同"}
)

// Words of the help.
var (
	WordUsage              = Sentence{En: "Usage", Vi: "Cách dùng", Zh: "用法"}
	WordCommands           = Sentence{En: "Commands", Vi: "Các lệnh", Zh: "命令"}
	WordCommandPlaceholder = Sentence{En: "COMMAND", Vi: "LỆNH", Zh: "命令"}
	WordFlags              = Sentence{En: "Flags", Vi: "Tùy chọn", Zh: "选项"}
	WordGlobalFlags        = Sentence{En: "Flags of every command", Vi: "Tùy chọn chung", Zh: "通用选项"}
	Bracketed              = Sentence{En: "%s (%s)", Vi: "%s (%s)", Zh: "%s（%s）"} // also of other words
	WordDefault            = Sentence{En: "default %s", Vi: "mặc định %s", Zh: "默认 %s"}
	WordExamples           = Sentence{En: "Examples", Vi: "Ví dụ", Zh: "示例"}
	MoreHelp               = Sentence{En: "`funnel help COMMAND` tells you more about a command.", Vi: "`funnel help LỆNH` cho biết thêm về một lệnh.", Zh: "用 `funnel help 命令` 查看某个命令的详情。"}
	GroupDaily             = Sentence{En: "Every day", Vi: "Hằng ngày", Zh: "日常"}
	GroupNumbers           = Sentence{En: "The numbers", Vi: "Số liệu", Zh: "数据分析"}
	GroupSetup             = Sentence{En: "Set up", Vi: "Thiết lập", Zh: "设置"}
	GroupBook              = Sentence{En: "The book", Vi: "Sổ", Zh: "账本"}
)
