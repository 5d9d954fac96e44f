package i18n

// What can be done to leads from every screen, as hints, help and palette list it.
var (
	KeyAddLead    = Sentence{En: "add a lead", Vi: "thêm khách", Zh: "添加客户"}
	KeyTouch      = Sentence{En: "record a touch", Vi: "ghi lần liên hệ", Zh: "记一次联系"}
	KeyNextStep   = Sentence{En: "next step", Vi: "hẹn bước tiếp theo", Zh: "安排下一步"}
	KeyMoveLead   = Sentence{En: "move to a level", Vi: "chuyển cấp", Zh: "调整级别"}
	KeyThreeTests = Sentence{En: "the three tests", Vi: "ba điều kiện", Zh: "三项条件"}
	KeyDeal       = Sentence{En: "record a deal", Vi: "ghi giao dịch", Zh: "记一笔成交"}
	KeyLose       = Sentence{En: "mark as lost", Vi: "mất khách: ghi lý do", Zh: "流失：写明原因"}
	KeyPause      = Sentence{En: "pause until a date", Vi: "tạm dừng đến một ngày", Zh: "暂停到某天"}
	KeyRevive     = Sentence{En: "reopen a lead", Vi: "theo lại khách", Zh: "恢复跟进"}
	KeyTags       = Sentence{En: "tags", Vi: "nhãn", Zh: "标签"}
	KeyEditCard   = Sentence{En: "edit the card", Vi: "sửa thẻ khách", Zh: "修改客户卡"}
	KeyRefer      = Sentence{En: "referrals", Vi: "ai giới thiệu ai", Zh: "转介绍"}
	KeyMergeLeads = Sentence{En: "merge two cards", Vi: "gộp hai thẻ trùng", Zh: "合并重复的卡"}
)

// What is said when something is done to several leads at once. OfOneLead takes the number and the name of the lead that refuses, and
// why.
var (
	OfOneLead = Sentence{
		En: "#%s %s: %s; nothing was changed for any of them",
		Vi: "#%s %s: %s; chưa thay đổi gì cho khách nào cả",
		Zh: "#%s %s：%s；所有客户都没有改动",
	}
)

