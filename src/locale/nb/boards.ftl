# Tavler: liste, kort, prikker og puls.

board-before = Fra før ({ $n })
# Det første noen gjør på en tom tavle.
board-first = { $kind ->
    [challenge] Skriv den første problemstillingen og trykk Enter.
    [persona] Skriv den første personen og trykk Enter.
    [action] Skriv den første handlingen og trykk Enter.
    [touchpoint] Skriv det første kontaktpunktet og trykk Enter.
    [thought] Skriv den første tanken og trykk Enter.
    [feeling] Skriv den første følelsen og trykk Enter.
    [pain] Skriv det første smertepunktet og trykk Enter.
    [opportunity] Skriv den første muligheten og trykk Enter.
    [need] Skriv det første behovet og trykk Enter.
    [cause] Skriv den første årsaken og trykk Enter.
    [root-cause] Skriv den første rotårsaken og trykk Enter.
    [question] Skriv det første spørsmålet og trykk Enter.
    [idea] Skriv den første ideen og trykk Enter.
    [concept] Skriv det første konseptet og trykk Enter.
    [benefit] Skriv den første gevinsten og trykk Enter.
    [next-step] Skriv det første dere skal gjøre, og trykk Enter.
    [decision] Skriv den første beslutningen og trykk Enter.
    [feedback] Skriv den første tilbakemeldingen og trykk Enter.
    [reflection] Skriv den første refleksjonen og trykk Enter.
    [answer] Skriv det første svaret og trykk Enter.
    [parked] Skriv det første som skal parkeres, og trykk Enter.
   *[remark] Skriv det første som blir sagt, og trykk Enter.
}

list-new = ny

cards-new = nytt kort
cards-first = Skriv det som skal stå i { $field }, og trykk Enter. Da er kortet laget.
cards-from-before = Eller lag et kort av noe fra før: gå til det med pilene.
cards-make-one = Skriv det som skal stå i { $field }, og trykk Enter. Da blir det et kort av nummer { $no }.
cards-make-same = Enter lager et kort av nummer { $no } med de samme ordene. Skal det stå noe annet i { $field }, skriver du det først.
cards-from = fra { $no } { $text }
cards-made = kort { $no }
cards-options = Velg: { $options }
cards-date = For eksempel 12.3, fredag, i morgen eller uke 50

votes-secret = Prikkene er skjult. { $given } av { $of } gitt.
votes-shown = Resultatet. { $given } av { $of } prikker gitt.
votes-person = Person { $voter } av { $people }
votes-wall = Talt på veggen
votes-left = { $left ->
    [0] ingen igjen av { $of }
   *[other] { $left } igjen av { $of }
}
votes-first = Skriv det første dere skal stemme over, og trykk Enter.

pulse-first = Skriv et tall fra { $least } til { $most }, gjerne med noen ord etter, og trykk Enter.
pulse-new = nytt svar
pulse-answers = { $n ->
    [one] 1 svar
   *[other] { $n } svar
}
pulse-median = median { $median }
