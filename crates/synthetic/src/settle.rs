//! Applies constraints to a complete document: dates in order, locations with equal values, totals
//! of their parts.
//!
//! Inner objects come before outer ones. Within an object, dates come first, then the other
//! constraints in the order of the file. Only existing values change; nothing is added or removed.

use std::collections::{BTreeMap, BTreeSet};

use ocrmarket_wire::LeafFormat;

use super::constraint::{Condition, Derived, How, Identity, Part, Path, Settled, Step};
use super::leaf::Scribe;
use super::plan::{ElementPlan, LeafPlan, Plans, ShapePlan};
use super::structure::Grown;
use super::tree::{NodeId, Tree, Value};
use super::value::{Meaning, civil, first_day, last_day, month_of};

/// Applies the constraints to a complete document.
pub(super) fn settle(grown: &mut Grown, plans: &Plans<'_>, scribe: &mut Scribe) {
    let mut settler = Settler {
        tree: &mut grown.tree,
        plans,
        scribe,
    };
    for (object, plan) in grown.tied.iter().rev() {
        let Some(ties) = plans[*plan].constraints else {
            continue;
        };
        settler.order(*object, &ties.order);
        for tie in &ties.settled {
            match tie {
                Settled::Same(paths) => settler.same(*object, paths),
                Settled::Sorted { path, descending } => settler.sorted(*object, path, *descending),
                Settled::Identity(identity) => settler.identity(*object, identity),
                Settled::Derived(derived) => settler.derived(*object, derived),
            }
        }
    }
}

struct Settler<'s, 'a> {
    tree: &'s mut Tree,
    plans: &'s Plans<'a>,
    scribe: &'s mut Scribe,
}

impl<'s, 'a> Settler<'s, 'a> {
    /// Sorts dates in ascending order. If one is a range of months, it stays and the others are
    /// chosen around it.
    fn order(&mut self, object: NodeId, chain: &[Path]) {
        let nodes: Vec<NodeId> = chain
            .iter()
            .flat_map(|path| self.dated(object, path))
            .collect();
        let anchor = nodes
            .iter()
            .position(|node| matches!(self.tree[*node].meaning, Meaning::Months(..)));
        match anchor.map(|location| (location, self.tree[nodes[location]].meaning)) {
            Some((location, Meaning::Months(first, last))) => {
                let mut day = first_day(first);
                for node in nodes[..location].iter().rev() {
                    day -= self.scribe.random.between(0, 300);
                    self.set_day(*node, day);
                }
                let mut day = last_day(last);
                for node in &nodes[location + 1..] {
                    day += self.scribe.random.between(0, 40);
                    self.set_day(*node, day);
                }
            }
            _ => self.sort(&nodes, false),
        }
    }

    fn sorted(&mut self, object: NodeId, path: &Path, descending: bool) {
        let nodes = self.dated(object, path);
        self.sort(&nodes, descending);
    }

    fn sort(&mut self, nodes: &[NodeId], descending: bool) {
        let mut days: Vec<i64> = nodes
            .iter()
            .filter_map(|node| day_of(self.tree[*node].meaning))
            .collect();
        days.sort_unstable();
        if descending {
            days.reverse();
        }
        for (node, day) in nodes.iter().zip(days) {
            self.set_day(*node, day);
        }
    }

    /// Returns the nodes at the end of a path that hold a date.
    fn dated(&self, object: NodeId, path: &Path) -> Vec<NodeId> {
        let mut nodes = self.tree.walk(object, path);
        nodes.retain(|node| day_of(self.tree[*node].meaning).is_some());
        nodes
    }

    fn set_day(&mut self, node: NodeId, day: i64) {
        let meaning = match self.tree[node].meaning {
            Meaning::Day(_) => Meaning::Day(day),
            Meaning::Month(_) => Meaning::Month(month_of(day)),
            Meaning::Year(_) => Meaning::Year(civil(day).year.into()),
            other => other,
        };
        self.set(node, meaning);
    }

    fn same(&mut self, object: NodeId, paths: &[Path]) {
        let locations = paths
            .iter()
            .map(|path| self.tree.walk(object, path))
            .collect::<Vec<_>>();
        let mut holding = locations
            .iter()
            .flatten()
            .filter(|node| is_something(&self.tree[**node].value));
        let Some(source) = holding.next().copied() else {
            return;
        };
        for node in locations.into_iter().flatten() {
            if node != source && is_something(&self.tree[node].value) {
                self.copy(source, node);
            }
        }
    }

