//! What to have at hand, in words, with how many there should be.

use super::Locale;
use crate::core::material::{Amount, Material};

impl Locale {
    /// A thing as a line says it: «A1-ark, lagt på langs (1 per bord)».
    pub fn material(&self, material: &Material) -> String {
        let thing = self.thing(material);
        match material.amount {
            Some(amount) => self
                .ta("material-counted", &[("thing", thing.into()), ("amount", self.amount(amount).into())]),
            None => thing,
        }
    }

    /// A thing and what is done with it, without how many: «A1-ark, lagt på langs».
    pub fn thing(&self, material: &Material) -> String {
        let (name, how) = (material.name.get(self.lang()), material.how.get(self.lang()));
        if how.is_empty() { name.to_owned() } else { format!("{name}, {how}") }
    }

    /// So many for each: «1 per bord», “1 per table”.
    pub fn amount(&self, amount: Amount) -> String {
        let key = format!("material-per-{}", amount.per.key());
        self.ta(&key, &[("n", amount.count.to_string().into())])
    }
}

#[cfg(test)]
mod tests {
    use rstest::rstest;

    use super::*;
    use crate::core::material::Per;
    use crate::core::words::{Lang, Words};

    #[rstest]
    #[case(Some(Amount { count: 2, per: Per::Table }), "A1-ark, lagt på langs (2 per bord)", "A1 sheet, laid lengthwise (2 per table)")]
    #[case(Some(Amount { count: 1, per: Per::Person }), "A1-ark, lagt på langs (1 per person)", "A1 sheet, laid lengthwise (1 per person)")]
    #[case(Some(Amount { count: 1, per: Per::Group }), "A1-ark, lagt på langs (1 per gruppe)", "A1 sheet, laid lengthwise (1 per group)")]
    #[case(Some(Amount { count: 1200, per: Per::Day }), "A1-ark, lagt på langs (1200 i alt)", "A1 sheet, laid lengthwise (1200 in all)")]
    #[case(None, "A1-ark, lagt på langs", "A1 sheet, laid lengthwise")]
    fn a_thing_is_told_with_how_many_and_what_for(
        #[case] amount: Option<Amount>,
        #[case] nb: &str,
        #[case] en: &str,
    ) {
        let material = Material {
            name: Words::new("A1-ark", "A1 sheet"),
            how: Words::new("lagt på langs", "laid lengthwise"),
            amount,
            kept: false,
        };
        assert_eq!(Lang::ALL.map(|lang| Locale::new(lang).material(&material)), [nb, en]);
    }
}
