# Egne metoder og program: tilpasse, sammenligne, hente fra opphavet og sende videre.

own-verdict-kept = beholdt
own-verdict-added = ny
own-verdict-removed = tatt ut
own-verdict-shortened = kortere
own-verdict-lengthened = lengre
own-verdict-moved = flyttet
own-verdict-reworded = omskrevet
own-verdict-adjusted = endret

own-change = { $field }: { $from } → { $to }
own-change-new = { $field }, nytt: { $to }
own-change-gone = { $field }, tatt ut: { $from }
own-none = ingen
own-yes = ja
own-no = nei

own-kept = brukes om igjen
own-used-up = blir brukt opp

own-field-name = navn
own-field-purpose = hensikt
own-field-phase = fase
own-field-group = gruppe
own-field-minutes = minutter
own-field-least = minst
own-field-most = høyst
own-field-materials = utstyr
own-field-count = antall
own-field-per = per
own-field-kept = brukes om igjen
own-field-how = hvordan
own-field-pitfalls = fallgruver
own-field-pitfall = fallgruve
own-field-sources = kilder
own-field-author = forfatter
own-field-licence = lisens
own-field-task = oppgave
own-field-guide = gjør
own-field-say = si
own-field-prompts = spørsmål
own-field-board = tavle
own-field-field = felt
own-field-makes = lager
own-field-brings = henter
own-field-kinds = slag
own-field-mark = merke
own-field-from = fra
own-field-grow = vokser
own-field-warn = varsler
own-field-rounds = runder
own-field-type = type
own-field-columns = kolonner
own-field-criteria = kriterier
own-field-stages = trinn
own-field-lanes = rader
own-field-feeling = følelse
own-field-dots = prikker
own-field-x = x-aksen
own-field-y = y-aksen
own-field-low = lav
own-field-high = høy
own-field-quadrants = ruter
own-field-fields = felt
own-field-same-words = samme ord
own-field-scale = skala
own-field-kind = slag
own-field-options = valg
own-field-nb = bokmål
own-field-en = engelsk
own-field-start = start
own-field-end = slutt
own-field-tables = bord
own-field-vocabulary = faseord
own-field-prepare = før dagen
own-field-method = metode
own-field-optional = kan sløyfes
own-field-protected = skjermet
own-field-fixed-start = begynner kl.
own-field-fixed-end = slutter kl.
own-field-without = uten stegene

own-unknown = Det finnes ingen metode eller noe program «{ $id }». Se «verksted methods list».
own-both = «{ $id }» er både en metode og et program. Skriv methods/{ $id } eller programmes/{ $id }.
own-name-no-id = «{ $id }» kan ikke være en id: bruk små bokstaver fra a til z, tall og bindestrek.
own-name-reserved = «{ $id }» kan ikke være et filnavn på Windows. Velg en annen id.
own-name-built-in = «{ $id }» fulgte med programmet. Velg en annen id.
own-name-taken = Det finnes en fil «{ $id }» fra før, og den blir ikke skrevet over. Velg en annen id.
own-no-reason = Si hvorfor den tilpasses: --why "Kortere, til et formannskap".
own-unreadable = { $file } kan ikke endres slik den er skrevet. Se «verksted methods check».
own-write-taken = { $path } finnes allerede, og den blir ikke skrevet over. Ingenting er endret.
own-write-changed = { $path } er endret mens vi holdt på. Ingenting er skrevet; prøv igjen.
own-write-disk = Det kan ikke skrives i { $path }: { $error }. Ingenting er endret.