    fn copy(&mut self, source: NodeId, target: NodeId) {
        if self.tree[source].meaning != Meaning::None && self.tree[target].meaning != Meaning::None
        {
            return self.set(target, self.fitting(target, self.tree[source].meaning));
        }
        if let Some(text) = self.tree.text(source).map(str::to_owned) {
            self.set_text(target, &text);
        }
    }

    fn identity(&mut self, object: NodeId, identity: &Identity) {
        let Some(node) = self.something(object, Some(&identity.number)) else {
            return;
        };
        let (number, birthday) = self.scribe.id_number();
        self.set_text(node, &number);
        if let Some(node) = self.something(object, identity.birthday.as_ref()) {
            self.set(node, Meaning::Day(birthday));
        }
        if let Some(node) = self.something(object, identity.sex.as_ref()) {
            let odd = number
                .as_bytes()
                .get(16)
                .is_some_and(|digit| digit % 2 == 1);
            self.set_text(node, if odd { "男" } else { "女" });
        }
        if let Some(node) = self.something(object, identity.region.as_ref()) {
            self.set_text(node, number.get(..6).unwrap_or_default());
        }
        if let Some(node) = self.something(object, identity.last.as_ref()) {
            self.set_text(node, number.get(17..).unwrap_or_default());
        }
    }

    fn something(&self, object: NodeId, path: Option<&Path>) -> Option<NodeId> {
        let node = self.tree.walk(object, path?).first().copied()?;
        is_something(&self.tree[node].value).then_some(node)
    }

    fn derived(&mut self, object: NodeId, tie: &Derived) {
        let targets = self.rows(object, &tie.target, &tie.when);
        let targets: Vec<NodeId> = targets.into_iter().flat_map(|(_, nodes)| nodes).collect();
        if targets.is_empty() {
            return;
        }
        if matches!(tie.how, How::Earliest | How::Latest) {
            let day = self.day(object, tie.how, &tie.sources);
            for node in targets {
                self.put_day(node, day);
            }
            return;
        }
        let number = self.number(object, tie.how, &tie.sources);
        for node in targets {
            self.set(node, Meaning::Number(number));
        }
    }

    /// Returns the earliest or latest day, or `None` if there is no day.
    fn day(&self, object: NodeId, how: How, parts: &[Part]) -> Option<i64> {
        let rows = parts
            .iter()
            .flat_map(|part| self.rows(object, &part.path, &part.conditions));
        let days = rows
            .flat_map(|(_, nodes)| nodes)
            .filter_map(|node| day_of(self.tree[node].meaning));
        if how == How::Latest {
            days.max()
        } else {
            days.min()
        }
    }

    /// Sets a leaf, which may be empty, to a day. Without a day, sets it to an empty value.
    fn put_day(&mut self, node: NodeId, day: Option<i64>) {
        let Some(day) = day else {
            self.tree[node].value = Value::Text("--".to_owned());
            self.tree[node].meaning = Meaning::None;
            return;
        };
        self.set(node, self.fitting(node, Meaning::Day(day)));
    }

    /// Reduces a meaning to the precision of the leaf's format. A month as a day is its first day.
    fn fitting(&self, node: NodeId, meaning: Meaning) -> Meaning {
        let format = self.leaf(node).and_then(|leaf| leaf.leaf.format);
        match (format, day_of(meaning)) {
            (Some(LeafFormat::Month), Some(day)) => Meaning::Month(month_of(day)),
            (Some(LeafFormat::Year), Some(day)) => Meaning::Year(civil(day).year.into()),
            (Some(LeafFormat::DateOrMonth), Some(_)) if matches!(meaning, Meaning::Month(_)) => {
                meaning
            }
            (
                Some(
                    LeafFormat::Date
                    | LeafFormat::DateOrMonth
                    | LeafFormat::DatePhrase
                    | LeafFormat::DateTime,
                ),
                Some(day),
            ) => Meaning::Day(day),
            _ => meaning,
        }
    }

