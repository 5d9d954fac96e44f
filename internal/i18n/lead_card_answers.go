package i18n

// Answers of the commands that make and change cards.
var (
	// The number and name of the lead, its level and, but for one known from before, the day.
	LeadAdded    = Sentence{En: "Added %s: %s, %s", Vi: "Đã thêm %s: %s, %s", Zh: "已添加 %s：%s，%s"}
	LeadAddedOld = Sentence{En: "Added %s: %s", Vi: "Đã thêm %s: %s", Zh: "已添加 %s：%s"}
	LeadEdited   = Sentence{En: "Changed the card of %s", Vi: "Đã sửa thẻ của %s", Zh: "已修改 %s 的客户卡"}
	FieldBecame  = Sentence{En: "%s: %s → %s", Vi: "%s: %s → %s", Zh: "%s：%s → %s"}
	// A phone as it was typed.
	PhoneDoubtful = Sentence{
		En: "%s does not look like a phone number; please check it",
		Vi: "%s có vẻ không phải số điện thoại; bạn hãy kiểm tra lại",
		Zh: "%s 看起来不像电话号码；请核实",
	}

	CardNone = Sentence{En: "none", Vi: "không có", Zh: "无"}

	NameNeedsQuotes = Sentence{
		En: "a name of several words stands in quotes: %s",
		Vi: "tên có nhiều chữ phải đặt trong dấu nháy: %s",
		Zh: "姓名含空格时请加引号：%s",
	}
	NewOrOld = Sentence{
		En: "either one more person of the day (--new) or one known from before (--old), not both",
		Vi: "chỉ chọn một: thêm một người trong ngày (--new) hoặc khách quen từ trước (--old)",
		Zh: "当天另外多一人（--new）和以前就认识（--old）只能选一种",
	}
	SetNeedsPair = Sentence{
		En: "“%s” is not of the form key=value; write for example --set budget=2b",
		Vi: "“%s” không có dạng khóa=giá trị; hãy viết ví dụ --set budget=2tỷ",
		Zh: "“%s”不是 键名=内容 的形式；请写成例如 --set budget=200万",
	}
	SetBuiltIn = Sentence{
		En: "“%[1]s” is on every card and has a flag of its own; write --%[1]s",
		Vi: "“%[1]s” có sẵn trên mọi thẻ khách và có tùy chọn riêng; hãy viết --%[1]s",
		Zh: "每张客户卡本来就有“%[1]s”，它有自己的选项；请写 --%[1]s",
	}
	CardNothingToRemove = Sentence{
		En: "there is nothing to take away as %s; write the value",
		Vi: "chưa ghi cần bỏ %s nào; hãy ghi rõ",
		Zh: "没有写明要去掉哪个%s；请写上内容",
	}
	CardNotThere = Sentence{
		En: "the card has no %s “%s” to take away; it has: %s",
		Vi: "trên thẻ không có %s “%s” để bỏ; hiện có: %s",
		Zh: "客户卡上没有%s“%s”可去掉；现有：%s",
	}
)
