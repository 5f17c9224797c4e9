//! From the causes to the last word.

use verksted::core::note::NoteKind::{Cause, Concept, Feedback, Idea, Need, NextStep, Question, Reflection};

use super::super::facilitator::Facilitator;
use super::super::vocabulary::{beginning, key, nb, nb_with, squash};
use super::Kept;

/// The evidence for the two root causes.
pub const EVIDENCE: [&str; 2] = [
    "Gikk gjennom referatene fra 2025: 0 av 24 ledermøter hadde spredning på sakslista",
    "3 av 9 pilotvedtak i fjor nevnte hvem som skulle eie gevinsten",
];

pub fn finish_the_causes(f: &mut Facilitator, kept: &mut Kept) {
    let why = |number: u32| nb_with("becomes-why", "n", &number.to_string());
    let told = *kept.causes.last().expect("a cause");
    let words = "og linja får aldri vite hva naboen har prøvd";
    f.terminal.send(key::ENTER);
    f.until_taken(words);
    f.terminal.wait_for("the finished line on the board", |screen| screen.says(words));
    let never = f.remember(Cause, words, Some('D'), Some(told));
    kept.causes.push(never);
    f.walk(key::DOWN, &why(kept.causes[2]));
    let own =
        f.made_from(kept.causes[2], Cause, "Gevinsten havner hos naboen, mens kostnaden blir igjen hos oss");
    kept.causes.push(own);
    f.give_keys_to_board();
    for (root, evidence) in kept.roots.clone().into_iter().zip(EVIDENCE) {
        // The first stands above, the second below.
        let by = if root == kept.roots[0] { key::UP } else { key::DOWN };
        f.point_at(root, by);
        let asks = nb_with("entry-evidence", "n", &root.to_string());
        f.press(key::EVIDENCE, "the question how we know", |screen| screen.says(&asks));
        f.terminal.send(evidence);
        f.terminal.send(key::ENTER);
        f.until_taken(evidence);
        f.terminal.wait_for("the evidence on the board", |screen| screen.says(evidence));
        f.give_keys_to_board();
    }
    f.until_saved();
    f.give_keys_to_entry();
    f.time_is_up();
    // Read backwards: one does not hold, and one more is needed in between.
    f.walk(key::DOWN, &why(kept.causes[4]));
    kept.causes.push(f.made_from(
        kept.causes[4],
        Cause,
        "Vikarbudsjettet er regnet ut fra sykefraværet i 2019",
    ));
    f.time_is_up();
    f.give_keys_to_board();
    for root in kept.roots.clone() {
        let by = if root == kept.roots[0] { key::UP } else { key::DOWN };
        f.point_at(root, by);
        let before = count(&f.terminal.screen().rows, "■");
        f.press(key::ROOT, "the mark of a root cause", |screen| count(&screen.rows, "■") == before + 1);
        let before = count(&f.terminal.screen().rows, "→");
        f.press(key::INFLUENCE, "the mark that we can influence it", |screen| {
            count(&screen.rows, "→") == before + 1
        });
    }
    f.until_saved();
    f.time_is_up();
}

fn count(rows: &[String], sign: &str) -> usize {
    rows.iter().map(|row| row.matches(sign).count()).sum()
}

pub fn questions_and_ideas(f: &mut Facilitator, kept: &mut Kept) {
    f.time_is_up();
    needs(f, kept);
    f.time_is_up();
    questions(f, kept);
    ideas(f, kept);
}

/// A card from each root cause: who needs what, because of it.
fn needs(f: &mut Facilitator, kept: &Kept) {
    let fields = [
        [
            "få vist fram og lånt bort det som virker, uten å gjøre det på kveldstid",
            "Tjenesteleder Kari",
            "å dele ikke teller når vi måler henne",
        ],
        [
            "få overta noe som er prøvd, med noen som eier det sammen med ham",
            "Avdelingsleder Jonas i Ytre sone",
            "piloten slutter den dagen pengene gjør det",
        ],
    ];
    for (root, [need, who, because]) in kept.roots.clone().into_iter().zip(fields) {
        begin_card(f, root, 2);
        f.made_from(root, Need, need);
        f.line(who);
        f.line(because);
    }
}

