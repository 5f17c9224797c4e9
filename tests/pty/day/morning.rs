//! From the check-in to the causes.

use verksted::core::note::NoteKind::{
    Action, Answer, Cause, Challenge, Decision, Feeling, Opportunity, Pain, Parked, Persona, Remark, Thought,
    Touchpoint,
};

use super::super::facilitator::Facilitator;
use super::super::vocabulary::{key, nb_with};
use super::{CHALLENGE, Kept};

/// What the leader they follow is called, with everything on her card.
pub const CASE: [&str; 8] = [
    "Tjenesteleder Kari, 47 år",
    "Leder hjemmetjenesten i Indre sone med 38 ansatte, 6 vakante stillinger og et vedtak om å spare 4 %. Hun er klemt \
     mellom hektisk drift og krav om innovasjon.",
    "11 % sykefravær. 43 av 60 ledermøter i fjor handlet mest om drift. To av fem prosjekter ble målt etter ett år.",
    "At hun egentlig ikke vil dele. At de ansatte er slitne av prosjekter.",
    "Beholde det som virker når prosjektet er over, og slippe å finne det opp alene.",
    "Løser dagen først. Spør naboleder Jonas på telefon heller enn å lete på intranettet.",
    "Pengene tar slutt når piloten er over, og ingen i linja har fått gevinsten i budsjettet.",
    "06.40 er to syke. 08.00 ledermøte om budsjett. 11.00 ringer en pårørende. 15.30 åpner hun skjemaet for \
     innovasjonsmidler, og lukker det igjen.",
];

/// The stages of her journey, with what she does, meets, thinks and feels in each.
pub const JOURNEY: [(&str, &str, &str, &str, &str, &str); 6] = [
    (
        "Vakta går ikke opp",
        "Ringer etter vikarer fra kjøkkenbordet",
        "Turnussystemet og vikarpoolen",
        "Bare vi kommer oss gjennom i dag",
        "-1 sliten før dagen er i gang",
        "−1",
    ),
    (
        "Ser noe som virker",
        "Lar Ali prøve digitalt tilsyn hos fire brukere",
        "Ali, brukerne og leverandøren",
        "Dette sparer oss for ti turer i uka!",
        "+2 stolt og ivrig",
        "+2",
    ),
    (
        "Søker om midler",
        "Fyller ut søknaden sent på kvelden",
        "Skjemaet til innovasjonspotten",
        "Hvorfor må jeg tallfeste gevinsten før jeg har prøvd?",
        "-1 usikker",
        "−1",
    ),
    (
        "Prøver i det små",
        "Kjører pilot i én sone i tre måneder",
        "Prosjektlederen og it-avdelingen",
        "Nå ser vi at det virker",
        "+1 håpefull",
        "+1",
    ),
    (
        "Piloten er over",
        "Skriver sluttrapport til styringsgruppa",
        "Styringsgruppa og økonomisjefen",
        "Hvem tar over dette nå?",
        "-2 alene med ansvaret",
        "−2",
    ),
    (
        "Andre vil ha det",
        "Svarer på spørsmål fra tre andre soner",
        "Naboledere, oppvekst og nabokommunen",
        "Jeg har ikke tid til å selge det inn",
        "0 delt mellom glede og dårlig samvittighet",
        "0",
    ),
];

pub fn before_lunch(f: &mut Facilitator, kept: &mut Kept) {
    arrive(f, kept);
    challenge(f);
    case(f);
    // Coffee.
    f.time_is_up();
    journey(f, kept);
    // Slack, then lunch, which ends at its fixed time.
    f.until_last_minute();
    f.next();
    f.time_is_up();
}