own-take-built-in = «{ $id }» fulgte med programmet og er alltid oppdatert. Tilpass den først med «verksted methods adapt».
own-take-not-adapted = «{ $id }» er ikke tilpasset fra noe, så det er ingenting å hente.
own-take-nothing-new = Det er ingenting nytt å hente til «{ $id }».
own-take-lost = Teksten «{ $id }» ble tilpasset fra, er ikke tatt vare på, så det er ikke mulig å si hva som er nytt.
own-take-no-such-part = Det er ikke noe nytt i «{ $part }». Dette er nytt: { $names }.
own-take-one-line = { $file } har stegene, blokkene eller tavlene på én linje. Skriv dem under hver sin [[overskrift]], så kan de hentes enkeltvis.

own-adapted = { $path } er din kopi av «{ $name }» ({ $id }). Endre den som du vil.
own-adapted-next = Se hva du har endret: verksted methods diff { $id }
own-line = versjon { $version }
own-behind = nyere opphav
own-from = Tilpasset fra «{ $name }» ({ $id }, versjon { $version })
own-from-by = av { $by }
own-from-why = Hvorfor: { $why }
own-not-adapted = «{ $id }» er ikke tilpasset fra noe.
own-lost = Teksten den ble tilpasset fra, er ikke tatt vare på, så den kan ikke sammenlignes.
own-no-changes = Alt er likt: ingenting er endret ennå.
own-heading-top = Øverst i fila
own-heading-boards = Tavler
own-heading-steps = Steg
own-heading-blocks = Blokker
own-gone = Opphavet finnes ikke lenger her.
own-newer = «{ $id }» er ny siden den gang (versjon { $version }):
own-newer-unknown = «{ $id }» er ny siden den gang (versjon { $version }), men det er ikke mulig å si hva som er nytt.
own-both-changed = begge har endret
own-hers-already = har du allerede
own-top = øverst i fila
own-take-hint = Hent det du ikke har rørt: verksted methods take { $id } --all
own-take-hint-both = Det begge har endret, hentes bare når du nevner det: --step { $part }. Behold ditt: --keep-mine
own-taken = Hentet til { $path }:
own-taken-none = Ingenting er hentet.
own-up-to-date = Nå er «{ $id }» à jour med versjon { $version }.
own-left = { $n ->
    [one] Én ting er igjen:
   *[other] { $n } ting er igjen:
}

cli-about-methods-adapt = Lag din egen utgave av en metode eller et program
cli-about-methods-diff = Vis hva som er endret fra opphavet, steg for steg, og hva som er nytt der
cli-about-methods-take = Hent det som er nytt i opphavet, steg for steg
cli-arg-methods-adapt-id = Det du vil tilpasse, slik «verksted methods list» viser det
cli-arg-new = Id-en til din egen: små bokstaver, tall og bindestrek
cli-arg-methods-adapt-name = Hva kopien skal hete, på begge språk; med --language bare på det [ellers det samme som den den er laget av]
cli-arg-why = Hvorfor den tilpasses, i en setning
cli-arg-by = Hvem som gjør det [ellers navnet i innstillingene]
cli-arg-steps = Et steg, en blokk eller en tavle som skal hentes; «top» er det som står øverst i fila
cli-arg-all = Hent alt du ikke har endret selv
cli-arg-keep-mine = Behold ditt av resten, og regn den som oppdatert
cli-value-new = NY-ID
cli-value-name = TEKST
cli-value-why = TEKST
cli-value-by = NAVN
cli-value-steps = STEG
cli-examples-methods-adapt =
    verksted methods adapt five-whys --as five-whys-asker --why "Kortere, til et formannskap"
    verksted methods adapt five-whys --as five-whys-asker --name "Fem hvorfor, Asker" --why "Kortere, til et formannskap"
    verksted methods adapt mini-lup --as mini-lup-asker --by "Kari Nordmann" --why "Halv dag"
cli-examples-methods-diff =
    verksted methods diff five-whys-asker
    verksted methods diff programmes/mini-lup-asker --json
cli-examples-methods-take =
    verksted methods take five-whys-asker              vis det som er nytt
    verksted methods take five-whys-asker --all
    verksted methods take five-whys-asker --step deepen --step choose
