package i18n

// The command that lets everything out. ExportFormatNot takes the noun, the format and the formats that it has; ExportWritten the number of
// records and the file; ExportProgress what is done and all; ExportTooManyRows the rows and the greatest number.
var (
	HelpExport     = Sentence{En: "Export leads, numbers or the whole book", Vi: "Xuất khách, số liệu hoặc cả cuốn sổ", Zh: "导出客户、人数或整本账本"}
	HelpExportLong = Sentence{
		En: `Write what the book holds to a file or to standard output: CSV and Excel for spreadsheets, vCard for address books,
iCalendar for the calendar of a phone, a line of JSON for each record for programs. The ending of the file says which,
or --format. Without a name, leads are written; a calendar shows what is due; lines of JSON are the whole book.

leads    csv, jsonl, vcard, xlsx   PERIOD: when the card was made; the flags choose as those of lead list do
tallies  csv, jsonl, xlsx          PERIOD: the day of the count
deals    csv, jsonl, xlsx          PERIOD: the day of the deal
due      csv, jsonl, xlsx, ical    PERIOD: that of the follow-up or birthday, today for care; all open ones without it
all      jsonl, xlsx               everything; funnel import all makes the same book of the jsonl file again

A CSV file of leads or tallies is read back by funnel import as it is: the cards with their levels. Who is lost or
paused, touches and deals go with all. --for-spreadsheet is for opening it in Excel: it marks the text as UTF-8 and
keeps cells from running as formulas. In a calendar nobody appears who asked not to be contacted; exported again, it
changes the same entries and adds none twice.

A file that exists is replaced with --force only, and only by a whole one. Only its owner can read it.`,
		Vi: `Ghi dữ liệu của sổ ra tệp hoặc đầu ra chuẩn: CSV và Excel cho bảng tính, vCard cho danh bạ, iCalendar cho lịch điện
thoại, mỗi bản ghi một dòng JSON cho chương trình khác. Đuôi tệp cho biết định dạng; --format cũng vậy. Không nêu gì thì
xuất khách; tệp lịch là việc cần làm; các dòng JSON là cả cuốn sổ.

leads    csv, jsonl, vcard, xlsx   KỲ: ngày lập thẻ; các tùy chọn lọc như trong lead list
tallies  csv, jsonl, xlsx          KỲ: ngày ghi số
deals    csv, jsonl, xlsx          KỲ: ngày giao dịch
due      csv, jsonl, xlsx, ical    KỲ: ngày hẹn, sinh nhật, hôm nay nếu là việc chăm sóc; không nêu thì mọi hẹn còn mở
all      jsonl, xlsx               tất cả; funnel import all dựng lại đúng sổ đó từ tệp jsonl

Tệp CSV khách hay số liệu có thể nhập lại nguyên như vậy bằng funnel import: thẻ khách và cấp của họ. Ai đã mất hay
tạm dừng, các lần liên hệ và giao dịch thì đi cùng all. --for-spreadsheet dành cho việc mở bằng Excel: đánh dấu văn
bản UTF-8 và không để ô nào chạy như công thức. Trong lịch không có ai đã yêu cầu đừng liên hệ; xuất lại thì các mục
cũ được cập nhật, không bị lặp.

Tệp đã có chỉ bị thay khi có --force, và chỉ bằng tệp đầy đủ. Chỉ chủ tệp đọc được.`,
		Zh: `把账本内容写到文件或标准输出：CSV 和 Excel 供表格使用，vCard 供通讯录，iCalendar 供手机日历，每条记录一行 JSON 供程序
使用。文件后缀决定格式，也可用 --format 指定。不写名称时导出客户；日历是待办事项；JSON 行是整本账本。

leads    csv, jsonl, vcard, xlsx   时间段：建卡日期；筛选参数与 lead list 相同
tallies  csv, jsonl, xlsx          时间段：计数日期
deals    csv, jsonl, xlsx          时间段：成交日期
due      csv, jsonl, xlsx, ical    时间段：跟进或生日的日期，关怀则为今天；不写则为所有未完成的跟进
all      jsonl, xlsx               全部；funnel import all 能用 jsonl 文件还原同一本账本

客户和人数的 CSV 文件可用 funnel import 原样读回：卡片和级别。流失或暂停的状态、联系和成交随 all 一起导出。
--for-spreadsheet 用于在 Excel 中打开：标明文字是 UTF-8，并避免单元格被当作公式运行。要求不再联系的人不会出现在
日历里；再次导出时更新原有事项，不会重复。

已有的文件只有加 --force 才会被替换，而且只换成完整的文件。只有文件主人能读取。`,
	}
	FlagExportFormat      = Sentence{En: "`FORMAT` to write: csv, jsonl, vcard, xlsx, ical", Vi: "`ĐỊNH-DẠNG` cần ghi: csv, jsonl, vcard, xlsx, ical", Zh: "写出的`格式`：csv、jsonl、vcard、xlsx、ical"}
	FlagExportFile        = Sentence{En: "`FILE` to write; - is standard output", Vi: "`TỆP` cần ghi; - là đầu ra chuẩn", Zh: "要写的`文件`；- 是标准输出"}
	FlagExportSpreadsheet = Sentence{En: "CSV that is safe to open in a spreadsheet", Vi: "CSV an toàn khi mở bằng bảng tính", Zh: "可在表格软件中安全打开的 CSV"}

	ExportNounUnknown = Sentence{
		En: "%s is neither a period nor one of %s",
		Vi: "%s không phải là kỳ, cũng không thuộc %s",
		Zh: "%s 既不是时间段，也不是 %s 之一",
	}
	ExportFormatUnknown = Sentence{
		En: "there is no format %s; choose one of %s",
		Vi: "không có định dạng %s; hãy chọn một trong %s",
		Zh: "没有格式 %s；请从 %s 中选择",
	}
	ExportFormatNot = Sentence{
		En: "%s cannot be written as %s; choose one of %s",
		Vi: "không thể xuất %s dưới dạng %s; hãy chọn một trong %s",
		Zh: "%s 不能导出为 %s；请从 %s 中选择",
	}
	ExportAllPeriod = Sentence{
		En: "all is the whole book and takes no period (%s); leave it out, or name leads, tallies, deals or due",
		Vi: "all là cả cuốn sổ nên không nhận kỳ (%s); hãy bỏ kỳ, hoặc chọn leads, tallies, deals hay due",
		Zh: "all 是整本账本，不能带时间段（%s）；请去掉，或改用 leads、tallies、deals、due",
	}
	ExportFilterNot = Sentence{
		En: "%s chooses leads; use it with funnel export leads",
		Vi: "%s dùng để lọc khách; hãy dùng với funnel export leads",
		Zh: "%s 用来筛选客户；请与 funnel export leads 一起使用",
	}
	ExportSpreadsheetNot = Sentence{
		En: "--for-spreadsheet is for csv; leave it out with %s",
		Vi: "--for-spreadsheet chỉ dành cho csv; hãy bỏ đi khi xuất %s",
		Zh: "--for-spreadsheet 只用于 csv；导出 %s 时请去掉",
	}
	ExportToTerminal = Sentence{
		En: "a workbook cannot be shown on a terminal; give it a file: -f FILE.xlsx",
		Vi: "không thể hiện tệp Excel trên cửa sổ dòng lệnh; hãy ghi ra tệp: -f TỆP.xlsx",
		Zh: "终端无法显示工作簿；请写到文件：-f 文件.xlsx",
	}
	ExportTooManyRows = Sentence{
		En: "there are %d rows and a sheet holds %d; take csv, or a shorter period",
		Vi: "có %d dòng mà một trang tính chỉ chứa %d; hãy dùng csv hoặc kỳ ngắn hơn",
		Zh: "共有 %d 行，而一张工作表最多 %d 行；请改用 csv，或缩短时间段",
	}
	ExportWritten   = Sentence{En: "Wrote %d records to %s", One: "Wrote %d record to %s", Vi: "Đã ghi %d bản ghi vào %s", Zh: "已将 %d 条记录写入 %s"}
	ExportProgress  = Sentence{En: "%d of %d records", Vi: "%d trên %d bản ghi", Zh: "%d / %d 条记录"}
	ExportNothing   = Sentence{En: "There is nothing to export yet.", Vi: "Chưa có gì để xuất.", Zh: "还没有可导出的内容。"}
	ExportNothingIn = Sentence{En: "There is nothing to export in %s.", Vi: "Không có gì để xuất trong %s.", Zh: "%s 没有可导出的内容。"}
)

