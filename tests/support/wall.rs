//! What a room may see at moments of a day in a Norwegian municipality: a view of each kind, made by hand.

use chrono::{DateTime, FixedOffset, TimeDelta, Utc};
use verksted::core::note::TableId;
use verksted::core::room::{
    AgendaLine, AgendaState, Format, JourneyLane, MatrixNote, Picture, RoomAxis, RoomBoard, RoomCard,
    RoomClock, RoomGroup, RoomNext, RoomNote, RoomResult, RoomTime, RoomTwig, RoomView, Scene, ScoreItem,
    VERSION, VoteItem, WallColumn,
};
use verksted::core::timer::Timer;
use verksted::core::words::Lang;
use verksted::locale::Locale;
use verksted::room::{Contact, RoomScreen, RoomTheme};

use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::widgets::Widget;

/// A quarter past ten on the day of the pictures, an hour ahead of UTC.
pub fn now() -> DateTime<Utc> {
    DateTime::parse_from_rfc3339("2026-11-24T09:15:00Z").unwrap().with_timezone(&Utc)
}

/// Norwegian winter time.
pub fn offset() -> FixedOffset {
    FixedOffset::east_opt(3600).unwrap()
}

/// A moment of the day, by its name.
#[derive(Clone, Debug)]
pub struct Moment {
    /// What it is called.
    pub name: &'static str,
    /// What the room may see; none before a workshop is found.
    pub view: Option<RoomView>,
    /// Whether there is contact.
    pub contact: Contact,
}

/// The picture of a moment.
pub fn picture(moment: &Moment, lang: Lang, theme: &RoomTheme, (columns, rows): (u16, u16)) -> Buffer {
    at(moment, lang, theme, (columns, rows), now())
}

/// The same some time later or before.
pub fn at(
    moment: &Moment,
    lang: Lang,
    theme: &RoomTheme,
    (columns, rows): (u16, u16),
    now: DateTime<Utc>,
) -> Buffer {
    let locale = Locale::new(lang);
    let area = Rect::new(0, 0, columns, rows);
    let mut buf = Buffer::empty(area);
    let view = moment.view.as_ref();
    RoomScreen { view, locale: &locale, theme, now, offset: offset(), contact: moment.contact }
        .render(area, &mut buf);
    buf
}

/// Every moment.
pub fn moments(lang: Lang) -> Vec<Moment> {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let live = |name, view| Moment { name, view: Some(view), contact: Contact::Live };
    let clock = |minutes, seconds| RoomView { clock: clock(lang, minutes, seconds), ..view(lang) };
    let shows = |scene| RoomView { scene, ..view(lang) };
    let board = |name: &str, picture| {
        Scene::Board(RoomBoard { name: name.into(), page: 0, at: None, newest: None, picture })
    };
    let idle = Timer::idle(TimeDelta::minutes(12));
    let mut break_view = clock(9, 40);
    break_view.clock.step = t("Lunsj", "Lunch").into();
    break_view.clock.task = String::new();
    break_view.clock.round = None;
    break_view.clock.turn = None;
    break_view.clock.back_at = Some(now() + TimeDelta::minutes(60));
    break_view.clock.timer =
        Timer::Running { ends_at: now() + TimeDelta::minutes(60), length_ms: 60 * 60_000 };
    let mut paused = clock(7, 12);
    paused.clock.timer = paused.clock.timer.paused(now());
    let mut not_started = clock(12, 0);
    not_started.clock.timer = idle;
    let mut wall = board(t("Ideer", "Ideas"), Picture::Wall { columns: vec![column("", &ideas(lang))] });
    if let Scene::Board(board) = &mut wall {
        board.newest = Some(24);
    }
    let mut cards = board(t("Idékort", "Idea cards"), Picture::Cards { cards: vec![card(lang)] });
    if let Scene::Board(board) = &mut cards {
        board.at = Some(31);
    }
    let mut pitch = shows(cards);
    pitch.clock.step = t("Presentasjon", "Pitch").into();
    pitch.clock.timer = Timer::Running { ends_at: now() + TimeDelta::seconds(95), length_ms: 180_000 };
    let mut sorting = board(t("Klynger", "Clusters"), clusters(lang));
    if let Scene::Board(board) = &mut sorting {
        board.at = Some(22);
    }
    let mut closed = shows(Scene::Clock);
    closed.closed = Some(now());
    vec![
        live("clock", clock(7, 12)),
        live("clock-warned", clock(1, 48)),
        live("clock-last", clock(0, 7)),
        live("clock-over", clock(-3, 47)),
        live("clock-idle", not_started),
        live("clock-paused", paused),
        live("break", break_view),
        live("task", shows(Scene::Task)),
        live("wall", shows(wall)),
        live(
            "columns",
            shows(board(
                t("Retro", "Retro"),
                Picture::Wall {
                    columns: vec![
                        column(t("Behold", "Keep"), &ideas(lang)[..3]),
                        column(t("Slutt med", "Stop"), &ideas(lang)[3..8]),
                        column(t("Prøv", "Try"), &ideas(lang)[8..10]),
                    ],
                },
            )),
        ),
        live("journey", shows(board(t("Brukerreise", "User journey"), journey(lang)))),
        live("tree", shows(board(t("Fem hvorfor", "Five whys"), tree(lang)))),
        live("votes-secret", shows(board(t("Avstemning", "Vote"), votes(lang, false)))),
        live("votes", shows(board(t("Avstemning", "Vote"), votes(lang, true)))),
        live("matrix", shows(board(t("Innsats og nytte", "Effort and benefit"), matrix(lang)))),
        live("cards", pitch),
        live("pulse", shows(board(t("Puls", "Pulse"), pulse(lang)))),
        live("agenda", shows(Scene::Agenda { lines: agenda(lang) })),
        live(
            "message",
            shows(Scene::Message {
                text: t("Bord B: kom til tavla. Vi tar bilde før lunsj!", "Table B: come to the board!")
                    .into(),
            }),
        ),
        live("result", shows(Scene::Result(result(lang)))),
        live("black", shows(Scene::Black)),
        Moment {
            name: "lost",
            view: Some(clock(7, 12)),
            contact: Contact::Lost { since: now() - TimeDelta::minutes(4) },
        },
        Moment { name: "waiting", view: None, contact: Contact::Waiting },
        Moment { name: "closed", view: Some(closed), contact: Contact::Closed },
        live("clusters", shows(sorting)),
        live("clusters-many", shows(board(t("Klynger", "Clusters"), many_clusters(lang)))),
        live("scores", shows(board(t("Poeng", "Points"), scores(lang, true)))),
        live("scores-secret", shows(board(t("Poeng", "Points"), scores(lang, false)))),
    ]
}

