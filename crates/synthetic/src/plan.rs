//! Generation plans: the model and its constraints, prepared as one plan per reachable object
//! definition.
//!
//! All errors are found here, before the first document: definitions without a finite document, and
//! definitions whose smallest document is too large.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};

use ocrmarket_model::api::{
    Api, DefinitionId, Element, LeafShape, ObjectDefinition, Property, Shape,
};
use ocrmarket_wire::keys;

use super::SampleError;
use super::constraint::{Constraints, DefinitionConstraints, RowsConstraint, ValueConstraint};

/// Share of objects that have an optional property, in millionths.
const PRESENT: u32 = 940_000;
/// Share of leaves that are empty, in millionths.
const EMPTY: u32 = 50_000;
/// Minimum and maximum length of an array without a constraint.
const LENGTH: (usize, usize) = (0, 3);
/// Maximum number of nodes in the smallest document of a definition.
const NODES_MAX: u64 = 1_000_000;

/// The plans of all reachable definitions.
#[derive(Debug)]
pub(super) struct Plans<'a> {
    plans: Vec<ObjectPlan<'a>>,
    locations: HashMap<DefinitionId, usize>,
}

/// The plan for objects of one definition.
#[derive(Debug)]
pub(super) struct ObjectPlan<'a> {
    /// Its definition.
    pub(super) id: DefinitionId,
    /// Properties in the vendor's order.
    pub(super) properties: Vec<PropertyPlan<'a>>,
    /// Constraints of the definition, if any.
    pub(super) constraints: Option<&'a DefinitionConstraints>,
    /// `true` if the definition is on a cycle of definitions, or above one, so that nesting has no
    /// bound.
    pub(super) endless: bool,
}

/// The plan for a property.
#[derive(Debug)]
pub(super) struct PropertyPlan<'a> {
    /// The property in the model.
    pub(super) property: &'a Property,
    /// Its key as JSON, with the colon.
    pub(super) key: String,
    /// The plan for its value.
    pub(super) shape: ShapePlan<'a>,
    /// Share of objects that have it, in millionths.
    pub(super) present: u32,
    /// `true` if only some states have it.
    pub(super) is_detail: bool,
}

/// The plan for the value of a property.
#[derive(Debug)]
pub(super) enum ShapePlan<'a> {
    /// A leaf.
    Leaf(LeafPlan<'a>),
    /// An object.
    Object {
        /// Index of its plan.
        plan: usize,
        /// `true` if `null` is valid instead.
        nullable: bool,
    },
    /// An array.
    List {
        /// `true` if `null` is valid instead.
        nullable: bool,
        /// The plan for its elements.
        element: ElementPlan<'a>,
        /// Minimum and maximum length.
        length: (usize, usize),
        /// The constraint that gives it one element per known value, if any.
        rows: Option<&'a RowsConstraint>,
    },
}

/// The plan for the elements of an array.
#[derive(Debug)]
pub(super) enum ElementPlan<'a> {
    /// Leaves.
    Leaf(LeafPlan<'a>),
    /// Objects with the plan at that index.
    Object(usize),
}

/// The plan for a leaf.
#[derive(Debug)]
pub(super) struct LeafPlan<'a> {
    /// The leaf in the model.
    pub(super) leaf: &'a LeafShape,
    /// The constraint on its value, if any.
    pub(super) constraint: Option<&'a ValueConstraint>,
    /// Share of values that are empty, in millionths.
    pub(super) empty: u32,
}

impl<'a> Plans<'a> {
    /// Creates the plans of all definitions that can be reached from `roots`.
    pub(super) fn new(
        api: &'a Api,
        ties: &'a Constraints,
        roots: &[DefinitionId],
    ) -> Result<Self, SampleError> {
        let mut builder = Builder {
            api,
            locations: HashMap::new(),
        };
        let mut waiting: VecDeque<_> = roots.iter().copied().collect();
        let mut found = Vec::new();
        while let Some(id) = waiting.pop_front() {
            let Some(object) = api[id].object() else {
                continue;
            };
            if let Entry::Vacant(entry) = builder.locations.entry(id) {
                entry.insert(found.len());
                found.push((id, object));
                waiting.extend(
                    object
                        .properties
                        .iter()
                        .filter_map(|property| object_below(&property.shape)),
                );
            }
        }
        let plans = found
            .into_iter()
            .map(|(id, object)| builder.object(id, object, ties.of(id)))
            .collect();
        let mut plans = Self {
            plans,
            locations: builder.locations,
        };
        plans.check_ends(api)?;
        plans.mark_endless();
        plans.mark_way_to_accounts();
        Ok(plans)
    }