fn arrive(f: &mut Facilitator, kept: &mut Kept) {
    f.start();
    for answer in
        ["4 gleder meg til å få snakket ferdig om noe", "3", "2 to syke på avdelingen, følger telefonen"]
    {
        let (_, words) = answer.split_once(' ').unwrap_or(("", answer));
        f.line(answer);
        f.remember(Answer, words, None, None);
    }
    f.line("a: 5 endelig en hel dag sammen 🎉");
    f.remember(Answer, "endelig en hel dag sammen 🎉", Some('A'), None);
    f.line("c: 3 spent, litt skeptisk");
    f.remember(Answer, "spent, litt skeptisk", Some('C'), None);
    f.time_is_up();
    f.said_by('a', Remark, "At vi bestemmer noe vi faktisk gjør");
    f.said_by('b', Remark, "At driften får være med på dagen, ikke bare strategi");
    // As a Mac types it from a file name: letters and their marks apart.
    f.said_by('c', Remark, "A\u{30a} fa\u{30a} høre hva de andre har prøvd, ogsa\u{30a} det som gikk galt");
    f.said_by('d', Remark, "Færre ord som «synergi»");
    f.time_is_up();
    f.note(Remark, "Målet: én ting hver enhet prøver før jul, med navn og dato");
    kept.parked = f.aside(key::PARK, Parked, "Ny avtale om felles innkjøp med nabokommunene");
    f.time_is_up();
}

fn challenge(f: &mut Facilitator) {
    f.note(Challenge, CHALLENGE);
    f.time_is_up();
    f.line("Det vi selv rår over: hvordan vi måler, bestemmer, deler og tar i bruk");
    f.line("Statlige tilskudd, nytt fagsystem og lønn");
    f.time_is_up();
    f.line("Innbyggeren som får ulik hjelp i Indre og Ytre sone, den som jobber tettest på, og til slutt vi");
    // A group that has found the words needs no more time.
    f.until_last_minute();
    f.next();
    // The words stay as they are; why is written on the card.
    f.walk(key::UP, "Endret fordi");
    f.line("«Reell» ble stående: spredning er først reell når en annen enhet gjør det i sin egen drift");
    f.time_is_up();
}

fn case(f: &mut Facilitator) {
    f.note(Persona, CASE[0]);
    for field in &CASE[1..4] {
        f.line(field);
    }
    f.time_is_up();
    for field in &CASE[4..7] {
        f.line(field);
    }
    // One table asks for a little more.
    f.until_last_minute();
    f.one_more_minute();
    f.time_is_up();
    f.line(CASE[7]);
    f.time_is_up();
    f.note(Persona, "Avdelingsleder Jonas, 35 år");
    f.line("Naboleder i Ytre sone. Har hørt om piloten til Kari, men vet ikke hvordan han får den");
    f.until_last_minute();
    f.next();
}

fn journey(f: &mut Facilitator, kept: &mut Kept) {
    for (stage, ..) in JOURNEY {
        f.line(stage);
    }
    f.time_is_up();
    for (stage, row) in JOURNEY.iter().enumerate() {
        cell(f, ACTION, stage);
        f.note(Action, row.1);
    }
    f.time_is_up();
    for (stage, row) in JOURNEY.iter().enumerate().rev() {
        cell(f, TOUCHPOINT, stage);
        f.note(Touchpoint, row.2);
    }
    f.time_is_up();
    for (stage, row) in JOURNEY.iter().enumerate() {
        cell(f, THOUGHT, stage);
        f.note(Thought, row.3);
        cell(f, FEELING, stage);
        f.line(row.4);
        let (_, words) = row.4.split_once(' ').expect("a number and words");
        f.remember(Feeling, words, None, None);
    }
    // The fire alarm is tested: everyone out and in again.
    f.pause();
    f.minute_goes();
    f.minute_goes();
    f.start();
    f.time_is_up();
    pains(f, kept);
    f.time_is_up();
    choose_pains(f, kept);
    f.time_is_up();
}

/// The lanes of the journey, from the top.
const LANES: [&str; 6] = ["Handling", "Kontaktpunkt", "Tanke", "Følelse", "Smertepunkt", "Mulighet"];
const ACTION: usize = 0;
const TOUCHPOINT: usize = 1;
const THOUGHT: usize = 2;
const FEELING: usize = 3;
const PAIN: usize = 4;
const OPPORTUNITY: usize = 5;

fn cell(f: &mut Facilitator, lane: usize, stage: usize) {
    f.go_to_cell(&LANES, &JOURNEY.map(|row| row.0), lane, stage);
}

