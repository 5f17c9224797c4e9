//! What of a board the room may see, through the same lenses as the facilitator.

use std::collections::HashSet;

use chrono::NaiveDate;

use super::{
    JourneyLane, LONGEST, MatrixNote, Picture, RoomAxis, RoomCard, RoomGroup, RoomNote, RoomTwig, ScoreItem,
    VoteItem, WallColumn,
};
use crate::core::boards::BoardRef;
use crate::core::boards::cards::CardsLens;
use crate::core::boards::clusters::ClustersLens;
use crate::core::boards::grid::{GridLens, mean};
use crate::core::boards::list::ListLens;
use crate::core::boards::pulse::PulseLens;
use crate::core::boards::scores::ScoresLens;
use crate::core::boards::tree::{TreeLens, Twig};
use crate::core::boards::votes::VotesLens;
use crate::core::boards::xy::XyLens;
use crate::core::ids::{BoardId, NoteId};
use crate::core::method::{Axis, BoardSpec, BoardType, Field, FieldType};
use crate::core::note::Note;
use crate::core::session::Session;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::words::Lang;

/// The most notes of a board that the room is given. More than this is written to the disk at each word and read by
/// nobody; of a longer board it is the newest.
const MOST: usize = 300;
/// The most stages of a journey, lanes and columns; a file may have any number.
const MOST_ACROSS: usize = 60;

impl Picture {
    /// True while there is something on it that nobody may know yet.
    pub(super) fn is_secret(&self) -> bool {
        matches!(self, Self::Votes { revealed: false, .. } | Self::Scores { revealed: false, .. })
    }
}

/// What may be seen by all: no note kept private, none taken away, and not the words somebody put to how they feel.
pub(super) struct Public<'a> {
    session: &'a Session,
    /// The boards whose notes' own words are a person's: her feelings, or her name.
    personal: Vec<BoardId>,
}

impl<'a> Public<'a> {
    pub(super) fn of(session: &'a Session) -> Self {
        let is_personal = |spec: &&BoardSpec| {
            let heading = spec.fields.first().map(|heading| heading.field_type);
            spec.board_type == BoardType::Pulse || heading == Some(FieldType::Person)
        };
        let blocks = session.day.blocks.iter();
        let personal = blocks.flat_map(|block| {
            block.boards.iter().filter(is_personal).map(|spec| BoardId::new(&block.id, &spec.id))
        });
        Self { session, personal: personal.collect() }
    }

    pub(super) fn has(&self, note: &Note) -> bool {
        let is_personal = note.board.as_ref().is_some_and(|board| self.personal.contains(board));
        !note.private && !note.deleted && !is_personal
    }

    /// Its notes, in the order they were written.
    pub(super) fn notes(&self) -> impl Iterator<Item = &'a Note> {
        self.session.notes.iter().filter(|note| self.has(note))
    }
}

/// A note as the room sees it.
pub(super) fn room_note(note: &Note) -> RoomNote {
    RoomNote { no: note.no, text: clean_line(&note.text, LONGEST), table: note.table, starred: note.starred }
}

/// What is on a board; `at` is the note she points at.
pub(super) fn picture(public: &Public<'_>, board: BoardRef<'_>, at: Option<NoteId>, lang: Lang) -> Picture {
    match board.spec.board_type {
        BoardType::List => wall(public, &ListLens::of(board), lang),
        BoardType::Grid => journey(public, &GridLens::of(board), lang),
        BoardType::Tree => tree(public, &TreeLens::of(board), at),
        BoardType::Votes => votes(public, &VotesLens::of(board)),
        BoardType::Xy => matrix(public, &XyLens::of(board), lang),
        BoardType::Cards => cards(public, &CardsLens::of(board), at, lang),
        BoardType::Pulse => pulse(&PulseLens::of(board), lang),
        BoardType::Clusters => clusters(public, &ClustersLens::of(board)),
        BoardType::Scores => scores(public, &ScoresLens::of(board), lang),
    }
}

/// Which notes of a board the room is given.
struct Seen<'a> {
    public: &'a Public<'a>,
    /// The lowest number that is given; older notes are left out of a board with too many.
    from: u32,
}

impl<'a> Seen<'a> {
    fn of<'n>(public: &'a Public<'a>, notes: impl Iterator<Item = &'n Note>) -> Self {
        let mut numbers: Vec<u32> = notes.filter(|note| public.has(note)).map(|note| note.no).collect();
        let from = match numbers.len().checked_sub(MOST) {
            None | Some(0) => 0,
            Some(more) => *numbers.select_nth_unstable(more).1,
        };
        Self { public, from }
    }

    fn has(&self, note: &Note) -> bool {
        note.no >= self.from && self.public.has(note)
    }

    fn notes<'n>(&self, notes: impl IntoIterator<Item = &'n &'n Note>) -> Vec<RoomNote> {
        notes.into_iter().filter(|note| self.has(note)).map(|note| room_note(note)).collect()
    }
}

