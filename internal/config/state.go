package config

import (
	"bytes"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/BurntSushi/toml"
	"github.com/adrg/xdg"
)

// ThemePath is where the agent's own colours of the full-screen program lie.
func ThemePath() string { return filepath.Join(xdg.ConfigHome, "funnel", "theme.toml") }

// PlaybookFolder is where the agent's own notes on what to do lie.
func PlaybookFolder() string { return filepath.Join(xdg.ConfigHome, "funnel", "playbook") }

// statePath is where this machine keeps what it remembers from one run to the next.
func statePath() string { return filepath.Join(xdg.StateHome, "funnel", "state.toml") }

// ReadState reads what this machine remembers. What cannot be read is forgotten: nothing in it is worth an error.
func ReadState() map[string]string {
	state := map[string]string{}
	if _, err := toml.DecodeFile(statePath(), &state); err != nil {
		return map[string]string{}
	}
	return state
}

// WriteState writes what this machine remembers, whole or not at all, readable by its owner only.
func WriteState(state map[string]string) error {
	var text bytes.Buffer
	if err := toml.NewEncoder(&text).Encode(state); err != nil {
		return err
	}
	return writeWhole(statePath(), text.Bytes())
}

// writeWhole writes a file, whole or not at all, readable by its owner only.
func writeWhole(path string, text []byte) error {
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return err
	}
	temp, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*") // mode 0600
	if err != nil {
		return err
	}
	_, err = temp.Write(text)
	err = errors.Join(err, temp.Sync(), temp.Close())
	if err == nil {
		err = os.Rename(temp.Name(), path)
	}
	if err != nil {
		if gone := os.Remove(temp.Name()); !errors.Is(gone, fs.ErrNotExist) {
			err = errors.Join(err, gone)
		}
	}
	return err
}
