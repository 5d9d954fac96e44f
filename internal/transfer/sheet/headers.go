package sheet

import (
	"slices"
	"strings"
	"unicode"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/transfer"
)

// headerKey is a header as it is compared: folded, its words with one space between them, numbers as #, also those at the end of a word,
// without the name of what the table is about in front ("Person - Name").
func headerKey(title string) string {
	title, _ = transfer.Line(title)
	words := strings.FieldsFunc(fold.Text(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	for i := 0; i < len(words); i++ {
		if bare := strings.TrimRight(words[i], "0123456789"); bare == "" {
			words[i] = "#"
		} else if bare != words[i] { // SĐT2
			words[i] = bare
			words = slices.Insert(words, i+1, "#")
		}
	}
	if len(words) > 1 && (words[0] == "person" || words[0] == "contact" && words[1] != "owner") {
		words = words[1:]
	}
	return strings.Join(words, " ")
}

// fieldOf tells what a column holds by its header; false when the header is not known. The same header with a number behind it ("Phone 2"),
// or in it ("E-mail 2 Address"), holds the same.
func fieldOf(title string, from Origin) (Field, bool) {
	key := headerKey(title)
	if from == Outlook {
		switch key {
		case "title": // Mr., Dr.
			return Prefix, true
		case "e mail type", "e mail # type": // SMTP
			return Ignored, true
		}
	}
	if f, ok := headerField(key); ok {
		return f, true
	}
	short := strings.Join(strings.Fields(strings.ReplaceAll(key, "#", "")), " ")
	if short != key && short != "" {
		if f, ok := headerField(short); ok {
			return f, true
		}
	}
	// A field's own key, as this program writes it, and as commands take it.
	for _, f := range Fields() {
		if f != Ignored && key == strings.ReplaceAll(string(f), "-", " ") {
			return f, true
		}
	}
	return Unknown, false
}

// knownHeaders counts the cells of a row that are known headers.
func knownHeaders(cells []cell) int {
	known := 0
	for _, c := range cells {
		if len(c.text) > maxTitle {
			continue
		}
		if _, ok := fieldOf(c.text, ""); ok {
			known++
		}
	}
	return known
}

// headerField is what a header holds, by its key.
func headerField(key string) (Field, bool) {
	for _, lookup := range []func(string) Field{nameHeader, contactHeader, personHeader, workHeader, placeHeader, saleHeader, otherHeader} {
		if f := lookup(key); f != Unknown {
			return f, true
		}
	}
	return Unknown, false
}

// nameHeader knows the headers of names and their parts.
func nameHeader(key string) Field {
	switch key {
	case "name", "full name", "fullname", "display name", "customer", "customer name", "client", "client name", "lead name", "names",
		"ho ten", "ho va ten", "ho va ten khach hang", "ho ten khach hang", "ten khach hang", "ten khach", "khach hang", "ho ten khach", "ten kh",
		"ho ten kh", "ten lien he", "nguoi lien he", "ten day du", "ten hien thi", "danh ba",
		"姓名", "名称", "名稱", "客户姓名", "客戶姓名", "客户名称", "客戶名稱", "客户", "客戶", "联系人", "聯絡人", "聯繫人", "联系人姓名", "全名", "名字",
		"显示名称", "顯示名稱", "称呼", "稱呼":
		return Name
	case "first name", "firstname", "given name", "given names", "forename", "first", "名", "ten goi", "ten rieng":
		return Given
	case "last name", "lastname", "family name", "surname", "last", "ho", "ho va ten dem", "ho dem", "ho va dem", "ho lot", "ho va ten lot",
		"ho va chu lot", "姓", "姓氏":
		return Family
	case "middle name", "middlename", "additional name", "middle", "middle names", "ten dem", "ten lot", "dem", "chu lot", "中间名", "中間名":
		return Middle
	case "name prefix", "prefix", "salutation", "honorific", "danh xung", "xung ho", "前缀", "尊称", "尊稱", "称谓", "稱謂":
		return Prefix
	case "name suffix", "suffix", "hau to", "后缀", "後綴":
		return Suffix
	case "nickname", "file as", "nick name", "biet danh", "ten thuong goi", "昵称", "暱稱", "别名", "备注名":
		return Nickname
	case "ten": // beside a column of family names it is the given one: see column.go
		return Name
	}
	return Unknown
}

// contactHeader knows the headers of phones and e-mails.
func contactHeader(key string) Field {
	switch key {
	case "phone", "phones", "phone number", "phone numbers", "phone no", "telephone", "telephone number", "tel", "mobile", "mobile phone",
		"mobile number", "mobile no", "mobile phone number", "cell", "cell phone", "cellphone", "phone value", "home phone",
		"business phone", "other phone", "primary phone", "car phone", "company main phone", "work phone", "phone work", "phone home", "phone mobile",
		"phone other", "number", "whatsapp", "whatsapp number", "whatsapp phone number", "zalo", "so zalo", "viber", "hotline",
		"sdt", "so dt", "dt", "dien thoai", "so dien thoai", "di dong", "so di dong", "dien thoai di dong", "dt di dong", "dtdd", "sdt di dong",
		"may ban", "dien thoai ban", "dien thoai nha", "dien thoai co quan", "sdt nha", "dien thoai lien he", "sdt lien he", "lien he", "so lien he",
		"sdt khach", "sdt khach hang", "sdt kh", "so may", "so dien thoai khach hang", "sdt zalo", "sdt phu", "dien thoai phu",
		"电话", "電話", "手机", "手機", "手机号", "手机号码", "手機號碼", "手機號", "电话号码", "電話號碼", "联系电话", "聯絡電話", "聯繫電話", "联系方式", "聯絡方式",
		"移动电话", "行動電話", "住宅电话", "家庭电话", "办公电话", "单位电话", "商务电话", "座机", "固定电话", "固话", "客户电话", "号码":
		return Phone
	case "phone type", "phone label":
		return PhoneLabel
	case "email", "emails", "e mail", "e mails", "mail", "email address", "e mail address", "e mail value",
		"email value", "email work", "email home", "email other", "work email", "primary email", "personal email",
		"email lien he", "dia chi email", "thu dien tu", "hom thu", "dia chi thu dien tu",
		"邮箱", "郵箱", "电子邮件", "電子郵件", "电子邮箱", "電子郵箱", "邮件", "邮件地址", "电子邮件地址", "電子郵件地址", "邮箱地址", "信箱", "電郵":
		return Email
	case "e mail type", "e mail label", "email type", "email label":
		return EmailLabel
	}
	return Unknown
}

// personHeader knows the headers of what a person is.
func personHeader(key string) Field {
	switch key {
	case "birthday", "birthdate", "birth date", "birth day", "date of birth", "dob", "born", "ngay sinh", "sinh nhat", "ngay thang nam sinh",
		"ngay thang sinh", "sinh ngay", "ns", "生日", "出生日期", "出生年月", "出生年月日", "出生":
		return Birthday
	case "gender", "sex", "gioi tinh", "phai", "nam nu", "性别", "性別":
		return Sex
	case "interests", "interest", "hobby", "hobbies", "so thich", "quan tam", "兴趣", "興趣", "爱好", "愛好", "兴趣爱好", "興趣愛好":
		return Interests
	case "education", "degree", "schools", "hoc van", "trinh do", "trinh do hoc van", "bang cap", "学历", "學歷", "教育程度", "文化程度":
		return Education
	case "income", "monthly income", "thu nhap moi thang", "salary", "thu nhap", "thu nhap thang", "luong", "thu nhap hang thang", "收入", "月收入", "月薪":
		return Income
	case "note", "notes", "comment", "comments", "remark", "remarks", "description", "ghi chu", "chu thich", "noi dung", "nhan xet", "mo ta",
		"nhu cau", "tinh trang", "备注", "備註", "備考", "说明", "說明", "附注", "便笺", "需求", "描述":
		return Note
	}
	return Unknown
}

// workHeader knows the headers of work.
func workHeader(key string) Field {
	switch key {
	case "occupation", "job", "job title", "jobtitle", "profession", "position", "role", "title", "organization title",
		"job role", "nghe nghiep", "nghe", "chuc vu", "chuc danh", "cong viec", "vi tri", "职业", "職業", "职位", "職位", "职务", "職務", "职称", "職稱", "头衔":
		return Occupation
	case "company", "company name", "employer", "organization", "organisation", "organization name", "associated company",
		"workplace", "business", "business name", "cong ty", "ten cong ty", "noi lam viec", "co quan", "don vi", "don vi cong tac", "to chuc",
		"noi cong tac", "doanh nghiep", "公司", "公司名称", "公司名稱", "单位", "單位", "工作单位", "工作單位", "单位名称", "组织", "組織", "机构", "企业", "任职公司":
		return Employer
	}
	return Unknown
}

// placeHeader knows the headers of addresses and their parts.
func placeHeader(key string) Field {
	switch key {
	case "address", "full address", "addresses", "address formatted", "home address", "business address", "mailing address",
		"postal address", "dia chi", "dia chi lien he", "dia chi nha", "noi o", "cho o", "dia chi thuong tru", "thuong tru", "tam tru",
		"地址", "住址", "联系地址", "聯絡地址", "家庭地址", "通讯地址", "详细地址", "住宅地址", "单位地址", "公司地址":
		return Address
	case "street", "street address", "address street", "home street", "business street", "other street", "address line",
		"duong", "so nha", "街道":
		return Street
	case "city", "town", "address city", "home city", "business city", "other city", "thanh pho", "tinh thanh", "tinh thanh pho",
		"城市", "市", "所在城市":
		return City
	case "state", "province", "state region", "address region", "home state", "business state", "other state", "tinh", "省", "省份", "州":
		return State
	case "postal code", "zip", "zip code", "postcode", "address postal code", "home postal code", "business postal code",
		"other postal code", "ma buu dien", "ma buu chinh", "邮编", "郵遞區號", "邮政编码":
		return Postcode
	case "country", "country region", "address country", "home country region", "business country region",
		"other country region", "home country", "business country", "other country", "quoc gia", "nuoc", "国家", "國家", "国家地区":
		return Country
	case "region", "area", "district", "khu vuc", "quan", "quan huyen", "huyen", "vung", "区域", "區域", "地区", "地區", "片区":
		return Region
	}
	return Unknown
}

// saleHeader knows the headers of what a sale is about.
func saleHeader(key string) Field {
	switch key {
	case "source", "lead source", "original source", "channel", "nguon", "nguon khach", "nguon khach hang", "kenh", "来源", "來源", "客户来源",
		"客戶來源", "渠道", "来源渠道":
		return Source
	case "product", "products", "product interest", "san pham", "san pham quan tam", "du an", "du an quan tam", "产品", "產品", "意向产品", "项目",
		"意向楼盘", "楼盘":
		return Product
	case "value", "expected value", "deal value", "budget", "gia tri", "ngan sach", "tai chinh", "gia tri du kien", "预算", "預算", "金额", "金額",
		"预计金额", "意向价格":
		return Value
	case "preferred channel", "preferred contact method", "kenh ua thich", "kenh lien he", "偏好渠道":
		return Preferred
	case "payment", "payment method", "payment habit", "thanh toan", "hinh thuc thanh toan", "thoi quen thanh toan", "付款方式", "付款习惯":
		return Payment
	case "agreed to be contacted", "dong y cho lien he", "同意联系":
		return Consent
	case "asked not to be contacted", "do not contact", "yeu cau khong lien he", "要求勿联系":
		return NoContact
	case "type of customer", "customer type", "kieu khach", "kieu khach hang":
		return Type
	case "supplier", "current supplier", "buys from now", "nha cung cap", "dang mua cua", "供应商", "目前供应商":
		return Supplier
	case "level", "stage", "lifecycle stage", "cap", "cap do", "giai doan", "muc do", "级别", "等级", "阶段", "客户等级", "客户级别":
		return Level
	case "tag", "tags", "label", "labels", "group", "groups", "group membership", "categories", "category", "nhan", "nhom", "the", "phan loai",
		"nhom khach hang", "phan loai khach hang", "loai khach", "loai khach hang", "标签", "標籤", "分组", "分組", "群组", "群組", "类别", "类型", "分类",
		"客户类型", "客户分类":
		return Tag
	}
	return Unknown
}

// otherHeader knows the headers of columns that say nothing of a person: numbers of rows, keys of other programs, pictures.
func otherHeader(key string) Field {
	switch key {
	case "stt", "tt", "so thu tu", "no", "nr", "id", "record id", "record id contact", "primary associated company id", "associated company id",
		"associated company ids", "photo", "photos", "anh", "hinh anh", "序号", "序號", "编号", "編號", "照片", "头像", "owner", "contact owner",
		"address label", "address type", "organization type", "priority", "sensitivity", "private", "directory server", "e mail display name", "initials", "government id number":
		return Ignored
	case "website label", "website type", "relation label", "relation type", "event label", "event type", "custom field label",
		"custom field type", "im label", "im type":
		return Label
	}
	return Unknown
}
