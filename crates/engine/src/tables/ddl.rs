//! Statements that create the tables in a warehouse.

use std::fmt::Write as _;

use arrow_schema::{DataType, Field, SchemaRef};
use ocrmarket_tables::{Converter, PrivacyRules, View};
use serde_json::Value;

use crate::failure::Result;
use crate::schemas::Schemas;

use super::ViewKind;

/// Maximum length of a comment of `MaxCompute`, in bytes.
const COMMENT_MAX: usize = 1_024;

/// Dialects of SQL.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SqlDialect {
    /// Apache Spark, with tables of Parquet files.
    Spark,
    /// `MaxCompute` (Alibaba Cloud).
    MaxCompute,
}

/// Returns the statements that create the tables of a view, with a comment for each column: the
/// vendor's label, the description, the location and the privacy class.
///
/// ```
/// use ocrmarket_engine::Schemas;
/// use ocrmarket_engine::tables::{PrivacyRules, SqlDialect, ViewKind, ddl};
///
/// let schemas = Schemas::built_in()?;
/// let sql = ddl(&schemas, "showapi/bank_card", ViewKind::Source, &PrivacyRules::keep_all(), SqlDialect::Spark)?;
/// assert!(sql.contains("CREATE TABLE `bank_card` (\n  `report_id` STRING"));
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
///
/// # Errors
/// There is no such operation, or its tables are ambiguous.
pub fn ddl(
    schemas: &Schemas,
    operation: &str,
    kind: ViewKind,
    rules: &PrivacyRules,
    dialect: SqlDialect,
) -> Result<String> {
    let view = super::view(schemas, operation, kind)?;
    let converter = Converter::new(&view, schemas.operation(operation)?, rules);
    let mut sql = header(&view);
    for (table, schema) in view.tables.iter().zip(converter.schemas()) {
        let comment = [&*table.label, &*table.description];
        statement(&table.name, &sentence(&comment), schema, dialect, &mut sql);
    }
    Ok(sql)
}

fn header(view: &View) -> String {
    format!(
        "-- {}, view {}; schema {}\n",
        view.operation,
        view.kind.name(),
        view.schema_sha256
    )
}

fn statement(
    table: &str,
    comment: &str,
    schema: &SchemaRef,
    dialect: SqlDialect,
    out: &mut String,
) {
    let _ = write!(out, "\nCREATE TABLE `{table}` (");
    for (number, field) in schema.fields().iter().enumerate() {
        let separator = if number == 0 { "" } else { "," };
        let data_type = sql_type(field.data_type());
        let comment = column_comment(field);
        let _ = write!(out, "{separator}\n  `{}` {data_type}", field.name());
        if !comment.is_empty() {
            let _ = write!(out, " COMMENT {}", quoted(&comment));
        }
    }
    let using = match dialect {
        SqlDialect::Spark => "\nUSING PARQUET",
        SqlDialect::MaxCompute => "",
    };
    let _ = writeln!(out, "\n){using}\nCOMMENT {};", quoted(comment));
}

/// Returns the name of a type, which both dialects share.
fn sql_type(data_type: &DataType) -> String {
    match data_type {
        DataType::Boolean => "BOOLEAN".to_owned(),
        DataType::Int32 => "INT".to_owned(),
        DataType::Int64 => "BIGINT".to_owned(),
        DataType::Float64 => "DOUBLE".to_owned(),
        DataType::Date32 => "DATE".to_owned(),
        DataType::Timestamp(..) => "TIMESTAMP_NTZ".to_owned(),
        DataType::Decimal128(digits, places) => format!("DECIMAL({digits}, {places})"),
        _ => "STRING".to_owned(),
    }
}

fn column_comment(field: &Field) -> String {
    let metadata = field.metadata().get("ocrmarket").map(String::as_str);
    let metadata: Value = serde_json::from_str(metadata.unwrap_or("null")).unwrap_or_default();
    let text = |key: &str| metadata[key].as_str().unwrap_or_default();
    let role = match text("role") {
        "raw" => "JSON text of",
        _ => "",
    };
    let locations = metadata["locations"]
        .as_array()
        .map(Vec::as_slice)
        .unwrap_or_default();
    let location = match locations {
        [] => "",
        [location, ..] => location.as_str().unwrap_or_default(),
    };
    let privacy = text("privacy");
    let privacy = if privacy.is_empty() {
        String::new()
    } else {
        format!("[{privacy}]")
    };
    sentence(&[role, text("label"), text("description"), location, &privacy])
}

/// Joins the parts that are not empty, and shortens the result to the longest comment.
fn sentence(parts: &[&str]) -> String {
    let parts: Vec<&str> = parts
        .iter()
        .copied()
        .filter(|part| !part.is_empty())
        .collect();
    let mut text = parts.join(" ");
    while text.len() > COMMENT_MAX {
        text.pop();
    }
    text
}

/// Quotes a comment. No line of it ends, so that a statement stays readable.
fn quoted(text: &str) -> String {
    let text: String = text
        .chars()
        .map(|one| if one.is_control() { ' ' } else { one })
        .collect();
    format!("'{}'", text.replace('\\', "\\\\").replace('\'', "\\'"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_quoted_and_bounded() {
        assert_eq!(quoted("a'b\\c\nd"), "'a\\'b\\\\c d'");
        assert_eq!(sentence(&["", "a", "", "b"]), "a b");
        let long = "字".repeat(400);
        assert_eq!(sentence(&[&long]).len(), 1_023);
    }
}
