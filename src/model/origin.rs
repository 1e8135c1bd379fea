use crate::text::Location;

/// Where a thing was written. Not part of the map: two maps that differ only here are equal.
#[derive(Clone, Copy, Debug, Default)]
pub struct Origin(pub Location);

impl PartialEq for Origin {
    fn eq(&self, _: &Origin) -> bool {
        true
    }
}

impl From<Location> for Origin {
    fn from(location: Location) -> Origin {
        Origin(location)
    }
}
