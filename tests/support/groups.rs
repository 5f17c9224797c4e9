//! A short day with the boards where notes are sorted and given points: thirty notes by one key each, the clusters'
//! names, and five ideas.

use std::path::PathBuf;

use verksted::core::event::Details;
use verksted::core::ids::SessionId;
use verksted::core::note::TableId;
use verksted::core::programme::ClockTime;
use verksted::core::session::{NewSession, Session, Table};
use verksted::core::words::Lang;
use verksted::library::{Library, fits};
use verksted::store::Recovered;
use verksted::tui::effect::{Effect, Input, Looked, Opened};
use verksted::tui::update::update;

use super::stage::{Stage, local, offset};

/// What was said, where it belongs, in bokmål and English.
const SAID: [(u8, &str, &str); 30] = [
    (1, "Hun vet ikke hvem som har saken", "She does not know who has her case"),
    (2, "Samme vedlegg tre ganger", "The same attachment three times"),
    (1, "Ingen ringer tilbake", "Nobody calls back"),
    (3, "Kontoret stenger klokka tre", "The office closes at three"),
    (2, "Skjemaet spør om det kommunen vet", "The form asks what the municipality knows"),
    (1, "Brevet sier «til behandling»", "The letter says “in progress”"),
    (4, "Naboen visste mer enn vi sa", "The neighbour knew more than we told"),
    (3, "Hun må ta fri for å komme", "She has to take time off to come"),
    (1, "Svarfristen står ingen steder", "The deadline is written nowhere"),
    (2, "Legeerklæringen må være ny", "The doctor’s note must be new"),
    (5, "Sønnen oversetter for henne", "Her son translates for her"),
    (1, "Tre telefonnumre, ett som svarer", "Three phone numbers, one that answers"),
    (4, "Helsestasjonen fikk ikke beskjed", "The clinic was not told"),
    (3, "Bussen går to ganger om dagen", "The bus goes twice a day"),
    (2, "Fødselsnummer på hver side", "Her number on every page"),
    (5, "Ordet «vedtak» skremmer", "The word “decision” scares her"),
    (1, "Hun ringer hver mandag", "She calls every Monday"),
    (4, "Skolen spurte om det samme", "The school asked for the same"),
    (2, "Må skrives ut og signeres", "Has to be printed and signed"),
    (3, "Venterommet har to stoler", "The waiting room has two chairs"),
    (5, "Brevet er på fire sider", "The letter has four pages"),
    (1, "Statusen på nett er fra i fjor", "The status online is from last year"),
    (4, "To saksbehandlere, to svar", "Two caseworkers, two answers"),
    (2, "Kvitteringen kom aldri", "The receipt never came"),
    (5, "Ingen sa at hun kunne klage", "Nobody said she could appeal"),
    (3, "Timen ble flyttet to ganger", "The appointment was moved twice"),
    (1, "Hun vet ikke om den kom fram", "She does not know whether it arrived"),
    (4, "Bostøtten venter på oss", "The housing grant waits for us"),
    (2, "Skjemaet lagrer ikke", "The form does not save"),
    (5, "Takk for at dere hørte på", "Thank you for listening"),
];

const NAMES: [(&str, &str); 5] = [
    ("Hun venter uten å vite på hva", "She waits without knowing for what"),
    ("Vi spør om det vi vet", "We ask for what we know"),
    ("Vår tid er ikke hennes", "Our hours are not hers"),
    ("Vi snakker ikke sammen", "We do not talk to each other"),
    ("Ordene er våre", "The words are ours"),
];

const IDEAS: [(&str, &str, &str); 5] = [
    ("SMS når saken flytter seg", "A text when the case moves", "7 9 8"),
    ("Ett skjema for alt", "One form for everything", "5 9 3"),
    ("Kveldsåpent på torsdager", "Open late on Thursdays", "3 7 9"),
    ("En fast person å ringe", "One person to call", "4 10 5"),
    ("Brevet lest høyt på film", "The letter read aloud on film", "9 5 6"),
];

