//! Damage on the disk: no changed record is read as intact, every intact one is read, and each gap
//! is reported once.

use std::fmt::Write as _;
use std::fs;
use std::ops::Range;

use ocrmarket_client::store::{
    self, Checked, Damage, DamageKind, NotARecord, Options, Record, Store, lines, torn_tail,
};

use super::{names, record};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Version 1 as the last program with it wrote it: every form of body, and an attempt without one.
const VERSION_1: [&str; 4] = [
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:00.25Z","request_id":"r-1","http_status":200,"charged":"yes","elapsed_ms":12,"attempt":1,"key":"main","headers":{"content-type":"application/json"},"answer_sha256":"a8fd9a0f08319c286a5726263661cea866f0069767b4719d83349c32cfef0ebb","body":{"n": 1.00}}"#,
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:01Z","http_status":503,"charged":"unknown","elapsed_ms":9,"attempt":1,"answer_sha256":"da2c713d6ece93c051b8dbb500bef440e5a5028faafb6c35456faea685120622","body_text":"<html>\n\"busy\"</html>"}"#,
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:02Z","charged":"unknown","elapsed_ms":9,"attempt":2,"answer_sha256":"374ffede23adbc8bc625205f4bf86750807ffb6ce71fc7d10cac8bded0872bf5","body_base64":"/9j/AA=="}"#,
    r#"{"v":1,"operation":"acme/card","at":"2026-01-01T00:00:03Z","charged":"unknown","elapsed_ms":30000,"attempt":3,"error":"timeout"}"#,
];

/// Returns records that differ in all ways that matter to a line.
fn records() -> Vec<Record> {
    let deep = "[".repeat(20) + &"]".repeat(20);
    let bodies: [&[u8]; 7] = [
        br#"{"n": 1.00, "name": "\u6d4b\u8bd5"}"#,
        b"<html>\n\"busy\"</html>",
        b"\xff\xd8\xff\x00",
        "{\"名\":\"测试\"}".as_bytes(),
        b"",
        deep.as_bytes(),
        // A body that contains a record.
        br#"{"v":2,"operation":"a/b","at":"2026-01-01T00:00:00Z","charged":"no","elapsed_ms":1,"attempt":1}"#,
    ];
    let mut records: Vec<Record> = bodies
        .iter()
        .enumerate()
        .map(|(index, body)| record(&format!("r-{index}"), index as u64, body))
        .collect();
    records[1].set_headers([("Server", b"a \"gateway\"".as_slice())]);
    let mut without = record("r-none", 9, b"");
    without.body = None;
    without.response_sha256 = None;
    without.error = Some("timeout".to_owned());
    records.insert(3, without);
    records
}

fn lines_of(records: &[Record]) -> Vec<u8> {
    records.iter().flat_map(Record::to_line).collect()
}

fn split<I: Iterator<Item = Result<Record, Damage>>>(items: I) -> (Vec<Record>, Vec<Damage>) {
    let (mut records, mut damages) = (Vec::new(), Vec::new());
    for item in items {
        match item {
            Ok(record) => records.push(record),
            Err(damage) => damages.push(damage),
        }
    }
    (records, damages)
}

/// Returns the indices of the originals that were not read. The read records must be originals, in
/// their order.
fn missing(originals: &[Record], read: &[Record], context: &str) -> Vec<usize> {
    let mut read = read.iter().peekable();
    let missing = originals
        .iter()
        .enumerate()
        .filter(|(_, original)| read.next_if_eq(original).is_none())
        .map(|(index, _)| index)
        .collect();
    assert_eq!(read.next(), None, "{context}: a record that was not stored");
    missing
}

fn mark(kind: u8, frames: u64) -> Vec<u8> {
    let head = b"\x5c\x2a\x4d\x18\x19\0\0\0ocrmarket store ";
    [&head[..], &[kind], &frames.to_le_bytes()].concat()
}

