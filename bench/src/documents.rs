//! Documents to decode: synthetic reports of several sizes, or the documents of a given file.

use std::fs;
use std::path::Path;

use anyhow::{Context as _, ensure};
use ocrmarket_model::api::OperationModel;
use ocrmarket_model::{Api, Files};
use ocrmarket_operation::Operation;
use ocrmarket_synthetic::{Constraints, Options, Sampler, Sizing};

/// Approximate number of bytes of each set of documents, so that every size is measured on the same
/// amount of data.
const SET_BYTES: usize = 8_000_000;
/// Sizes of synthetic reports, in bytes.
const SIZES: [usize; 4] = [30_000, 100_000, 200_000, 500_000];

/// A set of documents of about one size.
#[derive(Clone)]
pub(crate) struct Documents {
    /// Name in the report.
    pub(crate) name: String,
    /// The documents.
    pub(crate) bytes: Vec<Vec<u8>>,
}

impl Documents {
    /// Calls a function with each document.
    pub(crate) fn each(&self, work: impl FnMut(&Vec<u8>)) {
        self.bytes.iter().for_each(work);
    }

    /// Returns the same documents in another spelling.
    pub(crate) fn map(
        &self,
        respell: impl Fn(&str) -> anyhow::Result<String>,
    ) -> anyhow::Result<Self> {
        let respelt = self
            .bytes
            .iter()
            .map(|bytes| Ok(respell(std::str::from_utf8(bytes)?)?.into_bytes()));
        Ok(Self {
            name: self.name.clone(),
            bytes: respelt.collect::<anyhow::Result<_>>()?,
        })
    }

    /// Returns the total number of bytes.
    pub(crate) fn size(&self) -> usize {
        self.bytes.iter().map(Vec::len).sum()
    }
}

/// Returns reports of each size, or those of the file.
pub(crate) fn reports(corpus: Option<&Path>) -> anyhow::Result<Vec<Documents>> {
    match corpus {
        Some(path) => Ok(vec![read(path)?]),
        None => SIZES
            .into_iter()
            .map(|size| make(size, (SET_BYTES / size).max(4)))
            .collect(),
    }
}

/// Returns the bundled response schema of the report.
pub(crate) fn report_bundle() -> anyhow::Result<String> {
    let files = Files::from_folder(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schemas"
    )));
    let api = ocrmarket_model::read(&files)?;
    Ok(report(&api)?.response_bundle.clone())
}

/// Returns the operation of the report, with its outcome rules.
pub(crate) fn report_operation() -> anyhow::Result<Operation> {
    let files = Files::from_folder(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schemas"
    )));
    let api = ocrmarket_model::read(&files)?;
    Ok(report(&api)?.operation.clone())
}

/// Returns one report.
pub(crate) fn one(corpus: Option<&Path>) -> anyhow::Result<Vec<u8>> {
    let documents = match corpus {
        Some(path) => read(path)?,
        None => make(SIZES[0], 1)?,
    };
    documents
        .bytes
        .into_iter()
        .next()
        .context("the set holds no document")
}

fn read(path: &Path) -> anyhow::Result<Documents> {
    let text = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let lines = text
        .split(|byte| *byte == b'\n')
        .filter(|line| !line.trim_ascii().is_empty());
    let bytes: Vec<Vec<u8>> = lines.map(<[u8]>::to_vec).collect();
    ensure!(!bytes.is_empty(), "{} holds no document", path.display());
    Ok(Documents {
        name: format!("{} documents", bytes.len()),
        bytes,
    })
}

/// Generates bare synthetic reports of about that size.
fn make(size: usize, count: usize) -> anyhow::Result<Documents> {
    let files = Files::from_folder(Path::new(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../schemas"
    )));
    let api = ocrmarket_model::read(&files)?;
    let constraints = Constraints::read(&files, &api)?;
    let model = report(&api)?;
    let options = Options {
        seed: 1,
        sizing: Sizing::Bytes(size),
        location: Some(String::new()),
        ..Options::default()
    };
    let sampler = Sampler::new(&api, &constraints, model, options)?;
    let bytes: Vec<Vec<u8>> = sampler
        .documents()
        .take(count)
        .map(|document| document.text.into_bytes())
        .collect();
    let mean = bytes.iter().map(Vec::len).sum::<usize>() / bytes.len();
    Ok(Documents {
        name: format!("{count} of {} KB", mean / 1000),
        bytes,
    })
}

fn report(api: &Api) -> anyhow::Result<&OperationModel> {
    let mut operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
    let report = operations.find(|model| {
        model.operation.vendor == "deepfinch" && model.operation.name == "credit_report"
    });
    report.context("the schemas have the report")
}
