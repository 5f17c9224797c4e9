# A tree that asks no whys, such as a benefit map.

becomes-link = Neste ledd etter { $n }
becomes-link-branch = Under { $n } · hver linje blir en ny gren
becomes-link-top = Første ledd
tree-link-depth = ledd nr. { $n }
tree-link = neste ledd: …
tree-link-top = + nytt første ledd
tree-link-empty = Skriv det første leddet, så det som følger av det.
