//! Every word that the app itself says, in one place and in one voice: short sentences, present
//! tense, about the task and never about the person. A second language would be a second such file.
//!
//! What authors write comes from the course.

use crate::content::{Failure, Trouble};
use crate::learner::Beginning;
use crate::route::Route;
use crate::storage::SaveState;

// ---- Titles: they stay in the history of a shared device, so they name no topic. ----

/// The title of the browser's tab.
pub(crate) fn page_title(route: &Route) -> String {
    let part = match route {
        Route::Home => return "Training".to_owned(),
        Route::Module(module) => module.to_string(),
        Route::Section(module, section) => format!("{module}.{section}"),
        Route::Help(_) => "Help".to_owned(),
        Route::Glossary(_) => "Glossary".to_owned(),
        Route::Sources(_) => "Sources".to_owned(),
        Route::Settings => "Settings".to_owned(),
        Route::Kept => "What is kept here".to_owned(),
        Route::NotFound => "Not found".to_owned(),
    };
    format!("Training · {part}")
}

// ---- Words that stand in many places ----

pub(crate) const CONTINUE: &str = "Continue";
pub(crate) const BACK: &str = "Back";
pub(crate) const CLOSE: &str = "Close";
pub(crate) const TRY_AGAIN: &str = "Try again";
pub(crate) const TRYING_AGAIN: &str = "Trying again…";
pub(crate) const HELP: &str = "Help";
pub(crate) const GLOSSARY: &str = "Glossary";
pub(crate) const SOURCES: &str = "Sources";
pub(crate) const SETTINGS: &str = "Settings";
pub(crate) const GO_HOME: &str = "Go to the start page";
pub(crate) const OPENING: &str = "Opening…";
pub(crate) const STOPPED: &str = "This page has stopped working because of a fault in its program. \
    What was saved before is still saved. Load the page again to go on.";

fn count(number: usize, one: &str, many: &str) -> String {
    if number == 1 { format!("1 {one}") } else { format!("{number} {many}") }
}

pub(crate) fn about_minutes(minutes: u32) -> String {
    format!("About {}", count(minutes as usize, "minute", "minutes"))
}

pub(crate) fn lessons(number: usize) -> String {
    count(number, "lesson", "lessons")
}

pub(crate) fn lessons_done(done: usize, of: usize) -> String {
    format!("{done} of {} done", lessons(of))
}

pub(crate) fn module_number(number: usize) -> String {
    format!("Module {number}")
}

/// Where a page stands in its module: lessons, scenarios and quizzes are counted alike.
pub(crate) fn section_number(module: usize, section: usize, of: usize) -> String {
    format!("Module {module} · {section} of {of}")
}

pub(crate) fn reviewed(month: &str) -> String {
    format!("Last reviewed in {month}")
}

pub(crate) fn checked(month: &str) -> String {
    format!("Checked in {month}.")
}

// ---- The start page ----

pub(crate) const DRAFT: &str = "Not yet reviewed";
pub(crate) const MODULES: &str = "Modules";
pub(crate) const GOALS: &str = "What you will be able to do";
pub(crate) const START_TITLE: &str = "How would you like to start?";
pub(crate) const START_ABOUT: &str =
    "You need no name and no account. What you do stays in this browser and is sent nowhere.";
pub(crate) const START_NEW: &str = "Keep my progress";
pub(crate) const START_NEW_ABOUT: &str = "On this device, so that you can come back";
pub(crate) const START_LOOK: &str = "Just look";
pub(crate) const START_LOOK_ABOUT: &str = "Nothing is kept";
pub(crate) const STARTED_NEW: &str = "Your progress is kept on this device.";
pub(crate) const STARTED_LOOK: &str = "You are just looking. Nothing is kept.";
pub(crate) const WELCOME_BACK: &str = "Welcome back";
pub(crate) const CONTINUE_HERE: &str = "Continue where you left";
pub(crate) const LOOKING: &str = "You are just looking. Nothing that you do is kept.";
pub(crate) const LOOKING_KEEP: &str = "Keep my progress from now on";
pub(crate) const LOOKING_RETURN: &str = "Go back to the progress on this device";
pub(crate) const LOOK_INSTEAD: &str = "Not you? Just look";
pub(crate) const REFUSED: &str = "This browser keeps nothing for this page. You can do everything, \
    but your progress won't be here next time.";
pub(crate) const READ_AGAIN: &str = "Read it again";
pub(crate) const MODULE_FAILED: &str = "This module can't be shown right now.";

