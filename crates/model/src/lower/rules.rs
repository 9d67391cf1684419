//! The parts of `operation.json` that describe responses: payload locations, outcome rules, codes,
//! jobs. Every pointer must name something that the response schema declares.

use std::collections::{HashMap, HashSet};

use ocrmarket_wire::pointer;

use super::Lowering;
use super::operation::Draft;
use crate::api::{DefinitionId, Element, Shape};
use crate::diagnostics::DiagnosticCode;
use crate::layout::VendorFiles;
use crate::source::Cursor;
use ocrmarket_operation::{Charged, Condition, JobRules, Outcome, OutcomeRule};

/// The target of a pointer in a definition.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reach {
    Leaf,
    Object(DefinitionId),
    List,
    Nothing,
    /// A reported mistake hides the target.
    Unclear,
}

/// Pointers of one operation. Each is resolved once.
struct Pointers<'d> {
    draft: &'d Draft<'d>,
    classified: HashMap<String, Reach>,
}

impl<'s> Lowering<'s> {
    /// Reports payload locations, outcome rules and codes that cannot work.
    pub(super) fn check_rules(&mut self, draft: &Draft<'s>) {
        if draft.branches.is_unclear {
            return;
        }
        self.check_payload(draft);
        let mut pointers = Pointers {
            draft,
            classified: HashMap::new(),
        };
        self.check_outcome(draft, &mut pointers);
        self.check_codes(draft, &mut pointers);
        self.check_json_texts(draft);
        self.check_successes(draft);
    }

    /// Reports a success type that no rule selects.
    fn check_successes(&mut self, draft: &Draft<'s>) {
        let (operation, at) = (&draft.operation, draft.at.get("outcome"));
        for (index, success) in operation.successes.iter().enumerate() {
            let mut rules = operation.outcome.iter();
            let is_named = rules.any(|rule| {
                rule.outcome == Outcome::Success && usize::try_from(rule.success_index) == Ok(index)
            });
            // The first success type needs no rule: a response schema may describe a success
            // although no rule for it is known.
            if index > 0 && !is_named {
                let message = format!("no outcome rule for the success type `{}`", success.name);
                let help = "name it in `success` of a rule, or remove its branch";
                let location = at.clone().unwrap_or_else(|| draft.at.clone());
                self.report
                    .value(&location, DiagnosticCode::BadOutcome, message, help);
            }
        }
    }

