//! A synthetic document during generation: nodes in one vector, written as compact JSON at the end.
//!
//! The properties of an object are adjacent in the vector, absent ones included, so each is found
//! by index. Traversals are loops, so a schema may nest to any depth.

use ocrmarket_wire::keys;

use super::constraint::{Path, Step};
use super::plan::Plans;
use super::value::Meaning;

/// Index of a node in the tree.
pub(super) type NodeId = usize;

/// The root of every tree.
pub(super) const ROOT: NodeId = 0;

/// A document.
#[derive(Debug, Clone)]
pub(super) struct Tree {
    nodes: Vec<Node>,
    /// The additional member of a mutation, if any.
    pub(super) intruder: Option<Intruder>,
}

/// A value and its parent.
#[derive(Debug, Clone)]
pub(super) struct Node {
    /// Parent object or array; the root is its own parent.
    pub(super) parent: NodeId,
    /// Index of the property or element in the parent.
    pub(super) index: usize,
    /// The JSON value.
    pub(super) value: Value,
    /// The meaning of the value, for constraints.
    pub(super) meaning: Meaning,
    /// `true` if the outcome depends on it, so that it must not be mutated.
    pub(super) decides: bool,
}

/// A JSON value.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    /// No value.
    Absent,
    /// `null`
    Null,
    /// `true` or `false`
    Boolean(bool),
    /// A number, in its spelling.
    Number(String),
    /// A string.
    Text(String),
    /// An object, whose properties start at `first`.
    Object {
        /// Index of its plan.
        plan: usize,
        /// Its first property.
        first: NodeId,
    },
    /// An array.
    List(Vec<NodeId>),
    /// JSON text in place of a valid value.
    Raw(&'static str),
}

/// An additional member: an undeclared field or a duplicate key.
#[derive(Debug, Clone)]
pub(super) struct Intruder {
    /// The object.
    pub(super) object: NodeId,
    /// The member, as JSON text.
    pub(super) member: String,
}

impl Tree {
    /// Creates a tree with an absent root.
    pub(super) fn new() -> Self {
        let root = Node {
            parent: ROOT,
            index: 0,
            value: Value::Absent,
            meaning: Meaning::None,
            decides: false,
        };
        Self {
            nodes: vec![root],
            intruder: None,
        }
    }

    /// Returns the number of nodes.
    pub(super) fn len(&self) -> usize {
        self.nodes.len()
    }

    /// Adds an absent node below another, and returns it.
    pub(super) fn add(&mut self, parent: NodeId, location: usize) -> NodeId {
        let node = Node {
            parent,
            index: location,
            value: Value::Absent,
            meaning: Meaning::None,
            decides: false,
        };
        self.nodes.push(node);
        self.nodes.len() - 1
    }

    /// Turns a node into an object whose properties are all absent. Returns the id of the first
    /// property.
    pub(super) fn open(&mut self, node: NodeId, plan: usize, properties: usize) -> NodeId {
        let first = self.nodes.len();
        for location in 0..properties {
            self.add(node, location);
        }
        self[node].value = Value::Object { plan, first };
        first
    }

    /// Returns every node with its id.
    pub(super) fn iter(&self) -> impl Iterator<Item = (NodeId, &Node)> {
        self.nodes.iter().enumerate()
    }

    /// Returns the nodes at the end of a path, without absent ones.
    pub(super) fn walk(&self, from: NodeId, path: &[Step]) -> Vec<NodeId> {
        let mut nodes = vec![from];
        for step in path {
            let mut next = Vec::with_capacity(nodes.len());
            for node in nodes {
                match (&self[node].value, step) {
                    (Value::Object { first, .. }, Step::Property(location)) => {
                        next.push(first + location);
                    }
                    (Value::List(elements), Step::Each) => next.extend_from_slice(elements),
                    _ => {}
                }
            }
            nodes = next;
        }
        nodes.retain(|node| self[*node].value != Value::Absent);
        nodes
    }

    /// Returns the value of a leaf as a string, as outcome rules and conditions compare it.
    pub(super) fn text(&self, node: NodeId) -> Option<&str> {
        match &self[node].value {
            Value::Text(text) | Value::Number(text) => Some(text),
            Value::Boolean(true) => Some("true"),
            Value::Boolean(false) => Some("false"),
            _ => None,
        }
    }

