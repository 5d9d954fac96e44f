package i18n

// What is said when something typed cannot be read: first the words for levels and channels. Arguments are the text as it
// was typed and the keys that there are.
var (
	KeyEmpty = Sentence{
		En: "the name of a level or channel is missing; write for example reach=200",
		Vi: "thiếu tên cấp hoặc kênh; hãy viết ví dụ reach=200",
		Zh: "缺少级别或渠道的名称；请写成例如 reach=200",
	}
	KeyUnknown = Sentence{
		En: `there is no level or channel “%s”; there are %s`,
		Vi: `không có cấp hay kênh nào là “%s”; hiện có: %s`,
		Zh: `没有名为“%s”的级别或渠道；现有：%s`,
	}
	KeyUnknownNear = Sentence{
		En: `there is no level or channel “%s”; did you mean %s?`,
		Vi: `không có cấp hay kênh nào là “%s”; có phải ý bạn là %s?`,
		Zh: `没有名为“%s”的级别或渠道；你是说 %s 吗？`,
	}
	KeySeveral = Sentence{
		En: `“%s” fits more than one: %s; write out more of the one you mean`,
		Vi: `“%s” khớp với nhiều cấp hoặc kênh: %s; hãy viết rõ hơn ý bạn`,
		Zh: `“%s”对应多个级别或渠道：%s；请写得更完整些`,
	}
	LevelUnknown = Sentence{
		En: `there is no level “%s”; the levels are %s`,
		Vi: `không có cấp nào là “%s”; các cấp hiện có: %s`,
		Zh: `没有名为“%s”的级别；现有级别：%s`,
	}
	LevelUnknownNear = Sentence{
		En: `there is no level “%s”; did you mean %s?`,
		Vi: `không có cấp nào là “%s”; có phải ý bạn là %s?`,
		Zh: `没有名为“%s”的级别；你是说 %s 吗？`,
	}
	LevelsNone = Sentence{
		En: "no level is shown in this book, so a channel cannot be counted; show one with `funnel levels show`",
		Vi: "sổ này không hiện cấp nào nên chưa đếm theo kênh được; hãy cho hiện một cấp bằng `funnel levels show`",
		Zh: "账本里没有显示任何级别，无法按渠道计数；请用 `funnel levels show` 显示一个级别",
	}
	ChannelUnknown = Sentence{
		En: `there is no channel “%s”; the channels are %s`,
		Vi: `không có kênh nào là “%s”; các kênh hiện có: %s`,
		Zh: `没有名为“%s”的渠道；现有渠道：%s`,
	}
	ChannelUnknownNear = Sentence{
		En: `there is no channel “%s”; did you mean %s?`,
		Vi: `không có kênh nào là “%s”; có phải ý bạn là %s?`,
		Zh: `没有名为“%s”的渠道；你是说 %s 吗？`,
	}
)