fn view(lang: Lang) -> RoomView {
    RoomView {
        format: Format::Room,
        version: VERSION,
        session: serde_json::from_value("018f0000-0000-7000-8000-000000000001".into()).unwrap(),
        lang,
        title: if lang == Lang::Nb { "Enklere byggesak" } else { "Simpler building permits" }.into(),
        utc_offset: 3600,
        time: RoomTime { pace: 1, session: now(), real: now() },
        closed: None,
        clock: clock(lang, 7, 12),
        scene: Scene::Clock,
    }
}

fn clock(lang: Lang, minutes: i64, seconds: i64) -> RoomClock {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let left = TimeDelta::minutes(minutes) + TimeDelta::seconds(seconds);
    RoomClock {
        step: t("Idémyldring", "Brainstorm").into(),
        task: t(
            "Skriv så mange ideer du kan, én på hver lapp.",
            "Write as many ideas as you can, one a note.",
        )
        .into(),
        timer: Timer::Running { ends_at: now() + left, length_ms: 12 * 60_000 },
        back_at: None,
        round: Some((2, 4)),
        turn: TableId::from_index(1),
        warnings: vec![5, 2],
        next: Some(RoomNext { name: t("Pause", "Break").into(), at: now() + TimeDelta::minutes(30) }),
    }
}

fn note(no: u32, text: &str) -> RoomNote {
    RoomNote { no, text: text.into(), table: None, starred: no.is_multiple_of(7) }
}

fn column(name: &str, notes: &[RoomNote]) -> WallColumn {
    WallColumn { name: name.into(), notes: notes.to_vec() }
}

fn ideas(lang: Lang) -> Vec<RoomNote> {
    let nb = [
        "Felles mal for søknaden",
        "Ring søkeren før vi skriver brev",
        "Vis hvor i køen saken er",
        "Én kontaktperson i hele saken",
        "Sjekkliste med bilder",
        "Åpen dag på rådhuset hver onsdag, så folk kan komme innom med tegningene sine",
        "Video: slik søker du",
        "Slå sammen de tre skjemaene",
        "Forhåndskonferanse på nett",
        "Svar på vanlige spørsmål",
        "SMS når saken går videre",
        "Kart over hva som er lov hvor",
    ];
    let en = [
        "One template for the application",
        "Call before we write a letter",
        "Show the place in the queue",
        "One contact for the whole case",
        "A checklist with pictures",
        "An open day at the town hall every Wednesday, so that people can bring their drawings",
        "A video: how to apply",
        "Merge the three forms",
        "A first meeting online",
        "Answers to common questions",
        "A text message when it moves on",
        "A map of what is allowed where",
    ];
    (13..).zip(if lang == Lang::Nb { nb } else { en }).map(|(no, text)| note(no, text)).collect()
}

