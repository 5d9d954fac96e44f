package tallies_test

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grammar"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
	"github.com/funnel-cli/funnel/internal/transfer/tallies"
)

var today, _ = funnel.NewDay(2026, time.November, 20)

func options(lang i18n.Lang) tallies.Options {
	currency, _ := funnel.CurrencyByCode(funnel.DefaultCurrency)
	model, _ := funnel.ModelByKey("estate8")
	return tallies.Options{
		Words:    grammar.Vocabulary{Levels: model.Levels, Channels: funnel.DefaultChannels(), Lang: lang},
		Currency: currency, Today: today,
	}
}

func open(text string, o tallies.Options) (*tallies.Sheet, error) {
	return tallies.Open(context.Background(), strings.NewReader(text), int64(len(text)), o)
}

// told is a sheet in a few words: a line for each row.
func told(tb testing.TB, s *tallies.Sheet) string {
	tb.Helper()
	var b strings.Builder
	say := i18n.NewPrinter(i18n.En)
	err := s.Read(context.Background(), func(r tallies.Row) error {
		fmt.Fprintf(&b, "%d", r.Line)
		if r.Refused == nil {
			fmt.Fprintf(&b, " %s", r.Day)
		} else {
			b.WriteString(" refused: " + say.Error(r.Refused))
		}
		for _, c := range r.Counts {
			fmt.Fprintf(&b, " %s/%s=%d", c.Level, c.Channel, c.Count)
		}
		if r.Note != "" {
			fmt.Fprintf(&b, " %q", r.Note)
		}
		if r.Cost != nil {
			fmt.Fprintf(&b, " cost=%d", *r.Cost)
		}
		if r.Minutes != nil {
			fmt.Fprintf(&b, " minutes=%d", *r.Minutes)
		}
		b.WriteByte('\n')
		return nil
	})
	if err != nil {
		tb.Fatal(err)
	}
	return b.String()
}

