package i18n

// Filters of people that are given a name.
var (
	HelpSegment = Sentence{
		En: "Save filters of people under a name, and use them everywhere",
		Vi: "Lưu bộ lọc khách dưới một tên để dùng ở mọi nơi",
		Zh: "给客户筛选条件起名保存，到处可用",
	}
	HelpSegmentLong = Sentence{
		En: "A segment is a filter of people with a name. It is used with `funnel lead list --segment NAME`, `funnel export\n" +
			"leads --segment NAME`, `funnel portrait --of NAME`, and with the chip of the same name on the screen of the\n" +
			"leads. Wherever a name stands a filter may stand, too.\n" +
			"\n" +
			"A filter is made of tests joined by and, or, not and parentheses:\n" +
			"\n" +
			"  level>=buyer and idle>30d and tag:zalo\n" +
			"  (region:\"ha noi\" or region~hue) and not status:lost\n" +
			"  value>=3b and touched<-30d and next:none\n" +
			"\n" +
			"%s",
		Vi: "Phân khúc là một bộ lọc khách có tên. Dùng với `funnel lead list --segment TÊN`, `funnel export leads\n" +
			"--segment TÊN`, `funnel portrait --of TÊN`, và ô lọc cùng tên trên màn hình khách hàng. Chỗ nào ghi được tên\n" +
			"thì cũng ghi được bộ lọc.\n" +
			"\n" +
			"Bộ lọc gồm các điều kiện nối bằng và, hoặc, không và ngoặc đơn; viết bằng tiếng Việt hay tiếng Anh đều được:\n" +
			"\n" +
			"  cấp>=\"mua hàng\" và số ngày im ắng>30 và nhãn:zalo\n" +
			"  (khu vực:\"hà nội\" hoặc khu vực~huế) và không trạng thái:\"mất khách\"\n" +
			"  giá trị dự kiến>=3tỷ và lần liên hệ cuối<-30d và hẹn:trống\n" +
			"  level>=buyer and idle>30d and tag:zalo\n" +
			"\n" +
			"%s",
		Zh: "分组就是起了名字的客户筛选条件。可用于 `funnel lead list --segment 名称`、`funnel export leads --segment 名称`、\n" +
			"`funnel portrait --of 名称`，以及客户界面上的同名筛选项。能写名称的地方都可以直接写条件。\n" +
			"\n" +
			"条件由若干判断组成，用 且、或、非 和括号连接，前后留空格；中文英文都可以：\n" +
			"\n" +
			"  级别>=成交客户 且 无动静天数>30 且 标签:zalo\n" +
			"  (区域:河内 或 区域~顺化) 且 非 状态:已流失\n" +
			"  预计金额>=30亿 且 最近联系<-30d 且 下一步:无\n" +
			"  level>=buyer and idle>30d and tag:zalo\n" +
			"\n" +
			"%s",
	}
	HelpSegmentFields = Sentence{
		En: "Fields, and what they take:\n" +
			"\n" +
			"%s\n" +
			"Operators: : or = is, != is not, ~ has, !~ has not, < <= > >=. Text is compared without case and accents;\n" +
			"what has spaces or signs in it stands in quotes. none and any ask whether something is known. The names in\n" +
			"Vietnamese and Chinese, of fields and of what they take, are read as well.",
		Vi: "Các trường, và giá trị của chúng:\n" +
			"\n" +
			"%s\n" +
			"Phép so sánh: : hoặc = là, != không là, ~ có chứa, !~ không chứa, < <= > >=. Không phân biệt chữ\n" +
			"hoa, chữ thường và dấu; giá trị có dấu cách hay ký hiệu thì đặt trong ngoặc kép. trống (none) và có (any) hỏi\n" +
			"thông tin có hay không. Tên trạng thái, hạng, giới tính bằng tiếng Việt cũng dùng được.",
		Zh: "字段及可用的值：\n" +
			"\n" +
			"%s\n" +
			"比较符：: 或 = 是，!= 不是，~ 包含，!~ 不包含，< <= > >=。文字不分大小写和声调；带空格或符号的内容加引号。\n" +
			"无（none）和 有（any）用来问信息有没有。状态、等级、性别等也可以写中文名称。",
	}
	HelpSegmentAdd    = Sentence{En: "Save a filter under a name", Vi: "Lưu một bộ lọc dưới một tên", Zh: "给筛选条件起名保存"}
	HelpSegmentList   = Sentence{En: "List the segments, with how many people each has", Vi: "Xem các phân khúc, mỗi phân khúc có bao nhiêu người", Zh: "查看分组及各有多少人"}
	HelpSegmentShow   = Sentence{En: "Show the filter of a segment, and how many people it has", Vi: "Xem bộ lọc của một phân khúc và số người", Zh: "查看分组的条件和人数"}
	HelpSegmentEdit   = Sentence{En: "Give a segment another filter", Vi: "Đổi bộ lọc của một phân khúc", Zh: "修改分组的条件"}
	HelpSegmentRename = Sentence{En: "Give a segment another name", Vi: "Đổi tên một phân khúc", Zh: "给分组改名"}
	HelpSegmentRm     = Sentence{En: "Remove a segment; the people stay", Vi: "Xóa một phân khúc; khách vẫn còn nguyên", Zh: "删除分组；客户保留"}
	FlagSegment       = Sentence{En: "only those of a segment: its `NAME`, or a filter such as \"idle>30d and tag:zalo\"", Vi: "chỉ những người thuộc một phân khúc: `TÊN`, hoặc bộ lọc như \"idle>30d and tag:zalo\"", Zh: "只看某个分组的客户：`名称`，或 \"idle>30d and tag:zalo\" 这样的条件"}

	KindOfText    = Sentence{En: "text", Vi: "chữ", Zh: "文字"}
	KindOfLevel   = Sentence{En: "a level; < and > go by the order of the levels", Vi: "một cấp; < và > theo thứ tự các cấp", Zh: "级别；< 和 > 按级别顺序"}
	KindOfChannel = Sentence{En: "a channel", Vi: "một kênh", Zh: "渠道"}
	KindOfDays    = Sentence{En: "days: 30, 30d, 4w, 6m, 1y", Vi: "số ngày: 30, 30d, 4w, 6m, 1y", Zh: "天数：30、30d、4w、6m、1y"}
	KindOfCount   = Sentence{En: "a number", Vi: "một con số", Zh: "数字"}
	KindOfMoney   = Sentence{En: "an amount: 500k, 3.2b", Vi: "số tiền: 500k, 3,2tỷ", Zh: "金额：50万、3.2亿"}
	KindOfDate    = Sentence{En: "a day: 2026-11-20, fri, -30d", Vi: "một ngày: 20/11/2026, thứ 6, -30d", Zh: "日期：2026-11-20、周五、-30d"}

	NoSegments = Sentence{
		En: "No segments yet; `funnel segment add \"Zalo buyers\" \"level>=buyer and tag:zalo\"` makes one.",
		Vi: "Chưa có phân khúc nào; `funnel segment add \"Khách Zalo đã mua\" \"level>=buyer and tag:zalo\"` để tạo một phân khúc.",
		Zh: "还没有分组；可用 `funnel segment add \"Zalo 买家\" \"level>=buyer and tag:zalo\"` 新建。",
	}
	NoSegment = Sentence{
		En: "there is no segment “%s”; `funnel segment list` shows them",
		Vi: "không có phân khúc “%s”; xem danh sách bằng `funnel segment list`",
		Zh: "没有名为“%s”的分组；用 `funnel segment list` 查看",
	}
	SegmentNorFilter = Sentence{
		En: "“%s” is neither a segment nor a filter; write a name of `funnel segment list`, or for example \"level>=buyer and idle>30d\"",
		Vi: "“%s” không phải phân khúc cũng không phải bộ lọc; ghi một tên trong `funnel segment list`, hoặc ví dụ \"level>=buyer and idle>30d\"",
		Zh: "“%s”既不是分组也不是条件；请写 `funnel segment list` 里的名称，或写成例如 \"level>=buyer and idle>30d\"",
	}
	SegmentThere = Sentence{
		En: "there is a segment “%s” already; change it with `funnel segment edit`, or take another name",
		Vi: "đã có phân khúc “%s”; đổi bằng `funnel segment edit`, hoặc chọn tên khác",
		Zh: "已有分组“%s”；用 `funnel segment edit` 修改，或换个名称",
	}
	SegmentNameTaken = Sentence{
		En: "“%s” cannot be the name of a segment: it would be read as something else; use words without signs, but not all, buyers or loyal alone",
		Vi: "không thể đặt tên phân khúc là “%s”: sẽ bị hiểu thành thứ khác; hãy dùng chữ, không có ký hiệu, và không chỉ là all, buyers hay loyal",
		Zh: "分组不能叫“%s”：会被当成别的意思；请用不带符号的文字，也不要只写 all、buyers 或 loyal",
	}
	SegmentHidden = Sentence{
		En: "the filter “%s” holds control or invisible characters; type it without",
		Vi: "bộ lọc “%s” có ký tự điều khiển hoặc ký tự ẩn; hãy gõ lại, bỏ các ký tự đó",
		Zh: "条件“%s”含控制字符或不可见字符；请去掉后重新输入",
	}
	SegmentNotText = Sentence{
		En: "the filter is not valid text; type it again",
		Vi: "bộ lọc không phải văn bản hợp lệ; hãy gõ lại",
		Zh: "条件不是有效文本；请重新输入",
	}
	SegmentBroken = Sentence{
		En: "the filter of the segment “%s” does not fit the book any more: %s; change it with `funnel segment edit`",
		Vi: "bộ lọc của phân khúc “%s” không còn hợp với sổ: %s; đổi bằng `funnel segment edit`",
		Zh: "分组“%s”的条件与账本不再相符：%s；请用 `funnel segment edit` 修改",
	}
	SegmentPeople  = Sentence{En: "%d people", One: "%d person", Vi: "%d người", Zh: "%d 人"}
	SegmentAdded   = Sentence{En: "segment “%s”: %s", Vi: "phân khúc “%s”: %s", Zh: "分组“%s”：%s"}
	SegmentRemoved = Sentence{En: "The segment “%s” is gone; the people stay. `funnel undo` brings it back.", Vi: "Đã xóa phân khúc “%s”; khách vẫn còn nguyên. `funnel undo` để lấy lại.", Zh: "分组“%s”已删除，客户保留；`funnel undo` 可恢复。"}
	SegmentHow     = Sentence{En: "see them: %s", Vi: "xem họ: %s", Zh: "查看这些客户：%s"}
	FieldContact   = Sentence{En: "may be contacted", Vi: "được liên hệ", Zh: "可联系"}
	FieldIdle      = Sentence{En: "days idle", Vi: "số ngày im ắng", Zh: "无动静天数"}
	FieldDeals     = Sentence{En: "purchases", Vi: "số lần mua", Zh: "购买次数"}
	FieldReferrals = Sentence{En: "people they sent", Vi: "số người giới thiệu", Zh: "介绍人数"}
	FieldTouched   = Sentence{En: "last touch", Vi: "lần liên hệ cuối", Zh: "最近联系"}
	HeadFilter     = Sentence{En: "filter", Vi: "bộ lọc", Zh: "条件"}
	LabelSegment   = Sentence{En: "segment", Vi: "phân khúc", Zh: "分组"}
	KindSegments   = Sentence{En: "segments", Vi: "phân khúc", Zh: "分组"}
	KindPortraits  = Sentence{En: "saved portraits", Vi: "chân dung đã giữ", Zh: "保存的画像"}
	NounPortrait   = Sentence{En: "portrait", Vi: "chân dung", Zh: "画像"}
)
