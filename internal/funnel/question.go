package funnel

// Questions is how many open questions there are to ask a person; they are counted from 1. Their words are for the languages to say.
const Questions = 10

// MaxAnswer is the greatest length of an answer, in bytes.
const MaxAnswer = 4000

// Response is what a person answered to an open question.
type Response struct {
	Question int // 1 to Questions
	Day      Day
	Text     string
}
