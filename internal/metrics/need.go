package metrics

// NeedPerWorkday returns how many more people each of the workdays left has to bring for count to reach target, rounded
// up; 0 when it has reached it. It reports false when something is missing and no workday is left.
func NeedPerWorkday(target, count int64, workdaysLeft int) (int64, bool) {
	missing := target - count
	switch {
	case missing <= 0:
		return 0, true
	case workdaysLeft <= 0:
		return 0, false
	}
	return ceilDiv(missing, int64(workdaysLeft)), true
}

// ceilDiv returns a/b rounded up, for a ≥ 0 and b > 0.
func ceilDiv(a, b int64) int64 {
	q := a / b
	if a%b > 0 {
		q++
	}
	return q
}
