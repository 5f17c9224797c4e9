# Tidligere workshoper: lista, ord i lappene, tall på tvers.

context-saved = i tidligere workshoper
section-saved = Tidligere workshoper

## Lista

saved-heading-in = Workshoper i { $folder }
saved-all = { $all ->
    [one] 1 workshop
   *[other] { $all } workshoper
}
saved-shown = Viser { $n } av { $all }
saved-reading = Leser workshopene … Esc stopper
saved-reading-of = Leser workshopene, { $done } av { $of } … Esc stopper
saved-narrow = Vis bare:
saved-narrow-hint = skriv litt av tittelen, stedet eller programmet
saved-none-in-folder = Ingen workshoper i denne mappa.
saved-none-of-these = Ingen workshoper her. Trykk Esc for å se alle.
saved-none-called = Ingen workshoper heter { $words }. Trykk Ctrl-F for å lete etter ordene i lappene, eller Esc for å se alle.
saved-open-of = { $open } av { $all }
saved-steps-open = { $open } av { $all } neste steg gjenstår
saved-planned = Planlagt { $planned }
saved-took = Varte { $took }, planlagt { $planned }
row-open = åpen
row-rehearsal = prøve
row-late = skrives i
session-late = skrives i etterpå, ikke lagt bort
session-newer = nyere versjon
saved-newer = Laget med en nyere versjon av Verksted (format { $version }). Det denne versjonen forstår, kan leses; ingenting kan endres.
column-date = Dato
column-title = Tittel
column-place = Sted
column-programme = Program
column-hours = Timer
column-notes = Lapper
column-open-steps = Gjenstår
order-title = etter tittel
order-programme = etter program
order-most-notes = flest lapper først
order-next-steps-open = mest som gjenstår først
which-held = ikke prøvekjøringer
which-rehearsals = prøvekjøringer
which-unfinished = ikke avsluttet
which-unreadable = skadet

cmd-by-programme = Bare ett program, det neste
key-by-programme = program
cmd-by-year = Bare ett år, det neste
key-by-year = år
cmd-order = Sorter på en annen måte
key-order = sorter
cmd-by-state = Bare holdt, prøvd, ikke avsluttet eller skadet
key-by-state = hvilke
cmd-division = År, kvartal eller måned
key-division = år/kvartal/måned
cmd-look = Se på workshopen uten å fortsette den
key-look = bare se
cmd-figures = Tall på tvers av workshopene
key-figures = tall
cmd-find = Finn ord i alle lapper
key-find = finn
key-show-all = vis alle
key-go-on = fortsett
key-look-at = se på

## Ord i lappene

find-heading = Finn i lappene
find-words = Ord:
find-words-hint = skriv det du husker, gjerne bare begynnelsen
find-in = I { $all ->
    [one] 1 workshop
   *[other] { $all } workshoper
}
find-count = { $n ->
    [one] 1 lapp
   *[other] { $n } lapper
} i { $days ->
    [one] 1 workshop
   *[other] { $days } workshoper
}
find-looking = Leter …
find-hint = Her leter du i alle lapper fra alle workshoper. Store og små bokstaver er det samme, og en skrivefeil gjør ingenting.
find-none = Ingen lapper har { $words }. Prøv færre ord, eller bare begynnelsen av dem.
find-table = bord { $table }

## Tall på tvers

figures-heading = Tall på tvers
figures-methods = Metoder
figures-notes = Lapper
figures-next-steps = Neste steg
figures-programmes = Program
cmd-previous-view = Forrige tall
key-previous-view = forrige
cmd-next-view = Neste tall
key-next-view = neste
figures-time = Over tid
figures-of = { $n ->
    [one] 1 workshop
   *[other] { $n } workshoper
} som er holdt
figures-all = Alle
figures-counting = Teller …
figures-quarter = { $year }, { $quarter }. kvartal
figures-few = færre enn fem workshoper
figures-few-why = Under fem workshoper gir ingen tall: de ville sagt mest om tilfeldigheter.
figures-too-few = { $n ->
    [0] Ingen workshoper her er holdt.
    [one] Her er 1 workshop som er holdt.
   *[other] Her er { $n } workshoper som er holdt.
} Tall vises når det er minst fem: av færre ville de sagt mest om tilfeldigheter, og om hvem som var der.
figures-no-rehearsals = Prøvekjøringer telles ikke med her. Tilbake i lista viser F4 hvilke som er prøvekjøringer.
figures-methods-legend = Minutter hver gang metoden ble brukt. Brukt og ◆ er den midterste gangen (medianen), oftest og ━ den midterste halvparten av gangene, │ planlagt.
figures-notes-legend = Lapper fra hver person i timen: ◆ den midterste gangen (medianen), oftest og ━ den midterste halvparten. Videre er lapper som ble bygd på eller fikk stjerne eller prikker.
figures-next-steps-legend = Hvor mange av de neste stegene som er gjort.
figures-programmes-legend = Timer hver gang programmet ble brukt. Brukt og ◆ er den midterste gangen (medianen), oftest og ━ den midterste halvparten av gangene, │ planlagt.
figures-time-legend = Hvor mange workshoper som er holdt (stolpene), timer brukt og lapper fra hver person i timen (medianen), og hva som kom ut av det.
figure-groups = Workshoper
figure-count = Antall
figure-uses = Ganger
figure-planned = Planlagt
figure-took = Brukt
figure-spread = Oftest
figure-rate = Lapper
figure-carried = Videre
figure-next-steps = Neste steg
figure-done = Gjort
