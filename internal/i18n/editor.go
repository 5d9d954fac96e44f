package i18n

// Changing a card in the agent's editor. Kept is the path of the file that holds what was typed.
var (
	NoEditor = Sentence{
		En: "there is no editor to open the card in; set EDITOR to one, or change it with flags such as --phone",
		Vi: "không có trình soạn thảo để mở thẻ; hãy đặt biến EDITOR, hoặc sửa bằng tùy chọn như --phone",
		Zh: "没有可打开客户卡的编辑器；请设置 EDITOR，或用 --phone 等选项修改",
	}
	EditorUnreadable = Sentence{
		En: "%s is “%s”, which has a quote that does not end; correct it, or use flags such as --phone",
		Vi: "%s là “%s”, có dấu nháy chưa đóng; hãy sửa lại, hoặc dùng tùy chọn như --phone",
		Zh: "%s 是“%s”，其中有引号没有结束；请改正，或用 --phone 等选项",
	}
	EditorFailed = Sentence{
		En: "the editor %s failed (%s)",
		Vi: "trình soạn thảo %s báo lỗi (%s)",
		Zh: "编辑器 %s 出错（%s）",
	}
	// What went wrong.
	CardUnchanged = Sentence{
		En: "%s; nothing was changed",
		Vi: "%s; chưa thay đổi gì",
		Zh: "%s；没有作任何更改",
	}
	// What went wrong, and Kept.
	FormKept = Sentence{
		En: "%s; nothing was changed, what you typed is kept in %s",
		Vi: "%s; chưa thay đổi gì, những gì bạn gõ còn giữ ở %s",
		Zh: "%s；没有作任何更改，你输入的内容保存在 %s",
	}
	CardChangedMeanwhile = Sentence{
		En: "the card of #%s was changed elsewhere in the meantime",
		Vi: "trong lúc đó thẻ của khách #%s đã được sửa ở nơi khác",
		Zh: "客户 #%s 的卡在此期间已在别处修改",
	}
)
