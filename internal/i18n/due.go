package i18n

// Whom to contact.
var (
	SectionOverdue   = Sentence{En: "Overdue", Vi: "Quá hạn", Zh: "已逾期"}
	SectionDueToday  = Sentence{En: "Today", Vi: "Hôm nay", Zh: "今天"}
	SectionLater     = Sentence{En: "To come", Vi: "Sắp tới", Zh: "即将到期"}
	SectionBirthdays = Sentence{En: "Birthdays", Vi: "Sinh nhật", Zh: "生日"}
	SectionNoNext    = Sentence{En: "No next step", Vi: "Chưa hẹn bước tiếp theo", Zh: "没有下一步"}
	SectionIdle      = Sentence{En: "Idle", Vi: "Im ắng quá lâu", Zh: "久无动静"}
	SectionCare      = Sentence{En: "Customer care", Vi: "Chăm sóc khách hàng", Zh: "客户关怀"}

	NobodyDue = Sentence{
		En: "Nobody is waiting for you. A good moment to reach new people.",
		Vi: "Không có khách nào đang chờ bạn. Lúc này rất hợp để tiếp cận khách mới.",
		Zh: "没有客户在等你。正好去触达新客户。",
	}
	QuietNow = Sentence{
		En: "Quiet hours until %s: call nobody now; write instead, or let it wait.",
		Vi: "Đang trong giờ không gọi ai, đến %s: hãy nhắn tin, hoặc để sau.",
		Zh: "现在是不打电话时间段，到 %s 为止：可以发消息，或等一等。",
	}
	MoreDue = Sentence{En: "%d more; --limit shows them", Vi: "còn %d nữa; --limit để xem thêm", Zh: "另有 %d 位；--limit 可看更多"}

	DaysOverdue = Sentence{En: "%d days overdue", One: "%d day overdue", Vi: "quá hạn %d ngày", Zh: "逾期 %d 天"}
	PutOff      = Sentence{
		En: "put off %d times (%s)", One: "put off %d time (%s)", Vi: "đã dời %d lần (%s)", Zh: "已推迟 %d 次（%s）",
	}
	BirthdayToday = Sentence{En: "birthday today", Vi: "sinh nhật hôm nay", Zh: "今天生日"}
	BirthdayOn    = Sentence{En: "birthday on %s", Vi: "sinh nhật %s", Zh: "生日：%s"}
	TurnsAge      = Sentence{En: "turns %d", Vi: "tròn %d tuổi", Zh: "满 %d 岁"}
	WhyNoNextYet  = Sentence{En: "nothing is planned yet", Vi: "chưa hẹn gì", Zh: "还没有安排"}
	WhyNoNext     = Sentence{
		En: "nothing is planned, %d days since something happened", One: "nothing is planned, %d day since something happened",
		Vi: "chưa hẹn gì, đã im ắng %d ngày", Zh: "没有安排，已 %d 天没有动静",
	}
	WhyIdle = Sentence{
		En: "%d days without anything happening, more than the %d of this level",
		Vi: "đã im ắng %d ngày, quá mức %d ngày của cấp này", Zh: "已 %d 天没有动静，超过该级的 %d 天",
	}
	WhyCareAfter = Sentence{
		En: "%d days after buying: %s", One: "%d day after buying: %s",
		Vi: "đã mua được %d ngày: %s", Zh: "成交后 %d 天：%s",
	}
	WhyCareEvery = Sentence{
		En: "quiet for %d days: %s", One: "quiet for %d day: %s", Vi: "đã im ắng %d ngày: %s", Zh: "已 %d 天没有动静：%s",
	}
	NoTouchYet   = Sentence{En: "no touch yet", Vi: "chưa liên hệ lần nào", Zh: "还没联系过"}
	TouchedToday = Sentence{En: "%d touches, the last today", One: "%d touch, today", Vi: "%d lần liên hệ, lần cuối hôm nay", Zh: "%d 次联系，最近一次是今天"}
	// The touches, and the days since the last.
	TouchedBefore = Sentence{
		En: "%s, the last %d days ago", One: "%s, the last %d day ago", Vi: "%s, lần cuối cách đây %d ngày", Zh: "%s，最近一次在 %d 天前",
	}
)
