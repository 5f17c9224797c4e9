//! The one table of commands: name, section, where it works, its keys, and when it is to be had.

use super::super::model::{Model, Overlay, Screen};
use super::when::{
    adapted_here, always, among_saved, any_note_under_cursor, at_choice, at_home, at_review_board,
    bench_leads, bench_redo, bench_undo, block_below, block_here, block_longer, blocks_here, branch_above,
    can_find, can_suspend, card_source, changed_outside, closed_day, clusters_note, day_to_export, dots_here,
    entry_is_empty, failed, grouped_note, hidden_until_shown, holding, in_figures, in_form, in_list,
    item_here, late_holding, late_next_step, late_note, late_note_or_cluster, late_place, late_tree_note,
    library_read, lineage_news, list_is_narrowed, may_begin, may_build, not_at_home, not_kept, not_on_run,
    not_votes, note_or_heading, note_or_stage, note_under_cursor, nothing_typed, off_review_board, on_bench,
    on_review, on_review_board, on_review_boards, on_review_list, on_run, over_time, programme_here,
    reads_day, rehearsal, review_note_in_list, row_here, saved_to_export, secret, shows_board,
    something_to_choose, time_left, time_left_not_votes, to_narrow, tree_note, unfinished_here, votes_note,
    writable, writable_on_run, writes_late,
};
use super::{Action, Context, Section};
use crate::core::method::BoardType;

/// One row of the table.
#[derive(Debug)]
pub struct Command {
    /// What it does.
    pub action: Action,
    /// Its name in files, and the key of its words in the locale: `cmd-ID` and, short, `key-ID`.
    pub id: &'static str,
    /// What it is about.
    pub section: Section,
    /// Where it works.
    pub contexts: &'static [Context],
    /// Its keys, the one to show first.
    pub keys: &'static [&'static str],
    /// Its place in the footer, 1 first; 0 for a command that is not shown there.
    pub footer: u8,
    /// When it is to be had.
    pub available: fn(&Model) -> bool,
}

impl Command {
    /// The row of an action.
    pub fn of(action: Action) -> Option<&'static Self> {
        COMMANDS.iter().find(|command| command.action == action)
    }

    /// True for what only moves about, or only makes sense as a key: not worth a line in the palette.
    pub fn is_motion(&self) -> bool {
        matches!(
            self.action,
            Action::Up
                | Action::Down
                | Action::PageUp
                | Action::PageDown
                | Action::First
                | Action::Last
                | Action::Choose
                | Action::Back
                | Action::PreviousChoice
                | Action::NextChoice
                | Action::Begin
                | Action::CardDown
                | Action::CardUp
                | Action::Enter
                | Action::ToBoard
                | Action::ToEntry
                | Action::CursorUp
                | Action::CursorDown
                | Action::CursorLeft
                | Action::CursorRight
                | Action::NextPage
                | Action::PreviousPage
                | Action::Palette
                | Action::HowToQuit
                | Action::Sort
        )
    }

    /// The types of board it works on; none for what works on all of them, or elsewhere.
    pub fn boards(&self) -> &'static [BoardType] {
        match self.action {
            Action::Root | Action::Influence | Action::Evidence | Action::LevelUp => &[BoardType::Tree],
            Action::MakeCard => &[BoardType::Cards],
            Action::DotMore | Action::DotLess => &[BoardType::Votes],
            Action::NextVoter | Action::PreviousVoter | Action::Reveal => {
                &[BoardType::Votes, BoardType::Scores]
            }
            Action::Sort | Action::NewCluster | Action::Ungroup => &[BoardType::Clusters],
            _ => &[],
        }
    }

    /// The key to show where there is room for one.
    pub fn shown_key(&self) -> &'static str {
        match self.action {
            // Each of them is a cluster.
            Action::Sort => "1–9",
            // Either way, and more or less.
            Action::BlockUp => "PgUp/Dn",
            Action::BlockMore => "+/-",
            _ => self.keys.first().copied().unwrap_or_default(),
        }
    }

    /// The locale key of its name.
    pub fn name_key(&self) -> String {
        format!("cmd-{}", self.id)
    }

    /// The locale key of its short name in the footer.
    pub fn short_key(&self) -> String {
        format!("key-{}", self.id)
    }

    /// The key of its short name now: one that turns something on and off says what it would do.
    pub fn short_key_now(&self, model: &Model) -> String {
        match self.action {
            Action::EditDay if !closed_day(model) => "key-go-on-with-day".to_owned(),
            Action::Back if writes_late(model) => "key-done-writing".to_owned(),
            Action::Choose if on_review_list(model) => "key-to-its-board".to_owned(),
            Action::Choose if at_review_board(model) => "key-about-note".to_owned(),
            Action::Choose if matches!(model.overlay, Overlay::Print(_)) => "key-print".to_owned(),
            Action::Choose if matches!(model.overlay, Overlay::Parcel(_)) => "key-take-in".to_owned(),
            Action::Choose if matches!(model.overlay, Overlay::Lineage(_)) => "key-take-over".to_owned(),
            Action::Back if list_is_narrowed(model) => "key-show-all".to_owned(),
            Action::Choose if unfinished_here(model) => "key-go-on".to_owned(),
            Action::Choose if among_saved(model) => "key-look-at".to_owned(),
            Action::Reveal if hidden_until_shown(model) && !secret(model) => "key-hide".to_owned(),
            Action::UseIt if matches!(&model.screen, Screen::Library(shelf) if shelf.picking.is_some()) => {
                "key-pick-it".to_owned()
            }
            _ => self.short_key(),
        }
    }
}

