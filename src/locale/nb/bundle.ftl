# Å sende program og metoder videre, og ta imot andres.

bundle-none = dette er ikke en pakke fra Verksted; ventet en fil laget med F8 i biblioteket, eller med «verksted methods bundle»
bundle-newer = pakken er laget med et nyere Verksted enn dette; oppdater programmet først
bundle-changed = teksten er endret på veien; be om å få fila på nytt, helst som vedlegg
bundle-damaged = fila er skadet på veien; be om å få den på nytt, helst som vedlegg ({ $what })
bundle-other-id = delen kaller seg «{ $id }» inni; ventet samme id begge steder
bundle-twice = den samme id-en står to ganger
bundle-reserved = dette kan ikke være et filnavn på Windows
bundle-bad-suffix = «{ $id }» kan ikke være en id her: bruk små bokstaver, tall og bindestrek, og et navn som ikke er i bruk
bundle-unsafe = { $file }:{ $line }: merknaden har et tegn som ikke kan vises. Ta det bort, så kan fila sendes videre.

bundle-fate-new = ny
bundle-fate-have = har du fra før
bundle-fate-built-in = navnet er tatt av en som fulgte med, og som sier noe annet
bundle-fate-taken = navnet er tatt av en av dine egne filer
bundle-fate-renamed = tas inn som «{ $id }»

bundle-made = { $path } er klar til å sendes: { $programmes ->
    [0] { "" }
    [one] 1 program og{ " " }
   *[other] { $programmes } program og{ " " }
}{ $methods ->
    [one] 1 metode
   *[other] { $methods } metoder
}.
bundle-not-read = { $path } kan ikke leses: { $error }.
bundle-by = Laget av { $by }
bundle-by-nobody = Det står ikke hvem som har laget den
bundle-programmes = Program
bundle-methods = Metoder
bundle-licence = lisens { $licence }
bundle-no-licence = uten lisens
bundle-from = tilpasset fra { $id }
bundle-nothing-new = Du har alt dette fra før.
bundle-yes = Ingenting er skrevet ennå. Ta den inn: legg til --yes
bundle-suffix = Noen navn er tatt, og ingenting blir skrevet over. Ta dem inn under et annet navn: --as-suffix asker
bundle-refused = Ingenting er tatt inn.
bundle-taken-in = Tatt inn:

cli-about-methods-bundle = Lag én fil av et program med metodene det trenger, til å sende videre
cli-about-methods-import = Ta inn en slik fil fra andre; uten --yes vises bare hva den har
cli-arg-ids = Program og metoder, slik «verksted methods list» viser dem
cli-arg-output = Fila det skrives til [ellers skjermen]
cli-arg-methods-bundle-by = Hvem som sender den [ellers navnet i innstillingene]
cli-arg-file = Fila du har fått
cli-arg-yes = Ta den inn
cli-arg-as-suffix = Legg dette til id-ene som er tatt: «asker» gjør «pitch» til «pitch-asker»
cli-value-ids = ID
cli-value-output = FIL
cli-value-file = FIL
cli-value-as-suffix = TEKST
cli-examples-methods-bundle =
    verksted methods bundle mini-lup-asker -o mini-lup-asker.txt
    verksted methods bundle mini-lup-asker brainwriting --by "Kari Nordmann" -o pakke.txt
cli-examples-methods-import =
    verksted methods import mini-lup-asker.txt                    se hva den har
    verksted methods import mini-lup-asker.txt --yes
    verksted methods import pakke.txt --as-suffix asker --yes
