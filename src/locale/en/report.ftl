# The day in short.

report-rehearsal = Rehearsal, { $pace } times as fast as life
report-ended = Ended { $ended }, planned { $planned } ({ $how })
report-ends = Expected to end { $ended }, planned { $planned } ({ $how })
report-on-time = as planned
report-late = { $by } late
report-early = { $by } early
report-notes = { $n ->
    [one] 1 note
   *[other] { $n } notes
}
report-tables = { $n ->
    [one] 1 table
   *[other] { $n } tables
}
report-people = { $n ->
    [one] 1 person
   *[other] { $n } people
}
report-plan = Time planned and used
report-ahead = to come
report-skipped = skipped
report-left-out = left out
report-goes-on = Goes on
report-decisions = Decided
report-next-steps = Next steps
report-no-owner = nobody yet
report-no-date = no date
report-parked = Parked
