//! Compiles a schema to a plan: each set of schemas that apply to one value becomes one node.
//!
//! The sets are finite, so recursion terminates; the number of nodes is limited nevertheless.
//! Everything that is not covered is collected, and then there is no plan.

use std::collections::{HashMap, HashSet};

use ocrmarket_wire::keys::KeyIndex;
use ocrmarket_wire::pointer;

use super::keywords::{Keywords, Subschema};
use super::{
    ArrayPlan, Denied, Group, KeywordLocation, Kinds, MoreOfObject, Node, NodeId, NotPlanned,
    ObjectPlan, Others, PatternTable, Plan, Rules, ShortKeys, TextCheck, TextRule, limits,
};
use crate::options::Formats;
use crate::text::percent_decoded;
use ocrmarket_wire::tree::Tree;

/// Maximum number of nodes of a plan.
const MOST_NODES: usize = 1 << 16;

/// Maximum number of patterns for the keys of one object: each doubles the outcomes.
const MOST_PATTERNS: usize = 6;

/// Builds the plan of the schemas at JSON Pointers of a document. Returns it with a node for each.
pub(crate) fn build(
    root: &Tree<'_>,
    at: &[&str],
    formats: Formats,
) -> Result<(Plan, Vec<NodeId>), Vec<NotPlanned>> {
    let mut builder = Builder {
        root,
        formats,
        schemas: Vec::new(),
        by_address: HashMap::new(),
        by_set: HashMap::new(),
        waiting: Vec::new(),
        refused: Vec::new(),
        plan: Plan {
            nodes: vec![Node::default()],
            objects: vec![ObjectPlan::open()],
            arrays: vec![ArrayPlan::default()],
            ..Plan::default()
        },
    };
    let roots: Vec<NodeId> = at.iter().map(|at| builder.start(at)).collect();
    while let Some((id, set)) = builder.waiting.pop() {
        if builder.plan.nodes.len() > MOST_NODES || !builder.refused.is_empty() {
            break;
        }
        let node = builder.fill(&set);
        builder.plan.nodes[id.index()] = node;
    }
    if builder.plan.nodes.len() > MOST_NODES {
        let reason = format!("more than {MOST_NODES} combinations of schemas");
        builder.refused.push(refused("", reason));
    }
    let Builder {
        schemas,
        refused,
        mut plan,
        ..
    } = builder;
    plan.hasten();
    plan.pointers = schemas
        .into_iter()
        .map(|schema| schema.pointer.into())
        .collect();
    let refused = if refused.is_empty() {
        limits::exceeded(&plan)
    } else {
        refused
    };
    if refused.is_empty() {
        Ok((plan, roots))
    } else {
        Err(refused)
    }
}

struct Builder<'t> {
    root: &'t Tree<'t>,
    formats: Formats,
    schemas: Vec<Schema<'t>>,
    /// Numbers of schemas by address. Trees do not move while the builder exists, so an address
    /// identifies a schema.
    by_address: HashMap<*const Tree<'t>, u32>,
    by_set: HashMap<Vec<u32>, NodeId>,
    waiting: Vec<(NodeId, Vec<u32>)>,
    refused: Vec<NotPlanned>,
    plan: Plan,
}

struct Schema<'t> {
    pointer: String,
    keywords: Keywords<'t>,
    /// `true` for the schema `false`.
    never: bool,
    /// Schemas that apply to the same value: `$ref` and `allOf`.
    also: Vec<u32>,
    /// Index of its list of known values.
    words: Option<u32>,
}

fn refused(pointer: &str, reason: impl Into<String>) -> NotPlanned {
    NotPlanned {
        pointer: pointer.to_owned(),
        reason: reason.into(),
    }
}

impl<'t> Builder<'t> {
    /// Returns the node of the schema at a pointer.
    fn start(&mut self, at: &str) -> NodeId {
        let Some(tree) = self.resolve(at) else {
            self.refused.push(refused(at, "there is no schema here"));
            return NodeId::ANY;
        };
        let schema = self.schema(tree, at.to_owned());
        self.node(vec![schema])
    }

