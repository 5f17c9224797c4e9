# Fasilitatorens skjermer.
#
# Ett ord for én ting, i alle filene her:
#   workshop – det som holdes og lagres: «Ny workshop», «Tidligere workshoper», «workshopen kan fortsettes»
#   dag – planen for workshopen og tiden i den: «hele dagen», «avslutt dagen», «planlagt og brukt tid»
#   program – delene dagen er satt sammen av; metode – hvordan én del gjøres; steg, runde – det metoden består av
#   lapp – alt som skrives ned; tavle – der lappene vises
# «Økt» brukes ikke: i en workshop er en økt like gjerne timen før lunsj.


## Hvor lenge

length-seconds = { $s } sekunder
length-minutes = { $m } min
length-hours = { $m ->
    [0] { $h } t
   *[other] { $h } t { $m } min
}

## Første skjerm

home-tagline = Leder deg gjennom dagen, holder tiden og husker det som blir sagt.
home-go-on = Fortsett: { $title }
home-new = Ny workshop
home-new-about = Velg program, tittel, bord og start
home-sessions = Tidligere workshoper
home-sessions-about = Se hva som ble sagt og bestemt
home-methods = Metoder og program
home-methods-about = Finn en metode, eller sett sammen din egen dag
home-language = English
home-language-about = Switch to English
home-quit = Avslutt
home-quit-about = Alt er lagret
rehearsal = prøvekjøring
rehearsal-pace = Prøvekjøring: dagen går { $pace } ganger så fort
language-nb = Norsk (bokmål)
language-en = Engelsk

## Ny workshop

new-heading = Ny workshop
form-programme = Program
form-title = Tittel
form-challenge = Utfordring
form-challenge-hint = Hvordan kan vi …
form-place = Sted
form-start = Start kl.
form-tables = Antall bord
form-people = Personer per bord
form-language = Språk
form-rehearsal = Prøvekjøring
form-rehearsal-yes = ja, { $pace } ganger så fort
form-rehearsal-no = nei, dette er dagen
form-begin = Start workshopen
form-reading = Leser metodene …
form-no-programme = Fant ikke noe program å starte.
form-bad-programme = Programmet har en feil. Kortet i «Metoder og program» sier hva og hvor.
form-bad-start = Skriv starten som et klokkeslett, for eksempel 9 eller 08.30.
form-bad-tables = Antall bord må være et tall fra 1 til 26.
form-bad-people = Skriv ett tall for alle bordene, eller ett for hvert bord: 5 5 6 4.

## Lagrede workshoper

sessions-heading = Tidligere workshoper
sessions-reading = Leser workshopene …
sessions-none = Ingen workshoper ennå. Trykk Esc og velg «Ny workshop».
session-open = ikke avsluttet
session-damaged = skadet

## Metoder

methods-sources = Kilder
group-size = { $least }–{ $most } personer
group-size-open = fra { $least } personer

## Topplinja

saved = lagret
saved-writing = lagrer
saved-not = IKKE LAGRET ({ $n })
saved-read-only = bare lesing
header-planned-end = slutt { $time }
header-late = { $length } etter
header-early = { $length } foran
banner-not-saved = Ikke lagret: { $error }. Lappene er trygge så lenge programmet går.

## Dagen

day-heading = Plan  Nå    Dagen
day-heading-narrow = Nå    Dagen
day-fixed = { $name } { $time } · { $length } å gå på
day-fixed-on-time = { $name } { $time } · i rute
day-fixed-late = { $name } { $time } · { $length } for sent
day-replan-hint = Ctrl-R: hent inn tid
day-jump-heading = Dagen · Enter hopper dit

## Steget

