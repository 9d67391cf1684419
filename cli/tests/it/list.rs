//! Tests of `ocrmarket list`: its formats have the same fields, and the page works in a browser. It
//! makes no requests, and is fast with every field.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use ocrmarket_model::{Api, embedded};
use serde_json::{Value, json};

use crate::browser::{Browser, WATCH, say};
use crate::support::repository;

/// Script after the page: acts as a user, and writes the results.
const USE: &str = "<script>
const rows = [...document.querySelectorAll('.row')];
const visible = () => rows.filter((row) => row.checkVisibility());
const press = (target, key) => target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
const change = (control, value) => { if (control === sensitive) control.checked = value; else control.value = value; control.dispatchEvent(new Event('change')); };
const find = (text) => { search.value = text; filter(); return visible().length; };
const named = document.querySelector('h1');
const seen = { rows: rows.length, all: visible().length };
speak('en');
seen.english = named.innerText;
document.querySelector('button[data-language=zh]').click();
seen.chinese = [named.innerText, document.documentElement.lang, operation.options[0].textContent];
document.querySelector('button[data-language=en]').click();
press(document.body, '/');
seen.slash = document.activeElement.id;
const start = performance.now();
seen.label = find('银行卡号');
seen.first_ms = performance.now() - start;
seen.rust = find('showapi::bank_card::BankCard::card_num  CardNumber');
seen.none = find('no-field-has-this');
seen.told_none = none.checkVisibility();
press(search, 'Escape');
seen.cleared = visible().length;
change(operation, 'showapi/bank_card');
seen.operation = visible().length;
change(privacy, 'bank-card');
seen.class = visible().map((row) => row.id);
change(sensitive, true);
seen.sensitive = visible().length;
change(privacy, 'public');
seen.not_sensitive = visible().length;
location.hash = '#duguang/id_card:/data/name';
follow();
const here = document.querySelector('.here');
const box = here && here.getBoundingClientRect();
seen.here = here && here.id;
seen.in_view = Boolean(box && box.top >= 0 && box.bottom <= innerHeight);
seen.unfiltered = visible().length;
seen.sideways = document.documentElement.scrollWidth > document.documentElement.clientWidth;
seen.requests = performance.getEntriesByType('resource').map((entry) => entry.name);
seen.problems = problems;
const told = document.createElement('pre');
told.id = 'told';
told.textContent = JSON.stringify(seen);
document.body.append(told);
</script>";

fn ocrmarket(folder: &Path, arguments: &[&str]) -> Output {
    let output = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(arguments)
        .current_dir(folder)
        .output()
        .expect("it runs");
    assert!(output.status.success(), "{arguments:?}: {output:?}");
    output
}

fn text(arguments: &[&str]) -> String {
    String::from_utf8(ocrmarket(&repository(), arguments).stdout).expect("UTF-8")
}

fn api() -> Api {
    ocrmarket_model::read(&embedded::files()).expect("the schemas are complete")
}

#[test]
fn every_leaf_of_the_schemas_is_listed_with_its_classes() {
    let list: Value = serde_json::from_str(&text(&["list", "--format", "json"])).expect("JSON");
    let operations = list["operations"].as_array().expect("an array");
    for (model, listed) in api().operations().zip(operations) {
        assert_eq!(listed["operation"], model.full_name());
        let fields = listed["fields"].as_array().expect("an array");
        for field in fields {
            let is_leaf = !field["privacy"].is_null();
            let types = field["types"].as_array().expect("an array");
            let is_container = types.contains(&json!("object")) || types.contains(&json!("array"));
            assert!(is_leaf != is_container, "{field}");
            assert_eq!(field["jrt_0171"].is_string(), is_leaf, "{field}");
            assert_eq!(field["pipl_sensitive"].is_boolean(), is_leaf, "{field}");
            assert!(field["rust_path"].is_string(), "{field}");
        }
        let bundle: Value = serde_json::from_str(&model.response_bundle).expect("JSON");
        let definitions = bundle["$defs"].as_object().expect("an object");
        let properties = definitions
            .values()
            .filter_map(|definition| definition["properties"].as_object());
        for (key, property) in properties.flatten() {
            let is_this = |field: &&Value| {
                let pointer = field["pointer"].as_str().unwrap_or_default();
                let key_of = pointer.rsplit('/').find(|token| *token != "*");
                key_of == Some(key) && field["label"] == property["title"]
            };
            assert!(
                fields.iter().any(|field| is_this(&field)),
                "{key}: {property}"
            );
        }
    }
}