fn wall(public: &Public<'_>, list: &ListLens<'_>, lang: Lang) -> Picture {
    let everywhere = list.brought().iter().chain(list.columns().iter().flatten()).copied();
    let seen = Seen::of(public, everywhere);
    let mut columns: Vec<WallColumn> = list
        .columns()
        .iter()
        .enumerate()
        .take(MOST_ACROSS)
        .map(|(at, notes)| WallColumn {
            name: list.named().get(at).map(|column| title(column.name.get(lang))).unwrap_or_default(),
            notes: seen.notes(notes),
        })
        .collect();
    // What was brought in from earlier is what the talk is about: first on the wall, in a column of its own where
    // the others have names.
    let brought = seen.notes(list.brought());
    match &mut columns[..] {
        [only] if list.named().is_empty() => {
            only.notes.splice(0..0, brought);
        }
        _ if brought.is_empty() => {}
        _ => columns.insert(0, WallColumn { name: String::new(), notes: brought }),
    }
    Picture::Wall { columns }
}

fn journey(public: &Public<'_>, grid: &GridLens<'_>, lang: Lang) -> Picture {
    let stages = grid.stages().iter().take(MOST_ACROSS);
    let count = stages.len();
    let lanes = || grid.lanes().iter().take(MOST_ACROSS).zip(1..);
    let cell = |column: usize, row: usize| grid.cell(column, row).iter().copied();
    let all = lanes().flat_map(|(_, row)| (0..count).flat_map(move |column| cell(column, row)));
    let seen = Seen::of(public, all);
    let feeling = |column| {
        let values = lanes().filter(|(lane, _)| lane.feeling).flat_map(|(_, row)| cell(column, row));
        mean(values.filter(|note| public.has(note)).filter_map(|note| grid.board().place(note).value))
    };
    Picture::Journey {
        stages: stages.map(|stage| title(&stage.name)).collect(),
        lanes: lanes()
            .map(|(lane, row)| JourneyLane {
                name: title(lane.name.get(lang)),
                feeling: lane.feeling,
                cells: (0..count).map(|column| seen.notes(grid.cell(column, row))).collect(),
            })
            .collect(),
        curve: (0..count).map(feeling).collect(),
    }
}

/// The tree without what is private and all that answers it: an answer tells what was asked. Of a tree with too many
/// notes it is a piece that has the note she points at.
fn tree(public: &Public<'_>, lens: &TreeLens<'_>, at: Option<NoteId>) -> Picture {
    let board = lens.board();
    let mut shown: Vec<&Twig<'_>> = Vec::new();
    let mut next = 0;
    while let Some(twig) = lens.twigs().get(next) {
        if public.has(twig.note) {
            shown.push(twig);
            next += 1;
        } else {
            next = twig.end.max(next + 1);
        }
    }
    let pointed = shown.iter().position(|twig| Some(twig.note.id) == at).unwrap_or(shown.len());
    let from = pointed.saturating_sub(MOST / 2).min(shown.len().saturating_sub(MOST));
    let shown: Vec<&Twig<'_>> = shown.into_iter().skip(from).take(MOST).collect();
    // Seen from below: a note is the last answer until another of its depth has come, with nothing higher up between.
    let mut later: HashSet<usize> = HashSet::new();
    let mut twigs: Vec<RoomTwig> = shown
        .into_iter()
        .rev()
        .map(|twig| {
            later.retain(|&depth| depth <= twig.depth);
            let place = board.place(twig.note);
            RoomTwig {
                note: room_note(twig.note),
                depth: twig.depth,
                last: later.insert(twig.depth),
                root: place.root,
                influence: place.influence,
            }
        })
        .collect();
    twigs.reverse();
    Picture::Tree { twigs }
}

fn votes(public: &Public<'_>, lens: &VotesLens<'_>) -> Picture {
    let revealed = lens.revealed();
    let seen = Seen::of(public, lens.items().iter().copied());
    // Shown, it is those with most dots that are read; before, nothing may tell the one from the other.
    let given = |note: &Note| if revealed { public.has(note) } else { seen.has(note) };
    let items = lens
        .items()
        .iter()
        .filter(|note| given(note))
        .take(MOST)
        .map(|note| VoteItem { note: room_note(note), dots: revealed.then(|| lens.dots(note)) });
    Picture::Votes { revealed, items: items.collect() }
}

fn matrix(public: &Public<'_>, xy: &XyLens<'_>, lang: Lang) -> Picture {
    let spec = xy.board().spec;
    let seen = Seen::of(public, xy.notes().iter().copied());
    let (waiting, placed) = xy.notes().split_at(xy.unplaced());
    let placed = placed.iter().filter(|note| seen.has(note));
    Picture::Matrix {
        x: axis(spec.x.as_ref(), lang),
        y: axis(spec.y.as_ref(), lang),
        quadrants: spec.quadrants.as_ref().map(|all| all.each_ref().map(|name| title(name.get(lang)))),
        placed: placed
            .filter_map(|note| Some(MatrixNote { note: room_note(note), xy: xy.spot(note)? }))
            .collect(),
        waiting: seen.notes(waiting),
    }
}

