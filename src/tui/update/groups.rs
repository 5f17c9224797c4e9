//! Sorting notes into clusters, a key a note, and naming them; and whose points come next.

use super::super::boards::clusters::of_key;
use super::super::effect::Effect;
use super::super::keymap::{Action, Key};
use super::super::lens::Lens;
use super::super::model::{Model, Screen};
use super::super::run::Run;
use super::run::happen;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::{Cursor, Made};
use crate::core::event::{Turn, What};
use crate::core::note::{Voter, WALL};
use crate::core::time::Now;

/// The clusters she has before her.
fn clusters(run: &Run) -> Option<&ClustersLens<'_>> {
    match run.lens() {
        Some(Lens::Clusters(clusters)) => Some(clusters),
        _ => None,
    }
}

/// True when a key stands for a cluster: a digit always does; a letter when there is one under it, or it is the next to
/// be made. Until then it begins a sentence, as on any board.
pub fn stands_for_cluster(model: &Model, key: Key) -> bool {
    let Some((id, clusters)) = key.char().and_then(of_key).zip(model.run().and_then(clusters)) else {
        return false;
    };
    id <= 9 || clusters.group(id).is_some() || clusters.fresh() == id
}

/// The note under the cursor goes into the cluster under this key, and the next one comes up.
pub fn sort_by_key(model: &mut Model, key: Key, now: Now, effects: &mut Vec<Effect>) {
    if let Some(id) = key.char().and_then(of_key) {
        sort(model, Some(id), now, effects);
    }
}

/// Commands about the note under the cursor and its cluster.
pub fn perform(model: &mut Model, action: Action, now: Now, effects: &mut Vec<Effect>) {
    match action {
        Action::NewCluster => {
            let fresh = model.run().and_then(clusters).map(ClustersLens::fresh);
            sort(model, fresh, now, effects);
        }
        Action::Ungroup => sort(model, None, now, effects),
        // Called by its name, and not by a key that says which cluster: the number is typed.
        _ => {
            if let Some(run) = model.open.as_deref_mut() {
                run.typing = true;
            }
        }
    }
}

fn sort(model: &mut Model, into: Option<u32>, now: Now, effects: &mut Vec<Effect>) {
    let Some(run) = model.run() else { return };
    let Some((clusters, note)) = clusters(run).zip(run.note_at_cursor()) else { return };
    let Made { what, cursor } = clusters.sort(note, into);
    let is_there = clusters.board().place(note).cluster == into;
    if is_there || happen(model, Turn::New, what, now, effects) {
        arrive(model, cursor);
        say_when_sorted(model, is_there);
    }
}

fn arrive(model: &mut Model, cursor: Cursor) {
    if let Some(run) = model.open.as_deref_mut() {
        run.set_cursor(cursor);
    }
}

/// The last loner has been sorted: what comes next is their names.
fn say_when_sorted(model: &mut Model, was_there: bool) {
    let sorted = model.run().and_then(clusters).is_some_and(|clusters| {
        let unnamed = clusters.groups().iter().any(|group| group.name.is_empty());
        clusters.loners().is_empty() && unnamed
    });
    if sorted && !was_there {
        let text = model.locale.t("toast-all-sorted").into_owned();
        model.say(text);
    }
}

/// A dot on a vote whose dots are shown already: it is not given, and does not begin a sentence either. True when that
/// was what the key meant.
pub fn say_dots_are_shown(model: &mut Model, key: Key) -> bool {
    let on_run = model.overlay.is_none() && matches!(model.screen, Screen::Run);
    let is_shown = |run: &Run| {
        let shown = matches!(run.lens(), Some(Lens::Votes(votes)) if votes.revealed());
        shown && run.can_write() && !run.typing && run.entry.value().is_empty()
    };
    let meant = on_run && matches!(key.char(), Some('+' | '-')) && model.run().is_some_and(is_shown);
    if meant {
        let text = model.locale.t("toast-dots-are-shown").into_owned();
        model.say(text);
    }
    meant
}

