//! Keys from a file, JSON or `name=value` lines. Errors contain a line number but never the line's
//! content: it may be a misplaced secret.

use std::fs::{self, File, Metadata};
use std::future;
use std::io::Read as _;
use std::path::{Path, PathBuf};

use ocrmarket_operation::Auth;
use ocrmarket_wire::reader::{Position, Reader, SyntaxError};
use zeroize::Zeroizing;

use super::environment::name_of;
use super::keys::{Name, Origin};
use super::{CredentialError, CredentialFuture, CredentialsProvider, Keys, Secret};

/// Maximum size of a credentials file in bytes. A larger file must be another kind of file.
const BYTES_MAX: usize = 1 << 14;

/// Keys from a file of at most 16 KiB. It contains a JSON object, or lines of `name=value` where
/// `#` starts a comment line. The names are `app_code`, `app_key`, `app_secret`, `secret_id` and
/// `secret_key`, in any case, with or without `OCRMARKET_`.
///
/// Each attempt reads the file, so a change takes effect at the next attempt, independent of the
/// file system's timestamps. Reading takes microseconds; a call takes many milliseconds. To replace
/// the file while calls run, rename a new file over it. An unreadable file is an error, so that a
/// withdrawn key is no longer used.
///
/// # Access of other users
/// On Unix, a file that every user can read or change is refused, unless
/// [`allow_readable`](Self::allow_readable) is set. [`access_warning`](Self::access_warning)
/// returns a warning for a file that its group can read or change. Links are followed: the mode of
/// their target counts. Pipes and devices are not checked. Other systems have no such modes, so
/// nothing is checked there.
#[derive(Debug, Clone)]
pub struct CredentialsFile {
    path: PathBuf,
    allows_readable: bool,
}

impl CredentialsFile {
    /// Creates a provider for the file at this path, without reading it.
    pub fn new(path: impl Into<PathBuf>) -> Self {
        Self {
            path: path.into(),
            allows_readable: false,
        }
    }

    /// Accepts a file that other users can read, for example a mounted secret whose mode cannot be
    /// changed.
    #[must_use]
    pub fn allow_readable(mut self) -> Self {
        self.allows_readable = true;
        self
    }

    /// Returns a warning if the group of the file can read or change it, and other users cannot. It
    /// names the file and the command that prevents this.
    pub fn access_warning(&self) -> Option<String> {
        let metadata = fs::metadata(&self.path).ok()?;
        let is_refused = Access::of(&metadata, OTHERS).is_some();
        if self.allows_readable || is_refused {
            return None;
        }
        Some(Access::of(&metadata, GROUP)?.message(&self.path, "its group"))
    }

    /// Reads the keys that are currently in the file.
    ///
    /// # Errors
    /// The file cannot be read, is too large or has neither form, or other users can read it.
    pub fn keys(&self) -> Result<Keys, CredentialError> {
        let bytes = self.read()?;
        parse(&bytes, &self.path.display().to_string())
    }
}

impl CredentialsProvider for CredentialsFile {
    fn credential<'a>(&'a self, accepted: &'a [Auth]) -> CredentialFuture<'a> {
        Box::pin(future::ready(
            self.keys().and_then(|keys| keys.pick(accepted)),
        ))
    }
}

impl CredentialsFile {
    fn read(&self) -> Result<Zeroizing<Vec<u8>>, CredentialError> {
        let path = &self.path;
        let failed =
            |error| CredentialError::with_source(format!("cannot read {}", path.display()), error);
        let file = File::open(path).map_err(failed)?;
        // The mode of the open file: the one at the path may be replaced meanwhile.
        let metadata = file.metadata().map_err(failed)?;
        if let Some(access) = Access::of(&metadata, OTHERS).filter(|_| !self.allows_readable) {
            return Err(CredentialError::new(format!(
                "{}, or use `allow_readable` if it is a mounted secret",
                access.message(path, "every user")
            )));
        }
        // Full capacity from the start: growth would leave copies behind.
        let mut bytes = Zeroizing::new(Vec::with_capacity(BYTES_MAX + 1));
        let limit = u64::try_from(BYTES_MAX).unwrap_or(u64::MAX);
        file.take(limit + 1)
            .read_to_end(&mut bytes)
            .map_err(failed)?;
        if bytes.len() > BYTES_MAX {
            return Err(CredentialError::new(format!(
                "{}: the file exceeds {BYTES_MAX} bytes; check that it is a credentials file",
                path.display()
            )));
        }
        Ok(bytes)
    }
}

