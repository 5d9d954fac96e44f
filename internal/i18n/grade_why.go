package i18n

// The rules by which a view puts a person in a grade.
var (
	RuleByHand     = Sentence{En: "set by hand", Vi: "bạn tự đặt", Zh: "手动设定"}
	RuleRank       = Sentence{En: "ranked by the profit of the recent months", Vi: "xếp theo lợi nhuận những tháng gần đây", Zh: "按近几个月的利润排名"}
	RuleNoProfit   = Sentence{En: "a customer who brought no profit in the recent months", Vi: "khách không mang lại lợi nhuận trong những tháng gần đây", Zh: "近几个月没有带来利润的客户"}
	RuleNoCustomer = Sentence{En: "neither a purchase nor a long relation yet", Vi: "chưa mua và quen chưa đủ lâu", Zh: "没有购买，也没有长期往来"}
	RuleFew        = Sentence{En: "too few customers have bought to compare them", Vi: "còn quá ít khách đã mua để so sánh", Zh: "购买过的客户太少，无法比较"}
	RuleNobody     = Sentence{En: "nobody brought a profit in the recent months", Vi: "những tháng gần đây chưa khách nào mang lại lợi nhuận", Zh: "近几个月没有人带来利润"}
	RuleAllTheSame = Sentence{En: "all who brought a profit brought the same", Vi: "những khách mang lại lợi nhuận đều mang lại như nhau", Zh: "带来利润的客户都一样多"}

	RuleLostForBad  = Sentence{En: "bought, and was lost for a bad experience", Vi: "đã mua, rồi mất vì trải nghiệm xấu", Zh: "买过，因体验不好而流失"}
	RuleComplained  = Sentence{En: "bought, complained, and has bought nothing since", Vi: "đã mua, phàn nàn, từ đó không mua nữa", Zh: "买过，抱怨过，此后没有再买"}
	RuleLost        = Sentence{En: "bought, and was lost for another reason", Vi: "đã mua, rồi mất vì lý do khác", Zh: "买过，因其他原因流失"}
	RuleLongAgo     = Sentence{En: "bought, but nothing for a long time", Vi: "đã mua nhưng lâu rồi không mua nữa", Zh: "买过，但很久没有再买"}
	RuleAbove       = Sentence{En: "several deals, and above the buying level", Vi: "nhiều giao dịch và ở trên cấp mua hàng", Zh: "多次成交，且高于购买级别"}
	RuleTop         = Sentence{En: "several deals, and among those who brought most", Vi: "nhiều giao dịch và thuộc nhóm mang lại nhiều nhất", Zh: "多次成交，且属于带来最多的客户"}
	RuleNoGain      = Sentence{En: "bought, but brought no profit", Vi: "đã mua nhưng không mang lại lợi nhuận", Zh: "买过，但没有带来利润"}
	RuleNeverBought = Sentence{En: "lost without ever buying, with no day to come back", Vi: "mất khi chưa từng mua, không hẹn ngày quay lại", Zh: "从未购买就流失，也没有约定回访日"}
	RuleSmall       = Sentence{En: "bought, and is of small value", Vi: "đã mua, giá trị nhỏ", Zh: "买过，价值小"}

	RulePaused     = Sentence{En: "paused by you", Vi: "bạn đã tạm dừng", Zh: "由你暂停跟进"}
	RuleTier       = Sentence{En: "of super or large value", Vi: "giá trị siêu lớn hoặc lớn", Zh: "价值属于超级客户或大客户"}
	RuleScore      = Sentence{En: "open, with a high score", Vi: "đang theo, điểm cao", Zh: "跟进中，评分高"}
	RuleBought     = Sentence{En: "has bought", Vi: "đã mua", Zh: "买过"}
	RuleNeed       = Sentence{En: "has the need", Vi: "có nhu cầu", Zh: "有需求"}
	RuleQualified  = Sentence{En: "at the qualifying level or above it", Vi: "đã ở cấp đủ ba điều kiện trở lên", Zh: "在三项条件通过的级别或更高"}
	RuleTouched    = Sentence{En: "has been in touch with you", Vi: "đã có liên hệ", Zh: "有过联系"}
	RuleCompetitor = Sentence{En: "lost to a competitor", Vi: "mất về tay đối thủ", Zh: "流失到竞争对手"}
	RuleSupplier   = Sentence{En: "buys from somebody else now", Vi: "đang mua của nơi khác", Zh: "目前向别家购买"}
	RuleIdle       = Sentence{En: "open, but idle for longer than the level allows", Vi: "đang theo nhưng im ắng lâu hơn mức của cấp", Zh: "跟进中，但没有动静的天数超过级别的上限"}
	RuleWavered    = Sentence{En: "lost for the price, the timing or want of trust", Vi: "mất vì giá, thời điểm hay chưa tin tưởng", Zh: "因价格、时机或信任而流失"}
	RuleCosts      = Sentence{En: "costs more than they bring, your time included", Vi: "tốn hơn mức mang lại, tính cả thời gian của bạn", Zh: "花费超过带来的，包括你的时间"}
	RuleMedium     = Sentence{En: "of medium value", Vi: "giá trị trung bình", Zh: "价值属于中客户"}
	RuleMore       = Sentence{En: "buys more than in the months before", Vi: "mua nhiều hơn những tháng trước đó", Zh: "比之前几个月买得多"}
	RuleChosen     = Sentence{En: "chosen by you", Vi: "do bạn chọn", Zh: "由你选定"}
	RuleElse       = Sentence{En: "none of the other rules holds", Vi: "không thuộc trường hợp nào khác", Zh: "不符合其他规则"}
)

