//! Generates the structure of a document: which properties are present, the lengths of arrays, and
//! the details of a state.
//!
//! Objects wait in a stack, so nothing recurses. Recursive definitions end after a few levels, and
//! a document that becomes too large gets only required values from there on.

use super::constraint::{GridConstraint, StateConstraint};
use super::leaf::Scribe;
use super::outcome::Force;
use super::plan::{ElementPlan, LeafPlan, ObjectPlan, Plans, PropertyPlan, ShapePlan};
use super::tree::{NodeId, ROOT, Tree, Value};
use super::value::Meaning;

/// Maximum number of recursive definitions on the path to an object. Beyond it, optional properties
/// are omitted.
const ENDLESS_MAX: usize = 3;
/// Number of nodes after which only required values are added.
const NODES_MAX: usize = 200_000;
/// Additional number of nodes for each account.
const ACCOUNT_NODES_MAX: usize = 5_000;
/// Share of nullable objects and arrays that are `null`, in millionths.
const NULL: u32 = 20_000;

/// A generated document, and its objects with constraints in the order of generation: outer ones
/// first.
pub(super) struct Grown {
    pub(super) tree: Tree,
    pub(super) tied: Vec<(NodeId, usize)>,
}

/// A generator of one document.
pub(super) struct Grower<'p, 'a> {
    plans: &'p Plans<'a>,
    forces: &'p [Force],
    accounts: usize,
    scribe: &'p mut Scribe,
    tree: Tree,
    waiting: Vec<Waiting<'a>>,
    tied: Vec<(NodeId, usize)>,
}

/// An object whose properties are not generated yet.
struct Waiting<'a> {
    node: NodeId,
    plan: usize,
    force: Option<usize>,
    given: Given<'a>,
    /// Its position in the nearest array, from 1.
    index: usize,
    /// Number of recursive definitions on the path to it, without the root.
    endless: usize,
}

/// Values that an object receives from its parent.
#[derive(Clone, Copy)]
enum Given<'a> {
    Nothing,
    /// A row of a table with one row per known value.
    Row {
        by: usize,
        word: &'a str,
    },
    /// A year of a grid and its months, counted from year 0.
    Year {
        grid: &'a GridConstraint,
        first: i64,
        last: i64,
    },
    /// A month of a grid.
    Month {
        grid: &'a GridConstraint,
        month: i64,
    },
}

impl<'p, 'a> Grower<'p, 'a> {
    /// Generates a document with the plan `root`. The first force, if any, applies to the root.
    pub(super) fn grow(
        plans: &'p Plans<'a>,
        root: usize,
        forces: &'p [Force],
        accounts: usize,
        scribe: &'p mut Scribe,
    ) -> Grown {
        let mut grower = Self {
            plans,
            forces,
            accounts,
            scribe,
            tree: Tree::new(),
            waiting: Vec::new(),
            tied: Vec::new(),
        };
        let force = (!forces.is_empty()).then_some(0);
        grower.tree[ROOT].decides = true;
        grower.waiting.push(Waiting {
            node: ROOT,
            plan: root,
            force,
            given: Given::Nothing,
            index: 1,
            endless: 0,
        });
        while let Some(object) = grower.waiting.pop() {
            grower.object(&object);
        }
        Grown {
            tree: grower.tree,
            tied: grower.tied,
        }
    }

    fn object(&mut self, object: &Waiting<'a>) {
        let plans = self.plans;
        let plan = &plans[object.plan];
        let first = self
            .tree
            .open(object.node, object.plan, plan.properties.len());
        if plan
            .constraints
            .is_some_and(super::constraint::DefinitionConstraints::settle)
        {
            self.tied.push((object.node, object.plan));
        }
        self.given(object, plan, first);
        self.grids(object, plan, first);
        let details = self.states(object, plan, first);
        let lengths = self.account_lengths(plan);
        for (location, property) in plan.properties.iter().enumerate() {
            let node = first + location;
            if self.tree[node].value != Value::Absent {
                continue;
            }
            let force = self.force(object.force, location);
            if self.is_there(object, property, force, details.contains(&location)) {
                let length = lengths
                    .iter()
                    .find(|(list, _)| *list == location)
                    .map(|(_, length)| *length);
                self.property(object, property, node, force, length);
            }
        }
        if self.must_say_something(object.force) {
            self.first_member(object, first);
        }
    }

    /// Adds a member to an object that has none.
    fn first_member(&mut self, object: &Waiting<'a>, first: NodeId) {
        let properties = &self.plans[object.plan].properties;
        let is_empty = (0..properties.len()).all(|at| self.tree[first + at].value == Value::Absent);
        let may_be_there = |at: &usize| {
            let force = self.force(object.force, *at);
            force.and_then(|force| self.forces[force].present) != Some(false)
        };
        let location = (0..properties.len()).find(may_be_there);
        if let Some(location) = location.filter(|_| is_empty) {
            let force = self.force(object.force, location);
            self.property(object, &properties[location], first + location, force, None);
        }
    }

