# A saved day, read afterwards.

## The pages

review-short = In short
review-time = Time
review-boards = Boards
review-thread = Red thread
review-results = Results
review-reading = read only
review-reading-open = not closed
review-editing = writing in the day

## Time

review-plan = Planned → used, in minutes
review-bar-used = used
review-bar-over = over the plan
review-bar-left = planned, not used
review-where = Where the time went
review-most-over = Longest over the plan: { $blocks }
review-most-under = Shorter than planned: { $blocks }
review-sum-paused = clock paused { $length }
review-sum-given = given { $length }
review-sum-taken = taken { $length }
review-sum-away = nobody at the machine { $length }
review-timeline = Hour by hour
review-step-again = back here
review-paused-for = The clock stood for { $length }
review-paused = The clock was paused
review-given = Gave { $length } more
review-taken = Took off { $length }
review-restarted = The step began again
review-round = Round { $n }
review-replanned = New plan: { $changes }
review-block-out = { $name } out
review-block-back = { $name } back in
review-away = Nobody at the machine for { $length }
review-votes-shown = The votes were shown: { $board }
review-votes-hidden = The votes were hidden: { $board }
review-reopened = The program was started again
review-closed = The day was closed
review-followed = Next step { $n }: { $status }
review-late-notes = { $n ->
    [one] 1 note written afterwards
   *[other] { $n } notes written afterwards
}

## Boards

review-board-of = { $n } of { $all }
review-beside = Beside the boards
review-no-notes = No notes.
review-late = written afterwards

## Red thread

review-no-thread = No notes build on each other.
review-alone = { $n ->
    [one] 1 more note stands alone: it builds on none, and none builds on it.
   *[other] { $n } more notes stand alone: they build on none, and none builds on them.
}
review-again = (goes on further up)

## Results

review-next-steps = Next steps: { $open } of { $n } still open
review-no-next-steps = No next steps.
review-no-decisions = No decisions.
review-nothing-parked = Nothing was parked.
review-nothing-on-board = There are no notes here.
review-votes = Votes: { $board }
review-no-votes = No votes.
review-votes-not-shown = The votes were not shown.
next-step-status = { $status ->
    [begun] under way
    [done] done
    [dropped] dropped
   *[open] not begun
}

## One note

review-note-heading = Note { $n } · { $kind }
review-fact-status = Status
review-fact-written = Written
review-fact-table = Table
review-fact-step = In the step
review-fact-marks = Marked
review-fact-board = On the board
review-fact-evidence = How we know
review-edited = changed { $when }
review-starred = ★ starred
review-private = ⊘ for the facilitator only
review-xy = { $x } across and { $y } up
review-answers = answers “why?” about { $n }
review-root = root cause
review-influence = can be influenced
review-came-from = Came from
review-led-to = Led to
review-thread-nothing = nothing
review-kind-heading = What is note { $n }?

## Finding

review-find-heading = Find in this day
review-find-hint = words, or the number of a note
review-find-about = Type one or more words, or parts of them. Enter goes to the note.
review-find-nothing = No note has all of this.

## Writing afterwards

review-entry-hint = Type, and press Enter
toast-review-editing = Write in the day: n new note, e change, x status, > why. Esc when done.
toast-review-closed = Saved. The day is read only again.
toast-review-no-owner-field = Next steps in this programme have no fields for who and when.
toast-review-status = Next step { $n }: { $status }
toast-review-dropped = Next step { $n }: { $status }. Press > to write why.
toast-review-reading = You are only reading the day. Press e first, and you can write in it.
toast-review-reading-open = The day is not closed, and here you only read. Press e to go on with it.
report-late-note = (written afterwards, { $date })
home-go-on-late = Go on writing in: { $title }

## A day that was left

long-ago-heading = Never closed
long-ago-text = { $title } was last used { $when } and never closed. What do you want?
long-ago-look = Only look at it
long-ago-go-on = Go on with it now
long-ago-close = Close it, with { $when } as its end

## Keys

context-review = in a saved day
context-late = while writing in a saved day
section-review = A saved day
cmd-next-page = Next page
key-next-page = next page
cmd-previous-page = Previous page
cmd-page-short = The day in short
cmd-page-time = How the time went
cmd-page-boards = The boards as they stood
cmd-page-thread = The red thread through the day
cmd-page-results = Next steps, decisions and votes
cmd-next-board = Next board
key-next-board = next board
cmd-previous-board = Previous board
cmd-find-note = Find words in this day
key-find-note = find
cmd-note-page = Everything about the note
key-note-page = about it
cmd-edit-day = Write in the day: correct, add, follow up
key-edit-day = write in it
cmd-new-note = New note here
key-new-note = new note
cmd-note-status = Next step: not begun, under way, done, dropped
key-note-status = status
cmd-note-owner = Next step: who does it, and by when
key-note-owner = who and when
cmd-note-kind = What kind of note it is
cmd-leave-line = Stop typing
key-leave-line = done
key-enter = save
key-decide = decision
key-next-step-note = next step
key-go-on-with-day = go on with it
key-done-writing = done writing
key-to-its-board = its board
key-about-note = about it
cmd-put-down = Put the note down here
key-put-down = put down

## The command line

cli-about-review = Read a saved session, or see all of them
cli-value-saved = SESSION|DIR
cli-arg-saved = The file or a part of the title or date of a session, or a folder with sessions [else all that are saved]
cli-examples-review =
    verksted review                           all saved sessions
    verksted review mini-lup                  one of them
    verksted review /media/stick              those in another folder
