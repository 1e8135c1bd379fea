use super::super::{RenderError, drawing::Drawing};
use crate::backend::pdf::{self, Laid};
use crate::layout::{self, Columns, Scene};

/// The pages of `drawing`, those of each map for themselves.
pub fn write(drawing: &Drawing) -> Result<Vec<u8>, RenderError> {
    let (look, fonts) = (drawing.look, &drawing.dress.fonts);
    let laid = layout::maps(&drawing.journeys).into_iter().map(|map| {
        let laid = |lay: &dyn Fn(Columns) -> Scene| match &look.paper {
            Some(paper) => Laid::on(paper, look.sheets, look.columns, lay),
            None => Laid::whole(lay(look.columns)),
        };
        layout::in_columns(drawing.model, &map, &drawing.options(look.columns), &drawing.theme, fonts, laid)
    });
    let laid: Vec<Laid> = laid.collect();
    pdf::render(&laid, fonts).map_err(|error| RenderError::Failed(error.to_string()))
}