/// Position of the permissions of the group in a mode, in bits.
const GROUP: u32 = 3;
/// Position of the permissions of all other users in a mode, in bits.
const OTHERS: u32 = 0;

/// Access to a file that users other than its owner have.
struct Access {
    /// Permissions of the file, nine bits.
    mode: u32,
    can_read: bool,
}

impl Access {
    /// Returns the access of the users at a position of the mode; `None` if they have none.
    #[cfg(unix)]
    fn of(metadata: &Metadata, users: u32) -> Option<Self> {
        use std::os::unix::fs::PermissionsExt as _;
        let mode = metadata.permissions().mode() & 0o777;
        let [can_read, can_write] = [0o4, 0o2].map(|bit| (mode >> users) & bit != 0);
        let has_access = metadata.is_file() && (can_read || can_write);
        has_access.then_some(Self { mode, can_read })
    }

    /// Returns `None`: there are no modes.
    #[cfg(not(unix))]
    fn of(_: &Metadata, _: u32) -> Option<Self> {
        None
    }

    /// Renders the access, and the command that prevents it.
    fn message(&self, path: &Path, users: &str) -> String {
        let access = if self.can_read { "read" } else { "change" };
        let (shown, quoted) = (path.display().to_string(), quoted(path));
        let mode = self.mode;
        format!(
            "{shown}: {users} can {access} this file (mode {mode:04o}): run `chmod 600 {quoted}`"
        )
    }
}

/// Quotes a path for a shell.
fn quoted(path: &Path) -> String {
    let path = path.display().to_string();
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"/._-".contains(&byte);
    if path.bytes().all(is_plain) {
        path
    } else {
        format!("'{}'", path.replace('\'', "'\\''"))
    }
}

