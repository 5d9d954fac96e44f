package i18n

// Refusals, and who may come back.
var (
	HelpObjections = Sentence{
		En: "Why people say no, how many come back, and whom to ask again",
		Vi: "Vì sao khách từ chối, bao nhiêu người quay lại, và nên hỏi lại ai",
		Zh: "客户为什么拒绝，多少人回来了，现在可以再问谁",
	}
	HelpObjectionsLong = Sentence{
		En: "Counts the refusals of a period by their reason, with the levels, products and channels they came from, how\n" +
			"many of them came back later and after how long. Default: the last 12 months.\n" +
			"After a while a person who refused may be asked once more: they stand in `funnel due` for 30 days then.",
		Vi: "Đếm các lời từ chối trong một khoảng thời gian theo lý do, theo cấp, sản phẩm và kênh, bao nhiêu người sau đó\n" +
			"quay lại và sau bao lâu. Mặc định: 12 tháng qua.\n" +
			"Sau một thời gian có thể hỏi lại người đã từ chối: khi đó họ nằm trong `funnel due` 30 ngày.",
		Zh: "按原因统计一段时间内的拒绝，分级别、产品和渠道，有多少人后来回来了、隔了多久。默认最近 12 个月。\n" +
			"过一段时间可以再问拒绝过的人：那时他们会在 `funnel due` 中出现 30 天。",
	}
	HelpAskAgain = Sentence{
		En: "After how many days people are asked again, by reason",
		Vi: "Sau bao nhiêu ngày thì hỏi lại, theo từng lý do",
		Zh: "按原因，多少天后再问一次",
	}
	HelpAskAgainLong = Sentence{
		En: "Shows or sets after how many days a person who refused for a reason is asked once more; none is never.\n" +
			"`other` stands for reasons of your own.",
		Vi: "Xem hoặc đặt sau bao nhiêu ngày thì hỏi lại người đã từ chối vì một lý do; none là không bao giờ.\n" +
			"`other` là các lý do do bạn tự đặt.",
		Zh: "查看或设置因某原因拒绝的人多少天后再问一次；none 表示不再问。`other` 指你自己写的原因。",
	}
	NoObjections     = Sentence{En: "nobody refused in %s", Vi: "không ai từ chối trong %s", Zh: "%s 内没有人拒绝"}
	ObjectionsIn     = Sentence{En: "Refusals, %s: %d", Vi: "Lời từ chối, %s: %d", Zh: "拒绝，%s：%d"}
	HeadReason       = Sentence{En: "reason", Vi: "lý do", Zh: "原因"}
	HeadRefused      = Sentence{En: "said no", Vi: "từ chối", Zh: "拒绝"}
	HeadCameBack     = Sentence{En: "came back", Vi: "quay lại", Zh: "回来了"}
	HeadBoughtThen   = Sentence{En: "then bought", Vi: "rồi mua", Zh: "之后购买"}
	HeadDaysBack     = Sentence{En: "after", Vi: "sau", Zh: "隔了"}
	DaysBack         = Sentence{En: "%d d", Vi: "%d ngày", Zh: "%d 天"}
	ObjectionsBack   = Sentence{En: "came back: of those who said no, so far; after: half of those who came back needed no longer", Vi: "quay lại: trong số người từ chối, tính đến nay; sau: một nửa số người quay lại cần không quá ngần ấy ngày", Zh: "回来了：拒绝的人中至今已回来的；隔了：回来的人有一半不超过这些天"}
	MightComeBack    = Sentence{En: "May be asked again now", Vi: "Giờ có thể hỏi lại", Zh: "现在可以再问"}
	SectionAgain     = Sentence{En: "Said no once, ask again", Vi: "Từng từ chối, hỏi lại", Zh: "曾经拒绝，可再问"}
	WhyAgain         = Sentence{En: "said no (%s), may be asked again since %s", Vi: "đã từ chối (%s), có thể hỏi lại từ %s", Zh: "曾拒绝（%s），%s 起可以再问"}
	DueAdviceAgain   = Sentence{En: "They said no once. Ask how things stand now, and whether the reason still holds; do not offer the same again.", Vi: "Họ từng từ chối. Hỏi xem giờ ra sao và lý do còn không; đừng đưa lại đề nghị cũ.", Zh: "他们拒绝过。问问现在怎样，原因是否还在；不要再给同样的方案。"}
	AskAgainAfter    = Sentence{En: "%d days", One: "%d day", Vi: "%d ngày", Zh: "%d 天"}
	AskAgainNever    = Sentence{En: "never", Vi: "không bao giờ", Zh: "不再问"}
	AskAgainOther    = Sentence{En: "other reasons", Vi: "lý do khác", Zh: "其他原因"}
	HeadAskAgain     = Sentence{En: "ask again after", Vi: "hỏi lại sau", Zh: "多久后再问"}
	AskAgainUnread   = Sentence{En: "%s is no REASON=DAYS; write price=60 or competitor=none, up to %d days", Vi: "%s không phải là LÝ-DO=SỐ-NGÀY; viết price=60 hoặc competitor=none, tối đa %d ngày", Zh: "%s 不是 原因=天数；写 price=60 或 competitor=none，最多 %d 天"}
	AskAgainNoReason = Sentence{En: "%s is no reason; the reasons are %s", Vi: "%s không phải là lý do; các lý do: %s", Zh: "%s 不是原因；原因有 %s"}
	DidAskAgain      = Sentence{En: "set after how many days people are asked again", Vi: "đặt sau bao nhiêu ngày thì hỏi lại người từ chối", Zh: "设置多少天后再问拒绝的人"}
)