#[test]
fn operations_and_their_fields_are_listed_for_people() {
    let all = text(&["list"]);
    assert_eq!(all.lines().count(), api().operations().count());
    assert!(all.contains("showapi/bank_card"), "{all}");
    let card = text(&["list", "showapi/bank_card"]);
    let number = card
        .lines()
        .find(|line| line.contains("card_num"))
        .expect("a row");
    let cells: Vec<&str> = number
        .split("  ")
        .map(str::trim)
        .filter(|cell| !cell.is_empty())
        .collect();
    assert_eq!(
        cells,
        [
            "/showapi_res_body/card_num",
            "银行卡号",
            "string: card-number",
            "bank-card"
        ]
    );
}

#[test]
fn files_are_written_and_wrong_operations_refused() {
    let room = tempfile::tempdir().expect("a folder");
    let file = room.path().join("fields.html");
    let output = ocrmarket(
        room.path(),
        &[
            "list",
            "showapi/bank_card",
            "--format",
            "html",
            "-o",
            "fields.html",
        ],
    );
    assert!(output.stdout.is_empty() && output.stderr.is_empty());
    let page = fs::read_to_string(file).expect("it was written");
    assert!(page.contains("<section data-operation=\"showapi/bank_card\">"));
    assert!(
        !page.contains("http://") && !page.contains("https://"),
        "it links elsewhere"
    );
    let wrong = Command::new(env!("CARGO_BIN_EXE_ocrmarket"))
        .args(["list", "showapi/bank_crad"])
        .output()
        .expect("it runs");
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("did you mean"));
}

#[test]
fn the_page_works_in_a_browser() {
    let Some(browser) = Browser::find() else {
        say(
            "SKIPPED: there is no Chromium here: the field dictionary was not looked at; OCRMARKET_BROWSER names one",
        );
        return;
    };
    let room = tempfile::tempdir().expect("a folder");
    let page = text(&["list", "--format", "html"]);
    let watched = page.replacen("<head>", &format!("<head>{WATCH}"), 1);
    let used = watched.replacen("</body>", &format!("{USE}</body>"), 1);
    fs::write(room.path().join("page.html"), page).expect("it can be written");
    fs::write(room.path().join("used.html"), used).expect("it can be written");
    for size in [(1_400, 1_000), (500, 1_000)] {
        check(&browser.seen(room.path(), "used.html", size), size);
    }
    for (name, size, dark) in [
        ("list-page-1400.png", (1_400, 1_600), false),
        ("list-page-500-dark.png", (500, 1_600), true),
    ] {
        browser.picture(room.path(), "page.html", name, (size, dark));
    }
}

fn check(seen: &Value, size: (u32, u32)) {
    let count = |name: &str| seen[name].as_u64().unwrap_or_default();
    assert!(count("rows") > 2_000, "{size:?}: {seen}");
    for name in ["all", "cleared", "unfiltered"] {
        assert_eq!(count(name), count("rows"), "{size:?} {name}: {seen}");
    }
    assert_eq!(seen["english"], "Field dictionary");
    assert_eq!(seen["chinese"], json!(["字段字典", "zh", "全部接口"]));
    assert_eq!(seen["slash"], "search", "{size:?}");
    assert!(
        count("label") >= 1 && count("label") < 20,
        "{size:?}: {seen}"
    );
    assert_eq!(count("rust"), 1, "{size:?}: {seen}");
    assert_eq!(
        (count("none"), &seen["told_none"]),
        (0, &json!(true)),
        "{size:?}"
    );
    assert_eq!(count("operation"), 25, "{size:?}: {seen}");
    let card = "showapi/bank_card:/showapi_res_body/card_num";
    assert_eq!(seen["class"], json!([card]), "{size:?}");
    assert_eq!(
        (count("sensitive"), count("not_sensitive")),
        (1, 0),
        "{size:?}"
    );
    assert_eq!(seen["here"], "duguang/id_card:/data/name", "{size:?}");
    assert_eq!(seen["in_view"], true, "{size:?}: {seen}");
    assert_eq!(
        seen["sideways"], false,
        "{size:?}: it is wider than the window"
    );
    assert_eq!(seen["requests"], json!([]), "{size:?}");
    assert_eq!(seen["problems"], json!([]), "{size:?}");
    say(&format!(
        "first search of {} rows: {} ms",
        seen["rows"], seen["first_ms"]
    ));
}
