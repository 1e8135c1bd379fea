//! What a page says, in the order in which it is read, for those who hear it.

use std::num::NonZeroU16;

use krilla::action::{Action, LinkAction};
use krilla::annotation::{Annotation, LinkAnnotation, Target};
use krilla::geom::Rect as Area;
use krilla::page::Page;
use krilla::tagging::{Identifier, Node, Tag, TagGroup, TagTree};

use super::clean;
use crate::layout::scene::{Group, Rect, Role};

/// A part of a page with what it holds.
#[derive(Default)]
pub(super) struct Branch {
    kind: Element,
    title: String,
    lang: Option<String>,
    link: Option<(String, Area)>,
    content: Option<Identifier>,
    /// Size and place of a line of text.
    size: f32,
    line: Rect,
    parts: Vec<Branch>,
}

/// What a part is called in the tree.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Element {
    /// Holds others and says nothing itself.
    #[default]
    Plain,
    /// A map, a stage or a touchpoint; its first words are a heading of this level.
    Section(u16),
    /// A part whose first words are the heading of the section around it.
    Head,
    /// A line of text.
    Text,
    /// A picture, whose title says what it shows.
    Figure,
}

impl Branch {
    /// A part for `group`, which leads somewhere if `link` says so.
    pub fn of(group: &Group, link: Option<(String, Area)>) -> Branch {
        let kind = match &group.role {
            Role::Map => Element::Section(1),
            Role::Stage => Element::Section(2),
            Role::Touchpoint => Element::Section(3),
            Role::Header => Element::Head,
            Role::Cell(lane) if matches!(lane.key(), "stage" | "touchpoint") => Element::Head,
            _ => Element::Plain,
        };
        Branch { kind, title: clean(group.title.as_deref().unwrap_or_default()), link, ..Branch::default() }
    }

    /// A line of text, `size` pixels an em, at `line`.
    pub fn text(content: Identifier, link: Option<(String, Area)>, size: f32, line: Rect) -> Branch {
        Branch { kind: Element::Text, content: Some(content), link, size, line, ..Branch::default() }
    }

    /// A picture that shows `alt`.
    pub fn figure(content: Identifier, alt: &str) -> Branch {
        Branch { kind: Element::Figure, title: clean(alt), content: Some(content), ..Branch::default() }
    }

    /// Adds a part, unless it says nothing.
    pub fn push(&mut self, part: Branch) {
        if part.content.is_some() || !part.parts.is_empty() {
            self.parts.push(part);
        }
    }

    /// The language of everything in it.
    pub fn in_language(mut self, lang: Option<&str>) -> Branch {
        self.lang = lang.map(str::to_owned);
        self
    }

    /// Whether `next` goes on with the same paragraph.
    fn goes_on(&self, next: &Branch) -> bool {
        let (here, there) = (self.line, next.line);
        self.size == next.size && ((here.y - there.y).abs() < 0.5 || (there.y - here.bottom()).abs() < 0.5)
    }
}

/// The tree of a document.
#[derive(Default)]
pub(super) struct Tags(Vec<Node>);

impl Tags {
    /// Adds what `page` says. Its links become places to click.
    pub fn page(&mut self, said: Branch, page: &mut Page) {
        let mut tagging = Tagging { page };
        let mut nodes = tagging.parts(said.parts, None);
        self.0.append(&mut nodes);
    }

    /// All pages.
    pub fn tree(self, lang: Option<&str>) -> TagTree {
        TagTree::from(self.0).with_lang(lang.map(str::to_owned))
    }
}

struct Tagging<'p, 'd> {
    page: &'p mut Page<'d>,
}

/// A heading that is still to come: its level and the name of its section.
type Heading = (u16, String);

impl Tagging<'_, '_> {
    /// The nodes of `parts`: lines that belong together become a paragraph, the first of them the heading.
    fn parts(&mut self, parts: Vec<Branch>, mut heading: Option<Heading>) -> Vec<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        let mut lines: Vec<Branch> = Vec::new();
        for part in parts {
            if part.kind == Element::Text {
                if lines.last().is_some_and(|last| !last.goes_on(&part)) {
                    nodes.extend(self.paragraph(std::mem::take(&mut lines), &mut heading));
                }
                lines.push(part);
                continue;
            }
            nodes.extend(self.paragraph(std::mem::take(&mut lines), &mut heading));
            nodes.extend(self.branch(part, &mut heading));
        }
        nodes.extend(self.paragraph(lines, &mut heading));
        nodes
    }

    fn branch(&mut self, branch: Branch, heading: &mut Option<Heading>) -> Vec<Node> {
        let Branch { kind, title, lang, link, parts, content, .. } = branch;
        if let (Element::Figure, Some(content)) = (kind, content) {
            return vec![TagGroup::with_children(Tag::Figure(Some(title)), vec![content.into()]).into()];
        }
        let inner = match kind {
            Element::Section(level) => Some((level, title)),
            Element::Head => heading.take(),
            _ => None,
        };
        let mut nodes = self.parts(parts, inner);
        if let Some((url, area)) = link {
            nodes = vec![self.link(nodes, url, area).into()];
        }
        match kind {
            Element::Section(_) => vec![TagGroup::with_children(Tag::Section.with_lang(lang), nodes).into()],
            _ => nodes,
        }
    }

    fn paragraph(&mut self, lines: Vec<Branch>, heading: &mut Option<Heading>) -> Option<Node> {
        let mut nodes: Vec<Node> = Vec::new();
        for line in lines {
            let Some(content) = line.content else { continue };
            match line.link {
                Some((url, area)) => nodes.push(self.link(vec![content.into()], url, area).into()),
                None => nodes.push(content.into()),
            }
        }
        if nodes.is_empty() {
            return None;
        }
        Some(match heading.take() {
            Some((level, title)) => {
                let level = NonZeroU16::new(level).unwrap_or(NonZeroU16::MIN);
                let title = Some(title).filter(|title| !title.is_empty()).unwrap_or_else(|| "…".to_owned());
                TagGroup::with_children(Tag::Hn(level, Some(title)), nodes).into()
            }
            None => TagGroup::with_children(Tag::P, nodes).into(),
        })
    }

    fn link(&mut self, mut nodes: Vec<Node>, url: String, area: Area) -> TagGroup {
        let target = Target::Action(Action::Link(LinkAction::new(encoded(&url))));
        let annotation = Annotation::new_link(LinkAnnotation::new(area, target), Some(clean(&url)));
        nodes.push(self.page.add_tagged_annotation(annotation).into());
        TagGroup::with_children(Tag::Link, nodes)
    }
}

/// An address in ASCII, as PDF wants it: what is more is written in bytes of UTF-8.
fn encoded(url: &str) -> String {
    let mut out = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_graphic() {
            out.push(char::from(byte));
        } else {
            out.push_str(&format!("%{byte:02X}"));
        }
    }
    out
}
