package i18n

// The screen of whom to contact.
var (
	ScreenDue         = Sentence{En: "Due", Vi: "Lịch hẹn", Zh: "跟进"}
	DueKeyDone        = Sentence{En: "done", Vi: "đánh dấu xong", Zh: "标记完成"}
	DueKeySooner      = Sentence{En: "shorter period", Vi: "xem gần hơn", Zh: "缩短范围"}
	DueKeyFurther     = Sentence{En: "longer period", Vi: "xem xa hơn", Zh: "扩大范围"}
	DueKeyGroup       = Sentence{En: "next group", Vi: "nhóm sau", Zh: "下一组"}
	DueKeyGroupBefore = Sentence{En: "previous group", Vi: "nhóm trước", Zh: "上一组"}
	DueKeyRest        = Sentence{En: "list them all", Vi: "xem tất cả", Zh: "全部列出"}

	DueKeyPeriod = Sentence{En: "other days", Vi: "chọn ngày khác", Zh: "选其他日期"}

	DueTitlePeriod   = Sentence{En: "Who is due in which days?", Vi: "Xem việc hẹn của những ngày nào?", Zh: "看哪些日子的跟进？"}
	DuePeriodExample = Sentence{
		En: "next-week, 30d, december, 1/12..15/12", Vi: "tuần sau, 30 ngày, tháng 12, 1/12..15/12", Zh: "下周、30天、12月、12月1日..12月15日",
	}
	DuePeriodIsOver = Sentence{
		En: "these days are over; name some that are still to come", Vi: "những ngày này đã qua; hãy chọn ngày sắp tới", Zh: "这些日子已经过去；请写还没到的日期",
	}

	DueThisWeek = Sentence{En: "This week", Vi: "Tuần này", Zh: "本周"}
	DueDays     = Sentence{En: "%d days", Vi: "%d ngày tới", Zh: "%d 天内"}

	DueRest     = Sentence{En: "and %d more: enter lists them all", Vi: "và %d khách nữa: nhấn enter để xem tất cả", Zh: "还有 %d 位：按 enter 全部列出"}
	DueRestOpen = Sentence{
		En: "“%s” has %d in all. Enter lists every one of them; esc comes back here.",
		Vi: "Nhóm “%s” có tất cả %d khách. Nhấn enter để xem hết, esc để quay lại.",
		Zh: "“%s”一共 %d 位。按 enter 全部列出，按 esc 回到这里。",
	}
	DueNoFollowUp = Sentence{
		En: "No follow-up is due in these days. The people below wait for a next step or a word from you.",
		Vi: "Những ngày này không có việc hẹn nào. Khách bên dưới đang chờ bạn hẹn bước tiếp theo hoặc hỏi thăm.",
		Zh: "这段时间没有到期的跟进。下面的客户在等你安排下一步，或问候一声。",
	}
	DueNothing = Sentence{
		En: "Nothing is due in these days, and every open lead has a next step.",
		Vi: "Những ngày này không có việc hẹn nào, và khách nào đang theo cũng đã có bước tiếp theo.",
		Zh: "这段时间没有到期的跟进，正在跟进的客户也都有了下一步。",
	}
	// The day and the lead of the first follow-up to come.
	DueComing = Sentence{En: "The next one is due on %s: %s.", Vi: "Việc hẹn gần nhất: %s, %s.", Zh: "最近的一次是%s：%s。"}
)