const EVERYWHERE: &[Context] = &[Context::Everywhere];
const LIST: &[Context] = &[Context::List];
const FORM: &[Context] = &[Context::Form];
const SAVED: &[Context] = &[Context::Saved];
const LIST_AND_FORM: &[Context] = &[Context::List, Context::Form];
const RUN: &[Context] = &[Context::Run];
const ENTRY: &[Context] = &[Context::Entry];
const BOARD: &[Context] = &[Context::Board];
const ROOM: &[Context] = &[Context::Room];
const LIBRARY: &[Context] = &[Context::Library];
const REVIEW: &[Context] = &[Context::Review];
const LATE: &[Context] = &[Context::Late];
const REVIEW_AND_LATE: &[Context] = &[Context::Review, Context::Late];
const LIBRARY_AND_BUILDER: &[Context] = &[Context::Library, Context::Builder];
const BUILDER: &[Context] = &[Context::Builder];
const ENTRY_AND_BOARD: &[Context] = &[Context::Entry, Context::Board];

macro_rules! commands {
    ($($action:ident $id:literal $section:ident $contexts:ident $keys:tt $footer:literal $available:ident;)*) => {
        /// Every command there is.
        pub static COMMANDS: &[Command] = &[$(Command {
            action: Action::$action,
            id: $id,
            section: Section::$section,
            contexts: $contexts,
            keys: &$keys,
            footer: $footer,
            available: $available,
        }),*];
    };
}

