package sheet_test

import (
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

func limited(l transfer.Limits) sheet.Options {
	o := options()
	o.Limits = l
	return o
}

func TestLimitsOfAFile(t *testing.T) {
	const file = "Name\nAn\nBình\n"
	saysEverywhere(t, opening(file, limited(transfer.Limits{Bytes: int64(len(file)) - 1})), i18n.TransferTooLarge)
	saysEverywhere(t, opening(file, limited(transfer.Limits{Records: 1})), i18n.TransferTooMany)
	saysEverywhere(t, opening("Name\n"+strings.Repeat("An\n", 1000), limited(transfer.Limits{Records: 999})), i18n.TransferTooMany)
	if err := opening(file, limited(transfer.Limits{Bytes: int64(len(file)), Records: 2})); err != nil {
		t.Error(err)
	}
	saysEverywhere(t, reading(zipped(t, parts(texts(1, "Name")+texts(2, "An")+texts(3, "Bình"), "")), limited(transfer.Limits{Records: 1})), i18n.TransferTooMany)
	saysEverywhere(t, reading(zipped(t, parts(texts(1, "Name"), strings.Repeat("<si><t>abcdefgh</t></si>", 1000))),
		limited(transfer.Limits{Bytes: 4 << 10})), i18n.SheetStrings)
	saysEverywhere(t, opening("", options()), i18n.SheetEmpty)
	saysEverywhere(t, opening("\n \n\r\n", options()), i18n.SheetEmpty)
	saysEverywhere(t, opening("\x7fELF\x02\x01\x01\x00\x00\x00\x00\x00\x00\x00\x00\x03\x00\x3e\x00\x01", options()), i18n.SheetNotTable)
}

func TestLimitsOfARow(t *testing.T) {
	o := limited(transfer.Limits{Value: 64 << 10})
	long := strings.Repeat("x", 65<<10)
	list := records(t, open(t, []byte("Name,Phone\nAn,1234567\n"+long+",2345678\n\""+long+"\nB\",2345678\nBình,3456789\n"), o))
	if len(list) != 4 || list[0].Name != "An" || list[3].Name != "Bình" || list[3].Line != 6 {
		t.Fatalf("%d records: %.500v", len(list), list)
	}
	saysEverywhere(t, list[1].Refused, i18n.SheetCellLong)
	saysEverywhere(t, list[2].Refused, i18n.SheetCellLong)
	if len(list[1].Raw) != 64<<10+1 {
		t.Errorf("%d bytes of it are kept", len(list[1].Raw))
	}

	rest := "Name\nAn\n" + strings.Repeat("y", 1<<20) + "\nBình\n"
	list = records(t, open(t, []byte(rest), o))
	if len(list) != 3 || list[2].Name != "Bình" || list[2].Line != 4 {
		t.Fatalf("%d records: %.500v", len(list), list)
	}
	saysEverywhere(t, list[1].Refused, i18n.SheetRowLong)

	list = records(t, open(t, []byte("Name\nAn\n"+strings.Repeat(",", 20_000)+"\nBình\n"), options()))
	if len(list) != 3 || list[2].Name != "Bình" {
		t.Fatalf("%d records", len(list))
	}
	saysEverywhere(t, list[1].Refused, i18n.SheetRowWide)

	list = records(t, open(t, zipped(t, parts(texts(1, "Name")+texts(2, long)+`<row r="3"><c t="s"><v>0</v></c></row>`+texts(4, "An"),
		"<si><t>"+long+"</t></si>")), o))
	if len(list) != 3 || list[2].Name != "An" {
		t.Fatalf("%d records", len(list))
	}
	saysEverywhere(t, list[0].Refused, i18n.SheetCellLong)
	saysEverywhere(t, list[1].Refused, i18n.SheetCellLong)

	list = records(t, open(t, zipped(t, parts(texts(1, "Name")+texts(2, strings.Split(strings.Repeat(long[:60<<10]+",", 10), ",")...)+texts(3, "An"), "")), o))
	if len(list) != 2 {
		t.Fatalf("%d records", len(list))
	}
	saysEverywhere(t, list[0].Refused, i18n.SheetRowLong)
}

// Each row begins a quote that does not end: reading as far as a row may reach for each of them is stopped.
func TestManyQuotesThatDoNotEnd(t *testing.T) {
	err := opening("Name,Note\n"+strings.Repeat("An,\"x\"y\n", 200_000), limited(transfer.Limits{Value: 1 << 10}))
	saysEverywhere(t, err, i18n.SheetQuotes)
}

// failing is a file of which a part cannot be read.
type failing struct{ text string }

func (f failing) ReadAt(p []byte, off int64) (int, error) {
	const bad = 100_000
	if off+int64(len(p)) > bad {
		return 0, errors.New("input/output error")
	}
	n := copy(p, f.text[off:])
	if n < len(p) {
		return n, io.EOF
	}
	return n, nil
}

func TestFileThatCannotBeRead(t *testing.T) {
	text := "Name\n" + strings.Repeat("An\n", 100_000)
	_, err := sheet.Open(t.Context(), failing{text}, int64(len(text)), options())
	saysEverywhere(t, err, i18n.TransferReadFailed)
}
