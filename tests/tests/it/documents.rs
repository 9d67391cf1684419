//! Checks the links and the words of all documents.
//!
//! A relative link leads to a file of the repository, an anchor to a heading of its document. Web
//! addresses are never opened. `docs/style-check` checks the words of documents, comments and
//! messages.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Folders that have no documents of the project.
const SKIPPED: &[&str] = &["artifacts", "corpus", "node_modules", "target"];

#[test]
fn links_lead_to_files_and_headings() -> Outcome {
    let root = fs::canonicalize(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))?;
    let documents = documents(&root)?;
    assert!(documents.contains(&root.join("README.md")));
    let mut broken = Vec::new();
    for document in documents {
        for link in links(&fs::read_to_string(&document)?) {
            if let Err(reason) = check(&root, &document, &link) {
                let name = document.strip_prefix(&root)?.display();
                broken.push(format!("{name}: {link}: {reason}"));
            }
        }
    }
    assert!(broken.is_empty(), "{}", broken.join("\n"));
    Ok(())
}

#[test]
fn links_and_anchors_are_found_outside_of_code() {
    let text = "\
# The `first` one: 第一？

A [link](a.md#b) and `[code](c.md)`, a [wrapped
one](<d.md> \"title\").

```text
# no heading
[no link](e.md)
```

## The first one

## The first one

[f]: f.md
";
    assert_eq!(links(text), ["a.md#b", "d.md", "f.md"]);
    let expected = ["the-first-one", "the-first-one-1", "the-first-one-第一"];
    assert!(anchors(text).iter().eq(&expected));
}

#[test]
fn words_are_those_of_the_glossary() -> Outcome {
    let Some(output) = style_check(&[])? else {
        return Ok(());
    };
    let (found, notice) = (text(&output.stdout), text(&output.stderr));
    assert_eq!(
        output.status.code(),
        Some(0),
        "docs/glossary.md has better words than these:\n{found}{notice}"
    );
    Ok(())
}

#[test]
fn words_are_checked_in_documents_and_comments() -> Outcome {
    let folder = tempfile::tempdir()?;
    let (source, document) = (folder.path().join("a.rs"), folder.path().join("b.md"));
    fs::write(
        &source,
        "/// Whether it fits.\nfn fits() {}\n/// Fits.\n/// Whether or not.\n",
    )?;
    fs::write(&document, "Fine.\n\nSomebody else.\n")?;
    let Some(output) = style_check(&[folder.path()])? else {
        return Ok(());
    };
    let (source, document) = (source.display(), document.display());
    let expected = format!("{source}:1: /// Whether it fits.\n{document}:3: Somebody else.\n");
    assert_eq!(text(&output.stdout), expected);
    assert_eq!(output.status.code(), Some(1));
    Ok(())
}

/// Runs `docs/style-check`, or prints a notice if a program that it needs is absent.
fn style_check(paths: &[&Path]) -> io::Result<Option<Output>> {
    for tool in ["bash", "awk", "find"] {
        let command = format!("command -v {tool}");
        let found = Command::new("bash").args(["-c", &command]).output();
        if !found.is_ok_and(|found| found.status.success()) {
            eprintln!("skipped: docs/style-check needs {tool}, which is not installed");
            return Ok(None);
        }
    }
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/style-check");
    let output = Command::new("bash").arg(script).args(paths).output()?;
    Ok(Some(output))
}

fn text(bytes: &[u8]) -> Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}

/// Returns all Markdown files below a folder, except in hidden folders.
fn documents(root: &Path) -> io::Result<Vec<PathBuf>> {
    let mut documents = Vec::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder)? {
            let entry = entry?;
            let name = entry.file_name();
            let name = name.to_string_lossy();
            let is_skipped = name.starts_with('.') || SKIPPED.contains(&&*name);
            if entry.file_type()?.is_dir() && !is_skipped {
                open.push(entry.path());
            } else if entry.path().extension().is_some_and(|end| end == "md") {
                documents.push(entry.path());
            }
        }
    }
    documents.sort();
    Ok(documents)
}

/// Checks that a link has a target, and returns the reason otherwise.
fn check(root: &Path, document: &Path, link: &str) -> Result<(), String> {
    if link.contains("://") || link.starts_with("mailto:") {
        return Ok(());
    }
    let (path, anchor) = link.split_once('#').unwrap_or((link, ""));
    let folder = document.parent().unwrap_or(root);
    let target = match path {
        "" => document.to_owned(),
        path => fs::canonicalize(folder.join(path)).map_err(|error| error.to_string())?,
    };
    if !target.starts_with(root) {
        return Err("outside of the repository".to_owned());
    }
    if anchor.is_empty() {
        return Ok(());
    }
    let text = fs::read_to_string(target).map_err(|error| error.to_string())?;
    if anchors(&text).contains(anchor) {
        Ok(())
    } else {
        Err("no such heading".to_owned())
    }
}

/// Returns the targets of links and of link definitions, outside of code.
fn links(text: &str) -> Vec<String> {
    let prose = prose(text).join("\n");
    let mut links = Vec::new();
    for paragraph in prose.split("\n\n") {
        // Every second part between backquotes is code.
        let paragraph: String = paragraph.split('`').step_by(2).collect();
        let inline = paragraph.split("](").skip(1);
        let inline = inline.filter_map(|rest| rest.split_once(')'));
        links.extend(inline.map(|(target, _)| target.to_owned()));
        let definitions = paragraph.lines().filter_map(|line| {
            let (_, target) = line.strip_prefix('[')?.split_once("]: ")?;
            Some(target.to_owned())
        });
        links.extend(definitions);
    }
    // A title may follow the target.
    let target = |link: String| {
        let target = link.split_whitespace().next().unwrap_or_default();
        target.trim_matches(['<', '>']).to_owned()
    };
    links.into_iter().map(target).collect()
}

/// Returns the anchors of the headings, as GitHub derives them.
fn anchors(text: &str) -> BTreeSet<String> {
    let mut anchors = BTreeSet::new();
    for line in prose(text) {
        let title = line.trim_start_matches('#');
        if title.len() == line.len() || !title.starts_with(' ') {
            continue;
        }
        let kept = |letter: &char| letter.is_alphanumeric() || matches!(letter, ' ' | '-' | '_');
        let words: String = title.trim().to_lowercase().chars().filter(kept).collect();
        let slug = words.replace(' ', "-");
        let repeated = (1..).map(|number| format!("{slug}-{number}"));
        let mut names = std::iter::once(slug.clone()).chain(repeated);
        let anchor = names.find(|name| !anchors.contains(name));
        anchors.extend(anchor);
    }
    anchors
}

/// Returns the lines outside of fenced blocks.
fn prose(text: &str) -> Vec<&str> {
    let mut prose = Vec::new();
    let mut fence = None;
    for line in text.lines() {
        let start = line.trim_start();
        match fence {
            None if start.starts_with("```") => {
                let ticks = start.len() - start.trim_start_matches('`').len();
                fence = Some(&start[..ticks]);
            }
            None => prose.push(line),
            Some(open) if start.starts_with(open) && start.trim_end().ends_with('`') => {
                fence = None;
            }
            Some(_) => {}
        }
    }
    prose
}
