//! Generates documents with the requested outcome.
//!
//! A rule that gives the outcome must match, and every rule before it must not. Both are converted
//! into forces on properties, which the generator follows. Each way to the outcome is tried before
//! the first document is generated. Ways that the rules classify differently are not used.

use std::collections::BTreeMap;

use ocrmarket_wire::pointer;

use ocrmarket_operation::Operation;
use ocrmarket_operation::{Condition, Outcome, OutcomeRule};

use super::plan::{ElementPlan, Plans, ShapePlan};

/// Number of elements of an array that a rule can refer to. Rules about later elements are not
/// followed.
const ELEMENTS_MAX: usize = 100;

/// A requirement on a value, derived from outcome rules. The first one of a list applies to the
/// root.
#[derive(Debug, Clone, Default)]
pub(super) struct Force {
    /// Required presence or absence, if any.
    pub(super) present: Option<bool>,
    /// Values of which it must have one.
    pub(super) one_of: Option<Vec<String>>,
    /// Values that it must not have.
    pub(super) none_of: Vec<String>,
    /// `true` if the schema requires it, so that it cannot be absent in a valid document.
    required: bool,
    /// Forces on the properties of an object, or on the elements of an array, by index.
    pub(super) children: Vec<(usize, usize)>,
}

/// A way to the outcome: one form of documents that have it.
#[derive(Debug, Clone)]
pub(super) struct Way {
    /// The plan of the body.
    pub(super) body: usize,
    /// Location of the payload; empty for the body itself.
    pub(super) location: String,
    /// Requirements of the outcome rules.
    pub(super) forces: Vec<Force>,
    /// `true` if its rule requires something to be absent. Such a document is unusual: it lacks its
    /// envelope.
    pub(super) is_exception: bool,
}

/// The bodies that an outcome can have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bodies {
    /// The payload of the requested success type.
    pub(super) success: usize,
    /// Its index among the success types.
    pub(super) index: usize,
    /// The body of a failure.
    pub(super) failure: Option<usize>,
    /// The body around the payload.
    pub(super) envelope: Option<usize>,
    /// The body while a job is running.
    pub(super) pending: Option<usize>,
}

/// Returns every way to an outcome that appears possible.
pub(super) fn ways(
    plans: &Plans<'_>,
    operation: &Operation,
    bodies: Bodies,
    outcome: Outcome,
) -> Vec<Way> {
    let locations = operation
        .payload
        .iter()
        .filter(|location| !location.is_empty())
        .map(AsRef::as_ref);
    let index = bodies.index;
    let bodies: Vec<(usize, &str)> = match (outcome, bodies.envelope) {
        (Outcome::Success, Some(envelope)) => locations
            .map(|location| (envelope, location))
            .chain([(bodies.success, "")])
            .collect(),
        (Outcome::Success, None) => vec![(bodies.success, "")],
        (Outcome::Failure, _) => {
            let body = bodies.failure.or(bodies.pending);
            vec![(body.unwrap_or(bodies.success), "")]
        }
        (Outcome::Pending, _) => {
            let body = bodies.pending.or(bodies.failure);
            vec![(body.unwrap_or(bodies.success), "")]
        }
    };
    let mut ways = Vec::new();
    for (body, location) in bodies {
        for (at, rule) in operation
            .outcome
            .iter()
            .enumerate()
            .filter(|(_, rule)| gives(rule, outcome, index))
        {
            let forced = Forced {
                plans,
                operation,
                body,
                location,
                forces: vec![Force::default()],
            };
            if let Some(forces) = forced.hold(at, rule) {
                ways.push(Way {
                    body,
                    location: location.to_owned(),
                    forces,
                    is_exception: rule.when.iter().any(asks_for_nothing),
                });
            }
        }
    }
    ways
}

fn asks_for_nothing(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Exists { exists: false, .. } | Condition::Payload { payload: false }
    )
}

/// Returns `true` if a rule gives the outcome, and, for a success, the success type with that
/// index.
pub(super) fn gives(rule: &OutcomeRule, outcome: Outcome, success: usize) -> bool {
    let is_type = outcome != Outcome::Success || usize::try_from(rule.success_index) == Ok(success);
    rule.outcome == outcome && is_type
}

fn property(plans: &Plans<'_>, plan: usize, name: &str) -> Option<usize> {
    plans[plan]
        .properties
        .iter()
        .position(|property| property.property.wire_name == name)
}

/// Returns the tokens of a JSON Pointer, unescaped.
pub(super) fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer
        .split('/')
        .skip(1)
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// A step on the path to a location.
struct Step {
    /// Index of the property in its definition, or of the element in its array.
    location: usize,
    required: bool,
    is_leaf: bool,
}

