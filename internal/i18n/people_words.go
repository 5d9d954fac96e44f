package i18n

// Words for what is known of a person and of what is done with one. They are understood when typed, too.
var (
	SexFemale = Sentence{En: "female", Vi: "nữ", Zh: "女"}
	SexMale   = Sentence{En: "male", Vi: "nam", Zh: "男"}
	SexOther  = Sentence{En: "other", Vi: "khác", Zh: "其他"}

	StatusOpen   = Sentence{En: "open", Vi: "đang theo", Zh: "跟进中"}
	StatusWon    = Sentence{En: "won", Vi: "đã mua", Zh: "已成交"}
	StatusPaused = Sentence{En: "paused", Vi: "tạm dừng", Zh: "已暂停"}
	StatusLost   = Sentence{En: "lost", Vi: "mất khách", Zh: "已流失"}

	AnswerYes     = Sentence{En: "yes", Vi: "có", Zh: "是"}
	AnswerNo      = Sentence{En: "no", Vi: "không", Zh: "否"}
	AnswerUnknown = Sentence{En: "not known", Vi: "chưa rõ", Zh: "未知"}
	AnswerUnclear = Sentence{
		En: "“%s” is neither yes nor no; write yes, no or ?",
		Vi: "“%s” chưa rõ là có hay không; hãy viết có, không hoặc ?",
		Zh: "“%s”既不是“是”也不是“否”；请写 是、否 或 ?",
	}

	AskNeed       = Sentence{En: "Does the person need it?", Vi: "Khách có nhu cầu không?", Zh: "有需求吗？"}
	AskAuthority  = Sentence{En: "Can the person decide?", Vi: "Khách có quyền quyết định không?", Zh: "能拍板吗？"}
	AskMoney      = Sentence{En: "Does the person have the money?", Vi: "Khách có đủ tài chính không?", Zh: "有足够资金吗？"}
	KeyKeep       = Sentence{En: "leave as it is", Vi: "giữ nguyên", Zh: "保持不变"}
	KeyBack       = Sentence{En: "back", Vi: "quay lại", Zh: "返回"}
	TestNeed      = Sentence{En: "need", Vi: "nhu cầu", Zh: "需求"}
	TestAuthority = Sentence{En: "authority", Vi: "quyền quyết định", Zh: "决定权"}
	TestMoney     = Sentence{En: "money", Vi: "tài chính", Zh: "资金"}

	TonePositive = Sentence{En: "positive", Vi: "tích cực", Zh: "正面"}
	ToneNegative = Sentence{En: "negative", Vi: "tiêu cực", Zh: "负面"}
	ToneBad      = Sentence{
		En: "“%s” is not a tone of a referral; write positive or negative",
		Vi: "không hiểu lời giới thiệu “%s”; hãy viết tích cực hoặc tiêu cực",
		Zh: "看不懂口碑“%s”；请写 正面 或 负面",
	}
	StatusBad = Sentence{
		En: "“%s” is not a status; there are %s",
		Vi: "“%s” không phải trạng thái; hiện có: %s",
		Zh: "“%s”不是客户状态；现有：%s",
	}
)

// Reasons for a loss.
var (
	ReasonPrice         = Sentence{En: "price", Vi: "giá cả", Zh: "价格"}
	ReasonCompetitor    = Sentence{En: "competitor", Vi: "đối thủ cạnh tranh", Zh: "竞争对手"}
	ReasonNoNeed        = Sentence{En: "no need", Vi: "không có nhu cầu", Zh: "没有需求"}
	ReasonNoMoney       = Sentence{En: "no money", Vi: "không đủ tiền", Zh: "资金不足"}
	ReasonNoAuthority   = Sentence{En: "no authority to decide", Vi: "không có quyền quyết định", Zh: "没有决定权"}
	ReasonTiming        = Sentence{En: "timing", Vi: "chưa đúng lúc", Zh: "时机不对"}
	ReasonTrust         = Sentence{En: "lack of trust", Vi: "chưa tin tưởng", Zh: "缺乏信任"}
	ReasonBadExperience = Sentence{En: "bad experience", Vi: "trải nghiệm không tốt", Zh: "体验不好"}
	ReasonEmpty         = Sentence{
		En: "a reason is missing; there are %s, or use words of your own",
		Vi: "thiếu lý do; có sẵn: %s, hoặc tự viết",
		Zh: "缺少原因；现有：%s，也可以用自己的话写",
	}
)

