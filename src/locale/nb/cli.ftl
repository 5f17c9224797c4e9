# Kommandolinja.

cli-about = Leder en workshopdag fra terminalen: metoden steg for steg, klokka, og hver idé skrevet ned
cli-about-run = Begynn en ny workshop med et program
cli-about-open = Åpne en lagret workshop
cli-about-add = Ta imot lapper, én per linje, og skriv nummeret når lappen er på disken
cli-about-room = Vinduet for projektoren: klokka og tavla, så alle kan se dem
cli-about-sessions = Lagrede workshoper
cli-about-sessions-list = List opp workshopene, den nyeste først
cli-about-sessions-show = Vis en workshop i korte trekk
cli-about-sessions-path = Vis hvor workshopene, eller én av dem, ligger
cli-about-methods = Program og metoder
cli-about-methods-list = List opp programmene og metodene
cli-about-methods-show = Vis et program eller en metode
cli-about-methods-check = Finn det som er galt i program- og metodefiler
cli-about-methods-path = Vis mappa der dine egne filer ligger
cli-about-doctor = Sjekk om maskinen er klar for en workshop
cli-about-completions = Skriv ut det skallet trenger for å fullføre kommandoer med Tab
cli-about-man = Skriv ut manualsiden

cli-arg-home = Mappa med workshoper og egne metoder [ellers VERKSTED_HOME, ellers systemets datamappe]
cli-arg-language = Språket: nb eller en [ellers innstillingene, ellers maskinens språk]
cli-arg-help = Vis hjelp
cli-arg-version = Vis versjonen
cli-arg-run-programme = Programmets id, slik «verksted methods list» viser den
cli-arg-title = Hva workshopen heter [ellers programmets navn]
cli-arg-challenge = Hva workshopen handler om: «Hvordan kan vi …»
cli-arg-place = Hvor den holdes
cli-arg-tables = Antall bord, 1–26 [ellers så mange programmet er laget for]
cli-arg-people = Hvor mange ved hvert bord: ett tall for alle, eller ett for hvert («5 5 6»)
cli-arg-start = Når dagen skal begynne [ellers programmets egen start når den er under fire timer fram i tid, eller neste hele eller halve time]
cli-arg-pace = Prøvekjøring: dagen går så mange ganger så fort, 1–3600
cli-arg-session = Fila, filnavnet eller en del av tittelen eller datoen på workshopen [ellers den som ikke er avsluttet, ellers den nyeste]
cli-arg-room-session = Fila, filnavnet eller en del av tittelen eller datoen på workshopen [ellers den som er åpen, også om den åpnes senere]
cli-arg-light = Mørk skrift på lys bakgrunn
cli-arg-dark = Lys skrift på mørk bakgrunn [det vanlige]
cli-arg-sessions-show-session = Fila, filnavnet eller en del av tittelen eller datoen på workshopen [ellers den sist brukte det står noe i, avsluttet eller ikke]
cli-arg-sessions-path-session = Fila, filnavnet eller en del av tittelen eller datoen på workshopen [ellers mappa]
cli-arg-step = Steget lappene hører til: blokk/steg eller blokk [ellers der dagen er]
cli-arg-table = Bordet som sa det, for linjer som ikke sier noe annet («b: …»)
cli-arg-json = Skriv JSON, for andre programmer
cli-arg-id = Id-en, slik «verksted methods list» viser den
cli-arg-what = Filer eller id-er [ellers alle]
cli-arg-shell = bash, zsh, fish, powershell eller elvish

cli-value-command = KOMMANDO
cli-value-options = VALG
cli-value-home = MAPPE
cli-value-language = SPRÅK
cli-value-programme = PROGRAM
cli-value-title = TEKST
cli-value-challenge = TEKST
cli-value-place = TEKST
cli-value-tables = N
cli-value-people = N
cli-value-start = TT:MM
cli-value-session = WORKSHOP
cli-value-step = STEG
cli-value-table = BORD
cli-value-what = FIL|ID
cli-value-shell = SKALL

cli-heading-usage = Bruk
cli-heading-commands = Kommandoer
cli-heading-arguments = Argumenter
cli-heading-options = Valg
cli-heading-examples = Eksempler
cli-heading-environment = Miljøvariabler
cli-heading-exit-codes = Utgangskoder

cli-examples =
    verksted                                  første skjerm: fortsett, eller begynn på noe nytt
    verksted run mini-lup --tables 4          rett inn i en workshop
    verksted run mini-lup --pace 60           prøv dagen, seksti ganger så fort
    verksted doctor                           er maskinen klar?
    verksted sessions show                    den siste workshopen i korte trekk
