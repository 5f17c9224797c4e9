//! When a command is to be had.

use super::super::lens::Lens;
use super::super::model::{Model, Overlay, Screen};
use super::super::run::{Purpose, Run};
use super::super::saved::View;
use super::super::screens::builder::Bench;
use super::super::screens::library::Shelf;
use super::super::screens::review::{Page, Review};
use crate::archive::{Archive, SavedDay, State};
use crate::core::method::BoardType;
use crate::core::note::NoteKind;
use crate::core::room::Shows;

pub(super) fn always(_: &Model) -> bool {
    true
}

pub(super) fn writable(model: &Model) -> bool {
    model.run().is_some_and(Run::can_write)
}

pub(super) fn writable_on_run(model: &Model) -> bool {
    writable(model) && matches!(model.screen, Screen::Run)
}

pub(super) fn note_under_cursor(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(|run| run.note_at_cursor().is_some())
}

pub(super) fn note_or_stage(model: &Model) -> bool {
    note_under_cursor(model) || writable(model) && model.run().is_some_and(Run::cursor_on_stage)
}

/// What can be changed and taken away: a note, a stage of a journey, or the name of a cluster.
pub(super) fn note_or_heading(model: &Model) -> bool {
    note_or_stage(model)
        || writable(model) && model.run().is_some_and(|run| run.cursor_on_cluster().is_some())
}

pub(super) fn clusters_note(model: &Model) -> bool {
    on_board(model, BoardType::Clusters) && note_under_cursor(model)
}

/// A note that is in a cluster it can be taken out of.
pub(super) fn grouped_note(model: &Model) -> bool {
    clusters_note(model) && model.run().is_some_and(|run| run.cursor().column > 0)
}

pub(super) fn any_note_under_cursor(model: &Model) -> bool {
    model.run().is_some_and(|run| run.note_at_cursor().is_some())
}

fn on_board(model: &Model, wanted: BoardType) -> bool {
    writable(model) && model.run().is_some_and(|run| run.board_type() == Some(wanted))
}

pub(super) fn tree_note(model: &Model) -> bool {
    on_board(model, BoardType::Tree) && note_under_cursor(model)
}

/// A note of a tree that another one stands above.
pub(super) fn branch_above(model: &Model) -> bool {
    let above = |run: &Run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Tree(tree)), Some(note)) => tree.parent(note.id).is_some(),
        _ => false,
    };
    tree_note(model) && model.run().is_some_and(above)
}

fn votes(model: &Model) -> bool {
    on_board(model, BoardType::Votes)
}

/// Once the votes are shown they stand: a dot too many would change what everybody has just seen.
pub(super) fn votes_note(model: &Model) -> bool {
    votes(model) && secret(model) && note_under_cursor(model)
}

pub(super) fn not_votes(model: &Model) -> bool {
    writable(model) && !votes(model)
}

pub(super) fn holding(model: &Model) -> bool {
    model.run().is_some_and(|run| run.held.is_some())
}

pub(super) fn card_source(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(Run::cursor_on_card_source)
}

pub(super) fn entry_is_empty(model: &Model) -> bool {
    model.run().is_some_and(|run| run.entry.value().is_empty())
}

/// Nobody begins a sentence with a full stop, which is what a presenter sends to make the screen black.
pub(super) fn nothing_typed(model: &Model) -> bool {
    writable_on_run(model)
        && model.run().is_some_and(|run| run.entry.value().is_empty() && run.purpose == Purpose::New)
}

/// There are pages to turn on the wall.
pub(super) fn shows_board(model: &Model) -> bool {
    let has_pages =
        |run: &Run| matches!(run.projector.showing.what, Shows::Board | Shows::Agenda | Shows::Result);
    writable_on_run(model) && model.run().is_some_and(has_pages)
}

pub(super) fn at_choice(model: &Model) -> bool {
    match &model.overlay {
        Overlay::Library(dialog) => dialog.is_at_choice(),
        Overlay::Export(export) => export.is_at_choice(),
        Overlay::Print(print) => print.is_at_choice(),
        Overlay::None => matches!(&model.screen, Screen::New(form) if form.is_at_choice()),
        _ => false,
    }
}

pub(super) fn rehearsal(model: &Model) -> bool {
    writable(model) && model.run().is_some_and(|run| run.session.rehearsal.is_some())
}

pub(super) fn failed(model: &Model) -> bool {
    model.run().is_some_and(|run| run.saving.failed.is_some())
}

