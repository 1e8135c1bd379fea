//! How much every column has to say, estimated by counting: exact widths come later and cost more.

use super::{
    context::Context,
    grid::{Column, Demand},
    images,
    lane::Lane,
    pen::look,
};
use crate::model::Text;

/// What the face of a course and its name need beside others that stand higher or lower.
const FACE: f64 = 66.0;

/// The demand of every column in the lanes that are drawn.
pub(super) fn of(cx: &Context, columns: &[Column], lanes: &[Lane]) -> Vec<Demand> {
    columns.iter().map(|column| one(cx, column, lanes)).collect()
}

fn one(cx: &Context, column: &Column, lanes: &[Lane]) -> Demand {
    let mut demand = Demand::default();
    // A stage of one column has its title and goal above it.
    if column.of.touchpoints.len() < 2 && lanes.contains(&Lane::Stage) {
        add(cx, &mut demand, &column.of.title, 56.0, true);
    }
    let texts = |demand: &mut Demand, texts: &[Text], beside: f64| {
        texts.iter().for_each(|text| add(cx, demand, &text.text, beside, false));
    };
    if let Some(touchpoint) = column.touchpoint {
        add(cx, &mut demand, &touchpoint.title, 76.0, true);
        for lane in lanes {
            match lane {
                Lane::Emotion => {
                    let others = touchpoint.differences.values().filter_map(|difference| difference.emotion.as_ref());
                    let course = others.chain(&touchpoint.emotion).map(|emotion| emotion.course.len() + 1).max();
                    demand.faces = FACE * course.unwrap_or_default() as f64;
                }
                Lane::Action => texts(&mut demand, &touchpoint.actions, 28.0),
                Lane::Thought => {
                    texts(&mut demand, &touchpoint.thoughts, 28.0);
                    texts(&mut demand, &touchpoint.quotes, 39.0);
                }
                Lane::Pain => touchpoint.pains.iter().for_each(|pain| add(cx, &mut demand, &pain.text, 52.0, false)),
                Lane::Opportunity => {
                    touchpoint.opportunities.iter().for_each(|one| add(cx, &mut demand, &one.text, 50.0, false));
                }
                Lane::Expectation => texts(&mut demand, &touchpoint.expectations, 28.0),
                Lane::Gain => texts(&mut demand, &touchpoint.gains, 46.0),
                Lane::System => texts(&mut demand, &touchpoint.systems, 48.0),
                Lane::Note => {
                    texts(&mut demand, &touchpoint.notes, 28.0);
                    if touchpoint.images.iter().any(|image| images::is_drawn(cx, image)) {
                        demand.word = demand.word.max(images::LEAST);
                    }
                }
                Lane::Frontstage | Lane::Backstage | Lane::Support => {
                    let services = match lane {
                        Lane::Frontstage => &touchpoint.frontstage,
                        Lane::Backstage => &touchpoint.backstage,
                        _ => &touchpoint.support,
                    };
                    services.iter().for_each(|service| add(cx, &mut demand, &service.text, 48.0, false));
                }
                _ => {}
            }
        }
    } else {
        texts(&mut demand, &column.of.actions, 28.0);
        texts(&mut demand, &column.of.thoughts, 28.0);
        column.of.pains.iter().for_each(|pain| add(cx, &mut demand, &pain.text, 52.0, false));
        column.of.opportunities.iter().for_each(|one| add(cx, &mut demand, &one.text, 50.0, false));
    }
    demand
}

fn add(cx: &Context, demand: &mut Demand, text: &str, beside: f64, bold: bool) {
    let mut width = 0.0;
    for word in text.split_whitespace() {
        let own: f64 = word.chars().map(estimate).sum();
        width += own + 3.6;
        // Only words that may be too long for the usual column are worth shaping.
        if own + beside > 190.0 && own < 600.0 {
            let look = look(13.5, cx.pen.theme.ink);
            let exact = cx.pen.measure(word, if bold { look.semibold() } else { look });
            demand.word = demand.word.max(exact + beside + 1.0);
        }
    }
    demand.all += width;
    demand.longest = demand.longest.max(width);
}

/// About how wide a letter is at 13 pixels.
fn estimate(c: char) -> f64 {
    match u32::from(c) {
        0x0300..=0x036F | 0x200B..=0x200F => 0.0,
        0x1100..=0x11FF | 0x2E80..=0xD7FF | 0xF900..=0xFAFF | 0xFF00..=0xFF60 | 0x1F000.. => 13.0,
        _ if c.is_uppercase() => 8.6,
        _ => 6.7,
    }
}