round = runde { $round } av { $of }
round-table = bord { $table } · { $round } av { $of }
step-challenge = Utfordringen: { $text }
timer-idle = ikke startet (F2)
timer-running = igjen
timer-paused = PAUSE
timer-warning = UNDER { $n } MIN IGJEN
timer-over = OVER TIDEN
timer-of = av { $length }
guide-heading = Veiledning
guide-challenge = UTFORDRINGEN
guide-say = SI HØYT
guide-do = GJØR
guide-ask = SPØR
guide-beware = PASS PÅ
guide-materials = UTSTYR
guide-purpose = HVORFOR METODEN
guide-pitfalls = FALLGRUVER

## Skrivelinja

entry-hint = Skriv og trykk Enter
entry-offer = Enter tar inn { $text }
entry-hint-board = Tab eller Enter: skriv igjen
entry-hint-map = m og piler flytter lappen. Eller Tab og 3 8: tre bort og åtte opp
entry-board-has-keys = PÅ TAVLA · bokstavene er kommandoer · Tab: skriv
entry-holding = FLYTTER LAPP { $n } · piler flytter · Enter legger ned · Esc legger tilbake
entry-edit = Retter lapp { $n } · Enter lagrer · Esc lar den være
entry-evidence = Lapp { $n }: hvordan vet vi det? · Enter lagrer
entry-built-on = bygger på { $n }
entry-table = bord { $table }
becomes-stage = Nytt steg i reisen
becomes-feeling = Følelse −2 til +2 · { $stage }
becomes-why = Hvorfor { $n }?
becomes-why-above = Shift-Tab: enda en gren under { $n }
becomes-branch = Hvorfor { $n }? · hver linje blir en ny gren
becomes-top = Problemet øverst
becomes-field = Kort { $n } · { $field }
becomes-new-card = Nytt kort · { $field }
becomes-card-from = Kort av { $n } · { $field }
becomes-on-map = { $kind } · eller 3 8: lapp { $n } tre bort og åtte opp
becomes-answer = Svar { $least } til { $most }, og gjerne hvorfor
becomes-nothing = Her skrives det ikke

## Det som ikke kan tas imot

refused-number-first = Begynn med et tall fra { $least } til { $most }.
refused-takes-no-words = Denne tavla tar ikke imot tekst. Tab går til tavla.
refused-no-stage-yet = Lag et steg i reisen først: pil opp til overskriftene, skriv, Enter.
refused-not-a-date = Det er ikke en dato. Skriv for eksempel 12.3, 12. mars 2027, fredag, i morgen eller uke 50.
refused-not-a-number = Her skal det stå et tall.
refused-not-an-option = Velg et av alternativene: skriv nummeret eller begynnelsen.
refused-no-table = Det finnes ikke noe bord { $table }. Det siste bordet er { $last }.
refused-no-note = Det finnes ingen lapp { $n }.
refused-empty-edit = En lapp kan ikke være tom. Slett den med d på tavla.

## Slags lapper

kind-remark = Notat
kind-challenge = Problemstilling
kind-persona = Case
kind-action = Handling
kind-touchpoint = Kontaktpunkt
kind-thought = Tanke
kind-feeling = Følelse
kind-pain = Smertepunkt
kind-opportunity = Mulighet
kind-need = Behov
kind-cause = Årsak
kind-root-cause = Rotårsak
kind-question = Spørsmål
kind-idea = Idé
kind-concept = Konsept
kind-benefit = Gevinst
kind-next-step = Neste steg
kind-decision = Beslutning
kind-feedback = Tilbakemelding
kind-reflection = Refleksjon
kind-answer = Svar
kind-parked = Parkert

## Faser

phase-frame = ramme
phase-insight = innsikt
phase-need = behov
phase-idea = idé
phase-choose = valg
phase-concept = konsept
phase-benefit = gevinst og spredning
phase-close = avrunding
phase-any = når som helst
phase-short-frame = ramme
phase-short-insight = innsikt
phase-short-need = behov
phase-short-idea = idé
phase-short-choose = valg
phase-short-concept = konsept
phase-short-benefit = gevinst
phase-short-close = avrunding
phase-short-any = { "" }

## Et ord om det som skjedde

