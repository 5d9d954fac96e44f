package i18n

// How a change to a lead is answered: how the counts of the funnel changed. Levels come by name, days with their weekday.
var (
	ArrivalDrawn = Sentence{
		En: "%s on %s stays %d: one of those logged, %d of them still without a card",
		Vi: "%s (%s) vẫn là %d: khách này nằm trong số đã ghi, còn %d người chưa có thẻ",
		Zh: "%s（%s）仍是 %d：此人就在已记的人数里，其中还有 %d 人没有客户卡",
	}
	ArrivalDrawnLast = Sentence{
		En: "%s on %s stays %d: one of those logged, who all have cards now",
		Vi: "%s (%s) vẫn là %d: khách này nằm trong số đã ghi, giờ ai cũng đã có thẻ",
		Zh: "%s（%s）仍是 %d：此人就在已记的人数里，现在人人都有客户卡了",
	}
	ArrivalAlone = Sentence{
		En: "%s on %s is now %d (+1)",
		Vi: "%s (%s) giờ là %d (+1)",
		Zh: "%s（%s）现在是 %d（+1）",
	}
	ArrivalUndated = Sentence{
		En: "%s: known from before, no count changes",
		Vi: "%s: khách quen từ trước, số đếm không đổi",
		Zh: "%s：以前就认识的客户，人数不变",
	}
	// The level and the day, what draws the arrival from them, and the flag that would have done so at once.
	ArrivalEarlier = Sentence{
		En:  "%d people logged for %s on %s have no card yet; if this is one of them: `%s` (next time: %s)",
		One: "%d person logged for %s on %s has no card yet; if this is the one: `%s` (next time: %s)",
		Vi:  "Còn %d người đã ghi ở %s (%s) chưa có thẻ; nếu là một trong số đó: `%s` (lần sau: %s)",
		Zh:  "%[2]s（%[3]s）已记的人里还有 %[1]d 人没有客户卡；如果此人就是其中之一：`%[4]s`（下次可写 %[5]s）",
	}
	// The level, and of both days what they count now.
	ArrivalPulled = Sentence{
		En: "%[1]s is brought back from %[2]s (%[3]s) to %[4]s (%[5]s)",
		Vi: "%[1]s được dời từ %[2]s (%[3]s) về %[4]s (%[5]s)",
		Zh: "%[1]s从 %[2]s（%[3]s）提前到 %[4]s（%[5]s）",
	}
	CountSame   = Sentence{En: "stays %d", Vi: "vẫn là %d", Zh: "仍是 %d"}
	CountMore   = Sentence{En: "now %d, +1", Vi: "giờ là %d, +1", Zh: "现在是 %d，+1"}
	CountFewer  = Sentence{En: "now %d, −1", Vi: "giờ là %d, −1", Zh: "现在是 %d，−1"}
	ArrivalGone = Sentence{
		En: "%s on %s is now %d (−1)",
		Vi: "%s (%s) giờ là %d (−1)",
		Zh: "%s（%s）现在是 %d（−1）",
	}
	ArrivalGoneTwice = Sentence{
		En: "%s on %s is now %d (−1): the same person was counted twice",
		Vi: "%s (%s) giờ là %d (−1): trước đây một người bị đếm hai lần",
		Zh: "%s（%s）现在是 %d（−1）：同一个人原先算了两次",
	}
	ArrivalGoneDrawn = Sentence{
		En: "%s on %s stays %d: the tally keeps the person, %d of its people have no card now",
		Vi: "%s (%s) vẫn là %d: số đã ghi vẫn giữ người này, giờ có %d người chưa có thẻ",
		Zh: "%s（%s）仍是 %d：已记的人数里仍有此人，现在有 %d 人没有客户卡",
	}
	NoLongerAway = Sentence{
		En: "No longer paused or lost",
		Vi: "Không còn ở trạng thái tạm dừng hay mất khách",
		Zh: "不再是暂停或流失状态",
	}
	FollowUpPlanned = Sentence{En: "Next: %s", Vi: "Tiếp theo: %s", Zh: "下一步：%s"}
	FollowUpDone    = Sentence{En: "Done: %s", Vi: "Đã xong: %s", Zh: "已完成：%s"}
	FollowUpMoved   = Sentence{En: "Moved: %s", Vi: "Đã dời: %s", Zh: "已改期：%s"}
	FollowUpDropped = Sentence{En: "Dropped: %s", Vi: "Đã bỏ: %s", Zh: "已取消：%s"}
	// A follow-up: its number and its day.
	FollowUpIs = Sentence{En: "follow-up %s, %s", Vi: "việc hẹn số %s, %s", Zh: "跟进 %s，%s"}

	EveryDay    = Sentence{En: "every day", Vi: "mỗi ngày", Zh: "每天"}
	EveryWeek   = Sentence{En: "every week", Vi: "mỗi tuần", Zh: "每周"}
	EveryMonth  = Sentence{En: "every month", Vi: "mỗi tháng", Zh: "每月"}
	EveryYear   = Sentence{En: "every year", Vi: "mỗi năm", Zh: "每年"}
	EveryDays   = Sentence{En: "every %d days", Vi: "mỗi %d ngày", Zh: "每 %d 天"}
	EveryWeeks  = Sentence{En: "every %d weeks", Vi: "mỗi %d tuần", Zh: "每 %d 周"}
	EveryMonths = Sentence{En: "every %d months", Vi: "mỗi %d tháng", Zh: "每 %d 个月"}
	EveryYears  = Sentence{En: "every %d years", Vi: "mỗi %d năm", Zh: "每 %d 年"}
)

