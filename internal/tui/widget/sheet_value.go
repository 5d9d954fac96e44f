package widget

// Picked is the option that is chosen in a row; an empty one where there is none.
func (s Sheet) Picked(key string) Option {
	if i := s.Index(key); i >= 0 {
		return s.Rows[i].Picked()
	}
	return Option{}
}

// Picked is the option that is chosen; an empty one where there is none.
func (r Row) Picked() Option {
	if r.Chosen < 0 || r.Chosen >= len(r.Options) {
		return Option{}
	}
	return r.Options[r.Chosen]
}
