package sheet_test

import (
	"archive/zip"
	"bytes"
	"context"
	"fmt"
	"io"
	"runtime"
	"strings"
	"sync/atomic"
	"testing"
	"time"

	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/sheet"
)

const benchRows = 100_000

func person(i int) []string {
	family := []string{"Nguyễn", "Trần", "Lê", "Phạm", "王", "李"}[i%6]
	return []string{
		fmt.Sprintf("%s Thị %c%d", family, 'A'+i%26, i), fmt.Sprintf("09%08d", i), fmt.Sprintf("p%d@example.com", i),
		fmt.Sprintf("%d/%d/%d", 1+i%28, 1+i%12, 1950+i%50), "Nữ", "Công ty Sao Mai", "12 Lê Lợi, Quận 1", "Khách VIP",
		"Thích căn góc, tầng cao", "Facebook",
	}
}

const benchHeader = "Họ và tên,SĐT,Email,Ngày sinh,Giới tính,Công ty,Địa chỉ,Nhãn,Ghi chú,Nguồn"

func benchCSV(tb testing.TB, rows int) []byte {
	tb.Helper()
	var b bytes.Buffer
	b.WriteString(benchHeader + "\r\n")
	for i := range rows {
		b.WriteString("\"" + strings.Join(person(i), "\",\"") + "\"\r\n")
	}
	return b.Bytes()
}

func benchXLSX(tb testing.TB, rows int) []byte {
	tb.Helper()
	var out, shared bytes.Buffer
	n := 0
	write := func(w io.Writer, line int, cells []string) {
		fmt.Fprintf(w, `<row r="%d" spans="1:10">`, line)
		for c, text := range cells {
			fmt.Fprintf(&shared, "<si><t>%s</t></si>", text)
			fmt.Fprintf(w, `<c r="%c%d" t="s"><v>%d</v></c>`, 'A'+c, line, n)
			n++
		}
		fmt.Fprint(w, "</row>")
	}
	z := zip.NewWriter(&out)
	p := parts("", "")
	for name, text := range p {
		if strings.HasSuffix(name, "sheet1.xml") || strings.HasSuffix(name, "sharedStrings.xml") {
			continue
		}
		w, err := z.Create(name)
		if err != nil {
			tb.Fatal(err)
		}
		fmt.Fprint(w, text)
	}
	w, err := z.Create("xl/worksheets/sheet1.xml")
	if err != nil {
		tb.Fatal(err)
	}
	fmt.Fprint(w, "<worksheet><sheetData>")
	write(w, 1, strings.Split(benchHeader, ","))
	for i := range rows {
		write(w, i+2, person(i))
	}
	fmt.Fprint(w, "</sheetData></worksheet>")
	if w, err = z.Create("xl/sharedStrings.xml"); err != nil {
		tb.Fatal(err)
	}
	fmt.Fprintf(w, "<sst>%s</sst>", shared.String())
	if err := z.Close(); err != nil {
		tb.Fatal(err)
	}
	return out.Bytes()
}

// BenchmarkRead opens and reads tables of 100,000 people with ten columns. peak-MB is by how much the heap grew above the file itself.
func BenchmarkRead(b *testing.B) {
	for _, c := range []struct {
		name string
		file []byte
	}{{"CSV", benchCSV(b, benchRows)}, {"XLSX", benchXLSX(b, benchRows)}} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.file)))
			var peak atomic.Uint64
			runtime.GC()
			var start runtime.MemStats
			runtime.ReadMemStats(&start)
			done := make(chan struct{})
			go watch(done, &peak)
			for b.Loop() {
				table, err := sheet.Open(context.Background(), bytes.NewReader(c.file), int64(len(c.file)), options())
				if err != nil {
					b.Fatal(err)
				}
				summary, err := table.Read(context.Background(), func(transfer.Record) error { return nil })
				if err != nil || summary.Records != benchRows {
					b.Fatalf("%+v, %v", summary, err)
				}
			}
			close(done)
			b.ReportMetric(float64(int64(peak.Load())-int64(start.HeapAlloc))/(1<<20), "peak-MB")
		})
	}
}

// watch keeps the greatest size of the heap.
func watch(done chan struct{}, peak *atomic.Uint64) {
	tick := time.NewTicker(5 * time.Millisecond)
	defer tick.Stop()
	var m runtime.MemStats
	for {
		select {
		case <-done:
			return
		case <-tick.C:
			runtime.ReadMemStats(&m)
			peak.Store(max(peak.Load(), m.HeapAlloc))
		}
	}
}
