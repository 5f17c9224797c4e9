//! What to do and say in this step: the step's own words first, then the method's.

use std::borrow::Cow;

use super::super::model::Model;
use crate::core::words::{Lang, Words};

/// The guide's sections: heading and paragraphs, in the order a facilitator reaches for them.
pub fn sections(model: &Model) -> Vec<(Cow<'_, str>, Vec<&str>)> {
    let Some((block, step)) = model.run().and_then(|run| run.session.current()) else { return Vec::new() };
    let lang = model.lang();
    let one = |key: &'static str| model.locale.t(key);
    let spec = &step.spec;
    let all = [
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
