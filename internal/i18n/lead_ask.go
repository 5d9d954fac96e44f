package i18n

// The ten open questions.
var (
	QuestionGoal         = Sentence{En: "What do you want to achieve with it?", Vi: "Anh/chị mua để đạt được điều gì?", Zh: "您买来想达到什么目的？"}
	QuestionFeatures     = Sentence{En: "What must it have, and what would be nice?", Vi: "Anh/chị cần có những gì, có thêm gì thì tốt?", Zh: "必须具备什么？有什么会更好？"}
	QuestionExperience   = Sentence{En: "Have you had something like it before? What went wrong?", Vi: "Anh/chị đã từng mua hay dùng sản phẩm tương tự chưa? Có gì chưa ổn?", Zh: "以前用过类似的吗？有什么不满意？"}
	QuestionProblem      = Sentence{En: "Which problem should it solve?", Vi: "Anh/chị muốn giải quyết vấn đề gì?", Zh: "希望它解决什么问题？"}
	QuestionCriteria     = Sentence{En: "What matters most to you in choosing?", Vi: "Khi chọn, điều gì quan trọng nhất với anh/chị?", Zh: "选择时您最看重什么？"}
	QuestionDuration     = Sentence{En: "How long do you mean to use it?", Vi: "Anh/chị định dùng trong bao lâu?", Zh: "您打算用多久？"}
	QuestionAfterSale    = Sentence{En: "What will you need from me after you have bought?", Vi: "Sau khi mua, anh/chị cần em hỗ trợ gì?", Zh: "购买以后，您还需要我做什么？"}
	QuestionAlternatives = Sentence{En: "What else have you looked at, and how is it different?", Vi: "Anh/chị đã xem nơi nào khác chưa, và khác nhau thế nào?", Zh: "您还看过别的吗？有什么不同？"}
	QuestionPrice        = Sentence{En: "Does the price fit what you get?", Vi: "Theo anh/chị, giá có xứng với chất lượng không?", Zh: "您觉得价格与质量相称吗？"}
	QuestionEnough       = Sentence{En: "Do you know enough to decide? What is missing?", Vi: "Anh/chị đã đủ thông tin để quyết định chưa? Còn thiếu gì?", Zh: "信息够您做决定了吗？还缺什么？"}
)

