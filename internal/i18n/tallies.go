package i18n

// What is wrong with a table of counts. TalliesNoDay and TalliesNoCounts take the columns; TalliesDayBad the text and the latest day;
// TalliesInColumn the column and what is wrong there.
var (
	TalliesNoHeader = Sentence{
		En: "no row names a day or a level; put a header above the counts, such as day, reach, inbound",
		Vi: "không dòng nào ghi tên ngày hay cấp; hãy thêm dòng tiêu đề phía trên, ví dụ ngày, tiếp cận, phát sinh",
		Zh: "没有一行写明日期或级别；请在数字上方加一行标题，例如 日期、触达、来询",
	}
	TalliesNoDay = Sentence{
		En: "no column has days among %s; say which one has, as in --map \"Column=day\"",
		Vi: "không cột nào là ngày trong số: %s; hãy chỉ rõ, ví dụ --map \"Cột=day\"",
		Zh: "这些列里没有日期：%s；请指明，例如 --map \"列名=day\"",
	}
	TalliesNoCounts = Sentence{
		En: "no column counts people of a level or a channel among %s; say which one does, as in --map \"Column=reach\"",
		Vi: "không cột nào ghi số người của cấp hay kênh trong số: %s; hãy chỉ rõ, ví dụ --map \"Cột=reach\"",
		Zh: "这些列里没有级别或渠道的人数：%s；请指明，例如 --map \"列名=reach\"",
	}
	TalliesInColumn   = Sentence{En: "column %s: %s", Vi: "cột %s: %s", Zh: "“%s”列：%s"}
	TalliesInRow      = Sentence{En: "row %s: %s", Vi: "hàng %s: %s", Zh: "“%s”行：%s"}
	TalliesDayBad     = Sentence{En: "“%s” is no day up to %s; correct it", Vi: "“%s” không phải là ngày không muộn hơn %s; hãy sửa lại", Zh: "“%s”不是 %s 之前（含当天）的日期；请改正"}
	TalliesDayMissing = Sentence{En: "the row has counts and no day; fill it in", Vi: "dòng có số người mà không có ngày; hãy điền ngày", Zh: "这一行有人数却没有日期；请补上"}
	TalliesNoKey      = Sentence{En: "the row names neither a level nor a channel; fill one in", Vi: "dòng không ghi cấp hay kênh; hãy điền một trong hai", Zh: "这一行没写级别也没写渠道；请至少补上一项"}
	TalliesCostAlone  = Sentence{En: "the row has a cost or minutes and no count; fill one in, if only 0", Vi: "dòng có chi phí hoặc số phút mà không có số người; hãy điền, dù là 0", Zh: "这一行有费用或分钟却没有人数；请补上，哪怕是 0"}
)

