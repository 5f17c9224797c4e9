# Clusters and points.

refused-no-cluster = A cluster has a number from 1 to { $most }.
refused-not-points = { $n ->
    [one] This needs one number from { $least } to { $most }.
   *[other] Type up to { $n } numbers from { $least } to { $most }, such as { $most } { $least }.
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
    [one] The points are shown, from one person. ▼ is the weakest.
   *[other] The points are shown: mean of { $people }. ▼ is the weakest.
}
scores-sum = Sum
scores-first = Type the first thing to score and press Enter.
scores-not-shown = The points have not been shown yet.
cluster-unnamed = Cluster { $n }
cluster-alone = Alone
