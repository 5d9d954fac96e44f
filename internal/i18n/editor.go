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
	// The folder of temporary files, what the system says, and the variable that names another folder.
	DraftNotWritten = Sentence{
		En: "there is no place for the card while it is edited: %s cannot be written to (%s); set %s to another folder, or use flags such as --phone",
		Vi: "không có chỗ để tạm thẻ trong lúc sửa: không ghi được vào %s (%s); hãy đặt biến %s là thư mục khác, hoặc dùng tùy chọn như --phone",
		Zh: "编辑时没有地方暂存客户卡：%s 无法写入（%s）；请把 %s 设为别的文件夹，或用 --phone 等选项",
	}
	DraftUnreadable = Sentence{
		En: "the card cannot be read back from the editor (%s)",
		Vi: "không đọc lại được thẻ từ trình soạn thảo (%s)",
		Zh: "无法从编辑器读回客户卡（%s）",
	}
	// A phone or e-mail, the number and name of the lead that has it already, and the number of the one that is edited.
	FormKnown = Sentence{
		En: "%[1]s stands on the card of #%[2]s %[3]s already; take it out, or edit with `funnel lead edit %[4]s --force`",
		Vi: "%[1]s đã có trên thẻ của #%[2]s %[3]s; hãy bỏ ra, hoặc sửa bằng `funnel lead edit %[4]s --force`",
		Zh: "%[1]s 已经在 #%[2]s %[3]s 的客户卡上；请去掉，或用 `funnel lead edit %[4]s --force` 修改",
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
