//! A profile is the same with any number of threads, and wherever the run was interrupted.

use crate::batch::tests::{Room, States};

use super::*;

/// Returns a record. Some are malformed; lengths vary, so that chunks end anywhere.
fn line(number: usize) -> String {
    if number % 100 == 7 {
        return "{\"cut\":".to_owned();
    }
    let padding = "x".repeat(number * 311 % 7_000);
    let (day, error) = (number % 28 + 1, number % 40 == 3);
    format!(
        "{{\"day\":\"2026-01-{day:02}\",\"showapi_res_code\":{},\"showapi_res_body\":{{\"ret_code\":0,\"card_num\":\"62{number}\",\"new\":\"{padding}\"}}}}",
        u8::from(error)
    )
}

fn config(room: &Room, jobs: usize) -> ProfileConfig {
    ProfileConfig {
        inputs: room.inputs(),
        operation: Some("showapi/bank_card".to_owned()),
        day_at: Some("/day".to_owned()),
        jobs: Some(jobs),
        ..ProfileConfig::default()
    }
}

fn whole(config: &ProfileConfig) -> (String, bool) {
    let schemas = Schemas::built_in().expect("schemas");
    let profiled = profile(config, &schemas, &mut (), |_| Ok(())).expect("a run");
    (text(&profiled.profile), profiled.stopped)
}

fn text(profile: &Profile) -> String {
    String::from_utf8(profile.write()).expect("text")
}

/// Runs the part that `state` does not contain yet; returns each state from which the run could
/// continue.
fn run(room: &Room, state: &str, jobs: usize) -> (String, Vec<String>) {
    let schemas = Schemas::built_in().expect("schemas");
    let config = config(room, jobs);
    let job = Profiling::new(
        config.operation.as_deref(),
        config.day_at.as_deref(),
        &schemas,
    )
    .expect("a job");
    let path = room.path(state);
    let options = batch::Options {
        resume: Some(States::options(&path, config.identity(&schemas))),
        ..config.options(&schemas)
    };
    let mut states = States::new(room, state);
    let mut ended = batch::run(&job, options, &mut states).expect("a run");
    ended.store().expect("a state");
    let progress = ended.finish().expect("an end");
    (text(&progress.whole.seal()), states.names())
}

#[test]
fn from_each_state_comes_the_same_profile() {
    let room = Room::new(line);
    let (expected, _) = whole(&config(&room, 1));
    assert!(
        expected.contains("/showapi_res_body/card_num"),
        "{expected}"
    );
    for jobs in [1, 2] {
        assert!(whole(&config(&room, jobs)).0 == expected, "{jobs} threads");
        let (profile, states) = run(&room, &format!("state{jobs}"), jobs);
        assert!(profile == expected, "{jobs} threads with checkpoints");
        assert!(states.len() >= 8, "{states:?}");
        for state in states.iter().skip(jobs % 2).step_by(2) {
            assert!(run(&room, state, 2).0 == expected, "{state}");
        }
    }
}

#[test]
fn from_each_state_what_was_added_is_counted_too() {
    let room = Room::new(line);
    let (_, states) = run(&room, "state", 2);
    room.grow();
    let (expected, _) = whole(&config(&room, 2));
    for state in states.iter().step_by(2) {
        let (profile, later) = run(&room, state, 2);
        assert!(profile == expected, "{state}");
        // It is interrupted again, while it reads what was added.
        for later in later.iter().skip(1).take(1) {
            assert!(run(&room, later, 1).0 == expected, "{later}");
        }
    }
}

#[test]
fn fail_fast_ends_at_the_same_record_with_any_number_of_threads() {
    let room = Room::new(line);
    let stopped = |jobs, name: &str| {
        let mut config = config(&room, jobs);
        config.inputs.paths = vec![room.path(name), room.path("c.json")];
        config.fail_fast = true;
        whole(&config)
    };
    for name in ["b.ndjson", "nowhere.ndjson", "e.ndjson"] {
        let (expected, is_stopped) = stopped(1, name);
        assert!(is_stopped, "{name}");
        for jobs in [2, 5] {
            assert!(stopped(jobs, name).0 == expected, "{name}, {jobs} threads");
        }
    }
    let (profile, _) = stopped(2, "b.ndjson");
    let receipt = "\"documents\":8,\"profiled\":7,\"malformed\":1";
    assert!(profile.contains(receipt), "{profile}");
    let (profile, _) = stopped(2, "nowhere.ndjson");
    assert!(profile.contains("\"documents\":0,"), "{profile}");
}
