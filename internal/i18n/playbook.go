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
