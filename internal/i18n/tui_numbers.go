package i18n

// The screen of the numbers.
var (
	ScreenNumbers = Sentence{En: "Numbers", Vi: "Số liệu", Zh: "数据"}

	PeriodLast30    = Sentence{En: "last 30 days", Vi: "30 ngày gần nhất", Zh: "最近 30 天"}
	PeriodThisWeek  = Sentence{En: "this week", Vi: "tuần này", Zh: "本周"}
	PeriodLastWeek  = Sentence{En: "last week", Vi: "tuần trước", Zh: "上周"}
	PeriodThisMonth = Sentence{En: "this month", Vi: "tháng này", Zh: "本月"}
	PeriodLastMonth = Sentence{En: "last month", Vi: "tháng trước", Zh: "上个月"}

	KeyEarlier      = Sentence{En: "earlier period", Vi: "kỳ trước", Zh: "前一时间段"}
	KeyLater        = Sentence{En: "later period", Vi: "kỳ sau", Zh: "后一时间段"}
	KeyTypePeriod   = Sentence{En: "type a period", Vi: "gõ kỳ muốn xem", Zh: "输入时间段"}
	KeyCohortRatios = Sentence{En: "cohort ratios", Vi: "tỷ lệ theo lứa", Zh: "同批转化率"}
	KeyPeriodRatios = Sentence{En: "period ratios", Vi: "tỷ lệ theo kỳ", Zh: "期间转化率"}
	KeyNextPart     = Sentence{En: "next part", Vi: "phần tiếp", Zh: "下一部分"}
	KeyPreviousPart = Sentence{En: "previous part", Vi: "phần trước", Zh: "上一部分"}
	KeyScroll       = Sentence{En: "scroll", Vi: "cuộn", Zh: "滚动"}
	KeyEnlarge      = Sentence{En: "this part alone", Vi: "chỉ xem phần này", Zh: "只看这部分"}
	KeyAllParts     = Sentence{En: "all parts", Vi: "xem mọi phần", Zh: "显示各部分"}
	KeyExplainLevel = Sentence{En: "explain another level", Vi: "giải thích cấp khác", Zh: "解释另一级"}
	KeyShow         = Sentence{En: "show", Vi: "xem", Zh: "查看"}

	PartFunnel  = Sentence{En: "Funnel", Vi: "Phễu", Zh: "漏斗"}
	PartCompare = Sentence{En: "Volume or skill", Vi: "Số lượng hay kỹ năng", Zh: "量还是技能"}

	TitlePeriod    = Sentence{En: "Period", Vi: "Kỳ", Zh: "时间段"}
	PeriodExamples = Sentence{
		En: "for example: this week, last month, 2026-10, Q3, 90d, 1/10..15/10, all",
		Vi: "ví dụ: tuần này, tháng trước, 10/2026, quý 3, 90 ngày, 1/10..15/10, tất cả",
		Zh: "例如：本周、上个月、2026年10月、第3季度、最近90天、10月1日..10月15日、全部",
	}
	ReadingNumbers = Sentence{En: "reading…", Vi: "đang đọc…", Zh: "读取中…"}

	NumbersEmpty = Sentence{
		En: "Your funnel is drawn here, with the ratio of every step. It begins with one number: how many people you reach.",
		Vi: "Phễu của bạn sẽ hiện ở đây, kèm tỷ lệ của từng bước. Tất cả bắt đầu từ một con số: bạn tiếp cận được bao nhiêu người.",
		Zh: "你的漏斗会画在这里，附上每一步的转化率。一切从一个数字开始：你触达了多少人。",
	}
	CohortNotSplit = Sentence{
		En: "Volume and skill are told apart by period ratios; c shows them.",
		Vi: "Số lượng và kỹ năng được tách theo tỷ lệ theo kỳ; nhấn c để xem.",
		Zh: "量和技能是按期间转化率区分的；按 c 查看。",
	}
	TargetMetMark = Sentence{
		En: "✓ the target of its workdays was met", Vi: "✓ đạt mục tiêu của các ngày làm việc trong đó", Zh: "✓ 达成了其中工作日的目标",
	}
)
