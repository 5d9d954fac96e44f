package i18n

// Of commands that write a file.
var (
	OutputExists = Sentence{
		En: "there is a file %s already; --force replaces it",
		Vi: "đã có tệp %s; thêm --force để ghi đè",
		Zh: "已有文件 %s；加 --force 可替换它",
	}
	OutputIsFolder = Sentence{
		En: "%s is a folder; name a file in it",
		Vi: "%s là thư mục; hãy ghi tên một tệp trong đó",
		Zh: "%s 是文件夹；请写上其中的文件名",
	}
	OutputNotFile = Sentence{
		En: "%s is no ordinary file; choose another name",
		Vi: "%s không phải tệp thông thường; hãy chọn tên khác",
		Zh: "%s 不是普通文件；请换个名字",
	}
	OutputIsBook = Sentence{
		En: "%s is the book itself; choose another name",
		Vi: "%s chính là sổ của bạn; hãy chọn tên khác",
		Zh: "%s 就是账本本身；请换个名字",
	}
	OutputTwice = Sentence{
		En: "%s is named twice; give each file its own name",
		Vi: "%s được nêu hai lần; hãy đặt cho mỗi tệp một tên riêng",
		Zh: "%s 写了两次；请给每个文件各起一个名字",
	}
	OutputDiskFull = Sentence{
		En: "no room on the disk for %s; nothing was written, free some room and try again",
		Vi: "ổ đĩa không còn chỗ cho %s; chưa ghi gì, hãy giải phóng chỗ trống rồi thử lại",
		Zh: "磁盘空间不够写 %s；什么都没写，请腾出空间再试",
	}
)
