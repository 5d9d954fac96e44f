package i18n

// Words about how a book is set up.
var (
	HeadKey        = Sentence{En: "key", Vi: "khóa", Zh: "键名"}
	HeadName       = Sentence{En: "name", Vi: "tên", Zh: "名称"}
	HeadFrom       = Sentence{En: "from", Vi: "từ ngày", Zh: "生效日期"}
	RoleCrowd      = Sentence{En: "counted, never named", Vi: "chỉ đếm, không ghi tên", Zh: "只计数，不记名"}
	RoleEntry      = Sentence{En: "new people start here", Vi: "khách mới bắt đầu từ đây", Zh: "新客户从这里开始"}
	RoleQualifying = Sentence{En: "checks need, authority and money", Vi: "xét nhu cầu, quyền quyết định và tài chính", Zh: "考察需求、决定权和资金"}
	RoleBuying     = Sentence{En: "a first purchase moves people here", Vi: "mua lần đầu thì lên cấp này", Zh: "首次成交即升到这里"}
	WordHidden     = Sentence{En: "hidden", Vi: "đang ẩn", Zh: "已隐藏"}
	WordNone       = Sentence{En: "none", Vi: "không có", Zh: "无"}
	PerDay         = Sentence{En: "a day", Vi: "mỗi ngày", Zh: "每天"}
	PerWeek        = Sentence{En: "a week", Vi: "mỗi tuần", Zh: "每周"}
	PerMonth       = Sentence{En: "a month", Vi: "mỗi tháng", Zh: "每月"}
	TargetIs       = Sentence{En: "%s %d %s, from %s", Vi: "%s %d %s, từ %s", Zh: "%[1]s %[3]s %[2]d 人，自 %[4]s 起"}
	TargetNone     = Sentence{En: "%s without target, from %s", Vi: "%s không có mục tiêu, từ %s", Zh: "%s 无目标，自 %s 起"}
	NoTargets      = Sentence{
		En: "No targets yet; `funnel target set reach=2000/day` sets one.",
		Vi: "Chưa có mục tiêu; dùng `funnel target set reach=2000/ngày` để đặt.",
		Zh: "还没有目标；用 `funnel target set reach=2000/天` 设定。",
	}
	CalendarWorkdays  = Sentence{En: "workdays", Vi: "ngày làm việc", Zh: "工作日"}
	CalendarHours     = Sentence{En: "working hours", Vi: "giờ làm việc", Zh: "工作时间"}
	CalendarQuiet     = Sentence{En: "call nobody", Vi: "giờ không gọi ai", Zh: "不打电话时间段"}
	CalendarWeekStart = Sentence{En: "week begins", Vi: "ngày đầu tuần", Zh: "每周第一天"}
	CalendarDaysOff   = Sentence{En: "days off", Vi: "ngày nghỉ", Zh: "休息日"}
	InitNext          = Sentence{
		En: "Next: `funnel log` after each batch of outreach, `funnel today` for the scorecard.",
		Vi: "Tiếp theo: ghi bằng `funnel log` sau mỗi đợt tiếp cận, xem bảng kết quả bằng `funnel today`.",
		Zh: "接下来：每轮拓客后用 `funnel log` 记一笔，用 `funnel today` 看成绩单。",
	}
	FirstLevelNow = Sentence{
		En: "The first level is now %s: counts without a key, channels and the streak go by it.",
		Vi: "Cấp đầu tiên nay là %s: các con số không kèm khóa, các kênh và chuỗi ngày tính theo cấp này.",
		Zh: "第一级现在是 %s：不写键名的数字、渠道和连续达标都以它为准。",
	}
	NothingMade = Sentence{En: "No book was made.", Vi: "Chưa tạo sổ nào.", Zh: "没有新建账本。"}
)

// The questions of funnel init.
var (
	SetupLanguage    = Sentence{En: "Language", Vi: "Ngôn ngữ", Zh: "语言"}
	SetupModel       = Sentence{En: "Which levels do your customers pass through?", Vi: "Khách hàng của bạn đi qua những cấp nào?", Zh: "你的客户要经过哪些级别？"}
	SetupCurrency    = Sentence{En: "Currency", Vi: "Loại tiền", Zh: "货币"}
	SetupRegion      = Sentence{En: "Country of phone numbers without country code (VN, CN, US…)", Vi: "Quốc gia của số điện thoại không kèm mã quốc gia (VN, CN, US…)", Zh: "不带国家代码的电话号码属于哪国（VN、CN、US…）"}
	SetupTargets     = Sentence{En: "Targets", Vi: "Mục tiêu", Zh: "目标"}
	SetupDay         = Sentence{En: "day", Vi: "ngày", Zh: "天"} // after "reach=2000/", as it is read
	SetupTargetsHint = Sentence{
		En: "a day, a week or a month each, for example reach=2000/day inbound=30/week",
		Vi: "mỗi ngày, mỗi tuần hoặc mỗi tháng, ví dụ reach=2000/ngày inbound=30/tuần",
		Zh: "按天、周或月设定，例如 reach=2000/天 inbound=30/周",
	}
)
