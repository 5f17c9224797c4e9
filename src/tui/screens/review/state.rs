//! Where she is in a saved day, and what of it is made once for many frames.

use super::super::super::model::Screen;
use super::super::super::run::{Looks, Purpose};
use super::super::summary;
use super::rows::{self, Row};
use crate::core::boards::leaves::{Leaf, leaf_of, leaves};
use crate::core::ids::NoteId;
use crate::core::note::NoteKind;
use crate::core::session::Session;
use crate::core::story::Story;
use crate::core::summary::{Summary, last_moment};
use crate::core::words::Lang;
use crate::locale::Locale;
use crate::report;

/// The pages of a saved day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// What came of it.
    Short,
    /// How the time went.
    Time,
    /// Every board as it stood.
    Boards,
    /// What led to what.
    Thread,
    /// Next steps, decisions, votes, and what was parked.
    Results,
}

impl Page {
    /// All pages, in the order of their tabs.
    pub const ALL: [Self; 5] = [Self::Short, Self::Time, Self::Boards, Self::Thread, Self::Results];

    /// The key of its name in the locale.
    pub fn key(self) -> &'static str {
        match self {
            Self::Short => "review-short",
            Self::Time => "review-time",
            Self::Boards => "review-boards",
            Self::Thread => "review-thread",
            Self::Results => "review-results",
        }
    }

    /// Its place among the tabs.
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|&page| page == self).unwrap_or(0)
    }

    /// The page beside it; after the last comes the first.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let step = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(self.index() + step) % Self::ALL.len()]
    }
}

/// Where she is in a saved day. The day itself is the open session, which nothing is written to before she says so.
#[derive(Clone, Debug)]
pub struct Review {
    /// Where she came from, and goes back to.
    pub from: Box<Screen>,
    /// The page she reads.
    pub page: Page,
    /// The page she came from when she went to a note, for the way back.
    pub came_from: Option<Page>,
    /// How far the day in short and the time are scrolled, or which row of a list she is at; for each page.
    at: [usize; Page::ALL.len()],
    /// Which leaf of the boards she is at.
    leaf: usize,
    leaves: Vec<Leaf>,
    /// The rows of each page that is a list.
    rows: [Vec<Row>; Page::ALL.len()],
    story: Story,
    summary: Option<Summary>,
    short: Vec<summary::Broken>,
    /// How many cells a line of the day in short has.
    room: u16,
    /// The last event that the leaves were made from.
    leaves_of: Option<u64>,
    /// The last event, the language and the room that each page was made from: one that is come back to is there.
    made: [Option<(u64, Lang, u16)>; Page::ALL.len()],
}

impl Review {
    /// The beginning of a day that was opened from this screen.
    pub fn new(from: Screen, session: &Session, locale: &Locale) -> Self {
        // Out of a day one goes to the list it was chosen from, never to another day.
        let from = match from {
            Screen::Review(review) => review.from,
            other => Box::new(other),
        };
        let mut review = Self {
            from,
            page: Page::Short,
            came_from: None,
            at: [0; Page::ALL.len()],
            leaf: 0,
            leaves: Vec::new(),
            rows: Default::default(),
            story: Story::default(),
            summary: None,
            short: Vec::new(),
            room: summary::WIDEST,
            leaves_of: None,
            made: [None; Page::ALL.len()],
        };
        review.refresh(session, locale);
        review
    }

    /// The window is so wide now.
    pub fn fit(&mut self, columns: u16) {
        self.room = columns.min(summary::WIDEST);
    }

    /// Makes anew what was made from an earlier page or from before something happened.
    pub fn refresh(&mut self, session: &Session, locale: &Locale) {
        let page = self.page.index();
        let wanted = Some((session.last_event, locale.lang(), self.room));
        if self.made[page] == wanted {
            return;
        }
        if self.leaves_of != Some(session.last_event) {
            self.leaves = leaves(session);
            self.leaf = self.leaf.min(self.leaves.len().saturating_sub(1));
            self.leaves_of = Some(session.last_event);
        }
        match self.page {
            Page::Time => {
                self.story = Story::of(session, last_moment(session));
                self.summary = Some(Summary::of(session, last_moment(session)));
            }
            Page::Thread => self.rows[page] = rows::thread(session),
            Page::Results => self.rows[page] = rows::results(session),
            Page::Boards => self.rows[page] = rows::beside(&self.leaves),
            Page::Short => {
                let room = usize::from(self.room);
                let text = report::summary_in(session, locale, last_moment(session), room);
                self.short = summary::broken(&text, room);
            }
        }
        self.made[page] = wanted;
        if self.is_list() {
            let at = self.at();
            self.set_at(self.nearest_note(at));
        }
    }

