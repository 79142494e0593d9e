//! Lessons, quizzes and their parts.

use waymark_core::model::{Alternative, Lesson, MediaKind, Part, PoolEntry, Quiz};

use super::{Outline, flag, list, option, settings, shown};

impl Outline {
    pub(super) fn lesson(&mut self, lesson: &Lesson) {
        let settings = settings(&[
            ("minutes", option(&lesson.minutes)),
            ("objectives", list(&lesson.objectives)),
            ("topics", list(&lesson.topics)),
            ("intensity", shown(&lesson.intensity).filter(|intensity| intensity != "0")),
            ("reviewed", option(&lesson.reviewed)),
            ("gate", option(&lesson.gate)),
            ("core", flag(lesson.core)),
        ]);
        self.line(format!("lesson {} “{}”{settings}", lesson.id, lesson.title));
        self.inside(|outline| {
            outline.parts(&lesson.parts);
            outline.alternative(lesson.alternative.as_ref());
        });
    }

    pub(super) fn alternative(&mut self, alternative: Option<&Alternative>) {
        let Some(alternative) = alternative else { return };
        let settings = settings(&[("minutes", option(&alternative.minutes))]);
        self.line(format!("alternative “{}”{settings}", alternative.title));
        self.inside(|outline| outline.parts(&alternative.parts));
    }

    pub(super) fn quiz(&mut self, quiz: &Quiz) {
        let pool: Vec<String> = quiz
            .pool
            .iter()
            .map(|entry| match entry {
                PoolEntry::Question(id) => id.to_string(),
                PoolEntry::Tag(tag) => format!("tag:{tag}"),
            })
            .collect();
        let settings = settings(&[
            ("pass", option(&quiz.pass)),
            ("attempts", option(&quiz.attempts)),
            ("draw", option(&quiz.draw)),
            ("pool", list(&pool)),
            ("shuffle", flag(quiz.shuffle)),
            ("pair", option(&quiz.pair)),
            ("confidence", flag(quiz.confidence)),
            ("feedback", quiz.feedback_at_end.then(|| "end".to_owned())),
        ]);
        self.line(format!("quiz {} “{}”{settings}", quiz.id, quiz.title));
        self.inside(|outline| outline.parts(&quiz.introduction));
    }

    pub(super) fn parts(&mut self, parts: &[Part]) {
        for part in parts {
            self.part(part);
        }
    }

    fn part(&mut self, part: &Part) {
        match part {
            Part::Prose(blocks) => self.blocks("prose", blocks),
            Part::ContentNote(note) => {
                let settings = settings(&[
                    ("topics", list(&note.topics)),
                    ("intensity", shown(&note.intensity).filter(|intensity| intensity != "0")),
                ]);
                self.blocks(&format!("content note{settings}"), &note.blocks);
            }
            Part::Question(question) => self.question(question),
            Part::Facilitator(note) => {
                let say = note.say.as_ref().map(|say| format!("“{say}”"));
                let settings = settings(&[("minutes", option(&note.minutes)), ("say", say)]);
                self.blocks(&format!("facilitator{settings}"), &note.blocks);
            }
            Part::Media(media) => {
                let kind = if media.kind == MediaKind::Video { "video" } else { "audio" };
                let settings = settings(&[
                    ("captions", option(&media.captions)),
                    ("transcript", option(&media.transcript)),
                    ("minutes", option(&media.minutes)),
                    ("topics", list(&media.topics)),
                ]);
                self.line(format!("{kind} “{}” in {}{settings}", media.title, media.file));
            }
            Part::Pause(pause) => {
                let settings = settings(&[("seconds", option(&pause.seconds))]);
                self.line(format!("pause “{}”{settings}", pause.title));
                self.inside(|outline| outline.blocks("text", &pause.blocks));
            }
            Part::SlideBreak(_) => self.line("slide break"),
        }
    }
}
