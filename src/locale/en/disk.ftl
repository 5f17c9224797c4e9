# What the disk says, as the end of a sentence.

disk-full = the disk is full
disk-read-only = the folder cannot be written to
disk-gone = the folder is gone
disk-no-file = it is not there
disk-no-access = you have no access to it
disk-is-folder = it is a folder
disk-other = the disk says: { $error }
