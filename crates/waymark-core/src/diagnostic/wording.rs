//! What is said about each problem, in one place and in one voice.

use super::Problem;

impl Problem {
    /// What is wrong, in a sentence without a full stop.
    pub fn message(&self) -> String {
        self.syntax()
            .or_else(|| self.structure())
            .or_else(|| self.questions())
            .or_else(|| self.scenario_text())
            .or_else(|| self.scenario_proof())
            .or_else(|| self.care())
            .unwrap_or_default()
    }

    fn syntax(&self) -> Option<String> {
        Some(match self {
            Self::TooDeep => "lists and quotes stand too deep in each other here".to_owned(),
            Self::TextAfterComment => {
                "this text follows `-->` on the same line and is lost".to_owned()
            }
            Self::CommentNotClosed => "this comment is never closed".to_owned(),
            Self::QuoteNotClosed { key } => {
                format!("`{key}=` has an opening quote but no closing quote")
            }
            Self::UnknownKey { found, kind, .. } => format!("`@{kind}` has no key `{found}`"),
            Self::KeyTwice { key } => format!("`{key}` is given twice"),
            Self::UnknownKind { found, .. } => format!("unknown `@{found}`"),
            Self::BadValue { key, value, .. } => format!("cannot read `{key}={value}`"),
            Self::HtmlDropped { tag } => format!("the HTML tag `<{tag}>` is dropped"),
            Self::CommentIsCode => "this comment is indented four spaces, so it is code".to_owned(),
            Self::DetailsUnparsed => {
                "the text beside `<details>` is not read as Markdown".to_owned()
            }
            Self::CellsCut { written, columns } => format!(
                "this row has {written} cells and the table has {columns} columns: text is lost"
            ),
            _ => return None,
        })
    }

    fn structure(&self) -> Option<String> {
        Some(match self {
            Self::NoId { what } => format!("this {what} has no id"),
            Self::IdTwice { id } => format!("id `{id}` is already used"),
            Self::BadId { id } => format!("`{id}` cannot be an id"),
            Self::DirectiveMisplaced { kind, .. } => {
                format!("`@{kind}` has nothing to go with here")
            }
            Self::AlertTitle { found, .. } => {
                format!("`[!{found}]` with text on the same line is only a plain quote")
            }
            Self::UnknownAlert { found, .. } => format!("unknown alert `[!{found}]`"),
            Self::RuleMakesHeading => "the `---` turns this paragraph into a heading".to_owned(),
            Self::AlertInItem => {
                "not every Markdown site shows an alert inside a list item".to_owned()
            }
            Self::HeadingTwice { anchor } => {
                format!("another heading of this file makes the anchor `#{anchor}` already")
            }
            Self::IdGone { id } => {
                format!("id `{id}` stands in ids.lock but no longer in the course")
            }
            Self::FileMissing { path } => format!("there is no file `{path}` in the course"),
            Self::LinkRefused { destination } => {
                format!("`{destination}` is never opened or shown")
            }
            Self::NotACourse { file } => {
                format!("`{file}` has no `@course` comment below its title")
            }
            Self::NoTitle { what } => format!("this {what} has no title"),
            Self::ModuleTwice { file } => format!("the module `{file}` is already listed"),
            _ => return None,
        })
    }

    fn questions(&self) -> Option<String> {
        Some(match self {
            Self::NoType { seen } => format!("cannot tell what type of question this is: {seen}"),
            Self::TextAfterOptions { what } => format!("this {what} follows the options"),
            Self::NoneCorrect => "no option is marked correct".to_owned(),
            Self::NearCheckBox { found } => format!("`{found}` is not read as a check box"),
            Self::FeedbackOutside => {
                "this feedback is not indented, so it belongs to no option".to_owned()
            }
            Self::Ungradable { why } => format!("this question cannot be graded: {why}"),
            Self::BadAnswer { found, .. } => format!("cannot read the answer `{found}`"),
            Self::BadArea { why } => format!("cannot place this option on the picture: {why}"),
            Self::UnknownItem { key, id, .. } => {
                format!("`{key}` names `{id}`, which does not exist")
            }
            Self::PoolTooSmall { draw, pool } => {
                format!("the quiz draws {draw} questions from a pool of {pool}")
            }
            _ => return None,
        })
    }