cli-examples-run =
    verksted run mini-lup --title "Ledersamling" --start 08:30 --tables 4 --people "5 5 6 6"
    verksted run mini-lup --pace 60
cli-examples-add =
    verksted add < lapper.txt
    verksted add ledersamling --step ideas --table b < bord-b.txt
    echo "c: >17 Del det med nabokommunen" | verksted add
cli-examples-room =
    verksted room                             følg den workshopen som er åpen
    verksted room ledersamling --light
cli-examples-sessions-list =
    verksted sessions list --json
cli-examples-sessions-show =
    verksted sessions show
    verksted sessions show ledersamling
    verksted sessions show 2026-11-22-ledersamling --json
cli-examples-sessions-path =
    cp "$(verksted sessions path ledersamling)" /media/minnepinne/
cli-examples-methods-show =
    verksted methods show brainwriting
    verksted methods show mini-lup
cli-examples-methods-check =
    verksted methods check
    verksted methods check min-metode.toml
cli-examples-completions =
    verksted completions bash > ~/.local/share/bash-completion/completions/verksted
cli-examples-man =
    verksted man > verksted.1

cli-environment =
    VERKSTED_HOME   mappa, der --home ikke er gitt
    VERKSTED_LOG    skriv logg til fil: info, debug
    NO_COLOR        ingen farger
cli-exit-codes =
    0    det gikk bra
    1    det du ba om, gikk ikke, eller noe galt ble funnet
    2    kommandoen kan ikke brukes slik, eller det er ingen terminal her
    75   et annet program har workshopen åpen; prøv igjen senere
    130, 143, 129   avbrutt av et signal (128 + signalets nummer)
cli-exit-codes-add =
    0    alle linjene er lapper på disken
    1    en linje ble ikke tatt med eller ikke lagret; hvilken, er sagt
    75   et annet program har workshopen åpen, og ingenting er tatt med; prøv igjen senere

cli-error-unknown-argument = Det finnes ikke noe valg { $what }.
cli-error-unknown-command = Det finnes ingen kommando { $what }.
cli-error-no-command = Det mangler en kommando.
cli-error-missing = Det mangler noe: { $what }.
cli-error-twice = { $what } kan bare gis én gang.
cli-error-no-value = { $what } mangler en verdi.
cli-error-value = «{ $value }» kan ikke brukes for { $what }.
cli-error-meant = Mente du { $what }?
cli-error-see-help = Prøv --help.

cli-expected-language = Velg nb eller en.
cli-expected-tables = Ventet et tall fra 1 til 26.
cli-expected-people = Ventet ett tall for alle bord, eller ett for hvert, som "5 5 6"; høyst 200 ved et bord.
cli-expected-start = Ventet et klokkeslett, som 08:30.
cli-expected-pace = Ventet et tall fra 1 til 3600.
cli-expected-table = Ventet en bokstav fra A til Z.
cli-expected-shell = Velg bash, zsh, fish, powershell eller elvish.

cli-no-terminal = Her er det ingen terminal, så skjermen kan ikke vises. Start verksted i et terminalvindu; --help viser det som kan gjøres uten.
cli-no-such-programme = Det finnes ikke noe program «{ $id }». Disse finnes:
cli-people-and-tables = Det er { $tables } bord, men { $people } tall i --people. Gi ett tall for alle, eller ett for hvert bord.
cli-no-log = Loggen kan ikke skrives i { $path }: { $error }.

cli-no-sessions = Det er ingen workshoper her ennå. Begynn en med «verksted run mini-lup».
cli-no-such-session = Det finnes ingen workshop «{ $session }». Se «verksted sessions list».
cli-several-sessions = Flere workshoper passer til «{ $session }». Skriv filnavnet til den du mener:
cli-showing = Viser «{ $title }» ({ $date }, { $state }). Skriv en tittel etter kommandoen for å se en annen.
cli-state-open = åpen
cli-state-closed = avsluttet
cli-state-rehearsal = prøvekjøring
cli-state-damaged = skadet: { $reason }

cli-room-newer = Workshopen ledes av et nyere Verksted enn dette. Bruk samme utgave på begge skjermer.
cli-add-type = Lapper til «{ $title }», én per linje. Ctrl-D avslutter.
cli-add-closed = «{ $title }» ble avsluttet { $date } kl. { $time }. Lappene legges til i etterkant, og dagen er fortsatt avsluttet.
cli-add-busy = Skriv lappene der, eller lukk det programmet og prøv igjen.
cli-add-bad-line = Linje { $line } ble ikke tatt med: { $why }
cli-add-cut = Linje { $line } er kuttet: en lapp er høyst { $most } tegn.
cli-add-not-utf8 = teksten er ikke UTF-8.
cli-add-no-note = det finnes ingen lapp { $n } å bygge på.
cli-add-number-first = steget vil ha et tall fra { $least } til { $most } først.
cli-add-no-stage = reisen har ingen trinn ennå; lag dem i programmet først.
cli-add-takes-no-notes = det blir ingen lapp av dette i dette steget.
cli-add-not-saved = { $n ->
    [one] 1 lapp er ikke lagret
   *[other] { $n } lapper er ikke lagret
} ({ $why }). De er de siste linjene, uten nummer.
cli-no-such-step = Workshopen har ikke noe steg «{ $step }». Disse finnes:
cli-no-such-table = Workshopen har ikke noe bord { $table }. Disse finnes: { $tables }.