// The command that reads counts from a table.
var (
	HelpImportTallies     = Sentence{En: "Read counts from a table: CSV, Excel", Vi: "Nhập số liệu từ bảng: CSV, Excel", Zh: "从表格导入人数：CSV、Excel"}
	HelpImportTalliesLong = Sentence{
		En: `Read how many people came on which day from a spreadsheet. Either each level or channel has a column beside the
days, or each row names a day, a level, a channel and a count, or the days stand across and each level has a row;
notes, costs and minutes may stand in columns of their own. Headers are read like the keys of funnel log; --map says
what a column holds, --map "Column=none" leaves it out. A cell without a number is no answer, 0 is one.

A count that its day holds already, at the same level and channel, is left out: the same file twice adds nobody, and
a file that has grown adds what is new. --add records everything. --total takes the file for the whole truth of each
level that it has counts of on a day, and records the difference, as funnel log --total does; notes, costs and
minutes are taken over only where the day held nothing of the level.

On a terminal it first shows what will happen and asks; --dry-run only shows it, --yes does not ask. All of it is
one change: one undo takes everything back. Rows that cannot be read are left out and named; --rejects keeps them.`,
		Vi: `Đọc số người của từng ngày từ bảng tính. Hoặc mỗi cấp hay kênh là một cột bên cạnh cột ngày, hoặc mỗi dòng ghi ngày,
cấp, kênh và số người, hoặc ngày nằm theo cột và mỗi cấp một hàng; ghi chú, chi phí và số phút có thể nằm ở cột riêng.
Tiêu đề cột được hiểu như trong funnel log; --map cho biết cột chứa gì, --map "Cột=none" bỏ cột đó. Ô không có số là
chưa trả lời, còn 0 là có trả lời.

Số nào trong ngày đã có đúng như vậy, cùng cấp và cùng kênh, thì bỏ qua: nhập một tệp hai lần không thêm ai, tệp dài
thêm thì chỉ thêm phần mới. --add ghi tất cả. --total coi tệp là số đầy đủ của mỗi cấp mà tệp có ghi trong ngày và
chỉ ghi phần chênh lệch, như funnel log --total; ghi chú, chi phí, số phút chỉ được lấy khi trong ngày cấp đó chưa
có gì.

Trong cửa sổ dòng lệnh, funnel cho xem trước rồi hỏi; --dry-run chỉ cho xem, --yes không hỏi. Tất cả là một thay
đổi: một lần undo là hoàn tác hết. Dòng không đọc được thì không nhập và nêu ra; --rejects giữ lại các dòng đó.`,
		Zh: `从表格读取每天的人数。可以每个级别或渠道各占一列，旁边是日期；也可以每行写日期、级别、渠道和人数；或者日期横着排，每个
级别占一行；备注、费用和分钟可以另占一列。标题的写法与 funnel log 相同；--map 指明列的内容，--map "列名=none" 略去该列。
空格子表示没回答，0 是回答。

同一天、同一级别和渠道已有的同样人数会略过：同一个文件导入两次不会多出任何人，文件变长时只加新的部分。--add 全部记录。
--total 把文件当作当天所含各级别的全部人数，只记差额，与 funnel log --total 相同；备注、费用和分钟只在当天该级别还没有
记录时才采用。

在终端里会先预览再询问；--dry-run 只预览，--yes 不询问。全部算作一次更改：一次 undo 就能撤销。看不懂的行不导入并列明；
--rejects 保留这些行。`,
	}
	FlagTalliesMap   = Sentence{En: "what a column holds, `\"Column=key\"`, or day, count, note, cost, minutes, none; repeatable", Vi: "cột chứa gì, `\"Cột=cấp\"`, hoặc day, count, note, cost, minutes, none; dùng được nhiều lần", Zh: "列的内容，`\"列名=级别\"`，或 day、count、note、cost、minutes、none；可重复使用"}
	FlagTalliesTotal = Sentence{En: "the counts are totals: record the difference to what the days hold", Vi: "các số là tổng: chỉ ghi phần chênh so với số đã có trong ngày", Zh: "文件里是总数：只记与当天已有人数的差额"}
	FlagTalliesAdd   = Sentence{En: "add all counts, also those that the days hold already", Vi: "thêm mọi số, kể cả số trong ngày đã có", Zh: "全部加上，包括当天已有的人数"}
	FlagTalliesOrder = Sentence{En: "what dates begin with: day, month or year", Vi: "ngày tháng bắt đầu bằng: day, month hoặc year", Zh: "日期以什么开头：day、month 或 year"}
)

// What an import of counts meets with. TalliesAllRefused takes the number of rows, the line of the first and its reason, TalliesAllRefusedAcross
// the letter of a column for the line; ImportNotOpened the
// file and what the system says.
var (
	TalliesTotalOrAdd = Sentence{En: "--total and --add exclude each other; use one", Vi: "--total và --add không dùng cùng nhau; hãy chọn một", Zh: "--total 和 --add 不能同时使用；请选一个"}
	TalliesOrderOpen  = Sentence{
		En: "the dates may begin with the day or with the month; say which, with --date-order day or --date-order month",
		Vi: "ngày tháng trong tệp có thể ghi ngày trước hoặc tháng trước; hãy chỉ rõ bằng --date-order day hoặc --date-order month",
		Zh: "日期可能日在前，也可能月在前；请用 --date-order day 或 --date-order month 说明",
	}
	TalliesNone             = Sentence{En: "the table has no counts below its header; nothing was recorded", Vi: "bảng không có số nào dưới tiêu đề; chưa ghi gì", Zh: "表格的标题下面没有人数；什么都没记"}
	TalliesAllRefusedAcross = Sentence{
		En: "none of the %d days can be used; the first is column %s: %s", One: "the only day (%[1]d) cannot be used, column %[2]s: %[3]s",
		Vi: "không dùng được ngày nào trong %d ngày; ngày đầu là cột %s: %s", Zh: "%d 天全都不能用；第一处在 %s 列：%s",
	}
	TalliesAllRefused = Sentence{
		En: "none of the %d rows can be used; the first is line %s: %s", One: "the only row of counts (%[1]d) cannot be used, line %[2]s: %[3]s",
		Vi: "không dùng được dòng nào trong %d dòng; dòng đầu là dòng %s: %s", Zh: "%d 行全都不能用；第一处在第 %s 行：%s",
	}
)