// Asking them.
var (
	HelpLeadAsk = Sentence{
		En: "Ask a person the ten open questions, and keep the answers",
		Vi: "Hỏi khách mười câu hỏi mở và lưu câu trả lời",
		Zh: "向客户问十个开放式问题，并记下回答",
	}
	HelpLeadAskLong = Sentence{
		En: "On a terminal, asks the ten open questions one at a time, those without an answer first. An empty line goes\n" +
			"on to the next question, a line with a single dot ends; every answer is kept at once, with its day.\n" +
			"Without a terminal, or with -o, lists the questions and what was answered.",
		Vi: "Trong cửa sổ dòng lệnh, hỏi lần lượt mười câu hỏi mở, câu chưa có trả lời trước. Dòng trống sang câu tiếp theo,\n" +
			"dòng chỉ có một dấu chấm thì dừng; mỗi câu trả lời được lưu ngay, kèm ngày.\n" +
			"Ngoài cửa sổ dòng lệnh, hoặc với -o, liệt kê các câu hỏi và câu trả lời.",
		Zh: "在终端上逐个提出十个开放式问题，没有回答的在前。空行跳到下一个，只有一个句点的行结束；\n" +
			"每个回答立即保存，并记下日期。没有终端或使用 -o 时，列出问题和回答。",
	}
	FlagQuestion  = Sentence{En: "the question that is answered, 1 to 10 (with --answer)", Vi: "câu hỏi được trả lời, số 1 đến 10 (cùng --answer)", Zh: "所回答的问题，1 到 10（与 --answer 同用）"}
	FlagAnswer    = Sentence{En: "what the person answered (with --question)", Vi: "câu trả lời của khách (cùng --question)", Zh: "客户的回答（与 --question 同用）"}
	AnswerAlone   = Sentence{En: "--question and --answer go together: funnel lead ask %s --question 1 --answer \"…\"", Vi: "--question và --answer đi cùng nhau: funnel lead ask %s --question 1 --answer \"…\"", Zh: "--question 和 --answer 要一起用：funnel lead ask %s --question 1 --answer \"…\""}
	AskHow        = Sentence{En: "empty: next question · a single dot: enough", Vi: "dòng trống: câu tiếp theo · một dấu chấm: dừng", Zh: "空行：下一个 · 一个句点：结束"}
	AskPlace      = Sentence{En: "%d of %d", Vi: "%d trên %d", Zh: "%d / %d"}
	AskedBefore   = Sentence{En: "so far: %s (%s)", Vi: "trước đây: %s (%s)", Zh: "之前：%s（%s）"}
	ResponseKept  = Sentence{En: "Kept the answer of %s to question %d", Vi: "Đã lưu câu trả lời của %s cho câu %d", Zh: "已记下 %s 对问题 %d 的回答"}
	ResponsesKept = Sentence{
		En: "%d answers of %s kept", One: "%d answer of %s kept",
		Vi: "Đã lưu %d câu trả lời của %s",
		Zh: "已记下 %[2]s 的 %[1]d 个回答",
	}
	Unanswered      = Sentence{En: "not answered yet", Vi: "chưa trả lời", Zh: "尚未回答"}
	QuestionUnknown = Sentence{
		En: "%s is no question; they are numbered 1 to %d: funnel lead ask REF -o json",
		Vi: "không có câu hỏi %s; các câu được đánh số 1 đến %d: funnel lead ask REF -o json",
		Zh: "没有问题 %s；问题编号为 1 到 %d：funnel lead ask REF -o json",
	}
	ResponseEmpty   = Sentence{En: "the answer to question %d is empty; write what the person said", Vi: "câu trả lời cho câu %d đang trống; hãy ghi điều khách nói", Zh: "问题 %d 的回答是空的；请写下客户所说"}
	ResponseTooLong = Sentence{En: "an answer of %d bytes is too long; at most %d are kept", Vi: "câu trả lời dài %d byte; lưu được tối đa %d", Zh: "回答有 %d 字节，太长；最多保存 %d"}
)

// How much is known of a person.
var (
	SectionKnown    = Sentence{En: "What you know", Vi: "Những gì đã biết", Zh: "已了解的情况"}
	PartIdentity    = Sentence{En: "Identity", Vi: "Thông tin cá nhân", Zh: "身份"}
	PartConsumption = Sentence{En: "Buying", Vi: "Tiêu dùng", Zh: "消费"}
	PartContact     = Sentence{En: "Contact", Vi: "Liên hệ", Zh: "联系"}
	PartInterests   = Sentence{En: "Interests", Vi: "Sở thích", Zh: "兴趣"}
	KnownOf         = Sentence{En: "%d of %d", Vi: "%d trên %d", Zh: "%d / %d"}
	KnownMissing    = Sentence{En: "still to learn: %s", Vi: "còn thiếu: %s", Zh: "还缺：%s"}
	AskTheRest      = Sentence{En: "ask the open questions: funnel lead ask %s", Vi: "hỏi các câu hỏi mở: funnel lead ask %s", Zh: "提开放式问题：funnel lead ask %s"}
)

// What a line of a card is, in the history.
var (
	LabelRefusal = Sentence{En: "refusal", Vi: "lời từ chối", Zh: "拒绝"}
	LabelAnswer  = Sentence{En: "answer", Vi: "câu trả lời", Zh: "回答"}
	LabelOffer   = Sentence{En: "talk about the price", Vi: "thương lượng giá", Zh: "谈价"}
)
