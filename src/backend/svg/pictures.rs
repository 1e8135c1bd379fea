//! Pictures, each written once however often it is shown.

use std::sync::Arc;

use base64::{Engine, engine::general_purpose::STANDARD};

use super::{Svg, length::Length};
use crate::layout::scene::{Image, Rect};
use crate::picture::Picture;

/// The pictures of a document.
#[derive(Default)]
pub(super) struct Pictures {
    /// How many times as large it will be drawn as pixels, if it will.
    pub raster: Option<f64>,
    known: Vec<Arc<Picture>>,
    /// The corners that pictures are cut to.
    clips: Vec<(Rect, f64)>,
}

impl Pictures {
    /// The number of the picture that `image` shows, and its size in pixels.
    fn number(&mut self, image: &Image) -> (usize, (u32, u32)) {
        let picture = match self.raster {
            Some(scale) => Arc::new(image.picture.shrunk(image.rect.w * scale, image.rect.h * scale)),
            None => Arc::clone(&image.picture),
        };
        let size = (picture.width, picture.height);
        let same = |known: &Arc<Picture>| Arc::ptr_eq(known, &picture) || *known == picture;
        let number = self.known.iter().position(same).unwrap_or(self.known.len());
        if number == self.known.len() {
            self.known.push(picture);
        }
        (number, size)
    }

    /// What stands in `<defs>`.
    pub fn definitions(&self, prefix: &str) -> String {
        let mut out = String::new();
        for (number, picture) in self.known.iter().enumerate() {
            let Picture { width, height, media, bytes, .. } = picture.as_ref();
            out.push_str(&format!(
                "<image id=\"{prefix}-picture-{number}\" width=\"{width}\" height=\"{height}\" href=\"data:{};base64,{}\"/>\n",
                media.name(),
                STANDARD.encode(bytes)
            ));
        }
        for (number, (rect, radius)) in self.clips.iter().enumerate() {
            out.push_str(&format!(
                "<clipPath id=\"{prefix}-clip-{number}\"><rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"/></clipPath>",
                Length(rect.x),
                Length(rect.y),
                Length(rect.w),
                Length(rect.h),
                Length(*radius)
            ));
        }
        out
    }
}

impl Svg<'_> {
    pub(super) fn image(&mut self, image: &Image) {
        let Image { rect, radius, alt, .. } = image;
        let (number, size) = self.pictures.number(image);
        self.raw("<g");
        match alt {
            Some(alt) => {
                self.attribute("role", "img");
                self.attribute("aria-label", alt);
            }
            None => self.attribute("aria-hidden", "true"),
        }
        if *radius > 0.0 {
            let clip = self.pictures.clips.len();
            self.pictures.clips.push((*rect, *radius));
            self.raw(&format!(" clip-path=\"url(#{}-clip-{clip})\"", self.prefix));
        }
        // Picture and box may differ by a part of a pixel.
        let scale = |length: f64, pixels: u32| length / f64::from(pixels.max(1));
        self.raw(&format!(
            "><use href=\"#{}-picture-{number}\" transform=\"translate({} {})scale({:.5} {:.5})\"/></g>",
            self.prefix,
            Length(rect.x),
            Length(rect.y),
            scale(rect.w, size.0),
            scale(rect.h, size.1)
        ));
    }
}
