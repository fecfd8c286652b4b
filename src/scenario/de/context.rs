//! What all readers of one file share.

use std::cell::{Cell, RefCell};
use std::collections::{BTreeMap, BTreeSet};

use super::error::Error;
use crate::scenario::diagnostic::{Diagnostic, Diagnostics};
use crate::scenario::lookalike;
use crate::scenario::source::FileId;
use crate::scenario::span::Span;
use crate::scenario::suggest::{all_of, closest, one_of, quoted};
use crate::scenario::syntax::Node;

/// The findings so far, and the marks that attempts leave on the tree.
pub(super) struct Context<'d> {
    pub(super) file: FileId,
    found: RefCell<&'d mut Diagnostics>,
    poisoned: RefCell<BTreeSet<u32>>,
    given_up: RefCell<BTreeSet<u32>>,
    holes: RefCell<BTreeMap<u32, BTreeSet<&'static str>>>,
    missing: RefCell<BTreeMap<u32, Missing>>,
    progress: Cell<usize>,
    dummies: Cell<usize>,
}

/// Fields that one struct lacks.
struct Missing {
    owner: String,
    span: Span,
    fields: Vec<&'static str>,
}

impl<'d> Context<'d> {
    pub(super) fn new(file: FileId, found: &'d mut Diagnostics) -> Self {
        Self {
            file,
            found: RefCell::new(found),
            poisoned: RefCell::default(),
            given_up: RefCell::default(),
            holes: RefCell::default(),
            missing: RefCell::default(),
            progress: Cell::new(0),
            dummies: Cell::new(0),
        }
    }

    /// Reports, and says so.
    pub(super) fn report(&self, diagnostic: Diagnostic) -> Error {
        self.found.borrow_mut().push(diagnostic);
        Error::Reported
    }

    pub(super) fn error(
        &self,
        code: &'static str,
        span: Span,
        message: impl Into<String>,
    ) -> Diagnostic {
        Diagnostic::error(code, self.file, span, message)
    }

    /// Reports a name that is none of the known ones.
    pub(super) fn unknown(
        &self,
        code: &'static str,
        what: &str,
        name: &str,
        span: Span,
        known: &[&'static str],
    ) -> Error {
        let message = format!("the {what} {} is unknown", quoted(name));
        // To look for what was meant takes time; what nobody will read is not worth it.
        if self.is_full() {
            return self.report(self.error(code, span, message));
        }
        let mut expected: Vec<String> = known.iter().map(|name| (*name).to_owned()).collect();
        expected.sort();
        let diagnostic = self
            .error(code, span, message)
            .label(format!("expected {}", one_of(&expected)))
            .suggest(closest(name, known.iter().copied()))
            .notes(lookalike::note(name));
        self.report(diagnostic.expected(expected))
    }

    /// Makes sure that an error that came out of this node is reported.
    pub(super) fn settle<T>(&self, node: &Node<'_>, result: Result<T, Error>) -> Result<T, Error> {
        result.map_err(|error| match error {
            Error::Reported => Error::Reported,
            // A node with a syntax error in it says enough by that.
            _ if node.broken => Error::Reported,
            error => self.report(self.error("bad-value", node.head(), error.to_string())),
        })
    }

    /// Lets later attempts step over this node. Says whether that is new.
    pub(super) fn poison(&self, node: &Node<'_>) {
        if self.poisoned.borrow_mut().insert(node.id) {
            self.progress.set(self.progress.get() + 1);
        }
    }

    pub(super) fn is_poisoned(&self, node: &Node<'_>) -> bool {
        self.poisoned.borrow().contains(&node.id)
    }

    /// Notes that attempts at this node came to nothing, which its owner can bear.
    pub(super) fn give_up(&self, node: &Node<'_>) {
        self.given_up.borrow_mut().insert(node.id);
    }

    pub(super) fn is_given_up(&self, node: &Node<'_>) -> bool {
        self.given_up.borrow().contains(&node.id)
    }

    /// Lets later attempts fill this field of this struct with a dummy.
    pub(super) fn dig(&self, node: &Node<'_>, field: &'static str) {
        if self
            .holes
            .borrow_mut()
            .entry(node.id)
            .or_default()
            .insert(field)
        {
            self.progress.set(self.progress.get() + 1);
        }
    }

    pub(super) fn holes(&self, node: &Node<'_>) -> Vec<&'static str> {
        self.holes
            .borrow()
            .get(&node.id)
            .map(|fields| fields.iter().copied().collect())
            .unwrap_or_default()
    }

    /// Notes that a field is missing; all of one struct are reported as one.
    pub(super) fn miss(&self, node: &Node<'_>, owner: String, field: &'static str) {
        let mut missing = self.missing.borrow_mut();
        let entry = missing.entry(node.id).or_insert_with(|| Missing {
            owner,
            span: node.head(),
            fields: Vec::new(),
        });
        if !entry.fields.contains(&field) {
            entry.fields.push(field);
        }
    }

    /// Reports what [`miss`](Self::miss) noted.
    pub(super) fn report_missing(&self) {
        for Missing {
            owner,
            span,
            fields,
        } in std::mem::take(&mut *self.missing.borrow_mut()).into_values()
        {
            let names: Vec<String> = fields.iter().map(|field| format!("`{field}`")).collect();
            let (noun, verb) = if names.len() == 1 {
                ("field", "is")
            } else {
                ("fields", "are")
            };
            let message = format!("the {noun} {} {verb} missing in {owner}", all_of(&names));
            self.report(self.error("missing-field", span, message).expected(fields));
        }
    }

    /// A number that grows with every new mark on the tree.
    pub(super) fn progress(&self) -> usize {
        self.progress.get()
    }

    /// How many dummies were handed out.
    pub(super) fn dummies(&self) -> usize {
        self.dummies.get()
    }

    pub(super) fn hand_out_dummy(&self) {
        self.dummies.set(self.dummies.get() + 1);
    }

    pub(super) fn set_dummies(&self, count: usize) {
        self.dummies.set(count);
    }

    /// Whether it makes no sense to look for more.
    pub(super) fn is_full(&self) -> bool {
        self.found.borrow().is_full()
    }
}