fn frame(lines: &[u8]) -> Vec<u8> {
    let mut compressor = zstd::bulk::Compressor::new(3).expect("a compressor");
    compressor.include_checksum(true).expect("a flag");
    compressor.compress(lines).expect("a frame")
}

/// Returns a sealed segment with `in_a_frame` records per frame, and the ranges of its frames.
fn sealed(records: &[Record], in_a_frame: usize) -> (Vec<u8>, Vec<Range<usize>>) {
    let mut file = mark(b'<', 0);
    let mut frames = Vec::new();
    for records in records.chunks(in_a_frame) {
        let start = file.len();
        file.extend(frame(&lines_of(records)));
        frames.push(start..file.len());
    }
    file.extend(mark(b'>', frames.len() as u64));
    (file, frames)
}

/// A folder with one file that is read repeatedly.
struct OneFile {
    folder: tempfile::TempDir,
    name: &'static str,
}

impl OneFile {
    fn new(name: &'static str) -> Result<Self, std::io::Error> {
        let folder = tempfile::tempdir()?;
        Ok(Self { folder, name })
    }

    fn read(&self, bytes: &[u8]) -> Result<(Vec<Record>, Vec<Damage>), Box<dyn std::error::Error>> {
        fs::write(self.folder.path().join(self.name), bytes)?;
        Ok(split(store::read(self.folder.path())?))
    }
}

#[test]
fn a_bit_flip_anywhere_in_a_plain_segment_costs_one_record_at_most() {
    let originals = records();
    let segment = lines_of(&originals);
    for offset in 0..segment.len() {
        for bit in 0..8 {
            let context = format!("bit {bit} of byte {offset}");
            let mut flipped = segment.clone();
            flipped[offset] ^= 1 << bit;
            let (read, damages) = split(lines(&flipped[..], "segment"));
            let missing = missing(&originals, &read, &context);
            assert!(missing.len() <= 1, "{context}: lost {missing:?}");
            let [damage] = &damages[..] else {
                panic!("{context}: {damages:?}");
            };
            assert!(damage.bytes.contains(&(offset as u64)), "{context}");
            let before = segment[..offset].iter().filter(|byte| **byte == b'\n');
            assert_eq!(damage.line, before.count() as u64 + 1, "{context}");
        }
    }
}

#[test]
fn random_flips_in_a_sealed_segment_cost_one_frame_at_most() -> Outcome {
    const IN_A_FRAME: usize = 5;
    let mut random = fastrand::Rng::with_seed(11);
    let originals: Vec<Record> = (0..60)
        .map(|index| {
            let body: String = (0..random.usize(..300))
                .map(|_| random.char('a'..='z'))
                .collect();
            record(&index.to_string(), index, body.as_bytes())
        })
        .collect();
    let (segment, frames) = sealed(&originals, IN_A_FRAME);
    let file = OneFile::new("1.ndjson.zst")?;
    assert_eq!(
        missing(&originals, &file.read(&segment)?.0, "whole"),
        [0; 0]
    );
    let mut lost = 0;
    for round in 0..2000 {
        let offset = random.usize(..segment.len());
        let mut flipped = segment.clone();
        flipped[offset] ^= 1 << random.u32(..8);
        let context = format!("round {round}, byte {offset}");
        let (read, damages) = file.read(&flipped)?;
        let missing = missing(&originals, &read, &context);
        lost += missing.len();
        let hit = frames.iter().position(|frame| frame.contains(&offset));
        assert!(
            missing
                .iter()
                .all(|record| Some(record / IN_A_FRAME) == hit),
            "{context}: lost {missing:?}"
        );
        assert!(missing.is_empty() || !damages.is_empty(), "{context}");
        for damage in damages {
            let frame = hit.map_or(0..segment.len(), |hit| frames[hit].clone());
            let (start, end) = (frame.start as u64, frame.end as u64);
            assert!(
                damage.bytes.start >= start && damage.bytes.start <= end,
                "{context}: {damage}"
            );
        }
    }
    assert!(lost > 1000, "the flips hit too little: {lost}");
    Ok(())
}

