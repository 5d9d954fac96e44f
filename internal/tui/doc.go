// Package tui is the full-screen program. Its parts:
//
//	app      the root: routing, tabs, help, palette, undo, notes, the look at the book; only it makes a tea.View
//	screen   what a screen is (Screen, Env), messages to and from the root, Query and Change to ask and write the book
//	screen/… one package per screen: model.go, keys.go, view.go
//	act      what can be done to leads from any screen: its keys and its dialogs
//	session  the book kept open: readers, one writer, the watch for what others do
//	theme    colours with a meaning        widget   field, table, bars, panels, forms, small questions
//	tuitest  a driver for tests: keys in, screen out, golden files, a monkey
//
// # A screen
//
// A screen is a value made by its Maker and listed in app/run.go. Rules that keep all of them alike:
//
//   - Update does no I/O. Reads are Query.Ask, writes Change.Write; both run at another time, so their functions are given values,
//     never the screen or its Env. Answer and Written take the results; stale ones never come. Words of the agent's language come
//     from Env.Words and Env.Say.
//   - On screen.Reload ask again for what is shown and keep selection and scroll (widget.Table does by number of the record).
//   - Keys lists what can be pressed now, the most important first, each by a sentence: hints, help and palette are made from it.
//     The root has 1–6, tab, l, u, ctrl+r, ?, :, M, q, esc; a screen uses other letters. While Typing is true all keys are its own.
//   - esc is Back: one step; WouldLose when typed text would go, and the root asks; Returned when it leaves what another screen asked
//     for, and the root goes back there. A write that fails leaves the form as it was.
//   - screen.Did says what was done and has its mark; screen.Say is for hints and for why nothing happens, screen.Fail for errors.
//   - The words by which the palette finds an action besides its name are in app/palette_words.go.
//   - A field that is typed into returns the Cursor of its Frame. Text of people and files goes through iostreams.Clean (Words does).
//   - No meaning by colour alone: a mark, a sign or a word stands beside it. Widths by widget.Fit and ansi, never by len.
package tui