fn new_card() -> String {
    beginning(&nb("becomes-new-card"))
}

/// Begins a card about a note from before: what is typed next is its heading.
fn begin_card(f: &mut Facilitator, source: u32, cards: usize) {
    point_at_source(f, source, cards);
    f.terminal.send(key::MAKE_CARD);
    let card = nb_with("becomes-card-from", "n", &source.to_string());
    let card = card.split('·').next().expect("words").trim().to_owned();
    f.terminal.wait_for(&format!("{card}, its heading to be typed"), |screen| {
        screen.entry().is_some_and(|(_, above)| squash(above).contains(&squash(&format!("{card} ·"))))
    });
}

/// Makes a card of a note from before, with the same words.
fn make_card(f: &mut Facilitator, source: u32, cards: usize) {
    let number = f.next_number();
    point_at_source(f, source, cards);
    f.terminal.send(key::MAKE_CARD);
    let field = nb_with("becomes-field", "n", &number.to_string());
    let card = field.split('·').next().expect("words").trim().to_owned();
    f.terminal.wait_for(&format!("{card}, its fields to be filled in"), |screen| {
        screen.entry().is_some_and(|(_, above)| squash(above).contains(&squash(&format!("{card} ·"))))
    });
}

/// Left past the cards, to a note from before.
fn point_at_source(f: &mut Facilitator, source: u32, cards: usize) {
    f.give_keys_to_board();
    f.terminal.send(&key::LEFT.repeat(cards + 2));
    let number = f.next_number();
    f.terminal.wait_for("the notes from before", |screen| {
        super::super::facilitator::marked_number(screen).is_some_and(|marked| marked < number)
    });
    let marked = super::super::facilitator::marked_number(&f.terminal.screen()).expect("a note from before");
    f.point_at(source, if marked < source { key::DOWN } else { key::UP });
}

fn questions(f: &mut Facilitator, kept: &mut Kept) {
    let [asked_for, owned] = kept.roots[..] else { panic!("two root causes") };
    for (root, table, words, who) in [
        (
            asked_for,
            'a',
            "Hvordan kan vi gjøre det like naturlig å ta i bruk naboens løsning som å lage sin egen?",
            "Kari og Jonas",
        ),
        (
            owned,
            'b',
            "Hvordan kan vi sørge for at noen i linja eier gevinsten før piloten starter?",
            "Kari og økonomisjefen",
        ),
        (
            asked_for,
            'c',
            "Hvordan kan vi få ledere til å skryte av det de har stjålet fra andre?",
            "Alle ledere",
        ),
    ] {
        kept.questions.push(f.built_on(root, table, Question, words));
        f.walk(key::UP, "For hvem");
        f.line(who);
        f.walk(key::RIGHT, &new_card());
    }
    f.time_is_up();
    let wide = kept.questions[1];
    let narrow = f.built_on(
        wide,
        'b',
        Question,
        "Hvordan kan vi ha en eier i drift på plass innen to uker etter at en pilot er vedtatt?",
    );
    kept.questions.push(narrow);
    // Past whom it is for, to what was changed.
    f.walk(key::DOWN, "Endret fordi");
    f.line("Satt en frist, så noen kan begynne på mandag");
    f.time_is_up();
    // Dots on the questions, counted from the wall.
    for (question, dots) in kept.questions.clone().into_iter().zip([17, 12, 8, 5]) {
        f.point_at(question, key::DOWN);
        f.terminal.send(&key::DOT.repeat(dots));
        f.press("", "the dots", |screen| screen.marked_row_has(&format!("●{dots}")));
    }
    f.until_saved();
    let shown = beginning(&nb("votes-shown"));
    f.press(key::REVEAL, "the result", |screen| screen.has(&shown));
    f.point_at(kept.questions[0], key::UP);
    f.press(key::STAR, "a star", |screen| screen.marked.contains('★'));
    f.until_saved();
    f.time_is_up();
}