    fn scenario_text(&self) -> Option<String> {
        Some(match self {
            Self::NoScenes => "this scenario has no scenes".to_owned(),
            Self::NoAnchor { anchor, .. } => format!("no heading makes the anchor `{anchor}`"),
            Self::BadCondition { found } => format!("cannot read the condition `{found}`"),
            Self::UnknownName { name, .. } => format!("`{name}` is not in the state table"),
            Self::BadEffect { found } => format!("cannot read the effect `{found}`"),
            Self::BadStateRow { name, .. } => format!("cannot read the row of `{name}`"),
            Self::NotAScene { anchor } => {
                format!("`{anchor}` is not a scene or ending of this scenario")
            }
            Self::ElseWithoutIf => "this `else` does not follow an `if`".to_owned(),
            Self::ChoiceWithoutLink => {
                "this choice does not begin with a link to a scene".to_owned()
            }
            Self::TextInChoice => "this text follows the link of a choice and is lost".to_owned(),
            Self::OutOfRange { name, value, range } => {
                format!("`{name}` can never be {value}: its range is {range}")
            }
            Self::UnknownNode { id, .. } => format!("no scene of this scenario has the id `{id}`"),
            _ => return None,
        })
    }

    fn scenario_proof(&self) -> Option<String> {
        Some(match self {
            Self::Unreachable { node } => format!("node `{node}` can never be reached"),
            Self::NeverOffered { choice } => format!("the choice “{choice}” can never be chosen"),
            Self::NoWayOut { node, state, .. } => {
                format!("node `{node}` has no way out{}", when(state))
            }
            Self::NeverShown => "this text can never be shown".to_owned(),
            Self::TooLarge { pairs } => {
                format!(
                    "this scenario is too large to prove: more than {pairs} pairs of scene and state"
                )
            }
            Self::OnlyHarm { node, state, .. } => format!(
                "from node `{node}` no ending with `tone=support` or `tone=repair` can be reached{}",
                when(state)
            ),
            Self::HarmWithoutDebrief { ending } => {
                format!("ending `{ending}` has `tone=harm` and no debrief")
            }
            Self::NoEnding => "this scenario has no ending".to_owned(),
            _ => return None,
        })
    }

    fn care(&self) -> Option<String> {
        Some(match self {
            Self::NoAlternativeText => "this picture has no text alternative".to_owned(),
            Self::HeadingOrder { from, to } => {
                format!("a heading of level {to} follows one of level {from}")
            }
            Self::EmptyLink => "this link has no text".to_owned(),
            Self::NegativeStem => "this question asks for what is not so".to_owned(),
            Self::AllOfTheAbove { words } => format!("an option says “{words}”"),
            Self::LongestIsRight { right, of } => {
                format!("the right option is the longest in {right} of {of} questions")
            }
            Self::SamePlaceIsRight { right, of, place } => {
                format!("the right option is number {place} in {right} of {of} questions")
            }
            Self::WordToAvoid { found, .. } => {
                format!("“{found}” is on the list of words to avoid")
            }
            Self::SourceStale { id, checked, months } => {
                format!("source `{id}` was checked in {checked}, more than {months} months ago")
            }
            Self::LessonStale { id, reviewed, months } => {
                format!("lesson `{id}` was reviewed in {reviewed}, more than {months} months ago")
            }
            Self::SourceUnchecked { id } => {
                format!("source `{id}` does not say when it was checked")
            }
            _ => return None,
        })
    }

    /// What to do about it.
    pub fn help(&self) -> Option<String> {
        let did_you_mean = |suggestion: &Option<String>, before: &str| {
            suggestion.as_ref().map(|word| format!("did you mean `{before}{word}`?"))
        };
        match self {
            Self::UnknownKey { suggestion, .. }
            | Self::UnknownName { suggestion, .. }
            | Self::UnknownItem { suggestion, .. }
            | Self::NoAnchor { suggestion, .. }
            | Self::UnknownNode { suggestion, .. } => did_you_mean(suggestion, ""),
            Self::UnknownKind { suggestion, .. } => did_you_mean(suggestion, "@"),
            Self::UnknownAlert { suggestion, .. } => did_you_mean(suggestion, "!").or_else(|| {
                Some("the alerts are NOTE, TIP, IMPORTANT, WARNING and CAUTION".to_owned())
            }),
            Self::BadValue { expected, .. }
            | Self::BadAnswer { expected, .. }
            | Self::BadStateRow { expected, .. } => Some(format!("write {expected}")),
            Self::DirectiveMisplaced { place, .. } => Some(format!("it belongs {place}")),
            Self::TextAfterOptions { what } => {
                Some(format!("move the {what} up, or put it in an alert"))
            }
            Self::WordToAvoid { prefer, .. } => Some(format!("write {prefer}")),
            Self::NoWayOut { path, .. } | Self::OnlyHarm { path, .. } => Some(way_there(path)),
            _ => self.fixed_help().map(str::to_owned),
        }
    }

