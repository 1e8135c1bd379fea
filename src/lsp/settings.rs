//! What the settings of an editor say.

use lsp_server::{Message, Notification};
use serde_json::{Value, json};

use super::state::State;
use crate::config::{PRESETS, Preset};
use crate::text::nearest;

/// Takes on what `settings` say, with or without `journey` around it; what they do not name stays as it is. Gives
/// sentences for the person who wrote them.
pub(super) fn take(state: &mut State, settings: &Value) -> Vec<String> {
    let own = settings.get("journey").filter(|own| own.is_object()).unwrap_or(settings);
    let Some(written) = own.get("preset") else { return Vec::new() };
    let (preset, told) = match preset(written) {
        Ok(preset) => (preset, Vec::new()),
        Err(told) => (None, vec![told]),
    };
    if preset != state.workspace.preset() {
        state.workspace.set_preset(preset);
        // Messages about the same texts are other ones now.
        state.publishing.told.clear();
        state.changed();
    }
    told
}

/// The preset that is `written`; none where that is left to each journey.toml.
fn preset(written: &Value) -> Result<Option<Preset>, String> {
    let name = match written {
        Value::Null => return Ok(None),
        Value::String(name) => name.trim(),
        other => return Err(format!("the setting `journey.preset` is a word in quotes, and here it is `{other}`")),
    };
    if name.is_empty() {
        return Ok(None);
    }
    if let Some((_, preset)) = PRESETS.iter().find(|(known, _)| *known == name) {
        return Ok(Some(*preset));
    }
    let names = PRESETS.iter().map(|(name, _)| *name);
    Err(match nearest(name, names.clone()) {
        Some(meant) => format!("the setting `journey.preset`: there is no preset called `{name}`; write `{meant}`"),
        None => {
            let all: Vec<&str> = names.collect();
            format!("the setting `journey.preset`: there is no preset called `{name}`; there is {}", all.join(", "))
        }
    })
}

/// A warning that the editor shows.
pub(super) fn note(told: &str) -> Message {
    let params = json!({ "type": 2, "message": told });
    Message::Notification(Notification::new(String::from("window/showMessage"), params))
}
