//! Options of handles: JSON objects. A key that does not exist is an error.

use ocrmarket_engine::bodies::{BodyConfig, BodyTablesConfig, ProfilerConfig};
use ocrmarket_engine::decode::DecodeConfig;
use ocrmarket_engine::drift::FindingConfig;
use ocrmarket_engine::records::{BodyEncoding, RecordOptions};
use ocrmarket_engine::tables::{PrivateRule, ViewKind};
use ocrmarket_engine::validate::{ErrorLimits, Level};
use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::error::Problem;

/// Options of a validator.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ValidatorOptions {
    operation: Option<String>,
    pub(crate) schemas: Option<String>,
    schema_text: Option<String>,
    formats: bool,
    undeclared: LevelName,
    unknown_values: LevelName,
    duplicate_keys: LevelName,
    max_findings: Option<usize>,
    max_record: Option<usize>,
    max_expansion: Option<u64>,
    max_depth: Option<u32>,
    name: Option<String>,
    records: RecordKeys,
}

/// Options of a profiler.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ProfilerOptions {
    operation: Option<String>,
    pub(crate) schemas: Option<String>,
    day_at: Option<String>,
    max_record: Option<usize>,
    max_expansion: Option<u64>,
    records: RecordKeys,
}

/// Options of a drift report.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct ReportOptions {
    pub(crate) schemas: Option<String>,
    profile: Option<String>,
    baseline: Option<String>,
    min_documents: Option<u64>,
    min_days: Option<u64>,
    shown_from: Option<u64>,
    /// Text of `ocrmarket.toml`.
    pub(crate) settings: String,
}

/// Options of a decoder.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct DecoderOptions {
    operation: Option<String>,
    pub(crate) schemas: Option<String>,
    show_private: bool,
    name: Option<String>,
}

/// Options of tables.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub(crate) struct TablesOptions {
    operation: Option<String>,
    pub(crate) schemas: Option<String>,
    view: ViewName,
    private: Vec<String>,
    max_bytes: Option<usize>,
    max_record: Option<usize>,
    max_expansion: Option<u64>,
    records: RecordKeys,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum ViewName {
    #[default]
    Source,
    Definition,
}

/// Location of the response in a record.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields, default)]
struct RecordKeys {
    body_at: Option<String>,
    record_id: Option<String>,
    column: Option<u16>,
    body_column: Option<String>,
    delimiter: Option<char>,
    after: Option<String>,
    encoding: Encoding,
}

#[derive(Debug, Default, Deserialize)]
enum Encoding {
    #[default]
    #[serde(rename = "utf-8")]
    Utf8,
    #[serde(rename = "gb18030")]
    Gb18030,
}

#[derive(Debug, Default, Clone, Copy, Deserialize)]
#[serde(rename_all = "lowercase")]
enum LevelName {
    Allow,
    #[default]
    Warn,
    Deny,
}

/// Reads options; no text is no options.
///
/// # Errors
/// They are not a JSON object of these keys.
pub(crate) fn read<T: DeserializeOwned + Default>(text: Option<&[u8]>) -> Result<T, Problem> {
    let Some(text) = text else {
        return Ok(T::default());
    };
    serde_json::from_slice(text).map_err(|error| {
        let location = format!("line {}, column {}", error.line(), error.column());
        Problem::usage(format!("invalid options: {error}")).at(location)
    })
}

impl ValidatorOptions {
    /// Returns `true` if the schemas of an operation are needed.
    pub(crate) fn needs_schemas(&self) -> bool {
        self.schema_text.is_none()
    }

    /// Converts the options.
    ///
    /// # Errors
    /// A value is impossible.
    pub(crate) fn config(self) -> Result<BodyConfig, Problem> {
        if self.schema_text.is_some() && self.operation.is_some() {
            return Err(Problem::usage(
                "give `operation` or `schema_text`, not both",
            ));
        }
        let default = ErrorLimits::default();
        let limits = ErrorLimits {
            max_findings: self.max_findings.unwrap_or(default.max_findings),
            max_record: record_size(self.max_record.unwrap_or(default.max_record))?,
            max_expansion: self.max_expansion.unwrap_or(default.max_expansion),
            max_depth: self.max_depth.unwrap_or(default.max_depth),
        };
        if !(1..=ErrorLimits::DEEPEST).contains(&limits.max_depth) {
            let deepest = ErrorLimits::DEEPEST;
            return Err(Problem::usage(format!(
                "`max_depth` is not from 1 to {deepest}"
            )));
        }
        Ok(BodyConfig {
            operation: self.operation,
            schema: self.schema_text.map(String::into_bytes),
            formats: self.formats,
            undeclared: self.undeclared.into(),
            unknown_values: self.unknown_values.into(),
            duplicate_keys: self.duplicate_keys.into(),
            records: self.records.options()?,
            limits,
            name: self.name.unwrap_or_else(|| "-".to_owned()),
        })
    }
}