fn ideas(f: &mut Facilitator, kept: &mut Kept) {
    let question = kept.questions[0];
    let i = |f: &mut Facilitator, kept: &mut Kept, table, words| {
        let number = f.said_by(table, Idea, words);
        kept.ideas.push(number);
        number
    };
    // Six rounds: the sheets go round the table.
    let give_back =
        f.built_on(question, 'a', Idea, "Fast post på ledermøtet: hva har du stjålet siden sist?");
    kept.ideas.push(give_back);
    i(f, kept, 'b', "Innovasjonspotten deles ut bare til den som tar i bruk noe andre har laget");
    i(f, kept, 'c', "Et felles register over det som er prøvd, to setninger på hver ting");
    i(f, kept, 'd', "Lederlønn følger hvor mange andre som har tatt i bruk det du laget 😮");
    f.time_is_up();
    let exchange = i(f, kept, 'a', "Låneordning: Jonas får Ali en dag i uka i åtte uker");
    i(f, kept, 'b', "Nyhetsbrev om gode eksempler");
    let owner = i(f, kept, 'c', "Ingen pilot vedtas uten navnet på den i linja som eier gevinsten");
    f.time_is_up();
    kept.ideas.push(f.built_on(exchange, 'b', Idea, "…og Kari får to vakter dekket av Ytre sone tilbake"));
    i(f, kept, 'd', "Åpne dører-dag: se det som virker, der det virker");
    // Seen late in the morning, written now, whatever the board is.
    kept.captured = f.aside(key::NEXT_STEP, NextStep, "Hente lista over alle piloter siden 2023");
    f.time_is_up();
    kept.ideas.push(f.built_on(
        owner,
        'a',
        Idea,
        "…og økonomisjefen trekker halve gevinsten fra budsjettet først året etter",
    ));
    let twice = i(f, kept, 'c', "Nyhetsbrev om gode eksempler");
    i(f, kept, 'd', "Slutt å måle antall prosjekter, mål hvor mange steder noe er i daglig bruk");
    // The same idea twice: away with it, back again by mistake, and away for good.
    f.give_keys_to_board();
    f.point_at(twice, key::UP);
    f.terminal.send(key::DELETE);
    f.terminal.wait_for_words(&nb_with("toast-deleted", "n", &twice.to_string()));
    f.terminal.send(key::UNDO);
    f.terminal.wait_for_words(&beginning(&nb("toast-undone")));
    f.terminal.send(key::REDO);
    f.terminal.wait_for_words(&beginning(&nb("toast-redone")));
    f.until_saved();
    f.of(twice).deleted = true;
    kept.ideas.retain(|&idea| idea != twice);
    f.give_keys_to_entry();
    f.time_is_up();
    kept.ideas.push(f.built_on(give_back, 'b', Idea, "…og den som ikke har stjålet noe, tar med kake"));
    i(f, kept, 'c', "Bytte jobb med en leder i en annen sektor i tre dager");
    f.time_is_up();
    i(f, kept, 'd', "Frivilligsentralen og NAV får samme invitasjon som enhetene våre");
    i(f, kept, 'a', "En spredningskoordinator i 20 % stilling");
    f.time_is_up();
    paste_the_sheets(f, kept);
    f.time_is_up();
    // Coffee and fresh air.
    f.time_is_up();
}

