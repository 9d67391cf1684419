//! Compiles the API probe: the generated crate, with the real client and validator, has every
//! public item that `ocrmarket diff` lists.

#[allow(
    warnings,
    clippy::all,
    clippy::pedantic,
    reason = "it is compiled and never run"
)]
mod probe {
    include!(concat!(env!("OUT_DIR"), "/api_probe.rs"));
}

#[test]
fn it_is_that_of_the_operations_that_are_compiled_in() {
    let source = include_str!(concat!(env!("OUT_DIR"), "/api_probe.rs"));
    for entry in ocrmarket::OPERATIONS {
        let operation = (entry.operation)();
        let item = format!("// {}::{}::OPERATION\n", operation.vendor, operation.name);
        assert!(source.contains(&item), "{item}");
    }
}