impl ProfilerOptions {
    /// Converts the options.
    ///
    /// # Errors
    /// A value is impossible.
    pub(crate) fn config(self) -> Result<ProfilerConfig, Problem> {
        let default = ProfilerConfig::default();
        Ok(ProfilerConfig {
            operation: self.operation,
            day_at: pointer("day_at", self.day_at)?,
            records: self.records.options()?,
            max_record: record_size(self.max_record.unwrap_or(default.max_record))?,
            max_expansion: self.max_expansion.unwrap_or(default.max_expansion),
        })
    }
}

impl ReportOptions {
    /// Converts the options.
    pub(crate) fn config(&self, has_baseline: bool) -> FindingConfig {
        let name = |name: &Option<String>, other: &str| name.as_deref().unwrap_or(other).into();
        let mut config = FindingConfig::new("profile");
        config.profile = name(&self.profile, "profile");
        config.baseline = has_baseline.then(|| name(&self.baseline, "baseline"));
        config.min_documents = self.min_documents.unwrap_or(config.min_documents);
        config.min_days = self.min_days.unwrap_or(config.min_days);
        config.shown_from = self.shown_from.unwrap_or(config.shown_from);
        config
    }
}

impl DecoderOptions {
    /// Converts the options.
    ///
    /// # Errors
    /// There is no operation.
    pub(crate) fn config(self) -> Result<DecodeConfig, Problem> {
        let operation = self.operation;
        let operation = operation.ok_or_else(|| Problem::usage("missing `operation`"))?;
        let mut config = DecodeConfig::new(operation);
        config.show_private = self.show_private;
        config.name = self.name.unwrap_or(config.name);
        Ok(config)
    }
}

impl TablesOptions {
    /// Maximum size of rows in memory by default, in bytes.
    const MAX_BYTES: usize = 64 << 20;

    /// Returns the size of rows in memory from which batches are to be taken.
    ///
    /// # Errors
    /// It is 0.
    pub(crate) fn max_bytes(&self) -> Result<usize, Problem> {
        match self.max_bytes {
            Some(0) => Err(Problem::usage("`max_bytes` is 0")),
            size => Ok(size.unwrap_or(Self::MAX_BYTES)),
        }
    }

    /// Converts the options.
    ///
    /// # Errors
    /// A value is impossible, there is no operation, or a key file cannot be used.
    pub(crate) fn config(self) -> Result<BodyTablesConfig, Problem> {
        let operation = self.operation;
        let operation = operation.ok_or_else(|| Problem::usage("missing `operation`"))?;
        let rules = self.private.iter().map(|rule| rule.parse::<PrivateRule>());
        let rules = rules.collect::<Result<Vec<_>, _>>()?;
        let default = BodyTablesConfig::new(&operation);
        Ok(BodyTablesConfig {
            view: match self.view {
                ViewName::Source => ViewKind::Source,
                ViewName::Definition => ViewKind::Definition,
            },
            privacy: PrivateRule::rules(&rules)?,
            records: self.records.options()?,
            max_record: record_size(self.max_record.unwrap_or(default.max_record))?,
            max_expansion: self.max_expansion.unwrap_or(default.max_expansion),
            ..default
        })
    }
}

impl RecordKeys {
    fn options(self) -> Result<RecordOptions, Problem> {
        let delimiter = self.delimiter.map(|character| {
            let byte = u8::try_from(character).ok();
            let byte = byte.filter(|byte| byte.is_ascii() && !matches!(byte, b'\n' | b'"'));
            byte.ok_or_else(|| Problem::usage("`delimiter` is not one ASCII character"))
        });
        if self.column == Some(0) {
            return Err(Problem::usage("`column` counts from 1"));
        }
        if self.after.as_deref() == Some("") {
            return Err(Problem::usage("`after` is empty"));
        }
        Ok(RecordOptions {
            body_at: pointer("body_at", self.body_at)?,
            record_id: pointer("record_id", self.record_id)?,
            column: self.column,
            body_column: self.body_column,
            delimiter: delimiter.transpose()?,
            after: self.after,
            encoding: match self.encoding {
                Encoding::Utf8 => BodyEncoding::Utf8,
                Encoding::Gb18030 => BodyEncoding::Gb18030,
            },
        })
    }
}

impl From<LevelName> for Level {
    fn from(level: LevelName) -> Self {
        match level {
            LevelName::Allow => Self::Allow,
            LevelName::Warn => Self::Warn,
            LevelName::Deny => Self::Deny,
        }
    }
}

fn pointer(name: &str, text: Option<String>) -> Result<Option<String>, Problem> {
    match text {
        Some(text) if !text.is_empty() && !text.starts_with('/') => Err(Problem::usage(format!(
            "`{name}` is no JSON Pointer such as /data/body"
        ))),
        text => Ok(text),
    }
}

fn record_size(size: usize) -> Result<usize, Problem> {
    match size {
        0 => Err(Problem::usage("`max_record` is 0")),
        size => Ok(size),
    }
}
