package cli

import "syscall"

// detachedProcess is DETACHED_PROCESS: a process without a console.
const detachedProcess = 0x8

// apart makes a process that does not end with the console it was started from.
func apart() *syscall.SysProcAttr {
	return &syscall.SysProcAttr{CreationFlags: detachedProcess | syscall.CREATE_NEW_PROCESS_GROUP, HideWindow: true}
}
