# The facilitator's screens.
#
# One word for one thing, in all the files here:
#   workshop – what she holds; session – the record of it, which is saved, opened and gone on with
#   day – the plan of the workshop and the time in it: “the whole day”, “close the day”
#   programme – the parts a day is made of; method – how a part is done; step, round – what a method consists of
#   note – all that is written down; board – where notes are shown


## Lengths of time

length-seconds = { $s } seconds
length-minutes = { $m } min
length-hours = { $m ->
    [0] { $h } h
   *[other] { $h } h { $m } min
}

## First screen

home-tagline = Leads you through the day, keeps the time, remembers what is said.
home-go-on = Go on: { $title }
home-new = New workshop
home-new-about = Choose programme, title, tables and start
home-sessions = Earlier workshops
home-sessions-about = See what was said and decided
home-methods = Methods and programmes
home-methods-about = Find a method, or build a day of your own
home-language = Norsk
home-language-about = Bytt til norsk
home-quit = Quit
home-quit-about = Everything is saved
rehearsal = rehearsal
rehearsal-pace = Rehearsal: the day runs { $pace } times as fast
language-nb = Norwegian (bokmål)
language-en = English

## New workshop

new-heading = New workshop
form-programme = Programme
form-title = Title
form-challenge = Challenge
form-challenge-hint = How might we …
form-place = Place
form-start = Start at
form-tables = Tables
form-people = People at each
form-language = Language
form-rehearsal = Rehearsal
form-rehearsal-yes = yes, { $pace } times as fast
form-rehearsal-no = no, this is the day
form-begin = Start the workshop
form-reading = Reading the methods …
form-no-programme = There is no programme to start.
form-bad-programme = The programme has an error. Its card under “Methods and programmes” says what and where.
form-bad-start = Write the start as a time of day, for example 9 or 08:30.
form-bad-tables = The number of tables must be from 1 to 26.
form-bad-people = Write one number for all tables, or one for each: 5 5 6 4.

## Saved sessions

sessions-heading = Earlier workshops
sessions-reading = Reading the sessions …
sessions-none = No sessions yet. Press Esc and choose “New workshop”.
session-open = not closed
session-damaged = damaged

## Methods

methods-sources = Sources
group-size = { $least }–{ $most } people
group-size-open = from { $least } people

## Top line

saved = saved
saved-writing = saving
saved-not = NOT SAVED ({ $n })
saved-read-only = read only
header-planned-end = ends { $time }
header-late = { $length } late
header-early = { $length } ahead
banner-not-saved = Not saved: { $error }. The notes are safe while the program runs.

## The day

day-heading = Plan  Now   The day
day-heading-narrow = Now   The day
day-fixed = { $name } { $time } · { $length } to spare
day-fixed-on-time = { $name } { $time } · on time
day-fixed-late = { $name } { $time } · { $length } late
day-replan-hint = Ctrl-R: catch up
day-jump-heading = The day · Enter jumps there

## The step

round = round { $round } of { $of }
round-table = table { $table } · { $round } of { $of }
step-challenge = The challenge: { $text }
timer-idle = not started (F2)
timer-running = left
timer-paused = PAUSED
timer-warning = UNDER { $n } MIN LEFT
timer-over = OVER TIME
timer-of = of { $length }
guide-heading = Guide
guide-challenge = THE CHALLENGE
guide-say = SAY ALOUD
guide-do = DO
guide-ask = ASK
guide-beware = WATCH OUT
guide-materials = MATERIALS
guide-purpose = WHY THIS METHOD
guide-pitfalls = PITFALLS

## The entry line

