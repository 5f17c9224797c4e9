//! A folder of many saved sessions, made with the program's own types as the program itself writes them. The same
//! numbers give the same files, so they are made once and kept.

use std::fs;
use std::path::{Path, PathBuf};

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use rayon::prelude::*;
use verksted::core::day::Day;
use verksted::core::event::{Details, NewNote, Turn, What};
use verksted::core::ids::{BoardId, IdSource, NoteId, SessionId, StepId};
use verksted::core::method::Method;
use verksted::core::moves;
use verksted::core::note::{NoteKind, Place, Status, TableId};
use verksted::core::programme::Programme;
use verksted::core::session::{NewSession, Session, Table};
use verksted::core::words::Lang;

/// Counts up when other files are to be made.
const EDITION: u32 = 2;

/// How many notes fill a file of 40 kB, as the program writes it.
const NOTES: usize = 75;

/// The methods of the days, with few words: what a method says is no part of what is measured.
const METHODS: [(&str, &str, &str, &str, u16); 6] = [
    ("check-in", "Innsjekk", "Check-in", "answer", 10),
    ("talk", "Samtale", "Talk", "remark", 40),
    ("whys", "Fem hvorfor", "Five whys", "cause", 50),
    ("ideas", "Idémyldring", "Ideas", "idea", 45),
    ("choose", "Valg", "Choice", "concept", 30),
    ("steps", "Neste steg", "Next steps", "next-step", 25),
];

/// The programmes: an id, a name, and which of the methods, in order.
const PROGRAMMES: [(&str, &str, &str, &[usize]); 3] = [
    ("short", "Kort møte", "Short meeting", &[0, 3, 5]),
    ("half-day", "Halv dag", "Half a day", &[0, 1, 3, 4, 5]),
    ("whole-day", "Hel dag", "Whole day", &[0, 1, 2, 3, 4, 5]),
];

const COMMON: &str = "vi de det er og i på for å til som med av en et den at har ikke må kan skal når hvis bare mer alle \
    noen fra om hver dag møte tid folk bruker ansatte leder hjelp spør ring felles bedre enklere først før etter uten \
    samme egen ny nytt mange få gjør lager viser deler prøver venter trenger savner eier melder følger";
const FIRST: &str = "vakt syke skole barne helse bolig kjøre post møte time løns bruker bære brann vann vei natt dag uke \
    års bygg plan sak søknads vedtaks tilskudds kontor innbygger tjeneste lærings kunnskaps kvalitets ressurs turnus \
    ferie frivillig nærings kultur bibliotek idretts øvings språk digitaliserings økonomi personal pårørende \
    hjemme rehabiliterings ergo fysio psykisk rus lege apotek medisin journal pleie omsorgs";
const SECOND: &str = "telefon hjem plass hage senter skjema liste kort rom rutine ordning løsning gruppe plan kurs avtale \
    melding portal kø time tid leder koordinator vakt bil nøkkel tavle bok mappe prosjekt møte system kanal krav \
    grense pakke reise runde styrke tilbud tiltak behov mål ansvar oversikt opplæring rapport register arkiv kartlegging \
    veileder mottak skranke vertskap nettverk samling verksted lab pilot test";

/// The folder with so many sessions, made unless it is there.
pub fn folder(count: usize) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("archive-{count}-edition-{EDITION}"));
    let finished = folder.join("finished");
    let sessions = folder.join("sessions");
    if !finished.exists() {
        println!("making {count} sessions in {}", sessions.display());
        fs::create_dir_all(&sessions).expect("a folder");
        let days: Vec<Day> = PROGRAMMES.iter().map(|programme| day(*programme)).collect();
        let said = Said::new();
        (0..count).into_par_iter().for_each(|at| {
            let (name, session) = session(at, &days[at % days.len()], &said);
            let mut json = serde_json::to_vec_pretty(&session).expect("JSON");
            json.push(b'\n');
            fs::write(sessions.join(name), json).expect("a file");
        });
        fs::write(finished, "").expect("a file");
    }
    sessions
}

/// Numbers that look like chance and are the same every time.
pub struct Chance(u64);

impl Chance {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        usize::try_from(self.0 >> 16).unwrap_or(0) % end
    }

    /// A number below `end`, the low ones far more often, as with words.
    fn low(&mut self, end: usize) -> usize {
        let below = self.below(end) + 1;
        self.below(below)
    }
}

/// What people say.
struct Said {
    common: Vec<&'static str>,
    compounds: Vec<String>,
}

impl Said {
    fn new() -> Self {
        let seconds: Vec<&str> = SECOND.split_whitespace().collect();
        let join = |first: &str| seconds.iter().map(|second| format!("{first}{second}")).collect::<Vec<_>>();
        Self {
            common: COMMON.split_whitespace().collect(),
            compounds: FIRST.split_whitespace().flat_map(join).collect(),
        }
    }

    fn line(&self, chance: &mut Chance) -> String {
        let words: Vec<&str> = (0..4 + chance.below(9))
            .map(|_| match chance.below(5) {
                0 | 1 => &self.compounds[chance.low(self.compounds.len())],
                _ => self.common[chance.low(self.common.len())],
            })
            .collect();
        let line = words.join(" ");
        let mut letters = line.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }
}