/// Ten ideas read from a table's sheets, written down in another program and pasted.
fn paste_the_sheets(f: &mut Facilitator, kept: &mut Kept) {
    let lines = [
        ("a: ", 'A', "Oppskrift på én side for alt som skal spres, skrevet av den som bruker det"),
        ("a: ", 'A', "Gevinstmøte med økonomi tre måneder etter at piloten er over"),
        ("b: ", 'B', "Felles e-læring om gevinstrealisering"),
        ("b: ", 'B', "Avlys alle nye piloter i et halvt år, og spre tre som virker"),
        ("b: ", 'B', "En telefonvakt: ring en som har gjort det før"),
        ("c: ", 'C', "Innbyggerpanel som velger hva som skal spres"),
        ("c: ", 'C', "Skrive inn spredning i lederavtalene"),
        ("d: ", 'D', "Dele vikarpool på tvers av sonene, så noen kan gå fra"),
        ("d: ", 'D', "Prosjektlederen flytter med til neste sone"),
        ("d: ", 'D', "Årlig pris for beste tyveri"),
    ];
    let pasted: Vec<String> = lines.iter().map(|(prefix, _, words)| format!("{prefix}{words}")).collect();
    f.terminal.paste(&pasted.join("\n"));
    f.terminal.wait_for_words(&nb("paste-heading"));
    f.terminal.send(key::ENTER);
    for (_, table, words) in lines {
        let number = f.remember(Idea, words, Some(table), None);
        kept.ideas.push(number);
    }
    f.terminal.wait_for("the pasted notes", |screen| screen.says(lines[9].2) && screen.says(lines[8].2));
    f.until_saved();
}

pub fn choices(f: &mut Facilitator, kept: &mut Kept) {
    f.time_is_up();
    // Three dots each for 21 people. What they stand by: the index among the ideas.
    kept.ideas.sort_unstable();
    let taste = [[0, 6, 4], [6, 6, 15], [0, 4, 18], [6, 18, 11], [1, 0, 6], [15, 4, 22], [3, 18, 6]];
    let people = 21;
    let mut at = 0;
    for person in 1..=people {
        let mut keys = key::NEXT_VOTER.to_owned();
        for idea in taste[(person - 1) % taste.len()] {
            let by = if idea > at { key::DOWN } else { key::UP };
            keys.push_str(&by.repeat(usize::abs_diff(idea, at)));
            keys.push_str(key::DOT);
            at = idea;
        }
        f.terminal.send(&keys);
        let (who, none_left) = (votes_person(person, people), no_dots_left());
        f.terminal.wait_for(&format!("{who} to have given three dots"), |screen| {
            screen.rows.iter().any(|row| row.contains(&who) && row.contains(&none_left))
        });
    }
    f.until_saved();
    f.time_is_up();
    let shown = beginning(&nb("votes-shown"));
    f.press(key::REVEAL, "the result", |screen| screen.has(&shown));
    let mut voted: Vec<u32> = taste.concat().into_iter().map(|index| kept.ideas[index]).collect();
    voted.sort_unstable();
    voted.dedup();
    kept.voted = voted;
    f.until_saved();
    f.time_is_up();
    matrix(f, kept);
}

fn votes_person(person: usize, people: usize) -> String {
    let locale = verksted::locale::Locale::new(verksted::core::words::Lang::Nb);
    locale.ta("votes-person", &[("voter", person.into()), ("people", people.into())])
}

fn no_dots_left() -> String {
    let locale = verksted::locale::Locale::new(verksted::core::words::Lang::Nb);
    locale.ta("votes-left", &[("left", 0.into()), ("of", 3.into())])
}

fn matrix(f: &mut Facilitator, kept: &mut Kept) {
    f.time_is_up();
    // Effort, then impact.
    let spots = [(1, 8), (6, 7), (8, 3), (4, 8), (3, 9), (1, 2), (2, 5), (7, 9)];
    let last = kept.voted.len() - 1;
    f.give_keys_to_entry();
    for (&idea, (x, y)) in kept.voted[..last].iter().zip(spots) {
        f.line(&format!("{x} {y}"));
        kept.placed.push((idea, x, y));
    }
    // The last by hand, from the middle of the map.
    f.give_keys_to_board();
    f.point_at(kept.voted[last], key::UP);
    f.terminal.send(key::HOLD);
    let holding = beginning(&nb_with("entry-holding", "n", &kept.voted[last].to_string()));
    let holding = holding.split('·').next().expect("words").trim().to_owned();
    f.terminal.wait_for_words(&holding);
    f.terminal.send(&[key::LEFT, key::LEFT, key::UP, key::UP, key::UP].concat());
    f.terminal.send(key::ENTER);
    f.terminal.wait_for("the note to be put down", |screen| !screen.has(&holding));
    kept.placed.push((kept.voted[last], 3, 8));
    f.until_saved();
    f.time_is_up();
    f.time_is_up();
    let best = [0, 3, 4, 7];
    for index in best {
        let idea = kept.voted[index];
        let at = super::super::facilitator::marked_number(&f.terminal.screen()).expect("a note");
        f.point_at(idea, if at < idea { key::DOWN } else { key::UP });
        f.press(key::STAR, "a star", |screen| screen.marked.contains('★'));
        kept.chosen.push(idea);
    }
    f.until_saved();
    f.time_is_up();
}

