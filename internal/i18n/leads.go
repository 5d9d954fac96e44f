package i18n

// What is wrong with a lead or its path. Numbers of records come as text, so that they are not grouped.
var (
	NoLead = Sentence{
		En: "there is no lead #%s; `funnel lead list` shows them",
		Vi: "không có khách #%s; xem danh sách bằng `funnel lead list`",
		Zh: "没有客户 #%s；可用 `funnel lead list` 查看",
	}
	LeadKnown = Sentence{
		En: "%[1]s is known already: #%[2]s %[3]s; nothing was recorded, --force adds it all the same",
		Vi: "%[1]s đã có trong sổ: #%[2]s %[3]s; chưa ghi gì, thêm --force nếu vẫn muốn ghi",
		Zh: "%[1]s 已经在账本里：#%[2]s %[3]s；什么都没记，加 --force 可照样记下",
	}
	CrowdLevel = Sentence{
		En: "nobody has a card at the level %[1]s: people there are only counted; log them with `funnel log %[1]s=COUNT`",
		Vi: "cấp %[1]s chỉ đếm số người, không lập thẻ cho từng khách; hãy ghi bằng `funnel log %[1]s=SỐ`",
		Zh: "级别 %[1]s 只计人数，不建客户卡；请用 `funnel log %[1]s=人数` 记录",
	}
	NoEntryLevel = Sentence{
		En: "no level of this book can hold a lead; show or add one with `funnel levels`",
		Vi: "sổ này không có cấp nào để ghi khách; hãy thêm hoặc cho hiện một cấp bằng `funnel levels`",
		Zh: "账本里没有可以放客户的级别；请用 `funnel levels` 显示或添加一个",
	}
	NotQualified = Sentence{
		En: "#%[1]s %[2]s has not passed the three tests; `funnel lead qualify %[1]s --need yes --authority yes --money yes`, or --force REASON",
		Vi: "khách #%[1]s %[2]s chưa đạt đủ ba điều kiện; `funnel lead qualify %[1]s --need yes --authority yes --money yes`, hoặc --force LÝ-DO",
		Zh: "客户 #%[1]s %[2]s 还没通过三项条件；请用 `funnel lead qualify %[1]s --need yes --authority yes --money yes`，或加 --force 理由",
	}
	NotThatFar = Sentence{
		En: "#%[1]s has not come as far as %[2]s; `funnel lead move %[1]s %[2]s -d %[3]s` takes it there",
		Vi: "khách #%[1]s chưa lên cấp %[2]s; dùng `funnel lead move %[1]s %[2]s -d %[3]s` để chuyển lên",
		Zh: "客户 #%[1]s 还没到级别 %[2]s；可用 `funnel lead move %[1]s %[2]s -d %[3]s` 移过去",
	}
	ArrivedHigherBefore = Sentence{
		En: "#%[1]s arrived at %[2]s on %[3]s already, which is earlier; correct that arrival first",
		Vi: "khách #%[1]s đã lên cấp %[2]s từ %[3]s, sớm hơn ngày này; hãy sửa ngày đó trước",
		Zh: "客户 #%[1]s 早在 %[3]s 就到了级别 %[2]s；请先更正那一天",
	}
	// Lead, level, day, the higher level and its day; ArrivalsOutOfOrder then what the command that corrects it takes in.
	ArrivalsOutOfOrder = Sentence{
		En: "#%[1]s arrived at %[2]s on %[3]s, after %[4]s (%[5]s), so %[2]s cannot stand below it; correct that arrival first: `funnel lead arrival %[1]s %[2]s %[6]s`",
		Vi: "khách #%[1]s lên cấp %[2]s ngày %[3]s, sau khi lên %[4]s (%[5]s), nên %[2]s không thể xếp dưới %[4]s; hãy sửa ngày đó trước: `funnel lead arrival %[1]s %[2]s %[6]s`",
		Zh: "客户 #%[1]s 在 %[3]s 才到级别 %[2]s，晚于 %[4]s（%[5]s），所以 %[2]s 不能排在 %[4]s 下面；请先更正那一天：`funnel lead arrival %[1]s %[2]s %[6]s`",
	}
	UndoOutOfOrder = Sentence{
		En: "#%[1]s would have arrived at %[2]s on %[3]s, after %[4]s above it (%[5]s); undo the later changes to that path first",
		Vi: "khách #%[1]s sẽ lên cấp %[2]s ngày %[3]s, sau cả cấp cao hơn là %[4]s (%[5]s); hãy hoàn tác các lần sửa sau đó trên chặng đường này trước",
		Zh: "客户 #%[1]s 到级别 %[2]s 的日期（%[3]s）会晚于更高的 %[4]s（%[5]s）；请先撤销后来对这段历程的更改",
	}
	NoArrival = Sentence{
		En: "#%[1]s has no arrival at %[2]s to take away; `funnel lead show %[1]s` shows its path",
		Vi: "khách #%[1]s không có ngày lên cấp %[2]s để bỏ; xem chặng đường bằng `funnel lead show %[1]s`",
		Zh: "客户 #%[1]s 没有到达级别 %[2]s 的记录可去掉；可用 `funnel lead show %[1]s` 查看其历程",
	}
	LastArrival = Sentence{
		En: "%[2]s is the only level at which #%[1]s has arrived; to remove the person use `funnel lead rm %[1]s`",
		Vi: "%[2]s là cấp duy nhất khách #%[1]s đã lên; muốn xóa khách hãy dùng `funnel lead rm %[1]s`",
		Zh: "%[2]s 是客户 #%[1]s 唯一到过的级别；要删除此人请用 `funnel lead rm %[1]s`",
	}
	MergeWithSelf = Sentence{
		En: "#%s cannot be joined with itself; name two different leads",
		Vi: "không thể gộp khách #%s với chính mình; hãy chọn hai khách khác nhau",
		Zh: "客户 #%s 不能与自己合并；请写两位不同的客户",
	}
	// The leads, what their notes come to and the limit.
	NotesTooLong = Sentence{
		En: "the notes of #%[1]s and #%[2]s together have %[3]d bytes, more than the limit of %[4]d; shorten one of them first: `funnel lead edit %[2]s`",
		Vi: "ghi chú của khách #%[1]s và #%[2]s gộp lại dài %[3]d byte, vượt mức tối đa %[4]d; hãy rút ngắn một bên trước: `funnel lead edit %[2]s`",
		Zh: "客户 #%[1]s 和 #%[2]s 的备注合起来有 %[3]d 字节，超过上限 %[4]d；请先缩短其中一份：`funnel lead edit %[2]s`",
	}
	NoField = Sentence{
		En: "there is no field “%s”; `funnel fields` lists them, `funnel fields add` makes one",
		Vi: "không có trường “%s”; xem bằng `funnel fields`, thêm bằng `funnel fields add`",
		Zh: "没有字段“%s”；可用 `funnel fields` 查看，用 `funnel fields add` 添加",
	}
	BelowNamed = Sentence{
		En: "%[1]s on %[2]s holds %[3]d people with cards, so its tallies cannot go down to %[4]d; nothing was changed",
		Vi: "%[1]s ngày %[2]s có %[3]d khách đã lập thẻ, nên không thể giảm xuống %[4]d; chưa thay đổi gì",
		Zh: "%[2]s 的 %[1]s 里有 %[3]d 位已建卡的客户，人数不能减到 %[4]d；没有作任何更改",
	}
	FewerUnnamed = Sentence{
		En: "%[1]s on %[2]s counts %[3]d people with cards, so it cannot go down to %[4]d; nothing was recorded",
		Vi: "%[1]s ngày %[2]s có %[3]d khách đã lập thẻ, nên không thể giảm xuống %[4]d; chưa ghi gì",
		Zh: "%[2]s 的 %[1]s 里有 %[3]d 位已建卡的客户，不能减到 %[4]d；什么都没记",
	}
	UndoOfForgetting = Sentence{
		En: "change %s forgot a person for good, which cannot be undone",
		Vi: "thay đổi %s đã xóa vĩnh viễn một khách, không thể hoàn tác",
		Zh: "第 %s 号更改永久抹去了一位客户，无法撤销",
	}
)

