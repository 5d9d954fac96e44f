package grade

import "slices"

// View is a way to look at people.
type View string

// The views. Each puts every person in exactly one of its grades.
const (
	ByValue    View = "value"    // by what an existing customer brings
	ByBenefit  View = "benefit"  // by what one can hope for
	ByRelation View = "relation" // by how near the person is
	ByDrawer   View = "drawer"   // by the drawer of the file
	ByAim      View = "aim"      // by what to do
	ByType     View = "type"     // by how the person decides
)

var views = [...]View{ByValue, ByBenefit, ByRelation, ByDrawer, ByAim, ByType}

// Views lists the views.
func Views() []View { return slices.Clone(views[:]) }

// Grades are the grades of a person in all views, in the order of Views.
type Grades [len(views)]Grade

// In is the grade of a view; "" when there is no such view.
func (g *Grades) In(v View) Grade {
	if i := slices.Index(views[:], v); i >= 0 {
		return g[i]
	}
	return ""
}

// Grade is where a view puts a person. A key may stand in several views.
type Grade string

// Unset is the grade of those of whom the facts say nothing.
const Unset Grade = "unset"

// The grades.
const (
	Super  Grade = "super"
	Large  Grade = "large"
	Medium Grade = "medium"
	Small  Grade = "small"

	Loyal     Grade = "loyal"
	Potential Grade = "potential"
	Negative  Grade = "negative"
	Former    Grade = "former"
	FormerBad Grade = "former-bad"

	VIP     Grade = "vip"
	Bought  Grade = "bought"
	Reached Grade = "reached"
	New     Grade = "new"
	Paused  Grade = "paused"

	Old        Grade = "old"
	Wavering   Grade = "wavering"
	Competitor Grade = "competitor"

	Keep    Grade = "keep"
	Grow    Grade = "grow"
	Reshape Grade = "reshape"
	Drop    Grade = "drop"

	ValueHunter Grade = "value"
	Impulse     Grade = "impulse"
	Logical     Grade = "logical"
	Prospective Grade = "prospective"
	Emotional   Grade = "emotional"
)

// Grades lists the grades of a view, the best first where there is a best, Unset last; nil when there is no such view.
func (v View) Grades() []Grade {
	switch v {
	case ByValue:
		return []Grade{Super, Large, Medium, Small, Unset}
	case ByBenefit:
		return []Grade{Loyal, Potential, Small, Negative, Former, FormerBad, Unset}
	case ByRelation:
		return []Grade{VIP, Bought, Potential, Reached, New, Paused, Unset}
	case ByDrawer:
		return []Grade{Old, New, Wavering, Competitor, Unset}
	case ByAim:
		return []Grade{Keep, Grow, Reshape, Drop, Unset}
	case ByType:
		return []Grade{ValueHunter, Impulse, Logical, Prospective, Emotional, Unset}
	}
	return nil
}

// Has reports whether a grade is one of the view.
func (v View) Has(g Grade) bool { return slices.Contains(v.Grades(), g) }

// Key is the key of a grade together with its view, value/super.
func (v View) Key(g Grade) string { return string(v) + "/" + string(g) }
