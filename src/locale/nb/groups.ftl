# Klynger og poeng.

refused-no-cluster = En klynge har et nummer fra 1 til { $most }.
refused-not-points = { $n ->
    [one] Her skal det stå ett tall fra { $least } til { $most }.
   *[other] Skriv opptil { $n } tall fra { $least } til { $most }, for eksempel { $most } { $least }.
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
    [one] Poengene vises, fra én person. ▼ er det svakeste.
   *[other] Poengene vises: snitt av { $people }. ▼ er det svakeste.
}
scores-sum = Sum
scores-first = Skriv det første dere skal gi poeng, og trykk Enter.
scores-not-shown = Poengene er ikke vist ennå.
cluster-unnamed = Klynge { $n }
cluster-alone = Alene
