//! The README keeps its word: every command in it is run in a copy of the repository and its output compared, every diff
//! is applied, the table of operations is compared with the schemas, links lead somewhere. The Chinese page shows the same.
//!
//! `OCRMARKET_BLESS=1` rewrites outputs and table instead of comparing them. The Rust blocks are run as documentation
//! tests of the crate `ocrmarket-tests`.

// A shell runs the commands, and paths are shown with `/`.
#![cfg(unix)]

use std::fs;
use std::io::{self, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::{Mutex, PoisonError};

use ocrmarket_operation::{Auth, Certainty, Endpoint, Evidence, Operation};

use crate::folders::files;
use crate::readme_page::{
    Block, blessed, blocks, code_spans, commands, links, matches, table_rows,
};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Programs beside our own that a command on the page may use.
const PROGRAMS: &[&str] = &["cp", "echo", "grep", "head", "sed", "wc"];
/// How the page calls our own.
const OURS: &[&str] = &["cargo run -- ", "cargo ocrmarket ", "ocrmarket "];
/// The command that runs this test: known, and not run again from within.
const TEST: &str = "cargo test --workspace";
/// How it calls an example. The examples' own test runs each of them and compares what it prints with what is recorded.
const EXAMPLE: &str = "cargo run --example ";
const ENGLISH: Page = Page {
    file: "README.md",
    operations: "## The operations",
    reports: "## Which report call did I buy?",
    columns: "| operation | product | market page | host | auth | evidence | last seen live |",
    link: "page",
    inferred: " (inferred)",
    or: " or ",
    auth: [
        "AppCode",
        "AppKey signature",
        "key pair (HMAC)",
        "key pair (JSON header)",
    ],
    evidence: ["documents", "provisional", "live"],
    never: "never",
};
const CHINESE: Page = Page {
    file: "README.zh-CN.md",
    operations: "## 全部操作",
    reports: "## 我买的是哪一种征信报告接口?",
    columns: "| 操作 | 产品 | 市场页面 | 主机 | 认证 | 依据 | 最近实测 |",
    link: "页面",
    inferred: "(推断)",
    or: " 或 ",
    auth: ["AppCode", "AppKey 签名", "密钥对(HMAC)", "密钥对(JSON 头)"],
    evidence: ["文档", "暂定", "实测"],
    never: "从未",
};
/// Held by tests that may rewrite the page.
static PAGE: Mutex<()> = Mutex::new(());

/// A page, and the words of its language that the tables need.
struct Page {
    file: &'static str,
    /// The heading above the table of operations.
    operations: &'static str,
    /// The heading above the table of the two ways to a report.
    reports: &'static str,
    /// The columns of the table of operations, as [`row`] fills them.
    columns: &'static str,
    link: &'static str,
    inferred: &'static str,
    or: &'static str,
    /// In the order of [`auth_name`].
    auth: [&'static str; 4],
    /// Documents, provisional, live.
    evidence: [&'static str; 3],
    never: &'static str,
}

#[test]
fn every_command_does_what_the_page_shows() -> Outcome {
    let _alone = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let page = read_page(&ENGLISH)?;
    let mut shown = page.clone();
    let mut run = Run {
        folder: crate::support::copy()?,
        recipe: None,
    };
    run.commit()?;
    // Outputs are replaced from the last to the first, so that line numbers stay.
    let mut replacements = Vec::new();
    let mut wrong = Vec::new();
    for block in blocks(&page) {
        match block.language.as_str() {
            "console" => {
                for command in commands(&page, &block) {
                    let expected = &page[command.output.clone()];
                    let output = run.command(&command.line)?;
                    if !matches(expected, &output) {
                        wrong.push(format!("$ {}\n{}", command.line, output.join("\n")));
                    }
                    replacements.push((command.output, blessed(expected, &output)));
                }
            }
            "diff" => {
                run.finish_recipe()?;
                if !run.apply(&page, &block)? {
                    eprintln!("git is not here: the recipes of README.md were not tried");
                    return Ok(());
                }
            }
            "rust" => {}
            other => panic!("a block of {other} on the page is tested by nobody"),
        }
    }
    run.finish_recipe()?;
    if is_blessing() {
        for (lines, output) in replacements.into_iter().rev() {
            shown.splice(lines, output);
        }
        return write_page(&ENGLISH, &shown);
    }
    assert!(
        wrong.is_empty(),
        "README.md shows other outputs than these (OCRMARKET_BLESS=1 rewrites them):\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn the_chinese_page_shows_the_same_blocks() -> Outcome {
    let _alone = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let (english, mut chinese) = (read_page(&ENGLISH)?, read_page(&CHINESE)?);
    let (expected, shown) = (blocks(&english), blocks(&chinese));
    let languages = |blocks: &[Block]| -> Vec<String> {
        blocks.iter().map(|block| block.language.clone()).collect()
    };
    assert_eq!(languages(&shown), languages(&expected));
    if is_blessing() {
        for (block, expected) in shown.into_iter().zip(expected).rev() {
            chinese.splice(block.lines, english[expected.lines].to_vec());
        }
        return write_page(&CHINESE, &chinese);
    }
    for (block, expected) in shown.into_iter().zip(expected) {
        assert_eq!(chinese[block.lines], english[expected.lines]);
    }
    assert_eq!(heading_levels(&chinese), heading_levels(&english));
    Ok(())
}

#[test]
fn the_tables_of_operations_are_what_the_schemas_say() -> Outcome {
    let _alone = PAGE.lock().unwrap_or_else(PoisonError::into_inner);
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    for words in [&ENGLISH, &CHINESE] {
        let mut page = read_page(words)?;
        let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
        let expected: Vec<String> = operations
            .map(|model| row(&model.operation, words))
            .collect();
        let rows = table_rows(&page, words.operations);
        assert_eq!(page[rows.start - 2], words.columns);
        if is_blessing() {
            page.splice(rows, expected);
            write_page(words, &page)?;
        } else {
            assert_eq!(page[rows], expected);
        }
    }
    Ok(())
}

#[test]
fn the_tables_of_reports_name_every_way_to_one() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    for words in [&ENGLISH, &CHINESE] {
        let page = read_page(words)?;
        let table = page[table_rows(&page, words.reports)].join("\n");
        let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
        let reports = operations
            .map(|model| &model.operation)
            .filter(|operation| operation.name.ends_with("credit_report"));
        for operation in reports {
            let endpoint = operation.endpoints.first().ok_or("no endpoint")?;
            for part in [&operation.name, &endpoint.host, &endpoint.path] {
                assert!(table.contains(&format!("`{part}`")), "{part}");
            }
        }
    }
    Ok(())
}

#[test]
fn links_lead_to_files_and_headings() -> Outcome {
    for words in [&ENGLISH, &CHINESE] {
        let page = read_page(words)?;
        for link in links(&page) {
            if let Some(anchor) = link.strip_prefix('#') {
                let mut headings = page.iter().filter(|line| line.starts_with('#'));
                assert!(headings.any(|heading| slug(heading) == anchor), "#{anchor}");
            } else if !link.starts_with("https://") {
                assert!(crate::support::repository().join(link).exists(), "{link}");
            }
        }
    }
    Ok(())
}

#[test]
fn commands_within_sentences_are_among_those_that_are_run() -> Outcome {
    for words in [&ENGLISH, &CHINESE] {
        let page = read_page(words)?;
        let console: Vec<_> = blocks(&page)
            .iter()
            .filter(|block| block.language == "console")
            .flat_map(|block| commands(&page, block))
            .collect();
        assert!(console.iter().any(|command| command.line == TEST));
        for span in code_spans(&page) {
            let is_command = span.starts_with("cargo ") || span.starts_with("ocrmarket ");
            assert!(
                !is_command || console.iter().any(|command| command.line.starts_with(span)),
                "`{span}` is run by nobody"
            );
        }
    }
    Ok(())
}

#[test]
fn omitted_lines_match_any() {
    let lines = |text: &str| {
        text.split_whitespace()
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    for (shown, output, expected) in [
        ("a b", "a b", true),
        ("a b", "a", false),
        ("", "", true),
        ("", "a", false),
        ("a …", "a", true),
        ("a … d", "a b c d", true),
        ("a … c … d", "a b c d", true),
        ("a … d … c", "a b c d", false),
        ("a … a", "a", false),
        ("…", "a b", true),
    ] {
        assert_eq!(
            matches(&lines(shown), &lines(output)),
            expected,
            "{shown:?} {output:?}"
        );
    }
}

/// The copy of the repository that the page's commands work on, in the state the page has brought it to.
struct Run {
    folder: tempfile::TempDir,
    recipe: Option<Recipe>,
}

/// A diff that was applied, and what must come of it.
struct Recipe {
    /// What the generated files must hold afterwards.
    names: Vec<String>,
    is_generated: bool,
}

impl Run {
    /// Runs a command and returns what a terminal shows of it.
    fn command(&mut self, line: &str) -> io::Result<Vec<String>> {
        if line == TEST {
            let ci = fs::read_to_string(crate::support::repository().join(".ci/run"))?;
            assert!(ci.lines().any(|step| step == TEST), ".ci/run runs another");
            return Ok(Vec::new());
        }
        if let Some(example) = line.strip_prefix(EXAMPLE) {
            let recorded = format!("examples/outputs/{example}.txt");
            let text = fs::read_to_string(crate::support::repository().join(recorded))?;
            return Ok(text.lines().map(str::to_owned).collect());
        }
        if let (Some(recipe), true) = (&mut self.recipe, line == "cargo run -- generate") {
            recipe.is_generated = true;
        }
        let output = Command::new("sh")
            .arg("-c")
            .arg(format!("exec 2>&1\n{}", runnable(line)))
            .current_dir(self.folder.path())
            .env("OCRMARKET", env!("CARGO_BIN_EXE_ocrmarket"))
            .env("NO_COLOR", "1")
            .output()?;
        let text = String::from_utf8_lossy(&output.stdout);
        assert!(output.status.success(), "`{line}` fails:\n{text}");
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Makes the copy a repository with one commit, so that what a recipe changes can be compared; nothing where there is no git.
    fn commit(&self) -> io::Result<()> {
        let identity = ["-c", "user.name=Test", "-c", "user.email=test@example.com"];
        let steps: [&[&str]; 3] = [
            &["init", "-q"],
            &["add", "-A"],
            &["commit", "-q", "-m", "As it is"],
        ];
        for step in steps {
            let git = git(self.folder.path())
                .args(identity)
                .args(["-c", "commit.gpgsign=false", "-c", "core.autocrlf=false"])
                .args(step)
                .status();
            match git {
                Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
                git => assert!(git?.success(), "git {step:?} fails"),
            }
        }
        Ok(())
    }

    /// Applies a diff; `false` where there is no git.
    fn apply(&mut self, page: &[String], block: &Block) -> io::Result<bool> {
        let diff = &page[block.lines.clone()];
        let names = new_names(diff);
        assert!(
            !names.is_empty(),
            "the diff names nothing new:\n{}",
            diff.join("\n")
        );
        let git = git(self.folder.path())
            .args([
                "-c",
                "core.autocrlf=false",
                "apply",
                "--whitespace=nowarn",
                "-",
            ])
            .stdin(Stdio::piped())
            .spawn();
        let mut git = match git {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
            git => git?,
        };
        if let Some(stdin) = &mut git.stdin {
            stdin.write_all((diff.join("\n") + "\n").as_bytes())?;
        }
        drop(git.stdin.take());
        assert!(
            git.wait()?.success(),
            "this diff does not apply:\n{}",
            diff.join("\n")
        );
        self.recipe = Some(Recipe {
            names,
            is_generated: false,
        });
        Ok(true)
    }

    /// A recipe is done when the generated files match the schemas and hold the new names.
    fn finish_recipe(&mut self) -> io::Result<()> {
        let Some(recipe) = self.recipe.take() else {
            return Ok(());
        };
        assert!(
            recipe.is_generated,
            "the page generates nothing after a diff"
        );
        self.command("ocrmarket check")?;
        let generated = files(&self.folder.path().join("generated/src"))?;
        let generated: Vec<u8> = generated.into_values().flatten().collect();
        let generated = String::from_utf8_lossy(&generated);
        for name in recipe.names {
            assert!(generated.contains(&name), "`{name}` is not generated");
        }
        Ok(())
    }
}

/// git in a folder; a repository around it is none of its business.
fn git(folder: &Path) -> Command {
    let mut git = Command::new("git");
    git.current_dir(folder)
        .env("GIT_CEILING_DIRECTORIES", std::env::temp_dir())
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env_remove("GIT_DIR")
        .env_remove("GIT_WORK_TREE")
        .env_remove("GIT_INDEX_FILE");
    git
}

/// The command as the shell runs it here: our own program by its path, no program that the page may not use.
fn runnable(line: &str) -> String {
    let mut runnable = String::new();
    for part in parts(line) {
        let separator = part.trim_start_matches(['|', '&', ';', ' ']);
        runnable.push_str(&part[..part.len() - separator.len()]);
        let ours = OURS.iter().find_map(|ours| separator.strip_prefix(ours));
        if let Some(arguments) = ours {
            runnable.push_str("\"$OCRMARKET\" ");
            runnable.push_str(arguments);
        } else {
            let program = separator.split(' ').next().unwrap_or_default();
            assert!(
                PROGRAMS.contains(&program),
                "`{line}`: `{program}` is not known here"
            );
            runnable.push_str(separator);
        }
    }
    runnable
}

/// The commands of a line, each with what joins it to the one before.
fn parts(line: &str) -> Vec<&str> {
    let mut parts = Vec::new();
    let mut start = 0;
    let mut quote = None;
    let mut was_joint = true;
    for (at, character) in line.char_indices() {
        let is_joint = quote.is_none() && matches!(character, '|' | '&' | ';');
        if is_joint && !was_joint {
            parts.push(&line[start..at]);
            start = at;
        }
        was_joint = is_joint;
        quote = match (quote, character) {
            (None, '\'' | '"') => Some(character),
            (Some(open), close) if open == close => None,
            (quote, _) => quote,
        };
    }
    parts.push(&line[start..]);
    parts
}

/// What the generated files must hold once this diff is in: a struct for each definition, a field for each property.
fn new_names(diff: &[String]) -> Vec<String> {
    let mut names = Vec::new();
    let mut is_response = false;
    for line in diff {
        if let Some(file) = line.strip_prefix("+++ ") {
            is_response = file.ends_with("response.schema.json");
        }
        let key = line
            .strip_prefix('+')
            .and_then(|line| line.trim_start().strip_prefix('"')?.split_once("\": {"));
        match key {
            Some((key, _)) if is_response && key.starts_with(char::is_uppercase) => {
                names.push(format!("pub struct {key} {{"));
            }
            Some((key, rest)) if is_response && rest.contains("\"title\"") => {
                names.push(format!("pub {key}: "));
            }
            _ => {}
        }
    }
    names
}

/// An operation as a row of the page's table.
fn row(operation: &Operation, words: &Page) -> String {
    let page = operation.page.as_deref();
    let last_seen = operation.last_seen_live.as_deref();
    let hosts = operation
        .endpoints
        .iter()
        .map(|endpoint| host(endpoint, words));
    let mut auth: Vec<&str> = Vec::new();
    for kind in operation
        .endpoints
        .iter()
        .flat_map(|endpoint| endpoint.auth.iter())
    {
        let name = auth_name(*kind, words);
        if !auth.contains(&name) {
            auth.push(name);
        }
    }
    let [documents, provisional, live] = words.evidence;
    let evidence = match operation.evidence {
        Evidence::Documents => documents,
        Evidence::Provisional => provisional,
        Evidence::Live => live,
    };
    format!(
        "| `{}/{}` | {} | {} | {} | {} | {evidence} | {} |",
        operation.vendor,
        operation.name,
        operation.title,
        page.map_or_else(|| "—".to_owned(), |url| format!("[{}]({url})", words.link)),
        hosts.collect::<Vec<_>>().join(", "),
        auth.join(words.or),
        last_seen.unwrap_or(words.never),
    )
}

fn host(endpoint: &Endpoint, words: &Page) -> String {
    match endpoint.certainty {
        Certainty::Documented => endpoint.host.to_string(),
        Certainty::Inferred => format!("{}{}", endpoint.host, words.inferred),
    }
}

fn auth_name(auth: Auth, words: &Page) -> &'static str {
    let [app_code, signature, key_pair, json_header] = words.auth;
    match auth {
        Auth::AppCode => app_code,
        Auth::AliyunSignature => signature,
        Auth::TencentHmac => key_pair,
        Auth::TencentCloudMarket => json_header,
    }
}

/// How deep each heading stands, in order. (A line of a block may start with `#`, too; the blocks are the same.)
fn heading_levels(page: &[String]) -> Vec<usize> {
    let levels = page
        .iter()
        .map(|line| line.len() - line.trim_start_matches('#').len());
    levels.filter(|level| *level > 0).collect()
}

/// The anchor of a heading.
fn slug(heading: &str) -> String {
    let words = heading.trim_start_matches('#').trim().to_lowercase();
    let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
    words
        .chars()
        .filter(kept)
        .collect::<String>()
        .replace(' ', "-")
}

fn read_page(page: &Page) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(crate::support::repository().join(page.file))?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn write_page(page: &Page, lines: &[String]) -> Outcome {
    let text = lines.join("\n") + "\n";
    fs::write(crate::support::repository().join(page.file), text)?;
    Ok(())
}

fn is_blessing() -> bool {
    std::env::var_os("OCRMARKET_BLESS").is_some()
}