func TestTables(t *testing.T) {
	for _, tc := range []struct {
		name, text, want string
		lang             i18n.Lang
	}{
		{
			"wide", "Date,Reached,Inbound,Qualified\n2026-11-18,200,5,\n2026-11-19,,0,1\n2026-11-20,-,-,\n",
			"2 2026-11-18 reach/=200 inbound/=5\n3 2026-11-19 inbound/=0 qualified/=1\n4 2026-11-20\n", i18n.En,
		},
		{
			"wide in Vietnamese, with channels and titles above",
			"Số liệu tháng 11;;;;\n;;;;\nNgày;Thứ;Gọi điện;Khách hàng phát sinh;Chi phí;Ghi chú\n18/11/2026;T4;1.200;5;50k;trời mưa\n19/11/2026;T5;80;;;\n",
			"4 2026-11-18 reach/call=1200 inbound/=5 \"trời mưa\" cost=50000\n5 2026-11-19 reach/call=80\n", i18n.Vi,
		},
		{
			"wide in Chinese, separated by tabs", "日期\t触达客户\t来询\t分钟\n2026年11月18日\t200\t5\t90\n2026/11/19\t1,100\t0\t\n",
			"2 2026-11-18 reach/=200 inbound/=5 minutes=90\n3 2026-11-19 reach/=1100 inbound/=0\n", i18n.Zh,
		},
		{
			"long, as it is exported",
			"day,level,channel,count,note,cost,minutes\n2026-11-18,reach,call,200,\"two\nlines\",50000,90\n2026-11-18,reach,call,-20,,,\n2026-11-18,inbound,,5,,,\n",
			"2 2026-11-18 reach/call=200 \"two\\nlines\" cost=50000 minutes=90\n4 2026-11-18 reach/call=-20\n5 2026-11-18 inbound/=5\n", i18n.En,
		},
		{
			"long, with a channel alone", "day,channel,people\n2026-11-18,call,200\n2026-11-18,,5\n",
			"2 2026-11-18 reach/call=200\n3 refused: the row names neither a level nor a channel; fill one in\n", i18n.En,
		},
		{
			"levels across, a channel in each row", "day,channel,reach,inbound\n2026-11-18,call,200,5\n2026-11-18,,100,1\n",
			"2 2026-11-18 reach/call=200 inbound/call=5\n3 2026-11-18 reach/=100 inbound/=1\n", i18n.En,
		},
		{
			"channels across, a level in each row", "day,level,call,flyer\n2026-11-18,inbound,2,1\n",
			"2 2026-11-18 inbound/call=2 inbound/flyer=1\n", i18n.En,
		},
		{
			"a level through a channel", "day,inbound/call,inbound/flyer,viewing\n2026-11-18,2,1,1\n",
			"2 2026-11-18 inbound/call=2 inbound/flyer=1 viewing/=1\n", i18n.En,
		},
		{
			"a level that is the sum of its channels", "day,reach,call,flyer\n2026-11-18,300,200,100\n2026-11-19,80,,\n",
			"2 2026-11-18 reach/call=200 reach/flyer=100\n3 2026-11-19 reach/=80\n", i18n.En,
		},
		{
			"a level beside channels", "day,reach,call,flyer\n2026-11-18,300,200,100\n2026-11-19,80,10,\n",
			"2 2026-11-18 reach/=300 reach/call=200 reach/flyer=100\n3 2026-11-19 reach/=80 reach/call=10\n", i18n.En,
		},
		{
			"days across", "Level,16/11/2026,17/11/2026,18/11/2026\nReached,300,,200\nInbound,5,0,x\nNotes,rain,,\nSomething,1,2,3\n",
			"2 2026-11-16 reach/=300 inbound/=5 \"rain\"\n3 2026-11-17 inbound/=0\n4 refused: row Inbound: “x” is not a whole number; write digits only, such as 2000 or 2,000\n", i18n.En,
		},
		{
			"days across, under titles, with channels and a sum",
			"Week 47;;;;;\nNo;Date;;2026-11-16;2026-11-17;Total\n1;Reached;Call;200;;200\n2;;Flyer;100;50;150\n3;Inbound;Call;5;1;6\n;Total;;305;51;356\n",
			"4 2026-11-16 reach/call=200 reach/flyer=100 inbound/call=5\n5 2026-11-17 reach/flyer=50 inbound/call=1\n" +
				"6 refused: “Total” is no day up to 2026-11-21; correct it\n", i18n.En,
		},
		{
			"days across in Vietnamese, without the year", "Cấp\t16/11\t17/11\nTiếp cận\t1.200\t80\nGọi điện\t1.200\t80\nPhát sinh\t5\t-\nChi phí\t50k\t\n",
			"2 2026-11-16 reach/call=1200 inbound/=5 cost=50000\n3 2026-11-17 reach/call=80\n", i18n.Vi,
		},
		{
			"days by month first, told by one of them", "date,reach\n11/05/2026,1\n11/13/2026,2\n", "2 2026-11-05 reach/=1\n3 2026-11-13 reach/=2\n", i18n.En,
		},
		{
			"days by what would lie ahead", "date,reach\n02/11/2026,1\n03/11/2026,2\n04/12/2026,3\n",
			"2 2026-02-11 reach/=1\n3 2026-03-11 reach/=2\n4 2026-04-12 reach/=3\n", i18n.En,
		},
		{
			"days without years are the latest such", "date,reach\n19/11,1\n25/11,2\n", "2 2026-11-19 reach/=1\n3 2025-11-25 reach/=2\n", i18n.En,
		},
		{
			"a column of days without a title", ",reach\n2026-11-18,4\n", "2 2026-11-18 reach/=4\n", i18n.En,
		},
		{
			"counts as programs write them", "day,reach\n2026-11-16,200.0\n2026-11-17,\"2,000\"\n2026-11-18,2.000\n2026-11-19,２０\n2026-11-20,1.5\n",
			"2 2026-11-16 reach/=200\n3 2026-11-17 reach/=2000\n4 2026-11-18 reach/=2000\n5 2026-11-19 reach/=20\n" +
				"6 refused: column reach: “1.5” is not a whole number; write digits only, such as 2000 or 2,000\n", i18n.En,
		},
		{
			"rows that cannot be read",
			"day,level,channel,count,cost,minutes\n2026-11-18,reach,call,many,,\nTotal,reach,,9,,\n,reach,,9,,\n2026-12-30,reach,,1,,\n2026-11-18,nobody,,1,,\n" +
				"2026-11-18,reach,pigeon,1,,\n2026-11-18,reach,,,50,\n2026-11-18,reach,,1,x,\n2026-11-18,reach,,1,,soon\n2026-11-18,reach,,2000000,,\n2026-11-18,a,b,c,d,e,f\n",
			`2 refused: column count: “many” is not a whole number; write digits only, such as 2000 or 2,000
3 refused: column day: “Total” is no day up to 2026-11-21; correct it
4 refused: the row has counts and no day; fill it in
5 refused: column day: “2026-12-30” is no day up to 2026-11-21; correct it
6 refused: column level: there is no level “nobody”; the levels are reach, inbound, qualified, viewing, buyer, regular, close, loyal
7 refused: column channel: there is no channel “pigeon”; the channels are call, flyer, email, sms, banner, social, ads, livestream, referral, event, walkin, other
8 refused: the row has a cost or minutes and no count; fill one in, if only 0
9 refused: column cost: “x” is not an amount; write for example 500k, 3.2m, 1.5b or 1,500,000
10 refused: column minutes: “soon” is not a length of time; write for example 90, 90m or 1h30
11 refused: column count: “2000000” is too large; at most 1,000,000 people go into one count
12 refused: the row has 7 cells for 6 columns; put quotes around the cell that holds the delimiter
`, i18n.En,
		},
		{
			"the header again on the next page", "day,reach\n2026-11-17,1\nday,reach\n2026-11-18,2\n", "2 2026-11-17 reach/=1\n4 2026-11-18 reach/=2\n", i18n.En,
		},
	} {
		t.Run(tc.name, func(t *testing.T) {
			s, err := open(tc.text, options(tc.lang))
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(tc.want, told(t, s)); diff != "" {
				t.Errorf("(-want +got):\n%s", diff)
			}
		})
	}
}