pub(crate) fn you_were_in(title: &str) -> String {
    format!("You were in “{title}”.")
}

pub(crate) fn start_with(title: &str) -> String {
    format!("Start with “{title}”")
}

pub(crate) fn continue_with(title: &str) -> String {
    format!("Continue with “{title}”")
}

// ---- A module ----

pub(crate) const LESSONS: &str = "Lessons";
pub(crate) const OUTLINE: &str = "Lessons of this module";
pub(crate) const POSTPONED: &str = "To come back to";
pub(crate) const POSTPONED_ABOUT: &str =
    "You put these off. They wait for you, for as long as you like.";
pub(crate) const MODULE_DONE: &str = "You have been through this module.";
pub(crate) const NEXT_MODULE: &str = "Next module";

pub(crate) const DONE: &str = "Done";
pub(crate) const STARTED: &str = "Started";
pub(crate) const FOR_LATER: &str = "For later";
pub(crate) const YOU_ARE_HERE: &str = "You are here";

// ---- A lesson ----

pub(crate) const LESSON_NAV: &str = "Back and on";
pub(crate) const TO_MODULE: &str = "Back to the module";
pub(crate) const FINISH_MODULE: &str = "Finish this module";
pub(crate) const OPEN_QUESTIONS: &str = "Questions that are still open";
pub(crate) const OPEN_QUESTIONS_ABOUT: &str = "You can go on without them.";

pub(crate) fn next_up(title: &str) -> String {
    format!("Next: {title}")
}

pub(crate) const NOTE_TITLE: &str = "Before you go on";
pub(crate) const NOTE_SKIP: &str = "Skip this part";
pub(crate) const NOTE_LATER: &str = "Come back later";
pub(crate) const NOTE_SKIP_ABOUT: &str =
    "Skipping costs nothing, counts the same, and is recorded nowhere.";
pub(crate) const LEFT_OUT_TITLE: &str = "This part is left out";
pub(crate) const LEFT_OUT: &str = "It counts the same. You can go on, or read it after all.";
pub(crate) const READ_CALM: &str = "Read the calmer version instead";
pub(crate) const READ_FULL: &str = "Read the full version";
pub(crate) const CALM_ABOUT: &str = "This is the calmer version. It counts the same.";
pub(crate) const TRANSCRIPT: &str = "Read it as text";

pub(crate) fn pause_seconds(seconds: u32) -> String {
    match seconds {
        0..90 => format!(
            "About {}, or as long as you like.",
            count(seconds as usize, "second", "seconds")
        ),
        _ => format!("{}, or as long as you like.", about_minutes(seconds.div_ceil(60))),
    }
}

// ---- What can't be played yet ----

pub(crate) const SCENARIO_LATER: &str = "Here you will make decisions in a conversation. This \
    version of the app can't play it yet. Nothing is lost by going on.";
pub(crate) const QUIZ_LATER: &str = "Here you will be able to check what you know. This version of \
    the app can't do that yet. Nothing is lost by going on.";
pub(crate) const QUESTION_LATER: &str = "This kind of question can't be answered in this version of \
    the app. Nothing is lost by going on.";
pub(crate) const REFLECTION_LATER: &str = "This is for you to think about. There is no place to write \
    here yet, and nothing is kept.";

// ---- Questions ----

pub(crate) fn question_number(number: usize, of: usize) -> String {
    format!("Question {number} of {of}")
}

pub(crate) const CHOOSE_ONE: &str = "Choose one.";
pub(crate) const CHOOSE_ALL: &str = "Choose all that apply.";
pub(crate) const CHECK: &str = "Check";
pub(crate) const SHOW: &str = "Show one way";
pub(crate) const SKIP: &str = "Skip this question";
pub(crate) const HINT: &str = "Show a hint";
pub(crate) const NEXT_HINT: &str = "Show another hint";

pub(crate) const CHOOSE_FIRST: &str = "Choose an answer first. Then check it.";
pub(crate) const CHANGE_FIRST: &str =
    "This answer is checked already. Choose another one to check again.";
pub(crate) const CHECKED_ALREADY: &str = "This answer is checked already.";
pub(crate) const CLEARED: &str = "Your answer is cleared. You can choose again.";
pub(crate) const SKIPPED: &str = "You skipped this question. You can still answer it.";

pub(crate) const FITS: &str = "That fits.";
pub(crate) const LOOK_AGAIN: &str = "Let's look again.";
pub(crate) const CAN_WORK: &str = "This can work.";
pub(crate) const PART_FITS: &str = "Part of this fits.";
pub(crate) const ONE_WAY: &str = "Here is one way.";
pub(crate) const MORE_TO_FIND: &str = "What you chose fits, and there is more to find.";

