// Package config finds the program's files and reads its settings file and environment.
package config

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"
)

// Names of the environment variables.
const (
	EnvBook = "FUNNEL_DB"   // path of the book
	EnvLang = "FUNNEL_LANG" // language
	EnvNow  = "FUNNEL_NOW"  // fixes the clock, as RFC 3339
)

// File is the settings file: what belongs to this machine rather than to a book.
type File struct {
	DB    string `toml:"db,omitempty"`    // path of the book
	Color string `toml:"color,omitempty"` // auto, always or never
	Lang  string `toml:"lang,omitempty"`  // of the help: that of the usual book, which help does not open
	// Backup is off where books are not to be copied once a day.
	Backup string `toml:"backup,omitempty"`
}

// DefaultBook is where a book lies when nothing else is said.
func DefaultBook() string { return filepath.Join(xdg.DataHome, "funnel", "funnel.db") }

// HomeKnown reports whether the default places are real ones: without a home folder they would lie at the root of the disk
// or in whatever folder is the current one.
func HomeKnown() bool {
	home := filepath.IsAbs(xdg.Home) && filepath.Dir(xdg.Home) != xdg.Home
	return home || filepath.IsAbs(os.Getenv("XDG_DATA_HOME"))
}

// Path is where the settings file lies.
func Path() string { return filepath.Join(xdg.ConfigHome, "funnel", "config.toml") }

// ParseError is a settings file that cannot be read as one.
type ParseError struct {
	Path   string
	Reason string // one line, in English
}

func (e *ParseError) Error() string { return fmt.Sprintf("settings file %s: %s", e.Path, e.Reason) }

// Read reads the settings file; one that does not exist is empty. The error for an unreadable one is a *ParseError.
func Read() (File, error) {
	var f File
	text, err := os.ReadFile(Path())
	if errors.Is(err, fs.ErrNotExist) {
		return f, nil
	}
	if err != nil {
		return f, &ParseError{Path(), err.Error()}
	}
	meta, err := toml.Decode(string(text), &f)
	if err != nil {
		return f, &ParseError{Path(), strings.ReplaceAll(err.Error(), "\n", " ")}
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		return f, &ParseError{Path(), "unknown key " + unknown[0].String()}
	}
	return f, nil
}

// Write writes the settings file, whole or not at all, readable by its owner only.
func Write(f File) error {
	var text bytes.Buffer
	if err := toml.NewEncoder(&text).Encode(f); err != nil {
		return err
	}
	return writeWhole(Path(), text.Bytes())
}