    /// Returns the schema at a pointer of the document. `None` if there is none, or a schema with
    /// an `$id` of its own contains it.
    fn resolve(&self, at: &str) -> Option<&'t Tree<'t>> {
        let mut tree = self.root;
        for token in pointer::tokens(at)? {
            tree = match tree {
                Tree::Object(_) => tree.get(&token)?,
                Tree::Array(elements) => elements.get(pointer::index(&token)?)?,
                _ => return None,
            };
            if tree.get("$id").is_some_and(|id| id.as_text().is_some()) {
                return None;
            }
        }
        matches!(tree, Tree::Boolean(_) | Tree::Object(_)).then_some(tree)
    }

    /// Returns the number of a schema. Reads the schema at its first use.
    fn schema(&mut self, tree: &'t Tree<'t>, pointer: String) -> u32 {
        if let Some(known) = self.by_address.get(&std::ptr::from_ref(tree)) {
            return *known;
        }
        let number = u32::try_from(self.schemas.len()).unwrap_or(u32::MAX);
        self.by_address.insert(std::ptr::from_ref(tree), number);
        let is_root = std::ptr::eq(tree, self.root);
        let keywords = match tree {
            Tree::Object(members) => Keywords::read(members, self.formats, is_root),
            _ => Ok(Keywords::default()),
        };
        let keywords = keywords.unwrap_or_else(|reason| {
            self.refused.push(refused(
                &pointer,
                format!("the plan does not cover {reason}"),
            ));
            Keywords::default()
        });
        self.schemas.push(Schema {
            pointer,
            keywords,
            never: matches!(tree, Tree::Boolean(false)),
            also: Vec::new(),
            words: None,
        });
        self.also(number);
        number
    }

    /// Reads the schemas that a schema refers to, and its known values. The schema must have its
    /// number.
    fn also(&mut self, number: u32) {
        let schema = &mut self.schemas[number as usize];
        let (reference, all_of) = (
            schema.keywords.reference,
            std::mem::take(&mut schema.keywords.all_of),
        );
        let (pointer, words) = (schema.pointer.clone(), schema.keywords.words.take());
        let words = words.map(|words| self.plan.add_known_values(words));
        let mut also = Vec::new();
        if let Some(reference) = reference {
            if let Some((tree, at)) = self.referred(reference) {
                also.push(self.schema(tree, at));
            } else {
                let reason = "the plan does not cover a `$ref` beyond this document";
                self.refused.push(refused(&pointer, reason));
            }
        }
        also.extend(
            all_of
                .iter()
                .map(|subschema| self.below(&pointer, subschema)),
        );
        let schema = &mut self.schemas[number as usize];
        (schema.also, schema.words) = (also, words);
    }

    /// Returns the schema that a local reference refers to, and its pointer.
    fn referred(&self, reference: &str) -> Option<(&'t Tree<'t>, String)> {
        let fragment = percent_decoded(reference.strip_prefix('#')?)?;
        Some((self.resolve(&fragment)?, fragment))
    }

    fn below(&mut self, pointer: &str, subschema: &Subschema<'t>) -> u32 {
        self.schema(subschema.tree, format!("{pointer}{}", subschema.tail))
    }

    /// Returns the separate node of a schema below another one.
    fn alone(&mut self, pointer: &str, subschema: &Subschema<'t>) -> NodeId {
        let schema = self.below(pointer, subschema);
        self.node(vec![schema])
    }

