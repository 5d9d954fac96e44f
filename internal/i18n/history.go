package i18n

// What changes did. The words of a record stand where %s is.
var (
	HeadWhen      = Sentence{En: "when", Vi: "thời gian", Zh: "时间"}
	HeadWhat      = Sentence{En: "what", Vi: "nội dung", Zh: "内容"}
	NoHistory     = Sentence{En: "Nothing was changed in this book yet.", Vi: "Sổ này chưa có thay đổi nào.", Zh: "这本账本还没有任何更改。"}
	MarkUndone    = Sentence{En: "(undone)", Vi: "(đã hoàn tác)", Zh: "（已撤销）"}
	DidAdd        = Sentence{En: "added %s", Vi: "thêm %s", Zh: "新增%s"}
	DidLog        = Sentence{En: "recorded %s for %s (#%s–#%s)", Vi: "ghi %s cho %s (#%s–#%s)", Zh: "为 %[2]s 记下 %[1]s（#%[3]s–#%[4]s）"}
	DidRemove     = Sentence{En: "removed %s", Vi: "xóa %s", Zh: "删除%s"}
	DidChange     = Sentence{En: "changed %s → %s", Vi: "sửa %s → %s", Zh: "修改%s → %s"}
	DidTouch      = Sentence{En: "changed %s", Vi: "sửa %s", Zh: "修改%s"}
	DidUndo       = Sentence{En: "undid change %s", Vi: "hoàn tác thay đổi %s", Zh: "撤销第 %s 号更改"}
	DidRedo       = Sentence{En: "put back change %s", Vi: "làm lại thay đổi %s", Zh: "重做第 %s 号更改"}
	DidDemo       = Sentence{En: "made %d example records", One: "made %d example record", Vi: "tạo %d bản ghi mẫu", Zh: "生成 %d 条示例记录"}
	ListComma     = Sentence{En: ", ", Vi: ", ", Zh: "、"}
	ListSemicolon = Sentence{En: "; ", Vi: "; ", Zh: "；"}
	AndMore       = Sentence{En: " and %d more", Vi: " và %d mục nữa", Zh: "，另有 %d 条"}
	AtPlace       = Sentence{En: " (place %d)", Vi: " (thứ tự %d)", Zh: "（第 %d 位）"}
	Undone        = Sentence{En: "Undid change %s: %s", Vi: "Đã hoàn tác thay đổi %s: %s", Zh: "已撤销第 %s 号更改：%s"}
	Redone        = Sentence{En: "Put back change %s: %s", Vi: "Đã làm lại thay đổi %s: %s", Zh: "已重做第 %s 号更改：%s"}
)

// Backups and demos.
var (
	BackedUp      = Sentence{En: "Backed up and checked: %s", Vi: "Đã sao lưu và kiểm tra: %s", Zh: "已备份并校验：%s"}
	Restored      = Sentence{En: "Restored the book from %s", Vi: "Đã khôi phục sổ từ %s", Zh: "已从 %s 恢复账本"}
	DemoProgress  = Sentence{En: "%d of %d entries", Vi: "%d trên %d mục", Zh: "%d / %d 条"}
	LeadsProgress = Sentence{En: "%d of %d leads", Vi: "%d trên %d khách", Zh: "%d / %d 位客户"}
	PairsProgress = Sentence{En: "%d of %d pairs", Vi: "%d trên %d cặp", Zh: "%d / %d 对"}
	RowsProgress  = Sentence{En: "%d records", One: "%d record", Vi: "%d bản ghi", Zh: "%d 条记录"}
	DemoMade      = Sentence{
		En: "Made an example book at %s: %d entries over %d days and %d leads.\nLook at it with: %s",
		Vi: "Đã tạo sổ mẫu ở %s: %d mục trong %d ngày và %d khách.\nXem bằng: %s",
		Zh: "已在 %s 新建示例账本：%[3]d 天共 %[2]d 条记录，%[4]d 位客户。\n查看：%[5]s",
	}
)
