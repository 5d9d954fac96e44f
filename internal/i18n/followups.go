package i18n

// What is wrong with a touch, a follow-up, a pause or a return. Numbers of records and days come as text.
var (
	FollowUpPast = Sentence{
		En: "a follow-up on %s would lie in the past; name today or a later day",
		Vi: "không thể đặt việc hẹn vào ngày đã qua (%s); hãy chọn hôm nay hoặc ngày sau đó",
		Zh: "跟进不能安排在已经过去的 %s；请写今天或以后的日期",
	}
	NoFollowUp = Sentence{
		En: "there is no follow-up %s; `funnel due` lists those that are due, `funnel lead show` those of a lead",
		Vi: "không có việc hẹn số %s; xem việc đến hạn bằng `funnel due`, việc của một khách bằng `funnel lead show`",
		Zh: "没有第 %s 号跟进；到期的可用 `funnel due` 查看，某位客户的可用 `funnel lead show` 查看",
	}
	FollowUpClosed = Sentence{
		En: "follow-up %s was closed on %s already; `funnel lead next` plans another",
		Vi: "việc hẹn số %s đã đóng từ %s; muốn hẹn việc khác hãy dùng `funnel lead next`",
		Zh: "第 %s 号跟进已在 %s 结束；可用 `funnel lead next` 另行安排",
	}
	FollowUpOfOther = Sentence{
		En: "follow-up %[1]s is one of #%[2]s, not of #%[3]s; close it with `funnel due done %[1]s`",
		Vi: "việc hẹn số %[1]s là của khách #%[2]s, không phải của #%[3]s; hãy đóng bằng `funnel due done %[1]s`",
		Zh: "第 %[1]s 号跟进属于客户 #%[2]s，不属于 #%[3]s；请用 `funnel due done %[1]s` 结束",
	}
	PauseNotAhead = Sentence{
		En: "a pause ends on a day to come, and %s is not one; name a later day",
		Vi: "ngày hết tạm dừng phải sau hôm nay, mà %s thì không; hãy chọn ngày muộn hơn",
		Zh: "暂停的截止日须在今天之后，而 %s 不是；请写更晚的日期",
	}
	PauseOfLost = Sentence{
		En: "#%[1]s %[2]s is lost; `funnel lead revive %[1]s` first",
		Vi: "khách #%[1]s %[2]s đang ở trạng thái mất khách; hãy dùng `funnel lead revive %[1]s` trước",
		Zh: "客户 #%[1]s %[2]s 已流失；请先用 `funnel lead revive %[1]s` 恢复",
	}
	NotAway = Sentence{
		En: "#%[1]s %[2]s is neither paused nor lost; `funnel lead show %[1]s` tells where it stands",
		Vi: "khách #%[1]s %[2]s không ở trạng thái tạm dừng hay mất khách; xem tình hình bằng `funnel lead show %[1]s`",
		Zh: "客户 #%[1]s %[2]s 既没有暂停也没有流失；可用 `funnel lead show %[1]s` 查看现状",
	}
)

// Limits of idleness and care of the levels. CareAfter takes the days as a list.
var (
	ListAnd   = Sentence{En: " and ", Vi: " và ", Zh: " 和 "}
	IdleAfter = Sentence{
		En:  "idle after %d days",
		One: "idle after %d day",
		Vi:  "im ắng quá %d ngày thì nhắc",
		Zh:  "超过 %d 天没有动静就提醒",
	}
	CareAfter = Sentence{
		En: "check in on day %s after arrival",
		Vi: "hỏi thăm khi lên cấp này được %s ngày",
		Zh: "到达后第 %s 天回访",
	}
	CareEvery = Sentence{
		En:  "check in every %d days",
		One: "check in every %d day",
		Vi:  "cứ %d ngày hỏi thăm một lần",
		Zh:  "每 %d 天回访一次",
	}
	BadIdle = Sentence{
		En: "“%s” is not a limit of idleness; write a number of days from 1 to %d, or none",
		Vi: "“%s” không phải số ngày hợp lệ; hãy viết từ 1 đến %d ngày, hoặc none",
		Zh: "“%s”不是有效的天数；请写 1 到 %d 之间的天数，或 none",
	}
	BadCare = Sentence{
		En: "“%s” is not a rule of care; write days after the arrival such as 3,30, or every 30d, at most %d days, or none",
		Vi: "“%s” không phải lịch hỏi thăm; hãy viết số ngày sau khi lên cấp, ví dụ 3,30, hoặc every 30d, nhiều nhất %d ngày, hoặc none",
		Zh: "“%s”不是回访安排；请写到达后的天数，例如 3,30，或 every 30d，最多 %d 天，或 none",
	}
	HelpLevelIdle = Sentence{
		En: "Set after how many days without anything happening a lead is idle",
		Vi: "Đặt số ngày im ắng thì nhắc về khách",
		Zh: "设定客户多少天没有动静就提醒",
	}
	HelpLevelCare     = Sentence{En: "Set when to ask buyers how it goes", Vi: "Đặt lịch hỏi thăm khách đã mua", Zh: "设定售后回访的时间"}
	HelpLevelCareLong = Sentence{
		En: `Set when to ask people at a level who have bought how it goes:

  3,30        once, 3 and 30 days after they arrived at the level
  every 30d   whenever there was no contact for 30 days
  none        not at all`,
		Vi: `Đặt lịch hỏi thăm những khách đã mua đang ở một cấp:

  3,30        mỗi mốc một lần, khi lên cấp được 3 ngày và 30 ngày
  every 30d   mỗi khi đã 30 ngày không liên hệ
  none        không hỏi thăm`,
		Zh: `设定何时回访某一级的已成交客户：

  3,30        到达该级后第 3 天和第 30 天各一次
  every 30d   每当 30 天没有联系时
  none        不回访`,
	}
)

// The line of the scorecard on whom to contact. FollowUpsAre takes the parts that are not zero.
var (
	FollowUpsAre  = Sentence{En: "Follow-ups: %s   → funnel due", Vi: "Việc hẹn: %s   → funnel due", Zh: "跟进：%s   → funnel due"}
	FollowUpsNone = Sentence{En: "Follow-ups: none today", Vi: "Việc hẹn: hôm nay không có", Zh: "跟进：今天没有"}
	PartOverdue   = Sentence{En: "%d overdue", Vi: "%d quá hạn", Zh: "逾期 %d"}
	PartToday     = Sentence{En: "%d today", Vi: "%d hôm nay", Zh: "今天 %d"}
	PartBirthdays = Sentence{En: "%d birthdays", One: "%d birthday", Vi: "%d sinh nhật", Zh: "生日 %d"}
	PartNoNext    = Sentence{En: "%d without a next step", Vi: "%d chưa hẹn bước tiếp theo", Zh: "没有下一步 %d"}
	PartCare      = Sentence{En: "%d to check in with", Vi: "%d cần hỏi thăm", Zh: "待回访 %d"}
	PartIdle      = Sentence{En: "%d idle", Vi: "%d im ắng quá lâu", Zh: "久无动静 %d"}
)