fn day((id, nb, en, methods): (&str, &str, &str, &[usize])) -> Day {
    let made: Vec<Method> = methods.iter().map(|&at| method(METHODS[at])).collect();
    let mut blocks = String::new();
    for Method { id, .. } in &made {
        blocks.extend(["[[blocks]]\nid = \"", id, "\"\nmethod = \"", id, "\"\n"]);
    }
    let programme: Programme = toml::from_str(&format!(
        "format = 1\nid = \"{id}\"\nversion = 1\nstart = \"09:00\"\nend = \"15:00\"\ntables = 4\n\
         name = {{ nb = \"{nb}\", en = \"{en}\" }}\npurpose = {{ nb = \"Et møte.\", en = \"A meeting.\" }}\n{blocks}"
    ))
    .expect("a programme");
    Day::lay_out(&programme, |id| made.iter().find(|method| method.id == id), 4).expect("a day")
}

fn method((id, nb, en, makes, minutes): (&str, &str, &str, &str, u16)) -> Method {
    let half = minutes / 2;
    let rest = minutes - half;
    toml::from_str(&format!(
        "format = 1\nid = \"{id}\"\nversion = 1\nphase = \"any\"\ngroup = {{ least = 3 }}\nminutes = {minutes}\n\
         name = {{ nb = \"{nb}\", en = \"{en}\" }}\npurpose = {{ nb = \"Snakk.\", en = \"Talk.\" }}\n\
         boards = [{{ id = \"wall\", type = \"list\", name = {{ nb = \"Vegg\", en = \"Wall\" }} }}]\n\
         [[steps]]\nid = \"alone\"\nminutes = {half}\nname = {{ nb = \"Alene\", en = \"Alone\" }}\n\
         task = {{ nb = \"Skriv.\", en = \"Write.\" }}\nboard = \"wall\"\nmakes = \"{makes}\"\n\
         [[steps]]\nid = \"together\"\nminutes = {rest}\nname = {{ nb = \"Sammen\", en = \"Together\" }}\n\
         task = {{ nb = \"Del.\", en = \"Share.\" }}\nboard = \"wall\"\nmakes = \"{makes}\"\n"
    ))
    .expect("a method")
}

fn session(at: usize, day: &Day, said: &Said) -> (String, Session) {
    let mut chance = Chance::new(at as u64 + 1);
    let first = DateTime::from_timestamp(1_451_894_400, 0).expect("a time");
    let start = first + TimeDelta::days(i64::try_from(at * 3650 / 10_000).expect("a day"));
    let mut ids = IdSource::new(at as u64);
    let mut session = Session::new(NewSession {
        id: SessionId(ids.next(0)),
        now: start,
        offset: FixedOffset::east_opt(3600).expect("an offset"),
        planned_start: start,
        details: Details {
            title: said.line(&mut chance),
            challenge: said.line(&mut chance),
            place: "Rådhuset".to_owned(),
            language: Lang::Nb,
        },
        tables: "ABCD".chars().filter_map(TableId::from_letter).map(|id| Table { id, people: 5 }).collect(),
        day: day.clone(),
        rehearsal: chance.below(40).eq(&0).then_some(60),
    })
    .expect("the day has steps");
    let mut now = start;
    let begin = moves::start(&session, now);
    happen(&mut session, now, begin);
    let steps = day.steps().count();
    let mut made: Vec<NoteId> = Vec::new();
    for step in 0..steps {
        let (block, here) = session.current().expect("a step");
        let (kind, board) = (here.spec.makes.unwrap_or_default(), BoardId::new(&block.id, "wall"));
        let here: StepId = here.id.clone();
        for _ in NOTES * step / steps..NOTES * (step + 1) / steps {
            now += TimeDelta::milliseconds(i64::try_from(20_000 + chance.below(60_000)).expect("a while"));
            let note = NoteId(ids.next(u64::try_from(now.timestamp_millis()).unwrap_or(0)));
            let from = if made.is_empty() || chance.below(6) > 0 {
                Vec::new()
            } else {
                vec![made[chance.below(made.len())]]
            };
            let what = What::NoteAdded(NewNote {
                note,
                number: session.next_number(),
                kind,
                text: said.line(&mut chance),
                step: here.clone(),
                on: Some((board.clone(), Place::default())),
                table: TableId::from_index(u8::try_from(chance.below(4)).unwrap_or(0)),
                from,
            });
            happen(&mut session, now, Some(what));
            made.push(note);
            after(&mut session, now, note, kind, &board, &mut chance);
        }
        let next = moves::next(&session, now);
        if step + 1 < steps {
            happen(&mut session, now, next);
        }
    }
    if chance.below(50) > 0 {
        happen(&mut session, now, Some(What::Closed));
    }
    let name = format!("{}-dag-{at}.json", start.format("%Y-%m-%d"));
    (name, session)
}

/// What may come of a note: it is taken away, starred, given dots or done.
fn after(
    session: &mut Session,
    now: DateTime<Utc>,
    note: NoteId,
    kind: NoteKind,
    board: &BoardId,
    chance: &mut Chance,
) {
    let what = match chance.below(30) {
        0 => What::NoteDeleted { note, on: true },
        1 | 2 => What::NoteStarred { note, on: true },
        3 => What::Voted { note, board: board.clone(), voter: 1, dots: 2 },
        4..=14 if kind == NoteKind::NextStep => What::NoteStatusSet { note, status: Status::Done },
        _ => return,
    };
    happen(session, now, Some(what));
}

fn happen(session: &mut Session, at: DateTime<Utc>, what: Option<What>) {
    let event = session.event(at, &"benk".into(), Turn::New, what.expect("something to happen"));
    session.apply(&event).expect("the event fits");
}
