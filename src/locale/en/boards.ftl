# Boards: list, cards, dots and pulse.

board-before = From before ({ $n })
# The first thing to do on an empty board.
board-first = { $kind ->
    [challenge] Type the first challenge and press Enter.
    [persona] Type the first person and press Enter.
    [action] Type the first action and press Enter.
    [touchpoint] Type the first touchpoint and press Enter.
    [thought] Type the first thought and press Enter.
    [feeling] Type the first feeling and press Enter.
    [pain] Type the first pain point and press Enter.
    [opportunity] Type the first opportunity and press Enter.
    [need] Type the first need and press Enter.
    [cause] Type the first cause and press Enter.
    [root-cause] Type the first root cause and press Enter.
    [question] Type the first question and press Enter.
    [idea] Type the first idea and press Enter.
    [concept] Type the first concept and press Enter.
    [benefit] Type the first benefit and press Enter.
    [next-step] Type the first thing you will do and press Enter.
    [decision] Type the first decision and press Enter.
    [feedback] Type the first piece of feedback and press Enter.
    [reflection] Type the first reflection and press Enter.
    [answer] Type the first answer and press Enter.
    [parked] Type the first thing to park and press Enter.
   *[remark] Type the first thing that is said and press Enter.
}

list-new = new

cards-new = new card
cards-first = Type what { $field } is to say and press Enter. Then the card is made.
cards-from-before = Or make a card from something earlier: go to it with the arrows.
cards-make-one = Type what { $field } is to say and press Enter. Then there is a card from number { $no }.
cards-make-same = Enter makes a card of number { $no } with the same words. If { $field } is to say something else, type that first.
cards-from = from { $no } { $text }
cards-made = card { $no }
cards-options = Choose: { $options }
cards-date = For example 12 March, Friday, tomorrow or week 50

votes-secret = The dots are hidden. { $given } of { $of } given.
votes-shown = The result. { $given } of { $of } dots given.
votes-person = Person { $voter } of { $people }
votes-wall = Counted on the wall
votes-left = { $left ->
    [0] none left of { $of }
   *[other] { $left } left of { $of }
}
votes-first = Type the first thing to vote on and press Enter.

pulse-first = Type a number from { $least } to { $most }, with a few words after it if you like, and press Enter.
pulse-new = new answer
pulse-answers = { $n ->
    [one] 1 answer
   *[other] { $n } answers
}
pulse-median = median { $median }
