//! Tests `ocrmarket validate` as a user runs it: findings, their locations, and exit codes.

#[cfg(target_os = "linux")]
mod huge;
mod resumed;
mod room;

use std::fs;
use std::io::Write as _;
use std::path::Path;

use serde_json::{Value, json};

use room::{Ended, Room, gzip, kept, lines, zstandard};

#[test]
#[allow(clippy::too_many_lines, reason = "one table")]
fn inputs_hold_records_in_many_ways() {
    let good = "{\"n\": 1}";
    let rows: [(&str, Vec<u8>, [u64; 5], i32); 25] = [
        ("one.json", good.into(), [1, 1, 0, 0, 0], 0),
        (
            "pretty.json",
            b"{\n  \"n\": 1\n}\n".to_vec(),
            [1, 1, 0, 0, 0],
            0,
        ),
        (
            "lines.ndjson",
            b"{\"n\":1}\n{\"n\":2}\n\n{\"n\":\"3\"}\n".to_vec(),
            [3, 2, 1, 0, 0],
            1,
        ),
        (
            "lines.json",
            b"{\"n\":1}\n{\"n\":2}".to_vec(),
            [2, 2, 0, 0, 0],
            0,
        ),
        (
            "no-name",
            b"{\"n\":1}\n{\"n\":2}".to_vec(),
            [2, 2, 0, 0, 0],
            0,
        ),
        (
            "bad-line.ndjson",
            b"{\"n\":1}\n{\"n\":2\n{\"n\":3}\n".to_vec(),
            [3, 2, 0, 1, 0],
            1,
        ),
        (
            "array.json",
            b"[{\"n\":1}, {\"n\":2},\n{}]".to_vec(),
            [3, 2, 1, 0, 0],
            1,
        ),
        (
            "cut-array.json",
            b"[{\"n\":1}, ".to_vec(),
            [2, 1, 0, 1, 0],
            1,
        ),
        (
            "behind.json",
            b"{\"n\":1}{\"n\":2} {\n\"n\":3}".to_vec(),
            [3, 3, 0, 0, 0],
            0,
        ),
        (
            "crlf.ndjson",
            b"{\"n\":1}\r\n{\"n\":2}\r\n".to_vec(),
            [2, 2, 0, 0, 0],
            0,
        ),
        (
            "cr.ndjson",
            b"{\"n\":1}\r{\"n\":2}\r".to_vec(),
            [2, 2, 0, 0, 0],
            0,
        ),
        (
            "mark.json",
            b"\xef\xbb\xbf{\"n\":1}".to_vec(),
            [1, 1, 0, 0, 0],
            0,
        ),
        ("nul.json", b"{\"n\":1}\0".to_vec(), [2, 1, 0, 1, 0], 1),
        (
            "nul.ndjson",
            b"\0\0\n{\"n\":1}\n".to_vec(),
            [2, 1, 0, 1, 0],
            1,
        ),
        (
            "gbk.ndjson",
            b"{\"n\":1,\"s\":\"\xb2\xe2\"}\n".to_vec(),
            [1, 0, 0, 1, 0],
            1,
        ),
        (
            "page.html",
            b"<html>\n <p>502</p>\n</html>\n".to_vec(),
            [1, 0, 0, 1, 0],
            1,
        ),
        ("empty.json", Vec::new(), [0, 0, 0, 0, 1], 3),
        ("blank.ndjson", b"\n \r\n".to_vec(), [0, 0, 0, 0, 1], 3),
        ("empty-array.json", b"[ ]".to_vec(), [0, 0, 0, 0, 1], 3),
        ("a.json.gz", gzip(good.as_bytes()), [1, 1, 0, 0, 0], 0),
        ("a.json.zst", zstandard(good.as_bytes()), [1, 1, 0, 0, 0], 0),
        (
            "members.ndjson.gz",
            [gzip(b"{\"n\":1}\n{\"n\""), gzip(b":2}\n")].concat(),
            [2, 2, 0, 0, 0],
            0,
        ),
        (
            "members.ndjson.zst",
            [zstandard(b"{\"n\":1}\n{\"n\""), zstandard(b":2}\n")].concat(),
            [2, 2, 0, 0, 0],
            0,
        ),
        ("no-extension", gzip(good.as_bytes()), [1, 1, 0, 0, 0], 0),
        ("not.json.gz", good.into(), [0, 0, 0, 0, 1], 3),
    ];
    let room = Room::new();
    for (name, bytes, counts, code) in rows {
        room.write(name, &bytes);
        let ended = room.schema(&[name], b"");
        assert_eq!(ended.counts(), counts, "{name}: {}", ended.report);
        assert_eq!(ended.code, Some(code), "{name}");
        if !name.contains('.') || name.contains("no-") {
            let ended = room.schema(&["-"], &bytes);
            assert_eq!(ended.counts(), counts, "standard input like {name}");
        }
    }
}

