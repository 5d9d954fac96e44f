package i18n

// What the flags for the fields of a card take. FlagExample takes the name of the field and how a value is written, or the choices.
var (
	FlagExample   = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
	FlagSeveral   = Sentence{En: "%s; repeat it for more", Vi: "%s; dùng được nhiều lần", Zh: "%s；可重复使用"}
	FlagAddOne    = Sentence{En: "add this `%s` to those on the card", Vi: "thêm `%s` vào những gì đã có trên thẻ", Zh: "在卡上已有的之外添加 `%s`"}
	FlagRemoveOne = Sentence{En: "take this `%s` off the card, keep the others", Vi: "bỏ `%s` khỏi thẻ, giữ những cái khác", Zh: "从卡上去掉 `%s`，保留其余"}
	FlagSet       = Sentence{
		En: "a field of your own, `KEY=VALUE`: budget=2b; repeat it for more (`funnel fields`)",
		Vi: "trường tự đặt, `KHÓA=GIÁ-TRỊ`: budget=2tỷ; dùng được nhiều lần (xem lệnh fields)",
		Zh: "自定字段，`键名=内容`：budget=200万；可重复使用（见 fields 命令）",
	}

	ExamplePhone     = Sentence{En: "0888 234 488, +84 888…", Vi: "0888 234 488, +84 888…", Zh: "0888 234 488、+84 888…"}
	ExampleTag       = Sentence{En: "vip, or several with commas", Vi: "vip, hoặc nhiều nhãn cách nhau bằng dấu phẩy", Zh: "vip，多个用逗号隔开"}
	ExampleChannel   = Sentence{En: "call, social media, referral", Vi: "gọi điện, mạng xã hội, giới thiệu", Zh: "电话、社交媒体、转介绍"}
	ExampleMoney     = Sentence{En: "500k, 3.2b", Vi: "500k hoặc 3,2 tỷ", Zh: "50万 或 3.2亿"}
	ExampleBirthday  = Sentence{En: "28/2/1990, or 28/2 without the year", Vi: "28/2/1990, hoặc 28/2 khi chưa biết năm", Zh: "1990-02-28，不知道年份就写 2月28日"}
	ExampleStatement = Sentence{En: "yes, or how that is known: 18/11/2026 signed at the fair", Vi: "có, hoặc ghi rõ biết từ đâu: 18/11/2026 ký tại hội chợ", Zh: "是，或如何得知：2026-11-18 在展会上签字"}
	ExampleProduct   = Sentence{En: "2-bedroom flat", Vi: "căn hộ 2 phòng ngủ", Zh: "两居室"}
	ExampleRegion    = Sentence{En: "District 7", Vi: "Quận 7", Zh: "浦东"}
	ExampleInterests = Sentence{En: "music, travel, family", Vi: "âm nhạc, du lịch, gia đình", Zh: "音乐、旅行、家庭"}
	ExamplePayment   = Sentence{En: "in instalments", Vi: "trả góp", Zh: "分期付款"}

	FlagLeadLevel = Sentence{En: "the level where the person stands (default: where new people start)", Vi: "khách đang ở cấp nào (mặc định: cấp bắt đầu của khách mới)", Zh: "客户所在的级别（默认：新客户的起始级别）"}
	FlagLeadAt    = Sentence{En: "the `DATE` it happened: yesterday, fri, -3d, 20/11, 2026-11-20", Vi: "`NGÀY` diễn ra: hôm qua, t6, -3d, 20/11, 2026-11-20", Zh: "发生的`日期`：昨天、周五、-3d、11月20日、2026-11-20"}
	FlagOld       = Sentence{En: "known from before: in no day's count", Vi: "khách quen từ trước: không tính vào ngày nào", Zh: "以前就认识：不计入任何一天"}
	FlagForceAdd  = Sentence{En: "also when the phone or e-mail is known already", Vi: "kể cả khi số điện thoại hoặc email đã có trong sổ", Zh: "电话或邮箱已在账本里也照样记下"}
)

// What the commands about cards do.
var (
	HelpLeadAdd     = Sentence{En: "Write down a person who came back", Vi: "Lập thẻ cho một khách đã liên hệ lại", Zh: "记下一位回来咨询的客户"}
	HelpLeadAddLong = Sentence{
		En: `Make a card for a person. Where the tallies of the day hold people without a card, this is one of them and no count
changes; --new says it is one more, --old one known from before. Whoever has a phone or e-mail that is known already
is shown instead, and nothing is written; --force adds the person all the same.`,
		Vi: `Lập thẻ cho một khách. Nếu số đã ghi trong ngày còn người chưa có thẻ thì khách này được coi là một trong số đó và
số đếm không đổi; --new nếu là người khác, --old nếu là khách quen từ trước. Nếu số điện thoại hoặc email đã có trong sổ
thì lệnh cho xem thẻ đang có và không ghi gì; thêm --force nếu vẫn muốn ghi.`,
		Zh: `为一个人建客户卡。当天已记的人数里如果还有没建卡的人，此人就是其中之一，人数不变；--new 表示另外多一人，
--old 表示以前就认识。电话或邮箱已在账本里的，会显示原有的客户卡，什么都不记；加 --force 则照样记下。`,
	}
	HelpLeadEdit     = Sentence{En: "Change a card, by flags or in your editor", Vi: "Sửa thẻ khách, bằng tùy chọn hoặc trong trình soạn thảo", Zh: "用选项或在编辑器里修改客户卡"}
	HelpLeadEditLong = Sentence{
		En: `Change what stands on a card; none clears a field. --phone, --email and --tag replace all that there are, their
--add- and --remove- forms change one.

Without flags the whole card opens in your editor (VISUAL or EDITOR). A mistake opens it again with what is wrong.`,
		Vi: `Sửa những gì ghi trên thẻ; viết none để bỏ trống một mục. --phone, --email và --tag thay toàn bộ những gì đang có,
còn dạng --add- và --remove- chỉ thêm hoặc bỏ một cái.

Không có tùy chọn nào thì cả thẻ mở ra trong trình soạn thảo của bạn (VISUAL hoặc EDITOR). Nếu có chỗ sai, thẻ được mở
lại kèm thông báo lỗi.`,
		Zh: `修改客户卡上的内容；写 none 可清空一项。--phone、--email 和 --tag 会替换原有的全部内容，对应的 --add- 和
--remove- 只增减一个。

不带选项时，整张客户卡会在你的编辑器（VISUAL 或 EDITOR）中打开。如有错误，会带着说明再次打开。`,
	}
)
