//! The field dictionary: one self-contained HTML page in Chinese and English.
//!
//! All content is readable without the script, which searches (`/`), filters, switches the language
//! and shows the field of a link (`#vendor/operation:/pointer`).

use std::collections::HashSet;
use std::io::{self, Write};

use maud::{Markup, html};
use ocrmarket_wire::Privacy;

use super::protection::{self, Protection};
use super::{FieldList, ListedField, OperationFields};
use crate::report::page;
use crate::text::{Thousands, escaped};

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");
/// Number of known values that are shown without a click.
const KNOWN_VALUES_SHOWN: usize = 6;

/// Writes the page.
///
/// # Errors
/// The output cannot be written.
pub(super) fn write(list: &FieldList<'_>, out: &mut dyn Write) -> io::Result<()> {
    let body = html! {
        (head(list))
        main {
            (tools(list))
            p #none.faint hidden { (both(["No field has all of this.", "没有符合条件的字段。"])) }
            @for operation in &list.operations { (section(operation)) }
        }
    };
    let title = "Field dictionary 字段字典";
    let page = page::document("en", title, STYLE, SCRIPT, &body);
    writeln!(out, "{}", page.0)
}

/// Renders a text in both languages, of which the style shows one.
fn both([english, chinese]: [&str; 2]) -> Markup {
    html! { span.en { (english) } span.cn lang="zh" { (chinese) } }
}

fn head(list: &FieldList<'_>) -> Markup {
    let fields: usize = list.operations.iter().map(|one| one.fields.len()).sum();
    html! {
        header {
            div.languages role="group" aria-label="Language 语言" {
                button type="button" data-language="en" lang="en" { "English" }
                button type="button" data-language="zh" lang="zh" { "中文" }
            }
            h1 { (both(["Field dictionary", "字段字典"])) }
            p.faint {
                (Thousands(fields as u64).to_string()) " " (both(["fields of", "个字段，"])) " "
                (list.operations.len()) " " (both(["operations", "个接口"]))
            }
            (classes())
        }
    }
}

/// Renders the classes by law of every privacy class, with their reasons.
fn classes() -> Markup {
    let note = [
        "JR/T 0171-2020 has the classes C3 (authenticates a user), C2 (identifies a person and the person's financial state) and C1 (other information inside of an institution). Article 28 of the Personal Information Protection Law (PIPL) defines sensitive personal information. This is a default: both depend on the purpose and on what is stored together. A compliance officer must confirm it.",
        "JR/T 0171-2020 分为 C3（用户鉴别信息）、C2（可识别特定主体身份与金融状况的信息）和 C1（机构内部信息及其他）。敏感个人信息见《个人信息保护法》第二十八条。此处为默认映射：类别取决于处理目的和信息的组合，须由合规人员确认。",
    ];
    html! {
        details.classes {
            summary { (both(["Classes of personal information and their reasons", "个人信息类别及依据"])) }
            p { (both(note)) }
            dl {
                @for (class, protection) in protection::all() {
                    dt { (privacy_name(class, protection)) " " (badges(protection)) }
                    dd { (both(protection.reason)) }
                }
            }
        }
    }
}

fn tools(list: &FieldList<'_>) -> Markup {
    let option = |value: &str, name: [&str; 2]| {
        html! { option value=(value) data-en=(name[0]) data-zh=(name[1]) { (name[0]) } }
    };
    html! {
        div.search role="search" {
            input #search type="search" placeholder="Search 搜索 ( / )" aria-label="Search 搜索" autocomplete="off" spellcheck="false";
            select #operation aria-label="Operation 接口" {
                (option("", ["All operations", "全部接口"]))
                @for one in &list.operations {
                    @let name = one.model.full_name();
                    @let chinese = format!("{} {name}", one.model.operation.title);
                    (option(&name, [&name, &chinese]))
                }
            }
            select #privacy aria-label="Privacy class 隐私类别" {
                (option("", ["All classes", "全部类别"]))
                @for (class, protection) in protection::all() {
                    (option(class.name(), [class.name(), protection.chinese]))
                }
            }
            label.check { input #sensitive type="checkbox"; " " (both(["sensitive", "敏感"])) }
            span #shown.faint aria-live="polite" {}
        }
    }
}

