//! Questions.

use waymark_core::model::{
    ChoiceOption, Gap, Interaction, Matrix, NumberEntry, Question, Scoring, TextAnswer,
};

use super::blocks::text;
use super::{Outline, flag, list, option, settings, shown};

impl Outline {
    pub(super) fn question(&mut self, question: &Question) {
        let settings = settings(&[
            ("points", shown(&question.points).filter(|points| points != "1")),
            ("attempts", option(&question.attempts)),
            ("score", (question.scoring == Scoring::Each).then(|| "each".to_owned())),
            ("shuffle", (!question.shuffle).then(|| "no".to_owned())),
            ("keep-last", flag(question.keep_last)),
            ("tags", list(&question.tags)),
            ("private", flag(question.private)),
            ("objectives", list(&question.objectives)),
            ("was", list(&question.was)),
        ]);
        let kind = question.interaction.type_name();
        self.line(format!("question {} {kind} “{}”{settings}", question.id, question.title));
        self.inside(|outline| {
            outline.blocks("stem", &question.stem);
            outline.interaction(&question.interaction);
            for hint in &question.hints {
                outline.blocks("hint", hint);
            }
            outline.blocks("explanation", &question.explanation);
            outline.blocks("on a wrong try", &question.on_wrong);
        });
    }

    fn interaction(&mut self, interaction: &Interaction) {
        match interaction {
            Interaction::Choice(_, options) | Interaction::Poll(options) => self.options(options),
            Interaction::Ordering(items) => {
                for (at, item) in items.iter().enumerate() {
                    self.line(format!("{}. {}", at + 1, text(item)));
                }
            }
            Interaction::Matching(matching) => {
                let [left, right] = &matching.headings;
                self.line(format!("{} – {}", text(left), text(right)));
                for [left, right] in &matching.pairs {
                    self.line(format!("{} = {}", text(left), text(right)));
                }
            }
            Interaction::Matrix(matrix) | Interaction::Scale(matrix) => self.matrix(matrix),
            Interaction::Sort(groups) => {
                for group in groups {
                    let members: Vec<String> = group.members.iter().map(|one| text(one)).collect();
                    self.line(format!("{}: {}", text(&group.name), members.join(", ")));
                }
            }
            Interaction::Blanks(blanks) => {
                self.blocks("text", &blanks.text);
                for gap in &blanks.gaps {
                    self.line(match gap {
                        Gap::Typed(words) => format!("gap {}", words.join(" or ")),
                        Gap::Menu { right, wrong } => {
                            format!("menu {right}, not {}", wrong.join(", "))
                        }
                    });
                }
            }
            Interaction::Short(answers) => answers.iter().for_each(|answer| self.answer(answer)),
            Interaction::Number(entry) | Interaction::Slider(entry) => self.number(entry),
            Interaction::Hotspot(hotspot) => {
                self.line(format!("picture {} “{}”", hotspot.picture, hotspot.alternative));
                self.options(&hotspot.options);
            }
            Interaction::Reflection(reflection) => {
                self.line(format!(
                    "write{}",
                    settings(&[("words", option(&reflection.min_words))])
                ));
            }
            Interaction::Unknown => {}
        }
    }

    fn options(&mut self, options: &[ChoiceOption]) {
        for one in options {
            let check = if one.right { "[x]" } else { "[ ]" };
            let weight = one.weight.map(|weight| format!(" {weight}%")).unwrap_or_default();
            let area = one.area.map(|area| {
                format!(" at {} {} {} {}", area.left, area.top, area.width, area.height)
            });
            let same = one.key.split_once('-').map(|(_, number)| format!(" (the same, {number})"));
            let (area, same) = (area.unwrap_or_default(), same.unwrap_or_default());
            self.line(format!("{check} {}{weight}{area}{same}", text(&one.text)));
            self.inside(|outline| outline.blocks("feedback", &one.feedback));
        }
    }

    fn matrix(&mut self, matrix: &Matrix) {
        let columns: Vec<String> = matrix.columns.iter().map(|column| text(column)).collect();
        self.line(format!("{} – {}", text(&matrix.heading), columns.join(", ")));
        for row in &matrix.rows {
            let marks: String =
                row.right.iter().map(|&right| if right { 'x' } else { '.' }).collect();
            self.line(format!("{} {marks}", text(&row.label)));
        }
    }

    fn answer(&mut self, answer: &TextAnswer) {
        self.line(format!("“{}” {}%", answer.text, answer.credit));
        self.inside(|outline| outline.blocks("feedback", &answer.feedback));
    }

    fn number(&mut self, entry: &NumberEntry) {
        let unit = Some(entry.unit.clone()).filter(|unit| !unit.is_empty());
        let settings = settings(&[
            ("min", option(&entry.min)),
            ("max", option(&entry.max)),
            ("step", option(&entry.step)),
            ("unit", unit),
        ]);
        self.line(format!("a number{settings}"));
        for answer in &entry.answers {
            self.line(format!("{}..{} {}%", answer.low, answer.high, answer.credit));
            self.inside(|outline| outline.blocks("feedback", &answer.feedback));
        }
    }
}
