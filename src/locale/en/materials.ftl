# Materials: how many there should be of each thing.

material-counted = { $thing } ({ $amount })
material-per-table = { $n } per table
material-per-person = { $n } per person
material-per-group = { $n } per group
material-per-day = { $n } in all
