//! All saved sessions at once.
#![allow(clippy::expect_used, clippy::panic, reason = "a bench that cannot go on has nothing to say")]

#[path = "support/sessions.rs"]
mod sessions;

use rayon::prelude::*;
use std::time::Instant;
use verksted::archive::{Archive, Filter};
use verksted::core::session::Session;

fn main() {
    let folder = sessions::folder(10_000);
    let names: Vec<_> = std::fs::read_dir(&folder)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.extension().is_some_and(|e| e == "json"))
        .collect();
    for _ in 0..3 {
        let t = Instant::now();
        let (bytes, notes) = names
            .par_iter()
            .map(|p| {
                let b = std::fs::read(p).unwrap();
                let s: Session = serde_json::from_slice(&b).unwrap();
                (b.len(), s.notes.len())
            })
            .reduce(|| (0, 0), |a, b| (a.0 + b.0, a.1 + b.1));
        println!("session parse {:?} {bytes} {notes}", t.elapsed());
        let t = Instant::now();
        names.par_iter().for_each(|p| {
            std::fs::read(p).unwrap();
        });
        println!("read {:?}", t.elapsed());
        let t = Instant::now();
        let archive = Archive::open(&folder, |_| ());
        println!("open {:?}", t.elapsed());
        let t = Instant::now();
        archive.figures(&Filter::default());
        println!("figures {:?}", t.elapsed());
        let t = Instant::now();
        println!("find {:?}", archive.find("vakttelefon", &Filter::default(), 200).total);
        println!("find {:?}", t.elapsed());
    }
}