entry-hint = Type and press Enter
entry-offer = Enter takes in { $text }
entry-hint-board = Tab or Enter: type again
entry-hint-map = m and arrows move the note. Or Tab and 3 8: three across and eight up
entry-board-has-keys = ON THE BOARD · letters are commands · Tab: type
entry-holding = MOVING NOTE { $n } · arrows move · Enter puts down · Esc puts it back
entry-edit = Changing note { $n } · Enter saves · Esc leaves it
entry-evidence = Note { $n }: how do we know? · Enter saves
entry-built-on = builds on { $n }
entry-table = table { $table }
becomes-stage = New stage of the journey
becomes-feeling = Feeling −2 to +2 · { $stage }
becomes-why = Why { $n }?
becomes-why-above = Shift-Tab: one more branch under { $n }
becomes-branch = Why { $n }? · each line becomes a branch
becomes-top = The problem at the top
becomes-field = Card { $n } · { $field }
becomes-new-card = New card · { $field }
becomes-card-from = Card from { $n } · { $field }
becomes-on-map = { $kind } · or 3 8: note { $n } three across and eight up
becomes-answer = Answer { $least } to { $most }, and why if you like
becomes-nothing = Nothing is typed here

## What cannot be taken

refused-number-first = Begin with a number from { $least } to { $most }.
refused-takes-no-words = This board takes no words. Tab goes to the board.
refused-no-stage-yet = Make a stage of the journey first: arrow up to the headings, type, Enter.
refused-not-a-date = That is not a date. Write for example 12 March, 12.3.2027, Friday, tomorrow or week 50.
refused-not-a-number = A number belongs here.
refused-not-an-option = Choose one of the options: type its number or its beginning.
refused-no-table = There is no table { $table }. The last table is { $last }.
refused-no-note = There is no note { $n }.
refused-empty-edit = A note cannot be empty. Delete it with d on the board.

## Kinds of note

kind-remark = Remark
kind-challenge = Challenge
kind-persona = Case
kind-action = Action
kind-touchpoint = Touchpoint
kind-thought = Thought
kind-feeling = Feeling
kind-pain = Pain point
kind-opportunity = Opportunity
kind-need = Need
kind-cause = Cause
kind-root-cause = Root cause
kind-question = Question
kind-idea = Idea
kind-concept = Concept
kind-benefit = Benefit
kind-next-step = Next step
kind-decision = Decision
kind-feedback = Feedback
kind-reflection = Reflection
kind-answer = Answer
kind-parked = Parked

## Phases

phase-frame = frame
phase-insight = insight
phase-need = need
phase-idea = idea
phase-choose = choice
phase-concept = concept
phase-benefit = benefit and spread
phase-close = closing
phase-any = any time
phase-short-frame = frame
phase-short-insight = insight
phase-short-need = need
phase-short-idea = idea
phase-short-choose = choice
phase-short-concept = concept
phase-short-benefit = benefit
phase-short-close = closing
phase-short-any = { "" }

## A word about what happened

