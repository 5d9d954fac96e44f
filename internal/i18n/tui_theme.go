package i18n

// What is wrong with a theme file. The reason stands where the second %s of the first is.
var (
	BadThemeFile = Sentence{
		En: "the theme file %s cannot be used: %s; the usual colours stay",
		Vi: "không dùng được tệp màu %s: %s; vẫn giữ các màu thường dùng",
		Zh: "配色文件 %s 无法使用：%s；仍用默认配色",
	}
	BadThemeToken = Sentence{
		En: "it has no colour called “%s”, there are: %s, and the tables dark and light",
		Vi: "không có màu nào tên “%s”, chỉ có: %s, và hai bảng dark, light",
		Zh: "没有名为“%s”的颜色，可用的有：%s，以及 dark、light 两个表",
	}
	BadThemeColour = Sentence{
		En: "%s = “%s” is not a colour; write #rrggbb, a number up to 255, or a name such as green or bright-blue",
		Vi: "%s = “%s” không phải màu; hãy viết #rrggbb, một số đến 255, hoặc tên như green, bright-blue",
		Zh: "%s = “%s”不是颜色；请写 #rrggbb、不超过 255 的数字，或 green、bright-blue 这样的名称",
	}
)
