//! One file per thing on the screen. Components take plain values and give callbacks: they know
//! neither the learner nor the address of anything.

mod alternative;
mod button;
mod checklist;
mod choice_list;
mod content_note;
mod explanation;
mod failure_words;
mod feedback;
mod heading;
mod help_lines;
mod hint;
mod lesson_nav;
mod media;
mod module_card;
mod notice;
mod outline;
mod page_title;
mod pause;
mod popover;
mod progress_bar;
mod prose;
mod question;
mod save_line;
mod setting_group;
mod start;

pub(crate) use alternative::{calm_banner, calm_offer, left_out};
pub(crate) use button::{Look, button, link_button};
pub(crate) use checklist::{ChecklistEntry, checklist};
pub(crate) use content_note::{NoteAnswer, NoteGate};
pub(crate) use failure_words::failure_words;
pub(crate) use heading::Level;
pub(crate) use help_lines::help_lines;
pub(crate) use lesson_nav::{NavTarget, lesson_nav};
pub(crate) use media::MediaPart;
pub(crate) use module_card::{ModuleFacts, about_line, module_card};
pub(crate) use notice::notice;
pub(crate) use outline::{OutlineEntry, outline};
pub(crate) use page_title::{page_title, under_title};
pub(crate) use pause::pause;
pub(crate) use popover::{Entry, POPOVER, entry_popover};
pub(crate) use progress_bar::progress_bar;
pub(crate) use prose::{goals, prose};
pub(crate) use question::{QuestionAct, QuestionCard, QuestionPlace, choices};
pub(crate) use save_line::save_line;
pub(crate) use setting_group::{SettingGroup, setting_switch};
pub(crate) use start::{continue_card, start_card};

use std::rc::Rc;

/// What a component calls when something is done.
pub(crate) type Act<T> = Rc<dyn Fn(T)>;

/// What a component asks for while it stands: its answer can be another one each time.
pub(crate) type Live<T> = Rc<dyn Fn() -> T>;
