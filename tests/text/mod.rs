//! Text set in lines: widths, breaks, directions, faces.

mod browser;
mod direction;
mod faces;
mod shaping;
mod wrap;

use journey::layout::text::{GlyphRun, Line};

/// The words of a line from left to right, each run's in reading order.
fn seen(line: &Line) -> Vec<&str> {
    line.runs.iter().map(|run| run.text.trim()).filter(|text| !text.is_empty()).collect()
}

fn texts(lines: &[Line]) -> Vec<&str> {
    lines.iter().map(|line| line.text.as_str()).collect()
}

fn glyphs(run: &GlyphRun) -> Vec<u32> {
    run.glyphs.iter().map(|glyph| glyph.id).collect()
}
