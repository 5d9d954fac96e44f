package phone

const vietnam = 84

// renumbered returns what a Vietnamese mobile number of 11 digits (10 without its zero) became in 2018, and any other number
// as it is. Source: plan of Decision 798/QĐ-BTTTT of the Ministry of Information and Communications, 25 May 2018.
func renumbered(code int, national string) string {
	if code != vietnam || len(national) != 10 {
		return national
	}
	return newPrefix(national[:3]) + national[3:]
}

// newPrefix returns the two digits that the first three of an old mobile number became; what is none stays.
func newPrefix(old string) string {
	switch old {
	case "120":
		return "70"
	case "121":
		return "79"
	case "122":
		return "77"
	case "126":
		return "76"
	case "128":
		return "78"
	case "123":
		return "83"
	case "124":
		return "84"
	case "125":
		return "85"
	case "127":
		return "81"
	case "129":
		return "82"
	case "162", "163", "164", "165", "166", "167", "168", "169":
		return "3" + old[2:]
	case "186", "188":
		return "5" + old[2:]
	case "199":
		return "59"
	}
	return old
}