    /// Returns the index of the plan of a definition, if the definition can be reached.
    pub(super) fn index(&self, id: DefinitionId) -> Option<usize> {
        self.locations.get(&id).copied()
    }

    /// Returns `true` if arrays that `accounts` sizes can occur.
    pub(super) fn can_grow(&self) -> bool {
        self.plans.iter().any(ObjectPlan::has_accounts)
    }

    /// Reports definitions that require themselves, and those whose smallest document is too large.
    fn check_ends(&self, api: &Api) -> Result<(), SampleError> {
        let mut sizes: Vec<u64> = self
            .plans
            .iter()
            .map(|plan| plan.properties.len() as u64 + 1)
            .collect();
        let order = self.inner_first(PropertyPlan::must_hold);
        for plan in &order {
            let below = self.plans[*plan]
                .properties
                .iter()
                .filter_map(PropertyPlan::must_hold);
            let below = below.fold(0, |sum: u64, inner| sum.saturating_add(sizes[inner]));
            sizes[*plan] = sizes[*plan].saturating_add(below);
        }
        let mut ends = vec![false; self.plans.len()];
        for plan in order {
            ends[plan] = true;
        }
        for (location, plan) in self.plans.iter().enumerate() {
            let name = || api[plan.id].name.clone();
            match sizes[location] {
                _ if !ends[location] => return Err(SampleError::Endless { definition: name() }),
                size if size > NODES_MAX => {
                    return Err(SampleError::TooLarge { definition: name() });
                }
                _ => {}
            }
        }
        Ok(())
    }

    fn mark_endless(&mut self) {
        let ends = self.inner_first(PropertyPlan::below);
        self.plans.iter_mut().for_each(|plan| plan.endless = true);
        for plan in ends {
            self.plans[plan].endless = false;
        }
    }

    /// Returns plans in topological order, inner plans first (Kahn's algorithm). Omits plans on a
    /// cycle, or above one.
    fn inner_first(&self, edge: impl Fn(&PropertyPlan<'a>) -> Option<usize>) -> Vec<usize> {
        let mut above = vec![Vec::new(); self.plans.len()];
        let mut open = vec![0_usize; self.plans.len()];
        for (location, plan) in self.plans.iter().enumerate() {
            for inner in plan.properties.iter().filter_map(&edge) {
                above[inner].push(location);
                open[location] += 1;
            }
        }
        let mut order: Vec<usize> = (0..self.plans.len())
            .filter(|location| open[*location] == 0)
            .collect();
        let mut next = 0;
        while let Some(plan) = order.get(next).copied() {
            next += 1;
            for outer in &above[plan] {
                open[*outer] -= 1;
                if open[*outer] == 0 {
                    order.push(*outer);
                }
            }
        }
        order
    }

    /// Makes properties that lead to arrays with accounts always present.
    fn mark_way_to_accounts(&mut self) {
        let mut above = vec![Vec::new(); self.plans.len()];
        for (location, plan) in self.plans.iter().enumerate() {
            for (property, inner) in plan.properties.iter().enumerate() {
                if let Some(inner) = inner.below() {
                    above[inner].push((location, property));
                }
            }
        }
        let mut waiting: Vec<usize> = (0..self.plans.len())
            .filter(|location| self.plans[*location].has_accounts())
            .collect();
        let mut seen = vec![false; self.plans.len()];
        while let Some(plan) = waiting.pop() {
            if std::mem::replace(&mut seen[plan], true) {
                continue;
            }
            for (outer, property) in &above[plan] {
                self.plans[*outer].properties[*property].keep();
                waiting.push(*outer);
            }
        }
    }
}

impl ObjectPlan<'_> {
    fn has_accounts(&self) -> bool {
        self.constraints
            .is_some_and(|ties| !ties.accounts.is_empty())
    }
}

