package i18n

// Days of what is done with people.
var (
	FlagAsOf = Sentence{
		En: "the `DAY` on which it was agreed, as of which DATE is read (default: today)",
		Vi: "`NGÀY` hai bên nói với nhau; DATE được hiểu theo ngày đó (mặc định: hôm nay)",
		Zh: "双方说定时的`日期`，DATE 按那天推算（默认今天）",
	}
	FlagMergeDate = Sentence{
		En: "the day of passing the three tests, when only the two cards together do (default: today)",
		Vi: "ngày đạt đủ ba điều kiện, khi chỉ hai thẻ gộp lại mới đủ (mặc định: hôm nay)",
		Zh: "两张卡合起来才通过三项条件时，算通过的日期（默认今天）",
	}
	NextNeedsDay = Sentence{
		En: "the day of the next step is missing: %s",
		Vi: "thiếu ngày hẹn: %s",
		Zh: "缺少下一步的日期：%s",
	}
	// The level, the day and what it counts now, of several people at once.
	ManyBroughtBack = Sentence{
		En: "%s on %s is now %d: the others are brought back to an earlier day",
		Vi: "%s (%s) giờ là %d: những người khác được dời về ngày trước đó",
		Zh: "%s（%s）现在是 %d：其余的人提前到更早的日期",
	}
	ReviveTooEarly = Sentence{
		En: "#%[1]s %[2]s cannot come back on %[3]s, before the day on which they left, %[4]s; name that day or a later one",
		Vi: "khách #%[1]s %[2]s không thể theo tiếp từ ngày %[3]s, vì đến %[4]s mới tạm dừng hoặc ghi mất khách; hãy chọn ngày đó hoặc sau đó",
		Zh: "客户 #%[1]s %[2]s 于 %[4]s 才暂停或流失，不能在此前的 %[3]s 恢复；请写那天或以后的日期",
	}
)
