package i18n

// The screen of the people with cards: its keys.
var (
	CardIsGone = Sentence{
		En: "#%s is not in this list any more",
		Vi: "#%s không còn trong danh sách này",
		Zh: "#%s 已不在这个列表里",
	}
	ScreenLeads     = Sentence{En: "Leads", Vi: "Khách", Zh: "客户"}
	KeySearch       = Sentence{En: "search", Vi: "tìm khách", Zh: "搜索"}
	KeyFilter       = Sentence{En: "filter", Vi: "lọc", Zh: "筛选"}
	KeyUnfilter     = Sentence{En: "all filters off", Vi: "bỏ mọi bộ lọc", Zh: "清除所有筛选"}
	KeyFilterSet    = Sentence{En: "set this filter", Vi: "đặt bộ lọc này", Zh: "设置这项筛选"}
	KeyFilterClear  = Sentence{En: "clear this filter", Vi: "bỏ bộ lọc này", Zh: "清除这项筛选"}
	KeySort         = Sentence{En: "sort", Vi: "sắp xếp", Zh: "排序"}
	KeyColumns      = Sentence{En: "columns", Vi: "chọn cột", Zh: "选择列"}
	KeyCopyPhone    = Sentence{En: "copy the phone", Vi: "sao chép số điện thoại", Zh: "复制电话"}
	KeySelect       = Sentence{En: "select", Vi: "đánh dấu", Zh: "选中"}
	KeySelectAll    = Sentence{En: "select all or none", Vi: "đánh dấu hết hoặc bỏ hết", Zh: "全选或全不选"}
	KeyNextLead     = Sentence{En: "next card", Vi: "thẻ kế tiếp", Zh: "下一张卡"}
	KeyPreviousLead = Sentence{En: "previous card", Vi: "thẻ phía trước", Zh: "上一张卡"}
	KeyToList       = Sentence{En: "to the list", Vi: "xuống danh sách", Zh: "到列表"}
	KeyTakeThis     = Sentence{En: "take this one", Vi: "chọn mục này", Zh: "选这一项"}
	KeyShowOrHide   = Sentence{En: "show or hide", Vi: "hiện hoặc ẩn", Zh: "显示或隐藏"}
	KeyColumnCarry  = Sentence{En: "move the column", Vi: "dời cột", Zh: "移动此列"}
	KeyColumnsUsual = Sentence{En: "the usual ones", Vi: "các cột thường dùng", Zh: "恢复默认列"}
)

