package i18n

// What a dialog says when the book or the day became another one while it was open. LeadIsAnother and FollowUpIsAnother take the number,
// LevelNotOffered and ChannelNotOffered the name, NewDay the day.
var (
	LeadIsAnother = Sentence{
		En: "#%s is another person now: an older state of the book was put back. Nothing was written; close this and look again",
		Vi: "#%s giờ là người khác: sổ đã được khôi phục về bản cũ. Chưa ghi gì cả; hãy đóng lại và xem lại",
		Zh: "#%s 现在是另一个人：账本已恢复到较早的状态。什么都没有写入；请关闭后重新查看",
	}
	FollowUpIsAnother = Sentence{
		En: "follow-up %s is another one now: an older state of the book was put back. Nothing was written; close this and look again",
		Vi: "lịch hẹn %s giờ là lịch hẹn khác: sổ đã được khôi phục về bản cũ. Chưa ghi gì cả; hãy đóng lại và xem lại",
		Zh: "跟进 %s 现在是另一项：账本已恢复到较早的状态。什么都没有写入；请关闭后重新查看",
	}
	LevelNotOffered = Sentence{
		En: "%s was hidden or removed meanwhile: choose another level",
		Vi: "cấp %s vừa bị ẩn hoặc xóa: hãy chọn cấp khác",
		Zh: "级别“%s”刚刚被隐藏或删除：请选择其他级别",
	}
	ChannelNotOffered = Sentence{
		En: "%s was hidden or removed meanwhile: choose another channel",
		Vi: "kênh %s vừa bị ẩn hoặc xóa: hãy chọn kênh khác",
		Zh: "渠道“%s”刚刚被隐藏或删除：请选择其他渠道",
	}
	CardsChanged = Sentence{
		En: "a card has changed meanwhile: look at both again, then answer",
		Vi: "một thẻ vừa được thay đổi: hãy xem lại cả hai thẻ rồi trả lời",
		Zh: "其中一张卡刚刚有改动：请重新查看两张卡后再回答",
	}
	NewDay = Sentence{
		En: "A new day has begun, it is %s now: look at the days before you save",
		Vi: "Đã sang ngày mới, nay là %s: hãy xem lại ngày trước khi lưu",
		Zh: "已经是新的一天，今天是%s：保存前请再看一下日期",
	}
)