fn axis(axis: Option<&Axis>, lang: Lang) -> RoomAxis {
    axis.map_or_else(RoomAxis::default, |axis| RoomAxis {
        name: title(axis.name.get(lang)),
        low: title(axis.low.get(lang)),
        high: title(axis.high.get(lang)),
    })
}

/// The cards; where none has been made yet, what they will be made of, since that is what is talked about.
fn cards(public: &Public<'_>, lens: &CardsLens<'_>, at: Option<NoteId>, lang: Lang) -> Picture {
    let on_brought = lens.brought().iter().any(|note| Some(note.id) == at);
    if lens.cards().is_empty() || on_brought {
        let seen = Seen::of(public, lens.brought().iter().copied());
        return Picture::Wall {
            columns: vec![WallColumn { name: String::new(), notes: seen.notes(lens.brought()) }],
        };
    }
    let seen = Seen::of(public, lens.cards().iter().copied());
    let fields = |card| {
        let said = (1..lens.rows()).take(MOST_ACROSS).filter_map(move |row| {
            let field = lens.field(row).filter(|field| field.field_type != FieldType::Person)?;
            let value = lens.value(card, row);
            (!value.is_empty()).then(|| (title(field.name.get(lang)), said(field, value, lang)))
        });
        said.collect()
    };
    let shown = lens.cards().iter().filter(|card| seen.has(card));
    Picture::Cards {
        cards: shown.map(|card| RoomCard { note: room_note(card), fields: fields(card) }).collect(),
    }
}

/// What a field says, as it is read aloud: a date in the language's own way, an option in it too.
fn said(field: &Field, value: &str, lang: Lang) -> String {
    let said = match field.field_type {
        FieldType::Date => value.parse::<NaiveDate>().ok().map(|date| {
            let form = match lang {
                Lang::Nb => "%d.%m.%Y",
                Lang::En => "%-d %b %Y",
            };
            date.format(form).to_string()
        }),
        FieldType::Choice => {
            let option = field.options.iter().find(|option| option.nb == value || option.en == value);
            option.map(|option| option.get(lang).to_owned())
        }
        _ => None,
    };
    clean_line(said.as_deref().unwrap_or(value), LONGEST)
}

/// How many gave each answer, and never what anybody said with it.
fn pulse(lens: &PulseLens<'_>, lang: Lang) -> Picture {
    let (least, most) = lens.ends();
    let scale = lens.board().spec.scale.as_ref();
    let seen = |note: &&&Note| !note.private;
    let counts = (least..=most).map(|answer| {
        let given = lens.answers().iter().filter(seen).filter(|note| lens.value(note) == Some(answer));
        u32::try_from(given.count()).unwrap_or(u32::MAX)
    });
    Picture::Pulse {
        low: (least, scale.map(|scale| title(scale.low.get(lang))).unwrap_or_default()),
        high: (most, scale.map(|scale| title(scale.high.get(lang))).unwrap_or_default()),
        counts: counts.collect(),
    }
}

/// The groups. One that has neither a name nor a note that may be seen tells nobody anything.
fn clusters(public: &Public<'_>, lens: &ClustersLens<'_>) -> Picture {
    let seen = Seen::of(public, lens.notes().iter().copied());
    let groups = lens.groups().iter().take(MOST_ACROSS).map(|group| RoomGroup {
        no: group.id,
        name: title(group.name),
        notes: seen.notes(lens.notes_of(group)),
    });
    Picture::Clusters {
        groups: groups.filter(|group| !(group.name.is_empty() && group.notes.is_empty())).collect(),
        loners: seen.notes(lens.loners()),
    }
}

fn scores(public: &Public<'_>, lens: &ScoresLens<'_>, lang: Lang) -> Picture {
    let revealed = lens.revealed();
    let seen = Seen::of(public, lens.items().iter().copied());
    // As with votes: shown, it is the best that are read; before, nothing tells the one from the other.
    let given = |note: &Note| if revealed { public.has(note) } else { seen.has(note) };
    let criteria = lens.criteria().iter().take(MOST_ACROSS);
    let count = criteria.len();
    let items = lens.items().iter().filter(|note| given(note)).take(MOST).map(|note| {
        let note = *note;
        if !revealed {
            return ScoreItem { note: room_note(note), scores: Vec::new(), sum: None, weakest: Vec::new() };
        }
        let scores = (0..count).map(|at| lens.score(note, at)).collect();
        ScoreItem { note: room_note(note), scores, sum: lens.sum(note), weakest: lens.weakest(note) }
    });
    Picture::Scores {
        revealed,
        criteria: criteria.map(|criterion| title(criterion.name.get(lang))).collect(),
        items: items.collect(),
    }
}

fn title(text: &str) -> String {
    clean_line(text, LONGEST_TITLE)
}
