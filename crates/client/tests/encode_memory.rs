//! Peak memory of encoding, counted by the allocator. A program of its own, so that no other memory
//! counts.

use ocrmarket_client::encode::{RequestField, encode};
use ocrmarket_client::input::Content;
use peak_alloc::PeakAlloc;

#[global_allocator]
static ALLOCATOR: PeakAlloc = PeakAlloc;

const PDF_BYTES: usize = 5_242_879;

/// A scanned report is compressed pictures, so its bytes resemble random ones. Strings escape to
/// fewer bytes, with the same reservation.
#[test]
fn a_pdf_given_as_a_path_is_never_held_beside_its_body() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("report.pdf");
    let api =
        ocrmarket_model::read(&ocrmarket_model::embedded::files()).expect("schemas/ is sound");
    let operation = api
        .vendors
        .iter()
        .flat_map(|vendor| &vendor.operations)
        .map(|model| &model.operation)
        .find(|operation| operation.name == "submit_credit_report")
        .expect("an embedded operation");
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    let random = move || {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state >> 24).to_le_bytes()[0]
    };
    for (name, mut fill) in [
        ("random", Box::new(random) as Box<dyn FnMut() -> u8>),
        ("text", Box::new(|| b'x')),
    ] {
        let mut file = b"%PDF-1.7\n".to_vec();
        file.resize_with(PDF_BYTES, &mut fill);
        std::fs::write(&path, &file).expect("a written file");
        drop(file);

        let content = Content::path(&path);
        let before = ALLOCATOR.current_usage();
        ALLOCATOR.reset_peak_usage();
        let encoded =
            encode(operation, &[RequestField::body("image", &content)]).expect("a sound PDF");
        let peak = ALLOCATOR.peak_usage() - before;
        let body = encoded.body.len();
        println!("{name}: peak {peak} bytes, body {body} bytes");
        assert!(body > PDF_BYTES / 3 * 4, "the whole file");
        assert!(
            peak * 10 <= body * 11,
            "{name}: peak {peak} bytes, body {body} bytes"
        );
    }
}
