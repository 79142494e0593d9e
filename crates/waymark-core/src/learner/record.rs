//! One action of a learner with its place among all the others.

use super::LearnerEvent;
use crate::model::Id;

/// The greatest clock and sequence number: the greatest number that JavaScript holds exactly, since
/// exported records pass through other tools. At one action a second it lasts 285 million years.
pub(super) const GREATEST_NUMBER: u64 = (1 << 53) - 1;

/// What a record is known by. No two actions have the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// A random name for one opening of the course in one tab: letters, digits, `-` and `_`.
    pub replica: String,
    /// Counts the actions of that replica, from 1.
    pub sequence: u64,
}

/// One action of a learner. Records are never changed.
///
/// Their order is that of the fields: by clock, then by replica, then by sequence number. It is the
/// order in which progress follows from them, and every device finds the same one.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Record {
    /// One more than the highest clock that the replica had seen (Lamport's clock): what somebody did
    /// after seeing something comes after it, whatever the clock on the wall says.
    pub clock: u64,
    /// What it is known by.
    pub id: RecordId,
    /// The time on the learner's device, in milliseconds since 1970. For showing only: devices can be
    /// years wrong, so nothing else ever depends on it.
    pub at: i64,
    /// What the learner did.
    pub event: LearnerEvent,
}

impl RecordId {
    /// Whether this can be an id: the replica is a plain name, and the sequence counts from 1.
    pub fn is_valid(&self) -> bool {
        Id::is_valid(&self.replica) && (1..=GREATEST_NUMBER).contains(&self.sequence)
    }
}

impl Record {
    /// Whether an app can have made this record; a damaged or made-up one can say anything.
    pub(super) fn is_plausible(&self) -> bool {
        let earns_too_much = match &self.event {
            LearnerEvent::Answered { answer, .. } => answer.credit > 100,
            _ => false,
        };
        self.id.is_valid() && (1..=GREATEST_NUMBER).contains(&self.clock) && !earns_too_much
    }
}
