//! A month such as 2026-11: how exactly anyone remembers when a source was checked.

use core::fmt;

/// A month of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Month {
    /// The year.
    pub year: u16,
    /// 1 to 12.
    pub month: u8,
}

impl Month {
    /// Reads `2026-11` or `2026-11-22`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let year = parts.next()?.parse().ok()?;
        let month = parts.next()?.parse().ok()?;
        ((1900..=2999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// How many months lie between this month and a later one; 0 if `later` is not later.
    pub fn months_until(self, later: Self) -> u32 {
        let count = |month: Self| u32::from(month.year) * 12 + u32::from(month.month);
        count(later).saturating_sub(count(self))
    }
}

impl fmt::Display for Month {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}-{:02}", self.year, self.month)
    }
}

#[cfg(test)]
mod tests {
    use super::Month;

    #[test]
    fn reads_months_and_counts_between_them() {
        let month = |text| Month::parse(text).expect("a month");
        assert_eq!(month("2026-11").months_until(month("2027-02")), 3);
        assert_eq!(month("2027-02-28").months_until(month("2026-11")), 0);
        assert_eq!(Month::parse("2026-13"), None);
        assert_eq!(Month::parse("soon"), None);
    }
}
