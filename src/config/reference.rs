use std::fmt::Write;

use super::key::{KEYS, TABLES, name, parent};
use super::{Asked, KnownLint, theme_names};
use crate::language::LABELS;

/// The reference of journey.toml as Markdown, made from its tables and `lints`.
pub fn reference(lints: &[KnownLint]) -> String {
    let mut out = String::from(
        "# journey.toml\n\n\
         <!-- Made from src/config; `UPDATE_EXPECT=1 cargo test` writes it anew. -->\n\n\
         What a project sets for all of its maps. The nearest `journey.toml` upwards from a file is the file's, and \
         the folder it lies in is the project's: imports stay inside it. Every key may be absent. A key that is not \
         listed here is an error.\n\n```toml\n",
    );
    // Writing to a string cannot fail.
    for (nth, table) in TABLES.iter().filter(|table| table.path != "lint.paths").enumerate() {
        let keys: Vec<&str> = KEYS.iter().filter(|key| parent(key.path) == table.path).map(|key| key.example).collect();
        let gap = if nth > 0 { "\n" } else { "" };
        let header = if table.header.is_empty() { String::new() } else { format!("{}\n", table.header) };
        let _ = writeln!(out, "{gap}{header}{}", keys.join("\n"));
    }
    out.push_str("```\n");
    for table in TABLES.iter().filter(|table| table.path != "lint.paths") {
        let title =
            if table.header.is_empty() { String::from("Above the first table") } else { format!("`{}`", table.header) };
        let _ = write!(out, "\n## {title}\n\n{}\n", table.help);
        if table.path == "lint.paths.<glob>" {
            let sections = TABLES.iter().find(|table| table.path == "lint.paths");
            let _ = writeln!(out, "{}", sections.map_or("", |sections| sections.help));
        }
        out.push_str("\n| key | takes | default | |\n|---|---|---|---|\n");
        for key in KEYS.iter().filter(|key| parent(key.path) == table.path) {
            let shown = name(key.path).replace(['<', '>'], "*");
            let shown = if shown.starts_with('*') { shown } else { format!("`{shown}`") };
            let default = match key.default {
                "" => String::from("none"),
                toml if toml.starts_with(['"', '[']) => format!("`{toml}`"),
                words => words.to_owned(),
            };
            let _ = writeln!(out, "| {shown} | {} | {default} | {} |", key.kind.noun(), key.help);
        }
        match table.path {
            "lint" => lint_table(&mut out, lints),
            "theme" => {
                let _ = write!(out, "\nThe themes are {}.\n", super::value::and(&super::value::ticked(&theme_names())));
            }
            "labels" => {
                out.push_str("\n| word of the map | in English |\n|---|---|\n");
                for (label, word) in LABELS {
                    let _ = writeln!(out, "| `{label}` | {word} |");
                }
                out.push_str("\nA key with a dot stands in quotes: `\"touchpoint.hint\" = \"wo es geschieht\"`.\n");
            }
            _ => {}
        }
    }
    out.push_str(
        "\n## Patterns\n\nA pattern is a path from the project's folder with `/` between names: `*` stands for any part of \
         a name, `**` for any folders, `?` for one character, `[ab]` for one of some characters and `{a,b}` for one of some \
         words. A pattern that matches a folder matches all that is in it.\n",
    );
    out
}

fn lint_table(out: &mut String, known: &[KnownLint]) {
    out.push_str("\n| lint | from | what it finds |\n|---|---|---|\n");
    for lint in known {
        let summary = lint.code.page().summary;
        let options: String = lint
            .options
            .iter()
            .map(|option| {
                format!(
                    "; `{}`: {} (`{}` by default)",
                    option.name,
                    option.help.trim_end_matches('.'),
                    option.default.written()
                )
            })
            .collect();
        let from = match lint.asked {
            Asked::Always => "always",
            Asked::From(preset) => preset.name(),
            Asked::Never => "no preset",
        };
        let _ = writeln!(out, "| `{}` | {from} | {summary}{options} |", lint.code);
    }
}
