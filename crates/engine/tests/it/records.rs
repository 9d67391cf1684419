//! Decoding of responses, and verification and reading of stores.

use std::fs;
use std::time::{Duration, SystemTime};

use ocrmarket_engine::decode::{self, LeafState};
use ocrmarket_engine::store::{self, Item, RecordClass, StoreCounts};
use ocrmarket_engine::{Failure, FailureKind, Schemas};
use ocrmarket_store::Record;

use crate::Outcome;

const CARD: &str = r#"{"showapi_res_code": 0, "showapi_res_body": {"ret_code": 0, "new": 1}}"#;

#[test]
fn a_response_is_decoded_with_what_is_private_masked() -> Outcome {
    let schemas = Schemas::built_in()?;
    let mut config = decode::DecodeConfig::new("showapi/bank_card");
    let shown = |config: &decode::DecodeConfig, body: &str| {
        let mut lines = Vec::new();
        decode::decode(config, &schemas, body.as_bytes())?.lines(|line| {
            let value = line.value.map(str::to_owned);
            lines.push((line.pointer.to_owned(), line.state, value));
            Ok::<(), Failure>(())
        })?;
        Ok::<_, Failure>(lines)
    };
    let undeclared = |lines: Vec<(String, LeafState, Option<String>)>| {
        let found = lines
            .into_iter()
            .find(|line| line.1 == LeafState::Undeclared);
        found.map(|(pointer, _, value)| (pointer, value))
    };
    let masked = undeclared(shown(&config, CARD)?);
    assert_eq!(masked, Some(("/showapi_res_body/new".to_owned(), None)));
    config.show_private = true;
    let plain = undeclared(shown(&config, CARD)?);
    assert_eq!(
        plain,
        Some(("/showapi_res_body/new".to_owned(), Some("1".to_owned())))
    );
    let failure = shown(&config, "{").expect_err("no JSON");
    assert_eq!(failure.kind(), FailureKind::Incomplete);
    assert!(
        failure
            .to_string()
            .starts_with("the response is not JSON: ")
    );
    let unknown = decode::DecodeConfig::new("acme/card");
    let failure = shown(&unknown, CARD).expect_err("an unknown operation");
    assert_eq!(failure.kind(), FailureKind::Usage);
    Ok(())
}

#[test]
fn a_store_is_verified_and_read_with_filters() -> Outcome {
    let room = tempfile::tempdir()?;
    let noon = SystemTime::UNIX_EPOCH + Duration::from_secs(1_767_268_800);
    let line = |id: &str, operation: &str, body: &str| {
        let mut record = Record::new(operation, noon);
        record.request_id = Some(id.to_owned());
        record.set_body(body.to_owned().into());
        record.to_line()
    };
    let mut damaged = line("2", "showapi/bank_card", CARD);
    damaged[60] ^= 1;
    let lines = [
        line("1", "showapi/bank_card", CARD),
        damaged,
        line("3", "acme/card", "{}"),
    ];
    fs::write(room.path().join("a.ndjson"), lines.concat())?;

    let mut files = Vec::new();
    store::verify(room.path(), |file| {
        files.push((file.file, file.counts, file.damages.len()));
        Ok::<(), Failure>(())
    })?;
    let counts = StoreCounts {
        records: 2,
        whole: 2,
        ..StoreCounts::default()
    };
    assert_eq!(files, [("a.ndjson".to_owned(), counts, 1)]);

    let schemas = Schemas::built_in()?;
    let mut config = store::CatConfig {
        store: room.path().to_owned(),
        ..store::CatConfig::default()
    };
    let read = |config: &store::CatConfig| {
        let (mut found, mut gaps) = (Vec::new(), 0);
        let unknown = store::cat(config, Some(&schemas), |item| {
            match item {
                Item::Line(line) => found.push(line.to_vec()),
                Item::Damage(_) => gaps += 1,
            }
            Ok::<(), Failure>(())
        })?;
        Ok::<_, Failure>((found, gaps, unknown.into_iter().collect::<Vec<_>>()))
    };
    let bare = |line: &Vec<u8>| line[..line.len() - 1].to_vec();
    assert_eq!(
        read(&config)?,
        (vec![bare(&lines[0]), bare(&lines[2])], 1, vec![])
    );
    config.request_ids = vec!["3".to_owned()];
    assert_eq!(read(&config)?, (vec![bare(&lines[2])], 1, vec![]));
    config.request_ids.clear();
    config.outcomes = RecordClass::ALL.to_vec();
    let (found, _, unknown) = read(&config)?;
    assert_eq!(
        (found, unknown),
        (vec![bare(&lines[0])], vec!["acme/card".to_owned()])
    );
    config.from = Some(jiff::civil::date(2026, 1, 2));
    assert!(read(&config)?.0.is_empty());

    let empty = tempfile::tempdir()?;
    let failure = store::verify(empty.path(), |_| Ok::<(), Failure>(())).expect_err("no segment");
    assert_eq!(failure.kind(), FailureKind::Incomplete);
    Ok(())
}
