# Brukerreise, årsakstre og kart.

tree-root = ■ rotårsak
tree-influence = → kan påvirkes
tree-evidence = belegg: { $text }
tree-depth = hvorfor nr. { $n }
tree-why = hvorfor nr. { $n }: …
tree-held = » { $n } hit
tree-new-top = + nytt problem
tree-empty = Skriv problemet, så spør dere hvorfor.

xy-left = { $n } ikke plassert
xy-placed = { $n } plassert
xy-empty = Lapper med stjerne kommer hit, og lapper med prikker når prikkene er vist.

grid-new-stage = + nytt steg
grid-empty = Skriv stegene i reisen, ett per linje.
grid-loose = Uten plass
grid-mean = snitt { $mean }
decimal-mark = ,
