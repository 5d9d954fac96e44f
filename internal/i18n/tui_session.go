package i18n

// What happens to a book while the full-screen program shows it.
var (
	NotWritten = Sentence{
		En: "not written to the book, of what was confirmed last: %[1]d – %[2]s",
		Vi: "chưa ghi được vào sổ những gì vừa xác nhận: %[1]d – %[2]s",
		Zh: "刚才确认的内容有 %[1]d 项没有写入账本：%[2]s",
	}
	AnotherBook = Sentence{
		En: "another book lies at %s now; nothing was written to it",
		Vi: "ở %s nay là một sổ khác; chưa ghi gì vào sổ đó",
		Zh: "%s 处现在是另一本账本；没有往里面写任何内容",
	}
	OlderState = Sentence{
		En: "an older state of the book was put back meanwhile; nothing was written, look again first",
		Vi: "sổ vừa được khôi phục về bản cũ hơn; chưa ghi gì cả, hãy xem lại trước",
		Zh: "账本刚才恢复到了较早的状态；什么都没有写入，请先重新查看",
	}
)