    /// Returns `true` if an outcome rule requires the value. An empty object or array does not
    /// satisfy the rule.
    fn must_say_something(&self, force: Option<usize>) -> bool {
        force.is_some_and(|force| self.forces[force].present == Some(true))
    }

    /// Returns the force on a property or an element.
    fn force(&self, force: Option<usize>, location: usize) -> Option<usize> {
        let children = &self.forces.get(force?)?.children;
        children
            .iter()
            .find(|(property, _)| *property == location)
            .map(|(_, force)| *force)
    }

    fn is_there(
        &mut self,
        object: &Waiting<'a>,
        property: &PropertyPlan<'a>,
        force: Option<usize>,
        is_chosen_detail: bool,
    ) -> bool {
        match force.and_then(|force| self.forces[force].present) {
            Some(present) => return present,
            None if property.property.required => return true,
            None if property.is_detail => return is_chosen_detail,
            None => {}
        }
        if self.must_end(object) {
            return false;
        }
        self.scribe.random.chance(property.present)
    }

    /// Returns `true` if only required values may follow.
    fn must_end(&self, object: &Waiting<'a>) -> bool {
        let nodes_max = NODES_MAX.saturating_add(self.accounts.saturating_mul(ACCOUNT_NODES_MAX));
        object.endless > ENDLESS_MAX || self.tree.len() > nodes_max
    }

    fn property(
        &mut self,
        object: &Waiting<'a>,
        property: &'p PropertyPlan<'a>,
        node: NodeId,
        force: Option<usize>,
        length: Option<usize>,
    ) {
        self.tree[node].decides = force.is_some();
        match &property.shape {
            ShapePlan::Leaf(plan) => self.leaf(plan, node, force, object.index),
            ShapePlan::Object { nullable: true, .. }
                if force.is_none()
                    && (self.must_end(object) || self.scribe.random.chance(NULL)) =>
            {
                self.tree[node].value = Value::Null;
            }
            ShapePlan::Object { plan, .. } => {
                self.wait(object, node, *plan, force, Given::Nothing, object.index);
            }
            ShapePlan::List { nullable: true, .. }
                if force.is_none() && self.scribe.random.chance(NULL) =>
            {
                self.tree[node].value = Value::Null;
            }
            ShapePlan::List {
                element,
                length: range,
                rows,
                ..
            } => {
                if let Some(rows) = rows {
                    let given = rows
                        .words
                        .iter()
                        .map(|word| Given::Row { by: rows.by, word });
                    return self.list(object, node, element, None, given);
                }
                let forced = force.map_or(&[][..], |force| &self.forces[force].children);
                let least = forced.iter().map(|(location, _)| location + 1).max();
                let least = least.unwrap_or_else(|| usize::from(self.must_say_something(force)));
                let length = match length {
                    Some(length) => length,
                    None if self.must_end(object) => 0,
                    None => self.scribe.random.length(*range),
                };
                self.list(
                    object,
                    node,
                    element,
                    force,
                    std::iter::repeat_n(Given::Nothing, length.max(least)),
                );
            }
        }
    }

    fn leaf(&mut self, plan: &'p LeafPlan<'a>, node: NodeId, force: Option<usize>, index: usize) {
        let (value, meaning) = match force.map(|force| &self.forces[force]) {
            Some(Force {
                one_of: Some(texts),
                ..
            }) => {
                let text = self.scribe.random.pick(texts).cloned().unwrap_or_default();
                (
                    self.scribe.known_value_of(plan.leaf.types, &text),
                    Meaning::None,
                )
            }
            Some(force) => self.none_of(plan, &force.none_of, index),
            None => self.scribe.leaf(plan, index),
        };
        self.tree[node].value = value;
        self.tree[node].meaning = meaning;
    }

    /// Generates a leaf with none of these values: another known value if there is one, else any
    /// value.
    fn none_of(&mut self, plan: &LeafPlan<'a>, texts: &[String], index: usize) -> (Value, Meaning) {
        let others: Vec<_> = plan
            .leaf
            .known_values
            .iter()
            .filter(|word| !texts.contains(&word.text))
            .collect();
        if let Some(word) = self.scribe.random.pick(&others) {
            return (
                self.scribe.known_value_of(plan.leaf.types, &word.text),
                Meaning::None,
            );
        }
        self.scribe.something(plan, index)
    }

    fn list(
        &mut self,
        object: &Waiting<'a>,
        node: NodeId,
        element: &'p ElementPlan<'a>,
        force: Option<usize>,
        given: impl Iterator<Item = Given<'a>>,
    ) {
        let mut elements = Vec::new();
        for (location, given) in given.enumerate() {
            let child = self.tree.add(node, location);
            let force = self.force(force, location);
            self.tree[child].decides = force.is_some();
            match element {
                ElementPlan::Leaf(plan) => self.leaf(plan, child, force, location + 1),
                ElementPlan::Object(plan) => {
                    self.wait(object, child, *plan, force, given, location + 1);
                }
            }
            elements.push(child);
        }
        self.tree[node].value = Value::List(elements);
    }

