package i18n

// ForgetWholeName refuses to forget a person for good who was named by a part of the name: what was typed, the lead, its number.
var ForgetWholeName = Sentence{
	En: "%[1]s is only a part of the name of %[2]s; to forget a person for good, give the number or the whole name: `funnel lead forget %[3]s`",
	Vi: "%[1]s chỉ là một phần tên của %[2]s; muốn xóa vĩnh viễn, hãy ghi số hoặc đủ họ tên: `funnel lead forget %[3]s`",
	Zh: "%[1]s只是 %[2]s 姓名的一部分；要永久抹去，请写编号或完整姓名：`funnel lead forget %[3]s`",
}

// What is missing on a command line about a lead.
var (
	QualifyNeedsAnswers = Sentence{
		En: "say what the tests found: --need, --authority, --money, each yes, no or ?",
		Vi: "hãy ghi kết quả xét: --need, --authority, --money, mỗi mục là có, không hoặc ?",
		Zh: "请写考察结果：--need、--authority、--money，分别写 是、否 或 ?",
	}
	DayNeedsFlag = Sentence{
		En: "a day is given with -d here; write -d %s",
		Vi: "ở đây ngày phải ghi sau -d; hãy viết -d %s",
		Zh: "这里的日期要写在 -d 后面；请写 -d %s",
	}
	WhatNeedsNext     = Sentence{En: "--what says what to do on the day of --next; give --next too", Vi: "--what ghi việc cần làm vào ngày của --next; hãy ghi thêm --next", Zh: "--what 说明 --next 那天要做的事；请同时写 --next"}
	SnoozeNeedsReason = Sentence{En: "say why it is put off: -m REASON", Vi: "hãy ghi lý do dời lại: -m LÝ-DO", Zh: "请写推迟的原因：-m 原因"}
	PauseNeedsUntil   = Sentence{En: "say until when: --until DATE", Vi: "hãy ghi tạm dừng đến khi nào: --until NGÀY", Zh: "请写暂停到哪天：--until 日期"}
	ReferNeedsBy      = Sentence{En: "say who sent the person: --by REF", Vi: "hãy ghi ai đã giới thiệu: --by KHÁCH", Zh: "请写由谁介绍：--by 客户"}
	ForgetNeedsYes    = Sentence{
		En: "forgetting a person cannot be undone; add --yes when you are sure",
		Vi: "xóa vĩnh viễn một khách thì không hoàn tác được; hãy thêm --yes nếu bạn đã chắc",
		Zh: "永久抹去客户无法撤销；确定的话请加 --yes",
	}
)

// What is wrong with the words that name a lead. Arguments are the words as they were typed.
var (
	RefEmpty = Sentence{
		En: "no lead is named; write its number, such as 12, or words of its name",
		Vi: "chưa nêu khách nào; hãy viết số thẻ, ví dụ 12, hoặc vài chữ trong tên",
		Zh: "没有写明哪位客户；请写编号，例如 12，或姓名里的字",
	}
	RefNone = Sentence{
		En: "no lead is called “%s”; `funnel lead list` shows them",
		Vi: "không có khách nào tên “%s”; xem danh sách bằng `funnel lead list`",
		Zh: "没有名为“%s”的客户；可用 `funnel lead list` 查看",
	}
	RefSeveral = Sentence{
		En: "“%s” fits %d leads; nothing was done, name the one you mean by its number",
		Vi: "“%s” khớp với %d khách; chưa làm gì, hãy chọn bằng số thẻ",
		Zh: "“%s”对应 %d 位客户；什么都没做，请用编号指明是哪一位",
	}
	RefMany = Sentence{
		En: "“%s” fits more than %d leads; nothing was done, name the one you mean by its number",
		Vi: "“%s” khớp với hơn %d khách; chưa làm gì, hãy chọn bằng số thẻ",
		Zh: "“%s”对应的客户超过 %d 位；什么都没做，请用编号指明是哪一位",
	}
	LeadMerged = Sentence{
		En: "#%[1]s was joined with #%[2]s; use #%[2]s",
		Vi: "khách #%[1]s đã được gộp vào #%[2]s; hãy dùng #%[2]s",
		Zh: "客户 #%[1]s 已并入 #%[2]s；请用 #%[2]s",
	}
)