fn section(operation: &OperationFields<'_>) -> Markup {
    let model = operation.model;
    let name = model.full_name();
    let parts = operation
        .fields
        .chunk_by(|one, next| (one.role, one.root) == (next.role, next.root));
    let mut seen = HashSet::new();
    html! {
        section data-operation=(name) {
            h2 #(name) {
                a href={ "#" (name) } { (name) } " "
                span.title lang="zh" { (escaped(&model.operation.title)) }
            }
            p.faint { (escaped(&operation.vendor.title)) ": " (prose(&model.operation.description)) }
            @if let [first, others @ ..] = &*model.operation.payload {
                @if !others.is_empty() {
                    p.faint {
                        (both(["Locations of the payload: ", "结果的位置："]))
                        @for (index, one) in [first].into_iter().chain(others).enumerate() {
                            @if index > 0 { ", " }
                            @if one.is_empty() { (both(["the body itself", "响应本身"])) } @else { code { (escaped(one)) } }
                        }
                        (both([". The fields are listed at the first.", "。字段列在第一个位置下。"]))
                    }
                }
            }
            div.columns.faint aria-hidden="true" {
                span { (both(["Location, Rust path and type", "位置、Rust 路径与类型"])) }
                span { (both(["Description and label", "标签与说明"])) }
                span { (both(["JSON types, format", "JSON 类型、格式"])) }
                span { (both(["Known values", "已知取值"])) }
                span { (both(["Privacy, JR/T 0171, PIPL", "隐私类别、JR/T 0171、敏感"])) }
            }
            @for part in parts {
                div.part {
                    @if let Some(first) = part.first() {
                        h3.faint { (both(role(first.role))) " " code { (first.root) } }
                    }
                    @for field in part { (row(&name, field, &mut seen)) }
                }
            }
        }
    }
}

const fn role(role: super::Role) -> [&'static str; 2] {
    match role {
        super::Role::Success => ["Success", "成功"],
        super::Role::Envelope => ["Envelope", "外层"],
        super::Role::Failure => ["Failure", "失败"],
    }
}

/// Renders a field. `seen` contains the ids of earlier rows: parts of a response may have the same
/// location.
fn row(operation: &str, field: &ListedField<'_>, seen: &mut HashSet<String>) -> Markup {
    let mut id = format!("{operation}:{}", field.location);
    while !seen.insert(id.clone()) {
        id.push(';');
    }
    let protection = field.protection();
    let is_sensitive = protection.is_some_and(|protection| protection.is_sensitive);
    html! {
        div.row #(id) data-privacy=[field.privacy.map(Privacy::name)] data-sensitive[is_sensitive] {
            div { (location(&id, field)) }
            div.what {
                span.label lang="zh" { (escaped(field.label)) }
                span.description { (prose(field.description)) }
                @if field.deprecated { span.tag { (both(["deprecated", "已弃用"])) } }
            }
            div.types {
                (field.types.join(", "))
                @if let Some(format) = field.format { " " code.format { (format.name()) } }
                @if field.required { " " span.tag { (both(["required", "必填"])) } }
            }
            div.values { (known_values(field)) }
            div.protection {
                @if let (Some(class), Some(protection)) = (field.privacy, protection) {
                    (privacy_name(class, protection)) " " (badges(protection))
                }
            }
        }
    }
}

fn location(id: &str, field: &ListedField<'_>) -> Markup {
    let at = field.location.rfind('/').map_or(0, |slash| slash + 1);
    // The name of an array belongs to its elements.
    let at = match field.location.strip_suffix("/*") {
        Some(array) => array.rfind('/').map_or(0, |slash| slash + 1),
        None => at,
    };
    let (above, last) = field.location.split_at(at);
    html! {
        a.location href={ "#" (id) } { span.above { (broken(above, "/")) } b { (escaped(last)) } }
        @if let Some(rust) = &field.rust {
            code.rust { (broken(&rust.path, "::")) ": " (escaped(&rust.type_name)) }
        }
        @if let Some(location) = &field.same_as {
            span.faint { (both(["like ", "同 "])) code { (escaped(location)) } }
        }
    }
}

/// Renders a path that may be broken after each separator.
fn broken(path: &str, separator: &str) -> Markup {
    html! {
        @for part in path.split_inclusive(separator) { (escaped(part)) wbr; }
    }
}

/// Renders a text whose parts between backticks are code.
fn prose(text: &str) -> Markup {
    html! {
        @for (index, part) in text.split('`').enumerate() {
            @if index % 2 == 1 { code { (escaped(part)) } } @else { (escaped(part)) }
        }
    }
}

fn known_values(field: &ListedField<'_>) -> Markup {
    let text = |index: usize| {
        let known = &field.known_values[index];
        let title = known.title.as_deref().or(known.description.as_deref());
        html! { span title=[title] { (escaped(&known.text)) } }
    };
    let count = field.known_values.len();
    let shown = if count > KNOWN_VALUES_SHOWN + 1 {
        KNOWN_VALUES_SHOWN
    } else {
        count
    };
    html! {
        @for index in 0..shown { (text(index)) " " }
        @if shown < count {
            details {
                summary { "+" (count - shown) }
                @for index in shown..count { (text(index)) " " }
            }
        }
    }
}

fn privacy_name(class: Privacy, protection: Protection) -> Markup {
    both([class.name(), protection.chinese])
}

fn badges(protection: Protection) -> Markup {
    let class = protection.data_class.name();
    html! {
        span.badge.(class.to_lowercase()) { (class) }
        @if protection.is_sensitive { " " span.badge.sensitive { (both(["sensitive", "敏感"])) } }
    }
}
