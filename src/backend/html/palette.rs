//! Two themes in one picture: a map is laid out the same way in both, so every colour of it is a pair.

use std::collections::BTreeMap;

use crate::layout::{
    Color, Scene,
    scene::{Node, Paint, Shape},
};

/// The colours of a page by number, each in both themes.
#[derive(Clone, Debug, Default)]
pub(super) struct Palette {
    pairs: Vec<(Color, Color)>,
    numbers: BTreeMap<[u8; 6], usize>,
}

impl Palette {
    /// Replaces every colour of `scene` by its number here, with its partner of `other`, which is the same scene in the
    /// other theme. False where the two are not the same but for their colours; then `scene` is spoilt.
    pub fn number(&mut self, scene: &mut Scene, other: &Scene) -> bool {
        let gradients = scene.gradients.iter().zip(&other.gradients);
        if scene.gradients.len() != other.gradients.len()
            || gradients.clone().any(|(a, b)| a.stops.len() != b.stops.len())
        {
            return false;
        }
        for (one, two) in scene.gradients.iter_mut().zip(&other.gradients) {
            for (stop, partner) in one.stops.iter_mut().zip(&two.stops) {
                self.swap(&mut stop.color, partner.color);
            }
        }
        self.swap(&mut scene.background, other.background);
        self.nodes(&mut scene.nodes, &other.nodes)
    }

    /// What the colours are called in style sheets, in the light theme and in the dark one.
    pub fn properties(&self) -> (String, String) {
        let list = |of: fn(&(Color, Color)) -> Color| -> String {
            self.pairs.iter().enumerate().map(|(number, pair)| format!("--c{number}:{};", of(pair))).collect()
        };
        (list(|pair| pair.0), list(|pair| pair.1))
    }

    fn swap(&mut self, color: &mut Color, other: Color) {
        let key = [color.r, color.g, color.b, other.r, other.g, other.b];
        let next = self.pairs.len();
        let number = *self.numbers.entry(key).or_insert(next);
        if number == next {
            self.pairs.push((*color, other));
        }
        *color = Color::hex(u32::try_from(number).unwrap_or(0));
    }

    fn nodes(&mut self, nodes: &mut [Node], others: &[Node]) -> bool {
        nodes.len() == others.len()
            && nodes.iter_mut().zip(others).all(|(node, other)| match (node, other) {
                (Node::Group(group), Node::Group(other)) => self.nodes(&mut group.nodes, &other.nodes),
                (Node::Shape(shape), Node::Shape(other)) => self.shape(shape, other),
                (Node::Text(text), Node::Text(other)) => {
                    text.runs.len() == other.runs.len()
                        && text.runs.iter_mut().zip(&other.runs).all(|(run, other)| {
                            self.swap(&mut run.color, other.color);
                            run.glyphs.text == other.glyphs.text
                        })
                }
                (Node::Image(image), Node::Image(other)) => image.picture == other.picture,
                _ => false,
            })
    }

    fn shape(&mut self, shape: &mut Shape, other: &Shape) -> bool {
        let strokes = match (&mut shape.stroke, &other.stroke) {
            (Some(stroke), Some(other)) => self.paint(&mut stroke.paint, other.paint),
            (None, None) => true,
            _ => false,
        };
        let fills = match (&mut shape.fill, other.fill) {
            (Some(fill), Some(other)) => self.paint(fill, other),
            (None, None) => true,
            _ => false,
        };
        strokes && fills
    }

    fn paint(&mut self, paint: &mut Paint, other: Paint) -> bool {
        match (paint, other) {
            (Paint::Solid(color), Paint::Solid(other)) => {
                self.swap(color, other);
                true
            }
            (Paint::Gradient(one), Paint::Gradient(two)) => *one == two,
            _ => false,
        }
    }
}
