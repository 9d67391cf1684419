//! README and the guide. Every command runs in a copy of the repository, and its output is
//! compared. Every diff is applied, Python programs are run, and the tables match the schemas. The
//! Chinese pages show the same blocks.
//!
//! `OCRMARKET_BLESS=1` rewrites outputs and tables instead of comparing them. Rust blocks are
//! documentation tests of the crate `ocrmarket-tests`, which also checks links.

// A shell runs the commands, and paths are shown with `/`.
#![cfg(unix)]

mod page;
mod run;
mod tables;

use std::fs;
use std::io;
use std::sync::{Mutex, PoisonError};

use page::{Command, blessed, blocks, code_spans, commands, matches, table_rows};
use run::{GENERATE, Run, TEST};
use tables::{CHINESE, ENGLISH};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Folder of the guide.
const GUIDE: &str = "docs/guide";
/// Folder of its Chinese pages, which have the same names.
const CHINESE_GUIDE: &str = "docs/guide/zh-CN";
/// Maximum number of lines of a README.
const README_LINES: usize = 250;
/// Lock for tests that may rewrite a page.
static PAGES: Mutex<()> = Mutex::new(());

#[test]
fn every_command_does_what_its_page_shows() -> Outcome {
    let _alone = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let mut wrong = Vec::new();
    for (english, chinese) in pages()? {
        wrong.extend(run_page(&english)?);
        if is_blessing() {
            copy_blocks(&english, &chinese)?;
        }
    }
    assert!(
        wrong.is_empty(),
        "pages show other outputs than these (OCRMARKET_BLESS=1 rewrites them):\n{}",
        wrong.join("\n")
    );
    Ok(())
}

#[test]
fn the_chinese_pages_show_the_same_blocks() -> Outcome {
    let _alone = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    if is_blessing() {
        return Ok(());
    }
    for (english, chinese) in pages()? {
        let (expected, page) = (read_page(&english)?, read_page(&chinese)?);
        assert_eq!(languages(&page), languages(&expected), "{chinese}");
        for (block, other) in blocks(&page).into_iter().zip(blocks(&expected)) {
            assert_eq!(page[block.lines], expected[other.lines], "{chinese}");
        }
        assert_eq!(
            heading_levels(&page),
            heading_levels(&expected),
            "{chinese}"
        );
    }
    Ok(())
}

#[test]
fn the_guide_has_the_same_pages_in_both_languages() -> Outcome {
    assert_eq!(names(CHINESE_GUIDE)?, names(GUIDE)?);
    Ok(())
}

#[test]
fn rust_blocks_are_documentation_tests() -> Outcome {
    let tests = fs::read_to_string(crate::support::repository().join("tests/src/lib.rs"))?;
    for (file, _) in pages()? {
        let page = read_page(&file)?;
        let has_rust = blocks(&page).iter().any(|block| block.language == "rust");
        let is_included = tests.contains(&format!("include_str!(\"../../{file}\")"));
        assert_eq!(is_included, has_rust, "{file} in tests/src/lib.rs");
    }
    Ok(())
}

