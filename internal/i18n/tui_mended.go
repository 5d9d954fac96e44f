package i18n

// What dialogs on leads say before something is written, and where a key finds nothing to do.
var (
	// How many values are not kept.
	AskMergeLoses = Sentence{
		En:  "Is this one person? %d values marked ✗ will be lost; everything else of both is kept.",
		One: "Is this one person? %d value marked ✗ will be lost; everything else of both is kept.",
		Vi:  "Đây là cùng một người? %d mục có dấu ✗ sẽ mất; mọi thứ khác của hai thẻ đều giữ lại.",
		Zh:  "是同一个人吗？标 ✗ 的 %d 项会丢掉，两张卡的其他内容都保留。",
	}
	MergeSpace = Sentence{
		En: "space: the other card stays, with its name and number", Vi: "phím cách: giữ thẻ kia, với tên và số thẻ của nó", Zh: "空格：改为保留另一张卡及其姓名和编号",
	}

	SureLose  = Sentence{En: "Mark %d leads as lost?", One: "Mark %d lead as lost?", Vi: "Chuyển %d khách sang “mất khách”?", Zh: "把 %d 位客户标为流失？"}
	SurePause = Sentence{En: "Pause %d leads?", One: "Pause %d lead?", Vi: "Tạm dừng %d khách?", Zh: "暂停 %d 位客户？"}
	SureTags  = Sentence{En: "Change the tags of %d leads?", One: "Change the tags of %d lead?", Vi: "Sửa nhãn của %d khách?", Zh: "修改 %d 位客户的标签？"}
	// How many, and the level.
	SureMove    = Sentence{En: "Move %d leads to %s?", One: "Move %d lead to %s?", Vi: "Chuyển %d khách sang cấp %s?", Zh: "把 %d 位客户移到“%s”？"}
	SureLeftOut = Sentence{En: "Left out: %s.", Vi: "Bỏ qua: %s.", Zh: "不包括：%s。"}
	SureAmong   = Sentence{En: "Among them: %s.", Vi: "Trong đó: %s.", Zh: "其中：%s。"}
	SureLost    = Sentence{En: "%d already lost", Vi: "%d khách đã mất", Zh: "%d 位已流失"}
	SureWon     = Sentence{En: "%d already won", Vi: "%d khách đã mua", Zh: "%d 位已成交"}
	SureThere   = Sentence{En: "%d already at this level", Vi: "%d khách đã ở cấp này", Zh: "%d 位已在这一级"}
	SureNobody  = Sentence{
		En: "This makes no sense for any of those selected; nothing was written.",
		Vi: "Việc này không hợp với khách nào đã đánh dấu; chưa ghi gì cả.",
		Zh: "选中的客户都不适用，什么也没有写入。",
	}

	HintKinds = Sentence{
		En: "a letter jumps to the next that begins with it; 1 to 9 choose",
		Vi: "gõ một chữ cái để nhảy đến mục bắt đầu bằng chữ đó; 1–9 để chọn",
		Zh: "按 1–9 选前九项，←→ 逐项选",
	}
	StepsAreFor = Sentence{
		En: "So that you part well. The ticks are only for you and are not kept.",
		Vi: "Để chia tay cho đẹp. Dấu tích chỉ để bạn tự nhắc, không lưu lại.",
		Zh: "好聚好散。勾选只给自己看，不会保存。",
	}
	NothingToPutOff = Sentence{
		En: "%s has no follow-up to put off; n plans one", Vi: "%s không có việc hẹn nào để dời; nhấn n để hẹn", Zh: "%s 没有可推迟的跟进；按 n 安排",
	}
	NotAwayHere = Sentence{
		En: "%s is neither lost nor paused: there is nothing to reopen",
		Vi: "%s không mất cũng không tạm dừng: không cần theo lại",
		Zh: "%s 既没有流失也没有暂停，不用恢复",
	}
	NobodyAway = Sentence{
		En: "nobody among those selected is lost or paused", Vi: "không khách nào đã đánh dấu đang mất hay tạm dừng", Zh: "选中的客户没有一位流失或暂停",
	}

	// How many other follow-ups were closed with the one that is named.
	DidMoreFollowUps  = Sentence{En: ", and %d other follow-ups", One: ", and %d other follow-up", Vi: ", và %d việc hẹn khác", Zh: "，另有 %d 项跟进"}
	DidManyMoreFollow = Sentence{En: ", and more than %d other follow-ups", One: ", and more than %d other follow-up", Vi: ", và hơn %d việc hẹn khác", Zh: "，另有超过 %d 项跟进"}
)

// What the agenda says.
var (
	// The lead.
	DueNowAtHand = Sentence{En: "now at hand (→): %s", Vi: "giờ đang chọn (→): %s", Zh: "现在选中（→）：%s"}
	DueKeyHow    = Sentence{En: "done: how it went", Vi: "xong: ghi kết quả", Zh: "完成并记结果"}
	// The key of a touch, that of the next step, and the lead.
	DueThenTouch = Sentence{
		En: "press %s to write down how it went with %s, %s for the next step", Vi: "nhấn %s để ghi kết quả với %s, %s để hẹn bước tiếp theo", Zh: "按 %s 记下与 %s 谈得怎样，按 %s 安排下一步",
	}
	DueThenPlan    = Sentence{En: "no next step yet: press %s to plan one with %s", Vi: "chưa hẹn bước tiếp theo: nhấn %s để hẹn với %s", Zh: "还没有下一步：按 %s 为 %s 安排"}
	DueAdviceFirst = Sentence{
		En: "You have not been in touch yet: say who you are, and ask before you tell.",
		Vi: "Hai bên chưa liên hệ lần nào: giới thiệu mình trước, rồi hỏi nhiều hơn nói.",
		Zh: "还没有联系过：先介绍自己，多问少说。",
	}
	DuePlannedFor = Sentence{En: "planned for %s", Vi: "đã hẹn %s", Zh: "约在%s"}
	// A group, the line in it and how many lines there are of all groups.
	DueGroup = Sentence{En: "%s %d · %d in all", Vi: "%s %d · tất cả %d", Zh: "%s %d · 共 %d"}
)

// What lists of leads and the board say.
var (
	ColumnsNoRoom = Sentence{
		En: "%d more columns: widen the window, or c", One: "%d more column: widen the window, or c",
		Vi: "còn %d cột: mở rộng cửa sổ, hoặc nhấn c", Zh: "还有 %d 列：加宽窗口，或按 c",
	}
	// The month and the date.
	BoardDay = Sentence{En: "%[2]d/%[1]d", Vi: "%[2]d/%[1]d", Zh: "%[1]d/%[2]d"}
)
