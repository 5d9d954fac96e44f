package i18n

// Levers.
var (
	LeversOf = Sentence{
		En: "Levers: what a tenth more would bring · %[1]s: %[2]d · %[3]s",
		Vi: "Đòn bẩy: tăng 10 %% ở từng khâu thì được thêm bao nhiêu · %[1]s: %[2]d · %[3]s",
		Zh: "杠杆：每一环提高一成会多多少 · %[1]s：%[2]d 人 · %[3]s",
	}
	LeverPerWorkday = Sentence{En: "%[1]s → %[2]s a workday", Vi: "%[1]s → %[2]s mỗi ngày làm việc", Zh: "每个工作日 %[1]s → %[2]s 人"}
	BestRatio       = Sentence{En: "%[1]s: %[2]s (%[3]d of %[4]d), %[5]s", Vi: "%[1]s: %[2]s (%[3]d trên %[4]d), %[5]s", Zh: "%[1]s：%[2]s（%[3]d / %[4]d），%[5]s"}
	BestVolume      = Sentence{En: "%[1]s: %[2]s a workday, %[3]s", Vi: "%[1]s: %[2]s mỗi ngày làm việc, %[3]s", Zh: "%[1]s：每个工作日 %[2]s 人，%[3]s"}
	NoLevers        = Sentence{
		En: "in that time nobody was counted up to the level of buyers, so there is nothing to move yet",
		Vi: "trong kỳ này chưa ghi ai đến cấp mua hàng nên chưa có khâu nào để cải thiện",
		Zh: "这段时间到成交为止没有记录任何人，还没有可以提高的环节",
	}
	LeversAlike = Sentence{
		En: "a tenth more brings the same wherever it is, and none of your months was better than the others by more than chance: choose what is easiest for you",
		Vi: "tăng 10 %% ở khâu nào cũng được thêm như nhau, và chưa tháng nào của bạn hơn các tháng khác ngoài mức ngẫu nhiên: hãy chọn khâu dễ nhất với bạn",
		Zh: "哪一环提高一成效果都一样，你也没有哪个月明显好过其他月份：选对你最容易的一环",
	}
	LeverMatters = Sentence{
		En: "most room: %[1]s. If every month were like %[2]s: %[3]s at %[4]s",
		Vi: "còn nhiều dư địa nhất: %[1]s. Nếu tháng nào cũng được như %[2]s: %[3]s ở %[4]s",
		Zh: "提升空间最大：%[1]s。如果每个月都像%[2]s那样，%[4]s %[3]s",
	}
)