fn in_dialog(model: &Model) -> bool {
    !matches!(model.overlay, Overlay::None)
}

pub(super) fn on_run(model: &Model) -> bool {
    matches!(model.screen, Screen::Run)
}

/// In the room Ctrl-C is «copy», pressed by habit; it must not take the clock off the wall.
pub(super) fn not_on_run(model: &Model) -> bool {
    !on_run(model)
}

/// Dots and points are for each alone until they are shown.
pub(super) fn hidden_until_shown(model: &Model) -> bool {
    votes(model) || on_board(model, BoardType::Scores)
}

/// Once the dots or points are shown, whose turn it is is over.
pub(super) fn secret(model: &Model) -> bool {
    let secret = |run: &Run| match run.lens() {
        Some(Lens::Votes(votes)) => !votes.revealed(),
        Some(Lens::Scores(scores)) => !scores.revealed(),
        _ => false,
    };
    writable(model) && model.run().is_some_and(secret)
}

/// There is a dot to take back: this voter has given the note one.
pub(super) fn dots_here(model: &Model) -> bool {
    let given = |run: &Run| match (run.lens(), run.note_at_cursor()) {
        (Some(Lens::Votes(votes)), Some(note)) => votes.dots_from(note, run.voter) > 0,
        _ => false,
    };
    votes_note(model) && model.run().is_some_and(given)
}

/// Once the time is out there is none to take.
pub(super) fn time_left(model: &Model) -> bool {
    let left = |run: &Run| run.session.clock.timer.left(model.last.wall);
    writable_on_run(model) && model.run().is_some_and(|run| left(run) > chrono::TimeDelta::zero())
}

pub(super) fn time_left_not_votes(model: &Model) -> bool {
    time_left(model) && not_votes(model)
}

fn review(model: &Model) -> Option<&Review> {
    match &model.screen {
        Screen::Review(review) => Some(review),
        _ => None,
    }
}

pub(super) fn on_review(model: &Model) -> bool {
    review(model).is_some()
}

/// A board of a saved day with nothing on top of it.
pub(super) fn at_review_board(model: &Model) -> bool {
    !in_dialog(model) && review(model).is_some_and(|review| review.page == Page::Boards)
}

/// The boards of a saved day, or what stands beside them.
pub(super) fn on_review_boards(model: &Model) -> bool {
    review(model).is_some_and(|review| review.page == Page::Boards && review.leaves().len() > 1)
}

pub(super) fn on_review_board(model: &Model) -> bool {
    review(model).is_some_and(Review::is_board)
}

/// Where arrows to the side have nothing else to do than to turn the page.
pub(super) fn off_review_board(model: &Model) -> bool {
    review(model).is_some_and(|review| !review.is_board())
}

/// A list from which Enter leads to a note's board.
pub(super) fn on_review_list(model: &Model) -> bool {
    let is_list = |review: &Review| matches!(review.page, Page::Thread | Page::Results);
    !in_dialog(model) && review(model).is_some_and(is_list)
}

pub(super) fn review_note_in_list(model: &Model) -> bool {
    on_review_list(model) && any_note_under_cursor(model)
}

/// A saved day that nothing is written in, and that nobody else is known to write in.
pub(super) fn reads_day(model: &Model) -> bool {
    on_review(model) && model.run().is_some_and(|run| run.looking)
}

pub(super) fn closed_day(model: &Model) -> bool {
    model.run().is_some_and(|run| run.session.closed.is_some())
}

pub(super) fn writes_late(model: &Model) -> bool {
    on_review(model) && !in_dialog(model) && writable(model)
}

pub(super) fn late_note(model: &Model) -> bool {
    writes_late(model) && any_note_under_cursor(model)
}

/// A note, or the name of a cluster.
pub(super) fn late_note_or_cluster(model: &Model) -> bool {
    late_note(model) || late_board(model) && model.run().is_some_and(|run| run.cursor_on_cluster().is_some())
}

/// A board of a saved day that is written in.
fn late_board(model: &Model) -> bool {
    writes_late(model) && on_review_board(model)
}

pub(super) fn late_tree_note(model: &Model) -> bool {
    late_board(model) && tree_note(model)
}

