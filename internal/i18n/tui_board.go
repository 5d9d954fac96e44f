package i18n

// The screen of the levels and those who stand there.
var (
	ScreenBoard   = Sentence{En: "Board", Vi: "Bảng", Zh: "看板"}
	KeyLevelUp    = Sentence{En: "level up", Vi: "lên một cấp", Zh: "升一级"}
	KeyLevelDown  = Sentence{En: "level down", Vi: "xuống một cấp", Zh: "降一级"}
	KeyColumn     = Sentence{En: "another column", Vi: "sang cột khác", Zh: "换一列"}
	KeyAlsoAway   = Sentence{En: "also show paused and lost people", Vi: "hiện cả khách tạm dừng và đã mất", Zh: "同时显示已暂停和已流失的"}
	KeyOnlyActive = Sentence{En: "hide paused and lost people", Vi: "ẩn khách tạm dừng và đã mất", Zh: "隐藏已暂停和已流失的"}

	// What the numbers cover and what the cards are, from the longest to the shortest; the days are those of the numbers.
	BoardShows = Sentence{
		En: "Numbers: who arrived %s, and how many of them have a card · cards: who stands there now",
		Vi: "Con số: số người đạt cấp đó %s, trong đó bao nhiêu người có thẻ · thẻ: khách đang ở cấp đó",
		Zh: "数字：%s到达该级的人数，其中有卡的人数 · 卡片：目前在该级的客户",
	}
	BoardShowsShort = Sentence{
		En: "Numbers: arrived %s · cards: there now", Vi: "Con số: đạt cấp %s · thẻ: đang ở cấp", Zh: "数字：%s到达 · 卡片：目前在此",
	}
	BoardShowsLeast = Sentence{En: "Arrived %s · cards: now", Vi: "Đạt cấp %s · thẻ: nay", Zh: "%s到达 · 卡片：目前"}
	// The days of a period.
	BoardDays = Sentence{En: "%s to %s", Vi: "từ %s đến %s", Zh: "%s至%s"}

	BoardNamed       = Sentence{En: "%d · %d with cards", Vi: "%d · %d có thẻ", Zh: "%d · %d 有卡"}
	BoardIdle        = Sentence{En: "idle %d days", One: "idle %d day", Vi: "%d ngày chưa liên hệ", Zh: "%d 天未联系"}
	BoardIdleShort   = Sentence{En: "%dd", Vi: "%d ngày", Zh: "%d 天"}
	BoardToday       = Sentence{En: "today", Vi: "hôm nay", Zh: "今天"}
	BoardActive      = Sentence{En: "active today", Vi: "hoạt động hôm nay", Zh: "今天有动静"}
	BoardNoNext      = Sentence{En: "no next step", Vi: "chưa hẹn bước tiếp", Zh: "没有下一步"}
	BoardMeansStale  = Sentence{En: "! idle too long", Vi: "! lâu chưa liên hệ", Zh: "! 久未联系"}
	BoardMeansAim    = Sentence{En: "○ no next step", Vi: "○ chưa hẹn bước tiếp", Zh: "○ 没有下一步"}
	BoardOnlyCounted = Sentence{En: "only counted", Vi: "chỉ đếm số", Zh: "只计人数"}
	BoardNobody      = Sentence{En: "nobody now", Vi: "chưa có ai", Zh: "暂无客户"}
	BoardAway        = Sentence{En: "f: %d paused or lost", Vi: "f: %d tạm dừng/mất", Zh: "f：%d 位已暂停或已流失"}
	BoardMeansDays   = Sentence{En: "5d: idle 5 days", Vi: "5 ngày: im ắng 5 ngày", Zh: "5 天：5 天无动静"}
	BoardMeansNext   = Sentence{En: "→ next step", Vi: "→ bước tiếp theo", Zh: "→ 下一步"}
	BoardMoreLeft    = Sentence{En: "‹ %d more", Vi: "‹ còn %d cột", Zh: "‹ 还有 %d 列"}
	BoardMoreRight   = Sentence{En: "%d more ›", Vi: "còn %d cột ›", Zh: "还有 %d 列 ›"}

	BoardCrowd = Sentence{
		En: "People here are counted, not named.", Vi: "Ở cấp này chỉ đếm số người, không lập thẻ.", Zh: "这一级只计人数，不建卡。",
	}
	BoardNoCarry = Sentence{
		En: "A lead cannot be moved to %s: people there are only counted.",
		Vi: "Không thể đưa khách về cấp %s: ở đó chỉ đếm số người.",
		Zh: "不能把客户移到“%s”：那一级只计人数。",
	}
	BoardIsEmpty = Sentence{
		En: "Nobody has a card yet. Whoever asks back gets one and stands here at their level; as they come closer, move the card to the right.",
		Vi: "Chưa có khách nào có thẻ. Ai liên hệ lại thì lập thẻ, thẻ sẽ nằm ở cấp của khách; khi khách tiến gần hơn, bạn đưa thẻ sang phải.",
		Zh: "还没有客户卡。有人来咨询，就为他建卡，卡片会放在该客户所在的级别；客户越走越近时，把卡片向右移。",
	}
	BoardIsAway = Sentence{
		En:  "No open leads right now: %d people are paused or lost.",
		One: "No open leads right now: %d person is paused or lost.",
		Vi:  "Hiện không còn khách nào đang theo: %d khách đã tạm dừng hoặc đã mất.",
		Zh:  "目前没有跟进中的客户：%d 位已暂停或已流失。",
	}
	FirstLead = Sentence{En: "add the first person who asked back", Vi: "thêm khách đầu tiên liên hệ lại", Zh: "添加第一位来咨询的客户"}
)
