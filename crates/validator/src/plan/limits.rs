//! Limits of a plan: how often one value may be walked.
//!
//! Alternatives are walked one after the other. The document itself is one walk; a constant number
//! of walks is still linear. Alternatives that refer back to themselves could double the work with
//! every level, so such a schema gets no plan.

use std::collections::HashMap;

use super::{Group, Kinds, Node, NodeId, NotPlanned, Others, Plan};

/// Maximum number of walks of one value, by all alternatives around it together.
const MAX_PASSES: u64 = 64;

/// Maximum number of locations with alternatives that are walked.
const MAX_LOCATIONS: usize = 512;

/// Maximum depth of alternatives inside each other at one value: each is a call.
const DEEPEST: usize = 64;

/// Maximum number of evaluations of one value by all alternatives together. Strings and numbers
/// are not walked, but alternatives that repeat each other would still double their evaluations.
const MAX_EVALUATIONS: u64 = 1 << 16;

const TOO_MANY: &str = "too many alternatives inside alternatives for a plan";

const ENDLESS: &str = "the plan does not cover alternatives that lead back to themselves";

/// Returns the limits that a plan exceeds; empty if there are none.
pub(super) fn exceeded(plan: &Plan) -> Vec<NotPlanned> {
    let refused = too_deep(plan);
    if !refused.is_empty() {
        return refused;
    }
    let walks: HashMap<NodeId, u64> = (0..)
        .map(NodeId)
        .zip(&plan.nodes)
        .map(|(id, node)| (id, passes_of(plan, node)))
        .filter(|(_, walks)| *walks > 1)
        .collect();
    if walks.len() > MAX_LOCATIONS {
        let reason =
            format!("the plan does not cover alternatives at more than {MAX_LOCATIONS} places");
        return vec![NotPlanned {
            pointer: String::new(),
            reason,
        }];
    }
    let mut ids: Vec<NodeId> = walks.keys().copied().collect();
    ids.sort_unstable();
    let below: HashMap<NodeId, Vec<NodeId>> = ids
        .iter()
        .map(|id| (*id, reached(plan, *id, &walks)))
        .collect();
    if let Some(id) = ids.iter().find(|id| below[*id].contains(id)) {
        return too_much(plan, *id, ENDLESS);
    }
    let mut totals = HashMap::new();
    for id in &ids {
        if total(*id, &walks, &below, &mut totals) > MAX_PASSES {
            return too_much(plan, *id, TOO_MANY);
        }
    }
    Vec::new()
}

fn too_much(plan: &Plan, id: NodeId, reason: &str) -> Vec<NotPlanned> {
    let group = plan.node(id).rules.groups.first();
    vec![NotPlanned {
        pointer: group
            .map(|(_, location)| plan.pointer(*location))
            .unwrap_or_default(),
        reason: reason.to_owned(),
    }]
}

/// Returns a reason if alternatives at one value are circular, nested too deep or evaluated too
/// often. Visits nodes from the outermost to the innermost, each after all around it. Nodes of a
/// cycle are never visited.
fn too_deep(plan: &Plan) -> Vec<NotPlanned> {
    let ids = || (0..).map(NodeId).take(plan.nodes.len());
    let mut around = vec![0_usize; plan.nodes.len()];
    for next in ids().flat_map(|id| at_same_value(plan, id)) {
        around[next.index()] += 1;
    }
    let mut waiting: Vec<NodeId> = ids().filter(|id| around[id.index()] == 0).collect();
    let mut depths = vec![0_usize; plan.nodes.len()];
    let mut visited = Vec::with_capacity(plan.nodes.len());
    while let Some(id) = waiting.pop() {
        visited.push(id);
        let depth = depths[id.index()] + 1;
        if depth > DEEPEST {
            let reason = "the plan does not cover alternatives so deep inside alternatives";
            return too_much(plan, id, reason);
        }
        for next in at_same_value(plan, id) {
            depths[next.index()] = depths[next.index()].max(depth);
            around[next.index()] -= 1;
            if around[next.index()] == 0 {
                waiting.push(next);
            }
        }
    }
    let round = ids().find(|id| around[id.index()] > 0);
    if let Some(id) = round {
        return too_much(plan, id, ENDLESS);
    }
    evaluated_too_often(plan, &visited).map_or(Vec::new(), |id| too_much(plan, id, TOO_MANY))
}

