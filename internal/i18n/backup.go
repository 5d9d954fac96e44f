package i18n

// Backups: the daily ones, those that leave the machine, and their list.
var (
	BackupListNone = Sentence{
		En: "There is no backup in %s yet; `funnel backup` makes one.",
		Vi: "Chưa có bản sao lưu nào trong %s; tạo bằng `funnel backup`.",
		Zh: "%s 里还没有备份；用 `funnel backup` 可以新建。",
	}
	BackupListRule = Sentence{
		En: "In %s. Of the daily ones the last %d stay, and the last one of each of the last %d months.",
		Vi: "Trong %s. Bản hằng ngày: giữ %d bản mới nhất và bản cuối của mỗi tháng trong %d tháng gần nhất.",
		Zh: "位于 %s。每日备份保留最近 %d 份，另保留最近 %d 个月各自的最后一份。",
	}
	BackupHand    = Sentence{En: "by hand", Vi: "tự tạo", Zh: "手动"}
	BackupDaily   = Sentence{En: "daily", Vi: "hằng ngày", Zh: "每日"}
	BackupMonthly = Sentence{En: "daily, kept for its month", Vi: "hằng ngày, giữ làm bản của tháng", Zh: "每日（留作该月备份）"}
	BackupImport  = Sentence{En: "before an import", Vi: "trước khi nhập dữ liệu", Zh: "导入之前"}
	BackupSchema  = Sentence{En: "before an update of the book", Vi: "trước khi nâng cấp sổ", Zh: "账本升级之前"}
	BackupRestore = Sentence{En: "before a restore", Vi: "trước khi khôi phục", Zh: "恢复之前"}
	BackupRepair  = Sentence{En: "before a repair", Vi: "trước khi sửa sổ", Zh: "修复之前"}
	BackupSealed  = Sentence{En: "%s, encrypted", Vi: "%s, đã mã hóa", Zh: "%s，已加密"}
	HeadBackup    = Sentence{En: "backup", Vi: "bản sao lưu", Zh: "备份"}
	HeadSize      = Sentence{En: "size", Vi: "dung lượng", Zh: "大小"}
	HeadFile      = Sentence{En: "file", Vi: "tệp", Zh: "文件"}

	DailyMade = Sentence{En: "Made and checked the backup of the day: %s", Vi: "Đã tạo và kiểm tra bản sao lưu hôm nay: %s", Zh: "已完成并校验今天的备份：%s"}
	DailyDone = Sentence{
		En: "The backup of the day is there already, or being made.",
		Vi: "Bản sao lưu hôm nay đã có, hoặc đang được tạo.",
		Zh: "今天的备份已经有了，或正在生成。",
	}
	DailyNotMade = Sentence{
		En: "what you recorded is safe in the book, but its daily backup was not made: %s",
		Vi: "dữ liệu đã nằm trong sổ, nhưng chưa tạo được bản sao lưu hằng ngày: %s",
		Zh: "记录已存入账本，但每日备份没有做成：%s",
	}
	DailyTakesNothing = Sentence{
		En: "--daily goes with no place and no encryption: its copy lies beside the book",
		Vi: "--daily không đi cùng nơi lưu hay mã hóa: bản sao nằm cạnh sổ",
		Zh: "--daily 不能与位置或加密一起用：它的备份放在账本旁边",
	}
	BadBackupSetting = Sentence{
		En: "the setting backup cannot be %s; it is daily or off",
		Vi: "thiết lập backup không thể là %s; chỉ có daily hoặc off",
		Zh: "设置 backup 不能是 %s；只能是 daily 或 off",
	}
	BackingUp = Sentence{En: "Copying and checking the book…", Vi: "Đang sao chép và kiểm tra sổ…", Zh: "正在复制并校验账本……"}

	BackedUpSealed = Sentence{
		En: "Backed up, checked and encrypted: %s\nWithout the passphrase or key nobody can read it, not even you: keep it where you keep your other passwords.",
		Vi: "Đã sao lưu, kiểm tra và mã hóa: %s\nKhông có mật khẩu hay khóa thì không ai đọc được, kể cả bạn: hãy cất cùng chỗ với các mật khẩu khác.",
		Zh: "已备份、校验并加密：%s\n没有口令或密钥，谁也读不了，包括你自己：请和其他密码一起妥善保管。",
	}
	AskPassphrase      = Sentence{En: "Passphrase", Vi: "Mật khẩu", Zh: "口令"}
	AskPassphraseAgain = Sentence{En: "The passphrase once more", Vi: "Nhập lại mật khẩu", Zh: "再输一次口令"}
	PassphrasesDiffer  = Sentence{En: "the two passphrases differ; nothing was written", Vi: "hai mật khẩu không giống nhau; chưa ghi gì", Zh: "两次口令不一致；什么都没写"}
	PassphraseEmpty    = Sentence{En: "the passphrase is empty; choose one of several words", Vi: "mật khẩu trống; hãy chọn một câu vài từ", Zh: "口令是空的；请用几个词组成一个"}
	PassphraseNeeded   = Sentence{
		En: "a passphrase is needed: type it on a terminal, name a file with --passphrase-file, or set FUNNEL_PASSPHRASE",
		Vi: "cần mật khẩu: gõ trong cửa sổ dòng lệnh, chỉ tệp bằng --passphrase-file, hoặc đặt FUNNEL_PASSPHRASE",
		Zh: "需要口令：在终端里输入，用 --passphrase-file 指定文件，或设置 FUNNEL_PASSPHRASE",
	}
	PassphraseUnreadable = Sentence{En: "cannot read the passphrase from %s: %s", Vi: "không đọc được mật khẩu từ %s: %s", Zh: "无法从 %s 读取口令：%s"}
	BadRecipient         = Sentence{
		En: "“%s” is no public key of age; one begins with age1, as age-keygen prints it",
		Vi: "“%s” không phải khóa công khai của age; khóa bắt đầu bằng age1, như age-keygen in ra",
		Zh: "“%s”不是 age 的公钥；公钥以 age1 开头，由 age-keygen 生成",
	}
	IdentityUnreadable = Sentence{En: "cannot read the key file %s: %s", Vi: "không đọc được tệp khóa %s: %s", Zh: "无法读取密钥文件 %s：%s"}
	BadIdentity        = Sentence{
		En: "%s holds no secret key of age; it is the file that age-keygen wrote",
		Vi: "%s không chứa khóa bí mật của age; đó là tệp do age-keygen tạo ra",
		Zh: "%s 里没有 age 的私钥；应是 age-keygen 生成的那个文件",
	}
	IdentityNeeded = Sentence{
		En: "%s is encrypted for a key; name the file with the secret key by --identity FILE",
		Vi: "%s được mã hóa bằng khóa; hãy chỉ tệp chứa khóa bí mật bằng --identity TỆP",
		Zh: "%s 是用公钥加密的；请用 --identity 文件 指定私钥文件",
	}
	KeyDoesNotFit = Sentence{
		En: "the passphrase or key does not open this backup; nothing was changed",
		Vi: "mật khẩu hoặc khóa không mở được bản sao lưu này; chưa thay đổi gì",
		Zh: "口令或密钥打不开这份备份；没有作任何更改",
	}
	SealBroken = Sentence{
		En: "the encrypted backup is damaged and cannot be opened; take another one",
		Vi: "bản sao lưu đã mã hóa bị hỏng, không mở được; hãy dùng bản khác",
		Zh: "这份加密备份已损坏，无法打开；请换一份",
	}
	SealReadsOtherwise = Sentence{
		En: "%s does not read back as it was written; it was removed, check the disk",
		Vi: "%s đọc lại không giống lúc ghi; đã xóa, hãy kiểm tra ổ đĩa",
		Zh: "%s 读回的内容与写入的不同；已删除，请检查磁盘",
	}

	BringsBack = Sentence{
		En: "The book as it was is kept aside; this brings it back:",
		Vi: "Sổ trước đó được giữ riêng; lệnh này lấy lại:",
		Zh: "原来的账本另存了一份；用这条命令可以恢复：",
	}
	DamagedKept = Sentence{
		En: "The damaged book is kept in %s; this gets out of it what can still be read:",
		Vi: "Sổ bị hỏng được giữ ở %s; lệnh này lấy ra những gì còn đọc được:",
		Zh: "损坏的账本保存在 %s；用这条命令可以取出还能读的内容：",
	}

	FolderSynced = Sentence{
		En: "The book lies in a folder that %s carries to other machines. It is kept without a write-ahead log there, so that the file alone is the whole book; use it on one machine at a time.",
		Vi: "Sổ nằm trong thư mục được %s đồng bộ sang máy khác. Ở đó sổ không dùng tệp nhật ký ghi trước (-wal), để một tệp luôn là trọn cuốn sổ; mỗi lúc chỉ dùng trên một máy.",
		Zh: "账本所在的文件夹由 %s 同步到其他机器。因此在这里不用预写日志（-wal），单个文件就是完整的账本；同一时间请只在一台机器上使用。",
	}
	FolderNetwork = Sentence{
		En: "The book lies on another machine, reached by %s. It is kept without a write-ahead log there, which works on one machine only; a local disk is faster and safer.",
		Vi: "Sổ nằm trên máy khác, truy cập qua %s. Ở đó sổ không dùng tệp nhật ký ghi trước (-wal), vì tệp này chỉ chạy trên một máy; ổ đĩa tại máy nhanh và an toàn hơn.",
		Zh: "账本在另一台机器上，经 %s 访问。因此在这里不用预写日志（-wal），它只能在一台机器上工作；放在本机磁盘更快也更安全。",
	}

	HelpBackupList = Sentence{
		En: "List the backups beside the book, the newest first",
		Vi: "Liệt kê các bản sao lưu cạnh sổ, mới nhất trước",
		Zh: "列出账本旁边的备份，最新的在前",
	}
	FlagDaily = Sentence{
		En: "make the backup of the day, unless there is one",
		Vi: "tạo bản sao lưu hôm nay, nếu chưa có",
		Zh: "生成今天的备份（若还没有）",
	}
	FlagEncrypt = Sentence{
		En: "encrypt the copy with a passphrase, for a place outside this machine",
		Vi: "mã hóa bản sao bằng mật khẩu, để cất ngoài máy này",
		Zh: "用口令加密备份，便于放到别处",
	}
	FlagRecipient = Sentence{
		En: "encrypt the copy for this public key of age, `AGE1…`; several times for several",
		Vi: "mã hóa bản sao cho khóa công khai age này, `AGE1…`; ghi nhiều lần nếu có nhiều khóa",
		Zh: "用这个 age 公钥加密，`AGE1…`；有多个时可多次给出",
	}
	FlagPassphraseFile = Sentence{
		En: "`FILE` whose first line is the passphrase",
		Vi: "`TỆP` có dòng đầu là mật khẩu",
		Zh: "第一行为口令的`文件`",
	}
	FlagIdentity = Sentence{
		En: "`FILE` with the secret key of age that opens the backup",
		Vi: "`TỆP` chứa khóa bí mật age để mở bản sao lưu",
		Zh: "存有可打开备份的 age 私钥的`文件`",
	}
)

// Where a forgotten person may still be found.
var (
	BackupHolds = Sentence{
		En: "This backup still holds the person; remove it when you need it no more: %s",
		Vi: "Bản sao lưu này vẫn còn người đó; hãy xóa khi không cần nữa: %s",
		Zh: "这份备份里还有此人；不再需要时请删除：%s",
	}
	BackupClosed = Sentence{
		En: "This backup cannot be looked into, and may hold the person: %s",
		Vi: "Không xem được bên trong bản sao lưu này, có thể còn người đó: %s",
		Zh: "这份备份无法查看，里面可能还有此人：%s",
	}
	BackupsElsewhere = Sentence{
		En: "Copies that you put elsewhere are not known here",
		Vi: "Các bản sao bạn cất ở nơi khác thì ở đây không biết được",
		Zh: "你存到别处的备份，这里无从得知",
	}
)
