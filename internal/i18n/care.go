package i18n

// What one can do for a customer: the name, and what one might say.
var (
	GestureCheckIn    = Sentence{En: "ask how it goes", Vi: "hỏi thăm", Zh: "回访问候"}
	GestureWish       = Sentence{En: "birthday wishes", Vi: "chúc mừng sinh nhật", Zh: "祝贺生日"}
	GestureGift       = Sentence{En: "a small gift", Vi: "tặng món quà nhỏ", Zh: "送份小礼物"}
	GestureInvitation = Sentence{En: "invite them", Vi: "mời gặp mặt", Zh: "发出邀请"}
	GestureUpsell     = Sentence{En: "offer what goes with it", Vi: "giới thiệu thêm món hợp", Zh: "推荐搭配的产品"}
	GestureFeedback   = Sentence{En: "ask for their opinion", Vi: "xin góp ý", Zh: "征求意见"}
	GestureFavour     = Sentence{En: "ask a small favour", Vi: "nhờ một việc nhỏ", Zh: "请帮个小忙"}
	GestureRecontact  = Sentence{En: "get back in touch", Vi: "liên hệ lại", Zh: "重新联系"}

	SayCheckIn = Sentence{
		En: "“How are you getting on with it? If anything is in the way, I will see to it today.”",
		Vi: "“Anh/chị dùng có ổn không ạ? Có gì vướng, em xử lý ngay hôm nay.”",
		Zh: "“用得还顺利吗？有什么不方便，我今天就处理。”",
	}
	SayWish = Sentence{
		En: "“Happy birthday! I wish you and your family a good year.”",
		Vi: "“Chúc mừng sinh nhật anh/chị! Chúc anh/chị và gia đình một năm mạnh khỏe, thuận lợi.”",
		Zh: "“生日快乐！祝您和家人健康顺心。”",
	}
	SayGift = Sentence{
		En: "“I saw this and thought of you. It is only to say thank you.”",
		Vi: "“Thấy món này em nhớ đến anh/chị, em gửi anh/chị chút quà cảm ơn.”",
		Zh: "“看到它就想起您，一点心意，谢谢您一直以来的信任。”",
	}
	SayInvitation = Sentence{
		En: "“A few of my customers are meeting soon. I would be glad to see you there.”",
		Vi: "“Sắp tới em mời vài khách thân gặp mặt, rất mong có anh/chị.”",
		Zh: "“最近我请几位老客户小聚，很希望您能来。”",
	}
	SayUpsell = Sentence{
		En: "“There is something that goes well with what you have. Shall I show you?”",
		Vi: "“Có món rất hợp với thứ anh/chị đang có, em gửi anh/chị xem thử nhé?”",
		Zh: "“有样东西和您现有的很搭，要不要我给您看看？”",
	}
	SayFeedback = Sentence{
		En: "“What did you like, and what should I do better?”",
		Vi: "“Anh/chị hài lòng điều gì, và em nên làm tốt hơn ở điểm nào?”",
		Zh: "“您觉得哪里满意，哪里我还该做得更好？”",
	}
	SayFavour = Sentence{
		En: "“May I ask you a small favour: a few words about us, or the name of somebody who looks for the same?”",
		Vi: "“Em xin nhờ anh/chị một việc nhỏ: đôi lời nhận xét, hoặc giới thiệu giúp em một người cũng đang tìm?”",
		Zh: "“想请您帮个小忙：写两句评价，或者介绍一位也在找的朋友？”",
	}
	SayRecontact = Sentence{
		En: "“It has been a while. How do things stand now, and what has changed?”",
		Vi: "“Lâu rồi em chưa hỏi thăm anh/chị. Giờ mọi việc thế nào, có gì thay đổi không ạ?”",
		Zh: "“好久没联系了，您现在怎么样，情况有什么变化吗？”",
	}
)

