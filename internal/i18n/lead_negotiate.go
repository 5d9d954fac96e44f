package i18n

// Speaking of the price.
var (
	HelpLeadNegotiate = Sentence{
		En: "One screen for the talk about the price: budget, offers, choices, last words",
		Vi: "Một màn hình để thương lượng giá: ngân sách, giá đã chào, lựa chọn, câu trả lời sau cùng",
		Zh: "谈价格时的一屏：预算、报价、选择、最后的答复",
	}
	HelpLeadNegotiateLong = Sentence{
		En: "Shows what you know for the talk about the price with a person, and how to lead it. The flags keep what was\n" +
			"said: the budget stands on the card, in the field budget.",
		Vi: "Hiện những gì bạn biết để nói chuyện giá với khách, và cách dẫn dắt. Các tùy chọn lưu lại điều đã nói:\n" +
			"ngân sách nằm trên thẻ, ở trường budget.",
		Zh: "显示与客户谈价格所需的情况，以及怎样谈。各个选项记下所说的话：预算保存在卡片的 budget 字段。",
	}
	FlagBudget      = Sentence{En: "what the person can spend", Vi: "số tiền khách có thể chi", Zh: "客户的预算"}
	FlagOffer       = Sentence{En: "a price that you offered", Vi: "giá bạn đã chào", Zh: "你报的价格"}
	FlagChoice      = Sentence{En: "a choice that you gave (again for another one)", Vi: "một lựa chọn bạn đưa ra (lặp lại để thêm)", Zh: "你给的一个选择（可重复）"}
	FlagWord        = Sentence{En: "what the person said in the end", Vi: "câu trả lời sau cùng của khách", Zh: "客户最后的答复"}
	FlagOfferNote   = Sentence{En: "words to the offer", Vi: "ghi chú cho giá chào", Zh: "报价的说明"}
	LabelBudget     = Sentence{En: "budget", Vi: "ngân sách", Zh: "预算"}
	LabelOffers     = Sentence{En: "offers", Vi: "giá đã chào", Zh: "报价"}
	LabelChoices    = Sentence{En: "choices given", Vi: "lựa chọn đã đưa", Zh: "给过的选择"}
	LabelLastWords  = Sentence{En: "last words", Vi: "câu trả lời sau cùng", Zh: "最后的答复"}
	NotKnownYet     = Sentence{En: "not known yet", Vi: "chưa biết", Zh: "还不知道"}
	NoneYet         = Sentence{En: "none yet", Vi: "chưa có", Zh: "还没有"}
	BudgetShort     = Sentence{En: "the last offer is %s above the budget", Vi: "giá chào gần nhất cao hơn ngân sách %s", Zh: "最近的报价比预算高 %s"}
	BudgetFits      = Sentence{En: "the last offer is within the budget", Vi: "giá chào gần nhất nằm trong ngân sách", Zh: "最近的报价在预算之内"}
	HowToSpeak      = Sentence{En: "How to speak of it", Vi: "Cách nói", Zh: "怎样谈"}
	OfferNoteAlone  = Sentence{En: "-m is for the words to an offer: add --offer MONEY, or use --word", Vi: "-m là ghi chú cho giá chào: thêm --offer TIỀN, hoặc dùng --word", Zh: "-m 是报价的说明：请加 --offer 金额，或用 --word"}
	OfferOfNothing  = Sentence{En: "an offer of %s is none; write what you asked for it", Vi: "giá chào %s không phải là giá; hãy ghi số tiền bạn đề nghị", Zh: "报价 %s 不成立；请写你要的价格"}
	BudgetNoMoney   = Sentence{En: "the field %s holds %s and no money; rename or remove it: funnel fields", Vi: "trường %s chứa %s chứ không phải tiền; hãy đổi tên hoặc xóa: funnel fields", Zh: "字段 %s 存的是 %s，不是金额；请改名或删除：funnel fields"}
	NegotiationKept = Sentence{En: "Kept what was said with %s", Vi: "Đã lưu điều đã nói với %s", Zh: "已记下与 %s 的谈话"}
)
