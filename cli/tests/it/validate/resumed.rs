//! Tests which changed inputs `--resume` accepts: an input is recognized by the bytes that were
//! read of it.

use std::fs;
use std::io::Write as _;
use std::time::{Duration, SystemTime};

use serde_json::json;

use super::room::{Ended, Room, gzip, lines, zstandard};

const MIB: usize = 1 << 20;

/// Three valid records in three lines.
const GOOD: &[u8] = b"{\"n\":1}\n{\"n\":2}\n{\"n\":3}\n";

fn append(room: &Room, name: &str, bytes: &[u8]) {
    let file = fs::OpenOptions::new().append(true).open(room.path(name));
    file.and_then(|mut file| file.write_all(bytes))
        .expect("a file");
}

/// Returns lines of more than three MiB, one of them invalid.
fn large() -> Vec<u8> {
    let wrong = |n: usize| if n == 7 { json!("7") } else { json!(n) };
    lines((0..3_500).map(|n| json!({"n": wrong(n), "s": "x".repeat(1_000)}))).into_bytes()
}

/// Runs with `--resume`, changes something, and runs again.
fn again(input: &str, bytes: &[u8], flags: &[&str], change: impl FnOnce(&Room)) -> Ended {
    let room = Room::new();
    room.write(input, bytes);
    let flags = [&[input, "--resume", "state"], flags].concat();
    let first = room.schema(&flags, b"");
    assert!(first.code.is_some_and(|code| code < 2), "{}", first.stderr);
    change(&room);
    room.schema(&flags, b"")
}

fn refused(ended: &Ended, expected: &[&str]) {
    assert_eq!(ended.code, Some(2), "{} {}", ended.stderr, ended.report);
    for text in expected {
        assert!(ended.stderr.contains(text), "{text}: {}", ended.stderr);
    }
}

#[test]
fn a_replaced_file_is_refused() {
    // The same number of bytes and lines. A regression: 57,706 of 60,000 records that were reported
    // as valid were not.
    let bad = b"{\"n\":1}\n{\"m\":2}\n{\"m\":3}\n";
    let ended = again("a.ndjson", GOOD, &[], |room| room.write("a.ndjson", bad));
    refused(
        &ended,
        &[
            "a.ndjson changed: the part that was read differs",
            "remove state",
        ],
    );
    let bytes = large();
    let mut begins = bytes.clone();
    begins[6] = b'1';
    let ended = again("a.ndjson", &bytes, &[], |room| {
        room.write("a.ndjson", &begins);
    });
    refused(&ended, &["a.ndjson changed: the first MiB differs"]);
    let mut ends = bytes.clone();
    let last = ends.len() - 10;
    ends[last] = b'y';
    let ended = again("a.ndjson", &bytes, &[], |room| {
        room.write("a.ndjson", &ends);
    });
    refused(
        &ended,
        &["a.ndjson changed: the last MiB that was read differs"],
    );
    // It is not treated as a file that grew, either.
    ends.extend_from_slice(GOOD);
    let ended = again("a.ndjson", &bytes, &[], |room| {
        room.write("a.ndjson", &ends);
    });
    refused(&ended, &["the last MiB that was read differs"]);
}

#[test]
fn a_truncated_file_is_refused() {
    for bytes in [GOOD.to_vec(), large()] {
        let shorter = &bytes[..bytes.len() - 8];
        let ended = again("a.ndjson", &bytes, &[], |room| {
            room.write("a.ndjson", shorter);
        });
        let sizes = format!("size is {} bytes, was {}", shorter.len(), bytes.len());
        refused(&ended, &["a.ndjson changed: ", &sizes]);
    }
    let ended = again("a.ndjson", GOOD, &[], |room| {
        fs::remove_file(room.path("a.ndjson")).expect("a file");
    });
    refused(&ended, &["cannot read a.ndjson"]);
}

#[test]
fn a_touched_file_is_done() {
    for (bytes, counts) in [
        (GOOD.to_vec(), [3, 3, 0, 0, 0]),
        (large(), [3_500, 3_499, 1, 0, 0]),
    ] {
        for verifies in [&[][..], &["--resume-verify"]] {
            let ended = again("a.ndjson", &bytes, verifies, |room| {
                let file = fs::OpenOptions::new()
                    .append(true)
                    .open(room.path("a.ndjson"));
                let long_ago = SystemTime::now() - Duration::from_secs(1_000_000);
                file.and_then(|file| file.set_modified(long_ago))
                    .expect("a time");
            });
            assert_eq!(ended.counts(), counts, "{}", ended.stderr);
        }
    }
}

