package i18n

// Portraits: what sets a group of people apart from the others.
var (
	HelpPortrait = Sentence{
		En: "What sets your buyers apart from the others",
		Vi: "Chân dung khách mua hàng: họ khác những người khác ở điểm gì",
		Zh: "买家画像：他们和别人有什么不同",
	}
	HelpPortraitLong = Sentence{
		En: "Compares a group of people with the others, by what stands on their cards: age, sex, region, education,\n" +
			"occupation, income, channel, product, interests, payment habit and type. For each it tells the share in the\n" +
			"group and among the others, how many times as often it is found (the lift), and the range in which that lies\n" +
			"with 95 % certainty. A line is drawn only where enough is known: of at least 10 people on either side.\n" +
			"\n" +
			"--of and --against take buyers (who bought), loyal (loyal by benefit), all, the name of a segment, or a filter\n" +
			"as in `funnel segment`. --save keeps the portrait under a name; --since sets today's against it, so that you\n" +
			"adjust whom you look for.",
		Vi: "So một nhóm khách với những người còn lại theo thông tin trên thẻ: tuổi, giới tính, khu vực, học vấn, nghề\n" +
			"nghiệp, thu nhập, kênh, sản phẩm, sở thích, thói quen thanh toán và kiểu khách. Mỗi điểm cho biết tỷ lệ trong\n" +
			"nhóm và ở những người còn lại, gặp nhiều gấp mấy lần, và khoảng tin cậy 95 %. Chỉ nói khi biết đủ: ít nhất 10\n" +
			"người ở mỗi bên.\n" +
			"\n" +
			"--of và --against nhận buyers (đã mua), loyal (trung thành theo lợi ích), all, tên một phân khúc, hoặc một bộ\n" +
			"lọc như trong `funnel segment`. --save giữ chân dung dưới một tên; --since so chân dung hôm nay với bản đã\n" +
			"giữ, để bạn điều chỉnh việc tìm khách.",
		Zh: "按客户卡上的信息，把一组客户与其他人比较：年龄、性别、区域、学历、职业、收入、渠道、产品、兴趣、付款习惯和类型。\n" +
			"每一项给出组内和其他人中的占比、多见多少倍，以及 95% 把握的范围。两边都至少有 10 人有此信息时才下结论。\n" +
			"\n" +
			"--of 和 --against 可写 buyers（已购买）、loyal（效益上忠诚）、all、分组名称，或 `funnel segment` 那样的条件。\n" +
			"--save 给画像起名保存；--since 拿今天的与它对比，便于调整找客户的方向。",
	}
	HelpPortraitList = Sentence{En: "List the saved portraits", Vi: "Xem các chân dung đã giữ", Zh: "查看保存的画像"}
	HelpPortraitRm   = Sentence{En: "Remove a saved portrait", Vi: "Xóa một chân dung đã giữ", Zh: "删除保存的画像"}
	FlagPortraitOf   = Sentence{En: "whose portrait, a `GROUP`: buyers, loyal, a segment or a filter", Vi: "chân dung của `NHÓM` nào: buyers, loyal, một phân khúc hoặc bộ lọc", Zh: "画哪`组`人：buyers、loyal、分组或条件"}
	FlagPortraitRest = Sentence{En: "against whom, a `GROUP`: all, a segment or a filter", Vi: "so với `NHÓM` nào: all, một phân khúc hoặc bộ lọc", Zh: "与哪`组`人比：all、分组或条件"}
	FlagPortraitSave = Sentence{En: "keep the portrait under a `NAME`", Vi: "giữ chân dung dưới một `TÊN`", Zh: "以`名称`保存画像"}
	FlagSince        = Sentence{En: "set it against the saved portrait of a `NAME`", Vi: "so với chân dung đã giữ có `TÊN` này", Zh: "与保存的画像（`名称`）对比"}

	GroupEverybody = Sentence{En: "everybody else", Vi: "tất cả những người còn lại", Zh: "其他所有人"}
	GroupAllPeople = Sentence{En: "everybody", Vi: "tất cả", Zh: "所有人"}
	GroupBuyers    = Sentence{En: "buyers", Vi: "khách đã mua", Zh: "已购买的客户"}
	GroupLoyal     = Sentence{En: "loyal customers", Vi: "khách trung thành", Zh: "忠诚客户"}

	TraitAge     = Sentence{En: "age", Vi: "tuổi", Zh: "年龄"}
	TraitChannel = Sentence{En: "channel", Vi: "kênh", Zh: "渠道"}
	BandAndMore  = Sentence{En: "%s and more", Vi: "%s trở lên", Zh: "%s及以上"}
	BandUpTo     = Sentence{En: "%s to below %s", Vi: "từ %s đến dưới %s", Zh: "%s到不足%s"}

	PortraitHead  = Sentence{En: "Portrait of %s (%d) against %s (%d)", Vi: "Chân dung %s (%d) so với %s (%d)", Zh: "%s（%d 人）的画像，对比%s（%d 人）"}
	HeadOfThem    = Sentence{En: "of them", Vi: "trong nhóm", Zh: "组内"}
	HeadOfOthers  = Sentence{En: "of the others", Vi: "những người khác", Zh: "其他人"}
	HeadLift      = Sentence{En: "times as often", Vi: "gấp mấy lần", Zh: "倍数"}
	LiftOnlyThem  = Sentence{En: "only they, at least %s", Vi: "chỉ nhóm này, ít nhất %s", Zh: "仅组内，至少 %s"}
	LiftBetween   = Sentence{En: "%s (%s to %s)", Vi: "%s (%s đến %s)", Zh: "%s（%s 到 %s）"}
	TraitIs       = Sentence{En: "%s %s", Vi: "%s %s", Zh: "%s %s"}
	TraitStands   = Sentence{En: "%s (%s of them, %s of the others)", Vi: "%s (%s trong nhóm, %s ở những người khác)", Zh: "%s（组内 %s，其他人 %s）"}
	PortraitMore  = Sentence{En: "Compared with the others they are more often: %s.", Vi: "So với những người khác, họ thường có: %s.", Zh: "与其他人相比，他们更常是：%s。"}
	PortraitLess  = Sentence{En: "Less often: %s.", Vi: "Ít gặp hơn: %s.", Zh: "较少是：%s。"}
	PortraitEven  = Sentence{En: "So far nothing sets them apart for certain: the differences may be chance.", Vi: "Đến nay chưa có gì chắc chắn phân biệt họ: các khác biệt có thể do ngẫu nhiên.", Zh: "目前没有什么能确定地把他们区分开：差别可能只是巧合。"}
	PortraitEmpty = Sentence{En: "Too little stands on the cards to draw a line.", Vi: "Trên thẻ còn quá ít thông tin để nói điều gì.", Zh: "客户卡上的信息太少，还画不出来。"}
	PortraitThin  = Sentence{En: "Too little is known yet (at least 10 people on either side): %s.", Vi: "Còn biết quá ít (cần ít nhất 10 người ở mỗi bên): %s.", Zh: "信息还太少（两边各需至少 10 人）：%s。"}
	PortraitHow   = Sentence{En: "▲ more often, ▼ less often for certain (95 %); shares are of those of whom it is known", Vi: "▲ chắc chắn gặp nhiều hơn, ▼ ít hơn (95%); tỷ lệ tính trên những người đã biết thông tin đó", Zh: "▲ 确定更常见，▼ 确定更少见（95%）；占比只算有此信息的人"}

	PortraitSaved     = Sentence{En: "Saved as “%s”; later `funnel portrait --since` tells what has changed.", Vi: "Đã giữ dưới tên “%s”; sau này `funnel portrait --since` cho biết điều gì đã đổi.", Zh: "已保存为“%s”；以后用 `funnel portrait --since` 可看变化。"}
	PortraitSinceHead = Sentence{En: "Since “%s” of %s", Vi: "So với “%s” ngày %s", Zh: "与 %[2]s 的“%[1]s”相比"}
	PortraitNew       = Sentence{En: "Sets them apart now, and did not then: %s.", Vi: "Bây giờ mới phân biệt họ: %s.", Zh: "现在才成为他们的特点：%s。"}
	PortraitPast      = Sentence{En: "Set them apart then, and does not now: %s.", Vi: "Trước đây phân biệt họ, nay không còn: %s.", Zh: "以前是他们的特点，现在不是了：%s。"}
	PortraitSame      = Sentence{En: "What sets them apart is what it was.", Vi: "Điều phân biệt họ vẫn như trước.", Zh: "他们的特点和以前一样。"}
	PortraitOther     = Sentence{En: "the portrait “%s” is of %s against %s, this one of %s against %s", Vi: "chân dung “%s” là của %s so với %s, bản này của %s so với %s", Zh: "画像“%s”是%s对比%s，这次是%s对比%s"}
	PortraitGone      = Sentence{En: "The portrait “%s” is gone; `funnel undo` brings it back.", Vi: "Đã xóa chân dung “%s”; `funnel undo` để lấy lại.", Zh: "画像“%s”已删除；`funnel undo` 可恢复。"}

	NoPortraits = Sentence{
		En: "No saved portraits yet; `funnel portrait --save NAME` keeps one.",
		Vi: "Chưa giữ chân dung nào; `funnel portrait --save TÊN` để giữ một bản.",
		Zh: "还没有保存的画像；可用 `funnel portrait --save 名称` 保存。",
	}
	NoPortrait         = Sentence{En: "there is no saved portrait “%s”; `funnel portrait list` shows them", Vi: "không có chân dung nào tên “%s”; xem danh sách bằng `funnel portrait list`", Zh: "没有名为“%s”的画像；用 `funnel portrait list` 查看"}
	PortraitThere      = Sentence{En: "there is a portrait “%s” already; take another name, or remove it with `funnel portrait rm`", Vi: "đã có chân dung “%s”; chọn tên khác, hoặc xóa bằng `funnel portrait rm`", Zh: "已有画像“%s”；请换个名称，或用 `funnel portrait rm` 删除"}
	PortraitUnreadable = Sentence{En: "the saved portrait “%s” cannot be read; remove it with `funnel portrait rm`", Vi: "không đọc được chân dung “%s”; xóa bằng `funnel portrait rm`", Zh: "保存的画像“%s”无法读取；请用 `funnel portrait rm` 删除"}
	PortraitOfNobody   = Sentence{En: "a portrait of nobody: there is no one in the group “%s” yet; choose another one with --of", Vi: "không có ai để vẽ chân dung: nhóm “%s” chưa có người nào; chọn nhóm khác bằng --of", Zh: "没有人可画：“%s”这一组还没有人；请用 --of 选另一组"}
	PortraitNoRest     = Sentence{En: "nobody is left to set “%s” against: everybody of “%s” is among them; choose others with --against", Vi: "không còn ai để so với “%s”: mọi người của “%s” đều nằm trong nhóm đó; chọn nhóm khác bằng --against", Zh: "没有人可与“%s”对比：“%s”的人都在其中；请用 --against 选另一组"}
)
