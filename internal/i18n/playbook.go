package i18n

// The agent's own notes beside the playbook.
var (
	PlayUnreadable = Sentence{
		En: "the notes %s cannot be read (%s)",
		Vi: "không đọc được ghi chú %s (%s)",
		Zh: "无法读取笔记 %s（%s）",
	}
	PlayTooLong = Sentence{
		En: "the notes %s are no file of at most %d KiB; shorten them or move them away",
		Vi: "ghi chú %s không phải là tệp tối đa %d KiB; hãy rút ngắn hoặc chuyển đi nơi khác",
		Zh: "笔记 %s 不是不超过 %d KiB 的文件；请缩短或移走",
	}
	PlayNoText = Sentence{
		En: "the notes %s are no UTF-8 text; save them as UTF-8",
		Vi: "ghi chú %s không phải văn bản UTF-8; hãy lưu lại theo UTF-8",
		Zh: "笔记 %s 不是 UTF-8 文本；请另存为 UTF-8",
	}
)

// The command that shows it.
var (
	HelpPlaybook = Sentence{
		En: "What to do with people at a level, of a grade or of a type",
		Vi: "Nên làm gì với khách ở một cấp, một hạng hay một kiểu",
		Zh: "对某一级、某一等级或某一类型的客户该做什么",
	}
	HelpPlaybookLong = Sentence{
		En: "What to do at each level, in a few lines; of one level, grade or type when it is named. `refusal` has\n" +
			"the five steps after a no, `price` how to speak of the price. Your own notes go into the folder\n  %s\n" +
			"A file such as level/buyer.md stands in place of the built-in lines, level/buyer+.md is added to them.\n" +
			"The files are named by the keys that -o json shows.",
		Vi: "Nên làm gì ở mỗi cấp, trong vài dòng; nêu tên một cấp, hạng hay kiểu thì chỉ hiện phần đó. `refusal` là\n" +
			"năm bước sau một lời từ chối, `price` là cách nói về giá. Ghi chú của bạn đặt trong thư mục\n  %s\n" +
			"Tệp như level/buyer.md thay cho các dòng có sẵn, level/buyer+.md được thêm vào sau.\n" +
			"Tên tệp là các khóa mà -o json hiện ra.",
		Zh: "每一级该做什么，只用几行；写出某一级、等级或类型，就只看那一项。`refusal` 是被拒绝后的五步，\n" +
			"`price` 是怎样谈价格。自己的笔记放在文件夹\n  %s\n" +
			"level/buyer.md 这样的文件代替内置内容，level/buyer+.md 接在后面。文件名就是 -o json 显示的键。",
	}
	PlayRefusal = Sentence{En: "After a no", Vi: "Sau một lời từ chối", Zh: "被拒绝之后"}
	PlayPrice   = Sentence{En: "Speaking of the price", Vi: "Nói về giá", Zh: "谈价格"}
	PlayOwn     = Sentence{En: "with your notes", Vi: "có ghi chú của bạn", Zh: "含你的笔记"}
	PlaysMore   = Sentence{
		En: "also for grades and types: %s",
		Vi: "cũng có cho hạng và kiểu: %s",
		Zh: "等级和类型也有：%s",
	}
	NoPlay = Sentence{
		En: "no level, grade or type is called %s; funnel playbook lists them",
		Vi: "không có cấp, hạng hay kiểu nào tên %s; xem danh sách: funnel playbook",
		Zh: "没有叫 %s 的级别、等级或类型；用 funnel playbook 查看全部",
	}
)
