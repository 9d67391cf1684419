//! Tests the page in a real browser: it works, makes no requests, and has the expected layout.
//! Skipped with a notice without Chromium; `OCRMARKET_BROWSER` names a browser.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use super::command::{Room, store};

/// Maximum time to wait for the browser.
const PATIENCE: Duration = Duration::from_secs(120);

/// Script before the page: records errors.
const WATCH: &str = "<script>
const problems = [];
addEventListener('error', (event) => problems.push(String(event.message)));
addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective));
</script>";

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
        let output = browser.run(
            &room,
            "used.html",
            (width, height),
            &["--dump-dom", "--enable-logging=stderr"],
        );
        let (dom, log) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        let consoled: Vec<&str> = log
            .lines()
            .filter(|line| line.contains("CONSOLE"))
            .collect();
        assert!(consoled.is_empty(), "{width}: {consoled:?}");
        let told = dom.split_once("<pre id=\"told\">");
        let told = told.and_then(|(_, rest)| rest.split_once("</pre>"));
        let (told, _) = told.unwrap_or_else(|| panic!("{width}: the page was not used: {log}"));
        check(&serde_json::from_str(told).expect("JSON"), width);
    }
    for (name, size, dark) in [
        ("drift-page-1200.png", (1_200, 2_400), false),
        ("drift-page-420-dark.png", (420, 2_400), true),
    ] {
        let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_file(&picture);
        let to = format!("--screenshot={}", picture.display());
        let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
        browser.run(&room, "page.html", size, &[&to, &scheme]);
        let bytes = std::fs::read(&picture).expect("a picture was taken");
        assert!(
            bytes.starts_with(b"\x89PNG") && bytes.len() > 10_000,
            "{}",
            picture.display()
        );
        say(&format!("what it looks like: {}", picture.display()));
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

/// Prints to stderr directly, because the test's output is captured.
fn say(text: &str) {
    // The notice is lost if stderr is closed.
    let _ = writeln!(std::io::stderr(), "drift page: {text}");
}

struct Browser(PathBuf);

impl Browser {
    fn find() -> Option<Self> {
        if let Some(named) = std::env::var_os("OCRMARKET_BROWSER") {
            return Some(Self(named.into()));
        }
        let path = std::env::var_os("PATH")?;
        let names = [
            "chromium",
            "chromium-browser",
            "google-chrome",
            "chrome-headless-shell",
        ];
        let folders: Vec<PathBuf> = std::env::split_paths(&path).collect();
        let files = names
            .iter()
            .flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
        files.into_iter().find(|file| file.is_file()).map(Self)
    }

    /// Opens a page of the room in a window of that size.
    fn run(
        &self,
        room: &Room,
        file: &str,
        (width, height): (u32, u32),
        arguments: &[&str],
    ) -> Output {
        let mut child = Command::new(&self.0)
            .args([
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--disable-background-networking",
                "--disable-component-update",
                "--no-first-run",
                "--hide-scrollbars",
            ])
            .arg(format!(
                "--user-data-dir={}",
                room.path().join("browser").display()
            ))
            .arg(format!("--window-size={width},{height}"))
            .args(arguments)
            .arg(format!("file://{}", room.path().join(file).display()))
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("the browser starts");
        let reader = |stream: Option<Box<dyn std::io::Read + Send>>| {
            thread::spawn(move || {
                let mut bytes = Vec::new();
                if let Some(mut stream) = stream {
                    let _ = stream.read_to_end(&mut bytes);
                }
                bytes
            })
        };
        let out = reader(child.stdout.take().map(|out| Box::new(out) as _));
        let error = reader(child.stderr.take().map(|error| Box::new(error) as _));
        let start = Instant::now();
        let status = loop {
            if let Some(status) = child.try_wait().expect("it can be asked") {
                break status;
            }
            if start.elapsed() > PATIENCE {
                let _ = child.kill();
                panic!("the browser did not end after {PATIENCE:?}");
            }
            thread::sleep(Duration::from_millis(50));
        };
        Output {
            status,
            stdout: out.join().unwrap_or_default(),
            stderr: error.join().unwrap_or_default(),
        }
    }
}
