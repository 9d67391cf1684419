//! Comparison of two models of requests and outcomes, fact by fact. Each is a field of `OPERATION`,
//! and is named after it.

use std::fmt::Write as _;

use ocrmarket_operation::{
    Condition, Encoding, Endpoint, HostSuffix, Input, Method, Operation, OutcomeRule,
};

use super::wire::{operations, row};
use super::{Action, ItemChange, JsonEffect, Side};
use ocrmarket_codegen::api_list::ItemKind;

/// Returns the changed facts of operations.
pub(super) fn rows(before: &Side<'_>, after: &Side<'_>) -> Vec<ItemChange> {
    let mut rows = Vec::new();
    for (name, was) in operations(before) {
        let Some((_, is)) = operations(after).find(|(other, _)| *other == name) else {
            continue;
        };
        let mut facts = Facts {
            name: &name,
            rows: Vec::new(),
        };
        facts.compare(&was.operation, &is.operation);
        for mut row in facts.rows {
            row.was_at = before.locations.location(&name).cloned();
            row.is_at = after.locations.location(&name).cloned();
            rows.push(row);
        }
    }
    rows
}

/// Returns schemas whose text changed without another change of their operation, so that no
/// difference in the output goes unreported.
pub(super) fn texts(
    before: &Side<'_>,
    after: &Side<'_>,
    changes: &[ItemChange],
) -> Vec<ItemChange> {
    let mut rows = Vec::new();
    for (name, was) in operations(before) {
        let is = operations(after).find(|(other, _)| *other == name);
        if is.is_none_or(|(_, is)| is.response_bundle == was.response_bundle) {
            continue;
        }
        let (own, label) = (
            format!("{name}::"),
            format!("{} ", name.replacen("::", "/", 1)),
        );
        let is_told = changes.iter().any(|change| {
            let mut pointers = change.pointers.iter();
            change.item.starts_with(&own) || pointers.any(|at| at.starts_with(&label))
        });
        if !is_told {
            let path = Some(format!("{name}::SCHEMA"));
            let effect = "text of the schema changed".to_owned();
            let mut row = row(
                (path.clone(), path),
                ItemKind::Constant,
                JsonEffect::Same,
                effect,
            );
            row.action = Action::Documented;
            row.was_at = before.locations.location(&name).cloned();
            row.is_at = after.locations.location(&name).cloned();
            rows.push(row);
        }
    }
    rows
}

struct Facts<'a> {
    name: &'a str,
    rows: Vec<ItemChange>,
}

