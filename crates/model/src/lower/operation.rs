//! Operations: `operation.json`, the roots of both schemas, and the references between them.

use std::borrow::Cow;
use std::collections::HashSet;

use super::{Lowering, keywords};
use crate::api::{DefinitionId, OperationModel, SampleFinding, SuccessModel};
use crate::diagnostics::DiagnosticCode;
use crate::dialect::KeywordLocation;
use crate::files::Files;
use crate::layout::{OperationFiles, VendorFiles};
use crate::source::Cursor;
use crate::structure::Structure;
use ocrmarket_operation::Operation;
use ocrmarket_operation::{Auth, Gateway, Outcome, SuccessType};

/// JSON Schemas of the files of an operation, created once.
pub(super) struct Structures {
    operation: Structure,
    pub(super) findings: Structure,
}

impl Structures {
    pub(super) fn new() -> Self {
        Self {
            operation: Structure::of::<Operation>(),
            findings: Structure::of::<Vec<SampleFinding>>(),
        }
    }
}

/// The branches of a response.
#[derive(Debug, Default, Clone)]
pub(super) struct Branches {
    pub(super) successes: Vec<DefinitionId>,
    pub(super) failure: Option<DefinitionId>,
    pub(super) envelopes: Vec<DefinitionId>,
    /// `true` if a reported mistake hides some branches.
    pub(super) is_unclear: bool,
}

/// An operation during lowering: the parts that could be read.
pub(super) struct Draft<'s> {
    pub(super) operation: Operation,
    /// `operation.json`.
    pub(super) at: Cursor<'s>,
    pub(super) request: Option<DefinitionId>,
    pub(super) branches: Branches,
}

impl<'s> Lowering<'s> {
    /// Lowers the operations of a vendor, then checks the references between them.
    pub(super) fn operations(
        &mut self,
        vendor: &str,
        files: &VendorFiles<'s>,
        all: &'s Files,
        structures: &Structures,
    ) -> Vec<OperationModel> {
        let mut models = Vec::new();
        let mut drafts = Vec::new();
        for (name, operation) in &files.operations {
            let request_file =
                self.optional_file("request", operation.request, KeywordLocation::RequestFile);
            let response_file = self.optional_file(
                "response",
                operation.response,
                KeywordLocation::ResponseFile,
            );
            let request = operation.request.and_then(|path| self.request_root(path));
            let branches = self.branches(operation.response);
            let samples = self.samples(operation, all, &structures.findings);
            let Some(mut draft) =
                self.draft(vendor, name, operation, structures, request, branches)
            else {
                continue;
            };
            let successes = self.successes(&draft);
            self.name_successes(&mut draft, &successes);
            self.check_rules(&draft);
            // A missing root was reported, so no `Api` is returned and any id can be used.
            models.push(OperationModel {
                operation: draft.operation.clone(),
                path: draft.at.source.path.to_owned(),
                request_file,
                response_file,
                request: request.unwrap_or(DefinitionId(0)),
                successes,
                failure: draft.branches.failure,
                response_bundle: String::new(),
                samples,
            });
            drafts.push(draft);
        }
        for (draft, model) in drafts.iter().zip(&mut models) {
            self.check_job(draft, &drafts, files);
            if let Some(job) = &mut model.operation.job {
                job.in_query = self.is_sent_in_query(job, &drafts);
            }
        }
        models
    }

    fn optional_file(
        &mut self,
        name: &str,
        path: Option<&'s str>,
        location: KeywordLocation,
    ) -> crate::api::SchemaFile {
        self.schema_file(name, path.unwrap_or_default(), location)
    }

    fn request_root(&mut self, path: &'s str) -> Option<DefinitionId> {
        let at = self.sources.get(path)?.cursor();
        if at.node.get("$ref").is_none() && at.node.is_object() {
            let help = "add `$ref`: the definition of the request";
            self.report
                .value(&at, DiagnosticCode::MissingKeyword, "missing `$ref`", help);
        }
        self.resolve_object(&at)
    }

    /// Reads the branches of a response. If they have a mistake, everything that depends on them is
    /// not checked.
    fn branches(&mut self, path: Option<&'s str>) -> Branches {
        let mut branches = Branches::default();
        let before = self.report.len();
        match path.and_then(|path| self.sources.get(path)) {
            Some(source) => self.read_branches(&source.cursor(), &mut branches),
            None => branches.is_unclear = true,
        }
        branches.is_unclear |= self.report.len() > before;
        branches
    }

