//! Texts that mean harm: nothing of theirs is obeyed, whatever the day is written as.

use verksted::core::words::Lang;
use verksted::export::Format;

use crate::support::{saying, text, wanted};

/// What somebody may put in a note, or in a file sent from another municipality.
pub const HOSTILE: [&str; 9] = [
    "=HYPERLINK(\"http://evil.example\",\"klikk\")",
    "+1-1|cmd'/c calc'!A1",
    "<script>alert('x')</script><img src=x onerror=alert(1)>",
    "]]></w:t></w:r><!-- & &amp; \" ' -->",
    "\u{1b}[31mrød\u{7}\u{8}\u{0}\u{fffe}\u{ffff}\u{85}\u{2028}",
    "\u{202e}txt.exe\u{2066}\u{feff}",
    "| a | b |\n|---|---|\n# Tittel\n* [lenke](javascript:alert(1)) ![](http://x/y.png)",
    "\t=1+1\r\n@SUM(A1)",
    "e\u{301}\u{300}\u{320} 👩‍👩‍👧‍👦 \u{10ffff}",
];

#[test]
fn markdown_says_what_was_said_and_obeys_none_of_it() {
    for words in HOSTILE {
        let text = text(&[saying(words)], wanted(Format::Markdown), Lang::Nb);
        assert!(!text.chars().any(|letter| letter.is_control() && letter != '\n'), "{words:?}");
        for bad in ["<script", "<img", "lenke](", "![](", "\n# Tittel", "\n|---|---|\n"] {
            assert!(!text.contains(bad), "{bad} in {words:?}");
        }
    }
}

#[test]
fn a_note_of_a_hundred_thousand_letters_is_written_whole() {
    let long = "ord ".repeat(25_000);
    let text = text(&[saying(&long)], wanted(Format::Markdown), Lang::En);
    assert!(text.contains(long.trim_end()));
}
