package i18n

// What the root of the full-screen program asks and tells besides.
var (
	QuestionsByThemselves = Sentence{
		En: "Questions of the day, asked by themselves once a workday. esc skips one; l asks again later.",
		Vi: "Câu hỏi của ngày, mỗi ngày làm việc tự hỏi một lần. Nhấn esc để bỏ qua một câu; nhấn l để hỏi lại sau.",
		Zh: "每日一问：每个工作日自动问一次。按 esc 跳过一题；之后按 l 可以再问。",
	}
	AskUndoMuch = Sentence{
		En: "This takes a lot out of the book at once: change %[2]s, %[1]d records. Undo it? ctrl+r would put it back.",
		Vi: "Lần này bỏ đi rất nhiều cùng lúc: thay đổi %[2]s, %[1]d bản ghi. Hoàn tác chứ? Nhấn ctrl+r để làm lại.",
		Zh: "这一步会一下子撤销很多：第 %[2]s 号更改，共 %[1]d 条记录。要撤销吗？按 ctrl+r 可以重做。",
	}
	AskUndoSetup = Sentence{
		En: "This changes how the book is set up, by change %s: %s. Undo it? ctrl+r would put it back.",
		Vi: "Điều này đổi thiết lập của sổ, ở thay đổi %s: %s. Hoàn tác chứ? Nhấn ctrl+r để làm lại.",
		Zh: "这会改动账本的设置，即第 %s 号更改：%s。要撤销吗？按 ctrl+r 可以重做。",
	}
	RedoPutsBack = Sentence{En: "ctrl+r puts it back.", Vi: "Nhấn ctrl+r để làm lại.", Zh: "按 ctrl+r 可以重做。"}
)

// The legend under the keys of the help: a mark and what it means, then words.
var (
	TitleMarks    = Sentence{En: "Marks", Vi: "Ký hiệu", Zh: "符号"}
	TitleWords    = Sentence{En: "Words", Vi: "Từ ngữ", Zh: "用语"}
	MarkNoNext    = Sentence{En: "○ no next step; in a choice: not chosen", Vi: "○ chưa hẹn bước tiếp; khi chọn: chưa chọn", Zh: "○ 没有下一步；在选项中：未选"}
	MarkChosen    = Sentence{En: "● chosen; beside a target: on pace", Vi: "● đã chọn; cạnh mục tiêu: đúng nhịp", Zh: "● 已选；在目标旁：进度正常"}
	MarkPace      = Sentence{En: "▲▼ ahead of a pace, or behind", Vi: "▲▼ vượt nhịp, hoặc chậm nhịp", Zh: "▲▼ 超前，或落后"}
	MarkDone      = Sentence{En: "✓ done", Vi: "✓ đã xong", Zh: "✓ 已完成"}
	MarkLost      = Sentence{En: "✗ lost; before a message: refused", Vi: "✗ đã mất khách; trước lời nhắn: không làm được", Zh: "✗ 已流失；在提示前：未成功"}
	WordTouch     = Sentence{En: "touch: a call, a message, a meeting, any contact with a lead", Vi: "lần liên hệ: cuộc gọi, tin nhắn, buổi gặp hay bất cứ lần tiếp xúc nào với khách", Zh: "联系：打电话、发消息、见面等与客户的任何接触"}
	WordIdle      = Sentence{En: "idle: the days since the last touch", Vi: "im ắng: số ngày từ lần liên hệ gần nhất", Zh: "无动静：距上次联系的天数"}
	WordNextStep  = Sentence{En: "next step: what you will do for a lead, and on which day", Vi: "bước tiếp: việc sẽ làm với khách và ngày làm", Zh: "下一步：打算为客户做什么、哪天做"}
	WordNamed     = Sentence{En: "named: a person who has a card; the others are counted only", Vi: "có thẻ: khách đã lập thẻ; những người khác chỉ được đếm", Zh: "建了卡：有客户卡的人；其余的只计人数"}
	WordLeadLevel = Sentence{En: "level: how far a lead has come on the way to buying", Vi: "cấp: khách đã đi đến đâu trên đường đến giao dịch", Zh: "级别：客户在成交路上走到了哪一步"}
)