    fn read_branches(&mut self, at: &Cursor<'s>, branches: &mut Branches) {
        let Some(list) = at.get("anyOf") else {
            branches.is_unclear = true;
            if at.node.is_object() {
                let help = "add `anyOf` with `{ \"$ref\": …, \"x-role\": \"success\" }` and the other possible responses";
                self.report
                    .value(at, DiagnosticCode::MissingKeyword, "missing `anyOf`", help);
            }
            return;
        };
        if !keywords::is_array(&list, "anyOf", &mut self.report) {
            return;
        }
        let mut roles = HashSet::new();
        for branch in list.elements() {
            if keywords::check(&branch, KeywordLocation::Branch, &mut self.report) {
                self.branch(&branch, branches, &mut roles);
            }
        }
        if !roles.contains("success") {
            let help = "add `{ \"$ref\": …, \"x-role\": \"success\" }` for the payload";
            self.report.value(
                &list,
                DiagnosticCode::BadRole,
                "no branch has the role `success`",
                help,
            );
        }
    }

    fn branch(&mut self, at: &Cursor<'s>, branches: &mut Branches, roles: &mut HashSet<&'s str>) {
        if at.node.get("$ref").is_none() {
            let help = "add `$ref` with the definition of the branch";
            self.report
                .value(at, DiagnosticCode::MissingKeyword, "missing `$ref`", help);
        }
        let id = self.resolve_object(at);
        let role = keywords::text(at, "x-role", &mut self.report);
        branches.is_unclear |= id.is_none();
        let is_new = match role {
            Some("success") => put(&mut branches.successes, id),
            Some("envelope") => put(&mut branches.envelopes, id),
            Some("failure") => {
                branches.failure = id;
                !roles.contains("failure")
            }
            _ => {
                let message = "missing or unknown `x-role`";
                let help = "write `x-role` with `success`, `failure` or `envelope`";
                return self
                    .report
                    .value(at, DiagnosticCode::BadRole, message, help);
            }
        };
        let role = role.unwrap_or_default();
        roles.insert(role);
        if !is_new {
            let (message, help) = if role == "failure" {
                let help = "keep one of them: a response has one definition of a failure";
                ("two branches have the role `failure`".to_owned(), help)
            } else {
                let message =
                    format!("two branches with the role `{role}` have the same definition");
                (message, "keep one of them")
            };
            self.report
                .value(at, DiagnosticCode::BadRole, message, help);
        }
    }

    /// Returns the success types, each with the envelope that contains it at a payload location.
    fn successes(&self, draft: &Draft<'s>) -> Vec<SuccessModel> {
        let branches = &draft.branches;
        let inner = || {
            draft
                .operation
                .payload
                .iter()
                .filter(|location| !location.is_empty())
        };
        let holds = |envelope: DefinitionId, payload: DefinitionId| {
            inner().any(|location| self.names(envelope, location) == Some(payload))
        };
        let envelope = |payload: DefinitionId| {
            let mut envelopes = branches.envelopes.iter().copied();
            envelopes.find(|envelope| holds(*envelope, payload))
        };
        let successes = branches.successes.iter().map(|payload| SuccessModel {
            payload: *payload,
            envelope: envelope(*payload),
        });
        let successes: Vec<SuccessModel> = successes.collect();
        if successes.is_empty() {
            let payload = DefinitionId(0);
            let envelope = None;
            return vec![SuccessModel { payload, envelope }];
        }
        successes
    }

    /// Writes the names of the success types into the operation, and the index of its success type
    /// into each rule.
    fn name_successes(&mut self, draft: &mut Draft<'s>, successes: &[SuccessModel]) {
        if draft.branches.is_unclear {
            return;
        }
        let names = successes.iter().map(|one| SuccessType {
            name: Cow::Owned(self.definitions[one.payload.0].name.clone()),
            has_envelope: one.envelope.is_some(),
        });
        let names: Vec<SuccessType> = names.collect();
        let locations = draft.at.get("outcome");
        let locations = locations.iter().flat_map(Cursor::elements);
        for (rule, at) in draft.operation.outcome.to_mut().iter_mut().zip(locations) {
            let Some(success) = &rule.success else {
                continue;
            };
            let location = at.get("success").unwrap_or_else(|| at.clone());
            let index = names.iter().position(|one| one.name == *success);
            if let Some(index) = index.and_then(|index| u32::try_from(index).ok()) {
                rule.success_index = index;
            } else {
                let message = format!("no success type `{success}` in the response schema");
                let known: Vec<_> = names.iter().map(|one| format!("`{}`", one.name)).collect();
                let help = format!("use one of {}, or add a branch", known.join(", "));
                self.report
                    .value(&location, DiagnosticCode::BadOutcome, message, &help);
            }
            if rule.outcome != Outcome::Success {
                let message = "`success` requires the outcome `success`";
                let help = "remove `success`, or change the outcome";
                self.report
                    .value(&location, DiagnosticCode::BadOutcome, message, help);
            }
        }
        draft.operation.successes = names.into();
    }

