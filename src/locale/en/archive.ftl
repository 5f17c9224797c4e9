# What there is of saved sessions, and why something cannot be read.

archive-fault-denied = the file cannot be read: { $error }
archive-fault-too-large = the file is { $mb } MB, far more than any session
archive-fault-empty = the file is empty
archive-fault-cut-off = the file ends in the middle; it was not saved or copied whole
archive-fault-not-json = the file is damaged, or something else than a session
archive-fault-other-kind = the file is something else than a session from Verksted
archive-fault-newer = made by a later version of Verksted (format { $version })
archive-fault-unfit = the file is damaged; parts of it do not fit together ({ $reason })

archive-quarter = Q{ $quarter } { $year }

## The command line

cli-about-sessions-find = Find words in the notes of all sessions
cli-about-sessions-stats = Show what all sessions add up to
cli-arg-words = Words that must all be in the note; slips and parts of words will do, “in quotation marks” they must be right
cli-arg-programme = The programme's id
cli-arg-year = Only sessions held this year
cli-arg-rehearsals = Only rehearsals, which are left out otherwise
cli-arg-csv = Write CSV for a spreadsheet
cli-value-words = WORDS
cli-value-year = YEAR
cli-arg-sessions-stats-programme = Only sessions of this programme
cli-examples-sessions-find =
    verksted sessions find hotline
    verksted sessions find "nursing home" form --json
cli-examples-sessions-stats =
    verksted sessions stats
    verksted sessions stats --year 2026 --csv > methods.csv
cli-list-notes = { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}{ $open ->
    [0] {""}
    [one] , 1 next step open
   *[other] , { $open } next steps open
}
cli-found = { $total ->
    [0] No note has all the words: { $words }
    [one] One note in one session
   *[other] { $total } notes in { $sessions ->
        [one] one session
       *[other] { $sessions } sessions
    }
}
cli-found-first = The first { $shown } of { $total } notes in { $sessions } sessions
cli-stats-none = There are no sessions to count yet.
cli-stats-methods = Method
cli-stats-programmes = Programme
cli-stats-years = Year
cli-stats-all = All
cli-stats-column-sessions = sessions
cli-stats-column-planned = plan, min
cli-stats-column-took = took, min
cli-stats-column-rate = notes per person and hour
cli-stats-column-carried = carried on
cli-stats-column-done = next steps done
cli-stats-note = Times are medians, with the middle half in brackets. Carried on are notes that led to more, were starred or got dots. Of fewer than { $least } sessions there are no figures.
