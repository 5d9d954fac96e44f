package i18n

// What can go wrong with a book. Numbers of records come as text, so that they are not grouped.
var (
	NoBook = Sentence{
		En: "there is no book at %s; `funnel log` or `funnel lead add` starts one, `funnel init` asks first, `funnel demo` makes an example",
		Vi: "chưa có sổ ở %s; `funnel log` hoặc `funnel lead add` tạo ngay sổ mới, `funnel init` hỏi trước khi tạo, `funnel demo` tạo sổ mẫu",
		Zh: "%s 处还没有账本；`funnel log` 或 `funnel lead add` 会直接新建，`funnel init` 先问后建，`funnel demo` 建一本示例账本",
	}
	BookUnreadable = Sentence{
		En: "cannot read the book %s: %s",
		Vi: "không đọc được sổ %s: %s",
		Zh: "无法读取账本 %s：%s",
	}
	BookIsFolder = Sentence{
		En: "%s is a folder, not a book; name a file in it",
		Vi: "%s là thư mục, không phải sổ; hãy ghi rõ tên tệp trong đó",
		Zh: "%s 是文件夹，不是账本；请写明其中的文件名",
	}
	BookNotFile = Sentence{
		En: "%s is not a regular file, so it cannot be a book; name another with --db",
		Vi: "%s không phải tệp thường nên không thể là sổ; hãy chọn tệp khác bằng --db",
		Zh: "%s 不是普通文件，不能当账本；请用 --db 指定别的文件",
	}
	BookEmptyFile = Sentence{
		En: "%s is an empty file, not a book; restore a backup with `funnel restore`, or remove the file to start anew",
		Vi: "%s là tệp rỗng, không phải sổ; khôi phục bản sao lưu bằng `funnel restore`, hoặc xóa tệp để bắt đầu lại",
		Zh: "%s 是空文件，不是账本；请用 `funnel restore` 恢复备份，或删掉该文件重新开始",
	}
	NotABook = Sentence{
		En: "%s is not a funnel book; name another file with --db",
		Vi: "%s không phải sổ của funnel; hãy chọn tệp khác bằng --db",
		Zh: "%s 不是 funnel 的账本；请用 --db 指定别的文件",
	}
	BookNewer = Sentence{
		En: "the book %s was written by a newer funnel (schema %s, this one knows %s); update funnel to open it",
		Vi: "sổ %s do bản funnel mới hơn ghi (cấu trúc %s, bản này chỉ đọc đến %s); hãy cập nhật funnel để mở",
		Zh: "账本 %s 由更新版本的 funnel 写成（结构 %s，本版只支持到 %s）；请升级 funnel 再打开",
	}
	BookBusy = Sentence{
		En: "the book %s has been in use by another program for 5 seconds; nothing was recorded, try again",
		Vi: "sổ %s đang bị chương trình khác dùng suốt 5 giây; chưa ghi gì, hãy thử lại",
		Zh: "账本 %s 已被别的程序占用 5 秒；什么都没记，请再试一次",
	}
	BookReadOnly = Sentence{
		En: "the book %s or its folder cannot be written to; nothing was recorded",
		Vi: "không ghi được vào sổ %s hoặc thư mục của nó; chưa ghi gì",
		Zh: "账本 %s 或其文件夹无法写入；什么都没记",
	}
	BookCannotOpen = Sentence{
		En: "cannot open the book %s: its folder cannot be written to, or it may not be read; nothing was recorded",
		Vi: "không mở được sổ %s: không ghi được vào thư mục, hoặc không có quyền đọc; chưa ghi gì",
		Zh: "无法打开账本 %s：文件夹无法写入，或没有读取权限；什么都没记",
	}
	BookDiskError = Sentence{
		En: "the disk failed while the book %s was in use; nothing was recorded, check the disk",
		Vi: "ổ đĩa bị lỗi khi đang dùng sổ %s; chưa ghi gì, hãy kiểm tra ổ đĩa",
		Zh: "使用账本 %s 时磁盘出错；什么都没记，请检查磁盘",
	}
	DiskFull = Sentence{
		En: "the disk with the book %s is full; nothing was recorded, free at least %d MB and try again",
		Vi: "ổ đĩa chứa sổ %s đã đầy; chưa ghi gì, hãy giải phóng ít nhất %d MB rồi thử lại",
		Zh: "账本 %s 所在磁盘已满；什么都没记，请腾出至少 %d MB 再试",
	}
	BookDamaged = Sentence{
		En: "the book %s is damaged; restore a backup with `funnel restore FILE`",
		Vi: "sổ %s bị hỏng; hãy khôi phục bản sao lưu bằng `funnel restore TỆP`",
		Zh: "账本 %s 已损坏；请用 `funnel restore 文件` 恢复备份",
	}
	BookExists = Sentence{
		En: "there is a book at %s already; it was left as it is",
		Vi: "đã có sổ ở %s; sổ được giữ nguyên",
		Zh: "%s 处已有账本；未作任何改动",
	}
	OrphanLog = Sentence{
		En: "beside %s lies the -wal file of a book that is gone; put that book back, or move the -wal file away",
		Vi: "bên cạnh %s có tệp -wal của một sổ không còn nữa; hãy đưa sổ đó về, hoặc chuyển tệp -wal đi chỗ khác",
		Zh: "%s 旁边有一个 -wal 文件，但它的账本已经不在；请把账本放回来，或移走 -wal 文件",
	}
	NoFolder = Sentence{
		En: "there is no folder %s; make it first",
		Vi: "không có thư mục %s; hãy tạo thư mục trước",
		Zh: "没有文件夹 %s；请先建好",
	}
	FolderNotMade = Sentence{
		En: "cannot make the folder %s: %s",
		Vi: "không tạo được thư mục %s: %s",
		Zh: "无法新建文件夹 %s：%s",
	}
	FileExists = Sentence{
		En: "there is a file %s already; choose another name",
		Vi: "đã có tệp %s; hãy chọn tên khác",
		Zh: "已有文件 %s；请换个名字",
	}
	FileNotWritten = Sentence{
		En: "cannot write %s: %s",
		Vi: "không ghi được %s: %s",
		Zh: "无法写入 %s：%s",
	}
	RestoreOntoItself = Sentence{
		En: "%s is the book itself; name a backup to restore",
		Vi: "%s chính là sổ đang dùng; hãy chọn một bản sao lưu để khôi phục",
		Zh: "%s 就是当前账本；请指定要恢复的备份",
	}
	NoBackup = Sentence{
		En: "there is no backup %s; `funnel backup` writes one",
		Vi: "không có bản sao lưu %s; `funnel backup` để tạo",
		Zh: "没有备份 %s；用 `funnel backup` 可以新建",
	}
	BackupInUse = Sentence{
		En: "%s is open in another program (there is a -wal file beside it); close that first",
		Vi: "%s đang mở ở chương trình khác (có tệp -wal bên cạnh); hãy đóng chương trình đó trước",
		Zh: "%s 正被别的程序打开（旁边有 -wal 文件）；请先关闭那个程序",
	}
)