toast-how-to-quit = Ctrl-Q quits the program. The session is saved, and you can go on with it later.
toast-too-long = A note holds { $n } characters. The rest was left out.
toast-type-first = Type the words first, then press the key.
toast-taken-parked = Parked as note { $n }. Ctrl-Z undoes.
toast-taken-decision = Decision written down as note { $n }. Ctrl-Z undoes.
toast-taken-next-step = Next step written down as note { $n }. Ctrl-Z undoes.
toast-on-time = Nothing to catch up: the day is on time or ahead.
toast-nothing-to-shorten = There is nothing more to shorten. The day is expected to end at { $time }.
toast-skipped = Skipped { $step }. Ctrl-Z undoes it.
toast-left-out = { $block } has been taken out of the plan. Ctrl-Z, once or more, gives you the plan back.
toast-replanned = The plan is changed. Ctrl-Z undoes.
toast-card-heading = Type what { $field } is to say and press Enter. The card builds on { $n }.
toast-held = Arrows move, Enter puts down.
toast-not-under-itself = A note cannot lie under itself.
toast-replaced = Replaced “{ $old }”. Ctrl-Z brings it back.
toast-half-typed = There is a half-typed line. Enter saves it, Ctrl-U empties it. Then close the day.
toast-deleted = Note { $n } is taken away. Ctrl-Z brings it back.
toast-private = Note { $n } is only for you: marked ⊘ here, and never in the room’s window.
toast-not-private = The room can see note { $n } again.
toast-table = Note { $n } now belongs to table { $table }. Ctrl-Z takes that back.
toast-no-table = Note { $n } now belongs to no table. Ctrl-Z takes that back.
toast-stage-in-use = There are notes in this stage. Move them or take them away first.
toast-no-dots-left = No dots left. n goes to the next person.
toast-undone = Undone: { $what }. Ctrl-Y does it again.
toast-redone = Done again: { $what }.
toast-nothing-to-undo = Nothing to undo.
toast-nothing-to-redo = Nothing to do again.
toast-closed = The day is closed. Everything is in { $file }
toast-closed-unsaved = The day is closed, but the file is incomplete: { $file }
toast-written-elsewhere = Everything is saved again, in { $file }
toast-unsaved-leaving = Not everything is saved. Choose another folder here, or press Ctrl-Q once more to leave all the same.
undo-gone = note { $n } { $text } is gone
undo-there = note { $n } { $text } is back
undo-says = note { $n } says { $text }
undo-private = note { $n } { $text } is for you alone
undo-status = next step { $n } is { $status }
undo-not-private = note { $n } { $text } is shown to the room
undo-star = note { $n } { $text } has a star
undo-no-star = note { $n } { $text } has no star
undo-stands = note { $n } { $text } is { $place }
undo-in = in { $place }
undo-under = under { $n }
undo-as-it-was = note { $n } { $text } is as it was
redo-note = note { $n } { $text } is changed
undo-table = note { $n } belongs to table { $table }
undo-no-table = note { $n } { $text } belongs to no table
undo-dots = the dots on note { $n } { $text }
undo-votes-shown = the dots are shown
undo-votes-hidden = the dots are hidden
undo-stages = the stages of the journey are as they were
redo-stages = the stages of the journey are changed
undo-clock = the clock in { $step } is as it was
redo-clock = the clock is in { $step }
undo-plan = the plan is as it was
redo-plan = the plan is changed
undo-details = the details are as they were
redo-details = the details are changed

## Dialogs

more-below = ↓ more
help-heading = Keys here
help-filter = Type to search, Enter runs
palette-heading = All commands
palette-filter = Type a few letters of what you want
palette-none = No command is called that.
gap-heading = Away for a while
gap-text = From { $from } to { $to } ({ $length }) the program was away while the timer ran. Does that time count?
gap-drop = No, go on from where the timer stood
gap-count = Yes, the group worked on
paste-heading = Pasted
paste-text = { $n } lines: { $first }
paste-each = { $n } notes, one for each line
paste-one = One line, so that I can change it first
replan-heading = Catch up
replan-about = Choose one. Ctrl-Z takes it back. Esc leaves the plan as it is.
replan-end = Ends { $time }
replan-still-late = { $length } late
replan-missed = { $name } { $length } late
price-shorter = { $name } { $from } → { $to } min
price-out = { $name } out ({ $minutes } min)
thread-heading = The red thread
thread-alone = This note is not linked to any other yet. “>” builds a new note on it.
folder-heading = Save elsewhere
folder-about = Type the folder, for example a memory stick, and press Enter.
folder-hint = /folder/on/the/stick
details-heading = About the session · Enter saves

## Closing

summary-close = Enter: close the day and the session · Esc: back to the day
summary-closed = The session is closed · Esc: back
too-small = Make the window larger: at least 80 × 24. Everything is safe.

## The table of keys

keys-key = Key
keys-does = Does
keys-where = Where
keys-palette-only = in the palette (`Ctrl-P`)
context-everywhere = everywhere
context-list = lists and dialogs
context-form = forms
context-run = during the day
context-entry = while typing
context-board = on the board
section-program = The program
section-lists = Lists
section-clock = The clock and the day
section-notes = Notes
section-board = The board
section-record = The session

## Commands

