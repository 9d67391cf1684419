//! Calls: no panic leaves the library, and handles are created and freed here.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr;
use std::ptr::NonNull;

use crate::error::{Code, Problem};

use super::{
    Error, OCRMARKET_CONFIGURATION, OCRMARKET_INCOMPLETE, OCRMARKET_MALFORMED, OCRMARKET_PANIC,
    OCRMARKET_USAGE,
};

/// Runs a function so that no panic leaves it, and hands out its error.
pub(super) fn guarded(error: *mut *mut Error, work: impl FnOnce() -> Result<i32, Problem>) -> i32 {
    let error = NonNull::new(error);
    let result = catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| Err(Problem::panic()));
    let problem = match result {
        Ok(status) => {
            if let Some(error) = error {
                unsafe { error.write(ptr::null_mut()) };
            }
            return status;
        }
        Err(problem) => problem,
    };
    let status = status_of(problem.code);
    if let Some(error) = error {
        let (message, location) = problem.texts();
        let problem = handle(Error {
            status,
            message,
            location,
        });
        unsafe { error.write(problem) };
    }
    status
}

pub(super) const fn status_of(code: Code) -> i32 {
    match code {
        Code::Usage => OCRMARKET_USAGE,
        Code::Incomplete => OCRMARKET_INCOMPLETE,
        Code::Configuration => OCRMARKET_CONFIGURATION,
        Code::Malformed => OCRMARKET_MALFORMED,
        Code::Panic => OCRMARKET_PANIC,
    }
}

pub(super) fn handle<T>(content: T) -> *mut T {
    Box::into_raw(Box::new(content))
}

/// Drops a handle. A panic of a destructor ends here.
pub(super) unsafe fn free<T>(handle: *mut T) {
    if !handle.is_null() {
        let freed = AssertUnwindSafe(|| drop(unsafe { Box::from_raw(handle) }));
        drop(catch_unwind(freed));
    }
}

#[cfg(test)]
mod tests {
    use std::ffi::CStr;

    use super::super::{ocrmarket_error_free, ocrmarket_error_message};
    use super::*;

    #[test]
    fn a_panic_is_an_error_without_its_message() {
        let mut error = ptr::null_mut();
        let status = guarded(&raw mut error, || panic!("张三"));
        assert_eq!(status, OCRMARKET_PANIC);
        let message = unsafe { CStr::from_ptr(ocrmarket_error_message(error)) };
        assert!(
            message
                .to_string_lossy()
                .starts_with("a fault of this library")
        );
        unsafe { ocrmarket_error_free(error) };
        assert_eq!(guarded(ptr::null_mut(), || panic!("x")), OCRMARKET_PANIC);
    }

    #[test]
    fn each_code_has_the_number_of_its_status() {
        for code in [
            Code::Usage,
            Code::Incomplete,
            Code::Configuration,
            Code::Malformed,
            Code::Panic,
        ] {
            assert_eq!(status_of(code), code as i32);
        }
    }
}
