package i18n

// The report by product, region and customer.
var (
	SectionBusinessProduct  = Sentence{En: "Business by product", Vi: "Kinh doanh theo sản phẩm", Zh: "按产品的业绩"}
	SectionBusinessRegion   = Sentence{En: "Business by region", Vi: "Kinh doanh theo khu vực", Zh: "按区域的业绩"}
	SectionBusinessCustomer = Sentence{En: "Business by customer", Vi: "Kinh doanh theo khách hàng", Zh: "按客户的业绩"}
	HeadPurchases           = Sentence{En: "purchases", Vi: "lần mua", Zh: "购买次数"}
	HeadCustomers           = Sentence{En: "customers", Vi: "khách mua", Zh: "客户数"}
	HeadOpenValue           = Sentence{En: "open value", Vi: "giá trị đang theo", Zh: "跟进中的金额"}
	HeadLastPurchase        = Sentence{En: "last purchase", Vi: "lần mua cuối", Zh: "最近购买"}
	NoneRecorded            = Sentence{En: "none recorded", Vi: "chưa ghi", Zh: "未记录"}
	NoLongerKnown           = Sentence{En: "people who were forgotten", Vi: "khách đã xóa thông tin", Zh: "已遗忘的客户"}
	WithoutCost             = Sentence{
		En: "%d purchases have no cost recorded, so the profit may be lower", One: "%d purchase has no cost recorded, so the profit may be lower",
		Vi: "%d lần mua chưa ghi chi phí nên lợi nhuận có thể thấp hơn", Zh: "%d 次购买没有记录成本，利润可能更低",
	}
	MoreAccounts = Sentence{En: "%d more; -o json lists all", Vi: "còn %d dòng; -o json liệt kê tất cả", Zh: "还有 %d 行；-o json 列出全部"}
	FlagReportBy = Sentence{
		En: "split by channel, week, month, product, region or customer", Vi: "chia theo kênh, tuần, tháng, 'sản phẩm', 'khu vực' hoặc 'khách hàng'",
		Zh: "按渠道、周、月份、产品、区域或客户分开",
	}
	ByCustomer = Sentence{En: "customer", Vi: "khách hàng", Zh: "客户"}
)
