# Det som vises i rommet.

room-idle = Ikke startet ennå
room-paused = Pause i klokka
room-warned = { $n ->
    [one] Under ett minutt igjen
   *[other] Under { $n } minutter igjen
}
room-last = Siste sekunder
room-over = Tiden er ute
room-round = Runde { $n } av { $of }
room-table = Bord { $table }
room-next = Neste: { $name } kl. { $time }
room-back = Tilbake { $time }
room-begin-again = Nå begynner vi igjen
room-page = { $n } av { $of }
room-skipped = { $name } (utgår)
room-secret = Hemmelig til de vises
room-tree-key = ◆ rotårsak   ● kan vi gjøre noe med
room-result = { $ideas ->
    [one] 1 idé
   *[other] { $ideas } ideer
} · { $notes ->
    [one] 1 lapp
   *[other] { $notes } lapper
}
room-goes-on = Går videre
room-decided = Bestemt
room-next-steps = Neste steg
room-waiting = Venter på at en workshop starter
room-thanks = Takk for i dag
room-lost = Mistet kontakten med Verksted kl. { $time } – klokka går videre
room-lost-short = Mistet kontakten kl. { $time }