cmd-start-pause = Start or pause the timer
key-start-pause = start/pause
cmd-minute-less = Take off a minute
key-minute-less = −1
cmd-minute-more = Give a minute
key-minute-more = +1
cmd-five-less = Take off five minutes
cmd-five-more = Give five minutes
cmd-restart = Restart the step
cmd-next = Next round or step
key-next = next
cmd-previous = Previous round or step
cmd-skip = Skip the step
cmd-day-plan = The whole day, and jump in it
key-day-plan = the day
cmd-replan = Catch up on time
cmd-forward = Fast-forward the rehearsal
cmd-guide = Guide: say, do, ask
key-guide = guide
cmd-enter = Save what you have typed
cmd-to-board = Go to the board
key-to-board = board
cmd-to-entry = Type again
key-to-entry = type
cmd-edit = Change the note
key-edit = change
cmd-delete = Take the note away
key-delete = delete
cmd-star = Star: goes on
key-star = star
cmd-undo = Undo
key-undo = undo
cmd-redo = Redo
cmd-build-on = Build on the note
cmd-thread = Show the red thread
key-thread = thread
cmd-park = Park what you have typed
key-park = park
cmd-decide = Write it down as a decision
cmd-next-step-note = Write it down as a next step
cmd-private = Only for me / Show the room again
cmd-table = Next table for the note
cmd-cursor-up = Up on the board
cmd-cursor-down = Down on the board
cmd-cursor-left = Left on the board
cmd-cursor-right = Right on the board
cmd-level-up = To the note above, for one more branch
cmd-hold = Move the note (a stage of the journey: to the left)
key-hold = move
cmd-let-go = Put the note back where it was
key-let-go = put back
cmd-root = Mark as root cause
key-root = root cause
cmd-influence = Mark that we can influence it
key-influence = influence
cmd-evidence = Write how we know
key-evidence = evidence
cmd-make-card = Make a card of the note
key-make-card = make card
cmd-dot-more = Give a dot
key-dot-more = give dot
cmd-dot-less = Take a dot back
key-dot-less = take dot
cmd-next-voter = Next person votes or scores
key-next-voter = next person
cmd-previous-voter = Previous person votes or scores
cmd-reveal = Show or hide the votes or points
key-reveal = show to all
key-hide = hide
cmd-details = Change title, challenge and place
cmd-retry = Try to save again
key-retry = save again
cmd-save-elsewhere = Save elsewhere
key-save-elsewhere = save elsewhere
cmd-close-day = Close the day
cmd-up = Up
cmd-down = Down
cmd-page-up = Ten up
cmd-page-down = Ten down
cmd-first = To the top
cmd-last = To the bottom
cmd-choose = Choose
key-choose = choose
cmd-previous-choice = Previous choice
cmd-next-choice = Next choice
cmd-begin = Start the workshop
key-begin = start
cmd-back = Back
key-back = back
cmd-palette = All commands
key-palette = everything
cmd-help = The keys here
key-help = help
cmd-language = Bytt til norsk
cmd-suspend = Put the program in the background
cmd-home = To the first screen; you can go on with the session later
cmd-quit = Quit the program; you can go on with the session later
cmd-quit-elsewhere = Quit the program, but not in the middle of a day
cmd-how-to-quit = Say how to quit the program

# The room.

shows-clock = the clock
shows-task = the task
shows-board = the board
shows-agenda = the agenda
shows-message = a message
shows-result = the result
shows-black = black
room-heading = The room sees
room-open = The room’s window is open. Enter or the letter shows, ← → turn the page.
room-none = The room has no window yet. Type “verksted room” in a terminal window on the other screen.
room-behind = The room’s window is open, but the last did not get there: the disk does not take it.
room-message-hint = Type what the room is to see, and press Enter
header-room = ▣ room
header-room-shows = ▣ room: { $what }
header-room-behind = ▣ room: is behind
toast-room = The room sees { $what } now.
toast-room-black = The room is black. A full stop on the empty line shows { $what } again.
toast-no-room = The room has no window yet. Type “verksted room” in another terminal window.
cmd-room = The room: what it sees, and what it is to see
key-room = room
cmd-show-clock = Show the room the clock
cmd-show-task = Show the room the task
cmd-show-board = Show the room the board
cmd-show-agenda = Show the room the agenda
cmd-show-message = Show the room a message
cmd-show-result = Show the room the result
cmd-black = Make the room black, or show what was there
cmd-room-forward = Next page of the room’s board
key-room-forward = page
cmd-room-back = Previous page of the room’s board
section-room = The room
context-room = in “The room sees” (Ctrl-G)
