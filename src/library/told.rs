//! What differs and what cannot be done, in words. The words themselves are in the locale's `own.ftl`.

use serde_json::Value;

use super::adapt::NotAdapted;
use super::compare::{Change, Verdict};
use super::item::{BadName, NotFound};
use super::take::NotTaken;
use super::words::{file_name, list};
use super::writing::NotWritten;
use crate::core::material::Material;
use crate::core::text::{LONGEST_TITLE, clean_line};
use crate::core::words::{Lang, Words};
use crate::locale::Locale;

/// What became of a part, in a word: «kortere», “shorter”.
pub fn verdict(verdict: Verdict, locale: &Locale) -> String {
    let key = match verdict {
        Verdict::Kept => "own-verdict-kept",
        Verdict::Added => "own-verdict-added",
        Verdict::Removed => "own-verdict-removed",
        Verdict::Shortened => "own-verdict-shortened",
        Verdict::Lengthened => "own-verdict-lengthened",
        Verdict::Moved => "own-verdict-moved",
        Verdict::Reworded => "own-verdict-reworded",
        Verdict::Adjusted => "own-verdict-adjusted",
    };
    locale.t(key).into_owned()
}

/// One line: the field, what it was, and what it is.
pub fn change(change: &Change, locale: &Locale) -> String {
    let field = field(change.field(), locale);
    let said = |key: &str, from: String, to: String| {
        locale.ta(key, &[("field", field.clone().into()), ("from", from.into()), ("to", to.into())])
    };
    match change {
        Change::Time { from, to, .. } => {
            let minutes = |minutes: &Option<u64>| {
                minutes.map_or_else(|| locale.t("own-none").into_owned(), |minutes| minutes.to_string())
            };
            said("own-change", minutes(from), minutes(to))
        }
        Change::Words { from, to, .. } => {
            let lang = told_in(from, to, locale.lang());
            let text = |words: &Words| locale.quoted(&in_language(words, lang));
            let line = if from.is_empty() {
                said("own-change-new", String::new(), text(to))
            } else if to.is_empty() {
                said("own-change-gone", text(from), String::new())
            } else {
                said("own-change", text(from), text(to))
            };
            if lang == locale.lang() { line } else { format!("{line} ({lang})") }
        }
        Change::Material { from, to, .. } => {
            let (line, lang) = material(from.as_ref(), to.as_ref(), locale);
            let line = match line {
                (None, Some(to)) => said("own-change-new", String::new(), to),
                (Some(from), None) => said("own-change-gone", from, String::new()),
                (from, to) => said("own-change", from.unwrap_or_default(), to.unwrap_or_default()),
            };
            if lang == locale.lang() { line } else { format!("{line} ({lang})") }
        }
        Change::Value { from, to, .. } => {
            said("own-change", value(from.as_ref(), locale), value(to.as_ref(), locale))
        }
    }
}

/// A thing as it was and as it is, with whether it is used again where that is what has changed, and the language it is
/// told in: her own, unless the difference is only in the other.
fn material(
    from: Option<&Material>,
    to: Option<&Material>,
    locale: &Locale,
) -> ((Option<String>, Option<String>), Lang) {
    let told = |locale: &Locale| {
        let one = |thing: Option<&Material>| thing.map(|thing| locale.quoted(&locale.material(thing)));
        (one(from), one(to))
    };
    let hers = told(locale);
    if hers.0 != hers.1 {
        return (hers, locale.lang());
    }
    if from.map(|thing| thing.kept) != to.map(|thing| thing.kept) {
        let fate = |thing: &Material, text: String| {
            format!("{text}, {}", locale.t(if thing.kept { "own-kept" } else { "own-used-up" }))
        };
        let one = |thing: Option<&Material>, text: Option<String>| Some(fate(thing?, text?));
        return ((one(from, hers.0), one(to, hers.1)), locale.lang());
    }
    let other = Locale::new(locale.lang().other());
    (told(&other), other.lang())
}

/// Her own language, unless the difference is only in the other.
fn told_in(from: &Words, to: &Words, lang: Lang) -> Lang {
    if in_language(from, lang) == in_language(to, lang) { lang.other() } else { lang }
}

fn in_language(words: &Words, lang: Lang) -> String {
    match lang {
        Lang::Nb => words.nb.clone(),
        Lang::En => words.en.clone(),
    }
}

/// `oppgave`, `skala · lav`. An id inside, such as a column's, is told as it is.
fn field(path: &str, locale: &Locale) -> String {
    let one = |name: &str| {
        let key = format!("own-field-{}", name.replace('_', "-"));
        if locale.has(&key) { locale.t(&key).into_owned() } else { name.to_owned() }
    };
    path.split('.').map(one).collect::<Vec<_>>().join(" · ")
}