// What a book refuses to record.
var (
	BelowNobody = Sentence{
		En: "%[1]s on %[2]s would count %[3]d, and nobody is the least; nothing was changed",
		Vi: "%[1]s ngày %[2]s sẽ là %[3]d, mà số người không thể âm; chưa thay đổi gì",
		Zh: "%[2]s 的 %[1]s 会变成 %[3]d，而人数不能是负数；没有作任何更改",
	}
	UndoBelowNobody = Sentence{
		En: "%[1]s on %[2]s would count %[3]d, and nobody is the least; undo the later correction first",
		Vi: "%[1]s ngày %[2]s sẽ là %[3]d, mà số người không thể âm; hãy hoàn tác lần sửa sau đó trước",
		Zh: "%[2]s 的 %[1]s 会变成 %[3]d，而人数不能是负数；请先撤销后来的更正",
	}
	FewerThanTaken = Sentence{
		En: "%[1]s on %[2]s counts %[3]d, so %[4]d cannot be taken from it; nothing was recorded",
		Vi: "%[1]s ngày %[2]s chỉ có %[3]d người, không thể bớt %[4]d; chưa ghi gì",
		Zh: "%[2]s 的 %[1]s 只有 %[3]d 人，不能减去 %[4]d 人；什么都没记",
	}
	NegativeTotal = Sentence{
		En: "the total of %s cannot be negative; to correct, leave out --total",
		Vi: "tổng của %s không thể âm; muốn trừ bớt thì bỏ --total",
		Zh: "%s 的总数不能是负数；要更正，请去掉 --total",
	}
	NoLevel = Sentence{
		En: "there is no level “%s”; `funnel levels` lists them",
		Vi: "không có cấp “%s”; xem danh sách bằng `funnel levels`",
		Zh: "没有级别“%s”；可用 `funnel levels` 查看",
	}
	NoChannel = Sentence{
		En: "there is no channel “%s”; `funnel channels` lists them",
		Vi: "không có kênh “%s”; xem danh sách bằng `funnel channels`",
		Zh: "没有渠道“%s”；可用 `funnel channels` 查看",
	}
	KeyTaken = Sentence{
		En: "a level or channel is called “%s” already; choose another key",
		Vi: "đã có cấp hoặc kênh tên “%s”; hãy chọn khóa khác",
		Zh: "已有级别或渠道叫“%s”；请换一个键名",
	}
	LevelCounted = Sentence{
		En: "people are counted at “%s”, so it cannot be removed; `funnel levels hide` takes it out of sight",
		Vi: "đã có người được đếm ở “%s” nên không xóa được; dùng `funnel levels hide` để ẩn đi",
		Zh: "“%s”已有人数，不能删除；可用 `funnel levels hide` 隐藏",
	}
	LastLevel = Sentence{
		En: "no level would be in sight; show another one first",
		Vi: "sẽ không còn cấp nào hiện; hãy cho hiện cấp khác trước",
		Zh: "这样就没有显示的级别了；请先显示另一个",
	}
	RoleTaken = Sentence{
		En: "two levels would be %[1]s, %[2]s and %[3]s; take back the later change first",
		Vi: "sẽ có hai cấp cùng là %[1]s: %[2]s và %[3]s; hãy hoàn tác thay đổi sau đó trước",
		Zh: "%[2]s 和 %[3]s 会同时担任 %[1]s；请先撤销后来的更改",
	}
	ChannelCounted = Sentence{
		En: "people are counted through “%s”, so it cannot be removed; `funnel channels hide` takes it out of sight",
		Vi: "đã có người được đếm qua “%s” nên không xóa được; dùng `funnel channels hide` để ẩn đi",
		Zh: "“%s”已有人数，不能删除；可用 `funnel channels hide` 隐藏",
	}
	ChannelTouched = Sentence{
		En: "people were contacted through “%s”, so it cannot be removed; `funnel channels hide` takes it out of sight",
		Vi: "đã có khách được liên hệ qua “%s” nên không xóa được; dùng `funnel channels hide` để ẩn đi",
		Zh: "已通过“%s”联系过客户，不能删除；可用 `funnel channels hide` 隐藏",
	}
	NoEntry = Sentence{
		En: "there is no entry %s; `funnel entries` lists them",
		Vi: "không có mục %s; xem danh sách bằng `funnel entries`",
		Zh: "没有记录 %s；可用 `funnel entries` 查看",
	}
	NoDayOff = Sentence{
		En: "no day off lies between %s and %s; `funnel calendar` lists them",
		Vi: "không có ngày nghỉ nào từ %s đến %s; xem danh sách bằng `funnel calendar`",
		Zh: "%s 到 %s 之间没有休息日；可用 `funnel calendar` 查看",
	}
	CurrencyInUse = Sentence{
		En: "amounts are recorded in this book (on %s, for one), so its currency stays; start another book with `funnel init`",
		Vi: "sổ này đã ghi số tiền (chẳng hạn ngày %s) nên không đổi loại tiền được; hãy tạo sổ khác bằng `funnel init`",
		Zh: "账本里已记有金额（例如 %s），货币不能再改；请用 `funnel init` 另建账本",
	}
)

