//! The unified diff of a file, from its splices: they know their lines, so nothing is compared.

use std::fmt::Write as _;
use std::ops::Range;

use super::splice::FileEdit;

/// How many unchanged lines stand around a change.
const CONTEXT: usize = 3;

/// Lines that change.
struct Hunk<'t> {
    /// Which lines of the old text, from 0.
    old: Range<usize>,
    new: String,
    lines: &'t [usize],
}

/// Appends the diff of a file.
pub(super) fn write(file: &FileEdit<'_>, folder: &str, out: &mut String) {
    let text = file.source.text;
    let mut starts = file.source.line_starts.clone();
    // The end of the text begins no line, but ends one.
    if starts.last() != Some(&text.len()) {
        starts.push(text.len());
    }
    let hunks = hunks(file, text, &starts);
    let path = file.path();
    // Writing into a String cannot fail.
    let _ = write!(out, "--- a/{folder}{path}\n+++ b/{folder}{path}\n");
    let mut shift = 0;
    let mut rest = hunks.as_slice();
    while let Some(first) = rest.first() {
        let near = |pair: &[Hunk<'_>]| pair[1].old.start - pair[0].old.end <= 2 * CONTEXT;
        let count = 1 + rest.windows(2).take_while(|pair| near(pair)).count();
        let (group, others) = rest.split_at(count);
        rest = others;
        let last = group.last().unwrap_or(first);
        let start = first.old.start.saturating_sub(CONTEXT);
        let end = (last.old.end + CONTEXT).min(starts.len() - 1);
        write_group(group, start..end, text, &mut shift, out);
    }
}

/// Changed lines, each hunk by itself.
fn hunks<'t>(file: &FileEdit<'_>, text: &str, starts: &'t [usize]) -> Vec<Hunk<'t>> {
    let line_of = |offset: usize| {
        let line = starts.partition_point(|start| *start <= offset);
        line.saturating_sub(1).min(starts.len().saturating_sub(2))
    };
    let mut hunks: Vec<Hunk<'_>> = Vec::new();
    let mut splices = file.splices.as_slice();
    while let Some((first, _)) = splices.first() {
        let lines = line_of(first.start);
        let mut end = line_of(first.end) + 1;
        let mut count = 1;
        while let Some((next, _)) = splices.get(count)
            && line_of(next.start) < end
        {
            end = end.max(line_of(next.end) + 1);
            count += 1;
        }
        let (here, others) = splices.split_at(count);
        splices = others;
        let mut new = String::new();
        let mut done = starts[lines];
        for (span, inserted) in here {
            new.push_str(&text[done..span.start]);
            new.push_str(inserted);
            done = span.end;
        }
        new.push_str(&text[done..starts[end]]);
        hunks.push(trimmed(lines..end, &new, text, starts));
    }
    hunks.retain(|hunk| !hunk.old.is_empty() || !hunk.new.is_empty());
    hunks
}

/// A hunk without the lines that stay at its ends.
fn trimmed<'t>(mut old: Range<usize>, new: &str, text: &str, starts: &'t [usize]) -> Hunk<'t> {
    let line = |index: usize| &text[starts[index]..starts[index + 1]];
    let mut kept = new;
    while !old.is_empty()
        && !kept.is_empty()
        && kept.split_inclusive('\n').next() == Some(line(old.start))
    {
        kept = &kept[line(old.start).len()..];
        old.start += 1;
    }
    while !old.is_empty()
        && !kept.is_empty()
        && kept.split_inclusive('\n').next_back() == Some(line(old.end - 1))
    {
        kept = &kept[..kept.len() - line(old.end - 1).len()];
        old.end -= 1;
    }
    Hunk {
        old,
        new: kept.to_owned(),
        lines: starts,
    }
}

fn write_group(
    group: &[Hunk<'_>],
    old: Range<usize>,
    text: &str,
    shift: &mut isize,
    out: &mut String,
) {
    let mut body = String::new();
    let mut line = old.start;
    let (mut removed, mut added) = (0, 0);
    for hunk in group {
        let unchanged = line..hunk.old.start;
        unchanged.for_each(|index| push(' ', old_line(text, hunk.lines, index), &mut body));
        for index in hunk.old.clone() {
            push('-', old_line(text, hunk.lines, index), &mut body);
        }
        for new in hunk.new.split_inclusive('\n') {
            push('+', new, &mut body);
            added += 1;
        }
        removed += hunk.old.len();
        line = hunk.old.end;
    }
    if let Some(hunk) = group.last() {
        (line..old.end).for_each(|index| push(' ', old_line(text, hunk.lines, index), &mut body));
    }
    let new_len = old.len() - removed + added;
    let new_start = old.start.saturating_add_signed(*shift);
    // A range of no lines is named by the line before it.
    let place = |start: usize, len: usize| start + usize::from(len > 0);
    let _ = writeln!(
        out,
        "@@ -{},{} +{},{} @@",
        place(old.start, old.len()),
        old.len(),
        place(new_start, new_len),
        new_len
    );
    out.push_str(&body);
    *shift = shift
        .saturating_add_unsigned(added)
        .saturating_sub_unsigned(removed);
}

fn old_line<'t>(text: &'t str, starts: &[usize], index: usize) -> &'t str {
    &text[starts[index]..starts[index + 1]]
}

fn push(sign: char, line: &str, out: &mut String) {
    out.push(sign);
    out.push_str(line);
    if !line.ends_with('\n') {
        out.push_str("\n\\ No newline at end of file\n");
    }
}
