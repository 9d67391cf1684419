//! Made-up documents of the repository's own schemas.
#![cfg(feature = "sample")]

use std::path::Path;

use ocrmarket_spec::api::OperationModel;
use ocrmarket_spec::operation::Outcome;
use ocrmarket_spec::sample::{Options, Sampler, Ties};
use ocrmarket_spec::{Api, Files, read};

struct Repository {
    api: Api,
    ties: Ties,
}

impl Repository {
    fn read() -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../schemas");
        let files = Files::from_folder(&folder);
        let api = read(&files).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        let ties = Ties::read(&files, &api).unwrap_or_else(|diagnostics| panic!("{diagnostics}"));
        Self { api, ties }
    }

    fn operations(&self) -> impl Iterator<Item = &OperationModel> {
        self.api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations)
    }

    fn sampler(&self, operation: &'_ OperationModel, options: Options) -> Sampler<'_> {
        let operation = self
            .operations()
            .find(|known| known.path == operation.path)
            .expect("it is one of them");
        Sampler::new(&self.api, &self.ties, operation, options).expect("documents can be made")
    }
}

#[test]
fn the_same_seed_gives_the_same_documents() {
    let repository = Repository::read();
    for operation in repository.operations() {
        for outcome in outcomes(operation) {
            let options = |seed| Options {
                seed,
                outcome,
                ..Options::default()
            };
            let texts = |seed| -> Vec<String> {
                let sampler = repository.sampler(operation, options(seed));
                sampler
                    .documents()
                    .take(3)
                    .map(|document| document.text)
                    .collect()
            };
            assert_eq!(texts(5), texts(5), "{}", operation.path);
            assert_ne!(texts(5), texts(6), "{}", operation.path);
            let third = repository.sampler(operation, options(5)).document(2).text;
            assert_eq!(
                texts(5)[2],
                third,
                "a document does not depend on those before it"
            );
            for text in texts(5) {
                let value: serde_json::Value = serde_json::from_str(&text).expect("it is JSON");
                assert!(value.is_object());
                assert_eq!(value.to_string().len(), text.len(), "it is compact");
            }
        }
    }
}

/// The outcomes that the operation's rules can give.
fn outcomes(operation: &OperationModel) -> Vec<Outcome> {
    let outcomes = [Outcome::Success, Outcome::Failure, Outcome::Pending];
    let rules = &operation.operation.outcome;
    outcomes
        .into_iter()
        .filter(|outcome| rules.iter().any(|rule| rule.outcome == *outcome))
        .collect()
}
