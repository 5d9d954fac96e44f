package tuitest

import "testing"

// Keys measures what a key costs: Update and View, without what is read from the book for it, on a large terminal. The keys are
// pressed in turn.
func Keys(b *testing.B, d *Driver, keys ...string) {
	b.Helper()
	d.Resize(200, 60)
	b.ReportAllocs()
	i := 0
	for b.Loop() {
		d.Press(keys[i%len(keys)])
		if d.View().Content == "" {
			b.Fatal("nothing is drawn")
		}
		i++
	}
}