#[test]
fn a_cut_off_archive_gives_what_it_holds_and_is_incomplete() {
    let room = Room::new();
    let lines = lines((0..5_000).map(|n| json!({"n": n, "s": (n * 7919).to_string()})));
    for (name, bytes) in [
        ("a.ndjson.gz", gzip(lines.as_bytes())),
        ("a.ndjson.zst", zstandard(lines.as_bytes())),
    ] {
        room.write(name, &bytes[..bytes.len() - 100]);
        let ended = room.schema(&[name], b"");
        let [documents, valid, _, _, unreadable] = ended.counts();
        assert!(
            documents == valid && documents < 5_000 && unreadable == 1,
            "{name}: {}",
            ended.report
        );
        assert_eq!(ended.code, Some(3), "{name}");
    }
}

#[test]
fn findings_say_where_they_are() {
    let room = Room::new();
    room.write("a.ndjson", b"{\"n\":1}\n\n {\"n\":\"2\"}\r\n{}\n");
    let expected = vec![
        ("type".to_owned(), 3, 15, "2".to_owned()),
        ("required".to_owned(), 4, 21, "3".to_owned()),
    ];
    assert_eq!(room.schema(&["a.ndjson"], b"").findings(), expected);
    room.write("b.json", b"\xef\xbb\xbf{\n\"n\":1}\n\n[{\n  \"n\": \"2\"}]");
    let expected = vec![("type".to_owned(), 5, 23, "2".to_owned())];
    assert_eq!(room.schema(&["b.json"], b"").findings(), expected);
}

#[test]
fn the_same_comes_out_with_any_number_of_threads() {
    let room = Room::new();
    let mut lines = Vec::new();
    for n in 0..30_000 {
        let value = if n % 1_009 == 0 {
            format!("\"{n}\"")
        } else {
            n.to_string()
        };
        writeln!(
            lines,
            "{{\"n\": {value}, \"s\": \"{}\"}}",
            "x".repeat(n % 200)
        )
        .expect("memory");
    }
    room.write("big.ndjson", &lines);
    room.write("big.ndjson.gz", &gzip(&lines));
    for n in 0..40 {
        room.write(
            &format!("many/{n}.json"),
            format!("{{\"n\": {}}}", if n % 7 == 0 { "null" } else { "1" }).as_bytes(),
        );
    }
    let run = |jobs| {
        let arguments = [
            "big.ndjson",
            "many",
            "big.ndjson.gz",
            "--jobs",
            jobs,
            "--max-findings",
            "40",
        ];
        let mut ended = room.schema(&arguments, b"");
        let report = ended.report.as_object_mut().expect("an object");
        report.remove("seconds");
        ended
    };
    let one = run("1");
    assert_eq!(one.counts(), [60_040, 59_974, 66, 0, 0]);
    assert_eq!(one.report["findings"].as_array().map(Vec::len), Some(40));
    for jobs in ["2", "5"] {
        assert_eq!(run(jobs).report, one.report, "{jobs} threads");
    }
    for jobs in ["1", "3"] {
        let ended = room.schema(&["big.ndjson", "--fail-fast", "--jobs", jobs], b"");
        assert_eq!(ended.counts(), [1, 0, 1, 0, 0], "{jobs} threads");
        assert_eq!(ended.code, Some(1));
    }
}

