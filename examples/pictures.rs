//! Makes the pictures in `docs/` anew: `cargo run --example pictures`. With a folder after `--`, a picture of
//! every moment of the scripted day goes there instead, to look at after a change.

// It runs by hand, in the repository, and what must hold is said by panicking.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

#[path = "../tests/support/album.rs"]
mod album;
#[path = "../tests/support/day.rs"]
mod day;
#[path = "../tests/support/folder.rs"]
mod folder;
#[path = "../tests/support/groups.rs"]
mod groups;
#[path = "../tests/support/review.rs"]
mod review;
#[path = "../tests/support/saved.rs"]
mod saved;
#[path = "../tests/support/shelf.rs"]
mod shelf;
#[path = "../tests/support/stage.rs"]
mod stage;
#[path = "../tests/support/svg.rs"]
mod svg;
#[path = "../tests/support/wall.rs"]
mod wall;

use std::fs;
use std::path::{Path, PathBuf};

fn main() -> std::io::Result<()> {
    let elsewhere = std::env::args_os().nth(1).map(PathBuf::from);
    let docs = || Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let pictures = if elsewhere.is_some() { album::everything() } else { album::pictures() };
    let folder = elsewhere.unwrap_or_else(docs);
    for (name, svg) in &pictures {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap_or(&folder))?;
        fs::write(path, svg)?;
    }
    println!("{} pictures in {}", pictures.len(), folder.display());
    Ok(())
}