// What is said about the lead at hand on that screen.
var (
	DueTitleWhy     = Sentence{En: "Why now", Vi: "Vì sao nên liên hệ lúc này", Zh: "为什么现在联系"}
	DueTitleHow     = Sentence{En: "How to approach", Vi: "Nên nói chuyện thế nào", Zh: "怎么沟通"}
	DueTitlePlanned = Sentence{En: "Also planned", Vi: "Còn hẹn thêm", Zh: "另有安排"}
	DueTitleKnown   = Sentence{En: "Worth knowing", Vi: "Nên biết", Zh: "值得了解"}
	DueTitleTests   = Sentence{En: "The three tests", Vi: "Ba điều kiện", Zh: "三项条件"}
	DueNoPhone      = Sentence{En: "no phone known", Vi: "chưa có số điện thoại", Zh: "没有电话"}
	DuePrefers      = Sentence{En: "Likes to be reached by: %s", Vi: "Thích được liên hệ qua: %s", Zh: "喜欢的联系方式：%s"}

	DueAdviceOverdue = Sentence{
		En: "A short word about the delay, then what you promised.",
		Vi: "Xin lỗi một câu vì chậm hẹn, rồi vào ngay điều đã hứa.",
		Zh: "先为耽搁说声抱歉，再兑现答应过的事。",
	}
	DueAdviceToday = Sentence{
		En: "Read what was said last, and know what you want to learn before you begin.",
		Vi: "Xem lại lần trước hai bên nói gì, và nghĩ sẵn mình cần hỏi điều gì.",
		Zh: "先看上次谈了什么，想好这次要了解什么。",
	}
	DueAdviceBirthday = Sentence{
		En: "Wish them well, and sell nothing on that day.",
		Vi: "Chúc mừng thật lòng; ngày này đừng bán gì cả.",
		Zh: "真心祝贺，这一天什么也别推销。",
	}
	DueAdviceNoNext = Sentence{
		En: "Agree on one next thing and its day, however small.",
		Vi: "Cùng khách chốt một việc tiếp theo và ngày làm, dù là việc nhỏ.",
		Zh: "和客户约好下一件事和日子，再小也行。",
	}
	DueAdviceIdle = Sentence{
		En: "Bring something new: a price, a photo, an answer they were waiting for.",
		Vi: "Mang đến một điều mới: giá mới, tấm ảnh, hay câu trả lời khách đang chờ.",
		Zh: "带点新东西去：新价格、照片，或对方在等的答复。",
	}
	DueAdviceCare = Sentence{
		En: "Short and personal, and nothing that does not help them:",
		Vi: "Ngắn gọn, chân tình, và chỉ nói điều có ích cho khách:",
		Zh: "简短真诚，只说对对方有用的：",
	}
	DueAdviceRefused = Sentence{
		En: "They said no last time: ask for the exact reason, calmly, and offer another choice.",
		Vi: "Lần trước khách từ chối: bình tĩnh hỏi rõ lý do, rồi đưa ra lựa chọn khác.",
		Zh: "上次被拒绝了：平和地问清原因，再给一个别的选择。",
	}
	DueAdviceInterested = Sentence{
		En: "They were interested last time: bring a concrete offer and propose a day.",
		Vi: "Lần trước khách có quan tâm: hãy đưa đề nghị cụ thể và hẹn luôn một ngày.",
		Zh: "上次对方有兴趣：拿出具体方案，并约个日子。",
	}
	DueAdviceNoAnswer = Sentence{
		En: "Nobody answered last time; people answer after 4, 5, even 10 touches.",
		Vi: "Lần trước chưa gặp được; khách thường đáp lại sau 4, 5, thậm chí 10 lần.",
		Zh: "上次没联系上；客户往往在 4 次、5 次甚至 10 次之后才有回应。",
	}
)

// What is said after something was done there.
var (
	DueDone         = Sentence{En: "%d follow-ups are done", One: "%d follow-up is done", Vi: "Đã xong %d việc hẹn", Zh: "已完成 %d 次跟进"}
	DueLeftAlone    = Sentence{En: "%d selected had nothing due and stay", One: "%d selected had nothing due and stays", Vi: "%d khách được đánh dấu không có việc hẹn nên vẫn còn đây", Zh: "选中的有 %d 位没有跟进，仍在列表里"}
	DueUndo         = Sentence{En: "u takes it back", Vi: "nhấn u để hoàn tác", Zh: "按 u 撤销"}
	DuePhonesCopied = Sentence{En: "%d phones copied, each on its own line", Vi: "Đã sao chép %d số điện thoại, mỗi số một dòng", Zh: "已复制 %d 个电话，每行一个"}
	DueNoPhones     = Sentence{
		En: "None of those selected has a phone on the card.",
		Vi: "Không thẻ nào trong số đã đánh dấu có số điện thoại.",
		Zh: "选中的客户卡上都没有电话。",
	}
	DueFirstPicked = Sentence{
		En: "The first %d of %d are selected; do something with them, then press * again for the next.",
		Vi: "Đã đánh dấu %d khách đầu trong %d; làm xong với nhóm này rồi nhấn * để lấy tiếp.",
		Zh: "已选中前 %d 位（共 %d 位）；处理完这些，再按 * 选下一批。",
	}
	// The keys of a touch and of the next step.
	DueNotPromised = Sentence{
		En: "There is no follow-up to tick off here: %s records that you got in touch, %s sets the next step.",
		Vi: "Ở đây không có việc hẹn nào để báo xong: nhấn %s để ghi lần liên hệ, %s để hẹn bước tiếp theo.",
		Zh: "这里没有可勾掉的跟进：按 %s 记一次联系，按 %s 安排下一步。",
	}
	DueSnoozeOne = Sentence{
		En: "Follow-ups are put off one at a time, each with its reason: esc lets the selection go.",
		Vi: "Mỗi lần chỉ dời một việc hẹn, kèm lý do riêng: nhấn esc để bỏ đánh dấu.",
		Zh: "跟进要一个一个推迟，各写原因：按 esc 取消选中。",
	}
)