    fn wait(
        &mut self,
        above: &Waiting<'a>,
        node: NodeId,
        plan: usize,
        force: Option<usize>,
        given: Given<'a>,
        index: usize,
    ) {
        let endless = above.endless + usize::from(self.plans[plan].endless);
        // A preliminary value, so that the node counts as present until it is generated.
        self.tree[node].value = Value::Null;
        self.waiting.push(Waiting {
            node,
            plan,
            force,
            given,
            index,
            endless,
        });
    }

    /// Distributes the accounts among the arrays that take them.
    fn account_lengths(&mut self, plan: &ObjectPlan<'a>) -> Vec<(usize, usize)> {
        let Some(ties) = plan.constraints.filter(|ties| !ties.accounts.is_empty()) else {
            return Vec::new();
        };
        let mut lengths: Vec<_> = ties.accounts.iter().map(|list| (*list, 0)).collect();
        for _ in 0..self.accounts {
            let location = self.scribe.random.index(lengths.len());
            lengths[location].1 += 1;
        }
        lengths
    }

    /// Selects the values of states, and with them the details that are present.
    fn states(
        &mut self,
        object: &Waiting<'a>,
        plan: &'p ObjectPlan<'a>,
        first: NodeId,
    ) -> Vec<usize> {
        let states: &[StateConstraint] = plan.constraints.map_or(&[], |ties| &ties.states);
        let mut details = Vec::new();
        for tie in states {
            let node = first + tie.state;
            let force = self.force(object.force, tie.state);
            if self.tree[node].value == Value::Absent
                && self.is_there(object, &plan.properties[tie.state], force, false)
            {
                self.tree[node].decides = force.is_some();
                if let ShapePlan::Leaf(leaf) = &plan.properties[tie.state].shape {
                    self.leaf(leaf, node, force, object.index);
                }
            }
            let word = self.tree.text(node).unwrap_or_default();
            let chosen = tie.details.iter().find(|(state, _)| state == word);
            if let Some((_, chosen)) = chosen
                && self.scribe.random.chance(tie.share)
            {
                details.extend_from_slice(chosen);
            }
        }
        details
    }

    /// Sets the values that the object receives from its parent.
    fn given(&mut self, object: &Waiting<'a>, plan: &'p ObjectPlan<'a>, first: NodeId) {
        match object.given {
            Given::Nothing => {}
            Given::Row { by, word } => {
                if let ShapePlan::Leaf(leaf) = &plan.properties[by].shape {
                    self.tree[first + by].value = self.scribe.known_value_of(leaf.leaf.types, word);
                }
            }
            Given::Month { grid, month } => {
                let meaning = Meaning::Number((month.rem_euclid(12) + 1) * 100);
                self.meant(plan, first, grid.month, meaning, object.index);
            }
            Given::Year {
                grid,
                first: from,
                last,
            } => {
                self.meant(
                    plan,
                    first,
                    grid.year,
                    Meaning::Year(from.div_euclid(12)),
                    object.index,
                );
                if let ShapePlan::List { element, .. } = &plan.properties[grid.months].shape {
                    let months = (from..=last).map(|month| Given::Month { grid, month });
                    self.list(object, first + grid.months, element, None, months);
                }
            }
        }
    }

    /// Generates grids: a range of months, and a row for each of its years.
    fn grids(&mut self, object: &Waiting<'a>, plan: &'p ObjectPlan<'a>, first: NodeId) {
        let grids: &'a [GridConstraint] = plan.constraints.map_or(&[], |ties| &ties.grids);
        for grid in grids {
            let length = i64::try_from(self.scribe.random.length(grid.length))
                .unwrap_or(1)
                .max(1);
            let last = self.scribe.random.between(2016 * 12, 2024 * 12 + 5);
            let from = last - length + 1;
            self.meant(
                plan,
                first,
                grid.range,
                Meaning::Months(from, last),
                object.index,
            );
            if let ShapePlan::List { element, .. } = &plan.properties[grid.years].shape {
                let years = from.div_euclid(12)..=last.div_euclid(12);
                let rows = years.map(|year| Given::Year {
                    grid,
                    first: from.max(year * 12),
                    last: last.min(year * 12 + 11),
                });
                self.list(object, first + grid.years, element, None, rows);
            }
        }
    }

    fn meant(
        &mut self,
        plan: &'p ObjectPlan<'a>,
        first: NodeId,
        location: usize,
        meaning: Meaning,
        index: usize,
    ) {
        if let ShapePlan::Leaf(leaf) = &plan.properties[location].shape {
            let value = self.scribe.respell(leaf, meaning, index, &Value::Absent);
            self.tree[first + location].value = value;
            self.tree[first + location].meaning = meaning;
        }
    }
}
