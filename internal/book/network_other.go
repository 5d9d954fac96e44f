//go:build !linux && !darwin && !windows

package book

// network is unknown here: every folder counts as one on a disk of this machine.
func network(string) string { return "" }
