//! What to do and say in this step: the step's own words first, then the method's.

use std::borrow::Cow;

use super::super::model::Model;
use crate::core::words::{Lang, Words};

/// The guide's sections: heading and paragraphs, in the order a facilitator reaches for them.
pub fn sections(model: &Model) -> Vec<(Cow<'_, str>, Vec<Cow<'_, str>>)> {
    let Some(session) = model.run().map(|run| &run.session) else { return Vec::new() };
    let Some((block, step)) = session.current() else { return Vec::new() };
    let lang = model.lang();
    let one = |key: &'static str| model.locale.t(key);
    let spec = &step.spec;
    let challenge = Some(session.details.challenge.as_str()).filter(|text| !text.is_empty());
    let materials = block.materials.iter().map(|material| Cow::Owned(model.locale.material(material)));
    let all = [
        // What the day is about, to be read aloud from any step.
        (one("guide-challenge"), challenge.into_iter().map(Cow::Borrowed).collect()),
        (one("guide-say"), texts(std::slice::from_ref(&spec.say), lang)),
        (one("guide-do"), texts(std::slice::from_ref(&spec.guide), lang)),
        (one("guide-ask"), texts(&spec.prompts, lang)),
        (one("guide-beware"), texts(std::slice::from_ref(&spec.pitfall), lang)),
        (one("guide-materials"), materials.collect()),
        (one("guide-purpose"), texts(std::slice::from_ref(&block.purpose), lang)),
        (one("guide-pitfalls"), texts(&block.pitfalls, lang)),
    ];
    all.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
}

fn texts(all: &[Words], lang: Lang) -> Vec<Cow<'_, str>> {
    all.iter().map(|words| words.get(lang)).filter(|text| !text.is_empty()).map(Cow::Borrowed).collect()
}
