package i18n

// The keys that work on every screen of the full-screen program.
var (
	KeyLogDay         = Sentence{En: "log the day", Vi: "ghi số hôm nay", Zh: "记今天的数"}
	KeyHelp           = Sentence{En: "help", Vi: "trợ giúp", Zh: "帮助"}
	KeyPalette        = Sentence{En: "find an action", Vi: "tìm thao tác", Zh: "查找操作"}
	KeyUndo           = Sentence{En: "undo", Vi: "hoàn tác", Zh: "撤销"}
	KeyRedo           = Sentence{En: "redo", Vi: "làm lại điều vừa hoàn tác", Zh: "重做刚撤销的"}
	KeyNextScreen     = Sentence{En: "next screen", Vi: "màn hình tiếp", Zh: "下一屏"}
	KeyPreviousScreen = Sentence{En: "previous screen", Vi: "màn hình trước", Zh: "上一屏"}
	KeyMouse          = Sentence{En: "mouse on or off", Vi: "bật hoặc tắt chuột", Zh: "启用或停用鼠标"}
	KeySuspend        = Sentence{En: "to the shell; `fg` returns", Vi: "tạm về dòng lệnh; `fg` quay lại", Zh: "暂回命令行；用 `fg` 返回"}
	KeyStepBack       = Sentence{En: "back", Vi: "lùi một bước", Zh: "退一步"}
	KeyQuit           = Sentence{En: "quit", Vi: "thoát", Zh: "退出"}
	KeyClose          = Sentence{En: "close", Vi: "đóng", Zh: "关闭"}
	KeyDoIt           = Sentence{En: "do it", Vi: "thực hiện", Zh: "执行"}
	KeyChoose         = Sentence{En: "choose", Vi: "chọn", Zh: "选择"}
)

// What the root of the full-screen program says.
var (
	TitleHelp       = Sentence{En: "Keys", Vi: "Phím tắt", Zh: "快捷键"}
	TitleEverywhere = Sentence{En: "Everywhere", Vi: "Ở mọi màn hình", Zh: "所有屏幕"}
	TitlePalette    = Sentence{En: "Find an action", Vi: "Tìm thao tác", Zh: "查找操作"}
	TitleSure       = Sentence{En: "Are you sure?", Vi: "Bạn chắc chứ?", Zh: "确定吗？"}
	TitleQuestions  = Sentence{En: "Today's numbers", Vi: "Con số hôm nay", Zh: "今天的数字"}
	TitleNoBook     = Sentence{En: "No book", Vi: "Không thấy sổ", Zh: "没有账本"}
	QuestionOf      = Sentence{En: "%d of %d", Vi: "%d/%d", Zh: "%d/%d"}
	NoAction        = Sentence{En: "Nothing is called that.", Vi: "Không có thao tác nào tên như vậy.", Zh: "没有叫这个名字的操作。"}
	AskDiscard      = Sentence{En: "Discard what you typed?", Vi: "Bỏ những gì vừa gõ?", Zh: "放弃刚输入的内容？"}
	AskQuit         = Sentence{En: "Quit and lose what you typed?", Vi: "Thoát và bỏ những gì vừa gõ?", Zh: "退出并放弃刚输入的内容？"}
	MouseOff        = Sentence{
		En: "The mouse is the terminal's now: text can be selected. M takes it back.",
		Vi: "Chuột nay thuộc về cửa sổ dòng lệnh: có thể bôi chọn chữ. Nhấn M để lấy lại.",
		Zh: "鼠标已交还终端，可以选取文字。按 M 收回。",
	}
	MouseOn       = Sentence{En: "The mouse works here: click, scroll, drag.", Vi: "Chuột dùng được ở đây: bấm, cuộn, kéo.", Zh: "鼠标可用：点击、滚动、拖动。"}
	NotRemembered = Sentence{
		En: "This could not be remembered for the next time: %s", Vi: "Không nhớ được cho lần sau: %s", Zh: "无法记到下次使用：%s",
	}
	WritingRows = Sentence{
		En: "Writing… %d records so far; esc stops it and leaves the book as it was",
		Vi: "Đang ghi… đã được %d bản ghi; nhấn esc để dừng, sổ vẫn như cũ",
		Zh: "正在写入……已写 %d 条记录；按 esc 停止，账本保持原样",
	}
	DayRecorded = Sentence{
		En: "Recorded: %s. u takes the last one back.",
		Vi: "Đã ghi: %s. Nhấn u để bỏ mục cuối.",
		Zh: "已记下：%s。按 u 撤销最后一条。",
	}
	BookIsAnother = Sentence{
		En: "Another book was put in the place of %s; this is it.",
		Vi: "Sổ ở %s đã được thay bằng sổ khác; đây là sổ mới đó.",
		Zh: "%s 已被换成另一本账本；现在显示的就是它。",
	}
	BookWasRestored = Sentence{
		En: "An older state of the book was restored; this is it.",
		Vi: "Sổ vừa được khôi phục về một bản cũ hơn; đây là bản đó.",
		Zh: "账本已恢复到较早的状态；现在显示的就是它。",
	}
	BookIsOpening = Sentence{
		En: "Opening the book… One that an older version made is backed up and brought up to date first.",
		Vi: "Đang mở sổ… Sổ do bản cũ tạo ra được sao lưu rồi nâng cấp trước.",
		Zh: "正在打开账本……由旧版本建立的账本会先备份再升级。",
	}
	BookIsBack       = Sentence{En: "The book is back.", Vi: "Sổ đã trở lại.", Zh: "账本回来了。"}
	NothingIsWritten = Sentence{
		En: "Nothing is written meanwhile. When the book is back it is shown again; q quits.",
		Vi: "Trong lúc này không ghi gì cả. Khi có sổ lại sẽ hiện tiếp; nhấn q để thoát.",
		Zh: "在此期间不会写入任何内容。账本回来后会重新显示；按 q 退出。",
	}
	TooSmall = Sentence{
		En: "A little small: please give this window %d × %d characters or more.",
		Vi: "Cửa sổ hơi nhỏ: hãy mở rộng từ %d × %d ký tự trở lên.",
		Zh: "窗口有点小：请放大到 %d × %d 个字符以上。",
	}
)