// What cannot be undone or redone.
var (
	NothingToUndo = Sentence{
		En: "there is nothing to undo",
		Vi: "không có gì để hoàn tác",
		Zh: "没有可撤销的更改",
	}
	NothingToRedo = Sentence{
		En: "there is nothing to redo: nothing was undone since the last change",
		Vi: "không có gì để làm lại: từ thay đổi gần nhất đến nay chưa hoàn tác gì",
		Zh: "没有可重做的更改：最近一次更改之后没有撤销过",
	}
	NoChange = Sentence{
		En: "there is no change %s; `funnel history` lists them",
		Vi: "không có thay đổi %s; xem danh sách bằng `funnel history`",
		Zh: "没有第 %s 号更改；可用 `funnel history` 查看",
	}
	UndoOfUndo = Sentence{
		En: "change %s is itself an undo or redo; use `funnel redo` or `funnel undo`",
		Vi: "thay đổi %s chính là một lần hoàn tác hoặc làm lại; hãy dùng `funnel redo` hoặc `funnel undo`",
		Zh: "第 %s 号更改本身就是一次撤销或重做；请用 `funnel redo` 或 `funnel undo`",
	}
	AlreadyUndone = Sentence{
		En: "change %s is undone already",
		Vi: "thay đổi %s đã được hoàn tác rồi",
		Zh: "第 %s 号更改已经撤销",
	}
	UndoConflict = Sentence{
		En: "change %[1]s cannot be undone: %[2]s %[3]s was changed since by change %[4]s; undo that one first",
		Vi: "không hoàn tác được thay đổi %[1]s: %[2]s %[3]s đã được sửa sau đó ở thay đổi %[4]s; hãy hoàn tác thay đổi ấy trước",
		Zh: "第 %[1]s 号更改无法撤销：%[2]s %[3]s 后来在第 %[4]s 号更改中改过；请先撤销那次更改",
	}
	// Why the newest change cannot be undone, and the number of one before it that can be.
	UndoOlder = Sentence{
		En: "%[1]s; before it, change %[2]s can be undone: `funnel undo %[2]s`",
		Vi: "%[1]s; trước đó, có thể hoàn tác thay đổi %[2]s: `funnel undo %[2]s`",
		Zh: "%[1]s；在它之前可以撤销第 %[2]s 号更改：`funnel undo %[2]s`",
	}
	UndoHeldByForgotten = Sentence{
		En: "change %s cannot be undone any more: people who were forgotten since still count there",
		Vi: "không hoàn tác được thay đổi %s nữa: những khách đã được xóa vĩnh viễn vẫn được tính ở đó",
		Zh: "第 %s 号更改已无法撤销：后来被永久抹去的客户仍计在那里",
	}
	UndoInUse = Sentence{
		En: "change %s cannot be undone: later records build on it; undo those first",
		Vi: "không hoàn tác được thay đổi %s: những gì ghi sau đó dựa vào nó; hãy hoàn tác những thay đổi ấy trước",
		Zh: "第 %s 号更改无法撤销：后来的更改以它为基础；请先撤销那些更改",
	}
)

// What the records of a book are called.
var (
	NounEntry   = Sentence{En: "entry", Vi: "mục", Zh: "记录"}
	NounLevel   = Sentence{En: "level", Vi: "cấp", Zh: "级别"}
	NounChannel = Sentence{En: "channel", Vi: "kênh", Zh: "渠道"}
	NounTarget  = Sentence{En: "target", Vi: "mục tiêu", Zh: "目标"}
	NounDayOff  = Sentence{En: "day off", Vi: "ngày nghỉ", Zh: "休息日"}
	NounSetting = Sentence{En: "setting", Vi: "thiết lập", Zh: "设置"}
)
