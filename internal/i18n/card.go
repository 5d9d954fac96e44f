package i18n

// What the fields of a lead's card are called. They stand in running text too.
var (
	LabelName      = Sentence{En: "name", Vi: "họ tên", Zh: "姓名"}
	LabelPhone     = Sentence{En: "phone", Vi: "điện thoại", Zh: "电话"}
	LabelEmail     = Sentence{En: "e-mail", Vi: "email", Zh: "邮箱"}
	LabelTag       = Sentence{En: "tag", Vi: "nhãn", Zh: "标签"}
	LabelSource    = Sentence{En: "source", Vi: "nguồn", Zh: "来源"}
	LabelProduct   = Sentence{En: "product", Vi: "sản phẩm", Zh: "产品"}
	LabelRegion    = Sentence{En: "region", Vi: "khu vực", Zh: "区域"}
	LabelValue     = Sentence{En: "expected value", Vi: "giá trị dự kiến", Zh: "预计金额"}
	LabelBirthday  = Sentence{En: "birthday", Vi: "ngày sinh", Zh: "生日"}
	LabelSex       = Sentence{En: "sex", Vi: "giới tính", Zh: "性别"}
	LabelJob       = Sentence{En: "occupation", Vi: "nghề nghiệp", Zh: "职业"}
	LabelEmployer  = Sentence{En: "employer", Vi: "nơi làm việc", Zh: "工作单位"}
	LabelAddress   = Sentence{En: "address", Vi: "địa chỉ", Zh: "地址"}
	LabelIncome    = Sentence{En: "monthly income", Vi: "thu nhập mỗi tháng", Zh: "月收入"}
	LabelInterests = Sentence{En: "interests", Vi: "sở thích", Zh: "兴趣爱好"}
	LabelEducation = Sentence{En: "education", Vi: "học vấn", Zh: "学历"}
	LabelPreferred = Sentence{En: "preferred channel", Vi: "kênh ưa thích", Zh: "偏好渠道"}
	LabelPayment   = Sentence{En: "payment habit", Vi: "thói quen thanh toán", Zh: "付款习惯"}
	LabelConsent   = Sentence{En: "agreed to be contacted", Vi: "đồng ý cho liên hệ", Zh: "同意联系"}
	LabelNoContact = Sentence{En: "asked not to be contacted", Vi: "yêu cầu không liên hệ", Zh: "要求勿联系"}
	// How it is known what a person said about being contacted.
	LabelStatementSource = Sentence{En: "source of that statement", Vi: "biết từ đâu", Zh: "得知途径"}

	LabelNote      = Sentence{En: "note", Vi: "ghi chú", Zh: "备注"}
	LabelReason    = Sentence{En: "reason", Vi: "lý do", Zh: "原因"}
	LabelFieldName = Sentence{En: "name of the field", Vi: "tên trường", Zh: "字段名称"}
	LabelChoice    = Sentence{En: "choice", Vi: "lựa chọn", Zh: "选项"}
)

// How the values of a card are written. CardAge takes the day, the age and the sign of the zodiac; CardSign all but the age; CardStatement
// the day and the source.
var (
	CardAge       = Sentence{En: "%s (aged %d, %s)", Vi: "%s (%d tuổi, %s)", Zh: "%s（%d 岁，%s）"}
	CardSign      = Sentence{En: "%s (%s)", Vi: "%s (%s)", Zh: "%s（%s）"}
	CardDoubtful  = Sentence{En: "%s (please check)", Vi: "%s (cần kiểm tra)", Zh: "%s（待核实）"}
	CardStatement = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
)

