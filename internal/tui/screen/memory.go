package screen

import "maps"

// Memory is what this machine remembers of the screens from one run to the next: which columns are shown, which questions were
// asked. It belongs to no book and cannot be undone. A value that is not there is "".
type Memory struct {
	values map[string]string
	keep   func(values map[string]string) error
}

// NewMemory makes a memory of what was remembered, which keep writes down; it may take its time.
func NewMemory(values map[string]string, keep func(values map[string]string) error) Memory {
	return Memory{maps.Clone(values), keep}
}

// Get is what is remembered under a name.
func (m Memory) Get(name string) string { return m.values[name] }

// Set remembers a value under a name; the function that it returns writes it down.
func (m *Memory) Set(name, value string) (keep func() error) {
	values := maps.Clone(m.values)
	if values == nil {
		values = map[string]string{}
	}
	values[name] = value
	m.values = values
	if m.keep == nil {
		return func() error { return nil }
	}
	return func() error { return m.keep(values) }
}