func TestWhatIsNoTableOfCounts(t *testing.T) {
	for text, want := range map[string]i18n.Sentence{
		"":                                 i18n.SheetEmpty,
		"a,b\n1,2\n":                       i18n.TalliesNoHeader,
		"reach,inbound\n200,5\n":           i18n.TalliesNoDay,
		"day,count\n2026-11-18,5\n":        i18n.TalliesNoCounts,
		"day,note\n2026-11-18,x\n":         i18n.TalliesNoCounts,
		"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": i18n.SheetOldExcel,
	} {
		if _, err := open(text, options(i18n.En)); !errors.Is(err, i18n.Failed(want)) {
			t.Errorf("%q: %v", text, err)
		}
	}
	o := options(i18n.En)
	o.Limits = transfer.Limits{Records: 2}
	if _, err := open("day,reach\n2026-11-17,1\n2026-11-18,2\n2026-11-19,2\n", o); !errors.Is(err, i18n.Failed(i18n.TransferTooMany)) {
		t.Error(err)
	}
}

func TestColumnsAreNamedByHand(t *testing.T) {
	o := options(i18n.En)
	o.Map = []string{"Wann=day", "B=inbound/call", "#3=none", "Geld=cost", "Gesehen=Viewing"}
	text := "Wann,Anrufe,Reached,Geld,Gesehen\n2026-11-18,5,9,100,1\n"
	s, err := open(text, o)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := told(t, s), "2 2026-11-18 inbound/call=5 viewing/=1 cost=100\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	for spec, want := range map[string]i18n.Sentence{
		"Wann": i18n.SheetMapForm, "Wann=": i18n.SheetMapForm, "Nichts=day": i18n.SheetColumnUnknown, "Wann=pigeon": i18n.KeyUnknown,
	} {
		o.Map = []string{spec}
		if _, err := open(text, o); !errors.Is(err, i18n.Wrong(want)) {
			t.Errorf("%q: %v", spec, err)
		}
	}
}

func TestDaysThatMayBeginWithEither(t *testing.T) {
	const text = "day,reach\n05/03/2026,1\n06/03/2026,2\n"
	s, err := open(text, options(i18n.Vi))
	if err != nil {
		t.Fatal(err)
	}
	if !s.Undecided {
		t.Error("decided")
	}
	for order, want := range map[sheet.Order]string{sheet.DayFirst: "2026-03-05", sheet.MonthFirst: "2026-05-03"} {
		o := options(i18n.Vi)
		o.Order = order
		if s, err = open(text, o); err != nil {
			t.Fatal(err)
		}
		if got := told(t, s); s.Undecided || !strings.HasPrefix(got, "2 "+want) {
			t.Errorf("%d: %q, undecided: %t", order, got, s.Undecided)
		}
	}
}

func TestRejectedRows(t *testing.T) {
	s, err := open("\xef\xbb\xbfday;reach\r\n2026-11-18;1\r\nnever;\"2\"\r\n", options(i18n.En))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w, err := s.Rejects(&out)
	if err != nil {
		t.Fatal(err)
	}
	err = s.Read(t.Context(), func(r tallies.Row) error {
		if r.Refused == nil {
			return nil
		}
		return w.Write(transfer.Record{Raw: r.Raw})
	})
	if err = errors.Join(err, w.Close()); err != nil {
		t.Fatal(err)
	}
	if want := "\xef\xbb\xbfday;reach\r\nnever;\"2\"\r\n"; out.String() != want {
		t.Errorf("got %q, want %q", out.String(), want)
	}
}

func FuzzTallies(f *testing.F) {
	for _, seed := range []string{
		"day,reach\n2026-11-18,200\n", "Ngày;Gọi điện;Chi phí\n18/11;1.200;50k\n", "日期\t触达\n11月18日\t20\n",
		"day,level,channel,count,note,cost,minutes\n2026-11-18,reach,call,-20,\"a\nb\",1,2\n", "day,reach,call\n1/2/26,3,3\n",
	} {
		f.Add([]byte(seed))
	}
	f.Fuzz(func(t *testing.T, file []byte) {
		o := options(i18n.En)
		o.Limits = transfer.Limits{Bytes: 1 << 20, Records: 1000, Value: 1 << 10}
		s, err := tallies.Open(t.Context(), bytes.NewReader(file), int64(len(file)), o)
		if err != nil {
			var said *i18n.Error
			if !errors.As(err, &said) {
				t.Fatal(err)
			}
			return
		}
		err = s.Read(t.Context(), func(r tallies.Row) error {
			if r.Refused != nil && (len(r.Counts) > 0 || r.Note != "") {
				t.Errorf("a refused row says %+v", r)
			}
			if len(r.Counts) > 0 && (r.Day < funnel.MinDay || r.Day > today+1) {
				t.Errorf("a day %s", r.Day)
			}
			for _, c := range r.Counts {
				if c.Level == "" || c.Count > funnel.MaxCount || c.Count < -funnel.MaxCount {
					t.Errorf("a count %+v", c)
				}
			}
			if !funnel.ValidText(r.Note) || len(r.Note) > funnel.MaxNote {
				t.Errorf("a note %q", r.Note)
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	})
}
