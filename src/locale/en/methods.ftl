# A tree that asks no whys, such as a benefit map.

becomes-link = Next link after { $n }
becomes-link-branch = Under { $n } · each line becomes a branch
becomes-link-top = First link
tree-link-depth = link no. { $n }
tree-link = next link: …
tree-link-top = + new first link
tree-link-empty = Type the first link, then what follows from it.
