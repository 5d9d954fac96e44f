package i18n

// The screen of the working day.
var (
	ScreenToday   = Sentence{En: "Today", Vi: "Hôm nay", Zh: "今天"}
	KeyOpenCard   = Sentence{En: "open the card", Vi: "mở thẻ khách", Zh: "打开客户卡"}
	TitleContacts = Sentence{En: "Contact first", Vi: "Liên hệ trước", Zh: "优先联系"}
	TitleNeeds    = Sentence{En: "Each workday needs", Vi: "Mỗi ngày cần", Zh: "每个工作日需要"}
	TitleBegin    = Sentence{En: "Begin here", Vi: "Bắt đầu từ đây", Zh: "从这里开始"}
	NeedWeek      = Sentence{En: "week", Vi: "tuần", Zh: "本周"}
	NeedMonth     = Sentence{En: "month", Vi: "tháng", Zh: "本月"}
	StreakShort   = Sentence{En: "streak %d · best %d", Vi: "chuỗi %d · dài nhất %d", Zh: "连续 %d 天 · 最长 %d 天"}
	NoTargetsYet  = Sentence{
		En: "No targets are set yet.", Vi: "Chưa đặt mục tiêu nào.", Zh: "还没有设定目标。",
	}
	NoRatioYet = Sentence{
		En: "Ratios come with the numbers of two levels.", Vi: "Có số của hai cấp thì mới có tỷ lệ.", Zh: "有了两级的数字，就有转化率。",
	}
	NoChannelYet = Sentence{
		En: "Name the channel with each number (tab), and see here which one brings people.",
		Vi: "Chọn kênh cho mỗi con số (phím tab) để thấy ở đây kênh nào mang khách đến.",
		Zh: "每个数字都选上渠道（tab 键），这里就能看出哪个渠道带来客户。",
	}
	NobodyKnownYet = Sentence{
		En: "No leads yet. Whoever asks back gets a card, and is listed here when it is time to get in touch.",
		Vi: "Chưa có khách nào. Ai liên hệ lại thì lập thẻ; đến lúc cần liên hệ, họ sẽ hiện ở đây.",
		Zh: "还没有客户。有人来咨询，就为他建卡；到了该联系的时候会列在这里。",
	}
	BookIsEmpty = Sentence{
		En: "This book is empty, and the first number is the one that counts: how many people you reach.",
		Vi: "Sổ còn trống. Con số đầu tiên cũng là con số quan trọng nhất: bạn tiếp cận được bao nhiêu người.",
		Zh: "账本还是空的。第一个数字最要紧：你触达了多少人。",
	}
	FirstLog  = Sentence{En: "log whom you reached today", Vi: "ghi số người đã tiếp cận hôm nay", Zh: "记下今天触达了多少人"}
	FirstFind = Sentence{En: "find anything you can do, by its name", Vi: "tìm bất cứ thao tác nào theo tên", Zh: "按名称查找任何操作"}
	FirstHelp = Sentence{En: "see all keys", Vi: "xem mọi phím tắt", Zh: "查看所有按键"}
)
