use std::collections::BTreeSet;

use journey::text::title_slug;

/// The names that are taken, by kind.
#[derive(Default)]
pub struct Taken(BTreeSet<(&'static str, String)>);

impl Taken {
    /// Gives a thing of the kind that `keyword` declares a name of its own. Half of them get the one that
    /// their title gives by itself.
    pub fn name(&mut self, keyword: &'static str, id: &mut String, title: &str) {
        let slug = title_slug(title);
        let reserved = |id: &str| keyword == "touchpoint" && matches!(id, "start" | "exit");
        let free = |taken: &Taken, id: &str| !reserved(id) && !taken.0.contains(&(keyword, id.to_owned()));
        if title.len().is_multiple_of(2) && free(self, &slug) {
            *id = slug;
        }
        let start = id.clone();
        let mut number = 1;
        // A thing cannot be called like its own keyword, but by its title.
        while !free(self, id) || (id == keyword && *id != title_slug(title)) {
            number += 1;
            *id = format!("{start}-{number}");
        }
        self.0.insert((keyword, id.clone()));
    }
}
