//! Puts what one text says into another, and leaves the other's layout and remarks as they are.

use toml_edit::{ArrayOfTables, DocumentMut, Item, Table, TableLike, Value};

/// Makes a field of `hers` say what it says in `new`: put in, changed or taken out.
pub fn field(hers: &mut dyn TableLike, new: &dyn TableLike, name: &str) {
    match (hers.get_mut(name), new.get(name)) {
        (Some(mine), Some(theirs)) => item(mine, theirs),
        (None, Some(theirs)) => drop(hers.insert(name, theirs.clone())),
        (_, None) => drop(hers.remove(name)),
    }
}

/// Makes one item say what another says, in as few places as can be.
fn item(mine: &mut Item, theirs: &Item) {
    if let (Some(mine), Some(theirs)) = (mine.as_table_like_mut(), theirs.as_table_like()) {
        let gone = |name: &String| !theirs.contains_key(name);
        let gone: Vec<String> = mine.iter().map(|(name, _)| name.to_owned()).filter(gone).collect();
        for name in gone {
            mine.remove(&name);
        }
        for (name, _) in theirs.iter() {
            field(mine, theirs, name);
        }
        return;
    }
    match (mine, theirs) {
        (Item::ArrayOfTables(mine), Item::ArrayOfTables(theirs)) => tables(mine, theirs),
        (Item::Value(mine), theirs) => {
            // Hers stays on one line where it was so.
            if let Ok(theirs) = theirs.clone().into_value() {
                value(mine, theirs);
            }
        }
        (mine, theirs) => *mine = theirs.clone(),
    }
}

fn tables(mine: &mut ArrayOfTables, theirs: &ArrayOfTables) {
    for (at, theirs) in theirs.iter().enumerate() {
        match mine.get_mut(at) {
            Some(mine) => table(mine, theirs),
            None => mine.push(theirs.clone()),
        }
    }
    while mine.len() > theirs.len() {
        mine.remove(mine.len() - 1);
    }
}

fn table(mine: &mut Table, theirs: &Table) {
    let mut both = Item::Table(std::mem::take(mine));
    item(&mut both, &Item::Table(theirs.clone()));
    if let Item::Table(changed) = both {
        *mine = changed;
    }
}

/// Keeps the remark beside a value, and the value itself when it only looks otherwise.
fn value(mine: &mut Value, mut theirs: Value) {
    let (prefix, suffix) = (mine.decor().prefix().cloned(), mine.decor().suffix().cloned());
    if is_same(mine, &theirs) {
        return;
    }
    if let Some(prefix) = prefix {
        theirs.decor_mut().set_prefix(prefix);
    }
    if let Some(suffix) = suffix {
        theirs.decor_mut().set_suffix(suffix);
    }
    *mine = theirs;
}

fn is_same(mine: &Value, theirs: &Value) -> bool {
    match (mine, theirs) {
        (Value::String(mine), Value::String(theirs)) => mine.value() == theirs.value(),
        (Value::Integer(mine), Value::Integer(theirs)) => mine.value() == theirs.value(),
        (Value::Boolean(mine), Value::Boolean(theirs)) => mine.value() == theirs.value(),
        _ => false,
    }
}

/// Numbers the headers anew, in the order they are in: tables from another text come with that text's numbers.
pub fn renumber(document: &mut DocumentMut) {
    let mut next = 0;
    number(document.as_table_mut(), &mut next);
}

fn number(table: &mut Table, next: &mut isize) {
    if !table.is_dotted() {
        table.set_position(Some(*next));
        *next += 1;
    }
    for (_, item) in table.iter_mut() {
        match item {
            Item::Table(inner) => number(inner, next),
            Item::ArrayOfTables(inner) => inner.iter_mut().for_each(|inner| number(inner, next)),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn merged(mine: &str, theirs: &str, names: &[&str]) -> String {
        let mut document: DocumentMut = mine.parse().unwrap();
        let theirs: DocumentMut = theirs.parse().unwrap();
        for name in names {
            field(document.as_table_mut(), theirs.as_table(), name);
        }
        renumber(&mut document);
        document.to_string()
    }

    #[test]
    fn a_remark_beside_a_value_stays() {
        let mine = "# Om tida\nminutes = 5 # for Asker\nleast = 3\n";
        assert_eq!(
            merged(mine, "minutes = 7\nleast = 4 # theirs\n", &["minutes"]),
            mine.replace("minutes = 5", "minutes = 7")
        );
    }

    #[test]
    fn what_says_the_same_is_not_touched() {
        let mine = "task = { nb = 'Hei',  en = 'Hello' } # mine\n[name]\nnb = 'A'\n\n# about en\nen = 'B'\n";
        let theirs = "[task]\nnb = \"Hei\"\nen = \"Hi\"\n[name]\nnb = \"A\"\nen = \"B\"\n";
        assert_eq!(merged(mine, theirs, &["task", "name"]), mine.replace("'Hello'", "\"Hi\""));
    }

    #[test]
    fn a_field_can_come_and_go() {
        let theirs = "least = 2\n\n[say]\nnb = \"x\"\n";
        let merged = merged("minutes = 5\nboard = \"b\"\n", theirs, &["least", "say", "board"]);
        assert_eq!(merged, "minutes = 5\nleast = 2\n\n[say]\nnb = \"x\"\n");
    }

    #[test]
    fn a_list_of_tables_is_changed_one_by_one() {
        let mine = "# first\n[[prompts]]\nnb = \"a\"\n\n# second\n[[prompts]]\nnb = \"b\"\n";
        let theirs = "[[prompts]]\nnb = \"a\"\n\n[[prompts]]\nnb = \"c\"\n\n[[prompts]]\nnb = \"d\"\n";
        let merged = merged(mine, theirs, &["prompts"]);
        assert_eq!(merged, mine.replace("\"b\"", "\"c\"") + "\n[[prompts]]\nnb = \"d\"\n");
    }

    #[test]
    fn hers_on_one_line_stays_on_one_line() {
        let theirs = "[[prompts]]\nnb = \"a\"\n\n[[prompts]]\nnb = \"c\"\n";
        let mine = "prompts = [{ nb = \"a\" }] # kort\n";
        assert_eq!(merged(mine, theirs, &["prompts"]), "prompts = [{ nb = \"a\" }, { nb = \"c\" }] # kort\n");
    }
}
