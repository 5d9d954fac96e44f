package i18n

// What is wrong with a deal. RefundTooLarge takes the number of the lead, what it has paid in all and what is to be given back.
var (
	DealOfNothing = Sentence{
		En: "a deal of 0 is none; write what was paid",
		Vi: "số tiền bằng 0 thì không phải giao dịch; hãy ghi số tiền đã trả",
		Zh: "金额为 0 不算成交；请写付了多少",
	}
	RefundTooLarge = Sentence{
		En: "#%[1]s has paid %[2]s in all, so %[3]s cannot be given back; refund at most that",
		Vi: "khách #%[1]s đã trả tổng cộng %[2]s nên không thể hoàn lại %[3]s; chỉ hoàn tối đa bằng số đã trả",
		Zh: "客户 #%[1]s 一共付了 %[2]s，不能退 %[3]s；最多退已付的金额",
	}
	UndoOfRefunded = Sentence{
		En: "#%s would have been given back more than was paid; undo the later refund first",
		Vi: "khách #%s sẽ được hoàn lại nhiều hơn số đã trả; hãy hoàn tác lần hoàn tiền sau đó trước",
		Zh: "退给客户 #%s 的钱会超过其所付；请先撤销后来的退款",
	}
	// Both take the greatest sum that a book may hold.
	DealsTooLarge = Sentence{
		En: "all that was bought would come to more than %s, which is too much to add up; nothing was recorded, check the amount",
		Vi: "tổng số tiền đã mua sẽ vượt quá %s, không cộng được nữa; chưa ghi gì, hãy xem lại số tiền",
		Zh: "成交总额会超过 %s，无法再累计；什么都没记，请检查金额",
	}
	CostsTooLarge = Sentence{
		En: "all costs would come to more than %s, which is too much to add up; nothing was recorded, check the cost",
		Vi: "tổng chi phí sẽ vượt quá %s, không cộng được nữa; chưa ghi gì, hãy xem lại chi phí",
		Zh: "费用总额会超过 %s，无法再累计；什么都没记，请检查费用",
	}
	LabelAmount = Sentence{En: "the amount", Vi: "số tiền", Zh: "金额"}
	LabelCost   = Sentence{En: "the cost", Vi: "chi phí", Zh: "费用"}
)

// What is wrong with a referral. Both take the number of who was sent, ReferralCycle then that of who sent.
var (
	ReferralOfSelf = Sentence{
		En: "#%s cannot have sent themselves; name two different leads",
		Vi: "khách #%s không thể là người giới thiệu của chính mình; hãy chọn hai khách khác nhau",
		Zh: "客户 #%s 不能自己介绍自己；请写两位不同的客户",
	}
	ReferralCycle = Sentence{
		En: "#%[2]s came by way of #%[1]s, so it cannot have sent #%[1]s; `funnel lead show %[2]s` tells who sent whom",
		Vi: "khách #%[2]s đến qua khách #%[1]s nên không thể là người giới thiệu #%[1]s; xem ai giới thiệu ai bằng `funnel lead show %[2]s`",
		Zh: "客户 #%[2]s 是经客户 #%[1]s 介绍来的，不可能介绍 #%[1]s；可用 `funnel lead show %[2]s` 查看谁介绍了谁",
	}
	UndoReferralCycle = Sentence{
		En: "#%s would have come by way of itself; undo the later referral first",
		Vi: "khách #%s sẽ thành người giới thiệu của chính mình; hãy hoàn tác lời giới thiệu sau đó trước",
		Zh: "客户 #%s 会变成经自己介绍而来；请先撤销后来的转介绍",
	}
)

// FieldInUse takes the key of a field and the number of cards on which it is filled in.
var FieldInUse = Sentence{
	En:  "“%[1]s” is filled in on %[2]d cards; --force removes the field together with these values",
	One: "“%[1]s” is filled in on %[2]d card; --force removes the field together with that value",
	Vi:  "trường “%[1]s” đang có giá trị trên %[2]d thẻ khách; thêm --force để xóa trường kèm các giá trị đó",
	Zh:  "字段“%[1]s”在 %[2]d 张客户卡上填有内容；加 --force 会连同内容一起删除",
}
