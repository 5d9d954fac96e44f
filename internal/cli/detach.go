package cli

import (
	"os"
	"os/exec"
)

// detach starts this program once more, on its own: it reads nothing, says nothing and goes on when this process has ended.
func detach(args ...string) error {
	self, err := os.Executable()
	if err != nil {
		return err
	}
	cmd := exec.Command(self, args...)
	cmd.Args[0] = os.Args[0]
	cmd.SysProcAttr = apart()
	if err := cmd.Start(); err != nil {
		return err
	}
	return cmd.Process.Release()
}
