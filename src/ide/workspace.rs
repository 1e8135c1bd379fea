use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::analysis::Analysis;
use super::desk::{Desk, Host};
#[cfg(feature = "svg")]
use super::dress::Wardrobe;
use crate::check::Levels;
use crate::config::Preset;
#[cfg(feature = "svg")]
use crate::dress::Dress;
use crate::project::{Border, Configs, Files};
#[cfg(feature = "svg")]
use crate::text::FileId;

/// The files of an editor's session: open documents, the maps in its folders, and what they import.
pub struct Workspace {
    desk: Desk,
    folders: Vec<PathBuf>,
    /// The open documents, in the order in which they were opened.
    open: Vec<PathBuf>,
    /// The maps in the folders; none where they must be listed anew.
    listed: Option<Vec<PathBuf>>,
    configs: Configs,
    /// Whether somebody says when files on the disk change.
    watched: bool,
    levels: Levels,
    analysis: Arc<Analysis>,
    stale: bool,
    #[cfg(feature = "svg")]
    wardrobe: Wardrobe,
}

impl Workspace {
    /// Nothing open, no folder.
    pub fn new(host: Box<dyn Host>) -> Workspace {
        Workspace {
            desk: Desk::new(host),
            folders: Vec::new(),
            open: Vec::new(),
            listed: None,
            configs: Configs::new(crate::check::lints()),
            watched: false,
            levels: Levels::default(),
            analysis: Arc::default(),
            stale: true,
            #[cfg(feature = "svg")]
            wardrobe: Wardrobe::default(),
        }
    }

    /// Whether [`disk_changed`](Workspace::disk_changed) will be called whenever files on the disk change.
    pub fn set_watched(&mut self, watched: bool) {
        self.watched = watched;
    }

    /// The set of lints to start from, in place of the one that each journey.toml picks; none leaves it to them.
    pub fn set_preset(&mut self, preset: Option<Preset>) {
        self.levels.preset = preset;
        self.stale = true;
    }

    /// The preset that was set.
    pub fn preset(&self) -> Option<Preset> {
        self.levels.preset
    }

    /// The session now has these folders.
    pub fn set_folders(&mut self, folders: Vec<PathBuf>) {
        self.folders = folders;
        self.disk_changed();
    }

    /// Nothing is read outside of the projects of the folders; without one, of those that open documents lie in.
    fn fence(&mut self) {
        let parents = self.open.iter().filter_map(|open| open.parent());
        let homes: Vec<&Path> = match self.folders.is_empty() {
            true => parents.collect(),
            false => self.folders.iter().map(PathBuf::as_path).collect(),
        };
        let border = Border::join(homes.into_iter().map(|home| Border::of(home, &self.desk)));
        self.desk.fence(border);
    }

    /// The document at `path` is open, or was edited, and holds `text`.
    pub fn set_text(&mut self, path: &Path, text: impl Into<Arc<str>>) {
        let path = self.desk.lay(path, text.into());
        if !self.open.contains(&path) {
            self.open.push(path);
            self.fence();
            if !self.watched {
                self.disk_changed();
            }
        }
        self.stale = true;
    }

    /// The document at `path` was closed.
    pub fn close(&mut self, path: &Path) {
        let home = self.desk.home(path);
        self.open.retain(|open| *open != home);
        self.desk.lift(path);
        self.disk_changed();
    }

    /// Files on the disk changed, came or went.
    pub fn disk_changed(&mut self) {
        self.desk.forget();
        #[cfg(feature = "svg")]
        self.wardrobe.forget();
        self.listed = None;
        self.configs = Configs::new(crate::check::lints());
        for folder in &self.folders {
            self.configs.name(folder, &self.desk);
        }
        self.fence();
        self.stale = true;
    }

    /// What is known about all files as they are now. Only what changed is read again.
    pub fn analysis(&mut self) -> Arc<Analysis> {
        if self.stale {
            let roots = self.roots();
            let (project, unreadable) = self.analysis.project.reload(&roots, &self.desk, &mut self.configs);
            let open = self.open.clone();
            let today = self.desk.host.today();
            let levels = self.levels.clone();
            self.analysis = Arc::new(Analysis::new(project, open, unreadable, today, levels, &self.analysis));
            self.stale = false;
        }
        Arc::clone(&self.analysis)
    }

    /// The fonts and pictures that previews of the file `root` of `analysis` need. Without fonts of the machine: a
    /// browser has its own.
    #[cfg(feature = "svg")]
    pub fn dress(&mut self, analysis: &Analysis, root: FileId) -> Arc<Dress> {
        self.wardrobe.dress(analysis, root, &self.desk)
    }

    /// The one path that leads to `path`, as analyses know it.
    pub fn home(&self, path: &Path) -> PathBuf {
        self.desk.home(path)
    }

    /// The maps in the folders, then the documents that lie elsewhere: in an order that edits do not change.
    fn roots(&mut self) -> Vec<PathBuf> {
        let (desk, configs) = (&self.desk, &mut self.configs);
        let mut roots = self
            .listed
            .get_or_insert_with(|| {
                let found = |folder: &PathBuf| {
                    let border = Border::of(folder, desk);
                    let inside = move |path: &PathBuf| border.enter(path, desk).is_ok();
                    desk.host.maps(folder).into_iter().filter(inside)
                };
                let maps = self.folders.iter().flat_map(found);
                let mut maps: Vec<PathBuf> =
                    maps.filter(|path| !configs.excludes(path, desk)).map(|path| desk.home(&path)).collect();
                maps.sort();
                maps.dedup();
                maps
            })
            .clone();
        let elsewhere: Vec<PathBuf> = self.open.iter().filter(|open| !roots.contains(open)).cloned().collect();
        roots.extend(elsewhere.into_iter().filter(|path| self.desk.canonical(path).is_ok()));
        roots
    }
}
