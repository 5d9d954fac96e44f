package i18n

// What is not as this program makes and keeps a book: said by commands that cannot go on, and by the doctor.
var (
	SettingMissing = Sentence{
		En: "the book has lost its setting %s; `funnel doctor` says how it comes back",
		Vi: "sổ bị mất thiết lập %s; `funnel doctor` cho biết cách lấy lại",
		Zh: "账本丢失了设置 %s；`funnel doctor` 会说明怎样找回",
	}
	SettingUnreadable = Sentence{
		En: "the setting %s of the book cannot be “%s”; `funnel doctor` says how to put it right",
		Vi: "thiết lập %s của sổ không thể là “%s”; `funnel doctor` cho biết cách sửa",
		Zh: "账本的设置 %s 不能是“%s”；`funnel doctor` 会说明怎样改正",
	}
	RecordUnreadable = Sentence{
		En: "something recorded in the book %s cannot be “%s”; `funnel doctor --full` says where it stands",
		Vi: "trong sổ %s có chỗ ghi không thể là “%s”; `funnel doctor --full` cho biết ở đâu",
		Zh: "账本 %s 里有一处内容不能是“%s”；`funnel doctor --full` 会指出在哪里",
	}
	BookOdd = Sentence{
		En: "the book %s is not as this program makes it (%s); `funnel doctor` says what to do",
		Vi: "sổ %s không đúng như chương trình này tạo ra (%s); `funnel doctor` cho biết cần làm gì",
		Zh: "账本 %s 与本程序所建的不一样（%s）；`funnel doctor` 会说明该怎么办",
	}
	BookOtherVersion = Sentence{
		En: "the book %s says that it is of schema %s, and is made as schema %s; `funnel doctor --fix` puts that right",
		Vi: "sổ %s ghi là cấu trúc %s nhưng thật ra là cấu trúc %s; `funnel doctor --fix` sửa lại",
		Zh: "账本 %s 自称结构 %s，实际是结构 %s；`funnel doctor --fix` 会改正",
	}
	BookNotMigrated = Sentence{
		En: "the book %s cannot be brought from schema %s to %s, for it is not as this program made it; nothing was changed, `funnel doctor` says what to do",
		Vi: "không nâng được sổ %s từ cấu trúc %s lên %s vì sổ không đúng như chương trình đã tạo; chưa thay đổi gì, `funnel doctor` cho biết cần làm gì",
		Zh: "账本 %s 无法从结构 %s 升到 %s，因为它与本程序所建的不一样；没有作任何更改，`funnel doctor` 会说明该怎么办",
	}
)