commands! {
    // action       id               section  where            keys                          footer  when
    StartPause      "start-pause"    Clock    RUN              ["F2"]                        3 writable_on_run;
    MinuteLess      "minute-less"    Clock    RUN              ["F3"]                        5 time_left;
    MinuteMore      "minute-more"    Clock    RUN              ["F4"]                        5 writable_on_run;
    Next            "next"           Clock    RUN              ["F5", "PgDn"]                3 writable_on_run;
    Previous        "previous"       Clock    RUN              ["F6", "PgUp"]                0 writable_on_run;
    Room            "room"           Room     RUN              ["Ctrl-G"]                    6 writable_on_run;
    ShowClock       "show-clock"     Room     ROOM             ["c", "1"]                    0 writable_on_run;
    ShowTask        "show-task"      Room     ROOM             ["o", "2"]                    0 writable_on_run;
    ShowBoard       "show-board"     Room     ROOM             ["t", "3"]                    0 writable_on_run;
    ShowAgenda      "show-agenda"    Room     ROOM             ["a", "4"]                    0 writable_on_run;
    ShowMessage     "show-message"   Room     ROOM             ["m", "5"]                    0 writable_on_run;
    ShowResult      "show-result"    Room     ROOM             ["r", "6"]                    0 writable_on_run;
    Black           "black"          Room     ROOM             ["b", ".", "7"]               0 writable_on_run;
    Black           "black"          Room     BOARD            ["b", "."]                    0 writable_on_run;
    Black           "black"          Room     ENTRY            ["."]                         0 nothing_typed;
    RoomForward     "room-forward"   Room     ROOM             ["→"]                         2 shows_board;
    RoomForward     "room-forward"   Room     BOARD            ["J"]                         0 shows_board;
    RoomBack        "room-back"      Room     ROOM             ["←"]                         0 shows_board;
    RoomBack        "room-back"      Room     BOARD            ["K"]                         0 shows_board;
    Guide           "guide"          Record   RUN              ["F7"]                        5 on_run;
    DayPlan         "day-plan"       Clock    RUN              ["F8"]                        6 on_run;
    Park            "park"           Notes    RUN              ["F9", "Ctrl-K"]              7 writable_on_run;
    Decide          "decide"         Notes    RUN              ["F10", "Ctrl-D"]             0 writable_on_run;
    NextStepNote    "next-step-note" Notes    RUN              ["F12", "Ctrl-N"]             0 writable_on_run;
    Replan          "replan"         Clock    RUN              ["Ctrl-R"]                    0 writable_on_run;
    Undo            "undo"           Notes    RUN              ["Ctrl-Z"]                    8 writable_on_run;
    Redo            "redo"           Notes    RUN              ["Ctrl-Y"]                    0 writable_on_run;
    Enter           "enter"          Notes    ENTRY            ["Enter"]                     0 writable;
    ToBoard         "to-board"       Notes    ENTRY            ["Tab", "Esc"]                1 on_run;
    MakeCard        "make-card"      Board    BOARD            ["Enter", "c"]                2 card_source;
    LetGo           "let-go"         Board    BOARD            ["Esc"]                       1 holding;
    ToEntry         "to-entry"       Notes    BOARD            ["Tab", "Enter", "Esc", "i"]  1 writable;
    CursorUp        "cursor-up"      Board    ENTRY_AND_BOARD  ["↑"]                         0 always;
    CursorDown      "cursor-down"    Board    ENTRY_AND_BOARD  ["↓"]                         0 always;
    CursorLeft      "cursor-left"    Board    ENTRY            ["←"]                         0 entry_is_empty;
    CursorRight     "cursor-right"   Board    ENTRY            ["→"]                         0 entry_is_empty;
    CursorLeft      "cursor-left"    Board    BOARD            ["←", "h"]                    0 always;
    CursorRight     "cursor-right"   Board    BOARD            ["→", "l"]                    0 always;
    CursorUp        "cursor-up"      Board    BOARD            ["k"]                         0 always;
    CursorDown      "cursor-down"    Board    BOARD            ["j"]                         0 always;
    LevelUp         "level-up"       Board    ENTRY_AND_BOARD  ["Shift-Tab"]                 0 branch_above;
    Star            "star"           Board    BOARD            ["s"]                         3 note_under_cursor;
    Edit            "edit"           Board    BOARD            ["e"]                         4 note_or_heading;
    Delete          "delete"         Board    BOARD            ["d", "Del"]                  4 note_or_heading;
    Hold            "hold"           Board    BOARD            ["m"]                         3 note_or_stage;
    Private         "private"        Board    BOARD            ["f"]                         0 note_under_cursor;
    Table           "table"          Board    BOARD            ["T"]                         0 note_under_cursor;
    BuildOn         "build-on"       Board    BOARD            [">"]                         0 note_under_cursor;
    Thread          "thread"         Board    BOARD            ["t"]                         5 any_note_under_cursor;
    Root            "root"           Board    BOARD            ["r"]                         2 tree_note;
    Influence       "influence"      Board    BOARD            ["p"]                         2 tree_note;
    Evidence        "evidence"       Board    BOARD            ["v"]                         2 tree_note;
    DotMore         "dot-more"       Board    BOARD            ["+", "Space"]                2 votes_note;
    DotLess         "dot-less"       Board    BOARD            ["-"]                         2 dots_here;
    NextVoter       "next-voter"     Board    BOARD            ["n"]                         2 secret;
    PreviousVoter   "previous-voter" Board    BOARD            ["N"]                         0 secret;
    Reveal          "reveal"         Board    BOARD            ["a"]                         2 hidden_until_shown;
    Sort            "sort"           Board    BOARD            ["1", "2", "3", "4", "5", "6", "7", "8", "9", "g", "o", "q", "w", "x", "y", "z"] 2 clusters_note;
    NewCluster      "new-cluster"    Board    BOARD            ["0"]                         2 clusters_note;
    Ungroup         "ungroup"        Board    BOARD            ["u"]                         2 grouped_note;
    StartPause      "start-pause"    Clock    BOARD            ["Space"]                     0 not_votes;
    MinuteMore      "minute-more"    Clock    BOARD            ["+"]                         0 not_votes;
    MinuteLess      "minute-less"    Clock    BOARD            ["-"]                         0 time_left_not_votes;
    FiveLess        "five-less"      Clock    BOARD            ["<"]                         0 time_left;
    FiveMore        "five-more"      Clock    BOARD            ["*"]                         0 writable;
    Restart         "restart"        Clock    BOARD            ["R"]                         0 writable;
    Skip            "skip"           Clock    BOARD            ["S"]                         0 writable;
    Forward         "forward"        Clock    RUN              ["Ctrl-F"]                    0 rehearsal;
    Details         "details"        Record   RUN              []                            0 writable_on_run;
    Retry           "retry"          Record   RUN              ["Ctrl-S"]                    1 failed;
    SaveElsewhere   "save-elsewhere" Record   RUN              ["Ctrl-O"]                    1 failed;
    CloseDay        "close-day"      Record   RUN              ["Ctrl-E"]                    0 writable_on_run;
    Back            "back"           Program  LIBRARY_AND_BUILDER ["Esc"]                    8 always;
    Export          "export"         Record   LIST             ["u", "Ctrl-X"]               2 day_to_export;
    Export          "export"         Record   SAVED            ["Ctrl-X"]                    5 saved_to_export;
    Print           "print"          Library  LIBRARY_AND_BUILDER ["Ctrl-X"]                 7 programme_here;
    UseIt           "use-it"         Library  LIBRARY          ["Enter"]                     1 item_here;
    FitsHere        "fits-here"      Library  LIBRARY          ["F3"]                        2 library_read;
    PhaseNext       "phase-next"     Library  LIBRARY          ["Tab"]                       7 library_read;
    PhasePrevious   "phase-previous" Library  LIBRARY          ["Shift-Tab"]                 0 library_read;
    CardDown        "card-down"      Library  LIBRARY          ["PgDn"]                      7 row_here;
    CardUp          "card-up"        Library  LIBRARY          ["PgUp"]                      0 row_here;
    Build           "build"          Library  LIBRARY          ["F2"]                        3 may_build;
    Adapt           "adapt"          Library  LIBRARY          ["F4"]                        4 may_build;
    Compare         "compare"        Library  LIBRARY          ["F6"]                        2 adapted_here;
    KeepMine        "keep-mine"      Library  LIST             ["b"]                         2 lineage_news;
    TakeIn          "take-in"        Library  LIBRARY          ["F5"]                        6 may_begin;
    PassOn          "pass-on"        Library  LIBRARY          ["F8"]                        5 may_build;
    NewProgramme    "new-programme"  Library  LIBRARY          ["F7"]                        4 may_begin;
    BlockForm       "block-form"     Builder  BUILDER          ["Enter"]                     1 block_here;
    AddMethod       "add-method"     Builder  BUILDER          ["a"]                         1 on_bench;
    AddOther        "add-other"      Builder  BUILDER          ["p"]                         1 on_bench;
    KeepAgain       "keep-again"     Builder  BUILDER          ["Ctrl-S"]                    1 not_kept;
    TakeTheirs      "take-theirs"    Builder  BUILDER          ["Ctrl-R"]                    1 changed_outside;
    BlockUp         "block-up"       Builder  BUILDER          ["PgUp", "K"]                 2 blocks_here;
    BlockDown       "block-down"     Builder  BUILDER          ["PgDn", "J"]                 0 block_below;
    BlockMore       "block-more"     Builder  BUILDER          ["+"]                         6 block_here;
    BlockLess       "block-less"     Builder  BUILDER          ["-"]                         0 block_longer;
    BlockFiveMore   "block-five-more" Builder BUILDER          ["*"]                         0 block_here;
    BlockFiveLess   "block-five-less" Builder BUILDER          ["<"]                         0 block_longer;
    FixTime         "fix-time"       Builder  BUILDER          ["f"]                         0 block_here;
    Protect         "protect"        Builder  BUILDER          ["b"]                         0 block_here;
    MayGo           "may-go"         Builder  BUILDER          ["o"]                         0 block_here;
    RenameBlock     "rename-block"   Builder  BUILDER          ["e"]                         0 block_here;
    RemoveBlock     "remove-block"   Builder  BUILDER          ["d", "Del"]                  3 block_here;
    DayForm         "day-form"       Builder  BUILDER          ["s"]                         5 on_bench;
    LeadIt          "lead-it"        Builder  BUILDER          ["F2"]                        4 bench_leads;
    Undo            "undo"           Notes    BUILDER          ["Ctrl-Z"]                    6 bench_undo;
    Redo            "redo"           Notes    BUILDER          ["Ctrl-Y"]                    0 bench_redo;
    ReadAgain       "read-again"     Library  LIBRARY          ["Ctrl-R"]                    8 library_read;
    NextPage        "next-page"      Review   REVIEW           ["Tab"]                       2 on_review;
    PreviousPage    "previous-page"  Review   REVIEW           ["Shift-Tab"]                 0 on_review;
    NextPage        "next-page"      Review   REVIEW           ["→", "l"]                    0 off_review_board;
    PreviousPage    "previous-page"  Review   REVIEW           ["←", "h"]                    0 off_review_board;
    PageShort       "page-short"     Review   REVIEW           ["1"]                         0 on_review;
    PageTime        "page-time"      Review   REVIEW           ["2"]                         0 on_review;
    PageBoards      "page-boards"    Review   REVIEW           ["3"]                         0 on_review;
    PageThread      "page-thread"    Review   REVIEW           ["4"]                         0 on_review;
    PageResults     "page-results"   Review   REVIEW           ["5"]                         0 on_review;
    CursorLeft      "cursor-left"    Review   REVIEW           ["←", "h"]                    0 on_review_board;
    CursorRight     "cursor-right"   Review   REVIEW           ["→", "l"]                    0 on_review_board;
    NextBoard       "next-board"     Review   REVIEW           ["PgDn"]                      2 on_review_boards;
    PreviousBoard   "previous-board" Review   REVIEW           ["PgUp"]                      0 on_review_boards;
    FindNote        "find-note"      Review   REVIEW           ["/", "Ctrl-F"]               4 on_review;
    NotePage        "note-page"      Review   REVIEW           ["i"]                         3 review_note_in_list;
    EditDay         "edit-day"       Review   REVIEW           ["e"]                         4 reads_day;
    NewNote         "new-note"       Review   REVIEW           ["n"]                         2 writes_late;
    NoteStatus      "note-status"    Review   REVIEW           ["x"]                         2 late_next_step;
    NoteOwner       "note-owner"     Review   REVIEW           ["o"]                         2 late_next_step;
    LetGo           "let-go"         Review   REVIEW           ["Esc"]                       1 late_holding;
    PutDown         "put-down"       Review   REVIEW           ["Enter"]                     1 late_holding;
    Edit            "edit"           Review   REVIEW           ["e"]                         3 late_note_or_cluster;
    Star            "star"           Review   REVIEW           ["s"]                         5 late_note;
    Delete          "delete"         Review   REVIEW           ["d", "Del"]                  5 late_note_or_cluster;
    Hold            "hold"           Review   REVIEW           ["m"]                         4 late_place;
    Root            "root"           Review   REVIEW           ["r"]                         3 late_tree_note;
    Influence       "influence"      Review   REVIEW           ["p"]                         3 late_tree_note;
    Evidence        "evidence"       Review   REVIEW           ["v"]                         3 late_tree_note;
    BuildOn         "build-on"       Review   REVIEW           [">"]                         0 late_note;
    NoteKind        "note-kind"      Review   REVIEW           ["K"]                         0 late_note;
    Table           "table"          Review   REVIEW           ["T"]                         0 late_note;
    Enter           "enter"          Review   LATE             ["Enter"]                     1 always;
    ToBoard         "leave-line"     Review   LATE             ["Esc", "Tab"]                1 always;
    NextStepNote    "next-step-note" Review   LATE             ["F12", "Ctrl-N"]             2 always;
    Decide          "decide"         Review   LATE             ["F10", "Ctrl-D"]             2 always;
    Park            "park"           Review   LATE             ["F9", "Ctrl-K"]              3 always;
    CursorUp        "cursor-up"      Review   LATE             ["↑"]                         0 on_review_board;
    CursorDown      "cursor-down"    Review   LATE             ["↓"]                         0 on_review_board;
    Undo            "undo"           Review   REVIEW_AND_LATE  ["Ctrl-Z"]                    6 writes_late;
    Redo            "redo"           Review   REVIEW_AND_LATE  ["Ctrl-Y"]                    0 writes_late;
    Details         "details"        Review   REVIEW           []                            0 writes_late;
    Retry           "retry"          Review   REVIEW_AND_LATE  ["Ctrl-S"]                    1 failed;
    SaveElsewhere   "save-elsewhere" Review   REVIEW_AND_LATE  ["Ctrl-O"]                    1 failed;
    ByProgramme     "by-programme"   Saved    SAVED            ["F2"]                        4 to_narrow;
    ByYear          "by-year"        Saved    SAVED            ["F3"]                        4 to_narrow;
    ByState         "by-state"       Saved    SAVED            ["F4"]                        5 in_list;
    Order           "order"          Saved    SAVED            ["F7"]                        5 in_list;
    Division        "division"       Saved    SAVED            ["F8"]                        3 over_time;
    Look            "look"           Saved    SAVED            ["F5"]                        2 unfinished_here;
    Figures         "figures"        Saved    SAVED            ["F6"]                        4 in_list;
    PreviousView    "previous-view"  Saved    SAVED            ["←"]                         2 in_figures;
    NextView        "next-view"      Saved    SAVED            ["→"]                         2 in_figures;
    Find            "find"           Saved    LIST             ["Ctrl-F"]                    3 can_find;
    Find            "find"           Saved    LIST             ["/"]                         0 at_home;
    Up              "up"             Lists    LIST_AND_FORM    ["↑", "Shift-Tab"]              0 always;
    Down            "down"           Lists    LIST_AND_FORM    ["↓", "Tab"]                  0 always;
    PageUp          "page-up"        Lists    LIST             ["PgUp"]                      0 always;
    PageDown        "page-down"      Lists    LIST             ["PgDn"]                      0 always;
    First           "first"          Lists    LIST             ["Home"]                      0 always;
    Last            "last"           Lists    LIST             ["End"]                       0 always;
    Choose          "choose"         Lists    LIST_AND_FORM    ["Enter"]                     1 something_to_choose;
    PreviousChoice  "previous-choice" Lists   FORM             ["←"]                         0 at_choice;
    NextChoice      "next-choice"    Lists    FORM             ["→"]                         0 at_choice;
    Begin           "begin"          Lists    FORM             ["F2"]                        2 in_form;
    Back            "back"           Program  LIST_AND_FORM    ["Esc"]                       3 not_at_home;
    Up              "up"             Lists    LIST             ["k"]                         0 always;
    Down            "down"           Lists    LIST             ["j"]                         0 always;
    Palette         "palette"        Program  EVERYWHERE       ["Ctrl-P"]                    8 always;
    Help            "help"           Program  EVERYWHERE       ["F1"]                        9 always;
    Help            "help"           Program  BOARD            ["?"]                         9 always;
    Help            "help"           Program  LIST             ["?"]                         9 always;
    Language        "language"       Program  EVERYWHERE       ["Ctrl-L"]                    0 always;
    Vocabulary      "vocabulary"     Program  EVERYWHERE       []                            0 always;
    Suspend         "suspend"        Program  EVERYWHERE       []                            0 can_suspend;
    Home            "home"           Program  RUN              []                            0 on_run;
    Quit            "quit"           Program  EVERYWHERE       ["Ctrl-Q"]                    0 always;
    Quit            "quit-elsewhere" Program  LIST_AND_FORM    ["Ctrl-C"]                    0 not_on_run;
    HowToQuit       "how-to-quit"    Program  RUN              ["Ctrl-C"]                    0 on_run;
}