// What is wrong with a value of a card. Arguments are the label of the field where there is one, the value as it was typed, and limits.
var (
	CardEmpty = Sentence{
		En: "there is nothing to add as %s; write a value",
		Vi: "chưa có gì để thêm vào mục %s; hãy viết một giá trị",
		Zh: "没有可添加的%s；请写上内容",
	}
	CardNameEmpty = Sentence{
		En: "the name of the person is missing; write at least one name",
		Vi: "thiếu họ tên của khách; hãy viết ít nhất một tên",
		Zh: "缺少客户姓名；请至少写一个称呼",
	}
	CardNameDash = Sentence{
		En: "the name “%s” begins with a dash, as flags do; write it without",
		Vi: "họ tên “%s” bắt đầu bằng dấu gạch như một tùy chọn; hãy bỏ dấu đó",
		Zh: "姓名“%s”以短横开头，像是选项；请去掉短横",
	}
	CardTooLong = Sentence{
		En: "the %s “%s” is longer than %d characters; shorten it",
		Vi: "mục %s “%s” dài quá %d ký tự; hãy rút ngắn lại",
		Zh: "%s“%s”超过 %d 个字符；请缩短",
	}
	CardHidden = Sentence{
		En: "the %s “%s” holds control or invisible characters; type it without them",
		Vi: "mục %s “%s” có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại, bỏ các ký tự đó",
		Zh: "%s“%s”含控制字符或不可见字符；请去掉后重新输入",
	}
	CardNotText = Sentence{
		En: "the %s “%s” is not valid text; type it again",
		Vi: "mục %s “%s” không phải văn bản hợp lệ; hãy gõ lại",
		Zh: "%s“%s”不是有效文本；请重新输入",
	}
	CardNoteControls = Sentence{
		En: "the note holds the character “%s”, which controls a terminal or turns text around; take it out",
		Vi: "ghi chú có ký tự “%s”, loại điều khiển màn hình hoặc đảo chiều chữ; hãy xóa ký tự đó",
		Zh: "备注里有字符“%s”，它会控制终端或颠倒文字方向；请删掉",
	}
	CardTagTwoWays = Sentence{
		En: "“%s” clears a field, so it cannot be a tag or a choice; use another word",
		Vi: "“%s” dùng để xóa một mục nên không làm nhãn hay lựa chọn được; hãy dùng từ khác",
		Zh: "“%s”用来清除内容，不能作标签或选项；请换一个词",
	}
	CardDayTwoWays = Sentence{
		En: "“%s” may be %s or %s; write the year too",
		Vi: "“%s” có thể là %s hoặc %s; hãy viết cả năm",
		Zh: "“%s”可能是 %s，也可能是 %s；请写明年份",
	}
	SexUnknown = Sentence{
		En: "“%s” is not a sex the card knows; write female, male or other",
		Vi: "không hiểu giới tính “%s”; hãy viết nữ, nam hoặc khác",
		Zh: "看不懂性别“%s”；请写 女、男 或 其他",
	}
	ChoiceUnknown = Sentence{
		En: "“%[2]s” is not a choice of %[1]s; there are %[3]s",
		Vi: "“%[2]s” không có trong các lựa chọn của %[1]s; hiện có: %[3]s",
		Zh: "“%[2]s”不是%[1]s的选项；现有：%[3]s",
	}
	WordSeveral = Sentence{
		En: "“%s” fits more than one: %s; write out more of the one you mean",
		Vi: "“%s” khớp với nhiều mục: %s; hãy viết rõ hơn ý bạn",
		Zh: "“%s”对应多项：%s；请写得更完整些",
	}
	CardFieldUnknown = Sentence{
		En: "a card has no field “%s”; there are %s",
		Vi: "thẻ khách không có trường “%s”; hiện có: %s",
		Zh: "客户卡没有字段“%s”；现有：%s",
	}
)

