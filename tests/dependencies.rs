//! Licences, duplicates and sources of what Journey is built from, held against `deny.toml`. `cargo deny` says the same
//! and knows advisories besides, but takes longer to build than Journey itself.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::process::Command;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use spdx::{Expression, LicenseReq, ParseMode};
use toml::de::{DeTable, DeValue};

#[derive(Deserialize)]
struct Deny {
    licenses: Licenses,
    bans: Bans,
}

#[derive(Deserialize)]
struct Licenses {
    allow: Vec<String>,
}

#[derive(Deserialize)]
struct Bans {
    skip: Vec<Skip>,
}

#[derive(Deserialize)]
struct Skip {
    #[serde(rename = "crate")]
    name: String,
    reason: String,
}

#[derive(Deserialize)]
struct Lock {
    package: Vec<Locked>,
}

#[derive(Deserialize)]
struct Locked {
    name: String,
    version: String,
    source: Option<String>,
}

#[derive(Deserialize)]
struct Metadata {
    packages: Vec<Package>,
}

#[derive(Deserialize)]
struct Package {
    name: String,
    license: Option<String>,
}

fn read<T: DeserializeOwned>(name: &str) -> T {
    let text = std::fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(name)).unwrap();
    serde_json::from_value(table(DeTable::parse(&text).unwrap().get_ref())).unwrap()
}

/// A table with the values that these tests look at.
fn table(table: &DeTable<'_>) -> Value {
    table.iter().map(|(key, it)| (key.get_ref().to_string(), value(it.get_ref()))).collect()
}

fn value(it: &DeValue<'_>) -> Value {
    match it {
        DeValue::String(text) => Value::from(text.as_ref()),
        DeValue::Array(items) => items.iter().map(|item| value(item.get_ref())).collect(),
        DeValue::Table(it) => table(it),
        _ => Value::Null,
    }
}

/// What `program` prints.
fn said(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).current_dir(env!("CARGO_MANIFEST_DIR")).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

/// The packages that were fetched to build these tests: those of this machine.
fn packages() -> Vec<Package> {
    let version = said("rustc", &["-vV"]);
    let host = version.lines().find_map(|line| line.strip_prefix("host: ")).unwrap();
    let cargo = std::env::var("CARGO").unwrap_or_else(|_| "cargo".to_owned());
    let all = ["metadata", "--format-version=1", "--locked", "--offline", "--all-features", "--filter-platform", host];
    serde_json::from_str::<Metadata>(&said(&cargo, &all)).unwrap().packages
}

#[test]
fn every_licence_is_one_that_is_allowed_and_none_is_allowed_in_vain() {
    let allowed: Vec<LicenseReq> = read::<Deny>("deny.toml").licenses.allow.iter().map(|name| term(name)).collect();
    let mut wanted = BTreeSet::new();
    for Package { name, license } in packages() {
        let license = license.unwrap_or_else(|| panic!("{name} has no licence"));
        let expression = Expression::parse_mode(&license, ParseMode::LAX).unwrap();
        assert!(expression.evaluate(|term| allowed.contains(term)), "{name} has the licence {license}");
        wanted.extend(expression.requirements().map(|term| term.req.to_string()));
    }
    let vain: Vec<String> = allowed.iter().map(LicenseReq::to_string).filter(|name| !wanted.contains(name)).collect();
    assert!(vain.is_empty(), "nothing has these licences: {vain:?}");
}

/// The one term of `name`.
fn term(name: &str) -> LicenseReq {
    Expression::parse(name).unwrap().requirements().next().unwrap().req.clone()
}

/// The program holds the fonts, so its own licence names theirs.
#[test]
fn the_licence_of_the_package_is_that_of_everything_in_it() {
    let own = packages().into_iter().find(|package| package.name == env!("CARGO_PKG_NAME")).unwrap();
    assert_eq!(own.license.as_deref(), Some("(MIT OR Apache-2.0) AND OFL-1.1"));
    for fonts in ["OFL-Inter.txt", "OFL-Noto.txt"] {
        let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/fonts").join(fonts);
        assert!(std::fs::read_to_string(path).unwrap().contains("SIL Open Font License, Version 1.1"), "{fonts}");
    }
}

#[test]
fn a_crate_is_there_twice_only_for_a_reason() {
    let mut versions: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for Locked { name, version, .. } in read::<Lock>("Cargo.lock").package {
        versions.entry(name).or_default().insert(version);
    }
    let newest = |all: &BTreeSet<String>| all.iter().max_by_key(|version| numbers(version)).cloned();
    let older = |(name, all): (&String, &BTreeSet<String>)| {
        let newest = newest(all);
        let older = all.iter().filter(move |version| Some(*version) != newest.as_ref());
        older.map(|version| format!("{name}@{version}")).collect::<Vec<_>>()
    };
    let older: Vec<String> = versions.iter().flat_map(older).collect();
    let skipped = read::<Deny>("deny.toml").bans.skip;
    assert!(skipped.iter().all(|skip| !skip.reason.is_empty()));
    let mut skipped: Vec<String> = skipped.into_iter().map(|skip| skip.name).collect();
    skipped.sort();
    assert_eq!(older, skipped, "what Cargo.lock has more than once, and what deny.toml lists");
}

/// The numbers of a version, to compare.
fn numbers(version: &str) -> Vec<u64> {
    version.split(['.', '-', '+']).map(|part| part.parse().unwrap_or_default()).collect()
}

/// All from one registry, or from this repository.
#[test]
fn nothing_comes_from_elsewhere() {
    let sources: BTreeSet<String> = read::<Lock>("Cargo.lock").package.into_iter().filter_map(|it| it.source).collect();
    assert_eq!(sources.len(), 1, "{sources:?}");
    assert!(sources.iter().all(|source| source.starts_with("registry+")), "{sources:?}");
}