#[test]
fn folders_globs_and_lists_lead_to_files() {
    let room = Room::new();
    room.write("in/a.json", b"{\"n\":1}");
    room.write("in/deep/er/b.json", b"{\"n\":2}");
    room.write("in/.hidden.json", b"nothing");
    room.write("in/c.ndjson", b"{\"n\":3}\n");
    // A store whose sealing was interrupted: both files hold the same records.
    room.write("in/c.ndjson.zst", &zstandard(b"{\"n\":3}\n"));
    for (arguments, input, documents) in [
        (&["in"][..], "", 3),
        (&["in/*.json"], "", 1),
        (&["in/**/*.json", "in/c.ndjson"], "", 3),
        (&["--files-from", "-"], "in/a.json\r\n\nin/deep\n", 2),
    ] {
        let ended = room.schema(arguments, input.as_bytes());
        assert_eq!(
            ended.counts(),
            [documents, documents, 0, 0, 0],
            "{arguments:?}"
        );
        assert_eq!(ended.code, Some(0), "{arguments:?}");
    }
    for arguments in [&["none.json"][..], &["none-*.json"], &["in/a.json", "none"]] {
        let ended = room.schema(arguments, b"");
        assert_eq!(ended.counts()[4], 1, "{arguments:?}");
        assert_eq!(ended.code, Some(3), "{arguments:?}");
    }
    room.write("bad.json", b"{}");
    let ended = room.schema(&["bad.json", "none"], b"");
    assert_eq!(ended.code, Some(3), "incomplete wins over errors");
}

#[test]
fn records_are_taken_apart() {
    let room = Room::new();
    let base64 = |bytes: &[u8]| {
        use base64::Engine as _;
        base64::engine::general_purpose::STANDARD.encode(bytes)
    };
    let envelopes = [
        json!({"id": "R1", "body": {"n": 1}}),
        json!({"id": "R2", "body": "{\"n\": \"2\"}"}),
        json!({"id": "R3", "body": base64(b"{\"n\": \"3\"}")}),
        json!({"id": 4, "body": base64(&gzip(b"{\"n\": 4, \"s\": 4}"))}),
        json!({"id": "R5"}),
        json!({"id": "R6", "body": "no"}),
    ];
    let lines = lines(envelopes);
    let ended = room.schema(
        &["-", "--body-at", "/body", "--record-id", "/id"],
        lines.as_bytes(),
    );
    assert_eq!(ended.counts(), [6, 1, 4, 1, 0], "{}", ended.report);
    let records: Vec<String> = ended
        .findings()
        .into_iter()
        .map(|finding| finding.3)
        .collect();
    assert_eq!(records, ["R2", "R3", "4", "R5", "R6"]);

    let rows: [(&[&str], &[u8], [u64; 5]); 6] = [
        (
            &["--column", "2"],
            b"1\t{\"n\":1}\tx\n2\t\\N\n3\n",
            [3, 1, 2, 0, 0],
        ),
        (
            &["--column", "2"],
            b"1\t{\"n\":1,\"s\":\"a\\\\\"b\\\\n\"}\n",
            [1, 1, 0, 0, 0],
        ),
        (
            &["--column", "2", "--delimiter", ","],
            b"1,\"{\"\"n\"\":1,\"\"s\"\":\"\"\"\"}\",x\n",
            [1, 1, 0, 0, 0],
        ),
        (
            &["--column", "1", "--delimiter", "|"],
            b"{\"n\":1}|2\n",
            [1, 1, 0, 0, 0],
        ),
        (
            &["--after", "answer: "],
            b"12:00 start\n12:01 answer: {\"n\":1}\n12:02 answer: {\"n\":\"1\"}\n",
            [2, 1, 1, 0, 0],
        ),
        (
            &["--encoding", "gb18030"],
            b"{\"n\":1,\"s\":\"\xb2\xe2\x95\x5c\"}\n{\"n\":2}",
            [2, 2, 0, 0, 0],
        ),
    ];
    for (arguments, input, counts) in rows {
        let ended = room.schema(&[arguments, &["-"]].concat(), input);
        assert_eq!(ended.counts(), counts, "{arguments:?}: {}", ended.report);
    }
    let ended = room.schema(&["-", "--after", "answer: "], b"12:00 start\n");
    assert_eq!(ended.code, Some(3), "no line holds a record");
}

