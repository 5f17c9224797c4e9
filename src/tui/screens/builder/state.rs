//! A programme on the workbench: what it says, where she is in it, and whether it is on the disk.

use crate::core::programme::{BlockSpec, Programme};
use crate::library::Library;
use crate::library::edit::{Change, Look, NewProgramme, ProgrammeEdit, Refused};

/// The programme she is putting together.
#[derive(Clone, Debug)]
pub struct Bench {
    edit: ProgrammeEdit,
    look: Look,
    /// Which block she is at.
    pub at: usize,
    /// What has reached the disk.
    pub kept: Kept,
}

/// What has reached the disk.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// What the file holds; nothing where there is no file yet.
    pub on_disk: Option<String>,
    /// What is on its way there.
    pub sent: Option<String>,
    /// Why it did not get there, in words.
    pub failed: Option<String>,
    /// She has been told that leaving now loses changes.
    pub leaving_anyway: bool,
    /// Somebody has changed the file, and it is not written over.
    pub changed_outside: bool,
}

/// How the day stands against its end.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Balance {
    /// There is nothing in it yet.
    Empty,
    /// It fits to the minute.
    Exact,
    /// So many minutes are left.
    Left(u32),
    /// It ends so many minutes too late.
    Over(u32),
}

impl Bench {
    /// A programme of hers. `on_disk` is what its file holds.
    pub fn new(edit: ProgrammeEdit, on_disk: Option<String>, library: &Library) -> Self {
        let look = edit.look(library);
        Self { edit, look, at: 0, kept: Kept { on_disk, ..Kept::default() } }
    }

    /// A programme that is begun.
    pub fn begin(new: &NewProgramme, folder: &std::path::Path, library: &Library) -> Option<Self> {
        let file = crate::library::edit::own_file(folder, &new.id);
        let edit = ProgrammeEdit::open(file, new.text(), true).ok()?;
        Some(Self::new(edit, None, library))
    }

    /// The programme as it is edited.
    pub fn edit(&self) -> &ProgrammeEdit {
        &self.edit
    }

    /// What it says.
    pub fn programme(&self) -> &Programme {
        self.edit.programme()
    }

    /// What it comes to.
    pub fn look(&self) -> &Look {
        &self.look
    }

    /// The block she is at.
    pub fn block(&self) -> Option<&BlockSpec> {
        self.programme().blocks.get(self.at)
    }

    /// How many minutes the block she is at is planned for.
    pub fn minutes_here(&self) -> Option<u32> {
        let block = self.block()?;
        let laid_out = self.look.day.as_ref().ok().and_then(|day| day.blocks.get(self.at));
        laid_out.map(crate::core::day::Block::planned).or(block.minutes.map(u32::from))
    }

    /// How the day stands against its end.
    pub fn balance(&self) -> Balance {
        let end = crate::library::clock::minutes(self.programme().end);
        match self.look.end() {
            None => Balance::Empty,
            Some(at) if at == end => Balance::Exact,
            Some(at) if at < end => Balance::Left(end - at),
            Some(at) => Balance::Over(at - end),
        }
    }

    /// Makes a change, and goes to what it was about.
    pub fn make(&mut self, change: Change, library: &Library) -> Result<(), Refused> {
        let to = change.block();
        self.edit.make(change)?;
        self.settle(to, library);
        Ok(())
    }

    /// Takes the last change back.
    pub fn undo(&mut self, library: &Library) -> Option<Change> {
        let change = self.edit.undo()?;
        let to = match &change {
            Change::Move { from, .. } => Some(*from),
            change => change.block(),
        };
        self.settle(to, library);
        Some(change)
    }

    /// Makes it again.
    pub fn redo(&mut self, library: &Library) -> Option<Change> {
        let change = self.edit.redo()?;
        self.settle(change.block(), library);
        Some(change)
    }

    /// Takes what somebody else has put in the file.
    pub fn take_text(&mut self, text: String, library: &Library) -> bool {
        let taken = self.edit.take_text(text.clone()).is_ok();
        if taken {
            self.kept = Kept { on_disk: Some(text), ..Kept::default() };
            self.settle(None, library);
        }
        taken
    }

    /// The library has been read anew: its methods may be others.
    pub fn read(&mut self, library: &Library) {
        self.settle(None, library);
    }

    fn settle(&mut self, to: Option<usize>, library: &Library) {
        self.look = self.edit.look(library);
        let last = self.programme().blocks.len().saturating_sub(1);
        self.at = to.unwrap_or(self.at).min(last);
    }

    /// True when there is something in it that would be missed.
    pub fn is_begun(&self) -> bool {
        !self.programme().blocks.is_empty() || self.edit.can_undo()
    }

    /// True when the file says what is on the screen.
    pub fn is_kept(&self) -> bool {
        self.kept.on_disk.as_deref() == Some(self.edit.text())
    }
}
