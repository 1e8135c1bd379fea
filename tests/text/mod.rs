//! Text set in lines: widths, breaks, directions, faces.

mod wrap;
