//! A video or a recording, with the browser's own controls. Nothing plays by itself.

use waymark_core::model::MediaKind;

use crate::text;
use crate::view::{El, el};

/// What is played, with addresses.
pub(crate) struct MediaPart<'a> {
    pub(crate) kind: MediaKind,
    pub(crate) title: &'a str,
    pub(crate) address: String,
    pub(crate) captions: Option<String>,
    pub(crate) transcript: Option<String>,
    pub(crate) minutes: Option<u32>,
}

impl MediaPart<'_> {
    pub(crate) fn view(self) -> El {
        let player = match self.kind {
            MediaKind::Video => el("video"),
            MediaKind::Audio => el("audio"),
        };
        let track = self.captions.map(|address| {
            el("track").attr("kind", "captions").attr("src", &address).attr("default", "")
        });
        let player = player
            .class("media")
            .attr("controls", "")
            .attr("preload", "metadata")
            .attr("src", &self.address)
            .attr("aria-label", self.title)
            .maybe(track);
        let minutes = self.minutes.map(|minutes| el("span").text(&text::about_minutes(minutes)));
        let transcript =
            self.transcript.map(|address| el("a").attr("href", &address).text(text::TRANSCRIPT));
        let caption = el("figcaption").child(el("span").text(self.title)).words(" ");
        let caption = caption.maybe(minutes).words(" ").maybe(transcript);
        el("figure").class("prose").child(player).child(caption)
    }
}
