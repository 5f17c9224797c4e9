# Kjøreplaner på papir.

sheet-before = Før dagen
sheet-to-do = Dette skal være klart
sheet-when = Når
sheet-tables = Bord
sheet-people = Deltakere
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
sheet-column-total = I alt
sheet-column-for = Til
sheet-totals = «I alt» står der teksten sier hvor mange det skal være per bord eller til hver. Resten må du telle selv.
sheet-not-written = { $path } kan ikke skrives: { $error }.
sheet-no-programme = Det finnes ikke noe program «{ $id }». Se «verksted methods list».

cli-about-methods-print = Skriv ut et program: kjøreplan, dagsplan til deltakerne eller pakkeliste
cli-arg-methods-print-programme = Programmets id, slik «verksted methods list» viser den
cli-arg-for = Hvem det er til: facilitator, participants eller packing
cli-arg-methods-print-start = Når dagen begynner [ellers som programmet sier]
cli-value-for = HVEM
cli-examples-methods-print =
    verksted methods print mini-lup --for facilitator -o kjoreplan.md
    verksted methods print mini-lup --for participants --start 09:00
    verksted methods print mini-lup --for packing --tables 5 --people 6
cli-expected-for = Velg facilitator, participants eller packing.
