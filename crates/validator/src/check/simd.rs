//! SIMD on 32 bytes: AVX2 if detected at run time, otherwise SSE2, NEON or scalar code.
//!
//! This module contains the only `unsafe` code of the crate. Functions with instructions that not
//! every machine has are called only after detection. The code is kept because it is measured: see
//! "Wide instructions" in BENCHMARKS.md. Tests require the same results from both implementations.
//! So does the fuzz target `check`, which runs both with an address sanitizer.

#![allow(unsafe_code)]
#![expect(
    clippy::inline_always,
    reason = "functions with and without wide instructions only melt where they are inlined"
)]

use wide::u8x16;

use super::keys::Window;
use super::short::Short;
use super::slow::{Containers, Separator};
use super::{Checker, Stop, fast, keys, long, slow};
use crate::plan::{FastKey, NodeId, ObjectPlan, Plan, ShortRule};

/// Masks of 32 bytes. The lowest bit of a mask is the first byte.
pub(super) trait Simd {
    fn equal(left: &[u8; 32], right: &[u8; 32]) -> u32;
    fn equal_to(bytes: &[u8; 32], byte: u8) -> u32;
    fn bytes_at_most(bytes: &[u8; 32], byte: u8) -> u32;
    /// Returns the mask of quotes, backslashes and control characters.
    fn special(bytes: &[u8; 32]) -> u32;
    /// Returns the mask of JSON's white space.
    fn white_space(bytes: &[u8; 32]) -> u32;
    /// Returns the mask of digits.
    fn digits(bytes: &[u8; 32]) -> u32;
    /// Returns the mask of bytes beyond ASCII.
    fn beyond_ascii(bytes: &[u8; 32]) -> u32;

    /// Returns the mask of leads of three-byte characters, except 0xE0 and 0xED, which restrict
    /// their second byte.
    #[inline(always)]
    fn three_byte_leads(bytes: &[u8; 32]) -> u32 {
        Self::bytes_at_most(bytes, 0xef)
            & !Self::bytes_at_most(bytes, 0xe0)
            & !Self::equal_to(bytes, 0xed)
    }

    /// Returns the mask of hexadecimal digits.
    #[inline(always)]
    fn hexadecimal(bytes: &[u8; 32]) -> u32 {
        let between = |first: u8, last| {
            Self::bytes_at_most(bytes, last) & !Self::bytes_at_most(bytes, first - 1)
        };
        Self::digits(bytes) | between(b'A', b'F') | between(b'a', b'f')
    }

    /// See [`fast::run`].
    fn run<'a>(
        plan: &'a Plan,
        document: &[u8],
        open: &mut Containers<'a>,
        separator: Separator,
    ) -> Separator;
    /// See [`keys::keys_from`].
    fn keys_from<'a>(object: &'a ObjectPlan, window: &Window) -> Option<&'a [FastKey]>;
    /// See [`Short::is_of_format`].
    fn is_of_format(text: Short<'_>, rule: ShortRule) -> bool;
    /// See [`long::text_end`].
    fn long_text_end(plan: &Plan, document: &[u8], start: usize, rule: ShortRule) -> Option<usize>;
}

/// Checks the value at an offset and returns its end, see [`slow::check`].
pub(super) fn slow_path(
    checker: &mut Checker<'_>,
    node: NodeId,
    at: usize,
    depth: u32,
) -> Result<usize, Stop> {
    #[cfg(target_arch = "x86_64")]
    if are_wide() {
        // SAFETY: the machine has the instructions that the function is compiled with.
        return unsafe { avx2::avx2_slow_path(checker, node, at, depth) };
    }
    slow::check::<Portable>(checker, node, at, depth)
}

/// Returns `true` if documents are checked with AVX2.
#[cfg(any(target_arch = "x86_64", test, feature = "portable"))]
#[inline]
pub(crate) fn are_wide() -> bool {
    #[cfg(any(test, feature = "portable"))]
    if IS_PORTABLE.get() {
        return false;
    }
    #[cfg(target_arch = "x86_64")]
    let are_had = avx2::are_had();
    #[cfg(not(target_arch = "x86_64"))]
    let are_had = false;
    are_had
}

#[cfg(any(test, feature = "portable"))]
thread_local! {
    static IS_PORTABLE: std::cell::Cell<bool> = const { std::cell::Cell::new(false) };
}

/// Calls `call` without AVX2, whatever the machine has. Tests and measurements compare both
/// implementations.
#[cfg(any(test, feature = "portable"))]
pub(crate) fn portably<T>(call: impl FnOnce() -> T) -> T {
    let before = IS_PORTABLE.replace(true);
    let result = call();
    IS_PORTABLE.set(before);
    result
}

/// Two halves of 16 bytes: SSE2 on x86-64, NEON on 64-bit Arm, scalar code elsewhere.
pub(super) struct Portable;