fn journey(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let lane = |name: &str, feeling, cells: [&[(u32, &str)]; 5]| JourneyLane {
        name: name.into(),
        feeling,
        cells: cells.iter().map(|cell| cell.iter().map(|(no, text)| note(*no, text)).collect()).collect(),
    };
    Picture::Journey {
        stages: [
            t("Finne ut", "Find out"),
            t("Søke", "Apply"),
            t("Vente", "Wait"),
            t("Svar", "Answer"),
            t("Bygge", "Build"),
        ]
        .map(String::from)
        .to_vec(),
        lanes: vec![
            lane(
                t("Handling", "Action"),
                false,
                [
                    &[
                        (1, t("Leser på nettsiden", "Reads the site")),
                        (2, t("Spør naboen", "Asks a neighbour")),
                    ],
                    &[(3, t("Fyller ut tre skjemaer", "Fills in three forms"))],
                    &[(4, t("Ringer for å høre", "Calls to ask"))],
                    &[(5, t("Leser brevet", "Reads the letter"))],
                    &[(6, t("Bestiller snekker", "Hires a carpenter"))],
                ],
            ),
            lane(
                t("Smertepunkt", "Pain"),
                false,
                [
                    &[],
                    &[(8, t("Vet ikke hvilket skjema", "Which form?"))],
                    &[(9, t("Ingen vet hvor saken er", "Nobody knows where it is"))],
                    &[(10, t("Språket er for advokater", "Written for lawyers"))],
                    &[],
                ],
            ),
            lane(
                t("Følelse", "Feeling"),
                true,
                [&[(11, "+1")], &[(12, "−1")], &[(13, "−2")], &[(14, "+0")], &[(15, "+2")]],
            ),
        ],
        curve: vec![Some(1.0), Some(-0.5), Some(-2.0), Some(0.3), Some(1.8)],
    }
}

fn tree(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let twig = |no, text, depth, last, root, influence| RoomTwig {
        note: note(no, text),
        depth,
        last,
        root,
        influence,
    };
    Picture::Tree {
        twigs: vec![
            twig(9, t("Ingen vet hvor saken er", "Nobody knows where the case is"), 0, true, false, false),
            twig(
                40,
                t("Tre systemer som ikke snakker sammen", "Three systems apart"),
                1,
                false,
                false,
                false,
            ),
            twig(41, t("Kjøpt inn av hver sin etat", "Bought one by one"), 2, false, false, false),
            twig(42, t("Ingen eier hele saken", "Nobody owns the whole case"), 3, true, true, true),
            twig(43, t("Avtalen varer til 2029", "The contract runs to 2029"), 2, true, false, false),
            twig(
                44,
                t("Vi sier ikke fra når saken går videre", "We tell nobody when it moves"),
                1,
                true,
                false,
                true,
            ),
            twig(45, t("Vi tror de ser det på nettet", "We think they see it online"), 2, true, true, false),
        ],
    }
}

fn votes(lang: Lang, revealed: bool) -> Picture {
    let dots = [11, 8, 5, 3, 1, 0];
    let items = ideas(lang).into_iter().zip(dots);
    let items = items.map(|(note, dots)| VoteItem { note, dots: revealed.then_some(dots) });
    Picture::Votes { revealed, items: items.collect() }
}

fn matrix(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let at = [(2, 9), (3, 7), (8, 8), (6, 3), (1, 2), (2, 9), (9, 2)];
    let ideas = ideas(lang);
    let placed = ideas.iter().zip(at).map(|(note, xy)| MatrixNote { note: note.clone(), xy });
    Picture::Matrix {
        x: RoomAxis {
            name: t("Innsats", "Effort").into(),
            low: t("lite", "little").into(),
            high: t("mye", "much").into(),
        },
        y: RoomAxis {
            name: t("Nytte", "Benefit").into(),
            low: t("liten", "small").into(),
            high: t("stor", "large").into(),
        },
        quadrants: Some(
            [t("Gjør nå", "Do now"), t("Planlegg", "Plan"), t("Kanskje", "Perhaps"), t("La ligge", "Leave")]
                .map(String::from),
        ),
        placed: placed.collect(),
        waiting: ideas[7..9].to_vec(),
    }
}

fn card(lang: Lang) -> RoomCard {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    RoomCard {
        note: note(31, t("Vis hvor i køen saken er", "Show the place in the queue")),
        fields: [
            (
                t("Problem", "Problem"),
                t("Søkeren vet ikke når svaret kommer, og ringer.", "Applicants call and ask."),
            ),
            (
                t("Slik virker det", "How it works"),
                t(
                    "En side der saken din er en prikk på en linje.",
                    "A page with your case as a dot on a line.",
                ),
            ),
            (
                t("Første forsøk", "First try"),
                t("Ti saker, på papir, i to uker.", "Ten cases, on paper, for two weeks."),
            ),
            (t("Gevinst", "Benefit"), t("Halvparten så mange telefoner.", "Half as many calls.")),
        ]
        .map(|(name, text)| (name.into(), text.into()))
        .to_vec(),
    }
}

