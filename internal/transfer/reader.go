package transfer

import (
	"context"
	"errors"
	"io"

	"github.com/funnel-cli/funnel/internal/i18n"
)

// Bounded returns a reader of r that ends with an error when more than the limit of bytes would be read (i18n.TransferTooLarge), or when
// the context has ended (its error). An error of r itself is told by i18n.TransferReadFailed, with it underneath.
func (l Limits) Bounded(ctx context.Context, r io.Reader) io.Reader {
	most := l.OrDefault().Bytes
	return &bounded{ctx: ctx, r: r, most: most, left: most}
}

type bounded struct {
	ctx        context.Context
	r          io.Reader
	most, left int64
}

// Read implements io.Reader.
func (b *bounded) Read(p []byte) (int, error) {
	if err := b.ctx.Err(); err != nil {
		return 0, err
	}
	// One byte more than is allowed is asked for, to tell a file of exactly the limit from a longer one.
	if int64(len(p)) > b.left+1 {
		p = p[:b.left+1]
	}
	n, err := b.r.Read(p)
	b.left -= int64(n)
	if b.left < 0 {
		return 0, i18n.Failed(i18n.TransferTooLarge, b.most>>20)
	}
	if err != nil && !errors.Is(err, io.EOF) {
		return n, i18n.Failed(i18n.TransferReadFailed, err.Error()).Because(err)
	}
	return n, err
}