toast-how-to-quit = Ctrl-Q avslutter programmet. Workshopen er lagret og kan fortsettes.
toast-too-long = En lapp rommer { $n } tegn. Resten ble ikke med.
toast-type-first = Skriv teksten først, og trykk så tasten.
toast-taken-parked = Parkert som lapp { $n }. Ctrl-Z angrer.
toast-taken-decision = Beslutning skrevet ned som lapp { $n }. Ctrl-Z angrer.
toast-taken-next-step = Neste steg skrevet ned som lapp { $n }. Ctrl-Z angrer.
toast-on-time = Ingenting å hente inn: dagen er i rute eller foran.
toast-nothing-to-shorten = Det er ikke mer å korte ned. Dagen ventes å slutte { $time }.
toast-skipped = Hoppet over { $step }. Ctrl-Z angrer.
toast-left-out = { $block } er tatt ut av planen. Ctrl-Z, én eller flere ganger, gir deg planen tilbake.
toast-replanned = Planen er endret. Ctrl-Z angrer.
toast-card-heading = Skriv det som skal stå i { $field }, og trykk Enter. Kortet bygger på { $n }.
toast-held = Piler flytter, Enter legger ned.
toast-not-under-itself = En lapp kan ikke ligge under seg selv.
toast-replaced = Erstattet «{ $old }». Ctrl-Z henter det tilbake.
toast-half-typed = Det står en halvskrevet linje. Enter lagrer den, Ctrl-U tømmer den. Avslutt så dagen.
toast-deleted = Lapp { $n } er tatt bort. Ctrl-Z henter den tilbake.
toast-private = Lapp { $n } er bare for deg: merket ⊘ her, og aldri i vinduet for rommet.
toast-not-private = Rommet kan se lapp { $n } igjen.
toast-table = Lapp { $n } hører nå til bord { $table }. Ctrl-Z angrer.
toast-no-table = Lapp { $n } hører ikke til noe bord nå. Ctrl-Z angrer.
toast-stage-in-use = I dette steget står det lapper. Flytt eller ta bort dem først.
toast-no-dots-left = Ingen prikker igjen. n går til neste person.
toast-undone = Angret: { $what }. Ctrl-Y gjør det om igjen.
toast-redone = Gjort igjen: { $what }.
toast-nothing-to-undo = Ingenting å angre.
toast-nothing-to-redo = Ingenting å gjøre om igjen.
toast-closed = Dagen er avsluttet. Alt ligger i { $file }
toast-closed-unsaved = Dagen er avsluttet, men fila ble ikke hel: { $file }
toast-written-elsewhere = Alt er lagret igjen, i { $file }
toast-unsaved-leaving = Ikke alt er lagret. Velg en annen mappe her, eller trykk Ctrl-Q en gang til for å gå likevel.
undo-gone = lapp { $n } { $text } er borte
undo-there = lapp { $n } { $text } er tilbake
undo-says = lapp { $n } sier { $text }
undo-private = lapp { $n } { $text } er bare for deg
undo-status = neste steg { $n } er { $status }
undo-not-private = lapp { $n } { $text } vises for rommet
undo-star = lapp { $n } { $text } har stjerne
undo-no-star = lapp { $n } { $text } har ingen stjerne
undo-stands = lapp { $n } { $text } står { $place }
undo-in = i { $place }
undo-under = under { $n }
undo-as-it-was = lapp { $n } { $text } er som før
redo-note = lapp { $n } { $text } er endret
undo-table = lapp { $n } hører til bord { $table }
undo-no-table = lapp { $n } { $text } hører ikke til noe bord
undo-dots = prikkene på lapp { $n } { $text }
undo-votes-shown = prikkene vises
undo-votes-hidden = prikkene er skjult
undo-stages = stegene i reisen er som før
redo-stages = stegene i reisen er endret
undo-clock = klokka i { $step } er som før
redo-clock = klokka er i { $step }
undo-plan = planen er som før
redo-plan = planen er endret
undo-details = opplysningene er som før
redo-details = opplysningene er endret

