//! Limits how deeply objects nest. To prove that a type is `Send`, the compiler follows its fields
//! all the way down, and stops at the `recursion_limit` of its crate. Each object takes about five
//! of its 128 steps.

use std::collections::HashMap;

use ocrmarket_model::{DiagnosticCode, Diagnostics};
use petgraph::algo::kosaraju_scc;
use petgraph::graph::{DiGraph, NodeIndex};

use crate::plan::{self, FieldKind, ItemPlan, Plan, PlannedName, StructPlan};
use crate::{Error, Options, Root};

/// Number of levels that compile with the default limit, with room for types that programs wrap
/// around them.
const LEVELS_MAX: usize = 16;
/// Default limit of the compiler.
const LIMIT: usize = 128;
/// Maximum number of steps of a level, lists and wrappers included.
const COST: usize = 8;

/// Returns the limit that the crate of the output needs, or `None` if the compiler's default is
/// enough.
pub(crate) fn recursion_limit(plan: &Plan) -> Option<usize> {
    let (levels, _) = deepest(plan)?;
    (levels > LEVELS_MAX).then_some(LIMIT + COST * levels)
}

/// Checks that the nesting can be compiled: a crate raises its limit, a module cannot.
///
/// # Errors
/// The location where too many levels begin.
pub(crate) fn check(plan: &Plan, options: &Options) -> Result<(), Error> {
    let Some((levels, start)) = deepest(plan) else {
        return Ok(());
    };
    if levels <= LEVELS_MAX || options.root == Root::Crate {
        return Ok(());
    }
    let message = format!(
        "objects are nested {levels} levels deep; the maximum for a generated module is {LEVELS_MAX}"
    );
    let help = "reduce the nesting, or generate a crate, which raises its `recursion_limit`";
    let found = plan::diagnostic(
        &start.location,
        DiagnosticCode::NestedTooDeep,
        message,
        help,
    );
    Err(Diagnostics::from(vec![found]).into())
}

/// Returns the maximum number of nested objects, and the definition at which they start.
/// Definitions that refer to each other in a cycle count one level each: the compiler may visit all
/// of them before it returns to the first.
fn deepest(plan: &Plan) -> Option<(usize, &PlannedName)> {
    let mut graph = DiGraph::<&PlannedName, ()>::new();
    let mut nodes: HashMap<(usize, &str), NodeIndex> = HashMap::new();
    for (module, item) in structs(plan) {
        if let Some(name) = plan.modules[module].names.get(&item.name) {
            nodes.insert((module, &item.name), graph.add_node(name));
        }
    }
    for (module, item) in structs(plan) {
        for field in &item.fields {
            let (FieldKind::Object(target) | FieldKind::ObjectList(target)) = &field.shape else {
                continue;
            };
            let from = nodes.get(&(module, &item.name));
            let to = nodes.get(&(target.module, &target.name));
            if let (Some(from), Some(to)) = (from, to) {
                graph.add_edge(*from, *to, ());
            }
        }
    }
    let mut levels = vec![0; graph.node_count()];
    let mut deepest = None;
    // A component comes after every component that it refers to.
    for component in kosaraju_scc(&graph) {
        let inner = component.iter().flat_map(|node| graph.neighbors(*node));
        let below = inner.map(|node| levels[node.index()]).max().unwrap_or(0);
        let here = below + component.len();
        for node in &component {
            levels[node.index()] = here;
        }
        if let Some(first) = component.iter().min()
            && deepest.is_none_or(|(most, _)| here > most)
        {
            deepest = Some((here, graph[*first]));
        }
    }
    deepest
}

/// Returns every struct with the index of its module.
fn structs(plan: &Plan) -> impl Iterator<Item = (usize, &StructPlan)> {
    let modules = plan.modules.iter().enumerate();
    modules.flat_map(|(index, module)| {
        let structs = module.items.iter().filter_map(|item| match item {
            ItemPlan::Struct(item) => Some(item),
            ItemPlan::Enum(_) => None,
        });
        structs.map(move |item| (index, item))
    })
}
