# Biblioteket: metoder og program, og hva som passer her.

shelf-heading = Metoder og program
shelf-count = { $n }
shelf-hint = Skriv for å søke
shelf-none = Fant ikke noe. Esc tar bort det du har søkt på.
shelf-more = ↓ PgDn
shelf-broken = filer å se på
shelf-broken-about = Rett fila i en teksteditor, og trykk Ctrl-R.
shelf-programmes = program
shelf-row-minutes = { $m } min
shelf-row-least = ned til { $m }
shelf-people = { $n ->
    [one] én person
   *[other] { $n } personer
}
shelf-tables = { $n ->
    [one] ett bord
   *[other] { $n } bord
}
shelf-as-planned = Passer som planlagt: { $minutes } min
shelf-shortened = Kan kortes ned: { $planned } → { $least } min
shelf-groups = { $n } grupper på { $least }
shelf-groups-uneven = { $n } grupper på { $least }–{ $most }
shelf-least = { $minutes }, minst { $least }
shelf-board = tavle: { $name }
shelf-say = SI
shelf-do = GJØR
shelf-ask = SPØR
shelf-beware = PASS PÅ
shelf-day = DAGEN
shelf-prepare = FORBERED
shelf-origin = HVOR DEN KOMMER FRA
shelf-built-in = Følger med programmet
shelf-adapted-from = Tilpasset fra «{ $id }», versjon { $version }
shelf-by = Av { $text }
shelf-why = Fordi: { $text }
fits-heading = Hva passer her?
fits-heading-about = Fyll ut det du vet. Enter viser det som passer.
fits-minutes = Minutter
fits-people = Personer
fits-phase = Fase
fits-open = uansett
fits-any-phase = alle
fits-not-a-number = Skriv et tall større enn null, eller la linja stå tom.
form-method-alone = { $name } (metoden alene)
toast-reading-again = Leser metodene på nytt.
toast-cannot-start = Fila har feil, og dagen kan ikke startes. Kortet sier hva og hvor.
toast-start-anyway = Fila har feil: se kortet. Enter en gang til starter likevel.
toast-built-in-instead = Din fil har feil. Enter en gang til starter den innebygde.
context-library = i biblioteket
section-library = Biblioteket
cmd-use-it = Start: nytt skjema med programmet, eller metoden alene
key-use-it = start
cmd-fits-here = Hva passer her: minutter, personer, fase
key-fits-here = passer
cmd-phase-next = Neste fase
key-phase-next = fase
cmd-phase-previous = Forrige fase
cmd-card-down = Ned på kortet
key-card-down = les mer
cmd-card-up = Opp på kortet
cmd-read-again = Les mappa med metoder på nytt
key-read-again = les på nytt