/// The kind of value at the end of a path.
enum Here<'p, 'a> {
    Leaf,
    Object(usize),
    List(&'p ElementPlan<'a>),
}

impl<'p, 'a> Here<'p, 'a> {
    fn of(shape: &'p ShapePlan<'a>) -> Self {
        match shape {
            ShapePlan::Leaf(_) => Self::Leaf,
            ShapePlan::Object { plan, .. } => Self::Object(*plan),
            ShapePlan::List { element, .. } => Self::List(element),
        }
    }
}

/// Forces while they are collected.
struct Forced<'p, 'a> {
    plans: &'p Plans<'a>,
    operation: &'p Operation,
    body: usize,
    location: &'p str,
    forces: Vec<Force>,
}

impl Forced<'_, '_> {
    /// Returns the forces under which `rule` matches and no rule before it does. `None` if they
    /// contradict each other.
    fn hold(mut self, at: usize, rule: &OutcomeRule) -> Option<Vec<Force>> {
        self.payload()?;
        for condition in rule.when.iter() {
            self.require(condition)?;
        }
        for earlier in self.operation.outcome.iter().take(at) {
            self.prevent(earlier)?;
        }
        self.known_codes(rule);
        Some(self.forces)
    }

    /// Requires the payload at its location, and at no other.
    fn payload(&mut self) -> Option<()> {
        if !self.location.is_empty() {
            let location = self.location.to_owned();
            let force = self.at(&location)?;
            self.presence(force, true)?;
            self.need(&location);
        }
        let wants_none = self.operation.outcome.iter().any(|rule| {
            rule.when
                .iter()
                .any(|condition| matches!(condition, Condition::Payload { .. }))
        });
        let others: Vec<String> = self
            .operation
            .payload
            .iter()
            .map(ToString::to_string)
            .collect();
        let location = self.location;
        for other in others
            .iter()
            .filter(|other| !other.is_empty() && *other != location)
        {
            // If the body itself is the payload, other locations matter only if a rule depends on
            // them.
            if (!self.location.is_empty() || wants_none)
                && let Some(force) = self.at(other)
            {
                self.presence(force, false)?;
            }
        }
        Some(())
    }

    fn require(&mut self, condition: &Condition) -> Option<()> {
        match condition {
            Condition::Is { at, is } => {
                let force = self.at(at)?;
                self.is_leaf(at).then_some(())?;
                self.presence(force, true)?;
                self.need(at);
                self.narrow(force, is.iter().map(ToString::to_string).collect())
            }
            Condition::Exists { at, exists: true } => {
                let force = self.at(at)?;
                self.need(at);
                self.presence(force, true)
            }
            Condition::Exists { at, exists: false } => match self.at(at) {
                Some(force) => self.presence(force, false),
                None => Some(()),
            },
            Condition::Payload { payload } => (*payload != self.location.is_empty()).then_some(()),
            // The first pointer that the body declares is enough.
            Condition::PayloadHas { payload_has } => payload_has.iter().find_map(|pointer| {
                let at = format!("{}{pointer}", self.location);
                let force = self.at(&at)?;
                self.need(&at);
                self.presence(force, true)
            }),
        }
    }

    /// Prevents a rule from matching: by existing forces, else by an additional one.
    fn prevent(&mut self, rule: &OutcomeRule) -> Option<()> {
        if rule.when.iter().any(|condition| self.is_false(condition)) {
            return Some(());
        }
        for condition in rule.when.iter() {
            let before = self.forces.clone();
            if self.negate(condition).is_some() {
                return Some(());
            }
            self.forces = before;
        }
        None
    }

    fn is_false(&mut self, condition: &Condition) -> bool {
        let at = match condition {
            Condition::Is { at, .. } | Condition::Exists { at, .. } => at,
            Condition::Payload { payload } => return *payload == self.location.is_empty(),
            Condition::PayloadHas { payload_has } => {
                return payload_has.iter().all(|pointer| {
                    let force = self.at(&format!("{}{pointer}", self.location));
                    force.is_none_or(|force| self.forces[force].present == Some(false))
                });
            }
        };
        let Some(location) = self.at(at) else {
            return !matches!(condition, Condition::Exists { exists: false, .. });
        };
        let force = &self.forces[location];
        match condition {
            Condition::Is { is, .. } => {
                force.present == Some(false)
                    || force.one_of.as_ref().is_some_and(|texts| {
                        !texts.iter().any(|text| is.iter().any(|is| is == text))
                    })
            }
            Condition::Exists { exists, .. } => force.present == Some(!exists),
            Condition::Payload { .. } | Condition::PayloadHas { .. } => false,
        }
    }