impl PropertyPlan<'_> {
    /// Returns the plan of the objects in the property, if it contains any.
    fn below(&self) -> Option<usize> {
        match self.shape {
            ShapePlan::Object { plan, .. }
            | ShapePlan::List {
                element: ElementPlan::Object(plan),
                ..
            } => Some(plan),
            _ => None,
        }
    }

    /// Returns the plan of the object that every document must have here, if any.
    fn must_hold(&self) -> Option<usize> {
        match self.shape {
            ShapePlan::Object {
                plan,
                nullable: false,
            } if self.property.required => Some(plan),
            _ => None,
        }
    }

    /// Makes the property always present and not `null`, and an array not empty.
    fn keep(&mut self) {
        self.present = 1_000_000;
        match &mut self.shape {
            ShapePlan::Object { nullable, .. } => *nullable = false,
            ShapePlan::List {
                nullable, length, ..
            } => {
                *nullable = false;
                *length = (length.0.max(1), length.1.max(1));
            }
            ShapePlan::Leaf(_) => {}
        }
    }
}

/// A builder of plans. It starts with the indices of all plans.
struct Builder<'a> {
    api: &'a Api,
    locations: HashMap<DefinitionId, usize>,
}

impl<'a> Builder<'a> {
    fn object(
        &self,
        id: DefinitionId,
        object: &'a ObjectDefinition,
        ties: Option<&'a DefinitionConstraints>,
    ) -> ObjectPlan<'a> {
        let properties = object.properties.iter().enumerate();
        let properties = properties
            .map(|(location, property)| self.property(property, location, ties))
            .collect();
        ObjectPlan {
            id,
            properties,
            constraints: ties,
            endless: false,
        }
    }

    fn property(
        &self,
        property: &'a Property,
        location: usize,
        ties: Option<&'a DefinitionConstraints>,
    ) -> PropertyPlan<'a> {
        let mut key = String::new();
        keys::quote(&property.wire_name, &mut key);
        key.push(':');
        let is_accounts = ties.is_some_and(|ties| ties.accounts.contains(&location));
        let is_detail = |ties: &DefinitionConstraints| {
            let mut details = ties.states.iter().flat_map(|state| &state.details);
            details.any(|(_, properties)| properties.contains(&location))
        };
        let present = match ties.and_then(|ties| entry(&ties.present, location)) {
            _ if property.required || is_accounts => 1_000_000,
            Some(share) => *share,
            None => PRESENT,
        };
        PropertyPlan {
            property,
            key,
            shape: self.shape(&property.shape, location, ties),
            present,
            is_detail: ties.is_some_and(is_detail),
        }
    }

    fn shape(
        &self,
        shape: &'a Shape,
        location: usize,
        ties: Option<&'a DefinitionConstraints>,
    ) -> ShapePlan<'a> {
        let tie = ties.and_then(|ties| entry(&ties.values, location));
        let is_accounts = ties.is_some_and(|ties| ties.accounts.contains(&location));
        match shape {
            Shape::Leaf(leaf) => ShapePlan::Leaf(LeafPlan::new(leaf, tie)),
            Shape::Object(id) => ShapePlan::Object {
                plan: self.index(*id),
                nullable: self.api[*id].object().is_some_and(|object| object.nullable),
            },
            Shape::List { nullable, element } => ShapePlan::List {
                nullable: *nullable && !is_accounts,
                element: match element {
                    Element::Leaf(leaf) => ElementPlan::Leaf(LeafPlan::new(leaf, tie)),
                    Element::Object(id) => ElementPlan::Object(self.index(*id)),
                },
                length: ties
                    .and_then(|ties| entry(&ties.lengths, location))
                    .copied()
                    .unwrap_or(LENGTH),
                rows: ties.and_then(|ties| ties.rows.iter().find(|rows| rows.list == location)),
            },
        }
    }

    fn index(&self, id: DefinitionId) -> usize {
        self.locations.get(&id).copied().unwrap_or_default()
    }
}

impl<'a> LeafPlan<'a> {
    fn new(leaf: &'a LeafShape, tie: Option<&'a ValueConstraint>) -> Self {
        Self {
            leaf,
            constraint: tie,
            empty: tie.and_then(|tie| tie.empty).unwrap_or(EMPTY),
        }
    }
}

impl<'a> std::ops::Index<usize> for Plans<'a> {
    type Output = ObjectPlan<'a>;

    fn index(&self, location: usize) -> &ObjectPlan<'a> {
        &self.plans[location]
    }
}

/// Returns the entry of a property in a short list.
fn entry<T>(entries: &[(usize, T)], location: usize) -> Option<&T> {
    entries
        .iter()
        .find(|(property, _)| *property == location)
        .map(|(_, entry)| entry)
}

fn object_below(shape: &Shape) -> Option<DefinitionId> {
    match shape {
        Shape::Object(id)
        | Shape::List {
            element: Element::Object(id),
            ..
        } => Some(*id),
        _ => None,
    }
}
