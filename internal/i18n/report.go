package i18n

// Reports and their files.
var (
	NoFontFor = Sentence{
		En: "found no font that draws “%s” in a PNG; install Noto Sans CJK, write --svg, or choose another language with --lang",
		Vi: "không tìm thấy phông chữ nào vẽ được “%s” vào ảnh PNG; hãy cài Noto Sans CJK, dùng --svg, hoặc chọn ngôn ngữ khác bằng --lang",
		Zh: "找不到能把“%s”画进 PNG 的字体；请安装 Noto Sans CJK、改用 --svg，或用 --lang 换一种语言",
	}
)

// The report.
var (
	HelpReport     = Sentence{En: "Report on a period, also as a page or a picture to send", Vi: "Báo cáo một kỳ, có thể ghi thành trang web hoặc ảnh để gửi", Zh: "一段时间的报告，也可写成网页或图片发给别人"}
	HelpReportLong = Sentence{
		En: `Report on a period, the last 30 days unless another is named: what changed and why, the funnel, the trend per week, the
channels, and for each day of a year how many of its targets were met.

--html writes a page that stands alone: it opens in any browser without a network, in light or dark, on a phone or on
paper. --png and --svg write a picture of the funnel for a chat. Nobody is named in any of them, unless --with-names
asks for it. A file that exists is kept unless --force is given; - as a name stands for standard output.`,
		Vi: `Báo cáo một kỳ, mặc định là 30 ngày gần nhất: điều gì thay đổi và vì sao, phễu, xu hướng theo tuần, các kênh, và mỗi
ngày trong một năm đạt được bao nhiêu mục tiêu.

--html ghi thành một trang độc lập: mở bằng trình duyệt nào cũng được, không cần mạng, nền sáng hay tối, xem trên điện
thoại hay in ra giấy. --png và --svg ghi ảnh phễu để gửi qua tin nhắn. Tên khách chỉ xuất hiện khi có --with-names.
Tệp đã có được giữ nguyên, trừ khi có --force; dấu - thay cho tên tệp là đầu ra chuẩn.`,
		Zh: `一段时间的报告，不写时间段就是最近 30 天：变化了什么、为什么，漏斗、每周走势、各渠道，
以及一年里每天达成了几个目标。

--html 写成一个独立的网页：不联网也能用任何浏览器打开，浅色深色都行，手机上看、打印出来都合适。
--png 和 --svg 画成漏斗图，方便在聊天里发送。只有加上 --with-names 才会出现客户姓名。
已有的文件不会被覆盖，除非加 --force；文件名写 - 表示标准输出。`,
	}
	FlagReportHTML  = Sentence{En: "write a page to `FILE`", Vi: "ghi trang web vào `TỆP`", Zh: "把网页写入`文件`"}
	FlagReportPNG   = Sentence{En: "write the funnel as a picture to `FILE`", Vi: "ghi ảnh phễu vào `TỆP`", Zh: "把漏斗图写入`文件`"}
	FlagReportSVG   = Sentence{En: "write the funnel as a drawing to `FILE`", Vi: "ghi hình vẽ phễu vào `TỆP`", Zh: "把漏斗矢量图写入`文件`"}
	FlagForce       = Sentence{En: "replace files that exist", Vi: "ghi đè tệp đã có", Zh: "替换已有的文件"}
	FlagReportNames = Sentence{En: "name the best customers and the open leads", Vi: "nêu tên khách mua nhiều nhất và khách đang theo", Zh: "列出最佳客户和跟进中客户的姓名"}
	ReportWritten   = Sentence{En: "Wrote %s", Vi: "Đã ghi %s", Zh: "已写入 %s"}
	TwoToStdout     = Sentence{
		En: "only one thing can go to standard output; give the others files",
		Vi: "đầu ra chuẩn chỉ nhận một thứ; hãy ghi phần còn lại vào tệp",
		Zh: "标准输出只能写一样；其余的请写入文件",
	}
	NotBegun = Sentence{
		En: "%s has not begun yet; nothing is counted in it",
		Vi: "%s chưa bắt đầu; chưa có số liệu nào",
		Zh: "%s还没有开始；没有任何记录",
	}

	ReportKind   = Sentence{En: "Sales report", Vi: "Báo cáo bán hàng", Zh: "销售报告"}
	DaysAre      = Sentence{En: "%d days", One: "%d day", Vi: "%d ngày", Zh: "%d 天"}
	WorkdaysAre  = Sentence{En: "%d workdays", One: "%d workday", Vi: "%d ngày làm việc", Zh: "%d 个工作日"}
	UnlikeBefore = Sentence{En: "%s from %s", Vi: "%s so với %s", Zh: "上期 %[2]s（%[1]s）"}
	AsBefore     = Sentence{En: "as before", Vi: "như kỳ trước", Zh: "与上期持平"}
	BeforeIs     = Sentence{En: "compared with %s", Vi: "so với %s", Zh: "与 %s相比"}
	NoBefore     = Sentence{
		En: "The book begins on %s: there is no period before this one to compare with yet.",
		Vi: "Sổ bắt đầu từ %s: chưa có kỳ trước để so sánh.",
		Zh: "账本从 %s 开始：还没有上一期可以比较。",
	}
	SalesAre = Sentence{En: "Sales", Vi: "Doanh số", Zh: "销售额"}

	SectionFunnel = Sentence{En: "The funnel", Vi: "Phễu", Zh: "漏斗"}
	HeadRatio     = Sentence{En: "ratio", Vi: "tỷ lệ", Zh: "转化率"}
	BandsMean     = Sentence{
		En: "the wider a band, the more people; small ones are drawn wider than to scale so as to be seen: go by the numbers",
		Vi: "dải càng rộng thì càng nhiều người; dải nhỏ được vẽ rộng hơn tỷ lệ thật cho dễ thấy, nên hãy so bằng các con số",
		Zh: "色带越宽人越多；人少的画得比实际比例宽，以便看清，比较时请看数字",
	}
	OverMeansPeriod = Sentence{
		En: "above 100 %: more people arrived here than at the level before it in these days; some came from earlier days",
		Vi: "trên 100%: trong kỳ, số người đến cấp này nhiều hơn cấp trước; có người từ trước kỳ chuyển lên",
		Zh: "超过 100%：这段时间到达这一级的人比前一级多；其中有些是更早来的人升上来的",
	}

	SectionTrendWeeks  = Sentence{En: "Week by week", Vi: "Từng tuần", Zh: "每周走势"}
	SectionTrendMonths = Sentence{En: "Month by month", Vi: "Từng tháng", Zh: "每月走势"}
	TrendMeans         = Sentence{
		En: "A pale bar is a week or month that is not over. A line across a bar is the target of its workdays.",
		Vi: "Cột nhạt là tuần hoặc tháng chưa kết thúc. Vạch ngang cột là mục tiêu của các ngày làm việc trong đó.",
		Zh: "浅色柱是还没结束的周或月。柱上的横线是其中工作日的目标。",
	}
	TrendIs       = Sentence{En: "%s: %d", Vi: "%s: %d", Zh: "%s：%d"}
	TrendIsOf     = Sentence{En: "%s: %d, target %d", Vi: "%s: %d, mục tiêu %d", Zh: "%s：%d，目标 %d"}
	ChartIs       = Sentence{En: "%s, %s, the latest %d", Vi: "%s, %s, gần nhất %d", Zh: "%s，%s，最近 %d"}
	HeadWeek      = Sentence{En: "week", Vi: "tuần", Zh: "周"}
	HeadMonth     = Sentence{En: "month", Vi: "tháng", Zh: "月份"}
	HeadPerWeek   = Sentence{En: "a week", Vi: "TB/tuần", Zh: "周均"}
	HeadPerMonth  = Sentence{En: "a month", Vi: "TB/tháng", Zh: "月均"}
	HeadLatest    = Sentence{En: "latest", Vi: "gần nhất", Zh: "最近"}
	LatestPartial = Sentence{
		En: "the latest week or month is not over; the average leaves it out",
		Vi: "tuần hoặc tháng gần nhất chưa kết thúc nên không tính vào trung bình",
		Zh: "最近的一周或一月还没结束，不计入平均",
	}

	SectionByWeek    = Sentence{En: "By week", Vi: "Theo tuần", Zh: "按周"}
	SectionByMonth   = Sentence{En: "By month", Vi: "Theo tháng", Zh: "按月"}
	SectionByProduct = Sentence{En: "By product", Vi: "Theo sản phẩm", Zh: "按产品"}
	SectionByRegion  = Sentence{En: "By region", Vi: "Theo khu vực", Zh: "按区域"}
	HeadCost         = Sentence{En: "cost, %s", Vi: "chi phí, %s", Zh: "费用（%s）"}
	HeadMinutes      = Sentence{En: "minutes", Vi: "số phút", Zh: "分钟"}
	EachTook         = Sentence{En: "%s each", Vi: "%s/người", Zh: "每人 %s"}
	NothingToDraw    = Sentence{
		En: "nothing was counted in that time, so %s was not written",
		Vi: "trong kỳ đó chưa ghi số liệu nào nên không ghi tệp %s",
		Zh: "那段时间没有任何记录，因此没有写入 %s",
	}
	SplitMeans = Sentence{
		En: "Below a count: the ratio into its level, and of how many.",
		Vi: "Dưới mỗi con số là tỷ lệ lên cấp đó, trên bao nhiêu người.",
		Zh: "人数下面是到这一级的转化率，以及基数。",
	}
	TookMeans = Sentence{
		En: "Each: the cost or the minutes for one person at %s.",
		Vi: "Mỗi người: chi phí hoặc số phút cho một người ở cấp %s.",
		Zh: "每人：平均每位%s花的费用或分钟数。",
	}

	SectionYear = Sentence{En: "Targets met, day by day", Vi: "Mục tiêu đạt được từng ngày", Zh: "每日达标情况"}
	YearIs      = Sentence{
		En: "All targets were met on %d of %d days that had any, %s",
		Vi: "Đạt mọi mục tiêu trong %d trên %d ngày có mục tiêu, %s",
		Zh: "%[3]s，有目标的 %[2]d 天里，%[1]d 天全部达成",
	}
	DayMet     = Sentence{En: "%s: %d of %d targets met", Vi: "%s: đạt %d trên %d mục tiêu", Zh: "%s：达成 %d / %d 个目标"}
	DayFree    = Sentence{En: "%s: no targets", Vi: "%s: không có mục tiêu", Zh: "%s：没有目标"}
	MarkAll    = Sentence{En: "all targets met", Vi: "đạt mọi mục tiêu", Zh: "全部达成"}
	MarkMost   = Sentence{En: "half or more", Vi: "từ một nửa", Zh: "一半及以上"}
	MarkSome   = Sentence{En: "less than half", Vi: "dưới một nửa", Zh: "不到一半"}
	MarkNone   = Sentence{En: "none met", Vi: "không đạt mục tiêu nào", Zh: "一个都没达成"}
	MarkFree   = Sentence{En: "no targets", Vi: "không có mục tiêu", Zh: "没有目标"}
	HeadAllMet = Sentence{En: "days with all met", Vi: "ngày đạt đủ", Zh: "全部达成的天数"}
	HeadJudged = Sentence{En: "days with targets", Vi: "ngày có mục tiêu", Zh: "有目标的天数"}

	SectionCustomers = Sentence{En: "Best customers of the period", Vi: "Khách mua nhiều nhất trong kỳ", Zh: "本期最佳客户"}
	SectionOpen      = Sentence{En: "Open leads, the furthest first", Vi: "Khách đang theo, gần mua nhất trước", Zh: "跟进中的客户，走得最远的在前"}
	MadeBy           = Sentence{En: "Made with funnel on %s", Vi: "Tạo bằng funnel ngày %s", Zh: "%s由 funnel 生成"}
)
