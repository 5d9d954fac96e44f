package i18n

// What is wrong with a whole table. SheetUnknown takes the name and those there are, SheetNobody the columns, the others limits (SheetBomb and
// SheetStrings in MiB, SheetTokenLong in KiB) or what is wrong.
var (
	SheetNotTable = Sentence{
		En: "the file is neither a table in text nor a workbook; save it as CSV or .xlsx",
		Vi: "tệp không phải bảng dạng văn bản cũng không phải tệp Excel; hãy lưu lại thành CSV hoặc .xlsx",
		Zh: "文件既不是文本表格，也不是工作簿；请另存为 CSV 或 .xlsx",
	}
	SheetOldExcel = Sentence{
		En: "the file is an old workbook (.xls) or has a password; open it and save it as .xlsx without one",
		Vi: "đây là tệp Excel kiểu cũ (.xls) hoặc có mật khẩu; hãy mở ra và lưu lại thành .xlsx không mật khẩu",
		Zh: "文件是旧式工作簿（.xls）或设了密码；请打开后另存为不带密码的 .xlsx",
	}
	SheetEmpty = Sentence{
		En: "the table has no rows; check that it is the right file or sheet",
		Vi: "bảng không có dòng nào; hãy xem có đúng tệp hoặc trang tính không",
		Zh: "表格里没有任何行；请检查文件或工作表是否正确",
	}
	SheetUnknown = Sentence{
		En: "the workbook has no sheet “%s”; there are %s",
		Vi: "tệp Excel không có trang “%s”; hiện có: %s",
		Zh: "工作簿里没有工作表“%s”；现有：%s",
	}
	SheetOwnList = Sentence{
		En: "this is a list of deals or of what is due that funnel wrote, not one of people; `funnel export all` carries them, for `funnel import all`",
		Vi: "đây là danh sách giao dịch hay việc hẹn do funnel ghi ra, không phải danh sách khách; hãy dùng `funnel export all` rồi `funnel import all`",
		Zh: "这是 funnel 导出的成交或待办列表，不是客户名单；请用 `funnel export all` 导出，再用 `funnel import all` 读入",
	}
	SheetNobody = Sentence{
		En: "no column can be a name, a phone or an e-mail among %s; say which one is, as in --map \"Column=name\"",
		Vi: "không cột nào là họ tên, điện thoại hay email trong số: %s; hãy chỉ rõ, ví dụ --map \"Cột=name\"",
		Zh: "这些列里没有姓名、电话或邮箱：%s；请指明，例如 --map \"列名=name\"",
	}
	SheetDamaged = Sentence{
		En: "the workbook is damaged (%s); open it in a spreadsheet and save it again",
		Vi: "tệp Excel bị hỏng (%s); hãy mở bằng chương trình bảng tính rồi lưu lại",
		Zh: "工作簿已损坏（%s）；请用表格软件打开后重新保存",
	}
	SheetDeclaration = Sentence{
		En: "the workbook declares a document type, which no spreadsheet does; save the table again as .xlsx or CSV",
		Vi: "tệp Excel có khai báo kiểu tài liệu, điều mà chương trình bảng tính không làm; hãy lưu lại bảng thành .xlsx hoặc CSV",
		Zh: "工作簿含有文档类型声明，表格软件不会这样写；请把表格重新另存为 .xlsx 或 CSV",
	}
	SheetBomb = Sentence{
		En: "the workbook unpacks to more than %d MiB, far more than its size; save the sheet of people alone, as CSV",
		Vi: "tệp Excel khi giải nén lớn hơn %d MiB, quá nhiều so với kích thước tệp; hãy lưu riêng trang khách hàng thành CSV",
		Zh: "工作簿解压后超过 %d MiB，远大于文件本身；请只把客户表另存为 CSV",
	}
	SheetStrings = Sentence{
		En: "the texts of the workbook take more than %d MiB; save the sheet of people alone, as CSV",
		Vi: "phần chữ của tệp Excel lớn hơn %d MiB; hãy lưu riêng trang khách hàng thành CSV",
		Zh: "工作簿的文字超过 %d MiB；请只把客户表另存为 CSV",
	}
	SheetTokenLong = Sentence{
		En: "the workbook has a text of more than %d KiB in one piece; shorten that cell",
		Vi: "tệp Excel có một đoạn chữ liền dài hơn %d KiB; hãy rút ngắn ô đó",
		Zh: "工作簿里有一段文字超过 %d KiB；请缩短那个单元格",
	}
	SheetManyParts = Sentence{
		En: "the workbook has more than %d parts; save the sheet of people alone, as CSV",
		Vi: "tệp Excel có hơn %d phần; hãy lưu riêng trang khách hàng thành CSV",
		Zh: "工作簿的组成部分超过 %d 个；请只把客户表另存为 CSV",
	}
	SheetQuotes = Sentence{
		En: "more than %d rows have a quote that does not end; check that the file is a CSV table",
		Vi: "hơn %d dòng có dấu nháy chưa đóng; hãy xem tệp có đúng là bảng CSV không",
		Zh: "超过 %d 行的引号没有结束；请检查文件是否为 CSV 表格",
	}
)