#[test]
fn refused_records_are_kept_as_they_came() {
    let room = Room::new();
    let large = format!("{{\"n\": 1, \"s\": \"{}\"}}", "x".repeat(9_000_000));
    let records = [
        "{\"n\":1}".to_owned(),
        "{\"n\":\"2\"} ".to_owned(),
        large,
        "{oops".to_owned(),
        "{\"n\":5}".to_owned(),
    ];
    for (name, text) in [
        ("a.ndjson", records.join("\n")),
        ("a.json", format!("[{}]", records[..3].join(","))),
    ] {
        room.write(name, text.as_bytes());
        let quarantine = format!("refused-{name}");
        let ended = room.schema(
            &[
                name,
                "--quarantine",
                &quarantine,
                "--max-record",
                "3m",
                "--jobs",
                "2",
            ],
            b"",
        );
        let refused: Vec<&str> = if name == "a.json" {
            assert_eq!(ended.counts(), [3, 1, 1, 1, 0], "{}", ended.report);
            vec!["{\"n\":\"2\"}", &records[2]]
        } else {
            assert_eq!(ended.counts(), [5, 2, 1, 2, 0], "{}", ended.report);
            vec![&records[1], &records[2], &records[3]]
        };
        let kept = kept(&room.path(&quarantine));
        assert_eq!(kept.len(), refused.len(), "{name}");
        for ((entry, bytes), refused) in kept.iter().zip(refused) {
            let bytes = bytes.strip_suffix(b"\n").unwrap_or(bytes);
            assert!(bytes == refused.as_bytes(), "{name}: {entry}");
            let offset =
                usize::try_from(entry["offset"].as_u64().expect("a number")).expect("small");
            assert!(
                text.as_bytes()[offset..].starts_with(refused.as_bytes()),
                "{name}: {entry}"
            );
        }
        let again = room.schema(&[name, "--quarantine", &quarantine], b"");
        assert_eq!(again.code, Some(2), "what is kept is not overwritten");
    }
}

#[test]
fn what_is_meant_to_hurt_does_not() {
    let room = Room::new();
    let megabyte = 1 << 20;
    let rows: [(&str, Vec<u8>, [u64; 5]); 6] = [
        ("brackets.json", vec![b'['; 10 * megabyte], [1, 0, 0, 1, 0]),
        ("braces.ndjson", vec![b'{'; 10 * megabyte], [1, 0, 0, 1, 0]),
        (
            "deep.json",
            format!(
                "{{\"n\": 1, \"x\": {}{}}}",
                "[".repeat(100_000),
                "]".repeat(100_000)
            )
            .into(),
            [1, 0, 1, 0, 0],
        ),
        (
            "text.json",
            format!("{{\"n\": 1, \"s\": \"{}\"}}", "x".repeat(12 * megabyte)).into(),
            [1, 1, 0, 0, 0],
        ),
        (
            "open-text.json",
            format!("{{\"n\": 1, \"s\": \"{}", "x".repeat(5 * megabyte)).into(),
            [1, 0, 0, 1, 0],
        ),
        ("commas.json", vec![b','; 3 * megabyte], [1, 0, 0, 1, 0]),
    ];
    for (name, bytes, counts) in rows {
        room.write(name, &bytes);
        let ended = room.schema(&[name], b"");
        assert_eq!(ended.counts(), counts, "{name}: {}", ended.stderr);
    }
    // A record of 100 MB in one line is skipped as too large, and the records around it are
    // validated.
    let large = format!("{{\"n\": 1, \"s\": \"{}\"}}\n", "x".repeat(100 * megabyte));
    room.write(
        "large.ndjson",
        format!("{{\"n\":1}}\n{large}{{\"n\":2}}\n").as_bytes(),
    );
    let ended = room.schema(&["large.ndjson"], b"");
    assert_eq!(ended.counts(), [3, 2, 0, 1, 0], "{}", ended.stderr);
}

