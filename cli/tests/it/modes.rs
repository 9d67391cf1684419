//! Modes of files: those with content of responses exclude other users, and credentials that other
//! users can read are refused.

use std::fs;
use std::io;
use std::os::unix::fs::{PermissionsExt as _, symlink};
use std::path::Path;
use std::process::{Command, Output};

type Outcome = Result<(), Box<dyn std::error::Error>>;

const JPEG: &[u8] = b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00\x00\x01\x00\x01\x00\x00\xff\xc0\x00\x11\x08\x00\x64\x00\x64\x03\x01\x22\x00\x02\x11\x01\x03\x11\x01\xff\xd9";
const SETTING: &str = "OCRMARKET_ALLOW_READABLE_CREDENTIALS";

/// Runs the command through a shell whose umask keeps all permissions.
fn run(folder: &Path, line: &str, setting: Option<&str>) -> io::Result<Output> {
    let mut command = Command::new("sh");
    command
        .args(["-c", &format!("umask 000; {line}")])
        .current_dir(folder)
        .env("OCRMARKET", env!("CARGO_BIN_EXE_ocrmarket"))
        .env_remove(SETTING);
    if let Some(setting) = setting {
        command.env(SETTING, setting);
    }
    command.output()
}

fn mode(path: &Path) -> io::Result<u32> {
    Ok(fs::metadata(path)?.permissions().mode() & 0o777)
}

fn set_mode(path: &Path, mode: u32) -> io::Result<()> {
    fs::set_permissions(path, fs::Permissions::from_mode(mode))
}

/// Asserts that a file or a folder with all its content excludes other users.
fn assert_private(path: &Path) -> io::Result<()> {
    let expected = if path.is_dir() { 0o700 } else { 0o600 };
    assert_eq!(mode(path)?, expected, "{}", path.display());
    if path.is_dir() {
        for entry in fs::read_dir(path)? {
            assert_private(&entry?.path())?;
        }
    }
    Ok(())
}

#[test]
fn files_with_content_of_responses_exclude_other_users() -> Outcome {
    let folder = tempfile::tempdir()?;
    let at = |name: &str| folder.path().join(name);
    fs::write(at("card.jpg"), JPEG)?;
    fs::write(at("bad.ndjson"), "{\"showapi_res_code\": true}\n{\n")?;
    fs::create_dir(at("shared"))?;
    set_mode(&at("shared"), 0o755)?;
    fs::write(at("old.profile"), "")?;
    set_mode(&at("old.profile"), 0o664)?;
    let card = "--operation showapi/bank_card bad.ndjson";
    for (line, code) in [
        (
            "call showapi/bank_card --file card.jpg --mock --store stores/main",
            0,
        ),
        (
            &format!("validate {card} --quarantine refused/april --resume state"),
            1,
        ),
        (&format!("validate {card} --quarantine shared"), 1),
        (
            &format!("drift profile {card} -o new.profile --quarantine malformed --resume counted"),
            0,
        ),
        ("drift merge new.profile -o old.profile", 0),
        (
            &format!("tables {card} -o tables --quarantine in-no-table"),
            1,
        ),
        ("drift compact new.profile -o compact.profile", 0),
    ] {
        let ended = run(folder.path(), &format!("\"$OCRMARKET\" {line}"), None)?;
        let error = String::from_utf8(ended.stderr)?;
        assert_eq!(ended.status.code(), Some(code), "{line}: {error}");
    }
    for name in [
        "stores",
        "refused",
        "state",
        "state.inputs",
        "malformed",
        "counted",
        "counted.inputs",
        "new.profile",
        "old.profile",
        "compact.profile",
        "tables",
        "in-no-table",
        "shared/records",
        "shared/index.ndjson",
    ] {
        assert_private(&at(name))?;
    }
    assert_eq!(mode(&at("shared"))?, 0o755, "an existing folder");
    assert!(fs::read_dir(at("stores/main"))?.next().is_some());
    Ok(())
}

#[test]
fn credentials_of_other_users_are_refused() -> Outcome {
    let folder = tempfile::tempdir()?;
    fs::write(folder.path().join("card.jpg"), JPEG)?;
    let keys = folder.path().join("my keys");
    fs::write(
        &keys,
        "app_code=made-up\napp_key=made-up\napp_secret=made-up\n",
    )?;
    symlink("my keys", folder.path().join("link"))?;
    let sign = "\"$OCRMARKET\" sign aliyun --url https://gateway.example/card --credentials";
    let call = "\"$OCRMARKET\" call showapi/bank_card --file card.jpg --base http://127.0.0.1:1 --credentials";
    let command = "chmod 600 'my keys'";
    let refusal = format!(
        "my keys: every user can read this file (mode 0644): run `{command}`, or use --allow-readable-credentials"
    );
    let warning =
        format!("warning: my keys: its group can read this file (mode 0640): run `{command}`\n");
    for (mode, line, setting, code, message) in [
        (0o644, format!("{sign} 'my keys'"), None, 2, &*refusal),
        (0o644, format!("{sign} 'my keys'"), Some("0"), 2, &refusal),
        (
            0o644,
            format!("{sign} link"),
            None,
            2,
            "run `chmod 600 link`",
        ),
        (0o644, format!("{call} 'my keys'"), None, 2, &refusal),
        (
            0o644,
            format!("{sign} 'my keys' --allow-readable-credentials"),
            None,
            0,
            "",
        ),
        (0o644, format!("{sign} 'my keys'"), Some("1"), 0, ""),
        (
            0o644,
            format!("{call} 'my keys'"),
            Some("1"),
            3,
            "cannot connect",
        ),
        (0o640, format!("{sign} 'my keys'"), None, 0, &warning),
        (
            0o640,
            format!("{sign} 'my keys' --allow-readable-credentials"),
            None,
            0,
            "",
        ),
        (0o640, format!("{call} 'my keys'"), None, 3, &warning),
        (0o600, format!("{sign} 'my keys'"), None, 0, ""),
        (0o644, format!("{command} && {sign} 'my keys'"), None, 0, ""),
    ] {
        set_mode(&keys, mode)?;
        let ended = run(folder.path(), &line, setting)?;
        let error = String::from_utf8(ended.stderr)?;
        assert_eq!(ended.status.code(), Some(code), "{mode:o} {line}: {error}");
        assert!(error.contains(message), "{mode:o} {line}: {error}");
        assert!(
            !message.is_empty() || error.is_empty(),
            "{mode:o} {line}: {error}"
        );
        assert!(error.matches("warning").count() <= 1, "{error}");
    }
    Ok(())
}