fn parse(bytes: &[u8], location: &str) -> Result<Keys, CredentialError> {
    let wrong = |what: String| CredentialError::new(format!("{location}{what}"));
    let Ok(text) = str::from_utf8(bytes) else {
        return Err(wrong(": the file is not UTF-8".to_owned()));
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let found = if text.trim_start().starts_with('{') {
        from_json(text).map_err(|line| {
            wrong(format!(
                ":{line}: expected a JSON object with string values and the keys {NAMES}"
            ))
        })?
    } else {
        from_lines(text).map_err(|line| {
            wrong(format!(
                ":{line}: expected `name=value`, where the name is one of {NAMES}"
            ))
        })?
    };
    let take = |name: Name| {
        let last = found.iter().rfind(|(known, _)| *known == name);
        last.map(|(_, secret)| secret.clone())
    };
    Keys::from_named(take, Origin::File(location.to_owned()))
}

const NAMES: &str = "app_code, app_key, app_secret, secret_id, secret_key";

type Found = Vec<(Name, Secret)>;

/// Parses the keys, or returns the line number of the error.
fn from_lines(text: &str) -> Result<Found, usize> {
    let mut found = Vec::new();
    for (number, line) in (1_usize..).zip(text.lines()) {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        let (name, value) = line.split_once('=').ok_or(number)?;
        let name = name_of(name.trim()).ok_or(number)?;
        let value = value.trim();
        if !value.is_empty() {
            found.push((name, Secret::from(value)));
        }
    }
    Ok(found)
}

/// Parses the keys, or returns the line number of the error.
fn from_json(text: &str) -> Result<Found, usize> {
    let line_at = |offset: usize| Position::of(text.as_bytes(), offset).line;
    let at = |error: SyntaxError| line_at(error.offset);
    let mut reader = Reader::new(text.as_bytes()).map_err(at)?;
    let mut found = Vec::new();
    reader.begin_object().map_err(at)?;
    while let Some(key) = reader.next_key().map_err(at)? {
        let line = line_at(reader.offset());
        let name = key.decode().ok().and_then(|key| name_of(&key));
        let name = name.ok_or(line)?;
        let value = reader.string().map_err(at)?;
        let value = Zeroizing::new(value.decode().map_err(|_| line)?.into_owned());
        if !value.trim().is_empty() {
            found.push((name, Secret::from(value.trim())));
        }
    }
    reader.finish().map_err(at)?;
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A value in place of a secret: it must never appear in an error.
    const CANARY: &str = "made-up-canary";

    #[cfg(unix)]
    #[test]
    fn a_file_of_other_users_is_refused() -> Result<(), Box<dyn std::error::Error>> {
        use std::os::unix::fs::{PermissionsExt as _, symlink};
        let folder = tempfile::tempdir()?;
        let path = folder.path().join("it's keys");
        let link = folder.path().join("link");
        fs::write(&path, "app_code=made-up-canary")?;
        symlink(&path, &link)?;
        let (shown, linked) = (path.display(), link.display());
        let command = format!(
            "run `chmod 600 '{}'`",
            path.display().to_string().replace('\'', "'\\''")
        );
        let refused = |access: &str, mode: &str| {
            Some(format!(
                "{shown}: every user can {access} this file (mode {mode}): {command}, or use \
                 `allow_readable` if it is a mounted secret"
            ))
        };
        let warned = |access: &str, mode: &str| {
            let message = format!("{shown}: its group can {access} this file (mode {mode})");
            Some(format!("{message}: {command}"))
        };
        for (mode, error, warning) in [
            (0o600, None, None),
            (0o400, None, None),
            (0o711, None, None),
            (0o640, None, warned("read", "0640")),
            (0o620, None, warned("change", "0620")),
            (0o604, refused("read", "0604"), None),
            (0o602, refused("change", "0602"), None),
            (0o644, refused("read", "0644"), None),
            (0o666, refused("read", "0666"), None),
        ] {
            fs::set_permissions(&path, fs::Permissions::from_mode(mode))?;
            let file = CredentialsFile::new(&path);
            let found = file.keys().err().map(|error| error.to_string());
            assert_eq!(found, error, "{mode:o}");
            assert_eq!(file.access_warning(), warning, "{mode:o}");
            let through = CredentialsFile::new(&link).keys().err();
            let through = through.map(|error| error.to_string());
            let expected = error.map(|error| {
                let error = error.replace(&command, &format!("run `chmod 600 {linked}`"));
                error.replace(&shown.to_string(), &linked.to_string())
            });
            assert_eq!(through, expected, "{mode:o}");
            let allowed = file.allow_readable();
            assert!(allowed.keys().is_ok(), "{mode:o}");
            assert_eq!(allowed.access_warning(), None, "{mode:o}");
        }
        assert_eq!(
            CredentialsFile::new(folder.path().join("none")).access_warning(),
            None
        );
        Ok(())
    }

    #[test]
    fn both_forms_are_read_and_errors_name_the_line() {
        let wrong_line = |line: usize| {
            format!("keys:{line}: expected `name=value`, where the name is one of {NAMES}")
        };
        let wrong_json = |line: usize| {
            format!("keys:{line}: expected a JSON object with string values and the keys {NAMES}")
        };
        let tencent = "Tencent(…)".to_owned();
        let rows = [
            (
                "# Team A\n\nsecret_id=made-up-canary\nSECRET_KEY = made-up-canary==\n",
                tencent.clone(),
            ),
            (
                "\u{feff}OCRMARKET_SECRET_ID=made-up-canary\r\nocrmarket_secret_key=made-up-canary\r\n",
                tencent.clone(),
            ),
            (
                r#"{"secret_id":"made-up-canary","secret_key":"made-up-canary","app_code":""}"#,
                tencent,
            ),
            (
                "secret_id=made-up-canary",
                "keys: missing secret_key: it must be set together with secret_id".to_owned(),
            ),
            (
                "app_code=made-up-canary",
                "missing credential: add secret_id and secret_key to keys".to_owned(),
            ),
            (
                "",
                "missing credential: add secret_id and secret_key to keys".to_owned(),
            ),
            ("made-up-canary", wrong_line(1)),
            ("app_code=made-up-canary\nmade-up-canary=", wrong_line(2)),
            ("{\n\"made-up-canary\":1}", wrong_json(2)),
            ("{\n\"app_code\":\n 1}", wrong_json(3)),
            ("{\n\"app_code\":\"made-up-canary", wrong_json(2)),
            ("{\"app_code\":\"made-up-canary\"}\n{", wrong_json(2)),
            ("{\"app_code\":\"\\ud800\"}", wrong_json(1)),
        ];
        for (text, expected) in rows {
            let picked =
                parse(text.as_bytes(), "keys").and_then(|keys| keys.pick(&[Auth::TencentHmac]));
            let shown = match picked {
                Ok(credential) => format!("{credential:?}"),
                Err(error) => error.to_string(),
            };
            assert_eq!(shown, expected, "{text:?}");
            assert!(!shown.contains(CANARY), "{shown}");
        }
        let not_text = parse(b"app_code=\xff", "keys").err();
        assert_eq!(
            not_text.map(|error| error.to_string()).as_deref(),
            Some("keys: the file is not UTF-8")
        );
    }
}