#[test]
fn a_flip_of_any_bit_of_a_small_sealed_segment_is_found_where_it_matters() -> Outcome {
    let originals = &records()[..4];
    let (segment, frames) = sealed(originals, 2);
    let file = OneFile::new("1.ndjson.zst")?;
    let mut unnoticed = Vec::new();
    for offset in 0..segment.len() {
        for bit in 0..8 {
            let mut flipped = segment.clone();
            flipped[offset] ^= 1 << bit;
            let context = format!("bit {bit} of byte {offset}");
            let (read, damages) = file.read(&flipped)?;
            let missing = missing(originals, &read, &context);
            let hit = frames.iter().position(|frame| frame.contains(&offset));
            assert!(
                missing.iter().all(|record| Some(record / 2) == hit),
                "{context}"
            );
            if damages.is_empty() {
                assert_eq!(missing, [0; 0], "{context}");
                unnoticed.push((offset, bit));
            }
        }
    }
    // zstd ignores some bits of a frame: the records are unchanged.
    let is_in_frame = |offset: usize| frames.iter().any(|frame| frame.contains(&offset));
    assert!(
        unnoticed.iter().all(|(offset, _)| is_in_frame(*offset)),
        "{unnoticed:?}"
    );
    assert!(unnoticed.len() < 20, "{unnoticed:?}");
    Ok(())
}

#[test]
fn a_cut_sealed_segment_gives_every_frame_before_the_cut() -> Outcome {
    const IN_A_FRAME: usize = 5;
    let mut random = fastrand::Rng::with_seed(12);
    let originals: Vec<Record> = (0..60)
        .map(|index| record(&index.to_string(), index, &vec![b'x'; random.usize(..300)]))
        .collect();
    let (segment, frames) = sealed(&originals, IN_A_FRAME);
    let file = OneFile::new("1.ndjson.zst")?;
    // Only the marks reveal cuts between frames.
    let mut cuts: Vec<usize> = frames
        .iter()
        .flat_map(|frame| [frame.start, frame.end])
        .collect();
    cuts.extend([0, 1, segment.len() - 1]);
    cuts.resize_with(500, || random.usize(..segment.len()));
    for cut in cuts {
        let context = format!("cut to {cut} bytes");
        let (read, damages) = file.read(&segment[..cut])?;
        let whole = frames.iter().filter(|frame| frame.end <= cut).count();
        let missing = missing(&originals, &read, &context);
        assert!(
            missing.iter().all(|record| record / IN_A_FRAME >= whole),
            "{context}: {missing:?}"
        );
        let [damage] = &damages[..] else {
            panic!("{context}: {damages:?}");
        };
        let is_cut = matches!(damage.kind, DamageKind::Cut);
        assert!(
            is_cut && damage.bytes.end == cut as u64,
            "{context}: {damage:?}"
        );
    }
    Ok(())
}

#[test]
fn a_cut_plain_segment_gives_every_line_before_the_cut() {
    let originals = records();
    let segment = lines_of(&originals);
    let newlines = (1..=segment.len()).filter(|end| segment[end - 1] == b'\n');
    let ends: Vec<usize> = newlines.collect();
    for cut in 0..segment.len() {
        let (read, damages) = split(lines(&segment[..cut], "segment"));
        let whole = ends.iter().filter(|end| **end <= cut).count();
        assert_eq!(read, originals[..whole], "{cut}");
        let is_between = cut == 0 || segment[cut - 1] == b'\n';
        assert_eq!(
            damages.len(),
            usize::from(!is_between),
            "{cut}: {damages:?}"
        );
        for damage in damages {
            assert!(matches!(damage.kind, DamageKind::Unfinished), "{damage}");
            assert_eq!(damage.bytes.end, cut as u64);
        }
    }
}

