# While the day is led: what is said without her asking.

toast-too-early = { $name } is set for { $time }: you are { $length } early.
