package i18n

// Cohorts: what became of the people who came in a month.
var (
	HelpCohort     = Sentence{En: "How far and how fast each month's people came", Vi: "Khách đến mỗi tháng đi được bao xa và bao nhanh", Zh: "每个月来的客户走了多远、多快"}
	HelpCohortLong = Sentence{
		En: `How far and how fast the people of each month came: of the people with cards who became leads in it, how many have
come to each level by now, the share who had within 7, 30 and 90 days, and after how many days half of them had.

Those who still wait count for as long as they have waited, and those who are lost can no longer come, so neither
flatters the figures. Who is paused waits. Who was lost and came back was not lost. A share that nobody has been
there long enough to know is a dash. People known from before are in no month.`,
		Vi: `Khách đến mỗi tháng đi được bao xa và bao nhanh: trong số khách có thẻ mới đến trong tháng, đến nay bao nhiêu người đã
lên từng cấp, bao nhiêu phần lên được trong 7, 30 và 90 ngày, và sau bao nhiêu ngày thì một nửa đã lên.

Người còn chờ chỉ được tính cho số ngày đã chờ, người đã ghi mất khách thì không lên được nữa, nên cả hai không làm số
liệu đẹp hơn thực tế. Khách tạm dừng vẫn là đang chờ; khách bỏ đi rồi quay lại thì không tính là mất khách. Tỷ lệ mà
chưa ai theo đủ lâu để biết thì ghi dấu gạch. Khách quen từ trước không thuộc tháng nào.`,
		Zh: `每个月来的客户走了多远、多快：当月新来、有客户卡的人里，至今有多少到达每一级，7 天、30 天、90 天内到达的比例，
以及过了多少天有一半到达。

还在等的人只算到今天，流失的人不会再往前走，所以数字不会虚高。暂停的人算还在等；流失后又回来的人不算流失。
还没有人待得够久、无从知道的比例写作短横。以前就认识的客户不属于任何一个月。`,
	}
	FlagCohortBy    = Sentence{En: "put people together by week, month or quarter", Vi: "gộp khách theo tuần, tháng hoặc quý", Zh: "按周、月份或季度归在一起"}
	FlagCohortLevel = Sentence{En: "show how this `LEVEL` went (default: the buying one)", Vi: "xem `CẤP` này (mặc định: cấp mua hàng)", Zh: "看这个`级别`的变化（默认：成交级别）"}
	NoCohorts       = Sentence{
		En: "nobody with a card came to %[1]s in %[2]s; add people with: funnel lead add NAME",
		Vi: "trong %[2]s không có khách có thẻ nào đến cấp %[1]s; thêm khách bằng: funnel lead add TÊN",
		Zh: "%[2]s没有有客户卡的人到达%[1]s；添加客户请用：funnel lead add 姓名",
	}
	CohortLevelBelow = Sentence{
		En: "%[1]s is not above %[2]s, where people are followed from; choose one of: %[3]s",
		Vi: "cấp %[1]s không ở sau cấp %[2]s, nơi bắt đầu theo dõi khách; hãy chọn: %[3]s",
		Zh: "%[1]s不在%[2]s之后，而客户是从那里开始跟踪的；可选：%[3]s",
	}
	NoLevelAbove = Sentence{
		En: "there is no level above %s to come to; see: funnel levels",
		Vi: "sau cấp %s không còn cấp nào; xem: funnel levels",
		Zh: "%s之后没有别的级别；请看：funnel levels",
	}
	CohortsOf = Sentence{
		En:  "What became of the %[1]d people who came to %[2]s, %[3]s",
		One: "What became of the %[1]d person who came to %[2]s, %[3]s",
		Vi:  "%[1]d khách đến cấp %[2]s (%[3]s) giờ đã đi đến đâu",
		Zh:  "%[3]s到达%[2]s的 %[1]d 位客户走到了哪里",
	}
	CohortsByWeek    = Sentence{En: "%s, by the week they came", Vi: "%s, theo tuần khách đến", Zh: "%s，按到来的周"}
	CohortsByMonth   = Sentence{En: "%s, by the month they came", Vi: "%s, theo tháng khách đến", Zh: "%s，按到来的月份"}
	CohortsByQuarter = Sentence{En: "%s, by the quarter they came", Vi: "%s, theo quý khách đến", Zh: "%s，按到来的季度"}
	MonthOfYear      = Sentence{En: "%[1]s %[2]s", Vi: "%[1]s/%[2]s", Zh: "%[2]s年%[1]s"}
	QuarterOfYear    = Sentence{En: "Q%[1]s %[2]s", Vi: "Quý %[1]s/%[2]s", Zh: "%[2]s年第%[1]s季度"}
	HeadByNow        = Sentence{En: "by now", Vi: "đến nay", Zh: "至今"}
	HeadBy           = Sentence{En: "%d d", Vi: "%dN", Zh: "%d天"}
	HeadHalf         = Sentence{En: "half", Vi: "một nửa", Zh: "过半"}
	DaysShort        = Sentence{En: "%d d", Vi: "%d ngày", Zh: "%d天"}
	ShareByNow       = Sentence{En: "%s by now", Vi: "đến nay %s", Zh: "至今 %s"}
	CohortsMean      = Sentence{
		En: "by now: as of today, those who still wait counted as not come; 7 d, 30 d, 90 d: the share within so many days, allowing for those who still wait and those who are lost, so it can be higher; half: after how many days half of all had come",
		Vi: "đến nay: tính đến hôm nay, người còn chờ coi như chưa lên; 7N, 30N, 90N: phần lên được trong chừng ấy ngày, có tính đến người còn chờ và người đã ghi mất khách nên có thể cao hơn; một nửa: sau bao nhiêu ngày thì một nửa đã lên",
		Zh: "至今：截至今天，还在等的算作没到；7天、30天、90天：这么多天内到达的比例，考虑了还在等的和已流失的，所以可能更高；过半：过了多少天有一半到达",
	}
	CohortFewMeans = Sentence{
		En: "few: so few people that the share may still move a lot",
		Vi: "còn ít: số người còn ít nên tỷ lệ có thể đổi nhiều",
		Zh: "样本少：人数太少，比例还可能大变",
	}
	CohortHint = Sentence{
		En: "for another level: funnel cohort --level LEVEL",
		Vi: "xem cấp khác: funnel cohort --level CẤP",
		Zh: "看别的级别：funnel cohort --level 级别",
	}
)
