//! Selection of the records of a sample: deterministic, on any machine, independent of other
//! records.

/// Returns `true` if a record is in a sample of a share. `id` is its id, or its bytes if it has
/// none.
pub(super) fn is_sampled(share: f64, id: &[u8]) -> bool {
    // The upper 53 bits are a number from 0 to below 1 that every machine computes identically.
    #[allow(clippy::cast_precision_loss, reason = "53 bits are exact")]
    let location = (mixed(id) >> 11) as f64 / (1_u64 << 53) as f64;
    location < share
}

/// Computes FNV-1a over words of eight bytes, then mixes so that each bit has an effect.
fn mixed(bytes: &[u8]) -> u64 {
    const PRIME: u64 = 0x0100_0000_01b3;
    let mut hash = 0xcbf2_9ce4_8422_2325_u64 ^ bytes.len() as u64;
    let (words, rest) = bytes.as_chunks::<8>();
    for word in words {
        hash = (hash ^ u64::from_le_bytes(*word)).wrapping_mul(PRIME);
        hash ^= hash >> 32;
    }
    for byte in rest {
        hash = (hash ^ u64::from(*byte)).wrapping_mul(PRIME);
    }
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash = (hash ^ (hash >> 33)).wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ (hash >> 33)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sample_has_about_its_share_and_grows_with_it() {
        for share in [0.01_f64, 0.3, 1.0] {
            let ids = (0..20_000).map(|number| format!("R-{number}"));
            let taken = ids.clone().filter(|id| is_sampled(share, id.as_bytes()));
            let count = f64::from(u32::try_from(taken.count()).unwrap_or(u32::MAX));
            assert!(
                (count - 20_000.0 * share).abs() < 100.0,
                "{count} at {share}"
            );
            for id in ids.take(1_000) {
                assert!(
                    !is_sampled(share / 2.0, id.as_bytes()) || is_sampled(share, id.as_bytes())
                );
            }
        }
    }
}