// What the doctor finds of it.
var (
	DoctorVersion = Sentence{
		En: "the book says that it is of schema %s, and is made as schema %s; `funnel doctor --fix` puts that right",
		Vi: "sổ ghi là cấu trúc %s nhưng thật ra là cấu trúc %s; `funnel doctor --fix` sửa lại",
		Zh: "账本自称结构 %s，实际是结构 %s；`funnel doctor --fix` 会改正",
	}
	DoctorMissing = Sentence{
		En: "the %s %s is missing; `funnel doctor --fix` puts it back, after a backup",
		Vi: "thiếu %s %s; `funnel doctor --fix` sao lưu rồi tạo lại",
		Zh: "缺少%s %s；`funnel doctor --fix` 会先备份再补上",
	}
	DoctorAltered = Sentence{
		En: "the %s %s is not as this program makes it; `funnel doctor --fix` makes it anew, after a backup",
		Vi: "%s %s không đúng như chương trình này tạo ra; `funnel doctor --fix` sao lưu rồi tạo lại",
		Zh: "%s %s 与本程序所建的不一样；`funnel doctor --fix` 会先备份再重建",
	}
	DoctorLost = Sentence{
		En: "the %s %s is missing; restore a backup, or salvage the book",
		Vi: "thiếu %s %s; hãy khôi phục bản sao lưu hoặc cứu dữ liệu sổ",
		Zh: "缺少%s %s；请恢复备份，或抢救账本",
	}
	DoctorSpoilt = Sentence{
		En: "the %s %s is not as this program makes it; restore a backup, or salvage the book",
		Vi: "%s %s không đúng như chương trình này tạo ra; hãy khôi phục bản sao lưu hoặc cứu dữ liệu sổ",
		Zh: "%s %s 与本程序所建的不一样；请恢复备份，或抢救账本",
	}
	DoctorStranger = Sentence{
		En: "the %s %s was not made by this program and can change or refuse what is recorded; `funnel doctor --fix` removes it, after a backup",
		Vi: "%s %s không do chương trình này tạo ra, có thể sửa hoặc chặn những gì được ghi; `funnel doctor --fix` sao lưu rồi xóa đi",
		Zh: "%s %s 不是本程序建的，可能改动或拒绝所记内容；`funnel doctor --fix` 会先备份再删除",
	}
	DoctorStrangerStays = Sentence{
		En: "the %s %s was not made by this program and can change or refuse what is recorded; restore a backup, or salvage the book",
		Vi: "%s %s không do chương trình này tạo ra, có thể sửa hoặc chặn những gì được ghi; hãy khôi phục bản sao lưu hoặc cứu dữ liệu sổ",
		Zh: "%s %s 不是本程序建的，可能改动或拒绝所记内容；请恢复备份，或抢救账本",
	}
	DoctorGuest = Sentence{
		En: "the %s %s was not made by this program; it does no harm and is left alone, remove it with the program that made it",
		Vi: "%s %s không do chương trình này tạo ra; nó không gây hại nên được giữ nguyên, hãy xóa bằng chương trình đã tạo ra nó",
		Zh: "%s %s 不是本程序建的；它没有害处，保持原样，要删请用建它的程序",
	}
	DoctorSettingMissing = Sentence{
		En: "the setting %s is missing; `funnel doctor --fix` makes it %s, after a backup",
		Vi: "thiếu thiết lập %s; `funnel doctor --fix` sao lưu rồi đặt lại là %s",
		Zh: "缺少设置 %s；`funnel doctor --fix` 会先备份再设为 %s",
	}
	DoctorSettingBad = Sentence{
		En: "the setting %s cannot be “%s”; `funnel doctor --fix` makes it %s, after a backup",
		Vi: "thiết lập %s không thể là “%s”; `funnel doctor --fix` sao lưu rồi đặt lại là %s",
		Zh: "设置 %s 不能是“%s”；`funnel doctor --fix` 会先备份再设为 %s",
	}
	DoctorCurrency = Sentence{
		En: "the currency of the book is lost, and amounts are recorded in it; say which it was: `funnel config set currency CODE`",
		Vi: "sổ mất thiết lập loại tiền mà đã có số tiền được ghi; hãy cho biết đó là loại nào: `funnel config set currency MÃ`",
		Zh: "账本的货币设置已丢失，而里面记有金额；请说明原来是哪种：`funnel config set currency 代码`",
	}
	DoctorLevelOrder = Sentence{
		En:  "%d levels share their place in the funnel with another; `funnel levels move LEVEL --after LEVEL` gives all of them places",
		One: "%d level shares its place in the funnel with another; `funnel levels move LEVEL --after LEVEL` gives all of them places",
		Vi:  "%d cấp trùng thứ tự với cấp khác trong phễu; `funnel levels move CẤP --after CẤP` sắp lại tất cả",
		Zh:  "%d 个级别与别的级别同处一位；`funnel levels move 级别 --after 级别` 会重新排好",
	}
	DoctorUnfit = Sentence{
		En:  "%d records of the kind “%s” hold what cannot be, first #%s: %s “%s”; correct that, or restore a backup",
		One: "%d record of the kind “%s” holds what cannot be, #%s: %s “%s”; correct that, or restore a backup",
		Vi:  "%d bản ghi loại “%s” có nội dung không thể có, đầu tiên là #%s: %s “%s”; hãy sửa lại, hoặc khôi phục bản sao lưu",
		Zh:  "有 %d 条“%s”记录的内容不可能成立，第一条是 #%s：%s “%s”；请改正，或恢复备份",
	}
	DoctorTwins = Sentence{
		En:  "%d records of the kind “%s” have the key of another, first #%s; `funnel doctor --full --fix` gives them keys of their own, after a backup",
		One: "%d record of the kind “%s” has the key of another, #%s; `funnel doctor --full --fix` gives it a key of its own, after a backup",
		Vi:  "%d bản ghi loại “%s” trùng khóa với bản ghi khác, đầu tiên là #%s; `funnel doctor --full --fix` sao lưu rồi cấp khóa riêng",
		Zh:  "有 %d 条“%s”记录与别的记录共用键，第一条是 #%s；`funnel doctor --full --fix` 会先备份再给它们各自的键",
	}
	PartTable   = Sentence{En: "table", Vi: "bảng", Zh: "表"}
	PartIndex   = Sentence{En: "index", Vi: "chỉ mục", Zh: "索引"}
	PartView    = Sentence{En: "view", Vi: "khung nhìn", Zh: "视图"}
	PartTrigger = Sentence{En: "trigger", Vi: "trình kích hoạt", Zh: "触发器"}

	CheckSchema   = Sentence{En: "parts of the book", Vi: "các phần của sổ", Zh: "账本的组成"}
	CheckSettings = Sentence{En: "settings", Vi: "thiết lập", Zh: "设置"}
	CheckRecords  = Sentence{En: "records", Vi: "bản ghi", Zh: "记录"}
)
