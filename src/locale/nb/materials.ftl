# Utstyr: hvor mye det skal være av hver ting.

material-counted = { $thing } ({ $amount })
material-per-table = { $n } per bord
material-per-person = { $n } per person
material-per-group = { $n } per gruppe
material-per-day = { $n } i alt