// What records about people are called.
var (
	NounLead     = Sentence{En: "lead", Vi: "khách", Zh: "客户"}
	NounArrival  = Sentence{En: "arrival", Vi: "lần lên cấp", Zh: "到达记录"}
	NounTouch    = Sentence{En: "touch", Vi: "lần liên hệ", Zh: "联系"}
	NounFollowUp = Sentence{En: "follow-up", Vi: "việc hẹn", Zh: "跟进"}
	NounDeal     = Sentence{En: "deal", Vi: "giao dịch", Zh: "成交"}
	NounReferral = Sentence{En: "referral", Vi: "lời giới thiệu", Zh: "转介绍"}
	NounField    = Sentence{En: "field", Vi: "trường", Zh: "字段"}
)

// What a change meant for people with cards.
var (
	Released = Sentence{
		En:  "%d people with cards were among those entries; they count by themselves now, so the counts keep them",
		One: "%d person with a card was among those entries and counts by themselves now, so the counts keep them",
		Vi:  "%d khách đã lập thẻ nằm trong các mục đó; từ giờ được tính riêng nên số đếm vẫn còn họ",
		Zh:  "这些记录里有 %d 位已建卡的客户；现在单独计数，所以人数里仍有他们",
	}
	UndoLeftOut = Sentence{
		En: "A person in that change was forgotten since and was left out.",
		Vi: "Trong thay đổi đó có khách đã được xóa vĩnh viễn nên được bỏ qua.",
		Zh: "那次更改涉及的客户后来已被永久抹去，因此略过。",
	}
)
