package vcard_test

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"testing"

	"github.com/funnel-cli/funnel/internal/transfer"
	"github.com/funnel-cli/funnel/internal/transfer/vcard"
)

// benchCards are the cards of a benchmark.
const benchCards = 10_000

func BenchmarkRead(b *testing.B) {
	for _, name := range []string{"android-2.1.vcf", "iphone-3.0.vcf", "google-3.0.vcf", "vcard-4.0.vcf"} {
		b.Run(name, func(b *testing.B) {
			text, err := os.ReadFile("testdata/" + name)
			if err != nil {
				b.Fatal(err)
			}
			file := bytes.Repeat(text, 1+benchCards/bytes.Count(text, []byte("BEGIN:VCARD")))
			b.SetBytes(int64(len(file)))
			b.ReportAllocs()
			for b.Loop() {
				summary, err := vcard.Read(context.Background(), bytes.NewReader(file), transfer.Options{}, func(transfer.Record) error { return nil })
				if err != nil || summary.Records < benchCards {
					b.Fatalf("%+v, %v", summary, err)
				}
			}
		})
	}
}

func BenchmarkWrite(b *testing.B) {
	person := transfer.Record{
		Name: "Nguyễn Văn An", Phones: []transfer.Labelled{{Value: "+84912345678", Label: "cell"}},
		Emails: []transfer.Labelled{{Value: "an@example.com"}}, Address: "12 Lê Lợi, Quận 1", Note: "Muốn mua căn hộ 2 phòng ngủ, ngân sách 3,2 tỷ",
	}
	b.ReportAllocs()
	for b.Loop() {
		w := vcard.NewWriter(io.Discard)
		for i := range benchCards {
			person.Job = fmt.Sprint(i)
			if err := w.Write(person); err != nil {
				b.Fatal(err)
			}
		}
		if err := w.Close(); err != nil {
			b.Fatal(err)
		}
	}
}
