# Run sheets on paper.

sheet-before = Before the day
sheet-to-do = This should be ready
sheet-end = End
sheet-when = When
sheet-tables = Tables
sheet-people = Participants
sheet-slack = Time in hand
sheet-slack-used = { $used } of { $all } min are used by the later start
sheet-phase = Phase
sheet-who = Who
sheet-all-together = everyone together
sheet-materials = Materials
sheet-when-late = If time is short
sheet-optional = may be left out
sheet-protected = is not to be shortened
sheet-pitfalls = Watch out for
sheet-do = Do
sheet-say = Say
sheet-ask = Ask
sheet-watch = Watch out
sheet-column-when = Time
sheet-column-minutes = Min
sheet-column-what = What
sheet-column-how = How
sheet-column-bring = Bring
sheet-column-each = Each
sheet-at-hand = Have at hand as well
sheet-column-thing = What
sheet-column-total = In all
sheet-column-for = For
sheet-totals = “In all” is worked out for those named at the top. What is used again, such as markers and tape, is counted once; what is used up is added together.
sheet-totals-people = Say how many come when you print the list, and what is for each person is counted too.
sheet-at-least = at least { $n }
sheet-made-with = Made with Verksted.
sheet-no-programme = There is no programme “{ $id }”. See “verksted methods list”.

cli-about-methods-print = Print a programme: a run sheet, an agenda for the participants or a packing list
cli-arg-methods-print-programme = The programme’s id, as “verksted methods list” shows it
cli-arg-for = Who it is for: facilitator, participants or packing
cli-value-for = WHO
cli-examples-methods-print =
    verksted methods print mini-lup --for facilitator -o run-sheet.html
    verksted methods print mini-lup --for facilitator --short -o pocket.docx
    verksted methods print mini-lup --for participants --start 08:30 -o agenda.docx
    verksted methods print mini-lup --for packing --tables 5 --people 6
cli-expected-for = Choose facilitator, participants or packing.

sheet-late = Starting at { $start } does not leave time for what is fixed, so nothing was written:
sheet-late-begins = “{ $name }” must begin at { $at }, but what comes before is { $by } min too long.
sheet-late-ends = “{ $name }” must be over at { $at }, but is { $by } min too long.
sheet-late-day = The day must be over at { $at }, but is { $by } min too long.
sheet-late-latest = Start at { $latest } at the latest, or make a shorter programme: verksted methods adapt.
sheet-late-never = Make a shorter programme: verksted methods adapt.
cli-print-no-format = A sheet is written as md, html or docx. Give the file a name that ends so, or say --to html.
cli-arg-methods-print-short = The day on a page or two, to carry: a line for each step [for facilitator only]
cli-print-short-for-whom = --short is your run sheet on a page or two. Use it with --for facilitator.
cli-arg-methods-print-to = The format: md, html or docx [otherwise what the file’s name ends with, and md on the screen]
cli-arg-methods-print-start = When the day starts [otherwise as the programme says]. A later start uses the time in hand; what is fixed stays where it is