// The care plan.
var (
	HelpCare = Sentence{
		En: "What to do for the people of each level and grade, and when",
		Vi: "Làm gì cho khách ở mỗi cấp, mỗi hạng, và khi nào",
		Zh: "每个级别和等级的客户该做什么、何时做",
	}
	HelpCareLong = Sentence{
		En: "Lists what the care plan does for whom: after so many days in which nothing happened, so many days after a purchase,\n" +
			"for a birthday. Whom it asks for stands in `funnel due`, the most valuable first, never more people a day than you want;\n" +
			"any touch answers it. Grades are those of `funnel grade`, with their view: value/super.",
		Vi: "Liệt kê kế hoạch chăm sóc: làm gì cho ai sau ngần ấy ngày im ắng, sau khi mua ngần ấy ngày, và dịp sinh nhật.\n" +
			"Khách đến lượt nằm trong `funnel due`, người giá trị nhất trước, mỗi ngày không quá số người bạn muốn;\n" +
			"liên hệ một lần là xong. Hạng là hạng của `funnel grade`, viết kèm cách xếp: value/super.",
		Zh: "列出关怀计划：多少天没有动静后、购买多少天后、生日时，该为谁做什么。\n" +
			"轮到的客户出现在 `funnel due` 中，价值最高的在前，每天不超过你想要的人数；任何一次联系都算完成。\n" +
			"等级即 `funnel grade` 的等级，连同分法一起写：value/super。",
	}
	HelpCareSet = Sentence{
		En: "Set what to do for the people of a level or grade",
		Vi: "Đặt việc cần làm cho khách ở một cấp hoặc hạng",
		Zh: "设置为某级别或等级的客户做什么",
	}
	HelpCareSetLong = Sentence{
		En: "Sets what to do for the people of a level or grade; what is not named stays. FOR is a key such as value/super or\n" +
			"level/buyer, or a name that only one of them has.\n" +
			"A level counts --after from the arrival there, and has either --every or --after; only who has bought is meant.",
		Vi: "Đặt việc cần làm cho khách ở một cấp hoặc hạng; điều không nêu thì giữ nguyên. FOR là khóa như value/super hoặc\n" +
			"level/buyer, hoặc tên chỉ một cấp hay hạng có.\n" +
			"Với cấp, --after tính từ ngày lên cấp, và chỉ có --every hoặc --after; chỉ áp dụng cho khách đã mua.",
		Zh: "设置为某级别或等级的客户做什么；没写的不变。FOR 是 value/super、level/buyer 这样的键，或只有一个级别、等级使用的名称。\n" +
			"级别的 --after 从到达那天算起，--every 与 --after 只能有一个；只针对已购买的客户。",
	}
	HelpCareRm = Sentence{
		En: "Do nothing for the people of a level or grade",
		Vi: "Không làm gì cho khách ở một cấp hoặc hạng",
		Zh: "不再为某级别或等级的客户做什么",
	}
	HelpCareReset = Sentence{
		En: "Put the care of a level or grade, or of all, back to that of a new book",
		Vi: "Đưa việc chăm sóc một cấp, một hạng, hoặc tất cả, về như sổ mới",
		Zh: "把某级别或等级（或全部）的关怀恢复为新账本的样子",
	}
	HelpCareDaily = Sentence{
		En: "Set how many people a day the care plan may ask for",
		Vi: "Đặt số khách mỗi ngày mà kế hoạch chăm sóc được nhắc",
		Zh: "设置关怀计划每天最多提醒多少人",
	}
	FlagCareEvery = Sentence{
		En: "after so many days without anything happening: 30, 4w, none",
		Vi: "sau ngần ấy ngày im ắng: 30, 4w, none",
		Zh: "多少天没有动静之后：30、4w、none",
	}
	FlagCareGestures = Sentence{
		En: "what to do then, in turn: check-in,invitation",
		Vi: "khi đó lần lượt làm gì: check-in,invitation",
		Zh: "届时依次做什么：check-in,invitation",
	}
	FlagCareAfter = Sentence{
		En: "what to do so many days after a purchase: 3:check-in,30:feedback, none",
		Vi: "làm gì sau khi mua ngần ấy ngày: 3:check-in,30:feedback, none",
		Zh: "购买多少天后做什么：3:check-in,30:feedback、none",
	}
	FlagCareBirthday = Sentence{En: "what to do for a birthday: gift, none", Vi: "làm gì dịp sinh nhật: gift, none", Zh: "生日时做什么：gift、none"}
	FlagCareAhead    = Sentence{En: "so many days before it already", Vi: "nhắc trước ngần ấy ngày", Zh: "提前多少天提醒"}

	CareAtMost = Sentence{
		En: "At most %d people a day, the most valuable first.", One: "At most %d person a day, the most valuable one.",
		Vi: "Nhiều nhất %d khách mỗi ngày, người giá trị nhất trước.", Zh: "每天最多 %d 位客户，价值最高的在前。",
	}
	SectionCareLevels = Sentence{En: "Levels, for who has bought", Vi: "Các cấp, với khách đã mua", Zh: "级别，针对已购买的客户"}
	SectionCareGrades = Sentence{En: "Grades", Vi: "Các hạng", Zh: "等级"}
	SectionGestures   = Sentence{En: "What to say", Vi: "Nói thế nào", Zh: "怎么说"}
	CareEveryDays     = Sentence{
		En: "after %d days without anything happening: %s", One: "after %d day without anything happening: %s",
		Vi: "sau %d ngày im ắng: %s", Zh: "%d 天没有动静后：%s",
	}
	CareAfterBuying = Sentence{
		En: "%d days after a purchase: %s", One: "%d day after a purchase: %s", Vi: "sau khi mua %d ngày: %s", Zh: "购买 %d 天后：%s",
	}
	CareAfterArriving = Sentence{
		En: "%d days after the arrival: %s", One: "%d day after the arrival: %s", Vi: "sau khi lên cấp %d ngày: %s", Zh: "到达 %d 天后：%s",
	}
	CareOnBirthday     = Sentence{En: "for the birthday: %s", Vi: "dịp sinh nhật: %s", Zh: "生日：%s"}
	CareBeforeBirthday = Sentence{
		En: "for the birthday, from %d days before it: %s", One: "for the birthday, from %d day before it: %s",
		Vi: "dịp sinh nhật, từ trước %d ngày: %s", Zh: "生日，提前 %d 天：%s",
	}
	CareNothing = Sentence{En: "nothing", Vi: "không làm gì", Zh: "不做什么"}
	CareByGrade = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
	CareMore    = Sentence{
		En: "at least %d more could do with it; today it is enough (`funnel care daily`)",
		Vi: "còn ít nhất %d khách nên chăm sóc; hôm nay vậy là đủ (`funnel care daily`)",
		Zh: "至少还有 %d 位也该关怀；今天够了（`funnel care daily`）",
	}
	HeadGesture  = Sentence{En: "gesture", Vi: "việc chăm sóc", Zh: "关怀方式"}
	HeadOccasion = Sentence{En: "occasion", Vi: "dịp", Zh: "缘由"}
	HeadCareFor  = Sentence{En: "for", Vi: "dành cho", Zh: "对象"}

	DidCare = Sentence{En: "changed the care plan", Vi: "sửa kế hoạch chăm sóc", Zh: "修改关怀计划"}
)