/// The parts of a segment, the ids of the records that are read, and the rendered damage.
type Gap<'a> = (Vec<&'a [u8]>, &'a [&'a str], &'a str);

#[test]
fn each_gap_is_named_once() {
    let line = |number: usize| {
        let mut line = record(&number.to_string(), 0, b"{}").to_line();
        line.pop();
        line
    };
    // All have the same length.
    let (one, two, three) = (line(1), line(2), line(3));
    let length = one.len();
    let newer = String::from_utf8_lossy(&one).replace("\"v\":2", "\"v\":3");
    let first_version = [&one[..5], b"1", &one[6..]].concat();
    let rows: [Gap<'_>; 12] = [
        (vec![&one, b"\n", &two, b"\n"], &["1", "2"], ""),
        (vec![&one, b"\r\n", &two, b" \n"], &["1", "2"], ""),
        (
            vec![&one, b"\x0b", &two, b"\n", &three, b"\n"],
            &["1", "2", "3"],
            "s:1: not a record: checksum mismatch: the line was changed after it was written (1 byte at byte AAA)",
        ),
        (
            vec![b"\0\0", &one, b"\n"],
            &["1"],
            "s:1: not a record: checksum mismatch: the line was changed after it was written (2 bytes from byte 0)",
        ),
        (
            vec![&one, b"\n{}\n\nnonsense\n", &two, b"\n"],
            &["1", "2"],
            "s:2: not a record: missing member `v` (3 lines, 13 bytes from byte AAB)",
        ),
        (
            vec![&one, b"\nx\n", &two, b"\ny\n"],
            &["1", "2"],
            "s:2: not a record: not a JSON object: expected an object at byte 0 (2 bytes from byte AAB)\n\
             s:4: not a record: not a JSON object: expected an object at byte 0 (2 bytes from byte CCC)",
        ),
        (
            vec![&one[..length - 3], &two, b"\n"],
            &["2"],
            "s:1: not a record: checksum mismatch: the line was changed after it was written (AA3 bytes from byte 0)",
        ),
        (
            vec![&one, b"\n", &two],
            &["1"],
            "s:2: incomplete last line; opening the store moves it to a .torn file (AAA bytes from byte AAB)",
        ),
        (
            vec![&one, b"\n", &two, b"x"],
            &["1", "2"],
            "s:2: incomplete last line; opening the store moves it to a .torn file (1 byte at byte DDD)",
        ),
        (
            vec![newer.as_bytes(), b"\n"],
            &[],
            "s:1: not a record: checksum mismatch: the line was changed after it was written (AAB bytes from byte 0)",
        ),
        (
            vec![&first_version, b"\n"],
            &[],
            "s:1: not a record: checksum mismatch: the line was changed after it was written (AAB bytes from byte 0)",
        ),
        (vec![], &[], ""),
    ];
    for (parts, ids, expected) in rows {
        let segment = parts.concat();
        let (read, damages) = split(lines(&segment[..], "s"));
        let read: Vec<_> = read
            .iter()
            .filter_map(|record| record.request_id.as_deref())
            .collect();
        let shown: Vec<_> = damages.iter().map(ToString::to_string).collect();
        let expected = expected
            .replace("AAA", &length.to_string())
            .replace("AAB", &(length + 1).to_string())
            .replace("AA3", &(length - 3).to_string())
            .replace("CCC", &(2 * length + 4).to_string())
            .replace("DDD", &(2 * length + 1).to_string());
        assert_eq!((&read[..], shown.join("\n")), (ids, expected));
    }
}

