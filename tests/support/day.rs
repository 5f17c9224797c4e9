//! One mini-LUP day as a script: a leader group asks how good things spread, from the first screen to the closed
//! record. At each moment worth a picture the script stops and lets the caller look.

use chrono::{DateTime, TimeDelta, Utc};
use verksted::core::words::{Lang, Words};
use verksted::store::{Header, Listed, Why};
use verksted::tui::effect::Input;
use verksted::tui::projector::Rooms;

use super::stage::{Disk, Stage, local, offset};

/// What looks at a moment: its name, and the program as it is then.
pub type See<'a> = &'a mut dyn FnMut(&'static str, &mut Stage);

/// The one of two texts that is in this language.
fn say<'a>(lang: Lang, nb: &'a str, en: &'a str) -> &'a str {
    match lang {
        Lang::Nb => nb,
        Lang::En => en,
    }
}

/// Plays the whole day.
pub fn play(lang: Lang, see: See<'_>) {
    before(lang, see);
    let mut stage = begin(lang, see);
    morning(lang, &mut stage, see);
    journey(lang, &mut stage, see);
    causes(lang, &mut stage, see);
    ideas(lang, &mut stage, see);
    choose(lang, &mut stage, see);
    concepts(lang, &mut stage, see);
    close(lang, &mut stage, see);
}

/// The screens before a day begins.
fn before(lang: Lang, see: See<'_>) {
    let mut stage = Stage::new(lang);
    see("home", &mut stage);
    let title = say(lang, "Gevinster og spredning, gruppe 1", "Benefits and spread, group 1");
    let unfinished = unfinished("2026-11-23-gevinster.json", title, local(8, 30));
    stage.input(Input::Unfinished(vec![unfinished]));
    see("home-unfinished", &mut stage);
    super::saved::look(lang, see);
    let mut stage = Stage::new(lang);
    stage.keys("↓ ↓ Enter ↓ ↓");
    see("library", &mut stage);
    stage.words(say(lang, "brukereise", "user jurney"));
    see("library-search", &mut stage);
    stage.keys("PgDn Esc F3");
    stage.words("25");
    stage.keys("↓");
    stage.words("12");
    stage.keys("↓ → → →");
    see("fits-asked", &mut stage);
    stage.keys("Enter");
    see("fits", &mut stage);
    stage.keys("Enter");
    see("method-alone", &mut stage);
    programme(lang, see);
}

/// Half a day is put together from methods.
fn programme(lang: Lang, see: See<'_>) {
    let mut stage = Stage::new(lang);
    stage.keys("↓ ↓ Enter F7");
    stage.words(say(lang, "Halv dag om behov", "Half a day on needs"));
    see("new-programme", &mut stage);
    stage.keys("Enter");
    see("builder-empty", &mut stage);
    for method in ["check-in", "user-journey", "five-whys"] {
        stage.keys("a");
        stage.words(method);
        if method == "five-whys" {
            see("builder-pick", &mut stage);
        }
        stage.keys("Enter");
    }
    stage.keys("p");
    see("builder-kinds", &mut stage);
    stage.keys("Enter PgUp PgUp PgDn f");
    stage.words("10:45");
    see("block-form", &mut stage);
    stage.keys("Enter b");
    see("builder-advice", &mut stage);
    stage.keys("End a");
    stage.words("next-steps");
    stage.keys("Enter b a");
    stage.words("check-out");
    stage.keys("Enter b Home ↓ 5 0 Enter End o Ctrl-Z");
    see("builder-undone", &mut stage);
    stage.keys("z");
    see("builder", &mut stage);
    stage.keys("s ↓ ↓ ↓");
    stage.words("11");
    stage.keys("Enter");
    see("builder-late", &mut stage);
    stage.keys("Esc");
    see("library-own", &mut stage);
    let mut stage = Stage::new(lang);
    stage.keys("↓ ↓ Enter F4");
    stage.words(say(lang, "Kortere, til et formannskap", "Shorter, for a committee"));
    see("adapt", &mut stage);
}

/// A workshop that was left open.
fn unfinished(file: &str, title: &str, start: DateTime<Utc>) -> Listed {
    Listed {
        late: false,
        path: format!("/home/kari/Verksted/sessions/{file}").into(),
        header: Ok(Header {
            title: title.to_owned(),
            programme: Words {
                nb: "Mini-LUP: én dag for en ledergruppe".to_owned(),
                en: "Mini-LUP: one day for a leader group".to_owned(),
            },
            planned_start: start.with_timezone(&offset()),
            closed: None,
            rehearsal: None,
        }),
        has_journal: true,
        touched: None,
    }
}

/// The form, and the day's first screen.
fn begin(lang: Lang, see: See<'_>) -> Stage {
    let mut stage = Stage::new(lang);
    stage.keys("Enter");
    see("new", &mut stage);
    stage.keys("↓");
    stage.words(say(lang, "Gevinster og spredning", "Benefits and spread"));
    stage.keys("↓");
    stage.words(say(lang, CHALLENGE.0, CHALLENGE.1));
    stage.keys("↓");
    stage.words(say(lang, "Rådhuset, møterom Fjorden", "Town hall, the Fjord room"));
    stage.keys("↓ ↓ ↓");
    stage.words("3");
    see("new-filled", &mut stage);
    stage.keys("F2");
    assert_eq!(stage.step(), "arrive/question", "{:?}", stage.model.toast);
    see("day-before", &mut stage);
    stage
}

const CHALLENGE: (&str, &str) = (
    "Hvordan kan vi realisere gevinster av innovasjoner og sikre reell spredning av det vi gjør som er bra – internt og på tvers av sektorer?",
    "How might we realise the benefits of innovations and make what we do well really spread – within and across sectors?",
);

fn morning(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.until(8, 32);
    stage.keys("F2");
    stage.lines(&[
        say("4 klar, men kom rett fra en telefon", "4 ready, but came straight from a phone call"),
        say("3 trang natt, god kaffe", "3 short night, good coffee"),
        say("5 har gledet meg", "5 have been looking forward to this"),
        say("2 budsjettet skal inn i morgen", "2 the budget is due tomorrow"),
        "4",
        say("3 spent på om dette blir noe av", "3 wondering whether anything will come of it"),
        say("4 nysgjerrig på de andre", "4 curious about the others"),
    ]);
    stage.words(say("4 godt å være ute av", "4 good to be out of"));
    see("pulse", stage);
    stage.words(say(" kontoret", " the office"));
    stage.keys("Enter");
    stage.next("arrive/round");
    stage.lines(&[
        say("a: ro til å tenke ferdig én tanke", "a: peace to finish one thought"),
        say("a: at vi sier det vi mener før lunsj", "a: that we say what we mean before lunch"),
        say("b: å høre hvordan andre har fått det til", "b: to hear how others have managed"),
        say("c: at noen tør å si nei til noe", "c: that somebody dares to say no to something"),
        say("d: at vi går hjem med én ting, ikke ti", "d: that we go home with one thing, not ten"),
    ]);
    stage.words("b:");
    see("list", stage);
    stage.words(say(" telefonen på lydløs 📵", " phones on silent 📵"));
    stage.keys("Enter");
    paste(lang, stage, see);
    stage.until(8, 42);
    stage.next("arrive/goal");
    stage.until(8, 44);
    stage.next("challenge/read");
    see("cards-empty", stage);
    stage.lines(&[
        say(
            "Det som virker ett sted, blir der, og ingen vet hva det sparte oss for",
            "What works in one place stays there, and nobody knows what it saved us",
        ),
        say("Våre egne enheter og samarbeidet med nabokommunen", "Our own units and the neighbours"),
        say("Statlige tilskudd og lovverket", "State grants and the law"),
    ]);
    stage.next("challenge/scope");
    stage.next("challenge/whose");
    stage.lines(&[say(
        "Lederne i førstelinja, og innbyggerne som venter",
        "Front-line leaders, and people waiting",
    )]);
    stage.words(say("Skal IKT-porteføljen være med?", "Is the IT portfolio part of this?"));
    stage.keys("F9");
    see("toast", stage);
    stage.wait(TimeDelta::seconds(10));
    stage.next("challenge/wording");
    stage.until(9, 3);
    stage.next("case/evidence");
    stage.lines(&[
        say("Marit, 47, leder for bo- og omsorgssenter", "Marit, 47, head of a care home"),
        say(
            "62 ansatte, 14 ulike systemer, og telefonen som ringer",
            "62 staff, 14 systems, and the phone that rings",
        ),
        say(
            "Har fått til et nattilsyn som virker, men ingen har spurt om det",
            "Has made night supervision that works, but nobody has asked about it",
        ),
        say("Tror hun må gjøre alt selv", "Thinks she must do it all herself"),
    ]);
    stage.wait(TimeDelta::minutes(10));
    see("overtime", stage);
    stage.next("case/portrait");
    stage.lines(&[say(
        "Vise at det går an, uten å miste driften",
        "Show that it can be done, and keep operations going",
    )]);
    see("persona", stage);
    stage.next("case/day");
    stage.next("case/check");
    stage.until(9, 42);
    stage.next("coffee/all");
    see("break", stage);
}

fn paste(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let mut aside = stage.fork();
    let pasted = say(
        lang,
        "nok stoler\nat klokka holdes\nlov å ta pause\nkaffe",
        "enough chairs\nthat the clock is kept\nleave to take a break\ncoffee",
    );
    aside.input(Input::Paste(pasted.to_owned()));
    see("paste", &mut aside);
}

#[allow(clippy::too_many_lines, reason = "most of it is what the group says")]
fn journey(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.until(9, 56);
    stage.next("journey/scenario");
    see("grid-empty", stage);
    let stages = [
        say("Ser behovet", "Sees the need"),
        say("Får lov", "Gets leave"),
        say("Prøver ut", "Tries it"),
        say("Viser gevinst", "Shows benefit"),
        say("Deler", "Shares"),
    ];
    stage.lines(&stages);
    stage.until(10, 7);
    stage.next("journey/actions");
    across(
        stage,
        &[
            &[say(
                "Går vakt og ser fire som vandrer om natta",
                "Works a shift and sees four wander at night",
            )],
            &[say("Skriver sak til ledermøtet", "Writes a paper for the leaders")],
            &[
                say("Låner sensorer av nabokommunen", "Borrows sensors from the neighbours"),
                say("Øver med nattevaktene", "Rehearses with the night shift"),
            ],
            &[say("Teller fall og vekkinger i tre måneder", "Counts falls and wakings for three months")],
            &[say("Holder innlegg på fagdag", "Speaks at a conference")],
        ],
    );
    stage.until(10, 27);
    stage.next("journey/touchpoints");
    across(
        stage,
        &[
            &[say("Nattevakta", "The night shift")],
            &[say("Ledermøtet", "The leaders’ meeting")],
            &[say("Leverandøren", "The supplier")],
            &[say("Økonomi", "Finance")],
            &[say("Fagnettverket", "The network")],
        ],
    );
    stage.until(10, 41);
    stage.next("journey/feelings");
    across(
        stage,
        &[
            &[say("Dette kan vi bedre", "We can do this better")],
            &[say("Hvem eier dette egentlig?", "Who really owns this?")],
            &[say("Det virker jo!", "It works!")],
            &[say("Hva var nullpunktet?", "What was the baseline?")],
            &[],
        ],
    );
    stage.keys("← ← ← ← ↓");
    across(
        stage,
        &[
            &[say("+1 håp", "+1 hope")],
            &["-1", say("-2 tre runder i ledermøtet", "-2 three rounds of meetings")],
            &[say("+2 stolt", "+2 proud")],
            &["-1"],
            &[say("-2 ingen spør", "-2 nobody asks")],
        ],
    );
    stage.until(10, 56);
    stage.next("journey/pains");
    across(
        stage,
        &[
            &[],
            &[say("Ingen vet hvem som kan si ja", "Nobody knows who can say yes")],
            &[],
            &[
                say("Ingen målte før vi begynte", "Nobody measured before we began"),
                say("Gevinsten havner i en annens budsjett", "The benefit lands in somebody else’s budget"),
            ],
            &[
                say("Ingen har tid til å ta imot", "Nobody has time to receive it"),
                say("Alle vil lage sin egen", "Everyone wants to make their own"),
            ],
        ],
    );
    stage.keys("Tab ↓ ← ← ← ← Tab");
    stage.lines(&[say("Spør nattevaktene først", "Ask the night shift first")]);
    stage.keys("→ →");
    stage.words(say("Kopier avtalen, ikke bare", "Copy the agreement, not just"));
    see("grid", stage);
    stage.words(say(" utstyret", " the equipment"));
    stage.keys("Enter Tab");
    aside(lang, stage, see);
    stage.until(11, 14);
    stage.keys("Tab");
    see("warning", stage);
    stage.next("journey/choose");
    stage.keys("Tab");
    for pain in [
        say("Ingen målte før vi begynte", "Nobody measured before we began"),
        say("Ingen har tid til å ta imot", "Nobody has time to receive it"),
    ] {
        point_in_grid(stage, pain);
        stage.keys("s");
    }
    see("grid-board", stage);
    stage.until(11, 27);
    stage.next("slack/all");
    stage.next("lunch/all");
}

/// Types into the cells of one lane, from the left.
fn across(stage: &mut Stage, cells: &[&[&str]]) {
    for (at, lines) in cells.iter().enumerate() {
        if at > 0 {
            stage.keys("→");
        }
        stage.lines(lines);
    }
}

/// Points at the note that says this, on a journey.
fn point_in_grid(stage: &mut Stage, text: &str) {
    let note = stage.run().session.live_notes().find(|note| note.text == text).expect("it was said").id;
    let cursor = verksted::core::boards::Cursor { note: Some(note), ..Default::default() };
    stage.run().set_cursor(cursor);
}

/// Points at the note that begins so, with the arrows.
fn point(stage: &mut Stage, arrow: &str, text: &str) {
    for _ in 0..80 {
        if stage.run().note_at_cursor().is_some_and(|note| note.text.starts_with(text)) {
            return;
        }
        stage.keys(arrow);
    }
    panic!("{arrow} never comes to {text:?}");
}

/// The number of the note that begins so.
fn number(stage: &mut Stage, text: &str) -> u32 {
    let run = stage.run();
    run.session
        .live_notes()
        .find(|note| note.text.starts_with(text))
        .map(|note| note.no)
        .expect("it was said")
}

/// What can happen beside the day: help, questions, and a disk that says no.
fn aside(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    for (name, keys) in [
        ("help", "F1"),
        ("palette", "Ctrl-P"),
        ("day", "F8"),
        ("guide", "F7"),
        ("folder", "Ctrl-O"),
        ("details", ""),
    ] {
        let mut aside = stage.fork();
        aside.frame(80, 24);
        match name {
            "folder" => {
                aside.disk = Disk::Full;
                aside.keys("Tab");
                aside.words(say("Spør IKT", "Ask IT"));
                aside.keys("Enter");
                see("disk-full", &mut aside);
                aside.keys(keys);
            }
            "details" => {
                aside.keys("Ctrl-P");
                aside.words(say("tittel", "title"));
                see("palette-filtered", &mut aside);
                aside.keys("Enter");
            }
            _ => aside.keys(keys),
        }
        see(name, &mut aside);
    }
    let mut aside = stage.fork();
    aside.keys("Ctrl-G");
    see("room-none", &mut aside);
    aside.run().projector.rooms = Rooms::Open;
    aside.keys("t");
    see("room-shown", &mut aside);
    aside.keys("Ctrl-G");
    see("room", &mut aside);
    aside.keys("m");
    aside.words(say("Tilbake kl. 12.15", "Back at 12.15"));
    see("room-message", &mut aside);
    let mut aside = stage.fork();
    aside.keys("Tab");
    aside.keys("F1");
    aside.words(say("bord", "table"));
    see("help-filtered", &mut aside);
    let mut aside = stage.fork();
    aside.disk = Disk::Slow;
    aside.keys("Tab");
    aside.words(say("En sjekkliste for mottakeren", "A checklist for the receiver"));
    aside.keys("Enter");
    see("saving", &mut aside);
    let mut aside = stage.fork();
    aside.sleep(TimeDelta::minutes(23));
    see("gap", &mut aside);
    aside.keys("Enter Ctrl-R");
    see("replan", &mut aside);
    aside.keys("Esc");
    see("late", &mut aside);
    let mut aside = stage.fork();
    aside.run().read_only = Some(Why::NewerVersion(3));
    aside.run().settle();
    see("read-only", &mut aside);
    let mut aside = stage.fork();
    let pain = say("Ingen har tid til å ta imot", "Nobody has time to receive it");
    point_in_grid(&mut aside, pain);
    aside.keys("e");
    see("edit", &mut aside);
    let mut aside = stage.fork();
    point_in_grid(&mut aside, pain);
    aside.keys("m");
    aside.wait(TimeDelta::seconds(10));
    aside.keys("←");
    see("grid-held", &mut aside);
}

fn causes(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.until(12, 15);
    stage.next("causes/problem");
    see("tree-start", stage);
    stage.next("causes/first-why");
    point(stage, "↑", say("Ingen målte", "Nobody measured"));
    stage.lines(&[
        say("Vi begynte fordi det hastet", "We began because it was urgent"),
        say(
            "Prosjektet skulle vise handling før budsjettet",
            "The project had to show action before the budget",
        ),
        say("Gevinst er et ord vi bruker i søknader", "Benefit is a word we use in applications"),
    ]);
    let pain = number(stage, say("Ingen målte", "Nobody measured"));
    stage.lines(&[
        &format!(
            "c: >{pain} {}",
            say("Ingen har fått målingen som oppgave", "Nobody was given measuring as a task")
        ),
        say(
            "Tallene ligger i et system vi ikke har tilgang til",
            "The figures are in a system we cannot open",
        ),
    ]);
    stage.next("causes/deepen");
    point(stage, "↓", say("Ingen har tid", "Nobody has time"));
    stage.lines(&[
        say("Å ta imot er ekstraarbeid oppå full drift", "Receiving is extra work on top of full operations"),
        say("Vi belønner den som finner opp, ikke den som tar over", "We reward inventing, not taking over"),
    ]);
    stage.until(12, 38);
    stage.next("causes/test");
    stage.keys("Tab r p v");
    stage
        .words(say("Ni av ti priser siste år gikk til «nytt»", "Nine of ten prizes last year went to “new”"));
    stage.keys("Enter Tab");
    point(stage, "↑", say("Gevinst er", "Benefit is"));
    stage.keys("r v");
    stage.words(say(
        "Fant ordet i 31 søknader og 2 rapporter",
        "Found the word in 31 applications and 2 reports",
    ));
    stage.keys("Enter Tab");
    see("tree", stage);
    stage.keys("t");
    see("thread", stage);
    stage.keys("Esc Tab");
    stage.next("causes/choose");
    stage.until(12, 46);
    stage.next("question/insights");
    see("cards-sources", stage);
    stage.next("question/need");
    stage.next("question/questions");
    stage.keys("←");
    stage.lines(&[say(
        "Hvordan kan vi gjøre det like stas å ta over som å finne opp?",
        "How might we make taking over as fine as inventing?",
    )]);
    stage.keys("↑ ↑");
    stage.lines(&[
        say("Ledere i førstelinja", "Front-line leaders"),
        say("Gjorde det smalere: bare internt først", "Made it narrower: internally first"),
    ]);
    stage.keys("← ←");
    stage.lines(&[say(
        "Hvordan kan vi måle før vi begynner, på én time?",
        "How might we measure before we begin, in one hour?",
    )]);
    stage.keys("↑ ↑");
    stage.lines(&[say("Den som starter noe", "Whoever starts something")]);
    see("cards-questions", stage);
    stage.next("question/scope");
    stage.until(13, 1);
    stage.next("question/vote");
    stage.keys("+ + + + + + + + ↓ + + + + +");
    stage.keys("a");
}

fn ideas(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.until(13, 7);
    stage.next("ideas/rounds");
    stage.keys("↓ ↓ ↓");
    stage.lines(&[
        say("a: Stjelepris: årets beste kopi", "a: Steal prize: best copy of the year"),
        say("a: Fadderenhet som tar imot i tre uker", "a: A godparent unit that receives for three weeks"),
        say("b: Nullpunkt på én side, før oppstart", "b: Baseline on one page, before the start"),
    ]);
    let prize = number(stage, say("Stjelepris", "Steal prize"));
    stage.keys("F5");
    stage.lines(&[
        &format!(
            "c: >{prize} {}",
            say("Prisen deles av den som ga og den som tok", "The prize is shared by giver and taker")
        ),
        say(
            "c: Hver sak til ledermøtet må si hvem andre som har problemet",
            "c: Every paper must say who else has the problem",
        ),
        say("d: Bytt jobb med en annen leder i to dager", "d: Swap jobs with another leader for two days"),
        say("d: Slutt med pilotprosjekter 🚫", "d: Stop doing pilot projects 🚫"),
    ]);
    stage.keys("F5");
    stage.words(&format!("b: >{prize} {}", say("Gi pris for beste kopi på", "A prize for best copy in")));
    see("ideas", stage);
    stage.words(say(" personalmøtet også", " staff meetings too"));
    stage.keys("Enter F5 F5 F5");
    let idea = number(stage, say("Slutt med", "Stop doing"));
    stage.lines(&[
        &format!(
            "a: >{idea} {}",
            say("Kall det «første runde», med stoppdato", "Call it “first round”, with a stop date")
        ),
        say(
            "b: Delingstorg i kantina første fredag i måneden",
            "b: Sharing fair in the canteen, first Friday of the month",
        ),
        say(
            "c: Kontoret tar telefonen for den som tar imot",
            "c: The office takes the phone for whoever receives",
        ),
    ]);
    stage.next("ideas/sort");
    stage.until(13, 41);
    stage.next("fresh-air/all");
}

fn choose(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.until(13, 51);
    stage.next("vote/criteria");
    stage.next("vote/vote");
    let first = say("Stjelepris", "Steal prize");
    point(stage, "↑", first);
    for keys in ["n + ↓ + +", "n + ↓ ↓ ↓ + +", "n ↓ + + ↑ +", "n + +"] {
        stage.keys(keys);
    }
    see("votes-secret", stage);
    stage.keys("+ n + ↓ ↓ + + n ↓ ↓ ↓ + + + n");
    stage.keys("N N N N N N N N N N N N");
    stage.next("vote/discuss");
    stage.keys("a");
    see("votes", stage);
    stage.until(14, 2);
    stage.next("matrix/axes");
    see("xy-start", stage);
    stage.next("matrix/place");
    stage.keys("Tab");
    let spots = ["2 8", "3 9", "4 6", "8 7", "2 3", "6 2", "7 9", "3 7"];
    let left = |stage: &mut Stage| match stage.run().lens() {
        Some(verksted::tui::lens::Lens::Xy(map)) => map.unplaced(),
        _ => 0,
    };
    for spot in spots {
        if left(stage) > 1 {
            stage.lines(&[spot]);
        }
    }
    stage.keys("Tab");
    point(stage, "↑", "");
    see("xy", stage);
    stage.keys("m ↑ ↑ → →");
    stage.wait(TimeDelta::seconds(6));
    see("xy-held", stage);
    stage.keys("Enter");
    stage.next("matrix/outliers");
    stage.next("matrix/choose");
    stage.until(14, 24);
    stage.next("cards/draft");
}

fn concepts(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.keys("←");
    stage.lines(&[
        say("Stjeleprisen", "The steal prize"),
        say("Enheter som tar over noe fra andre", "Units that take over something from others"),
        say(
            "En pris i juni for årets beste kopi. Den som ga og den som tok deler den, og begge får en dag fri til å vise det fram.",
            "A prize in June for the best copy of the year. Giver and taker share it, and both get a day to show it.",
        ),
        say("Det blir stas å spørre «hvem har løst dette før?»", "It becomes fine to ask “who has solved this before?”"),
        say("Kommunedirektøren og tillitsvalgte", "The municipal director and the unions"),
    ]);
    see("cards", stage);
    stage.lines(&[
        say("Vi premierer å ta over", "We reward taking over"),
        say(
            "Regler på én side til ledermøtet 8. desember",
            "Rules on one page for the leaders’ meeting 8 December",
        ),
    ]);
    stage.keys("← ←");
    stage.lines(&[
        say("Nullpunkt på én side", "Baseline on one page"),
        say("Den som vil starte noe", "Whoever wants to start something"),
    ]);
    stage.until(14, 41);
    stage.next("pitch/pitch");
    stage.lines(&[say("b: At prisen deles", "b: That the prize is shared")]);
    stage.keys("→");
    stage.lines(&[say("c: La innbyggerne nominere", "c: Let citizens nominate")]);
    stage.keys("→");
    stage.lines(&[say("d: Hva hvis kopien blir dårligere?", "d: What if the copy is worse?")]);
    stage.keys("F5 ← ←");
    stage.lines(&[
        say("a: Én side er langt nok", "a: One page is long enough"),
        say("d: Malen kan vi bruke fra mandag", "d: We can use the template from Monday"),
    ]);
    stage.keys("→");
    stage.words(say("c: Legg den inn i saksmalen", "c: Put it in the case template"));
    see("columns", stage);
    stage.keys("Enter F5 F5");
    stage.until(15, 2);
}

fn close(lang: Lang, stage: &mut Stage, see: See<'_>) {
    let say = |nb, en| say(lang, nb, en);
    stage.next("next/what");
    stage.keys("←");
    stage.lines(&[
        say("Regler for stjeleprisen på én side", "Rules for the steal prize on one page"),
        say("Prøve nullpunktsida på to saker", "Try the baseline page on two cases"),
    ]);
    stage.next("next/who-when");
    stage.lines(&[
        say("Ingrid, HR", "Ingrid, HR"),
        say("8.12", "8 Dec"),
        say("Snakke med tillitsvalgte", "Talk to the unions"),
    ]);
    stage.lines(&["Marit"]);
    see("next-steps", stage);
    stage.lines(&[say("15.1.2027", "15 Jan 2027")]);
    stage.words(say(
        "Stjeleprisen deles ut første gang i juni",
        "The steal prize is awarded for the first time in June",
    ));
    stage.keys("F10");
    stage.next("next/aloud");
    stage.until(15, 14);
    stage.next("reflect/alone");
    stage.lines(&[say(
        "At jeg aldri spør hvem som har løst det før",
        "That I never ask who solved it before",
    )]);
    stage.keys("→");
    stage.lines(&[say("Måler før vi begynner", "Measure before we begin")]);
    stage.next("reflect/plenary");
    stage.until(15, 23);
    stage.next("goodbye/think");
    stage.next("goodbye/round");
    stage.lines(&[say("Å stjele er å vise respekt", "To steal is to show respect")]);
    stage.keys("→");
    stage.lines(&[say("Ringer nabokommunen på mandag", "Will ring the neighbours on Monday")]);
    see("columns-two", stage);
    stage.until(15, 32);
    stage.keys("F5");
    see("summary", stage);
    stage.keys("PgDn PgDn PgDn");
    see("summary-end", stage);
    stage.keys("u");
    see("export", stage);
    stage.keys("Esc");
    stage.keys("Enter");
    see("home-closed", stage);
}
