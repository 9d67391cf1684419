//! Random numbers from a seed and a number, so that a run can be repeated: no state, no clock, no
//! source of entropy.

/// Returns a well-mixed number (splitmix64) for a seed and an index of a sequence.
pub(crate) fn mixed(seed: u64, number: u64) -> u64 {
    let mut value = seed
        .wrapping_mul(0xd134_2543_de82_ef95)
        .wrapping_add(number.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15));
    value = (value ^ (value >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    value = (value ^ (value >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    value ^ (value >> 31)
}

/// Returns a number in the format of a version 4 UUID, different for every number.
pub(crate) fn uuid(seed: u64, number: u64) -> String {
    // Multiplying by an odd number is a bijection, so the low half alone differs for every number.
    let low = number.wrapping_mul(0x9e37_79b9_7f4a_7c15) ^ seed;
    let high = mixed(seed, number);
    format!(
        "{:08X}-{:04X}-4{:03X}-{:04X}-{:012X}",
        high >> 32,
        (low >> 48) & 0xffff,
        (high >> 8) & 0xfff,
        0x8000 | (high & 0x3fff),
        low & 0xffff_ffff_ffff,
    )
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn identifiers_are_all_different_and_come_back() {
        let all: HashSet<String> = (0..10_000).map(|number| uuid(7, number)).collect();
        assert_eq!(all.len(), 10_000);
        assert_eq!(uuid(7, 3), uuid(7, 3));
        assert_ne!(uuid(7, 3), uuid(8, 3));
        assert!(all.iter().all(|id| id.len() == 36));
    }
}
