package book_test

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"iter"
	"math/rand/v2"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/card"
	"github.com/funnel-cli/funnel/internal/i18n"
	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

// manyContacts is a table of so many people, as an address book of a Vietnamese agent has them.
func manyContacts(n int) []byte {
	random := rand.New(rand.NewPCG(1, 2))
	of := func(words ...string) string { return words[random.IntN(len(words))] }
	var b bytes.Buffer
	b.WriteString("Họ và tên,Điện thoại,Email,Ngày sinh,Công ty,Địa chỉ,Ghi chú\n")
	for i := range n {
		name := of("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Huỳnh", "Phan", "Vũ", "Đặng", "Bùi") + " " +
			of("Văn", "Thị", "Minh", "Ngọc", "Đức", "Thanh", "Hồng", "Quốc") + " " +
			of("An", "Bình", "Châu", "Dũng", "Giang", "Hà", "Hùng", "Lan", "Mai", "Nam", "Phúc", "Quân", "Sơn", "Thảo", "Tú", "Vy")
		email, birthday, company, note := "", "", "", ""
		if i%2 == 0 {
			email = fmt.Sprintf("khach%d@example.com", i)
		}
		if i%3 == 0 {
			birthday = fmt.Sprintf("%02d/%02d/%d", 1+random.IntN(28), 1+random.IntN(12), 1960+random.IntN(45))
		}
		if i%4 == 0 {
			company = "Công ty " + of("Sao Mai", "Hòa Bình", "Phú Mỹ", "Tân Việt")
		}
		if i%5 == 0 {
			note = of("gọi lại sau Tết", "quan tâm căn hai phòng ngủ", "hỏi về lãi suất vay")
		}
		fmt.Fprintf(&b, "%s,09%08d,%s,%s,%s,%q,%s\n", name, i, email, birthday, company, fmt.Sprintf("%d Lê Lợi, Quận %d", i%300, i%12), note)
	}
	return b.Bytes()
}

// fromTable reads the people of a table.
func fromTable(ctx context.Context, tb testing.TB, text []byte) iter.Seq2[book.Newcomer, error] {
	tb.Helper()
	table, err := sheet.Open(ctx, bytes.NewReader(text), int64(len(text)), sheet.Options{Region: "VN", Today: today})
	if err != nil {
		tb.Fatal(err)
	}
	o := book.DefaultSetup().Outline(today)
	taker := transfer.NewTaker(card.Reader{Region: "VN", Currency: o.Currency, Lang: i18n.Vi, Today: today})
	return func(yield func(book.Newcomer, error) bool) {
		stop := errors.New("enough")
		_, err := table.Read(ctx, func(rec transfer.Record) error {
			p, _, refused := taker.Take(rec)
			if refused != nil {
				return refused
			}
			if !yield(book.Newcomer{Card: p.Card}, nil) {
				return stop
			}
			return nil
		})
		if err != nil && !errors.Is(err, stop) {
			yield(book.Newcomer{}, err)
		}
	}
}

// bareRows are the rows of people as the tables hold them, by the statement that inserts one.
type bareRows struct {
	query string
	rows  [][]any
}

// readBare reads the rows of people of a book, the words of the search index among them.
func readBare(tb testing.TB, db *sql.DB) []bareRows {
	tb.Helper()
	var all []bareRows
	for _, table := range []string{"lead", "contact", "tag", "arrival"} {
		all = append(all, bareRows{rows: cellsOf(tb, db, "SELECT * FROM "+table+" ORDER BY id")})
		last := &all[len(all)-1]
		if len(last.rows) > 0 {
			last.query = "INSERT INTO " + table + " VALUES (" + strings.Repeat("?, ", len(last.rows[0])-1) + "?)"
		}
	}
	words := cellsOf(tb, db, `
		SELECT l.id, l.name, coalesce((SELECT group_concat(key, char(10)) FROM contact WHERE lead = l.id AND kind = 'phone'), ''),
		       concat_ws(char(10), l.note, (SELECT group_concat(key, char(10)) FROM contact WHERE lead = l.id AND kind = 'email'))
		FROM lead l ORDER BY l.id`)
	for _, row := range words {
		for i := 1; i < len(row); i++ {
			row[i] = book.IndexWords(row[i].(string))
		}
	}
	return append(all, bareRows{"INSERT INTO lead_search (rowid, name, phone, other) VALUES (?, ?, ?, ?)", words})
}

