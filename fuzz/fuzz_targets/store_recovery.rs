//! Any bytes as the files of an interrupted process. Reading and recovery never panic, keep every
//! whole record, report the location of damage, and invent nothing.
//!
//! The first byte selects the meaning of the rest: one segment, a folder of segments, or responses
//! whose records are written and truncated.
#![no_main]

use std::fs;
use std::io::{Cursor, Read as _};
use std::path::Path;
use std::time::{Duration, SystemTime};

use libfuzzer_sys::fuzz_target;
use ocrmarket_client::store::{Damage, DamageKind, Options, Record, Store, lines, read, torn_tail};
use serde_json::Value;

/// Separator of files, of responses, and of the parts of a response.
const SEPARATOR: u8 = 0x1E;
/// Beginnings of a line of version 2, and of its checksum.
const START: &[u8] = br#"{"v":2,"operation":""#;
const CHECKSUM: &[u8] = br#","crc32c":""#;
/// Number of beginnings that the store tries for one checksum.
const STARTS: usize = 8;

fuzz_target!(|input: &[u8]| {
    let [mode, rest @ ..] = input else { return };
    match mode {
        // A folder takes as long as a hundred segments.
        0 => check_folder(rest),
        1..=99 => check_segment(rest),
        _ => check_written(rest),
    }
});

/// Checks one segment: reading gives its content line by line, and recovery would truncate exactly
/// a torn tail.
fn check_segment(bytes: &[u8]) {
    let expected = expected(bytes);
    assert_eq!(read_all(lines(bytes, "segment")), expected);
    let torn = torn_tail(&mut Cursor::new(bytes)).expect("memory can be read");
    let (kept, cut) = bytes.split_at(torn.map_or(bytes.len(), |start| start as usize));
    assert_eq!(torn.is_some(), !cut.is_empty());
    let last = kept.split_inclusive(|byte| *byte == b'\n').last();
    let holds_a_record = |line: &[u8]| intact(&line[..line.len() - 1], 0).is_some();
    assert!(last.is_none_or(|line| line.ends_with(b"\n") || holds_a_record(line)));
    assert_eq!(torn_tail(&mut Cursor::new(kept)).ok(), Some(None));
    let records = |items: &[Item]| items.iter().filter(|item| item.is_ok()).count();
    let in_kept = read_all(lines(kept, "segment"));
    assert_eq!(records(&in_kept), records(&expected));
    assert_eq!(in_kept, expected[..in_kept.len()]);
}

/// Checks several segments in a folder: reading gives the content of each, before recovery and
/// after, and nothing is lost.
fn check_folder(bytes: &[u8]) {
    let folder = folder_in_memory();
    let segments: Vec<&[u8]> = bytes.split(|byte| *byte == SEPARATOR).take(3).collect();
    let stem = |number: usize| format!("2026-01-2{number}-4711-00000000000000aa");
    for (number, segment) in segments.iter().enumerate() {
        let path = folder.path().join(format!("{}.ndjson", stem(number)));
        fs::write(path, segment).expect("a written file");
    }
    // A sealed segment that no store wrote is damage.
    let sealed = folder
        .path()
        .join("2026-02-01-4711-00000000000000aa.ndjson.zst");
    fs::write(sealed, bytes).expect("a written file");
    let whole: Vec<Item> = segments.iter().flat_map(|bytes| expected(bytes)).collect();
    let before = read_folder(folder.path());
    assert!(before.starts_with(&whole));
    let of_the_sealed = &before[whole.len()..];

    let store = Store::open(folder.path(), Options::default()).expect("a store");
    let torn = store.torn().to_vec();
    drop(store);
    wait_for_sealing(folder.path());
    let mut left = Vec::new();
    for (number, segment) in segments.iter().enumerate() {
        let stem = stem(number);
        let of_this = |path: &&std::path::PathBuf| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(&stem))
        };
        let mut bytes = unsealed(&folder.path().join(format!("{stem}.ndjson.zst")));
        left.extend(expected(&bytes));
        if let Some(torn) = torn.iter().find(of_this) {
            bytes.extend(fs::read(torn).expect("a torn tail"));
        }
        assert_eq!(&bytes, segment);
    }
    let records = |items: &[Item]| {
        items
            .iter()
            .filter(|item| item.is_ok())
            .cloned()
            .collect::<Vec<_>>()
    };
    assert_eq!(records(&left), records(&whole));
    let after = read_folder(folder.path());
    assert_eq!(after, [&left, of_the_sealed].concat());
}

fn folder_in_memory() -> tempfile::TempDir {
    let folder = if Path::new("/dev/shm").is_dir() {
        tempfile::tempdir_in("/dev/shm")
    } else {
        tempfile::tempdir()
    };
    folder.expect("a folder")
}

