package i18n

// Why two periods differ.
var (
	HelpCompare     = Sentence{En: "Why two periods differ: volume or skill", Vi: "Vì sao hai kỳ khác nhau: số lượng hay kỹ năng", Zh: "两段时间为何不同：量还是技能"}
	HelpCompareLong = Sentence{
		En: `Why two periods differ. The change of a level's count, of buyers unless --level names another, is split without a rest
into volume (how many people you reached: workdays, and people per workday) and skill (how many of them went on at each
step). The periods may come in any order. Of one that is not over, the days up to today count, and of one that is older
than the book, those from the first entry on.`,
		Vi: `Vì sao hai kỳ khác nhau. Mức thay đổi số người ở một cấp, mặc định là khách mua, được chia trọn thành phần do số lượng
(tiếp cận bao nhiêu người: số ngày làm việc và số người mỗi ngày) và phần do kỹ năng (bao nhiêu người đi tiếp ở mỗi
bước). Hai kỳ ghi theo thứ tự nào cũng được. Kỳ chưa hết thì tính đến hôm nay, kỳ bắt đầu trước sổ thì tính từ ngày ghi
đầu tiên.`,
		Zh: `两段时间为何不同。把某一级人数的变化（默认是成交客户，可用 --level 指定）完整地分成两部分：
量（接触了多少人：工作日数、每个工作日的人数）和技能（每一步有多少人继续往下走）。
两段时间的先后顺序随意。还没结束的算到今天，比账本还早的从第一条记录算起。`,
	}
	FlagCompareLevel = Sentence{En: "explain the count of this `LEVEL`", Vi: "giải thích số người ở cấp `LEVEL`", Zh: "解释这一级 `LEVEL` 的人数"}
	CompareHidden    = Sentence{
		En: "level %[1]s is hidden; show it first with: funnel levels show %[1]s",
		Vi: "cấp %[1]s đang ẩn; hãy hiện lại bằng: funnel levels show %[1]s",
		Zh: "级别 %[1]s 已隐藏；请先用 funnel levels show %[1]s 显示它",
	}
	CompareTotal = Sentence{En: "%[1]s %[2]s (%[3]d → %[4]d)", Vi: "%[1]s %[2]s (%[3]d → %[4]d)", Zh: "%[1]s %[2]s（%[3]d → %[4]d）"}
	CompareSplit = Sentence{
		En: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s from volume, %[6]s from skill",
		Vi: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s do số lượng, %[6]s do kỹ năng",
		Zh: "%[1]s %[2]s（%[3]d → %[4]d）：量带来 %[5]s，技能带来 %[6]s",
	}
	CompareVolume = Sentence{
		En: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s from the number of workdays, %[6]s from people per workday",
		Vi: "%[1]s %[2]s (%[3]d → %[4]d): %[5]s do số ngày làm việc, %[6]s do số người mỗi ngày",
		Zh: "%[1]s %[2]s（%[3]d → %[4]d）：工作日数带来 %[5]s，每个工作日的人数带来 %[6]s",
	}
	ComparePeriods   = Sentence{En: "%[1]s: %[2]s · %[3]s: %[4]s", Vi: "%[1]s: %[2]s · %[3]s: %[4]s", Zh: "%[1]s：%[2]s · %[3]s：%[4]s"}
	CompareMostly    = Sentence{En: "%[1]s, mostly %[2]s", Vi: "%[1]s, chủ yếu ở bước %[2]s", Zh: "%[1]s，主要在 %[2]s"}
	HeadBefore       = Sentence{En: "before", Vi: "kỳ trước", Zh: "之前"}
	HeadAfter        = Sentence{En: "after", Vi: "kỳ sau", Zh: "之后"}
	HeadWorkdays     = Sentence{En: "workdays", Vi: "ngày làm việc", Zh: "工作日"}
	SectionEffects   = Sentence{En: "What changed %s", Vi: "Điều gì làm %s thay đổi", Zh: "%s为何变化"}
	EffectVolume     = Sentence{En: "volume (%s)", Vi: "số lượng (%s)", Zh: "量（%s）"}
	EffectWorkdays   = Sentence{En: "number of workdays", Vi: "số ngày làm việc", Zh: "工作日数"}
	EffectPerWorkday = Sentence{En: "people per workday", Vi: "số người mỗi ngày", Zh: "每个工作日的人数"}
	EffectSkill      = Sentence{En: "skill", Vi: "kỹ năng", Zh: "技能"}
	EffectSum        = Sentence{En: "together", Vi: "tổng cộng", Zh: "合计"}
	RatioIs          = Sentence{En: "%[1]s (%[2]d of %[3]d)", Vi: "%[1]s (%[2]d trên %[3]d)", Zh: "%[1]s（%[2]d / %[3]d）"}
	StepsMerged      = Sentence{
		En: "one step, for nobody was counted in between at: %s",
		Vi: "gộp thành một bước vì ở giữa không có ai được ghi tại: %s",
		Zh: "合为一步，因为中间没有记录任何人：%s",
	}
	MaybeChance = Sentence{
		En: "%[1]s: %[2]d and %[3]d are so few that they may differ by chance",
		Vi: "%[1]s: %[2]d và %[3]d còn quá ít, có thể khác nhau chỉ do ngẫu nhiên",
		Zh: "%[1]s：%[2]d 和 %[3]d 都太少，差别可能只是偶然",
	}
	OnlyVolume = Sentence{
		En: "nobody was counted at %s in one of the periods, so the whole change counts as volume",
		Vi: "một trong hai kỳ không ghi ai ở %s nên toàn bộ thay đổi được tính là do số lượng",
		Zh: "其中一段时间没有记录%s，所以全部变化都算作量",
	}
	VolumeElsewhere = Sentence{
		En: "nobody was counted at %[1]s in either period, so the volume is that of %[2]s",
		Vi: "cả hai kỳ đều không ghi ai ở %[1]s nên số lượng được tính theo %[2]s",
		Zh: "两段时间都没有记录 %[1]s，所以量以 %[2]s 计",
	}
)
