//! The client: one code path from a request to a response, for all operations.
//!
//! A call encodes the request once. Each attempt waits for the limiter, gets the credential, signs,
//! sends, classifies and records, and only then returns. The retry policy may repeat the attempt.
//! All decisions are pure and in modules of their own; this module orders the steps.
//!
//! To cancel a call at any time, drop its future. Its permit becomes free, and nothing is sent
//! again. A request that was already sent may have been processed, so it is recorded, with
//! [`GIVEN_UP`](crate::store::GIVEN_UP) as its error.
//!
//! A response that could not be recorded is still returned, because it was paid for. It then
//! reports the failure ([`Facts::store_error`], [`Error::store_error`], [`Hook::not_stored`]).

use std::fmt;
use std::sync::Arc;
use std::time::{Duration, Instant, SystemTime};

use ocrmarket_operation::Method;
use ocrmarket_operation::Operation;
use ocrmarket_operation::outcome::OutcomeReader;
#[cfg(feature = "validate")]
use ocrmarket_operation::response::ValidatorOf;
use ocrmarket_operation::response::{CatalogEntry, Model};
#[cfg(feature = "validate")]
use ocrmarket_validator::operation::LazyValidator;
use reqwest::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderName, HeaderValue};
use tracing::Instrument as _;

use crate::address::{Addresses, Target};
use crate::auth::{self, SignOptions, Signed};
use crate::clock::{Clock, SystemClock};
use crate::credentials::{Credential, Credentials, CredentialsProvider, Label};
#[cfg(feature = "validate")]
use crate::drift::Watch;
use crate::encode::{Encoded, Parts, RequestField, encode, exactly_one_of};
use crate::error::Error;
use crate::gateway::GatewayErrorKind;
use crate::hook::{Attempt, Ended, Hook};
use crate::limiter::Limiter;
use crate::pacing::Pacing;
use crate::recorder::Recorder;
use crate::request::Request;
use crate::response::{
    CallResponse, Facts, HasFacts, Received, classify, classify_failure, classify_operation,
};
use crate::retry::{Decision, Policy};
use crate::store::{Digest, Record, Sink, StoreError};
use crate::transport::{HttpRequest, Transport};

/// The `Accept` header of every request; the Alibaba signature covers it.
const ACCEPTED: &str = "application/json";

/// Calls the vendors. A clone is cheap and shares connections, limits and the store.
#[derive(Clone)]
pub struct Client {
    shared: Arc<Shared>,
    credentials: Credentials,
    caller: Option<Arc<str>>,
}

struct Shared {
    transport: Transport,
    addresses: Addresses,
    policy: Policy,
    gate: Limiter,
    timeout: Option<Duration>,
    keeper: Recorder,
    clock: Arc<dyn Clock>,
    signing: auth::Signing,
    #[cfg(feature = "validate")]
    watch: Option<Watch>,
}

/// A builder of a [`Client`]. Each setting has a default.
pub struct Builder {
    credentials: Credentials,
    transport: Option<Transport>,
    addresses: Addresses,
    policy: Policy,
    pacing: Pacing,
    timeout: Option<Duration>,
    keeper: Recorder,
    clock: Arc<dyn Clock>,
    signing: auth::Signing,
    #[cfg(feature = "validate")]
    watch: Option<Watch>,
}

/// An operation that is known only at run time. It is created from an [`Operation`] or from an
/// [`CatalogEntry`] of the generated crate's list.
#[derive(Debug, Clone, Copy)]
pub struct DynamicOperation<'a> {
    pub(crate) operation: &'a Operation,
    schema_sha256: Option<Digest>,
    #[cfg(feature = "validate")]
    validator: Option<&'static LazyValidator>,
}

impl<'a> DynamicOperation<'a> {
    /// Returns an operation with the digest of its response schema for the records of its calls.
    /// The digest must be of the same text as [`Model::SCHEMA_SHA256`].
    pub const fn new(operation: &'a Operation, schema_sha256: Option<Digest>) -> Self {
        Self {
            operation,
            schema_sha256,
            #[cfg(feature = "validate")]
            validator: None,
        }
    }

    /// Adds the validator of its responses, so that drift can be reported.
    #[cfg(feature = "validate")]
    fn with_validator(self, named: Option<ValidatorOf>) -> Self {
        let validator = named.and_then(LazyValidator::of);
        Self { validator, ..self }
    }
}

