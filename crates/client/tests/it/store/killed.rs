//! A process is killed while it appends: every acknowledged record is stored, once and whole.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use ocrmarket_client::store::{Options, Record, Store};

use super::{names, read, record};

type Outcome = Result<(), Box<dyn std::error::Error + Send + Sync>>;

const ROUNDS: u64 = 12;
const TASKS: u64 = 8;
const FOLDER: &str = "OCRMARKET_TEST_STORE";
const ROUND: &str = "OCRMARKET_TEST_ROUND";

#[test]
fn what_was_acknowledged_survives_a_kill() -> Outcome {
    let folder = tempfile::tempdir()?;
    let mut acknowledged = Vec::new();
    for round in 0..ROUNDS {
        let before = acknowledged.len();
        acknowledged.extend(run_and_kill(folder.path(), round)?);
        assert!(acknowledged.len() > before, "round {round} stored nothing");
    }
    let _store = Store::open(folder.path(), Options::default())?;
    let (records, damages) = read(folder.path());
    assert!(damages.is_empty(), "{damages:?}");
    let mut found = BTreeMap::new();
    for record in records {
        let id = record.request_id.clone().ok_or("a record without its id")?;
        assert!(record == made_up(&id), "{id} is not what was appended");
        *found.entry(id).or_insert(0) += 1;
    }
    assert!(found.values().all(|times| *times == 1), "stored twice");
    for id in &acknowledged {
        assert!(found.contains_key(id), "{id} was acknowledged and is lost");
    }
    // Some rounds stop inside a line; all of it is kept, and none of it was acknowledged.
    let unacknowledged = found.len() - acknowledged.len();
    println!(
        "{} acknowledged, {unacknowledged} stored and not yet acknowledged, {} torn",
        acknowledged.len(),
        names(folder.path(), ".torn").len()
    );
    Ok(())
}

/// Runs a child that appends, kills it after a time that differs between rounds, and returns the
/// acknowledged ids.
fn run_and_kill(
    folder: &Path,
    round: u64,
) -> Result<Vec<String>, Box<dyn std::error::Error + Send + Sync>> {
    let mut child = Command::new(std::env::current_exe()?)
        .args([
            "--exact",
            "store::killed::appends_until_killed",
            "--ignored",
            "--nocapture",
        ])
        .env(FOLDER, folder)
        .env(ROUND, round.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()?;
    let mut output = BufReader::new(child.stdout.take().ok_or("no output")?);
    let mut stored = Vec::new();
    // The clock starts at the first append, so that a slow machine kills at the same stages.
    loop {
        let mut line = String::new();
        if output.read_line(&mut line)? == 0 {
            return Err("the child ended by itself".into());
        }
        if let Some(id) = line.strip_prefix("stored ") {
            stored.push(id.trim_end().to_owned());
            break;
        }
    }
    let rest = thread::spawn(move || {
        let mut lines = Vec::new();
        let mut line = String::new();
        // A last line without a newline is not an acknowledgement.
        while output
            .read_line(&mut line)
            .is_ok_and(|_| line.ends_with('\n'))
        {
            lines.push(std::mem::take(&mut line));
        }
        lines
    });
    thread::sleep(Duration::from_micros(round * 7919 % 60_000));
    child.kill()?;
    child.wait()?;
    let rest = rest.join().map_err(|_| "the reading thread failed")?;
    let rest = rest
        .iter()
        .filter_map(|line| line.trim_end().strip_prefix("stored "));
    stored.extend(rest.map(str::to_owned));
    Ok(stored)
}

#[tokio::test]
#[ignore = "run, and killed, by what_was_acknowledged_survives_a_kill"]
async fn appends_until_killed() -> Outcome {
    let folder = std::env::var_os(FOLDER).ok_or("no folder is given")?;
    let round: u64 = std::env::var(ROUND)?.parse()?;
    let store = Store::open(folder, Options::default())?;
    let mut tasks = tokio::task::JoinSet::new();
    for task in 0..TASKS {
        let store = store.clone();
        tasks.spawn(async move {
            for index in 0.. {
                let id = format!("{round}-{task}-{index}");
                store.append(made_up(&id)).await?;
                let mut out = std::io::stdout().lock();
                out.write_all(format!("stored {id}\n").as_bytes())?;
                out.flush()?;
            }
            Ok::<_, Box<dyn std::error::Error + Send + Sync>>(())
        });
    }
    while let Some(ended) = tasks.join_next().await {
        ended??;
    }
    Ok(())
}

/// Returns the record of an id: all forms of body occur, and some exceed one write.
fn made_up(id: &str) -> Record {
    let size = id.bytes().fold(7_usize, |size, byte| {
        size.wrapping_mul(31).wrapping_add(byte.into())
    });
    let filling = "x".repeat(size % 20_000 * (1 + size % 7 / 6 * 20));
    let body = match size % 3 {
        0 => format!("{{\"id\": \"{id}\", \"filling\": \"{filling}\"}}").into_bytes(),
        1 => format!("<html>\n{id} {filling}").into_bytes(),
        _ => [b"\xff\xfe", id.as_bytes(), filling.as_bytes()].concat(),
    };
    record(id, 0, &body)
}
