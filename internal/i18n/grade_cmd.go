package i18n

// The command grade.
var (
	HelpGrade = Sentence{
		En: "Which customers matter, by six views, and why",
		Vi: "Khách nào quan trọng, theo sáu cách nhìn, và vì sao",
		Zh: "哪些客户重要：六种视角及其理由",
	}
	HelpGradeLong = Sentence{
		En: "Puts every person in one grade of each of six views, by what is recorded: value (what they brought in the last\n" +
			"months), benefit (what one can hope for), relation (how near they are), drawer (of the file), aim (keep, grow,\n" +
			"reshape or drop) and type (how they decide, as you chose it). --by shows one view, --list its people, the most\n" +
			"valuable first, with the rule; --why explains one person. A grade that you know better is set by hand with\n" +
			"`funnel grade set`; it is marked with * and the facts stay beside it. With a PERIOD the deals count up to its\n" +
			"last day; where people stand is as of today.",
		Vi: "Xếp mỗi khách vào một hạng của từng cách nhìn, theo những gì đã ghi: value (giá trị mang lại những tháng qua),\n" +
			"benefit (có thể mong đợi gì), relation (mức độ thân quen), drawer (ngăn hồ sơ), aim (giữ, phát triển, cải\n" +
			"thiện hay thôi) và type (cách quyết định, do bạn chọn). --by xem một cách nhìn, --list liệt kê khách, người\n" +
			"giá trị nhất trước, kèm quy tắc; --why giải thích một khách. Hạng nào bạn biết rõ hơn thì tự đặt bằng `funnel\n" +
			"grade set`; hạng đó có dấu * và dữ kiện vẫn hiện bên cạnh. Nêu PERIOD thì giao dịch tính đến ngày cuối của kỳ;\n" +
			"vị trí của khách là của hôm nay.",
		Zh: "按已记录的事实，把每个人放进六种视角各自的一个等级：value（近几个月带来的价值）、benefit（可以期待什么）、\n" +
			"relation（关系远近）、drawer（档案抽屉）、aim（保持、发展、改造或放弃）和 type（如何做决定，由你选定）。--by\n" +
			"看一种视角，--list 列出客户，最有价值的在前，并写明规则；--why 解释一位客户。你更清楚的等级可用 `funnel grade\n" +
			"set` 手动设定，带 * 标记，事实仍列在旁边。写了 PERIOD 时，成交只算到其最后一天；客户所处位置以今天为准。",
	}
	FlagGradeBy   = Sentence{En: "one `VIEW`: value, benefit, relation, drawer, aim or type", Vi: "một `CÁCH NHÌN`: value, benefit, relation, drawer, aim hoặc type", Zh: "一种`视角`：value、benefit、relation、drawer、aim 或 type"}
	FlagGradeList = Sentence{En: "list the people, too", Vi: "liệt kê cả khách", Zh: "同时列出客户"}
	FlagGradeOnly = Sentence{En: "only the people of a `GRADE` (with --by)", Vi: "chỉ khách thuộc một `HẠNG` (cùng --by)", Zh: "只看某个`等级`的客户（配合 --by）"}
	FlagGradeWhy  = Sentence{En: "explain the grades and the score of one person: a number or a name (`REF`)", Vi: "giải thích hạng và điểm của một khách: số hoặc tên (`REF`)", Zh: "解释一位客户的等级和评分：编号或姓名（`REF`）"}

	HelpGradeSet   = Sentence{En: "Set a grade of a person by hand, with the reason", Vi: "Tự đặt hạng cho một khách, kèm lý do", Zh: "手动设定一位客户的等级，并写明理由"}
	HelpGradeClear = Sentence{En: "Leave a grade of a person to the facts again", Vi: "Trả hạng của một khách về theo dữ kiện", Zh: "让一位客户的等级重新按事实判断"}
	FlagGradeNote  = Sentence{En: "why you know better", Vi: "vì sao bạn biết rõ hơn", Zh: "为什么你更清楚"}
	HelpWeights    = Sentence{En: "Show or set what each part of the score weighs", Vi: "Xem hoặc đặt trọng số từng phần của điểm", Zh: "查看或设置评分各项的权重"}
	HelpThresholds = Sentence{En: "Show or set the numbers on which the grades rest", Vi: "Xem hoặc đặt các mốc để xếp hạng", Zh: "查看或设置划分等级的界限"}
	HelpHourly     = Sentence{En: "Show or set what an hour of yours is worth, for the aim “drop”", Vi: "Xem hoặc đặt một giờ của bạn đáng giá bao nhiêu, dùng cho hướng “thôi”", Zh: "查看或设置你一小时值多少，用于“放弃”的判断"}
	HelpGradeCheck = Sentence{En: "How well the score told buyers from those who were lost", Vi: "Điểm đã phân biệt khách mua với khách mất tốt đến đâu", Zh: "评分能否分清买家与流失的客户"}
	HelpCheckLong  = Sentence{
		En: "Takes everybody who bought or was lost as they were on the day before, without deals and whatever came later,\n" +
			"and sets their score against what became of them: the AUC (the chance that a buyer had the higher score; 50 %%\n" +
			"is no better than a coin) with DeLong's interval, what came true by tenths of the score, and which parts told\n" +
			"nothing. It takes 50 closed leads, at least 10 of each kind.",
		Vi: "Lấy mỗi khách đã mua hoặc đã mất như vào ngày hôm trước, không tính giao dịch và những gì về sau, rồi so điểm\n" +
			"với kết quả: AUC (xác suất khách mua có điểm cao hơn; 50 %% thì không hơn tung đồng xu) với khoảng tin cậy\n" +
			"DeLong, kết quả theo từng mười phần của điểm, và phần nào không nói lên điều gì. Cần 50 khách đã kết thúc, ít\n" +
			"nhất 10 mỗi loại.",
		Zh: "把每位已成交或已流失的客户还原到前一天，不计成交和之后的事，拿评分与结果对照：AUC（买家评分更高的概率，50%% 等\n" +
			"于掷硬币）及 DeLong 区间、评分每十分之一段的实际结果，以及哪些项目没有说明任何问题。需要 50 位已了结的客户，每\n" +
			"类至少 10 位。",
	}
	FlagGradeReset = Sentence{En: "put them back to those of a new book", Vi: "đưa về như sổ mới", Zh: "恢复为新账本的值"}

	GradeViewUnknown = Sentence{En: "%s is no view of the grades; the views are %s", Vi: "%s không phải là cách nhìn; các cách nhìn: %s", Zh: "%s 不是视角；视角有 %s"}
	GradeOfViewNot   = Sentence{En: "%s is no grade of the view %s; its grades are %s", Vi: "%s không phải là hạng của cách nhìn %s; các hạng: %s", Zh: "%s 不是视角 %s 的等级；等级有 %s"}
	GradeSetUnread   = Sentence{En: "%s does not say which grade; write VIEW=GRADE such as relation=vip", Vi: "%s chưa cho biết hạng nào; hãy viết CÁCH-NHÌN=HẠNG như relation=vip", Zh: "%s 没有说明等级；请写 视角=等级，如 relation=vip"}
	GradeNeedsBy     = Sentence{En: "--grade and --list need a view: add --by value", Vi: "--grade và --list cần một cách nhìn: thêm --by value", Zh: "--grade 和 --list 需要视角：请加上 --by value"}
	GradeTypeOnCard  = Sentence{En: "the type of a customer stands on the card: `funnel lead edit %s --type %s`", Vi: "kiểu khách nằm trên thẻ: `funnel lead edit %s --type %s`", Zh: "客户类型写在卡上：`funnel lead edit %s --type %s`"}
	GradeAhead       = Sentence{En: "%s ends after today; grades look back, so take a period up to today", Vi: "%s kết thúc sau hôm nay; hạng xét về trước, hãy chọn kỳ đến hôm nay", Zh: "%s 晚于今天；等级看的是过去，请选到今天为止的时段"}
	WeightUnread     = Sentence{En: "%s is no weight; write PART=0 to %d, with a part of %s", Vi: "%s không phải trọng số; hãy viết PHẦN=0 đến %d, phần là một trong %s", Zh: "%s 不是权重；请写 项目=0 到 %d，项目为 %s"}
	WeightsAllZero   = Sentence{En: "all weights would be 0, and there would be nothing to add up; leave one above 0", Vi: "mọi trọng số sẽ bằng 0 và không còn gì để cộng; hãy để ít nhất một phần trên 0", Zh: "所有权重都会是 0，就没有可加的了；请至少留一项大于 0"}
	ThresholdUnread  = Sentence{En: "%s is no threshold; write KEY=NUMBER with one of %s", Vi: "%s không phải là mốc; hãy viết KHÓA=SỐ với một trong %s", Zh: "%s 不是界限；请写 键=数字，键为 %s"}
	ThresholdOut     = Sentence{En: "%s=%s is out of bounds; it may be %d to %d", Vi: "%s=%s ngoài giới hạn; có thể từ %d đến %d", Zh: "%s=%s 超出范围；可以是 %d 到 %d"}
	SharesOver       = Sentence{
		En: "super-percent, large-percent and medium-percent are %d together; they may be 100 at most",
		Vi: "super-percent, large-percent và medium-percent cộng lại là %d; nhiều nhất là 100",
		Zh: "super-percent、large-percent 和 medium-percent 合计 %d；最多 100",
	}
	GradeWhyAlone = Sentence{
		En: "--why tells of one person; leave out --grade and --list",
		Vi: "--why giải thích về một khách; hãy bỏ --grade và --list",
		Zh: "--why 说明一位客户；请去掉 --grade 和 --list",
	}
	HourlyNegative    = Sentence{En: "%s is no hourly rate; write an amount of 0 or more", Vi: "%s không phải giá một giờ; hãy viết số tiền từ 0 trở lên", Zh: "%s 不是时薪；请写 0 或更大的金额"}
	GradesAsOf        = Sentence{En: "Grades of %d people, deals up to %s", One: "Grades of %d person, deals up to %s", Vi: "Hạng của %d khách, giao dịch đến %s", Zh: "%d 位客户的等级，成交截至 %s"}
	NobodyToGrade     = Sentence{En: "Nobody to grade yet; `funnel lead add` begins.", Vi: "Chưa có khách nào để xếp hạng; bắt đầu bằng `funnel lead add`.", Zh: "还没有客户可分级；从 `funnel lead add` 开始。"}
	GradeViewMore     = Sentence{En: "one view: funnel grade --by value --list · one person: funnel grade --why 1", Vi: "một cách nhìn: funnel grade --by value --list · một khách: funnel grade --why 1", Zh: "一种视角：funnel grade --by value --list · 一位客户：funnel grade --why 1"}
	GradeByHandLegend = Sentence{En: "* set by hand", Vi: "* tự đặt", Zh: "* 手动设定"}
	GradeTypesMore    = Sentence{En: "how to speak with each: funnel playbook %s", Vi: "nói chuyện với từng kiểu: funnel playbook %s", Zh: "如何与各类客户沟通：funnel playbook %s"}
	LorenzOnPage      = Sentence{En: "How the revenue adds up, from the least customer to the best; the line: if all brought the same", Vi: "Doanh thu cộng dồn, từ khách mua ít đến khách mua nhiều; đường kẻ: nếu ai cũng như nhau", Zh: "收入的累计，从买得最少到买得最多的客户；线条：人人相同时"}
	HeadWhy           = Sentence{En: "why", Vi: "vì sao", Zh: "理由"}
	HeadThreshold     = Sentence{En: "threshold", Vi: "mốc", Zh: "界限"}
	HeadBounds        = Sentence{En: "from to", Vi: "từ đến", Zh: "范围"}
	BoundsAre         = Sentence{En: "%d–%d", Vi: "%d–%d", Zh: "%d–%d"}
	HourlyIs          = Sentence{En: "An hour of yours is worth %s.", Vi: "Một giờ của bạn đáng giá %s.", Zh: "你的一小时值 %s。"}
	HourlyNone        = Sentence{En: "Your time is not priced yet; `funnel grade rate 200k` sets what an hour is worth.", Vi: "Chưa định giá thời gian của bạn; `funnel grade rate 200k` đặt giá một giờ.", Zh: "还没有给你的时间定价；用 `funnel grade rate 20万` 设定一小时值多少。"}
	WhyMore           = Sentence{En: "what to do with them: funnel playbook · set by hand: funnel grade set %s VIEW=GRADE -m REASON", Vi: "nên làm gì: funnel playbook · tự đặt: funnel grade set %s VIEW=GRADE -m LÝ-DO", Zh: "该做什么：funnel playbook · 手动设定：funnel grade set %s VIEW=GRADE -m 理由"}

	CheckFew       = Sentence{En: "Not enough to say: %d bought and %d were lost; it takes %d in all, at least %d of each.", Vi: "Chưa đủ để nói: %d khách đã mua và %d khách đã mất; cần tổng cộng %d, ít nhất %d mỗi loại.", Zh: "尚不足以判断：%d 位买了，%d 位流失；共需 %d 位，每类至少 %d 位。"}
	CheckAUC       = Sentence{En: "Of %d who bought and %d who were lost, the score told them apart in %s of pairs (AUC %s, 95 %% interval %s to %s).", Vi: "Trong %d khách mua và %d khách mất, điểm phân biệt đúng %s số cặp (AUC %s, khoảng 95%% từ %s đến %s).", Zh: "%d 位买家与 %d 位流失客户中，评分分清了 %s 的配对（AUC %s，95%% 区间 %s 到 %s）。"}
	CheckTells     = Sentence{En: "It tells more than chance.", Vi: "Điểm nói được nhiều hơn may rủi.", Zh: "评分比碰运气更准。"}
	CheckNothing   = Sentence{En: "So far that may be chance.", Vi: "Đến nay điều đó có thể chỉ là may rủi.", Zh: "目前可能只是碰巧。"}
	CheckBackwards = Sentence{En: "It points the wrong way: those who were lost had the higher scores; look at the weights.", Vi: "Điểm chỉ ngược: khách đã mất có điểm cao hơn; hãy xem lại trọng số.", Zh: "评分指反了：流失的客户分数更高；请检查权重。"}
	HeadScoreBand  = Sentence{En: "score", Vi: "điểm", Zh: "评分"}
	HeadCameTrue   = Sentence{En: "bought", Vi: "đã mua", Zh: "成交"}
	HeadPartTells  = Sentence{En: "alone", Vi: "riêng phần này", Zh: "单独看"}
	PartSilent     = Sentence{En: "tells nothing so far", Vi: "chưa nói lên điều gì", Zh: "目前说明不了什么"}
	PartBackwards  = Sentence{En: "points the wrong way", Vi: "chỉ ngược", Zh: "指反了"}
	PartTells      = Sentence{En: "tells something", Vi: "có ý nghĩa", Zh: "有说明力"}
	BandApart      = Sentence{En: "not as the score says", Vi: "không như điểm nói", Zh: "与评分不符"}
	GradesMore     = Sentence{En: "all of it: funnel grade --why %s", Vi: "xem đủ: funnel grade --why %s", Zh: "完整说明：funnel grade --why %s"}
)

