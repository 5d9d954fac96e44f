package sheet

import "slices"

// Field is what a column holds. The names are those of the fields of a card, and of the parts of names and addresses that come together
// in one.
type Field string

// The fields that a transfer.Record has a place for, and the parts that they are made of.
const (
	Unknown    Field = ""     // kept as a custom value under its header
	Ignored    Field = "none" // left out
	Name       Field = "name"
	Family     Field = "family"
	Middle     Field = "middle"
	Given      Field = "given"
	Prefix     Field = "prefix"
	Suffix     Field = "suffix"
	Nickname   Field = "nickname" // the name of who has no other
	Phone      Field = "phone"
	PhoneLabel Field = "phone-label" // of the next column of phones
	Email      Field = "email"
	EmailLabel Field = "email-label" // of the next column of e-mails
	Label      Field = "label"       // of the next column, whatever that holds: its header in place of its own
	Tag        Field = "tag"
	Birthday   Field = "birthday"
	Sex        Field = "sex"
	Occupation Field = "occupation"
	Employer   Field = "employer"
	Address    Field = "address"
	Street     Field = "street"
	City       Field = "city"
	State      Field = "state"
	Postcode   Field = "postcode"
	Country    Field = "country"
	Note       Field = "note"
)

// The fields that become custom values with their field named, for the card to read.
const (
	Source    Field = "source"
	Product   Field = "product"
	Region    Field = "region"
	Value     Field = "value"
	Income    Field = "income"
	Interests Field = "interests"
	Education Field = "education"
	Preferred Field = "preferred"
	Payment   Field = "payment"
	Type      Field = "type"
	Supplier  Field = "supplier"
	Consent   Field = "consent"
	NoContact Field = "no-contact"
	Level     Field = "level"
)

// Fields lists the fields that a column may be said to hold.
func Fields() []Field {
	return []Field{
		Ignored, Name, Family, Middle, Given, Prefix, Suffix, Nickname, Phone, PhoneLabel, Email, EmailLabel, Label, Tag, Birthday, Sex, Occupation,
		Employer, Address, Street, City, State, Postcode, Country, Note, Source, Product, Region, Value, Income, Interests, Education,
		Preferred, Payment, Type, Supplier, Consent, NoContact, Level,
	}
}

// several reports whether more than one column may hold the field: each adds to it, or fills it where those before are empty.
func (f Field) several() bool {
	return slices.Contains([]Field{Unknown, Ignored, Phone, PhoneLabel, Email, EmailLabel, Label, Tag, Occupation, Employer, Note}, f) || f.ofAddress()
}

// ofAddress reports whether the field is an address or a part of one.
func (f Field) ofAddress() bool {
	return slices.Contains([]Field{Address, Street, City, State, Postcode, Country}, f)
}

// identifies reports whether a column with the field can say who a person is.
func (f Field) identifies() bool {
	return slices.Contains([]Field{Name, Family, Given, Nickname, Phone, Email}, f)
}

// custom reports whether the field has no place of its own in a record.
func (f Field) custom() bool {
	return slices.Contains([]Field{Source, Product, Region, Value, Income, Interests, Education, Preferred, Payment, Type, Supplier, Consent, NoContact, Level}, f)
}
