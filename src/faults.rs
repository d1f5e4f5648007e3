//! Panics on demand, for the test that the page outlives them (`tests/browser/faults.spec.mjs`). Only a build with the
//! feature `panics` has any; in every other these calls come to nothing.

#[cfg(feature = "panics")]
use std::sync::atomic::{AtomicUsize, Ordering};

/// Where a panic can be asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    /// The application is drawn.
    Application,
    /// The page on the screen is drawn.
    Content,
    /// The visitor did something.
    Reduce,
    /// The link is put into the address.
    Address,
    /// The document is described.
    Document,
    /// The local catalogue arrives.
    Catalogue,
    /// The session becomes another.
    After,
    /// A link is followed.
    Follow,
    /// A link is written.
    WriteLink,
    /// An answer is set.
    Set,
    /// Answers that no longer apply are set aside.
    SetAside,
    /// All is evaluated.
    Evaluate,
    /// One entitlement is evaluated.
    EvaluateEntitlement,
    /// Amounts are summed.
    Total,
    /// An amount is worked out.
    Amount,
    /// An outcome is explained.
    Explain,
    /// A condition is explained.
    Reason,
    /// The open questions are found.
    Open,
    /// The next question is chosen.
    Next,
    /// The questions that can follow are counted.
    Remaining,
}

#[cfg(feature = "panics")]
static ARMED: AtomicUsize = AtomicUsize::new(usize::MAX);

/// From now on, panics at the point with this number.
#[cfg(feature = "panics")]
pub fn arm(point: usize) {
    ARMED.store(point, Ordering::Relaxed);
}

/// Panics where that was asked for.
#[inline(always)]
pub fn at(point: Point) {
    #[cfg(feature = "panics")]
    assert!(ARMED.load(Ordering::Relaxed) != point as usize, "asked to panic: {point:?}");
    #[cfg(not(feature = "panics"))]
    let _ = point;
}
