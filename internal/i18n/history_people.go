package i18n

// What changes about people did. Leads come as their number, or as their number and name.
var (
	LeadAt         = Sentence{En: "%s (%s)", Vi: "%s (%s)", Zh: "%s（%s）"}
	KnownBefore    = Sentence{En: "before", Vi: "từ trước", Zh: "以前"}
	DidForget      = Sentence{En: "forgot a person", Vi: "xóa vĩnh viễn một khách", Zh: "永久抹去一位客户"}
	DidToForgotten = Sentence{
		En: "something about a person who was forgotten since", Vi: "một việc về khách sau đó đã được xóa vĩnh viễn", Zh: "关于一位后来被永久抹去的客户",
	}
	DidMove        = Sentence{En: "moved %s to %s", Vi: "chuyển %s sang cấp %s", Zh: "把 %s 移到“%s”"}
	DidQualify     = Sentence{En: "kept what the tests of %s found", Vi: "ghi kết quả xét điều kiện của %s", Zh: "记下 %s 的考察结果"}
	DidEditLead    = Sentence{En: "edited the card of %s", Vi: "sửa thẻ của %s", Zh: "修改 %s 的客户卡"}
	DidEditLines   = Sentence{En: "edited the card of #%s: %s", Vi: "sửa thẻ của #%s: %s", Zh: "修改 #%s 的客户卡：%s"}
	DidLose        = Sentence{En: "marked %s as lost: %s", Vi: "ghi mất khách %s: %s", Zh: "把 %s 记为流失：%s"}
	DidPause       = Sentence{En: "paused %s", Vi: "tạm dừng %s", Zh: "暂停 %s"}
	DidRevive      = Sentence{En: "brought back %s", Vi: "theo tiếp %s", Zh: "恢复 %s"}
	DidMerge       = Sentence{En: "joined %s with %s", Vi: "gộp %s vào %s", Zh: "把 %s 并入 %s"}
	DidArrival     = Sentence{En: "corrected when #%s came to %s: %s", Vi: "sửa ngày #%s lên cấp %s: %s", Zh: "更正 #%s 到达“%s”的日期：%s"}
	DidDropArrival = Sentence{En: "took away the arrival of #%s at %s", Vi: "bỏ ngày #%s lên cấp %s", Zh: "去掉 #%s 到达“%s”的记录"}
	DidTouchLead   = Sentence{En: "touch with #%s: %s", Vi: "liên hệ với #%s: %s", Zh: "联系 #%s：%s"}
	DidDeal        = Sentence{En: "sold to #%s: %s", Vi: "bán cho #%s: %s", Zh: "与 #%s 成交：%s"}
	DidRefund      = Sentence{En: "refunded to #%s: %s", Vi: "hoàn tiền cho #%s: %s", Zh: "退款给 #%s：%s"}
	DidRefer       = Sentence{En: "#%[1]s was sent by #%[2]s", Vi: "#%[2]s giới thiệu #%[1]s", Zh: "#%[1]s 由 #%[2]s 介绍"}
	DidNegotiate   = Sentence{En: "spoke with #%s of the price: %s", Vi: "nói chuyện giá với #%s: %s", Zh: "与 #%s 谈价格：%s"}
	DidAsk         = Sentence{En: "#%s answered question %s", Vi: "#%s trả lời câu hỏi %s", Zh: "#%s 回答了问题 %s"}
	DidPlan        = Sentence{En: "planned for #%s: %s", Vi: "hẹn với #%s: %s", Zh: "为 #%s 安排：%s"}
	DidFinish      = Sentence{En: "done with #%s: %s", Vi: "xong với #%s: %s", Zh: "完成 #%s 的%s"}
	DidSnooze      = Sentence{En: "put off with #%s: %s", Vi: "dời hẹn với #%s: %s", Zh: "推迟 #%s 的%s"}
)

// NamedToo says that people with cards count at a level beside those just logged: how many, the level, what it counts now, how many were
// logged, and the command that would not count them twice.
var NamedToo = Sentence{
	En:  "%d people with cards counted at %s already, so it says %d; if they are among these %d: `%s`",
	One: "%d person with a card counted at %s already, so it says %d; if they are among these %d: `%s`",
	Vi:  "%d khách đã lập thẻ được tính ở %s từ trước, nên giờ là %d; nếu họ nằm trong %d người này: `%s`",
	Zh:  "“%[2]s”原来已有 %[1]d 位建了卡的客户，所以现在是 %[3]d；如果他们就在这 %[4]d 人里：`%[5]s`",
}
