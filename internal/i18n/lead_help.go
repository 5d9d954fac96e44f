package i18n

// What the commands about people do.
var (
	HelpLead     = Sentence{En: "People with names: their cards, their way up, what to do next", Vi: "Khách đã lập thẻ: thông tin, chặng đường, việc cần làm tiếp", Zh: "有名有姓的客户：客户卡、走到哪一步、下一步做什么"}
	HelpLeadLong = Sentence{
		En: `Keep the people who came back to ask: a card each, the way through the levels, touches, follow-ups and deals.

A person is named by REF: the number (12 or #12) or words of the name in quotes. Whoever arrives at a level on a day
whose tallies hold people without a card is one of them, so nobody is counted twice; --new says it is one more.`,
		Vi: `Giữ thẻ của từng khách đã liên hệ lại: chặng đường qua các cấp, các lần liên hệ, việc hẹn và giao dịch.

Gọi một khách bằng REF: số thẻ (12 hoặc #12) hoặc vài chữ trong tên, đặt trong dấu nháy. Ai lên một cấp vào ngày mà số
đã ghi còn người chưa có thẻ thì được coi là một trong số đó, nên không ai bị đếm hai lần; thêm --new nếu là người khác.`,
		Zh: `管理回来咨询的客户：每人一张客户卡，记下走过的级别，以及联系、跟进和成交。

用 REF 指明一位客户：编号（12 或 #12），或姓名中的几个字（加引号）。某人到达某级别的那天，如果已记的人数里还有没建卡的
人，就算作其中之一，所以谁也不会重复计数；加 --new 表示另外多一人。`,
	}

	HelpLeadMove     = Sentence{En: "Move a person to another level", Vi: "Chuyển khách sang cấp khác", Zh: "把客户移到别的级别"}
	HelpLeadMoveLong = Sentence{
		En: `Move a person to another level. Upwards the person arrives at every level on the way, drawn from the people logged that
day where they have no card yet; downwards no count changes. The qualifying level asks for the three tests.`,
		Vi: `Chuyển khách sang cấp khác. Khi lên, khách được tính ở mọi cấp đi qua, lấy từ số đã ghi trong ngày nếu còn người chưa có
thẻ; khi xuống, số đếm không đổi. Chuyển lên cấp xét điều kiện thì phải đạt đủ ba điều kiện.`,
		Zh: `把客户移到别的级别。往上移时，沿途每级都算到达，当天已记的人里如有没建卡的，就算其中之一；往下移时人数不变。
移到考察级别时会询问三项条件。`,
	}
	HelpLeadQualify     = Sentence{En: "Keep what the three tests found: need, authority, money", Vi: "Ghi kết quả xét ba điều kiện: nhu cầu, quyền quyết định, tài chính", Zh: "记下三项条件的考察结果：需求、决定权、资金"}
	HelpLeadQualifyLong = Sentence{
		En: `Keep what the three tests found. All three answered with yes move the person to the qualifying level.
Without flags, on a terminal, it asks.`,
		Vi: `Ghi kết quả xét ba điều kiện. Đạt cả ba thì khách tự lên cấp xét điều kiện.
Nếu không ghi tùy chọn, trong cửa sổ dòng lệnh, funnel sẽ hỏi.`,
		Zh: `记下三项条件的考察结果。三项都是“是”，客户就自动升到考察级别。
在终端里不写选项，就会逐项询问。`,
	}
	HelpLeadArrival     = Sentence{En: "Correct the day on which a person came to a level", Vi: "Sửa ngày khách lên một cấp", Zh: "更正客户到达某级别的日期"}
	HelpLeadArrivalLong = Sentence{
		En: `Correct the day on which a person came to a level, or take the arrival away. On its new day it is drawn from the people
logged there, where they have no card yet.`,
		Vi: `Sửa ngày khách lên một cấp, hoặc bỏ ngày đó. Ở ngày mới, khách được lấy từ số đã ghi nếu còn người chưa có thẻ.`,
		Zh: `更正客户到达某级别的日期，或去掉这次到达。改到的那天，已记的人里如有没建卡的，就算其中之一。`,
	}
	HelpLeadTouch     = Sentence{En: "Record a contact: call, message, meeting…", Vi: "Ghi một lần liên hệ: gọi điện, nhắn tin, gặp mặt…", Zh: "记一次联系：打电话、发消息、见面……"}
	HelpLeadTouchLong = Sentence{
		En: `Record a contact with a person: call, message, email, meeting, viewing, visit, gift, note, or a channel.
Outcomes: reached, no-answer, busy, replied, interested, not-now, refused, wrong-number. When a follow-up was due, it
asks whether that is done with it; --done says so.`,
		Vi: `Ghi một lần liên hệ với khách: gọi điện, nhắn tin, gửi email, gặp mặt, dẫn đi xem, ghé thăm, tặng quà, ghi chú, hoặc một
kênh. Kết quả: liên hệ được, không trả lời, đang bận, đã trả lời, quan tâm, để lúc khác, từ chối, nhầm số.
Nếu có việc hẹn đến hạn, funnel hỏi việc đó đã xong chưa; --done là đã xong.`,
		Zh: `记一次与客户的联系：打电话、发消息、发邮件、见面、带看、拜访、送礼、备注，或某个渠道。
结果：联系上了、没有回应、正忙、已回复、有兴趣、以后再说、拒绝、号码错误。
有到期的跟进时，会询问是否一并完成；--done 表示完成。`,
	}
	HelpLeadNext     = Sentence{En: "Plan the next thing to do with a person", Vi: "Hẹn việc cần làm tiếp với khách", Zh: "安排与客户的下一步"}
	HelpLeadNextLong = Sentence{
		En: "Plan the next thing to do with a person, once or again and again. A person may have several follow-ups.",
		Vi: "Hẹn việc cần làm tiếp với khách, một lần hoặc lặp lại. Một khách có thể có nhiều việc hẹn.",
		Zh: "安排与客户的下一步，一次或定期重复。一位客户可以有多项跟进。",
	}
	HelpLeadLose     = Sentence{En: "Mark a person as lost, with the reason", Vi: "Ghi là mất khách, kèm lý do", Zh: "把客户记为流失，并写明原因"}
	HelpLeadLoseLong = Sentence{
		En: `Mark a person as lost. Reasons: price, competitor, no-need, no-money, no-authority, timing, trust, bad-experience, or
words of your own. Counts stay, and --again plans the day to ask once more.`,
		Vi: `Ghi là mất khách. Lý do: giá cả, đối thủ cạnh tranh, không có nhu cầu, không đủ tiền, không có quyền quyết định,
chưa đúng lúc, chưa tin tưởng, trải nghiệm không tốt, hoặc tự viết. Số đếm vẫn giữ; --again hẹn ngày hỏi lại.`,
		Zh: `把客户记为流失。原因：价格、竞争对手、没有需求、资金不足、没有决定权、时机不对、缺乏信任、体验不好，或用自己的话写。
人数不变；用 --again 安排再问一次的日期。`,
	}
	HelpLeadPause     = Sentence{En: "Leave a person in peace until a day", Vi: "Tạm dừng liên hệ với khách đến một ngày", Zh: "暂停联系客户，到某天为止"}
	HelpLeadPauseLong = Sentence{
		En: "Leave a person in peace until a day. Follow-ups before it move to it.",
		Vi: "Tạm dừng liên hệ với khách đến một ngày. Việc hẹn trước ngày đó được dời sang ngày đó.",
		Zh: "暂停联系客户，到某天为止。在那之前的跟进都改到那天。",
	}
	HelpLeadRevive   = Sentence{En: "End a pause or a loss", Vi: "Theo tiếp khách đang tạm dừng hoặc đã ghi là mất", Zh: "恢复暂停或流失的客户"}
	HelpLeadDeal     = Sentence{En: "Record a purchase, or a refund", Vi: "Ghi một lần mua, hoặc hoàn tiền", Zh: "记一笔成交或退款"}
	HelpLeadDealLong = Sentence{
		En: `Record a purchase. The first one moves the person to the buying level, later ones move nothing. With --refund the amount
is given back, at most what was paid.`,
		Vi: `Ghi một lần mua. Lần đầu thì khách lên cấp mua hàng, các lần sau không đổi cấp. Với --refund là hoàn lại số tiền đó,
tối đa bằng số đã trả.`,
		Zh: `记一笔成交。首次成交时客户升到成交级别，之后的成交不再改变级别。加 --refund 表示退款，最多退已付的金额。`,
	}
	HelpLeadRefer     = Sentence{En: "Say who sent a person", Vi: "Ghi ai đã giới thiệu khách", Zh: "记下客户由谁介绍"}
	HelpLeadReferLong = Sentence{
		En: "Say who sent a person, and whether they recommended you or warned of you (negative).",
		Vi: "Ghi ai đã giới thiệu khách, và lời giới thiệu là tích cực hay tiêu cực.",
		Zh: "记下客户由谁介绍，以及口碑是正面还是负面。",
	}
	HelpLeadMerge     = Sentence{En: "Join two cards of the same person", Vi: "Gộp hai thẻ của cùng một khách", Zh: "合并同一个人的两张客户卡"}
	HelpLeadMergeLong = Sentence{
		En: `Join two cards of the same person. The first keeps its number and gets what it lacks, and all touches, follow-ups and
deals; of two arrivals at a level the earlier one stays, so that nobody is counted twice.`,
		Vi: `Gộp hai thẻ của cùng một khách. Thẻ đầu giữ số của mình, nhận những gì còn thiếu cùng mọi lần liên hệ, việc hẹn và giao
dịch; ở mỗi cấp chỉ giữ ngày lên cấp sớm hơn, nên không ai bị đếm hai lần.`,
		Zh: `合并同一个人的两张客户卡。第一张保留编号，补上缺的内容，并接收全部联系、跟进和成交；
每个级别只保留较早的到达，所以谁也不会重复计数。`,
	}
	HelpLeadDupes     = Sentence{En: "Find cards that may be of the same person", Vi: "Tìm các thẻ có thể là của cùng một khách", Zh: "找出可能是同一个人的客户卡"}
	HelpLeadDupesLong = Sentence{
		En: `Find pairs of cards with the same phone, the same e-mail or the same name, each with the command that joins them. The
likeliest come first: a phone in common, then an e-mail, then a name that few people have.`,
		Vi: `Tìm từng cặp thẻ trùng số điện thoại, email hoặc tên, kèm lệnh để gộp. Cặp có khả năng cao nhất đứng đầu: trùng số điện
thoại, rồi email, rồi tên ít người có.`,
		Zh: `成对找出电话、邮箱或姓名相同的客户卡，并给出合并的命令。最有可能的排在最前：先是电话相同，再是邮箱，
然后是少有人叫的姓名。`,
	}
	HelpLeadRm     = Sentence{En: "Remove a person and everything recorded about them", Vi: "Xóa khách và mọi điều đã ghi về khách", Zh: "删除客户及其全部记录"}
	HelpLeadRmLong = Sentence{
		En: "Remove a person and everything recorded about them; `funnel undo` brings it back.\nTo erase a person for good: `funnel lead forget`.",
		Vi: "Xóa khách và mọi điều đã ghi về khách; `funnel undo` để lấy lại. Muốn xóa vĩnh viễn: `funnel lead forget`.",
		Zh: "删除客户及其全部记录；用 `funnel undo` 可以恢复。要永久抹去：`funnel lead forget`。",
	}
	HelpLeadForget     = Sentence{En: "Erase a person for good, who asked for it", Vi: "Xóa vĩnh viễn một khách theo yêu cầu", Zh: "应客户要求永久抹去其资料"}
	HelpLeadForgetLong = Sentence{
		En: `Erase a person for good: card, contacts, follow-ups, and what history and search keep of them. Counts and amounts stay,
without a name. It cannot be undone, and no backup is made before it.`,
		Vi: `Xóa vĩnh viễn một khách: thẻ, các lần liên hệ, việc hẹn, và những gì lịch sử và tìm kiếm còn giữ. Số đếm và số tiền
vẫn giữ, không kèm tên. Không thể hoàn tác, và không sao lưu trước khi xóa.`,
		Zh: `永久抹去一位客户：客户卡、联系、跟进，以及历史和搜索里留下的内容。人数和金额保留，但不具名。
无法撤销，事前也不做备份。`,
	}
	HelpDeals     = Sentence{En: "List the deals, and what they come to", Vi: "Liệt kê giao dịch và tổng cộng", Zh: "列出成交及合计"}
	HelpDealsLong = Sentence{
		En: "List the deals of a period, or the newest ones, and what all of them come to, also by product.",
		Vi: "Liệt kê giao dịch của một khoảng thời gian, hoặc những giao dịch mới nhất, cùng tổng cộng và theo sản phẩm.",
		Zh: "列出某段时间或最新的成交，并给出合计及各产品的金额。",
	}
	HelpDue     = Sentence{En: "Whom to contact, and why", Vi: "Cần liên hệ ai, và vì sao", Zh: "该联系谁，为什么"}
	HelpDueLong = Sentence{
		En: `Whom to contact: follow-ups overdue and of the day, birthdays, open leads without a next step, leads with whom nothing
happened for longer than their level allows, and buyers to ask how it goes. With a period, what is to come in it too:
this-week, next-month, or 30d for today and the 29 days after it.`,
		Vi: `Cần liên hệ ai: việc hẹn quá hạn và trong ngày, sinh nhật, khách chưa hẹn bước tiếp theo, khách im ắng quá lâu,
và khách đã mua cần hỏi thăm. Ghi khoảng thời gian để xem cả việc sắp tới: tuần này, tháng sau, hoặc 30d là 30 ngày tới
kể cả hôm nay.`,
		Zh: `该联系谁：逾期和当天的跟进、生日、没有下一步的客户、久无动静的客户，以及该回访的已成交客户。
写明时间段，就连这段时间内将到期的也列出：本周、下个月，或 30d（含今天在内的今后 30 天）。`,
	}
	HelpDueDone       = Sentence{En: "Say that follow-ups are done", Vi: "Báo việc hẹn đã xong", Zh: "把跟进标为完成"}
	HelpDueSnooze     = Sentence{En: "Put a follow-up off to another day, with the reason", Vi: "Dời việc hẹn sang ngày khác, kèm lý do", Zh: "把跟进推迟到别的日期，并写明原因"}
	HelpDueSnoozeLong = Sentence{
		En: "Put a follow-up off to another day. The reason is kept, for whoever puts off often should know why.",
		Vi: "Dời việc hẹn sang ngày khác. Lý do được giữ lại: hay dời thì nên biết vì sao.",
		Zh: "把跟进推迟到别的日期。原因会保留：常常推迟，就该知道为什么。",
	}
)
