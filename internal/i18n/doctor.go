package i18n

// What the doctor finds, each in one line with what to do.
var (
	DoctorDamaged = Sentence{
		En: "the file is damaged",
		Vi: "tệp sổ bị hỏng",
		Zh: "账本文件已损坏",
	}
	DoctorAstray = Sentence{
		En:  "%d records of the kind “%s” point to something that is gone; restore a backup, or salvage the book",
		One: "%d record of the kind “%s” points to something that is gone; restore a backup, or salvage the book",
		Vi:  "%d bản ghi loại “%s” trỏ đến thứ không còn nữa; hãy khôi phục bản sao lưu hoặc cứu dữ liệu sổ",
		Zh:  "有 %d 条“%s”记录指向已不存在的内容；请恢复备份，或抢救账本",
	}
	DoctorCounts = Sentence{
		En:  "the sums of %d days or months differ from their entries; `funnel doctor --fix` adds them up anew",
		One: "the sums of %d day or month differ from its entries; `funnel doctor --fix` adds them up anew",
		Vi:  "tổng của %d ngày hoặc tháng không khớp với các mục; `funnel doctor --fix` cộng lại từ đầu",
		Zh:  "%d 个日或月的合计与记录不符；`funnel doctor --fix` 会重新合计",
	}
	DoctorPlaces = Sentence{
		En:  "on %d days more people have names than were counted; correct with `funnel log --total`",
		One: "on %d day more people have names than were counted; correct with `funnel log --total`",
		Vi:  "có %d ngày số khách đã lập thẻ nhiều hơn số đã đếm; sửa bằng `funnel log --total`",
		Zh:  "有 %d 天的建卡人数多于所记人数；请用 `funnel log --total` 更正",
	}
	DoctorStanding = Sentence{
		En:  "where %d leads stand differs from what was recorded of them; `funnel doctor --fix` works it out anew",
		One: "where %d lead stands differs from what was recorded of it; `funnel doctor --fix` works it out anew",
		Vi:  "trạng thái của %d khách không khớp với những gì đã ghi; `funnel doctor --fix` tính lại",
		Zh:  "%d 位客户的状态与记录不符；`funnel doctor --fix` 会重新推算",
	}
	DoctorSearch = Sentence{
		En:  "the search does not know %d leads as they are; `funnel doctor --fix` makes its index anew",
		One: "the search does not know %d lead as it is; `funnel doctor --fix` makes its index anew",
		Vi:  "chỉ mục tìm kiếm không đúng với %d khách; `funnel doctor --fix` lập lại chỉ mục",
		Zh:  "搜索索引里有 %d 位客户与实际不符；`funnel doctor --fix` 会重建索引",
	}
	DoctorJournal = Sentence{
		En:  "the history does not lead to the book in %d places, first at %s #%s: undo may not put things back there; compare with a backup",
		One: "the history does not lead to the book in %d place, at %s #%s: undo may not put things back there; compare with a backup",
		Vi:  "lịch sử không khớp với sổ ở %d chỗ, đầu tiên là %s #%s: hoàn tác ở đó có thể sai; hãy so với bản sao lưu",
		Zh:  "历史记录与账本有 %d 处不符，第一处是%s #%s：那里的撤销可能不准；请与备份对照",
	}
	DoctorUndo = Sentence{
		En:  "%d undos do not name what they took back; compare with a backup",
		One: "%d undo does not name what it took back; compare with a backup",
		Vi:  "%d lần hoàn tác không chỉ đúng thay đổi đã hoàn tác; hãy so với bản sao lưu",
		Zh:  "有 %d 次撤销没有对上被撤销的更改；请与备份对照",
	}
	DoctorClockAhead = Sentence{
		En:  "%d changes bear a moment in the future, the first is #%s; check the clock of this machine",
		One: "%d change bears a moment in the future, #%s; check the clock of this machine",
		Vi:  "%d thay đổi mang thời điểm trong tương lai, đầu tiên là #%s; hãy kiểm tra đồng hồ máy",
		Zh:  "有 %d 次更改的时间在将来，第一次是 #%s；请检查本机时钟",
	}
	DoctorClockBack = Sentence{
		En:  "the clock was turned back %d times between changes, last before #%s; nothing is lost, check the clock of this machine",
		One: "the clock was turned back %d time between changes, before #%s; nothing is lost, check the clock of this machine",
		Vi:  "đồng hồ bị lùi %d lần giữa các thay đổi, gần nhất là trước #%s; không mất gì, hãy kiểm tra đồng hồ máy",
		Zh:  "两次更改之间时钟被往回拨了 %d 次，最近一次在 #%s 之前；没有丢失，请检查本机时钟",
	}
	DoctorDaysAhead = Sentence{
		En:  "%d entries are for days to come, the first is #%s; if that is a slip: `funnel entries edit`",
		One: "%d entry is for a day to come, #%s; if that is a slip: `funnel entries edit`",
		Vi:  "%d mục ghi cho ngày chưa đến, đầu tiên là #%s; nếu nhầm thì sửa bằng `funnel entries edit`",
		Zh:  "有 %d 条记录写在未来的日子，第一条是 #%s；若是笔误，请用 `funnel entries edit` 更正",
	}
	DoctorSynced = Sentence{
		En: "the book lies in a folder that %s carries to other machines; use it on one machine at a time, or move it and set the place: `funnel config set db PATH`",
		Vi: "sổ nằm trong thư mục được %s đồng bộ sang máy khác; mỗi lúc chỉ dùng trên một máy, hoặc chuyển sổ đi và đặt lại chỗ: `funnel config set db ĐƯỜNG_DẪN`",
		Zh: "账本所在文件夹由 %s 同步到其他机器；请同一时间只在一台机器上用，或把它移走并设定位置：`funnel config set db 路径`",
	}
	DoctorNetwork = Sentence{
		En: "the book lies on another machine, reached by %s; a disk of this machine is safer: move it there and set the place: `funnel config set db PATH`",
		Vi: "sổ nằm trên máy khác, truy cập qua %s; để trên ổ đĩa máy này an toàn hơn: chuyển về rồi đặt lại chỗ: `funnel config set db ĐƯỜNG_DẪN`",
		Zh: "账本在另一台机器上，经 %s 访问；放在本机磁盘更安全：请移过来并设定位置：`funnel config set db 路径`",
	}
	DoctorConflict = Sentence{
		En: "%s beside the book is another state of it; compare `funnel --db FILE history` with that of the book, keep one, and move the other away",
		Vi: "%s cạnh sổ là một trạng thái khác của sổ; so `funnel --db TỆP history` với lịch sử của sổ, giữ một bản rồi chuyển bản kia đi",
		Zh: "账本旁边的 %s 是它的另一种状态；请把 `funnel --db 文件 history` 与账本的历史对照，留下一份，移走另一份",
	}
	DoctorOthersRead = Sentence{
		En: "others can read %s; `funnel doctor --fix` makes it yours alone",
		Vi: "người khác đọc được %s; `funnel doctor --fix` chỉ để riêng bạn đọc",
		Zh: "别人可以读取 %s；`funnel doctor --fix` 会设为仅你可读",
	}
	DoctorOthersEnter = Sentence{
		En: "others can look into the folder %s; `funnel doctor --fix` makes it yours alone",
		Vi: "người khác xem được thư mục %s; `funnel doctor --fix` chỉ để riêng bạn vào",
		Zh: "别人可以查看文件夹 %s；`funnel doctor --fix` 会设为仅你可用",
	}
	DoctorOthersReplace = Sentence{
		En: "others can replace files in the folder %s; take that right from them, or move the book",
		Vi: "người khác thay được tệp trong thư mục %s; hãy bỏ quyền đó, hoặc chuyển sổ đi",
		Zh: "别人可以替换文件夹 %s 里的文件；请取消该权限，或移走账本",
	}
	DoctorForeign = Sentence{
		En: "%s belongs to another user, as after a command with sudo; give it back with chown",
		Vi: "%s thuộc về người dùng khác, như sau khi chạy bằng sudo; hãy trả lại bằng chown",
		Zh: "%s 属于另一个用户（例如用过 sudo）；请用 chown 改回来",
	}
	DoctorFolderUnreadable = Sentence{
		En: "the folder %s cannot be read: %s; give yourself the right to it",
		Vi: "không đọc được thư mục %s: %s; hãy cấp quyền cho chính bạn",
		Zh: "无法读取文件夹 %s：%s；请给自己权限",
	}
	DoctorDisk = Sentence{
		En: "only %d MB are free on the disk of the book; make room for backups",
		Vi: "ổ đĩa chứa sổ chỉ còn trống %d MB; hãy dọn chỗ cho bản sao lưu",
		Zh: "账本所在磁盘只剩 %d MB；请腾出空间放备份",
	}
	DoctorLeftover = Sentence{
		En: "%s is left of a program that was stopped while it wrote; `funnel doctor --fix` removes it",
		Vi: "%s là phần còn lại của chương trình bị dừng khi đang ghi; `funnel doctor --fix` xóa đi",
		Zh: "%s 是程序写到一半被中断留下的；`funnel doctor --fix` 会删除它",
	}
	DoctorLog = Sentence{
		En: "a program that had the book open was stopped, or still is open, with %d kB not moved into the file; `funnel doctor --fix` moves them",
		Vi: "chương trình mở sổ đã bị dừng, hoặc vẫn đang mở, còn %d kB chưa chuyển vào tệp; `funnel doctor --fix` chuyển nốt",
		Zh: "打开账本的程序被中断或仍开着，还有 %d kB 未写入文件；`funnel doctor --fix` 会写入",
	}
	DoctorNoBackup = Sentence{
		En: "there is no backup beside the book; `funnel backup` makes one",
		Vi: "cạnh sổ chưa có bản sao lưu nào; tạo bằng `funnel backup`",
		Zh: "账本旁边没有备份；用 `funnel backup` 可以新建",
	}
	DoctorOldBackup = Sentence{
		En: "the newest backup is %d days old; `funnel backup` makes a new one",
		Vi: "bản sao lưu mới nhất đã %d ngày; tạo bản mới bằng `funnel backup`",
		Zh: "最新的备份已有 %d 天；用 `funnel backup` 可以新建",
	}
	DoctorDailyOff = Sentence{
		En: "daily backups are off; `funnel config set backup daily` turns them on",
		Vi: "sao lưu hằng ngày đang tắt; bật bằng `funnel config set backup daily`",
		Zh: "每日备份已关闭；用 `funnel config set backup daily` 打开",
	}
	DoctorDailyFailed = Sentence{
		En: "the last daily backup failed on %s: %s",
		Vi: "lần sao lưu hằng ngày gần nhất bị lỗi ngày %s: %s",
		Zh: "最近一次每日备份在 %s 失败：%s",
	}
	DoctorBackupBroken = Sentence{
		En: "the backup %s is damaged; make a new one with `funnel backup` and remove it",
		Vi: "bản sao lưu %s bị hỏng; tạo bản mới bằng `funnel backup` rồi xóa bản hỏng",
		Zh: "备份 %s 已损坏；请用 `funnel backup` 新建一份，再删掉损坏的那份",
	}

	DoctorHealthy = Sentence{
		En: "The book is sound: %d checks, nothing to do.",
		Vi: "Sổ hoàn toàn ổn: %d mục kiểm tra, không phải làm gì.",
		Zh: "账本完好：检查了 %d 项，无需处理。",
	}
	DoctorWarnings = Sentence{
		En: "Nothing is lost. Checks: %d, warnings: %d.",
		Vi: "Không mất gì. Mục kiểm tra: %d, lưu ý: %d.",
		Zh: "没有丢失。检查 %d 项，提醒 %d 条。",
	}
	DoctorBroken = Sentence{
		En: "the book is not sound, see above",
		Vi: "sổ có vấn đề, xem ở trên",
		Zh: "账本有问题，见上",
	}
	DoctorWayBack = Sentence{
		En: "this brings back the newest backup that is whole, of %s:",
		Vi: "lệnh này khôi phục bản sao lưu mới nhất còn nguyên vẹn, ngày %s:",
		Zh: "用这条命令恢复最新的完好备份（%s）：",
	}
	DoctorSalvage = Sentence{
		En: "this writes what can still be read into a new book:",
		Vi: "lệnh này ghi những gì còn đọc được vào sổ mới:",
		Zh: "用这条命令把还能读的内容写进新账本：",
	}
	DoctorChecking = Sentence{En: "Looking at: %s…", Vi: "Đang xem: %s…", Zh: "正在检查：%s……"}
	MarkBroken     = Sentence{En: "broken", Vi: "hỏng", Zh: "损坏"}
	MarkWarning    = Sentence{En: "warning", Vi: "lưu ý", Zh: "提醒"}
	MarkFixed      = Sentence{En: "fixed", Vi: "đã sửa", Zh: "已修复"}

	HelpDoctor = Sentence{
		En: "Examine the book and what lies around it",
		Vi: "Kiểm tra sổ và những gì quanh nó",
		Zh: "检查账本及其周围",
	}
	HelpDoctorLong = Sentence{
		En: `Examine the book: the structure of its file, whether it is made as this program makes books, its
settings, what records point to, whether sums, standing of leads and search equal what was recorded,
and whether going back over the whole history leads to the book as it was made. And what lies around
it: who can read it, the room on the disk, what programs left behind, folders that are carried to
other machines, conflicting copies, the clock, the age of the backups.

Each finding is a line with what to do. The exit status is 1 when something is broken, 0 with
warnings. --full also reads every record, every index, every word of the search and every backup.
--fix puts right what is safe: rights, remains, what is derived, and after a backup what the book
lacks or what is not its own; nothing that was recorded is touched.

--salvage NEW reads a damaged book piece by piece, writes what can be read into a new book, and says
what was lost. The damaged file is left as it is.`,
		Vi: `Kiểm tra sổ: cấu trúc tệp, các liên kết giữa bản ghi, các tổng, trạng thái khách và tìm kiếm có khớp
với những gì đã ghi không, và đi ngược toàn bộ lịch sử có về đúng sổ lúc mới tạo không. Và những gì
quanh sổ: ai đọc được, chỗ trống trên ổ đĩa, tệp do chương trình bị dừng để lại, thư mục được đồng
bộ sang máy khác, bản sao xung đột, đồng hồ, tuổi của bản sao lưu.

Mỗi phát hiện là một dòng kèm việc cần làm. Mã thoát là 1 khi có gì hỏng, 0 khi chỉ có lưu ý.
--full đọc thêm mọi chỉ mục, mọi từ tìm kiếm và mọi bản sao lưu. --fix sửa những gì an toàn: quyền
truy cập, tệp sót lại và những gì tính ra được; không đụng đến thứ đã ghi.

--salvage MỚI đọc sổ hỏng từng phần, ghi những gì đọc được vào sổ mới và cho biết đã mất gì. Tệp
hỏng được giữ nguyên.`,
		Zh: `检查账本：文件结构、是否与本程序所建的一样、设置、记录之间的指向、合计、客户状态和搜索是否与记录相
符，以及沿全部历史倒推能否回到账本新建时的样子。还检查周围：谁能读取、磁盘空间、程序遗留的文件、会同
步到其他机器的文件夹、冲突副本、时钟、备份的新旧。

每个发现占一行，并写明该怎么办。有损坏时退出状态为 1，只有提醒时为 0。--full 还会读遍记录、索引、搜索
词和每份备份。--fix 修复安全的部分：权限、残留文件、可推算的内容，并在备份之后补上账本缺少的、去掉不属
于它的；不动任何已记录的东西。

--salvage 新文件 逐块读取损坏的账本，把能读的写进新账本，并说明丢了什么。损坏的文件保持原样。`,
	}
	FlagDoctorFull = Sentence{
		En: "read every record, every index, every word of the search and every backup too",
		Vi: "đọc cả mọi bản ghi, mọi chỉ mục, mọi từ tìm kiếm và mọi bản sao lưu",
		Zh: "同时读遍记录、索引、搜索词和每份备份",
	}
	FlagDoctorFix = Sentence{
		En: "put right what is safe; nothing that was recorded is touched",
		Vi: "sửa những gì an toàn; không đụng đến thứ đã ghi",
		Zh: "修复安全的部分；不动任何已记录的东西",
	}
	FlagDoctorSalvage = Sentence{
		En: "write what can be read of a damaged book into a new book, `NEW`",
		Vi: "ghi những gì đọc được của sổ hỏng vào sổ mới, `MỚI`",
		Zh: "把损坏账本中能读的内容写进新账本`新文件`",
	}
)

