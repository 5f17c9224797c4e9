//! The schema beside the sample records is the one the types make.

use std::fs;
use std::path::Path;

#[test]
fn the_schema_in_the_repository_is_made_from_the_types() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("sessions/schema.json");
    let mut text = serde_json::to_string_pretty(&verksted::store::schema()).unwrap();
    text.push('\n');
    if std::env::var_os("VERKSTED_BLESS").is_some() {
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, &text).unwrap();
    }
    let kept = fs::read_to_string(&path).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        kept == text,
        "sessions/schema.json is out of date: run VERKSTED_BLESS=1 cargo test --test store schema"
    );
}
