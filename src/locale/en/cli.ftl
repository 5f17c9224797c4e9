# The command line.

cli-about = Leads a workshop day from the terminal: the method step by step, the clock, and every idea written down
cli-about-run = Begin a new workshop with a programme
cli-about-open = Open a saved session
cli-about-add = Take notes, one a line, and print each one's number when it is on the disk
cli-about-room = The projector’s window: the clock and the board, for all to see
cli-about-sessions = Saved sessions
cli-about-sessions-list = List the sessions, the newest first
cli-about-sessions-show = Show a session in short
cli-about-sessions-path = Show where the sessions, or one of them, are kept
cli-about-methods = Programmes and methods
cli-about-methods-list = List the programmes and methods
cli-about-methods-show = Show a programme or a method
cli-about-methods-check = Find what is wrong in programme and method files
cli-about-methods-path = Show the folder your own files are in
cli-about-doctor = Find out whether this machine is ready for a day
cli-about-completions = Print what your shell needs to complete commands with Tab
cli-about-man = Print the manual page

cli-arg-home = The folder with sessions and your own methods [else VERKSTED_HOME, else the system's data folder]
cli-arg-language = The language: nb or en [else the settings, else the machine's language]
cli-arg-help = Show help
cli-arg-version = Show the version
cli-arg-run-programme = The programme's id, as “verksted methods list” shows it
cli-arg-title = What the day is called [else the programme's name]
cli-arg-challenge = What the day is about: “How might we …”
cli-arg-place = Where it is held
cli-arg-tables = How many tables, 1–26 [else as many as the programme is made for]
cli-arg-people = How many at each table: one number for all, or one for each (“5 5 6”)
cli-arg-start = When the day is to start [else the programme’s own start when it is less than four hours ahead, or the next full or half hour]
cli-arg-pace = A rehearsal: the day goes this many times as fast, 1–3600
cli-arg-session = The session's file, file name or a part of its title or date [else the unfinished one, else the newest]
cli-arg-room-session = The file, its name or a part of the workshop’s title or date [else the one that is open, also if it is opened later]
cli-arg-light = Dark on light
cli-arg-dark = Light on dark [the usual]
cli-arg-sessions-show-session = The session's file, file name or a part of its title or date [else the last one used that has anything in it, closed or not]
cli-arg-sessions-path-session = The session's file, file name or a part of its title or date [else the folder]
cli-arg-step = The step the notes belong to: block/step or block [else where the day is]
cli-arg-table = The table that said it, for lines that do not say otherwise (“b: …”)
cli-arg-json = Print JSON, for other programs
cli-arg-id = The id, as “verksted methods list” shows it
cli-arg-what = Files or ids [else all]
cli-arg-shell = bash, zsh, fish, powershell or elvish

cli-value-command = COMMAND
cli-value-options = OPTIONS
cli-value-home = DIR
cli-value-language = LANG
cli-value-programme = PROGRAMME
cli-value-title = TEXT
cli-value-challenge = TEXT
cli-value-place = TEXT
cli-value-tables = N
cli-value-people = N
cli-value-start = HH:MM
cli-value-session = SESSION
cli-value-step = STEP
cli-value-table = TABLE
cli-value-what = FILE|ID
cli-value-shell = SHELL

cli-heading-usage = Usage
cli-heading-commands = Commands
cli-heading-arguments = Arguments
cli-heading-options = Options
cli-heading-examples = Examples
cli-heading-environment = Environment
cli-heading-exit-codes = Exit codes

cli-examples =
    verksted                                  the home screen: go on, or begin a new day
    verksted run mini-lup --tables 4          straight into a day
    verksted run mini-lup --pace 60           rehearse the day, sixty times as fast
    verksted doctor                           is the machine ready?
    verksted sessions show                    the last day in short
cli-examples-run =
    verksted run mini-lup --title "Leader group" --start 08:30 --tables 4 --people "5 5 6 6"
    verksted run mini-lup --pace 60
cli-examples-add =
    verksted add < notes.txt
    verksted add "leader group" --step ideas --table b < table-b.txt
    echo "c: >17 Share it with the next municipality" | verksted add
cli-examples-room =
    verksted room                             follow the workshop that is open
    verksted room managers --light
cli-examples-sessions-list =
    verksted sessions list --json
cli-examples-sessions-show =
    verksted sessions show
    verksted sessions show "leader group"
    verksted sessions show 2026-11-22-leader-group --json
cli-examples-sessions-path =
    cp "$(verksted sessions path 'leader group')" /media/stick/
cli-examples-methods-show =
    verksted methods show brainwriting
    verksted methods show mini-lup
cli-examples-methods-check =
    verksted methods check
    verksted methods check my-method.toml
cli-examples-completions =
    verksted completions bash > ~/.local/share/bash-completion/completions/verksted
cli-examples-man =
    verksted man > verksted.1

cli-environment =
    VERKSTED_HOME   the folder, where --home is not given
    VERKSTED_LOG    write a log to a file: info, debug
    NO_COLOR        no colours
cli-exit-codes =
    0    it was done
    1    what you asked for failed, or something was found wrong
    2    the command cannot be used like this, or there is no terminal here
    75   another program has the session open; try again later
    130, 143, 129   ended by a signal (128 + the signal's number)
cli-exit-codes-add =
    0    every line is a note on the disk
    1    a line was not taken or not saved; which one has been said
    75   another program has the session open, and nothing was taken; try again later

cli-error-unknown-argument = There is no option { $what }.
cli-error-unknown-command = There is no command { $what }.
cli-error-no-command = A command is missing.
cli-error-missing = Something is missing: { $what }.
cli-error-twice = { $what } can be given only once.
cli-error-no-value = { $what } has no value.
cli-error-value = “{ $value }” cannot be used for { $what }.
cli-error-meant = Did you mean { $what }?
cli-error-see-help = Try --help.

cli-expected-language = Choose nb or en.
cli-expected-tables = Expected a number from 1 to 26.
cli-expected-people = Expected one number for all tables, or one for each, such as "5 5 6"; at most 200 at a table.
cli-expected-start = Expected a time of day, such as 08:30.
cli-expected-pace = Expected a number from 1 to 3600.
cli-expected-table = Expected a letter from A to Z.
cli-expected-shell = Choose bash, zsh, fish, powershell or elvish.

cli-no-terminal = There is no terminal here, so the screen cannot be shown. Start verksted in a terminal window; --help shows what can be done without.
cli-no-such-programme = There is no programme “{ $id }”. These exist:
cli-people-and-tables = There are { $tables } tables, but { $people } numbers in --people. Give one number for all, or one for each table.
cli-no-log = The log cannot be written in { $path }: { $error }.

cli-no-sessions = There are no sessions here yet. Begin one with “verksted run mini-lup”.
cli-no-such-session = There is no session “{ $session }”. See “verksted sessions list”.
cli-several-sessions = Several sessions fit “{ $session }”. Give the file name of the one you mean:
cli-showing = Showing “{ $title }” ({ $date }, { $state }). Give a title after the command to see another.
cli-state-open = open
cli-state-closed = closed
cli-state-rehearsal = rehearsal
cli-state-damaged = damaged: { $reason }

cli-room-newer = The workshop is led by a later Verksted than this one. Use the same version on both screens.
cli-add-type = Notes for “{ $title }”, one a line. Ctrl-D ends.
cli-add-closed = “{ $title }” was closed on { $date } at { $time }. The notes are added afterwards, and the day stays closed.
cli-add-busy = Write the notes there, or close that program and try again.
cli-add-bad-line = Line { $line } was not taken: { $why }
cli-add-cut = Line { $line } was cut: a note is at most { $most } characters.
cli-add-not-utf8 = the text is not UTF-8.
cli-add-no-note = there is no note { $n } to build on.
cli-add-number-first = the step wants a number from { $least } to { $most } first.
cli-add-no-stage = the journey has no stages yet; make them in the program first.
cli-add-takes-no-notes = this makes no note in this step.
cli-add-not-saved = { $n ->
    [one] 1 note is not saved
   *[other] { $n } notes are not saved
} ({ $why }). They are the last lines, those without a number.
cli-no-such-step = The session has no step “{ $step }”. These exist:
cli-no-such-table = The session has no table { $table }. These exist: { $tables }.

cli-programmes = Programmes
cli-methods = Methods
cli-own-file = your own file
cli-has-errors = has errors
cli-no-such-method = There is no method, programme or file “{ $id }”. See “verksted methods list”.
cli-card-materials = What you need
cli-card-pitfalls = Pitfalls
cli-card-pitfall = Pitfall
cli-card-sources = Sources
cli-card-guide = Do
cli-card-say = Say
cli-card-prepare = Before the day
cli-card-blocks = The day
cli-check-good = { $files ->
    [one] All is well in 1 file.
   *[other] All is well in { $files } files.
}
cli-check-found = { $files ->
    [one] 1 file was checked
   *[other] { $files } files were checked
}: { $errors ->
    [one] 1 error
   *[other] { $errors } errors
}, { $warnings ->
    [one] 1 warning
   *[other] { $warnings } warnings
}.

doctor-label-version = Version
doctor-label-terminal = Terminal
doctor-label-colours = Colours
doctor-label-utf8 = Characters
doctor-label-language = Language
doctor-label-clock = Clock
doctor-label-settings = Settings
doctor-label-log = Log
doctor-label-home = Folder
doctor-label-methods-dir = Own methods
doctor-label-sessions-dir = Sessions
doctor-label-write = Writing
doctor-label-lock = Locking
doctor-label-space = Free space
doctor-label-library = Content
doctor-label-files = The files
doctor-label-unfinished = Unfinished
doctor-label-sessions = Saved

doctor-no-terminal = none here; the window was not checked
doctor-size = { $columns } × { $rows } characters
doctor-small = { $columns } × { $rows } characters is small; make the window at least 80 × 24
doctor-no-size = its size is unknown: { $error }
doctor-colours-none = none, because NO_COLOR is set
doctor-colours-dumb = TERM=dumb: the screen cannot be drawn; use another terminal program
doctor-colours-true = all (24 bit)
doctor-colours-256 = 256
doctor-colours-16 = 16, which is enough
doctor-utf8-yes = UTF-8 ({ $said })
doctor-utf8-no = not UTF-8 ({ $said }): æ, ø and å may come out wrong. Set LANG=en_GB.UTF-8
doctor-language-option = English, because --language says so
doctor-language-settings = English, because the settings say so
doctor-language-machine = English, because the machine is set to it
doctor-language-neither = English
doctor-log-on = written to { $path }
doctor-log-off = off. { $variable }=info writes to { $path }
doctor-write-yes = a note is on the disk after { $ms } ms
doctor-write-no = nothing can be written in { $path }: { $error }. Choose another folder with --home
doctor-lock-yes = two programs cannot write in the same session
doctor-lock-no = the folder cannot lock files: make sure only one program has a session open
doctor-space-left = { $size }
doctor-space-unknown = unknown on this system
doctor-library-counts = { $programmes ->
    [one] 1 programme
   *[other] { $programmes } programmes
}, { $methods ->
    [one] 1 method
   *[other] { $methods } methods
}
doctor-no-programmes = there is no programme to lead a day by
doctor-files-good = no errors
doctor-files-bad = { $n ->
    [one] 1 error
   *[other] { $n } errors
}; see “verksted methods check”
doctor-none = none
doctor-sessions-good = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}
doctor-sessions-damaged = { $n ->
    [one] 1 session
   *[other] { $n } sessions
}; damaged: { $damaged }
doctor-verdict-good = Everything is ready for a workshop.
doctor-verdict-look = A workshop can be led from here, but look at what is marked with ?.
doctor-verdict-stops = A workshop cannot be led from here yet: fix what is marked with !.
