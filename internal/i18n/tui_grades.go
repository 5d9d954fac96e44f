package i18n

// What can be done about the grades of a lead, as hints, help and palette list it.
var (
	KeyAskQuestions = Sentence{En: "the open questions", Vi: "mười câu hỏi mở", Zh: "开放式问题"}
	KeySetGrade     = Sentence{En: "set a grade by hand", Vi: "tự xếp hạng", Zh: "手动定等级"}
	KeySetType      = Sentence{En: "type of customer", Vi: "kiểu khách", Zh: "客户类型"}
	AlsoAsk         = Sentence{En: "ask, questions, answers, know", Vi: "hỏi, câu hỏi, câu trả lời, tìm hiểu", Zh: "提问、问题、回答、了解"}
	AlsoSetGrade    = Sentence{En: "grade, override, verdict", Vi: "sửa hạng, hạng", Zh: "修改等级、等级"}
	AlsoSetType     = Sentence{En: "type, character", Vi: "tính cách, loại khách", Zh: "类型、性格"}
)

// The open questions, one at a time.
var (
	KeyKeepAnswer  = Sentence{En: "keep it and go on", Vi: "lưu rồi sang câu sau", Zh: "记下并继续"}
	KeyNextAsked   = Sentence{En: "another question", Vi: "câu khác", Zh: "换一题"}
	ExampleAnswer  = Sentence{En: "in their own words", Vi: "ghi theo lời khách", Zh: "记下客户的原话"}
	QuestionPlace  = Sentence{En: "Question %d of %d", Vi: "Câu %d trên %d", Zh: "第 %d 题，共 %d 题"}
	AnsweredSoFar  = Sentence{En: "%d answered", Vi: "đã trả lời %d câu", Zh: "已答 %d 题"}
	NoQuestionLeft = Sentence{En: "That was the last question.", Vi: "Đã hết câu hỏi.", Zh: "问题都问完了。"}
)

// Grades and types by hand.
var (
	GradeUnset      = Sentence{En: "Not enough to say", Vi: "Chưa đủ dữ kiện", Zh: "尚不足以判断"}
	GradeByFacts    = Sentence{En: "by the facts", Vi: "theo dữ kiện", Zh: "按事实"}
	GradeByHandOn   = Sentence{En: "by hand since %s: %s", Vi: "tự đặt từ %s: %s", Zh: "%s 手动设定：%s"}
	LeaveToFacts    = Sentence{En: "Leave it to the facts again: %s", Vi: "Trả về theo dữ kiện: %s", Zh: "重新按事实判断：%s"}
	GradeReason     = Sentence{En: "why", Vi: "vì sao", Zh: "为什么"}
	ExampleVerdict  = Sentence{En: "sends me three people a year", Vi: "mỗi năm giới thiệu ba khách", Zh: "每年给我介绍三位客户"}
	VerdictIsNeeded = Sentence{
		En: "write why, so that you still know next year", Vi: "hãy ghi lý do để sang năm vẫn còn nhớ", Zh: "请写明理由，明年才想得起来",
	}
	GradeIsByHand = Sentence{En: "%s is now %s, by hand", Vi: "%s giờ là %s, do bạn tự đặt", Zh: "%s 现在是 %s（手动设定）"}
	GradeIsFacts  = Sentence{En: "%s is %s again, by the facts", Vi: "%s trở lại là %s, theo dữ kiện", Zh: "%s 重新按事实判断：%s"}
	TypeNotChosen = Sentence{En: "Not chosen", Vi: "Chưa chọn", Zh: "未选择"}
	TypeHints     = Sentence{En: "What they answered: %s", Vi: "Khách đã trả lời: %s", Zh: "客户的回答：%s"}
	TypeAskFirst  = Sentence{
		En: "No open question is answered yet; the answers tell the type (A asks them).",
		Vi: "Chưa có câu hỏi mở nào được trả lời; câu trả lời cho biết kiểu khách (nhấn A để hỏi).",
		Zh: "还没有回答过开放式问题；从回答里能看出类型（按 A 提问）。",
	}
)

// The pages of a card.
var (
	KeyWhyGrades  = Sentence{En: "why: grades and score", Vi: "vì sao: hạng và điểm", Zh: "为什么：等级与评分"}
	KeyWhatToDo   = Sentence{En: "what to do now", Vi: "nên làm gì bây giờ", Zh: "现在该做什么"}
	AlsoWhy       = Sentence{En: "grade, score, reasons, explain", Vi: "hạng, điểm, lý do, giải thích", Zh: "等级、评分、理由、说明"}
	AlsoWhatToDo  = Sentence{En: "playbook, advice, tips", Vi: "cẩm nang, gợi ý, lời khuyên", Zh: "手册、建议、提示"}
	PageCard      = Sentence{En: "Card", Vi: "Thẻ", Zh: "卡片"}
	PagePlays     = Sentence{En: "What to do", Vi: "Nên làm gì", Zh: "该做什么"}
	PageWhy       = Sentence{En: "Why", Vi: "Vì sao", Zh: "为什么"}
	SectionPlay   = Sentence{En: "What to do here", Vi: "Nên làm gì ở cấp này", Zh: "这一级该做什么"}
	SectionGrades = Sentence{En: "Grades", Vi: "Các hạng", Zh: "等级"}
	SectionPrice  = Sentence{En: "The price", Vi: "Giá cả", Zh: "价格"}
	ScoreIs       = Sentence{En: "score %d", Vi: "%d điểm", Zh: "评分 %d"}
	ByHandMark    = Sentence{En: "by hand", Vi: "tự đặt", Zh: "手动"}
	StillGrading  = Sentence{En: "The grades are being read…", Vi: "Đang đọc các hạng…", Zh: "正在读取等级……"}
)