#[test]
fn many_findings_of_one_document_are_all_counted() {
    let room = Room::new();
    let wrong = format!("[{}\"x\"]", "\"x\",".repeat(99_999));
    room.write(
        "integers.json",
        br#"{"type": "array", "items": {"type": "integer"}}"#,
    );
    room.write("wrong.json", wrong.as_bytes());
    let ended = room.run(&["--schema", "integers.json", "wrong.json"], b"");
    assert_eq!(ended.counts(), [1, 0, 1, 0, 0], "{}", ended.stderr);
    assert_eq!(ended.findings().len(), 1_000);
    assert_eq!(ended.report["by_place"][0]["count"], 100_000);
}

#[test]
fn what_grows_out_of_proportion_is_given_up_unless_that_is_allowed() {
    let room = Room::new();
    let record = format!("{{\"n\": 1, \"s\": \"{}\"}}\n", "x".repeat(1 << 20));
    // 80 MB in a few kilobytes.
    room.write("bomb.ndjson.zst", &zstandard(record.as_bytes()).repeat(80));
    room.write("bomb.ndjson.gz", &gzip(record.as_bytes()).repeat(80));
    for name in ["bomb.ndjson.zst", "bomb.ndjson.gz"] {
        let ended = room.schema(&[name], b"");
        let [documents, valid, .., unreadable] = ended.counts();
        assert!(documents < 80 && valid == documents, "{name}: {documents}");
        assert_eq!(unreadable, 1, "{name}");
        let why = ended.report.to_string();
        assert!(why.contains("--max-expansion"), "{name}: {why}");
        assert_eq!(ended.code, Some(3));
    }
    let allowed = ["bomb.ndjson.zst", "--max-expansion", "1000000"];
    assert_eq!(room.schema(&allowed, b"").counts(), [80, 80, 0, 0, 0]);
}

#[cfg(target_os = "linux")]
#[test]
fn memory_is_bounded_by_the_largest_record_that_is_allowed() {
    let room = Room::new();
    let record = format!("{{\"n\": 1, \"s\": \"{}\"}}\n", "x".repeat(100_000));
    let large = format!("{{\"s\": \"{}\"}}\n", "x".repeat(1 << 20));
    // 150 MB of records, and 200 MB in one line.
    let mut file = fs::File::create(room.path("in.ndjson")).expect("a file");
    for _ in 0..1_500 {
        file.write_all(record.as_bytes()).expect("room");
    }
    for _ in 0..200 {
        file.write_all(large.trim_ascii_end().as_bytes())
            .expect("room");
    }
    drop(file);
    let arguments = ["--schema", "schema.json", "--max-record", "1m", "in.ndjson"];
    let (ended, peak) = room.run_with_peak(&arguments);
    assert_eq!(ended.counts(), [1_501, 1_500, 0, 1, 0], "{}", ended.stderr);
    assert!(peak > 0 && peak < 64 << 10, "{peak} kB");
}

