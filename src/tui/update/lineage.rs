//! What is new in the one a copy came from: taking it over, or keeping one's own.

use super::super::effect::Effect;
use super::super::model::{Model, Overlay};
use super::super::screens::library::LineagePage;
use crate::library::{Item, Take, told};

/// Enter on the page of what differs: the step she is at is taken over from the ancestor. Where it takes the place of
/// what she has done herself, she is told first, as it cannot be undone.
pub fn take_over(model: &mut Model, mut page: LineagePage, effects: &mut Vec<Effect>) {
    let Some((part, is_hers_too)) = model.library.as_ref().and_then(|library| page.part(library)) else {
        return;
    };
    if is_hers_too && page.warned.replace(part.clone()).as_ref() != Some(&part) {
        let text = model.locale.t("lineage-both").into_owned();
        model.complain(text);
    } else {
        take(model, &page.item, &Take { named: vec![part], ..Take::default() }, effects);
    }
    model.overlay = Overlay::Lineage(Box::new(page));
}

/// She has seen the rest of what is new, and keeps hers.
pub fn keep_mine(model: &mut Model, effects: &mut Vec<Effect>) {
    let Overlay::Lineage(page) = &model.overlay else { return };
    let item = page.item.clone();
    take(model, &item, &Take { keep_mine: true, ..Take::default() }, effects);
}

fn take(model: &mut Model, item: &Item, asked: &Take, effects: &mut Vec<Effect>) {
    let Some(library) = &model.library else { return };
    match crate::library::take(library, item, asked) {
        Ok(taken) => effects.push(Effect::Write(taken.writing)),
        Err(error) => {
            let text = told::not_taken(&error, &model.locale);
            model.complain(text);
        }
    }
}
