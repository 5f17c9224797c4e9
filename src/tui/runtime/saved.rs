//! Saved workshops are read, looked through and counted beside the drawing: no key of hers waits for them.

use std::io;
use std::ops::ControlFlow;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::thread;
use std::time::{Duration, Instant};

use super::super::effect::Input;
use super::{Message, Outside};
use crate::archive::{Archive, Filter, Progress};

/// How often she is told how far the reading has come.
const BETWEEN_WORDS: Duration = Duration::from_millis(100);

/// As many notes as anybody looks through; the others are counted.
const MOST_HITS: usize = 1000;

/// What is asked of a saved that has been read.
pub(super) enum Question {
    /// The notes that have these words.
    Find { number: u64, archive: Archive, words: String, within: Filter },
    /// The figures of these workshops.
    Count { number: u64, archive: Archive, filter: Filter },
}

/// Those who read and answer.
#[derive(Default)]
pub(super) struct Saved {
    /// Set when what is being read is no longer wanted.
    unwanted: Option<Arc<AtomicBool>>,
    /// Where questions go.
    questions: Option<Sender<Question>>,
}

impl Outside {
    /// Begins to read a folder; what was being read is no longer wanted.
    pub(super) fn read_saved(&mut self, number: u64) -> io::Result<()> {
        self.stop_reading();
        let unwanted = Arc::new(AtomicBool::new(false));
        self.saved.unwanted = Some(Arc::clone(&unwanted));
        let folder = self.home.sessions_dir();
        let sender = self.sender.clone();
        thread::Builder::new().name("saved".to_owned()).spawn(move || {
            let begun = Instant::now();
            let told = AtomicU64::new(0);
            let archive = Archive::open_unless(&folder, |Progress { done, of }| {
                if unwanted.load(Ordering::Relaxed) {
                    return ControlFlow::Break(());
                }
                let now = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
                let last = told.load(Ordering::Relaxed);
                // Of the threads that find it is time for a word, one gives it.
                let is_time = u128::from(now.saturating_sub(last)) >= BETWEEN_WORDS.as_millis();
                if is_time && told.compare_exchange(last, now, Ordering::Relaxed, Ordering::Relaxed).is_ok() {
                    let _ = sender.send(Message::Input(Input::SavedProgress { number, done, of }));
                }
                ControlFlow::Continue(())
            });
            if let Some(archive) = archive.filter(|_| !unwanted.load(Ordering::Relaxed)) {
                let _ = sender.send(Message::Input(Input::Saved { number, archive: archive.clone() }));
                // While she looks at the list, so that the first letter she types need not wait.
                archive.prepare();
            }
        })?;
        Ok(())
    }

    /// What is being read is no longer wanted.
    pub(super) fn stop_reading(&mut self) {
        if let Some(unwanted) = self.saved.unwanted.take() {
            unwanted.store(true, Ordering::Relaxed);
        }
    }

    /// Asks something of a saved that has been read.
    pub(super) fn ask(&mut self, question: Question) -> io::Result<()> {
        let question = match &self.saved.questions {
            Some(questions) => match questions.send(question) {
                Ok(()) => return Ok(()),
                Err(mpsc::SendError(question)) => question,
            },
            None => question,
        };
        let (questions, asked) = mpsc::channel();
        let sender = self.sender.clone();
        thread::Builder::new().name("answers".to_owned()).spawn(move || answer(&asked, &sender))?;
        let _ = questions.send(question);
        self.saved.questions = Some(questions);
        Ok(())
    }
}

/// Answers questions until nobody can ask any more. Of those that have piled up only the newest of each kind is answered:
/// whoever types on no longer wants to know the others.
fn answer(asked: &Receiver<Question>, sender: &Sender<Message>) {
    while let Ok(first) = asked.recv() {
        let (mut find, mut count) = (None, None);
        for question in std::iter::once(first).chain(asked.try_iter()) {
            match question {
                Question::Find { number, archive, words, within } => {
                    find = Some((number, archive, words, within));
                }
                Question::Count { number, archive, filter } => count = Some((number, archive, filter)),
            }
        }
        if let Some((number, archive, words, within)) = find {
            let found = archive.find(&words, &within, MOST_HITS);
            let _ = sender.send(Message::Input(Input::Found { number, found }));
        }
        if let Some((number, archive, filter)) = count {
            let figures = Box::new(archive.figures(&filter));
            let _ = sender.send(Message::Input(Input::Counted { number, figures }));
        }
    }
}
