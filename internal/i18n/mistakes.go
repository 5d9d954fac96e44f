package i18n

// What is wrong with a command line. Words that were typed come quoted and shortened.
var (
	Verbatim       = Sentence{En: "%s", Vi: "%s", Zh: "%s"}
	Stopped        = Sentence{En: "stopped; the book is as it was", Vi: "đã dừng; sổ vẫn như cũ", Zh: "已停止；账本保持原样"}
	UsageHint      = Sentence{En: "usage: %s\nmore: %s --help", Vi: "cách dùng: %s\nxem thêm: %s --help", Zh: "用法：%s\n详情：%s --help"}
	UnknownCommand = Sentence{
		En: "there is no command “%s” of %s",
		Vi: "không có lệnh “%s” trong %s",
		Zh: "%[2]s 没有命令“%[1]s”",
	}
	UnknownCommandNear = Sentence{
		En: "there is no command “%s” of %s; did you mean %s?",
		Vi: "không có lệnh “%s” trong %s; ý bạn là %s?",
		Zh: "%[2]s 没有命令“%[1]s”；你是说 %[3]s 吗？",
	}
	UnknownFlag      = Sentence{En: "there is no flag %s", Vi: "không có tùy chọn %s", Zh: "没有选项 %s"}
	NegativeNeedsKey = Sentence{
		En: "a negative count needs its level: write reach=%[1]s",
		Vi: "số âm phải kèm cấp: hãy viết reach=%[1]s",
		Zh: "负数要写明级别：请写 reach=%[1]s",
	}
	FlagNeedsValue = Sentence{En: "%s needs a value", Vi: "%s cần một giá trị", Zh: "%s 需要一个值"}
	FlagValueBad   = Sentence{En: "“%s” is not a value of %s", Vi: "“%s” không phải giá trị của %s", Zh: "“%s”不是 %s 的值"}
	TakesNothing   = Sentence{En: "%s takes no arguments, but “%s” was given", Vi: "%s không nhận đối số, nhưng có “%s”", Zh: "%s 不接受参数，却给了“%s”"}
	TooFewArgs     = Sentence{En: "%s needs more arguments", Vi: "%s cần thêm đối số", Zh: "%s 缺少参数"}
	TooManyArgs    = Sentence{En: "%s was given too much: “%s”", Vi: "%s bị thừa đối số: “%s”", Zh: "%s 的参数多了：“%s”"}

	UnknownLanguage = Sentence{En: "“%s” is not a language of funnel; there are en, vi and zh", Vi: "funnel không có ngôn ngữ “%s”; hiện có en, vi và zh", Zh: "funnel 没有语言“%s”；有 en、vi、zh"}
	BadNow          = Sentence{
		En: "FUNNEL_NOW is “%s”, not a moment like 2026-11-20T18:30:00+07:00",
		Vi: "FUNNEL_NOW là “%s”, không phải thời điểm như 2026-11-20T18:30:00+07:00",
		Zh: "FUNNEL_NOW 是“%s”，不是 2026-11-20T18:30:00+07:00 这样的时刻",
	}
	BadColor        = Sentence{En: "“%s” is not a colour mode; there are auto, always and never", Vi: "“%s” không phải chế độ màu; có auto, always và never", Zh: "“%s”不是颜色模式；有 auto、always、never"}
	BadSettingsFile = Sentence{
		En: "the settings file %s cannot be used: %s; mend or remove it",
		Vi: "không dùng được tệp thiết lập %s: %s; hãy sửa hoặc xóa tệp",
		Zh: "设置文件 %s 无法使用：%s；请修正或删除",
	}
	AskTakesNoEntries = Sentence{En: "--ask reads the answers from standard input; leave the entries out", Vi: "--ask đọc câu trả lời từ đầu vào chuẩn; hãy bỏ các mục", Zh: "--ask 从标准输入读取回答；请不要再写条目"}
	TotalNeedsEntries = Sentence{En: "--total needs entries, for example: funnel log --total reach=2200", Vi: "--total cần có mục, ví dụ: funnel log --total reach=2200", Zh: "--total 需要条目，例如：funnel log --total reach=2200"}
	NothingToLog      = Sentence{
		En: "nothing to record: write entries (funnel log reach=200 inbound=5), or --ask to read answers",
		Vi: "chưa có gì để ghi: hãy viết các mục (funnel log reach=200 inbound=5), hoặc --ask để đọc câu trả lời",
		Zh: "没有要记的：请写条目（funnel log reach=200 inbound=5），或用 --ask 读取回答",
	}
	TwoTotals      = Sentence{En: "two totals for %s; say only one", Vi: "có hai tổng cho %s; chỉ ghi một", Zh: "%s 写了两个总数；只写一个"}
	TwoTargets     = Sentence{En: "two targets for %s; say only one", Vi: "có hai mục tiêu cho %s; chỉ ghi một", Zh: "%s 写了两个目标；只写一个"}
	NegativeAnswer = Sentence{En: "“%s” is negative; say the day's total with = instead", Vi: "“%s” là số âm; hãy ghi tổng cả ngày bằng dấu =", Zh: "“%s”是负数；请用 = 写全天总数"}
	NotANumber     = Sentence{En: "“%s” is not the number of a record, such as 12 or #12", Vi: "“%s” không phải số của mục, ví dụ 12 hoặc #12", Zh: "“%s”不是记录编号，如 12 或 #12"}
	NothingToEdit  = Sentence{En: "say what to change, for example --count 210", Vi: "hãy nói cần sửa gì, ví dụ --count 210", Zh: "请写要改什么，例如 --count 210"}
	NoteTooLong    = Sentence{En: "the note has %d bytes, more than the %d it may have", Vi: "ghi chú dài %d byte, vượt mức %d", Zh: "备注有 %d 字节，超过上限 %d"}
	NotText        = Sentence{En: "“%s” is not valid text", Vi: "“%s” không phải văn bản hợp lệ", Zh: "“%s”不是有效文本"}
	NameEmpty      = Sentence{En: "a name cannot be empty", Vi: "tên không được để trống", Zh: "名称不能为空"}
	NameTooLong    = Sentence{En: "the name “%s” is longer than %d characters", Vi: "tên “%s” dài hơn %d ký tự", Zh: "名称“%s”超过 %d 个字"}

	NameHasControls = Sentence{En: "the name “%s” holds control or invisible characters; type it without", Vi: "tên “%s” có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại", Zh: "名称“%s”含控制字符或不可见字符；请重新输入"}
	BadKey          = Sentence{
		En: "“%s” cannot be a key; write a small letter, then letters, digits, - or _, at most %d",
		Vi: "“%s” không thể làm khóa; hãy viết một chữ thường không dấu, rồi chữ, số, - hoặc _, tối đa %d",
		Zh: "“%s”不能作键名；须以小写字母开头，后接字母、数字、- 或 _，最多 %d 个",
	}
	AfterOrFirst    = Sentence{En: "say where to: --after KEY or --first", Vi: "hãy nói chuyển đến đâu: --after KHÓA hoặc --first", Zh: "请写移到哪里：--after 键名 或 --first"}
	UnknownRole     = Sentence{En: "“%s” is not a role; there are %s", Vi: "“%s” không phải vai trò; có %s", Zh: "“%s”不是角色；有 %s"}
	HoursBackwards  = Sentence{En: "the working hours “%s” end before they begin", Vi: "giờ làm “%s” kết thúc trước khi bắt đầu", Zh: "工作时间“%s”结束早于开始"}
	TooManyDaysOff  = Sentence{En: "%d days off at once are more than %d; name a shorter run", Vi: "%d ngày nghỉ một lần là quá %d; hãy chọn đợt ngắn hơn", Zh: "一次休息 %d 天超过上限 %d；请缩短"}
	LimitTooLow     = Sentence{En: "--limit must be at least 1", Vi: "--limit phải từ 1 trở lên", Zh: "--limit 至少为 1"}
	OutOfBounds     = Sentence{En: "%s must lie between %d and %d", Vi: "%s phải từ %d đến %d", Zh: "%s 须在 %d 到 %d 之间"}
	UnknownModel    = Sentence{En: "there is no model “%s”; there are %s, or your own with --level", Vi: "không có mô hình “%s”; có %s, hoặc tự đặt bằng --level", Zh: "没有模型“%s”；有 %s，或用 --level 自定"}
	ModelFixed      = Sentence{En: "the model of a book stays; change its levels with `funnel levels`, or make another book with `funnel init`", Vi: "mô hình của sổ giữ nguyên; sửa các cấp bằng `funnel levels`, hoặc mở sổ khác bằng `funnel init`", Zh: "账本的模型不能更换；用 `funnel levels` 修改级别，或用 `funnel init` 另建账本"}
	UnknownSetting  = Sentence{En: "there is no setting “%s”; there are %s", Vi: "không có thiết lập “%s”; có %s", Zh: "没有设置项“%s”；有 %s"}
	UnknownCurrency = Sentence{En: "“%s” is not a currency funnel knows; there are %s", Vi: "funnel không biết loại tiền “%s”; có %s", Zh: "funnel 不认识货币“%s”；有 %s"}
	BadRegion       = Sentence{En: "“%s” is not the two-letter code of a country, such as VN", Vi: "“%s” không phải mã nước hai chữ, ví dụ VN", Zh: "“%s”不是两个字母的国家代码，如 VN"}
	UnknownShell    = Sentence{En: "“%s” is not a shell funnel completes for; there are %s", Vi: "funnel không hỗ trợ shell “%s”; có %s", Zh: "funnel 不支持 shell“%s”；有 %s"}
)
