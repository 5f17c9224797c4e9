# What there is of saved sessions, and why something cannot be read.

archive-fault-denied = the file cannot be read: { $error }
archive-fault-too-large = the file is { $mb } MB, far more than any session
archive-fault-empty = the file is empty
archive-fault-cut-off = the file ends in the middle; it was not saved or copied whole
archive-fault-not-json = the file is damaged, or something else than a session
archive-fault-other-kind = the file is something else than a session from Verksted
archive-fault-newer = made by a later version of Verksted (format { $version })
archive-fault-unfit = the file is damaged; parts of it do not fit together ({ $reason })
