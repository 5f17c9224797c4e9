# What can be wrong with session files.

store-no-home = There is no folder for sessions on this machine. Choose one with --home.


store-missing = There is no session { $path }.
store-unreadable = { $path } cannot be read: { $error }.
store-too-large = { $path } is { $mb } MB, far more than any session. It was not opened.
store-newer-unread = { $path } was made by a later version of Verksted (format { $version }). Open it with that one; nothing has been changed.
store-damaged = { $path } is damaged and cannot be opened ({ $reason }). The files are as they were.

store-locked = { $known ->
    [yes] Another program has this session open: process { $pid } on { $host }, since { $since }.
   *[no] Another program has this session open.
} You can read it but not change it.
store-newer = This session was made by a later version of Verksted (format { $version }). You can read it but not change it.
store-folder = This session can be read but not changed: { $error }.

store-snapshot-damaged = The session file was damaged. Everything was recovered from the journal.
store-snapshot-missing = The session file was gone. Everything was recovered from the journal.
store-journal-damaged = { $lines ->
    [one] One line of the journal could not be read. Everything else is here.
   *[other] { $lines } lines of the journal could not be read. Everything else is here.
}
store-journal-foreign = The journal beside this session belongs to another session, and was not used.
store-no-lock = This folder cannot lock files. Make sure only one program has the session open.
store-set-aside = What was there before is kept in { $path }.

store-last-used = last used { $when }