pub const CARD_FIELDS: [[&str; 6]; 4] = [
    [
        "Alle tjenesteledere",
        "Ti faste minutter først på hvert ledermøte: hva har du tatt i bruk fra andre siden sist?",
        "Det blir stas å låne. Vi ser hva som faktisk er i bruk flere steder",
        "Kommunedirektøren, som spør først og svarer selv",
        "Vi spør om bruk, ikke om prosjekter",
        "Sette det på sakslista til møtet 7. desember",
    ],
    [
        "Kari, Jonas og dem som jobber i sonene deres",
        "Den som kan det, er utlånt en dag i uka i åtte uker, mot to vakter tilbake",
        "Ytre sone er i gang på to måneder i stedet for to år",
        "Ali, tillitsvalgte og turnusplanleggeren",
        "Det er mennesker som flyttes, ikke rapporter",
        "Spørre Ali om han vil",
    ],
    [
        "Den som skal eie tjenesten etterpå",
        "En linje i alle pilotvedtak: hvem i linja eier gevinsten, og fra når",
        "Ingen pilot blir foreldreløs",
        "Økonomisjefen og formannskapssekretæren",
        "Eieren er med fra første dag",
        "Legge linja inn i malen for saksframlegg",
    ],
    [
        "Enheter som vil ta i bruk noe som virker",
        "Ett halvår uten nye piloter. Tre ting som virker, spres i stedet",
        "Gevinsten kommer fire steder, ikke ett",
        "Hele ledergruppa, og politikerne i råd",
        "Vi lar være å begynne på noe nytt",
        "Velge de tre, sammen med innbyggerpanelet",
    ],
];

pub fn cards_and_pitches(f: &mut Facilitator, kept: &mut Kept) {
    for (index, &idea) in kept.chosen.clone().iter().enumerate() {
        make_card(f, idea, index);
        let (text, table) = (f.of(idea).text.clone(), f.of(idea).table);
        let card = f.remember(Concept, &text, table, Some(idea));
        kept.cards.push(card);
        for field in CARD_FIELDS[index] {
            f.line(field);
        }
    }
    f.time_is_up();
    let feedback = [
        (
            'b',
            "Minuttene på ledermøtet tar vi inn hos oss på mandag",
            'c',
            "Ta med noe som ikke gikk også",
            'd',
            "Hva skjer når noen aldri har noe å vise?",
        ),
        (
            'a',
            "Å bytte vakter mot folk!",
            'd',
            "La frivilligsentralen få låne også",
            'c',
            "Hvem betaler reisen?",
        ),
        (
            'd',
            "Linja i vedtaksmalen kan vi bruke i oppvekst",
            'a',
            "Legg til datoen for første måling",
            'b',
            "Gjelder det pilotene som alt er i gang?",
        ),
        (
            'c',
            "Pausen fra nye piloter",
            'b',
            "Si det høyt til leverandørene samtidig",
            'a',
            "Tør vi si nei til statlige midler?",
        ),
    ];
    for (round, (steals, stolen, builds, more, asks, question)) in feedback.into_iter().enumerate() {
        f.walk(key::LEFT, "Dette stjeler vi");
        f.said_by(steals, Feedback, stolen);
        f.walk(key::RIGHT, "Bygg videre");
        f.built_on(kept.cards[round], builds, Feedback, more);
        f.walk(key::RIGHT, "Spørsmål");
        f.said_by(asks, Feedback, question);
        match round {
            // The first goes on after its time, the last is short.
            0 => {
                f.until_time_is_up();
                f.minute_goes();
                f.minute_goes();
                f.next();
            }
            3 => {
                f.until_last_minute();
                f.next();
            }
            _ => f.time_is_up(),
        }
    }
}