#[cfg(unix)]
#[test]
fn a_folder_that_may_not_be_listed_is_named() {
    use std::os::unix::fs::PermissionsExt as _;

    let room = Room::new();
    room.write("in/locked/a.json", b"{\"n\":1}");
    room.write("in/open.json", b"{\"n\":1}");
    let locked = room.path("in/locked");
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o000)).expect("permissions");
    // A user who may list every folder runs the command as another user, who may not.
    let somebody = fs::read_dir(&locked).is_ok().then_some(65_534);
    let Some(ended) = room.run_as(somebody, &["--schema", "schema.json", "in"]) else {
        eprintln!("skipped: nobody else can run the command here");
        return;
    };
    fs::set_permissions(&locked, fs::Permissions::from_mode(0o700)).expect("permissions");
    assert_eq!(ended.counts(), [1, 1, 0, 0, 1]);
    assert_eq!(ended.code, Some(3));
}

#[test]
fn operations_class_records_before_they_are_judged() {
    let room = Room::new();
    let acme = Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates/model/tests/good");
    let acme = acme.to_str().expect("UTF-8");
    let lines = [
        r#"{"code": "0", "result": {"number": "9999000000000001"}}"#,
        r#"{"code": {"$numberInt": "0"}, "result": {"number": "9999000000000001"}}"#,
        r#"{"code": 1, "job": "T1"}"#,
        r#"{"code": 9, "message": "made up"}"#,
        r"[1]",
        r"<html>",
    ];
    let run = |lines: &str| {
        room.run(
            &["-", "--schemas", acme, "--operation", "acme/card"],
            lines.as_bytes(),
        )
    };
    let classes = |ended: &Ended| ended.report["by_class"].clone();
    let ended = run(&lines.join("\n"));
    assert_eq!(
        classes(&ended),
        json!({"success": 2, "failure": 1, "pending": 1, "not-an-answer": 2}),
        "{}",
        ended.report
    );
    assert_eq!(
        ended.counts()[3],
        1,
        "only the page is no JSON: {}",
        ended.report
    );
    let stored = |members: &str| {
        format!(
            "{{\"v\":1,\"operation\":\"acme/card\",\"at\":\"2026-01-01T00:00:00Z\",\"charged\":\"yes\",\"elapsed_ms\":1,\"attempt\":1{members}}}\n"
        )
    };
    let records = [
        stored(&format!(",\"body\":{}", lines[0])),
        stored(&format!(",\"body\":{},\"key\":\"main\"", lines[2])),
        stored(&format!(",\"body_text\":{}", Value::from(lines[3]))),
        stored(",\"http_status\":503,\"gateway_error\":\"X500ER\",\"body_text\":\"\""),
        stored(",\"error\":\"timeout\""),
    ]
    .concat();
    let ended = room.run(&["-", "--schemas", acme], records.as_bytes());
    assert_eq!(
        classes(&ended),
        json!({"success": 1, "failure": 1, "pending": 1, "gateway": 1, "not-an-answer": 1}),
        "{}",
        ended.report
    );
    assert_eq!(ended.counts(), [5, 3, 0, 0, 0], "{}", ended.report);
    // Version 2, plain and sealed: the checksum is verified before a record is used.
    let at = std::time::SystemTime::UNIX_EPOCH;
    let lines_of_store: Vec<Vec<u8>> = lines
        .iter()
        .map(|body| {
            let mut record = ocrmarket_client::store::Record::new("acme/card", at);
            record.set_body(body.as_bytes().to_vec().into());
            record.to_line()
        })
        .collect();
    let whole = lines_of_store.concat();
    let ended = room.run(&["-", "--schemas", acme], &whole);
    let expected = json!({"success": 2, "failure": 1, "pending": 1, "not-an-answer": 2});
    assert_eq!(classes(&ended), expected, "{}", ended.report);
    let skipped = b"\x5c\x2a\x4d\x18\0\0\0\0".to_vec();
    let sealed = zstd::encode_all(&whole[..], 1).expect("a frame");
    let ended = room.run(&["-", "--schemas", acme], &[skipped, sealed].concat());
    assert_eq!(classes(&ended), expected, "{}", ended.report);
    let mut damaged = whole.clone();
    let digit = lines_of_store[0].len() - 40;
    damaged[digit] ^= 1;
    let ended = room.run(&["-", "--schemas", acme], &damaged);
    assert_eq!(ended.counts()[3], 2, "{}", ended.report);
    assert!(
        ended.report.to_string().contains("checksum mismatch"),
        "{}",
        ended.report
    );
    // A record without an operation is an invalid one among others; `wrong_flags_end_with_2` tests
    // a run of such records.
    let records = format!("{}\n{records}", lines[0]);
    let ended = room.run(&["-", "--schemas", acme], records.as_bytes());
    assert_eq!(ended.counts(), [6, 3, 1, 0, 0], "{}", ended.report);
    assert!(
        ended.report.to_string().contains("give --operation"),
        "{}",
        ended.report
    );
}

