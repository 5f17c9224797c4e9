//! Everything the facilitator's program knows between two inputs.

use std::time::Duration;

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use tui_input::Input as Line;

use super::folders::Folders;
use super::keymap::Context;
use super::overlays::{Details, Export, GapQuestion, LongAgo, Print};
use super::run::Run;
use super::saved::Saved;
use super::screens::builder::Bench;
use super::screens::library::{Dialog, LineagePage, Parcel, Shelf};
use super::screens::new::Form;
use super::screens::review::Review;
use super::theme::Theme;
use crate::core::ids::{IdSource, NoteId};
use crate::core::programme::Vocabulary;
use crate::core::replan::Alternative;
use crate::core::room::RoomView;
use crate::core::time::Now;
use crate::core::words::Lang;
use crate::export::Wanted;
use crate::library::Library;
use crate::locale::Locale;
use crate::store::Listed;

/// Everything the facilitator's program knows.
#[derive(Debug)]
pub struct Model {
    /// The words.
    pub locale: Locale,
    /// The colours.
    pub theme: Theme,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// What she is looking at.
    pub screen: Screen,
    /// What lies on top of it.
    pub overlay: Overlay,
    /// The open session.
    pub open: Option<Box<Run>>,
    /// The methods and programmes; none until they have been read.
    pub library: Option<Box<Library>>,
    /// Unfinished sessions, the newest first.
    pub unfinished: Vec<Listed>,
    /// All saved workshops, and where she is among them.
    pub saved: Box<Saved>,
    /// A word about what just happened.
    pub toast: Option<Toast>,
    /// When the last input came.
    pub last: Now,
    /// How far local time is ahead of UTC.
    pub offset: FixedOffset,
    /// Where new ids come from.
    pub ids: IdSource,
    /// The device, as events name it.
    pub device: crate::core::ids::DeviceId,
    /// Her folders.
    pub folders: Folders,
    /// As what a day was last taken out.
    pub wanted: Wanted,
    /// What the command line asked for, until the library is there to do it.
    pub asked: Option<Form>,
}

/// What she is looking at.
#[derive(Clone, Debug)]
pub enum Screen {
    /// The first screen; which line she is at.
    Home(usize),
    /// The form for a new workshop.
    New(Box<Form>),
    /// The open session.
    Run,
    /// The methods and programmes there are.
    Library(Box<Shelf>),
    /// The list of saved workshops.
    Sessions,
    /// Words looked for in their notes.
    Find,
    /// Figures across them.
    Figures,
    /// A programme being put together.
    Builder(Box<Bench>),
    /// The day in short, before it is closed or after; how far it is scrolled.
    Summary(u16),
    /// A saved day, to be read.
    Review(Box<Review>),
}

/// What lies on top of a screen.
#[derive(Debug, Default)]
pub enum Overlay {
    /// Nothing.
    #[default]
    None,
    /// All keys of this screen.
    Help {
        /// What they are filtered by.
        filter: Line,
        /// Which line she is at.
        at: usize,
    },
    /// Every command by name.
    Palette {
        /// What was typed.
        filter: Line,
        /// Which line she is at.
        at: usize,
    },
    /// What to do and say in this step, on a narrow window.
    Guide {
        /// How far it is scrolled.
        scroll: u16,
    },
    /// The whole day, to jump in.
    Day {
        /// Which step she is at.
        at: usize,
    },
    /// Ways to get back on time.
    Replan {
        /// The ways.
        ways: Vec<Alternative>,
        /// Which she is at.
        at: usize,
    },
    /// A gap: does it count?
    Gap(GapQuestion),
    /// A day that was left long ago: what is it to be?
    LongAgo(LongAgo),
    /// Pasted lines: shall they be notes?
    Paste {
        /// The lines.
        lines: Vec<String>,
        /// Which answer she is at.
        at: usize,
    },
    /// The thread of a note.
    Thread {
        /// Which note.
        note: NoteId,
        /// How far it is scrolled.
        scroll: u16,
    },
    /// Where to write instead.
    Folder(Line),
    /// The session's title, challenge and place.
    Details(Details),
    /// A dialog of the library.
    Library(Box<Dialog>),
    /// Everything about a note of a saved day.
    Note {
        /// Which note.
        note: NoteId,
        /// Where on its page she is.
        at: usize,
    },
    /// Notes of a saved day, found by words.
    Find {
        /// What was typed.
        typed: Line,
        /// Which she is at.
        at: usize,
        /// Those that have it.
        hits: Vec<NoteId>,
    },
    /// What a note is.
    Kinds {
        /// Which note.
        note: NoteId,
        /// Which kind she is at.
        at: usize,
    },
    /// What became of an adapted method or programme.
    Lineage(Box<LineagePage>),
    /// Methods and programmes from others, to be taken in.
    Parcel(Box<Parcel>),
    /// A day to be taken out: as what, and where to.
    Export(Box<Export>),
    /// A programme to be put on paper: for whom, and where to.
    Print(Box<Print>),
    /// What the room sees, and what else it can be shown.
    Room {
        /// Which view she is at.
        at: usize,
        /// The message she is typing.
        message: Option<Line>,
    },
}