/// True while whoever gives points now has a note left.
pub fn is_left_to_score(model: &Model) -> bool {
    model.run().is_some_and(|run| has_left(run, run.voter))
}

fn has_left(run: &Run, voter: Voter) -> bool {
    matches!(run.lens(), Some(Lens::Scores(scores)) if scores.next_to_score(voter, None).is_some())
}

/// The last note has its points from whoever gave them: the next line would be about what has points already. So the next
/// person's turn begins, and when there is nobody left she is told what comes then.
pub fn say_when_scored(model: &mut Model) {
    let Some(run) = model.open.as_deref_mut() else { return };
    let is_shown = matches!(run.lens(), Some(Lens::Scores(scores)) if scores.revealed());
    if is_shown || has_left(run, run.voter) {
        return;
    }
    let (done, people) = (run.voter, Voter::try_from(run.session.people()).unwrap_or(Voter::MAX));
    let next = (done + 1..=people).find(|&voter| done != WALL && has_left(run, voter));
    let text = match next {
        Some(next) => {
            run.voter = next;
            run.begin_with_voter();
            model.locale.ta("toast-person-scored", &[("voter", done.into()), ("next", next.into())])
        }
        None => model.locale.t("toast-all-scored").into_owned(),
    };
    model.say(text);
}

/// Takes a cluster's name away, and with it the cluster where it has no notes.
pub fn take_name(model: &mut Model, id: u32, now: Now, effects: &mut Vec<Effect>) {
    let Some(clusters) = model.run().and_then(clusters) else { return };
    if clusters.group(id).is_some_and(|group| group.name.is_empty()) {
        let text = model.locale.t("toast-cluster-in-use").into_owned();
        return model.complain(text);
    }
    let what = clusters.name(id, "");
    happen(model, Turn::New, what, now, effects);
}

impl Run {
    /// What the cluster whose heading is under the cursor is called.
    pub(in crate::tui) fn name_of_cluster(&self) -> Option<String> {
        let id = self.cursor_on_cluster()?;
        clusters(self)?.group(id).map(|group| group.name.to_owned())
    }

    /// After an arrow: a heading has nothing but a name to be typed, so that the keys are in the entry line there, and
    /// on the board again when she goes on.
    pub(super) fn keys_follow_cursor(&mut self) {
        if !self.entry.value().is_empty() || !self.can_write() {
            return;
        }
        match self.cursor_on_cluster() {
            None if self.naming.is_some() => (self.typing, self.naming) = (false, None),
            Some(id) if !self.typing => (self.typing, self.naming) = (true, Some(id)),
            _ => {}
        }
    }

    /// After a line: the keys go to the board where what comes next is a key there. Points come a line at a time, but
    /// whose they are and showing them are keys; and when every cluster has its name, a line more would take one away.
    pub(super) fn keys_follow_line(&mut self, what: &What) {
        let done = match (what, self.lens()) {
            (What::Scored { .. }, _) => true,
            (What::ClusterNamed { .. }, Some(Lens::Clusters(clusters))) => {
                clusters.groups().iter().all(|group| !group.name.is_empty())
            }
            _ => false,
        };
        if done {
            (self.typing, self.naming) = (false, None);
        }
    }

    /// Wherever the last note was typed, a step that comes to clusters begins with the first note to be sorted, or else
    /// with the first cluster to be named; and one that comes to points with the first note without them.
    pub(in crate::tui) fn begin_with_what_is_left(&mut self) {
        let begin = match self.lens() {
            Some(Lens::Clusters(clusters)) if clusters.is_left() => clusters.start(),
            _ => return self.begin_with_voter(),
        };
        self.set_cursor(begin);
    }

    /// Where points are given, the next person begins at the first note they have not scored.
    pub(super) fn begin_with_voter(&mut self) {
        let begin = match self.lens() {
            Some(Lens::Scores(scores)) => scores.next_to_score(self.voter, None),
            _ => return,
        };
        if begin.is_some() {
            self.set_cursor(Cursor { note: begin, ..Cursor::default() });
        }
    }
}