/// Writes records of the input's responses and truncates them anywhere. Exactly the complete
/// records are read back.
fn check_written(bytes: &[u8]) {
    let [high, low, rest @ ..] = bytes else {
        return;
    };
    let records: Vec<Record> = rest.split(|byte| *byte == SEPARATOR).map(record).collect();
    let lines_of_all: Vec<Vec<u8>> = records.iter().map(Record::to_line).collect();
    for (record, line) in records.iter().zip(&lines_of_all) {
        assert_eq!(Record::from_line(line).as_ref(), Ok(record));
        assert_eq!(
            line.iter().position(|byte| *byte == b'\n'),
            Some(line.len() - 1)
        );
        check_against_serde(line, record);
    }
    let written = lines_of_all.concat();
    let cut = usize::from(u16::from_be_bytes([*high, *low])) % (written.len() + 1);
    let mut ends: Vec<usize> = vec![0];
    for line in &lines_of_all {
        ends.push(ends[ends.len() - 1] + line.len());
    }
    let whole = ends.iter().filter(|end| **end <= cut).count() - 1;
    let rest = &written[ends[whole]..cut];

    let items = read_all(lines(&written[..cut], "segment"));
    let came_back: Vec<&Record> = items.iter().filter_map(|item| item.as_ref().ok()).collect();
    assert_eq!(came_back, records[..whole].iter().collect::<Vec<_>>());
    let damage = items.get(whole).map(|item| item.as_ref().err().cloned());
    let unfinished = ("unfinished", whole as u64 + 1);
    assert_eq!(damage, (!rest.is_empty()).then_some(Some(unfinished)));
    let torn = torn_tail(&mut Cursor::new(&written[..cut])).expect("memory can be read");
    assert_eq!(torn, (!rest.is_empty()).then_some(ends[whole] as u64));
    check_sealed(&written, cut, &records);
}

/// Truncates a sealed segment, or flips a bit in it. Only written records are read back, in order,
/// and a truncation is reported.
fn check_sealed(written: &[u8], at: usize, records: &[Record]) {
    let mut sealed = zstd::encode_all(written, 1).expect("memory can be written");
    let at = at % sealed.len();
    let folder = folder_in_memory();
    let path = folder
        .path()
        .join("2026-02-01-4711-00000000000000aa.ndjson.zst");
    fs::write(&path, &sealed[..at]).expect("a written file");
    let items = read_folder(folder.path());
    let (last, before) = items.split_last().expect("the cut is said");
    assert!(matches!(last, Err(("cut", _))));
    let came_back: Vec<&Record> = before
        .iter()
        .filter_map(|item| item.as_ref().ok())
        .collect();
    assert_eq!(
        came_back,
        records[..came_back.len()].iter().collect::<Vec<_>>()
    );
    sealed[at] ^= 1 << (at % 8);
    fs::write(&path, &sealed).expect("a written file");
    let mut written = records.iter();
    for record in read_folder(folder.path())
        .iter()
        .filter_map(|item| item.as_ref().ok())
    {
        assert!(written.any(|written| written == record), "a changed record");
    }
}

/// Returns a record with the input's bytes as its response and its strings.
fn record(bytes: &[u8]) -> Record {
    let text = String::from_utf8_lossy(bytes).into_owned();
    let number = bytes.first().copied().map_or(0, u64::from);
    let at = SystemTime::UNIX_EPOCH + Duration::from_nanos(number << 56);
    let mut record = Record::new("acme/card", at);
    record.elapsed_ms = number;
    record.caller = Some(text.clone());
    record.set_headers([("Server", bytes)]);
    if number % 2 == 0 {
        record.error = Some(text);
    }
    if number % 3 != 0 {
        record.set_body(bytes.to_vec().into());
    }
    record
}

