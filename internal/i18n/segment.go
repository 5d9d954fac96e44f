package i18n

// What is wrong with the text of a segment. SegmentAt takes the number of the character at which it is wrong, and one of the others.
var (
	SegmentAt = Sentence{
		En: "at character %d: %s",
		Vi: "ở ký tự thứ %d: %s",
		Zh: "第 %d 个字符处：%s",
	}
	SegmentNoTest = Sentence{
		En: "a condition is missing; write for example level>=buyer",
		Vi: "thiếu một điều kiện; hãy viết ví dụ level>=buyer",
		Zh: "缺少条件；请写成例如 level>=buyer",
	}
	SegmentField = Sentence{
		En: "there is no field “%s”; the fields are %s",
		Vi: "không có trường nào là “%s”; các trường hiện có: %s",
		Zh: "没有名为“%s”的字段；现有字段：%s",
	}
	SegmentFieldNear = Sentence{
		En: "there is no field “%s”; did you mean %s?",
		Vi: "không có trường nào là “%s”; có phải ý bạn là %s?",
		Zh: "没有名为“%s”的字段；你是说 %s 吗？",
	}
	SegmentOperator = Sentence{
		En: "after %s write one of %s",
		Vi: "sau %s hãy viết một trong các dấu %s",
		Zh: "%s 后面请写以下符号之一：%s",
	}
	SegmentValue = Sentence{
		En: "after %s a value is missing",
		Vi: "sau %s còn thiếu giá trị",
		Zh: "%s 后面缺少值",
	}
	SegmentChoice = Sentence{
		En: "%s cannot be “%s”; it is one of %s",
		Vi: "%s không thể là “%s”; hãy chọn một trong: %s",
		Zh: "%s 不能是“%s”；请用以下之一：%s",
	}
	SegmentPresence = Sentence{
		En: "none and any fit only after = and !=",
		Vi: "none và any chỉ dùng được sau = và !=",
		Zh: "none 和 any 只能写在 = 和 != 后面",
	}
	SegmentDays = Sentence{
		En: "“%s” is no number of days; write for example 30, 30d, 4w or 6m",
		Vi: "“%s” không phải là số ngày; hãy viết ví dụ 30, 30d, 4w hoặc 6m",
		Zh: "“%s”不是天数；请写成例如 30、30d、4w 或 6m",
	}
	SegmentNegative = Sentence{
		En: "“%s” is below zero; write 0 or more",
		Vi: "“%s” nhỏ hơn 0; hãy viết từ 0 trở lên",
		Zh: "“%s”小于 0；请写 0 或更大的数",
	}
	SegmentJoin = Sentence{
		En: "write and or or before “%s”, or put what has spaces or signs in quotes",
		Vi: "hãy viết and hoặc or trước “%s”, hoặc đặt phần có dấu cách hay ký hiệu trong ngoặc kép",
		Zh: "“%s”前面请写 and 或 or；带空格或符号的内容请加引号",
	}
	SegmentQuote = Sentence{
		En: "the quote is not closed",
		Vi: "dấu ngoặc kép chưa được đóng",
		Zh: "引号没有闭合",
	}
	SegmentOpen = Sentence{
		En: "the parenthesis is not closed",
		Vi: "dấu ngoặc đơn chưa được đóng",
		Zh: "括号没有闭合",
	}
	SegmentClosed = Sentence{
		En: "this parenthesis closes nothing",
		Vi: "dấu ngoặc đơn này không đóng gì cả",
		Zh: "这个括号没有对应的左括号",
	}
	SegmentTooLong = Sentence{
		En: "it has more than %d characters; shorten it",
		Vi: "điều kiện dài hơn %d ký tự; hãy rút ngắn",
		Zh: "条件超过 %d 个字符；请缩短",
	}
	SegmentTooDeep = Sentence{
		En: "more than %d parentheses and nots lie inside each other; write it simpler",
		Vi: "có hơn %d ngoặc và not lồng nhau; hãy viết đơn giản hơn",
		Zh: "括号和 not 嵌套超过 %d 层；请写得简单些",
	}
)
