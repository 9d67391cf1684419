//! The unified diff of a file. It is derived from splices, whose lines are known, so only those
//! lines are compared.
//!
//! Not `similar`: it ends a line at a lone carriage return, so its output would not apply.

use std::fmt::Write as _;
use std::ops::Range;

use super::splice::FileEdit;

/// Number of unchanged lines around a change.
const CONTEXT: usize = 3;
/// Maximum number of pairs of lines that are compared for one group of splices.
const SMALL: usize = 1 << 16;

/// Lines that change.
struct Hunk<'t> {
    /// Range of lines in the old file, from 0.
    old: Range<usize>,
    new: String,
    lines: &'t [usize],
}

/// Appends the diff of a file.
pub(super) fn write(file: &FileEdit<'_>, folder: &str, out: &mut String) {
    let text = file.source.text;
    let mut starts = file.source.line_starts.clone();
    // The end of the file starts no line, but it ends the last one.
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

/// Returns the changed lines, one hunk per group of splices that share lines.
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
        hunks.extend(split(lines..end, &new, text, starts));
    }
    hunks
}

/// Returns the differences of a few lines, without unchanged lines.
fn split<'t>(old: Range<usize>, new: &str, text: &str, starts: &'t [usize]) -> Vec<Hunk<'t>> {
    let before: Vec<&str> = old
        .clone()
        .map(|index| old_line(text, starts, index))
        .collect();
    let after: Vec<&str> = new.split_inclusive('\n').collect();
    // Longest common subsequence: `stay` contains the maximum number of unchanged lines from each
    // pair of lines on. A splice usually affects a few lines. Above `SMALL` pairs, every line
    // counts as changed.
    let width = after.len() + 1;
    let is_small = before.len() * after.len() <= SMALL;
    let mut stay = vec![
        0_u32;
        if is_small {
            (before.len() + 1) * width
        } else {
            0
        }
    ];
    for row in (0..before.len()).rev().filter(|_| is_small) {
        for column in (0..after.len()).rev() {
            stay[row * width + column] = if before[row] == after[column] {
                stay[(row + 1) * width + column + 1] + 1
            } else {
                stay[(row + 1) * width + column].max(stay[row * width + column + 1])
            };
        }
    }
    let at = |row: usize, column: usize| stay.get(row * width + column).copied().unwrap_or(0);
    let mut hunks: Vec<Hunk<'_>> = Vec::new();
    let (mut row, mut column) = (0, 0);
    while row < before.len() || column < after.len() {
        let is_same = is_small && before.get(row).is_some() && before.get(row) == after.get(column);
        if is_same {
            (row, column) = (row + 1, column + 1);
            continue;
        }
        let here = old.start + row;
        if hunks.last().is_none_or(|last| last.old.end != here) {
            hunks.push(Hunk {
                old: here..here,
                new: String::new(),
                lines: starts,
            });
        }
        let Some(hunk) = hunks.last_mut() else {
            return hunks;
        };
        let goes = column == after.len()
            || row < before.len() && at(row + 1, column) >= at(row, column + 1);
        if goes {
            hunk.old.end += 1;
            row += 1;
        } else {
            hunk.new.push_str(after[column]);
            column += 1;
        }
    }
    hunks
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
    // An empty range has the number of the line before it.
    let location = |start: usize, len: usize| start + usize::from(len > 0);
    let _ = writeln!(
        out,
        "@@ -{},{} +{},{} @@",
        location(old.start, old.len()),
        old.len(),
        location(new_start, new_len),
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