func cellsOf(tb testing.TB, db *sql.DB, query string) [][]any {
	tb.Helper()
	rows, err := db.QueryContext(tb.Context(), query)
	if err != nil {
		tb.Fatal(err)
	}
	defer rows.Close()
	columns, err := rows.Columns()
	if err != nil {
		tb.Fatal(err)
	}
	var all [][]any
	for rows.Next() {
		values, into := make([]any, len(columns)), make([]any, len(columns))
		for i := range values {
			into[i] = &values[i]
		}
		if err := rows.Scan(into...); err != nil {
			tb.Fatal(err)
		}
		all = append(all, values)
	}
	if err := rows.Err(); err != nil {
		tb.Fatal(err)
	}
	return all
}

// insertBare inserts rows as they are in one transaction, synced as a book is.
func insertBare(tb testing.TB, path string, all []bareRows) {
	tb.Helper()
	db, err := sql.Open("sqlite", "file:"+path+"?_pragma=synchronous(FULL)&_pragma=foreign_keys(1)&_pragma=secure_delete(1)")
	if err != nil {
		tb.Fatal(err)
	}
	defer func() { must(tb, db.Close()) }()
	tx, err := db.BeginTx(tb.Context(), nil)
	if err != nil {
		tb.Fatal(err)
	}
	for _, table := range all {
		if len(table.rows) > 0 {
			table.insert(tb, tx)
		}
	}
	must(tb, tx.Commit())
}

func (r bareRows) insert(tb testing.TB, tx *sql.Tx) {
	tb.Helper()
	insert, err := tx.Prepare(r.query)
	must(tb, err)
	defer insert.Close()
	for _, row := range r.rows {
		if _, err := insert.Exec(row...); err != nil {
			tb.Fatal(err)
		}
	}
}

// highWater watches how much memory the heap takes from the system until it is stopped; in bytes.
func highWater() (stop func() uint64) {
	done, most := make(chan struct{}), make(chan uint64)
	go func() {
		top := uint64(0)
		for {
			var m runtime.MemStats
			runtime.ReadMemStats(&m)
			top = max(top, m.Sys-m.HeapReleased)
			select {
			case <-done:
				most <- top
				return
			case <-time.After(20 * time.Millisecond):
			}
		}
	}()
	return func() uint64 { close(done); return <-most }
}

// BenchmarkImport reads a hundred thousand people from CSV into a book, with search index, duplicates and journal, beside bare inserts of
// the same rows with the index through the same driver: it is to take no more than 2.5 times as long, and less than 200 MB.
func BenchmarkImport(b *testing.B) {
	const people = 100_000
	text := manyContacts(people)
	var bare, imported, looked time.Duration
	var memory uint64
	for b.Loop() {
		opened := newBook(b)
		imp := book.Import{OnDuplicate: book.SkipDuplicates, Day: today}
		began := time.Now()
		imp.People = fromTable(b.Context(), b, text)
		if out, err := opened.PreviewImport(b.Context(), imp); err != nil || out.People != people {
			b.Fatal(out, err)
		}
		looked += time.Since(began)
		runtime.GC()
		stop := highWater()
		began = time.Now()
		imp.People = fromTable(b.Context(), b, text)
		out, err := opened.Import(b.Context(), imp)
		if err != nil || out.People != people {
			b.Fatal(out, err)
		}
		imported += time.Since(began)
		memory = max(memory, stop())
		rows := readBare(b, inspect(b, opened.Path()))
		path := filepath.Join(b.TempDir(), "bare.db")
		if err := book.Create(b.Context(), path, false, book.DefaultSetup(), clock); err != nil {
			b.Fatal(err)
		}
		began = time.Now()
		insertBare(b, path, rows)
		bare += time.Since(began)
	}
	b.ReportMetric(imported.Seconds()/float64(b.N), "import-s")
	b.ReportMetric(looked.Seconds()/float64(b.N), "preview-s")
	b.ReportMetric(bare.Seconds()/float64(b.N), "bare-s")
	b.ReportMetric(imported.Seconds()/bare.Seconds(), "import/bare")
	b.ReportMetric(float64(memory)/1e6, "MB")
}
