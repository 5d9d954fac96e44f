package sheet

import "strings"

// Origin is the program that a table was exported from, as far as its headers tell.
type Origin string

// The origins that are told apart.
const (
	GoogleOld Origin = "Google Contacts (before 2024)"
	Google    Origin = "Google Contacts"
	Outlook   Origin = "Outlook"
	HubSpot   Origin = "HubSpot"
	Pipedrive Origin = "Pipedrive"
)

// originOf tells the origin by headers that only one program writes.
func originOf(titles []string) Origin {
	has := map[string]bool{}
	pipedrive := 0
	for _, t := range titles {
		has[headerKey(t)] = true
		if strings.HasPrefix(strings.TrimSpace(t), "Person - ") {
			pipedrive++
		}
	}
	switch {
	case pipedrive > 0:
		return Pipedrive
	case has["given name"] && (has["group membership"] || has["yomi name"] || has["phone # value"]):
		return GoogleOld
	case has["first name"] && (has["phonetic first name"] || has["phone # value"] || has["e mail # value"] || has["organization name"] && has["labels"]):
		return Google
	case has["first name"] && has["last name"] && (has["e mail address"] || has["e mail # address"]) &&
		(has["home phone"] || has["business phone"] || has["mobile phone"]):
		return Outlook
	case has["record id"] || has["record id contact"] || has["contact owner"] && has["lead status"]:
		return HubSpot
	}
	return ""
}