// What is wrong with a file that is to be read, with its path; ImportNotOpened takes what the system says too.
var (
	ImportNotOpened = Sentence{En: "%s cannot be read (%s); check its path", Vi: "không đọc được %s (%s); hãy kiểm tra đường dẫn", Zh: "无法读取 %s（%s）；请检查路径"}
	ImportNotFile   = Sentence{En: "%s is no file but a folder, a pipe or a device; name a file", Vi: "%s không phải tệp mà là thư mục, ống dẫn hoặc thiết bị; hãy chỉ một tệp", Zh: "%s 不是文件，而是文件夹、管道或设备；请指定文件"}
	ImportIsBook    = Sentence{En: "%s is the book itself; name the file to read", Vi: "%s chính là sổ đang dùng; hãy chỉ tệp cần đọc", Zh: "%s 就是账本本身；请指定要读的文件"}

	ImportReading        = Sentence{En: "Reading the file…", Vi: "Đang đọc tệp…", Zh: "正在读取文件……"}
	ImportWriting        = Sentence{En: "Recording…", Vi: "Đang ghi…", Zh: "正在记录……"}
	ImportNothingWritten = Sentence{En: "Nothing was recorded: this only shows what would happen.", Vi: "Chưa ghi gì: đây chỉ là xem trước.", Zh: "什么都没记：这只是预览。"}
)

// What an import of counts says.
var (
	TalliesColumnLeft    = Sentence{En: "left out", Vi: "bỏ qua", Zh: "略去"}
	TalliesColumnDay     = Sentence{En: "day", Vi: "ngày", Zh: "日期"}
	TalliesColumnNote    = Sentence{En: "note", Vi: "ghi chú", Zh: "备注"}
	TalliesColumnCost    = Sentence{En: "cost", Vi: "chi phí", Zh: "费用"}
	TalliesColumnMinutes = Sentence{En: "minutes", Vi: "số phút", Zh: "分钟"}
	TalliesColumnCount   = Sentence{En: "count", Vi: "số người", Zh: "人数"}
	TalliesColumnSum     = Sentence{En: "the sum of its channels, counted once", Vi: "tổng của các kênh, chỉ tính một lần", Zh: "各渠道之和，只计一次"}
	TalliesMore          = Sentence{En: "… and %d more", Vi: "… và %d mục nữa", Zh: "……还有 %d 项"}
	TalliesWill          = Sentence{En: "%d entries will be recorded", One: "%d entry will be recorded", Vi: "Sẽ ghi %d mục", Zh: "将记录 %d 项"}
	TalliesDid           = Sentence{En: "Recorded %d entries", One: "Recorded %d entry", Vi: "Đã ghi %d mục", Zh: "已记录 %d 项"}
	TalliesAsk           = Sentence{En: "Record these %d entries?", One: "Record this entry (%d)?", Vi: "Ghi %d mục này?", Zh: "记录这 %d 项？"}
	TalliesUndoable      = Sentence{En: "One undo takes all of them back.", Vi: "Một lần undo là hoàn tác tất cả.", Zh: "一次 undo 就能全部撤销。"}
	TalliesKnown         = Sentence{
		En: "%d counts stand in the book already and are left out; --add would add them", One: "%d count stands in the book already and is left out; --add would add it",
		Vi: "%d số đã có trong sổ nên bỏ qua; --add sẽ thêm vào", Zh: "有 %d 条人数账本里已有，略过；用 --add 仍会加上",
	}
	TalliesBeside = Sentence{
		En:  "on %d days people are added to other counts that stand there, first on %s; if the file holds totals, use --total",
		One: "on %d day people are added to other counts that stand there: %s; if the file holds totals, use --total",
		Vi:  "có %d ngày đã có số khác và được cộng thêm, đầu tiên là %s; nếu tệp ghi tổng thì hãy dùng --total",
		Zh:  "有 %d 天在已有的其他人数上又加了人，最早见 %s；如果文件里是总数，请用 --total",
	}
	TalliesNamed = Sentence{
		En:  "on %d days people with cards count there too, first on %s; if the file counts them as well, use --total",
		One: "on %d day people with cards count there too: %s; if the file counts them as well, use --total",
		Vi:  "có %d ngày khách đã lập thẻ cũng được tính, đầu tiên là %s; nếu tệp đã gồm cả họ thì hãy dùng --total",
		Zh:  "有 %d 天已建卡的客户也计在内，最早见 %s；如果文件已包含他们，请用 --total",
	}
	TalliesAcross = Sentence{
		En: "The days stand in columns: each row is read as a level or a channel.", Vi: "Ngày nằm theo cột: mỗi hàng được đọc là một cấp hoặc kênh.", Zh: "日期横着排：每一行当作一个级别或渠道。",
	}
	TalliesColumnRefused = Sentence{En: "column %s is left out: %s", Vi: "bỏ qua cột %s: %s", Zh: "%s 列已略去：%s"}
	TalliesRefused       = Sentence{En: "line %s is left out: %s", Vi: "bỏ qua dòng %s: %s", Zh: "第 %s 行已略去：%s"}
	TalliesRefusedMore   = Sentence{En: "… and %d more lines; --rejects keeps them in a file", One: "… and %d more line; --rejects keeps them in a file", Vi: "… và %d dòng nữa; --rejects ghi chúng ra tệp", Zh: "……还有 %d 行；用 --rejects 存成文件"}
	DidImportTallies     = Sentence{En: "imported %d entries", One: "imported %d entry", Vi: "đã nhập %d mục", Zh: "导入 %d 项"}
)
