package i18n

// The questions of the day, beside those that funnel log asks with.
var (
	KeySkip      = Sentence{En: "skip", Vi: "bỏ qua", Zh: "跳过"}
	AskNoChannel = Sentence{En: "no channel", Vi: "không chọn kênh", Zh: "不选渠道"}
	AskNamed     = Sentence{
		En: "%d with a card counted already", Vi: "đã tính %d khách có thẻ", Zh: "已含 %d 位建了卡的客户",
	}
)
