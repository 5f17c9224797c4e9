# Clusters and points.

refused-no-cluster = A cluster has a number from 1 to { $most }.
refused-not-points = { $n ->
    [one] One whole number from { $least } to { $most } is left here, such as { $example }.
   *[other] Up to { $n } whole numbers from { $least } to { $most }, such as { $example }.
}

becomes-in-cluster = { $kind } · in cluster { $n }
becomes-in-named = { $kind } · in { $n } { $name }
becomes-cluster-name = What cluster { $n } is called

clusters-loners = Alone ({ $n })
clusters-sorted = Every note is in a cluster.
clusters-unnamed = without a name

scores-together = All together
scores-done = { $done } of { $of } notes
scores-secret = { $people ->
    [0] The points are hidden.
    [one] The points are hidden. One person has scored.
   *[other] The points are hidden. { $people } people have scored.
}
scores-shown = { $people ->
    [0] The points are shown. ▼ is the weakest.
    [one] The points are shown: one person. ▼ weakest.
   *[other] The points are shown: mean of { $people }. ▼ weakest.
}
scores-all-given = All have given points: a shows them.
scores-sum = Sum
scores-first = Type the first thing to score and press Enter.
scores-not-shown = The points have not been shown yet.
cluster-unnamed = Cluster { $n }
cluster-alone = Alone

entry-hint-clusters = 1–9 puts the note in that cluster, 0 in a new one, u takes it out
entry-hint-scores = { $example } and Enter: points for note { $n }
entry-hint-name = Type the name, preferably as one sentence, and press Enter
entry-hint-rename = A new name – or Tab, and then e changes the old one and d takes it away
entry-hint-heading = e changes the name, d takes it away · to merge: its notes, by number
becomes-points = Points for note { $n } · { $who }
becomes-or-points = or { $example }: points for note { $n } · { $who }

toast-all-sorted = All are sorted. Right arrow: then type what the clusters are called.
toast-person-scored = Person { $voter } is done. Now it is person { $next }; N goes back.
toast-all-scored = All notes have points. a shows them to everyone.
toast-dots-are-shown = The dots are shown now. a hides them again; then you can give more.
toast-cluster-in-use = The cluster has notes. u takes them out, a digit moves them.

undo-points = the points for note { $n } { $text }
undo-points-shown = the points are shown
undo-points-hidden = the points are hidden
undo-cluster-name = cluster { $n } is called { $name }
undo-no-cluster-name = cluster { $n } has no name
undo-alone = alone
undo-in-cluster = in cluster { $n }

cmd-sort = Put the note in the cluster with this number
key-sort = cluster
cmd-new-cluster = Put the note in a new cluster
key-new-cluster = new cluster
cmd-ungroup = Take the note out of its cluster
key-ungroup = out

report-sum = { $sum } points in all

room-secret-points = { $criteria } – secret until they are shown
thread-in-cluster = in cluster { $n } { $name }
