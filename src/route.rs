//! The addresses of the app: everything after `#/`. Only this file builds and reads them.
//!
//! They are neutral, since addresses stay in the history of a shared device: numbers, never topics.
//! A hash that doesn't begin with `#/` is no address of ours and is left alone.

/// One page of the app.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    /// `#/`
    Home,
    /// `#/2`: a module, counted from 1.
    Module(usize),
    /// `#/2/3`: a lesson, scenario or quiz of a module, both counted from 1.
    Section(usize, usize),
    /// `#/help`, with the anchor of a heading of help.md if one is meant.
    Help(Option<String>),
    /// `#/glossary`, with the anchor of a term if one is meant.
    Glossary(Option<String>),
    /// `#/sources`, with the anchor of a source if one is meant.
    Sources(Option<String>),
    /// `#/settings`
    Settings,
    /// `#/kept`: what is kept here.
    Kept,
    /// An address that leads nowhere.
    NotFound,
}

impl Route {
    /// Reads the hash of the page's address, as the browser gives it. None if it is no address of
    /// the app, such as the `#main` of a skip link.
    pub(crate) fn of_hash(hash: &str) -> Option<Self> {
        if hash.is_empty() || hash == "#" {
            return Some(Self::Home);
        }
        let path = hash.strip_prefix("#/")?;
        let path = path.strip_suffix('/').unwrap_or(path);
        let parts: Vec<&str> = path.split('/').collect();
        Some(match parts.as_slice() {
            [""] => Self::Home,
            ["help", anchor @ ..] if anchor.len() < 2 => Self::Help(read_anchor(anchor)),
            ["glossary", anchor @ ..] if anchor.len() < 2 => Self::Glossary(read_anchor(anchor)),
            ["sources", anchor @ ..] if anchor.len() < 2 => Self::Sources(read_anchor(anchor)),
            ["settings"] => Self::Settings,
            ["kept"] => Self::Kept,
            [module] => read_number(module).map_or(Self::NotFound, Self::Module),
            [module, section] => match (read_number(module), read_number(section)) {
                (Some(module), Some(section)) => Self::Section(module, section),
                _ => Self::NotFound,
            },
            _ => Self::NotFound,
        })
    }

    /// The address, as a link has it.
    pub(crate) fn href(&self) -> String {
        match self {
            Self::Home | Self::NotFound => "#/".to_owned(),
            Self::Module(module) => format!("#/{module}"),
            Self::Section(module, section) => format!("#/{module}/{section}"),
            Self::Help(anchor) => with_anchor("#/help", anchor.as_deref()),
            Self::Glossary(anchor) => with_anchor("#/glossary", anchor.as_deref()),
            Self::Sources(anchor) => with_anchor("#/sources", anchor.as_deref()),
            Self::Settings => "#/settings".to_owned(),
            Self::Kept => "#/kept".to_owned(),
        }
    }

    /// The anchor of the heading that is meant, if the address names one.
    pub(crate) fn anchor(&self) -> Option<&str> {
        match self {
            Self::Help(anchor) | Self::Glossary(anchor) | Self::Sources(anchor) => {
                anchor.as_deref()
            }
            _ => None,
        }
    }
}

/// A number from 1, written as this file writes it.
fn read_number(text: &str) -> Option<usize> {
    let number: usize = text.parse().ok()?;
    (number > 0 && number.to_string() == text).then_some(number)
}

fn read_anchor(parts: &[&str]) -> Option<String> {
    parts.first().filter(|part| !part.is_empty()).map(|part| decode(part))
}

fn with_anchor(page: &str, anchor: Option<&str>) -> String {
    match anchor.filter(|anchor| !anchor.is_empty()) {
        Some(anchor) => format!("{page}/{}", encode(anchor)),
        None => page.to_owned(),
    }
}

/// Browsers write letters beyond ASCII as `%C3%A9`, and so does this.
fn encode(text: &str) -> String {
    let mut encoded = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            encoded.push(char::from(byte));
        } else {
            encoded.push('%');
            encoded.push(hex_digit(byte >> 4));
            encoded.push(hex_digit(byte & 15));
        }
    }
    encoded
}

fn hex_digit(value: u8) -> char {
    char::from_digit(u32::from(value), 16).unwrap_or('0').to_ascii_uppercase()
}

/// What can't be decoded stays as it is written.
fn decode(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, after @ ..] = rest {
        let (byte, after) = match (first, after) {
            (b'%', [high, low, after @ ..]) => match (hex_value(*high), hex_value(*low)) {
                (Some(high), Some(low)) => (high << 4 | low, after),
                _ => (*first, rest.get(1..).unwrap_or_default()),
            },
            _ => (*first, after),
        };
        bytes.push(byte);
        rest = after;
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

fn hex_value(digit: u8) -> Option<u8> {
    char::from(digit).to_digit(16).and_then(|value| u8::try_from(value).ok())
}

#[cfg(test)]
mod tests {
    use super::Route;

    fn anchor(name: &str) -> Option<String> {
        Some(name.to_owned())
    }

    #[test]
    fn every_address_is_read_as_it_is_written() {
        let cases = [
            ("#/", Route::Home),
            ("#/2", Route::Module(2)),
            ("#/2/13", Route::Section(2, 13)),
            ("#/help", Route::Help(None)),
            ("#/help/your-local-card", Route::Help(anchor("your-local-card"))),
            ("#/glossary", Route::Glossary(None)),
            ("#/glossary/debt-bondage", Route::Glossary(anchor("debt-bondage"))),
            ("#/sources/22-usc-7102", Route::Sources(anchor("22-usc-7102"))),
            ("#/sources/qu%C3%A9-es", Route::Sources(anchor("qué-es"))),
            ("#/sources/a%2Fb%25", Route::Sources(anchor("a/b%"))),
            ("#/settings", Route::Settings),
            ("#/kept", Route::Kept),
        ];
        for (address, route) in cases {
            assert_eq!(Route::of_hash(address), Some(route.clone()), "{address}");
            assert_eq!(route.href(), address);
        }
    }

    #[test]
    fn small_slips_lead_to_the_same_page() {
        for (address, route) in [
            ("", Route::Home),
            ("#", Route::Home),
            ("#/2/", Route::Module(2)),
            ("#/glossary/", Route::Glossary(None)),
            ("#/sources/qué-es", Route::Sources(anchor("qué-es"))),
            ("#/sources/100%", Route::Sources(anchor("100%"))),
            ("#/sources/%zz", Route::Sources(anchor("%zz"))),
            ("#/sources/%ff", Route::Sources(anchor("%ff"))),
        ] {
            assert_eq!(Route::of_hash(address), Some(route), "{address}");
        }
    }

    #[test]
    fn what_leads_nowhere_is_said_to() {
        for address in [
            "#/0",
            "#/02",
            "#/-1",
            "#/two",
            "#/2/x",
            "#/2/3/4",
            "#/help/a/b",
            "#/settings/x",
            "#/99999999999999999999999",
        ] {
            assert_eq!(Route::of_hash(address), Some(Route::NotFound), "{address}");
        }
    }

    #[test]
    fn other_hashes_are_left_alone() {
        for hash in ["#main", "#h-debt", "#:~:text=debt", "#!/2"] {
            assert_eq!(Route::of_hash(hash), None, "{hash}");
        }
    }
}
