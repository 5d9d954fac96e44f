package cli

import (
	"github.com/spf13/cobra"

	"github.com/funnel-cli/funnel/internal/i18n"
)

func newLeadCmd(f *factory) *cobra.Command {
	cmd := f.command("lead", i18n.HelpLead, `
		funnel lead
		funnel lead add "Nguyễn Thị Lan" --phone "0888 234 488" --source call
		funnel lead move 1 viewing`)
	cmd.Long = f.say.Say(i18n.HelpLeadLong)
	list := &leadListOptions{f: f}
	cmd.RunE = func(cmd *cobra.Command, _ []string) error { return leadListRun(cmd.Context(), list) }
	f.outputFlag(cmd, &list.output)
	return cmd
}

// leadMakers lists the subcommands of lead.
func leadMakers() []commandMaker {
	return []commandMaker{
		{"add", "", newLeadAddCmd, nil},
		{"list", "", newLeadListCmd, nil},
		{"show", "", newLeadShowCmd, nil},
		{"edit", "", newLeadEditCmd, nil},
		{"move", "", newLeadMoveCmd, nil},
		{"qualify", "", newLeadQualifyCmd, nil},
		{"ask", "", newLeadAskCmd, nil},
		{"negotiate", "", newLeadNegotiateCmd, nil},
		{"arrival", "", newLeadArrivalCmd, nil},
		{"touch", "", newLeadTouchCmd, nil},
		{"next", "", newLeadNextCmd, nil},
		{"lose", "", newLeadLoseCmd, nil},
		{"pause", "", newLeadPauseCmd, nil},
		{"revive", "", newLeadReviveCmd, nil},
		{"deal", "", newLeadDealCmd, nil},
		{"refer", "", newLeadReferCmd, nil},
		{"dupes", "", newLeadDupesCmd, nil},
		{"merge", "", newLeadMergeCmd, nil},
		{"rm", "", newLeadRmCmd, nil},
		{"forget", "", newLeadForgetCmd, nil},
	}
}