// Entries and counts. EntriesTooMany takes the number of levels and of counts; EntryCountFirst a key and its count;
// EntrySwapped the right order; CountTooLarge the text and the limit.
var (
	EntriesEmpty = Sentence{
		En: "an entry is empty; write counts such as 200 5 2, or reach=200 inbound=5",
		Vi: "có mục bị bỏ trống; hãy viết các con số như 200 5 2, hoặc reach=200 inbound=5",
		Zh: "有一条记录是空的；请写数字，如 200 5 2，或 reach=200 inbound=5",
	}
	EntriesMixed = Sentence{
		En: "the entries mix styles; use one: 200 5 2, or 200 call 5 inbound, or call=200 inbound=5",
		Vi: "các mục viết lẫn nhiều kiểu; hãy dùng một kiểu: 200 5 2, hoặc 200 call 5 inbound, hoặc call=200 inbound=5",
		Zh: "记录混用了不同写法；请只用一种：200 5 2，或 200 call 5 inbound，或 call=200 inbound=5",
	}
	EntriesTooMany = Sentence{
		En:  "there are %d levels but %d counts; give at most one count for each level",
		Vi:  "chỉ có %d cấp mà có tới %d con số; mỗi cấp chỉ ghi nhiều nhất một con số",
		Zh:  "只有 %d 个级别，却写了 %d 个数字；每个级别最多一个",
		One: "there is %d level but %d counts; give at most one count for each level",
	}
	EntryCountFirst = Sentence{
		En: `“%[1]s” stands before its count; write %[2]s %[1]s or %[1]s=%[2]s`,
		Vi: `“%[1]s” đứng trước con số của nó; hãy viết %[2]s %[1]s hoặc %[1]s=%[2]s`,
		Zh: `“%[1]s”写在了数字前面；请写成 %[2]s %[1]s 或 %[1]s=%[2]s`,
	}
	EntryNoKey = Sentence{
		En: `no level or channel follows the count “%s”; write one after it, as in 200 call 5 inbound`,
		Vi: `sau con số “%s” không có cấp hay kênh nào; hãy viết thêm, như 200 call 5 inbound`,
		Zh: `数字“%s”后面没有级别或渠道；请补上，如 200 call 5 inbound`,
	}
	EntryNoCount = Sentence{
		En: `“%[1]s” has no count; write for example 5 %[1]s or %[1]s=5`,
		Vi: `“%[1]s” chưa có con số; hãy viết ví dụ 5 %[1]s hoặc %[1]s=5`,
		Zh: `“%[1]s”没有数字；请写成例如 5 %[1]s 或 %[1]s=5`,
	}
	EntryNegative = Sentence{
		En: `a negative count such as “%[1]s” needs its level; write it as LEVEL=%[1]s`,
		Vi: `con số âm như “%[1]s” phải kèm cấp; hãy viết dạng CẤP=%[1]s`,
		Zh: `“%[1]s”这样的负数必须写明级别；请写成 级别=%[1]s`,
	}
	EntrySwapped = Sentence{
		En: "the level stands before the channel; write %s",
		Vi: "cấp đứng trước, kênh đứng sau; hãy viết %s",
		Zh: "级别在前，渠道在后；请写成 %s",
	}
	CountEmpty = Sentence{
		En: "a count is missing; write a whole number, such as 200",
		Vi: "thiếu con số; hãy viết một số nguyên, ví dụ 200",
		Zh: "缺少数字；请写一个整数，如 200",
	}
	CountNotWhole = Sentence{
		En: `“%s” is not a whole number; write digits only, such as 2000 or 2,000`,
		Vi: `“%s” không phải số nguyên; hãy chỉ viết chữ số, ví dụ 2000 hoặc 2.000`,
		Zh: `“%s”不是整数；请只写数字，如 2000 或 2,000`,
	}
	CountTooLarge = Sentence{
		En: `“%s” is too large; at most %d people go into one count`,
		Vi: `“%s” quá lớn; mỗi con số nhiều nhất %d người`,
		Zh: `“%s”太大；一个数字最多 %d 人`,
	}
)

