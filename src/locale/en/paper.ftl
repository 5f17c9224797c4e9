# A programme on paper, from the screen.

cmd-print = Print: run sheet, agenda or packing list …
key-print = print
print-heading = Print the programme
print-ask-whom = For whom
print-ask-tables = Tables
print-ask-people = Per table
print-whom = { $whom ->
   *[facilitator] you who lead the day: the run sheet with everything
    [short] you who lead the day: a page or two to carry
    [participants] the participants: the times of the day
    [packing] whoever packs: what to have ready and bring
}
print-file = { $programme }-{ $whom ->
   *[facilitator] run-sheet
    [short] pocket-plan
    [participants] agenda
    [packing] packing-list
}
print-tables-hint = { $n }, as in the programme
print-people-hint = if you know: 6 at each table, or 6 5 6
print-about = { $format ->
   *[html] Open the file in your browser, and print from there.
    [docx] Open the file in Word, change what you like, and print from there.
    [md] Text to paste into other programs.
} The file goes to { $folder }, and nothing is written over.