// What happened to a lead, as the first line of an answer. A lead comes as #12 and its name.
var (
	LeadIsNow    = Sentence{En: "%s is now %s", Vi: "%s giờ ở cấp %s", Zh: "%s 现在是%s"}
	LeadStatusIs = Sentence{En: "%s is %s", Vi: "%s: %s", Zh: "%s：%s"}
	ArrivedOn    = Sentence{En: "%s arrived at %s on %s", Vi: "%s lên cấp %s vào %s", Zh: "%s 到达“%s”的日期：%s"}
	NeverArrived = Sentence{En: "%s no longer has an arrival at %s", Vi: "%s không còn ngày lên cấp %s", Zh: "%s 不再有到达“%s”的记录"}
	// The levels, the number of the lead and the key of the highest of the levels.
	StillCounted = Sentence{
		En: "It still counts at %s; if it never came so far: `funnel lead arrival %s %s none`",
		Vi: "Khách vẫn được tính ở %s; nếu thật ra chưa lên đến đó: `funnel lead arrival %s %s none`",
		Zh: "仍计入%s；如果其实没有到过：`funnel lead arrival %s %s none`",
	}
	CountsStay = Sentence{En: "No count changes", Vi: "Số đếm không đổi", Zh: "人数不变"}

	TestIs      = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
	TestsPassed = Sentence{En: "All three tests are passed", Vi: "Đã đạt đủ ba điều kiện", Zh: "三项条件全部通过"}
	TestsFailed = Sentence{En: "Not passed: %s", Vi: "Chưa đạt: %s", Zh: "未通过：%s"}
	TestsOpen   = Sentence{En: "Still to find out: %s", Vi: "Còn cần hỏi: %s", Zh: "还需了解：%s"}

	TouchRecorded = Sentence{En: "Recorded with %s: %s", Vi: "Đã ghi cho %s: %s", Zh: "已为 %s 记下：%s"}
	TouchesKeepOn = Sentence{
		En:  "That makes %d touches; people answer after 4, 5, even 10",
		One: "That makes %d touch; people answer after 4, 5, even 10",
		Vi:  "Đã liên hệ %d lần; khách thường đáp lại sau 4, 5, thậm chí 10 lần",
		Zh:  "已联系 %d 次；客户往往在 4 次、5 次甚至 10 次之后才有回应",
	}
	TouchesNow = Sentence{
		En: "That makes %d touches", One: "That makes %d touch", Vi: "Đã liên hệ %d lần", Zh: "已联系 %d 次",
	}
	NoNextStep = Sentence{
		En: "No next step is planned: `funnel lead next %s DATE`",
		Vi: "Chưa hẹn bước tiếp theo: `funnel lead next %s NGÀY`",
		Zh: "还没有安排下一步：`funnel lead next %s 日期`",
	}
	AfterRefusal = Sentence{
		En: "If that is final: `funnel lead lose %[1]s --reason REASON`; if not: `funnel lead next %[1]s DATE`",
		Vi: "Nếu khách từ chối hẳn: `funnel lead lose %[1]s --reason LÝ-DO`; nếu chưa: `funnel lead next %[1]s NGÀY`",
		Zh: "如果对方彻底拒绝：`funnel lead lose %[1]s --reason 原因`；否则：`funnel lead next %[1]s 日期`",
	}
	AfterWrongNumber = Sentence{
		En: "Put the number right: `funnel lead edit %s --phone NUMBER`",
		Vi: "Hãy sửa lại số: `funnel lead edit %s --phone SỐ`",
		Zh: "请改正号码：`funnel lead edit %s --phone 号码`",
	}
	FollowUpWasDue = Sentence{
		En: "Due: %s; `funnel due done %s` closes it",
		Vi: "Đến hẹn: %s; `funnel due done %s` để báo đã xong",
		Zh: "到期：%s；用 `funnel due done %s` 标为完成",
	}
	AskFollowUpDone = Sentence{
		En: "Is this follow-up with %s done now?",
		Vi: "Việc hẹn này với %s đã xong chưa?",
		Zh: "与 %s 的这项跟进完成了吗？",
	}
	NothingWasDue  = Sentence{En: "No follow-up of this lead was due.", Vi: "Khách này không có việc hẹn nào đến hạn.", Zh: "这位客户没有到期的跟进。"}
	AskedNoContact = Sentence{
		En: "%s asked not to be contacted (%s).",
		Vi: "%s đã yêu cầu không liên hệ (%s).",
		Zh: "%s 要求勿联系（%s）。",
	}
	PlannedFor      = Sentence{En: "Planned for %s", Vi: "Đã hẹn với %s", Zh: "已为 %s 安排"}
	FollowUpSnoozed = Sentence{En: "Put off: %s", Vi: "Đã dời: %s", Zh: "已推迟：%s"}

	LeadLost   = Sentence{En: "%s is lost: %s", Vi: "Đã ghi mất khách %s: %s", Zh: "%s 已流失：%s"}
	LeadPaused = Sentence{En: "%s is paused until %s", Vi: "Tạm dừng %s đến %s", Zh: "%s 暂停到 %s"}
	// What is to be done when a follow-up of a loss or a pause is due; it is kept in the book.
	AskOnceMore = Sentence{En: "ask once more", Vi: "hỏi lại lần nữa", Zh: "再问一次"}
	PauseEnds   = Sentence{En: "the pause is over", Vi: "hết hạn tạm dừng", Zh: "暂停到期"}

	DealRecorded   = Sentence{En: "Sold to %s: %s", Vi: "Đã bán cho %s: %s", Zh: "与 %s 成交：%s"}
	RefundRecorded = Sentence{En: "Refunded to %s: %s", Vi: "Đã hoàn tiền cho %s: %s", Zh: "已退款给 %s：%s"}
	PaidInAll      = Sentence{
		En: "%d purchases, %s in all", One: "%d purchase, %s in all", Vi: "Đã mua %d lần, tổng cộng %s", Zh: "共成交 %d 笔，合计 %s",
	}
	RefundedInFull = Sentence{
		En: "%d purchases, refunded in full (%s)", One: "%d purchase, refunded in full (%s)",
		Vi: "%d lần mua, đã hoàn lại toàn bộ (%s)", Zh: "%d 笔，已全额退款（%s）",
	}
	// The level at which a first purchase counts, the number of the lead and the key of the level.
	RefundKeepsSale = Sentence{
		En: "The sale still counts at %s, for it did happen; if it never did: `funnel lead arrival %s %s none`",
		Vi: "Vẫn tính ở cấp %s vì đã từng bán được; nếu thật ra chưa bán: `funnel lead arrival %s %s none`",
		Zh: "确实成交过，所以仍计入%s；如果其实没有成交：`funnel lead arrival %s %s none`",
	}
	CostOf = Sentence{En: "cost %s", Vi: "chi phí %s", Zh: "费用 %s"}

	ReferredBy = Sentence{
		En: "%[1]s was sent by %[2]s (%[3]s)", Vi: "%[2]s đã giới thiệu %[1]s (%[3]s)", Zh: "%[1]s 由 %[2]s 介绍而来（%[3]s）",
	}
	ReferredBefore = Sentence{En: "Until now it said %s", Vi: "Trước đó ghi là %s", Zh: "原来记的是 %s"}

	LeadsMerged   = Sentence{En: "%s was joined with %s", Vi: "Đã gộp %s vào %s", Zh: "%s 已并入 %s"}
	CameOver      = Sentence{En: "Came over: %s", Vi: "Chuyển sang: %s", Zh: "一并转来：%s"}
	GaveWay       = Sentence{En: "Gave way, and is not kept: %s", Vi: "Không giữ lại: %s", Zh: "未保留：%s"}
	PartPhones    = Sentence{En: "%d phones", One: "%d phone", Vi: "%d số điện thoại", Zh: "%d 个电话"}
	PartEmails    = Sentence{En: "%d e-mails", One: "%d e-mail", Vi: "%d email", Zh: "%d 个邮箱"}
	PartTags      = Sentence{En: "%d tags", One: "%d tag", Vi: "%d nhãn", Zh: "%d 个标签"}
	PartTouches   = Sentence{En: "%d touches", One: "%d touch", Vi: "%d lần liên hệ", Zh: "%d 次联系"}
	PartFollowUps = Sentence{En: "%d follow-ups", One: "%d follow-up", Vi: "%d việc hẹn", Zh: "%d 项跟进"}
	PartDeals     = Sentence{En: "%d deals", One: "%d deal", Vi: "%d giao dịch", Zh: "%d 笔成交"}

	BothHavePhone = Sentence{
		En: "%s and %s have the same phone: %s", Vi: "%s và %s có cùng số điện thoại: %s", Zh: "%s 和 %s 电话相同：%s",
	}
	BothHaveEmail = Sentence{
		En: "%s and %s have the same e-mail: %s", Vi: "%s và %s có cùng email: %s", Zh: "%s 和 %s 邮箱相同：%s",
	}
	BothHaveName = Sentence{
		En: "%s and %s have the same name: %s", Vi: "%s và %s trùng tên: %s", Zh: "%s 和 %s 姓名相同：%s",
	}
	NoDuplicates = Sentence{
		En: "No two leads look like the same person.", Vi: "Không có hai khách nào trông giống cùng một người.", Zh: "没有看起来是同一个人的客户。",
	}
	PairsCut = Sentence{
		En: "The first %d of %d pairs; --limit shows more.", Vi: "%d cặp đầu trong %d cặp; --limit để xem thêm.", Zh: "共 %[2]d 对，只列前 %[1]d 对；--limit 可看更多。",
	}

	LeadRemoved = Sentence{
		En: "Removed %s and everything recorded about them; `funnel undo` brings it back",
		Vi: "Đã xóa %s và mọi điều đã ghi về khách này; `funnel undo` để lấy lại",
		Zh: "已删除 %s 及其全部记录；用 `funnel undo` 可以恢复",
	}
	LeadForgotten = Sentence{
		En: "Forgot lead #%s for good: the card, the contacts, and what the history kept of them",
		Vi: "Đã xóa vĩnh viễn khách #%s: thẻ khách, các lần liên hệ và những gì lịch sử còn giữ",
		Zh: "已永久抹去客户 #%s：客户卡、联系记录，以及历史里留下的内容",
	}
	StaysAnonymous = Sentence{
		En: "What stays, without a name: arrivals %d, deals %d",
		Vi: "Còn lại, không kèm tên: %d lần lên cấp, %d giao dịch",
		Zh: "只保留不具名的数字：到达 %d 次，成交 %d 笔",
	}
	ForgetStays = Sentence{
		En: "This cannot be undone: `funnel undo` would now take back the change before it",
		Vi: "Việc này không hoàn tác được: `funnel undo` lúc này sẽ hoàn tác thay đổi trước đó",
		Zh: "此操作无法撤销：现在用 `funnel undo`，撤销的是它之前的更改",
	}
	ForgetNotCleaned = Sentence{
		En: "Another program is using the book, so traces of the person may still lie in its free space; close it, then run `funnel lead forget %s` again.",
		Vi: "Một chương trình khác đang dùng sổ nên phần trống của tệp có thể còn dấu vết; hãy đóng chương trình đó rồi chạy lại `funnel lead forget %s`.",
		Zh: "另一个程序正在使用账本，文件的空闲部分可能还有残留；请关闭它，再运行一次 `funnel lead forget %s`。",
	}
	AskForget     = Sentence{En: "Forget %s for good?", Vi: "Xóa vĩnh viễn %s?", Zh: "永久抹去 %s？"}
	ForgetIsFinal = Sentence{
		En: "This cannot be undone. Every trace of the person leaves the book; the counts stay, without a name.",
		Vi: "Không thể hoàn tác. Mọi dấu vết của khách sẽ ra khỏi sổ; số đếm vẫn giữ, không kèm tên.",
		Zh: "此操作无法撤销。此人的一切痕迹都会从账本中抹去；人数保留，但不具名。",
	}
	Forgetting       = Sentence{En: "overwriting every trace in the file…", Vi: "đang xóa sạch mọi dấu vết trong tệp…", Zh: "正在清除文件中的一切痕迹……"}
	NothingForgotten = Sentence{En: "Nothing was forgotten.", Vi: "Chưa xóa gì.", Zh: "什么都没有抹去。"}
)