impl Overlay {
    /// True when nothing lies on top.
    pub fn is_none(&self) -> bool {
        matches!(self, Self::None)
    }
}

/// A word about what just happened, for a few seconds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Toast {
    /// What it says.
    pub text: String,
    /// When it goes, on the monotonic clock.
    pub until: Duration,
    /// True for something that did not work.
    pub is_error: bool,
}

/// What a new model needs to know.
#[derive(Debug)]
pub struct Start {
    /// The language to begin in.
    pub lang: Lang,
    /// The colours.
    pub theme: Theme,
    /// Columns and rows of the window.
    pub size: (u16, u16),
    /// When it starts.
    pub now: Now,
    /// How far local time is ahead of UTC.
    pub offset: FixedOffset,
    /// A number no other start has.
    pub seed: u64,
    /// The device, as events name it.
    pub device: crate::core::ids::DeviceId,
    /// Her folders.
    pub folders: Folders,
    /// What the command line asked for.
    pub asked: Option<Form>,
}

impl Model {
    /// A program that has just started.
    pub fn new(start: Start) -> Self {
        Self {
            locale: Locale::new(start.lang),
            theme: start.theme,
            size: start.size,
            screen: Screen::Home(0),
            overlay: Overlay::None,
            open: None,
            library: None,
            unfinished: Vec::new(),
            saved: Box::default(),
            toast: None,
            last: start.now,
            offset: start.offset,
            ids: IdSource::new(start.seed),
            device: start.device,
            folders: start.folders,
            wanted: Export::usual(),
            asked: start.asked,
        }
    }

    /// The open session.
    pub fn run(&self) -> Option<&Run> {
        self.open.as_deref()
    }

    /// The language on the screen.
    pub fn lang(&self) -> Lang {
        self.locale.lang()
    }

    /// Her own words for the phases, where a programme does not say.
    pub fn vocabulary(&self) -> Vocabulary {
        self.library.as_ref().map_or_else(Vocabulary::default, |library| library.vocabulary)
    }