// What is wrong with a birthday or a number, with the text as it was typed; BirthdayOutOfRange takes the first and the last day as well,
// NumberTooLong the greatest number of digits.
var (
	BirthdayUnreadable = Sentence{
		En: "“%s” is not a birthday; write for example 28/2/1990, or 28/2 when the year is not known",
		Vi: "không đọc được ngày sinh “%s”; hãy viết ví dụ 28/2/1990, hoặc 28/2 nếu chưa biết năm",
		Zh: "看不懂生日“%s”；请写例如 1990-02-28，不知道年份就写 2月28日",
	}
	BirthdayOutOfRange = Sentence{
		En: "nobody was born on “%s”; give a day from %s to %s",
		Vi: "ngày sinh không thể là “%s”; hãy viết một ngày từ %s đến %s",
		Zh: "生日不可能是“%s”；请写 %s 至 %s 之间的日期",
	}
	NumberUnreadable = Sentence{
		En: "“%s” is not a number; write for example 12, 1,250 or 3.5",
		Vi: "“%s” không phải con số; hãy viết ví dụ 12, 1.250 hoặc 3,5",
		Zh: "“%s”不是数字；请写例如 12、1,250 或 3.5",
	}
	NumberTooLong = Sentence{
		En: "“%s” has more digits than the %d a number can have; write fewer",
		Vi: "“%s” có quá nhiều chữ số, tối đa là %d; hãy bớt đi",
		Zh: "“%s”的位数太多，最多 %d 位；请减少",
	}
)

// What is wrong with an e-mail address, with the address as it was typed. EmailSign takes the sign first, EmailTooLong the limit last.
var (
	EmailNoAt = Sentence{
		En: "the e-mail address “%s” has no @; write it whole, such as lan@example.com",
		Vi: "địa chỉ email “%s” thiếu @; hãy viết đầy đủ, ví dụ lan@example.com",
		Zh: "邮箱地址“%s”缺少 @；请写完整，例如 lan@example.com",
	}
	EmailSeveralAt = Sentence{
		En: "“%s” has more than one @; write one e-mail address",
		Vi: "“%s” có nhiều hơn một dấu @; hãy viết một địa chỉ email",
		Zh: "“%s”里有不止一个 @；请只写一个邮箱地址",
	}
	EmailNoUser = Sentence{
		En: "the e-mail address “%s” is not whole before the @; write it such as lan@example.com",
		Vi: "địa chỉ email “%s” chưa đúng ở phần trước @; hãy viết ví dụ lan@example.com",
		Zh: "邮箱地址“%s”在 @ 前面不完整；请写成例如 lan@example.com",
	}
	EmailNoDomain = Sentence{
		En: "the e-mail address “%s” has no whole domain after the @; write it such as lan@example.com",
		Vi: "địa chỉ email “%s” chưa có tên miền đúng sau @; hãy viết ví dụ lan@example.com",
		Zh: "邮箱地址“%s”在 @ 后面没有完整的域名；请写成例如 lan@example.com",
	}
	EmailSign = Sentence{
		En: "“%[1]s” cannot stand in the e-mail address “%[2]s”; write the address alone",
		Vi: "địa chỉ email “%[2]s” không được có “%[1]s”; hãy chỉ viết địa chỉ",
		Zh: "邮箱地址“%[2]s”里不能有“%[1]s”；请只写地址",
	}
	EmailTooLong = Sentence{
		En: "the e-mail address “%s” is longer than %d bytes; check it",
		Vi: "địa chỉ email “%s” dài quá %d byte; hãy xem lại",
		Zh: "邮箱地址“%s”超过 %d 字节；请检查",
	}
)