    /// Computes a number from its parts, in hundredths.
    fn number(&self, object: NodeId, how: How, parts: &[Part]) -> i64 {
        let mut single = Vec::new();
        let mut groups: BTreeMap<String, i64> = BTreeMap::new();
        let mut counted = BTreeSet::new();
        for part in parts {
            for (element, nodes) in self.rows(object, &part.path, &part.conditions) {
                let group = part
                    .group
                    .as_ref()
                    .map(|path| self.tree.text_at(element, path).unwrap_or_default());
                let values = nodes.iter().map(|node| number_of(self.tree[*node].meaning));
                match (how, group) {
                    (How::Count, None) => single.extend(nodes.iter().map(|_| 100)),
                    (How::Count, Some(text)) => {
                        counted.insert(text.to_owned());
                    }
                    (_, None) => single.extend(values),
                    // A group without any values has no sum.
                    (_, Some(_)) if nodes.is_empty() => {}
                    (_, Some(text)) => {
                        *groups.entry(text.to_owned()).or_default() += values.sum::<i64>();
                    }
                }
            }
        }
        let all = || single.iter().copied().chain(groups.values().copied());
        match how {
            How::Count => {
                all().sum::<i64>() + i64::try_from(counted.len()).unwrap_or(i64::MAX / 100) * 100
            }
            How::Sum => all().sum(),
            How::Min => all().min().unwrap_or(0),
            _ => all().max().unwrap_or(0),
        }
    }

    /// Returns the elements of the first array of a path that meet all conditions. Each comes with
    /// the nodes at the end of the path below it.
    fn rows(
        &self,
        object: NodeId,
        path: &Path,
        conditions: &[Condition],
    ) -> Vec<(NodeId, Vec<NodeId>)> {
        let split = path
            .iter()
            .position(|step| *step == Step::Each)
            .map_or(0, |location| location + 1);
        let (head, tail) = path.split_at(split);
        let elements = self.tree.walk(object, head).into_iter();
        let elements = elements.filter(|element| {
            conditions
                .iter()
                .all(|condition| self.meets(*element, condition))
        });
        elements
            .map(|element| (element, self.tree.walk(element, tail)))
            .collect()
    }

    fn meets(&self, element: NodeId, condition: &Condition) -> bool {
        let is_listed = |node: &NodeId| {
            let text = self.tree.text(*node);
            text.is_some_and(|text| condition.texts.iter().any(|expected| expected == text))
        };
        let nodes = self.tree.walk(element, &condition.at);
        nodes.iter().any(is_listed) != condition.negated
    }

    /// Sets the meaning of a leaf, and spells it.
    fn set(&mut self, node: NodeId, meaning: Meaning) {
        if self.tree[node].meaning == meaning {
            return;
        }
        let Some(plan) = self.leaf(node) else { return };
        let index = self.tree.index(node);
        let value = self
            .scribe
            .respell(plan, meaning, index, &self.tree[node].value);
        self.tree[node].value = value;
        self.tree[node].meaning = meaning;
    }

    fn set_text(&mut self, node: NodeId, text: &str) {
        if let Some(plan) = self.leaf(node) {
            self.tree[node].value = self.scribe.known_value_of(plan.leaf.types, text);
            self.tree[node].meaning = Meaning::None;
        }
    }

    /// Returns the plan of a leaf, found through its parent.
    fn leaf(&self, node: NodeId) -> Option<&'s LeafPlan<'a>> {
        leaf_plan(self.plans, self.tree, node)
    }
}

/// Returns the plan of a leaf, found through its parent.
pub(super) fn leaf_plan<'p, 'a>(
    plans: &'p Plans<'a>,
    tree: &Tree,
    node: NodeId,
) -> Option<&'p LeafPlan<'a>> {
    let parent = tree[node].parent;
    let (object, location) = match tree[parent].value {
        Value::List(_) => (tree[parent].parent, tree[parent].index),
        _ => (parent, tree[node].index),
    };
    let Value::Object { plan, .. } = tree[object].value else {
        return None;
    };
    match &plans[plan].properties.get(location)?.shape {
        ShapePlan::Leaf(leaf)
        | ShapePlan::List {
            element: ElementPlan::Leaf(leaf),
            ..
        } => Some(leaf),
        _ => None,
    }
}

fn is_something(value: &Value) -> bool {
    match value {
        Value::Text(text) => !text.is_empty() && text != "--",
        Value::Number(_) | Value::Boolean(_) => true,
        _ => false,
    }
}

fn number_of(meaning: Meaning) -> i64 {
    match meaning {
        Meaning::Number(hundredths) => hundredths,
        _ => 0,
    }
}

fn day_of(meaning: Meaning) -> Option<i64> {
    match meaning {
        Meaning::Day(day) => Some(day),
        Meaning::Month(month) | Meaning::Months(month, _) => Some(first_day(month)),
        Meaning::Year(year) => Some(first_day(year * 12)),
        _ => None,
    }
}
