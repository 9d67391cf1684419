//! One record with an error at each of very many keys takes memory for the record, not for its
//! errors. All are counted.

use std::io::Write as _;

use super::room::Room;

/// Number of keys, and maximum peak memory in kilobytes: `OCRMARKET_HUGE_KEYS` is the number for
/// long runs. The record has ten bytes for each key.
fn size() -> (u32, u64) {
    match std::env::var("OCRMARKET_HUGE_KEYS") {
        Ok(keys) => (keys.parse().expect("a number"), 300_000),
        Err(_) => (400_000, 100_000),
    }
}

/// Returns five letters that are different for each number.
fn key(number: u32) -> [u8; 5] {
    let digit = |place: u32| b'a' + u8::try_from(number / 26_u32.pow(place) % 26).unwrap_or(0);
    [4, 3, 2, 1, 0].map(digit)
}

fn write_record(room: &Room, keys: u32) {
    let file = std::fs::File::create(room.path("huge.json")).expect("a file");
    let mut file = std::io::BufWriter::new(file);
    let start =
        br#"{"showapi_res_code":0,"showapi_res_body":{"ret_code":0,"card_num":"9999068176067299""#;
    file.write_all(start).expect("it can be written");
    for number in 0..keys {
        let key = key(number);
        file.write_all(b",\"").expect("it can be written");
        file.write_all(&key).expect("it can be written");
        file.write_all(b"\":1").expect("it can be written");
    }
    file.write_all(b"}}").expect("it can be written");
    file.flush().expect("it can be written");
}

#[test]
fn errors_of_a_huge_record_are_counted_in_bounded_memory() {
    let (keys, most) = size();
    let room = Room::new();
    write_record(&room, keys);
    let flags = "huge.json --operation showapi/bank_card --undeclared deny";
    let flags: Vec<&str> = flags.split(' ').collect();
    let (ended, peak) = room.run_with_peak(&flags);
    println!("{keys} keys: {peak} kB at most");
    assert_eq!(ended.code, Some(1), "{}", ended.stderr);
    assert_eq!(ended.counts(), [1, 0, 1, 0, 0]);
    for total in ["findings_total", "errors"] {
        assert_eq!(ended.report[total], keys, "{total}");
    }
    let places = ended.report["by_place"].as_array().expect("locations");
    let counts = places
        .iter()
        .map(|place| place["count"].as_u64().expect("a count"));
    assert_eq!(counts.sum::<u64>(), u64::from(keys));
    assert_eq!(ended.findings().len(), 1_000);
    assert!(peak < most, "{peak} kB for {keys} keys");
}