#[test]
fn an_appended_file_goes_on() {
    let more = b"{\"n\":4}\n{\"n\":\"5\"}\n";
    for (name, packed) in [
        ("a.ndjson", (|bytes| bytes.to_vec()) as fn(&[u8]) -> Vec<u8>),
        ("a.ndjson.gz", gzip),
        ("a.ndjson.zst", zstandard),
    ] {
        for (bytes, count) in [(GOOD.to_vec(), 3), (large(), 3_500)] {
            for verifies in [&[][..], &["--resume-verify"]] {
                let ended = again(name, &packed(&bytes), verifies, |room| {
                    append(room, name, &packed(more));
                });
                let whole = Room::new();
                whole.write(name, &[packed(&bytes), packed(more)].concat());
                let whole = whole.schema(&[name], b"");
                assert_eq!(ended.report["documents"], count + 2, "{name}");
                assert_eq!(ended.counts(), whole.counts(), "{name}: {}", ended.stderr);
                assert_eq!(ended.findings(), whole.findings(), "{name}");
                assert_eq!(ended.report["bytes"], whole.report["bytes"], "{name}");
                assert_eq!(ended.report["inputs"], 1);
            }
        }
    }
}

#[test]
fn inputs_that_are_done_grow_and_others_are_added() {
    let room = Room::new();
    for name in ["in/a.ndjson", "in/b.ndjson"] {
        room.write(name, GOOD);
    }
    let flags = ["in", "--resume", "state", "--quarantine", "kept"];
    assert_eq!(room.schema(&flags, b"").counts(), [6, 6, 0, 0, 0]);
    append(&room, "in/a.ndjson", b"{\"n\":\"4\"}\n");
    room.write("in/c.ndjson", b"{}\n");
    for _ in 0..2 {
        let ended = room.schema(&flags, b"");
        assert_eq!(ended.counts(), [8, 6, 2, 0, 0], "{}", ended.stderr);
        assert_eq!(ended.report["inputs"], 3);
        let kept = super::room::kept(&room.path("kept"));
        let kept: Vec<_> = kept
            .iter()
            .map(|(line, bytes)| (line["line"].clone(), &bytes[..]))
            .collect();
        assert_eq!(kept, [(json!(4), &b"{\"n\":\"4\"}"[..]), (json!(1), b"{}")]);
    }
    append(&room, "in/a.ndjson", b"{\"n\":5}\n");
    append(&room, "in/b.ndjson", b"{\"n\":6}\n");
    assert_eq!(room.schema(&flags, b"").counts(), [10, 8, 2, 0, 0]);
    // An input that sorts between those that were read did not exist.
    room.write("in/aa.ndjson", GOOD);
    refused(
        &room.schema(&flags, b""),
        &["input 2 is in/aa.ndjson, was in/b.ndjson"],
    );
    fs::remove_file(room.path("in/aa.ndjson")).expect("a file");
    fs::remove_file(room.path("in/c.ndjson")).expect("a file");
    refused(
        &room.schema(&flags, b""),
        &["in/c.ndjson is no longer an input"],
    );
}

#[test]
fn what_cannot_be_added_to_is_refused() {
    for (name, bytes, more) in [
        // A line that may continue.
        (
            "a.ndjson",
            &b"{\"n\":1}\n{\"n\":2}"[..],
            &b"\n{\"n\":3}\n"[..],
        ),
        ("a.json", b"[{\"n\":1},\n{\"n\":2}]", b"\n[{\"n\":3}]"),
        ("a.json", b"{\"n\":\n1}", b"{\"n\":2}"),
    ] {
        let ended = again(name, bytes, &[], |room| append(room, name, more));
        refused(&ended, &[name, "is longer", "only complete lines"]);
        // As long as it is unchanged, it is complete.
        let ended = again(name, bytes, &[], |_| {});
        assert!(ended.counts()[0] > 0 && ended.code == Some(0));
    }
}