    fn draft(
        &mut self,
        vendor: &str,
        name: &str,
        files: &OperationFiles<'s>,
        structures: &Structures,
        request: Option<DefinitionId>,
        branches: Branches,
    ) -> Option<Draft<'s>> {
        let at = self.sources.get(files.operation?)?.cursor();
        let mut operation: Operation = structures.operation.read(&at, &mut self.report)?;
        operation.vendor = Cow::Owned(vendor.to_owned());
        operation.name = Cow::Owned(name.to_owned());
        keywords::required_title(&at, &mut self.report);
        keywords::required_description(&at, &mut self.report);
        self.check_endpoints(&at, &operation);
        self.check_timeouts(&at, &operation);
        self.check_dates(&at);
        self.check_not_empty(&at, "sources", "add the sources of the facts in this file");
        if let Some(request) = request {
            self.check_inputs(&at, &operation, request);
        }
        Some(Draft {
            operation,
            at,
            request,
            branches,
        })
    }

    fn check_endpoints(&mut self, at: &Cursor<'s>, operation: &Operation) {
        self.check_not_empty(
            at,
            "endpoints",
            "add an endpoint: gateway, host, path, auth",
        );
        let Some(locations) = at.get("endpoints") else {
            return;
        };
        for (endpoint, location) in operation.endpoints.iter().zip(locations.elements()) {
            let mut wrong = |key: &str, message: String, help: &str| {
                let value = location.get(key).unwrap_or_else(|| location.clone());
                self.report
                    .value(&value, DiagnosticCode::BadEndpoint, message, help);
            };
            if !is_host(&endpoint.host) {
                let help = "write the host name only: no scheme, port or path";
                wrong(
                    "host",
                    format!("`{}` is not a valid host name", endpoint.host),
                    help,
                );
            }
            if endpoint.path.contains(['{', '}']) {
                let message = format!("unsupported path parameter in `{}`", endpoint.path);
                let help = "write the path as it is sent; properties of a request are sent in the body or the query";
                wrong("path", message, help);
            } else if !is_path(&endpoint.path) {
                let help = "write the path only, from its first `/`, in ASCII, without blanks and query; percent-encode other characters";
                wrong(
                    "path",
                    format!("`{}` is not a valid path", endpoint.path),
                    help,
                );
            }
            if endpoint.auth.is_empty() {
                wrong(
                    "auth",
                    "empty `auth`".to_owned(),
                    "list the signing schemes that the gateway accepts",
                );
            }
            if endpoint
                .auth
                .iter()
                .any(|auth| gateway_of(*auth) != endpoint.gateway)
            {
                let message = "signing scheme of another gateway".to_owned();
                let help = "use `app-code` or `aliyun-signature` with aliyun, `tencent-hmac` with tencent-apigw, \
                            `tencent-cloud-market` with tencent-cloud-market";
                wrong("auth", message, help);
            }
        }
    }

    fn check_timeouts(&mut self, at: &Cursor<'s>, operation: &Operation) {
        let (connect, total) = (operation.timeouts.connect_ms, operation.timeouts.total_ms);
        if connect == 0 || total < connect {
            let value = at.get("timeouts").unwrap_or_else(|| at.clone());
            let message = "`connect_ms` is 0, or `total_ms` is less than `connect_ms`";
            let help = "write milliseconds greater than 0; the total includes the time to connect";
            self.report
                .value(&value, DiagnosticCode::WrongValue, message, help);
        }
    }

    fn check_dates(&mut self, at: &Cursor<'s>) {
        let sources = at.get("sources");
        let read = sources
            .iter()
            .flat_map(Cursor::elements)
            .filter_map(|source| source.get("read"));
        for date in read.chain(at.get("last_seen_live")) {
            if let Some(text) = date.node.text().filter(|text| !is_day(text)) {
                let message = format!("`{text}` is not a valid date");
                self.report.value(
                    &date,
                    DiagnosticCode::WrongValue,
                    message,
                    "write it as YYYY-MM-DD",
                );
            }
        }
    }

    fn check_inputs(&mut self, at: &Cursor<'s>, operation: &Operation, request: DefinitionId) {
        let Some(locations) = at.get("inputs") else {
            return;
        };
        let mut seen = HashSet::new();
        for (input, location) in operation.inputs.iter().zip(locations.elements()) {
            let value = location.get("property").unwrap_or_else(|| location.clone());
            self.check_request_property(request, &input.property, &value);
            if !seen.insert(&input.property) {
                let message = format!("duplicate input `{}`", input.property);
                self.report.value(
                    &value,
                    DiagnosticCode::WrongValue,
                    message,
                    "merge its entries",
                );
            }
            self.check_not_empty(&location, "accepts", "add `base64`, `url` or both");
        }
    }

    /// Reports a name that is not a property of a request.
    pub(super) fn check_request_property(
        &mut self,
        request: DefinitionId,
        name: &str,
        at: &Cursor<'s>,
    ) {
        let has = self.definitions[request.0].object().is_some_and(|object| {
            object
                .properties
                .iter()
                .any(|property| property.wire_name == name)
        });
        if !has && !self.broken[request.0] {
            let message = format!(
                "no property `{name}` in the request `{}`",
                self.definitions[request.0].name
            );
            self.report.value(
                at,
                DiagnosticCode::UnknownProperty,
                message,
                "correct the name, or add the property",
            );
        }
    }

    /// Reports an array that exists and is empty.
    pub(super) fn check_not_empty(&mut self, at: &Cursor<'s>, key: &str, help: &str) {
        if let Some(value) = at.get(key).filter(|value| value.node.elements().is_empty()) {
            self.report.value(
                &value,
                DiagnosticCode::WrongValue,
                format!("empty `{key}`"),
                help,
            );
        }
    }
}

