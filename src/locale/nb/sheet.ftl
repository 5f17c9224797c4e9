# Kjøreplaner på papir.

sheet-before = Før dagen
sheet-to-do = Dette skal være klart
sheet-when = Når
sheet-end = Slutt
sheet-tables = Bord
sheet-people = Deltakere
sheet-slack = Tid å gå på
sheet-slack-used = { $used } av { $all } min er brukt av den senere starten
sheet-phase = Fase
sheet-who = Hvem
sheet-all-together = alle sammen
sheet-materials = Utstyr
sheet-when-late = Hvis tida blir knapp
sheet-optional = kan sløyfes
sheet-protected = skal ikke kortes ned
sheet-pitfalls = Pass på
sheet-do = Gjør
sheet-say = Si
sheet-ask = Spør
sheet-watch = Pass på
sheet-column-when = Kl.
sheet-column-minutes = Min
sheet-column-what = Hva
sheet-column-how = Hvordan
sheet-column-bring = Ta med
sheet-column-each = Per
sheet-at-hand = Ha også for hånden
sheet-column-thing = Hva
sheet-column-total = I alt
sheet-column-for = Til
sheet-totals = «I alt» er regnet ut for dem som er nevnt øverst. Det som brukes om igjen, som tusjer og teip, er regnet én gang; det som blir brukt opp, er lagt sammen.
sheet-totals-people = Si hvor mange som kommer når du skriver ut lista, så regnes også det som er per person.
sheet-at-least = minst { $n }
sheet-made-with = Laget med Verksted.
sheet-no-programme = Det finnes ikke noe program «{ $id }». Se «verksted methods list».

cli-about-methods-print = Skriv ut et program: kjøreplan, dagsplan til deltakerne eller pakkeliste
cli-arg-methods-print-programme = Programmets id, slik «verksted methods list» viser den
cli-arg-for = Hvem det er til: facilitator, participants eller packing
cli-value-for = HVEM
cli-examples-methods-print =
    verksted methods print mini-lup --for facilitator -o kjoreplan.html
    verksted methods print mini-lup --for facilitator --short -o lommeplan.docx
    verksted methods print mini-lup --for participants --start 08:30 -o dagsplan.docx
    verksted methods print mini-lup --for packing --tables 5 --people 6
cli-expected-for = Velg facilitator, participants eller packing.

sheet-late = Fra kl. { $start } rekker dere ikke det som har et fast tidspunkt, så ingenting er skrevet:
sheet-late-begins = «{ $name }» skal begynne { $at }, men det som kommer før, er { $by } min for langt.
sheet-late-ends = «{ $name }» skal være over { $at }, men blir { $by } min for lang.
sheet-late-day = Dagen skal være over { $at }, men blir { $by } min for lang.
sheet-late-latest = Begynn senest { $latest }, eller lag et kortere program: verksted methods adapt.
sheet-late-never = Lag et kortere program: verksted methods adapt.
cli-print-no-format = Et ark skrives som md, html eller docx. Gi fila et navn som slutter på det, eller si --to html.
cli-arg-methods-print-short = Dagen på en side eller to, til å ha i hånden: en linje for hvert steg [bare for facilitator]
cli-print-short-for-whom = --short er kjøreplanen din på en side eller to. Bruk den sammen med --for facilitator.
cli-arg-methods-print-to = Formatet: md, html eller docx [ellers det fila slutter på, og md på skjermen]
cli-arg-methods-print-start = Når dagen begynner [ellers som programmet sier]. Begynner den senere, brukes tida å gå på; det som har et fast tidspunkt, blir stående