pub fn next_steps_and_goodbye(f: &mut Facilitator, kept: &mut Kept) {
    let steps = [
        (
            Some(0),
            'a',
            "Sette «hva har du stjålet?» først på sakslista",
            "Kommunedirektør Marit",
            "7.12",
            "Si det til alle ledere på fredag",
        ),
        (
            Some(1),
            'b',
            "Spørre Ali og de tillitsvalgte om åtte uker i Ytre sone",
            "Kari",
            "27.11",
            "Snakke med Jonas om vaktene",
        ),
        (
            Some(2),
            'c',
            "Legge linja om gevinsteier inn i malen for saksframlegg",
            "Økonomisjef Per Åge",
            "4. desember",
            "Få navn på en i hver sektor",
        ),
        (None, 'd', "Møtes en time og se hva som ble gjort", "Jonas", "15.1.2027", "Sende innkalling i dag"),
    ];
    let mut numbers = Vec::new();
    for (card, table, words, ..) in steps {
        let number = match card {
            Some(card) => f.built_on(kept.cards[card], table, NextStep, words),
            None => f.said_by(table, NextStep, words),
        };
        numbers.push(number);
        f.walk(key::RIGHT, &new_card());
    }
    f.time_is_up();
    // The one taken down in the ideas stands first.
    let mut owned = vec![(kept.captured, "Innovasjonsrådgiver Linn", "30.11", "Få tilgang til arkivet")];
    owned.extend(
        numbers
            .iter()
            .zip(steps)
            .map(|(&number, (_, _, _, owner, due, before))| (number, owner, due, before)),
    );
    for &(number, owner, due, before) in &owned {
        // The step begins at the first card that has no owner, and after a card's last field comes the next.
        f.terminal.wait_for_words(&card_field(number, "Hvem"));
        f.line(owner);
        f.line(due);
        f.line(before);
        kept.owned.push((number, owner, due));
    }
    f.time_is_up();
    f.time_is_up();
    f.line("Lånte jeg noe i dag? Ja, tre ting");
    f.remember(Reflection, "Lånte jeg noe i dag? Ja, tre ting", None, None);
    f.time_is_up();
    for (column, words) in [
        ("Jeg har lært", "At vi har prøvd mer enn noen av oss visste"),
        ("Jeg har lært", "Det er ikke viljen det står på, det er hva vi spør om på møtene"),
        ("Dette gjør jeg hos oss", "Ringe naboen før jeg søker om midler"),
        ("Dette trenger jeg", "At lederen min spør om det samme neste måned også"),
    ] {
        f.walk(key::RIGHT, column);
        f.note(Reflection, words);
    }
    f.time_is_up();
    f.time_is_up();
    for (column, table, words) in [
        ("Jeg tar med meg", 'a', "At det er lov å stjele"),
        ("Jeg tar med meg", 'c', "Kari. Hun sitter ved mange av bordene her"),
        ("Jeg lover", 'b', "Å si ja når Jonas ringer"),
        ("Jeg lover", 'd', "Å ikke begynne på noe nytt før jul 🙌"),
    ] {
        f.walk(key::RIGHT, column);
        f.said_by(table, Reflection, words);
    }
    f.until_time_is_up();
}

fn card_field(number: u32, field: &str) -> String {
    let with_number = nb_with("becomes-field", "n", &number.to_string());
    let card = with_number.split('·').next().expect("words").trim();
    format!("{card} · {field}")
}