// What the dialogs on leads ask, and examples of what may be written.
var (
	KeySave         = Sentence{En: "save", Vi: "lưu", Zh: "保存"}
	KeyTick         = Sentence{En: "tick", Vi: "đánh dấu", Zh: "勾选"}
	HowToBreak      = Sentence{En: "alt+enter: a new line (⏎)", Vi: "alt+enter: xuống dòng (⏎)", Zh: "alt+enter：换行（⏎）"}
	KeyComplete     = Sentence{En: "complete", Vi: "điền nốt", Zh: "补全"}
	KeyNextRow      = Sentence{En: "move", Vi: "di chuyển", Zh: "移动"}
	KeyAnotherDay   = Sentence{En: "another day", Vi: "ngày khác", Zh: "换日期"}
	KeySnooze       = Sentence{En: "put off", Vi: "dời lại", Zh: "推迟"}
	KeyJoin         = Sentence{En: "merge", Vi: "gộp lại", Zh: "合并"}
	KeyKeepOther    = Sentence{En: "keep the other one", Vi: "giữ thẻ kia", Zh: "保留另一张"}
	KeyOpenThatCard = Sentence{En: "open that card instead", Vi: "mở thẻ đó", Zh: "改为打开那张卡"}
	TitleLose       = Sentence{En: "lost: why?", Vi: "mất khách: vì sao?", Zh: "流失：为什么？"}

	AskCost         = Sentence{En: "cost", Vi: "chi phí", Zh: "费用"}
	ListSentences   = Sentence{En: ". ", Vi: ". ", Zh: "。"}
	InBrackets      = Sentence{En: "(%s)", Vi: "(%s)", Zh: "（%s）"}
	AskWhen         = Sentence{En: "when", Vi: "hẹn ngày", Zh: "哪天"}
	AskWhat         = Sentence{En: "what to do", Vi: "việc cần làm", Zh: "要做什么"}
	AskEvery        = Sentence{En: "repeat every", Vi: "lặp lại mỗi", Zh: "重复间隔"}
	AskUntil        = Sentence{En: "until", Vi: "đến ngày", Zh: "到哪天"}
	AskKind         = Sentence{En: "how", Vi: "cách liên hệ", Zh: "方式"}
	AskOutcome      = Sentence{En: "what came of it", Vi: "kết quả", Zh: "结果"}
	AskNextDay      = Sentence{En: "next step on", Vi: "hẹn tiếp ngày", Zh: "下一步在"}
	AskAgain        = Sentence{En: "ask again on", Vi: "hỏi lại ngày", Zh: "哪天再问"}
	AskTone         = Sentence{En: "word of mouth", Vi: "lời giới thiệu", Zh: "口碑"}
	AskNewTags      = Sentence{En: "new tags", Vi: "nhãn mới", Zh: "新标签"}
	AskCounting     = Sentence{En: "counts as", Vi: "cách đếm", Zh: "计数方式"}
	AskWithoutTests = Sentence{En: "or why without them", Vi: "hoặc lý do miễn xét", Zh: "或破例的理由"}
	AskReferrer     = Sentence{En: "Who sent %s?", Vi: "Ai đã giới thiệu %s?", Zh: "%s 是谁介绍来的？"}
	AskReferred     = Sentence{En: "Whom did %s send?", Vi: "%s đã giới thiệu ai?", Zh: "%s 介绍了谁？"}
	AskOtherCard    = Sentence{En: "Which card is also of %s?", Vi: "Còn thẻ nào khác của %s?", Zh: "哪张卡也是 %s 的？"}
	AskMerge        = Sentence{
		En: "Is this one person? Everything of both is kept on one card.",
		Vi: "Đây là cùng một người? Mọi thứ của hai thẻ sẽ được gộp vào một.",
		Zh: "是同一个人吗？两张卡的内容会并到一张上。",
	}
	AskAddTwice  = Sentence{En: "Add a second card all the same?", Vi: "Vẫn thêm thẻ thứ hai?", Zh: "仍要再建一张卡吗？"}
	AskKeepTwice = Sentence{En: "Write it on this card too?", Vi: "Vẫn ghi vào thẻ này?", Zh: "仍要写到这张卡上吗？"}

	OutcomeNone     = Sentence{En: "not noted", Vi: "không ghi", Zh: "不填"}
	ReasonOther     = Sentence{En: "Another reason…", Vi: "Lý do khác…", Zh: "其他原因……"}
	CloseWhatWasDue = Sentence{En: "mark their due follow-ups done too", Vi: "việc đến hẹn với họ đã xong", Zh: "到期的跟进一并完成"}
	CountUsual      = Sentence{En: "Already in my count (adds 1 only if none is left)", Vi: "Đã nằm trong số đã đếm (hết thì cộng 1)", Zh: "已计入人数（没有名额才加 1）"}
	CountOneMore    = Sentence{En: "New: adds 1 to the count", Vi: "Người mới: cộng 1 vào số đếm", Zh: "新增，人数加 1"}
	CountOld        = Sentence{En: "Known before: not counted", Vi: "Đã biết từ trước, không tính vào ngày nào", Zh: "早已认识，不计数"}
	StandsHere      = Sentence{En: "now", Vi: "đang ở đây", Zh: "现在在这里"}
	SoManyHere      = Sentence{En: "%d now", Vi: "%d khách đang ở đây", Zh: "现在有 %d 位"}
	SoManyLeads     = Sentence{En: "%d leads", One: "%d lead", Vi: "%d khách", Zh: "%d 位客户"}
	SomeHaveIt      = Sentence{En: "some of them have it; space gives it to all", Vi: "một số khách có nhãn này; nhấn phím cách để gắn cho tất cả", Zh: "部分客户有；按 space 给全部加上"}
	CardStays       = Sentence{En: "keep this card", Vi: "giữ lại", Zh: "保留"}
	CardGoes        = Sentence{En: "merged into it", Vi: "gộp vào", Zh: "并入"}
	NobodyFits      = Sentence{En: "No lead matches these words.", Vi: "Không có khách nào khớp.", Zh: "没有符合的客户。"}

	ExamplePlanned    = Sentence{En: "tomorrow, fri, +3d, 20/12", Vi: "mai, t6, +3d, 20/12", Zh: "明天、周五、+3d、12月20日"}
	ExampleWhat       = Sentence{En: "call after six", Vi: "gọi sau sáu giờ", Zh: "六点以后打电话"}
	ExampleEvery      = Sentence{En: "14d, 2w, 1m; empty for once", Vi: "14d, 2w, 1m; để trống là một lần", Zh: "14d、2w、1m；不填就只一次"}
	ExampleSnooze     = Sentence{En: "away until Sunday", Vi: "đi vắng đến Chủ nhật", Zh: "周日前不在"}
	ExampleTouch      = Sentence{En: "what was said", Vi: "đã trao đổi gì", Zh: "谈了什么"}
	ExampleMinutes    = Sentence{En: "15, 1h30", Vi: "15, 1h30", Zh: "15、1h30"}
	ExampleReason     = Sentence{En: "moved abroad", Vi: "đã ra nước ngoài", Zh: "出国了"}
	ExampleLossNote   = Sentence{En: "the exact reason, in their words", Vi: "lý do cụ thể, theo lời khách", Zh: "对方原话说的确切原因"}
	ExampleCompetitor = Sentence{En: "which competitor, and why", Vi: "đối thủ nào, và vì sao", Zh: "哪家竞争对手，为什么"}
	ExampleWithout    = Sentence{En: "bought from me before", Vi: "đã từng mua của tôi", Zh: "以前向我买过"}
	ExampleName       = Sentence{En: "Lan Nguyen", Vi: "Nguyễn Thị Lan", Zh: "王小明"}
	ExampleSearch     = Sentence{En: "name, phone or number", Vi: "tên, điện thoại hoặc số thẻ", Zh: "姓名、电话或编号"}
)