// The facts on which the rules stand.
var (
	FactProfit        = Sentence{En: "profit %s", Vi: "lợi nhuận %s", Zh: "利润 %s"}
	FactTied          = Sentence{En: "%d with the same profit share it", Vi: "%d khách cùng lợi nhuận xếp chung hạng này", Zh: "利润相同的 %d 位并列此名次"}
	FactRank          = Sentence{En: "rank %d of %d customers", Vi: "hạng %d trong %d khách mua", Zh: "在 %[2]d 位客户中排第 %[1]d"}
	FactCustomers     = Sentence{En: "%d with a recorded purchase, at least %d are needed", Vi: "%d khách có giao dịch đã ghi, cần ít nhất %d", Zh: "%d 位有成交记录，至少需要 %d 位"}
	FactLastPurchase  = Sentence{En: "last purchase %s", Vi: "lần mua cuối %s", Zh: "最近一次购买 %s"}
	FactPurchaseNoDay = Sentence{En: "the day of the last purchase is not known", Vi: "không rõ ngày mua cuối", Zh: "最近一次购买的日期不明"}
	FactSince         = Sentence{En: "known since %s", Vi: "quen từ %s", Zh: "%s 起认识"}
	FactComplaint     = Sentence{En: "complained after the last purchase", Vi: "phàn nàn sau lần mua cuối", Zh: "最近一次购买后抱怨过"}
	FactDeals         = Sentence{En: "%d deals, at least %d", One: "%d deal, at least %d", Vi: "%d giao dịch, cần ít nhất %d", Zh: "成交 %d 次，至少 %d 次"}
	FactPosition      = Sentence{En: "stands at %s, the limit is %s", Vi: "đang ở %s, mốc là %s", Zh: "在“%s”，界限是“%s”"}
	FactRevenue       = Sentence{En: "revenue %s", Vi: "doanh thu %s", Zh: "收入 %s"}
	FactGain          = Sentence{En: "profit in all %s", Vi: "lợi nhuận từ trước đến nay %s", Zh: "累计利润 %s"}
	FactNoComeBack    = Sentence{En: "no day to come back", Vi: "không hẹn ngày quay lại", Zh: "没有约定回访日"}
	FactScore         = Sentence{En: "score %d, at least %d", Vi: "%d điểm, cần ít nhất %d", Zh: "评分 %d，至少 %d"}
	FactTouches       = Sentence{En: "%d touches", One: "%d touch", Vi: "%d lần liên hệ", Zh: "联系 %d 次"}
	FactTouchesLeast  = Sentence{En: "%d touches, at least %d", One: "%d touch, at least %d", Vi: "%d lần liên hệ, cần ít nhất %d", Zh: "联系 %d 次，至少 %d 次"}
	FactSupplier      = Sentence{En: "the card names a present supplier", Vi: "trên thẻ có ghi nơi đang mua", Zh: "卡上写了目前供应商"}
	FactIdle          = Sentence{En: "idle for %d days, the level allows %d", One: "idle for %d day, the level allows %d", Vi: "im ắng %d ngày, cấp này cho phép %d", Zh: "%d 天没有动静，级别允许 %d 天"}
	FactTime          = Sentence{En: "your time is worth %s", Vi: "thời gian của bạn đáng giá %s", Zh: "你的时间值 %s"}
	FactNet           = Sentence{En: "what is left: %s", Vi: "còn lại: %s", Zh: "剩余：%s"}
	FactRecent        = Sentence{En: "revenue %s, in the months before %s", Vi: "doanh thu %s, những tháng trước đó %s", Zh: "收入 %s，之前几个月 %s"}
)

// The parts of the score, and the principles that they go by.
var (
	ScorePartBudget    = Sentence{En: "budget and price", Vi: "ngân sách và giá", Zh: "预算与价格"}
	ScorePartTouches   = Sentence{En: "touches", Vi: "số lần liên hệ", Zh: "联系次数"}
	ScorePartInbound   = Sentence{En: "their replies", Vi: "khách phản hồi", Zh: "客户的回应"}
	ScorePartViewings  = Sentence{En: "viewings", Vi: "đi xem", Zh: "看房"}
	ScorePartRecency   = Sentence{En: "how lately", Vi: "mới đây", Zh: "近期程度"}
	ScorePartAnswers   = Sentence{En: "answers", Vi: "câu đã trả lời", Zh: "已答的问题"}
	ScorePartDealSize  = Sentence{En: "deal size", Vi: "giá trị mua", Zh: "一次购买的金额"}
	ScorePartReferrals = Sentence{En: "people they sent", Vi: "khách giới thiệu", Zh: "介绍来的客户"}

	PrincipleObjective = Sentence{En: "Facts", Vi: "Dữ kiện khách quan", Zh: "客观数据"}
	PrincipleBehaviour = Sentence{En: "Behaviour", Vi: "Hành vi", Zh: "行为"}
	PrincipleWorth     = Sentence{En: "Value", Vi: "Giá trị", Zh: "价值"}
)
