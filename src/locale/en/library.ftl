# What can be wrong with a method or programme file.
# One line: what is wrong; what was expected.

library-error = error
library-warning = warning
library-built-in = (built-in) { $file }
library-quoted = “{ $name }”
library-meant = did you mean “{ $name }”?

library-no-programme = there is no programme “{ $id }”
library-no-day-method = the block “{ $block }” uses the method “{ $method }”, which is not there or cannot be read
library-no-day-empty = there is nothing in “{ $id }”
library-no-day-twice = the id “{ $id }” is used twice

library-unreadable = the file cannot be read; { $why }
library-too-large = the file is too large; expected at most { $most } kB
library-not-utf8 = the file is not saved as UTF-8, so the text cannot be read from here on; expected UTF-8: choose it when you save
library-built-in-in-force = the file has errors, so the built-in “{ $id }” is still used; mend them, and yours is used
library-same-id = the id “{ $id }” is also in { $other }, which is the one used; give one of them another id

library-syntax-unquoted = text without quotes; expected straight quotes, like this: "text"
library-syntax-unclosed-text = the text that begins here does not end; expected a straight quote " at its end, on the same line
library-syntax-unclosed-lines = the text that begins here does not end; expected three quotes again, """, where it ends
library-syntax-unopened-text = the text has no straight quote before it; expected " where it begins
library-syntax-quote-in-text = a quote inside a text; expected \" or “ ” there
library-syntax-bad-escape = the backslash \ has a meaning of its own in text; expected \\ for a backslash, \" for a quote
library-syntax-control-character = an invisible character; expected ordinary text and ordinary spaces only
library-syntax-no-equals = the name has no value; expected = after the name
library-syntax-two-equals = too many equals signs; expected one
library-syntax-no-value = the value is missing; expected something after =
library-syntax-bad-key = a field cannot be called that; expected letters a to z, digits, - or _
library-syntax-unclosed-header = the heading is not whole; expected [name] or [[name]], with as many ] as [
library-syntax-unclosed-list = the list is not closed; expected ]
library-syntax-unclosed-braces = the braces are not closed; expected {"}"}
library-syntax-no-comma = a comma is missing; expected , between the parts
library-syntax-extra-comma = one comma too many; expected something before it
library-syntax-after-value = there is something more after the value; expected a new line
library-syntax-twice = the same name twice; expected it only once in this place
library-syntax-bad-number = this is not a number; expected digits only, such as 15 (or quotes around text)
library-syntax-bad-date = this is not a date or a time; expected a time of day in quotes, such as "08:30"
library-syntax-bad-yes-no = this is neither yes nor no; expected true or false, in lower case
library-syntax-too-deep = too many brackets inside each other; expected fewer
library-unforeseen = the file cannot be read; the reader says “{ $message }”

library-unknown-field = unknown field “{ $field }”{ $meant }; expected one of { $names }
library-missing-field = the field “{ $field }” is missing; expected { $expected }
library-wrong-type = “{ $field }” is { $found }; expected { $expected }
library-unknown-name = “{ $field }” cannot be “{ $found }”{ $meant }; expected { $expected }
library-only-value = “{ $field }” is { $found }; expected { $most }
library-out-of-range = “{ $field }” is { $found }; expected a number from { $least } to { $most }
library-not-a-time = “{ $field }” is “{ $found }”; expected a time of day, such as "08:30"
library-not-a-date = “{ $field }” is “{ $found }”; expected a date, such as "2026-11-25"
library-not-an-id = “{ $found }” cannot be an id; expected lower-case letters a to z, digits and hyphens
library-count-exactly = “{ $field }” has { $found }; expected { $most }
library-count-most = “{ $field }” has { $found }; expected at most { $most }
library-count-least = “{ $field }” has { $found }; expected at least { $least }
library-too-long = “{ $field }” is too long; expected at most { $most } characters
library-control = “{ $field }” has a character that cannot be shown ({ $code }); expected ordinary text only

library-found-text = text
library-found-whole = a number
library-found-decimal = a decimal number
library-found-yes-no = true or false
library-found-date = a date or time without quotes
library-found-list = a list
library-found-table = a group of fields, {"{"} … {"}"}

library-expected-words = text in both languages, like this: {"{"} nb = "…", en = "…" {"}"}
library-expected-text = text in quotes
library-expected-id = an id in quotes, such as "my-method"
library-expected-time = a time of day in quotes, such as "08:30"
library-expected-date = a date in quotes, such as "2026-11-25"
library-expected-whole = a whole number
library-expected-yes-no = true or false
library-expected-list = a list, [ … ], or a heading in double square brackets, [[ … ]]
library-expected-name = one of { $names }
library-expected-name-or-table = { $names } or { $fields }

library-id-is-not-file-name = the id is “{ $id }”, but the file is called “{ $stem }.toml”; expected the same name
library-twice = the id “{ $id }” is used on line { $line } too; expected an id that is used only once
library-missing-translation = “{ $field }” lacks { $lang }; expected text in both languages
library-in-nb = bokmål (nb)
library-in-en = English (en)
library-empty = “{ $field }” is empty; expected something in it
library-minutes = the method is { $said } min, but the steps make { $sum } min together; expected the two to be the same
library-least = “least” is { $least }, but “minutes” is { $minutes }; expected no more than that
library-low-high = “least” is { $least }, but “most” is { $most }; expected “most” to be the larger
library-no-boards = there is no board “{ $board }”; expected a [[boards]] with this id
library-no-such-board = there is no board “{ $board }”; expected one of { $names }
library-no-such-field = the board has nothing called “{ $field }”; expected one of { $names }
library-unused-board = no step shows the board “{ $board }”; expected at least one step with board = "{ $board }"
library-board-needs = the board is of type “{ $board }” but has no “{ $field }”; expected “{ $field }” on it
library-board-ignores = the board is of type “{ $board }” and does not use “{ $field }”; expected it left out
library-second-feeling = one more lane with feeling = true; expected only one on the board
library-choice-without-options = a field of type “choice” needs something to choose from; expected “options”
library-options-without-choice = only the type “choice” uses “options”; expected type = "choice"

library-no-such-method = there is no method “{ $method }”, or its file has errors{ $meant }; expected a method’s id
library-block-needs = a block without a method needs “{ $field }”; expected that, or “method”
library-block-has-method = “{ $field }” is not used in a block with a method; expected it to be left out
library-block-has-none = “{ $field }” is used only in a block with a method; expected “method”
library-no-such-step = the method has no step “{ $step }”; expected one of { $names }
library-no-steps-left = all the method’s steps are left out; expected at least one to be left
library-nobody-makes = the step “{ $step }” brings in { $kinds }, but no earlier step makes it; expected a step before this that does
library-nobody-marks = the step “{ $step }” brings in notes marked “{ $mark }”; expected an earlier board of type “{ $board }”
library-nothing-from = the step “{ $step }” brings in notes from “{ $from }”; expected an earlier block or method
library-ends-before-start = the day ends at { $end } but starts at { $start }; expected the end to be last
library-longer-than-day = the blocks go on { $over } min past { $end }; expected them to fit in the day
library-not-over-before = what comes before is over { $over } min too late for { $start }; expected it to fit
library-not-over-at = the block is over { $over } min too late for { $end }; expected it to fit
library-outside-day = { $at } is outside the day; expected a time from { $start } to { $end }
library-tight = the block is { $minutes } min, but the method’s steps should have at least { $least } min; expected at least that, steps left out, or “least” in the block
library-cannot-fit = the block is { $minutes } min, but the method’s rounds and steps take at least { $needs } min; expected at least that