// What sheets and calendars say. CalendarBirthday takes a name.
var (
	SheetLeads   = Sentence{En: "Leads", Vi: "Khách", Zh: "客户"}
	SheetTallies = Sentence{En: "Tallies", Vi: "Số liệu", Zh: "人数"}
	SheetDeals   = Sentence{En: "Deals", Vi: "Giao dịch", Zh: "成交"}
	SheetDue     = Sentence{En: "Due", Vi: "Cần liên hệ", Zh: "待联系"}
	HeadID       = Sentence{En: "ID", Vi: "ID", Zh: "编号"}
	HeadDateKind = Sentence{En: "kind", Vi: "loại", Zh: "类型"}
	HeadEvery    = Sentence{En: "repeats", Vi: "lặp lại", Zh: "重复"}

	CalendarName      = Sentence{En: "Leads", Vi: "Khách hàng", Zh: "客户"}
	CalendarFollowUps = Sentence{En: "Follow-up", Vi: "Chăm sóc khách", Zh: "跟进"}
	CalendarBirthdays = Sentence{En: "Birthday", Vi: "Sinh nhật", Zh: "生日"}
	CalendarBirthday  = Sentence{En: "Birthday: %s", Vi: "Sinh nhật: %s", Zh: "生日：%s"}
)

// The command that takes a whole book in. ImportedAll takes the number of records and the book.
var (
	HelpImportAll     = Sentence{En: "Fill a new book with all of another one", Vi: "Dựng sổ mới từ toàn bộ một sổ khác", Zh: "用另一本账本的全部内容建立新账本"}
	HelpImportAllLong = Sentence{
		En: `Read what funnel export all has written as jsonl and make a new book the same: every lead, count, deal and level keeps
its number. The book must be new: it is made where there is none, and one with records in it is refused.

Everything is checked before anything is written, and the first line that is wrong is named. All of it is one change:
one undo takes it back.`,
		Vi: `Đọc tệp jsonl do funnel export all ghi ra và dựng lại sổ y hệt: mỗi khách, số liệu, giao dịch, cấp và thiết lập giữ
nguyên mã số. Sổ phải là sổ mới: chưa có thì được tạo, đã có dữ liệu thì không nhận.

Mọi thứ được kiểm tra trước khi ghi, và dòng sai đầu tiên được nêu ra. Tất cả là một thay đổi: một lần undo là hoàn tác
hết.`,
		Zh: `读取 funnel export all 写出的 jsonl 文件，建成同样的账本：每位客户、每条人数、每笔成交、级别和设置都保留原来的编号。
账本必须是新的：没有就建立，已有记录的会被拒绝。

写入前会检查全部内容，并指出第一处有误的行。全部算一次更改：一次 undo 即可撤销。`,
	}
	ImportedAll  = Sentence{En: "%d records are now in %s", One: "%d record is now in %s", Vi: "Đã đưa %d bản ghi vào %s", Zh: "已将 %d 条记录写入 %s"}
	DidImportAll = Sentence{En: "took in a whole book", Vi: "đưa vào toàn bộ một cuốn sổ", Zh: "导入了整本账本"}
)