// Names of the checks of the doctor.
var (
	CheckFolder      = Sentence{En: "folder", Vi: "thư mục", Zh: "文件夹"}
	CheckConflicts   = Sentence{En: "conflicting copies", Vi: "bản sao xung đột", Zh: "冲突副本"}
	CheckPermissions = Sentence{En: "rights", Vi: "quyền truy cập", Zh: "权限"}
	CheckDisk        = Sentence{En: "room on the disk", Vi: "chỗ trống", Zh: "磁盘空间"}
	CheckLeftovers   = Sentence{En: "remains", Vi: "tệp sót lại", Zh: "残留文件"}
	CheckLog         = Sentence{En: "write-ahead log", Vi: "nhật ký ghi trước", Zh: "预写日志"}
	CheckFile        = Sentence{En: "structure of the file", Vi: "cấu trúc tệp", Zh: "文件结构"}
	CheckReferences  = Sentence{En: "references", Vi: "liên kết", Zh: "引用"}
	CheckCounts      = Sentence{En: "sums", Vi: "các tổng", Zh: "合计"}
	CheckPlaces      = Sentence{En: "named and counted people", Vi: "khách đã lập thẻ và số đã đếm", Zh: "建卡人数与所记人数"}
	CheckStanding    = Sentence{En: "standing of leads", Vi: "trạng thái khách", Zh: "客户状态"}
	CheckSearch      = Sentence{En: "search index", Vi: "chỉ mục tìm kiếm", Zh: "搜索索引"}
	CheckJournal     = Sentence{En: "history", Vi: "lịch sử", Zh: "历史"}
	CheckUndo        = Sentence{En: "undos", Vi: "hoàn tác", Zh: "撤销"}
	CheckClock       = Sentence{En: "clock", Vi: "đồng hồ", Zh: "时钟"}
	CheckBackups     = Sentence{En: "backups", Vi: "bản sao lưu", Zh: "备份"}
)