/// Returns a node whose alternatives are evaluated too often. `nodes` are all nodes, each after
/// those around it.
fn evaluated_too_often(plan: &Plan, nodes: &[NodeId]) -> Option<NodeId> {
    let mut evaluations = vec![0_u64; plan.nodes.len()];
    for id in nodes.iter().rev() {
        let inside = at_same_value(plan, *id).into_iter();
        let inside = inside.map(|id| evaluations[id.index()]);
        evaluations[id.index()] = inside.fold(1, u64::saturating_add);
    }
    let is_too_often = |id: &&NodeId| evaluations[id.index()] > MAX_EVALUATIONS;
    nodes.iter().find(is_too_often).copied()
}

/// Returns the nodes that a node's alternatives apply to the same value.
fn at_same_value(plan: &Plan, id: NodeId) -> Vec<NodeId> {
    let mut next = Vec::new();
    for (group, _) in &plan.node(id).rules.groups {
        match group {
            Group::AnyOf(nodes) | Group::OneOf(nodes) => next.extend(nodes),
            Group::Not(node) | Group::Dependent(_, node) => next.push(*node),
            Group::If {
                condition,
                then,
                otherwise,
            } => next.extend([condition, then, otherwise]),
            // Keys and elements are other values.
            Group::Names(_) | Group::Contains { .. } => {}
        }
    }
    next
}

/// Returns the number of walks of arrays and objects at a node.
fn passes_of(plan: &Plan, node: &Node) -> u64 {
    let mut walks = u64::from(node.object != 0 || node.array != 0);
    for (group, _) in &node.rules.groups {
        let deep = |id: &NodeId| u64::from(is_deep(plan, *id));
        walks += match group {
            Group::AnyOf(nodes) | Group::OneOf(nodes) => nodes.iter().map(deep).sum(),
            Group::Not(node) | Group::Dependent(_, node) => deep(node),
            Group::If {
                condition,
                then,
                otherwise,
            } => deep(condition) + deep(then).max(deep(otherwise)),
            Group::Names(_) => 0,
            // Every element is walked separately, too.
            Group::Contains { .. } => 2,
        };
    }
    walks
}

/// Returns `true` if more than the first byte of an array or object is read.
fn is_deep(plan: &Plan, id: NodeId) -> bool {
    let node = plan.node(id);
    node.kinds.has(Kinds::ARRAY | Kinds::OBJECT)
        && id != NodeId::ANY
        && (node.object != 0 || node.array != 0 || node.asks_values)
}

/// Returns the nodes with alternatives that a node leads to.
fn reached(plan: &Plan, from: NodeId, walks: &HashMap<NodeId, u64>) -> Vec<NodeId> {
    let mut seen = vec![false; plan.nodes.len()];
    let mut found = Vec::new();
    let mut waiting = next(plan, from);
    while let Some(id) = waiting.pop() {
        if std::mem::replace(&mut seen[id.index()], true) {
            continue;
        }
        if walks.contains_key(&id) {
            found.push(id);
        }
        waiting.extend(next(plan, id));
    }
    found
}

/// Returns the maximum product of walks along any path from a node. There are no cycles, so this
/// terminates.
fn total(
    id: NodeId,
    walks: &HashMap<NodeId, u64>,
    below: &HashMap<NodeId, Vec<NodeId>>,
    totals: &mut HashMap<NodeId, u64>,
) -> u64 {
    if let Some(known) = totals.get(&id) {
        return *known;
    }
    let deepest = below[&id]
        .iter()
        .map(|id| total(*id, walks, below, totals))
        .max()
        .unwrap_or(1);
    let total = walks[&id].saturating_mul(deepest);
    totals.insert(id, total);
    total
}

/// Returns the nodes that a node refers to.
fn next(plan: &Plan, id: NodeId) -> Vec<NodeId> {
    let node = plan.node(id);
    let (object, array) = (plan.object(node), plan.array(node));
    let mut next = object.fields.clone();
    next_of_others(&object.others, &mut next);
    next.extend(&array.prefix);
    next.push(array.items);
    for (group, _) in &node.rules.groups {
        match group {
            Group::AnyOf(nodes) | Group::OneOf(nodes) => next.extend(nodes),
            Group::Not(node)
            | Group::Dependent(_, node)
            | Group::Names(node)
            | Group::Contains { node, .. } => next.push(*node),
            Group::If {
                condition,
                then,
                otherwise,
            } => next.extend([condition, then, otherwise]),
        }
    }
    next
}

fn next_of_others(others: &Others, next: &mut Vec<NodeId>) {
    match others {
        Others::Open | Others::Undeclared => {}
        Others::Node(node) => next.push(*node),
        Others::Denied(denied) => next.push(denied.others),
        // An outcome is never a table itself.
        Others::Patterns(table) => table.outcomes.iter().for_each(|outcome| {
            if !matches!(outcome, Others::Patterns(_)) {
                next_of_others(outcome, next);
            }
        }),
    }
}
