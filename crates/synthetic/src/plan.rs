//! The model and its ties, laid out for making documents: one plan for each object definition that can occur.
//!
//! Everything that could go wrong goes wrong here, before the first document: a definition that no finite document fits,
//! or one whose smallest document is absurdly large.

use std::collections::hash_map::Entry;
use std::collections::{HashMap, VecDeque};

use ocrmarket_model::api::{Api, DefinitionId, Element, Leaf, ObjectDefinition, Property, Shape};
use ocrmarket_wire::keys;

use super::SampleError;
use super::tie::{DefinitionTies, RowsTie, Ties, ValueTie};

/// How often an optional property is there, in millionths.
const PRESENT: u32 = 940_000;
/// How often a leaf holds nothing, in millionths.
const NOTHING: u32 = 50_000;
/// How many elements an array has where no tie says it.
const LENGTH: (usize, usize) = (0, 3);
/// Largest smallest document, in nodes.
const NODES_MAX: u64 = 1_000_000;

/// The plans of all definitions that can occur.
#[derive(Debug)]
pub(super) struct Plans<'a> {
    plans: Vec<ObjectPlan<'a>>,
    places: HashMap<DefinitionId, usize>,
}

/// How to make an object of one definition.
#[derive(Debug)]
pub(super) struct ObjectPlan<'a> {
    /// Its definition.
    pub(super) id: DefinitionId,
    /// Its properties in the vendor's order.
    pub(super) properties: Vec<PropertyPlan<'a>>,
    /// What ties its values together.
    pub(super) ties: Option<&'a DefinitionTies>,
    /// Whether an object like it can stand below it, or below something below it.
    pub(super) endless: bool,
}

/// How to make a property.
#[derive(Debug)]
pub(super) struct PropertyPlan<'a> {
    /// What the model says.
    pub(super) property: &'a Property,
    /// Its key as JSON with the colon.
    pub(super) key: String,
    /// What it holds.
    pub(super) shape: ShapePlan<'a>,
    /// How often it is there, in millionths.
    pub(super) present: u32,
    /// Whether only some states have it.
    pub(super) is_detail: bool,
}

/// What a property holds.
#[derive(Debug)]
pub(super) enum ShapePlan<'a> {
    /// A leaf.
    Leaf(LeafPlan<'a>),
    /// An object.
    Object {
        /// Its plan.
        plan: usize,
        /// Whether `null` may stand instead.
        nullable: bool,
    },
    /// An array.
    List {
        /// Whether `null` may stand instead.
        nullable: bool,
        /// What its elements are.
        element: ElementPlan<'a>,
        /// How many it has.
        length: (usize, usize),
        /// One element for each word.
        rows: Option<&'a RowsTie>,
    },
}

/// What an array's elements are.
#[derive(Debug)]
pub(super) enum ElementPlan<'a> {
    /// Leaves.
    Leaf(LeafPlan<'a>),
    /// Objects of that plan.
    Object(usize),
}

/// How to make a leaf.
#[derive(Debug)]
pub(super) struct LeafPlan<'a> {
    /// What the model says.
    pub(super) leaf: &'a Leaf,
    /// What a tie says.
    pub(super) tie: Option<&'a ValueTie>,
    /// How often it holds nothing, in millionths.
    pub(super) nothing: u32,
}

