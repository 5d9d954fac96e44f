package i18n

// Why two periods differ.
var (
	HelpCompare     = Sentence{En: "Why two periods differ: volume or skill", Vi: "Vì sao hai kỳ khác nhau: số lượng hay kỹ năng", Zh: "两段时间为何不同：量还是技能"}
	HelpCompareLong = Sentence{
		En: `Why two periods differ. The change of a level's count, of buyers unless --level names another, is split without a rest
into volume (how many people you reached: workdays, and people per workday) and skill (how many of them went on at each
step). The periods may come in any order. Of one that is not over, the days up to today count, and of one that is older
than the book, those from the first entry on.`,
		Vi: `Vì sao hai kỳ khác nhau. Mức thay đổi số người ở một cấp, mặc định là cấp mua hàng, được tách trọn thành hai phần: do số
lượng (tiếp cận bao nhiêu người: số ngày làm việc và số người mỗi ngày làm việc) và do kỹ năng (mỗi bước có bao nhiêu
người lên cấp tiếp theo). Hai kỳ ghi theo thứ tự nào cũng được. Kỳ chưa hết thì tính đến hôm nay, kỳ bắt đầu trước sổ
thì tính từ ngày ghi đầu tiên.`,
		Zh: `两段时间为何不同。把某一级人数的变化（默认是成交这一级，可用 --level 指定）完整地分成两部分：
量（触达了多少人：工作日数、每个工作日的人数）和技能（每一步有多少人走到后一级）。
两段时间的先后顺序随意。还没结束的算到今天，早于账本的从第一条记录算起。`,
	}
	FlagCompareLevel = Sentence{En: "explain the count of this `LEVEL`", Vi: "giải thích số người ở `CẤP` này", Zh: "解释这个`级别`的人数"}
	CompareHidden    = Sentence{
		En: "level %[1]s is hidden; show it first with: funnel levels show %[1]s",
		Vi: "cấp %[1]s đang ẩn; hãy hiện lại bằng: funnel levels show %[1]s",
		Zh: "级别 %[1]s 已隐藏；请先用 funnel levels show %[1]s 显示它",
	}
	CompareTotal = Sentence{En: "%[1]s %[2]s (%[3]d → %[4]d)", Vi: "%[1]s %[2]s (%[3]d → %[4]d)", Zh: "%[1]s %[2]s（%[3]d → %[4]d）"}
	CompareSplit = Sentence{
		En: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s from volume, %[6]s from skill",
		Vi: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s do số lượng, %[6]s do kỹ năng",
		Zh: "%[1]s %[2]s（%[3]d → %[4]d）：量的影响 %[5]s，技能的影响 %[6]s",
	}
	CompareVolume = Sentence{
		En: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s from the number of workdays, %[6]s from people per workday",
		Vi: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s do số ngày làm việc, %[6]s do số người mỗi ngày làm việc",
		Zh: "%[1]s %[2]s（%[3]d → %[4]d）：工作日数的影响 %[5]s，每个工作日人数的影响 %[6]s",
	}
	ComparePeriods   = Sentence{En: "%[1]s: %[2]s · %[3]s: %[4]s", Vi: "%[1]s: %[2]s · %[3]s: %[4]s", Zh: "%[1]s：%[2]s · %[3]s：%[4]s"}
	CompareMostly    = Sentence{En: "%[1]s, mostly %[2]s", Vi: "%[1]s, chủ yếu ở bước %[2]s", Zh: "%[1]s，主要在%[2]s这一步"}
	HeadBefore       = Sentence{En: "before", Vi: "kỳ trước", Zh: "之前"}
	HeadAfter        = Sentence{En: "after", Vi: "kỳ sau", Zh: "之后"}
	HeadWorkdays     = Sentence{En: "workdays", Vi: "ngày làm việc", Zh: "工作日"}
	SectionEffects   = Sentence{En: "What changed the count of %s", Vi: "Vì sao số người ở cấp %s thay đổi", Zh: "%s人数为何变化"}
	EffectVolume     = Sentence{En: "volume (%s)", Vi: "số lượng (%s)", Zh: "量（%s）"}
	EffectWorkdays   = Sentence{En: "number of workdays", Vi: "số ngày làm việc", Zh: "工作日数"}
	EffectPerWorkday = Sentence{En: "people per workday", Vi: "số người mỗi ngày làm việc", Zh: "每个工作日的人数"}
	EffectSkill      = Sentence{En: "skill", Vi: "kỹ năng", Zh: "技能"}
	EffectSum        = Sentence{En: "together", Vi: "tổng cộng", Zh: "合计"}
	RatioIs          = Sentence{En: "%[1]s (%[2]d of %[3]d)", Vi: "%[1]s (%[2]d trên %[3]d)", Zh: "%[1]s（%[2]d / %[3]d）"}
	StepsMerged      = Sentence{
		En: "taken as one step: nobody was counted in between (%s)",
		Vi: "gộp thành một bước: ở giữa không ghi ai (cấp %s)",
		Zh: "合为一步：中间没有记录（%s）",
	}
	MaybeChance = Sentence{
		En: "%[1]s: %[2]d and %[3]d are so few that they may differ by chance",
		Vi: "%[1]s: %[2]d và %[3]d còn quá ít, khác nhau có thể chỉ do ngẫu nhiên",
		Zh: "%[1]s：%[2]d 和 %[3]d 都太少，差别可能只是偶然",
	}
	CompareUncounted = Sentence{
		En: "%[1]s – but %[2]s was not counted in one of the periods",
		Vi: "%[1]s – nhưng một trong hai kỳ không ghi số người ở cấp %[2]s",
		Zh: "%[1]s；但其中一段时间没有记录%[2]s",
	}
	CompareAsManyDays = Sentence{
		En: "%[1]s is not over; to compare as many days: funnel compare %[2]s %[3]s",
		Vi: "kỳ %[1]s chưa kết thúc; để so cùng số ngày: funnel compare %[2]s %[3]s",
		Zh: "%[1]s还没有结束；要比较同样多的天数：funnel compare %[2]s %[3]s",
	}
	OnlyVolume = Sentence{
		En: "nobody was counted at %s in one of the periods, so the whole change counts as volume",
		Vi: "một trong hai kỳ không ghi ai ở cấp %s nên toàn bộ thay đổi được tính cho số lượng",
		Zh: "其中一段时间%s没有记录，所以变化全部算作量的影响",
	}
	VolumeElsewhere = Sentence{
		En: "nobody was counted at %[1]s in either period, so the volume is that of %[2]s",
		Vi: "cả hai kỳ đều không ghi ai ở cấp %[1]s nên số lượng được tính theo cấp %[2]s",
		Zh: "两段时间%[1]s都没有记录，所以量按%[2]s的人数算",
	}
)
