package i18n

// What the commands do: a line each, and for some a longer description.
var (
	HelpRoot     = Sentence{En: "Own your numbers: how many people you reach, and how far they come", Vi: "Làm chủ con số của bạn: tiếp cận bao nhiêu người, họ đi được đến đâu", Zh: "掌握自己的数字：触达了多少人，他们走到了哪一步"}
	HelpRootLong = Sentence{
		En: `funnel keeps the count of the people you reach and of how far they come, from first contact to loyal customer.

Record a batch after each round of outreach, then look at the day's scorecard. Without a command it shows the scorecard.`,
		Vi: `funnel đếm số người bạn tiếp cận và theo dõi họ đi được đến đâu, từ lần liên hệ đầu tiên đến khách hàng trung thành.

Sau mỗi đợt tiếp cận, bạn ghi lại rồi xem bảng kết quả trong ngày. Gõ funnel không kèm lệnh sẽ hiện bảng kết quả.`,
		Zh: `funnel 记录你触达了多少人，以及他们从初次接触到忠诚客户走到了哪一步。

每轮拓客后记一笔，再看当天的成绩单。不带命令时直接显示成绩单。`,
	}
	HelpHelp    = Sentence{En: "Explain a command", Vi: "Giải thích một lệnh", Zh: "查看命令说明"}
	HelpLog     = Sentence{En: "Record a batch: people reached, inbound, qualified…", Vi: "Ghi một đợt: số khách tiếp cận, phát sinh, tiềm năng…", Zh: "记录一批：触达、来询、潜力客户……"}
	HelpLogLong = Sentence{
		En: `Record a batch. An entry is written in one of three ways, the same for all entries of a command:

  200 5 2                      counts, filling the levels in their order
  200 call 5 inbound           a count, then what it counts
  flyer=500 inbound/call=3     KEY=COUNT, where KEY is a level, a channel
                               (people reached through it) or LEVEL/CHANNEL

Keys may be shortened and need no accents. A negative count corrects: reach=-20. With --total the counts are the
day's totals and only the difference is recorded. Cost and minutes are those of the whole batch.

Without entries, on a terminal, it asks for the first three levels.`,
		Vi: `Ghi một đợt. Có ba cách viết các mục, mỗi lệnh chỉ dùng một cách:

  200 5 2                      các con số, lần lượt theo thứ tự các cấp
  200 call 5 inbound           con số, rồi đến cấp hoặc kênh được đếm
  flyer=500 inbound/call=3     KHÓA=SỐ, KHÓA là cấp, kênh (người tiếp cận
                               qua kênh đó) hoặc CẤP/KÊNH

Khóa có thể viết tắt và không cần dấu. Số âm để trừ bớt: reach=-20. Với --total, các số là tổng cả ngày và chỉ ghi phần
chênh lệch. Chi phí và số phút là của cả đợt.

Nếu không ghi mục nào, trong cửa sổ dòng lệnh, funnel sẽ hỏi ba cấp đầu tiên.`,
		Zh: `记录一批。记录有三种写法，一条命令里只用一种：

  200 5 2                      只写数字，按级别顺序填入
  200 call 5 inbound           先写数字，再写它是哪个级别或渠道
  flyer=500 inbound/call=3     键名=人数，键名可以是级别、渠道（经它触达
                               的人）或 级别/渠道

键名可以缩写，不必带声调符号。负数用于更正：reach=-20。加上 --total，数字就是全天总数，只记差额。费用和用时按整批算。

在终端里不写记录，就会逐一询问前三个级别。`,
	}
	HelpToday     = Sentence{En: "Show the day's scorecard", Vi: "Xem bảng kết quả trong ngày", Zh: "查看当天成绩单"}
	HelpTodayLong = Sentence{
		En: `Show the day's scorecard: count, target and pace of each level, the ratios between them with how far they can be
trusted, the channels, what week and month still need per workday, and the streak.`,
		Vi: `Xem bảng kết quả trong ngày: số người, mục tiêu và nhịp độ của từng cấp, tỷ lệ chuyển đổi giữa các cấp kèm độ tin cậy,
các kênh, số người cần mỗi ngày làm việc để đạt mục tiêu tuần và tháng, và chuỗi ngày đạt mục tiêu.`,
		Zh: `查看当天成绩单：各级人数、目标和进度，级与级之间的转化率及其可信程度，各渠道，
本周本月每个工作日还需多少，以及连续达标天数。`,
	}
	HelpEntries     = Sentence{En: "List the entries that were logged", Vi: "Liệt kê các mục đã ghi", Zh: "列出已记下的记录"}
	HelpEntriesLong = Sentence{
		En: "List the entries that were logged: those of a period, or the newest ones.",
		Vi: "Liệt kê các mục đã ghi: của một khoảng thời gian, hoặc những mục mới nhất.",
		Zh: "列出已记下的记录：某段时间的，或最新的。",
	}
	HelpEntriesEdit = Sentence{En: "Correct an entry", Vi: "Sửa một mục", Zh: "更正一条记录"}
	HelpEntriesRm   = Sentence{En: "Remove entries", Vi: "Xóa mục", Zh: "删除记录"}
	HelpUndo        = Sentence{En: "Take back the last change, or an older one", Vi: "Hoàn tác thay đổi gần nhất, hoặc một thay đổi cũ hơn", Zh: "撤销最近一次或更早的更改"}
	HelpUndoLong    = Sentence{
		En: "Take back the last change or, with its number from `funnel history`, an older one. `funnel redo` puts it back.",
		Vi: "Hoàn tác thay đổi gần nhất, hoặc một thay đổi cũ hơn theo số trong `funnel history`. Dùng `funnel redo` để làm lại.",
		Zh: "撤销最近一次更改，或按 `funnel history` 中的编号撤销更早的。用 `funnel redo` 可重做。",
	}
	HelpRedo       = Sentence{En: "Put back what was undone", Vi: "Làm lại điều vừa hoàn tác", Zh: "重做刚撤销的更改"}
	HelpHistory    = Sentence{En: "List what was changed, newest first", Vi: "Liệt kê các thay đổi, mới nhất trước", Zh: "列出更改，最新的在前"}
	HelpTarget     = Sentence{En: "Show the targets, or set them", Vi: "Xem hoặc đặt mục tiêu", Zh: "查看或设定目标"}
	HelpTargetLong = Sentence{
		En: "Show the targets. A new one holds from today; a past day is judged by the target it had.",
		Vi: "Xem mục tiêu. Mục tiêu mới đặt có hiệu lực từ hôm nay; ngày đã qua vẫn xét theo mục tiêu của chính ngày đó.",
		Zh: "查看目标。新设的目标从今天起生效；过去的日子仍按当时的目标衡量。",
	}
	HelpTargetSet     = Sentence{En: "Set targets from today on", Vi: "Đặt mục tiêu từ hôm nay", Zh: "从今天起设定目标"}
	HelpTargetClear   = Sentence{En: "Drop the target of a level from today on", Vi: "Bỏ mục tiêu của một cấp từ hôm nay", Zh: "从今天起取消某一级的目标"}
	HelpLevels        = Sentence{En: "Show the levels of the funnel, or change them", Vi: "Xem hoặc sửa các cấp của phễu", Zh: "查看或修改漏斗级别"}
	HelpLevelsLong    = Sentence{En: "Show the levels of the funnel, from the widest up. A level with counts can be hidden, not removed.", Vi: "Xem các cấp của phễu, từ rộng nhất trở lên. Cấp đã có số người thì chỉ ẩn được, không xóa được.", Zh: "查看漏斗各级，从最宽的一级往上。已有人数的级别只能隐藏，不能删除。"}
	HelpLevelAdd      = Sentence{En: "Add a level", Vi: "Thêm một cấp", Zh: "新增级别"}
	HelpLevelRename   = Sentence{En: "Rename a level, in the language in use", Vi: "Đổi tên một cấp, theo ngôn ngữ đang dùng", Zh: "给级别改名（当前语言）"}
	HelpLevelMove     = Sentence{En: "Move a level within the order", Vi: "Đổi thứ tự một cấp", Zh: "调整级别顺序"}
	HelpLevelHide     = Sentence{En: "Take a level out of sight; its counts stay", Vi: "Ẩn một cấp; số người đã ghi vẫn giữ", Zh: "隐藏级别，人数保留"}
	HelpLevelShow     = Sentence{En: "Bring a hidden level back", Vi: "Cho hiện lại một cấp đã ẩn", Zh: "重新显示已隐藏的级别"}
	HelpLevelRm       = Sentence{En: "Remove a level that was never counted", Vi: "Xóa một cấp chưa từng ghi ai", Zh: "删除从未记过人数的级别"}
	HelpLevelRole     = Sentence{En: "Say which level plays a role", Vi: "Chọn cấp giữ một vai trò", Zh: "指定哪一级担任某个角色"}
	HelpLevelRoleLong = Sentence{
		En: `Say which level plays a role, or none:

  crowd       people are counted there and never named
  entry       new people start there
  qualifying  need, authority and money are checked there
  buying      a first purchase moves people there`,
		Vi: `Chọn cấp giữ một vai trò, hoặc none nếu không có:

  crowd       chỉ đếm, không ghi tên
  entry       khách mới bắt đầu từ đây
  qualifying  xét nhu cầu, quyền quyết định và tài chính
  buying      mua lần đầu thì lên cấp này`,
		Zh: `指定哪一级担任某个角色，没有则写 none：

  crowd       只计数，不记名
  entry       新客户从这里开始
  qualifying  考察需求、决定权和资金
  buying      首次成交即升到这里`,
	}
	HelpChannels      = Sentence{En: "Show the channels, or change them", Vi: "Xem hoặc sửa các kênh", Zh: "查看或修改渠道"}
	HelpChannelAdd    = Sentence{En: "Add a channel", Vi: "Thêm một kênh", Zh: "新增渠道"}
	HelpChannelRename = Sentence{En: "Rename a channel, in the language in use", Vi: "Đổi tên một kênh, theo ngôn ngữ đang dùng", Zh: "给渠道改名（当前语言）"}
	HelpChannelMove   = Sentence{En: "Move a channel within the order", Vi: "Đổi thứ tự một kênh", Zh: "调整渠道顺序"}
	HelpChannelHide   = Sentence{En: "Take a channel out of sight; its counts stay", Vi: "Ẩn một kênh; số người đã ghi vẫn giữ", Zh: "隐藏渠道，人数保留"}
	HelpChannelShow   = Sentence{En: "Bring a hidden channel back", Vi: "Cho hiện lại một kênh đã ẩn", Zh: "重新显示已隐藏的渠道"}
	HelpChannelRm     = Sentence{En: "Remove a channel that was never used", Vi: "Xóa một kênh chưa từng dùng", Zh: "删除从未用过的渠道"}
	HelpCalendar      = Sentence{En: "Show when you work, or change it", Vi: "Xem hoặc sửa lịch làm việc", Zh: "查看或修改工作日历"}
	HelpCalendarLong  = Sentence{
		En: "Show workdays, working hours, days off and the hours in which nobody is called. Pace, needs and streaks follow them.",
		Vi: "Xem ngày làm, giờ làm, ngày nghỉ và những giờ không gọi ai. Nhịp độ, số người cần và chuỗi ngày đều tính theo đó.",
		Zh: "查看工作日、工作时间、休息日和不打电话的时间段。进度、所需人数和连续达标天数都据此计算。",
	}
	HelpDayOff     = Sentence{En: "Take days off", Vi: "Đặt ngày nghỉ", Zh: "设定休息日"}
	HelpDayOn      = Sentence{En: "Work on days that were off", Vi: "Bỏ ngày nghỉ đã đặt", Zh: "取消休息日"}
	HelpWorkdays   = Sentence{En: "Set the weekdays you work", Vi: "Đặt các ngày làm việc trong tuần", Zh: "设定每周工作日"}
	HelpHours      = Sentence{En: "Set the working hours", Vi: "Đặt giờ làm việc", Zh: "设定工作时间"}
	HelpQuiet      = Sentence{En: "Set the hours in which nobody is called", Vi: "Đặt những giờ không gọi ai", Zh: "设定不打电话的时间段"}
	HelpWeekStart  = Sentence{En: "Set the first day of the week", Vi: "Đặt ngày đầu tuần", Zh: "设定每周的第一天"}
	HelpConfig     = Sentence{En: "Show the settings, or change them", Vi: "Xem hoặc sửa thiết lập", Zh: "查看或修改设置"}
	HelpConfigLong = Sentence{
		En: "Show the settings. Language, currency, region and model belong to the book; db and color to this machine.\nHelp speaks the language that was set last.",
		Vi: "Xem thiết lập. language, currency, region và model thuộc về sổ; db và color thuộc về máy này.\nPhần trợ giúp dùng ngôn ngữ đặt gần nhất.",
		Zh: "查看设置。language、currency、region、model 属于账本；db、color 属于本机。\n帮助文字用最近设定的语言。",
	}
	HelpConfigList = Sentence{En: "List the settings", Vi: "Liệt kê thiết lập", Zh: "列出设置"}
	HelpConfigGet  = Sentence{En: "Show one setting", Vi: "Xem một thiết lập", Zh: "查看一项设置"}
	HelpConfigSet  = Sentence{En: "Change a setting", Vi: "Sửa một thiết lập", Zh: "修改一项设置"}
	HelpInit       = Sentence{En: "Make a book the way you want it", Vi: "Tạo sổ theo ý bạn", Zh: "按你的需要新建账本"}
	HelpInitLong   = Sentence{
		En: "Make a book. On a terminal it asks for language, levels, currency and targets; flags answer in advance.\n`funnel log` makes one by itself with the defaults.",
		Vi: "Tạo sổ mới. Trong cửa sổ dòng lệnh, funnel hỏi ngôn ngữ, các cấp, loại tiền và mục tiêu;\ncó thể trả lời sẵn bằng tùy chọn.\n`funnel log` tự tạo sổ với thiết lập mặc định.",
		Zh: "新建账本。在终端里会询问语言、级别、货币和目标；也可用选项预先回答。\n`funnel log` 会按默认设置自动新建。",
	}
	HelpBackup     = Sentence{En: "Back up the book and check the copy", Vi: "Sao lưu sổ và kiểm tra bản sao lưu", Zh: "备份账本并校验"}
	HelpBackupLong = Sentence{
		En: `Back up the book and check the copy: to a file, to a folder, or to the folder backups beside the
book.

Once a day, after the answer of the first command that changes the book, a copy is made there by
itself. Of these the last 10 stay, and the last one of each of the last 6 months; what you made
yourself is never removed. A copy is also made before every import (the last 10 stay), update of the
book and restore. ` + "`funnel config set backup off`" + ` stops the daily ones.

--encrypt is for copies that leave this machine: any age program opens them too. The passphrase is
asked for twice, or read from --passphrase-file or FUNNEL_PASSPHRASE.`,
		Vi: `Sao lưu sổ và kiểm tra bản sao lưu: vào một tệp, một thư mục, hoặc thư mục backups cạnh sổ.

Mỗi ngày một lần, sau khi lệnh đầu tiên thay đổi sổ đã trả lời, funnel tự tạo một bản sao ở đó. Giữ
10 bản mới nhất và bản cuối của mỗi tháng trong 6 tháng gần nhất; bản bạn tự tạo không bao giờ bị
xóa. Funnel cũng sao lưu trước mỗi lần nhập dữ liệu (giữ 10 bản mới nhất), nâng cấp sổ và khôi phục.
` + "`funnel config set backup off`" + ` để tắt sao lưu hằng ngày.

--encrypt dành cho bản sao mang ra khỏi máy này: chương trình age nào cũng mở được. Mật khẩu được
hỏi hai lần, hoặc đọc từ --passphrase-file hay FUNNEL_PASSPHRASE.`,
		Zh: `备份账本并校验：存到文件、文件夹，或账本旁的 backups 文件夹。

每天第一条改动账本的命令答复之后，会自动在那里存一份。保留最近 10 份，以及最近 6 个月各自的最后一份；
你自己做的备份绝不删除。每次导入（保留最近 10 份）、账本升级和恢复之前也会备份。用
` + "`funnel config set backup off`" + ` 可以关掉每日备份。

--encrypt 用于要带离本机的备份：任何 age 程序都能打开。口令会问两次，也可从 --passphrase-file 或
FUNNEL_PASSPHRASE 读取。`,
	}
	HelpRestore     = Sentence{En: "Bring the book back from a backup", Vi: "Khôi phục sổ từ bản sao lưu", Zh: "从备份恢复账本"}
	HelpRestoreLong = Sentence{
		En: `Bring the book back from a backup, which is checked first. The present book is kept aside, and the
answer tells the command that brings it back. A full-screen program that has the book open shows the
restored one.

An encrypted backup is opened with its passphrase, or with the secret key in the file that
--identity names.`,
		Vi: `Khôi phục sổ từ bản sao lưu, sau khi kiểm tra. Sổ hiện tại được cất riêng, câu trả lời cho biết lệnh
để lấy lại. Chương trình toàn màn hình đang mở sổ sẽ hiện sổ vừa khôi phục.

Bản sao lưu mã hóa được mở bằng mật khẩu, hoặc bằng khóa bí mật trong tệp ghi ở --identity.`,
		Zh: `从备份恢复账本，恢复前先校验。现有账本会另行保存，答复里会给出把它取回来的命令。正打开着账本的全屏程
序会显示恢复后的账本。

加密的备份用口令打开，或用 --identity 所指文件中的私钥打开。`,
	}
	HelpDemo     = Sentence{En: "Make an example book to look around in", Vi: "Tạo sổ mẫu để xem thử", Zh: "新建一本示例账本供试用"}
	HelpDemoLong = Sentence{
		En: "Make an example book with a believable history up to today. A book that exists is never touched.",
		Vi: "Tạo sổ mẫu với số liệu như thật đến tận hôm nay. Không bao giờ đụng đến sổ đã có.",
		Zh: "新建示例账本，数据逼真，一直到今天。绝不改动已有的账本。",
	}
	HelpVersion        = Sentence{En: "Show the version", Vi: "Xem phiên bản", Zh: "查看版本"}
	HelpCompletion     = Sentence{En: "Write the completion script of a shell", Vi: "Xuất tập lệnh tự động hoàn thành cho shell", Zh: "输出 shell 补全脚本"}
	HelpCompletionLong = Sentence{
		En: `Write the script that completes commands, levels and channels in a shell. For the running shell:

  bash        source <(funnel completion bash)
  zsh         source <(funnel completion zsh)
  fish        funnel completion fish | source
  powershell  funnel completion powershell | Out-String | Invoke-Expression`,
		Vi: `Xuất tập lệnh giúp shell tự động hoàn thành lệnh, cấp và kênh. Cho shell đang chạy:

  bash        source <(funnel completion bash)
  zsh         source <(funnel completion zsh)
  fish        funnel completion fish | source
  powershell  funnel completion powershell | Out-String | Invoke-Expression`,
		Zh: `输出在 shell 里补全命令、级别和渠道的脚本。在当前 shell 中启用：

  bash        source <(funnel completion bash)
  zsh         source <(funnel completion zsh)
  fish        funnel completion fish | source
  powershell  funnel completion powershell | Out-String | Invoke-Expression`,
	}
)
