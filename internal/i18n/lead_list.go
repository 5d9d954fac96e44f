package i18n

// The list of leads.
var (
	HelpLeadList     = Sentence{En: "List people: search, filter, sort", Vi: "Liệt kê khách: tìm, lọc, sắp xếp", Zh: "列出客户：搜索、筛选、排序"}
	HelpLeadListLong = Sentence{
		En: `List the people with cards. WORDS search names, phones, e-mails, notes and tags as you type them: without accents, part
of a word, part of a number in any writing; all words must be there, and the best match comes first. Without --status
people of every status are listed.

Columns: number name level status phone email tags source product region value birthday sex occupation employer address
income interests education preferred payment consent no-contact touches last idle next deals spent added note, and the
fields of your own. On a narrow terminal the least important ones give way.

Orders: name number level idle touches value spent added next.

A “!” marks what is late: an overdue follow-up, or more days without anything happening than the level allows.`,
		Vi: `Liệt kê khách có thẻ. Các từ tìm kiếm được dò trong tên, số điện thoại, email, ghi chú và nhãn, gõ sao cũng được:
không dấu, một phần của từ, một phần của số viết kiểu nào cũng được; phải có đủ mọi từ, khớp nhất đứng đầu. Không ghi
--status thì liệt kê khách ở mọi trạng thái.

Các cột: number name level status phone email tags source product region value birthday sex occupation employer address
income interests education preferred payment consent no-contact touches last idle next deals spent added note, và các
trường tự đặt. Trên màn hình hẹp, cột ít quan trọng nhất sẽ được ẩn trước.

Sắp xếp theo: name number level idle touches value spent added next.

Dấu “!” là việc đã trễ: việc hẹn quá hạn, hoặc im ắng lâu hơn mức của cấp.`,
		Zh: `列出有客户卡的人。WORDS 会在姓名、电话、邮箱、备注和标签中搜索，随便怎么写：不带声调、词的一部分、任何写法的号码的
一部分；所有词都要符合，最符合的排在前面。不写 --status 时列出所有状态的客户。

可用的列：number name level status phone email tags source product region value birthday sex occupation employer address
income interests education preferred payment consent no-contact touches last idle next deals spent added note，以及
自定字段。终端较窄时，最不重要的列先隐藏。

排序：name number level idle touches value spent added next。

“!”表示已经晚了：跟进逾期，或没有动静的天数超过该级别的限度。`,
	}

	FlagListStatus  = Sentence{En: "only those who are open, won, paused or lost", Vi: "chỉ khách đang theo (open), đã mua (won), tạm dừng (paused) hoặc mất khách (lost)", Zh: "只看跟进中（open）、已成交（won）、已暂停（paused）或已流失（lost）的客户"}
	FlagListTag     = Sentence{En: "only those with this tag", Vi: "chỉ khách có nhãn này", Zh: "只看有此标签的客户"}
	FlagListSource  = Sentence{En: "only those who came through this `CHANNEL`", Vi: "chỉ khách đến qua `KÊNH` này", Zh: "只看从此`渠道`来的客户"}
	FlagListRegion  = Sentence{En: "only those of this region", Vi: "chỉ khách ở khu vực này", Zh: "只看此区域的客户"}
	FlagListProduct = Sentence{En: "only those for this product", Vi: "chỉ khách quan tâm sản phẩm này", Zh: "只看此产品的客户"}
	FlagStale       = Sentence{En: "only those with whom nothing happened for longer than their level allows", Vi: "chỉ khách im ắng lâu hơn mức của cấp", Zh: "只看没有动静的时间超过其级别限度的客户"}
	FlagNoNext      = Sentence{En: "only open ones without a next step", Vi: "chỉ khách đang theo mà chưa có bước tiếp theo", Zh: "只看跟进中但没有下一步的客户"}
	FlagSort        = Sentence{En: "in this `ORDER` (default: the best match, else by name)", Vi: "theo `THỨ-TỰ` này (mặc định: khớp nhất, hoặc theo tên)", Zh: "按此`顺序`（默认：最符合的在前，否则按姓名）"}
	FlagReverse     = Sentence{En: "the other way round", Vi: "theo thứ tự ngược lại", Zh: "倒序"}
	FlagColumns     = Sentence{En: "which `COLUMNS`, with commas: name,phone,next", Vi: "các `CỘT` cần xem, cách nhau bằng dấu phẩy: name,phone,next", Zh: "要哪些`列`，用逗号隔开：name,phone,next"}

	SortUnknown = Sentence{
		En: "“%s” is not an order of leads; there are %s",
		Vi: "không có cách sắp xếp “%s”; hiện có: %s",
		Zh: "没有排序方式“%s”；现有：%s",
	}
	ColumnUnknown = Sentence{
		En: "there is no column “%s”; there are %s",
		Vi: "không có cột “%s”; hiện có: %s",
		Zh: "没有列“%s”；现有：%s",
	}
	NoLeadsYet = Sentence{
		En: "No people with cards yet; `funnel lead add NAME` writes down the first.",
		Vi: "Chưa có khách nào có thẻ; `funnel lead add TÊN` để ghi khách đầu tiên.",
		Zh: "还没有客户卡；用 `funnel lead add 姓名` 记下第一位客户。",
	}
	NoLeadsFound = Sentence{En: "Nobody fits.", Vi: "Không có khách nào phù hợp.", Zh: "没有符合的客户。"}
	LeadsCut     = Sentence{
		En: "%d of %d people; more words, a filter or --limit shows others.",
		Vi: "%d trong số %d khách; thêm từ tìm, bộ lọc hoặc --limit để xem khách khác.",
		Zh: "共 %[2]d 位客户，列出 %[1]d 位；加搜索词、筛选条件或 --limit 可查看其他客户。",
	}
	ColumnsLeftOut = Sentence{
		En: "No room for %s; a wider terminal or -o csv shows all.",
		Vi: "Không đủ chỗ cho %s; mở rộng màn hình hoặc dùng -o csv để xem hết.",
		Zh: "放不下 %s；加宽终端或用 -o csv 可全部查看。",
	}
	LateMeans      = Sentence{En: "! overdue, or idle for longer than the level allows", Vi: "! đã quá hạn, hoặc im ắng quá lâu", Zh: "! 已逾期，或久无动静"}
	NoContactMeans = Sentence{En: "⊘ asked not to be contacted", Vi: "⊘ yêu cầu không liên hệ", Zh: "⊘ 要求勿联系"}
	PausedMeans    = Sentence{En: "‖ paused", Vi: "‖ đang tạm dừng", Zh: "‖ 已暂停"}
	LostMeans      = Sentence{En: "✗ lost", Vi: "✗ đã mất khách", Zh: "✗ 已流失"}

	HeadNumber    = Sentence{En: "#", Vi: "#", Zh: "#"}
	HeadValue     = Sentence{En: "value", Vi: "giá trị", Zh: "预计金额"}
	HeadIncome    = Sentence{En: "income", Vi: "thu nhập", Zh: "月收入"}
	HeadConsent   = Sentence{En: "agreed", Vi: "đồng ý", Zh: "同意"}
	HeadNoContact = Sentence{En: "no contact", Vi: "không liên hệ", Zh: "勿联系"}
	HeadLeadLevel = Sentence{En: "level", Vi: "cấp", Zh: "级别"}
	HeadStatus    = Sentence{En: "status", Vi: "trạng thái", Zh: "状态"}
	HeadTouches   = Sentence{En: "touches", Vi: "liên hệ", Zh: "联系"}
	HeadLast      = Sentence{En: "last touch", Vi: "lần cuối", Zh: "最近联系"}
	HeadIdle      = Sentence{En: "idle", Vi: "im ắng", Zh: "无动静"}
	HeadNext      = Sentence{En: "next", Vi: "hẹn", Zh: "下一步"}
	HeadDeals     = Sentence{En: "deals", Vi: "giao dịch", Zh: "成交"}
	HeadSpent     = Sentence{En: "spent", Vi: "đã chi", Zh: "消费额"}
	HeadAdded     = Sentence{En: "added", Vi: "ngày thêm", Zh: "添加日期"}
	HeadTags      = Sentence{En: "tags", Vi: "nhãn", Zh: "标签"}
)
