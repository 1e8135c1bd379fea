//! What an SVG costs, counted before anything is drawn: a file of some hundred bytes may ask for more than a machine
//! has. Nothing here goes by a clock, so that every machine decides alike.

use std::collections::HashMap;

use resvg::usvg::{self, roxmltree};
use roxmltree::{Document, Node, NodeId};

/// So many elements and texts may a file have.
pub(super) const NODES: u32 = 50_000;

/// What one element costs; the stops of a colour gradient cost one each.
const ELEMENT: u64 = 16;

/// So much may the elements cost once all that they name is put in their place: about 100,000 of them.
const MOST: u64 = 100_000 * ELEMENT;

/// So many elements may stand in one another, with what they name.
const DEEPEST: usize = 200;

/// So many points may be painted, layers and tiles included.
const PAINTED: u64 = 1 << 30;

/// So many points may lie in layers at the same time.
const LAYERED: u64 = 32 << 20;

/// Whether `text`, an SVG, may be taken apart: its own entities may make a long text of a short one.
pub(super) fn is_plain(text: &str) -> bool {
    let Some(start) = text.find("<!ENTITY") else { return true };
    let end = text.get(start..).and_then(|rest| rest.find("]>")).map_or(text.len(), |at| start + at);
    let declared = text.get(start..end).unwrap_or_default();
    // What programs declare are a few addresses, which name no others.
    let named = text.matches('&').count();
    !declared.contains('&') && declared.len().saturating_mul(named) <= 4 << 20
}

/// Whether what `document` asks for can be put together.
pub(super) fn is_affordable(document: &Document<'_>) -> bool {
    let mut ids = HashMap::new();
    let mut sheet = String::new();
    for node in document.descendants().filter(Node::is_element) {
        if let Some(id) = node.attribute("id") {
            ids.entry(id).or_insert(node);
        }
        if node.tag_name().name() == "style" {
            sheet.extend(node.descendants().filter_map(|node| node.text()));
        }
    }
    let (rules, most) = (sheet.matches(['{', ',']).count() as u64, document.descendants().count() as u64);
    if rules.saturating_mul(most) > 64 * MOST || sheet.split(['{', '}', ',']).any(is_far) {
        return false;
    }
    let mut bill = Bill { ids, known: HashMap::new(), everywhere: 0 };
    // What a style sheet names may stand at any element.
    bill.everywhere = links(&sheet).map(|id| bill.named(id, 0).cost).fold(0, u64::saturating_add);
    bill.known.clear();
    bill.of(document.root_element(), 0).cost <= MOST
}

/// Whether `selector` looks for an element in another one in another one: what matches it tries all ways.
fn is_far(selector: &str) -> bool {
    !selector.contains([':', ';'])
        && selector.split(|c: char| c.is_whitespace() || c == '>' || c == '+').filter(|part| !part.is_empty()).count()
            > 3
}

/// The elements that `text` names with `url(#…)`.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("url(").skip(1).filter_map(|rest| {
        let id = rest.trim_start().trim_start_matches(['"', '\'']).strip_prefix('#')?;
        id.split(['"', '\'', ')']).next().map(str::trim)
    })
}

/// What an element costs with all that it holds and names.
#[derive(Clone, Copy)]
struct Sum {
    cost: u64,
    elements: u64,
    /// Bytes that say where lines go: each may be a corner with a sign on it.
    corners: u64,
}

const TOO_MUCH: Sum = Sum { cost: u64::MAX, elements: u64::MAX, corners: u64::MAX };

struct Bill<'a, 'input> {
    ids: HashMap<&'a str, Node<'a, 'input>>,
    known: HashMap<NodeId, Sum>,
    everywhere: u64,
}

impl<'a, 'input> Bill<'a, 'input> {
    fn named(&mut self, id: &str, depth: usize) -> Sum {
        let nothing = Sum { cost: 0, elements: 0, corners: 0 };
        self.ids.get(id).copied().map_or(nothing, |node| self.of(node, depth))
    }

    fn of(&mut self, node: Node<'a, 'input>, depth: usize) -> Sum {
        if let Some(known) = self.known.get(&node.id()) {
            return *known;
        }
        if depth > DEEPEST {
            return TOO_MUCH;
        }
        // What names itself costs more than anybody has, should it be asked for before it is known.
        self.known.insert(node.id(), TOO_MUCH);
        let sum = self.sum(node, depth + 1);
        self.known.insert(node.id(), sum);
        sum
    }

