//go:build unix

package cli

import "syscall"

// apart makes a process that does not end with the terminal it was started from.
func apart() *syscall.SysProcAttr { return &syscall.SysProcAttr{Setsid: true} }
