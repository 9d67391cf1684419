//! `include/ocrmarket.h` is what cbindgen writes for the functions. `OCRMARKET_BLESS=1` writes it.

use std::env;
use std::fs;
use std::path::Path;

use cbindgen::{Builder, Config, DocumentationStyle, Language, Style};

use crate::Outcome;

const INTRODUCTION: &str = "\
/*
 * C interface of ocrmarket: validates, profiles, decodes and tabulates stored responses of OCR
 * services.
 *
 * This file is generated from capi/src/ffi. Do not edit it.
 *
 * Status: functions that can fail return OCRMARKET_OK, OCRMARKET_END, OCRMARKET_FULL or the number of
 * an error. They take `error`, which may be null. On an error it receives an error to free with
 * ocrmarket_error_free, otherwise null. Errors contain no content of a document. Unless a function
 * says otherwise, outputs are unchanged on an error.
 *
 * Strings are UTF-8 and end with a null byte. Pointers must not be null, unless a function says so;
 * a null pointer is OCRMARKET_USAGE.
 *
 * Ownership: the caller keeps what it passes, unless a function says that it is moved or taken over.
 * Handles, buffers, errors and Arrow outputs belong to the caller, which frees or releases them.
 *
 * Threads: validators, profilers, decoders and tables may be used by several threads at once, and freed by
 * one when no other uses them. All other handles belong to one thread at a time. An error belongs
 * to its call, so threads share none.
 *
 * Versions: compare ocrmarket_abi_version() with OCRMARKET_ABI_VERSION when the library is loaded.
 * New functions and new keys of options do not change it.
 */";

/// The structures of the Arrow C data and stream interfaces, as Arrow publishes them.
const ARROW: &str = r"
#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif
";

/// Names in Rust and in C.
const NAMES: [(&str, &str); 15] = [
    ("Error", "ocrmarket_error"),
    ("Validator", "ocrmarket_validator"),
    ("Input", "ocrmarket_input"),
    ("Records", "ocrmarket_records"),
    ("Profiler", "ocrmarket_profiler"),
    ("Decoder", "ocrmarket_decoder"),
    ("Tables", "ocrmarket_tables"),
    ("Slice", "ocrmarket_slice"),
    ("Buffer", "ocrmarket_buffer"),
    ("Verdict", "ocrmarket_verdict"),
    ("ReadFunction", "ocrmarket_read_function"),
    ("ProgressFunction", "ocrmarket_progress_function"),
    ("FFI_ArrowArray", "struct ArrowArray"),
    ("FFI_ArrowSchema", "struct ArrowSchema"),
    ("FFI_ArrowArrayStream", "struct ArrowArrayStream"),
];

/// Modules of `ffi` with functions, in the order of the header.
const MODULES: [&str; 6] = [
    "validator",
    "input",
    "records",
    "profiler",
    "tables",
    "decoder",
];

fn generated(folder: &Path) -> Result<String, Box<dyn std::error::Error>> {
    let mut config = Config {
        language: Language::C,
        style: Style::Both,
        header: Some(INTRODUCTION.to_owned()),
        include_guard: Some("OCRMARKET_H".to_owned()),
        after_includes: Some(ARROW.to_owned()),
        cpp_compat: true,
        documentation_style: DocumentationStyle::C99,
        line_length: 100,
        no_includes: true,
        usize_is_size_t: true,
        sys_includes: vec!["stddef.h".to_owned(), "stdint.h".to_owned()],
        ..Config::default()
    };
    let names = NAMES.map(|(rust, c)| (rust.to_owned(), c.to_owned()));
    config.export.rename = names.into_iter().collect();
    let mut builder = Builder::new()
        .with_config(config)
        .with_src(folder.join("src/ffi.rs"));
    for module in MODULES {
        builder = builder.with_src(folder.join(format!("src/ffi/{module}.rs")));
    }
    let bindings = builder.generate()?;
    let mut bytes = Vec::new();
    bindings.write(&mut bytes);
    let header = String::from_utf8(bytes)?;
    Ok(header.replace("// # Safety\n", "// Requires:\n"))
}

#[test]
fn the_header_is_that_of_the_functions() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let path = folder.join("include/ocrmarket.h");
    let generated = generated(folder)?;
    if env::var_os("OCRMARKET_BLESS").is_some() {
        fs::write(&path, &generated)?;
    }
    let stored = fs::read_to_string(&path)?;
    assert!(
        stored == generated,
        "capi/include/ocrmarket.h is stale: run the tests with OCRMARKET_BLESS=1"
    );
    Ok(())
}