pub(crate) const OPTION_FITS: &str = "Fits";
pub(crate) const OPTION_AGAIN: &str = "Look again";
pub(crate) const OPTION_CAN_WORK: &str = "Can work";

pub(crate) const WHY: &str = "Why";

pub(crate) fn hint_title(number: usize, of: usize) -> String {
    if of == 1 { "Hint".to_owned() } else { format!("Hint {number} of {of}") }
}

pub(crate) fn tries_left(left: u32) -> String {
    match left {
        0 => "No tries are left. You can look at one way.".to_owned(),
        _ => format!("{} left.", count(left as usize, "try", "tries")),
    }
}

pub(crate) const ANY_TRIES: &str = "You can try as often as you like.";

/// The right answer in words, for the status region: letters with what stands beside them.
pub(crate) fn right_answer(answers: &[(char, String)]) -> String {
    let all: Vec<String> =
        answers.iter().map(|(letter, words)| format!("{letter}, {words}")).collect();
    format!("{ONE_WAY} {}", all.join("; "))
}

// ---- Saving ----

pub(crate) fn save_state(state: SaveState, beginning: Beginning) -> &'static str {
    match (state, beginning) {
        (SaveState::Saved, Beginning::Open) => "Nothing is kept on this device yet.",
        (SaveState::Saved, _) => "Saved on this device.",
        (SaveState::Unsaved, _) => UNSAVED,
        (SaveState::Memory, Beginning::Looking) => LOOKING,
        (SaveState::Memory, _) => {
            "Nothing is kept in this browser. It lasts until you close this page."
        }
    }
}

pub(crate) const UNSAVED: &str = "Your progress couldn't be saved in this browser. You can keep \
    going, but it won't be here next time.";

// ---- Glossary and sources ----

pub(crate) const IN_GLOSSARY: &str = "Open in the glossary";
pub(crate) const IN_SOURCES: &str = "Open in the list of sources";
pub(crate) const NO_ENTRY: &str = "This entry can't be shown right now.";

pub(crate) fn also(words: &[String]) -> String {
    format!("Also: {}", words.join(", "))
}

pub(crate) fn jurisdiction(place: &str) -> String {
    format!("Holds for: {place}")
}

// ---- Help ----

pub(crate) const HELP_LINES: &str = "Help lines";
pub(crate) const HELP_BUILT_IN: &str = "The help page of this course can't be shown right now. \
    These lines are part of the app.";
pub(crate) const HELP_CHECKED: &str = "Checked in November 2026.";
pub(crate) const HELP_WHO: &str = "Who";
pub(crate) const HELP_CALL: &str = "Call";
pub(crate) const HELP_TEXT: &str = "Text";
pub(crate) const HELP_WHEN: &str = "When";

/// A help line that is there even when no file can be read.
pub(crate) struct HelpLine {
    pub(crate) who: &'static str,
    /// What is shown, and the address.
    pub(crate) call: (&'static str, &'static str),
    pub(crate) text: Option<(&'static str, &'static str)>,
    pub(crate) when: &'static str,
}

pub(crate) const LINES: [HelpLine; 2] = [
    HelpLine { who: "Immediate danger", call: ("911", "tel:911"), text: None, when: "always" },
    HelpLine {
        who: "National Human Trafficking Hotline",
        call: ("1-888-373-7888", "tel:+18883737888"),
        text: Some(("233733", "sms:233733")),
        when: "24 hours",
    },
];

// ---- Settings ----

pub(crate) const SET_THEME: &str = "Light or dark";
pub(crate) const SET_TEXT: &str = "Size of the text";
pub(crate) const SET_MOTION: &str = "Motion";
pub(crate) const SET_LEAVE: &str = "Leaving fast";
pub(crate) const SET_REFLECTIONS: &str = "Your reflections";
pub(crate) const SET_REFLECTIONS_ABOUT: &str =
    "What you write for yourself is not kept unless you say so here.";
pub(crate) const SETTINGS_ABOUT: &str =
    "Your choices show at once. They are kept in this browser, unless you are just looking.";
pub(crate) const SETTING_KEPT: &str = "Set, and kept in this browser.";
pub(crate) const SETTING_NOT_KEPT: &str = "Set, until you close this page.";

