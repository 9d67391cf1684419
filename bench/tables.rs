//! One side of `bench/tables`: reads the reports of a file into Arrow arrays, and prints how many rows
//! there are.

use std::sync::Arc;

use arrow_array::RecordBatch;
use ocrmarket_tables::{Converter, PrivacyRules, View};

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

type Result<T, E = Box<dyn std::error::Error>> = std::result::Result<T, E>;

/// Size of the rows that are handed out together, in bytes.
const BATCH: usize = 8 << 20;

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().collect();
    let text = std::fs::read(&arguments[2])?;
    let rows = match &*arguments[1] {
        "ours" => ours(&text)?,
        "arrow-json" => arrow_json(&text)?,
        other => return Err(format!("no side {other}").into()),
    };
    println!("{rows}");
    Ok(())
}

fn ours(text: &[u8]) -> Result<usize> {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files()).map_err(|_| "schemas")?;
    let operation = api.operations().find(|one| one.full_name() == "deepfinch/credit_report");
    let operation = operation.ok_or("no such operation")?;
    let view = View::source(&api, operation)?;
    let mut converter = Converter::new(&view, operation, &PrivacyRules::keep_all());
    let (mut batches, mut offset): (Vec<(usize, RecordBatch)>, usize) = (Vec::new(), 0);
    for line in text.split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
        converter.push(&format!("0123456789abcdef-{offset:012}"), line)?;
        offset += line.len() + 1;
        if converter.size() > BATCH {
            batches.extend(converter.take()?);
        }
    }
    batches.extend(converter.take()?);
    Ok(batches.iter().map(|(_, batch)| batch.num_rows()).sum())
}

fn arrow_json(text: &[u8]) -> Result<usize> {
    let (schema, _) = arrow_json::reader::infer_json_schema(text, None)?;
    let reader = arrow_json::ReaderBuilder::new(Arc::new(schema)).with_batch_size(64).build(text)?;
    let batches: Vec<RecordBatch> = reader.collect::<std::result::Result<_, _>>()?;
    Ok(batches.iter().map(RecordBatch::num_rows).sum())
}
