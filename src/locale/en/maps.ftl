# User journey, why-tree and map.

tree-root = ■ root cause
tree-influence = → can be influenced
tree-evidence = evidence: { $text }
tree-depth = why no. { $n }
tree-why = why no. { $n }: …
tree-held = » { $n } here
tree-new-top = + new problem
tree-empty = Type the problem, then ask why.

xy-left = { $n } left to place
xy-placed = { $n } placed
xy-empty = Notes with a star or with shown votes come here.

grid-new-stage = + new stage
grid-empty = Type the stages of the journey, one per line.
grid-loose = No place
grid-mean = mean { $mean }
decimal-mark = .
