//! Documents that the operation's outcome rule judges as asked.
//!
//! A rule that gives the outcome is made to hold, and every rule before it not to: both are turned into forces on
//! properties, which the grower obeys. Each way to the outcome is tried once before the first document is made; a way
//! that the rules judge otherwise is not used.

use std::collections::BTreeMap;

use ocrmarket_wire::pointer;

use ocrmarket_operation::Operation;
use ocrmarket_operation::{Condition, Outcome, OutcomeRule};

use super::plan::{ElementPlan, Plans, ShapePlan};

/// A rule that looks at an element further back in its array is not followed.
const ELEMENTS_MAX: usize = 100;

/// What a property must be for the outcome's sake. The first of a list belongs to the root.
#[derive(Debug, Clone, Default)]
pub(super) struct Force {
    /// Whether it must be there.
    pub(super) present: Option<bool>,
    /// Texts, one of which it must hold.
    pub(super) one_of: Option<Vec<String>>,
    /// Texts that it must not hold.
    pub(super) none_of: Vec<String>,
    /// Whether the schema requires it, so that a valid document cannot go without.
    required: bool,
    /// Forces on the properties of the object it holds, or on the elements of the array, by their place.
    pub(super) children: Vec<(usize, usize)>,
}

/// One way to the outcome.
#[derive(Debug, Clone)]
pub(super) struct Way {
    /// The plan of the body.
    pub(super) body: usize,
    /// Where the payload stands; empty for the body itself.
    pub(super) place: String,
    /// What must be as it must.
    pub(super) forces: Vec<Force>,
    /// Whether its rule asks for something to be missing: then it is no usual form, but one without its envelope.
    pub(super) is_exception: bool,
}

/// The bodies that an outcome can have.
#[derive(Debug, Clone, Copy)]
pub(super) struct Bodies {
    /// The payload of the success type that is asked for.
    pub(super) success: usize,
    /// Its index among the success types.
    pub(super) index: usize,
    /// A refusal.
    pub(super) failure: Option<usize>,
    /// The body around the payload.
    pub(super) envelope: Option<usize>,
    /// The body while a job is running.
    pub(super) pending: Option<usize>,
}

/// Every way to an outcome that looks possible.
pub(super) fn ways(
    plans: &Plans<'_>,
    operation: &Operation,
    bodies: Bodies,
    outcome: Outcome,
) -> Vec<Way> {
    let places = operation
        .payload
        .iter()
        .filter(|place| !place.is_empty())
        .map(AsRef::as_ref);
    let index = bodies.index;
    let bodies: Vec<(usize, &str)> = match (outcome, bodies.envelope) {
        (Outcome::Success, Some(envelope)) => places
            .map(|place| (envelope, place))
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
    for (body, place) in bodies {
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
                place,
                forces: vec![Force::default()],
            };
            if let Some(forces) = forced.hold(at, rule) {
                ways.push(Way {
                    body,
                    place: place.to_owned(),
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

/// Whether a rule gives an outcome, and of a success the type with that index.
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

/// The tokens of a JSON Pointer, unescaped.
pub(super) fn tokens(pointer: &str) -> impl Iterator<Item = String> {
    pointer
        .split('/')
        .skip(1)
        .map(|token| token.replace("~1", "/").replace("~0", "~"))
}

/// A step on the way to a place.
struct Step {
    /// The property's place in its definition, or the element's in its array.
    place: usize,
    required: bool,
    is_leaf: bool,
}

/// Where a way has led to.
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

/// Forces while they are gathered.
struct Forced<'p, 'a> {
    plans: &'p Plans<'a>,
    operation: &'p Operation,
    body: usize,
    place: &'p str,
    forces: Vec<Force>,
}

impl Forced<'_, '_> {
    /// The forces under which that rule holds and none before it does; `None` where they contradict each other.
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

    /// The payload stands at its place and at no other.
    fn payload(&mut self) -> Option<()> {
        if !self.place.is_empty() {
            let place = self.place.to_owned();
            let force = self.at(&place)?;
            self.presence(force, true)?;
            self.need(&place);
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
        let place = self.place;
        for other in others
            .iter()
            .filter(|other| !other.is_empty() && *other != place)
        {
            // Without a payload the other places matter only where a rule asks for them.
            if (!self.place.is_empty() || wants_none)
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
            Condition::Payload { payload } => (*payload != self.place.is_empty()).then_some(()),
            // The first that the body declares will do.
            Condition::PayloadHas { payload_has } => payload_has.iter().find_map(|pointer| {
                let at = format!("{}{pointer}", self.place);
                let force = self.at(&at)?;
                self.need(&at);
                self.presence(force, true)
            }),
        }
    }

    /// Keeps a rule from holding: by what is forced already, else by one condition more.
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
            Condition::Payload { payload } => return *payload == self.place.is_empty(),
            Condition::PayloadHas { payload_has } => {
                return payload_has.iter().all(|pointer| {
                    let force = self.at(&format!("{}{pointer}", self.place));
                    force.is_none_or(|force| self.forces[force].present == Some(false))
                });
            }
        };
        let Some(place) = self.at(at) else {
            return !matches!(condition, Condition::Exists { exists: false, .. });
        };
        let force = &self.forces[place];
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
                    let at = format!("{}{pointer}", self.place);
                    if let Some(force) = self.at(&at) {
                        self.presence(force, false)?;
                    }
                }
                Some(())
            }
        }
    }

    /// A refusal carries one of the codes that the operation lists, where nothing else decides it; and no other place of a code holds
    /// one that it does not know.
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

    /// The force at a pointer, made where there is none yet; `None` where the body declares no such place.
    fn at(&mut self, pointer: &str) -> Option<usize> {
        let mut force = 0;
        for step in self.steps(pointer)? {
            let children = &self.forces[force].children;
            let known = children.iter().find(|(place, _)| *place == step.place);
            force = if let Some((_, child)) = known {
                *child
            } else {
                let required = step.required;
                self.forces.push(Force {
                    required,
                    ..Force::default()
                });
                let child = self.forces.len() - 1;
                self.forces[force].children.push((step.place, child));
                child
            };
        }
        Some(force)
    }

    fn is_leaf(&self, pointer: &str) -> bool {
        let steps = self.steps(pointer);
        steps.is_some_and(|steps| steps.last().is_some_and(|step| step.is_leaf))
    }

    /// The way to a declared place; array elements are named by their place in the array.
    fn steps(&self, pointer: &str) -> Option<Vec<Step>> {
        let mut here = Here::Object(self.body);
        let mut steps = Vec::new();
        for token in tokens(pointer) {
            let (place, required) = match here {
                Here::Object(plan) => {
                    let place = property(self.plans, plan, &token)?;
                    let property = &self.plans[plan].properties[place];
                    here = Here::of(&property.shape);
                    (place, property.property.required)
                }
                Here::List(element) => {
                    let place = pointer::index(&token).filter(|place| *place < ELEMENTS_MAX)?;
                    here = match element {
                        ElementPlan::Leaf(_) => Here::Leaf,
                        ElementPlan::Object(plan) => Here::Object(*plan),
                    };
                    (place, false)
                }
                Here::Leaf => return None,
            };
            steps.push(Step {
                place,
                required,
                is_leaf: matches!(here, Here::Leaf),
            });
        }
        Some(steps)
    }

    /// Has everything on the way to a pointer there.
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
