# En lagret dag, lest etterpå.

## Sidene

review-short = Kort sagt
review-time = Tiden
review-boards = Tavlene
review-thread = Rød tråd
review-results = Resultater
review-reading = bare til lesing
review-reading-open = ikke avsluttet
review-editing = skriver i dagen

## Tiden

review-plan = Planlagt → brukt, i minutter
review-bar-used = brukt
review-bar-over = over planen
review-bar-left = planlagt, ikke brukt
review-where = Hvor tiden ble av
review-most-over = Tok lengst utover planen: { $blocks }
review-most-under = Tok mindre enn planlagt: { $blocks }
review-sum-paused = pauser i klokka { $length }
review-sum-given = gitt ekstra { $length }
review-sum-taken = trukket fra { $length }
review-sum-away = uten noen ved maskinen { $length }
review-timeline = Time for time
review-step-again = tilbake hit
review-paused-for = Klokka sto i { $length }
review-paused = Klokka ble satt på pause
review-given = Ga { $length } ekstra
review-taken = Trakk fra { $length }
review-restarted = Steget begynte på nytt
review-round = Runde { $n }
review-replanned = Ny plan: { $changes }
review-block-out = { $name } ut
review-block-back = { $name } inn igjen
review-away = Ingen ved maskinen i { $length }
review-votes-shown = Stemmene ble vist: { $board }
review-votes-hidden = Stemmene ble skjult: { $board }
review-reopened = Programmet ble startet igjen
review-closed = Dagen ble avsluttet
review-followed = Neste steg { $n }: { $status }
review-late-notes = { $n ->
    [one] 1 lapp skrevet etterpå
   *[other] { $n } lapper skrevet etterpå
}

## Tavlene

review-board-of = { $n } av { $all }
review-beside = Ved siden av tavlene
review-no-notes = Ingen lapper.
review-late = skrevet etterpå

## Rød tråd

review-no-thread = Ingen lapper bygger på hverandre.
review-alone = { $n ->
    [one] 1 lapp til står for seg selv: den bygger ikke på noen, og ingen bygger på den.
   *[other] { $n } lapper til står for seg selv: de bygger ikke på noen, og ingen bygger på dem.
}
review-again = (fortsettelsen står lenger opp)

## Resultater

review-next-steps = Neste steg: { $open } av { $n } gjenstår
review-no-next-steps = Ingen neste steg.
review-no-decisions = Ingen beslutninger.
review-nothing-parked = Ingenting ble parkert.
review-nothing-on-board = Her står det ingen lapper.
review-votes = Stemmer: { $board }
review-no-votes = Ingen stemmer.
review-votes-not-shown = Stemmene ble ikke vist.
next-step-status = { $status ->
    [begun] i gang
    [done] gjort
    [dropped] lagt bort
   *[open] ikke begynt
}

## Én lapp

review-note-heading = Lapp { $n } · { $kind }
review-fact-status = Status
review-fact-written = Skrevet
review-fact-table = Bord
review-fact-step = I steget
review-fact-marks = Merket
review-fact-board = På tavla
review-fact-evidence = Slik vet vi det
review-edited = rettet { $when }
review-starred = ★ stjerne
review-private = ⊘ bare for fasilitatoren
review-xy = { $x } bortover og { $y } oppover
review-answers = svarer på «hvorfor?» om { $n }
review-root = rotårsak
review-influence = kan påvirkes
review-came-from = Kom fra
review-led-to = Førte til
review-thread-nothing = ingenting
review-kind-heading = Hva er lapp { $n }?

## Finne

review-find-heading = Finn i denne dagen
review-find-hint = ord, eller nummeret på en lapp
review-find-about = Skriv ett eller flere ord, eller deler av dem. Enter går til lappen.
review-find-nothing = Ingen lapper har alt dette.

## Skrive etterpå

review-entry-hint = Skriv, og trykk Enter
toast-review-editing = Skriv i dagen: n ny lapp, e rett, x status, > hvorfor. Esc når du er ferdig.
toast-review-closed = Lagret. Dagen er bare til lesing igjen.
toast-review-no-owner-field = Neste steg i dette programmet har ingen felt for hvem og når.
toast-review-status = Neste steg { $n }: { $status }
toast-review-dropped = Neste steg { $n }: { $status }. Trykk > for å skrive hvorfor.
toast-review-reading = Dagen er bare til lesing. Trykk e først, så kan du skrive i den.
toast-review-reading-open = Dagen er ikke avsluttet, og her bare leser du. Trykk e for å fortsette den.
report-late-note = (skrevet etterpå, { $date })
home-go-on-late = Fortsett å skrive i: { $title }

## En dag som ble forlatt

long-ago-heading = Aldri avsluttet
long-ago-text = { $title } ble sist brukt { $when } og aldri avsluttet. Hva vil du?
long-ago-look = Bare se på den
long-ago-go-on = Fortsette den nå
long-ago-close = Avslutte den, med { $when } som slutt

## Taster

context-review = i en lagret dag
context-late = når du skriver i en lagret dag
section-review = En lagret dag
cmd-next-page = Neste side
key-next-page = neste side
cmd-previous-page = Forrige side
cmd-page-short = Dagen kort sagt
cmd-page-time = Hvordan tiden gikk
cmd-page-boards = Tavlene slik de sto
cmd-page-thread = Den røde tråden gjennom dagen
cmd-page-results = Neste steg, beslutninger og stemmer
cmd-next-board = Neste tavle
key-next-board = neste tavle
cmd-previous-board = Forrige tavle
cmd-find-note = Finn ord i denne dagen
key-find-note = finn
cmd-note-page = Alt om lappen
key-note-page = om lappen
cmd-edit-day = Skriv i dagen: rett, legg til, følg opp
key-edit-day = skriv i dagen
cmd-new-note = Ny lapp her
key-new-note = ny lapp
cmd-note-status = Neste steg: ikke begynt, i gang, gjort, lagt bort
key-note-status = status
cmd-note-owner = Neste steg: hvem gjør det, og når
key-note-owner = hvem og når
cmd-note-kind = Hva slags lapp det er
cmd-leave-line = Slutt å skrive
key-leave-line = ferdig
key-enter = lagre
key-decide = beslutning
key-next-step-note = neste steg
key-go-on-with-day = fortsett dagen
key-done-writing = ferdig å skrive
key-to-its-board = til tavla
key-about-note = om lappen
cmd-put-down = Legg lappen ned her
key-put-down = legg ned

## Kommandolinja

cli-about-review = Les en lagret workshop etterpå, eller se alle
cli-value-saved = WORKSHOP|MAPPE
cli-arg-saved = Fila eller en del av tittelen eller datoen på en workshop, eller en mappe med workshoper [ellers alle som er lagret]
cli-examples-review =
    verksted review                           alle lagrede workshoper
    verksted review mini-lup                  én av dem
    verksted review /media/minnepinne         dem som ligger i en annen mappe