// What is wrong with what a column is said to hold.
var (
	SheetMapForm = Sentence{
		En: "“%s” does not say what a column holds; write it as \"Column=field\"",
		Vi: "“%s” chưa nói cột chứa gì; hãy viết dạng \"Cột=trường\"",
		Zh: "“%s”没有说明列的内容；请写成 \"列名=字段\"",
	}
	SheetColumnUnknown = Sentence{
		En: "the table has no column “%s”; there are %s",
		Vi: "bảng không có cột “%s”; hiện có: %s",
		Zh: "表格没有列“%s”；现有：%s",
	}
	SheetColumnSeveral = Sentence{
		En: "more than one column is called “%s”; write one of %s",
		Vi: "có nhiều cột tên “%s”; hãy ghi một trong: %s",
		Zh: "有多列叫“%s”；请写其中一个：%s",
	}
	SheetFieldUnknown = Sentence{
		En: "“%s” is no field that a column can hold; there are %s",
		Vi: "“%s” không phải trường mà cột có thể chứa; hiện có: %s",
		Zh: "“%s”不是列可以对应的字段；现有：%s",
	}
)

// Why a row cannot be read. SheetCellLong takes the number of the column and the limit in KiB, SheetRowCells how many cells the row has and
// how many columns there are.
var (
	SheetRowNobody = Sentence{
		En: "the row has no name, no phone and no e-mail; fill one in",
		Vi: "dòng không có họ tên, điện thoại hay email; hãy điền ít nhất một mục",
		Zh: "这一行没有姓名、电话和邮箱；请至少填写一项",
	}
	SheetRowUnread = Sentence{
		En: "there is no name, and “%s” is neither a phone nor an e-mail; fill one in",
		Vi: "không có họ tên, và “%s” không phải số điện thoại hay email; hãy điền ít nhất một mục",
		Zh: "没有姓名，“%s”也不是电话或邮箱；请至少填写一项",
	}
	SheetRowCells = Sentence{
		En: "the row has %d cells for %d columns; put quotes around the cell that holds the delimiter",
		Vi: "dòng có %d ô trong khi bảng có %d cột; hãy đặt ô có chứa dấu phân cách trong dấu nháy",
		Zh: "这一行有 %d 格，而表格只有 %d 列；请给含分隔符的单元格加引号",
	}
	SheetRowWide = Sentence{
		En: "the row has more than %d cells; check the delimiter",
		Vi: "dòng có hơn %d ô; hãy kiểm tra dấu phân cách",
		Zh: "这一行超过 %d 格；请检查分隔符",
	}
	SheetRowLong = Sentence{
		En: "the row is longer than %d KiB; shorten it",
		Vi: "dòng dài hơn %d KiB; hãy rút ngắn lại",
		Zh: "这一行超过 %d KiB；请缩短",
	}
	SheetCellLong = Sentence{
		En: "the cell in column %d is longer than %d KiB; shorten it",
		Vi: "ô ở cột %d dài hơn %d KiB; hãy rút ngắn lại",
		Zh: "第 %d 列的单元格超过 %d KiB；请缩短",
	}
	SheetQuoteOpen = Sentence{
		En: "the row has a quote that does not end; add the other one or take it out",
		Vi: "dòng có dấu nháy chưa đóng; hãy thêm dấu đóng hoặc bỏ dấu nháy đó",
		Zh: "这一行有引号没有结束；请补上另一个引号或删掉它",
	}
)

// What is not as it should be in a row that was read all the same. SheetKept takes the column and the value, SheetDateOpen the value and the
// column, SheetPhonePlus and SheetPhoneUnsure the number and what it may be.
var (
	SheetKept = Sentence{
		En: "the %s “%s” could not be read and is kept as it stands; enter it by hand",
		Vi: "không đọc được mục %s “%s” nên giữ nguyên như trong tệp; hãy tự nhập lại",
		Zh: "%s“%s”看不懂，按原样保留；请自行补录",
	}
	SheetDateOpen = Sentence{
		En: "“%s” may begin with the day or with the month; say which one the column %s begins with",
		Vi: "“%s” có thể bắt đầu bằng ngày hoặc tháng; hãy cho biết cột %s ghi gì trước",
		Zh: "“%s”可能日在前，也可能月在前；请说明“%s”列的顺序",
	}
	SheetPhoneLost = Sentence{
		En: "a spreadsheet has rounded the phone number “%s” and its last digits are lost; enter it by hand",
		Vi: "bảng tính đã làm tròn số điện thoại “%s” nên mất các chữ số cuối; hãy tự nhập lại",
		Zh: "电话号码“%s”被表格软件取整，末尾数字已丢失；请自行补录",
	}
	SheetPhonePlus = Sentence{
		En: "the phone number “%s” is none here without its +, and was read as %s; check it",
		Vi: "số điện thoại “%s” thiếu dấu + nên được đọc là %s; hãy xem lại",
		Zh: "电话号码“%s”缺少 +，按 %s 读取；请核对",
	}
	SheetPhoneUnsure = Sentence{
		En: "the phone number “%s” may be %s or %s; enter it with its + or its 0",
		Vi: "số điện thoại “%s” có thể là %s hoặc %s; hãy nhập lại có dấu + hoặc số 0 ở đầu",
		Zh: "电话号码“%s”可能是 %s，也可能是 %s；请补上 + 或开头的 0 重新输入",
	}
)