    /// How far the page is scrolled, or which row she is at.
    pub fn at(&self) -> usize {
        self.at[self.page.index()]
    }

    /// Goes to a row, or scrolls so far.
    pub fn set_at(&mut self, at: usize) {
        self.at[self.page.index()] = at;
    }

    /// The rows of the page, where it is a list.
    pub fn rows(&self) -> &[Row] {
        &self.rows[self.page.index()]
    }

    /// The day in short, in lines that fit.
    pub fn short(&self) -> &[summary::Broken] {
        &self.short
    }

    /// How the day went.
    pub fn story(&self) -> &Story {
        &self.story
    }

    /// Plan against actual; there once the page of the time has been come to.
    pub fn summary(&self) -> Option<&Summary> {
        self.summary.as_ref()
    }

    /// The leaves of the boards.
    pub fn leaves(&self) -> &[Leaf] {
        &self.leaves
    }

    /// The leaf she is at, counted from 0.
    pub fn leaf(&self) -> usize {
        self.leaf
    }

    /// Goes to another leaf; false where there is none.
    pub fn turn_leaf(&mut self, forward: bool) -> bool {
        let to = if forward { self.leaf + 1 } else { self.leaf.wrapping_sub(1) };
        let there = to < self.leaves.len();
        if there {
            self.leaf = to;
        }
        there
    }

    /// True where notes stand below each other, rather than on a board or as text.
    pub fn is_list(&self) -> bool {
        match self.page {
            Page::Short | Page::Time => false,
            Page::Thread | Page::Results => true,
            Page::Boards => !matches!(self.leaves.get(self.leaf), Some(Leaf::Board(_))),
        }
    }

    /// True where a board is on the screen.
    pub fn is_board(&self) -> bool {
        self.page == Page::Boards && !self.is_list()
    }

    /// The note of the row she is at.
    pub fn note_here(&self) -> Option<NoteId> {
        self.rows().get(self.at()).and_then(Row::note).filter(|_| self.is_list())
    }

    /// What of the session is on the screen.
    pub fn looks(&self) -> Looks {
        match self.leaves.get(self.leaf) {
            Some(Leaf::Board(step)) if self.page == Page::Boards => Looks::Board(step.clone()),
            _ => Looks::Note(self.note_here()),
        }
    }

    /// The kind of a note that is written here, where it is not for a board to say. What is said about another note, such
    /// as why a next step was dropped, is no next step of its own.
    pub fn kind_here(&self, purpose: &Purpose) -> NoteKind {
        match self.page {
            Page::Results if !matches!(purpose, Purpose::BuildOn(_)) => rows::kind_at(self.rows(), self.at()),
            _ => NoteKind::Remark,
        }
    }

    /// Moves by so many notes in a list; false at its end.
    pub fn move_in_list(&mut self, by: isize) -> bool {
        let notes: Vec<usize> =
            (0..self.rows().len()).filter(|&row| self.rows()[row].note().is_some()).collect();
        let Some(last) = notes.len().checked_sub(1) else { return false };
        let here = notes.binary_search(&self.at()).unwrap_or_else(|next| next.min(last));
        let to = here.saturating_add_signed(by).min(last);
        self.set_at(notes[to]);
        to != here
    }

    /// The row with a note on it that is nearest to this one.
    fn nearest_note(&self, at: usize) -> usize {
        let is_note = |row: &usize| self.rows()[*row].note().is_some();
        let at = at.min(self.rows().len().saturating_sub(1));
        let after = (at..self.rows().len()).find(is_note);
        after.or_else(|| (0..at).rev().find(is_note)).unwrap_or(0)
    }

    /// Goes to the leaf that a note stands on, and in a list to the note itself.
    pub fn go_to_leaf(&mut self, session: &Session, locale: &Locale, note: NoteId) -> bool {
        let Some(leaf) = leaf_of(session, &self.leaves, note) else { return false };
        self.page = Page::Boards;
        self.leaf = leaf;
        self.refresh(session, locale);
        if self.is_list() {
            self.go_to_row(note);
        }
        true
    }

    /// Goes to the row of a note, where the page has one.
    pub fn go_to_row(&mut self, note: NoteId) {
        if let Some(row) = self.rows().iter().position(|row| row.note() == Some(note)) {
            self.set_at(row);
        }
    }
}