fn pulse(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    Picture::Pulse {
        low: (1, t("tom", "empty").into()),
        high: (5, t("full av energi", "full of energy").into()),
        counts: vec![0, 2, 3, 6, 1],
    }
}

fn clusters(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let ideas = ideas(lang);
    let group =
        |no, name: &str, notes: &[RoomNote]| RoomGroup { no, name: name.into(), notes: notes.to_vec() };
    Picture::Clusters {
        groups: vec![
            group(1, t("Folk får vite hvor saken står", "People know where their case is"), &ideas[..4]),
            group(2, "", &ideas[4..6]),
            group(3, t("Ett skjema", "One form"), &ideas[6..8]),
        ],
        loners: ideas[8..].to_vec(),
    }
}

/// A whole day's notes, named and sorted: more than a wall has room for in large letters.
fn many_clusters(lang: Lang) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let names = [
        t("Folk får vite hvor saken står", "People know where their case is"),
        t("Ett skjema", "One form"),
        t("Snakk sammen før brevet", "Talk before the letter"),
        t("Åpent hus", "Open house"),
        t("Språk som alle forstår", "Words that all understand"),
    ];
    let notes: Vec<RoomNote> = ideas(lang).into_iter().cycle().take(30).collect();
    let notes: Vec<RoomNote> = (1..).zip(notes).map(|(no, note)| RoomNote { no, ..note }).collect();
    let groups = (1..).zip(names).zip(notes.chunks(6));
    let group = |((no, name), notes): ((u32, &str), &[RoomNote])| RoomGroup {
        no,
        name: name.into(),
        notes: notes.to_vec(),
    };
    Picture::Clusters { groups: groups.map(group).collect(), loners: Vec::new() }
}

fn scores(lang: Lang, revealed: bool) -> Picture {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let given = [[8.5, 9.0, 6.0], [7.0, 7.5, 8.0], [4.0, 9.0, 9.0], [6.0, 3.0, 8.0]];
    let item = |(note, scores): (RoomNote, [f64; 3])| {
        let low = scores.iter().copied().fold(f64::MAX, f64::min);
        ScoreItem {
            note,
            scores: if revealed { scores.map(Some).to_vec() } else { Vec::new() },
            sum: revealed.then(|| scores.iter().sum()),
            weakest: if revealed { (0..3).filter(|&at| scores[at] <= low).collect() } else { Vec::new() },
        }
    };
    Picture::Scores {
        revealed,
        criteria: [t("Nytt", "New"), t("Nyttig", "Useful"), t("Nyttiggjort", "Feasible")]
            .map(String::from)
            .to_vec(),
        items: ideas(lang).into_iter().zip(given).map(item).collect(),
    }
}

fn agenda(lang: Lang) -> Vec<AgendaLine> {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let blocks = [
        (t("Velkommen", "Welcome"), 30, AgendaState::Done, false),
        (t("Brukerreise", "User journey"), 60, AgendaState::Done, false),
        (t("Pause", "Break"), 15, AgendaState::Done, true),
        (t("Oppvarming", "Energizer"), 10, AgendaState::Skipped, false),
        (t("Idémyldring", "Brainstorm"), 45, AgendaState::Now, false),
        (t("Lunsj", "Lunch"), 60, AgendaState::ToCome, true),
        (t("Avstemning", "Vote"), 20, AgendaState::ToCome, false),
        (t("Idékort", "Idea cards"), 60, AgendaState::ToCome, false),
        (t("Pause", "Break"), 15, AgendaState::ToCome, true),
        (t("Presentasjon", "Pitch"), 30, AgendaState::ToCome, false),
        (t("Veien videre", "The way on"), 20, AgendaState::ToCome, false),
    ];
    let mut from = now() - TimeDelta::minutes(105);
    let mut lines = Vec::new();
    for (name, minutes, state, is_break) in blocks {
        let length = if state == AgendaState::Skipped { 0 } else { minutes };
        let to = from + TimeDelta::minutes(length);
        lines.push(AgendaLine { name: name.into(), from, to, state, is_break });
        from = to;
    }
    lines
}

fn result(lang: Lang) -> RoomResult {
    let t = |nb: &'static str, en: &'static str| if lang == Lang::Nb { nb } else { en };
    let ideas = ideas(lang);
    RoomResult {
        page: 0,
        notes: 94,
        ideas: 37,
        goes_on: ideas[..3].to_vec(),
        decisions: vec![note(88, t("Vi prøver i to uker i januar", "We try it for two weeks in January"))],
        next_steps: vec![
            note(90, t("Lage linja på papir", "Make the line on paper")),
            note(91, t("Spørre ti søkere", "Ask ten applicants")),
        ],
    }
}
