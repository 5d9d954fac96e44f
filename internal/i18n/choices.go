package i18n

// Words by which numbers are split and ordered, where no heading has them.
var (
	WordQuarter = Sentence{En: "quarter", Vi: "quý", Zh: "季度"}
	WordPeople  = Sentence{En: "people", Vi: "số người", Zh: "人数"}
	WordCost    = Sentence{En: "cost", Vi: "chi phí", Zh: "费用"}
)