## Dialoger

more-below = ↓ mer
help-heading = Taster her
help-filter = Skriv for å lete, Enter kjører
palette-heading = Alle kommandoer
palette-filter = Skriv noen bokstaver av det du vil
palette-none = Ingen kommando heter det.
gap-heading = Borte en stund
gap-text = Fra { $from } til { $to } ({ $length }) var programmet borte mens klokka gikk. Skal den tiden telle med?
gap-drop = Nei, fortsett der klokka sto
gap-count = Ja, gruppa jobbet videre
paste-heading = Limt inn
paste-text = { $n } linjer: { $first }
paste-each = { $n } lapper, én for hver linje
paste-one = Én linje, så jeg kan rette den først
replan-heading = Hent inn tid
replan-about = Velg én. Ctrl-Z tar den tilbake. Esc lar planen være.
replan-end = Slutt { $time }
replan-still-late = { $length } for sent
replan-missed = { $name } { $length } for sent
price-shorter = { $name } { $from } → { $to } min
price-out = { $name } ut ({ $minutes } min)
thread-heading = Den røde tråden
thread-alone = Denne lappen er ikke knyttet til noen andre ennå. «>» bygger en ny lapp på den.
folder-heading = Lagre et annet sted
folder-about = Skriv mappa, for eksempel en minnepinne, og trykk Enter.
folder-hint = /mappe/på/minnepinnen
details-heading = Om workshopen · Enter lagrer

## Avslutning

summary-close = Enter: avslutt dagen · Esc: tilbake til dagen
summary-closed = Dagen er avsluttet · Esc: tilbake
too-small = Gjør vinduet større: minst 80 × 24. Alt er trygt.

## Tastetabellen

keys-key = Tast
keys-does = Gjør
keys-where = Hvor
keys-palette-only = i paletten (`Ctrl-P`)
context-everywhere = overalt
context-list = lister og dialoger
context-form = skjema
context-run = under dagen
context-entry = når du skriver
context-board = på tavla
section-program = Programmet
section-lists = Lister
section-clock = Klokka og dagen
section-notes = Lapper
section-board = Tavla
section-record = Workshopen

## Kommandoer

