//! Synthetic documents of every operation, and profiles of them.

use std::collections::BTreeMap;
use std::sync::Arc;

use ocrmarket_drift::profile::{Declarations, Profile, ProfileDay, Profiler};
use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, embedded};
use ocrmarket_operation::outcome::{OutcomeReader, RecordClass};
use ocrmarket_synthetic::{Constraints, Options, Sampler};

/// The schemas of this repository.
pub(crate) struct Model {
    pub(crate) api: Api,
    pub(crate) ties: Constraints,
}

impl Model {
    pub(crate) fn read() -> Self {
        let files = embedded::files();
        let api = ocrmarket_model::read(&files).expect("the schemas are whole");
        let ties = Constraints::read(&files, &api).expect("the ties are whole");
        Self { api, ties }
    }

    pub(crate) fn operations(&self) -> impl Iterator<Item = &OperationModel> {
        self.api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations)
    }

    /// Generates documents of an operation, with the payload at any location or at a given one.
    pub(crate) fn documents<'m>(
        &'m self,
        operation: &'m OperationModel,
        seed: u64,
        place: Option<&str>,
    ) -> impl Iterator<Item = String> + 'm {
        let place = place.map(str::to_owned);
        let options = Options {
            seed,
            location: place,
            ..Options::default()
        };
        let sampler =
            Sampler::new(&self.api, &self.ties, operation, options).expect("documents can be made");
        (0..).map(move |number| sampler.document(number).text)
    }

    /// Returns the location at which most documents of an operation have the payload.
    pub(crate) fn location<'m>(&self, operation: &'m OperationModel) -> &'m str {
        let documents = self.documents(operation, 1, None).take(40);
        let locations = documents.map(|document| {
            let classified = operation.operation.outcome_of(document.as_bytes());
            classified.expect("a response").payload
        });
        let last = locations.max().flatten().expect("a place");
        &operation.operation.payload[last]
    }

    /// Returns the declarations of all schemas.
    pub(crate) fn schemas(&self) -> BTreeMap<String, Arc<Declarations>> {
        let read = |operation: &OperationModel| (name(operation), declarations(operation));
        self.operations().map(read).collect()
    }
}

/// Returns `vendor/operation`.
pub(crate) fn name(operation: &OperationModel) -> String {
    format!(
        "{}/{}",
        operation.operation.vendor, operation.operation.name
    )
}

/// Returns the declarations of an operation's schema and codes.
pub(crate) fn declarations(operation: &OperationModel) -> Arc<Declarations> {
    let declarations = Declarations::of(&operation.operation, &operation.response_bundle);
    Arc::new(declarations.expect("a schema"))
}

/// Returns a profile of documents, spread over some days.
pub(crate) fn profile(
    operation: &OperationModel,
    documents: impl IntoIterator<Item = String>,
    days: u32,
    part: &str,
) -> Profile {
    let mut profiler = Profiler::new();
    let id = profiler.operation(&name(operation), "digest", declarations(operation));
    let reader = OutcomeReader::new(&operation.operation);
    for (number, body) in (0_u32..).zip(documents) {
        let classified = reader.classify(body.as_bytes()).expect("an answer");
        let class = RecordClass::from(classified.outcome).name();
        let place = classified.payload.filter(|_| class == "success");
        let payload = place
            .and_then(|place| operation.operation.payload.get(place))
            .map_or("", AsRef::as_ref);
        let day = ProfileDay::from_number(20_454 + number % days.max(1)).filter(|_| days > 0);
        profiler
            .document(id, class, payload, day, body.as_bytes())
            .expect("JSON");
    }
    Profile::of(profiler.seal([part]))
}