pub(crate) const THEMES: [&str; 3] = ["Like my device", "Light", "Dark"];
pub(crate) const TEXT_SIZES: [&str; 4] = ["Standard", "Larger", "Large", "Twice as large"];
pub(crate) const MOTIONS: [&str; 2] = ["Like my device", "Nothing moves"];
pub(crate) const LEAVE_SHORTCUT: &str = "Pressing Shift three times leaves this page";
pub(crate) const KEEP_REFLECTIONS: &str = "Keep my reflections on this device";

// ---- What is kept here ----

pub(crate) const KEPT: &str = "What is kept here";
pub(crate) const KEPT_WHAT: &[&str] = &[
    "Which lessons you opened and finished, and whether you put one off.",
    "Your answers, which hints you took, and which solutions you looked at.",
    "Your settings on this site.",
    "That you skipped a part after a content note is kept nowhere.",
];
pub(crate) const KEPT_WHERE: &[&str] = &[
    "All of this stays in this browser, on this device. Nothing is sent to anybody.",
    "It is not secret: whoever uses this browser can see it. It is not an official record either, \
     because nobody has verified it.",
    "The control for leaving takes this page off the screen. It does not erase the history of your browser.",
    "The device or the network of an employer may keep its own list of the pages you open.",
    "The browser can lose it: when somebody clears its data, in a private window, and in Safari after \
     seven days without a visit.",
    "Erasing removes it from this browser. Traces can stay on the disk of the device for a while.",
];
pub(crate) const KEPT_WHAT_TITLE: &str = "What";
pub(crate) const KEPT_WHERE_TITLE: &str = "Where, and how safe it is";
pub(crate) const KEPT_ERASE_TITLE: &str = "Erase it";
pub(crate) const ERASE: &str = "Erase what is kept";
pub(crate) const ERASE_ABOUT: &str = "This removes your progress in this course and your settings from this browser. It can't be undone.";
pub(crate) const ERASE_NOW: &str = "Erase it now";
pub(crate) const ERASE_NOT: &str = "Keep it";
pub(crate) const ERASED: &str = "Your progress and your settings are erased from this browser.";
pub(crate) const NOT_ERASED: &str = "Nothing was erased.";
pub(crate) const COULD_NOT_ERASE: &str =
    "The browser did not erase everything. Clear this site's data in the settings of the browser.";

pub(crate) fn kept_count(records: usize, unread: usize) -> String {
    let kept = match records {
        0 => "Nothing is kept right now.".to_owned(),
        _ => {
            format!("Right now there are {} of what you did.", count(records, "record", "records"))
        }
    };
    match unread {
        0 => kept,
        _ => {
            format!("{kept} {} can't be read; it is left as it is.", count(unread, "more", "more"))
        }
    }
}

// ---- When something is missing ----

pub(crate) const NOT_FOUND_TITLE: &str = "There is no such page";
pub(crate) const NOT_FOUND: &str = "The address leads nowhere. Perhaps the course has changed.";
pub(crate) const NO_SECTION_TITLE: &str = "This lesson isn't here";
pub(crate) const NO_SECTION: &str = "This module doesn't have a lesson with this number. Perhaps the \
    course has changed, or its file arrived in part. These are here:";
pub(crate) const FAILED_TITLE: &str = "This part can't be shown right now";
pub(crate) const FAILED_UNTOUCHED: &str = "What you have done before is not touched by this.";
pub(crate) const WAITING: &str = "If this takes long, your connection may be slow.";

pub(crate) fn failure_what(failure: &Failure) -> String {
    match failure.trouble {
        Trouble::Missing => "A file of the course is missing on the web host.".to_owned(),
        Trouble::Refused(status) => {
            format!("The web host doesn't give out a file of the course. It answered {status}.")
        }
        Trouble::Unreachable => "A file of the course did not arrive.".to_owned(),
        Trouble::WebPage => "In place of a file of the course, a web page arrived.".to_owned(),
        Trouble::Empty => "A file of the course is empty.".to_owned(),
        Trouble::Incomplete => {
            "A file of the course arrived, but not whole, or it has a mistake.".to_owned()
        }
    }
}

pub(crate) fn failure_advice(failure: &Failure) -> &'static str {
    match failure.trouble {
        Trouble::Unreachable => "Check your connection, then try again.",
        Trouble::Missing | Trouble::WebPage | Trouble::Empty | Trouble::Refused(_) => {
            "Trying again may not help. Tell the person who runs this site, and name the file."
        }
        Trouble::Incomplete => {
            "Try again. If it stays like this, tell the person who runs this site, and name the file."
        }
    }
}

pub(crate) const FILE: &str = "File:";
