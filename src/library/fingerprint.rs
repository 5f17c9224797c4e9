//! What a file says, as one short text: its content hash.
//!
//! It is the SHA-256, in hexadecimal, of the file's values as JSON without spaces, names in the order of their
//! letters. Comments, layout, the order of fields and the line endings a mail put in do not count; every word,
//! number and list does. Two files with the same hash lead the same day.

use std::fmt::Write as _;

use sha2::{Digest, Sha256};
use toml::Value;

/// The content hash of a text; `None` when it is not TOML.
pub fn of(source: &str) -> Option<String> {
    let table: toml::Table = unix_lines(source).parse().ok()?;
    let mut canonical = String::new();
    write(&Value::Table(table), &mut canonical);
    let hash = Sha256::digest(canonical.as_bytes());
    Some(hash.iter().fold(String::with_capacity(64), |mut hex, byte| {
        // Writing to a string does not fail.
        let _ = write!(hex, "{byte:02x}");
        hex
    }))
}

/// True for a text that can be a content hash, and so the name of a file.
pub fn is_hash(text: &str) -> bool {
    text.len() == 64 && text.bytes().all(|byte| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte))
}

/// The same text with every line ended as on Unix, and without the mark that Notepad may put first.
pub fn unix_lines(source: &str) -> String {
    source.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}

fn write(value: &Value, out: &mut String) {
    match value {
        Value::Table(table) => {
            let mut fields: Vec<_> = table.iter().collect();
            fields.sort_by_key(|(name, _)| *name);
            braced(out, ['{', '}'], fields, |(name, value), out| {
                out.push_str(&quoted(name));
                out.push(':');
                write(value, out);
            });
        }
        Value::Array(items) => braced(out, ['[', ']'], items, write),
        Value::String(text) => out.push_str(&quoted(text)),
        // Numbers, yes and no, and dates are written as TOML does.
        other => out.push_str(&other.to_string()),
    }
}

fn braced<T>(
    out: &mut String,
    [open, close]: [char; 2],
    items: impl IntoIterator<Item = T>,
    each: impl Fn(T, &mut String),
) {
    out.push(open);
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.push(',');
        }
        each(item, out);
    }
    out.push(close);
}

fn quoted(text: &str) -> String {
    serde_json::Value::from(text).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn layout_comments_order_and_line_endings_do_not_count() {
        let one = "id = \"a\"\nname = { nb = \"A\", en = \"B\" }\n";
        let other = "# mine\r\n\r\nname.en  = 'B'\r\nname.nb = \"A\" # her\r\nid='a'\r\n";
        assert_eq!(of(one), of(other));
        assert_eq!(of(&format!("\u{feff}{one}")), of(one));
    }

    #[test]
    fn every_word_and_number_counts() {
        let hash = |text: &str| of(text).unwrap();
        assert_ne!(hash("minutes = 5"), hash("minutes = 6"));
        assert_ne!(hash("minutes = 5"), hash("minutes = \"5\""));
        assert_ne!(hash("a = \"b c\""), hash("a = \"bc\""));
        assert_ne!(hash("warn = [1, 2]"), hash("warn = [2, 1]"));
    }

    #[test]
    fn what_is_no_toml_has_none() {
        assert_eq!(of("id = "), None);
        assert!(is_hash(&of("").unwrap()));
        assert!(!is_hash("../../etc/passwd"));
    }

    #[test]
    fn the_form_it_is_made_of_stays_as_it_is() {
        // `printf '{"id":"å","least":3,"steps":[{"on":true}]}' | sha256sum`
        let hash = of("least = 3\nid = \"å\"\n[[steps]]\non = true\n").unwrap();
        assert_eq!(hash, "3efa7c5b4370a3edb4174243bbcf5a01fa977ebb526ede5904553f7c3d904845");
    }
}
