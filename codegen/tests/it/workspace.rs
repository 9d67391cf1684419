//! A workspace of crates that hold generated code, for the compiler to check.
//!
//! They depend on the real `ocrmarket-wire` and `ocrmarket-operation`. The client is a stub with
//! the same names, because its libraries take minutes to compile.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use crate::Outcome;

/// Names of the client that generated code and API probes use.
const CLIENT: &str = r"
pub mod request;
pub mod encode {
    pub struct RequestField<'a> { pub name: &'a str }
    impl<'a> RequestField<'a> {
        pub fn body(name: &'a str, _: impl Sized) -> Self { Self { name } }
        pub fn query(name: &'a str, _: impl Sized) -> Self { Self { name } }
    }
}
pub mod input {
    #[derive(Clone, Debug)]
    pub struct Content(Vec<u8>);
    impl From<Vec<u8>> for Content { fn from(bytes: Vec<u8>) -> Self { Self(bytes) } }
}
pub struct Client;
pub struct Error;
pub struct CallResponse<M>(std::marker::PhantomData<M>);
impl Client {
    pub async fn call<R: request::Request>(&self, _: &R) -> Result<CallResponse<R::Model>, Error> { Err(Error) }
}
";

/// Returns the folder of this repository.
fn repository() -> PathBuf {
    let mut folders = Path::new(env!("CARGO_MANIFEST_DIR")).ancestors();
    let root = folders.find(|folder| folder.join("Cargo.lock").is_file());
    root.expect("a workspace has a lock file").to_owned()
}

/// Returns the target folder of all compiles.
pub(crate) fn target() -> PathBuf {
    Path::new(env!("CARGO_TARGET_TMPDIR")).join("witness")
}

/// Runs cargo in a workspace, with messages as JSON.
pub(crate) fn cargo(workspace: &Path, arguments: &[&str]) -> Outcome<Output> {
    let output = Command::new(env!("CARGO"))
        .args(arguments)
        .args(["--offline", "--message-format=json"])
        .current_dir(workspace)
        // Crates that are not part of a case are compiled once and reused by the next run.
        .env("CARGO_TARGET_DIR", target())
        // The lints and wrappers of the test run do not apply to these crates.
        .env_remove("RUSTFLAGS")
        .env_remove("RUSTDOCFLAGS")
        .env_remove("RUSTC_WORKSPACE_WRAPPER")
        .output()?;
    Ok(output)
}

/// Writes the root of a workspace with these members.
pub(crate) fn root(workspace: &Path, members: &str) -> Outcome {
    put(
        &workspace.join("Cargo.toml"),
        &format!("[workspace]\nresolver = \"3\"\nmembers = [{members}]\n"),
    )?;
    // The versions that are already downloaded, since nothing is fetched.
    fs::copy(
        repository().join("Cargo.lock"),
        workspace.join("Cargo.lock"),
    )?;
    Ok(())
}

/// Writes the stub of the client.
pub(crate) fn client(workspace: &Path) -> Outcome {
    let client = workspace.join("client");
    put(
        &client.join("Cargo.toml"),
        &manifest("ocrmarket-client", &[], false)?,
    )?;
    put(&client.join("src/lib.rs"), CLIENT)?;
    put(
        &client.join("src/request.rs"),
        &fs::read_to_string(repository().join("crates/client/src/request.rs"))?,
    )
}

/// Returns the manifest of a member, its dependencies last. `more` are lines that follow.
pub(crate) fn manifest(name: &str, more: &[&str], has_client: bool) -> Outcome<String> {
    strict_manifest(name, "allow", more, has_client)
}

/// Returns the same with a level for warnings of the compiler and of rustdoc.
pub(crate) fn strict_manifest(
    name: &str,
    level: &str,
    more: &[&str],
    has_client: bool,
) -> Outcome<String> {
    let mut text = format!(
        "[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[lints.rust]\nwarnings = \"{level}\"\n\n\
         [lints.rustdoc]\nall = \"{level}\"\n\n[dependencies]\n"
    );
    for name in ["operation", "wire"] {
        let path = fs::canonicalize(repository().join("crates").join(name))?;
        writeln!(
            text,
            "ocrmarket-{name} = {{ path = {:?} }}",
            path.display().to_string()
        )?;
    }
    if has_client {
        writeln!(text, "ocrmarket-client = {{ path = \"../client\" }}")?;
    }
    for line in more {
        writeln!(text, "{line}")?;
    }
    Ok(text)
}

/// Writes a file and the folders above it.
pub(crate) fn put(path: &Path, text: &str) -> Outcome {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    Ok(fs::write(path, text)?)
}
