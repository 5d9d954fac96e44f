package i18n

// The command that reads people from files.
var (
	HelpImport     = Sentence{En: "Read people from files: CSV, Excel, vCard", Vi: "Nhập khách từ tệp: CSV, Excel, vCard", Zh: "从文件导入客户：CSV、Excel、vCard"}
	HelpImportLong = Sentence{
		En: `Read people from the files of phones, spreadsheets and other CRMs. On a terminal it first shows what will happen and
asks; --dry-run only shows it, --yes does not ask. All files together are one change: one undo takes everything back.

Someone is known already by the same phone, else the same e-mail, else the same name and birthday; --on-duplicate says
what to do then: skip them, fill what is empty on their cards, update what the file says otherwise, or add them anyway.
Cards only gain phones, e-mails, tags and notes; who asked not to be contacted stays so. Whoever is left out is named,
with the one they were taken for, and so is a card whose name changes. When two people share a phone, --rejects keeps
the line of the one who was left out, and importing that file with --on-duplicate add takes them in. People with just
the name of somebody else are added, and lead dupes shows them.

People in files were known before: they count in no day, unless --count says that they are today's. Columns without a
field go into the note; --map says what a column holds, --map "Column=none" leaves it out.`,
		Vi: `Nhập khách từ tệp của điện thoại, bảng tính và các CRM khác. Trong cửa sổ dòng lệnh, funnel cho xem trước rồi hỏi;
--dry-run chỉ cho xem, --yes không hỏi. Mọi tệp gộp thành một thay đổi: một lần undo là hoàn tác tất cả.

Khách đã có trong sổ nếu trùng số điện thoại, rồi đến email, rồi đến cả họ tên lẫn ngày sinh; khi đó --on-duplicate cho
biết cần làm gì: skip bỏ qua, fill điền mục còn trống trên thẻ, update sửa theo tệp, add vẫn thêm thẻ mới. Số điện
thoại, email, nhãn và ghi chú chỉ được thêm vào; ai đã yêu cầu đừng liên hệ thì vẫn giữ nguyên. Ai không được nhập thì
được nêu tên cùng người mà họ được coi là, thẻ nào đổi tên cũng vậy. Nếu hai người dùng chung số, --rejects giữ lại dòng
của người chưa được nhập, rồi nhập tệp đó với --on-duplicate add. Khách chỉ trùng tên vẫn được thêm: xem lead dupes.

Khách trong tệp là người quen từ trước: không tính vào ngày nào, trừ khi --count cho biết là của hôm nay. Cột không có
trường tương ứng được ghi vào ghi chú; --map cho biết cột chứa gì, --map "Cột=none" bỏ cột đó.`,
		Zh: `从手机、表格和其他 CRM 的文件导入客户。在终端里会先预览再询问；--dry-run 只预览，--yes 不询问。所有文件算作一次
更改：一次 undo 就能全部撤销。

电话相同，其次邮箱相同，再次姓名和生日都相同，就算账本里已有的人；--on-duplicate 说明如何处理：skip 跳过，fill 补上
卡上的空白，update 按文件修改，add 照样新建。电话、邮箱、标签和备注只增不减；要求不再联系的人保持不变。未导入的人会列出
姓名以及被视为谁，客户卡改名也会列出。两个人共用电话时，--rejects 保留未导入的行，再用 --on-duplicate add 导入那个文件
即可。仅仅同名的人照样新建，可用 lead dupes 查看。

文件里的人以前就认识：不计入任何一天，除非用 --count 表示算今天的。没有对应字段的列写入备注；--map 指明列的内容，
--map "列名=none" 略去该列。`,
	}

	FlagImportAs        = Sentence{En: "what the files are: csv, vcard, xlsx (default: told by the file)", Vi: "loại tệp: csv, vcard, xlsx (mặc định: xem theo tệp)", Zh: "文件格式：csv、vcard、xlsx（默认：按文件判断）"}
	FlagImportMap       = Sentence{En: "what a column holds, `\"Column=field\"`; repeat it for more", Vi: "cột chứa gì, `\"Cột=trường\"`; dùng được nhiều lần", Zh: "列的内容，`\"列名=字段\"`；可重复使用"}
	FlagImportLevel     = Sentence{En: "the level of all of them (default: as the file says, else where new people start)", Vi: "cấp của tất cả (mặc định: theo tệp, nếu không thì cấp bắt đầu)", Zh: "所有人所在的级别（默认：按文件，否则为起始级别）"}
	FlagImportSource    = Sentence{En: "the channel through which all of them came (default: what the file says)", Vi: "kênh mà tất cả đã đến (mặc định: theo tệp)", Zh: "所有人来自的渠道（默认：按文件）"}
	FlagImportTag       = Sentence{En: "a tag for all of them; repeat it for more", Vi: "nhãn cho tất cả; dùng được nhiều lần", Zh: "给所有人的标签；可重复使用"}
	FlagImportDuplicate = Sentence{En: "with people who are in the book: skip, fill, update or add", Vi: "với khách đã có trong sổ: skip, fill, update hoặc add", Zh: "账本里已有的人：skip、fill、update 或 add"}
	FlagImportCount     = Sentence{En: "they came today: they count, drawn from today's tallies", Vi: "họ đến hôm nay: được tính, lấy từ số đã ghi hôm nay", Zh: "他们是今天来的：计入人数，从今天已记的人数里取"}
	FlagImportOrder     = Sentence{En: "what dates begin with: day, month or year, or `\"Column=day\"`", Vi: "ngày tháng bắt đầu bằng: day, month hoặc year, hay `\"Cột=day\"`", Zh: "日期以什么开头：day、month 或 year，或 `\"列名=day\"`"}
	FlagImportEncoding  = Sentence{En: "of the text, where it does not tell: Windows-1258, GB18030, Big5…", Vi: "bảng mã, khi tệp không cho biết: Windows-1258, GB18030, Big5…", Zh: "文字的编码，文件没注明时用：Windows-1258、GB18030、Big5……"}
	FlagImportSheet     = Sentence{En: "the sheet of a workbook (default: the first)", Vi: "trang của tệp Excel (mặc định: trang đầu)", Zh: "工作簿的工作表（默认：第一张）"}
	FlagImportRejects   = Sentence{En: "write the rows that cannot be read to this `FILE`", Vi: "ghi các dòng không đọc được vào `TỆP` này", Zh: "把看不懂的行写入此`文件`"}
	FlagImportKeep      = Sentence{En: "keep lines that are left out in this `FILE`, but for people known by the same name", Vi: "giữ các dòng không nhập trong `TỆP` này, trừ khách đã có cùng tên", Zh: "把未导入的行存入此`文件`，同名的已有客户除外"}
	FlagImportDryRun    = Sentence{En: "show what would happen and write nothing", Vi: "chỉ cho xem trước, không ghi gì", Zh: "只预览，什么都不写"}
)

