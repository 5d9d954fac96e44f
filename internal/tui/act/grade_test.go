package act_test

import (
	"context"
	"strings"
	"testing"

	"github.com/funnel-cli/funnel/internal/book"
	"github.com/funnel-cli/funnel/internal/funnel"
	"github.com/funnel-cli/funnel/internal/grade"
	"github.com/funnel-cli/funnel/internal/tui/tuitest"
)

// answered are the questions that a lead has answered, in their order, with the newest answer.
func answered(t *testing.T, d *tuitest.Driver, lead int64) (numbers []int, texts []string) {
	t.Helper()
	read(t, d, func(ctx context.Context, b *book.Book) error {
		all, err := b.Responses(ctx, lead)
		for _, r := range all {
			numbers, texts = append(numbers, r.Question), append(texts, r.Text)
		}
		return err
	})
	return numbers, texts
}

// read reads the book behind the program's back.
func read(t *testing.T, d *tuitest.Driver, fn func(ctx context.Context, b *book.Book) error) {
	t.Helper()
	if err := d.Book().Read(t.Context(), fn); err != nil {
		t.Fatal(err)
	}
}

// The open questions are asked one at a time, those without an answer first; each answer is kept at once, and leaving loses none.
func TestAskTheOpenQuestions(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("A")
	d.Shows("Question 1 of 10", "0 answered")
	d.Type("a flat for the parents")
	d.Press("enter")
	d.Shows("Question 2 of 10", "1 answered", "Kept the answer of #1")
	d.Press("enter") // nothing typed: the next one
	d.Shows("Question 3 of 10")
	d.Type("half")
	d.Press("down", "up")
	if before, ok := d.Under(); !ok || !strings.HasSuffix(before, "half") {
		t.Errorf("what was typed before looking at another question is gone: %q", before)
	}
	d.Press("esc")
	d.Shows("y ") // what is typed would be lost
	d.Press("y")
	if numbers, texts := answered(t, d, 1); len(numbers) != 1 || numbers[0] != 1 || texts[0] != "a flat for the parents" {
		t.Errorf("kept %v %q", numbers, texts)
	}
	// The one that is answered comes last, with its answer.
	d.Press("A")
	d.Shows("Question 2 of 10")
	d.Press("up")
	d.Shows("Question 1 of 10", "so far: a flat for the parents")
	d.Type("no, for the children")
	d.Press("enter") // the last one: the dialog is over
	d.Hides("Question")
	if numbers, texts := answered(t, d, 1); len(numbers) != 2 || texts[0] != "no, for the children" {
		t.Errorf("kept %v %q", numbers, texts)
	}
	d.Press("u")
	if numbers, _ := answered(t, d, 1); len(numbers) != 1 {
		t.Errorf("undo leaves %v", numbers)
	}
}

// What is typed while an answer is being kept goes to the next question.
func TestAnswersTypedAhead(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("A")
	d.Type("one")
	d.Hold()
	d.Press("enter")
	d.Type("two")
	d.Press("enter")
	d.Release()
	if numbers, texts := answered(t, d, 1); len(numbers) != 2 || numbers[1] != 2 || texts[1] != "two" {
		t.Errorf("kept %v %q", numbers, texts)
	}
}

func gradeOf(t *testing.T, d *tuitest.Driver, lead int64, v grade.View) (g grade.Graded) {
	t.Helper()
	read(t, d, func(ctx context.Context, b *book.Book) error {
		all, err := b.GradesOf(ctx, today, []int64{lead})
		if err == nil {
			g = all.Grading.Of(0, v)
		}
		return err
	})
	return g
}

// A grade is set by hand with a reason, shown as such, and left to the facts again.
func TestSetAGradeByHand(t *testing.T) {
	d := start(t, tuitest.Setup{}, 1)
	d.Press("h")
	d.Shows("Relation: New", "by the facts")
	d.Press("3", "1", "enter")
	d.Shows("write why")
	d.Type("my aunt")
	d.Press("enter")
	d.Shows("is now Relation · VIP, by hand")
	if g := gradeOf(t, d, 1, grade.ByRelation); g.Grade != grade.VIP || g.ByHand == nil || g.ByHand.Reason != "my aunt" || g.ByHand.Day != today {
		t.Errorf("the grade is %+v", g)
	}
	d.Press("h", "down", "down")
	d.Shows("Relation: VIP", "by hand since", "my aunt")
	d.Press("enter")
	d.Shows("Leave it to the facts again: New")
	d.Press("end", "enter")
	d.Shows("New again, by the facts")
	if g := gradeOf(t, d, 1, grade.ByRelation); g.ByHand != nil {
		t.Errorf("the grade is %+v", g)
	}
	d.Press("u")
	if g := gradeOf(t, d, 1, grade.ByRelation); g.Grade != grade.VIP {
		t.Errorf("undone it is %+v", g)
	}
}

// The type is chosen with what the person answered and how each is approached in sight.
func TestChooseTheType(t *testing.T) {
	d := start(t, tuitest.Setup{Width: 100, Height: 30}, 1)
	d.Outside(func(ctx context.Context, b *book.Book) error {
		_, err := b.KeepResponses(ctx, 1, []funnel.Response{{Question: 5, Day: today, Text: "figures on paper"}})
		return err
	})
	d.Press("K")
	d.Shows("What they answered: figures on paper")
	d.Press("home", "down", "down")
	d.Shows("figures on paper", "Give facts") // the approach to logical people
	d.Press("enter")
	if g := gradeOf(t, d, 1, grade.ByType); g.Grade != grade.Logical {
		t.Errorf("the type is %+v\n%s", g, d.Screen())
	}
	d.Press("K", "end", "enter")
	if g := gradeOf(t, d, 1, grade.ByType); g.Grade != grade.Unset {
		t.Errorf("the type is %+v", g)
	}
}
