package i18n

// What is wrong with a command line. Words that were typed come quoted and shortened.
var (
	Verbatim       = Sentence{En: "%s", Vi: "%s", Zh: "%s"}
	Stopped        = Sentence{En: "stopped; the book is as it was", Vi: "đã dừng; sổ vẫn như cũ", Zh: "已停止；账本保持原样"}
	UsageHint      = Sentence{En: "usage: %s\nmore: %s --help", Vi: "cách dùng: %s\nxem thêm: %s --help", Zh: "用法：%s\n详情：%s --help"}
	UnknownCommand = Sentence{
		En: "%[2]s has no command “%[1]s”",
		Vi: "%[2]s không có lệnh “%[1]s”",
		Zh: "%[2]s 没有命令“%[1]s”",
	}
	UnknownCommandNear = Sentence{
		En: "%[2]s has no command “%[1]s”; did you mean %[3]s?",
		Vi: "%[2]s không có lệnh “%[1]s”; có phải ý bạn là %[3]s?",
		Zh: "%[2]s 没有命令“%[1]s”；你是说 %[3]s 吗？",
	}
	UnknownFlag      = Sentence{En: "there is no flag %s", Vi: "không có tùy chọn %s", Zh: "没有选项 %s"}
	NegativeNeedsKey = Sentence{
		En: "a negative count needs its level; write reach=%[1]s",
		Vi: "số âm phải kèm cấp; hãy viết reach=%[1]s",
		Zh: "负数要写明级别；请写 reach=%[1]s",
	}
	FlagNeedsValue = Sentence{En: "%s needs a value", Vi: "%s cần một giá trị", Zh: "%s 需要一个值"}
	FlagValueBad   = Sentence{En: "“%s” is not a value for %s", Vi: "“%s” không phải giá trị hợp lệ của %s", Zh: "“%s”不是 %s 的有效值"}
	TakesNothing   = Sentence{En: "%s takes nothing more, but “%s” was given", Vi: "sau %s không cần ghi gì thêm, nhưng có “%s”", Zh: "%s 后面不需要内容，却写了“%s”"}
	TooFewArgs     = Sentence{En: "%s needs more than that", Vi: "sau %s còn thiếu thông tin", Zh: "%s 后面还缺内容"}
	TooManyArgs    = Sentence{En: "%s was given too much: “%s”", Vi: "sau %s bị thừa “%s”", Zh: "%s 后面多写了“%s”"}

	EmptyArgument = Sentence{
		En: "an argument of %s is empty; leave it out or fill it in",
		Vi: "một đối số của %s để trống; hãy bỏ đi hoặc điền vào",
		Zh: "%s 有一个参数是空的；请去掉或填上",
	}
	ModelOrLevels = Sentence{
		En: "either a model or levels of your own: --model or --level",
		Vi: "chỉ chọn một: mô hình có sẵn (--model) hoặc cấp tự đặt (--level)",
		Zh: "现成模型（--model）和自定级别（--level）只能选一种",
	}
	AnswerNotWritten = Sentence{
		En: "it is recorded, but the answer could not be shown: %s",
		Vi: "đã ghi vào sổ, nhưng không hiển thị được kết quả: %s",
		Zh: "已经记下，但结果无法显示：%s",
	}

	UnknownLanguage = Sentence{En: "“%s” is not a language funnel speaks; there are en, vi and zh", Vi: "funnel không có ngôn ngữ “%s”; hiện có: en, vi và zh", Zh: "funnel 没有语言“%s”；现有：en、vi、zh"}
	BadNow          = Sentence{
		En: "FUNNEL_NOW is “%s”, not a moment like 2026-11-20T18:30:00+07:00",
		Vi: "FUNNEL_NOW là “%s”, không phải thời điểm dạng 2026-11-20T18:30:00+07:00",
		Zh: "FUNNEL_NOW 是“%s”，不是 2026-11-20T18:30:00+07:00 这样的时刻",
	}
	BadColor        = Sentence{En: "“%s” is not a colour mode; there are auto, always and never", Vi: "“%s” không phải chế độ màu; hiện có: auto, always và never", Zh: "“%s”不是颜色模式；现有：auto、always、never"}
	BadSettingsFile = Sentence{
		En: "the settings file %s cannot be used: %s; mend or remove it",
		Vi: "không dùng được tệp thiết lập %s: %s; hãy sửa hoặc xóa tệp đó",
		Zh: "设置文件 %s 无法使用：%s；请改正或删除该文件",
	}
	AskTakesNoEntries = Sentence{En: "--ask reads the answers from standard input; leave the entries out", Vi: "--ask đọc câu trả lời từ đầu vào chuẩn; hãy bỏ các mục đã ghi trong lệnh", Zh: "--ask 从标准输入读取回答；请不要再写记录"}
	TotalNeedsEntries = Sentence{En: "--total needs entries, for example: funnel log --total reach=2200", Vi: "--total cần có mục, ví dụ: funnel log --total reach=2200", Zh: "--total 要写明记录，例如：funnel log --total reach=2200"}
	NothingToLog      = Sentence{
		En: "nothing to record; write entries (funnel log reach=200 inbound=5), or use --ask to read answers",
		Vi: "chưa có gì để ghi; hãy viết các mục (funnel log reach=200 inbound=5), hoặc dùng --ask để đọc câu trả lời",
		Zh: "没有可记的内容；请写记录（funnel log reach=200 inbound=5），或用 --ask 读取回答",
	}
	TwoTotals          = Sentence{En: "two totals for %s; give only one", Vi: "%s có hai tổng; hãy chỉ ghi một", Zh: "%s 写了两个总数；请只写一个"}
	TotalBelowChannels = Sentence{
		En: "the total of %s is %d, but that of its channels %d; a level has at least as many people as its channels",
		Vi: "tổng của %s là %d, nhưng các kênh của nó cộng lại là %d; một cấp không thể ít hơn các kênh của nó",
		Zh: "%s 的总数是 %d，但各渠道合计 %d；级别的人数不能少于其渠道",
	}
	TwoTargets     = Sentence{En: "two targets for %s; give only one", Vi: "%s có hai mục tiêu; hãy chỉ ghi một", Zh: "%s 写了两个目标；请只写一个"}
	NegativeAnswer = Sentence{En: "“%s” is negative; give the day's total with = instead", Vi: "“%s” là số âm; hãy ghi tổng cả ngày bằng dấu =", Zh: "“%s”是负数；请用 = 写全天总数"}
	NotANumber     = Sentence{En: "“%s” is not the number of a record, such as 12 or #12", Vi: "“%s” không phải số thứ tự, ví dụ 12 hoặc #12", Zh: "“%s”不是编号；请写成例如 12 或 #12"}
	NothingToEdit  = Sentence{En: "say what to change, for example --count 210", Vi: "hãy ghi cần sửa gì, ví dụ --count 210", Zh: "请写要改什么，例如 --count 210"}
	NoteTooLong    = Sentence{En: "the note has %d bytes, more than the limit of %d", Vi: "ghi chú dài %d byte, vượt mức tối đa %d", Zh: "备注有 %d 字节，超过上限 %d"}
	NotText        = Sentence{En: "the note is not valid text; leave out what is no letter or sign", Vi: "ghi chú không phải văn bản hợp lệ; hãy bỏ các ký tự lạ", Zh: "备注不是有效文本；请去掉异常字符"}
	NameEmpty      = Sentence{En: "a name cannot be empty", Vi: "tên không được để trống", Zh: "名称不能为空"}
	NameTooLong    = Sentence{En: "the name “%s” is longer than %d characters", Vi: "tên “%s” dài hơn %d ký tự", Zh: "名称“%s”超过 %d 个字符"}

	NameHasControls = Sentence{En: "the name “%s” holds control or invisible characters; type it without", Vi: "tên “%s” có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại, bỏ các ký tự đó", Zh: "名称“%s”含控制字符或不可见字符；请去掉后重新输入"}
	NameLikeEntry   = Sentence{
		En: "the name “%s” would be read as a count or an entry; use letters, without = and /",
		Vi: "tên “%s” sẽ bị đọc như con số hoặc mục ghi; hãy dùng chữ, không có = và /",
		Zh: "名称“%s”会被当成数字或记录；请用文字，不要带 = 和 /",
	}
	NameTaken = Sentence{
		En: "“%s” is what %s is called already; choose another name",
		Vi: "“%s” đã là tên của %s; hãy chọn tên khác",
		Zh: "“%s”已经是 %s 的名称；请换一个",
	}
	HelpLanguageNotKept = Sentence{
		En: "The language is set, but help does not follow it: cannot write %s (%s).",
		Vi: "Đã đặt ngôn ngữ, nhưng phần trợ giúp chưa đổi theo được: không ghi được %s (%s).",
		Zh: "语言已设定，但帮助文字还不能跟着变：无法写入 %s（%s）。",
	}
	BookOverridden = Sentence{
		En: "Saved, but for now FUNNEL_DB or --db names another book: %s",
		Vi: "Đã lưu, nhưng hiện FUNNEL_DB hoặc --db đang chọn sổ khác: %s",
		Zh: "已保存，但目前 FUNNEL_DB 或 --db 指定了另一本账本：%s",
	}
	NoHome = Sentence{
		En: "there is no home folder to keep the book in (HOME is not set); name a book with --db",
		Vi: "không có thư mục cá nhân để giữ sổ (chưa đặt HOME); hãy chọn sổ bằng --db",
		Zh: "没有个人目录可放账本（HOME 未设置）；请用 --db 指定账本",
	}
	BadKey = Sentence{
		En: "“%s” cannot be a key; write a small letter, then letters, digits, - or _, at most %d in all",
		Vi: "“%s” không dùng làm khóa được; hãy bắt đầu bằng một chữ thường không dấu, rồi đến chữ, số, - hoặc _, tối đa %d ký tự",
		Zh: "“%s”不能作键名；须以小写字母开头，后接字母、数字、- 或 _，最多 %d 个字符",
	}
	AfterOrFirst    = Sentence{En: "say where to: --after KEY or --first", Vi: "hãy ghi nơi chuyển đến: --after KHÓA hoặc --first", Zh: "请写移到哪里：--after 键名 或 --first"}
	UnknownRole     = Sentence{En: "“%s” is not a role; there are %s", Vi: "“%s” không phải vai trò; hiện có: %s", Zh: "“%s”不是角色；现有：%s"}
	HoursBackwards  = Sentence{En: "the working hours “%s” end before they begin", Vi: "giờ làm việc “%s” kết thúc trước khi bắt đầu", Zh: "工作时间“%s”的结束早于开始"}
	TooManyDaysOff  = Sentence{En: "%d days off at once are more than the limit of %d; name a shorter run", Vi: "nghỉ một lần %d ngày là quá mức %d; hãy chọn đợt ngắn hơn", Zh: "一次休息 %d 天，超过上限 %d；请缩短"}
	LimitTooLow     = Sentence{En: "--limit must be at least 1", Vi: "--limit phải từ 1 trở lên", Zh: "--limit 至少要为 1"}
	OutOfBounds     = Sentence{En: "%s must lie between %d and %d", Vi: "%s phải từ %d đến %d", Zh: "%s 须在 %d 到 %d 之间"}
	UnknownModel    = Sentence{En: "there is no model “%s”; there are %s, or your own with --level", Vi: "không có mô hình “%s”; hiện có: %s, hoặc tự đặt bằng --level", Zh: "没有模型“%s”；现有：%s，也可用 --level 自定"}
	ModelFixed      = Sentence{En: "the model of a book cannot be changed; change its levels with `funnel levels`, or make another book with `funnel init`", Vi: "không đổi được mô hình của sổ; hãy sửa các cấp bằng `funnel levels`, hoặc tạo sổ khác bằng `funnel init`", Zh: "账本的模型不能更换；请用 `funnel levels` 修改级别，或用 `funnel init` 另建账本"}
	UnknownSetting  = Sentence{En: "there is no setting “%s”; there are %s", Vi: "không có thiết lập “%s”; hiện có: %s", Zh: "没有设置“%s”；现有：%s"}
	UnknownCurrency = Sentence{En: "“%s” is not a currency funnel knows; there are %s", Vi: "funnel không biết loại tiền “%s”; hiện có: %s", Zh: "funnel 不认识货币“%s”；现有：%s"}
	BadRegion       = Sentence{En: "“%s” is not the two-letter code of a country, such as VN", Vi: "“%s” không phải mã quốc gia hai chữ, ví dụ VN", Zh: "“%s”不是两个字母的国家代码；请写成例如 VN"}
	UnknownShell    = Sentence{En: "“%s” is not a shell funnel completes for; there are %s", Vi: "funnel không hỗ trợ shell “%s”; hiện có: %s", Zh: "funnel 不支持 shell“%s”；现有：%s"}
)
