package i18n

// A lead with all that is known of it.
var (
	HelpLeadShow     = Sentence{En: "Show a person: card, path, touches, deals, what to do next", Vi: "Xem một khách: thẻ, chặng đường, liên hệ, giao dịch, việc tiếp theo", Zh: "查看一位客户：客户卡、历程、联系、成交、下一步"}
	HelpLeadShowLong = Sentence{
		En: `Show what is known of a person: the card, the way through the levels with the days at each, touches, follow-ups, deals,
referrals both ways with what the people sent have bought, and at the end what to do next.`,
		Vi: `Xem những gì đã biết về một khách: thẻ, chặng đường qua các cấp với số ngày ở mỗi cấp, các lần liên hệ, việc hẹn, giao
dịch, ai giới thiệu ai và người được giới thiệu đã mua gì, cuối cùng là việc cần làm tiếp.`,
		Zh: `查看一位客户的全部信息：客户卡、走过的级别和在每一级的天数、联系、跟进、成交、双向的转介绍以及被介绍的人买了什么，
最后是下一步该做什么。`,
	}

	// A status with its day, and for a loss the reason.
	LostSince   = Sentence{En: "lost on %s: %s", Vi: "mất khách từ %s: %s", Zh: "%s 流失：%s"}
	PausedSince = Sentence{En: "paused since %s", Vi: "tạm dừng từ %s", Zh: "%s 起暂停"}

	DoNotContact    = Sentence{En: "⊘ Do not contact: asked on %s", Vi: "⊘ Không liên hệ: khách yêu cầu ngày %s", Zh: "⊘ 请勿联系：对方于 %s 提出"}
	MayBeContacted  = Sentence{En: "✓ Agreed to be contacted on %s", Vi: "✓ Đồng ý cho liên hệ từ %s", Zh: "✓ 于 %s 同意联系"}
	LabelTests      = Sentence{En: "three tests", Vi: "ba điều kiện", Zh: "三项条件"}
	LabelWithout    = Sentence{En: "passed without", Vi: "miễn xét vì", Zh: "破例通过"}
	LabelAdded      = Sentence{En: "card made", Vi: "lập thẻ", Zh: "建卡"}
	SectionPath     = Sentence{En: "Path", Vi: "Chặng đường", Zh: "历程"}
	HeadArrived     = Sentence{En: "arrived", Vi: "ngày lên", Zh: "到达"}
	HeadDaysThere   = Sentence{En: "days", Vi: "số ngày", Zh: "天数"}
	HeadHowCounted  = Sentence{En: "how it counts", Vi: "cách tính", Zh: "计数方式"}
	PathDrawn       = Sentence{En: "one of those logged", Vi: "trong số đã ghi", Zh: "在已记的人数里"}
	PathAlone       = Sentence{En: "by itself", Vi: "tính riêng", Zh: "单独计数"}
	PathOld         = Sentence{En: "known from before", Vi: "khách quen từ trước", Zh: "以前就认识"}
	PathThrough     = Sentence{En: "%s, through %s", Vi: "%s, qua %s", Zh: "%s，渠道：%s"}
	SectionTouches  = Sentence{En: "Touches", Vi: "Liên hệ", Zh: "联系"}
	TouchesAre      = Sentence{En: "%d, the last %s", Vi: "%d lần, gần nhất %s", Zh: "%d 次，最近：%s"}
	TouchesNone     = Sentence{En: "none yet", Vi: "chưa có lần nào", Zh: "还没有"}
	EarlierOnes     = Sentence{En: "and %d earlier", Vi: "và %d lần trước đó", Zh: "更早的还有 %d 次"}
	SectionNext     = Sentence{En: "Follow-ups", Vi: "Việc hẹn", Zh: "跟进"}
	SectionDeals    = Sentence{En: "Deals", Vi: "Giao dịch", Zh: "成交"}
	DealsAre        = Sentence{En: "%d purchases, %s in all", One: "%d purchase, %s", Vi: "mua %d lần, tổng cộng %s", Zh: "%d 笔，合计 %s"}
	DealsEarlier    = Sentence{En: "and %d earlier: `funnel deals --lead %s`", Vi: "và %d giao dịch trước đó: `funnel deals --lead %s`", Zh: "更早的还有 %d 笔：`funnel deals --lead %s`"}
	WordRefund      = Sentence{En: "refund", Vi: "hoàn tiền", Zh: "退款"}
	SectionSentBy   = Sentence{En: "Sent by", Vi: "Người giới thiệu", Zh: "介绍人"}
	SectionSent     = Sentence{En: "Has sent", Vi: "Đã giới thiệu", Zh: "介绍来的人"}
	SentAre         = Sentence{En: "%d people, %d of whom bought for %s", One: "%d person, %d of whom bought for %s", Vi: "%d người, trong đó %d người đã mua, tổng %s", Zh: "%d 人，其中 %d 人成交，合计 %s"}
	SentRefunded    = Sentence{En: "%d people, %d of whom bought, all of it refunded", One: "%d person, %d of whom bought, all of it refunded", Vi: "%d người, trong đó %d người đã mua nhưng đã được hoàn lại hết", Zh: "%d 人，其中 %d 人成交，已全部退款"}
	SentNoneBought  = Sentence{En: "%d people, none of whom bought yet", One: "%d person, who has not bought yet", Vi: "%d người, chưa ai mua", Zh: "%d 人，还没有人成交"}
	RelativesCut    = Sentence{En: "there are more: only the nearest %d of them are read", Vi: "còn người khác nữa: chỉ tính %d người gần nhất trong chuỗi giới thiệu", Zh: "还有更多：只统计介绍链上最近的 %d 人"}
	AndMorePeople   = Sentence{En: "and %d more", Vi: "và %d người nữa", Zh: "还有 %d 人"}
	SectionWhatNext = Sentence{En: "Next", Vi: "Tiếp theo", Zh: "下一步"}

	DayToday     = Sentence{En: "today", Vi: "hôm nay", Zh: "今天"}
	DayTomorrow  = Sentence{En: "tomorrow", Vi: "ngày mai", Zh: "明天"}
	DayYesterday = Sentence{En: "yesterday", Vi: "hôm qua", Zh: "昨天"}
	DaysAhead    = Sentence{En: "in %d days", Vi: "còn %d ngày", Zh: "%d 天后"}
	DaysAgo      = Sentence{En: "%d days ago", Vi: "%d ngày trước", Zh: "%d 天前"}
)