// ImportNoteCut and what follows say what was changed in a record so that a card could be made of it. It takes the greatest length in bytes.
var ImportNoteCut = Sentence{
	En: "the note is longer than %d bytes and was cut; keep what is missing elsewhere",
	Vi: "ghi chú dài quá %d byte nên đã bị cắt bớt; hãy lưu phần còn lại ở nơi khác",
	Zh: "备注超过 %d 字节，已截短；其余内容请另行保存",
}

// What is wrong with an import of people. ImportOfFile takes a file and what is wrong with it, ImportOrderOpen a column and how many of its
// dates are open, ImportAllRefused the number of records, the file, the line of the first and its reason.
var (
	ImportNeedsYes = Sentence{
		En: "nobody is here to be asked; add --yes to import, or --dry-run to look first",
		Vi: "không có ai để hỏi; thêm --yes để nhập, hoặc --dry-run để xem trước",
		Zh: "无人可询问；加 --yes 直接导入，或用 --dry-run 先预览",
	}
	ImportOfFile    = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
	ImportNoColumns = Sentence{
		En: "a vCard file has no columns and no sheets; leave --map and --sheet out",
		Vi: "tệp vCard không có cột hay trang tính; hãy bỏ --map và --sheet",
		Zh: "vCard 文件没有列，也没有工作表；请去掉 --map 和 --sheet",
	}
	ImportOtherFormat = Sentence{
		En: "the file is not of the format %s; leave --as out to have it told by the file",
		Vi: "tệp không phải định dạng %s; hãy bỏ --as để tự nhận biết theo tệp",
		Zh: "文件不是 %s 格式；去掉 --as 即按文件判断",
	}
	ImportFileChanged = Sentence{
		En: "%s was changed while it was looked at; nothing was imported, start again",
		Vi: "%s đã bị thay đổi trong lúc xem trước; chưa nhập gì, hãy làm lại",
		Zh: "%s 在预览期间被改动；没有导入任何内容，请重新开始",
	}
	ImportOrderOpen = Sentence{
		En:  "the column %s has %d dates that may begin with the day or with the month; say which, with --date-order day or --date-order month",
		One: "the column %s has %d date that may begin with the day or with the month; say which, with --date-order day or --date-order month",
		Vi:  "cột %s có %d ngày có thể ghi ngày trước hoặc tháng trước; hãy chỉ rõ bằng --date-order day hoặc --date-order month",
		Zh:  "“%s”列有 %d 个日期可能日在前，也可能月在前；请用 --date-order day 或 --date-order month 说明",
	}
	ImportEmpty      = Sentence{En: "there is nobody in the files; nothing was imported", Vi: "trong tệp không có ai; chưa nhập gì", Zh: "文件里没有任何人；没有导入任何内容"}
	ImportAllRefused = Sentence{
		En:  "none of the %d people can be read; the first is %s, line %s: %s",
		One: "the only person (%d) cannot be read, %s, line %s: %s",
		Vi:  "không đọc được ai trong %d người; người đầu ở %s, dòng %s: %s",
		Zh:  "%d 人全都看不懂；第一处在 %s 第 %s 行：%s",
	}
	ImportRejectsMixed = Sentence{
		En: "the lines of %s and %s cannot stand in one file of rejects; import them one after the other",
		Vi: "dòng của %s và %s không thể ghi chung một tệp --rejects; hãy nhập lần lượt từng tệp",
		Zh: "%s 和 %s 的行不能写进同一个 --rejects 文件；请逐个导入",
	}
	ImportRejectsIsInput = Sentence{
		En: "%s is one of the files to read; name another one for the rejects",
		Vi: "%s là một trong các tệp cần đọc; hãy đặt tên khác cho tệp --rejects",
		Zh: "%s 就是要读取的文件之一；请给 --rejects 另起文件名",
	}
)