#[test]
fn a_change_in_the_middle_is_found_by_verifying_alone() {
    let bytes = large();
    let mut changed = bytes.clone();
    let middle = MIB + MIB / 2;
    let at = middle
        + changed[middle..]
            .windows(3)
            .position(|text| text == b"xxx")
            .expect("padding");
    changed[at] = b'y';
    let change = |room: &Room| room.write("a.ndjson", &changed);
    let ended = again("a.ndjson", &bytes, &[], change);
    assert_eq!(ended.counts(), [3_500, 3_499, 1, 0, 0], "{}", ended.stderr);
    let ended = again("a.ndjson", &bytes, &["--resume-verify"], change);
    refused(
        &ended,
        &["a.ndjson changed: the part between the first and the last MiB"],
    );

    // Both runs need it.
    let room = Room::new();
    room.write("a.ndjson", GOOD);
    let flags = ["a.ndjson", "--resume", "state"];
    assert_eq!(room.schema(&flags, b"").code, Some(0));
    let ended = room.schema(&[&flags[..], &["--resume-verify"]].concat(), b"");
    refused(&ended, &["a.ndjson was read without --resume-verify"]);
    assert_eq!(room.schema(&flags, b"").code, Some(0));
    assert_eq!(
        room.schema(&["a.ndjson", "--resume-verify"], b"").code,
        Some(2)
    );
}

#[test]
fn a_refused_run_changes_nothing() {
    let room = Room::new();
    room.write("a.ndjson", b"{\"n\":\"1\"}\n");
    let flags = ["a.ndjson", "--resume", "state", "--quarantine", "kept"];
    assert_eq!(room.schema(&flags, b"").code, Some(1));
    let files = ["state", "state.inputs", "kept/records", "kept/index.ndjson"];
    let read = || files.map(|name| fs::read(room.path(name)).expect("a file"));
    let before = read();
    room.write("a.ndjson", b"{\"n\":\"2\"}\n");
    refused(&room.schema(&flags, b""), &["a.ndjson changed"]);
    assert_eq!(read(), before);
    room.write("a.ndjson", b"{\"n\":\"1\"}\n");
    assert_eq!(room.schema(&flags, b"").counts(), [1, 0, 1, 0, 0]);
}

#[test]
fn what_comes_but_once_is_refused() {
    let room = Room::new();
    room.write("a.ndjson", GOOD);
    let ended = room.schema(&["-", "--resume", "state"], GOOD);
    refused(&ended, &["write standard input to a file first"]);
    room.write("list", b"a.ndjson\n-\n");
    let ended = room.schema(&["--files-from", "list", "--resume", "state"], GOOD);
    refused(&ended, &["write standard input to a file first"]);
    #[cfg(unix)]
    {
        let ended = room.schema(&["a.ndjson", "/dev/stdin", "--resume", "other"], GOOD);
        refused(&ended, &["write /dev/stdin to a file first"]);
    }
}

#[test]
fn an_input_that_was_not_read_to_its_end_must_be_as_it_was() {
    let room = Room::new();
    let whole = gzip(&large());
    room.write("a.ndjson.gz", &whole[..whole.len() - 100]);
    room.write("b.ndjson", GOOD);
    let flags = [
        "a.ndjson.gz",
        "absent.ndjson",
        "b.ndjson",
        "--resume",
        "state",
    ];
    let first = room.schema(&flags, b"");
    assert_eq!(
        (first.code, first.counts()[4]),
        (Some(3), 2),
        "{}",
        first.stderr
    );
    let second = room.schema(&flags, b"");
    assert_eq!(second.counts(), first.counts(), "{}", second.stderr);
    room.write("absent.ndjson", GOOD);
    refused(
        &room.schema(&flags, b""),
        &["absent.ndjson was unreadable before, and is readable now"],
    );
    fs::remove_file(room.path("absent.ndjson")).expect("a file");
    room.write("a.ndjson.gz", &whole);
    refused(
        &room.schema(&flags, b""),
        &["a.ndjson.gz is longer, but was not read to its end before"],
    );
}

#[test]
fn changed_schemas_are_refused() {
    let room = Room::new();
    room.write("a.ndjson", GOOD);
    let flags = ["a.ndjson", "--resume", "state"];
    assert_eq!(room.schema(&flags, b"").code, Some(0));
    room.write("schema.json", b"{\"type\":\"array\"}");
    refused(&room.schema(&flags, b""), &["the schemas changed"]);
}

#[test]
fn files_of_other_versions_are_read_or_refused() {
    let room = Room::new();
    room.write("a.ndjson", GOOD);
    let flags = ["a.ndjson", "--resume", "state"];
    assert_eq!(room.schema(&flags, b"").code, Some(0));
    let state = fs::read_to_string(room.path("state")).expect("a file");
    room.write(
        "state",
        state
            .replacen("\"version\":3", "\"version\":4", 1)
            .as_bytes(),
    );
    refused(&room.schema(&flags, b""), &["state has version 4"]);
    room.write("state", b"{\"version\":2}");
    refused(
        &room.schema(&flags, b""),
        &["state is not a file written by --resume"],
    );
}