// The five steps that handle a refusal.
var (
	RefusalSteps    = Sentence{En: "A refusal in five steps", Vi: "Năm bước khi bị từ chối", Zh: "被拒绝时的五个步骤"}
	RefusalStayCalm = Sentence{En: "Stay calm and professional", Vi: "Bình tĩnh, chuyên nghiệp", Zh: "保持冷静和专业"}
	RefusalLearnWhy = Sentence{En: "Learn the exact reason", Vi: "Hỏi cho rõ lý do", Zh: "问清确切原因"}
	RefusalOffer    = Sentence{En: "Offer an alternative", Vi: "Đưa ra một lựa chọn khác", Zh: "提供别的选择"}
	RefusalAskView  = Sentence{En: "Ask what they think of it", Vi: "Hỏi ý kiến của khách", Zh: "征求对方的看法"}
	RefusalThank    = Sentence{En: "Thank them", Vi: "Cảm ơn khách", Zh: "表示感谢"}
)

// The list of deals.
var (
	HeadLead   = Sentence{En: "lead", Vi: "khách", Zh: "客户"}
	HeadAmount = Sentence{En: "amount", Vi: "số tiền", Zh: "金额"}
	NoDeals    = Sentence{En: "No deals.", Vi: "Chưa có giao dịch nào.", Zh: "没有成交记录。"}
	DealsCut   = Sentence{
		En: "The newest %d of %d deals; a period or --limit shows more.",
		Vi: "%d giao dịch mới nhất trong %d; ghi khoảng thời gian hoặc --limit để xem thêm.",
		Zh: "共 %[2]d 笔成交，只列最新 %[1]d 笔；写明时间段或 --limit 可看更多。",
	}
	ForgottenPerson = Sentence{En: "forgotten", Vi: "đã xóa vĩnh viễn", Zh: "已抹去"}
	NoProduct       = Sentence{En: "no product named", Vi: "không ghi sản phẩm", Zh: "未写产品"}
	PurchasesBy     = Sentence{En: "%d purchases", One: "%d purchase", Vi: "%d lần mua", Zh: "成交 %d 笔"}
	BuyersAre       = Sentence{En: "%d buyers", One: "%d buyer", Vi: "%d người mua", Zh: "%d 位买家"}
	RefundsAre      = Sentence{En: "%d refunds (%s)", One: "%d refund (%s)", Vi: "%d lần hoàn tiền (%s)", Zh: "退款 %d 笔（%s）"}
	RefundsCount    = Sentence{En: "%d refunds", One: "%d refund", Vi: "%d lần hoàn tiền", Zh: "退款 %d 笔"}
	SectionProducts = Sentence{En: "By product", Vi: "Theo sản phẩm", Zh: "按产品"}
)