fn pick<'w>(lang: Lang, nb: &'w str, en: &'w str) -> &'w str {
    if lang == Lang::Nb { nb } else { en }
}

/// The program with such a day open, begun at nine.
fn opened(lang: Lang) -> Stage {
    let mut stage = Stage::new(lang);
    let library = Library::load(None);
    let alone =
        |id| fits::alone(library.method(id).expect("it is built in"), ClockTime::parse("09:00").unwrap());
    let mut programme = alone("affinity");
    programme.blocks.extend(alone("nuf").blocks);
    programme.end = ClockTime::parse("10:10").unwrap();
    let session = Session::new(NewSession {
        id: SessionId(stage.model.ids.next(stage.now().unix_ms())),
        now: stage.now().wall,
        offset: offset(),
        planned_start: local(9, 0),
        details: Details {
            title: pick(lang, "Hva venter hun på?", "What is she waiting for?").to_owned(),
            language: lang,
            ..Details::default()
        },
        tables: vec![Table { id: TableId::from_index(0).unwrap(), people: 5 }],
        day: library.lay_out(&programme, 1).unwrap(),
        rehearsal: None,
    });
    let path = PathBuf::from("/home/kari/Verksted/sessions/klynger.json");
    let session = session.unwrap();
    let opened = Opened { path, session, read_only: None, recovered: Recovered::default(), showed: None };
    stage.input(Input::Opened(Box::new(Ok(opened))));
    stage
}

/// Leads the day, shows the moments by their names, and gives the closed record.
pub fn play(lang: Lang, see: &mut dyn FnMut(&'static str, &mut Stage)) -> Session {
    let mut stage = opened(lang);
    stage.until(9, 0);
    stage.keys("F2");
    stage.lines(&SAID.map(|(_, nb, en)| pick(lang, nb, en)));
    stage.next("affinity/sort");
    for (at, (cluster, ..)) in SAID.iter().enumerate() {
        if at == 18 {
            see("clusters-sorting", &mut stage);
        }
        stage.keys(&cluster.to_string());
    }
    stage.next("affinity/name");
    see("clusters-naming", &mut stage);
    stage.lines(&NAMES.map(|(nb, en)| pick(lang, nb, en)));
    see("clusters", &mut stage);
    stage.next("affinity/discuss");
    stage.next("affinity/gaps");
    stage.next("nuf/explain");
    stage.lines(&IDEAS.map(|(nb, en, _)| pick(lang, nb, en)));
    stage.next("nuf/score");
    for (at, (.., points)) in IDEAS.iter().enumerate() {
        if at == 2 {
            see("scores-secret", &mut stage);
        }
        stage.lines(&[points]);
    }
    stage.next("nuf/sum");
    stage.keys("a");
    see("scores", &mut stage);
    stage.next("nuf/strengthen");
    stage.keys("F5");
    see("groups-summary", &mut stage);
    close(stage)
}

/// Enter on the day in short closes it; the record as it then is.
fn close(mut stage: Stage) -> Session {
    let enter = crossterm::event::KeyEvent::from(crossterm::event::KeyCode::Enter);
    let now = stage.now();
    let effects = update(&mut stage.model, Input::Key(enter), now);
    assert!(effects.iter().any(|effect| matches!(effect, Effect::Close)), "{effects:?}");
    (*stage.run().session).clone()
}

/// The program with the closed day before her, to be read.
#[allow(dead_code, reason = "the pictures do not ask")]
pub fn looked(lang: Lang) -> Stage {
    let session = play(lang, &mut |_, _| {});
    let mut stage = Stage::new(lang);
    let path = PathBuf::from("/home/kari/Verksted/sessions/klynger.json");
    let looked = Looked { path, session, problems: Vec::new(), note: None };
    stage.input(Input::Looked(Box::new(Ok(looked))));
    stage
}
