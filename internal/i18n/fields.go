package i18n

// The agent's own fields on the cards.
var (
	HelpFields     = Sentence{En: "List or change the fields of your own on the cards", Vi: "Xem hoặc đổi các trường tự đặt trên thẻ khách", Zh: "查看或修改客户卡上的自定字段"}
	HelpFieldsLong = Sentence{
		En: `List the fields that you have added to the cards. Fill them in with --set KEY=VALUE when you add or edit a lead, or in
the form that ` + "`funnel lead edit REF`" + ` opens.`,
		Vi: `Xem các trường bạn đã thêm vào thẻ khách. Điền bằng --set KHÓA=GIÁ-TRỊ khi thêm hoặc sửa khách, hoặc trong biểu mẫu
mà ` + "`funnel lead edit REF`" + ` mở ra.`,
		Zh: `查看你加在客户卡上的字段。添加或修改客户时用 --set 键名=内容 填写，也可以在 ` + "`funnel lead edit REF`" + ` 打开的表单里填。`,
	}
	HelpFieldAdd     = Sentence{En: "Add a field to the cards", Vi: "Thêm một trường vào thẻ khách", Zh: "给客户卡添加字段"}
	HelpFieldAddLong = Sentence{
		En: `Add a field to the cards. The type says what it holds:

  text      a line of words
  number    12, 1,250 or 3.5
  money     an amount in the book's currency: 500k, 3.2b
  date      a day: 20/11/2026
  choice    one of the words that you give with --choice`,
		Vi: `Thêm một trường vào thẻ khách. Loại trường cho biết nó chứa gì:

  text      một dòng chữ
  number    12, 1.250 hoặc 3,5
  money     số tiền theo loại tiền của sổ: 500k hoặc 3,2 tỷ
  date      một ngày: 20/11/2026
  choice    một trong những từ bạn ghi bằng --choice`,
		Zh: `给客户卡添加字段。类型表示字段里放什么：

  text      一行文字
  number    12、1,250 或 3.5
  money     以账本货币计的金额：50万 或 3.2亿
  date      日期：2026-11-20
  choice    用 --choice 列出的选项之一`,
	}
	HelpFieldRm = Sentence{En: "Remove a field from the cards", Vi: "Xóa một trường khỏi thẻ khách", Zh: "从客户卡上删除字段"}

	FlagFieldType = Sentence{
		En: "what it holds, a `TYPE`: text, number, money, date or choice",
		Vi: "`LOẠI` nội dung: text, number, money, date hoặc choice",
		Zh: "内容的`类型`：text、number、money、date 或 choice",
	}
	FlagFieldChoice = Sentence{En: "a word that may be chosen; repeat it", Vi: "một lựa chọn; dùng nhiều lần để thêm", Zh: "一个选项；可重复使用"}
	FlagFieldForce  = Sentence{En: "also when cards hold a value, which goes too", Vi: "kể cả khi thẻ đang có giá trị, giá trị đó cũng bị xóa", Zh: "即使卡上填有内容也删除，内容一并删去"}

	NoFields = Sentence{
		En: "No fields of your own yet; `funnel fields add budget --type money` makes one.",
		Vi: "Chưa có trường tự đặt nào; `funnel fields add budget --type money` để tạo một trường.",
		Zh: "还没有自定字段；可用 `funnel fields add budget --type money` 新建。",
	}
	HeadType           = Sentence{En: "type", Vi: "loại", Zh: "类型"}
	HeadChoices        = Sentence{En: "choices", Vi: "lựa chọn", Zh: "选项"}
	FieldValuesRemoved = Sentence{
		En:  "%d values went with it; `funnel undo` brings all back",
		One: "%d value went with it; `funnel undo` brings both back",
		Vi:  "Đã xóa kèm %d giá trị; `funnel undo` để lấy lại tất cả",
		Zh:  "一并删除了 %d 项内容；用 `funnel undo` 可以全部恢复",
	}
)
