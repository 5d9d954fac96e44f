package i18n

// Error is a failure that can be said in every language: a sentence with its values. One line, lower case, what is wrong,
// with which value, and what to do.
type Error struct {
	Sentence Sentence
	Args     []any
	// Usage marks what was typed wrongly, as against what could not be done.
	Usage bool
	// Cause is the failure underneath; nil when there is none.
	Cause error
}

// Wrong makes the error of something that was typed wrongly.
func Wrong(s Sentence, args ...any) *Error { return &Error{Sentence: s, Args: args, Usage: true} }

// Failed makes the error of something that could not be done.
func Failed(s Sentence, args ...any) *Error { return &Error{Sentence: s, Args: args} }

// Because returns the error with the failure underneath.
func (e *Error) Because(cause error) *Error {
	e.Cause = cause
	return e
}

// Error says it in English.
func (e *Error) Error() string { return NewPrinter(En).Error(e) }

// Unwrap returns the failure underneath.
func (e *Error) Unwrap() error { return e.Cause }

// Is reports whether target is an Error of the same sentence, whatever its values.
func (e *Error) Is(target error) bool {
	t, ok := target.(*Error)
	return ok && t.Sentence == e.Sentence
}

// Error says an error in the printer's language.
func (p *Printer) Error(e *Error) string { return p.Say(e.Sentence, e.Args...) }
