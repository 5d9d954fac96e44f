package i18n

// Grades set by hand.
var (
	GradeUnknown = Sentence{
		En: "“%s” has no grade “%s” that can be set by hand; “funnel grade” shows the views and their grades",
		Vi: "cách nhìn “%s” không có hạng “%s” để tự đặt; “funnel grade” cho xem các cách nhìn và các hạng",
		Zh: "“%s”视角里没有可以手动设定的等级“%s”；“funnel grade”会列出各视角和等级",
	}
	VerdictReason = Sentence{
		En: "say why with -m, so that you still know next year",
		Vi: "hãy ghi lý do bằng -m để sang năm vẫn còn nhớ",
		Zh: "请用 -m 写明理由，明年才想得起来",
	}
	NoVerdict = Sentence{
		En: "#%s has no grade set by hand in “%s”; there is nothing to clear",
		Vi: "#%s không có hạng nào tự đặt trong cách nhìn “%s”; không có gì để bỏ",
		Zh: "#%s 在“%s”视角里没有手动设定的等级，无需取消",
	}
	DidGrade       = Sentence{En: "set the grade of #%s by hand: %s", Vi: "tự đặt hạng cho #%s: %s", Zh: "手动设定 #%s 的等级：%s"}
	DidClearGrade  = Sentence{En: "left the grade of #%s to the facts again: %s", Vi: "trả hạng của #%s về theo dữ kiện: %s", Zh: "#%s 的等级重新按事实判断：%s"}
	DidGradeRules  = Sentence{En: "changed the rules of the grades", Vi: "đổi quy tắc xếp hạng", Zh: "修改等级规则"}
	CurrencyOfRate = Sentence{
		En: "what an hour of yours is worth is an amount of this currency; set it to 0 with `funnel grade rate 0` first",
		Vi: "giá một giờ của bạn là số tiền theo loại tiền này; hãy đặt về 0 bằng `funnel grade rate 0` trước",
		Zh: "你的时薪是按这种货币记的；请先用 `funnel grade rate 0` 设为 0",
	}
	LabelVerdict = Sentence{En: "grade set by hand", Vi: "hạng tự đặt", Zh: "手动设定的等级"}
)