// What it shows around the list.
var (
	LeadsCount    = Sentence{En: "%d leads", One: "%d lead", Vi: "%d khách", Zh: "%d 位客户"}
	SelectedCount = Sentence{En: "%d selected", Vi: "đã đánh dấu %d", Zh: "已选 %d 位"}
	BestFirst     = Sentence{En: "best match first", Vi: "khớp nhất đứng đầu", Zh: "最符合的在前"}
	SearchWhat    = Sentence{
		En: "search names, phones, e-mails, notes and tags", Vi: "tìm theo tên, số điện thoại, email, ghi chú, nhãn", Zh: "搜索姓名、电话、邮箱、备注和标签",
	}
	ChipIs      = Sentence{En: "%s: %s", Vi: "%s: %s", Zh: "%s：%s"}
	ChipStale   = Sentence{En: "idle too long", Vi: "lâu chưa liên hệ", Zh: "久未联系"}
	ChipNoNext  = Sentence{En: "no next step", Vi: "chưa hẹn", Zh: "没有下一步"}
	TitleFilter = Sentence{En: "Filter by %s", Vi: "Chỉ xem theo %s", Zh: "按%s筛选"}
	FilterAny   = Sentence{En: "any", Vi: "tất cả", Zh: "不限"}
	NoTagsYet   = Sentence{
		En: "No lead has a tag yet; T gives them some.", Vi: "Chưa khách nào có nhãn; nhấn T để gắn nhãn.", Zh: "还没有客户带标签；按 T 添加。",
	}
	NothingCalledThat = Sentence{En: "No match.", Vi: "Không có mục nào tên như vậy.", Zh: "没有叫这个名字的。"}
	TitleColumns      = Sentence{En: "Columns", Vi: "Các cột", Zh: "列"}
	ColumnNumber      = Sentence{En: "number", Vi: "số thẻ", Zh: "编号"}
	TitleOrder        = Sentence{En: "Sort", Vi: "Sắp xếp", Zh: "排序"}
	OrderName         = Sentence{En: "by name; in a search the best match first", Vi: "theo tên; khi tìm thì khớp nhất đứng đầu", Zh: "按姓名；搜索时最符合的在前"}
	OrderLevel        = Sentence{En: "the highest level first", Vi: "cấp cao nhất trước", Zh: "级别最高的在前"}
	OrderIdle         = Sentence{En: "the longest idle first", Vi: "im ắng lâu nhất trước", Zh: "最久没有动静的在前"}
	OrderNext         = Sentence{En: "the earliest next step first", Vi: "bước tiếp theo sớm nhất trước", Zh: "下一步最早的在前"}
	OrderAdded        = Sentence{En: "the newest card first", Vi: "thẻ mới nhất trước", Zh: "最新建卡的在前"}
	OrderTouches      = Sentence{En: "the most touches first", Vi: "liên hệ nhiều nhất trước", Zh: "联系次数最多的在前"}
	OrderValue        = Sentence{En: "the highest expected value first", Vi: "giá trị dự kiến cao nhất trước", Zh: "预计金额最高的在前"}
	OrderSpent        = Sentence{En: "who spent the most first", Vi: "đã chi nhiều nhất trước", Zh: "消费最多的在前"}
	OrderNumber       = Sentence{En: "by number", Vi: "theo số thẻ", Zh: "按编号"}
	OrderReversed     = Sentence{En: "%s, reversed", Vi: "%s, đảo ngược", Zh: "%s，倒序"}
	OrderTurn         = Sentence{En: "choose again to reverse", Vi: "chọn lại để đảo ngược", Zh: "再选一次即倒序"}
)

// Who is not there, and what is on the card.
var (
	NoLeadsHere = Sentence{
		En: "Nobody has a card yet. Add one for everyone who comes back to you, so that nobody is forgotten.",
		Vi: "Chưa khách nào có thẻ. Ai liên hệ lại thì lập cho họ một thẻ, để không quên ai.",
		Zh: "还没有客户卡。有人来咨询，就为他建一张卡，这样就不会忘记任何人。",
	}
	NobodyIsFound = Sentence{En: "Nobody fits “%s”.", Vi: "Không có khách nào khớp với “%s”.", Zh: "没有符合“%s”的客户。"}
	ClearSearch   = Sentence{En: "clears the search and shows all again", Vi: "xóa ô tìm và hiện lại tất cả", Zh: "清除搜索，重新显示全部"}
	StillReading  = Sentence{
		En: "The list is still being read; press * again in a moment.", Vi: "Danh sách còn đang đọc; lát nữa hãy nhấn * lại.", Zh: "列表还在读取；请稍后再按 *。",
	}
	PhoneCopied = Sentence{En: "Copied %s, the phone of %s.", Vi: "Đã sao chép %s, số của %s.", Zh: "已复制 %s（%s的电话）。"}
	// Of somebody who asked not to be contacted.
	PhoneCopiedQuiet = Sentence{
		En: "Copied %s, the phone of %s, who asked not to be contacted.",
		Vi: "Đã sao chép %s, số của %s. Khách này đã yêu cầu không liên hệ.",
		Zh: "已复制 %s（%s的电话）。对方要求勿联系。",
	}
	NoPhone    = Sentence{En: "%s has no phone on the card; e adds one.", Vi: "Thẻ của %s chưa có số điện thoại; nhấn e để thêm.", Zh: "%s 的卡上没有电话；按 e 添加。"}
	TitleCard  = Sentence{En: "Card", Vi: "Thẻ khách", Zh: "客户卡"}
	CardIsHere = Sentence{En: "The card of a lead is shown here.", Vi: "Thẻ của khách sẽ hiện ở đây.", Zh: "客户卡显示在这里。"}
	LinesOf    = Sentence{En: "%d–%d of %d ↑↓", Vi: "%d–%d/%d ↑↓", Zh: "%d–%d/%d ↑↓"}
)
