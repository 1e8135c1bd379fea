//! From the resolved map to a picture in pure geometry: text set in lines, the grid, the curve, the scene.

pub mod text;