fn pains(f: &mut Facilitator, kept: &mut Kept) {
    let pains = [
        (5, 'a', "Tre soner spør om det samme, og ingen har fått i oppdrag å svare"),
        (4, 'b', "Når piloten er over, står ingen i linja klar til å ta over"),
        (2, 'c', "Gevinsten skal tallfestes før noe er prøvd"),
        (2, 'd', "Skjemaet er laget for dem som har tid"),
        (0, 'a', "Ingen luft i turnusen til å prøve noe nytt"),
    ];
    for (stage, table, words) in pains {
        cell(f, PAIN, stage);
        kept.pains.push(f.said_by(table, Pain, words));
    }
    let chances = [
        (0, 'b', "To timer i måneden som er satt av og skjermet"),
        (1, 'd', "De ansatte ser selv hva som virker, før noen prosjektleder gjør det"),
        (4, 'c', "Overgangen til drift kunne vært avtalt før piloten startet"),
        (5, 'a', "Jonas ringer gjerne: folk lærer av folk de kjenner"),
    ];
    for (stage, table, words) in chances {
        cell(f, OPPORTUNITY, stage);
        f.said_by(table, Opportunity, words);
    }
}

/// Stars on the three that matter most; the stars come along to the causes.
fn choose_pains(f: &mut Facilitator, kept: &mut Kept) {
    for (pain, stage) in [(0, 5), (1, 4), (4, 0)] {
        f.give_keys_to_entry();
        cell(f, PAIN, stage);
        f.give_keys_to_board();
        f.point_at(kept.pains[pain], key::UP);
        f.press(key::STAR, "a star", |screen| screen.marked.contains('★'));
    }
    f.until_saved();
    kept.pains = [0, 1, 4].map(|pain| kept.pains[pain]).to_vec();
    f.give_keys_to_entry();
    kept.decision = f.aside(key::DECIDE, Decision, "Vi følger Kari hele dagen, ikke «lederne» i flertall");
}

/// The why-tree, as far as to the line that is never finished.
pub fn causes(f: &mut Facilitator, kept: &mut Kept) {
    let why = |number: u32| nb_with("becomes-why", "n", &number.to_string());
    let [asked, over, slack] = kept.pains[..] else { panic!("three pains were starred") };
    // Made concrete: who, what, when.
    f.give_keys_to_board();
    f.point_at(asked, key::UP);
    f.press(key::EDIT, "the words to be changed", |screen| {
        screen.says(&nb_with("entry-edit", "n", &asked.to_string()))
    });
    let more = " – i mai ventet Jonas fem uker på svar";
    f.terminal.send(more);
    f.terminal.wait_for("the new words", |screen| {
        screen.entry().is_some_and(|(typed, _)| typed.ends_with("på svar"))
    });
    f.terminal.send(key::ENTER);
    f.until_taken(more);
    f.terminal
        .wait_for("the note to say the new words", |screen| screen.says("ventet Jonas fem uker på svar"));
    f.until_saved();
    f.of(asked).text.push_str(more);
    f.give_keys_to_entry();
    f.time_is_up();

    // Branches are laid under the same problem, line after line.
    f.walk(key::UP, &why(asked));
    let mut first = Vec::new();
    for words in [
        "Den som fant på det, har ikke fått tid til å vise det fram",
        "Vi har ingen felles oversikt over hva som er prøvd",
        "Hver sektor har sitt eget budsjett og sine egne mål",
    ] {
        first.push(f.made_from(asked, Cause, words));
    }
    f.walk(key::DOWN, &why(over));
    let planned = f.made_from(over, Cause, "Overgangen til drift er ikke planlagt når piloten starter");
    f.walk(key::DOWN, &why(slack));
    let calm = f.made_from(slack, Cause, "Turnusen er lagt for en dag uten sykdom");
    f.time_is_up();

    f.walk(key::UP, &why(planned));
    let funded = f.made_from(planned, Cause, "Pilotene får prosjektmidler, mens driften betaler etterpå");
    let owned = f.made_from(funded, Cause, "Ingen i linja får ansvar for gevinsten når piloten vedtas");
    f.walk(key::UP, &why(first[0]));
    let counted = f.made_from(first[0], Cause, "Å dele teller ikke når vi måler enhetene");
    let asked_for = f.made_from(
        counted,
        Cause,
        "Ledermøtet spør om avvik og budsjett, aldri om hva vi har tatt i bruk fra andre",
    );
    f.walk(key::DOWN, &why(first[1]));
    let told = f.made_from(first[1], Cause, "Sluttrapporten går til styringsgruppa og blir liggende der");
    kept.roots = vec![asked_for, owned];
    kept.causes = vec![first[0], first[1], first[2], planned, calm, funded, owned, counted, asked_for, told];
}
