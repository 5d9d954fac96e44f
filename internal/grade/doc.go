// Package grade says which customers matter, why, and what to do for each: six views on the same people, a score of open leads with its check,
// plans of care, and portraits. It is pure: facts, rules and the day are arguments, and answers are data, which others put into words.
package grade
