//! Reads the folder of a course from the disk. What can't be read is one clear sentence.

use std::fmt;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use waymark_core::check::CourseTexts;

/// The largest text: a module of a thousand pages stays far below.
const LARGEST_TEXT: u64 = 8 * 1024 * 1024;

/// The largest file of any kind: learners load it over a slow network.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// The most files, and how deep folders may stand in each other.
const MOST_FILES: usize = 50_000;
const DEEPEST: usize = 16;

/// Why a folder could not be read as a course.
#[derive(Debug)]
pub(crate) enum Unreadable {
    NoFolder(PathBuf),
    NotAFolder(PathBuf),
    NotACourse(PathBuf),
    TooLarge { file: String, bytes: u64, largest: u64 },
    TooMany(PathBuf),
    NotUtf8 { file: String, at: usize },
    Io { file: String, error: io::Error },
    NotAMonth(String),
}

impl fmt::Display for Unreadable {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let megabytes = |bytes: u64| bytes / (1024 * 1024);
        match self {
            Self::NoFolder(path) => write!(formatter, "There is no folder `{}`.", path.display()),
            Self::NotAFolder(path) => write!(
                formatter,
                "`{}` is a file; name the folder that holds course.md.",
                path.display()
            ),
            Self::NotACourse(path) => {
                write!(formatter, "`{}` holds no course.md, so it is not a course.", path.display())
            }
            Self::TooLarge { file, bytes, largest } => write!(
                formatter,
                "`{file}` has {} MB, and such a file of a course may have {} MB at most.",
                megabytes(*bytes),
                megabytes(*largest)
            ),
            Self::TooMany(path) => write!(
                formatter,
                "`{}` holds more than {MOST_FILES} files, or folders more than {DEEPEST} deep: \
                 name the folder of one course.",
                path.display()
            ),
            Self::NotUtf8 { file, at } => write!(
                formatter,
                "`{file}` is not UTF-8 text (byte {at}); save it as UTF-8 in your editor."
            ),
            Self::Io { file, error } => {
                write!(formatter, "Could not read or write `{file}`: {error}.")
            }
            Self::NotAMonth(text) => write!(formatter, "`{text}` is not a month such as 2026-11."),
        }
    }
}

/// Reads every text that the check looks at, and the names of all files.
pub(crate) fn read_course(folder: &Path) -> Result<CourseTexts, Unreadable> {
    if !folder.exists() {
        return Err(Unreadable::NoFolder(folder.to_owned()));
    }
    if !folder.is_dir() {
        return Err(Unreadable::NotAFolder(folder.to_owned()));
    }
    if !folder.join("course.md").is_file() {
        return Err(Unreadable::NotACourse(folder.to_owned()));
    }
    let mut texts = CourseTexts::default();
    read_folder(folder, folder, 0, &mut texts)?;
    Ok(texts)
}

/// Hidden files are left out, and links to folders, which can lead in circles.
fn read_folder(
    root: &Path,
    folder: &Path,
    depth: usize,
    texts: &mut CourseTexts,
) -> Result<(), Unreadable> {
    let io_error = |error| Unreadable::Io { file: folder.display().to_string(), error };
    for entry in fs::read_dir(folder).map_err(io_error)? {
        let entry = entry.map_err(io_error)?;
        if entry.file_name().to_string_lossy().starts_with('.') {
            continue;
        }
        if texts.paths.len() >= MOST_FILES || depth > DEEPEST {
            return Err(Unreadable::TooMany(root.to_owned()));
        }
        if entry.file_type().map_err(io_error)?.is_dir() {
            read_folder(root, &entry.path(), depth + 1, texts)?;
        } else {
            read_file(root, &entry.path(), texts)?;
        }
    }
    Ok(())
}

fn read_file(root: &Path, path: &Path, texts: &mut CourseTexts) -> Result<(), Unreadable> {
    let file = name_in_course(root, path);
    let is_text = file.ends_with(".md") || matches!(file.as_str(), "ids.lock" | "words.txt");
    let io_error = |error| Unreadable::Io { file: file.clone(), error };
    // The size is asked first, so that a huge file is refused without reading it.
    let bytes = fs::metadata(path).map_err(io_error)?.len();
    let largest = if is_text { LARGEST_TEXT } else { LARGEST_FILE };
    if bytes > largest {
        return Err(Unreadable::TooLarge { file, bytes, largest });
    }
    if is_text {
        let text = String::from_utf8(fs::read(path).map_err(io_error)?).map_err(|error| {
            Unreadable::NotUtf8 { file: file.clone(), at: error.utf8_error().valid_up_to() }
        })?;
        texts.texts.insert(file.clone(), text);
    }
    texts.paths.insert(file);
    Ok(())
}

/// A path as the course's own links write it.
fn name_in_course(root: &Path, path: &Path) -> String {
    let path = path.strip_prefix(root).unwrap_or(path);
    let parts: Vec<String> =
        path.components().map(|part| part.as_os_str().to_string_lossy().into_owned()).collect();
    parts.join("/")
}
