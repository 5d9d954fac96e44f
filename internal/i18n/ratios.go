package i18n

// The table of ratios.
var (
	HelpRatios     = Sentence{En: "Conversion ratios, step by step, by channel or over time", Vi: "Tỷ lệ chuyển đổi từng bước, theo kênh hoặc theo thời gian", Zh: "每一步的转化率，可按渠道或按时间看"}
	HelpRatiosLong = Sentence{
		En: `Conversion ratios of a period, the last 30 days unless another is named: of the people at each level, how many there are
at the next one, and the range in which the true ratio lies with 95 % certainty.

A period ratio counts who arrived at each level within the period. With --cohort it follows the people with cards who
arrived at a level within it, and counts who of them has come to the next one by now. --against tells whether a ratio
really changed, or how many more people it would take to tell.

--by channel compares what the people of each channel cost and take, the cheapest first, and says which channels cannot
be told apart yet.`,
		Vi: `Tỷ lệ chuyển đổi của một kỳ, mặc định là 30 ngày gần nhất: trong số người ở mỗi cấp, bao nhiêu người lên cấp tiếp theo,
và khoảng chứa tỷ lệ thật với độ tin cậy 95%.

Tỷ lệ theo kỳ đếm người đến từng cấp trong kỳ. Với --cohort, tỷ lệ theo lứa đi theo những khách có thẻ đã đến một cấp
trong kỳ, và đếm xem đến nay bao nhiêu người đã lên cấp tiếp theo. --against cho biết tỷ lệ có thật sự thay đổi không,
hoặc cần thêm bao nhiêu người nữa mới biết được.

--by channel so sánh mỗi kênh tốn bao nhiêu chi phí và thời gian cho một người, rẻ nhất trước, và cho biết những kênh
nào chưa phân biệt được.`,
		Zh: `一段时间的转化率，不写就是最近 30 天：每一级的人里有多少到了后一级，以及真实转化率有 95% 的把握落在哪个区间。

期间转化率数的是这段时间里到达每一级的人。加上 --cohort 就是同批转化率：跟踪这段时间里到达前一级、
有客户卡的人，看至今有多少到了后一级。--against 判断转化率是否真的变了，或者还要多少人才能判断。

--by channel 比较各渠道每人的费用和时间，最便宜的在前，并指出哪些渠道还不能区分高下。`,
	}
	FlagRatiosBy      = Sentence{En: "split by channel, week, month, product or region", Vi: "chia theo kênh, tuần, tháng, 'sản phẩm' hoặc 'khu vực'", Zh: "按渠道、周、月份、产品或区域分开"}
	FlagRatiosSort    = Sentence{En: "order the groups by people, cost or minutes", Vi: "xếp các nhóm theo 'số người', 'chi phí' hoặc 'số phút'", Zh: "各组按人数、费用或分钟排序"}
	FlagRatiosAgainst = Sentence{En: "compare with this `PERIOD`", Vi: "so với `KỲ` này", Zh: "与这个`时间段`相比"}
	FlagRatiosCohort  = Sentence{En: "follow the people who arrived in the period", Vi: "theo dõi những khách đã đến trong kỳ", Zh: "跟踪这段时间里到来的客户"}

	UnknownGrouping = Sentence{
		En: "cannot split by %s; choose one of: %s",
		Vi: "không chia được theo %s; hãy chọn: %s",
		Zh: "不能按 %s 分开；可选：%s",
	}
	UnknownRatioOrder = Sentence{
		En: "cannot order by %s; choose one of: %s",
		Vi: "không xếp được theo %s; hãy chọn: %s",
		Zh: "不能按 %s 排序；可选：%s",
	}
	SortNeedsBy = Sentence{
		En: "--sort orders groups; add --by, such as --by channel",
		Vi: "--sort dùng để xếp các nhóm; hãy thêm --by, ví dụ --by kênh",
		Zh: "--sort 用来给各组排序；请加上 --by，例如 --by 渠道",
	}
	NothingToSortBy = Sentence{
		En: "cost and minutes are recorded by channel and day: --sort %s needs --by channel, week or month, without --cohort",
		Vi: "chi phí và số phút được ghi theo kênh và theo ngày: --sort %s cần --by kênh, tuần hoặc tháng, không kèm --cohort",
		Zh: "费用和分钟数是按渠道和日期记的：--sort %s 要配合 --by 渠道、周或月份，且不带 --cohort",
	}
	NoAgainstOfSpans = Sentence{
		En: "--against does not go with --by %s, for another period has other weeks and months; leave one of them out",
		Vi: "--against không đi cùng --by %s vì kỳ khác có tuần và tháng khác; hãy bỏ một trong hai",
		Zh: "--against 不能和 --by %s 同用，因为另一段时间的周和月不同；请去掉一个",
	}

	PeriodRatiosOf = Sentence{En: "Period ratios, %s", Vi: "Tỷ lệ theo kỳ, %s", Zh: "期间转化率，%s"}
	CohortRatiosOf = Sentence{
		En: "Cohort ratios of the arrivals of %s, as of today",
		Vi: "Tỷ lệ theo lứa, %s: khách đến trong kỳ, tính đến hôm nay",
		Zh: "同批转化率：%s到来的客户，截至今天",
	}
	CountedWithoutChannel = Sentence{
		En: "%[1]d of %[2]d people at %[3]s were counted without a channel, so the ratios of the channels are too low there; log people with the channel they came through",
		Vi: "%[1]d trên %[2]d người ở cấp %[3]s được ghi không kèm kênh nên tỷ lệ của các kênh ở đó thấp hơn thực tế; hãy ghi kèm kênh khách đã đến qua",
		Zh: "%[3]s的 %[2]d 人中有 %[1]d 人没有记录渠道，各渠道在这一级的转化率因此偏低；记录时请写上客户来自哪个渠道",
	}
	PeriodRatiosMean = Sentence{
		En: "a period ratio: people who arrived at a level in these days, of those who arrived at the one before it in the same days",
		Vi: "tỷ lệ theo kỳ: số người đến một cấp so với số người đến cấp trước đó trong cùng những ngày này",
		Zh: "期间转化率：这段时间里到达某一级的人数，除以同一段时间里到达前一级的人数",
	}
	CohortRatiosMean = Sentence{
		En: "a cohort ratio: of the people with cards who arrived at a level in these days, those who have come to the next one by now; the newest may still come",
		Vi: "tỷ lệ theo lứa: trong số khách có thẻ đã đến một cấp trong những ngày này, bao nhiêu người đến nay đã lên cấp tiếp theo; khách mới nhất có thể còn lên nữa",
		Zh: "同批转化率：这段时间里到达某一级、有客户卡的人中，至今已到后一级的比例；最近来的以后还可能到",
	}
	AgainstIs    = Sentence{En: "against %s", Vi: "so với %s", Zh: "对比 %s"}
	HeadOfFirst  = Sentence{En: "of %s", Vi: "so với %s", Zh: "占%s"}
	ShareOfFirst = Sentence{En: "%[1]s of %[2]s", Vi: "%[1]s so với %[2]s", Zh: "占%[2]s的 %[1]s"}
	RatioWas     = Sentence{
		En: "against %[1]s (%[2]d of %[3]d)",
		Vi: "kỳ so sánh: %[1]s (%[2]d trên %[3]d)",
		Zh: "对比期 %[1]s（%[2]d / %[3]d）",
	}
	NoRatioBefore  = Sentence{En: "nobody to compare with", Vi: "kỳ so sánh không có ai", Zh: "对比期没有人"}
	VerdictBetter  = Sentence{En: "better", Vi: "tốt hơn", Zh: "变好了"}
	VerdictWorse   = Sentence{En: "worse", Vi: "kém hơn", Zh: "变差了"}
	VerdictUnclear = Sentence{En: "cannot tell yet", Vi: "chưa biết được", Zh: "还说不准"}
	VerdictNeeds   = Sentence{
		En: "cannot tell yet: about %[1]d more at %[2]s would",
		Vi: "chưa biết được: cần thêm khoảng %[1]d người ở cấp %[2]s",
		Zh: "还说不准：%[2]s再多约 %[1]d 人才能判断",
	}
	VerdictFewBefore = Sentence{
		En: "cannot tell: too few people to compare with",
		Vi: "không biết được: kỳ so sánh có quá ít người",
		Zh: "无法判断：对比期人数太少",
	}
	VerdictTooClose = Sentence{
		En: "cannot tell: too close for what there is to compare with",
		Vi: "không biết được: chênh lệch quá nhỏ so với số người của kỳ so sánh",
		Zh: "无法判断：差别太小，对比期的人数不够",
	}
	PeriodsOverlap = Sentence{
		En: "the two periods overlap: %s counts in both",
		Vi: "hai kỳ chồng lên nhau: %s được tính ở cả hai",
		Zh: "两段时间有重叠：%s在两边都计入",
	}

	NoChannelNamed  = Sentence{En: "no channel named", Vi: "không ghi kênh", Zh: "未写渠道"}
	EverybodyElse   = Sentence{En: "everybody else", Vi: "những người còn lại", Zh: "其余的人"}
	NothingInPeriod = Sentence{En: "nothing was counted in these days", Vi: "không có số liệu nào trong những ngày này", Zh: "这段时间没有任何记录"}
	NobodyInPeriod  = Sentence{En: "nobody with a card arrived in these days", Vi: "không có khách có thẻ nào đến trong những ngày này", Zh: "这段时间没有客户到来（只算有客户卡的）"}
	SectionPeople   = Sentence{En: "People", Vi: "Số người", Zh: "人数"}
	SectionFollowed = Sentence{En: "How far those at %s have come", Vi: "Khách ở cấp %s đã đi đến đâu", Zh: "到达%s的人走到了哪里"}
	SectionCost     = Sentence{En: "Cost in all, and for each person, in %s", Vi: "Tổng chi phí và chi phí mỗi người, tính bằng %s", Zh: "总费用与每人费用（%s）"}
	SectionMinutes  = Sentence{En: "Minutes in all, and for each person", Vi: "Tổng số phút và số phút mỗi người", Zh: "总分钟数与每人分钟数"}
	HeadInAll       = Sentence{En: "in all", Vi: "tổng", Zh: "总计"}
	OrderedByCost   = Sentence{
		En: "in the order of what each person at %s cost, the least first",
		Vi: "xếp theo chi phí cho mỗi người ở cấp %s, ít nhất trước",
		Zh: "按%s的每人费用排列，最少的在前",
	}
	OrderedByMinutes = Sentence{
		En: "in the order of the minutes that each person at %s took, the fewest first",
		Vi: "xếp theo số phút cho mỗi người ở cấp %s, ít nhất trước",
		Zh: "按%s的每人分钟数排列，最少的在前",
	}
	LeadUnclear = Sentence{En: "too few people to tell them apart yet", Vi: "còn quá ít người để phân biệt", Zh: "人数太少，还不能区分高下"}
	LeadIs      = Sentence{En: "highest: %s", Vi: "cao nhất: %s", Zh: "最高：%s"}
	LeadIsClose = Sentence{
		En: "highest: %[1]s; cannot be told apart from it yet: %[2]s",
		Vi: "cao nhất: %[1]s; chưa phân biệt được với: %[2]s",
		Zh: "最高：%[1]s；还不能区分高下的：%[2]s",
	}
)
