package i18n

// Levers.
var (
	LeversOf = Sentence{
		En: "Levers: what a tenth more would bring · %[1]s: %[2]d · %[3]s",
		Vi: "Nên cải thiện khâu nào: tăng 10%% thì được thêm bao nhiêu · %[1]s: %[2]d · %[3]s",
		Zh: "从哪里发力：每一环提高一成会多多少 · %[1]s：%[2]d 人 · %[3]s",
	}
	LeverPerWorkday = Sentence{En: "%[1]s → %[2]s a workday", Vi: "%[1]s → %[2]s mỗi ngày làm việc", Zh: "每个工作日 %[1]s → %[2]s 人"}
	BestRatio       = Sentence{En: "your best month (%[1]s): %[2]s (%[3]d of %[4]d), %[5]s", Vi: "tháng tốt nhất của bạn (%[1]s): %[2]s (%[3]d trên %[4]d), %[5]s", Zh: "你最好的月份（%[1]s）：%[2]s（%[3]d / %[4]d），%[5]s"}
	BestVolume      = Sentence{En: "your best month (%[1]s): %[2]s a workday, %[3]s", Vi: "tháng tốt nhất của bạn (%[1]s): %[2]s mỗi ngày làm việc, %[3]s", Zh: "你最好的月份（%[1]s）：每个工作日 %[2]s 人，%[3]s"}
	NoLevers        = Sentence{
		En: "in that time nobody was counted up to the buying level, so nothing tells yet what to improve",
		Vi: "trong kỳ này chưa ghi ai đến cấp mua hàng nên chưa biết nên cải thiện khâu nào",
		Zh: "这段时间还没有人走到成交，暂时看不出该从哪里发力",
	}
	LeversAlike = Sentence{
		En: "a tenth more brings the same wherever it is",
		Vi: "tăng 10%% ở khâu nào cũng được thêm như nhau",
		Zh: "哪一环提高一成，效果都一样",
	}
	LeversAlikeBut = Sentence{
		En: "a tenth more brings the same wherever it is, except where a ratio cannot grow by a tenth",
		Vi: "tăng 10%% ở khâu nào cũng được thêm như nhau, trừ khâu có tỷ lệ không thể tăng thêm 10%%",
		Zh: "哪一环提高一成，效果都一样，除非转化率已经无法再提高一成",
	}
	LeversByChance = Sentence{
		En: "%s. No month of yours was better than the others by more than chance: choose what is easiest for you",
		Vi: "%s. Chưa tháng nào của bạn hơn hẳn các tháng khác: hãy chọn khâu dễ nhất với bạn",
		Zh: "%s。你也没有哪个月明显好过其他月份：就从对你最容易的一环做起",
	}
	LeverMatters = Sentence{
		En: "%[1]s. Most room: %[2]s. If every month were like %[3]s: %[4]s at %[5]s",
		Vi: "%[1]s. Nên cải thiện trước: %[2]s. Nếu tháng nào cũng được như %[3]s: %[4]s ở cấp %[5]s",
		Zh: "%[1]s。最值得发力的一环：%[2]s。如果每个月都像 %[3]s那样，%[5]s将变化 %[4]s 人",
	}
)
