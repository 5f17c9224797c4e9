//! Every key and every word these tests rely on, in one place: the keys as they come from a terminal, and the words
//! as the locale has them, so that a sentence can be polished without a test being told.

use unicode_normalization::UnicodeNormalization;
use verksted::core::words::Lang;
use verksted::locale::Locale;

/// What a terminal sends for the keys.
pub mod key {
    pub const ENTER: &str = "\r";
    pub const ESC: &str = "\x1b";
    pub const TAB: &str = "\t";
    pub const UP: &str = "\x1b[A";
    pub const DOWN: &str = "\x1b[B";
    pub const RIGHT: &str = "\x1b[C";
    pub const LEFT: &str = "\x1b[D";
    pub const END: &str = "\x1b[F";

    /// Words are looked for in the notes of all workshops.
    pub const FIND: &str = "\x06"; // Ctrl-F
    /// Figures across workshops.
    pub const FIGURES: &str = F6;

    /// Start or pause the timer.
    pub const START_PAUSE: &str = F2;
    pub const MINUTE_MORE: &str = F4;
    /// The next round or step.
    pub const NEXT: &str = F5;
    /// What is written becomes a parked note, a decision, a next step.
    pub const PARK: &str = F9;
    pub const DECIDE: &str = F10;
    pub const NEXT_STEP: &str = F12;
    pub const UNDO: &str = "\x1a"; // Ctrl-Z
    pub const REDO: &str = "\x19"; // Ctrl-Y
    /// A rehearsal goes on to the last minute of the step, or one minute on.
    pub const FORWARD: &str = "\x06"; // Ctrl-F
    pub const LANGUAGE: &str = "\x0c"; // Ctrl-L
    pub const QUIT: &str = "\x11"; // Ctrl-Q
    pub const COPY_BY_HABIT: &str = "\x03"; // Ctrl-C
    /// Tries to save again.
    pub const RETRY: &str = "\x13"; // Ctrl-S
    /// Saves somewhere else.
    pub const ELSEWHERE: &str = "\x0f"; // Ctrl-O
    /// From the entry line to the board, and back.
    pub const TO_BOARD: &str = TAB;
    pub const TO_ENTRY: &str = TAB;
    /// What the room sees.
    pub const ROOM: &str = "\x07"; // Ctrl-G
    /// The day in short, to close it.
    pub const CLOSE_DAY: &str = "\x05"; // Ctrl-E
    // On the board.
    pub const PRIVATE: &str = "f";
    pub const EDIT: &str = "e";
    pub const DELETE: &str = "d";
    pub const STAR: &str = "s";
    pub const HOLD: &str = "m";
    pub const ROOT: &str = "r";
    pub const INFLUENCE: &str = "p";
    pub const EVIDENCE: &str = "v";
    pub const MAKE_CARD: &str = "c";
    pub const DOT: &str = " ";
    pub const NEXT_VOTER: &str = "n";
    pub const REVEAL: &str = "a";

    const F2: &str = "\x1bOQ";
    const F4: &str = "\x1bOS";
    const F5: &str = "\x1b[15~";
    const F6: &str = "\x1b[17~";
    const F9: &str = "\x1b[20~";
    const F10: &str = "\x1b[21~";
    const F12: &str = "\x1b[24~";
}

/// What stands before «lagret» when everything is on the disk.
pub const SAVED_SIGN: &str = "●";
/// What stands before the number of a note whose last change is not on the disk.
pub const UNSAVED_MARK: &str = "!";

/// A word in bokmål.
pub fn nb(id: &str) -> String {
    word(Lang::Nb, id)
}

/// A word in English.
pub fn en(id: &str) -> String {
    word(Lang::En, id)
}

fn word(lang: Lang, id: &str) -> String {
    let locale = Locale::new(lang);
    assert!(locale.has(id), "the locale no longer has «{id}»");
    locale.t(id).into_owned()
}

/// A sentence in bokmål with something filled in.
pub fn nb_with(id: &str, name: &str, value: &str) -> String {
    let locale = Locale::new(Lang::Nb);
    assert!(locale.has(id), "the locale no longer has «{id}»");
    locale.ta(id, &[(name.to_owned().leak() as &str, value.to_owned().into())])
}

/// The first words of a sentence, before anything is filled in or cut: enough to know it by.
pub fn beginning(sentence: &str) -> String {
    let end = sentence.find([':', '{', '.']).unwrap_or(sentence.len());
    sentence[..end].trim().to_owned()
}

/// The header when everything is on the disk.
pub fn saved() -> String {
    format!("{SAVED_SIGN} {}", nb("saved"))
}

/// Text without the spaces and line breaks that only the drawing put there, its letters composed.
pub fn squash(text: &str) -> String {
    text.nfc().filter(|c| !c.is_whitespace()).collect()
}