impl Portable {
    #[inline(always)]
    fn each(bytes: &[u8; 32], ask: impl Fn(u8x16) -> u8x16) -> u32 {
        let [first, second] = bytes.as_chunks::<16>().0 else {
            return 0;
        };
        let [first, second] = [u8x16::new(*first), u8x16::new(*second)];
        ask(first).to_bitmask() | ask(second).to_bitmask() << 16
    }
}

impl Simd for Portable {
    #[inline(always)]
    fn equal(left: &[u8; 32], right: &[u8; 32]) -> u32 {
        let ([left, right], [other_left, other_right]) = (halves(left), halves(right));
        left.simd_eq(other_left).to_bitmask() | right.simd_eq(other_right).to_bitmask() << 16
    }

    #[inline(always)]
    fn equal_to(bytes: &[u8; 32], byte: u8) -> u32 {
        Self::each(bytes, |half| half.simd_eq(u8x16::splat(byte)))
    }

    #[inline(always)]
    fn bytes_at_most(bytes: &[u8; 32], byte: u8) -> u32 {
        Self::each(bytes, |half| half.min(u8x16::splat(byte)).simd_eq(half))
    }

    #[inline(always)]
    fn special(bytes: &[u8; 32]) -> u32 {
        Self::each(bytes, |half| {
            half.simd_eq(u8x16::splat(b'"'))
                | half.simd_eq(u8x16::splat(b'\\'))
                | half.min(u8x16::splat(0x1f)).simd_eq(half)
        })
    }

    #[inline(always)]
    fn white_space(bytes: &[u8; 32]) -> u32 {
        Self::each(bytes, |half| {
            half.simd_eq(u8x16::splat(b' '))
                | half.simd_eq(u8x16::splat(b'\n'))
                | half.simd_eq(u8x16::splat(b'\r'))
                | half.simd_eq(u8x16::splat(b'\t'))
        })
    }

    #[inline(always)]
    fn digits(bytes: &[u8; 32]) -> u32 {
        Self::each(bytes, |half| {
            let value = half - u8x16::splat(b'0');
            value.min(u8x16::splat(9)).simd_eq(value)
        })
    }

    #[inline(always)]
    fn beyond_ascii(bytes: &[u8; 32]) -> u32 {
        Self::each(bytes, |half| half)
    }

    fn run<'a>(
        plan: &'a Plan,
        document: &[u8],
        open: &mut Containers<'a>,
        separator: Separator,
    ) -> Separator {
        fast::run::<Self>(plan, document, open, separator)
    }

    #[inline(never)]
    fn keys_from<'a>(object: &'a ObjectPlan, window: &Window) -> Option<&'a [FastKey]> {
        keys::keys_from::<Self>(object, window)
    }

    fn is_of_format(text: Short<'_>, rule: ShortRule) -> bool {
        text.is_of_format::<Self>(rule)
    }

    fn long_text_end(plan: &Plan, document: &[u8], start: usize, rule: ShortRule) -> Option<usize> {
        long::text_end::<Self>(plan, document, start, rule)
    }
}

#[inline(always)]
fn halves(bytes: &[u8; 32]) -> [u8x16; 2] {
    let (halves, _) = bytes.as_chunks::<16>();
    [u8x16::new(halves[0]), u8x16::new(halves[1])]
}

#[cfg(target_arch = "x86_64")]
mod avx2 {
    use std::arch::x86_64::{
        __m256i, _mm256_cmpeq_epi8, _mm256_loadu_si256, _mm256_min_epu8, _mm256_movemask_epi8,
        _mm256_or_si256, _mm256_set1_epi8, _mm256_sub_epi8,
    };

    use super::{
        Checker, Containers, FastKey, NodeId, ObjectPlan, Plan, Separator, Short, ShortRule, Simd,
        Stop, Window, fast, keys, long, slow,
    };

    /// Returns `true` if the machine has all instructions that [`avx2_slow_path`] is compiled with. A
    /// virtual machine may lack any of them.
    #[inline]
    pub(super) fn are_had() -> bool {
        use std::arch::is_x86_feature_detected as has;
        has!("avx2") && has!("bmi1") && has!("bmi2") && has!("lzcnt") && has!("popcnt")
    }

    /// Runs [`slow::check`], compiled with AVX2.
    #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
    pub(super) fn avx2_slow_path(
        checker: &mut Checker<'_>,
        node: NodeId,
        at: usize,
        depth: u32,
    ) -> Result<usize, Stop> {
        slow::check::<Avx2>(checker, node, at, depth)
    }

    /// AVX2. Only [`avx2_slow_path`] uses it, and tests that have detected the instructions.
    pub(super) struct Avx2;

    impl Avx2 {
        #[inline(always)]
        fn load(bytes: &[u8; 32]) -> __m256i {
            // SAFETY: the argument has 32 bytes. `avx2_slow_path`, which leads here, runs only where
            // the machine has the instruction.
            unsafe { _mm256_loadu_si256(bytes.as_ptr().cast()) }
        }

