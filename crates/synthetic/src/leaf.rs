//! Generates one leaf at a time: its value, and the spelling in a JSON type that is valid there.

use ocrmarket_wire::{LeafFormat, Privacy};

use ocrmarket_model::api::LeafTypes;

use super::constraint::{Piece, Template};
use super::people;
use super::plan::LeafPlan;
use super::random::Random;
use super::tree::Value;
use super::value::{Habits, Meaning, spell, spell_plain};

/// A generator of the leaves of one document.
#[derive(Debug)]
pub(super) struct Scribe {
    /// Random numbers of the document.
    pub(super) random: Random,
    habits: Habits,
    valid_ids: bool,
}

impl Scribe {
    /// Starts a document.
    pub(super) fn new(mut random: Random, valid_ids: bool) -> Self {
        let habits = Habits::new(&mut random);
        Self {
            random,
            habits,
            valid_ids,
        }
    }

    /// Generates a leaf, which may be empty. `index` is its position in the nearest array, from 1.
    pub(super) fn leaf(&mut self, plan: &LeafPlan<'_>, index: usize) -> (Value, Meaning) {
        if self.random.chance(plan.empty)
            && let Some(nothing) = self.empty_value(plan.leaf.types)
        {
            return (nothing, Meaning::None);
        }
        self.something(plan, index)
    }

    /// Generates a leaf that is not empty.
    pub(super) fn something(&mut self, plan: &LeafPlan<'_>, index: usize) -> (Value, Meaning) {
        if let Some(word) = self.known_value(plan) {
            return (self.known_value_of(plan.leaf.types, word), Meaning::None);
        }
        let range = plan.constraint.and_then(|tie| tie.range);
        let types = plan.leaf.types;
        let meaning = match plan.leaf.format {
            Some(format) => {
                let birth = plan.leaf.privacy == Some(Privacy::Birth);
                people::meaning(format, birth, range, &mut self.random)
            }
            None if range.is_some() || types.integer || types.number => {
                let (low, high) = range.unwrap_or((0, 100_000));
                Meaning::Number(
                    self.random
                        .between(low.div_euclid(100), high.div_euclid(100))
                        * 100,
                )
            }
            None => Meaning::None,
        };
        let as_number = meaning != Meaning::None && self.random.chance(500_000);
        self.value(plan, meaning, index, as_number)
    }

    /// Spells another meaning for a leaf, in the JSON type of its old value.
    pub(super) fn respell(
        &mut self,
        plan: &LeafPlan<'_>,
        meaning: Meaning,
        index: usize,
        old: &Value,
    ) -> Value {
        self.value(plan, meaning, index, matches!(old, Value::Number(_)))
            .0
    }

    /// Converts a string to a valid value. If numbers and strings are both valid, the choice is
    /// random.
    pub(super) fn known_value_of(&mut self, types: LeafTypes, word: &str) -> Value {
        let is_number = (types.integer && is_integer(word)) || (types.number && is_number(word));
        match word {
            _ if is_number && (!types.string || self.random.chance(500_000)) => {
                Value::Number(word.to_owned())
            }
            "true" | "false" if types.boolean && !types.string => Value::Boolean(word == "true"),
            _ => Value::Text(word.to_owned()),
        }
    }

    fn known_value<'p>(&mut self, plan: &LeafPlan<'p>) -> Option<&'p str> {
        if let Some(tie) = plan.constraint.filter(|tie| !tie.words.is_empty()) {
            let location = self
                .random
                .weighted(tie.words.iter().map(|(_, weight)| *weight));
            return tie.words.get(location).map(|(word, _)| word.as_str());
        }
        self.random
            .pick(&plan.leaf.known_values)
            .map(|word| word.text.as_str())
    }

    fn empty_value(&mut self, types: LeafTypes) -> Option<Value> {
        let text = |text: &str| Value::Text(text.to_owned());
        let null = || types.null.then_some(Value::Null);
        match self.random.below(4) {
            0 if types.null => null(),
            0..=2 if types.string => Some(text("--")),
            _ if types.string => Some(text("")),
            _ => null(),
        }
    }

    fn value(
        &mut self,
        plan: &LeafPlan<'_>,
        meaning: Meaning,
        index: usize,
        as_number: bool,
    ) -> (Value, Meaning) {
        let types = plan.leaf.types;
        if let Meaning::Number(hundredths) = meaning
            && (as_number || !types.string)
        {
            if types.number {
                return (Value::Number(spell_plain(hundredths)), meaning);
            }
            if types.integer {
                let whole = hundredths.div_euclid(100);
                return (
                    Value::Number(whole.to_string()),
                    Meaning::Number(whole * 100),
                );
            }
        }
        if types.string {
            return (Value::Text(self.text(plan, meaning, index)), meaning);
        }
        match meaning {
            Meaning::Year(year) if types.integer || types.number => {
                (Value::Number(year.to_string()), meaning)
            }
            _ if types.boolean => (Value::Boolean(self.random.chance(500_000)), Meaning::None),
            _ => (Value::Null, Meaning::None),
        }
    }

    fn text(&mut self, plan: &LeafPlan<'_>, meaning: Meaning, index: usize) -> String {
        let template = plan.constraint.and_then(|tie| self.random.pick(&tie.texts));
        match template {
            Some(template) => self.filled(template, plan, meaning, index),
            None => self.plain(plan, meaning),
        }
    }

    fn plain(&mut self, plan: &LeafPlan<'_>, meaning: Meaning) -> String {
        if meaning == Meaning::None {
            return people::text(
                plan.leaf.format,
                plan.leaf.privacy,
                self.valid_ids,
                &mut self.random,
            );
        }
        spell(meaning, plan.leaf.format, self.habits, &mut self.random)
    }

    /// Returns the value for a template, which itself contains the words of a date phrase.
    fn bare(&mut self, plan: &LeafPlan<'_>, meaning: Meaning) -> String {
        if plan.leaf.format == Some(LeafFormat::DatePhrase) {
            return spell(
                meaning,
                Some(LeafFormat::Date),
                self.habits,
                &mut self.random,
            );
        }
        self.plain(plan, meaning)
    }

    fn filled(
        &mut self,
        template: &Template,
        plan: &LeafPlan<'_>,
        meaning: Meaning,
        index: usize,
    ) -> String {
        let mut text = String::new();
        for piece in &template.0 {
            match piece {
                Piece::Text(piece) => text.push_str(piece),
                Piece::Value => text.push_str(&self.bare(plan, meaning)),
                Piece::Index => text.push_str(&index.to_string()),
                Piece::Letter => text.push(people::letter(&mut self.random)),
                Piece::Hex(length) => text.push_str(&people::hex(*length, &mut self.random)),
                Piece::Digits(length) => text.push_str(&people::digits(*length, &mut self.random)),
            }
        }
        text
    }

    /// Generates an identity number as the options require, with the day of birth in it.
    pub(super) fn id_number(&mut self) -> (String, i64) {
        people::id_number(self.valid_ids, &mut self.random)
    }
}

/// Returns `true` if a string is a JSON integer.
fn is_integer(text: &str) -> bool {
    let digits = text.strip_prefix('-').unwrap_or(text);
    !digits.is_empty()
        && digits.bytes().all(|byte| byte.is_ascii_digit())
        && (digits == "0" || !digits.starts_with('0'))
}

/// Returns `true` if a string is a JSON number without an exponent.
fn is_number(text: &str) -> bool {
    match text.split_once('.') {
        Some((whole, part)) => {
            is_integer(whole) && !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit())
        }
        None => is_integer(text),
    }
}
