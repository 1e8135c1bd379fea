use super::super::{RenderError, drawing::Drawing};
use crate::backend::pdf::{self, Laid};
use crate::layout;

/// The pages of `drawing`, those of each map for themselves.
pub fn write(drawing: &Drawing) -> Result<Vec<u8>, RenderError> {
    let (look, fonts) = (drawing.look, &drawing.dress.fonts);
    let laid = layout::maps(&drawing.journeys).into_iter().map(|map| {
        let lay = |columns| layout::map(drawing.model, &map, &drawing.options(columns), &drawing.theme, fonts);
        match &look.paper {
            Some(paper) => Laid::on(paper, look.sheets, look.columns, lay),
            None => Laid::whole(lay(look.columns)),
        }
    });
    let laid: Vec<Laid> = laid.collect();
    pdf::render(&laid, fonts).map_err(|error| RenderError::Failed(error.to_string()))
}
