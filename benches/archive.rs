//! Ten thousand saved sessions at once: the first list, the first building of the index, counting and finding, beside
//! DuckDB and jq on the same files in the same run. All must give the same answer.
//!
//! DuckDB is Python's (`pip install duckdb`; `VERKSTED_BENCH_PYTHON` names another Python), jq is run on all cores with
//! `xargs -P`. Where they are not found the rest is measured without them. `VERKSTED_BENCH_SESSIONS` says how many.

#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[path = "support/sessions.rs"]
mod sessions;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use rayon::prelude::*;
use verksted::archive::{Archive, Filter, Group, Which};
use verksted::core::session::Session;

/// How often each is measured; the best time counts, since other programs want the same processors.
const TIMES: usize = 5;

/// What is looked for: in quotation marks, since DuckDB and jq know nothing of slips. They look for it anywhere in a
/// note's text in small letters; here it is looked for where words begin, in small letters without accents.
const SOUGHT: &str = "vakttelefon";

/// Notes of each method that was used.
type Counts = BTreeMap<String, u64>;

fn main() {
    let count = std::env::var("VERKSTED_BENCH_SESSIONS").ok().and_then(|count| count.parse().ok());
    let folder = sessions::folder(count.unwrap_or(10_000));
    let files = files(&folder);
    let index = folder.join(".index");
    // Every file once, so that all find them in memory.
    let bytes: u64 = files.par_iter().map(|file| fs::read(file).expect("a file").len() as u64).sum();
    println!("{} sessions, {} MB", files.len(), bytes / 1_000_000);
    if let Ok(load) = fs::read_to_string("/proc/loadavg") {
        println!("others who want the same processors, as load: {}", load.trim());
    }
    let parse = best("read and parse every session whole", || parse(&files));
    let build = best("first build of the index", || {
        let _ = fs::remove_dir_all(&index);
        Archive::open(&folder, |_| ()).days().len()
    });
    ratio("build beside parsing (aim: at most 1)", build, parse);
    let kept = fs::read_dir(&index).into_iter().flatten().flatten();
    let kept: u64 = kept.filter_map(|file| Some(file.metadata().ok()?.len())).sum();
    println!("{:60} {:8} kB", "size of the index", kept / 1_000);
    best("list with the index (aim: 50 ms)", || Archive::open(&folder, |_| ()).days().len());
    let archive = Archive::open(&folder, |_| ());
    let first = Instant::now();
    archive.prepare();
    println!("{:60} {:8.1} ms", "words of the list made ready, beside the drawing", ms(first.elapsed()));
    best("a key in the list (aim: 10 ms)", || {
        archive.select(&Filter { words: "kort vakttelefn".to_owned(), ..Filter::default() })
    });
    best("notes per method with the index (aim: 50 ms)", || counted(&archive));
    let quoted = format!("\"{SOUGHT}\"");
    let first = Instant::now();
    archive.find(&quoted, &Filter::default(), 200);
    println!("{:60} {:8.1} ms", "first key of a search, with the words read in", ms(first.elapsed()));
    keys(&archive);
    best("a word found with the index (aim: 50 ms)", || archive.find(&quoted, &Filter::default(), 200));
    let bare_count = best("notes per method without the index", || counted(&Archive::read(&folder, |_| ())));
    let bare = Archive::read(&folder, |_| ());
    let bare_find = best("a word found without the index", || bare.find(&quoted, &Filter::default(), 0));
    let slip = "vakttelefno";
    best("a word with a slip found without the index", || bare.find(slip, &Filter::default(), 0));
    let total = |archive: &Archive| archive.find(slip, &Filter::default(), 0).total;
    assert_eq!(total(&archive), total(&bare), "a slip is forgiven with and without the index");
    let (counts, found) = (counted(&archive), archive.find(&quoted, &Filter::default(), 0).total as u64);
    assert_eq!((&counts, found), (&counted(&bare), bare.find(&quoted, &Filter::default(), 0).total as u64));
    let aims = [("DuckDB", duckdb(&folder), 2), ("jq", jq(&folder), 8)];
    for (name, theirs, aim) in aims {
        let Some(theirs) = theirs else {
            println!("{name} was not found");
            continue;
        };
        assert_eq!(theirs.counts, counts, "{name} counts the same");
        assert_eq!(theirs.found, found, "{name} finds the same");
        println!("{:60} {:8.1} ms", format!("{name}, notes per method"), ms(theirs.counting));
        println!("{:60} {:8.1} ms", format!("{name}, a word"), ms(theirs.finding));
        ratio(&format!("{name} beside counting without the index (aim: {aim})"), theirs.counting, bare_count);
        ratio(&format!("{name} beside finding without the index (aim: {aim})"), theirs.finding, bare_find);
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let paths = fs::read_dir(folder).expect("a folder").flatten().map(|entry| entry.path());
    paths.filter(|path| path.extension().is_some_and(|extension| extension == "json")).collect()
}

fn parse(files: &[PathBuf]) -> usize {
    let notes = files.par_iter().map(|file| {
        let session: Session = serde_json::from_slice(&fs::read(file).expect("a file")).expect("a session");
        session.notes.len()
    });
    notes.sum()
}

/// What the figures of all that began say of each method, rehearsals too.
fn counted(archive: &Archive) -> Counts {
    let mut counts = Counts::new();
    for which in [Which::Held, Which::Rehearsals] {
        for row in archive.figures(&Filter { which, ..Filter::default() }).methods {
            let Group::Method { id, .. } = row.of else { continue };
            *counts.entry(id).or_default() += row.figure.get().map_or(0, |measured| measured.carried.of);
        }
    }
    counts
}

/// Every letter of a word, as it is typed, and then one slip.
fn keys(archive: &Archive) {
    let mut slowest = Duration::ZERO;
    let typed = (1..=SOUGHT.len()).map(|end| SOUGHT[..end].to_owned());
    for typed in typed.chain(["vaktelefon bruker".to_owned(), "e".to_owned(), "vi de og".to_owned()]) {
        let begun = Instant::now();
        archive.find(&typed, &Filter::default(), 200);
        slowest = slowest.max(begun.elapsed());
    }
    println!("{:60} {:8.1} ms", "slowest key of a search with the index (aim: 50 ms)", ms(slowest));
}

fn best<T>(name: &str, mut run: impl FnMut() -> T) -> Duration {
    let time = || {
        let begun = Instant::now();
        std::hint::black_box(run());
        begun.elapsed()
    };
    let best = std::iter::repeat_with(time).take(TIMES).min().unwrap_or_default();
    println!("{name:60} {:8.1} ms", ms(best));
    best
}

fn ratio(name: &str, one: Duration, other: Duration) {
    println!("{name:60} {:8.2} times", one.as_secs_f64() / other.as_secs_f64());
}

fn ms(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}

/// What another program answered, and how long it took.
struct Theirs {
    counts: Counts,
    found: u64,
    counting: Duration,
    finding: Duration,
}

/// One process for all, so that its start is no part of what is measured; the best of its times, as ours.
const DUCKDB: &str = r#"
import duckdb, json, sys, time
duckdb.sql("SET enable_progress_bar = false")
files, word = sys.argv[1] + '/*.json', sys.argv[2]
read = f"read_json('{files}', format='unstructured', maximum_object_size=67108864, columns={{%s}})"
note = "STRUCT(step VARCHAR, \"text\" VARCHAR, deleted BOOLEAN)[]"
block = "STRUCT(blocks STRUCT(id VARCHAR, method STRUCT(id VARCHAR))[])"
count = f"""
  WITH days AS (SELECT row_number() OVER () AS nr, notes, day FROM {read % f"notes: '{note}', day: '{block}'"}),
  said AS (SELECT nr, split_part(n.step, '/', 1) AS block FROM (SELECT nr, unnest(notes) AS n FROM days)
           WHERE n.deleted IS NOT TRUE),
  used AS (SELECT nr, b.id AS block, b.method.id AS method FROM (SELECT nr, unnest(day.blocks) AS b FROM days))
  SELECT method, count(*) FROM said JOIN used USING (nr, block) GROUP BY method"""
find = f"""
  SELECT count(*) FROM (SELECT unnest(notes) AS n FROM {read % f"notes: '{note}'"})
  WHERE n.deleted IS NOT TRUE AND contains(lower(n."text"), '{word}')"""
def best(query):
    times = []
    for _ in range(3):
        begun = time.perf_counter()
        rows = duckdb.sql(query).fetchall()
        times.append(time.perf_counter() - begun)
    return rows, min(times)
counts, counting = best(count)
found, finding = best(find)
print(json.dumps({'counts': dict(counts), 'found': found[0][0], 'counting': counting, 'finding': finding}))
"#;

fn duckdb(folder: &Path) -> Option<Theirs> {
    let python = std::env::var_os("VERKSTED_BENCH_PYTHON").unwrap_or_else(|| "python3".into());
    let has = Command::new(&python).args(["-c", "import duckdb"]).stderr(Stdio::null()).status();
    has.ok().filter(std::process::ExitStatus::success)?;
    let output = Command::new(python).args(["-c", DUCKDB]).arg(folder).arg(SOUGHT).output().expect("it runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let time = |name: &str| Duration::from_secs_f64(told[name].as_f64().expect("a time"));
    Some(Theirs {
        counts: serde_json::from_value(told["counts"].clone()).expect("counts"),
        found: told["found"].as_u64().expect("a count"),
        counting: time("counting"),
        finding: time("finding"),
    })
}

const JQ_COUNT: &str = r#"(.day.blocks | map({(.id): .method.id}) | add) as $of
    | .notes[] | select(.deleted | not) | $of[.step | split("/")[0]]"#;

fn jq(folder: &Path) -> Option<Theirs> {
    let has = Command::new("jq").arg("--version").stdout(Stdio::null()).status();
    has.ok().filter(std::process::ExitStatus::success)?;
    let find = format!(
        ".notes[] | select((.deleted | not) and (.text | ascii_downcase | contains(\"{SOUGHT}\"))) | 1"
    );
    let (counted, counting) = jq_run(folder, JQ_COUNT, "sort | uniq -c");
    let (found, finding) = jq_run(folder, &find, "wc -l");
    let mut counts = Counts::new();
    for (count, method) in counted.lines().filter_map(|line| line.trim().split_once(' ')) {
        *counts.entry(method.to_owned()).or_default() += count.parse::<u64>().ok()?;
    }
    let found = found.lines().filter_map(|line| line.trim().parse::<u64>().ok()).sum();
    Some(Theirs { counts, found, counting, finding })
}

/// jq over all files, as many at once as there are cores, and what comes out of each through `then`: two that write to one
/// pipe would write into each other's lines.
fn jq_run(folder: &Path, filter: &str, then: &str) -> (String, Duration) {
    let cores = rayon::current_num_threads();
    let script = format!(
        "find \"$0\" -name '*.json' -print0 | xargs -0 -P{cores} -n 250 sh -c 'jq -r \"$0\" \"$@\" | {then}' \"$1\""
    );
    let begun = Instant::now();
    let output = Command::new("sh").args(["-c", &script]).arg(folder).arg(filter).output().expect("it runs");
    (String::from_utf8_lossy(&output.stdout).into_owned(), begun.elapsed())
}
