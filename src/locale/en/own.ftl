# Methods and programmes of one's own: adapting, comparing, taking over from the ancestor and passing on.

own-verdict-kept = kept
own-verdict-added = added
own-verdict-removed = removed
own-verdict-shortened = shorter
own-verdict-lengthened = longer
own-verdict-moved = moved
own-verdict-reworded = reworded
own-verdict-adjusted = changed

own-change = { $field }: { $from } → { $to }
own-change-new = { $field }, new: { $to }
own-change-gone = { $field }, removed: { $from }
own-none = none
own-yes = yes
own-no = no

own-kept = used again
own-used-up = used up

own-field-name = name
own-field-purpose = purpose
own-field-phase = phase
own-field-group = group
own-field-minutes = minutes
own-field-least = least
own-field-most = most
own-field-materials = materials
own-field-count = how many
own-field-per = per
own-field-kept = used again
own-field-how = how
own-field-pitfalls = pitfalls
own-field-pitfall = pitfall
own-field-sources = sources
own-field-author = author
own-field-licence = licence
own-field-task = task
own-field-guide = do
own-field-say = say
own-field-prompts = questions
own-field-board = board
own-field-field = field
own-field-makes = makes
own-field-brings = brings in
own-field-kinds = kinds
own-field-mark = mark
own-field-from = from
own-field-grow = grows
own-field-warn = warnings
own-field-rounds = rounds
own-field-type = type
own-field-columns = columns
own-field-criteria = criteria
own-field-stages = stages
own-field-lanes = lanes
own-field-feeling = feeling
own-field-dots = dots
own-field-x = x axis
own-field-y = y axis
own-field-low = low
own-field-high = high
own-field-quadrants = quadrants
own-field-fields = fields
own-field-same-words = same words
own-field-scale = scale
own-field-kind = kind
own-field-options = options
own-field-nb = bokmål
own-field-en = English
own-field-start = start
own-field-end = end
own-field-tables = tables
own-field-vocabulary = words for the phases
own-field-prepare = before the day
own-field-method = method
own-field-optional = optional
own-field-protected = protected
own-field-fixed-start = begins at
own-field-fixed-end = ends at
own-field-without = without the steps

own-unknown = There is no method or programme “{ $id }”. See “verksted methods list”.
own-both = “{ $id }” is both a method and a programme. Write methods/{ $id } or programmes/{ $id }.
own-name-no-id = “{ $id }” cannot be an id: use lower-case letters a to z, digits and hyphens.
own-name-reserved = “{ $id }” cannot be the name of a file on Windows. Choose another id.
own-name-built-in = “{ $id }” came with the program. Choose another id.
own-name-taken = There is a file “{ $id }” already, and it will not be written over. Choose another id.
own-no-reason = Say why it is adapted: --why "Shorter, for a council committee".
own-unreadable = { $file } cannot be changed the way it is written. See “verksted methods check”.
own-write-taken = { $path } is there already, and it will not be written over. Nothing has been changed.
own-write-changed = { $path } was changed in the meantime. Nothing has been written; try again.
own-write-disk = { $path } cannot be written: { $error }. Nothing has been changed.

own-take-built-in = “{ $id }” came with the program and is always up to date. Adapt it first with “verksted methods adapt”.
own-take-not-adapted = “{ $id }” was not adapted from anything, so there is nothing to take over.
own-take-nothing-new = There is nothing new to take over into “{ $id }”.
own-take-lost = The text that “{ $id }” was adapted from has not been kept, so there is no telling what is new.
own-take-no-such-part = There is nothing new in “{ $part }”. This is new: { $names }.
own-take-one-line = { $file } has its steps, blocks or boards on one line. Write each below its own [[header]], and they can be taken over one by one.

own-adapted = { $path } is your copy of “{ $name }” ({ $id }). Change it as you like.
own-adapted-next = See what you have changed: verksted methods diff { $id }
own-line = version { $version }
own-behind = newer ancestor
own-from = Adapted from “{ $name }” ({ $id }, version { $version })
own-from-by = by { $by }
own-from-why = Why: { $why }
own-not-adapted = “{ $id }” was not adapted from anything.
own-lost = The text it was adapted from has not been kept, so it cannot be compared.
own-no-changes = All is the same: nothing has been changed yet.
own-heading-top = At the top of the file
own-heading-boards = Boards
own-heading-steps = Steps
own-heading-blocks = Blocks
own-gone = The ancestor is no longer here.
own-newer = “{ $id }” is new since then (version { $version }):
own-newer-unknown = “{ $id }” is new since then (version { $version }), but there is no telling what is new.
own-both-changed = both have changed it
own-hers-already = yours says so already
own-top = at the top of the file
own-take-hint = Take over what you have not touched: verksted methods take { $id } --all
own-take-hint-both = What both have changed is only taken when you name it: --step { $part }. Keep yours: --keep-mine
own-taken = Taken over into { $path }:
own-taken-none = Nothing has been taken over.
own-up-to-date = “{ $id }” is now up to date with version { $version }.
own-left = { $n ->
    [one] One thing is left:
   *[other] { $n } things are left:
}

cli-about-methods-adapt = Make a method or a programme your own
cli-about-methods-diff = Show what was changed from the ancestor, step by step, and what is new there
cli-about-methods-take = Take over what is new in the ancestor, step by step
cli-arg-methods-adapt-id = What you want to adapt, as “verksted methods list” shows it
cli-arg-new = The id of your own: lower-case letters, digits and hyphens
cli-arg-methods-adapt-name = What the copy is to be called, in both languages; with --language only in that one [else as what it is a copy of]
cli-arg-why = Why it is adapted, in a sentence
cli-arg-by = Who does it [otherwise the name in the settings]
cli-arg-steps = A step, a block or a board to take over; “top” is what stands at the top of the file
cli-arg-all = Take over everything you have not changed yourself
cli-arg-keep-mine = Keep yours of the rest, and count it as up to date
cli-value-new = NEW-ID
cli-value-name = TEXT
cli-value-why = TEXT
cli-value-by = NAME
cli-value-steps = STEP
cli-examples-methods-adapt =
    verksted methods adapt five-whys --as five-whys-asker --why "Shorter, for a council committee"
    verksted methods adapt five-whys --as five-whys-asker --name "Five whys, Asker" --why "Shorter, for a council committee"
    verksted methods adapt mini-lup --as mini-lup-asker --by "Kari Nordmann" --why "Half a day"
cli-examples-methods-diff =
    verksted methods diff five-whys-asker
    verksted methods diff programmes/mini-lup-asker --json
cli-examples-methods-take =
    verksted methods take five-whys-asker              show what is new
    verksted methods take five-whys-asker --all
    verksted methods take five-whys-asker --step deepen --step choose
