# Earlier workshops: the list, words in the notes, figures across them.

context-saved = in earlier workshops
section-saved = Earlier workshops

## The list

saved-heading-in = Workshops in { $folder }
saved-all = { $all ->
    [one] 1 workshop
   *[other] { $all } workshops
}
saved-shown = Showing { $n } of { $all }
saved-reading = Reading the workshops … Esc stops
saved-reading-of = Reading the workshops, { $done } of { $of } … Esc stops
saved-narrow = Show only:
saved-narrow-hint = type a bit of the title, the place or the programme
saved-none-in-folder = No workshops in this folder.
saved-none-of-these = No workshops here. Press Esc to see all.
saved-none-called = No workshop is called { $words }. Press Ctrl-F to look for the words in the notes, or Esc to see all.
saved-open-of = { $open } of { $all }
saved-steps-open = { $open } of { $all } next steps left
saved-planned = Planned { $planned }
saved-took = Took { $took }, planned { $planned }
row-open = open
row-rehearsal = rehearsal
row-late = writing
session-late = being written in afterwards, not put away
session-newer = newer version
saved-newer = Made with a newer version of Verksted (format { $version }). What this version understands can be read; nothing can be changed.
column-date = Date
column-title = Title
column-place = Place
column-programme = Programme
column-hours = Hours
column-notes = Notes
column-open-steps = Left
order-title = by title
order-programme = by programme
order-most-notes = most notes first
order-next-steps-open = most left to do first
which-held = no rehearsals
which-rehearsals = rehearsals
which-unfinished = not closed
which-unreadable = damaged

cmd-by-programme = One programme only, the next one
key-by-programme = programme
cmd-by-year = One year only, the next one
key-by-year = year
cmd-order = Sort another way
key-order = sort
cmd-by-state = Only held, rehearsed, not closed or damaged
key-by-state = which
cmd-division = Year, quarter or month
key-division = year/quarter/month
cmd-look = Look at the workshop without going on with it
key-look = look only
cmd-figures = Figures across the workshops
key-figures = figures
cmd-find = Find words in all notes
key-find = find
key-show-all = show all
key-go-on = go on
key-look-at = look at

## Words in the notes

find-heading = Find in the notes
find-words = Words:
find-words-hint = type what you remember; the beginning will do
find-in = In { $all ->
    [one] 1 workshop
   *[other] { $all } workshops
}
find-count = { $n ->
    [one] 1 note
   *[other] { $n } notes
} in { $days ->
    [one] 1 workshop
   *[other] { $days } workshops
}
find-looking = Looking …
find-hint = Here you look in all notes of all workshops. Capitals and small letters are the same, and a slip of the finger does no harm.
find-none = No notes have { $words }. Try fewer words, or only their beginnings.
find-table = table { $table }

## Figures across

figures-heading = Figures across workshops
figures-methods = Methods
figures-notes = Notes
figures-next-steps = Next steps
figures-programmes = Programmes
cmd-previous-view = The figures before
key-previous-view = previous
cmd-next-view = The next figures
key-next-view = next
figures-time = Over time
figures-of = { $n ->
    [one] 1 workshop
   *[other] { $n } workshops
} held
figures-all = All
figures-counting = Counting …
figures-quarter = { $year }, quarter { $quarter }
figures-few = fewer than five workshops
figures-few-why = Fewer than five workshops give no figures: they would say most of chance.
figures-too-few = { $n ->
    [0] No workshops here have been held.
    [one] 1 workshop here has been held.
   *[other] { $n } workshops here have been held.
} Figures are shown of at least five: of fewer they would say most of chance, and of who was there.
figures-no-rehearsals = Rehearsals are not counted here. Back in the list F4 shows which are rehearsals.
figures-methods-legend = Minutes each time the method was used. Took and ◆ are the middle time (the median), mostly and ━ the middle half of the times, │ planned.
figures-notes-legend = Notes from each person in an hour: ◆ the middle time (the median), mostly and ━ the middle half. Carried on are notes that were built on, starred or given dots.
figures-next-steps-legend = How many of the next steps have been done.
figures-programmes-legend = Hours each time the programme was used. Took and ◆ are the middle time (the median), mostly and ━ the middle half of the times, │ planned.
figures-time-legend = How many workshops were held (the bars), hours taken and notes from each person in an hour (the median), and what came of it.
figure-groups = Workshops
figure-count = Count
figure-uses = Times
figure-planned = Planned
figure-took = Took
figure-spread = Mostly
figure-rate = Notes
figure-carried = Carried on
figure-next-steps = Next steps
figure-done = Done
