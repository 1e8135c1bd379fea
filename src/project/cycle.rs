use super::File;
use crate::diagnostic::{Diagnostic, code};
use crate::text::{FileId, Sources};

/// Finds imports that lead back to where they came from. Each circle is told once, at the import
/// that closes it, and that import then leads nowhere.
pub(super) fn check(files: &mut [File], sources: &Sources) {
    let mut done = vec![false; files.len()];
    for start in 0..files.len() {
        let mut path: Vec<(usize, usize)> = vec![(start, 0)];
        while let Some((at, next)) = path.last_mut().map(|(at, next)| {
            *next += 1;
            (*at, *next - 1)
        }) {
            if done.get(at).copied().unwrap_or(true) {
                path.pop();
                continue;
            }
            let Some(import) = files.get(at).and_then(|file| file.imports.get(next)) else {
                if let Some(done) = done.get_mut(at) {
                    *done = true;
                }
                path.pop();
                continue;
            };
            let Some(target) = import.target else { continue };
            match path.iter().position(|(on, _)| *on == target.0 as usize) {
                None => path.push((target.0 as usize, 0)),
                Some(first) => {
                    let circle: Vec<usize> = path.iter().skip(first).map(|(at, _)| *at).collect();
                    report(files, sources, &circle, at, next);
                }
            }
        }
    }
}

fn report(files: &mut [File], sources: &Sources, circle: &[usize], at: usize, next: usize) {
    let name = |at: usize| sources.get(FileId(at as u32)).name.clone();
    let mut drawn: Vec<String> = circle.iter().map(|at| name(*at)).collect();
    drawn.extend(circle.first().map(|at| name(*at)));
    let Some(file) = files.get_mut(at) else { return };
    let Some(import) = file.imports.get_mut(next) else { return };
    import.target = None;
    let message = match circle.len() {
        1 => String::from("this file imports itself"),
        _ => String::from("these files import each other in a circle"),
    };
    let help = match circle.len() {
        1 => String::from("delete the import"),
        _ => format!("{}: move what both need into a third file", drawn.join(" → ")),
    };
    let diagnostic = Diagnostic::new(code::IMPORT_CYCLE, import.path, message).help(help);
    file.diagnostics.push(diagnostic);
}
