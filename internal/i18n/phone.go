package i18n

// What is wrong with a telephone number. Arguments are the text as it was typed, and PhoneSign the sign first.
var (
	PhoneNoDigits = Sentence{
		En: "“%s” is no phone number; write its digits, for example 0888 234 488",
		Vi: "“%s” không phải số điện thoại; hãy viết các chữ số, ví dụ 0888 234 488",
		Zh: "“%s”不是电话号码；请写数字，例如 0888 234 488",
	}
	PhoneLetters = Sentence{
		En: "the phone number “%s” has letters in it; write digits only, and an extension as: ext. 12",
		Vi: "số điện thoại “%s” có chữ cái; hãy chỉ viết chữ số, còn số máy lẻ viết là: máy lẻ 12",
		Zh: "电话号码“%s”里有字母或文字；请只写数字，分机号写成：分机 12",
	}
	PhoneSign = Sentence{
		En: "“%[1]s” does not belong where it stands in the phone number “%[2]s”; write one number, in digits",
		Vi: "dấu “%[1]s” đặt sai chỗ trong số điện thoại “%[2]s”; hãy viết một số, bằng chữ số",
		Zh: "电话号码“%[2]s”里的“%[1]s”写得不对；请用数字，一次写一个号码",
	}
	PhoneTooLong = Sentence{
		En: "“%s” is too long for a phone number; write one number",
		Vi: "“%s” quá dài so với một số điện thoại; hãy viết một số",
		Zh: "“%s”太长，不像电话号码；请只写一个号码",
	}
)