impl<'a> Plans<'a> {
    /// Lays out everything that can occur below some definitions.
    pub(super) fn new(
        api: &'a Api,
        ties: &'a Ties,
        roots: &[DefinitionId],
    ) -> Result<Self, SampleError> {
        let mut builder = Builder {
            api,
            places: HashMap::new(),
        };
        let mut waiting: VecDeque<_> = roots.iter().copied().collect();
        let mut found = Vec::new();
        while let Some(id) = waiting.pop_front() {
            let Some(object) = api[id].object() else {
                continue;
            };
            if let Entry::Vacant(entry) = builder.places.entry(id) {
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
            places: builder.places,
        };
        plans.check_ends(api)?;
        plans.mark_endless();
        plans.mark_way_to_accounts();
        Ok(plans)
    }

    /// The plan of a definition that can occur.
    pub(super) fn place(&self, id: DefinitionId) -> Option<usize> {
        self.places.get(&id).copied()
    }

    /// Whether arrays that `accounts` sizes can occur.
    pub(super) fn can_grow(&self) -> bool {
        self.plans.iter().any(ObjectPlan::has_accounts)
    }

    /// A definition that requires itself has no finite document.
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
        for (place, plan) in self.plans.iter().enumerate() {
            let name = || api[plan.id].name.clone();
            match sizes[place] {
                _ if !ends[place] => return Err(SampleError::Endless { definition: name() }),
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

    /// Plans so that each stands after those it reaches; those on a cycle, or above one, are left out.
    fn inner_first(&self, edge: impl Fn(&PropertyPlan<'a>) -> Option<usize>) -> Vec<usize> {
        let mut above = vec![Vec::new(); self.plans.len()];
        let mut open = vec![0_usize; self.plans.len()];
        for (place, plan) in self.plans.iter().enumerate() {
            for inner in plan.properties.iter().filter_map(&edge) {
                above[inner].push(place);
                open[place] += 1;
            }
        }
        let mut order: Vec<usize> = (0..self.plans.len())
            .filter(|place| open[*place] == 0)
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

    /// What leads to the arrays that make a document large is always there.
    fn mark_way_to_accounts(&mut self) {
        let mut above = vec![Vec::new(); self.plans.len()];
        for (place, plan) in self.plans.iter().enumerate() {
            for (property, inner) in plan.properties.iter().enumerate() {
                if let Some(inner) = inner.below() {
                    above[inner].push((place, property));
                }
            }
        }
        let mut waiting: Vec<usize> = (0..self.plans.len())
            .filter(|place| self.plans[*place].has_accounts())
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
        self.ties.is_some_and(|ties| !ties.accounts.is_empty())
    }
}

impl PropertyPlan<'_> {
    /// The plan of the objects it holds or lists.
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

    /// The plan of the object that must stand here, if one must.
    fn must_hold(&self) -> Option<usize> {
        match self.shape {
            ShapePlan::Object {
                plan,
                nullable: false,
            } if self.property.required => Some(plan),
            _ => None,
        }
    }

    /// Has it there, and not `null`.
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

/// Makes plans; their places are known by then.
struct Builder<'a> {
    api: &'a Api,
    places: HashMap<DefinitionId, usize>,
}

impl<'a> Builder<'a> {
    fn object(
        &self,
        id: DefinitionId,
        object: &'a ObjectDefinition,
        ties: Option<&'a DefinitionTies>,
    ) -> ObjectPlan<'a> {
        let properties = object.properties.iter().enumerate();
        let properties = properties
            .map(|(place, property)| self.property(property, place, ties))
            .collect();
        ObjectPlan {
            id,
            properties,
            ties,
            endless: false,
        }
    }

    fn property(
        &self,
        property: &'a Property,
        place: usize,
        ties: Option<&'a DefinitionTies>,
    ) -> PropertyPlan<'a> {
        let mut key = String::new();
        keys::quote(&property.wire_name, &mut key);
        key.push(':');
        let is_accounts = ties.is_some_and(|ties| ties.accounts.contains(&place));
        let is_detail = |ties: &DefinitionTies| {
            let mut details = ties.states.iter().flat_map(|state| &state.details);
            details.any(|(_, properties)| properties.contains(&place))
        };
        let present = match ties.and_then(|ties| entry(&ties.present, place)) {
            _ if property.required || is_accounts => 1_000_000,
            Some(share) => *share,
            None => PRESENT,
        };
        PropertyPlan {
            property,
            key,
            shape: self.shape(&property.shape, place, ties),
            present,
            is_detail: ties.is_some_and(is_detail),
        }
    }

    fn shape(
        &self,
        shape: &'a Shape,
        place: usize,
        ties: Option<&'a DefinitionTies>,
    ) -> ShapePlan<'a> {
        let tie = ties.and_then(|ties| entry(&ties.values, place));
        let is_accounts = ties.is_some_and(|ties| ties.accounts.contains(&place));
        match shape {
            Shape::Leaf(leaf) => ShapePlan::Leaf(LeafPlan::new(leaf, tie)),
            Shape::Object(id) => ShapePlan::Object {
                plan: self.place(*id),
                nullable: self.api[*id].object().is_some_and(|object| object.nullable),
            },
            Shape::List { nullable, element } => ShapePlan::List {
                nullable: *nullable && !is_accounts,
                element: match element {
                    Element::Leaf(leaf) => ElementPlan::Leaf(LeafPlan::new(leaf, tie)),
                    Element::Object(id) => ElementPlan::Object(self.place(*id)),
                },
                length: ties
                    .and_then(|ties| entry(&ties.lengths, place))
                    .copied()
                    .unwrap_or(LENGTH),
                rows: ties.and_then(|ties| ties.rows.iter().find(|rows| rows.list == place)),
            },
        }
    }

    fn place(&self, id: DefinitionId) -> usize {
        self.places.get(&id).copied().unwrap_or_default()
    }
}

impl<'a> LeafPlan<'a> {
    fn new(leaf: &'a Leaf, tie: Option<&'a ValueTie>) -> Self {
        Self {
            leaf,
            tie,
            nothing: tie.and_then(|tie| tie.nothing).unwrap_or(NOTHING),
        }
    }
}

impl<'a> std::ops::Index<usize> for Plans<'a> {
    type Output = ObjectPlan<'a>;

    fn index(&self, place: usize) -> &ObjectPlan<'a> {
        &self.plans[place]
    }
}

/// The entry of a property in a short list.
fn entry<T>(entries: &[(usize, T)], place: usize) -> Option<&T> {
    entries
        .iter()
        .find(|(property, _)| *property == place)
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
