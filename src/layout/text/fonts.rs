use std::borrow::Cow;

use skrifa::raw::FileRef;

use super::{Face, FaceSource, NotAFont, Style, face::plain_name};

/// A face of a set of [`Fonts`]; two sets made the same way number theirs alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FaceId(pub(super) u16);

impl FaceId {
    /// Its place in the set, from 0.
    pub fn number(self) -> u16 {
        self.0
    }
}

macro_rules! bundled {
    ($($name:literal),* $(,)?) => {
        [$(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/assets/fonts/", $name, ".ttf")).as_slice()),*]
    };
}

const BUNDLED: [&[u8]; 12] = bundled![
    "Inter-Regular",
    "Inter-Medium",
    "Inter-SemiBold",
    "Inter-Bold",
    "Inter-Italic",
    "Inter-BoldItalic",
    "NotoSansHebrew-Regular",
    "NotoSansHebrew-Bold",
    "NotoSansArabic-Regular",
    "NotoSansArabic-Bold",
    "NotoSansThai-Regular",
    "NotoSansThai-Bold",
];

/// The faces that may draw text, in the order in which they are asked.
#[derive(Debug)]
pub struct Fonts {
    faces: Vec<Face>,
    /// Each family's faces, the families in asking order. Never empty.
    families: Vec<Vec<FaceId>>,
}

impl Fonts {
    /// The faces that every copy of this program has: Inter, then Noto Sans Hebrew, Arabic and Thai.
    pub fn bundled() -> Self {
        let mut fonts = Self { faces: Vec::new(), families: Vec::new() };
        for data in BUNDLED {
            // A broken bundled face would be found by every test.
            if let Ok(face) = Face::new(Cow::Borrowed(data), 0, FaceSource::Bundled) {
                fonts.push(face);
            }
        }
        fonts
    }

    /// Adds the fonts of a file, behind all others of its source: TrueType, OpenType or a collection of them.
    /// A variable font draws its default instance.
    ///
    /// # Errors
    /// The bytes are no font.
    pub fn add(&mut self, data: Vec<u8>, source: FaceSource) -> Result<(), NotAFont> {
        let count = match FileRef::new(&data).map_err(|_| NotAFont)? {
            FileRef::Font(_) => 1,
            FileRef::Collection(fonts) => fonts.len().min(64),
        };
        let faces: Result<Vec<_>, _> = match count {
            1 => Face::new(Cow::Owned(data), 0, source).map(|face| vec![face]),
            _ => (0..count).map(|index| Face::new(Cow::Owned(data.clone()), index, source)).collect(),
        };
        faces?.into_iter().for_each(|face| self.push(face));
        Ok(())
    }

    /// Adds one font of a file, its `index`th where the file is a collection, behind all others of its source.
    ///
    /// # Errors
    /// The bytes are no font, or have none of this index.
    pub fn add_one(&mut self, data: Vec<u8>, index: u32, source: FaceSource) -> Result<(), NotAFont> {
        self.push(Face::new(Cow::Owned(data), index, source)?);
        Ok(())
    }

    /// Asks the family that calls itself `name` before all others, the project's rather than a bundled one. False where
    /// there is no such family.
    pub fn prefer(&mut self, name: &str) -> bool {
        let wanted = plain_name(name).to_lowercase();
        let of = |family: &Vec<FaceId>| family.first().and_then(|id| self.get(*id));
        let is_wanted = |face: &Face| face.own_family.to_lowercase() == wanted && face.source() != FaceSource::System;
        let found = self.families.iter().rposition(|family| of(family).is_some_and(is_wanted));
        if let Some(at) = found {
            let family = self.families.remove(at);
            self.families.insert(0, family);
        }
        found.is_some()
    }

    /// What the families of the project call themselves, in asking order, each once.
    pub fn brought(&self) -> Vec<&str> {
        let of = |family: &Vec<FaceId>| family.first().and_then(|id| self.get(*id));
        let own = self.families.iter().filter_map(of).filter(|face| face.source() == FaceSource::Project);
        own.map(|face| face.own_family.as_str()).collect()
    }

    /// Who brings the face that draws `c` where no letters around it decide otherwise; none where no face can.
    pub fn source_of(&self, c: char) -> Option<FaceSource> {
        let draws = |id: &FaceId| self.get(*id).is_some_and(|face| face.covers(c));
        let mut families = self.families.iter().filter_map(|family| family.iter().find(|id| draws(id)));
        families.next().and_then(|id| self.get(*id)).map(Face::source)
    }

    fn push(&mut self, mut face: Face) {
        let Ok(id) = u16::try_from(self.faces.len()).map(FaceId) else { return };
        let same = |family: &Vec<FaceId>| {
            let first = family.first().and_then(|id| self.get(*id));
            first.is_some_and(|first| first.source() == face.source() && first.own_family == face.own_family)
        };
        match self.families.iter().position(same) {
            Some(family) => {
                if let Some(family) = self.families.get_mut(family) {
                    let named = family.first().and_then(|first| self.faces.get(usize::from(first.0)));
                    face.family = named.map_or(face.family, |named| named.family.clone());
                    family.push(id);
                }
            }
            None => {
                // A project's own Inter has other letters than the bundled one, so it goes by another name.
                let name = face.family.clone();
                let mut count = 1;
                while self.faces.iter().any(|other| other.family == face.family) {
                    count += 1;
                    face.family = format!("{name} n{count}");
                }
                let behind = |family: &Vec<FaceId>| {
                    family.first().and_then(|id| self.get(*id)).is_some_and(|first| first.source() > face.source())
                };
                let at = self.families.iter().position(behind).unwrap_or(self.families.len());
                self.families.insert(at, vec![id]);
            }
        }
        self.faces.push(face);
    }

    /// The face with this id, if it is one of this set's.
    pub fn get(&self, id: FaceId) -> Option<&Face> {
        self.faces.get(usize::from(id.0))
    }

    /// All faces with their ids, in the order they came.
    pub fn faces(&self) -> impl Iterator<Item = (FaceId, &Face)> {
        self.faces.iter().enumerate().filter_map(|(at, face)| Some((FaceId(u16::try_from(at).ok()?), face)))
    }

    /// The faces nearest to `style`, one of each family, in asking order.
    pub(super) fn candidates(&self, style: &Style) -> impl Iterator<Item = FaceId> {
        self.families.iter().filter_map(|family| {
            family.iter().copied().min_by_key(|id| {
                self.get(*id).map(|face| {
                    let (has, wants) = (face.weight().css(), style.weight.css());
                    // Of two equally near, bold text takes the heavier.
                    let lighter = u16::from((has < wants) == (wants > 500) && has != wants);
                    (face.italic() != style.italic, has.abs_diff(wants) + lighter)
                })
            })
        })
    }

    /// The face of the first family nearest to `style`: it decides how high a line is.
    pub fn primary(&self, style: &Style) -> FaceId {
        self.candidates(style).next().unwrap_or(FaceId(0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::layout::text::Weight;

    fn chosen(style: Style) -> String {
        let fonts = Fonts::bundled();
        let show = |id: FaceId| fonts.get(id).map(|face| format!("{face:?}")).unwrap_or_default();
        fonts.candidates(&style).map(show).collect::<Vec<_>>().join(", ")
    }

    #[test]
    fn every_bundled_face_is_a_font() {
        assert_eq!(Fonts::bundled().faces.len(), BUNDLED.len());
        assert!(BUNDLED.iter().map(|data| data.len()).sum::<usize>() < 1_000_000);
    }

    #[test]
    fn each_family_lends_its_nearest_face() {
        let medium = chosen(Style::new(12.0).weight(Weight::Medium));
        assert!(medium.starts_with("Face(Inter Medium Bundled), Face(Noto Sans Hebrew Regular Bundled)"), "{medium}");
        let semibold = chosen(Style::new(12.0).weight(Weight::SemiBold));
        assert!(semibold.starts_with("Face(Inter SemiBold Bundled), Face(Noto Sans Hebrew Bold"), "{semibold}");
        assert!(chosen(Style::new(12.0).italic()).starts_with("Face(Inter Regular italic"));
        let heavy = chosen(Style::new(12.0).italic().weight(Weight::SemiBold));
        assert!(heavy.starts_with("Face(Inter Bold italic"), "{heavy}");
    }

    #[test]
    fn a_project_font_of_a_bundled_name_gets_its_own() {
        let mut fonts = Fonts::bundled();
        fonts.add(BUNDLED[0].to_vec(), FaceSource::System).expect("a font");
        fonts.add(BUNDLED[1].to_vec(), FaceSource::Project).expect("a font");
        let names: Vec<_> = fonts.families.iter().filter_map(|f| fonts.get(f[0])).map(Face::family).collect();
        assert_eq!(names[4..], ["Inter n3", "Inter n2"]);
        assert_eq!(fonts.add(b"no font".to_vec(), FaceSource::Project), Err(NotAFont));
    }
}
