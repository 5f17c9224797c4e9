# The library: methods and programmes, and what fits here.

shelf-heading = Methods and programmes
shelf-count = { $n }
shelf-hint = Type to search
shelf-none = Nothing found. Esc takes away what you searched for.
shelf-more = ↓ PgDn
shelf-broken = files to look at
shelf-broken-about = Mend the file in a text editor, and press Ctrl-R.
shelf-programmes = programmes
shelf-row-minutes = { $m } min
shelf-row-least = down to { $m }
shelf-people = { $n ->
    [one] one person
   *[other] { $n } people
}
shelf-tables = { $n ->
    [one] one table
   *[other] { $n } tables
}
shelf-as-planned = Fits as planned: { $minutes } min
shelf-shortened = Can be shortened: { $planned } → { $least } min
shelf-groups = { $n } groups of { $least }
shelf-groups-uneven = { $n } groups of { $least }–{ $most }
shelf-least = { $minutes }, at least { $least }
shelf-board = board: { $name }
shelf-say = SAY
shelf-do = DO
shelf-ask = ASK
shelf-beware = BEWARE
shelf-day = THE DAY
shelf-prepare = PREPARE
shelf-origin = WHERE IT COMES FROM
shelf-built-in = Comes with the program
shelf-adapted-from = Adapted from “{ $id }”, version { $version }
shelf-by = By { $text }
shelf-why = Because: { $text }
fits-heading = What fits here?
fits-heading-about = Fill in what you know. Enter shows what fits.
fits-minutes = Minutes
fits-people = People
fits-phase = Phase
fits-open = any
fits-any-phase = any
fits-not-a-number = Type a number above zero, or leave the line empty.
form-method-alone = { $name } (the method alone)
toast-reading-again = Reading the methods again.
toast-cannot-start = The file has an error, and the day cannot be started. The card says what and where.
toast-start-anyway = The file has an error: see the card. Enter once more starts it anyway.
toast-built-in-instead = Your file has an error. Enter once more starts the built-in one.
context-library = in the library
section-library = The library
cmd-use-it = Start: a new form with the programme, or the method alone
key-use-it = start
cmd-fits-here = What fits here: minutes, people, phase
key-fits-here = fits
cmd-phase-next = Next phase
key-phase-next = phase
cmd-phase-previous = Previous phase
cmd-card-down = Down on the card
key-card-down = read on
cmd-card-up = Up on the card
cmd-read-again = Read the folder of methods again
key-read-again = read again