#[test]
fn the_tables_of_operations_are_what_the_schemas_say() -> Outcome {
    let _alone = PAGES.lock().unwrap_or_else(PoisonError::into_inner);
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    for words in [&ENGLISH, &CHINESE] {
        let mut page = read_page(words.operations_page)?;
        let operations = api.vendors.iter().flat_map(|vendor| &vendor.operations);
        let expected: Vec<String> = operations
            .map(|model| tables::row(&model.operation, words))
            .collect();
        let rows = tables::operation_rows(&page, words);
        if is_blessing() {
            page.splice(rows, expected);
            write_page(words.operations_page, &page)?;
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
        let page = read_page(words.reports_page)?;
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
fn commands_within_sentences_are_among_those_that_are_run() -> Outcome {
    let mut shown = Vec::new();
    for (english, _) in pages()? {
        let page = read_page(&english)?;
        let lines = console_commands(&page).into_iter();
        shown.extend(lines.map(|command| command.line));
    }
    for (english, chinese) in pages()? {
        for file in [english, chinese] {
            let page = read_page(&file)?;
            for span in code_spans(&page) {
                let is_command = span.starts_with("cargo ") || span.starts_with("ocrmarket ");
                let is_run = shown.iter().any(|command| command.starts_with(span));
                assert!(!is_command || is_run, "{file}: `{span}` is not run");
            }
        }
    }
    Ok(())
}

#[test]
fn each_readme_is_short_and_shows_both_commands() -> Outcome {
    for file in ["README.md", "README.zh-CN.md"] {
        let page = read_page(file)?;
        assert!(page.len() <= README_LINES, "{file}: {} lines", page.len());
        let shown = console_commands(&page);
        for line in [GENERATE, TEST] {
            assert!(shown.iter().any(|command| command.line == line), "{line}");
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

/// Runs the commands of a page in a fresh copy. Returns the commands whose output differs, or
/// rewrites the page.
fn run_page(file: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let page = read_page(file)?;
    let mut run = Run::new()?;
    let mut replacements = Vec::new();
    let mut wrong = Vec::new();
    for block in blocks(&page) {
        let lines = &page[block.lines.clone()];
        match block.language.as_str() {
            "console" => {
                for command in commands(&page, &block) {
                    if let Some(program) = run::missing(&command.line) {
                        eprintln!("{program} is not here: a block of {file} was not run");
                        break;
                    }
                    let expected = &page[command.output.clone()];
                    let output = run.command(&command.line)?;
                    if !matches(expected, &output) {
                        wrong.push(format!("{file}: $ {}\n{}", command.line, output.join("\n")));
                    }
                    replacements.push((command.output, blessed(expected, &output)));
                }
            }
            "diff" => {
                run.finish_recipe()?;
                if !run.apply(lines)? {
                    eprintln!("git is not here: the recipes of {file} were not run");
                    return Ok(Vec::new());
                }
            }
            // The tests of `capi` run those that use it.
            "python" if lines.iter().any(|line| line == "import ocrmarket") => {}
            "python" => {
                if !run.python(lines)? {
                    eprintln!("a package is not here: a Python program of {file} was not run");
                }
            }
            // The tests of `capi` run programs in C, other tests those in Rust.
            "c" | "rust" => {}
            other => panic!("{file}: no test runs blocks of {other:?}"),
        }
    }
    run.finish_recipe()?;
    if !is_blessing() {
        return Ok(wrong);
    }
    let mut shown = page;
    // From the last to the first, so that line numbers stay.
    for (lines, output) in replacements.into_iter().rev() {
        shown.splice(lines, output);
    }
    write_page(file, &shown)?;
    Ok(Vec::new())
}

/// Copies the blocks of an English page to its Chinese one.
fn copy_blocks(english: &str, chinese: &str) -> Outcome {
    let (expected, mut page) = (read_page(english)?, read_page(chinese)?);
    assert_eq!(languages(&page), languages(&expected), "{chinese}");
    let pairs = blocks(&page).into_iter().zip(blocks(&expected));
    // From the last to the first, so that line numbers stay.
    for (block, other) in pairs.collect::<Vec<_>>().into_iter().rev() {
        page.splice(block.lines, expected[other.lines].to_vec());
    }
    write_page(chinese, &page)
}

/// Returns the languages of the blocks, in order.
fn languages(page: &[String]) -> Vec<String> {
    blocks(page)
        .into_iter()
        .map(|block| block.language)
        .collect()
}

/// Returns the commands of all console blocks.
fn console_commands(page: &[String]) -> Vec<Command> {
    let console = blocks(page)
        .into_iter()
        .filter(|block| block.language == "console");
    console.flat_map(|block| commands(page, &block)).collect()
}

/// Returns the level of each heading. (Lines of blocks may start with `#`, too; the blocks are the
/// same.)
fn heading_levels(page: &[String]) -> Vec<usize> {
    let levels = page
        .iter()
        .map(|line| line.len() - line.trim_start_matches('#').len());
    levels.filter(|level| *level > 0).collect()
}

/// Returns each page in English and in Chinese, as paths from the root of the repository.
fn pages() -> io::Result<Vec<(String, String)>> {
    let mut pages = vec![("README.md".to_owned(), "README.zh-CN.md".to_owned())];
    for name in names(GUIDE)? {
        pages.push((format!("{GUIDE}/{name}"), format!("{CHINESE_GUIDE}/{name}")));
    }
    Ok(pages)
}

/// Returns the names of the pages in a folder, sorted.
fn names(folder: &str) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(crate::support::repository().join(folder))? {
        let path = entry?.path();
        if path.extension().is_some_and(|end| end == "md") {
            let name = path.file_name().unwrap_or_default();
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

fn read_page(file: &str) -> io::Result<Vec<String>> {
    let text = fs::read_to_string(crate::support::repository().join(file))?;
    Ok(text.lines().map(str::to_owned).collect())
}

fn write_page(file: &str, lines: &[String]) -> Outcome {
    let text = lines.join("\n") + "\n";
    fs::write(crate::support::repository().join(file), text)?;
    Ok(())
}

fn is_blessing() -> bool {
    std::env::var_os("OCRMARKET_BLESS").is_some()
}