/// A value as short as can be: `ja`, `why-tree`, `starred, root`.
fn value(value: Option<&Value>, locale: &Locale) -> String {
    let text = match value {
        None | Some(Value::Null) => locale.t("own-none").into_owned(),
        Some(Value::Bool(true)) => locale.t("own-yes").into_owned(),
        Some(Value::Bool(false)) => locale.t("own-no").into_owned(),
        Some(value) => plain(value),
    };
    clean_line(&text, LONGEST_TITLE)
}

fn plain(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().join(", "),
        Value::Object(fields) => {
            let fields: Vec<String> =
                fields.iter().map(|(name, value)| format!("{name} = {}", plain(value))).collect();
            format!("{{ {} }}", fields.join(", "))
        }
        other => other.to_string(),
    }
}

/// Why an id leads to nothing.
pub fn not_found(error: &NotFound, locale: &Locale) -> String {
    match error {
        NotFound::Unknown(id) => locale.ta("own-unknown", &[("id", id.as_str().into())]),
        NotFound::Both(id) => locale.ta("own-both", &[("id", id.as_str().into())]),
    }
}

/// Why a file cannot have a name.
pub fn bad_name(error: &BadName, locale: &Locale) -> String {
    let (key, id) = match error {
        BadName::NotAnId(id) => ("own-name-no-id", id),
        BadName::Reserved(id) => ("own-name-reserved", id),
        BadName::Taken { id, built_in: true } => ("own-name-built-in", id),
        BadName::Taken { id, built_in: false } => ("own-name-taken", id),
    };
    locale.ta(key, &[("id", id.as_str().into())])
}

/// Why nothing was adapted.
pub fn not_adapted(error: &NotAdapted, locale: &Locale) -> String {
    match error {
        NotAdapted::Unknown(item) => locale.ta("own-unknown", &[("id", item.to_string().into())]),
        NotAdapted::BadName(name) => bad_name(name, locale),
        NotAdapted::NoReason => locale.t("own-no-reason").into_owned(),
        NotAdapted::Unreadable(file) => {
            locale.ta("own-unreadable", &[("file", file_name(file, locale).into())])
        }
    }
}

/// Why nothing was taken over.
pub fn not_taken(error: &NotTaken, locale: &Locale) -> String {
    let (key, args) = match error {
        NotTaken::Unknown(item) => ("own-unknown", vec![("id", item.to_string())]),
        NotTaken::BuiltIn(item) => ("own-take-built-in", vec![("id", item.to_string())]),
        NotTaken::NotAdapted(item) => ("own-take-not-adapted", vec![("id", item.to_string())]),
        NotTaken::NothingNew(item) => ("own-take-nothing-new", vec![("id", item.to_string())]),
        NotTaken::AncestorLost(item) => ("own-take-lost", vec![("id", item.to_string())]),
        NotTaken::NoSuchPart { part, known } => {
            ("own-take-no-such-part", vec![("part", part.clone()), ("names", list(known, locale))])
        }
        NotTaken::OneLine(file) => ("own-take-one-line", vec![("file", file_name(file, locale))]),
        NotTaken::Unsound(file) => ("own-unreadable", vec![("file", file_name(file, locale))]),
    };
    let args: Vec<_> = args.into_iter().map(|(name, text)| (name, text.into())).collect();
    locale.ta(key, &args)
}

/// Why nothing was written.
pub fn not_written(error: &NotWritten, locale: &Locale) -> String {
    let shown = |path: &std::path::Path| clean_line(&path.display().to_string(), usize::MAX);
    match error {
        NotWritten::Taken(path) => locale.ta("own-write-taken", &[("path", shown(path).into())]),
        NotWritten::Changed(path) => locale.ta("own-write-changed", &[("path", shown(path).into())]),
        NotWritten::Disk { path, error } => {
            let why = locale.not_written_for(error);
            locale.ta("own-write-disk", &[("path", shown(path).into()), ("error", why.into())])
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::schema;

    /// Every field that a file can have outside its boards' own tables.
    fn fields(schema: &Value, found: &mut std::collections::BTreeSet<String>) {
        match schema {
            Value::Object(object) => {
                for (name, value) in object {
                    if let ("properties", Value::Object(properties)) = (name.as_str(), value) {
                        found.extend(properties.keys().cloned());
                    }
                    fields(value, found);
                }
            }
            Value::Array(items) => items.iter().for_each(|item| fields(item, found)),
            _ => {}
        }
    }

    #[test]
    fn every_field_of_a_file_has_a_word() {
        let mut names = std::collections::BTreeSet::new();
        fields(&schema::method(), &mut names);
        fields(&schema::programme(), &mut names);
        // These say which file it is, or are told as what they are in.
        for nameplate in [
            "format", "id", "version", "origin", "hash", "by", "date", "why", "steps", "blocks", "boards",
            "times",
        ] {
            names.remove(nameplate);
        }
        for lang in Lang::ALL {
            let locale = Locale::new(lang);
            for name in &names {
                assert!(locale.has(&format!("own-field-{}", name.replace('_', "-"))), "{name} in {lang}");
            }
        }
    }
}