cli-programmes = Program
cli-methods = Metoder
cli-own-file = egen fil
cli-has-errors = har feil
cli-no-such-method = Det finnes ingen metode, program eller fil «{ $id }». Se «verksted methods list».
cli-card-materials = Dette trenger du
cli-card-pitfalls = Fallgruver
cli-card-pitfall = Fallgruve
cli-card-sources = Kilder
cli-card-guide = Gjør
cli-card-say = Si
cli-card-prepare = Før dagen
cli-card-blocks = Dagen
cli-check-good = { $files ->
    [one] Alt er i orden i 1 fil.
   *[other] Alt er i orden i { $files } filer.
}
cli-check-found = { $files ->
    [one] 1 fil er undersøkt
   *[other] { $files } filer er undersøkt
}: { $errors } feil, { $warnings ->
    [one] 1 advarsel
   *[other] { $warnings } advarsler
}.

doctor-label-version = Versjon
doctor-label-terminal = Terminal
doctor-label-colours = Farger
doctor-label-utf8 = Tegnsett
doctor-label-language = Språk
doctor-label-clock = Klokka
doctor-label-settings = Innstillinger
doctor-label-log = Logg
doctor-label-home = Mappe
doctor-label-methods-dir = Egne metoder
doctor-label-sessions-dir = Workshoper
doctor-label-write = Skriving
doctor-label-lock = Låsing
doctor-label-space = Ledig plass
doctor-label-library = Innhold
doctor-label-files = Filene
doctor-label-unfinished = Uavsluttet
doctor-label-sessions = Lagret

doctor-no-terminal = ingen her; vinduet er ikke undersøkt
doctor-size = { $columns } × { $rows } tegn
doctor-small = { $columns } × { $rows } tegn er lite; gjør vinduet minst 80 × 24
doctor-no-size = størrelsen er ukjent: { $error }
doctor-colours-none = ingen, fordi NO_COLOR er satt
doctor-colours-dumb = TERM=dumb: skjermen kan ikke tegnes; bruk et annet terminalprogram
doctor-colours-true = alle (24 bit)
doctor-colours-256 = 256
doctor-colours-16 = 16, og det holder
doctor-utf8-yes = UTF-8 ({ $said })
doctor-utf8-no = ikke UTF-8 ({ $said }): æ, ø og å kan bli feil. Sett LANG=nb_NO.UTF-8
doctor-language-option = bokmål, fordi --language sier det
doctor-language-settings = bokmål, fordi innstillingene sier det
doctor-language-machine = bokmål, fordi maskinen er satt til det
doctor-language-neither = bokmål, fordi ingenting sier noe annet
doctor-log-on = skrives til { $path }
doctor-log-off = av. { $variable }=info skriver til { $path }
doctor-write-yes = en lapp er på disken etter { $ms } ms
doctor-write-no = det kan ikke skrives i { $path }: { $error }. Velg en annen mappe med --home
doctor-lock-yes = to programmer kan ikke skrive i samme workshop
doctor-lock-no = mappa kan ikke låse filer: pass på at bare ett program har workshopen åpen
doctor-space-left = { $size }
doctor-space-unknown = ukjent på dette systemet
doctor-library-counts = { $programmes ->
    [one] 1 program
   *[other] { $programmes } program
}, { $methods ->
    [one] 1 metode
   *[other] { $methods } metoder
}
doctor-no-programmes = det finnes ikke noe program å lede en dag etter
doctor-files-good = alt er i orden
doctor-files-bad = { $n } feil; se «verksted methods check»
doctor-none = ingen
doctor-sessions-good = { $n ->
    [one] 1 workshop
   *[other] { $n } workshoper
}
doctor-sessions-damaged = { $n ->
    [one] 1 workshop
   *[other] { $n } workshoper
}; skadet: { $damaged }
doctor-verdict-good = Alt er klart for en workshop.
doctor-verdict-look = Workshopen kan ledes herfra, men se på det som er merket med ?.
doctor-verdict-stops = Workshopen kan ikke ledes herfra ennå: rett det som er merket med !.