// Touches: their kinds and what came of them.
var (
	KindCall    = Sentence{En: "call", Vi: "gọi điện", Zh: "打电话"}
	KindMessage = Sentence{En: "message", Vi: "nhắn tin", Zh: "发消息"}
	KindEmail   = Sentence{En: "e-mail", Vi: "gửi email", Zh: "发邮件"}
	KindMeeting = Sentence{En: "meeting", Vi: "gặp mặt", Zh: "见面"}
	KindViewing = Sentence{En: "viewing", Vi: "dẫn đi xem", Zh: "带看"}
	KindVisit   = Sentence{En: "visit", Vi: "ghé thăm", Zh: "拜访"}
	KindGift    = Sentence{En: "gift", Vi: "tặng quà", Zh: "送礼"}
	KindNote    = Sentence{En: "note", Vi: "ghi chú", Zh: "备注"}
	KindUnknown = Sentence{
		En: "there is no kind of touch “%s”; there are %s",
		Vi: "không có cách liên hệ nào là “%s”; hiện có: %s",
		Zh: "没有联系类型“%s”；现有：%s",
	}

	OutcomeReached     = Sentence{En: "reached", Vi: "liên hệ được", Zh: "联系上了"}
	OutcomeNoAnswer    = Sentence{En: "no answer", Vi: "không trả lời", Zh: "没有回应"}
	OutcomeBusy        = Sentence{En: "busy", Vi: "đang bận", Zh: "正忙"}
	OutcomeReplied     = Sentence{En: "replied", Vi: "đã trả lời", Zh: "已回复"}
	OutcomeInterested  = Sentence{En: "interested", Vi: "quan tâm", Zh: "有兴趣"}
	OutcomeNotNow      = Sentence{En: "not now", Vi: "để lúc khác", Zh: "以后再说"}
	OutcomeRefused     = Sentence{En: "refused", Vi: "từ chối", Zh: "拒绝"}
	OutcomeWrongNumber = Sentence{En: "wrong number", Vi: "nhầm số", Zh: "号码错误"}
	OutcomeUnknown     = Sentence{
		En: "there is no outcome “%s”; there are %s",
		Vi: "không có kết quả nào là “%s”; hiện có: %s",
		Zh: "没有联系结果“%s”；现有：%s",
	}
)

// The signs of the zodiac.
var (
	SignCapricorn   = Sentence{En: "Capricorn", Vi: "Ma Kết", Zh: "摩羯座"}
	SignAquarius    = Sentence{En: "Aquarius", Vi: "Bảo Bình", Zh: "水瓶座"}
	SignPisces      = Sentence{En: "Pisces", Vi: "Song Ngư", Zh: "双鱼座"}
	SignAries       = Sentence{En: "Aries", Vi: "Bạch Dương", Zh: "白羊座"}
	SignTaurus      = Sentence{En: "Taurus", Vi: "Kim Ngưu", Zh: "金牛座"}
	SignGemini      = Sentence{En: "Gemini", Vi: "Song Tử", Zh: "双子座"}
	SignCancer      = Sentence{En: "Cancer", Vi: "Cự Giải", Zh: "巨蟹座"}
	SignLeo         = Sentence{En: "Leo", Vi: "Sư Tử", Zh: "狮子座"}
	SignVirgo       = Sentence{En: "Virgo", Vi: "Xử Nữ", Zh: "处女座"}
	SignLibra       = Sentence{En: "Libra", Vi: "Thiên Bình", Zh: "天秤座"}
	SignScorpio     = Sentence{En: "Scorpio", Vi: "Bọ Cạp", Zh: "天蝎座"}
	SignSagittarius = Sentence{En: "Sagittarius", Vi: "Nhân Mã", Zh: "射手座"}
)

// The types of the agent's own fields.
var (
	TypeText   = Sentence{En: "text", Vi: "văn bản", Zh: "文本"}
	TypeNumber = Sentence{En: "number", Vi: "số", Zh: "数字"}
	TypeMoney  = Sentence{En: "money", Vi: "tiền", Zh: "金额"}
	TypeDate   = Sentence{En: "date", Vi: "ngày", Zh: "日期"}
	TypeChoice = Sentence{En: "choice", Vi: "lựa chọn", Zh: "选项"}
)