    /// Where keys are looked up, the nearest first.
    pub fn contexts(&self) -> &'static [Context] {
        if matches!(self.overlay, Overlay::Room { message: None, .. }) {
            return &[Context::Room, Context::List, Context::Everywhere];
        }
        if matches!(
            self.overlay,
            Overlay::Library(_) | Overlay::Export(_) | Overlay::Print(_) | Overlay::Parcel(_)
        ) {
            return &[Context::Form, Context::List, Context::Everywhere];
        }
        if self.overlay.is_none() { self.contexts_below() } else { &[Context::List, Context::Everywhere] }
    }

    /// Where keys would be looked up if nothing lay on top of the screen.
    pub fn contexts_below(&self) -> &'static [Context] {
        match &self.screen {
            Screen::Run => match self.run() {
                Some(run) if run.typing => &[Context::Entry, Context::Run, Context::Everywhere],
                _ => &[Context::Board, Context::Run, Context::Everywhere],
            },
            Screen::New(_) => &[Context::Form, Context::Everywhere],
            Screen::Builder(_) => &[Context::Builder, Context::List, Context::Everywhere],
            Screen::Library(_) => &[Context::Library, Context::List, Context::Everywhere],
            Screen::Sessions | Screen::Find | Screen::Figures => {
                &[Context::Saved, Context::List, Context::Everywhere]
            }
            Screen::Home(_) | Screen::Summary(_) => &[Context::List, Context::Everywhere],
            Screen::Review(_) if self.run().is_some_and(|run| run.typing) => {
                &[Context::Late, Context::Everywhere]
            }
            Screen::Review(_) => &[Context::Review, Context::List, Context::Everywhere],
        }
    }

    /// The line that words are typed into now.
    pub fn line(&mut self) -> Option<&mut Line> {
        match &mut self.overlay {
            Overlay::None => match &mut self.screen {
                Screen::New(form) => form.line(),
                Screen::Library(shelf) => Some(&mut shelf.typed),
                Screen::Sessions => Some(&mut self.saved.list.words),
                Screen::Find => Some(&mut self.saved.find.words),
                Screen::Run | Screen::Review(_) => {
                    self.open.as_deref_mut().filter(|run| run.typing).map(|run| &mut run.entry)
                }
                _ => None,
            },
            Overlay::Help { filter, .. }
            | Overlay::Palette { filter, .. }
            | Overlay::Find { typed: filter, .. } => Some(filter),
            Overlay::Library(dialog) => dialog.line(),
            Overlay::Export(export) => export.line(),
            Overlay::Print(print) => print.line(),
            Overlay::Parcel(parcel) => parcel.line(),
            Overlay::Folder(line) | Overlay::Room { message: Some(line), .. } => Some(line),
            Overlay::Details(details) => Some(details.line()),
            _ => None,
        }
    }

    /// What the room sees now.
    pub fn room_view(&self) -> Option<RoomView> {
        let run = self.run()?;
        Some(RoomView::of(&run.session, &run.showing(), self.lang(), self.last.wall))
    }

    /// When the picture next changes by itself, on the wall clock; `None` when nothing will.
    pub fn next_wakeup(&self, now: Now) -> Option<DateTime<Utc>> {
        let toast = self
            .toast
            .as_ref()
            .and_then(|toast| TimeDelta::from_std(toast.until.saturating_sub(now.mono)).ok())
            .map(|left| now.wall + left);
        let next = match (&self.screen, self.run()) {
            (Screen::Run, Some(run)) => run.next_wakeup(now.wall),
            (Screen::Run | Screen::Home(_) | Screen::New(_), _) => Some(super::run::next_minute(now.wall)),
            (Screen::Sessions | Screen::Find | Screen::Figures, _) => self.saved.next_wakeup(now),
            _ => None,
        };
        // While she looks at what the room sees, it moves as the room does, and a room that comes is seen to.
        let room = matches!(self.overlay, Overlay::Room { .. }).then(|| now.wall + TimeDelta::seconds(1));
        [toast, next, room].into_iter().flatten().min()
    }

    /// True when nothing would be lost by leaving the open session. The first time it would, she is told, and
    /// asked where else to write; the second time she may.
    pub fn may_leave(&mut self) -> bool {
        let Some(run) = self.open.as_deref_mut() else { return true };
        if run.saving.failed.is_none() || std::mem::replace(&mut run.saving.leaving_anyway, true) {
            return true;
        }
        let text = self.locale.t("toast-unsaved-leaving").into_owned();
        self.complain(text);
        self.overlay = Overlay::Folder(Line::default());
        false
    }

    /// Says something for a few seconds.
    pub fn say(&mut self, text: String) {
        self.toast = Some(Toast { text, until: self.real_seconds_from_now(5), is_error: false });
    }

    /// Says that something did not work.
    pub fn complain(&mut self, text: String) {
        self.toast = Some(Toast { text, until: self.real_seconds_from_now(10), is_error: true });
    }

    /// People read as slowly in a rehearsal, however fast its clock runs.
    fn real_seconds_from_now(&self, seconds: u32) -> Duration {
        let pace = self.run().and_then(|run| run.session.rehearsal).unwrap_or(1).max(1);
        self.last.mono + Duration::from_secs(1) * seconds.saturating_mul(pace)
    }
}