    fn sum(&mut self, node: Node<'a, 'input>, depth: usize) -> Sum {
        let own = match node.tag_name().name() {
            "stop" => 1,
            _ => ELEMENT.saturating_add(self.everywhere),
        };
        let mut sum = Sum { cost: own, elements: 1, corners: 0 };
        for child in node.children() {
            let letters = child.text().filter(|_| child.is_text()).map_or(0, |text| text.trim().len() as u64);
            sum.cost =
                sum.cost.saturating_add(if node.tag_name().name() == "style" { 0 } else { 4 * ELEMENT * letters });
            if child.is_element() {
                sum = sum.and(self.of(child, depth));
            }
        }
        let (mut once, mut each, mut corner) = (0_u64, 0_u64, 0_u64);
        for attribute in node.attributes() {
            let (name, value) = (attribute.name(), attribute.value());
            match name {
                "d" | "points" => sum.corners = sum.corners.saturating_add(value.len() as u64),
                "href" if node.tag_name().name() != "a" => {
                    if let Some(id) = value.trim().strip_prefix('#') {
                        sum = sum.and(self.named(id, depth));
                    }
                }
                _ => each = each.saturating_add(value.len() as u64 / 64),
            }
            for id in links(value) {
                let named = self.named(id, depth).cost;
                let to = match name {
                    "clip-path" | "mask" | "filter" => &mut once,
                    "style" if value.contains("marker") => &mut corner,
                    name if name.starts_with("marker") => &mut corner,
                    // What a group is painted with, all in it may be.
                    _ => &mut each,
                };
                *to = to.saturating_add(named);
            }
        }
        let more = each.saturating_mul(sum.elements);
        let signs = corner.saturating_mul(sum.elements.saturating_add(sum.corners));
        sum.cost = sum.cost.saturating_add(once).saturating_add(more).saturating_add(signs);
        sum
    }
}

impl Sum {
    fn and(self, other: Sum) -> Sum {
        Sum {
            cost: self.cost.saturating_add(other.cost),
            elements: self.elements.saturating_add(other.elements),
            corners: self.corners.saturating_add(other.corners),
        }
    }
}

/// Whether `tree` can be drawn on `canvas` points, each unit of it `scale` of them.
pub(super) fn can_be_drawn(tree: &usvg::Tree, canvas: u64, scale: f32) -> bool {
    let mut brush = Brush { painted: 0, canvas, scale };
    brush.group(tree.root(), 0) && brush.painted <= PAINTED
}

struct Brush {
    painted: u64,
    canvas: u64,
    scale: f32,
}

impl Brush {
    fn area(&self, bounds: usvg::Rect) -> u64 {
        // A float that is too large becomes the largest number.
        ((bounds.width() * self.scale + 4.0) * (bounds.height() * self.scale + 4.0)) as u64
    }

    /// Paints what is in `group` while `layered` points lie in layers. False where that is too much.
    fn group(&mut self, group: &usvg::Group, layered: u64) -> bool {
        let layer = match group.should_isolate() {
            true => self.area(group.abs_layer_bounding_box().to_rect()).min(25 * self.canvas),
            false => 0,
        };
        let mut layered = layered.saturating_add(layer);
        self.painted = self.painted.saturating_add(2 * layer);
        let mut clip = group.clip_path();
        while let Some(path) = clip {
            layered = layered.saturating_add(layer);
            if layered > LAYERED || !self.group(path.root(), layered) {
                return false;
            }
            clip = path.clip_path();
        }
        let whole = group.filters().is_empty() && group.mask().is_none() && layered <= LAYERED;
        whole && group.children().iter().all(|node| self.painted <= PAINTED && self.node(node, layered))
    }

    fn node(&mut self, node: &usvg::Node, layered: u64) -> bool {
        match node {
            usvg::Node::Group(group) => self.group(group, layered),
            usvg::Node::Text(text) => self.group(text.flattened(), layered),
            usvg::Node::Image(image) => {
                let size = image.size();
                self.painted = self.painted.saturating_add(4 * (size.width() * size.height()) as u64);
                true
            }
            usvg::Node::Path(path) => {
                let bounds = path.abs_stroke_bounding_box();
                let points = self.area(bounds).min(self.canvas);
                let lines = path.data().verbs().len() as u64;
                let length = (f64::from(bounds.width()) + f64::from(bounds.height())) * lines as f64;
                let dashes = path.stroke().and_then(|stroke| stroke.dasharray()).map_or(0, |dashes| {
                    let turn: f32 = dashes.iter().sum();
                    ((length / f64::from(turn)) as u64).min(1_000_000)
                });
                self.painted = self.painted.saturating_add(points + 64 * (lines + dashes));
                let paints =
                    path.fill().map(usvg::Fill::paint).into_iter().chain(path.stroke().map(usvg::Stroke::paint));
                paints.into_iter().all(|paint| match paint {
                    usvg::Paint::Pattern(pattern) => {
                        let tile = self.area(pattern.rect().to_rect());
                        self.painted = self.painted.saturating_add(tile);
                        let layered = layered.saturating_add(tile);
                        layered <= LAYERED && self.painted <= PAINTED && self.group(pattern.root(), layered)
                    }
                    _ => true,
                })
            }
        }
    }
}
