package i18n

// What is wrong with a whole file of people. TransferTooLarge takes the limit in MiB, TransferTooMany the greatest number of records,
// TransferReadFailed what the system says, TransferEncodingUnknown the name.
var (
	TransferTooLarge = Sentence{
		En: "the file is larger than %d MiB; split it into smaller ones",
		Vi: "tệp lớn hơn %d MiB; hãy chia thành các tệp nhỏ hơn",
		Zh: "文件超过 %d MiB；请拆成几个较小的文件",
	}
	TransferTooMany = Sentence{
		En: "the file has more than %d people; split it into smaller ones",
		Vi: "tệp có hơn %d người; hãy chia thành các tệp nhỏ hơn",
		Zh: "文件里超过 %d 人；请拆成几个较小的文件",
	}
	TransferReadFailed = Sentence{
		En: "the file could not be read to its end (%s); copy it to this machine and try again",
		Vi: "không đọc được hết tệp (%s); hãy chép tệp về máy này rồi thử lại",
		Zh: "文件没能读完（%s）；请先把文件复制到本机再试",
	}
	TransferEncodingUnknown = Sentence{
		En: "“%s” is not an encoding known here; name UTF-8, Windows-1252, Windows-1258, GB18030 or Big5",
		Vi: "không biết bảng mã “%s”; hãy ghi UTF-8, Windows-1252, Windows-1258, GB18030 hoặc Big5",
		Zh: "不认识编码“%s”；请写 UTF-8、Windows-1252、Windows-1258、GB18030 或 Big5",
	}
)

// What is not as it should be in a record that was read all the same. %s is what the field is called, or its value where it stands in quotes.
var (
	TransferRemoved = Sentence{
		En:  "%d control or invisible characters were taken out of the %s; check it",
		One: "%d control or invisible character was taken out of the %s; check it",
		Vi:  "đã bỏ %d ký tự điều khiển hoặc ký tự ẩn khỏi mục %s; hãy xem lại",
		Zh:  "已删去 %d 个控制字符或不可见字符（%s）；请查看",
	}
	TransferGuessed = Sentence{
		En: "the encoding of the %s is not named and was taken for %s; if it reads wrong, name the right one with --encoding",
		Vi: "mục %s không ghi bảng mã nên được đọc theo %s; nếu đọc sai, hãy ghi bảng mã đúng bằng --encoding",
		Zh: "%s没有注明编码，按 %s 读取；如果是乱码，请用 --encoding 注明正确的编码",
	}
	TransferCharacters = Sentence{
		En: "some characters of the %s do not exist in %s and stand as �; type them anew",
		Vi: "vài ký tự trong mục %s không có trong %s nên hiện thành �; hãy gõ lại",
		Zh: "%s中有些字符不属于 %s，显示为 �；请重新输入",
	}
)
