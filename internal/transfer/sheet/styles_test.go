package sheet

import "testing"

func TestFormats(t *testing.T) {
	for code, want := range map[string]style{
		"General": {}, "0": {width: 1}, "0000000000": {width: 10}, "0.00": {}, "#,##0": {}, "@": {}, "": {},
		"dd/mm/yyyy": {date: true}, `dd\/mm\/yyyy`: {date: true}, "[$-42A]dd mmmm yyyy": {date: true}, `yyyy"年"m"月"d"日"`: {date: true},
		"[Red]0": {}, `"day "0`: {}, "[h]:mm": {}, "mm:ss": {}, `\d0`: {}, "_d0": {}, `"unended d`: {date: true}, "0;dd": {}, "0000000000000000": {},
	} {
		if got := formatOf(code); got != want {
			t.Errorf("%q is %+v, want %+v", code, got, want)
		}
	}
}

func TestDays(t *testing.T) {
	for _, c := range []struct {
		from   epoch
		serial float64
		want   string
	}{
		{epoch1900, 1, "1900-01-01"},
		{epoch1900, 59, "1900-02-28"},
		{epoch1900, 60, ""},
		{epoch1900, 61, "1900-03-01"},
		{epoch1900, 32568.9, "1989-03-01"},
		{epoch1900, 2958465, "9999-12-31"},
		{epoch1900, 2958466, ""},
		{epoch1900, 0, ""},
		{epoch1900, -1, ""},
		{epoch1904, 0, "1904-01-01"},
		{epoch1904, 60, "1904-03-01"},
	} {
		got, ok := c.from.day(c.serial)
		if ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%v in %v: %q, %v; want %q", c.serial, c.from, got, ok, c.want)
		}
	}
}