    fn fixed_help(&self) -> Option<&'static str> {
        Some(match self {
            Self::TooDeep => "what is deeper than 24 levels is shown flat",
            Self::TextAfterComment => "move it to the next line",
            Self::CommentNotClosed => "end it with `-->`",
            Self::HtmlDropped { .. } => "write it in Markdown",
            Self::CommentIsCode => "indent it less",
            Self::DetailsUnparsed => {
                "leave a blank line after `<summary>`, before `</details>` and after it"
            }
            Self::CellsCut { .. } => "write `\\|` for a bar inside a cell, also in code",
            Self::NoId { .. } => "give it one, or run `waymark ids --write`",
            Self::IdTwice { .. } => "choose another: progress is kept under it",
            Self::BadId { .. } => "use letters, digits, hyphens and underscores, up to 64 of them",
            Self::AlertTitle { .. } => "begin the text on the next line, after `>`",
            Self::RuleMakesHeading => "leave a blank line above the slide break",
            Self::AlertInItem => "move it below the list, or use a plain quote",
            Self::HeadingTwice { .. } => {
                "change one of them: a link to it would go to the wrong place"
            }
            Self::IdGone { .. } => {
                "if it was renamed, add `was=` with the old id; if it was removed, run `waymark ids --write`"
            }
            Self::LinkRefused { .. } => {
                "use a file of the course, or `https:`, `mailto:`, `tel:` or `sms:` for a link"
            }
            Self::NotACourse { .. } => "add `<!-- @course id=… revision=1 lang=en -->`",
            Self::NoTitle { .. } => "begin the file with a `#` heading",
            Self::ModuleTwice { .. } => "list it once",
            Self::NoType { .. } => {
                "write options as `- [ ]` and `- [x]`, or name the type with `type=`"
            }
            Self::NoneCorrect => "add `[x]`, or `type=poll`",
            Self::NearCheckBox { .. } => "write `- [x]` for right and `- [ ]` for wrong",
            Self::FeedbackOutside => "indent it two spaces",
            Self::BadArea { .. } => "write `<!-- @area left top width height -->` in percent",
            Self::PoolTooSmall { .. } => "draw fewer, or add questions",
            Self::NoScenes => "add `###` headings with `<!-- @node id=… -->`",
            Self::BadCondition { .. } => "write it as `if trust >= 2 and advocate = yes`",
            Self::BadEffect { .. } => "write it as `trust +1` or `advocate = yes`",
            Self::NotAScene { .. } => "a choice leads to a `###` with `@node` or `@ending`",
            Self::ChoiceWithoutLink => "write it as `- [What one does](#the-scene)`",
            Self::TextInChoice => "put it in the link, or in an indented quote below",
            Self::ElseWithoutIf => "put it directly after a paragraph that begins with an `if`",
            Self::Unreachable { .. } => "add a choice that leads to it, or remove it",
            Self::NeverOffered { .. } => "its condition never holds here; change or remove it",
            Self::NeverShown => "its condition never holds here; change or remove it",
            Self::TooLarge { .. } => "narrow a range in the state table",
            Self::HarmWithoutDebrief { .. } => "add `> [!IMPORTANT]` with what happened and why",
            Self::NoEnding => "mark a scene with `@ending`",
            Self::NoAlternativeText => "say between the brackets what it shows",
            Self::HeadingOrder { .. } => "do not leave out a level",
            Self::EmptyLink => "say where it leads",
            Self::NegativeStem => "ask for what is so; a tired reader misses the “not”",
            Self::AllOfTheAbove { .. } => {
                "name what you mean; it gives the answer away when shuffled"
            }
            Self::LongestIsRight { .. } => "make a wrong option as full as the right one",
            Self::SamePlaceIsRight { .. } => "move some of them",
            Self::SourceStale { .. } => "check it again and write the new month in `checked=`",
            Self::LessonStale { .. } => "read it again and write the new month in `reviewed=`",
            Self::SourceUnchecked { .. } => "add `checked=2026-11`, the month in which it was read",
            _ => return None,
        })
    }
}

fn when(state: &str) -> String {
    if state.is_empty() { String::new() } else { format!(" when {state}") }
}

fn way_there(path: &[String]) -> String {
    if path.is_empty() {
        return "it begins there".to_owned();
    }
    let choices: Vec<String> = path.iter().map(|choice| format!("“{choice}”")).collect();
    format!("the way there: {}", choices.join(", then "))
}
