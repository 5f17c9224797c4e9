# While the day is led: what is said without her asking.

toast-too-early = { $name } is set for { $time }: you are { $length } early.
refused-kept = { $why } Ctrl-U empties the line.
entry-hint-star = Type and press Enter – or Tab, then s sets a star
entry-hint-roots = Type and press Enter – or Tab: r root cause, p can be influenced