/// Adds a definition, if it could be resolved. Returns `false` if it is already included.
fn put(definitions: &mut Vec<DefinitionId>, id: Option<DefinitionId>) -> bool {
    let Some(id) = id else { return true };
    let is_new = !definitions.contains(&id);
    if is_new {
        definitions.push(id);
    }
    is_new
}

/// Returns the gateway that accepts a signing scheme.
fn gateway_of(auth: Auth) -> Gateway {
    match auth {
        Auth::AppCode | Auth::AliyunSignature => Gateway::Aliyun,
        Auth::TencentHmac => Gateway::TencentApigw,
        Auth::TencentCloudMarket => Gateway::TencentCloudMarket,
    }
}

fn is_host(host: &str) -> bool {
    host.contains('.')
        && host.len() <= 253
        && host.split('.').all(|label| {
            let is_inner =
                |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
            (1..=63).contains(&label.len())
                && label.bytes().all(is_inner)
                && !label.starts_with('-')
                && !label.ends_with('-')
        })
}

/// Returns `true` if a string is an absolute path as in RFC 3986, without query and fragment.
fn is_path(path: &str) -> bool {
    let is_escape = |rest: &str| {
        let digits = rest.as_bytes().get(..2);
        digits.is_some_and(|digits| digits.iter().all(u8::is_ascii_hexdigit))
    };
    path.starts_with('/')
        && path.char_indices().all(|(at, character)| match character {
            '%' => is_escape(&path[at + 1..]),
            _ => character.is_ascii_alphanumeric() || "/-._~!$&'()*+,;=:@".contains(character),
        })
}

fn is_day(text: &str) -> bool {
    let digits = |range: std::ops::Range<usize>| {
        text.get(range)
            .filter(|part| part.bytes().all(|byte| byte.is_ascii_digit()))?
            .parse::<u32>()
            .ok()
    };
    let dashes = text.len() == 10
        && text.as_bytes().get(4) == Some(&b'-')
        && text.as_bytes().get(7) == Some(&b'-');
    let (Some(year), Some(month), Some(day)) = (digits(0..4), digits(5..7), digits(8..10)) else {
        return false;
    };
    let is_leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    let last = match month {
        2 if is_leap => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    dashes && (1..=12).contains(&month) && (1..=last).contains(&day)
}
