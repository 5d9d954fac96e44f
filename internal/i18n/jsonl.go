package i18n

// What is wrong with the file of a whole book. All but the first three and BookFileCount take the number of a line first.
var (
	NotABookFile = Sentence{
		En: "the file is not a whole book; import all reads what funnel export all writes. People in other files: funnel import FILE",
		Vi: "tệp này không phải là cả một cuốn sổ; import all đọc tệp do funnel export all ghi ra. Khách trong tệp khác: funnel import TỆP",
		Zh: "这个文件不是整本账本；import all 读取 funnel export all 写出的文件。其他文件里的客户请用 funnel import 文件",
	}
	BookVersion = Sentence{
		En: "the file has version %s of the format and this program reads version %s; update funnel, or export again with this one",
		Vi: "tệp theo định dạng phiên bản %s, còn chương trình này đọc phiên bản %s; hãy cập nhật funnel, hoặc xuất lại bằng chương trình này",
		Zh: "文件的格式版本是 %s，本程序读取版本 %s；请更新 funnel，或用本程序重新导出",
	}
	BookFileCut = Sentence{
		En: "the file ends at line %s, before its end: it was cut off; copy or export it again",
		Vi: "tệp dừng ở dòng %s khi chưa hết: tệp bị cắt; hãy chép hoặc xuất lại",
		Zh: "文件到第 %s 行就断了：内容不完整；请重新复制或导出",
	}
	BookFileCount = Sentence{
		En: "the file says that it has %s records and has %s: something was taken out of it or put in; export it again",
		Vi: "tệp ghi là có %s bản ghi nhưng thực tế có %s: đã có phần bị thêm hoặc bớt; hãy xuất lại",
		Zh: "文件说有 %s 条记录，实际有 %s 条：内容被增减过；请重新导出",
	}
	BookFileChanged = Sentence{
		En: "some line before line %s is not as it was exported; export the book again, or if the change is meant take “%s” out of the last line",
		Vi: "có dòng nào đó trước dòng %s đã khác lúc xuất; hãy xuất lại sổ, hoặc nếu cố ý sửa thì bỏ “%s” khỏi dòng cuối",
		Zh: "第 %s 行之前有内容与导出时不同；请重新导出账本，若是有意修改，请从最后一行去掉“%s”",
	}
	BookLineLong = Sentence{
		En: "line %s is longer than %d KiB; no record is: export the book again",
		Vi: "dòng %s dài hơn %d KiB; không bản ghi nào dài như vậy: hãy xuất lại sổ",
		Zh: "第 %s 行超过 %d KiB；没有这么长的记录：请重新导出账本",
	}
	BookLineBad = Sentence{
		En: "line %s is not a record in JSON; export the book again",
		Vi: "dòng %s không phải là bản ghi JSON; hãy xuất lại sổ",
		Zh: "第 %s 行不是 JSON 记录；请重新导出账本",
	}
	BookTypeUnknown = Sentence{
		En: "line %s is of type “%s”, which this program does not know; update funnel, or correct the line",
		Vi: "dòng %s thuộc loại “%s” mà chương trình này không biết; hãy cập nhật funnel hoặc sửa dòng đó",
		Zh: "第 %s 行的类型“%s”本程序不认识；请更新 funnel，或改正这一行",
	}
	BookFieldUnknown = Sentence{
		En: "line %s: a %s has no field “%s” that this program knows; update funnel, or correct the line",
		Vi: "dòng %s: bản ghi %s không có trường “%s” mà chương trình này biết; hãy cập nhật funnel hoặc sửa dòng đó",
		Zh: "第 %s 行：%s 没有本程序认识的字段“%s”；请更新 funnel，或改正这一行",
	}
	BookValueBad = Sentence{
		En: "line %s: %s has no possible value for %s; correct the line",
		Vi: "dòng %s: %s có trường %s với giá trị không hợp lệ; hãy sửa dòng đó",
		Zh: "第 %s 行：%s 的 %s 值不对；请改正这一行",
	}
	BookOutOfOrder = Sentence{
		En: "line %s: a %s cannot stand behind a %s; put the lines back in their order, or export again",
		Vi: "dòng %s: bản ghi %s không thể đứng sau %s; hãy xếp lại các dòng theo thứ tự, hoặc xuất lại",
		Zh: "第 %s 行：%s 不能排在 %s 之后；请恢复原来的行序，或重新导出",
	}
	BookNumberOrder = Sentence{
		En: "line %s: %s %s must have a greater number than %s before it; put the lines back in their order, or export again",
		Vi: "dòng %s: %s %s phải có số lớn hơn %s ở trước; hãy xếp lại các dòng theo thứ tự, hoặc xuất lại",
		Zh: "第 %s 行：%s %s 的编号必须大于前面的 %s；请恢复原来的行序，或重新导出",
	}
	BookAfterEnd = Sentence{
		En: "line %s stands behind the end of the book; take it out, or export again",
		Vi: "dòng %s nằm sau phần kết thúc sổ; hãy bỏ dòng đó hoặc xuất lại",
		Zh: "第 %s 行在账本结尾之后；请删掉它，或重新导出",
	}
	BookNamesMissing = Sentence{
		En: "line %s: %s names in %s something that is not in the file: “%s”; correct the line",
		Vi: "dòng %s: %s nêu trong %s thứ không có trong tệp: “%s”; hãy sửa dòng đó",
		Zh: "第 %s 行：%s 的 %s 指向文件里没有的内容“%s”；请改正这一行",
	}
	BookRecordTwice = Sentence{
		En: "line %s: the same %s stands in the file already; take one out",
		Vi: "dòng %s: đã có bản ghi %s giống vậy trong tệp; hãy bỏ một dòng",
		Zh: "第 %s 行：文件里已有同样的 %s；请删掉一条",
	}
	BookRecordUnfit = Sentence{
		En: "line %s: this %s does not fit the others, in sum or as it stands; correct the line",
		Vi: "dòng %s: bản ghi %s này không khớp với các bản ghi khác; hãy sửa dòng đó",
		Zh: "第 %s 行：这条 %s 与其他记录不相容；请改正这一行",
	}
	BookSettingBad = Sentence{
		En: "the book in the file has no possible value for the setting %s; correct its line",
		Vi: "sổ trong tệp có thiết lập %s không hợp lệ; hãy sửa dòng đó",
		Zh: "文件中账本的设置 %s 值不对；请改正那一行",
	}
	BookKeyTwice = Sentence{
		En: "two records of type %s have the same uuid %s; give each its own",
		Vi: "hai bản ghi loại %s có cùng uuid %s; mỗi bản ghi phải có uuid riêng",
		Zh: "两条 %s 记录的 uuid 相同：%s；每条都要有自己的 uuid",
	}
	BookNotEmpty = Sentence{
		En: "the book %s has records already and import all fills a new one; name a new one: funnel --db new.db import all FILE",
		Vi: "sổ %s đã có dữ liệu, còn import all chỉ ghi vào sổ mới; hãy chọn sổ mới: funnel --db moi.db import all TỆP",
		Zh: "账本 %s 已有记录，而 import all 只能写入新账本；请指定新账本：funnel --db 新账本.db import all 文件",
	}
)
