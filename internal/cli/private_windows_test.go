package cli

import "testing"

// underUmask does nothing: what is private on Windows lies in the profile of its owner.
func underUmask(*testing.T, int) {}

func (m *machine) wantPrivate(string) {}