// What actions are also called in everyday speech; the palette finds them by these. A comma stands between two.
var (
	AlsoAdd     = Sentence{En: "new, create, contact, customer, client, person, prospect", Vi: "tạo, mới, lập thẻ, nhập khách, khách mới", Zh: "新建、新客户、录入、建卡"}
	AlsoTouch   = Sentence{En: "call, phone, called, message, text, meet, meeting, visit, email, contact, talk, note", Vi: "gọi, gọi điện, điện thoại, nhắn tin, gặp, ghi chú, trao đổi", Zh: "打电话、通话、发消息、微信、见面、拜访、跟进、沟通"}
	AlsoNext    = Sentence{En: "follow up, follow-up, plan, schedule, appointment, reminder, remind, task, todo", Vi: "hẹn, lịch hẹn, nhắc, đặt lịch, kế hoạch, việc cần làm", Zh: "预约、提醒、跟进、计划、安排、待办"}
	AlsoMove    = Sentence{En: "stage, promote, status, progress, advance", Vi: "lên cấp, đổi cấp, giai đoạn, trạng thái", Zh: "阶段、升级、降级、推进、状态"}
	AlsoQualify = Sentence{En: "qualify, qualified, need, budget, money, decide", Vi: "đủ điều kiện, nhu cầu, ngân sách, xác nhận tiềm năng", Zh: "合格、需求、预算、资格、决策"}
	AlsoDeal    = Sentence{En: "sell, sold, sale, buy, bought, purchase, won, win, close, contract, deposit", Vi: "bán, đã bán, mua, chốt, chốt đơn, hợp đồng, đặt cọc, cọc", Zh: "卖、卖出、成交、签约、购买、买、定金、合同"}
	AlsoLose    = Sentence{En: "lose, lost, refuse, refused, reject, not interested, drop, dead, delete, remove", Vi: "mất, từ chối, không mua, bỏ, hủy, xóa", Zh: "丢失、拒绝、不买、放弃、没兴趣、删除"}
	AlsoPause   = Sentence{En: "wait, hold, later, sleep, stop, snooze", Vi: "chờ, ngưng, hoãn, để sau", Zh: "等待、搁置、以后再说、停止"}
	AlsoRevive  = Sentence{En: "revive, restore, again, return, wake, back", Vi: "mở lại, khôi phục, quay lại", Zh: "重新打开、找回、激活"}
	AlsoTag     = Sentence{En: "tag, label, group, mark", Vi: "gắn nhãn, thẻ nhãn, nhóm, phân loại", Zh: "贴标签、分组、分类"}
	AlsoEdit    = Sentence{En: "change, correct, rename, fix, phone number, address, name", Vi: "sửa, đổi tên, chỉnh, cập nhật, số điện thoại", Zh: "编辑、更改、改名、更新、电话号码"}
	AlsoRefer   = Sentence{En: "refer, referred, recommend, introduced, friend", Vi: "giới thiệu, người quen, bạn bè", Zh: "介绍、推荐、介绍人、朋友"}
	AlsoMerge   = Sentence{En: "merge, duplicate, duplicates, double, join, same person", Vi: "gộp, trùng, trùng lặp, ghép, cùng một người", Zh: "合并、重复、同一个人、去重"}
	AlsoUndo    = Sentence{En: "take back, revert, mistake, wrong", Vi: "bỏ, rút lại, nhầm, sai, quay lại", Zh: "撤回、取消、恢复、弄错"}
	AlsoRedo    = Sentence{En: "put back, repeat, again", Vi: "làm lại, khôi phục", Zh: "重做、恢复"}
	AlsoLog     = Sentence{En: "count, numbers, enter, record, reached, today, questions", Vi: "nhập số, con số, tiếp cận, đếm, hôm nay", Zh: "记录、录入、数字、触达、今天、填数"}
	AlsoHelp    = Sentence{En: "keys, shortcuts, manual, how, legend, marks", Vi: "phím, phím tắt, hướng dẫn, ký hiệu", Zh: "快捷键、按键、说明、怎么用、符号"}
	AlsoQuit    = Sentence{En: "exit, leave, close, end", Vi: "đóng, ra, kết thúc", Zh: "退出、关闭、离开"}
	AlsoMouse   = Sentence{En: "select text, copy, click", Vi: "bôi chọn, sao chép, bấm", Zh: "选文字、复制、点击"}
	AlsoSuspend = Sentence{En: "shell, terminal, background", Vi: "dòng lệnh, cửa sổ dòng lệnh", Zh: "命令行、终端、后台"}
	AlsoSnooze  = Sentence{En: "snooze, postpone, later, tomorrow, reschedule, delay", Vi: "dời hẹn, dời, hoãn, lùi, ngày mai, đổi lịch", Zh: "推迟、延后、改期、明天、以后"}
	AlsoDone    = Sentence{En: "finish, complete, finished, check off, tick, kept", Vi: "xong, hoàn thành, đã làm", Zh: "完成、做完、搞定"}
	AlsoSearch  = Sentence{En: "find, look for, name, phone, who", Vi: "tìm, tìm kiếm, tên, tra", Zh: "搜索、查找、找人、姓名"}
	AlsoFilter  = Sentence{En: "only, show, narrow, overdue, status", Vi: "chỉ xem, lọc, quá hạn", Zh: "只看、过滤、逾期"}
	AlsoSort    = Sentence{En: "order, newest, first", Vi: "thứ tự, xếp, mới nhất", Zh: "排列、顺序、最新"}
	AlsoCopy    = Sentence{En: "copy, clipboard, number, dial", Vi: "chép, số điện thoại, quay số", Zh: "复制、号码、拨号"}
	AlsoTargets = Sentence{En: "target, goal, goals, aim, plan", Vi: "mục tiêu, chỉ tiêu, kế hoạch", Zh: "目标、指标、计划"}
	AlsoLevers  = Sentence{En: "improve, better, which step, advice, bottleneck", Vi: "cải thiện, lời khuyên, điểm nghẽn", Zh: "改进、提高、建议、瓶颈"}
	AlsoCohort  = Sentence{En: "ratio, conversion, rate, percent, funnel", Vi: "tỷ lệ, chuyển đổi, phần trăm", Zh: "转化率、比例、百分比"}
	AlsoPeriod  = Sentence{En: "date, dates, month, week, year, range", Vi: "ngày, tháng, tuần, năm, khoảng", Zh: "日期、月、周、年、时间"}
)
