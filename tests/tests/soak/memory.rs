//! Measures the resident memory of this process, if the system reports it.

/// Maximum growth: the reserve of the allocator and the test's own notes of each call.
const MARGIN_KILOBYTES: u64 = 24 << 10;

/// Returns resident memory in KiB, or `None` if there is no `/proc`.
pub(crate) fn resident_kilobytes() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status
        .lines()
        .find_map(|line| line.strip_prefix("VmRSS:"))?;
    line.trim().strip_suffix("kB")?.trim().parse().ok()
}

/// Asserts that the second figure exceeds the first by at most the margin.
pub(crate) fn assert_flat((quarter, end): (u64, u64)) {
    if quarter == 0 {
        println!("resident memory is not looked at: there is no /proc/self/status");
        return;
    }
    assert!(
        end <= quarter + quarter / 4 + MARGIN_KILOBYTES,
        "{quarter} KiB resident after a quarter of the calls, {end} KiB at the end"
    );
}
