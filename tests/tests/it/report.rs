//! Compares the deep report's schema with the list of locations in the vendor's example, both ways:
//! nothing is missing, and everything else has a stated source. Also compares leaf formats with
//! labels.

use std::collections::BTreeSet;

use ocrmarket_model::api::{Api, DefinitionId, Element, LeafShape, Property, Shape};

const POINTERS: &str = include_str!("../../data/credit_report.pointers.txt");
const EXTRA: &str = include_str!("../../data/credit_report.extra.txt");

type Outcome = Result<(), Box<dyn std::error::Error>>;

/// Returns every location of the report's schema as `kind pointer`, with its property and leaf, if
/// any.
fn places(api: &Api) -> Result<Vec<Place<'_>>, Box<dyn std::error::Error>> {
    let vendor = api
        .vendors
        .iter()
        .find(|vendor| vendor.name == "deepfinch")
        .ok_or("the vendor is there")?;
    let model = vendor
        .operations
        .iter()
        .find(|model| model.operation.name == "credit_report")
        .ok_or("the operation is there")?;
    let mut places = vec![Place {
        line: "object".to_owned(),
        property: None,
        leaf: None,
    }];
    let mut open: Vec<(DefinitionId, String)> = vec![(model.successes[0].payload, String::new())];
    while let Some((id, pointer)) = open.pop() {
        for property in &api[id]
            .object()
            .ok_or("only objects are opened")?
            .properties
        {
            let below = format!("{pointer}/{}", property.wire_name);
            let mut place = |line: String, leaf| {
                places.push(Place {
                    line,
                    property: Some(property),
                    leaf,
                });
            };
            match &property.shape {
                Shape::Leaf(leaf) => place(format!("leaf {below}"), Some(leaf)),
                Shape::Object(next) => {
                    place(format!("object {below}"), None);
                    open.push((*next, below));
                }
                Shape::List { element, .. } => {
                    place(format!("array {below}"), None);
                    match element {
                        Element::Leaf(leaf) => place(format!("leaf {below}/*"), Some(leaf)),
                        Element::Object(next) => {
                            place(format!("object {below}/*"), None);
                            open.push((*next, format!("{below}/*")));
                        }
                    }
                }
            }
        }
    }
    Ok(places)
}

struct Place<'a> {
    line: String,
    property: Option<&'a Property>,
    leaf: Option<&'a LeafShape>,
}

#[test]
fn the_report_covers_the_example_and_invents_nothing() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let documented: BTreeSet<&str> = POINTERS.lines().collect();
    let extra: BTreeSet<&str> = EXTRA
        .lines()
        .filter_map(|line| line.split_once(' '))
        .map(|(pointer, _)| pointer)
        .collect();
    let modelled: Vec<String> = places(&api)?.into_iter().map(|place| place.line).collect();
    let modelled: BTreeSet<&str> = modelled.iter().map(String::as_str).collect();

    let count = |kind: &str| {
        documented
            .iter()
            .filter(|line| line.split(' ').next() == Some(kind))
            .count()
    };
    assert_eq!(
        (count("leaf"), count("object"), count("array")),
        (517, 133, 56)
    );
    let missing: Vec<_> = documented.difference(&modelled).collect();
    assert!(missing.is_empty(), "the schema lacks {missing:#?}");
    let pointer = |line: &str| {
        line.split_once(' ')
            .map_or(String::new(), |(_, pointer)| pointer.to_owned())
    };
    let invented: Vec<_> = modelled
        .difference(&documented)
        .filter(|line| !extra.contains(pointer(line).as_str()))
        .collect();
    assert!(invented.is_empty(), "no source is stated for {invented:#?}");
    Ok(())
}

/// Endings of labels, and the formats that they require.
const FORMATS: &[(&[&str], &[&str])] = &[
    (
        &[
            "金额",
            "余额",
            "总额",
            "限额",
            "额度",
            "月缴存额",
            "还款",
            "收入",
            "本金",
            "授信额",
        ],
        &["amount"],
    ),
    (
        &["日期", "时间"],
        &["date", "date-time", "date-phrase", "month", "date-or-month"],
    ),
    (&["月份", "年月"], &["month", "month-of-year"]),
    (
        &["账户数", "总数", "月数", "期数", "机构数", "记录数"],
        &["count"],
    ),
    (&["比例"], &["percentage"]),
];

/// Labels that end like an amount or a date, but mean a word, a use or a number of another kind.
const OTHERWISE: &[&str] = &["授信额度用途", "还款记录"];

#[test]
fn leaf_formats_follow_the_label() -> Outcome {
    let api = ocrmarket_model::read(&ocrmarket_model::embedded::files())?;
    let mut checked = 0;
    for place in places(&api)? {
        let (Some(property), Some(leaf)) = (place.property, place.leaf) else {
            continue;
        };
        let label = property.title.as_str();
        if OTHERWISE.contains(&label) {
            continue;
        }
        let Some((_, formats)) = FORMATS
            .iter()
            .find(|(endings, _)| endings.iter().any(|ending| label.ends_with(ending)))
        else {
            continue;
        };
        let format = leaf.format.map_or("none", ocrmarket_wire::LeafFormat::name);
        assert!(
            formats.contains(&format),
            "{} {label}: the format is {format}, the label asks for one of {formats:?}",
            place.line
        );
        checked += 1;
    }
    assert!(checked > 200, "only {checked} labels were recognised");
    Ok(())
}
