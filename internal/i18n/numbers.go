package i18n

// Of all commands that show numbers over a period.
var (
	NothingCountedYet = Sentence{
		En: "nothing is counted yet; begin with: funnel log 200 5 2",
		Vi: "chưa ghi số liệu nào; bắt đầu bằng: funnel log 200 5 2",
		Zh: "还没有任何记录；请先记一笔：funnel log 200 5 2",
	}
	NoEntriesBefore = Sentence{
		En: "no entries before %s",
		Vi: "chưa có số liệu nào trước ngày %s",
		Zh: "%s之前没有记录",
	}
	CountingHistory = Sentence{En: "counting what is recorded…", Vi: "đang đếm những gì đã ghi…", Zh: "正在统计已有的记录……"}
)