#[test]
fn a_line_with_a_valid_checksum_of_another_version_is_another_version() {
    // CRC-32C by its definition, bit by bit, so that the test does not depend on the store's crate.
    let crc32c = |bytes: &[u8]| {
        !bytes.iter().fold(!0_u32, |crc, byte| {
            (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
                (crc >> 1) ^ (0x82f6_3b78 * (crc & 1))
            })
        })
    };
    let body = r#""operation":"a/b","at":"2026-01-01T00:00:00Z","charged":"no","elapsed_ms":1,"attempt":1"#;
    for (version, expected) in [
        (
            "1",
            Some("invalid member `v`: expected 2, because the line ends with a checksum"),
        ),
        ("2", None),
        (
            "3",
            Some("unsupported version: expected 1 or 2; a newer program may read it"),
        ),
    ] {
        let members = format!("{{\"v\":{version},{body}");
        let line = format!(
            "{members},\"crc32c\":\"{:08x}\"}}",
            crc32c(members.as_bytes())
        );
        let error = Record::from_line(line.as_bytes()).err();
        assert_eq!(
            error.map(|error| error.to_string()).as_deref(),
            expected,
            "{version}"
        );
    }
    let line = format!("{{\"v\":2,{body}}}");
    assert_eq!(
        Record::from_line(line.as_bytes()),
        Err(NotARecord::Missing("crc32c"))
    );
}