    /// Returns the node of schemas that apply to one value.
    fn node(&mut self, schemas: Vec<u32>) -> NodeId {
        let set = self.closed(schemas);
        if set.iter().all(|schema| self.is_unconstrained(*schema)) {
            return NodeId::ANY;
        }
        let mut key = set.clone();
        key.sort_unstable();
        if let Some(known) = self.by_set.get(&key) {
            return *known;
        }
        let id = NodeId(u32::try_from(self.plan.nodes.len()).unwrap_or(u32::MAX));
        self.plan.nodes.push(Node::default());
        self.by_set.insert(key, id);
        self.waiting.push((id, set));
        id
    }

    /// Adds everything that `$ref` and `allOf` refer to, in the order found, each once.
    fn closed(&self, schemas: Vec<u32>) -> Vec<u32> {
        let mut seen = HashSet::new();
        let mut closed = Vec::new();
        let mut waiting = schemas;
        waiting.reverse();
        while let Some(schema) = waiting.pop() {
            if seen.insert(schema) {
                closed.push(schema);
                waiting.extend(self.schemas[schema as usize].also.iter().rev());
            }
        }
        closed
    }

    /// Returns `true` if a schema has no rules, like the schema `true`.
    fn is_unconstrained(&self, schema: u32) -> bool {
        let schema = &self.schemas[schema as usize];
        !schema.never && schema.words.is_none() && schema.keywords.is_empty()
    }

    /// Builds the node of a set of schemas.
    fn fill(&mut self, set: &[u32]) -> Node {
        let mut node = Node::default();
        for &number in set {
            self.simple_rules(number, &mut node);
        }
        for &number in set {
            self.groups(number, &mut node.rules);
        }
        let (mut object, mut array) = (None, None);
        if set
            .iter()
            .any(|schema| self.keywords(*schema).is_about_objects())
        {
            object = Some(self.object(set, &node.rules));
        }
        if set
            .iter()
            .any(|schema| self.keywords(*schema).is_about_arrays())
        {
            array = Some(self.array(set));
        }
        node.object = object.map_or(0, |object| push(&mut self.plan.objects, object));
        node.array = array.map_or(0, |array| push(&mut self.plan.arrays, array));
        node.text = match node.rules.texts.as_slice() {
            [] => TextRule::Any,
            [(TextCheck::Format(format), _)] => TextRule::Format(*format),
            [(TextCheck::Words(words), _)] => TextRule::Words(*words),
            _ => TextRule::Several,
        };
        node.asks_numbers = !node.rules.numbers.is_empty() || !node.rules.number_words.is_empty();
        node.asks_values = !node.rules.constants.is_empty() || !node.rules.groups.is_empty();
        let is_one_thing = node.kinds.has(Kinds::STRING) && !node.asks_values;
        let short = if is_one_thing {
            node.text
        } else {
            TextRule::Several
        };
        node.short = short.into();
        node
    }

