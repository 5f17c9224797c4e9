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
report-told = { $kind ->
    [challenge] Challenges
    [persona] Cases
    [action] Actions
    [touchpoint] Touchpoints
    [thought] Thoughts
    [feeling] Feelings
    [pain] Pain points
    [opportunity] Opportunities
    [need] Needs
    [cause] Causes
    [root-cause] Root causes
    [question] Questions
    [idea] Ideas with dots or a star
    [concept] Concepts
    [benefit] Benefits
    [feedback] Feedback
    [reflection] Reflections
    [answer] Answers
   *[remark] Remarks
}
report-more = and { $n } more
report-dots = { $n ->
    [one] 1 dot
   *[other] { $n } dots
}
report-evidence = How we know: { $evidence }
report-decisions = Decided
report-next-steps = Next steps
report-no-owner = nobody yet
report-no-date = no date
report-parked = Parked
