//! Where commands work, and what they are about.

/// Where a command works.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Context {
    /// On every screen.
    Everywhere,
    /// Where one chooses from a list, and in dialogs.
    List,
    /// The screens about saved workshops.
    Saved,
    /// The form for a new workshop.
    Form,
    /// The run screen, whatever has the keys.
    Run,
    /// The run screen while words are being typed.
    Entry,
    /// The run screen while the board has the keys.
    Board,
    /// The dialog about what the room sees.
    Room,
    /// The library.
    Library,
    /// A saved day.
    Review,
    /// A saved day while something is written in it.
    Late,
    /// The programme builder.
    Builder,
}

impl Context {
    /// All contexts, in the order they are documented.
    pub const ALL: [Self; 12] = [
        Self::Everywhere,
        Self::Run,
        Self::Entry,
        Self::Board,
        Self::Room,
        Self::Library,
        Self::Review,
        Self::Late,
        Self::Builder,
        Self::Form,
        Self::Saved,
        Self::List,
    ];

    /// True for what many screens share. Not all of it is to be had on each of them.
    pub fn is_shared(self) -> bool {
        matches!(self, Self::Everywhere | Self::List)
    }

    /// True for either half of the run screen, and what lies on it, while one of them is in force: the palette offers
    /// what the board can do also while the entry line has the keys.
    pub fn is_of_run(self, contexts: &[Self]) -> bool {
        contexts.contains(&Self::Run) && matches!(self, Self::Entry | Self::Board | Self::Room)
    }

    /// The key of its name in the locale.
    pub fn key(self) -> &'static str {
        match self {
            Self::Everywhere => "context-everywhere",
            Self::List => "context-list",
            Self::Saved => "context-saved",
            Self::Form => "context-form",
            Self::Run => "context-run",
            Self::Entry => "context-entry",
            Self::Board => "context-board",
            Self::Room => "context-room",
            Self::Library => "context-library",
            Self::Review => "context-review",
            Self::Late => "context-late",
            Self::Builder => "context-builder",
        }
    }
}

/// What a command is about, for the help and the palette.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Section {
    /// The program itself.
    Program,
    /// Moving about in lists.
    Lists,
    /// The clock and the day.
    Clock,
    /// Writing and changing notes.
    Notes,
    /// The board.
    Board,
    /// What the room sees.
    Room,
    /// Reading a saved day.
    Review,
    /// The record.
    Record,
    /// The library.
    Library,
    /// Saved workshops.
    Saved,
    /// The programme builder.
    Builder,
}

impl Section {
    /// All sections, in the order they are shown.
    pub const ALL: [Self; 11] = [
        Self::Clock,
        Self::Notes,
        Self::Board,
        Self::Room,
        Self::Record,
        Self::Library,
        Self::Review,
        Self::Saved,
        Self::Builder,
        Self::Lists,
        Self::Program,
    ];

    /// The key of its name in the locale.
    pub fn key(self) -> &'static str {
        match self {
            Self::Program => "section-program",
            Self::Lists => "section-lists",
            Self::Clock => "section-clock",
            Self::Notes => "section-notes",
            Self::Board => "section-board",
            Self::Room => "section-room",
            Self::Review => "section-review",
            Self::Record => "section-record",
            Self::Library => "section-library",
            Self::Saved => "section-saved",
            Self::Builder => "section-builder",
        }
    }
}