// What an import of people says.
var (
	ImportProgress     = Sentence{En: "%d people…", Vi: "%d người…", Zh: "%d 人……"}
	ImportAskOrder     = Sentence{En: "Do the dates in “%s” begin with the day?", Vi: "Ngày tháng trong cột “%s” ghi ngày trước phải không?", Zh: "“%s”里的日期是日在前吗？"}
	ImportOrderMeans   = Sentence{En: "Yes: 5/3 is 5 March. No: 5/3 is 3 May.", Vi: "Có: 5/3 là ngày 5 tháng 3. Không: 5/3 là ngày 3 tháng 5.", Zh: "是：5/3 是 3 月 5 日。否：5/3 是 5 月 3 日。"}
	ImportAsk          = Sentence{En: "Import these %d people?", One: "Import this person (%d)?", Vi: "Nhập %d người này?", Zh: "导入这 %d 人？"}
	ImportAskChange    = Sentence{En: "Import %d people and change the cards of %d?", Vi: "Nhập %d người và sửa thẻ của %d người?", Zh: "导入 %d 人，并修改 %d 人的客户卡？"}
	ImportNothing      = Sentence{En: "Nothing was imported.", Vi: "Chưa nhập gì.", Zh: "没有导入任何内容。"}
	ImportSheet        = Sentence{En: "sheet %s", Vi: "trang %s", Zh: "工作表 %s"}
	ImportEmptyColumns = Sentence{En: "(%d columns are empty)", One: "(%d column is empty)", Vi: "(%d cột trống)", Zh: "（%d 列是空的）"}
	ImportToNote       = Sentence{En: "into the note", Vi: "vào ghi chú", Zh: "写入备注"}
	ImportDayFirst     = Sentence{En: "day first", Vi: "ngày trước", Zh: "日在前"}
	ImportMonthFirst   = Sentence{En: "month first", Vi: "tháng trước", Zh: "月在前"}

	PartFamily   = Sentence{En: "family name", Vi: "họ", Zh: "姓"}
	PartMiddle   = Sentence{En: "middle name", Vi: "tên đệm", Zh: "中间名"}
	PartGiven    = Sentence{En: "given name", Vi: "tên", Zh: "名"}
	PartPrefix   = Sentence{En: "form of address", Vi: "danh xưng", Zh: "称谓"}
	PartSuffix   = Sentence{En: "what follows the name", Vi: "phần sau tên", Zh: "姓名后缀"}
	PartNickname = Sentence{En: "nickname", Vi: "biệt danh", Zh: "昵称"}
	PartLabel    = Sentence{En: "what the next column is called", Vi: "tên của cột kế tiếp", Zh: "下一列的名称"}
	PartAddress  = Sentence{En: "part of the address", Vi: "một phần địa chỉ", Zh: "地址的一部分"}

	ImportNew          = Sentence{En: "new", Vi: "mới", Zh: "新"}
	ImportKnown        = Sentence{En: "known", Vi: "đã có", Zh: "已有"}
	ImportChanged      = Sentence{En: "card changes", Vi: "sửa thẻ", Zh: "修改客户卡"}
	ImportUnclearShort = Sentence{En: "fits two cards", Vi: "khớp hai thẻ", Zh: "符合两张卡"}
	ImportSharedShort  = Sentence{En: "left out: shared", Vi: "không nhập: dùng chung", Zh: "未导入：共用"}

	ImportWillAdd    = Sentence{En: "%d new people will be added", One: "%d new person will be added", Vi: "Sẽ thêm %d khách mới", Zh: "将新增 %d 人"}
	ImportDidAdd     = Sentence{En: "Added %d new people", One: "Added %d new person", Vi: "Đã thêm %d khách mới", Zh: "已新增 %d 人"}
	ImportWillChange = Sentence{
		En: "%d people are known already, and their cards will change", One: "%d person is known already, and the card will change",
		Vi: "%d người đã có trong sổ, thẻ của họ sẽ được sửa", Zh: "%d 人账本里已有，客户卡将被修改",
	}
	ImportDidChange = Sentence{
		En: "%d people were known already, and their cards were changed", One: "%d person was known already, and the card was changed",
		Vi: "%d người đã có trong sổ, thẻ của họ đã được sửa", Zh: "%d 人账本里已有，客户卡已修改",
	}
	ImportSkipped = Sentence{
		En: "%d people are known already: skipped", One: "%d person is known already: skipped",
		Vi: "%d người đã có trong sổ: bỏ qua", Zh: "%d 人账本里已有：已略过",
	}
	ImportUnchanged = Sentence{
		En: "%d people are known already, with all that the file says", One: "%d person is known already, with all that the file says",
		Vi: "%d người đã có trong sổ, với đủ mọi điều trong tệp", Zh: "%d 人账本里已有，文件里的内容也都有",
	}
	ImportSimilar = Sentence{
		En: "%d of the new people have the name of somebody else; see lead dupes", One: "%d of the new people has the name of somebody else; see lead dupes",
		Vi: "%d khách mới trùng tên với người khác; xem bằng lead dupes", Zh: "新增的人里有 %d 人与别人同名；可用 lead dupes 查看",
	}
	ImportUnclear = Sentence{
		En: "%d people fit several cards and are left out", One: "%d person fits several cards and is left out",
		Vi: "%d người khớp với nhiều thẻ nên không nhập", Zh: "%d 人同时符合几张客户卡，未导入",
	}
	ImportOtherNames = Sentence{
		En: "%d of them have another name: somebody else with the same phone or e-mail?", One: "%d of them has another name: somebody else with the same phone or e-mail?",
		Vi: "%d người trong đó có tên khác: có phải người khác dùng chung số hay email không?", Zh: "其中 %d 人姓名不同：是别人共用电话或邮箱吗？",
	}
	ImportSharing = Sentence{
		En:  "%d people share a phone or e-mail with somebody of another name and birthday, and are left out",
		One: "%d person shares a phone or e-mail with somebody of another name and birthday, and is left out",
		Vi:  "%d người dùng chung số hay email với người khác tên, khác ngày sinh nên không nhập",
		Zh:  "%d 人与姓名、生日都不同的人共用电话或邮箱，未导入",
	}
	ImportByPhone    = Sentence{En: "the same phone", Vi: "cùng số điện thoại", Zh: "电话相同"}
	ImportByEmail    = Sentence{En: "the same e-mail", Vi: "cùng email", Zh: "邮箱相同"}
	ImportByBirthday = Sentence{En: "the same name and birthday", Vi: "cùng họ tên và ngày sinh", Zh: "姓名和生日相同"}
	ImportByName     = Sentence{En: "the same name", Vi: "cùng họ tên", Zh: "姓名相同"}
	ImportRejected   = Sentence{
		En: "%d people cannot be read and are left out", One: "%d person cannot be read and is left out",
		Vi: "%d người không đọc được nên không nhập", Zh: "%d 人的内容看不懂，未导入",
	}
	ImportMedia   = Sentence{En: "%d pictures are passed over", One: "%d picture is passed over", Vi: "bỏ qua %d ảnh", Zh: "已跳过 %d 张图片"}
	ImportCounted = Sentence{
		En: "%d arrivals count today, %d of them among the people logged already", One: "%d arrival counts today, %d of them among the people logged already",
		Vi: "%d lần lên cấp tính cho hôm nay, %d trong đó thuộc số đã ghi", Zh: "今天计入 %d 次到达，其中 %d 次属于已记的人",
	}
)

