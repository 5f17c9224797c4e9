# What is shown to the room.

room-idle = Not started yet
room-paused = The clock is paused
room-warned = { $n ->
    [one] Less than a minute left
   *[other] Less than { $n } minutes left
}
room-last = Last seconds
room-over = Time is up
room-round = Round { $n } of { $of }
room-table = Table { $table }
room-next = Next: { $name } at { $time }
room-back = Back at { $time }
room-begin-again = We are starting again
room-page = { $n } of { $of }
room-skipped = { $name } (left out)
room-secret = Secret until they are shown
room-tree-key = ◆ root cause   ● something we can change
room-result = { $ideas ->
    [one] 1 idea
   *[other] { $ideas } ideas
} · { $notes ->
    [one] 1 note
   *[other] { $notes } notes
}
room-goes-on = Goes on
room-decided = Decided
room-next-steps = Next steps
room-waiting = Waiting for a workshop to start
room-thanks = Thank you for today
room-lost = Lost contact with Verksted at { $time } – the clock goes on
room-lost-short = Lost contact at { $time }