    /// Reports a job whose result cannot be requested.
    pub(super) fn check_job(
        &mut self,
        draft: &Draft<'s>,
        drafts: &[Draft<'s>],
        files: &VendorFiles<'s>,
    ) {
        let (Some(job), Some(at)) = (&draft.operation.job, draft.at.get("job")) else {
            return;
        };
        let location = |key: &str| at.get(key).unwrap_or_else(|| at.clone());
        let mut pointers = Pointers {
            draft,
            classified: HashMap::new(),
        };
        if !draft.branches.is_unclear {
            self.check_pointer(&mut pointers, &job.id, &location("id"), true);
        }
        let query = drafts
            .iter()
            .find(|other| other.operation.name == job.query);
        if let Some(request) = query.and_then(|query| query.request) {
            self.check_request_property(request, &job.property, &location("property"));
            self.check_query_needs(request, &job.property, &location("query"));
        }
        if !files.operations.contains_key(job.query.as_ref()) {
            let message = format!("no operation `{}` of this vendor", job.query);
            self.report.value(
                &location("query"),
                DiagnosticCode::BadJob,
                message,
                "write the folder name of the operation that returns the result of a job",
            );
        }
        if job.query == draft.operation.name {
            let message = "`query` names the operation itself, which would submit the job again";
            let help = "write the name of the operation that returns the result of a job";
            self.report
                .value(&location("query"), DiagnosticCode::BadJob, message, help);
        }
        if job.first_wait_ms == 0 || job.longest_wait_ms < job.first_wait_ms {
            let message = "`first_wait_ms` is 0, or `longest_wait_ms` is less than `first_wait_ms`";
            let help =
                "write milliseconds greater than 0, the longest wait not less than the first";
            self.report
                .value(&at, DiagnosticCode::BadJob, message, help);
        }
    }

    /// Reports a query operation that requires more than the job's id, which is all that polling
    /// sends.
    fn check_query_needs(&mut self, request: DefinitionId, id: &str, at: &Cursor<'s>) {
        let Some(object) = self.definitions[request.0].object() else {
            return;
        };
        let required = object.properties.iter().filter(|one| one.required);
        let required = required.map(|one| std::slice::from_ref(&one.wire_name));
        let groups = object.exactly_one_of.iter().map(Vec::as_slice);
        let unmet = required
            .chain(groups)
            .find(|group| !group.iter().any(|name| name == id));
        if let Some(group) = unmet {
            let message = format!(
                "polling sends only `{id}`, but this operation also requires `{}`",
                group.join("` or `")
            );
            let help = "write the name of an operation that requires only the id, or make the other properties optional";
            self.report.value(at, DiagnosticCode::BadJob, message, help);
        }
    }

    /// Returns `true` if the property for a job's id is sent in the query string.
    pub(super) fn is_sent_in_query(&self, job: &JobRules, drafts: &[Draft<'s>]) -> bool {
        let query = drafts.iter().find(|one| one.operation.name == job.query);
        let request = query.and_then(|query| self.definitions[query.request?.0].object());
        request.is_some_and(|object| {
            let mut properties = object.properties.iter();
            properties.any(|one| one.wire_name == job.property && one.in_query)
        })
    }

    fn check_payload(&mut self, draft: &Draft<'s>) {
        let Some(at) = draft.at.get("payload") else {
            return;
        };
        let locations = &draft.operation.payload;
        if locations.last().is_none_or(|last| !last.is_empty()) {
            let message = "last payload location is not the body itself";
            self.report.value(
                &at,
                DiagnosticCode::BadPayload,
                message,
                "add `\"\"` at the end",
            );
        }
        let mut seen = HashSet::new();
        for (location, at) in locations.iter().zip(at.elements()) {
            if !seen.insert(location) {
                self.report.value(
                    &at,
                    DiagnosticCode::BadPayload,
                    "duplicate payload location",
                    "keep the first one",
                );
            } else if !location.is_empty() {
                self.check_payload_location(draft, location, &at);
            }
        }
        self.check_envelopes(draft, &at);
    }

    /// Reports an envelope without a payload location inside, and one whose locations hold several
    /// success types.
    fn check_envelopes(&mut self, draft: &Draft<'s>, at: &Cursor<'s>) {
        let locations = &draft.operation.payload;
        let mut taken: Vec<DefinitionId> = Vec::new();
        for envelope in &draft.branches.envelopes {
            let inner = locations.iter().filter(|location| !location.is_empty());
            let inside = inner.filter_map(|location| self.names(*envelope, location));
            let payloads: HashSet<DefinitionId> = inside
                .filter(|id| draft.branches.successes.contains(id))
                .collect();
            let name = &self.definitions[envelope.0].name;
            let (message, help) = match payloads.len() {
                0 if !self.broken[envelope.0] => (
                    format!("no payload location inside the envelope `{name}`"),
                    "add the location, or remove the envelope",
                ),
                0 => continue,
                1 if taken.iter().any(|one| payloads.contains(one)) => (
                    format!("payload of the envelope `{name}` already has an envelope"),
                    "keep one of the envelopes",
                ),
                1 => {
                    taken.extend(payloads);
                    continue;
                }
                _ => (
                    format!(
                        "payload locations in the envelope `{name}` have several success types"
                    ),
                    "add an envelope for each success type",
                ),
            };
            self.report
                .value(at, DiagnosticCode::BadPayload, message, help);
        }
    }

    /// Returns the object definition that a pointer names in a definition.
    pub(super) fn names(&self, definition: DefinitionId, pointer: &str) -> Option<DefinitionId> {
        match self.reach(definition, pointer) {
            Reach::Object(id) => Some(id),
            _ => None,
        }
    }

    fn check_payload_location(&mut self, draft: &Draft<'s>, location: &str, at: &Cursor<'s>) {
        let branches = &draft.branches;
        if branches.envelopes.is_empty() {
            let message = format!(
                "payload location `{location}` is inside an envelope, but the response has none"
            );
            let help = "add a branch with the role `envelope`, or keep only `\"\"`";
            return self
                .report
                .value(at, DiagnosticCode::BadPayload, message, help);
        }
        // It is enough that one envelope has the property: each success type has its own envelope.
        let is_payload =
            branches
                .envelopes
                .iter()
                .any(|envelope| match self.reach(*envelope, location) {
                    Reach::Unclear => true,
                    Reach::Object(id) => branches.successes.contains(&id),
                    _ => false,
                });
        if !is_payload {
            let message = format!(
                "payload location `{location}` is not a property of the envelope that refers to a success type"
            );
            let help = "correct the location, or declare the property in the envelope";
            self.report
                .value(at, DiagnosticCode::BadPayload, message, help);
        }
    }

    fn check_outcome(&mut self, draft: &Draft<'s>, pointers: &mut Pointers<'_>) {
        let Some(at) = draft.at.get("outcome") else {
            return;
        };
        let rules = &draft.operation.outcome;
        self.check_not_empty(&draft.at, "outcome", "add a rule without `when`");
        for (index, (rule, at)) in rules.iter().zip(at.elements()).enumerate() {
            let is_last = index + 1 == rules.len();
            if is_last && !rule.when.is_empty() {
                let help = "add a rule without `when` at the end, for all other responses";
                self.report.value(
                    &at,
                    DiagnosticCode::BadOutcome,
                    "last rule has a `when`, so some responses match no rule",
                    help,
                );
            }
            if !is_last && rule.when.is_empty() {
                let help = "move the rule to the end, or add `when`";
                self.report.value(
                    &at,
                    DiagnosticCode::BadOutcome,
                    "rule always matches, so later rules never do",
                    help,
                );
            }
            self.check_conditions(draft, rule, &at, pointers);
            self.check_fields(rule, &at, pointers);
            self.check_branch_of(draft, rule.outcome, &at);
        }
    }

    fn check_conditions(
        &mut self,
        draft: &Draft<'s>,
        rule: &OutcomeRule,
        at: &Cursor<'s>,
        pointers: &mut Pointers<'_>,
    ) {
        let Some(when) = at.get("when") else { return };
        for (condition, at) in rule.when.iter().zip(when.elements()) {
            let location = at.get("at").unwrap_or_else(|| at.clone());
            match condition {
                Condition::Is { at: pointer, .. } => {
                    self.check_pointer(pointers, pointer, &location, true);
                    self.check_not_empty(&at, "is", "list the values that match");
                }
                Condition::Exists { at: pointer, .. } => {
                    self.check_pointer(pointers, pointer, &location, false);
                }
                Condition::Payload { .. }
                    if draft
                        .operation
                        .payload
                        .iter()
                        .all(|location| location.is_empty()) =>
                {
                    let message =
                        "condition on the payload has no effect: the payload is always the body";
                    self.report.value(
                        &at,
                        DiagnosticCode::BadOutcome,
                        message,
                        "remove the condition, or add payload locations",
                    );
                }
                Condition::Payload { .. } => {}
                Condition::PayloadHas { payload_has } => {
                    self.check_not_empty(
                        &at,
                        "payload_has",
                        "list JSON Pointers from the root of the payload",
                    );
                    let locations = at.get("payload_has");
                    let locations = locations.iter().flat_map(Cursor::elements);
                    for (pointer, location) in payload_has.iter().zip(locations) {
                        self.check_payload_pointer(draft, pointer, &location);
                    }
                }
            }
        }
    }

    /// Reports a pointer that names nothing in any success type.
    fn check_payload_pointer(&mut self, draft: &Draft<'s>, pointer: &str, at: &Cursor<'s>) {
        let mut successes = draft.branches.successes.iter();
        if !successes.any(|id| self.reach(*id, pointer) != Reach::Nothing) {
            let message = format!("`{pointer}` is not declared in any success type");
            let help = "correct the pointer (relative to the root of the payload), or declare the property";
            self.report
                .value(at, DiagnosticCode::DanglingPointer, message, help);
        }
    }

    fn check_fields(&mut self, rule: &OutcomeRule, at: &Cursor<'s>, pointers: &mut Pointers<'_>) {
        if let (Some(pointer), Some(location)) = (&rule.code, at.get("code")) {
            self.check_pointer(pointers, pointer, &location, true);
        }
        if let Some(message) = at.get("message") {
            for (pointer, location) in rule.message.iter().zip(one_or_several(&message)) {
                self.check_pointer(pointers, pointer, &location, true);
            }
            if rule.message.is_empty() {
                self.check_not_empty(at, "message", "add a JSON Pointer to the message");
            }
        }
        if let (Charged::Field(fields), Some(charged)) = (&rule.charged, at.get("charged")) {
            self.check_not_empty(
                &charged,
                "field",
                "add JSON Pointers to the fields that state the charge",
            );
            let locations = charged.get("field");
            for (pointer, location) in fields
                .iter()
                .zip(locations.iter().flat_map(Cursor::elements))
            {
                self.check_pointer(pointers, pointer, &location, true);
            }
        }
    }

    /// Reports a failure that no branch describes.
    fn check_branch_of(&mut self, draft: &Draft<'s>, outcome: Outcome, at: &Cursor<'s>) {
        // The response of a running job can be anything. If there is an envelope, it describes the
        // response.
        let branches = &draft.branches;
        let is_described = branches.failure.is_some() || !branches.envelopes.is_empty();
        if outcome == Outcome::Failure && !is_described {
            let message = "no branch of the response for a failure";
            let help = "add a branch with the role `failure` to response.schema.json";
            self.report
                .value(at, DiagnosticCode::BadRole, message, help);
        }
    }

    /// Reports locations of JSON strings at which no object is declared.
    fn check_json_texts(&mut self, draft: &Draft<'s>) {
        let locations = draft.at.get("json_text");
        let locations = locations.iter().flat_map(Cursor::elements);
        for (pointer, at) in draft.operation.json_text.iter().zip(locations) {
            if let Reach::Leaf | Reach::List | Reach::Nothing = self.reach_anywhere(draft, pointer)
            {
                let message =
                    format!("`{pointer}` is not a declared object of the response schema");
                let help = "write the pointer to the object that the string contains as JSON";
                self.report
                    .value(&at, DiagnosticCode::DanglingPointer, message, help);
            }
        }
    }

    fn check_codes(&mut self, draft: &Draft<'s>, pointers: &mut Pointers<'_>) {
        let Some(at) = draft.at.get("codes") else {
            return;
        };
        let mut seen = HashSet::new();
        for (code, at) in draft.operation.codes.iter().zip(at.elements()) {
            let several = at.get("at").unwrap_or_else(|| at.clone());
            if code.at.is_empty() {
                self.check_not_empty(&at, "at", "add a JSON Pointer to the code");
            }
            for (pointer, location) in code.at.iter().zip(one_or_several(&several)) {
                self.check_pointer(pointers, pointer, &location, true);
                if !seen.insert((pointer, &code.code)) {
                    let message = format!("duplicate code `{}` at `{pointer}`", code.code);
                    self.report
                        .value(&at, DiagnosticCode::WrongValue, message, "keep one of them");
                }
            }
        }
    }

    /// Reports a pointer that names nothing in any branch, or no leaf although one is required.
    fn check_pointer(
        &mut self,
        pointers: &mut Pointers<'_>,
        pointer: &str,
        at: &Cursor<'s>,
        needs_leaf: bool,
    ) {
        let classified = pointers.classified.get(pointer).copied();
        let reach = classified.unwrap_or_else(|| self.reach_anywhere(pointers.draft, pointer));
        pointers.classified.insert(pointer.to_owned(), reach);
        let help =
            "correct the pointer (relative to the root of the body), or declare the property";
        match reach {
            Reach::Nothing => {
                let message = format!("`{pointer}` is not declared in the response schema");
                self.report
                    .value(at, DiagnosticCode::DanglingPointer, message, help);
            }
            Reach::Object(_) | Reach::List if needs_leaf => {
                let message = format!("expected a leaf at `{pointer}`, found object or array");
                self.report
                    .value(at, DiagnosticCode::DanglingPointer, message, help);
            }
            _ => {}
        }
    }

    /// Resolves a pointer from the body's root in every branch. A leaf takes precedence over other
    /// targets.
    fn reach_anywhere(&self, draft: &Draft<'_>, pointer: &str) -> Reach {
        let branches = &draft.branches;
        let whole = branches.envelopes.iter().chain(&branches.failure);
        let mut reached: Vec<Reach> = whole.map(|id| self.reach(*id, pointer)).collect();
        for success in &branches.successes {
            let rests = draft
                .operation
                .payload
                .iter()
                .filter_map(|location| pointer.strip_prefix(location.as_ref()));
            reached.extend(
                rests
                    .filter(|rest| rest.is_empty() || rest.starts_with('/'))
                    .map(|rest| self.reach(*success, rest)),
            );
        }
        let first = |wanted: fn(&Reach) -> bool| reached.iter().copied().find(wanted);
        first(|reach| *reach == Reach::Leaf)
            .or_else(|| first(|reach| *reach == Reach::Unclear))
            .or_else(|| first(|reach| *reach != Reach::Nothing))
            .unwrap_or(Reach::Nothing)
    }

    /// Resolves a pointer in a definition.
    fn reach(&self, definition: DefinitionId, pointer: &str) -> Reach {
        let Some(tokens) = pointer::tokens(pointer) else {
            return Reach::Nothing;
        };
        let mut here = Reach::Object(definition);
        let mut element: Option<&Element> = None;
        for token in tokens {
            let (next, list) = match here {
                Reach::Object(id) => self.step(id, &token),
                Reach::List if pointer::index(&token).is_some() => {
                    (element.map_or(Reach::Nothing, reach_of_element), None)
                }
                Reach::Unclear => return Reach::Unclear,
                _ => (Reach::Nothing, None),
            };
            (here, element) = (next, list);
        }
        here
    }

    fn step(&self, id: DefinitionId, token: &str) -> (Reach, Option<&Element>) {
        let properties = self.definitions[id.0]
            .object()
            .map(|object| object.properties.as_slice())
            .unwrap_or_default();
        // An invalid property was lowered to a leaf, and invalid `properties` to none.
        let is_broken = self.broken[id.0];
        match properties
            .iter()
            .find(|property| property.wire_name == token)
            .map(|property| &property.shape)
        {
            None if is_broken && properties.is_empty() => (Reach::Unclear, None),
            None => (Reach::Nothing, None),
            Some(Shape::Leaf(_)) if is_broken => (Reach::Unclear, None),
            Some(Shape::Leaf(_)) => (Reach::Leaf, None),
            Some(Shape::Object(id)) => (Reach::Object(*id), None),
            Some(Shape::List { element, .. }) => (Reach::List, Some(element)),
        }
    }
}

/// Returns the locations of pointers in a value: its elements, or the value itself, since one
/// pointer needs no array.
fn one_or_several<'s>(value: &Cursor<'s>) -> impl Iterator<Item = Cursor<'s>> {
    value.elements().chain([value.clone()])
}

fn reach_of_element(element: &Element) -> Reach {
    match element {
        Element::Leaf(_) => Reach::Leaf,
        Element::Object(id) => Reach::Object(*id),
    }
}
