# The library on the screen: passing on and taking in, what to look at in a file, and how a method has been used.

cmd-take-in = Take in methods and programmes you were given …
key-take-in = take in
cmd-pass-on = Make a file for others, with all it needs …
key-pass-on = share
take-in-heading = From others
take-in-heading-about = Say where the file is. Nothing is taken in before you have seen what it holds.
take-in-file-empty = a name in your documents folder, or the whole path
pass-on-heading = For others
pass-on-heading-about = It will be one text file, with the methods it needs. Enter writes it.
pass-on-file-empty = the file’s name
passing-file = File
passing-by = From
passing-no-file = Say what the file is called.
passing-not-read = The file cannot be read, { $error }: { $path }
passing-not-written = The file cannot be written, { $error }: { $path }
toast-passed-on = Ready to be sent: { $path }
parcel-heading = What the file holds
parcel-enter = Enter takes it in. Esc leaves it.
parcel-collides = Some names are taken, and nothing of yours is written over. Say something to put after the names, and they are taken in beside yours.
parcel-other-suffix = That cannot be done. Say something else in letters or digits.
parcel-suffix = After the names
parcel-suffix-empty = for example asker
shelf-file-works = The file is in use all the same. Mend it in a text editor, and press Ctrl-R.
shelf-used = USED
shelf-never-used = Not in any saved workshop yet.
shelf-used-few = { $n ->
    [one] In one workshop, { $date }.
   *[other] In { $n } workshops, last { $date }.
}
shelf-used-took = Planned { $planned } min, took { $median } min. Half of them took { $low } to { $high } min.
