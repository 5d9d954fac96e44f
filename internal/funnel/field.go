package funnel

// Field is a field of the agent's own on the cards of a book.
type Field struct {
	ID      int64
	Key     string
	Name    string
	Type    FieldType
	Choices []string // of TypeChoice
}

// FieldType says what a field holds.
type FieldType string

// The types of fields. Numbers are kept as they are written in decimal, money as minor units, days in the ISO form, and a
// choice as one of the field's own.
const (
	TypeText   FieldType = "text"
	TypeNumber FieldType = "number"
	TypeMoney  FieldType = "money"
	TypeDate   FieldType = "date"
	TypeChoice FieldType = "choice"
)

// FieldTypes lists the types of fields.
func FieldTypes() []FieldType {
	return []FieldType{TypeText, TypeNumber, TypeMoney, TypeDate, TypeChoice}
}
