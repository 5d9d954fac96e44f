package i18n

// What happens to a book while the full-screen program shows it.
var (
	AnotherBook = Sentence{
		En: "another book lies at %s now; nothing was written to it",
		Vi: "ở %s nay là một sổ khác; chưa ghi gì vào sổ đó",
		Zh: "%s 处现在是另一本账本；没有往里面写任何内容",
	}
)
