# Passing programmes and methods on, and taking in those of others.

bundle-none = this is not a bundle from Verksted; expected a file made with F8 in the library, or with “verksted methods bundle”
bundle-newer = the bundle was made with a newer Verksted than this one; update the program first
bundle-changed = the text was changed on the way; ask for the file again, preferably as an attachment
bundle-damaged = the file was damaged on the way; ask for it once more, as an attachment if you can ({ $what })
bundle-other-id = the part calls itself “{ $id }” inside; expected the same id in both places
bundle-twice = the same id is there twice
bundle-reserved = this cannot be the name of a file on Windows
bundle-bad-suffix = “{ $id }” cannot be an id here: use lower-case letters, digits and hyphens, and a name that is not in use
bundle-unsafe = { $file }:{ $line }: the remark has a character that cannot be shown. Take it away, and the file can be passed on.

bundle-fate-new = new
bundle-fate-have = you have it already
bundle-fate-built-in = the name is taken by one that came with the program and says something else
bundle-fate-taken = the name is taken by a file of your own
bundle-fate-renamed = is taken in as “{ $id }”

bundle-made = { $path } is ready to be sent: { $programmes ->
    [0] { "" }
    [one] 1 programme and{ " " }
   *[other] { $programmes } programmes and{ " " }
}{ $methods ->
    [one] 1 method
   *[other] { $methods } methods
}.
bundle-not-read = { $path } cannot be read: { $error }.
bundle-by = Made by { $by }
bundle-by-nobody = It does not say who made it
bundle-programmes = Programmes
bundle-methods = Methods
bundle-licence = licence { $licence }
bundle-no-licence = no licence
bundle-from = adapted from { $id }
bundle-nothing-new = You have all of this already.
bundle-yes = Nothing has been written yet. Take it in: add --yes
bundle-suffix = Some names are taken, and nothing is written over. Take them in under other names: --as-suffix asker
bundle-refused = Nothing has been taken in.
bundle-taken-in = Taken in:

cli-about-methods-bundle = Make one file of a programme and the methods it needs, to pass on
cli-about-methods-import = Take in such a file from others; without --yes it only shows what it holds
cli-arg-ids = Programmes and methods, as “verksted methods list” shows them
cli-arg-output = The file to write to [otherwise the screen]
cli-arg-methods-bundle-by = Who passes it on [otherwise the name in the settings]
cli-arg-file = The file you were given
cli-arg-yes = Take it in
cli-arg-as-suffix = Add this to the ids that are taken: “asker” makes “pitch” into “pitch-asker”
cli-value-ids = ID
cli-value-output = FILE
cli-value-file = FILE
cli-value-as-suffix = TEXT
cli-examples-methods-bundle =
    verksted methods bundle mini-lup-asker -o mini-lup-asker.txt
    verksted methods bundle mini-lup-asker brainwriting --by "Kari Nordmann" -o bundle.txt
cli-examples-methods-import =
    verksted methods import mini-lup-asker.txt                    see what it holds
    verksted methods import mini-lup-asker.txt --yes
    verksted methods import bundle.txt --as-suffix asker --yes
