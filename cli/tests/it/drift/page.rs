//! Tests the page in a real browser: it works, makes no requests, and has the expected layout.
//! Skipped with a notice without Chromium; `OCRMARKET_BROWSER` names a browser.

use serde_json::{Value, json};

use super::command::{Room, store};
use crate::browser::{Browser, WATCH, say};

/// Script after the page: acts as a user, and writes the results.
const USE: &str = "<script>
const press = (key) => document.activeElement.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const after = (key) => { press(key); return document.activeElement.id; };
const type = (text) => { search.value = text; search.dispatchEvent(new Event('input')); };
const visible = () => rows.filter((row) => row.checkVisibility() || row.offsetParent !== null);
const seen = { findings: findings.length, rows: rows.length, all: visible().length };
seen.steps = ['j', 'j', 'k', 'k', 'k'].map(after);
press('j'); press('j');
const place = document.getElementById(document.activeElement.dataset.location);
press('Enter');
seen.at_its_place = place.contains(document.activeElement);
document.activeElement.blur();
seen.slash = after('/');
type('card_number  WARNING');
seen.found = visible().map((row) => row.dataset.text.includes('card_number') && row.dataset.text.includes('warning'));
seen.shown = shown.textContent;
type('rust-names-are-text showapi::bank_card');
seen.none = visible().length;
type('showapi::bank_card::bankcard::card_num: cardnumber');
seen.by_rust_name = visible().length;
press('Escape');
seen.cleared = visible().length;
seen.left_the_search = document.activeElement !== search;
seen.sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth;
seen.requests = performance.getEntriesByType('resource').map((entry) => entry.name);
seen.problems = problems;
const told = document.createElement('pre');
told.id = 'told';
told.textContent = JSON.stringify(seen);
document.body.append(told);
</script>";

#[test]
fn the_page_works_in_a_browser() {
    let Some(browser) = Browser::find() else {
        say(
            "SKIPPED: there is no Chromium here: the page of a drift report was not looked at; OCRMARKET_BROWSER names one",
        );
        return;
    };
    let room = Room::new();
    page(&room);
    let whole = String::from_utf8(room.read("page.html")).expect("UTF-8");
    let watched = whole.replacen("<head>", &format!("<head>{WATCH}"), 1);
    room.write(
        "used.html",
        watched.replacen("</body>", &format!("{USE}</body>"), 1),
    );
    for (width, height) in [(1_200, 1_600), (420, 1_600)] {
        let seen = browser.seen(room.path(), "used.html", (width, height));
        check(&seen, width);
    }
    for (name, size, dark) in [
        ("drift-page-1200.png", (1_200, 2_400), false),
        ("drift-page-420-dark.png", (420, 2_400), true),
    ] {
        browser.picture(room.path(), "page.html", name, (size, dark));
    }
}

/// Writes a page with findings of several classes, one of them accepted.
fn page(room: &Room) {
    let drifted = store(240);
    let as_it_was = drifted.iter().map(|line| {
        let line = String::from_utf8(line.clone()).expect("UTF-8");
        line.replace("\"card_number\"", "\"card_num\"")
    });
    room.write("march.ndjson", as_it_was.collect::<String>());
    room.write("april.ndjson", drifted.concat());
    room.write(
        "ocrmarket.toml",
        "[[drift.accepted]]\nfingerprint = \"00a4df5454a3\"\nreason = \"asked the vendor <#412>\"\n",
    );
    for month in ["march", "april"] {
        let (input, output) = (format!("{month}.ndjson"), format!("{month}.profile"));
        let output = room.drift(&["profile", &input, "-o", &output]);
        assert!(output.status.success());
    }
    room.drift(&[
        "report",
        "april.profile",
        "--baseline",
        "march.profile",
        "--report",
        "html=page.html",
    ]);
}

fn check(seen: &Value, width: u32) {
    let count = |name: &str| seen[name].as_u64().unwrap_or_default();
    assert!(count("findings") >= 3, "{width}: {seen}");
    assert_eq!(count("all"), count("rows"), "{width}: {seen}");
    let last = format!("finding-{}", count("findings") - 1);
    assert_eq!(
        seen["steps"],
        json!([
            "finding-0",
            "finding-1",
            "finding-0",
            last,
            format!("finding-{}", count("findings") - 2)
        ]),
        "{width}"
    );
    assert_eq!(seen["at_its_place"], true, "{width}: {seen}");
    assert_eq!(seen["slash"], "search", "{width}");
    let found = seen["found"].as_array().expect("rows");
    assert!(
        !found.is_empty() && found.iter().all(|is_right| *is_right == true),
        "{width}: {seen}"
    );
    let shown = format!("{} of {}", found.len(), count("rows"));
    assert_eq!(seen["shown"], shown, "{width}");
    assert_eq!(count("none"), 0, "{width}: {seen}");
    assert!(count("by_rust_name") >= 1, "{width}: {seen}");
    assert_eq!(count("cleared"), count("rows"), "{width}: {seen}");
    assert_eq!(seen["left_the_search"], true, "{width}");
    assert_eq!(
        seen["sideways"], false,
        "{width}: it is wider than the window"
    );
    assert_eq!(seen["requests"], json!([]), "{width}");
    assert_eq!(seen["problems"], json!([]), "{width}");
}
