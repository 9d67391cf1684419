//! A real browser for the pages of the command. Tests skip with a notice without Chromium;
//! `OCRMARKET_BROWSER` names a browser.

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use serde_json::Value;

/// Maximum time to wait for the browser.
const PATIENCE: Duration = Duration::from_secs(120);

/// Script before the page: records errors.
pub(crate) const WATCH: &str = "<script>
const problems = [];
addEventListener('error', (event) => problems.push(String(event.message)));
addEventListener('securitypolicyviolation', (event) => problems.push(event.violatedDirective));
</script>";

/// A Chromium.
pub(crate) struct Browser(PathBuf);

impl Browser {
    pub(crate) fn find() -> Option<Self> {
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

    /// Opens a page that writes JSON to `<pre id="told">` at the end, and returns that JSON. Asserts
    /// that the console stays empty.
    pub(crate) fn seen(&self, folder: &Path, file: &str, size: (u32, u32)) -> Value {
        let arguments = ["--dump-dom", "--enable-logging=stderr"];
        let output = self.run(folder, file, size, &arguments);
        let (dom, log) = (
            String::from_utf8_lossy(&output.stdout),
            String::from_utf8_lossy(&output.stderr),
        );
        let consoled: Vec<&str> = log
            .lines()
            .filter(|line| line.contains("CONSOLE"))
            .collect();
        assert!(consoled.is_empty(), "{size:?}: {consoled:?}");
        let told = dom.split_once("<pre id=\"told\">");
        let told = told.and_then(|(_, rest)| rest.split_once("</pre>"));
        let (told, _) = told.unwrap_or_else(|| panic!("{size:?}: the page was not used: {log}"));
        serde_json::from_str(told).expect("JSON")
    }

    /// Takes a picture of a page and prints its path.
    pub(crate) fn picture(
        &self,
        folder: &Path,
        file: &str,
        name: &str,
        (size, dark): ((u32, u32), bool),
    ) {
        let picture = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        let _ = std::fs::remove_file(&picture);
        let to = format!("--screenshot={}", picture.display());
        let scheme = format!("--blink-settings=preferredColorScheme={}", u8::from(!dark));
        self.run(folder, file, size, &[&to, &scheme]);
        let bytes = std::fs::read(&picture).expect("a picture was taken");
        assert!(
            bytes.starts_with(b"\x89PNG") && bytes.len() > 10_000,
            "{}",
            picture.display()
        );
        say(&format!("what it looks like: {}", picture.display()));
    }

    /// Opens a page of a folder in a window of that size. `file` may have a fragment.
    fn run(
        &self,
        folder: &Path,
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
                folder.join("browser").display()
            ))
            .arg(format!("--window-size={width},{height}"))
            .args(arguments)
            .arg(format!("file://{}", folder.join(file).display()))
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

/// Prints to stderr directly, because the test's output is captured.
pub(crate) fn say(text: &str) {
    // The notice is lost if stderr is closed.
    let _ = writeln!(std::io::stderr(), "browser: {text}");
}
