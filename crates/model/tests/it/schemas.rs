//! The repository's own schemas have no mistakes, and reading them is fast.

use std::collections::HashSet;
use std::path::Path;

use ocrmarket_model::api::{Definition, DefinitionKind, Element, LeafShape, Shape};
use ocrmarket_model::{Api, read_folder};
use ocrmarket_wire::{Privacy, fold_value};

#[test]
fn our_own_schemas_have_no_mistakes() -> Result<(), ocrmarket_model::Diagnostics> {
    let api = own()?;
    assert!(!api.vendors.is_empty());
    for operation in api.vendors.iter().flat_map(|vendor| &vendor.operations) {
        let bundle = serde_json::from_str::<serde_json::Value>(&operation.response_bundle);
        assert!(
            bundle.is_ok_and(|bundle| bundle["anyOf"].is_array()),
            "{}",
            operation.path
        );
        assert!(
            !operation.response_bundle.contains(".json#"),
            "{} has a reference that is not local",
            operation.path
        );
    }
    Ok(())
}

fn own() -> Result<Api, ocrmarket_model::Diagnostics> {
    read_folder(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../schemas"))
}

#[test]
#[cfg(feature = "reference")]
fn our_own_samples_give_what_is_recorded() -> Result<(), ocrmarket_model::Diagnostics> {
    let found = ocrmarket_model::check_samples(&own()?);
    assert!(found.is_empty(), "{found}");
    Ok(())
}

/// Values from public sources, by list. The lists are open; these values must be known.
const KNOWN: [(&str, &[&str]); 16] = [
    ("Gender", &["女性", "男性"]),
    ("Education", &["大学专科和专科学校"]),
    ("Industry", &["居民服务和其他服务业"]),
    ("IdKind", &["居民身份证及其他以公民身份证号码为标识的证件"]),
    (
        "QueryReason",
        &[
            "法人代表负责人高管等资信审查",
            "法人代表、负责人、高管等资信审查",
        ],
    ),
    (
        "BusinessKind",
        &[
            "个人消费贷款",
            "个人商业住房贷款",
            "个人商用房（含商住两用）贷款",
        ],
    ),
    (
        "LoanOverviewKind",
        &[
            "个人商用住房贷款（包括商住两用房）",
            "个人商用房(包括商住两用房)贷款",
        ],
    ),
    ("OtherCreditOverviewKind", &["其他"]),
    (
        "GuaranteeKind",
        &["组合(含保证)", "组合（不含保证）", "信用/免担保"],
    ),
    ("RepaymentFrequency", &["按月归还"]),
    (
        "SpecialTransactionKind",
        &[
            "提前还款（全部）",
            "担保人（第三方）代偿",
            "个性化分期",
            "强制平仓，未结清",
        ],
    ),
    ("EmploymentStatus", &["退（离）休人员"]),
    ("EnforcementClosingKind", &["执行结案"]),
    (
        "NoncreditServiceKind",
        &["固定电话后付费", "水电费等公共事业"],
    ),
    (
        "QualificationLevel",
        &["国家级机构或行业协会颁发的执业资格证书"],
    ),
    (
        "PaymentSymbol",
        &[
            "#", "*", "N", "0", "1", "2", "3", "4", "5", "6", "B", "C", "G",
        ],
    ),
];

fn leaf(definition: &Definition) -> Option<&LeafShape> {
    match &definition.kind {
        DefinitionKind::Leaf(leaf) => Some(leaf),
        DefinitionKind::Object(_) => None,
    }
}

#[test]
fn values_of_public_sources_are_known() -> Result<(), ocrmarket_model::Diagnostics> {
    let api = own()?;
    for (list, values) in KNOWN {
        let mut definitions = api
            .definitions
            .iter()
            .filter(|definition| definition.name == list);
        let leaf = definitions.next().and_then(leaf);
        let words = leaf.map_or(&[][..], |leaf| &leaf.known_values);
        for value in values {
            let is_it = |word: &ocrmarket_model::api::KnownValue| {
                fold_value(&word.text) == fold_value(value)
            };
            assert_eq!(
                words.iter().filter(|word| is_it(word)).count(),
                1,
                "{list} {value}"
            );
        }
    }
    Ok(())
}

#[test]
fn no_list_holds_two_spellings_of_one_value() -> Result<(), ocrmarket_model::Diagnostics> {
    let api = own()?;
    let mut lists = 0;
    for definition in &api.definitions {
        let inline = definition
            .object()
            .into_iter()
            .flat_map(|object| &object.properties);
        let inline = inline.filter_map(|property| match &property.shape {
            Shape::Leaf(leaf)
            | Shape::List {
                element: Element::Leaf(leaf),
                ..
            } => Some(leaf),
            _ => None,
        });
        for leaf in inline
            .chain(leaf(definition))
            .filter(|leaf| !leaf.known_values.is_empty())
        {
            let folded: HashSet<_> = leaf
                .known_values
                .iter()
                .map(|word| fold_value(&word.text))
                .collect();
            assert_eq!(folded.len(), leaf.known_values.len(), "{}", definition.name);
            lists += 1;
        }
    }
    assert!(lists > 40, "{lists}");
    Ok(())
}

/// Nothing of a public string without format, known values and shape is ever shown.
#[test]
fn every_public_string_states_what_may_be_shown() -> Result<(), ocrmarket_model::Diagnostics> {
    let api = own()?;
    let mut mute = Vec::new();
    for definition in &api.definitions {
        let DefinitionKind::Object(object) = &definition.kind else {
            continue;
        };
        for property in &object.properties {
            let (Shape::Leaf(leaf)
            | Shape::List {
                element: Element::Leaf(leaf),
                ..
            }) = &property.shape
            else {
                continue;
            };
            let is_stated = leaf.format.is_some()
                || !leaf.known_values.is_empty()
                || leaf.value_shape.is_some();
            if leaf.privacy == Some(Privacy::Public) && leaf.types.string && !is_stated {
                mute.push(format!("{}.{}", definition.name, property.wire_name));
            }
        }
    }
    assert_eq!(mute, [""; 0]);
    Ok(())
}
