# Klynger og poeng.

refused-no-cluster = En klynge har et nummer fra 1 til { $most }.
refused-not-points = { $n ->
    [one] Ett helt tall fra { $least } til { $most } er igjen her, for eksempel { $example }.
   *[other] Opptil { $n } hele tall fra { $least } til { $most }, for eksempel { $example }.
}

becomes-in-cluster = { $kind } · i klynge { $n }
becomes-in-named = { $kind } · i { $n } { $name }
becomes-cluster-name = Hva klynge { $n } heter

clusters-loners = Alene ({ $n })
clusters-sorted = Alle lappene ligger i en klynge.
clusters-unnamed = uten navn

scores-together = Dere sammen
scores-done = { $done } av { $of } lapper
scores-secret = { $people ->
    [0] Poengene er skjult.
    [one] Poengene er skjult. Én person har gitt poeng.
   *[other] Poengene er skjult. { $people } personer har gitt poeng.
}
scores-shown = { $people ->
    [0] Poengene vises. ▼ er det svakeste.
    [one] Poengene vises: én person. ▼ svakest.
   *[other] Poengene vises: snitt av { $people }. ▼ svakest.
}
scores-all-given = Alle har gitt poeng: a viser dem.
scores-sum = Sum
scores-first = Skriv det første dere skal gi poeng, og trykk Enter.
scores-not-shown = Poengene er ikke vist ennå.
cluster-unnamed = Klynge { $n }
cluster-alone = Alene

entry-hint-clusters = 1–9 legger lappen i den klyngen, 0 i en ny, u tar den ut
entry-hint-scores = { $example } og Enter: poeng til lapp { $n }
entry-hint-name = Skriv navnet, gjerne som én setning, og trykk Enter
entry-hint-rename = Et nytt navn – eller Tab, så retter e det gamle og d tar det bort
entry-hint-heading = e retter navnet, d tar det bort · slå sammen: lappene under, med tall
becomes-points = Poeng til lapp { $n } · { $who }
becomes-or-points = eller { $example }: poeng til lapp { $n } · { $who }

toast-all-sorted = Alle er sortert. Pil høyre: så skriver du hva klyngene heter.
toast-person-scored = Person { $voter } er ferdig. Nå er det person { $next } sin tur; N går tilbake.
toast-all-scored = Alle lappene har poeng. a viser dem for alle.
toast-dots-are-shown = Prikkene vises nå. a skjuler dem igjen; da kan dere gi flere.
toast-cluster-in-use = Det ligger lapper i klyngen. u tar dem ut, et tall flytter dem.

undo-points = poengene til lapp { $n } { $text }
undo-points-shown = poengene vises
undo-points-hidden = poengene er skjult
undo-cluster-name = klynge { $n } heter { $name }
undo-no-cluster-name = klynge { $n } har ikke noe navn
undo-alone = alene
undo-in-cluster = i klynge { $n }

cmd-sort = Legg lappen i klyngen med dette tallet
key-sort = klynge
cmd-new-cluster = Legg lappen i en ny klynge
key-new-cluster = ny klynge
cmd-ungroup = Ta lappen ut av klyngen
key-ungroup = ut

report-sum = { $sum } poeng i alt

room-secret-points = { $criteria } – hemmelig til de vises
thread-in-cluster = i klynge { $n } { $name }
