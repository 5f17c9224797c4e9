//! What to do and say in this step: the step's own words first, then the method's.

use std::borrow::Cow;

use super::super::model::Model;
use crate::core::words::{Lang, Words};

/// The guide's sections: heading and paragraphs, in the order a facilitator reaches for them.
pub fn sections(model: &Model) -> Vec<(Cow<'_, str>, Vec<&str>)> {
    let Some(session) = model.run().map(|run| &run.session) else { return Vec::new() };
    let Some((block, step)) = session.current() else { return Vec::new() };
    let lang = model.lang();
    let one = |key: &'static str| model.locale.t(key);
    let spec = &step.spec;
    let challenge = vec![session.details.challenge.as_str()];
    let all = [
        // What the day is about, to be read aloud from any step.
        (one("guide-challenge"), challenge.into_iter().filter(|text| !text.is_empty()).collect()),
        (one("guide-say"), texts(std::slice::from_ref(&spec.say), lang)),
        (one("guide-do"), texts(std::slice::from_ref(&spec.guide), lang)),
        (one("guide-ask"), texts(&spec.prompts, lang)),
        (one("guide-beware"), texts(std::slice::from_ref(&spec.pitfall), lang)),
        (one("guide-materials"), texts(&block.materials, lang)),
        (one("guide-purpose"), texts(std::slice::from_ref(&block.purpose), lang)),
        (one("guide-pitfalls"), texts(&block.pitfalls, lang)),
    ];
    all.into_iter().filter(|(_, texts)| !texts.is_empty()).collect()
}

fn texts(all: &[Words], lang: Lang) -> Vec<&str> {
    all.iter().map(|words| words.get(lang)).filter(|text| !text.is_empty()).collect()
}
