//! A finding on the page: its class, frequency, period, and the items it concerns.

use maud::{Markup, html};
use ocrmarket_drift::detect::Proportion;

use super::super::FindingReport;
use super::{Page, label, severity, spark};
use crate::text::{escaped, pointer_name};

/// Renders a finding.
pub(super) fn markup(page: &Page<'_, '_>, number: usize, told: &FindingReport<'_>) -> Markup {
    let finding = told.finding;
    let (severity, class) = (severity(told), finding.class().name());
    let text = format!(
        "{} {severity} {class} {} {} {}",
        finding.operation,
        finding.pointer,
        finding.fingerprint,
        told.items.join(" ")
    );
    let location = page.location(told);
    let at = location.map(|(number, _)| format!("place-{number}"));
    html! {
        article.finding.(severity) #{ "finding-" (number) } tabindex="0" data-text=(escaped(&text.to_lowercase())) data-location=[&at] {
            h4 {
                span.tag { (label([severity, chinese(severity)])) } " "
                span.class title=(finding.class().description()) { (label([class, finding.class().chinese_name()])) } " "
                span.pointer { (escaped(pointer_name(&finding.pointer))) }
            }
            p { (escaped(&finding.message)) }
            (rates(told))
            (facts(told, location.and_then(|(_, location)| spark(&location.days))))
            (items(&told.items))
            @if let Some(text) = &told.patch { (patch(text, &finding.fingerprint)) }
            @if let Some(at) = &at {
                p.links { a href={ "#" (at) } { (label(["location below", "下方的位置"])) } }
            }
        }
    }
}

/// Renders the rate and its interval as bars, with the bar of the baseline.
fn rates(told: &FindingReport<'_>) -> Markup {
    let evidence = &told.finding.evidence;
    let bars = [
        ("now", "本期", evidence.rate),
        ("before", "基线", evidence.baseline_rate),
    ];
    let bars = bars.into_iter().filter_map(|(name, chinese, rate)| {
        let Proportion {
            value, low, high, ..
        } = rate?;
        Some((
            (name, chinese),
            [value, low, high].map(|share| 100.0 * share.clamp(0.0, 1.0)),
        ))
    });
    html! {
        @if evidence.rate.is_some() {
            div.rates {
                @for ((name, chinese), [value, low, high]) in bars {
                    span.faint { (label([name, chinese])) }
                    span.meter.(name) {
                        i style=(format!("width:{value:.2}%")) {}
                        b style=(format!("left:{low:.2}%;width:{:.2}%", high - low)) {}
                    }
                    span.rate { (format!("{value:.1} %")) }
                }
            }
        }
    }
}

fn facts(told: &FindingReport<'_>, spark: Option<Markup>) -> Markup {
    let source = told
        .source
        .as_ref()
        .map(|(file, line)| format!("{file}:{line}"));
    let accepted = told.accepted.map(|accepted| match &accepted.until {
        Some(until) => format!("{} (until {until})", accepted.reason),
        None => accepted.reason.clone(),
    });
    let rows = [
        (["records", "记录"], Some(told.finding.record_class.clone())),
        (["count", "次数"], Some(told.rates())),
        (["days", "日期"], told.days()),
        (["examples", "示例"], told.like()),
        (["schema", "所在行"], source),
        (["accepted", "接受原因"], accepted),
    ];
    html! {
        dl {
            @for (name, text) in rows {
                @if let Some(text) = text {
                    dt { (label(name)) }
                    dd { (escaped(&text)) }
                }
            }
            dt { (label(["fingerprint", "指纹"])) }
            dd { code { (told.finding.fingerprint) } }
            @if let Some(spark) = spark {
                dt { (label(["over time", "趋势"])) }
                dd.spark title="share of documents with the location, by day 每天含此位置的文档比例" { (spark) }
            }
        }
    }
}

fn chinese(severity: &str) -> &'static str {
    match severity {
        "error" => "错误",
        "warning" => "警告",
        _ => "已接受",
    }
}

/// Renders the Rust items that it concerns, with emphasis on their own names.
fn items(items: &[String]) -> Markup {
    let parts = items.iter().map(|item| {
        let (path, kind) = item.split_at(item.find(": ").unwrap_or(item.len()));
        let (module, name) = path.split_at(path.rfind("::").map_or(0, |at| at + 2));
        (module, name, kind)
    });
    html! {
        @if !items.is_empty() {
            ul.rust aria-label="Rust items" {
                @for (module, name, kind) in parts {
                    li { code { span.faint { (escaped(module)) } b { (escaped(name)) } (escaped(kind)) } }
                }
            }
        }
    }
}

/// Renders the patch that resolves it, line by line.
fn patch(patch: &str, fingerprint: &str) -> Markup {
    let class = |line: &str| match line.as_bytes() {
        [b'+', b'+', b'+', ..] | [b'-', b'-', b'-', ..] | [b'@', ..] => "hunk",
        [b'+', ..] => "add",
        [b'-', ..] => "del",
        _ => "",
    };
    let lines: Vec<(&str, &str)> = patch.lines().map(|line| (class(line), line)).collect();
    let count = |wanted: &str| lines.iter().filter(|(class, _)| *class == wanted).count();
    html! {
        details open[lines.len() <= 24] {
            summary {
                (label(["Patch of the schemas", "schema 补丁"])) " "
                span.faint {
                    "+" (count("add")) " \u{2212}" (count("del")) "; "
                    code { "ocrmarket drift propose \u{2026} --only " (fingerprint) " --apply" }
                }
            }
            div.patch tabindex="0" {
                @for (class, line) in &lines {
                    span class=(class) { @if line.is_empty() { " " } @else { (escaped(line)) } }
                }
            }
        }
    }
}
