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
)
