package i18n

// What the flags of the commands about people do.
var (
	FlagNew = Sentence{En: "one more person, beside those that were logged", Vi: "thêm một người nữa, ngoài số đã ghi", Zh: "另外多一人，不在已记的人数里"}

	FlagForceReason  = Sentence{En: "`REASON` for passing the qualifying level without the three tests", Vi: "`LÝ-DO` cho lên cấp khi chưa đạt đủ ba điều kiện", Zh: "未通过三项条件就升级的`理由`"}
	FlagNeed         = Sentence{En: "has the need: yes, no or ?", Vi: "có nhu cầu: có, không hoặc ?", Zh: "有需求：是、否 或 ?"}
	FlagAuthority    = Sentence{En: "has the authority to decide: yes, no or ?", Vi: "có quyền quyết định: có, không hoặc ?", Zh: "有决定权：是、否 或 ?"}
	FlagMoney        = Sentence{En: "has the money: yes, no or ?", Vi: "có đủ tài chính: có, không hoặc ?", Zh: "有资金：是、否 或 ?"}
	FlagOutcome      = Sentence{En: "what came of it: reached, no-answer, interested…", Vi: "kết quả: liên hệ được, không trả lời, quan tâm…", Zh: "结果：联系上了、没有回应、有兴趣……"}
	FlagTouchMinutes = Sentence{En: "how long it took: 15, 1h30", Vi: "thời lượng: 15, 1h30", Zh: "用时：15、1h30"}
	FlagNext         = Sentence{En: "plan the next follow-up on this `DATE`", Vi: "hẹn việc tiếp theo vào `NGÀY`", Zh: "安排下次跟进的`日期`"}
	FlagWhat         = Sentence{En: "what to do then", Vi: "việc cần làm khi đó", Zh: "到时要做什么"}
	FlagDone         = Sentence{En: "the follow-up that was due is done with it; --done=`N` for another", Vi: "việc hẹn đến hạn cũng đã xong; --done=`N` nếu là việc khác", Zh: "到期的跟进也一并完成；--done=`N` 指定另一项"}
	FlagWhatToDo     = Sentence{En: "`WHAT` to do", Vi: "`VIỆC` cần làm", Zh: "要做的`事`"}
	FlagEvery        = Sentence{En: "again and again: 14d, 2w, 3m, 1y", Vi: "lặp lại: 14d, 2w, 3m, 1y", Zh: "定期重复：14d、2w、3m、1y"}
	FlagReason       = Sentence{En: "why: price, competitor, no-need, no-money…, or your own words", Vi: "lý do: giá cả, đối thủ cạnh tranh, không có nhu cầu…, hoặc tự viết", Zh: "原因：价格、竞争对手、没有需求……，或用自己的话写"}
	FlagAgain        = Sentence{En: "ask once more on this `DATE`", Vi: "hỏi lại vào `NGÀY`", Zh: "再问一次的`日期`"}
	FlagUntil        = Sentence{En: "the `DATE` on which the pause ends", Vi: "`NGÀY` hết tạm dừng", Zh: "暂停结束的`日期`"}
	FlagDealProduct  = Sentence{En: "what was bought", Vi: "đã mua gì", Zh: "买了什么"}
	FlagDealCost     = Sentence{En: "what serving it took: 500k, 3.2tr", Vi: "chi phí phục vụ: 500k, 3,2tr", Zh: "为这笔成交花的费用：500k、1.2万"}
	FlagRefund       = Sentence{En: "the amount was given back", Vi: "số tiền này được hoàn lại", Zh: "这笔钱是退款"}
	FlagDealsLead    = Sentence{En: "only those of this lead, by `REF`", Vi: "chỉ của khách này, theo `REF`", Zh: "只看这位客户（`REF`）"}
	FlagBy           = Sentence{En: "who sent the person, by `REF`", Vi: "ai giới thiệu, theo `REF`", Zh: "由谁介绍（`REF`）"}
	FlagTone         = Sentence{En: "positive or negative", Vi: "tích cực hoặc tiêu cực", Zh: "正面 或 负面"}
	FlagYes          = Sentence{En: "do not ask, it is meant", Vi: "không hỏi lại, đã chắc chắn", Zh: "不再询问，确定要做"}
	FlagDueLimit     = Sentence{En: "at most so many of each kind", Vi: "số dòng tối đa mỗi loại", Zh: "每类最多列多少条"}
	FlagSnoozeReason = Sentence{En: "`REASON` for putting it off", Vi: "`LÝ-DO` dời lại", Zh: "推迟的`原因`"}
)
