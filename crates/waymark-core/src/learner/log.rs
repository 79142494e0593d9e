//! Everything that a learner did, as a set of records.

use std::collections::{BTreeMap, BTreeSet};

use super::record::GREATEST_NUMBER;
use super::{LearnerEvent, Progress, Record, RecordId};

/// A set of records. Merging is the union of sets: two tabs, a backup, an import and a late write
/// come to the same log, in whatever order they arrive.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Log {
    records: BTreeMap<RecordId, Record>,
    /// The ids by clock: the order of the fold, kept so that one more action costs the same whether
    /// ten or thirty thousand stand before it.
    order: BTreeSet<(u64, RecordId)>,
    /// Ids under which something is kept that can't be read.
    reserved: BTreeSet<RecordId>,
}

impl Log {
    /// Adds a record. Says whether the log is another one now.
    ///
    /// Ids are random enough that two records never share one, but files can be damaged or made up.
    /// Then the record that is first in the order of records stays, whichever came first here, so that
    /// all devices keep the same one.
    pub fn insert(&mut self, record: Record) -> bool {
        match self.records.get(&record.id) {
            Some(known) if *known <= record => return false,
            Some(known) => self.order.remove(&(known.clock, known.id.clone())),
            None => false,
        };
        self.order.insert((record.clock, record.id.clone()));
        self.records.insert(record.id.clone(), record);
        true
    }

    /// Adds every record of another log.
    pub fn merge(&mut self, other: &Self) {
        other.records().for_each(|record| {
            self.insert(record.clone());
        });
        self.reserved.extend(other.reserved.iter().cloned());
    }

    /// Says that something is kept under this id that can't be read, so that the next record of the
    /// replica doesn't overwrite it.
    pub fn reserve(&mut self, id: RecordId) {
        self.reserved.insert(id);
    }

    /// The records in the order in which progress follows from them.
    pub fn records(&self) -> impl Iterator<Item = &Record> {
        self.order.iter().filter_map(|(_, id)| self.records.get(id))
    }

    /// The record with this id.
    pub fn get(&self, id: &RecordId) -> Option<&Record> {
        self.records.get(id)
    }

    /// How many records there are.
    pub fn len(&self) -> usize {
        self.records.len()
    }

    /// Whether there is no record.
    pub fn is_empty(&self) -> bool {
        self.records.is_empty()
    }

    /// The record of what a learner does now. It comes after every other; it is not inserted yet.
    ///
    /// Only a made-up file can hold the greatest clock. Then the records of one tab still come in their
    /// order, and those of several tabs by name.
    ///
    /// - `replica`: the name of this opening of the course in this tab
    /// - `at`: the time on the device, in milliseconds since 1970
    pub fn next(&self, replica: &str, at: i64, event: LearnerEvent) -> Record {
        let highest = self.order.last().map_or(0, |(clock, _)| *clock);
        let clock = highest.saturating_add(1).min(GREATEST_NUMBER);
        let sequence = self.last_sequence(replica).saturating_add(1).min(GREATEST_NUMBER);
        let id = RecordId { replica: replica.to_owned(), sequence };
        Record { clock, id, at, event }
    }

    fn last_sequence(&self, replica: &str) -> u64 {
        let at = |sequence| RecordId { replica: replica.to_owned(), sequence };
        let all = at(0)..=at(u64::MAX);
        let read = self.records.range(all.clone()).next_back().map(|(id, _)| id.sequence);
        let reserved = self.reserved.range(all).next_back().map(|id| id.sequence);
        read.max(reserved).unwrap_or(0)
    }

    /// What follows from all records.
    pub fn progress(&self) -> Progress {
        Progress::of(self.records())
    }
}

impl FromIterator<Record> for Log {
    fn from_iter<I: IntoIterator<Item = Record>>(records: I) -> Self {
        let mut log = Self::default();
        records.into_iter().for_each(|record| {
            log.insert(record);
        });
        log
    }
}

#[cfg(test)]
mod tests;