// The view of the grades on the screen of the leads.
var (
	KeyGrades      = Sentence{En: "grades or table", Vi: "xem theo hạng hoặc danh sách", Zh: "按等级看或看列表"}
	AlsoGrades     = Sentence{En: "grade, 80/20, classes, segments of customers", Vi: "phân hạng, 80/20, nhóm khách", Zh: "分级、80/20、客户分类"}
	KeyNextView    = Sentence{En: "another view", Vi: "cách nhìn khác", Zh: "换视角"}
	KeyListGrade   = Sentence{En: "list these people", Vi: "liệt kê những khách này", Zh: "列出这些客户"}
	GradesOfPeople = Sentence{En: "Grades of %d people", One: "Grades of %d person", Vi: "Hạng của %d khách", Zh: "%d 位客户的等级"}
	GradingPeople  = Sentence{En: "Comparing everybody · %d s · esc stops", Vi: "Đang so sánh mọi khách · %d giây · esc để dừng", Zh: "正在比较所有客户 · %d 秒 · esc 停止"}
	GradesAnew     = Sentence{En: "reading anew…", Vi: "đang đọc lại…", Zh: "正在重新读取……"}
	HeadGrade      = Sentence{En: "grade", Vi: "hạng", Zh: "等级"}
	HeadShareOf    = Sentence{En: "share of people", Vi: "tỷ lệ số khách", Zh: "人数占比"}
	HeadRevenue    = Sentence{En: "revenue", Vi: "doanh thu", Zh: "收入"}
	HeadProfit     = Sentence{En: "profit", Vi: "lợi nhuận", Zh: "利润"}
	GradesRecent   = Sentence{En: "revenue and profit: last %d months", Vi: "doanh thu và lợi nhuận: %d tháng qua", Zh: "收入与利润：最近 %d 个月"}
	TopFifthBrings = Sentence{
		En: "The best 20 %% of %d customers bring %s of the revenue (Gini %s).",
		Vi: "20%% khách mua nhiều nhất trong %d khách mang lại %s doanh thu (hệ số Gini %s).",
		Zh: "%d 位客户中最好的 20%% 带来 %s 的收入（基尼系数 %s）。",
	}
	NoRevenueYet = Sentence{
		En: "No revenue in these months yet, so there is no 80/20 line.",
		Vi: "Những tháng này chưa có doanh thu nên chưa có đường 80/20.",
		Zh: "这几个月还没有收入，所以没有 80/20 线。",
	}
	FewForTopFifth = Sentence{
		En: "%d customers bought in these months; the 80/20 line needs at least %d.", One: "%d customer bought in these months; the 80/20 line needs at least %d.",
		Vi: "Những tháng này có %d khách mua; cần ít nhất %d khách mới có đường 80/20.",
		Zh: "这几个月有 %d 位客户购买；至少 %d 位才有 80/20 线。",
	}
	LorenzIs = Sentence{
		En: "How the revenue adds up, from the least customer to the best (···: all alike)",
		Vi: "Doanh thu cộng dồn, từ khách mua ít đến khách mua nhiều (···: nếu như nhau)",
		Zh: "收入的累计，从买得最少到买得最多的客户（···：人人相同时）",
	}
	NobodyOfGrade = Sentence{En: "Nobody is %s.", Vi: "Không có khách nào thuộc %s.", Zh: "没有“%s”的客户。"}
)

// The page of the reasons.
var (
	ScoreAddedUp   = Sentence{En: "Score %d of 100", Vi: "Điểm %d trên 100", Zh: "评分 %d / 100"}
	ScoreNotOpen   = Sentence{En: "Only open leads have a score.", Vi: "Chỉ khách đang theo mới có điểm.", Zh: "只有跟进中的客户才有评分。"}
	HeadScorePart  = Sentence{En: "what", Vi: "điều xét", Zh: "项目"}
	HeadPartWeight = Sentence{En: "weight", Vi: "trọng số", Zh: "权重"}
	HeadOfWeight   = Sentence{En: "share", Vi: "đạt", Zh: "达到"}
	HeadPoints     = Sentence{En: "points", Vi: "điểm", Zh: "得分"}
	FactsWouldSay  = Sentence{En: "the facts alone say: %s", Vi: "riêng dữ kiện cho: %s", Zh: "仅按事实：%s"}
)

// The columns of grades in the list.
var (
	ColumnOfGrade = Sentence{En: "grade: %s", Vi: "hạng: %s", Zh: "等级：%s"}
	ColumnScore   = Sentence{En: "score", Vi: "điểm", Zh: "评分"}
)