// What an import did.
var (
	DidImport       = Sentence{En: "imported %d people", One: "imported %d person", Vi: "nhập %d khách", Zh: "导入 %d 位客户"}
	DidImportChange = Sentence{En: "changed cards by import", Vi: "sửa thẻ khi nhập tệp", Zh: "导入时修改了客户卡"}
)

// What an import says of single lines. They take the line, then what there is to say.
var (
	ImportLine        = Sentence{En: "%s in line %s", Vi: "%s ở dòng %s", Zh: "第 %[2]s 行的 %[1]s"}
	ImportLineSimilar = Sentence{
		En: "line %s: %s is added, but may be %s", Vi: "dòng %s: vẫn thêm %s, nhưng có thể là %s", Zh: "第 %s 行：照样新增 %s，但可能就是 %s",
	}
	ImportLineUnclear = Sentence{
		En: "line %s: %s is left out, for it fits %s; join those with lead merge, or correct one",
		Vi: "dòng %s: không nhập %s vì khớp với %s; hãy gộp các thẻ đó bằng lead merge, hoặc sửa một thẻ",
		Zh: "第 %s 行：%s 未导入，因为同时符合 %s；请用 lead merge 合并它们，或更正其中一张",
	}
	ImportLineSharing = Sentence{
		En: "line %s: %s is left out: another name and birthday than %s, but %s; if two people share it, --on-duplicate add takes both in",
		Vi: "dòng %s: không nhập %s: khác tên và ngày sinh với %s, nhưng %s; nếu hai người dùng chung thì --on-duplicate add nhập cả hai",
		Zh: "第 %s 行：%s 未导入：姓名和生日都与 %s 不同，但%s；如果是两个人共用，用 --on-duplicate add 就能都导入",
	}
	ImportLineKnown   = Sentence{En: "line %s: %s is left out, taken for %s (%s)", Vi: "dòng %s: không nhập %s vì coi là %s (%s)", Zh: "第 %s 行：%s 未导入，视为 %s（%s）"}
	ImportLineTaken   = Sentence{En: "line %s: %s is taken for %s (%s); the name on the card stays", Vi: "dòng %s: %s được coi là %s (%s); tên trên thẻ giữ nguyên", Zh: "第 %s 行：%s 视为 %s（%s）；卡上的姓名不变"}
	ImportLineRenamed = Sentence{En: "line %s: the name of %s changes to %s (%s)", Vi: "dòng %s: tên của %s đổi thành %s (%s)", Zh: "第 %s 行：%s 改名为 %s（%s）"}
	ImportOthersKept  = Sentence{
		En: "whoever is somebody else: --rejects FILE keeps these lines, and importing that file with --on-duplicate add takes them in",
		Vi: "ai thật ra là người khác: --rejects TỆP giữ lại các dòng này, rồi nhập tệp đó với --on-duplicate add",
		Zh: "其实是另一个人的：用 --rejects 文件 保留这些行，再用 --on-duplicate add 导入那个文件",
	}
	ImportOthersIn = Sentence{
		En: "whoever is somebody else: these lines are kept in %s, and importing it with --on-duplicate add takes them in",
		Vi: "ai thật ra là người khác: các dòng này được giữ trong %s, hãy nhập tệp đó với --on-duplicate add",
		Zh: "其实是另一个人的：这些行保存在 %s 里，用 --on-duplicate add 导入它即可",
	}
	ImportLineUnclearAdded = Sentence{
		En: "line %s: %s is added, though it fits %s", Vi: "dòng %s: vẫn thêm %s dù khớp với %s", Zh: "第 %s 行：照样新增 %s，尽管同时符合 %s",
	}
	ImportEncodingGuessed = Sentence{
		En: "%s does not name its encoding and was read as %s; if names look wrong, choose another, as in --encoding %s",
		Vi: "%s không ghi bảng mã nên được đọc theo %s; nếu tên hiện sai, hãy chọn bảng mã khác, ví dụ --encoding %s",
		Zh: "%s 没有注明编码，按 %s 读取；如果姓名是乱码，请换一种，例如 --encoding %s",
	}
	ImportLineRemark  = Sentence{En: "line %s: %s", Vi: "dòng %s: %s", Zh: "第 %s 行：%s"}
	ImportLineRemarks = Sentence{En: "line %s and %d more: %s", Vi: "dòng %s và %d dòng khác: %s", Zh: "第 %s 行及另外 %d 行：%s"}
)
