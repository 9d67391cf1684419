//! Rules for private columns, as `--private` spells them.

use std::path::{Path, PathBuf};
use std::str::FromStr;

use ocrmarket_tables::{PrivacyRules, PrivateAction, PrivateKey};
use ocrmarket_wire::Privacy;

use crate::failure::{Failure, Result, bail};
use crate::fs::{FileLimit, read_input};

/// A rule for private columns: `[CLASS=]ACTION`, where the action is `drop`, `mask`, `hash=KEYFILE` or
/// `keep`.
///
/// ```
/// use ocrmarket_engine::tables::{PrivacyClass, PrivateRule};
///
/// let rules = ["mask", "financial=keep"].map(|rule| rule.parse::<PrivateRule>());
/// let rules = PrivateRule::rules(&rules.into_iter().collect::<Result<Vec<_>, _>>()?)?;
/// assert_eq!(rules.action(PrivacyClass::Name).name(), "mask");
/// assert_eq!(rules.action(PrivacyClass::Financial).name(), "keep");
/// # Ok::<(), ocrmarket_engine::Failure>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrivateRule {
    /// The class; `None` for all.
    class: Option<Privacy>,
    action: Action,
}

#[derive(Debug, Clone, PartialEq, Eq)]
enum Action {
    Drop,
    Mask,
    Hash(PathBuf),
    Keep,
}

impl PrivateRule {
    /// Returns the rules together. Those of a class win over those of all, later ones over earlier
    /// ones. Without a rule, all private columns are dropped.
    ///
    /// # Errors
    /// A key file cannot be used.
    pub fn rules(rules: &[Self]) -> Result<PrivacyRules> {
        let all = rules.iter().rfind(|rule| rule.class.is_none());
        let all = all.map(|rule| rule.action.read()).transpose()?;
        let mut whole = PrivacyRules::new(all.unwrap_or_default());
        for rule in rules {
            if let Some(class) = rule.class {
                whole = whole.with(class, rule.action.read()?);
            }
        }
        Ok(whole)
    }
}

impl Action {
    fn read(&self) -> Result<PrivateAction> {
        Ok(match self {
            Self::Drop => PrivateAction::Drop,
            Self::Mask => PrivateAction::Mask,
            Self::Keep => PrivateAction::Keep,
            Self::Hash(path) => PrivateAction::Hash(read_key(path)?),
        })
    }
}

impl FromStr for PrivateRule {
    type Err = Failure;

    fn from_str(text: &str) -> Result<Self> {
        let (class, action) = match text.split_once('=') {
            Some((class, action)) if class != "hash" => (Some(class), action),
            _ => (None, text),
        };
        let class = class.map(private_class).transpose()?;
        let action = match action.split_once('=') {
            Some(("hash", path)) if !path.is_empty() => Action::Hash(path.into()),
            None if action == "drop" => Action::Drop,
            None if action == "mask" => Action::Mask,
            None if action == "keep" => Action::Keep,
            _ => bail!(Failure::usage(
                "expected drop, mask, hash=KEYFILE or keep, with or without a class before it, such as \
                 `financial=keep`"
            )),
        };
        if let (Some(class), Action::Hash(_)) = (class, &action)
            && !PrivacyRules::can_hash(class)
        {
            bail!(Failure::usage(format!(
                "the class `{}` has so few values that their hashes reveal them: use drop, mask or keep",
                class.name()
            )));
        }
        Ok(Self { class, action })
    }
}

fn private_class(name: &str) -> Result<Privacy> {
    let private = || {
        Privacy::ALL
            .into_iter()
            .filter(|class| *class != Privacy::Public)
    };
    private().find(|class| class.name() == name).ok_or_else(|| {
        let names: Vec<_> = private().map(Privacy::name).collect();
        Failure::usage(format!(
            "unknown privacy class `{name}`; use one of {}",
            names.join(", ")
        ))
    })
}

/// Reads the key of hashes from a file: its bytes, without white space at the end.
///
/// # Errors
/// The file cannot be read, the key is too short, or other users can read it.
pub fn read_key(path: &Path) -> Result<PrivateKey> {
    check_access(path)?;
    let mut bytes = read_input(path, FileLimit::KEY)?;
    bytes.truncate(bytes.trim_ascii_end().len());
    PrivateKey::new(bytes).ok_or_else(|| {
        let message = format!(
            "{}: the key is shorter than {} bytes; create one with `openssl rand -hex 32`",
            path.display(),
            PrivateKey::LENGTH_MIN
        );
        Failure::usage(message)
    })
}

#[cfg(unix)]
fn check_access(path: &Path) -> Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    let mode = std::fs::metadata(path).map_or(0, |metadata| metadata.permissions().mode());
    if mode & 0o006 != 0 {
        let name = path.display();
        bail!(Failure::usage(format!(
            "{name}: every user can read or change this key: run `chmod 600 {name}`"
        )));
    }
    Ok(())
}

#[cfg(not(unix))]
fn check_access(_: &Path) -> Result<()> {
    Ok(())
}