impl<'a> From<&'a Operation> for DynamicOperation<'a> {
    fn from(operation: &'a Operation) -> Self {
        Self::new(operation, None)
    }
}

impl From<&CatalogEntry> for DynamicOperation<'static> {
    fn from(entry: &CatalogEntry) -> Self {
        let digest = entry.schema_sha256.and_then(Digest::from_hexadecimal);
        let dynamic = Self::new((entry.operation)(), digest);
        #[cfg(feature = "validate")]
        let dynamic = dynamic.with_validator(entry.validator);
        dynamic
    }
}

impl Builder {
    /// Sets the addresses of calls, and the further hosts that may receive credentials.
    #[must_use]
    pub fn addresses(mut self, addresses: Addresses) -> Self {
        self.addresses = addresses;
        self
    }

    /// Sets the HTTP transport, for example with a proxy or another maximum response size.
    #[must_use]
    pub fn transport(mut self, transport: Transport) -> Self {
        self.transport = Some(transport);
        self
    }

    /// Sets the retry policy. By default, a request is sent again only if no second charge is
    /// possible.
    #[must_use]
    pub fn retry(mut self, policy: Policy) -> Self {
        self.policy = policy;
        self
    }

    /// Sets the limits of each vendor. By default there are none.
    #[must_use]
    pub fn pacing(mut self, pacing: Pacing) -> Self {
        self.pacing = pacing;
        self
    }

    /// Sets the maximum duration of each attempt, body included, instead of the operation's own. A
    /// short one wastes paid calls.
    #[must_use]
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = Some(timeout);
        self
    }

    /// Sets the sink that records each attempt before its response is returned. A response that
    /// could not be recorded is still returned; see [`Facts::store_error`].
    #[must_use]
    pub fn store(mut self, sink: impl Sink + 'static) -> Self {
        self.keeper.sink = Some(Arc::new(sink));
        self
    }

    /// Adds a hook that observes attempts. Can be called several times.
    #[must_use]
    pub fn hook(mut self, hook: impl Hook + 'static) -> Self {
        self.keeper.hooks.push(Arc::new(hook));
        self
    }

    /// Validates each response against its operation's schema, refusals included, and reports
    /// findings. They go to each hook ([`Hook::drifted`]) and to a `tracing` event that lists
    /// locations and keywords but no values. No call fails because of a finding. No call waits for
    /// more than the fast path of the validation.
    ///
    /// Calls of generated types and of an [`CatalogEntry`] are reported if the types were generated with
    /// findings. Calls of a bare [`Operation`] are not.
    #[cfg(feature = "validate")]
    #[must_use]
    pub fn report_drift(mut self) -> Self {
        self.watch = Some(Watch::default());
        self
    }

    /// Sets the source of time, nonces and random numbers, for tests.
    #[must_use]
    pub fn clock(mut self, clock: impl Clock + 'static) -> Self {
        self.clock = Arc::new(clock);
        self
    }

    /// Sets the options of signatures: the older hash, or another stage.
    #[must_use]
    pub fn signing(mut self, signing: auth::Signing) -> Self {
        self.signing = signing;
        self
    }

    /// Builds the client.
    ///
    /// # Errors
    /// TLS cannot be set up.
    pub fn build(self) -> Result<Client, reqwest::Error> {
        let transport = self.transport.map_or_else(Transport::new, Ok)?;
        let shared = Shared {
            transport,
            addresses: self.addresses,
            policy: self.policy,
            gate: Limiter::new(self.pacing),
            timeout: self.timeout,
            keeper: self.keeper,
            clock: self.clock,
            signing: self.signing,
            #[cfg(feature = "validate")]
            watch: self.watch,
        };
        Ok(Client {
            shared: Arc::new(shared),
            credentials: self.credentials,
            caller: None,
        })
    }
}

impl Client {
    /// Returns a builder of a client with these credentials.
    pub fn builder(credentials: Credentials) -> Builder {
        Builder {
            credentials,
            transport: None,
            addresses: Addresses::default(),
            policy: Policy::default(),
            pacing: Pacing::default(),
            timeout: None,
            keeper: Recorder::default(),
            clock: Arc::new(SystemClock),
            signing: auth::Signing::default(),
            #[cfg(feature = "validate")]
            watch: None,
        }
    }

