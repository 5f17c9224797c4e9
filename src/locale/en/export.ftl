# The day out to others: minutes, tables and the record itself.

export-several = { $n } workshops
export-when = When
export-where = Where
export-challenge = Challenge
export-programme = Programme
export-with = Extent
export-note = Note
export-from-to = { $date }, { $from }–{ $to }
export-from-on = { $date }, from { $from }; not closed
export-results = What came of the day
export-evidence = How we know
export-no-next-steps = No next steps were written down.
export-number = No.
export-what = What
export-who = Who
export-by = By
export-status = Status
export-table = table { $t }
export-from = from { $numbers }
export-star = ★
export-root = root cause
export-influence = can be influenced
export-block = Part of the day
export-planned = Planned
export-took = Took
export-notes = Notes
export-stage = Stage
export-note-text = Note
export-dots = Dots
export-without-dots = { $n ->
    [one] 1 note got no dots.
   *[other] { $n } notes got no dots.
}
export-votes-secret = The dots have not been shown yet.
export-answer = Answer
export-how-many = How many
export-drawing-journey = The feeling along the journey
export-drawing-tree = Why, from left to right
export-no-name = (name left out)
export-made-with = Made with Verksted from what was written down on the day.
export-anonymous = Without names: people’s names, the place, what was said with a pulse and notes that were taken away are left out. Tables and voters have codes. Names within a sentence, the title or the challenge cannot be found by the program. Read it through before you share it.

export-left-out = { $n ->
    [one] 1 note is for you alone and is left out.
   *[other] { $n } notes are for you alone and are left out.
}
export-part-of-record = JSON is the whole record and has no parts. Leave out --part, or choose another format.
export-format-failed = The file could not be made: { $reason }
export-not-written = { $file } could not be written: { $why }

cli-about-export = Take a workshop out as minutes, tables or the record
cli-arg-export-sessions = The file, the file name or part of the title or date of the workshops [otherwise the last one used that has anything in it]
cli-arg-to = The format: md, html, docx, xlsx, csv or json [otherwise what the file ends with]
cli-arg-out = The file to write, or a folder, which gets a file for each workshop; “-” is the screen [otherwise the screen]
cli-arg-part = How much: all, summary (what came of the day) or next-steps [otherwise all]
cli-arg-anonymous = Without names and place, and with codes for tables and voters. Names within a sentence cannot be found by the program: read it through before you share it
cli-arg-force = Write over the file if it is there
cli-value-sessions = SESSION
cli-value-to = FORMAT
cli-value-out = FILE
cli-value-part = PART
cli-examples-export =
    verksted export leaders -o minutes.html
    verksted export leaders -o minutes.docx --part summary
    verksted export leaders --to xlsx --anonymous -o for-all.xlsx
    verksted export march april may --to json -o folder/
cli-expected-to = Choose md, html, docx, xlsx, csv or json.
cli-expected-part = Choose all, summary or next-steps.
cli-export-no-format = Say which format: --to html, or a file that ends with it: -o minutes.html
cli-export-binary = This format is no text and has no place on the screen. Say where it is to be: -o { $file }
cli-export-exists = { $file } is there already, and was left alone. --force writes over it.

export-sheet-notes = Notes
export-sheet-steps = Next steps
export-sheet-timeline = Timeline
export-sheet-votes = Votes
export-column-day = Workshop
export-column-date = Date
export-column-kind = Kind
export-column-text = Text
export-column-block = Part of the day
export-column-step = Step
export-column-table = Table
export-column-at = Time
export-column-starred = Starred
export-column-from = From note
export-column-where = Place
export-column-value = Value
export-column-x = Across
export-column-y = Up
export-column-details = More
export-column-happened = What happened
export-column-round = Round
export-column-voter = Person no.
export-yes = yes
export-wall = the wall
export-happened = { $what ->
    [started] the clock started
    [paused] paused
    [given] { $minutes } min given
    [taken] { $minutes } min taken
    [restarted] the step began again
    [next-round] next round
    [next-step] on to the step
    [previous-step] back to the step
    [jumped] jumped to the step
    [skipped] skipped, on to the step
    [gap-counted] time without the program, counted
    [gap-dropped] time without the program, not counted
    [returned] moved back
    [replanned] the plan changed
    [gap] { $minutes } min without the program
    [revealed] the dots shown
    [hidden] the dots hidden
    [reopened] opened again
   *[closed] the day closed
}

cmd-export = Take the day out as minutes, tables or the record …
key-export = take out
export-heading = Take the day out
export-ask-as = As
export-ask-part = How much
export-ask-names = Names
export-ask-file = File
export-file-anonymous = without-names
export-file-hint = Type what the file is to be called
export-format = { $format ->
   *[md] text (Markdown)
    [html] a page to read and print (HTML)
    [docx] a document for Word
    [xlsx] sheets for Excel
    [csv] rows (CSV)
    [json] the record, which Verksted opens again (JSON)
}
export-part = { $part ->
   *[all] everything
    [summary] what came of the day, decisions and next steps
    [next-steps] only the next steps
}
export-names = { $names ->
   *[with] with names
    [without] without names and place, with codes for tables
}
export-about = The file goes to { $folder }, and nothing is written over. Notes for you alone are left out.
export-about-record = Everything is in it, also notes for you alone. The file goes to { $folder }, and nothing is written over.
export-about-anonymous = Names within a sentence or the title cannot be found by the program: read it through before you share it. The file goes to { $folder }.
export-writing = Writing …
toast-exported = { $file } is in { $folder }.

export-late = written afterwards, { $date }
export-late-notes = Written afterwards
export-column-late = Written afterwards
export-column-status-at = Last changed
export-column-criterion = Criterion
export-column-points = Points