// What is wrong with a field of the agent's own. FieldKeyTaken takes the key.
var (
	FieldKeyBuiltIn = Sentence{
		En: "“%s” is on every card already; choose another key",
		Vi: "“%s” đã có sẵn trên mọi thẻ khách; hãy chọn khóa khác",
		Zh: "每张客户卡本来就有“%s”；请换一个键名",
	}
	FieldKeyTaken = Sentence{
		En: "there is a field “%s” already; choose another key",
		Vi: "đã có trường “%s”; hãy chọn khóa khác",
		Zh: "已经有字段“%s”；请换一个键名",
	}
	FieldTypeUnknown = Sentence{
		En: "“%s” is not a type of field; there are %s",
		Vi: "“%s” không phải loại trường; hiện có: %s",
		Zh: "“%s”不是字段类型；现有：%s",
	}
	ChoicesMissing = Sentence{
		En: "the field “%s” needs choices; give each with --choice",
		Vi: "trường “%s” cần có các lựa chọn; hãy ghi từng lựa chọn bằng --choice",
		Zh: "字段“%s”需要选项；请用 --choice 逐个写明",
	}
	ChoicesNotTaken = Sentence{
		En: "the field “%s” takes no choices; only one of --type choice does",
		Vi: "trường “%s” không nhận lựa chọn; chỉ trường có --type choice mới nhận",
		Zh: "字段“%s”不带选项；只有 --type choice 的字段才有",
	}
	ChoiceTwice = Sentence{
		En: "the choice “%s” is given twice; give it once",
		Vi: "lựa chọn “%s” bị ghi hai lần; hãy ghi một lần",
		Zh: "选项“%s”写了两次；请只写一次",
	}
)

// The form of a card in an editor. FormTitle takes the number of the lead; the errors take the number of the line.
var (
	FormTitle = Sentence{En: "Card of lead #%s", Vi: "Thẻ khách #%s", Zh: "客户卡 #%s"}
	FormHelp  = Sentence{
		En: "Change what stands after the colons, then save and close. Lines that begin with # are not read.\n" +
			"A value left empty, or a line taken out, clears the field.\n" +
			"Phones, e-mails and tags stand one on a line, on as many lines as you like.\n" +
			"Birthday: 28/2/1990, or 28/2 when the year is not known. Money: 500k, 3.2m.",
		Vi: "Sửa phần sau dấu hai chấm, rồi lưu và đóng lại. Dòng bắt đầu bằng # không được đọc.\n" +
			"Để trống hoặc xóa cả dòng là xóa mục đó.\n" +
			"Điện thoại, email và nhãn: mỗi dòng một mục, thêm bao nhiêu dòng cũng được.\n" +
			"Ngày sinh: 28/2/1990, hoặc 28/2 nếu chưa biết năm. Tiền: 500k, 3,2 triệu.",
		Zh: "请修改冒号后面的内容，然后保存并关闭。以 # 开头的行不会读取。\n" +
			"留空或删掉整行，就清除该项。\n" +
			"电话、邮箱和标签每行写一个，行数不限。\n" +
			"生日：1990-02-28，不知道年份就写 2月28日。金额：5千、350万。",
	}
	FormNote = Sentence{
		En: "The note is everything below this line, as many lines as you like.",
		Vi: "Ghi chú là toàn bộ phần dưới dòng này, dài bao nhiêu dòng cũng được.",
		Zh: "这一行以下全部是备注，行数不限。",
	}
	FormEmpty = Sentence{
		En: "the form came back empty, so nothing was changed; to delete the person use `funnel lead rm`",
		Vi: "biểu mẫu bị bỏ trống nên không đổi gì; muốn xóa khách hãy dùng `funnel lead rm`",
		Zh: "表单是空的，因此没有更改；要删除客户请用 `funnel lead rm`",
	}
	FormAt = Sentence{
		En: "line %s: %s",
		Vi: "dòng %s: %s",
		Zh: "第 %s 行：%s",
	}
	FormNoColon = Sentence{
		En: "“%s” is not of the form key: value; put # before it or take it out",
		Vi: "“%s” không đúng dạng khóa: giá trị; hãy đặt # ở đầu dòng hoặc xóa đi",
		Zh: "“%s”不是“键名: 内容”的形式；请在行首加 # 或删掉",
	}
	FormTwice = Sentence{
		En: "“%s” stands there a second time; keep one of the two lines",
		Vi: "“%s” xuất hiện lần thứ hai; hãy giữ lại một dòng",
		Zh: "“%s”出现了两次；请只保留一行",
	}
)