// What the dialogs on leads answer.
var (
	ChooseLeadFirst = Sentence{En: "Choose a lead first.", Vi: "Hãy chọn một khách trước.", Zh: "请先选一位客户。"}
	OneAtATime      = Sentence{
		En: "%s: at most %d leads at a time", One: "%s: only %d lead at a time", Vi: "%s: mỗi lần tối đa %d khách", Zh: "%s：一次最多 %d 位客户",
	}
	AlreadyPlanned      = Sentence{En: "Planned already: %s", Vi: "Đã hẹn: %s", Zh: "已安排：%s"}
	DayMissing          = Sentence{En: "name a day", Vi: "hãy ghi ngày", Zh: "请写日期"}
	AmountMissing       = Sentence{En: "write the amount", Vi: "hãy ghi số tiền", Zh: "请写金额"}
	SnoozeReasonMissing = Sentence{En: "say why it is put off", Vi: "hãy ghi lý do dời lại", Zh: "请写推迟的原因"}
	TestsReasonMissing  = Sentence{En: "say why they pass without the tests", Vi: "hãy ghi lý do miễn xét", Zh: "请写破例的理由"}
	TestsOpenFor        = Sentence{
		En: "%d of them have not passed the three tests.", One: "%d of them has not passed the three tests.",
		Vi: "%d khách trong số này chưa đạt đủ ba điều kiện.", Zh: "其中 %d 位还没有通过三项条件。",
	}
	// How many people of an earlier day have no card, their level and the day.
	EarlierUnnamed = Sentence{
		En:  "%d people logged for %s on %s have no card yet; if this is one of them, undo this and give that date",
		One: "%d person logged for %s on %s has no card yet; if this is the one, undo this and give that date",
		Vi:  "còn %d người đã ghi ở %s (%s) chưa có thẻ; nếu là một trong số đó, hãy hoàn tác rồi ghi ngày ấy",
		Zh:  "%[2]s（%[3]s）已记的人里还有 %[1]d 人没有客户卡；如果此人就是其中之一，请撤销后写上那一天",
	}
	StillCountsAt  = Sentence{En: "still counted at %s", Vi: "vẫn được tính ở %s", Zh: "仍计入%s"}
	ThenPlan       = Sentence{En: "no next step yet: n plans one", Vi: "chưa hẹn bước tiếp theo: nhấn n để hẹn", Zh: "还没有下一步：按 n 安排"}
	ThenLoseOrPlan = Sentence{
		En: "if that is final, x; if not, n plans the next step",
		Vi: "nếu khách từ chối hẳn, nhấn x; nếu chưa, nhấn n để hẹn tiếp",
		Zh: "彻底拒绝就按 x；否则按 n 安排下一步",
	}
	ThenMendNumber  = Sentence{En: "e puts the number right", Vi: "nhấn e để sửa lại số", Zh: "按 e 改正号码"}
	ContactKnown    = Sentence{En: "%s is on the card of %s already.", Vi: "%s đã có trên thẻ của %s.", Zh: "%s 已在 %s 的客户卡上。"}
	TagsAre         = Sentence{En: "%s: tags %s", Vi: "%s: nhãn %s", Zh: "%s：标签 %s"}
	TagsNone        = Sentence{En: "%s has no tags now", Vi: "%s giờ không có nhãn nào", Zh: "%s 现在没有标签"}
	TooLongForField = Sentence{
		En: "The %s is too long for a line here; `funnel lead edit %s` opens it in your editor.",
		Vi: "Mục %s quá dài cho một dòng ở đây; `funnel lead edit %s` sẽ mở bằng trình soạn thảo.",
		Zh: "%s太长，这里一行放不下；用 `funnel lead edit %s` 可在编辑器里修改。",
	}
	FieldChangedMeanwhile = Sentence{
		En: "the %s was changed elsewhere meanwhile; nothing was saved, open the card again",
		Vi: "mục %s vừa được sửa ở nơi khác; chưa lưu gì, hãy mở lại thẻ",
		Zh: "%s刚在别处改过；没有保存，请重新打开客户卡",
	}

	// What is done to several leads. The first argument is how many they are.
	ManyTouched    = Sentence{En: "%d leads: %s", Vi: "%d khách: %s", Zh: "%d 位客户：%s"}
	ManyPlannedOn  = Sentence{En: "Planned with %d leads for %s", Vi: "Đã hẹn với %d khách vào %s", Zh: "已为 %d 位客户安排在 %s"}
	ManyMoved      = Sentence{En: "%d leads are now %s", Vi: "%d khách giờ ở cấp %s", Zh: "%d 位客户现在是%s"}
	ManyLost       = Sentence{En: "%d leads are lost: %s", Vi: "Đã chuyển %d khách sang “mất khách”: %s", Zh: "%d 位客户已流失：%s"}
	ManyPaused     = Sentence{En: "%d leads are paused until %s", Vi: "Tạm dừng %d khách đến %s", Zh: "%d 位客户暂停到 %s"}
	ManyRevivedAll = Sentence{En: "%d leads are active again", Vi: "Đã theo lại %d khách", Zh: "已恢复跟进 %d 位客户"}
	ManyTagged     = Sentence{En: "Changed the tags of %d leads", Vi: "Đã sửa nhãn của %d khách", Zh: "已修改 %d 位客户的标签"}
	// The level, the day, the count, and how many of the new arrivals were drawn from tallies and how many count by themselves.
	ManyArrived = Sentence{
		En: "%s on %s is now %d: %d counted already, %d more",
		Vi: "%s (%s) giờ là %d: %d người trong số đã ghi, thêm %d",
		Zh: "%s（%s）现在是 %d：其中 %d 位在已记的人数里，另外多 %d 位",
	}
	ManyRevived = Sentence{
		En: "%d are no longer paused or lost", One: "%d is no longer paused or lost",
		Vi: "%d khách không còn tạm dừng hay mất", Zh: "%d 位不再是暂停或流失状态",
	}
	// With how many other leads a change did the same as with the one that is named.
	DidToOthers   = Sentence{En: ", and with %d other leads", One: ", and with %d other lead", Vi: ", và %d khách khác", Zh: "，另有 %d 位客户"}
	DidToMoreThan = Sentence{En: ", and with more than %d other leads", One: ", and with more than %d other lead", Vi: ", và hơn %d khách khác", Zh: "，另有超过 %d 位客户"}

	ManyClosed  = Sentence{En: "%d follow-ups closed", One: "%d follow-up closed", Vi: "đã đóng %d việc hẹn", Zh: "结束 %d 项跟进"}
	ManyPutOff  = Sentence{En: "%d follow-ups moved", One: "%d follow-up moved", Vi: "đã dời %d việc hẹn", Zh: "改期 %d 项跟进"}
	ManyPlanned = Sentence{En: "%d follow-ups planned", One: "%d follow-up planned", Vi: "đã hẹn %d việc", Zh: "安排 %d 项跟进"}
)
