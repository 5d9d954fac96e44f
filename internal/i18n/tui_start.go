package i18n

// The command that opens the full-screen program.
var (
	HelpTUI     = Sentence{En: "Open the full screen for the working day", Vi: "Mở toàn màn hình cho ngày làm việc", Zh: "打开全屏界面，用一整天"}
	HelpTUILong = Sentence{
		En: "Open the full screen, as `funnel` alone does on a terminal: ? shows the keys, : finds anything by its\n" +
			"name, q quits. Where there is no terminal, today's scorecard is printed.\n\n" +
			"Colours of your own go into theme.toml beside the settings file: accent, good, warn, bad, muted, border,\n" +
			"track and selection, each #rrggbb, a number up to 255 or a name such as green. The tables [dark] and\n" +
			"[light] hold for one ground only.",
		Vi: "Mở toàn màn hình, như khi chỉ gõ `funnel` trên cửa sổ dòng lệnh: ? xem phím tắt, : tìm mọi thao tác\n" +
			"theo tên, q thoát. Nếu không phải cửa sổ dòng lệnh thì in bảng kết quả hôm nay.\n\n" +
			"Muốn dùng màu riêng, hãy ghi vào theme.toml cạnh tệp thiết lập: accent, good, warn, bad, muted, border,\n" +
			"track và selection, mỗi màu là #rrggbb, một số đến 255 hoặc tên như green. Bảng [dark] và [light] chỉ\n" +
			"dùng cho một loại nền.",
		Zh: "打开全屏界面，在终端里只输入 `funnel` 也一样：? 看按键，: 按名称查找任何操作，q 退出。\n" +
			"没有终端时打印今天的成绩单。\n\n" +
			"自己的颜色写在设置文件旁边的 theme.toml 里：accent、good、warn、bad、muted、border、track 和\n" +
			"selection，每个写 #rrggbb、不超过 255 的数字，或 green 这样的名称。[dark] 和 [light] 两个表只对\n" +
			"一种底色有效。",
	}
	StartBook   = Sentence{En: "There is no book yet. Start one?", Vi: "Chưa có sổ nào. Tạo một sổ nhé?", Zh: "还没有账本。现在新建一本吗？"}
	StartBookAt = Sentence{
		En: "A book is one file with all your leads and numbers: %s", Vi: "Sổ là một tệp chứa mọi điều bạn biết về khách: %s", Zh: "客户和每天的人数都保存在这一个文件里：%s",
	}
)