// What to do next with a lead. A follow-up comes as its number and what is to be done.
var (
	NextOverdue   = Sentence{En: "%s was due %s", Vi: "%s đã quá hạn (%s)", Zh: "%s 已逾期（%s）"}
	NextToday     = Sentence{En: "%s is due today", Vi: "%s đến hạn hôm nay", Zh: "%s 今天到期"}
	NextIsPlanned = Sentence{En: "%s on %s, %s", Vi: "%s, %s, %s", Zh: "%s，%s，%s"}
	NextNone      = Sentence{En: "no next step is planned", Vi: "chưa hẹn bước tiếp theo", Zh: "还没有安排下一步"}
	NextTests     = Sentence{En: "still to find out: %s", Vi: "còn cần hỏi: %s", Zh: "还需了解：%s"}
	NextNoContact = Sentence{En: "leave them in peace: they asked not to be contacted", Vi: "để khách yên: khách đã yêu cầu không liên hệ", Zh: "请勿打扰：对方要求勿联系"}
	NextLost      = Sentence{En: "lost, but who refused may come back", Vi: "đã mất khách, nhưng người từ chối vẫn có thể quay lại", Zh: "已流失，但拒绝过的人也可能回来"}
	NextPaused    = Sentence{En: "paused, and nothing will bring it back to mind", Vi: "đang tạm dừng mà chưa hẹn ngày nhắc lại", Zh: "已暂停，但没有安排日后提醒"}
	NextCheckIn   = Sentence{
		En:  "bought; check in %d days after arriving at this level, which was due %s",
		One: "bought; check in %d day after arriving at this level, which was due %s",
		Vi:  "đã mua; hỏi thăm khi lên cấp này được %d ngày, đến hạn %s",
		Zh:  "已成交；到达此级别后第 %d 天该回访（%s）",
	}
	NextCare = Sentence{
		En:  "bought; check in when nothing has happened for %d days",
		One: "bought; check in when nothing has happened for %d day",
		Vi:  "đã mua; đã im ắng %d ngày, nên hỏi thăm",
		Zh:  "已成交；已有 %d 天没有动静，该回访了",
	}
	NextCareLater = Sentence{En: "bought; the next check-in is due on %s, %s", Vi: "đã mua; lần hỏi thăm tới: %s, %s", Zh: "已成交；下次回访：%s，%s"}
	FollowUpShort = Sentence{En: "follow-up %s", Vi: "việc hẹn số %s", Zh: "跟进 %s"}
)
