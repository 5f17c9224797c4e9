# Dagen ut til andre: referat, tabeller og selve datafila.

export-several = { $n } workshoper
export-when = Når
export-where = Hvor
export-challenge = Utfordring
export-programme = Program
export-with = Omfang
export-note = Merk
export-from-to = { $date }, kl. { $from }–{ $to }
export-from-on = { $date }, fra kl. { $from }; ikke avsluttet
export-results = Det dagen ga
export-evidence = Slik vet vi det
export-no-next-steps = Ingen neste steg ble skrevet ned.
export-number = Nr.
export-what = Hva
export-who = Hvem
export-by = Når
export-status = Status
export-table = bord { $t }
export-from = fra { $numbers }
export-star = ★
export-root = rotårsak
export-influence = kan påvirkes
export-block = Del av dagen
export-planned = Planlagt
export-took = Brukt
export-notes = Lapper
export-stage = Steg
export-note-text = Lapp
export-dots = Prikker
export-without-dots = { $n ->
    [one] 1 lapp fikk ingen prikker.
   *[other] { $n } lapper fikk ingen prikker.
}
export-votes-secret = Prikkene er ikke vist ennå.
export-answer = Svar
export-how-many = Antall
export-drawing-journey = Følelsen gjennom reisen
export-drawing-tree = Hvorfor, fra venstre til høyre
export-no-name = (navn utelatt)
export-made-with = Laget med Verksted av det som ble skrevet ned på dagen.
export-anonymous = Uten navn: Navn på personer, sted, det som ble sagt til pulsmålinger, og lapper som ble tatt bort, er utelatt. Bord og stemmer har koder. Navn som står inne i en setning, i tittelen eller i utfordringen kan ikke programmet finne. Les gjennom før du deler.

export-left-out = { $n ->
    [one] 1 lapp er bare for deg og er ikke med.
   *[other] { $n } lapper er bare for deg og er ikke med.
}
export-part-of-record = JSON er hele workshopen og kan ikke deles opp. Ta bort --part, eller velg et annet format.
export-format-failed = Fila kunne ikke lages: { $reason }
export-not-written = { $file } kunne ikke skrives: { $why }

cli-about-export = Ta en workshop ut som referat, tabell eller datafil
cli-arg-export-sessions = Fila, filnavnet eller en del av tittelen eller datoen på workshopene [ellers den sist brukte det står noe i]
cli-arg-to = Formatet: md, html, docx, xlsx, csv eller json [ellers det fila slutter på]
cli-arg-out = Fila det skrives til, eller mappa, som får en fil for hver workshop; «-» er skjermen [ellers skjermen]
cli-arg-part = Hvor mye: all, summary (det dagen ga) eller next-steps [ellers all]
cli-arg-anonymous = Uten navn og sted, og med koder for bord og stemmer. Navn inne i en setning kan ikke programmet finne: les gjennom før du deler
cli-arg-force = Skriv over fila hvis den finnes
cli-value-sessions = WORKSHOP
cli-value-to = FORMAT
cli-value-out = FIL
cli-value-part = DEL
cli-examples-export =
    verksted export ledersamling -o referat.html
    verksted export ledersamling -o referat.docx --part summary
    verksted export ledersamling --to xlsx --anonymous -o til-alle.xlsx
    verksted export mars april mai --to json -o mappe/
cli-expected-to = Velg md, html, docx, xlsx, csv eller json.
cli-expected-part = Velg all, summary eller next-steps.
cli-export-no-format = Si hvilket format: --to html, eller en fil som slutter på formatet: -o referat.html
cli-export-binary = Dette formatet er ikke tekst og hører ikke hjemme på skjermen. Si hvor det skal ligge: -o { $file }
cli-export-exists = { $file } finnes allerede, og er ikke rørt. --force skriver over den.

export-sheet-notes = Lapper
export-sheet-steps = Neste steg
export-sheet-timeline = Tidslinje
export-sheet-votes = Prikker og poeng
export-column-day = Workshop
export-column-date = Dato
export-column-kind = Type
export-column-text = Tekst
export-column-block = Del av dagen
export-column-step = Steg
export-column-table = Bord
export-column-at = Tidspunkt
export-column-starred = Stjerne
export-column-from = Fra lapp
export-column-where = Plass
export-column-value = Verdi
export-column-x = Bortover
export-column-y = Oppover
export-column-details = Mer
export-column-happened = Hva som skjedde
export-column-round = Runde
export-column-voter = Person nr.
export-yes = ja
export-wall = veggen
export-happened = { $what ->
    [started] klokka startet
    [paused] pause
    [given] { $minutes } min lagt til
    [taken] { $minutes } min tatt bort
    [restarted] steget begynt på nytt
    [next-round] neste runde
    [next-step] videre til steget
    [previous-step] tilbake til steget
    [jumped] hoppet til steget
    [skipped] hoppet over, videre til steget
    [gap-counted] tid uten program, regnet med
    [gap-dropped] tid uten program, ikke regnet med
    [returned] flyttet tilbake
    [replanned] planen endret
    [gap] { $minutes } min uten program
    [revealed] prikkene vist
    [hidden] prikkene skjult
    [reopened] åpnet igjen
   *[closed] dagen avsluttet
}

cmd-export = Ta dagen ut som referat, tabell eller datafil …
key-export = ta ut
export-heading = Ta dagen ut
export-ask-as = Som
export-ask-part = Hvor mye
export-ask-names = Navn
export-ask-file = Fil
export-file-anonymous = uten-navn
export-file-hint = Skriv hva fila skal hete
export-format = { $format ->
   *[md] tekst (Markdown)
    [html] side for nettleser og utskrift (HTML)
    [docx] dokument for Word
    [xlsx] regneark for Excel
    [csv] rader (CSV)
    [json] datafila, som Verksted kan åpne igjen (JSON)
}
export-part = { $part ->
   *[all] alt
    [summary] det dagen ga, beslutninger og neste steg
    [next-steps] bare neste steg
}
export-names = { $names ->
   *[with] med navn
    [without] uten navn og sted, med koder for bord
}
export-about = Fila havner i { $folder }, og ingenting blir skrevet over. Lapper som er bare for deg, er ikke med.
export-about-record = Alt er med, også lapper som er bare for deg. Fila havner i { $folder }, og ingenting blir skrevet over.
export-about-anonymous = Navn inne i en setning eller i tittelen kan ikke programmet finne: les gjennom før du deler. Fila havner i { $folder }.
export-writing = Skriver …
toast-exported = { $file } ligger i { $folder }.

export-late = skrevet etterpå, { $date }
export-late-notes = Skrevet etterpå
export-column-late = Skrevet etterpå
export-column-status-at = Sist endret
export-column-criterion = Kriterium
export-column-points = Poeng
