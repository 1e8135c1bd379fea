//! The map as pages: the scene drawn with its own glyphs, so that text can be selected, searched and heard.
//!
//! Pages are tagged (PDF/UA-1) as long as every character has a letter to draw it; a box in its place is not
//! accessible, and such a document is tagged without the claim. There is no date in it: the same map gives the
//! same bytes.

mod bookmarks;
mod draw;
mod faces;
mod path;
mod reach;
mod sheets;
mod tags;

use std::fmt;

use krilla::configure::{Accessibility, Configuration, ConfigurationBuilder};
use krilla::error::KrillaError;
use krilla::metadata::{Metadata, TextDirection};
use krilla::page::PageSettings;
use krilla::{Document, SerializeSettings};

pub use self::sheets::Laid;
use self::{bookmarks::Bookmarks, draw::Draw, faces::Faces, tags::Tags};
use crate::layout::text::{Direction, Fonts};
use crate::text::turns_text;

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Error(String);

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the PDF could not be written: {}", self.0)
    }
}

impl std::error::Error for Error {}

/// Writes `maps`, whose text was set with `fonts`, one after the other, each from a page of its own.
///
/// # Errors
/// A font cannot be embedded, or there is no map.
pub fn render(maps: &[Laid], fonts: &Fonts) -> Result<Vec<u8>, Error> {
    let spoken = maps.iter().all(|map| map.scene.report.missing.is_empty() && !map.scene.title.trim().is_empty());
    let accessible = ConfigurationBuilder::new().with_accessibility_validator(Accessibility::UA1).finish();
    if let (true, Ok(accessible)) = (spoken, accessible) {
        match write(maps, fonts, accessible) {
            Err(KrillaError::Validation(_)) => {}
            written => return written.map_err(|error| Error(error.to_string())),
        }
    }
    write(maps, fonts, Configuration::default()).map_err(|error| Error(error.to_string()))
}

fn write(maps: &[Laid], fonts: &Fonts, configuration: Configuration) -> Result<Vec<u8>, KrillaError> {
    let mut document = Document::new_with(SerializeSettings { configuration, ..SerializeSettings::default() });
    let mut faces = Faces::new(fonts);
    let (mut tags, mut bookmarks) = (Tags::default(), Bookmarks::default());
    let mut number = 0;
    for map in maps {
        let reach = reach::of(&map.scene.nodes);
        let places = bookmarks::places(&map.scene.nodes);
        for (part, sheet) in map.sheets.iter().enumerate() {
            let Some(settings) = PageSettings::from_wh(sheet.width as f32, sheet.height as f32) else { continue };
            let mut page = document.start_page_with(settings);
            let mut surface = page.surface();
            let mut draw = Draw::new((&map.scene, &reach), *sheet, &mut surface, &mut faces);
            draw.map();
            if map.sheets.len() > 1 {
                draw.foot(fonts, part + 1, map.sheets.len());
            }
            let drawn = draw.finish();
            surface.finish();
            tags.page(drawn, &mut page);
            page.finish();
            bookmarks.page(&places, sheet, number);
            number += 1;
        }
    }
    document.set_outline(bookmarks.outline());
    document.set_tag_tree(tags.tree(lang(maps)));
    document.set_metadata(metadata(maps));
    document.finish()
}

/// The language of all maps, where they have one in common.
fn lang(maps: &[Laid]) -> Option<&str> {
    let mut langs = maps.iter().map(|map| map.scene.lang.as_deref());
    let first = langs.next().flatten()?;
    langs.all(|lang| lang == Some(first)).then_some(first)
}

fn metadata(maps: &[Laid]) -> Metadata {
    let titles: Vec<String> = maps.iter().map(|map| clean(&map.scene.title)).collect();
    let descriptions: Vec<String> = maps.iter().map(|map| clean(&map.scene.desc)).collect();
    let mut metadata = Metadata::new()
        .title(titles.join(" · "))
        .description(descriptions.join(" "))
        .creator("Journey".to_owned())
        .text_direction(match maps.iter().all(|map| map.scene.direction == Direction::RightToLeft) {
            true => TextDirection::RightToLeft,
            false => TextDirection::LeftToRight,
        });
    if let Some(lang) = lang(maps) {
        metadata = metadata.language(lang.to_owned());
    }
    metadata
}

/// A text for names and properties: in one line, without what is not to be seen.
fn clean(text: &str) -> String {
    let words = text.split(|c: char| c.is_whitespace() || c.is_control() || turns_text(c));
    words.filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}