// Days and periods, with the text as it was typed. DayOutOfRange and PeriodBackwards take the two ends as well;
// DayNoDirection what to write for the past and for the future; DayAhead the day and the latest one that
// is taken; DayWeekdayDiffers the day, its weekday
// and the one that was typed.
var (
	DayEmpty = Sentence{
		En: "a day is missing; write for example today, fri, -3d or 2026-11-20",
		Vi: "thiếu ngày; hãy viết ví dụ hôm nay, thứ 6, -3d hoặc 20/11/2026",
		Zh: "缺少日期；请写例如 今天、周五、-3d 或 2026-11-20",
	}
	DayUnreadable = Sentence{
		En: `“%s” is not a day; write for example today, fri, -3d, 20/11 or 2026-11-20`,
		Vi: `không đọc được ngày “%s”; hãy viết ví dụ hôm nay, thứ 6, -3d, 20/11 hoặc 20/11/2026`,
		Zh: `看不懂日期“%s”；请写例如 今天、周五、-3d、11月20日 或 2026-11-20`,
	}
	DayNone = Sentence{
		En: `there is no such date as “%s”; check the day and the month`,
		Vi: `không có ngày nào là “%s”; hãy xem lại ngày và tháng`,
		Zh: `没有“%s”这个日期；请检查月和日`,
	}
	DayOutOfRange = Sentence{
		En: `“%s” lies outside the days a book can hold; use a day from %s to %s`,
		Vi: `“%s” nằm ngoài khoảng ngày mà sổ ghi được; hãy dùng ngày từ %s đến %s`,
		Zh: `“%s”超出账本可记的日期范围；请用 %s 至 %s 之间的日期`,
	}
	DayShortYear = Sentence{
		En: `the year in “%s” is too short to be sure of; write all four digits, as in 20/11/2026`,
		Vi: `năm trong “%s” viết tắt nên chưa rõ; hãy viết đủ bốn chữ số, như 20/11/2026`,
		Zh: `“%s”里的年份不完整；请写全四位，如 2026-11-20`,
	}
	DayNoDirection = Sentence{
		En: `“%s” may lie behind or ahead of today; write %s for the past or %s for the future`,
		Vi: `“%s” chưa rõ là trước hay sau hôm nay; hãy viết %s cho quá khứ hoặc %s cho tương lai`,
		Zh: `“%s”没有说明是以前还是以后；过去请写 %s，将来请写 %s`,
	}
	DayWeekdayDiffers = Sentence{
		En: "%s is a %s, not a %s; correct one of the two or leave the weekday out",
		Vi: "%s là %s chứ không phải %s; hãy sửa lại một trong hai, hoặc bỏ phần thứ",
		Zh: "%s 是%s，不是%s；请改正其一，或去掉星期",
	}
	DayAhead = Sentence{
		En: "%s is still to come, and only what has happened is recorded; give a day up to %s",
		Vi: "%s chưa đến, mà chỉ ghi được việc đã xảy ra; hãy chọn ngày không muộn hơn %s",
		Zh: "%s 还没到，只能记录已经发生的事；日期最晚写到 %s",
	}
	PeriodEmpty = Sentence{
		En: "a period is missing; write for example this-week, last-month, 2026-10 or 90d",
		Vi: "thiếu khoảng thời gian; hãy viết ví dụ tuần này, tháng trước, 10/2026 hoặc 90d",
		Zh: "缺少时间段；请写例如 本周、上个月、2026-10 或 90d",
	}
	PeriodUnreadable = Sentence{
		En: `“%s” is not a period; write for example this-week, last-month, 2026-10, 90d or 2026-10-01..2026-10-15`,
		Vi: `không đọc được khoảng thời gian “%s”; hãy viết ví dụ tuần này, tháng trước, tháng 10, 90d hoặc 1/10..15/10`,
		Zh: `看不懂时间段“%s”；请写例如 本周、上个月、2026-10、90d 或 2026-10-01..2026-10-15`,
	}
	PeriodNone = Sentence{
		En: `there is no such period as “%s”; check the number of the month, quarter, week or days`,
		Vi: `không có khoảng thời gian nào là “%s”; hãy xem lại số tháng, quý, tuần hoặc số ngày`,
		Zh: `没有“%s”这个时间段；请检查月份、季度、周数或天数`,
	}
	PeriodBackwards = Sentence{
		En: "a period from %s to %s ends before it starts; put the earlier day first, with its year if need be",
		Vi: "khoảng từ %s đến %s kết thúc trước khi bắt đầu; hãy viết ngày sớm hơn trước, ghi cả năm nếu cần",
		Zh: "从 %s 到 %s 的时间段，结束早于开始；请把较早的日期写在前面，必要时写明年份",
	}
)

// Money, with the text as it was typed: MoneyDecimals takes the currency's code and decimals as well, MoneyTooLarge the
// limit and the code, MoneyOtherCurrency the code.
var (
	MoneyEmpty = Sentence{
		En: "an amount is missing; write for example 500k, 3.2m or 1500000",
		Vi: "thiếu số tiền; hãy viết ví dụ 500k, 3,2 triệu hoặc 1.500.000",
		Zh: "缺少金额；请写例如 350万、1.2亿 或 1500000",
	}
	MoneyUnreadable = Sentence{
		En: `“%s” is not an amount; write for example 500k, 3.2m, 1.5b or 1,500,000`,
		Vi: `không đọc được số tiền “%s”; hãy viết ví dụ 500k, 3tr2, 3,5 tỷ hoặc 1.500.000`,
		Zh: `看不懂金额“%s”；请写例如 5千、350万、1.2亿 或 1,500,000`,
	}
	MoneyNegative = Sentence{
		En: `an amount cannot be below zero, as “%s” is; write it without the minus sign`,
		Vi: `số tiền không thể âm như “%s”; hãy bỏ dấu trừ`,
		Zh: `金额不能像“%s”这样为负；请去掉负号`,
	}
	MoneyDecimals = Sentence{
		En: `“%s” has more decimals than %s, which has %d; write fewer, and group thousands as in 3,500`,
		Vi: `“%s” có nhiều chữ số thập phân hơn mức %s cho phép (%d); hãy bớt đi, và viết hàng nghìn như 3.500`,
		Zh: `“%s”的小数位数超过 %s 所允许的 %d 位；请减少小数，千位分隔写成 3,500`,
	}
	MoneyTooLarge = Sentence{
		En: `“%s” is too large; the most is %d %s`,
		Vi: `số tiền “%s” quá lớn; nhiều nhất là %d %s`,
		Zh: `金额“%s”太大；最多为 %d %s`,
	}
	MoneyOtherCurrency = Sentence{
		En: `“%[1]s” is not in the currency of this book; convert it to %[2]s`,
		Vi: `“%[1]s” không phải loại tiền của sổ này; hãy đổi sang %[2]s`,
		Zh: `“%[1]s”不是这本账本的货币；请换算成 %[2]s`,
	}
)

