# Dagen i korte trekk.

report-rehearsal = Prøvekjøring, { $pace } ganger så fort som i virkeligheten
report-ended = Slutt { $ended }, planlagt { $planned } ({ $how })
report-ends = Ventet slutt { $ended }, planlagt { $planned } ({ $how })
report-on-time = som planlagt
report-late = { $by } for sent
report-early = { $by } før tiden
report-notes = { $n ->
    [one] 1 lapp
   *[other] { $n } lapper
}
report-tables = { $n ->
    [one] 1 bord
   *[other] { $n } bord
}
report-people = { $n ->
    [one] 1 person
   *[other] { $n } personer
}
report-plan = Planlagt og brukt tid
report-ahead = gjenstår
report-skipped = hoppet over
report-left-out = tatt ut
report-told = { $kind ->
    [challenge] Problemstillinger
    [persona] Caser
    [action] Handlinger
    [touchpoint] Kontaktpunkter
    [thought] Tanker
    [feeling] Følelser
    [pain] Smertepunkter
    [opportunity] Muligheter
    [need] Behov
    [cause] Årsaker
    [root-cause] Rotårsaker
    [question] Spørsmål
    [idea] Ideer med prikker eller stjerne
    [concept] Konsepter
    [benefit] Gevinster
    [feedback] Tilbakemeldinger
    [reflection] Refleksjoner
    [answer] Svar
   *[remark] Notater
}
report-more = og { $n } til
report-dots = { $n ->
    [one] 1 prikk
   *[other] { $n } prikker
}
report-evidence = Slik vet vi det: { $evidence }
report-decisions = Bestemt
report-next-steps = Neste steg
report-no-owner = ingen ansvarlig
report-no-date = ingen frist
report-parked = Parkert