    /// Returns a client with other credentials. It shares everything else.
    #[must_use]
    pub fn with_credentials(
        &self,
        label: impl Into<Label>,
        provider: impl CredentialsProvider,
    ) -> Self {
        Self {
            credentials: Credentials::new(label, provider),
            ..self.clone()
        }
    }

    /// Returns a client that adds the caller's own reference to its records, for example an order
    /// or a customer number.
    #[must_use]
    pub fn with_caller(&self, reference: impl Into<Arc<str>>) -> Self {
        Self {
            caller: Some(reference.into()),
            ..self.clone()
        }
    }

    /// Calls an operation. Must run within tokio.
    ///
    /// # Errors
    /// A local check failed and nothing was sent; no complete response arrived; the gateway or the
    /// vendor refused; or the body is not a response. See [`Error::was_charged`] and
    /// [`Error::is_retryable`].
    pub async fn call<R: Request>(&self, request: &R) -> Result<CallResponse<R::Model>, Error> {
        let operation = R::Model::operation();
        let encoded = encoded(operation, request)
            .await
            .map_err(|error| error.of_operation(operation))?;
        self.send_typed(&encoded, &self.shared.policy).await
    }

    /// Calls an operation that is known only at run time, with fields by name. The response is
    /// untyped. For programs that iterate over all operations. Reading files may block the thread.
    ///
    /// # Errors
    /// As [`Client::call`].
    pub async fn call_operation<'a>(
        &self,
        operation: impl Into<DynamicOperation<'a>>,
        fields: &[RequestField<'_>],
    ) -> Result<Facts, Error> {
        self.call_operation_with(operation.into(), fields, &self.shared.policy)
            .await
    }