// What a salvage of a damaged book tells.
var (
	SalvageAlone = Sentence{
		En: "--salvage goes without --full and --fix",
		Vi: "--salvage không đi cùng --full và --fix",
		Zh: "--salvage 不能与 --full、--fix 一起用",
	}
	NothingSalvaged = Sentence{
		En: "nothing can be read of %s, not even what tables it has; restore a backup: `funnel backup list`",
		Vi: "không đọc được gì từ %s, kể cả danh sách bảng; hãy khôi phục bản sao lưu: `funnel backup list`",
		Zh: "%s 里什么也读不出来，连有哪些表都不知道；请恢复备份：`funnel backup list`",
	}
	Salvaged = Sentence{
		En: "What could be read is in the new book %s. The damaged one was left as it is.",
		Vi: "Những gì đọc được nằm trong sổ mới %s. Sổ hỏng được giữ nguyên.",
		Zh: "能读出的内容都在新账本 %s 里。损坏的账本保持原样。",
	}
	SalvagedWithoutHistory = Sentence{
		En: "The history could not be taken along: what is older than today cannot be undone in the new book.",
		Vi: "Không mang theo được lịch sử: trong sổ mới không hoàn tác được những gì trước đây.",
		Zh: "历史没能带过来：在新账本里无法撤销以前的更改。",
	}
	SalvagedNameless = Sentence{
		En:  "%d arrivals and deals stay as numbers, for their person is lost.",
		One: "%d arrival or deal stays as a number, for its person is lost.",
		Vi:  "%d lần lên cấp và giao dịch chỉ còn là con số, vì không còn thẻ khách.",
		Zh:  "有 %d 条到达和成交只保留数字，因为客户卡片已丢失。",
	}
	SalvagedNext = Sentence{
		En: "Look at it, and if it is good, put it in the place of the damaged one:",
		Vi: "Hãy xem thử, nếu ổn thì đặt vào chỗ sổ hỏng:",
		Zh: "请先看一看，没问题就用它替换损坏的账本：",
	}
	HeadKind      = Sentence{En: "records", Vi: "bản ghi", Zh: "记录"}
	HeadRead      = Sentence{En: "read", Vi: "đọc được", Zh: "已读出"}
	HeadLost      = Sentence{En: "lost", Vi: "đã mất", Zh: "丢失"}
	Nothing       = Sentence{En: "none", Vi: "không", Zh: "无"}
	AtMost        = Sentence{En: "at most %d", Vi: "nhiều nhất %d", Zh: "最多 %d"}
	JustNumber    = Sentence{En: "%d", Vi: "%d", Zh: "%d"}
	KindSettings  = Sentence{En: "settings", Vi: "thiết lập", Zh: "设置"}
	KindLevels    = Sentence{En: "levels", Vi: "cấp", Zh: "级别"}
	KindChannels  = Sentence{En: "channels", Vi: "kênh", Zh: "渠道"}
	KindTargets   = Sentence{En: "targets", Vi: "mục tiêu", Zh: "目标"}
	KindDaysOff   = Sentence{En: "days off", Vi: "ngày nghỉ", Zh: "休息日"}
	KindEntries   = Sentence{En: "entries", Vi: "mục đã ghi", Zh: "记录条目"}
	KindLeads     = Sentence{En: "leads", Vi: "khách", Zh: "客户"}
	KindFields    = Sentence{En: "own fields", Vi: "trường tự thêm", Zh: "自定义字段"}
	KindContacts  = Sentence{En: "phones and e-mails", Vi: "điện thoại và email", Zh: "电话和邮箱"}
	KindTags      = Sentence{En: "tags", Vi: "nhãn", Zh: "标签"}
	KindValues    = Sentence{En: "values of own fields", Vi: "giá trị trường tự thêm", Zh: "自定义字段的值"}
	KindTouches   = Sentence{En: "contacts made", Vi: "lần liên hệ", Zh: "联系记录"}
	KindFollowUps = Sentence{En: "follow-ups", Vi: "việc hẹn", Zh: "跟进"}
	KindDeals     = Sentence{En: "deals", Vi: "giao dịch", Zh: "成交"}
	KindMerged    = Sentence{En: "joined cards", Vi: "thẻ đã gộp", Zh: "已合并的卡片"}
	KindReferrals = Sentence{En: "referrals", Vi: "giới thiệu", Zh: "转介绍"}
	KindArrivals  = Sentence{En: "arrivals", Vi: "lần lên cấp", Zh: "到达记录"}
	KindChanges   = Sentence{En: "changes in the history", Vi: "thay đổi trong lịch sử", Zh: "历史更改"}
)