cmd-start-pause = Start eller sett klokka på pause
key-start-pause = start/pause
cmd-minute-less = Trekk fra ett minutt
key-minute-less = −1
cmd-minute-more = Gi ett minutt
key-minute-more = +1
cmd-five-less = Trekk fra fem minutter
cmd-five-more = Gi fem minutter
cmd-restart = Begynn steget på nytt
cmd-next = Neste runde eller steg
key-next = neste
cmd-previous = Forrige runde eller steg
cmd-skip = Hopp over steget
cmd-day-plan = Hele dagen, og hopp i den
key-day-plan = dagen
cmd-replan = Hent inn tid
cmd-forward = Spol prøvekjøringen fram
cmd-guide = Veiledning: si, gjør, spør
key-guide = veiledning
cmd-enter = Lagre det som er skrevet
cmd-to-board = Gå til tavla
key-to-board = tavla
cmd-to-entry = Skriv igjen
key-to-entry = skriv
cmd-edit = Rett lappen
key-edit = rett
cmd-delete = Ta bort lappen
key-delete = ta bort
cmd-star = Stjerne: går videre
key-star = stjerne
cmd-undo = Angre
key-undo = angre
cmd-redo = Gjør om igjen
cmd-build-on = Bygg videre på lappen
cmd-thread = Vis den røde tråden
key-thread = tråden
cmd-park = Parker det som er skrevet
key-park = parker
cmd-decide = Skriv det ned som beslutning
cmd-next-step-note = Skriv det ned som neste steg
cmd-private = Bare for meg / Vis for rommet igjen
cmd-table = Neste bord for lappen
cmd-cursor-up = Opp på tavla
cmd-cursor-down = Ned på tavla
cmd-cursor-left = Til venstre på tavla
cmd-cursor-right = Til høyre på tavla
cmd-level-up = Til lappen over, for enda en gren
cmd-hold = Flytt lappen (et steg i reisen: mot venstre)
key-hold = flytt
cmd-let-go = Legg lappen tilbake der den lå
key-let-go = legg tilbake
cmd-root = Merk som rotårsak
key-root = rotårsak
cmd-influence = Merk at vi kan påvirke det
key-influence = kan påvirkes
cmd-evidence = Skriv hvordan vi vet det
key-evidence = hvordan vet vi
cmd-make-card = Lag kort av lappen
key-make-card = lag kort
cmd-dot-more = Gi en prikk
key-dot-more = gi prikk
cmd-dot-less = Ta en prikk tilbake
key-dot-less = ta prikk
cmd-next-voter = Neste person stemmer eller gir poeng
key-next-voter = neste person
cmd-previous-voter = Forrige person stemmer eller gir poeng
cmd-reveal = Vis eller skjul stemmene eller poengene
key-reveal = vis for alle
key-hide = skjul
cmd-details = Endre tittel, utfordring og sted
cmd-retry = Prøv å lagre igjen
key-retry = lagre igjen
cmd-save-elsewhere = Lagre et annet sted
key-save-elsewhere = lagre et annet sted
cmd-close-day = Avslutt dagen
cmd-up = Opp
cmd-down = Ned
cmd-page-up = Ti opp
cmd-page-down = Ti ned
cmd-first = Til toppen
cmd-last = Til bunnen
cmd-choose = Velg
key-choose = velg
cmd-previous-choice = Forrige valg
cmd-next-choice = Neste valg
cmd-begin = Start workshopen
key-begin = start
cmd-back = Tilbake
key-back = tilbake
cmd-palette = Alle kommandoer
key-palette = alt
cmd-help = Tastene her
key-help = hjelp
cmd-language = Switch to English
cmd-suspend = Legg programmet i bakgrunnen
cmd-home = Til første skjerm, workshopen kan fortsettes
cmd-quit = Avslutt programmet, workshopen kan fortsettes
cmd-quit-elsewhere = Avslutt programmet, men ikke midt i dagen
cmd-how-to-quit = Si hvordan programmet avsluttes

# Rommet.

shows-clock = klokka
shows-task = oppgaven
shows-board = tavla
shows-agenda = agendaen
shows-message = en melding
shows-result = resultatet
shows-black = svart
room-heading = Rommet ser
room-open = Vinduet for rommet er åpent. Enter eller bokstaven viser, ← → blar.
room-none = Rommet har ikke noe vindu ennå. Skriv «verksted room» i et terminalvindu på den andre skjermen.
room-behind = Vinduet for rommet er åpent, men det siste kom ikke fram: disken tar ikke imot.
room-message-hint = Skriv det rommet skal se, og trykk Enter
header-room = ▣ rom
header-room-shows = ▣ rom: { $what }
header-room-behind = ▣ rom: henger etter
toast-room = Rommet ser { $what } nå.
toast-room-black = Rommet er svart. Punktum på tom linje viser { $what } igjen.
toast-no-room = Rommet har ikke noe vindu ennå. Skriv «verksted room» i et annet terminalvindu.
cmd-room = Rommet: hva det ser, og hva det skal se
key-room = rommet
cmd-show-clock = Vis rommet klokka
cmd-show-task = Vis rommet oppgaven
cmd-show-board = Vis rommet tavla
cmd-show-agenda = Vis rommet agendaen
cmd-show-message = Vis rommet en melding
cmd-show-result = Vis rommet resultatet
cmd-black = Gjør rommet svart, eller vis det som var
cmd-room-forward = Bla fram på rommets tavle
key-room-forward = bla
cmd-room-back = Bla tilbake på rommets tavle
section-room = Rommet
context-room = i «Rommet ser» (Ctrl-G)