/// Result of a line: a record, or the kind of damage and the line number.
type Item = Result<Record, (&'static str, u64)>;

/// Returns the content of a segment by a naive algorithm: line by line. Damage that no record
/// divides is one item.
fn expected(bytes: &[u8]) -> Vec<Item> {
    let mut items: Vec<Item> = Vec::new();
    for (line, number) in bytes.split_inclusive(|byte| *byte == b'\n').zip(1..) {
        if !line.ends_with(b"\n") {
            items.extend(parts(line, ("unfinished", number)));
            continue;
        }
        match Record::from_line(line) {
            Ok(record) => {
                check_against_serde(line, &record);
                assert_eq!(Record::from_line(&record.to_line()).as_ref(), Ok(&record));
                items.push(Ok(record));
            }
            Err(_) => items.extend(parts(line, ("not a record", number))),
        }
    }
    items.dedup_by(|item, before| item.is_err() && before.is_err());
    items
}

/// Returns the parts of a damaged line: intact lines, and damage around them.
fn parts(line: &[u8], damage: (&'static str, u64)) -> Vec<Item> {
    let mut items = Vec::new();
    let mut from = 0;
    while let Some((start, end)) = intact(&line[..line.len() - 1], from) {
        if start > from {
            items.push(Err(damage));
        }
        items.push(Record::from_line(&line[start..end]).map_err(|_| ("not a record", damage.1)));
        from = end;
    }
    if from == 0 || !line[from..].trim_ascii().is_empty() {
        items.push(Err(damage));
    }
    items
}

/// Returns the first bytes from here on that are a line of version 2 with its own checksum.
fn intact(bytes: &[u8], from: usize) -> Option<(usize, usize)> {
    let is_at = |needle: &[u8], at: usize| bytes[at..].starts_with(needle);
    let mut after = from;
    for at in (from..bytes.len()).filter(|at| is_at(CHECKSUM, *at)) {
        let end = at + CHECKSUM.len() + 8 + 2;
        let Some(digits) = bytes.get(at + CHECKSUM.len()..end) else {
            continue;
        };
        let (digits, close) = digits.split_at(8);
        let is_digit = |byte: &u8| matches!(byte, b'0'..=b'9' | b'a'..=b'f');
        if close != b"\"}" || !digits.iter().all(is_digit) {
            continue;
        }
        let starts = (after..at).filter(|start| is_at(START, *start) && start + START.len() <= at);
        for start in starts.take(STARTS) {
            if crc32c(&bytes[start..at])
                == u32::from_str_radix(&String::from_utf8_lossy(digits), 16).unwrap_or(0)
            {
                return Some((start, end));
            }
        }
        after = end;
    }
    None
}

/// Returns the CRC-32C by its definition.
fn crc32c(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(!0, |crc, byte| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            (crc >> 1) ^ (0x82f6_3b78 * (crc & 1))
        })
    })
}

/// Checks that a record is never invented: `serde_json` finds the same values in its line. Two
/// kinds of lines are skipped: those with escapes, because the store does not recognize names with
/// escapes, and those that are too deep for `serde_json`.
fn check_against_serde(line: &[u8], record: &Record) {
    let Ok(Value::Object(found)) = serde_json::from_slice::<Value>(line) else {
        assert!(line.contains(&b'\\') || line.len() > 127, "not JSON");
        return;
    };
    if line.contains(&b'\\') {
        return;
    }
    let text = |name: &str| found.get(name).and_then(Value::as_str);
    let number = |name: &str| found.get(name).and_then(Value::as_u64);
    assert!(matches!(number("v"), Some(1 | 2)));
    assert_eq!(text("operation"), Some(&*record.operation));
    assert_eq!(text("charged"), Some(record.charged.as_str()));
    assert_eq!(number("elapsed_ms"), Some(record.elapsed_ms));
    assert_eq!(number("attempt"), Some(record.attempt.into()));
    assert_eq!(number("http_status"), record.http_status.map(Into::into));
    assert_eq!(text("request_id"), record.request_id.as_deref());
    assert_eq!(text("caller"), record.caller.as_deref());
    assert_eq!(text("error"), record.error.as_deref());
    let bodies = ["body", "body_text", "body_base64"];
    let has_body = bodies.iter().any(|name| found.contains_key(*name));
    assert_eq!(record.body.is_some(), has_body);
    if let (Some(text), Some(body)) = (text("body_text"), &record.body) {
        assert_eq!(text.as_bytes(), body);
    }
}

fn read_folder(folder: &Path) -> Vec<Item> {
    read_all(read(folder).expect("a folder that can be listed"))
}

fn read_all(items: impl Iterator<Item = Result<Record, Damage>>) -> Vec<Item> {
    items
        .map(|item| item.map_err(|damage| fact(&damage)))
        .collect()
}

/// Returns the kind of damage and its line. Checks that the message has the location, too.
fn fact(damage: &Damage) -> (&'static str, u64) {
    let place = format!("{}:{}: ", damage.file.display(), damage.line);
    assert!(damage.to_string().starts_with(&place));
    let kind = match damage.kind {
        DamageKind::NotARecord(_) => "not a record",
        DamageKind::Unfinished => "unfinished",
        DamageKind::TooLong => "too long",
        DamageKind::Frame(_) => "frame",
        DamageKind::Cut => "cut",
        DamageKind::Unreadable(_) => "unreadable",
        _ => "something else",
    };
    (kind, damage.line)
}

/// Waits for the store's threads to seal segments. A hang is left to the fuzzer's time limit.
fn wait_for_sealing(folder: &Path) {
    let is_open = || {
        let mut entries = fs::read_dir(folder).expect("a folder that can be listed");
        entries.any(|entry| {
            let path = entry.expect("an entry").path();
            path.extension()
                .is_some_and(|extension| extension == "ndjson")
        })
    };
    while is_open() {
        std::thread::sleep(Duration::from_micros(50));
    }
}

/// Returns the content of a sealed segment. It is empty if there is no file, because there was
/// nothing to seal.
fn unsealed(path: &Path) -> Vec<u8> {
    let mut bytes = Vec::new();
    if let Ok(file) = fs::File::open(path) {
        let mut decoder = zstd::Decoder::new(file).expect("a decoder");
        decoder.read_to_end(&mut bytes).expect("a sealed segment");
    }
    bytes
}
