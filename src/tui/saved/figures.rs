//! Figures across the saved workshops that the list shows.

use super::reading::Asked;
use crate::archive::{self, By};

/// What the figures are about.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// How often each method was used, and the minutes it was given and took.
    #[default]
    Methods,
    /// How many notes were written, and how many of them were carried on.
    Notes,
    /// What came of the next steps.
    NextSteps,
    /// One programme beside the other.
    Programmes,
    /// One stretch of time after the other.
    Time,
}

impl View {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Methods, Self::Notes, Self::NextSteps, Self::Programmes, Self::Time];

    /// The key of its name in the locale.
    pub fn key(self) -> &'static str {
        match self {
            Self::Methods => "figures-methods",
            Self::Notes => "figures-notes",
            Self::NextSteps => "figures-next-steps",
            Self::Programmes => "figures-programmes",
            Self::Time => "figures-time",
        }
    }

    /// The key of what its figures mean.
    pub fn legend(self) -> &'static str {
        match self {
            Self::Methods => "figures-methods-legend",
            Self::Notes => "figures-notes-legend",
            Self::NextSteps => "figures-next-steps-legend",
            Self::Programmes => "figures-programmes-legend",
            Self::Time => "figures-time-legend",
        }
    }

    /// The one beside it, round and round.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let at = Self::ALL.iter().position(|view| *view == self).unwrap_or(0);
        let by = if forward { 1 } else { Self::ALL.len() - 1 };
        Self::ALL[(at + by) % Self::ALL.len()]
    }
}

/// Where she is in the figures.
#[derive(Debug, Default)]
pub struct Figures {
    /// What they are about.
    pub view: View,
    /// How time is divided.
    pub by: By,
    /// How far it is scrolled.
    pub scroll: u16,
    /// The figures; none until they have been counted.
    pub counted: Option<Box<archive::Figures>>,
    /// The question she waits for the answer to.
    pub asked: Option<Asked>,
}

impl Figures {
    /// Divides time in the next way.
    pub fn next_division(&mut self) {
        self.by = match self.by {
            By::Year => By::Quarter,
            By::Quarter => By::Month,
            By::Month => By::Year,
        };
    }

    /// Takes in an answer, where it is to the newest question.
    pub fn answered(&mut self, number: u64, counted: Box<archive::Figures>) {
        if self.asked.is_some_and(|asked| asked.number == number) {
            self.asked = None;
            self.counted = Some(counted);
        }
    }
}