// The thresholds of the grades.
var (
	ThresholdValueMonths    = Sentence{En: "months over which profit is counted", Vi: "số tháng tính lợi nhuận", Zh: "计算利润的月数"}
	ThresholdRelationMonths = Sentence{En: "months of acquaintance that make a customer without a purchase", Vi: "số tháng quen biết để thành khách dù chưa mua", Zh: "认识多少个月后，未购买也算客户"}
	ThresholdSuper          = Sentence{En: "percent of customers who are super", Vi: "phần trăm khách siêu lớn", Zh: "超级客户的百分比"}
	ThresholdLarge          = Sentence{En: "percent who are large", Vi: "phần trăm khách lớn", Zh: "大客户的百分比"}
	ThresholdMedium         = Sentence{En: "percent who are medium", Vi: "phần trăm khách trung bình", Zh: "中客户的百分比"}
	ThresholdLeast          = Sentence{En: "customers with a purchase that it takes to compare", Vi: "số khách đã mua tối thiểu để so sánh", Zh: "可以比较所需的已购客户数"}
	ThresholdFormer         = Sentence{En: "months without a purchase that make a former customer", Vi: "số tháng không mua để thành khách đã rời đi", Zh: "多少个月没买算流失客户"}
	ThresholdLoyalMonths    = Sentence{En: "months over which purchases of the loyal are counted", Vi: "số tháng tính lần mua của khách trung thành", Zh: "计算忠诚客户购买的月数"}
	ThresholdLoyalDeals     = Sentence{En: "purchases that a loyal customer makes in them", Vi: "số lần mua của khách trung thành trong thời gian đó", Zh: "忠诚客户在此期间的购买次数"}
	ThresholdLoyalPercent   = Sentence{En: "percent of them who brought most, loyal at any level", Vi: "phần trăm khách mang lại nhiều nhất, trung thành ở mọi cấp", Zh: "带来最多的百分比，任何级别都算忠诚"}
	ThresholdVIP            = Sentence{En: "score of an open lead who is a VIP", Vi: "điểm để khách đang theo là VIP", Zh: "跟进中客户成为 VIP 的评分"}
	ThresholdGrow           = Sentence{En: "score of an open lead to grow", Vi: "điểm để khách đang theo đáng phát triển", Zh: "跟进中客户值得发展的评分"}
	ThresholdReshape        = Sentence{En: "touches after which somebody who has not bought is to be reshaped", Vi: "số lần liên hệ mà chưa mua thì nên cải thiện", Zh: "联系多少次仍未购买就该改造"}
)
