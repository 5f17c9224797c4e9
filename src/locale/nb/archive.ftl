# Hva som finnes av lagrede workshoper, og hvorfor noe ikke kan leses.

archive-fault-denied = fila kan ikke leses: { $error }
archive-fault-too-large = fila er { $mb } MB, langt mer enn noen workshop
archive-fault-empty = fila er tom
archive-fault-cut-off = fila slutter midt i; den er ikke lagret eller kopiert ferdig
archive-fault-not-json = fila er skadet, eller noe helt annet enn en workshop
archive-fault-other-kind = fila er noe annet enn en workshop fra Verksted
archive-fault-newer = laget av en nyere versjon av Verksted (format { $version })
archive-fault-unfit = fila er skadet; noe i den henger ikke sammen ({ $reason })

archive-quarter = { $quarter }. kvartal { $year }

## Kommandolinja

cli-about-sessions-find = Finn ord i lappene fra alle workshopene
cli-about-sessions-stats = Vis hva alle workshopene viser til sammen
cli-arg-words = Ord som alle skal stå i lappen; skrivefeil og deler av ord går bra, «i anførselstegn» må det stemme
cli-arg-programme = Programmets id
cli-arg-year = Bare workshoper holdt dette året
cli-arg-rehearsals = Bare prøvekjøringer, som ellers er utelatt
cli-arg-csv = Skriv CSV til regneark
cli-value-words = ORD
cli-value-year = ÅR
cli-arg-sessions-stats-programme = Bare workshoper med dette programmet
cli-examples-sessions-find =
    verksted sessions find vakttelefon
    verksted sessions find sykehjem skjema --json
cli-examples-sessions-stats =
    verksted sessions stats
    verksted sessions stats --year 2026 --csv > metoder.csv
cli-list-notes = { $notes ->
    [one] 1 lapp
   *[other] { $notes } lapper
}{ $open ->
    [0] {""}
    [one] , 1 neste steg åpent
   *[other] , { $open } neste steg åpne
}
cli-found = { $total ->
    [0] Ingen lapper har alle ordene: { $words }
    [one] Én lapp i én workshop
   *[other] { $total } lapper i { $sessions ->
        [one] én workshop
       *[other] { $sessions } workshoper
    }
}
cli-found-first = De { $shown } første av { $total } lapper i { $sessions } workshoper
cli-stats-none = Det er ingen workshoper å regne på ennå.
cli-stats-methods = Metode
cli-stats-programmes = Program
cli-stats-years = År
cli-stats-all = Alle
cli-stats-column-sessions = workshoper
cli-stats-column-planned = plan, min
cli-stats-column-took = brukt, min
cli-stats-column-rate = lapper per person og time
cli-stats-column-carried = ført videre
cli-stats-column-done = neste steg gjort
cli-stats-note = Tid er medianen, med den midterste halvparten i parentes. Ført videre er lapper som ble til noe mer, fikk stjerne eller prikker. Under { $least } workshoper vises ingen tall.