/// A note whose place on its board says something that may have been taken down wrong. Dots and points are what the
/// room gave, and are not corrected afterwards.
pub(super) fn late_place(model: &Model) -> bool {
    let has_places = |run: &Run| {
        let placed = [BoardType::List, BoardType::Grid, BoardType::Tree, BoardType::Xy, BoardType::Clusters];
        run.board_type().is_some_and(|board| placed.contains(&board))
    };
    late_board(model) && late_note(model) && !holding(model) && model.run().is_some_and(has_places)
}

pub(super) fn late_holding(model: &Model) -> bool {
    late_board(model) && holding(model)
}

pub(super) fn late_next_step(model: &Model) -> bool {
    let is_step = |run: &Run| run.note_at_cursor().is_some_and(|note| note.kind == NoteKind::NextStep);
    writes_late(model) && model.run().is_some_and(is_step)
}

/// The methods are only read; and Enter on nothing does nothing.
/// Something is new in the ancestor of what she compares.
pub(super) fn lineage_news(model: &Model) -> bool {
    let Overlay::Lineage(page) = &model.overlay else { return false };
    model.library.as_ref().is_some_and(|library| page.part(library).is_some())
}

pub(super) fn something_to_choose(model: &Model) -> bool {
    if matches!(model.overlay, Overlay::Lineage(_)) {
        return lineage_news(model);
    }
    if let Overlay::Parcel(parcel) = &model.overlay {
        return parcel.can_be_taken_in();
    }
    in_dialog(model)
        || match &model.screen {
            Screen::Review(review) => {
                let is_list_or_board = !matches!(review.page, Page::Short | Page::Time);
                is_list_or_board && any_note_under_cursor(model) && !holding(model)
            }
            Screen::Sessions => !model.saved.list.rows.is_empty(),
            Screen::Find => model.saved.find.here().is_some(),
            Screen::Library(_) | Screen::Builder(_) | Screen::Figures => false,
            _ => true,
        }
}

/// On the screen itself, and from the palette above it.
fn bare_or_in_palette(model: &Model) -> bool {
    matches!(model.overlay, Overlay::None | Overlay::Palette { .. } | Overlay::Help { .. })
}

/// The day on the screen can be taken out.
pub(super) fn day_to_export(model: &Model) -> bool {
    let shows_day = matches!(model.screen, Screen::Summary(_) | Screen::Review(_));
    shows_day && model.run().is_some() && bare_or_in_palette(model)
}

/// The day she is at in the list can be taken out.
pub(super) fn saved_to_export(model: &Model) -> bool {
    let can_be_read = |archive: &Archive| {
        let day = model.saved.list.here(archive);
        day.is_some_and(|day| matches!(day.state(), State::Open | State::Late | State::Closed))
    };
    let in_list = matches!(model.screen, Screen::Sessions) && bare_or_in_palette(model);
    in_list && model.saved.archive.as_ref().is_some_and(can_be_read)
}

/// A programme that can be put on paper: the one she is at in the library, or the one she is putting together.
pub(super) fn programme_here(model: &Model) -> bool {
    let is_here = match &model.screen {
        Screen::Library(shelf) => shelf.picking.is_none() && shelf.programme().is_some(),
        Screen::Builder(bench) => !bench.programme().blocks.is_empty(),
        _ => false,
    };
    is_here && library_read(model) && bare_or_in_palette(model)
}

pub(super) fn not_at_home(model: &Model) -> bool {
    in_dialog(model) || !matches!(model.screen, Screen::Home(_))
}

/// Only Unix terminals can put a program in the background.
pub(super) fn can_suspend(model: &Model) -> bool {
    cfg!(unix) && !in_dialog(model)
}

pub(super) fn in_form(model: &Model) -> bool {
    !in_dialog(model) && matches!(model.screen, Screen::New(_))
}

/// Something of the library that can be led: a programme, or a method alone.
pub(super) fn item_here(model: &Model) -> bool {
    matches!(&model.screen, Screen::Library(shelf) if shelf.item().is_some())
}

pub(super) fn row_here(model: &Model) -> bool {
    matches!(&model.screen, Screen::Library(shelf) if shelf.row().is_some())
}

pub(super) fn library_read(model: &Model) -> bool {
    model.library.is_some()
}

pub(super) fn at_home(model: &Model) -> bool {
    matches!(model.screen, Screen::Home(_))
}

pub(super) fn in_figures(model: &Model) -> bool {
    matches!(model.screen, Screen::Figures)
}

/// The list, where there is something in it to sort and count.
pub(super) fn in_list(model: &Model) -> bool {
    matches!(model.screen, Screen::Sessions)
        && model.saved.archive.as_ref().is_some_and(|archive| !archive.days().is_empty())
}