    /// Does the same with the given retry policy.
    pub(crate) async fn call_operation_with(
        &self,
        called: DynamicOperation<'_>,
        fields: &[RequestField<'_>],
        policy: &Policy,
    ) -> Result<Facts, Error> {
        let operation = called.operation;
        let encoded = encode(operation, fields)
            .map_err(|error| Error::input(error).of_operation(operation))?;
        let rules = OutcomeReader::new(operation);
        let classified =
            |received: &Received<'_, HeaderMap>| classify_operation(operation, &rules, received);
        self.send(called, &encoded, policy, classified).await
    }

    /// Calls an operation of generated types with fields by name. No field may be a file, so that
    /// encoding does not block.
    pub(crate) async fn call_fields<M: Model>(
        &self,
        fields: &[RequestField<'_>],
        policy: &Policy,
    ) -> Result<CallResponse<M>, Error> {
        let operation = M::operation();
        let encoded = encode(operation, fields)
            .map_err(|error| Error::input(error).of_operation(operation))?;
        self.send_typed(&encoded, policy).await
    }

    async fn send_typed<M: Model>(
        &self,
        encoded: &Encoded,
        policy: &Policy,
    ) -> Result<CallResponse<M>, Error> {
        let digest = M::SCHEMA_SHA256.and_then(Digest::from_hexadecimal);
        let called = DynamicOperation::new(M::operation(), digest);
        #[cfg(feature = "validate")]
        let called = called.with_validator(M::VALIDATOR);
        self.send(called, encoded, policy, classify::<M>).await
    }

    /// Sends until a response arrives or the policy stops.
    async fn send<T: HasFacts>(
        &self,
        called: DynamicOperation<'_>,
        encoded: &Encoded,
        policy: &Policy,
        classify: impl Fn(&Received<'_, HeaderMap>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let operation = called.operation;
        let name = format!("{}/{}", operation.vendor, operation.name);
        let key = self.credentials.label().as_str();
        let span = tracing::info_span!(
            "call",
            otel.kind = "client",
            ocrmarket.operation = name.as_str(),
            ocrmarket.key = key
        );
        let target = self.shared.addresses.target(operation);
        let target = target.map_err(|error| Error::input(error).of_operation(operation))?;
        let is_recorded = self.shared.keeper.sink.is_some();
        let prepared = Prepared {
            operation,
            name: &name,
            target: &target,
            encoded,
            request_sha256: is_recorded.then(|| Digest::of(&encoded.body)),
            schema_sha256: called.schema_sha256,
            #[cfg(feature = "validate")]
            validator: called.validator,
        };
        self.attempts(&prepared, policy, classify)
            .instrument(span)
            .await
    }

    async fn attempts<T: HasFacts>(
        &self,
        prepared: &Prepared<'_>,
        policy: &Policy,
        classify: impl Fn(&Received<'_, HeaderMap>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let started = Instant::now();
        let mut number = 1;
        loop {
            let error = match self.attempt(prepared, number, &classify).await {
                Ok(response) => return Ok(response),
                Err(error) => error,
            };
            if let Some(wait) = error.rate_limit().wait() {
                let wait = wait.min(policy.longest_server_wait);
                self.shared.gate.pause(&prepared.operation.vendor, wait);
            }
            match policy.decide(
                &error,
                number,
                started.elapsed(),
                self.shared.clock.chance(),
            ) {
                Decision::Stop => return Err(error),
                Decision::After(wait) => tokio::time::sleep(wait).await,
            }
            number += 1;
        }
    }

    /// Makes one attempt and records it before it returns.
    async fn attempt<T: HasFacts>(
        &self,
        prepared: &Prepared<'_>,
        number: u32,
        classify: impl Fn(&Received<'_, HeaderMap>) -> Result<T, Error>,
    ) -> Result<T, Error> {
        let Prepared {
            operation,
            target,
            encoded,
            ..
        } = *prepared;
        let _permit = self.shared.gate.enter(&operation.vendor).await;
        let credential = self.credentials.credential(&target.endpoint.auth).await;
        let credential = credential.map_err(|error| Error::input(error).of_operation(operation))?;
        let (at, nonce) = (self.shared.clock.now(), self.shared.clock.nonce());
        let signing = Signing {
            prepared,
            credential: &credential,
            at,
            nonce: &nonce,
            options: self.shared.signing.options(),
        };
        let request = self
            .http_request(&signing)
            .map_err(|error| error.of_operation(operation))?;
        let attempt = Attempt {
            operation,
            host: target.url.host_str().unwrap_or_default(),
            key: self.credentials.label(),
            number,
            body_bytes: encoded.body.len(),
        };
        let record = || self.record(prepared, at, number);
        let mut underway = self.shared.keeper.begin(attempt, record);
        let sent = self.shared.transport.send(request).await;
        underway.came(&sent);
        let (status, elapsed) = match &sent {
            Ok(response) => (Some(response.status), response.elapsed),
            Err(failed) => (failed.status(), failed.elapsed()),
        };
        let now = self.shared.clock.now();
        let result = match sent {
            Ok(response) => classify(&Received {
                endpoint: &target.endpoint,
                status: response.status,
                headers: &response.headers,
                body: &response.body,
                at: now,
                elapsed: response.elapsed,
                attempt: number,
            }),
            Err(failed) => Err(classify_failure(
                operation,
                &target.endpoint,
                failed,
                now,
                number,
            )),
        };
        let result = result.map_err(|error| signing.explain(error));
        #[cfg(feature = "validate")]
        self.look(prepared, number, &result);
        let charged = match &result {
            Ok(response) => response.facts().charged(),
            Err(error) => error.was_charged(),
        };
        let ended = Ended {
            status,
            error: result.as_ref().err(),
            charged,
            elapsed,
        };
        match underway.end(&ended).await {
            None => result,
            Some(not_stored) => with_store_error(result, not_stored),
        }
    }

    fn http_request(&self, signing: &Signing<'_>) -> Result<HttpRequest, Error> {
        let Prepared {
            operation,
            target,
            encoded,
            ..
        } = *signing.prepared;
        let mut url = target.url.clone();
        if !encoded.query.is_empty() {
            url.set_query(Some(&encoded.query_string()));
        }
        let timeout = self
            .shared
            .timeout
            .unwrap_or(Duration::from_millis(operation.timeouts.total_ms.into()));
        let mut request = HttpRequest::new(signing.method(), url, encoded.body.clone(), timeout);
        request
            .headers
            .insert(ACCEPT, HeaderValue::from_static(ACCEPTED));
        if !encoded.content_type.is_empty() {
            request
                .headers
                .insert(CONTENT_TYPE, HeaderValue::from_static(encoded.content_type));
        }
        let parts = encoded.parts();
        for header in signing.sign(&parts)?.headers {
            let name = HeaderName::from_static(header.name());
            let mut value = HeaderValue::from_str(header.value()).map_err(Error::input)?;
            value.set_sensitive(header.is_sensitive());
            request.headers.insert(name, value);
        }
        Ok(request)
    }

    /// Validates a response against its schema, if drift is reported.
    #[cfg(feature = "validate")]
    fn look<T: HasFacts>(&self, prepared: &Prepared<'_>, number: u32, result: &Result<T, Error>) {
        if let (Some(watch), Some(validator)) = (&self.shared.watch, prepared.validator) {
            let attempt = (number, self.credentials.label());
            watch.look(validator, result, attempt, &self.shared.keeper.hooks);
        }
    }

    /// Returns the source of time and random numbers.
    pub(crate) fn clock(&self) -> &dyn Clock {
        &*self.shared.clock
    }

    /// Returns the record of an attempt before it is sent.
    fn record(&self, prepared: &Prepared<'_>, at: SystemTime, number: u32) -> Record {
        let mut record = Record::new(prepared.name, at);
        record.attempt = number;
        record.key = Some(self.credentials.label().as_str().to_owned());
        record.caller = self.caller.as_deref().map(str::to_owned);
        record.request_sha256 = prepared.request_sha256;
        record.schema_sha256 = prepared.schema_sha256;
        record
    }
}

impl fmt::Debug for Client {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Client")
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Builder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Builder")
            .field("credentials", &self.credentials)
            .finish_non_exhaustive()
    }
}

/// The data that all attempts of a call share.
#[derive(Clone, Copy)]
struct Prepared<'a> {
    operation: &'a Operation,
    /// `vendor/operation`.
    name: &'a str,
    target: &'a Target,
    encoded: &'a Encoded,
    request_sha256: Option<Digest>,
    schema_sha256: Option<Digest>,
    #[cfg(feature = "validate")]
    validator: Option<&'static LazyValidator>,
}

/// The input of one attempt's signature.
struct Signing<'a> {
    prepared: &'a Prepared<'a>,
    credential: &'a Credential,
    at: SystemTime,
    nonce: &'a str,
    options: SignOptions<'a>,
}

impl Signing<'_> {
    fn method(&self) -> reqwest::Method {
        match self.prepared.operation.method {
            Method::Get => reqwest::Method::GET,
            Method::Post => reqwest::Method::POST,
        }
    }

    fn sign<'s>(&'s self, parts: &'s Parts<'s>) -> Result<Signed<'s>, Error> {
        let Prepared {
            operation, target, ..
        } = *self.prepared;
        let scheme = auth::choose(&target.endpoint.auth, self.credential).map_err(Error::input)?;
        let method = match operation.method {
            Method::Get => "GET",
            Method::Post => "POST",
        };
        let to_sign = parts.to_sign(method, target.url.path(), ACCEPTED);
        auth::sign(
            scheme,
            &to_sign,
            self.credential,
            self.at,
            self.nonce,
            &self.options,
        )
        .map_err(Error::input)
    }

    /// Adds a comparison of both strings to sign to the error of a refused signature. Signing is
    /// pure, so it is repeated here.
    fn explain(&self, error: Error) -> Error {
        if error.gateway_kind() != Some(GatewayErrorKind::Signature) {
            return error;
        }
        let parts = self.prepared.encoded.parts();
        let comparison = error
            .message()
            .and_then(auth::server_string_to_sign)
            .and_then(|server| {
                let signed = self.sign(&parts).ok()?;
                Some(signed.string_to_sign?.compare(server).to_string())
            });
        match comparison {
            Some(comparison) => error.with_source(comparison),
            None => error,
        }
    }
}

/// Encodes on a thread that may block, because a file may have to be read.
async fn encoded<R: Request>(operation: &'static Operation, request: &R) -> Result<Encoded, Error> {
    let request = request.clone();
    let encoding = tokio::task::spawn_blocking(move || {
        let fields = request.fields();
        R::EXACTLY_ONE_OF
            .iter()
            .try_for_each(|group| exactly_one_of(operation, &fields, group))?;
        encode(operation, &fields)
    });
    // The task is not aborted and does not panic. If it did, nothing would have been sent.
    encoding
        .await
        .map_err(|error| Error::input("the encoder stopped").with_source(error))?
        .map_err(Error::input)
}

/// Adds the store error to the result. A paid response is never discarded because it could not be
/// recorded.
fn with_store_error<T: HasFacts>(
    result: Result<T, Error>,
    not_stored: StoreError,
) -> Result<T, Error> {
    match result {
        Ok(mut response) => {
            response.facts_mut().set_store_error(not_stored);
            Ok(response)
        }
        Err(error) => Err(error.with_store_error(not_stored)),
    }
}