        #[inline(always)]
        fn splat(byte: u8) -> __m256i {
            // SAFETY: as in `load`.
            unsafe { _mm256_set1_epi8(byte.cast_signed()) }
        }

        #[inline(always)]
        fn equals(left: __m256i, right: __m256i) -> __m256i {
            // SAFETY: as in `load`.
            unsafe { _mm256_cmpeq_epi8(left, right) }
        }

        #[inline(always)]
        fn any(left: __m256i, right: __m256i) -> __m256i {
            // SAFETY: as in `load`.
            unsafe { _mm256_or_si256(left, right) }
        }

        #[inline(always)]
        fn bits(lanes: __m256i) -> u32 {
            // SAFETY: as in `load`.
            unsafe { _mm256_movemask_epi8(lanes) }.cast_unsigned()
        }

        #[inline(always)]
        fn same(left: __m256i, right: __m256i) -> u32 {
            Self::bits(Self::equals(left, right))
        }

        #[inline(always)]
        fn least(left: __m256i, right: __m256i) -> __m256i {
            // SAFETY: as in `load`.
            unsafe { _mm256_min_epu8(left, right) }
        }
    }

    impl Simd for Avx2 {
        #[inline(always)]
        fn equal(left: &[u8; 32], right: &[u8; 32]) -> u32 {
            Self::same(Self::load(left), Self::load(right))
        }

        #[inline(always)]
        fn equal_to(bytes: &[u8; 32], byte: u8) -> u32 {
            Self::same(Self::load(bytes), Self::splat(byte))
        }

        #[inline(always)]
        fn bytes_at_most(bytes: &[u8; 32], byte: u8) -> u32 {
            let bytes = Self::load(bytes);
            Self::same(Self::least(bytes, Self::splat(byte)), bytes)
        }

        #[inline(always)]
        fn special(bytes: &[u8; 32]) -> u32 {
            let bytes = Self::load(bytes);
            let equal_to = |byte| Self::equals(bytes, Self::splat(byte));
            let control = Self::equals(Self::least(bytes, Self::splat(0x1f)), bytes);
            Self::bits(Self::any(
                Self::any(equal_to(b'"'), equal_to(b'\\')),
                control,
            ))
        }

        #[inline(always)]
        fn white_space(bytes: &[u8; 32]) -> u32 {
            let bytes = Self::load(bytes);
            let equal_to = |byte| Self::equals(bytes, Self::splat(byte));
            let blanks = Self::any(equal_to(b' '), equal_to(b'\n'));
            let others = Self::any(equal_to(b'\r'), equal_to(b'\t'));
            Self::bits(Self::any(blanks, others))
        }

        #[inline(always)]
        fn digits(bytes: &[u8; 32]) -> u32 {
            // SAFETY: as in `load`.
            let values = unsafe { _mm256_sub_epi8(Self::load(bytes), Self::splat(b'0')) };
            Self::same(Self::least(values, Self::splat(9)), values)
        }

        #[inline(always)]
        fn beyond_ascii(bytes: &[u8; 32]) -> u32 {
            Self::bits(Self::load(bytes))
        }

        #[inline(always)]
        fn run<'a>(
            plan: &'a Plan,
            document: &[u8],
            open: &mut Containers<'a>,
            separator: Separator,
        ) -> Separator {
            // SAFETY: as in `load`.
            unsafe { run(plan, document, open, separator) }
        }

        #[inline(always)]
        fn keys_from<'a>(object: &'a ObjectPlan, window: &Window) -> Option<&'a [FastKey]> {
            // SAFETY: as in `load`.
            unsafe { place_of(object, window) }
        }

        #[inline(always)]
        fn is_of_format(text: Short<'_>, rule: ShortRule) -> bool {
            // SAFETY: as in `load`.
            unsafe { is_of_format(text, rule) }
        }

        #[inline(always)]
        fn long_text_end(
            plan: &Plan,
            document: &[u8],
            start: usize,
            rule: ShortRule,
        ) -> Option<usize> {
            // SAFETY: as in `load`.
            unsafe { long_text_end(plan, document, start, rule) }
        }
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
    fn run<'a>(
        plan: &'a Plan,
        document: &[u8],
        open: &mut Containers<'a>,
        separator: Separator,
    ) -> Separator {
        fast::run::<Avx2>(plan, document, open, separator)
    }

    #[inline(never)]
    #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
    fn place_of<'a>(object: &'a ObjectPlan, window: &Window) -> Option<&'a [FastKey]> {
        keys::keys_from::<Avx2>(object, window)
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
    fn is_of_format(text: Short<'_>, rule: ShortRule) -> bool {
        text.is_of_format::<Avx2>(rule)
    }

    #[target_feature(enable = "avx2,bmi1,bmi2,lzcnt,popcnt")]
    fn long_text_end(plan: &Plan, document: &[u8], start: usize, rule: ShortRule) -> Option<usize> {
        long::text_end::<Avx2>(plan, document, start, rule)
    }
}

#[cfg(test)]
mod tests;