    /// Returns the string at the end of a path that names one location.
    pub(super) fn text_at(&self, from: NodeId, path: &Path) -> Option<&str> {
        self.walk(from, path)
            .first()
            .and_then(|node| self.text(*node))
    }

    /// Returns the position of a node in the nearest array around it, from 1; 1 if there is none.
    pub(super) fn index(&self, mut node: NodeId) -> usize {
        while node != ROOT {
            let parent = self[node].parent;
            if matches!(self[parent].value, Value::List(_)) {
                return self[node].index + 1;
            }
            node = parent;
        }
        1
    }

    /// Returns the JSON Pointer of a node.
    pub(super) fn pointer(&self, plans: &Plans<'_>, mut node: NodeId) -> String {
        let mut tokens = Vec::new();
        while node != ROOT {
            let Node {
                parent,
                index: location,
                ..
            } = self[node];
            tokens.push(match &self[parent].value {
                Value::Object { plan, .. } => {
                    escape(&plans[*plan].properties[location].property.wire_name)
                }
                _ => location.to_string(),
            });
            node = parent;
        }
        tokens
            .iter()
            .rev()
            .fold(String::new(), |pointer, token| pointer + "/" + token)
    }

    /// Writes the document as compact JSON, keys in the vendor's order.
    pub(super) fn write(&self, plans: &Plans<'_>) -> String {
        let mut text = String::with_capacity(self.nodes.len() * 16);
        let mut open = Vec::new();
        self.begin(ROOT, &mut text, &mut open);
        while let Some(frame) = open.last_mut() {
            if let Some(child) = self.next_member(frame) {
                let is_first = std::mem::replace(&mut frame.is_first, false);
                if !is_first {
                    text.push(',');
                }
                if let Value::Object { plan, .. } = self[frame.node].value {
                    text.push_str(&plans[plan].properties[self[child].index].key);
                }
                self.begin(child, &mut text, &mut open);
            } else {
                self.end(frame, &mut text);
                open.pop();
            }
        }
        text
    }

    fn begin(&self, node: NodeId, text: &mut String, open: &mut Vec<Frame>) {
        match &self[node].value {
            Value::Absent | Value::Null => text.push_str("null"),
            Value::Boolean(value) => text.push_str(if *value { "true" } else { "false" }),
            Value::Number(number) => text.push_str(number),
            Value::Text(value) => keys::quote(value, text),
            Value::Raw(json) => text.push_str(json),
            Value::Object { first, plan } => {
                text.push('{');
                open.push(Frame {
                    node,
                    next: *first,
                    plan: Some(*plan),
                    is_first: true,
                });
            }
            Value::List(_) => {
                text.push('[');
                open.push(Frame {
                    node,
                    next: 0,
                    plan: None,
                    is_first: true,
                });
            }
        }
    }

    fn next_member(&self, frame: &mut Frame) -> Option<NodeId> {
        if let Value::List(elements) = &self[frame.node].value {
            frame.next += 1;
            return elements.get(frame.next - 1).copied();
        }
        // The properties of an object are the adjacent nodes that have it as their parent.
        while let Some(child) = self
            .nodes
            .get(frame.next)
            .filter(|child| child.parent == frame.node)
        {
            frame.next += 1;
            if child.value != Value::Absent {
                return Some(frame.next - 1);
            }
        }
        None
    }

    fn end(&self, frame: &Frame, text: &mut String) {
        if frame.plan.is_none() {
            text.push(']');
            return;
        }
        if let Some(intruder) = self
            .intruder
            .as_ref()
            .filter(|intruder| intruder.object == frame.node)
        {
            if !frame.is_first {
                text.push(',');
            }
            text.push_str(&intruder.member);
        }
        text.push('}');
    }
}

/// An object or array that is being written.
struct Frame {
    node: NodeId,
    next: usize,
    plan: Option<usize>,
    is_first: bool,
}

impl std::ops::Index<NodeId> for Tree {
    type Output = Node;

    fn index(&self, node: NodeId) -> &Node {
        &self.nodes[node]
    }
}

impl std::ops::IndexMut<NodeId> for Tree {
    fn index_mut(&mut self, node: NodeId) -> &mut Node {
        &mut self.nodes[node]
    }
}

/// Escapes a property name as a token of a JSON Pointer.
pub(super) fn escape(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}