// Hours, weekdays, targets and stretches of time, with the text as it was typed; MinutesTooLong takes the limit as well.
var (
	HoursUnreadable = Sentence{
		En: `“%s” is not a stretch of hours; write for example 8:00-18:00`,
		Vi: `không đọc được khung giờ “%s”; hãy viết ví dụ 8h-18h hoặc 8:00-18:00`,
		Zh: `看不懂时间段“%s”；请写例如 8:00-18:00 或 8点-18点`,
	}
	WeekdayUnreadable = Sentence{
		En: `“%s” is not a day of the week; write for example mon or friday`,
		Vi: `không đọc được thứ “%s”; hãy viết ví dụ thứ 2, t6 hoặc chủ nhật`,
		Zh: `看不懂星期“%s”；请写例如 周一 或 星期五`,
	}
	WeekdaysUnreadable = Sentence{
		En: `“%s” does not name days of the week; write for example mon-sat, mon,wed,fri or all`,
		Vi: `không đọc được các thứ trong “%s”; hãy viết ví dụ t2-t7, t2,t4,t6 hoặc tất cả`,
		Zh: `看不懂“%s”里的星期；请写例如 周一至周六、周一,周三,周五 或 每天`,
	}
	TargetUnreadable = Sentence{
		En: `“%s” is not a target; write LEVEL=COUNT/day, such as reach=2000/day`,
		Vi: `không đọc được mục tiêu “%s”; hãy viết CẤP=SỐ/ngày, ví dụ reach=2000/ngày`,
		Zh: `看不懂目标“%s”；请写成 级别=人数/天，如 reach=2000/天`,
	}
	TargetNegative = Sentence{
		En: `a target cannot be below zero, as “%s” is; write 0 or more`,
		Vi: `mục tiêu không thể âm như “%s”; hãy viết từ 0 trở lên`,
		Zh: `目标不能像“%s”这样为负；请写 0 或更大的数`,
	}
	TargetPerUnknown = Sentence{
		En: `a target cannot be set per “%s”; use day, week or month`,
		Vi: `không thể đặt mục tiêu theo “%s”; hãy dùng ngày, tuần hoặc tháng`,
		Zh: `不能按“%s”设定目标；请用 天、周 或 月`,
	}
	EveryUnreadable = Sentence{
		En: "“%s” does not say how often; write for example 14d, 2w, 3m or 1y",
		Vi: "không đọc được chu kỳ “%s”; hãy viết ví dụ 14d, 2w, 3m hoặc 1y",
		Zh: "看不懂周期“%s”；请写例如 14d、2w、3m 或 1y",
	}
	MinutesUnreadable = Sentence{
		En: `“%s” is not a length of time; write for example 90, 90m or 1h30`,
		Vi: `không đọc được thời lượng “%s”; hãy viết ví dụ 90 phút hoặc 1h30`,
		Zh: `看不懂时长“%s”；请写例如 90分钟 或 1h30`,
	}
	MinutesTooLong = Sentence{
		En: `“%s” is too long; the most is %d minutes`,
		Vi: `thời lượng “%s” quá dài; nhiều nhất là %d phút`,
		Zh: `时长“%s”太长；最多 %d 分钟`,
	}
)