#[test]
fn a_sample_is_the_same_each_time() {
    let room = Room::new();
    let lines = lines((0..2_000).map(|n| json!({"n": 1, "s": format!("R{n}")})));
    let run = |lines: &str| {
        room.schema(
            &["-", "--sample", "0.1", "--record-id", "/s"],
            lines.as_bytes(),
        )
        .counts()[0]
    };
    let taken = run(&lines);
    assert!((100..300).contains(&taken), "{taken}");
    let turned: Vec<&str> = lines.lines().rev().collect();
    let turned = turned.join(" \n");
    assert_eq!(run(&turned), taken);
}

#[test]
fn a_run_that_was_cut_off_goes_on() {
    let room = Room::new();
    for (name, value) in [("a", "1"), ("b", "\"2\""), ("c", "{}")] {
        room.write(
            &format!("in/{name}.json"),
            format!("{{\"n\": {value}}}").as_bytes(),
        );
    }
    let whole = room.schema(&["in", "--quarantine", "whole"], b"");
    let flags = ["in", "--quarantine", "kept", "--resume", "state"];
    // As if the run had been interrupted after the second input: the third does not exist yet, and
    // too much was written.
    fs::rename(room.path("in/c.json"), room.path("c.json")).expect("a file");
    assert_eq!(room.schema(&flags, b"").counts(), [2, 1, 1, 0, 0]);
    fs::rename(room.path("c.json"), room.path("in/c.json")).expect("a file");
    let mut index = fs::read(room.path("kept/index.ndjson")).expect("a file");
    index.extend_from_slice(b"{\"at\": 1");
    room.write("kept/index.ndjson", &index);
    for _ in 0..2 {
        let ended = room.schema(&flags, b"");
        assert_eq!(ended.counts(), whole.counts(), "{}", ended.stderr);
        assert_eq!(ended.findings(), whole.findings());
        assert_eq!(kept(&room.path("kept")), kept(&room.path("whole")));
    }
    let other = room.schema(&[&flags[..], &["--max-depth", "9"]].concat(), b"");
    assert_eq!(other.code, Some(2), "{}", other.stderr);
    room.write("in/0.json", b"{\"n\": 1}");
    assert_eq!(room.schema(&flags, b"").code, Some(2), "other inputs");
}

#[test]
fn wrong_flags_end_with_2() {
    let room = Room::new();
    room.write(
        "bare.ndjson",
        "{\"ret_code\": 0}\n".repeat(3_000).as_bytes(),
    );
    room.write("wrong.json", b"{\"type\": 1}");
    for arguments in [
        &[][..],
        &["-", "--operation", "acme/none"],
        &["-", "--schema", "wrong.json"],
        &[
            "-",
            "--schema",
            "schema.json",
            "--operation",
            "showapi/bank_card",
        ],
        &["-", "--sample", "0"],
        &["-", "--column", "0"],
        &["-", "--body-at", "body"],
        &["-", "--max-depth", "1001"],
        &["-", "--report", "pdf=x"],
        // Bare responses without an operation.
        &["-"],
        &["bare.ndjson", "--format", "json", "--jobs", "1"],
    ] {
        let ended = room.run(arguments, b"{}");
        assert_eq!(ended.code, Some(2), "{arguments:?}: {}", ended.stderr);
        assert!(ended.stderr.contains("error: "), "{arguments:?}");
    }
}