/// There is something to leave out.
pub(super) fn to_narrow(model: &Model) -> bool {
    let has_days = model.saved.archive.as_ref().is_some_and(|archive| !archive.days().is_empty());
    has_days && matches!(model.screen, Screen::Sessions | Screen::Find | Screen::Figures)
}

/// The figures over time, which can be divided in other ways.
pub(super) fn over_time(model: &Model) -> bool {
    in_figures(model) && model.saved.figures.view == View::Time
}

/// Everywhere but during a day, and where one is looking already.
pub(super) fn can_find(model: &Model) -> bool {
    bare_or_in_palette(model) && matches!(model.screen, Screen::Home(_) | Screen::Sessions | Screen::Figures)
}

/// The workshop she is at was not closed, or is written in afterwards: Enter goes on with it, and she may only want to look.
pub(super) fn unfinished_here(model: &Model) -> bool {
    let is_open = |archive: &Archive| model.saved.list.here(archive).is_some_and(SavedDay::goes_on);
    let in_list = matches!(model.screen, Screen::Sessions) && model.overlay.is_none();
    in_list && model.saved.archive.as_ref().is_some_and(is_open)
}

/// Where Enter looks at a workshop.
pub(super) fn among_saved(model: &Model) -> bool {
    matches!(model.screen, Screen::Sessions | Screen::Find) && model.overlay.is_none()
}

/// Esc lets all of them be seen again before it leaves.
pub(super) fn list_is_narrowed(model: &Model) -> bool {
    matches!(model.screen, Screen::Sessions) && model.overlay.is_none() && model.saved.list.is_narrowed()
}

fn shelf(model: &Model) -> Option<&Shelf> {
    match &model.screen {
        Screen::Library(shelf) => Some(shelf),
        _ => None,
    }
}

/// Something that can be made her own, or built on.
pub(super) fn may_build(model: &Model) -> bool {
    shelf(model).is_some_and(|shelf| shelf.picking.is_none() && shelf.item().is_some())
}

pub(super) fn may_begin(model: &Model) -> bool {
    library_read(model) && shelf(model).is_some_and(|shelf| shelf.picking.is_none())
}

/// Something that was adapted from something else.
pub(super) fn adapted_here(model: &Model) -> bool {
    let item = shelf(model).and_then(Shelf::item);
    item.zip(model.library.as_ref()).is_some_and(|(item, library)| library.origin(item).is_some())
}

fn bench(model: &Model) -> Option<&Bench> {
    match &model.screen {
        Screen::Builder(bench) => Some(bench),
        _ => None,
    }
}

pub(super) fn on_bench(model: &Model) -> bool {
    bench(model).is_some() && library_read(model)
}

pub(super) fn block_here(model: &Model) -> bool {
    on_bench(model) && bench(model).is_some_and(|bench| bench.block().is_some())
}

/// There are blocks to change places with.
pub(super) fn blocks_here(model: &Model) -> bool {
    block_here(model) && bench(model).is_some_and(|bench| bench.programme().blocks.len() > 1)
}

pub(super) fn block_below(model: &Model) -> bool {
    block_here(model) && bench(model).is_some_and(|bench| bench.at + 1 < bench.programme().blocks.len())
}

/// There is a minute to take.
pub(super) fn block_longer(model: &Model) -> bool {
    block_here(model) && bench(model).and_then(Bench::minutes_here).is_some_and(|minutes| minutes > 1)
}

/// It is not on the disk, and can be put there.
pub(super) fn not_kept(model: &Model) -> bool {
    bench(model).is_some_and(|bench| bench.kept.failed.is_some() && !bench.kept.changed_outside)
}

pub(super) fn changed_outside(model: &Model) -> bool {
    bench(model).is_some_and(|bench| bench.kept.changed_outside)
}

/// It makes a day that can be led.
pub(super) fn bench_leads(model: &Model) -> bool {
    bench(model).is_some_and(|bench| bench.look().day.is_ok() && bench.is_kept())
}

pub(super) fn bench_undo(model: &Model) -> bool {
    on_bench(model) && bench(model).is_some_and(|bench| bench.edit().can_undo())
}

pub(super) fn bench_redo(model: &Model) -> bool {
    on_bench(model) && bench(model).is_some_and(|bench| bench.edit().can_redo())
}
