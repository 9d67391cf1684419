//! A program in C calls every function, alone and under valgrind.

use std::env;
use std::fs;
use std::io;
use std::path::Path;
use std::process::Command;

use crate::{Outcome, library};

/// Compiles a program. Returns `false` if there is no C compiler.
pub(crate) fn compile_source(
    source: &Path,
    program: &Path,
    library: &Path,
) -> Result<bool, Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let output = Command::new(env::var_os("CC").unwrap_or_else(|| "cc".into()))
        .args([
            "-std=c11",
            "-Wall",
            "-Wextra",
            "-Werror",
            "-pedantic",
            "-g",
            "-o",
        ])
        .args([program, source])
        .arg("-I")
        .arg(folder.join("include"))
        .arg(library)
        .output();
    let output = match output {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(false),
        output => output?,
    };
    let messages = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{messages}");
    Ok(true)
}

fn run(mut command: Command, library: &Path) -> Outcome {
    let folder = library.parent().ok_or("no folder")?;
    for name in ["LD_LIBRARY_PATH", "DYLD_LIBRARY_PATH"] {
        command.env(name, folder);
    }
    let output = command.output()?;
    let (text, messages) = (
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr),
    );
    assert!(output.status.success(), "{text}{messages}");
    assert!(text.contains("passed"), "{text}{messages}");
    Ok(())
}

#[test]
fn a_program_in_c_calls_every_function_without_a_leak() -> Outcome {
    if !cfg!(unix) {
        println!("skipped: the program is compiled on Unix only");
        return Ok(());
    }
    let room = tempfile::tempdir()?;
    let (program, library) = (room.path().join("interface"), library()?);
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/interface.c");
    if !compile_source(&source, &program, &library)? {
        println!("skipped: there is no C compiler here");
        return Ok(());
    }
    let input = room.path().join("bodies.ndjson");
    let mut alone = Command::new(&program);
    alone.arg(&input);
    run(alone, &library)?;
    let valgrind = Command::new("valgrind").arg("--version").output();
    if valgrind.is_err() {
        println!("skipped: there is no valgrind here");
        return Ok(());
    }
    let mut checked = Command::new("valgrind");
    checked
        // Static tables of dependencies are reached through pointers into them: "possibly lost".
        .args(["--quiet", "--error-exitcode=9", "--leak-check=full"])
        .args([
            "--errors-for-leak-kinds=definite",
            "--show-leak-kinds=definite",
        ])
        .arg(&program)
        .arg(&input);
    run(checked, &library)
}

#[test]
fn the_program_names_every_function() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let header = fs::read_to_string(folder.join("include/ocrmarket.h"))?;
    let program = fs::read_to_string(folder.join("tests/interface.c"))?;
    let declared = header.lines().filter(|line| !line.starts_with("//"));
    let names = declared.filter_map(|line| {
        let (before, _) = line.split_once('(')?;
        before
            .rsplit([' ', '*'])
            .next()
            .filter(|name| name.starts_with("ocrmarket_"))
    });
    let names: Vec<&str> = names.filter(|name| !name.is_empty()).collect();
    assert!(names.len() > 30, "{names:?}");
    let missing: Vec<_> = names
        .iter()
        .filter(|name| !program.contains(&format!("{name}(")))
        .collect();
    assert!(missing.is_empty(), "{missing:?}");
    Ok(())
}
