//! Stored samples and their recorded findings. Validation, elsewhere, compares them.

use super::Lowering;
use crate::api::{Sample, SampleFinding};
use crate::diagnostics::DiagnosticCode;
use crate::files::Files;
use crate::layout::OperationFiles;
use crate::structure::Structure;

impl<'s> Lowering<'s> {
    /// Reads the samples of an operation.
    pub(super) fn samples(
        &mut self,
        operation: &OperationFiles<'s>,
        files: &'s Files,
        structure: &Structure,
    ) -> Vec<Sample> {
        let mut samples = Vec::new();
        for (name, sample) in &operation.samples {
            let findings = sample
                .findings
                .map(|path| self.findings(path, structure))
                .unwrap_or_default();
            let Some(path) = sample.body else { continue };
            let bytes = files.get(path).unwrap_or_default().to_vec();
            samples.push(Sample {
                name: (*name).to_owned(),
                path: path.to_owned(),
                bytes,
                findings,
            });
        }
        samples
    }

    fn findings(&mut self, path: &'s str, structure: &Structure) -> Vec<SampleFinding> {
        let Some(source) = self.sources.get(path) else {
            return Vec::new();
        };
        let at = source.cursor();
        let Some(mut findings) = structure.read::<Vec<SampleFinding>>(&at, &mut self.report) else {
            return Vec::new();
        };
        for (pair, location) in findings.windows(2).zip(at.elements().skip(1)) {
            if let [before, here] = pair
                && here <= before
            {
                let message = "findings are not sorted by pointer and keyword, or one occurs twice";
                self.report.value(
                    &location,
                    DiagnosticCode::FindingsNotSorted,
                    message,
                    "move this finding up, or remove it",
                );
            }
        }
        findings.sort();
        findings
    }
}
