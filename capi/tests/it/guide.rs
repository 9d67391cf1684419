//! The programs of the guide for other languages.

use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::c::compile_source;
use crate::{Outcome, library};

/// Returns the blocks of a language in the guide.
fn programs(language: &str) -> Result<Vec<String>, Box<dyn std::error::Error>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"));
    let page = fs::read_to_string(folder.join("../docs/guide/other-languages.md"))?;
    let blocks = page.split("```").skip(1).step_by(2);
    let programs = blocks.filter_map(|block| block.strip_prefix(&format!("{language}\n")));
    Ok(programs.map(str::to_owned).collect())
}

#[test]
fn the_programs_in_c_run() -> Outcome {
    let (room, library) = (tempfile::tempdir()?, library()?);
    let programs = programs("c")?;
    assert!(!programs.is_empty());
    for text in programs {
        let (source, program) = (room.path().join("a.c"), room.path().join("a"));
        fs::write(&source, text)?;
        if !cfg!(unix) || !compile_source(&source, &program, &library)? {
            println!("skipped: there is no C compiler here");
            return Ok(());
        }
        let output = Command::new(&program)
            .env("LD_LIBRARY_PATH", library.parent().ok_or("no folder")?)
            .output()?;
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{messages}");
        assert_eq!(String::from_utf8_lossy(&output.stdout), "valid failure\n");
    }
    Ok(())
}

#[test]
fn the_programs_in_python_run() -> Outcome {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../python");
    if Command::new("python3").arg("--version").output().is_err() {
        println!("skipped: there is no Python here");
        return Ok(());
    }
    let programs = programs("python")?.into_iter();
    let programs: Vec<String> = programs
        .filter(|text| text.starts_with("import ocrmarket\n"))
        .collect();
    assert!(!programs.is_empty());
    for text in programs {
        let output = Command::new("python3")
            .args(["-B", "-c", &text])
            .env("PYTHONPATH", &folder)
            .env("OCRMARKET_LIBRARY", library()?)
            .output()?;
        let messages = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{messages}");
    }
    Ok(())
}