impl Facts<'_> {
    fn compare(&mut self, was: &Operation, is: &Operation) {
        self.sent(was, is);
        self.classified(was, is);
        let documented = [
            ("title", was.title == is.title),
            ("description", was.description == is.description),
            ("page", was.page == is.page),
            ("codes", was.codes == is.codes),
            ("evidence", was.evidence == is.evidence),
            ("last_seen_live", was.last_seen_live == is.last_seen_live),
            ("sources", was.sources == is.sources),
        ];
        for (field, is_same) in documented {
            if !is_same {
                self.put(field, JsonEffect::Same, "content changed");
                if let Some(row) = self.rows.last_mut() {
                    row.action = Action::Documented;
                }
            }
        }
    }

    /// Compares the way requests are sent.
    fn sent(&mut self, was: &Operation, is: &Operation) {
        if was.method != is.method {
            self.put(
                "method",
                JsonEffect::Changed,
                "requests are sent with another HTTP method",
            );
            self.texts(method(was.method), method(is.method));
        }
        if was.encoding != is.encoding {
            self.put(
                "encoding",
                JsonEffect::Changed,
                "requests are sent in another encoding",
            );
            self.texts(encoding(was.encoding), encoding(is.encoding));
        }
        if was.endpoints != is.endpoints {
            self.put(
                "endpoints",
                JsonEffect::Same,
                "address or signing scheme of requests may change",
            );
            self.texts(&endpoints(&was.endpoints), &endpoints(&is.endpoints));
        }
        if was.host_suffix != is.host_suffix {
            self.put(
                "host_suffix",
                JsonEffect::Same,
                "credentials may be sent to other hosts",
            );
            self.texts(suffix(was), suffix(is));
        }
        if was.timeouts != is.timeouts {
            self.put("timeouts", JsonEffect::Same, "timeouts of a call changed");
            let text = |operation: &Operation| {
                format!(
                    "{} ms to connect, {} ms in total",
                    operation.timeouts.connect_ms, operation.timeouts.total_ms
                )
            };
            self.texts(&text(was), &text(is));
        }
        if was.inputs != is.inputs {
            self.put("inputs", JsonEffect::Same, "limits of inputs changed");
            self.texts(&inputs(&was.inputs), &inputs(&is.inputs));
        }
        if was.job != is.job {
            self.put("job", JsonEffect::Same, "polling of a job changed");
        }
    }

    /// Compares the way responses are classified.
    fn classified(&mut self, was: &Operation, is: &Operation) {
        if was.payload != is.payload {
            let kept: Vec<_> = is
                .payload
                .iter()
                .filter(|location| was.payload.contains(location))
                .collect();
            let is_kept = kept.iter().copied().eq(was.payload.iter());
            let (wire, effect) = if is_kept {
                (
                    JsonEffect::Extended,
                    "payload is found at additional locations",
                )
            } else {
                (
                    JsonEffect::Changed,
                    "payload is expected at other locations",
                )
            };
            self.put("payload", wire, effect);
            self.texts(&was.payload.join(", "), &is.payload.join(", "));
        }
        if was.outcome != is.outcome {
            let classes = |rules: &[OutcomeRule]| {
                let rules = rules.iter();
                rules
                    .map(|rule| (rule.when.clone(), rule.outcome))
                    .collect::<Vec<_>>()
            };
            let effect = if classes(&was.outcome) == classes(&is.outcome) {
                "code, message, charge or retry of a response may differ"
            } else {
                "class of stored responses may differ"
            };
            self.put("outcome", JsonEffect::Judged, effect);
            self.texts(&outcome(&was.outcome), &outcome(&is.outcome));
        }
    }

    fn put(&mut self, field: &str, wire: JsonEffect, effect: &str) {
        let path = format!("{}::OPERATION.{field}", self.name);
        let paths = (Some(path.clone()), Some(path));
        self.rows
            .push(row(paths, ItemKind::Static, wire, effect.to_owned()));
    }

    /// Sets the old and the new value of the last fact, if they differ.
    fn texts(&mut self, was: &str, is: &str) {
        if let Some(row) = self.rows.last_mut().filter(|_| was != is) {
            row.was = Some(was.to_owned());
            row.is = Some(is.to_owned());
        }
    }
}

fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Post => "POST",
    }
}

fn encoding(encoding: Encoding) -> &'static str {
    match encoding {
        Encoding::Form => "form",
        Encoding::Json => "json",
    }
}

fn endpoints(endpoints: &[Endpoint]) -> String {
    let texts = endpoints
        .iter()
        .map(|endpoint| format!("{}{}", endpoint.host, endpoint.path));
    texts.collect::<Vec<_>>().join(", ")
}

fn suffix(operation: &Operation) -> &'static str {
    operation.host_suffix.map_or("none", HostSuffix::domain)
}

fn inputs(inputs: &[Input]) -> String {
    let texts = inputs.iter().map(|input| {
        let mut text = format!("{}: {}", input.property, input.formats.join(" "));
        let limits = [
            ("bytes", input.file_bytes_max),
            ("bytes of base64", input.base64_bytes_max),
            ("bytes of URL", input.url_bytes_max.map(u64::from)),
        ];
        for (what, limit) in limits {
            if let Some(limit) = limit {
                // Writing into a `String` cannot fail.
                let _ = write!(text, " at most {limit} {what}");
            }
        }
        text.trim_end().trim_end_matches(':').to_owned()
    });
    texts.collect::<Vec<_>>().join("; ")
}

/// Renders the rules in a line: `success if /code is 0; else failure`.
fn outcome(rules: &[OutcomeRule]) -> String {
    let texts = rules.iter().map(|rule| {
        let conditions = rule.when.iter().map(|condition| match condition {
            Condition::Is { at, is } => format!("{at} is {}", is.join("|")),
            Condition::Exists { at, exists: true } => format!("{at} exists"),
            Condition::Exists { at, exists: false } => format!("{at} does not exist"),
            Condition::Payload { payload: true } => "payload exists".to_owned(),
            Condition::Payload { payload: false } => "payload does not exist".to_owned(),
            Condition::PayloadHas { payload_has } => {
                format!("payload has {}", payload_has.join("|"))
            }
        });
        let mut outcome = format!("{:?}", rule.outcome).to_lowercase();
        if let Some(success) = &rule.success {
            outcome = format!("{outcome} with {success}");
        }
        match conditions.collect::<Vec<_>>().join(" and ") {
            text if text.is_empty() => format!("else {outcome}"),
            text => format!("{outcome} if {text}"),
        }
    });
    texts.collect::<Vec<_>>().join("; ")
}
