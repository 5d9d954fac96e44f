// Package vcard reads files of cards as phones and address books write them, and writes cards that they read: vCard 2.1 (versit), 3.0 (RFC
// 2426) and 4.0 (RFC 6350) in, 4.0 out.
//
// The parts of a card are read by github.com/emersion/go-vcard. Before it stands what that leaves out: the lines of a file in any style, what
// its encoding is, quoted-printable text, parameters without names, pictures, and cards that break off. Behind it stands what a card
// means: which of several names, numbers and addresses, in what order, under which label.
package vcard
