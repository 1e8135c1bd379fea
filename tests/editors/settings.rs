//! The settings of editors know the presets of the compiler.

use journey::config::PRESETS;
use serde_json::Value;

use super::editors;

#[test]
fn vscode_offers_every_preset_with_its_purpose() {
    let manifest = std::fs::read_to_string(editors("vscode/package.json")).unwrap();
    let manifest: Value = serde_json::from_str(&manifest).unwrap();
    let setting = &manifest["contributes"]["configuration"]["properties"]["journey.preset"];
    let names: Vec<&str> = std::iter::once("").chain(PRESETS.iter().map(|(name, _)| *name)).collect();
    assert_eq!(setting["enum"], serde_json::json!(names));
    assert_eq!(setting["default"], "");
    let purposes = setting["enumDescriptions"].as_array().unwrap();
    assert_eq!(purposes.len(), names.len());
    for ((_, preset), told) in PRESETS.iter().zip(purposes.iter().skip(1)) {
        let purpose = preset.purpose().trim_start_matches("is ");
        let same = |text: &str| text.to_lowercase().split(':').next().unwrap_or_default().to_owned();
        assert_eq!(same(told.as_str().unwrap()), same(purpose));
    }
}

#[test]
fn every_page_names_the_setting() {
    for editor in ["vscode", "neovim", "vim", "emacs", "helix", "zed", "sublime"] {
        let page = std::fs::read_to_string(editors(editor).join("README.md")).unwrap();
        assert!(page.contains("preset") && page.contains("journey.toml"), "{editor}");
    }
}
