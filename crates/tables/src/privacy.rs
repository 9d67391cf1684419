//! Treatment of private columns. By default they are dropped.
//!
//! A hash is a keyed one: HMAC-SHA-256 of the value in its canonical form, so that the same number
//! in two spellings has one hash. Without the key it cannot be reversed by trying all numbers.
//! Classes with few values are never hashed, because the counts of equal hashes reveal them.

use std::fmt;

use hmac::{Hmac, KeyInit as _, Mac as _};
use ocrmarket_wire::Privacy;
use sha2::Sha256;
use zeroize::Zeroizing;

/// The key of hashes. It is wiped from memory when it is dropped, and never shown.
#[derive(Clone)]
pub struct PrivateKey(Zeroizing<Vec<u8>>);

impl PrivateKey {
    /// Minimum length in bytes.
    pub const LENGTH_MIN: usize = 16;

    /// Wraps a key. `None` if it is shorter than [`LENGTH_MIN`](Self::LENGTH_MIN).
    pub fn new(bytes: Vec<u8>) -> Option<Self> {
        let bytes = Zeroizing::new(bytes);
        (bytes.len() >= Self::LENGTH_MIN).then_some(Self(bytes))
    }

    /// Returns the hash of a value, as 64 hexadecimal digits.
    pub(crate) fn hash(&self, value: &str) -> String {
        match Hmac::<Sha256>::new_from_slice(&self.0) {
            Ok(mut mac) => {
                mac.update(value.as_bytes());
                hex::encode(mac.finalize().into_bytes())
            }
            // No key has an invalid length.
            Err(_) => String::new(),
        }
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("PrivateKey(…)")
    }
}

/// Treatment of the columns of a privacy class.
#[derive(Debug, Clone, Default)]
pub enum PrivateAction {
    /// They are left out.
    #[default]
    Drop,
    /// A value becomes `***`; an empty value stays null.
    Mask,
    /// A value becomes its hash. Classes with few values are left out.
    Hash(PrivateKey),
    /// They stay.
    Keep,
}

impl PrivateAction {
    /// Returns the name, such as `drop`.
    pub const fn name(&self) -> &'static str {
        match self {
            Self::Drop => "drop",
            Self::Mask => "mask",
            Self::Hash(_) => "hash",
            Self::Keep => "keep",
        }
    }
}

/// The actions by privacy class. Public columns always stay.
#[derive(Debug, Clone, Default)]
pub struct PrivacyRules {
    default: PrivateAction,
    classes: Vec<(Privacy, PrivateAction)>,
}

impl PrivacyRules {
    /// Creates rules with one action for all private classes.
    pub fn new(default: PrivateAction) -> Self {
        Self {
            default,
            classes: Vec::new(),
        }
    }

    /// Creates rules that keep everything.
    pub fn keep_all() -> Self {
        Self::new(PrivateAction::Keep)
    }

    /// Sets the action of a class.
    #[must_use]
    pub fn with(mut self, class: Privacy, action: PrivateAction) -> Self {
        self.classes.retain(|(known, _)| *known != class);
        self.classes.push((class, action));
        self
    }

    /// Returns `true` if values of a class can be hashed. A class with few values cannot: the counts
    /// of equal hashes reveal them.
    pub const fn can_hash(class: Privacy) -> bool {
        matches!(
            class,
            Privacy::Name
                | Privacy::IdNumber
                | Privacy::Phone
                | Privacy::Email
                | Privacy::Account
                | Privacy::BankCard
        )
    }

    /// Returns the action for a class.
    pub fn action(&self, class: Privacy) -> &PrivateAction {
        let stated = self.classes.iter().find(|(known, _)| *known == class);
        match stated.map_or(&self.default, |(_, action)| action) {
            _ if class == Privacy::Public => &PrivateAction::Keep,
            PrivateAction::Hash(_) if !Self::can_hash(class) => &PrivateAction::Drop,
            action => action,
        }
    }
}
