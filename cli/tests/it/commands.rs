//! Tests the built command as a user runs it: its output, where it is written, and its exit code.

mod decode;
mod formats;
mod json;
pub(crate) mod run;
mod sample;
mod schemas;
mod sign;

use run::ocrmarket;

#[test]
fn help_names_every_command_and_exit_code() {
    let help = ocrmarket(&["--help"]).succeeds();
    for expected in [
        "generate",
        "check",
        "diff",
        "decode",
        "sample",
        "sign",
        "usage",
        "Exit codes:",
    ] {
        assert!(help.contains(expected), "{expected} is missing in:\n{help}");
    }
    for command in [
        "generate", "check", "diff", "decode", "sample", "sign", "usage",
    ] {
        let help = ocrmarket(&[command, "--help"]).succeeds();
        assert!(
            help.contains("Examples:"),
            "{command} has no examples:\n{help}"
        );
    }
}

#[test]
fn wrong_flags_end_with_2() {
    for arguments in [
        &[][..],
        &["nonsense"],
        &["sample"],
        &["sample", "showapi/bank_card", "--count", "0"],
        &["sample", "showapi/bank_card", "--size", "big"],
        &[
            "sample",
            "showapi/bank_card",
            "--size",
            "1k",
            "--accounts",
            "2",
        ],
        &["sample", "showapi/bank_card", "--mutate", "2"],
        &["sample", "showapi/bank_card", "--mutate", "bent=0.5"],
        &["decode", "showapi/bank_card", "-", "--format", "xml"],
    ] {
        let ended = ocrmarket(arguments);
        assert_eq!(ended.code, Some(2), "{arguments:?}: {}", ended.stderr);
        assert_eq!(ended.stdout, "", "{arguments:?}");
    }
}

#[test]
fn an_unknown_operation_lists_those_there_are() {
    for command in ["decode", "sample"] {
        let mut arguments = vec![command, "showapi/bankcard"];
        if command == "decode" {
            arguments.push("-");
        }
        let ended = ocrmarket(&arguments);
        assert_eq!(ended.code, Some(2));
        assert!(
            ended.stderr.contains("did you mean showapi/bank_card?"),
            "{}",
            ended.stderr
        );
        assert!(
            ended.stderr.contains("\n  deepfinch/credit_report\n"),
            "{}",
            ended.stderr
        );
    }
}

#[test]
fn schemas_that_cannot_be_used_end_with_2_and_say_why() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::create_dir_all(folder.path().join("acme")).expect("a folder");
    std::fs::write(folder.path().join("acme/vendor.json"), "{").expect("a file");
    let folder = folder.path().to_str().expect("UTF-8");
    let ended = ocrmarket(&["sample", "acme/card", "--schemas", folder]);
    assert_eq!(ended.code, Some(2));
    assert!(
        ended.stderr.contains("acme/vendor.json"),
        "{}",
        ended.stderr
    );
}