    fn negate(&mut self, condition: &Condition) -> Option<()> {
        match condition {
            Condition::Is { at, is } => {
                let force = self.at(at)?;
                self.forces[force]
                    .none_of
                    .extend(is.iter().map(ToString::to_string));
                match self.forces[force].one_of.take() {
                    Some(texts) => self.narrow(force, texts),
                    None => Some(()),
                }
            }
            Condition::Exists { at, exists } => {
                let force = self.at(at)?;
                if !exists {
                    self.need(at);
                }
                self.presence(force, !exists)
            }
            Condition::Payload { .. } => None,
            Condition::PayloadHas { payload_has } => {
                for pointer in payload_has.iter() {
                    let at = format!("{}{pointer}", self.location);
                    if let Some(force) = self.at(&at) {
                        self.presence(force, false)?;
                    }
                }
                Some(())
            }
        }
    }

    /// Restricts codes without other forces to the codes that the operation lists, where possible.
    /// In a failure, the code of the rule is also required.
    fn known_codes(&mut self, rule: &OutcomeRule) {
        let operation = self.operation;
        let mut codes: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        for (at, code) in operation.known_codes() {
            codes.entry(at).or_default().push(code.text.to_owned());
        }
        for (at, codes) in codes {
            let Some(force) = self.at(at).filter(|_| self.is_leaf(at)) else {
                continue;
            };
            let is_free = self.forces[force].one_of.is_none();
            if !is_free || self.forces[force].present == Some(false) {
                continue;
            }
            let before = self.forces.clone();
            if self.narrow(force, codes).is_none() {
                self.forces = before;
            } else if rule.outcome == Outcome::Failure && rule.code.as_deref() == Some(at) {
                self.need(at);
            }
        }
    }

    /// Returns the force at a pointer, and creates it if there is none. `None` if the body does not
    /// declare the location.
    fn at(&mut self, pointer: &str) -> Option<usize> {
        let mut force = 0;
        for step in self.steps(pointer)? {
            let children = &self.forces[force].children;
            let known = children
                .iter()
                .find(|(location, _)| *location == step.location);
            force = if let Some((_, child)) = known {
                *child
            } else {
                let required = step.required;
                self.forces.push(Force {
                    required,
                    ..Force::default()
                });
                let child = self.forces.len() - 1;
                self.forces[force].children.push((step.location, child));
                child
            };
        }
        Some(force)
    }

    fn is_leaf(&self, pointer: &str) -> bool {
        let steps = self.steps(pointer);
        steps.is_some_and(|steps| steps.last().is_some_and(|step| step.is_leaf))
    }

    /// Returns the path to a declared location. Array elements are named by index.
    fn steps(&self, pointer: &str) -> Option<Vec<Step>> {
        let mut here = Here::Object(self.body);
        let mut steps = Vec::new();
        for token in tokens(pointer) {
            let (location, required) = match here {
                Here::Object(plan) => {
                    let location = property(self.plans, plan, &token)?;
                    let property = &self.plans[plan].properties[location];
                    here = Here::of(&property.shape);
                    (location, property.property.required)
                }
                Here::List(element) => {
                    let location =
                        pointer::index(&token).filter(|location| *location < ELEMENTS_MAX)?;
                    here = match element {
                        ElementPlan::Leaf(_) => Here::Leaf,
                        ElementPlan::Object(plan) => Here::Object(*plan),
                    };
                    (location, false)
                }
                Here::Leaf => return None,
            };
            steps.push(Step {
                location,
                required,
                is_leaf: matches!(here, Here::Leaf),
            });
        }
        Some(steps)
    }

    /// Requires everything on the path to a pointer to be present.
    fn need(&mut self, pointer: &str) {
        let mut way = String::new();
        for token in tokens(pointer) {
            way = way + "/" + &super::tree::escape(&token);
            if let Some(force) = self.at(&way) {
                self.forces[force].present.get_or_insert(true);
            }
        }
    }

    fn presence(&mut self, force: usize, present: bool) -> Option<()> {
        if !present && self.forces[force].required {
            return None;
        }
        let known = *self.forces[force].present.get_or_insert(present);
        (known == present).then_some(())
    }

    fn narrow(&mut self, force: usize, texts: Vec<String>) -> Option<()> {
        let force = &mut self.forces[force];
        let before = force.one_of.take();
        let fits = |text: &String| {
            !force.none_of.contains(text)
                && before.as_ref().is_none_or(|before| before.contains(text))
        };
        let texts: Vec<String> = texts.into_iter().filter(fits).collect();
        let some = !texts.is_empty();
        force.one_of = some.then_some(texts);
        some.then_some(())
    }
}
