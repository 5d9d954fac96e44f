package card

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/funnel-cli/funnel/internal/fold"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/phone"
)

// Phone reads a telephone number in any writing; one without a calling code is of the region. A number without an international form is
// kept as it was typed and doubtful, and so is one whose form would not be read back as itself. The errors are those of phone.Parse.
func Phone(typed, region string) (funnel.Phone, error) {
	typed = strings.Join(strings.Fields(strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Cf, r) {
			return -1
		}
		return r
	}, typed)), " ")
	n, err := phone.Parse(typed, region)
	if err != nil {
		return funnel.Phone{}, err
	}
	key := n.Key()
	if n.E164 == "" || phone.Key(key, region) != key {
		return funnel.Phone{Number: typed, Key: key, Doubtful: true}, nil
	}
	return funnel.Phone{Number: key, Key: key}, nil
}

// localPhone writes a number as it is dialled in a region, where it is read back as itself, else as it is kept.
func localPhone(p funnel.Phone, region string) string {
	if p.Doubtful {
		return p.Number
	}
	n, err := phone.Parse(p.Number, region)
	if err != nil {
		return p.Number
	}
	if local := n.Local(region); phone.Key(local, region) == p.Key {
		return local
	}
	return p.Number
}

// The greatest lengths of an address and of its parts, in bytes (RFC 5321, 4.5.3.1; the domain's labels RFC 1035, 2.3.4).
const (
	maxEmail  = 254
	maxUser   = 64
	maxDomain = 63
)

// Email reads one e-mail address: something before one @, after it a domain of two labels or more, no spaces. Letters may be of any
// script. The domain is returned in lower case, what stands before it as it was typed.
func Email(typed string) (string, error) {
	address := strings.TrimSpace(norm.NFC.String(strings.Map(fold.Narrow, typed)))
	if i := strings.IndexFunc(address, func(r rune) bool { return !inAddress(r) }); i >= 0 {
		return "", i18n.Wrong(i18n.EmailSign, quote(string(firstRune(address[i:]))), quote(typed))
	}
	user, domain, ok := strings.Cut(address, "@")
	domain = norm.NFC.String(strings.ToLower(domain))
	switch {
	case !ok:
		return "", i18n.Wrong(i18n.EmailNoAt, quote(typed))
	case strings.Contains(domain, "@"):
		return "", i18n.Wrong(i18n.EmailSeveralAt, quote(typed))
	case user == "" || len(user) > maxUser || strings.HasPrefix(user, ".") || strings.HasSuffix(user, ".") || strings.Contains(user, ".."):
		return "", i18n.Wrong(i18n.EmailNoUser, quote(typed))
	case !isDomain(domain):
		return "", i18n.Wrong(i18n.EmailNoDomain, quote(typed))
	case len(user)+len("@")+len(domain) > maxEmail:
		return "", i18n.Wrong(i18n.EmailTooLong, quote(typed), maxEmail)
	}
	return user + "@" + domain, nil
}

// EmailKey is what an e-mail address is compared by: servers that tell the case of an address are not met with any more.
func EmailKey(address string) string { return fold.Lower(address) }

// inAddress reports whether a rune may stand in an address: a letter or digit of any script with its marks, or a sign that needs no
// quotes (RFC 5322, 3.2.3, the dot-atom).
func inAddress(r rune) bool {
	if r < utf8.RuneSelf {
		return strings.ContainsRune("!#$%&'*+-/=?^_`{|}~.@", r) || unicode.In(r, unicode.L, unicode.N)
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) && !unicode.Is(unicode.Variation_Selector, r) && !hidden(r)
}

func isDomain(domain string) bool {
	labels := strings.Split(domain, ".")
	for _, label := range labels {
		if label == "" || len(label) > maxDomain || strings.HasPrefix(label, "-") || strings.HasSuffix(label, "-") {
			return false
		}
		if strings.ContainsAny(label, "!#$%&'*+/=?^_`{|}~") {
			return false
		}
	}
	return len(labels) > 1 && strings.ContainsFunc(labels[len(labels)-1], unicode.IsLetter)
}

// Tags reads tags with commas between them: words of at most MaxTag characters, in the case in which they are typed.
func Tags(typed string) ([]string, error) {
	var tags []string
	for part := range strings.FieldsFuncSeq(typed, func(r rune) bool { return strings.ContainsRune(",，、", r) }) {
		tag, err := line(i18n.LabelTag, part, MaxTag)
		switch {
		case err != nil:
			return nil, err
		case tag == "":
		case clears(tag):
			return nil, i18n.Wrong(i18n.CardTagTwoWays, quote(tag))
		default:
			tags = append(tags, tag)
		}
	}
	return tags, nil
}

// The functions below add to a copy, for a card's lists may be shared; what is there already is not added again.

func withPhone(list []funnel.Phone, p funnel.Phone) []funnel.Phone {
	if slices.ContainsFunc(list, func(q funnel.Phone) bool { return q.Key == p.Key }) {
		return list
	}
	return append(slices.Clip(list), p)
}

func withText(list []string, text string, key func(string) string) []string {
	if slices.ContainsFunc(list, func(t string) bool { return key(t) == key(text) }) {
		return list
	}
	return append(slices.Clip(list), text)
}
