//! Parts of a Markdown page: fenced blocks, the commands of console blocks with the output below
//! each, and the lines of a table.

use std::ops::Range;

/// Line that replaces any number of omitted lines.
const OMITTED: &str = "…";

/// A fenced block.
pub(crate) struct Block {
    /// Text after the opening fence.
    pub(crate) language: String,
    /// Its lines on the page, fences left out.
    pub(crate) lines: Range<usize>,
}

/// A command of a console block.
pub(crate) struct Command {
    /// Command line.
    pub(crate) line: String,
    /// Lines of the page that show its output.
    pub(crate) output: Range<usize>,
}

/// Returns the fenced blocks of a page, in order.
pub(crate) fn blocks(page: &[String]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut open: Option<(String, usize)> = None;
    for (number, line) in page.iter().enumerate() {
        let Some(language) = line.strip_prefix("```") else {
            continue;
        };
        open = match open {
            None => Some((language.to_owned(), number + 1)),
            Some((language, start)) => {
                blocks.push(Block {
                    language,
                    lines: start..number,
                });
                None
            }
        };
    }
    assert!(open.is_none(), "a fenced block does not end");
    blocks
}

/// Returns the commands of a console block.
pub(crate) fn commands(page: &[String], block: &Block) -> Vec<Command> {
    let mut commands: Vec<Command> = Vec::new();
    for number in block.lines.clone() {
        match (page[number].strip_prefix("$ "), commands.last_mut()) {
            (Some(line), _) => commands.push(Command {
                line: line.to_owned(),
                output: number + 1..number + 1,
            }),
            (None, Some(command)) => command.output.end = number + 1,
            (None, None) => panic!("line {}: output without a command", number + 1),
        }
    }
    commands
}

/// Returns `true` if an output matches the shown one, in which a line `…` matches any lines.
pub(crate) fn matches(shown: &[String], output: &[String]) -> bool {
    let mut chunks = shown.split(|line| line == OMITTED);
    let first = chunks.next().unwrap_or_default();
    let Some(mut rest) = output.strip_prefix(first) else {
        return false;
    };
    let mut chunks: Vec<_> = chunks.collect();
    let Some(last) = chunks.pop() else {
        return rest.is_empty();
    };
    for chunk in chunks {
        let at = (0..=rest.len()).find(|at| rest[*at..].starts_with(chunk));
        let Some(at) = at else { return false };
        rest = &rest[at + chunk.len()..];
    }
    rest.ends_with(last)
}

/// Returns an output for the page. If lines were omitted, it keeps the same number of lines at the
/// start and at the end.
pub(crate) fn blessed(shown: &[String], output: &[String]) -> Vec<String> {
    if matches(shown, output) {
        return shown.to_vec();
    }
    let position = shown.iter().position(|line| line == OMITTED);
    let last = shown.iter().rposition(|line| line == OMITTED);
    match (position, last) {
        (Some(head), Some(last)) if head + (shown.len() - last - 1) < output.len() => {
            let tail = shown.len() - last - 1;
            let omitted = std::iter::once(OMITTED.to_owned());
            let start = output[..head].iter().cloned().chain(omitted);
            start
                .chain(output[output.len() - tail..].iter().cloned())
                .collect()
        }
        _ => output.to_vec(),
    }
}

/// Returns the lines of the rows of the first table below a heading.
pub(crate) fn table_rows(page: &[String], heading: &str) -> Range<usize> {
    let heading = page
        .iter()
        .position(|line| line == heading)
        .unwrap_or_else(|| panic!("there is no heading {heading}"));
    let rule = (heading..page.len())
        .find(|number| page[*number].starts_with("|---"))
        .unwrap_or_else(|| panic!("there is no table below it"));
    let end = (rule + 1..page.len()).find(|number| !page[*number].starts_with('|'));
    rule + 1..end.unwrap_or(page.len())
}

/// Returns the texts between single backquotes, outside of fenced blocks.
pub(crate) fn code_spans(page: &[String]) -> Vec<&str> {
    let blocks = blocks(page);
    let is_prose = |number: usize| {
        !blocks
            .iter()
            .any(|block| (block.lines.start - 1..=block.lines.end).contains(&number))
    };
    let lines = page
        .iter()
        .enumerate()
        .filter(|(number, _)| is_prose(*number));
    lines
        .flat_map(|(_, line)| line.split('`').skip(1).step_by(2))
        .collect()
}
