//! Content of `schemas/`, read once: operations, their routes, and synthetic documents for each.

use std::sync::{Arc, LazyLock, OnceLock};

use ocrmarket_model::Files;
use ocrmarket_model::api::{Api, ObjectDefinition, OperationModel};
use ocrmarket_operation::{Auth, Gateway, Outcome};
use ocrmarket_synthetic::{Constraints, Options, SampleError, Sampler};

use crate::error::StartError;

/// Parsed schemas.
struct Schemas {
    api: Api,
    ties: Constraints,
}

/// Schemas that are compiled in, read once for all mocks of a program.
static COMPILED_IN: LazyLock<Result<Schemas, String>> =
    LazyLock::new(|| Schemas::read(&ocrmarket_model::embedded::files()));

impl Schemas {
    fn read(files: &Files) -> Result<Self, String> {
        let api = ocrmarket_model::read(files).map_err(|diagnostics| diagnostics.to_string())?;
        let ties = Constraints::read(files, &api).map_err(|diagnostics| diagnostics.to_string())?;
        Ok(Self { api, ties })
    }
}

/// A route to an operation.
#[derive(Debug, Clone)]
pub(crate) struct Route {
    /// Index of the operation in [`Vendors::operations`].
    pub(crate) operation: usize,
    pub(crate) gateway: Gateway,
    pub(crate) host: String,
    pub(crate) path: String,
    pub(crate) auth: Vec<Auth>,
}

/// One operation with its samplers, each created on first use.
pub(crate) struct Operation {
    /// `vendor/operation`.
    pub(crate) name: String,
    pub(crate) model: &'static OperationModel,
    /// Operation that returns its jobs' results, as an index into [`Vendors::operations`].
    pub(crate) query: Option<usize>,
    /// Request property that takes a job's id, if this is such a query.
    pub(crate) job_property: Option<&'static str>,
    schemas: &'static Schemas,
    seed: u64,
    /// Success type of its responses; `None` for the first one.
    success_type: Option<String>,
    success: OnceLock<Result<Arc<Sampler<'static>>, SampleError>>,
    failure: OnceLock<Result<Arc<Sampler<'static>>, SampleError>>,
    pending: OnceLock<Result<Arc<Sampler<'static>>, SampleError>>,
}

impl Operation {
    /// Returns the synthetic body of that number and outcome.
    ///
    /// # Errors
    /// The operation never has that outcome.
    pub(crate) fn body(&self, outcome: Outcome, number: u64) -> Result<String, SampleError> {
        let cell = match outcome {
            Outcome::Success => &self.success,
            Outcome::Failure => &self.failure,
            Outcome::Pending => &self.pending,
        };
        let sampler = cell.get_or_init(|| {
            let options = Options {
                seed: self.seed,
                outcome,
                success: self.success_type.clone(),
                ..Options::default()
            };
            Sampler::new(&self.schemas.api, &self.schemas.ties, self.model, options).map(Arc::new)
        });
        match sampler {
            Ok(sampler) => Ok(sampler.document(number).text),
            Err(error) => Err(error.clone()),
        }
    }

    /// Returns the definition of its requests.
    pub(crate) fn request(&self) -> Option<&'static ObjectDefinition> {
        self.schemas.api[self.model.request].object()
    }
}

/// All operations and their routes.
pub(crate) struct Vendors {
    pub(crate) operations: Vec<Operation>,
    pub(crate) routes: Vec<Route>,
}

impl Vendors {
    /// Reads the given schemas, or uses those that are compiled in. Documents are drawn from the
    /// seed.
    ///
    /// # Errors
    /// The schemas cannot be used.
    pub(crate) fn read(seed: u64, files: Option<&Files>) -> Result<Self, StartError> {
        let schemas = match files {
            // Samplers borrow from the schemas and are shared with threads that only the process
            // outlives.
            Some(files) => Schemas::read(files).map(|schemas| &*Box::leak(Box::new(schemas))),
            None => COMPILED_IN.as_ref().map_err(String::clone),
        };
        let schemas = schemas.map_err(StartError::Schemas)?;
        let models: Vec<_> = schemas
            .api
            .vendors
            .iter()
            .flat_map(|vendor| &vendor.operations)
            .collect();
        let operations: Vec<Operation> = models
            .iter()
            .map(|model| operation(schemas, &models, model, seed))
            .collect();
        let routes = models.iter().enumerate().flat_map(routes).collect();
        Ok(Self { operations, routes })
    }

    /// Returns the index of the operation of that name, `vendor/operation`.
    ///
    /// # Errors
    /// There is none.
    pub(crate) fn find(&self, name: &str) -> Result<usize, StartError> {
        let location = self.operations.iter().position(|one| one.name == name);
        location.ok_or_else(|| StartError::UnknownOperation {
            name: name.to_owned(),
            names: self
                .operations
                .iter()
                .map(|one| one.name.as_str())
                .collect::<Vec<_>>()
                .join(", "),
        })
    }

    /// Sets the success type of an operation's responses.
    ///
    /// # Errors
    /// There is no such operation, or it has no such type.
    pub(crate) fn set_success_type(
        &mut self,
        name: &str,
        definition: String,
    ) -> Result<(), StartError> {
        let location = self.find(name)?;
        let operation = &mut self.operations[location];
        let types = &operation.model.operation.successes;
        if !types.iter().any(|one| one.name == definition) {
            let names: Vec<&str> = types.iter().map(|one| one.name.as_ref()).collect();
            return Err(StartError::UnknownSuccessType {
                operation: name.to_owned(),
                definition,
                names: names.join(", "),
            });
        }
        operation.success_type = Some(definition);
        Ok(())
    }

    /// Returns the route of a request, decided by its path. Of several routes with one path, it is
    /// that of the requested host, otherwise the first.
    pub(crate) fn route(&self, path: &str, host: Option<&str>) -> Option<&Route> {
        let there = || self.routes.iter().filter(|route| route.path == path);
        let named = host.and_then(|host| there().find(|route| route.host == host));
        named.or_else(|| there().next())
    }
}

fn operation(
    schemas: &'static Schemas,
    models: &[&'static OperationModel],
    model: &'static OperationModel,
    seed: u64,
) -> Operation {
    let facts = &model.operation;
    let of_vendor = |one: &&&OperationModel| one.operation.vendor == facts.vendor;
    let query = facts.job.as_ref().and_then(|job| {
        models
            .iter()
            .position(|one| of_vendor(&one) && one.operation.name == job.query)
    });
    let job_property = models
        .iter()
        .filter(of_vendor)
        .filter_map(|one| one.operation.job.as_ref())
        .find(|job| job.query == facts.name)
        .map(|job| job.property.as_ref());
    Operation {
        name: format!("{}/{}", facts.vendor, facts.name),
        model,
        query,
        job_property,
        schemas,
        seed,
        success_type: None,
        success: OnceLock::new(),
        failure: OnceLock::new(),
        pending: OnceLock::new(),
    }
}

fn routes((operation, model): (usize, &&'static OperationModel)) -> Vec<Route> {
    let endpoints = model.operation.endpoints.iter();
    endpoints
        .map(|endpoint| Route {
            operation,
            gateway: endpoint.gateway,
            host: endpoint.host.to_string(),
            path: endpoint.path.to_string(),
            auth: endpoint.auth.to_vec(),
        })
        .collect()
}
