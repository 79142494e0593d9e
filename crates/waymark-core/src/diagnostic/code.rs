//! Codes that authors, scripts and documentation can rely on.

use core::fmt;

use super::Problem;

/// How much a problem matters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Something is lost, or a learner would be stuck: to be mended before the course goes out.
    Error,
    /// Something that a careful author would look at.
    Warning,
}

impl Severity {
    /// The word, as in the messages and in JSON.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
        }
    }
}

/// `E005`, `W041` …: the letter says how much it matters, the number never changes its meaning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Code {
    number: u8,
    severity: Severity,
}

impl Code {
    const fn error(number: u8) -> Self {
        Self { number, severity: Severity::Error }
    }

    const fn warning(number: u8) -> Self {
        Self { number, severity: Severity::Warning }
    }

    /// How much it matters.
    pub fn severity(self) -> Severity {
        self.severity
    }
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let letter = match self.severity {
            Severity::Error => 'E',
            Severity::Warning => 'W',
        };
        write!(formatter, "{letter}{:03}", self.number)
    }
}

impl Problem {
    /// The code of this problem. The families: 00 syntax, 01 ids and structure, 02 questions,
    /// 03 the text of scenarios, 04 their proof, 05 care and language, 06 freshness of sources.
    pub fn code(&self) -> Code {
        match self {
            Self::TooDeep => Code::warning(0),
            Self::TextAfterComment => Code::error(1),
            Self::CommentNotClosed => Code::error(2),
            Self::QuoteNotClosed { .. } => Code::error(3),
            Self::UnknownKey { .. } | Self::KeyTwice { .. } => Code::error(4),
            Self::UnknownKind { .. } => Code::error(5),
            Self::BadValue { .. } => Code::error(6),
            Self::HtmlDropped { .. } => Code::error(7),
            Self::CommentIsCode | Self::DetailsUnparsed => Code::warning(8),
            Self::CellsCut { .. } => Code::error(9),
            Self::NoId { .. } => Code::error(10),
            Self::IdTwice { .. } | Self::BadId { .. } => Code::error(11),
            Self::DirectiveMisplaced { .. } => Code::error(12),
            Self::AlertTitle { .. } | Self::UnknownAlert { .. } => Code::error(13),
            Self::RuleMakesHeading => Code::error(14),
            Self::AlertInItem => Code::warning(15),
            Self::HeadingTwice { .. } => Code::error(16),
            Self::IdGone { .. } => Code::warning(17),
            Self::FileMissing { .. } | Self::LinkRefused { .. } => Code::error(18),
            Self::NotACourse { .. } | Self::NoTitle { .. } | Self::ModuleTwice { .. } => {
                Code::error(19)
            }
            Self::NoType { .. } => Code::error(20),
            Self::TextAfterOptions { .. } | Self::TextInChoice => Code::error(21),
            Self::NoneCorrect => Code::error(22),
            Self::NearCheckBox { .. } => Code::error(23),
            Self::FeedbackOutside => Code::error(24),
            Self::Ungradable { .. } => Code::error(25),
            Self::BadAnswer { .. } => Code::error(26),
            Self::BadArea { .. } => Code::error(27),
            Self::UnknownItem { .. } => Code::error(28),
            Self::PoolTooSmall { .. } => Code::error(29),
            Self::NoScenes => Code::error(30),
            Self::NoAnchor { .. } => Code::error(31),
            Self::BadCondition { .. } => Code::error(32),
            Self::UnknownName { .. } => Code::error(33),
            Self::BadEffect { .. } => Code::error(34),
            Self::BadStateRow { .. } => Code::error(35),
            Self::NotAScene { .. } | Self::ChoiceWithoutLink => Code::error(36),
            Self::ElseWithoutIf => Code::error(37),
            Self::OutOfRange { .. } => Code::error(38),
            Self::UnknownNode { .. } => Code::error(39),
            Self::Unreachable { .. } => Code::error(40),
            Self::NeverOffered { .. } => Code::warning(41),
            Self::NoWayOut { .. } => Code::error(42),
            Self::NeverShown => Code::warning(43),
            Self::TooLarge { .. } => Code::warning(44),
            Self::OnlyHarm { .. } => Code::error(45),
            Self::HarmWithoutDebrief { .. } => Code::error(46),
            Self::NoEnding => Code::error(47),
            Self::NoAlternativeText => Code::warning(50),
            Self::HeadingOrder { .. } => Code::warning(51),
            Self::EmptyLink => Code::warning(52),
            Self::NegativeStem => Code::warning(53),
            Self::AllOfTheAbove { .. } => Code::warning(54),
            Self::LongestIsRight { .. } => Code::warning(55),
            Self::SamePlaceIsRight { .. } => Code::warning(56),
            Self::WordToAvoid { .. } => Code::warning(57),
            Self::SourceStale { .. } | Self::LessonStale { .. } => Code::warning(60),
            Self::SourceUnchecked { .. } => Code::warning(61),
        }
    }
}