/// A response may be any bytes, also lines of a store.
#[test]
fn a_response_that_holds_records_is_never_read_as_records() {
    let inner = record("inner", 0, b"{}").to_line();
    let inner = &inner[..inner.len() - 1];
    for body in [
        inner.to_vec(),
        [b"[", inner, b",", inner, b"]"].concat(),
        [inner, b"\n", inner, b"\n"].concat(),
        br#"{"a":1,"crc32c":"00000000"}"#.to_vec(),
    ] {
        let mut outer = record("outer", 0, &body);
        outer.headers.insert("a".to_owned(), "b".to_owned());
        outer
            .headers
            .insert("crc32c".to_owned(), "00000000".to_owned());
        let line = outer.to_line();
        assert_eq!(Record::from_line(&line).as_ref(), Ok(&outer));
        let ends = line.windows(11).filter(|bytes| *bytes == br#","crc32c":""#);
        assert_eq!(ends.count(), 1);
        for offset in 0..line.len() - 1 {
            let mut flipped = line.clone();
            flipped[offset] = b'\n';
            let (read, damages) = split(lines(&flipped[..], "s"));
            assert_eq!((read.len(), damages.len()), (0, 1), "{offset}");
        }
    }
}

#[test]
fn version_1_is_read_and_its_bodies_are_verified() -> Outcome {
    let plain = VERSION_1.join("\n") + "\n";
    let whole = zstd::encode_all(plain.as_bytes(), 3)?;
    for (name, bytes) in [("1.ndjson", plain.as_bytes()), ("1.ndjson.zst", &whole)] {
        let folder = tempfile::tempdir()?;
        fs::write(folder.path().join(name), bytes)?;
        let [segment] = &store::segments(folder.path())?[..] else {
            panic!("{name}");
        };
        assert_eq!(segment.name(), "1");
        let records: Vec<_> = segment.read().collect::<Result<_, _>>()?;
        let checked: Vec<_> = records.iter().map(|record| record.checked).collect();
        assert_eq!(
            checked,
            [
                Checked::Body,
                Checked::Body,
                Checked::Body,
                Checked::Nothing
            ]
        );
        let lines: Vec<_> = records.iter().map(|record| &*record.line).collect();
        assert_eq!(lines, VERSION_1.map(str::as_bytes));
        let bodies: Vec<_> = records
            .iter()
            .map(|record| record.record.body.as_deref())
            .collect();
        let expected: [Option<&[u8]>; 4] = [
            Some(br#"{"n": 1.00}"#),
            Some(b"<html>\n\"busy\"</html>"),
            Some(b"\xff\xd8\xff\x00"),
            None,
        ];
        assert_eq!(bodies, expected);
    }
    let two = record("2", 0, b"{}").to_line();
    let (record, checked) = Record::from_line_checked(&two)?;
    assert_eq!((record.to_line(), checked), (two, Checked::Whole));
    Ok(())
}

#[test]
fn no_changed_body_of_version_1_is_read_as_verified() -> Outcome {
    let original: Vec<Record> = VERSION_1
        .iter()
        .map(|line| Record::from_line(line.as_bytes()))
        .collect::<Result<_, _>>()?;
    for (line, original) in VERSION_1.iter().zip(&original) {
        for offset in 0..line.len() {
            for bit in 0..8 {
                let mut flipped = line.as_bytes().to_vec();
                flipped[offset] ^= 1 << bit;
                let Ok((record, checked)) = Record::from_line_checked(&flipped) else {
                    continue;
                };
                let is_same = record.body == original.body;
                assert!(
                    is_same || checked == Checked::Nothing,
                    "bit {bit} of byte {offset}"
                );
                assert_ne!(checked, Checked::Whole);
            }
        }
    }
    Ok(())
}

#[tokio::test]
async fn a_store_seals_in_frames_of_bounded_size() -> Outcome {
    let folder = tempfile::tempdir()?;
    let store = Store::open(folder.path(), Options::default())?;
    let mut random = fastrand::Rng::with_seed(13);
    let mut originals = Vec::new();
    // A record that is larger than a frame, between smaller ones.
    for (index, size) in [1_500_000, 1_500_000, 1_500_000, 9_000_000, 10, 10]
        .into_iter()
        .enumerate()
    {
        let body: Vec<u8> = (0..size).map(|_| random.u8(b'a'..b'q')).collect();
        originals.push(record(&index.to_string(), 0, &body));
        store.append(originals[index].clone()).await?;
    }
    store.close().await?;
    let [name] = &names(folder.path(), ".ndjson.zst")[..] else {
        panic!("one sealed segment");
    };
    let bytes = fs::read(folder.path().join(name))?;
    assert_eq!(zstd::decode_all(&bytes[..])?, lines_of(&originals));

    let begin = mark(b'<', 0);
    let end = mark(b'>', 4);
    let mut rest = bytes.strip_prefix(&begin[..]).ok_or("no mark")?;
    rest = rest.strip_suffix(&end[..]).ok_or("no mark at the end")?;
    let mut sizes = Vec::new();
    while !rest.is_empty() {
        let length = zstd::zstd_safe::find_frame_compressed_size(rest).map_err(|_| "no frame")?;
        sizes.push(zstd::zstd_safe::get_frame_content_size(rest).map_err(|_| "no size")?);
        rest = &rest[length..];
    }
    let lines: Vec<u64> = originals
        .iter()
        .map(|record| record.to_line().len() as u64)
        .collect();
    let expected = [lines[0] + lines[1], lines[2], lines[3], lines[4] + lines[5]];
    assert_eq!(sizes, expected.map(Some));
    let (read, damages) = super::read(folder.path());
    assert!(read == originals && damages.is_empty(), "{damages:?}");
    Ok(())
}

/// Forms of a sealed file that a store does not write.
#[test]
fn other_compressed_files_are_read() -> Outcome {
    let originals = records();
    let (whole, frames) = sealed(&originals, 3);
    let plain = lines_of(&originals);
    let foreign = b"\x50\x2a\x4d\x18\x03\0\0\0abc";
    let without_marks = &whole[frames[0].start..frames[2].end];
    let file = OneFile::new("1.ndjson.zst")?;
    let twice = [&originals[..], &originals].concat();
    for (name, bytes, expected) in [
        ("one frame", zstd::encode_all(&plain[..], 1)?, &originals),
        ("without marks", without_marks.to_vec(), &originals),
        ("two files in one", [&whole[..], &whole].concat(), &twice),
        (
            "old and new in one",
            [&zstd::encode_all(&plain[..], 1)?[..], &whole].concat(),
            &twice,
        ),
        (
            "skippable frames",
            [foreign, &whole[..], foreign].concat(),
            &originals,
        ),
        (
            "a line in two frames",
            [frame(&plain[..100]), frame(&plain[100..])].concat(),
            &originals,
        ),
        (
            "an empty frame",
            [&frame(b"")[..], without_marks].concat(),
            &originals,
        ),
    ] {
        let (read, damages) = file.read(&bytes)?;
        assert!(damages.is_empty(), "{name}: {damages:?}");
        assert_eq!(&read, expected, "{name}");
    }
    Ok(())
}

/// Damaged sealed files: number of records that are read, and the rendered damage.
#[test]
fn what_is_damaged_in_a_sealed_file_is_named() -> Outcome {
    let originals = records();
    let (whole, frames) = sealed(&originals, 3);
    let in_second = frames[1].start + frames[1].len() / 2;
    let with = |offset: usize, bytes: &[u8]| {
        let mut flipped = whole.clone();
        flipped[offset..offset + bytes.len()].copy_from_slice(bytes);
        flipped
    };
    let without_second = [&whole[..frames[1].start], &whole[frames[2].start..]].concat();
    let cut_then_whole = [&whole[..frames[1].end], &whole[..]].concat();
    let file = OneFile::new("1.ndjson.zst")?;
    let mut shown = String::new();
    for (name, bytes) in [
        ("an overwritten frame", with(in_second, &[0xff; 16])),
        ("the beginning of a frame", with(frames[1].start, &[0; 4])),
        ("the last frame", with(frames[2].start, &[0; 4])),
        (
            "two frames",
            with(in_second, &vec![0; frames[2].start + 30 - in_second]),
        ),
        ("the mark at the beginning", with(0, &[0])),
        ("the mark at the end", with(whole.len() - 1, &[9])),
        ("a frame that is gone", without_second),
        ("a cut file before another one", cut_then_whole),
        ("bytes behind the end", [&whole[..], b"0123456789"].concat()),
        ("nothing", Vec::new()),
        ("no zstd", b"0123456789".to_vec()),
    ] {
        let (read, damages) = file.read(&bytes)?;
        writeln!(shown, "{name}: {} records", read.len())?;
        for damage in damages {
            let damage = damage.to_string();
            let (_, damage) = damage.rsplit_once("1.ndjson.zst:").ok_or("no file")?;
            writeln!(shown, "  {damage}")?;
        }
    }
    insta::assert_snapshot!(shown);
    Ok(())
}

/// After a flip in the last line, opening a store moves aside no record that may have been
/// acknowledged.
#[tokio::test]
async fn recovery_keeps_intact_records_in_damaged_lines() -> Outcome {
    let (one, two) = (record("1", 0, b"{}"), record("2", 0, b"[]"));
    let mut joined = [one.to_line(), two.to_line()].concat();
    joined[one.to_line().len() - 1] ^= 1;
    let mut last = joined.clone();
    let end = last.len() - 1;
    last[end] ^= 1;
    for segment in [joined, last] {
        assert_eq!(torn_tail(&mut std::io::Cursor::new(&segment))?, None);
        let folder = tempfile::tempdir()?;
        let path = folder
            .path()
            .join("2026-01-01-4711-0123456789abcdef.ndjson");
        fs::write(path, &segment)?;
        let store = Store::open(folder.path(), Options::default())?;
        assert_eq!(store.torn().len(), 0);
        store.close().await?;
        assert_eq!(super::read(folder.path()).0, [one.clone(), two.clone()]);
    }
    Ok(())
}

/// Nested false frames: each resembles a frame, and none decodes. The time must not be quadratic in
/// the size.
#[test]
fn hostile_frames_are_given_up() -> Outcome {
    // A frame header without content size, then a raw block of 128 KiB whose content repeats the
    // same.
    let false_frame = [0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, 0x00, 0x00, 0x10];
    let file = OneFile::new("1.ndjson.zst")?;
    let (read, damages) = file.read(&false_frame.repeat(300_000 / 9))?;
    assert_eq!((read.len(), damages.len()), (0, 1), "{damages:?}");
    Ok(())
}