    fn keywords(&self, schema: u32) -> &Keywords<'t> {
        &self.schemas[schema as usize].keywords
    }

    /// Adds the rules that need no other schema.
    fn simple_rules(&mut self, number: u32, node: &mut Node) {
        let schema = &mut self.schemas[number as usize];
        let location = |keyword| KeywordLocation {
            schema: number,
            keyword,
        };
        let Rules {
            types,
            never,
            texts,
            numbers,
            number_words,
            constants,
            privacy,
            shape,
            ..
        } = &mut *node.rules;
        if schema.never {
            node.kinds = Kinds::NONE;
            never.push(location(""));
        }
        let keywords = &mut schema.keywords;
        if let Some(kinds) = keywords.types {
            node.kinds = node.kinds.and(kinds);
            types.push((kinds, location("type")));
        }
        if let Some(words) = schema.words {
            texts.push((TextCheck::Words(words), location("x-words")));
            number_words.push((words, location("x-words")));
        }
        texts.extend(
            keywords
                .texts
                .iter()
                .map(|(check, keyword)| (check.clone(), location(keyword))),
        );
        numbers.extend(
            keywords
                .numbers
                .iter()
                .map(|(check, keyword)| (check.clone(), location(keyword))),
        );
        constants.extend(
            keywords
                .constants
                .iter()
                .map(|(check, keyword)| (check.clone(), location(keyword))),
        );
        *privacy = privacy.or(keywords.privacy);
        if shape.is_none() {
            shape.clone_from(&keywords.shape);
        }
    }

    /// Adds the subschemas that are evaluated separately.
    fn groups(&mut self, number: u32, rules: &mut Rules) {
        let location = |keyword| KeywordLocation {
            schema: number,
            keyword,
        };
        let schema = &self.schemas[number as usize];
        let pointer = schema.pointer.clone();
        let keywords = &schema.keywords;
        let (any_of, one_of, not) = (
            keywords.any_of.clone(),
            keywords.one_of.clone(),
            keywords.not.clone(),
        );
        let condition = keywords.condition.clone();
        let (then, otherwise) = (keywords.then.clone(), keywords.otherwise.clone());
        let (dependent, names) = (
            keywords.dependent_schemas.clone(),
            keywords.property_names.clone(),
        );
        let contains = keywords.contains.clone();
        let (least, most) = (keywords.least_contained, keywords.most_contained);
        let mut add = |group, keyword| rules.groups.push((group, location(keyword)));
        if let Some(schemas) = any_of {
            let nodes = schemas.iter().map(|schema| self.alone(&pointer, schema));
            add(Group::AnyOf(nodes.collect()), "anyOf");
        }
        if let Some(schemas) = one_of {
            let nodes = schemas.iter().map(|schema| self.alone(&pointer, schema));
            add(Group::OneOf(nodes.collect()), "oneOf");
        }
        if let Some(schema) = not {
            add(Group::Not(self.alone(&pointer, &schema)), "not");
        }
        if let Some(condition) = condition.filter(|_| then.is_some() || otherwise.is_some()) {
            let mut branch = |schema: Option<Subschema<'t>>| {
                schema.map_or(NodeId::ANY, |schema| self.alone(&pointer, &schema))
            };
            let (then, otherwise) = (branch(then), branch(otherwise));
            let condition = self.alone(&pointer, &condition);
            add(
                Group::If {
                    condition,
                    then,
                    otherwise,
                },
                "if",
            );
        }
        for (name, schema) in dependent {
            add(
                Group::Dependent(name.into(), self.alone(&pointer, &schema)),
                "dependentSchemas",
            );
        }
        if let Some(schema) = names {
            add(Group::Names(self.alone(&pointer, &schema)), "propertyNames");
        }
        if let Some(schema) = contains {
            let node = self.alone(&pointer, &schema);
            add(
                Group::Contains {
                    node,
                    least: least.unwrap_or(1),
                    most,
                },
                "contains",
            );
        }
    }

    fn object(&mut self, set: &[u32], rules: &Rules) -> ObjectPlan {
        let names = self.field_names(set);
        let mut more = MoreOfObject::default();
        let mut fields = Vec::with_capacity(names.len());
        for (field, name) in names.iter().enumerate() {
            let (node, denied) = self.field(set, name);
            let field = u32::try_from(field).unwrap_or(u32::MAX);
            more.denied
                .extend(denied.into_iter().map(|denied| (field, denied)));
            fields.push(node);
        }
        let index = KeyIndex::new(names.iter().map(|name| &**name));
        // An alternative may declare fields that these schemas do not.
        let may_declare = rules.groups.is_empty();
        let others = self.others(set, may_declare);
        let mut plan = ObjectPlan {
            required: vec![0; names.len().div_ceil(64)].into(),
            fields,
            index,
            quick: Box::default(),
            keys: ShortKeys::default(),
            simple: None,
            names,
            others,
            more: None,
            required_by: Vec::new(),
        };
        for &number in set {
            let keywords = self.keywords(number);
            let location = |keyword| KeywordLocation {
                schema: number,
                keyword,
            };
            let field = |name: &str| {
                plan.lookup(name)
                    .and_then(|field| u32::try_from(field).ok())
            };
            let required: Vec<u32> = keywords
                .required
                .iter()
                .filter_map(|name| field(name))
                .collect();
            let dependent = keywords.dependent_required.iter();
            more.dependent.extend(dependent.filter_map(|(name, other)| {
                Some((field(name)?, field(other)?, location("dependentRequired")))
            }));
            more.at_least.extend(
                keywords
                    .least_properties
                    .map(|least| (least, location("minProperties"))),
            );
            more.at_most.extend(
                keywords
                    .most_properties
                    .map(|most| (most, location("maxProperties"))),
            );
            for field in required {
                plan.required[field as usize / 64] |= 1 << (field % 64);
                plan.required_by.push((field, location("required")));
            }
        }
        plan.more = (!more.is_empty()).then(|| Box::new(more));
        plan
    }

    /// Returns every field name of the schemas, in their order.
    fn field_names(&self, set: &[u32]) -> Vec<Box<str>> {
        let mut seen = HashSet::new();
        let mut names = Vec::new();
        for &number in set {
            let keywords = self.keywords(number);
            let properties = keywords.properties.iter().flatten().map(|(name, _)| *name);
            let dependent = keywords
                .dependent_required
                .iter()
                .flat_map(|(name, other)| [*name, *other]);
            let schemas = keywords.dependent_schemas.iter().map(|(name, _)| *name);
            for name in properties
                .chain(keywords.required.iter().copied())
                .chain(dependent)
                .chain(schemas)
            {
                if seen.insert(name) {
                    names.push(name.into());
                }
            }
        }
        names
    }

    /// Returns the node of a property with this name. Also returns the rule that forbids it:
    /// `additionalProperties: false` of a schema that does not list it.
    fn field(&mut self, set: &[u32], name: &str) -> (NodeId, Option<Denied>) {
        let (mut met, mut others, mut by) = (Vec::new(), Vec::new(), Vec::new());
        for &number in set {
            let schema = &self.schemas[number as usize];
            let pointer = schema.pointer.clone();
            let mut found: Vec<Subschema<'t>> = schema
                .keywords
                .property(name)
                .cloned()
                .into_iter()
                .collect();
            let mut never = None;
            let patterns = schema.keywords.patterns.iter();
            found.extend(
                patterns
                    .filter(|(pattern, _)| pattern.is_match(name))
                    .map(|(_, schema)| schema.clone()),
            );
            if found.is_empty()
                && let Some(additional) = &schema.keywords.additional
            {
                if matches!(additional.tree, Tree::Boolean(false)) {
                    by.push(KeywordLocation {
                        schema: number,
                        keyword: "additionalProperties",
                    });
                    never = Some(additional.clone());
                } else {
                    found.push(additional.clone());
                }
            }
            others.extend(found.iter().map(|schema| self.below(&pointer, schema)));
            met.extend(never.iter().map(|schema| self.below(&pointer, schema)));
        }
        if by.is_empty() {
            return (self.node(others), None);
        }
        met.extend(&others);
        let others = self.node(others);
        (self.node(met), Some(Denied { by, others }))
    }

    /// Returns the rule for keys without a field of their own.
    fn others(&mut self, set: &[u32], may_declare: bool) -> Others {
        let patterns: Vec<_> = set
            .iter()
            .flat_map(|&number| {
                let patterns = self.keywords(number).patterns.iter().enumerate();
                patterns.map(move |(index, (pattern, _))| (number, index, pattern.clone()))
            })
            .collect();
        if patterns.is_empty() {
            return self.other(set, may_declare, &HashSet::new());
        }
        if patterns.len() > MOST_PATTERNS {
            let pointer = self.schemas[patterns[0].0 as usize].pointer.clone();
            let reason = format!(
                "the plan does not cover more than {MOST_PATTERNS} `patternProperties` at one place"
            );
            self.refused.push(refused(&pointer, reason));
            return Others::Open;
        }
        let outcomes = (0..1usize << patterns.len()).map(|bits| {
            let matching = patterns
                .iter()
                .enumerate()
                .filter(|(bit, _)| bits >> bit & 1 == 1);
            let matching = matching
                .map(|(_, (number, index, _))| (*number, *index))
                .collect();
            self.other(set, may_declare, &matching)
        });
        let outcomes = outcomes.collect();
        Others::Patterns(Box::new(PatternTable {
            patterns: patterns
                .into_iter()
                .map(|(_, _, pattern)| pattern)
                .collect(),
            outcomes,
        }))
    }

    /// Returns the rule for keys that match these patterns, given as schema and index.
    fn other(
        &mut self,
        set: &[u32],
        may_declare: bool,
        matching: &HashSet<(u32, usize)>,
    ) -> Others {
        let (mut met, mut denied) = (Vec::new(), Vec::new());
        let (mut is_declared, mut lists_properties) = (false, false);
        for &number in set {
            let schema = &self.schemas[number as usize];
            let pointer = schema.pointer.clone();
            lists_properties |= schema.keywords.properties.is_some();
            let patterns = schema.keywords.patterns.iter().enumerate();
            let mut found: Vec<Subschema<'t>> = patterns
                .filter(|(index, _)| matching.contains(&(number, *index)))
                .map(|(_, (_, schema))| schema.clone())
                .collect();
            if found.is_empty()
                && let Some(additional) = &schema.keywords.additional
            {
                is_declared = true;
                if matches!(additional.tree, Tree::Boolean(false)) {
                    denied.push(KeywordLocation {
                        schema: number,
                        keyword: "additionalProperties",
                    });
                } else {
                    found.push(additional.clone());
                }
            }
            is_declared |= !found.is_empty();
            met.extend(found.iter().map(|schema| self.below(&pointer, schema)));
        }
        if !denied.is_empty() {
            let others = self.node(met);
            return Others::Denied(Denied { by: denied, others });
        }
        if !is_declared && lists_properties && may_declare {
            return Others::Undeclared;
        }
        match self.node(met) {
            NodeId::ANY => Others::Open,
            node => Others::Node(node),
        }
    }

    fn array(&mut self, set: &[u32]) -> ArrayPlan {
        let length = set
            .iter()
            .map(|schema| self.keywords(*schema).prefix.len())
            .max()
            .unwrap_or_default();
        let prefix = (0..length)
            .map(|index| self.element(set, Some(index)))
            .collect();
        let items = self.element(set, None);
        let mut plan = ArrayPlan {
            prefix,
            items,
            ..ArrayPlan::default()
        };
        for &number in set {
            let keywords = self.keywords(number);
            let location = |keyword| KeywordLocation {
                schema: number,
                keyword,
            };
            plan.at_least.extend(
                keywords
                    .least_items
                    .map(|least| (least, location("minItems"))),
            );
            plan.at_most
                .extend(keywords.most_items.map(|most| (most, location("maxItems"))));
            plan.unique
                .extend(keywords.unique.then(|| location("uniqueItems")));
        }
        plan
    }

    /// Returns the node of an element in the prefix, or of the elements after it.
    fn element(&mut self, set: &[u32], index: Option<usize>) -> NodeId {
        let mut met = Vec::new();
        for &number in set {
            let schema = &self.schemas[number as usize];
            let pointer = schema.pointer.clone();
            let prefix = index.and_then(|index| schema.keywords.prefix.get(index));
            let found = prefix.or(schema.keywords.items.as_ref()).cloned();
            met.extend(found.iter().map(|schema| self.below(&pointer, schema)));
        }
        self.node(met)
    }
}

fn push<T>(list: &mut Vec<T>, item: T) -> u32 {
    list.push(item);
    u32::try_from(list.len() - 1).unwrap_or(u32::MAX)
}
