//! Tables of bodies in memory: the rows and counts of the files that the command writes.

use std::fs::{self, File};
use std::io;

use arrow_array::RecordBatch;
use arrow_array::cast::AsArray as _;
use arrow_select::concat::concat_batches;
use ocrmarket_engine::bodies::{BodyId, BodyTables, BodyTablesConfig, InputReader};
use ocrmarket_engine::tables::{self, PrivacyRules, TablesConfig, ViewKind};
use ocrmarket_engine::{FailureKind, Schemas};
use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;

use crate::Outcome;

const OPERATION: &str = "deepfinch/credit_report";
const REPORT: &str =
    include_str!("../../../../schemas/deepfinch/credit_report/samples/success.json");

/// Returns bodies that are converted, refused, and failures.
fn bodies() -> Vec<String> {
    let report: serde_json::Value = serde_json::from_str(REPORT).expect("a sample");
    let report = report.to_string();
    let bodies = (0..40).map(|number| match number % 8 {
        3 => report[..report.len() / 2].to_owned(),
        5 => "[]".to_owned(),
        _ => report.clone(),
    });
    bodies.collect()
}

fn config(view: ViewKind) -> BodyTablesConfig {
    BodyTablesConfig {
        view,
        privacy: PrivacyRules::keep_all(),
        ..BodyTablesConfig::new(OPERATION)
    }
}

/// Returns the rows of each table that has some, by name.
fn rows(tables: &BodyTables<'_>, batches: &[(usize, RecordBatch)]) -> Vec<(String, RecordBatch)> {
    let of = |number: usize| {
        let of_table = batches.iter().filter(|(table, _)| *table == number);
        let schema = &tables.schemas()[number];
        concat_batches(schema, of_table.map(|(_, batch)| batch)).expect("one schema")
    };
    let names = tables.view().tables.iter().map(|table| table.name.clone());
    names
        .enumerate()
        .map(|(number, name)| (name, of(number)))
        .filter(|(_, rows)| rows.num_rows() > 0)
        .collect()
}

#[test]
fn every_way_in_gives_the_rows_of_the_command() -> Outcome {
    let schemas = Schemas::built_in()?;
    for view in ViewKind::ALL {
        let folder = tempfile::tempdir()?;
        let (path, output) = (folder.path().join("a.ndjson"), folder.path().join("out"));
        let bodies = bodies();
        fs::write(&path, bodies.join("\n") + "\n")?;
        let mut written = TablesConfig::new(OPERATION, output.clone());
        written.inputs.paths = vec![path.clone()];
        written.view = view;
        written.privacy = PrivacyRules::keep_all();
        let summary = tables::write(&written, &schemas, &mut ())?;
        assert_eq!((summary.counts.records, summary.refused()), (40, 10));

        let mut by_file = BodyTables::new(&config(view), &schemas)?;
        let mut input = by_file.open(InputReader::file(&path))?;
        let mut batches = Vec::new();
        let mut most = 0;
        while by_file.read(&mut input)? {
            most = most.max(by_file.size());
            batches.extend(by_file.take()?);
            assert_eq!(by_file.size(), 0);
        }
        assert!(most > 0);
        assert_eq!(input.progress().records, 40);
        assert_eq!(by_file.counts(), &summary.counts);
        let found = rows(&by_file, &batches);
        let files: Vec<_> = summary.files.iter().filter(|file| file.rows > 0).collect();
        assert_eq!(found.len(), files.len());
        let mut ids = Vec::new();
        for ((name, rows), file) in found.iter().zip(files) {
            assert_eq!(name, &file.table);
            let builder =
                ParquetRecordBatchReaderBuilder::try_new(File::open(output.join(&file.file))?)?;
            let stored: Vec<_> = builder.build()?.collect::<Result<_, _>>()?;
            assert_eq!(rows, &concat_batches(&rows.schema(), &stored)?, "{name}");
            if ids.is_empty() {
                ids = rows.column(0).as_string::<i32>().iter().flatten().collect();
                ids.dedup();
            }
        }
        // With the ids of the file, single bodies give the same rows.
        let mut by_body = BodyTables::new(&config(view), &schemas)?;
        let mut next = ids.into_iter();
        let is_refused = |number: usize| matches!(number % 8, 3 | 5);
        for (number, body) in bodies.iter().enumerate() {
            let id = if is_refused(number) {
                None
            } else {
                next.next()
            };
            by_body.push(BodyId::Given(id.unwrap_or_default()), body.as_bytes());
        }
        let batches = by_body.take()?;
        assert_eq!(rows(&by_body, &batches), found);
        assert_eq!(by_body.counts(), &summary.counts);
    }
    Ok(())
}

#[test]
fn ids_are_given_contained_or_numbers() -> Outcome {
    let schemas = Schemas::built_in()?;
    let mut config = BodyTablesConfig::new("showapi/bank_card");
    config.records.body_at = Some("/body".to_owned());
    config.records.record_id = Some("/id".to_owned());
    let mut tables = BodyTables::new(&config, &schemas)?;
    let with = br#"{"id": "own", "body": {"showapi_res_code": -1}}"#;
    let without = br#"{"body": {"showapi_res_code": -1}}"#;
    tables.push(BodyId::Given("mine"), with);
    tables.push(BodyId::Number(1), with);
    tables.push(BodyId::Number(2), without);
    tables.push(BodyId::Given(&"x".repeat(257)), without);
    let batches = tables.take()?;
    let ids = batches[0].1.column(0).as_string::<i32>();
    assert!(ids.iter().flatten().eq(["mine", "own", "2"]));
    assert_eq!(tables.counts().refused["long-id"], 1);
    Ok(())
}

#[test]
fn inputs_that_cannot_be_read_fail_after_their_rows() -> Outcome {
    let schemas = Schemas::built_in()?;
    let mut tables = BodyTables::new(&config(ViewKind::Source), &schemas)?;
    let mut empty = tables.open(InputReader::new("empty", io::empty()))?;
    let failure = tables.read(&mut empty).expect_err("no record");
    assert_eq!(failure.to_string(), "empty: contains no record");
    let missing = InputReader::file("/no/such/file".as_ref());
    let failure = tables.open(missing).expect_err("no file");
    assert_eq!(
        (failure.kind(), failure.location()),
        (FailureKind::Incomplete, Some("/no/such/file"))
    );
    let wrong = BodyTablesConfig::new("a/b");
    assert!(BodyTables::new(&wrong, &schemas).is_err());
    Ok(())
}
