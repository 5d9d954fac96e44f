package i18n

// What is wrong with a file of cards, or with one card of it. VCardTooLong takes the greatest length in KiB, VCardLine and VCardOutside what stands there,
// VCardQuoted what the field is called.
var (
	VCardNone = Sentence{
		En: "there is no card in the file (no line BEGIN:VCARD); export the contacts as vCard once more",
		Vi: "trong tệp không có danh thiếp nào (không có dòng BEGIN:VCARD); hãy xuất lại danh bạ ra vCard",
		Zh: "文件里没有名片（没有 BEGIN:VCARD 这一行）；请把通讯录重新导出为 vCard",
	}
	VCardNoEnd = Sentence{
		En: "the card breaks off without END:VCARD; export that contact once more",
		Vi: "danh thiếp bị cắt ngang, không có END:VCARD; hãy xuất lại liên hệ này",
		Zh: "名片不完整，没有 END:VCARD；请重新导出该联系人",
	}
	VCardOutside = Sentence{
		En: "“%s” stands outside of any card; put it between BEGIN:VCARD and END:VCARD or take it out",
		Vi: "“%s” nằm ngoài mọi danh thiếp; hãy đặt vào giữa BEGIN:VCARD và END:VCARD hoặc xóa đi",
		Zh: "“%s”不在任何名片之内；请放到 BEGIN:VCARD 与 END:VCARD 之间，或删掉",
	}
	VCardTooLong = Sentence{
		En: "the card is longer than %d KiB even without its pictures; shorten its note",
		Vi: "danh thiếp dài quá %d KiB dù không tính ảnh; hãy rút ngắn ghi chú",
		Zh: "名片不算图片也超过 %d KiB；请缩短备注",
	}
	VCardTooMany = Sentence{
		En: "the card has more than %d entries; take some out in the address book",
		Vi: "danh thiếp có hơn %d mục; hãy xóa bớt trong danh bạ",
		Zh: "名片里的条目超过 %d 项；请在通讯录里删掉一些",
	}
	VCardEmpty = Sentence{
		En: "the card has no name, no phone and no e-mail; add one of them in the address book",
		Vi: "danh thiếp không có họ tên, điện thoại hay email; hãy thêm một mục trong danh bạ",
		Zh: "名片没有姓名、电话和邮箱；请在通讯录里补上一项",
	}
	VCardGroup = Sentence{
		En: "the card is a list of contacts, not a person; import the contacts themselves",
		Vi: "danh thiếp là một nhóm liên hệ, không phải một người; hãy nhập từng liên hệ",
		Zh: "这张名片是联系人群组，不是一个人；请导入联系人本身",
	}
	VCardUnreadable = Sentence{
		En: "the card could not be read (%s); export that contact once more",
		Vi: "không đọc được danh thiếp (%s); hãy xuất lại liên hệ này",
		Zh: "无法读取这张名片（%s）；请重新导出该联系人",
	}
	VCardLine = Sentence{
		En: "“%s” is no line of a card and was left out; enter by hand what is missing",
		Vi: "“%s” không phải một dòng danh thiếp nên đã bỏ qua; hãy tự nhập phần còn thiếu",
		Zh: "“%s”不是名片里的一行，已略过；请自行补录缺少的内容",
	}
	VCardQuoted = Sentence{
		En: "the %s is not quoted-printable text throughout; check it",
		Vi: "mục %s có chỗ sai mã hóa quoted-printable; hãy xem lại",
		Zh: "%s的 quoted-printable 编码有错；请查看",
	}
)
