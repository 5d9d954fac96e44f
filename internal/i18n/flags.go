package i18n

// What the flags do.
var (
	FlagDB         = Sentence{En: "the book `FILE` (default: FUNNEL_DB, or the book in your home folder)", Vi: "`TỆP` sổ (mặc định: FUNNEL_DB, hoặc sổ trong thư mục cá nhân)", Zh: "账本`文件`（默认：FUNNEL_DB，或个人目录中的账本）"}
	FlagLang       = Sentence{En: "language: en, vi or zh", Vi: "ngôn ngữ: en, vi hoặc zh", Zh: "语言：en、vi 或 zh"}
	FlagColor      = Sentence{En: "colour: auto, always or never", Vi: "màu: auto, always hoặc never", Zh: "颜色：auto、always 或 never"}
	FlagHelp       = Sentence{En: "help for the command", Vi: "trợ giúp cho lệnh", Zh: "命令帮助"}
	FlagOutput     = Sentence{En: "how to write the answer", Vi: "dạng kết quả", Zh: "输出格式"}
	FlagDate       = Sentence{En: "the day it happened: yesterday, fri, -3d, 20/11, 2026-11-20", Vi: "ngày diễn ra: hôm qua, t6, -3d, 20/11, 2026-11-20", Zh: "发生的日期：昨天、周五、-3d、11月20日、2026-11-20"}
	FlagTodayDate  = Sentence{En: "another day than today", Vi: "một ngày khác hôm nay", Zh: "换一天"}
	FlagShort      = Sentence{En: "one line, for a prompt or status bar", Vi: "một dòng, cho dấu nhắc hoặc thanh trạng thái", Zh: "只输出一行，用于提示符或状态栏"}
	FlagLogChannel = Sentence{En: "channel of the entries that name none", Vi: "kênh cho những mục không ghi kênh", Zh: "未写渠道的条目所用渠道"}
	FlagNote       = Sentence{En: "a note to keep with it", Vi: "ghi chú kèm theo", Zh: "附上备注"}
	FlagCost       = Sentence{En: "what the batch cost: 500k, 3.2tr", Vi: "chi phí của đợt: 500k, 3,2tr", Zh: "这批的花费：500k、1.2万"}
	FlagMinutes    = Sentence{En: "how long the batch took: 90, 1h30", Vi: "thời gian của đợt: 90, 1h30", Zh: "这批用时：90、1h30"}
	FlagTotal      = Sentence{En: "the counts are the day's totals, not one more batch", Vi: "các số là tổng cả ngày, không phải thêm một đợt", Zh: "数字是全天总数，而不是新增一批"}
	FlagAsk        = Sentence{En: "read the answers to the day's questions as lines", Vi: "đọc câu trả lời trong ngày, mỗi dòng một câu", Zh: "逐行读取当日问题的回答"}
	FlagLevel      = Sentence{En: "only this level", Vi: "chỉ cấp này", Zh: "只看这个级别"}
	FlagChannel    = Sentence{En: "only this channel", Vi: "chỉ kênh này", Zh: "只看这个渠道"}
	FlagLimit      = Sentence{En: "at most so many", Vi: "nhiều nhất bấy nhiêu", Zh: "最多显示几条"}
	FlagTargetAll  = Sentence{En: "those of the past too", Vi: "cả những mục tiêu cũ", Zh: "包括过去的目标"}
	FlagAfterLevel = Sentence{En: "put it after this level", Vi: "đặt sau cấp này", Zh: "放在这个级别之后"}

	FlagAfterChannel = Sentence{En: "put it after this channel", Vi: "đặt sau kênh này", Zh: "放在这个渠道之后"}
	FlagFirst        = Sentence{En: "put it first", Vi: "đặt lên đầu", Zh: "放在最前"}

	FlagEditCount   = Sentence{En: "the right count", Vi: "số đúng", Zh: "正确的人数"}
	FlagEditDate    = Sentence{En: "the right day", Vi: "ngày đúng", Zh: "正确的日期"}
	FlagEditLevel   = Sentence{En: "the right level", Vi: "cấp đúng", Zh: "正确的级别"}
	FlagEditChannel = Sentence{En: "the right channel, or none", Vi: "kênh đúng, hoặc none", Zh: "正确的渠道，或 none"}
	FlagEditNote    = Sentence{En: "another note, empty for none", Vi: "ghi chú khác, để trống nếu không có", Zh: "新的备注，留空表示没有"}
	FlagEditCost    = Sentence{En: "the right cost, or none", Vi: "chi phí đúng, hoặc none", Zh: "正确的花费，或 none"}
	FlagEditMinutes = Sentence{En: "the right time, or none", Vi: "thời gian đúng, hoặc none", Zh: "正确的用时，或 none"}

	FlagModel      = Sentence{En: "the levels to start with: estate8, states7 or grades5", Vi: "bộ cấp ban đầu: estate8, states7 hoặc grades5", Zh: "起始级别：estate8、states7 或 grades5"}
	FlagInitLevel  = Sentence{En: "a level of your own, `KEY=NAME`, from the widest up; repeat it", Vi: "cấp tự đặt, `KHÓA=TÊN`, từ rộng nhất trở lên; lặp lại", Zh: "自定级别，`键名=名称`，从最宽的开始；可重复"}
	FlagCurrency   = Sentence{En: "currency of the book", Vi: "loại tiền của sổ", Zh: "账本的货币"}
	FlagRegion     = Sentence{En: "country of phone numbers without country code", Vi: "quốc gia của số điện thoại không có mã nước", Zh: "不带国家码的电话所属国家"}
	FlagInitTarget = Sentence{En: "a target, `LEVEL=COUNT/day`; repeat it", Vi: "mục tiêu, `CẤP=SỐ/day`; lặp lại", Zh: "目标，`级别=人数/day`；可重复"}
	FlagDemoDays   = Sentence{En: "how many days back", Vi: "lùi lại bao nhiêu ngày", Zh: "往回多少天"}
	FlagDemoPerDay = Sentence{En: "entries on each workday", Vi: "số mục mỗi ngày làm", Zh: "每个工作日的条数"}
	FlagDemoSeed   = Sentence{En: "the same seed makes the same book", Vi: "cùng hạt giống cho cùng một sổ", Zh: "种子相同，账本相同"}
)

// Words of the help.
var (
	WordUsage              = Sentence{En: "Usage", Vi: "Cách dùng", Zh: "用法"}
	WordCommands           = Sentence{En: "Commands", Vi: "Các lệnh", Zh: "命令"}
	WordCommandPlaceholder = Sentence{En: "COMMAND", Vi: "LỆNH", Zh: "命令"}
	WordFlags              = Sentence{En: "Flags", Vi: "Tùy chọn", Zh: "选项"}
	WordGlobalFlags        = Sentence{En: "Flags of every command", Vi: "Tùy chọn chung", Zh: "通用选项"}
	WordDefault            = Sentence{En: "default %s", Vi: "mặc định %s", Zh: "默认 %s"}
	WordExamples           = Sentence{En: "Examples", Vi: "Ví dụ", Zh: "示例"}
	MoreHelp               = Sentence{En: "`funnel help COMMAND` tells more about a command.", Vi: "`funnel help LỆNH` nói rõ hơn về một lệnh.", Zh: "`funnel help 命令` 查看命令详情。"}
	GroupDaily             = Sentence{En: "Every day", Vi: "Hằng ngày", Zh: "日常"}
	GroupSetup             = Sentence{En: "Set up", Vi: "Thiết lập", Zh: "设置"}
	GroupBook              = Sentence{En: "The book", Vi: "Sổ", Zh: "账本"}
)