// Mistakes about the care plan.
var (
	CareDailyUnread = Sentence{
		En: "%s is no number of people a day; write 1 to %d",
		Vi: "%s không phải là số khách mỗi ngày; hãy viết từ 1 đến %d",
		Zh: "%s 不是每天的人数；请写 1 到 %d",
	}
	CareForUnknown = Sentence{
		En: "%s is no level and no grade; write a key such as value/super or level/buyer (`funnel care` lists them)",
		Vi: "%s không phải là cấp hay hạng nào; hãy viết khóa như value/super hoặc level/buyer (xem `funnel care`)",
		Zh: "%s 不是级别也不是等级；请写 value/super 或 level/buyer 这样的键（见 `funnel care`）",
	}
	CareForSeveral = Sentence{
		En: "%s may be %s; write which",
		Vi: "%s có thể là %s; hãy viết rõ",
		Zh: "%s 可能是 %s；请写明是哪个",
	}
	CareGestureUnknown = Sentence{
		En: "%s is nothing one does for a customer; write %s",
		Vi: "%s không phải là việc chăm sóc; hãy viết %s",
		Zh: "%s 不是关怀方式；请写 %s",
	}
	CareEveryUnread = Sentence{
		En: "%s is no number of days; write 1 to %d, or none",
		Vi: "%s không phải là số ngày; hãy viết từ 1 đến %d, hoặc none",
		Zh: "%s 不是天数；请写 1 到 %d，或 none",
	}
	CareAfterUnread = Sentence{
		En: "%s does not say what to do after a purchase; write DAYS:GESTURE such as 3:check-in,30:feedback, each day once, up to %d days",
		Vi: "%s không cho biết làm gì sau khi mua; hãy viết SỐ-NGÀY:VIỆC như 3:check-in,30:feedback, mỗi ngày một lần, tối đa %d ngày",
		Zh: "%s 没有说明购买后做什么；请写 天数:方式，如 3:check-in,30:feedback，每个天数一次，最多 %d 天",
	}
	CareAheadUnread = Sentence{
		En: "%s is no number of days before a birthday; write 0 to %d",
		Vi: "%s không phải là số ngày trước sinh nhật; hãy viết từ 0 đến %d",
		Zh: "%s 不是生日前的天数；请写 0 到 %d",
	}
	CareAheadOfNothing = Sentence{
		En: "--ahead needs something to do for the birthday: add --birthday gift",
		Vi: "--ahead cần có việc để làm dịp sinh nhật: thêm --birthday gift",
		Zh: "--ahead 需要生日时要做的事：请加上 --birthday gift",
	}
	CareGesturesIdle = Sentence{
		En: "--gestures says what to do, but not when: add --every 30",
		Vi: "--gestures cho biết làm gì nhưng chưa cho biết khi nào: thêm --every 30",
		Zh: "--gestures 说明做什么，但没说何时：请加上 --every 30",
	}
	CareLevelOne = Sentence{
		En: "a level has either --every or --after; leave one of them out",
		Vi: "một cấp chỉ có --every hoặc --after; hãy bỏ một trong hai",
		Zh: "一个级别只能有 --every 或 --after；请去掉其中一个",
	}
	CareSetWhat = Sentence{
		En: "say what to do: --every, --gestures, --after, --birthday or --ahead",
		Vi: "hãy cho biết làm gì: --every, --gestures, --after, --birthday hoặc --ahead",
		Zh: "请说明做什么：--every、--gestures、--after、--birthday 或 --ahead",
	}
)
