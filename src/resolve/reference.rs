use super::Resolving;
use super::bindings::{Symbol, place_of};
use super::names::plural;
use super::revise::Revised;
use crate::ast::Spanned;
use crate::diagnostic::{Diagnostic, code};
use crate::language::{BUILT_IN_CHANNELS, Kind, built_in_channel, channel_alias};
use crate::syntax::limits::MESSAGES;
use crate::text::{Edit, Location, Span, nearest};

impl Resolving<'_> {
    /// The name itself where it names a thing of `kind`; none where it does not, which is then told
    /// once for all places that use it.
    pub(super) fn refer(&mut self, kind: Kind, name: Spanned<&str>) -> Option<String> {
        if name.value.contains('.') {
            return self.qualified(kind, name);
        }
        let (found, target) = match kind.is_shared() {
            true => {
                let built_in = kind == Kind::Channel && built_in_channel(name.value).is_some();
                let target = self.shared.find(kind, name.value).map(place_of);
                (built_in || target.is_some(), target)
            }
            false => {
                let declared = self.names().and_then(|names| names.find(kind, name.value));
                if let Some(declared) = declared.filter(|declared| declared.ambiguous) {
                    self.ambiguous(kind, name, declared.location);
                }
                (declared.is_some(), declared.map(|declared| declared.location))
            }
        };
        self.bindings.used(Symbol::Thing(kind), name.location, target);
        if found {
            return Some(name.value.to_owned());
        }
        // The journey that it revises would tell, and is not known.
        if !kind.is_shared() && self.here.is_some_and(|here| here.adrift) {
            return None;
        }
        // What a revising journey took over may name something that it dropped; what is wrong in
        // the base itself is told there.
        if self.here.is_some_and(|here| here.inherits(name.location)) {
            return None;
        }
        self.unknown.entry((kind, name.value.to_owned())).or_default().push(name.location);
        None
    }

    /// All of `names` that name a thing of `kind`.
    pub(super) fn refer_all<'a>(&mut self, kind: Kind, names: impl Iterator<Item = Spanned<&'a str>>) -> Vec<String> {
        names.filter_map(|name| self.refer(kind, name)).collect()
    }

    /// `journey.name` or `journey.touchpoint.name`: a thing in another journey.
    fn qualified(&mut self, kind: Kind, name: Spanned<&str>) -> Option<String> {
        let mut parts = name.value.split('.');
        let journey = parts.next().unwrap_or_default();
        let last = parts.next_back().unwrap_or_default();
        let Some((_, home)) = self.journeys.find(journey) else {
            let start = name.location.span.start;
            let place = Location::new(name.location.file, Span::new(start, start + journey.len() as u32));
            self.unknown.entry((Kind::Journey, journey.to_owned())).or_default().push(place);
            return None;
        };
        self.steps(kind, name, home);
        let inner = parts.find(|part| {
            home.names.find(Kind::Touchpoint, part).is_none() && home.names.find(Kind::Stage, part).is_none()
        });
        let missing = match inner {
            Some(part) => Some((Kind::Touchpoint, part)),
            None => home.names.find(kind, last).is_none().then_some((kind, last)),
        };
        if let Some((kind, part)) = missing {
            let known = nearest(part, home.names.of_kind(kind));
            let diagnostic = Diagnostic::new(
                code::UNKNOWN_NAME,
                name.location,
                format!("`{journey}` has no {} called `{part}`", kind.noun()),
            );
            self.report(match known {
                Some(known) => diagnostic.help(format!("write `{}`", name.value.replacen(part, known, 1))),
                None => diagnostic.help(list_of(kind, home.names.of_kind(kind).collect())),
            });
            return None;
        }
        Some(name.value.to_owned())
    }

    /// Remembers what each part of `journey.touchpoint.name` stands for.
    fn steps(&mut self, kind: Kind, name: Spanned<&str>, home: &Revised<'_>) {
        let mut start = name.location.span.start;
        let last = name.value.matches('.').count();
        for (at, part) in name.value.split('.').enumerate() {
            let end = start + part.len() as u32;
            let place = Location::new(name.location.file, Span::new(start, end));
            start = end + 1;
            let inner = [Kind::Touchpoint, Kind::Stage];
            let found = match at {
                0 => self.shared.find(Kind::Journey, part).map(|home| (Kind::Journey, place_of(home))),
                at if at == last => home.names.find(kind, part).map(|declared| (kind, declared.location)),
                _ => inner.into_iter().find_map(|kind| Some((kind, home.names.find(kind, part)?.location))),
            };
            if let Some((kind, target)) = found {
                self.bindings.used(Symbol::Thing(kind), place, Some(target));
            }
        }
    }

    fn ambiguous(&mut self, kind: Kind, name: Spanned<&str>, first: Location) {
        let before = Location::new(first.file, Span::at(first.span.start));
        self.report(
            Diagnostic::new(
                code::AMBIGUOUS_NAME,
                name.location,
                format!("several {} have titles that give the name `{}`", plural(kind), name.value),
            )
            .related(first, "one of them")
            .help(format!("write a name of its own before the title: `{} {} \"…\"`", kind.keyword(), name.value))
            .suggest("name this one", vec![Edit::new(before, format!("{} ", name.value))]),
        );
    }

    /// Tells the names that nothing declares, each once.
    pub(super) fn report_unknown(&mut self) {
        let mut unknown: Vec<((Kind, String), Vec<Location>)> = std::mem::take(&mut self.unknown).into_iter().collect();
        // The message about the import or the damage is enough.
        unknown.retain(|((kind, name), _)| {
            !(self.shared.perhaps.contains(name) || kind.is_shared() && self.shared.incomplete)
        });
        for (_, places) in &mut unknown {
            places.sort();
            places.dedup();
        }
        unknown.sort_by(|a, b| a.1.first().cmp(&b.1.first()));
        let more = unknown.len().saturating_sub(MESSAGES);
        if let Some(next) = unknown.get(MESSAGES).and_then(|(_, places)| places.first()).filter(|_| more > 1) {
            let message = format!("nothing declares {more} more names, of which this is the first");
            self.report(
                Diagnostic::new(code::TOO_MANY_MISTAKES, *next, message)
                    .help("mend those above first: one import or declaration that is missing may be behind them all"),
            );
            unknown.truncate(MESSAGES);
        }
        for ((kind, name), places) in unknown {
            let Some((&first, others)) = places.split_first() else { continue };
            let mut diagnostic = match kind {
                Kind::Channel => self.undeclared_channel(&name, first),
                kind => self.unknown_name(kind, &name, first),
            };
            for other in others.iter().take(5) {
                diagnostic = diagnostic.related(*other, "and here");
            }
            self.report(diagnostic);
        }
    }

    fn undeclared_channel(&self, name: &str, place: Location) -> Diagnostic {
        let diagnostic =
            Diagnostic::new(code::UNDECLARED_CHANNEL, place, format!("nothing declares the channel `{name}`"));
        let built_in = BUILT_IN_CHANNELS.iter().map(|channel| channel.id);
        let declared = self.shared.declared(Kind::Channel).map(|(id, _)| id);
        let title = titled(name);
        let declaration = format!("channel {name} \"{title}\"");
        match nearest(name, built_in.chain(declared)).or_else(|| channel_alias(name)) {
            Some(known) => {
                let help = format!("write `{known}`, or declare it: `{declaration}`");
                write_instead(diagnostic.help(help), name, known, place)
            }
            None => {
                let start = self.here.map(|journey| journey.statement.location);
                let diagnostic = diagnostic.help(format!("declare it before the journey: `{declaration}`"));
                match start.filter(|start| start.file == place.file) {
                    Some(start) => {
                        let before = Location::new(start.file, Span::at(start.span.start));
                        let title = format!("declare the channel `{name}`");
                        diagnostic.suggest(title, vec![Edit::new(before, format!("{declaration}\n\n"))])
                    }
                    None => diagnostic,
                }
            }
        }
    }

    fn unknown_name(&self, kind: Kind, name: &str, place: Location) -> Diagnostic {
        let diagnostic =
            Diagnostic::new(code::UNKNOWN_NAME, place, format!("there is no {} called `{name}`", kind.noun()));
        let known: Vec<&str> = match kind.is_shared() {
            true => self.shared.declared(kind).map(|(id, _)| id).collect(),
            false => self
                .journeys
                .all
                .iter()
                .filter(|journey| journey.file == place.file)
                .flat_map(|journey| journey.names.of_kind(kind))
                .collect(),
        };
        if let Some(meant) = nearest(name, known.iter().copied()) {
            return write_instead(diagnostic.help(format!("write `{meant}`")), name, meant, place);
        }
        let end = match name {
            "end" | "finish" | "stop" | "done" => Some("exit"),
            "begin" | "beginning" | "entry" => Some("start"),
            _ => None,
        };
        if let Some(end) = end.filter(|_| kind == Kind::Touchpoint) {
            let diagnostic = diagnostic.help(format!("in a flow, that is called `{end}`"));
            return diagnostic.suggest(format!("write `{end}`"), vec![Edit::new(place, end)]);
        }
        let other =
            [Kind::Touchpoint, Kind::Pain, Kind::Opportunity, Kind::Stage, Kind::Metric, Kind::Persona, Kind::Source];
        let elsewhere = other.into_iter().find(|other| {
            *other != kind
                && match other.is_shared() {
                    true => self.shared.find(*other, name).is_some(),
                    false => self.journeys.all.iter().any(|journey| journey.names.find(*other, name).is_some()),
                }
        });
        match elsewhere {
            Some(other) => {
                diagnostic.help(format!("`{name}` is {}; here stands the name of {}", other.phrase(), kind.phrase()))
            }
            None => diagnostic.help(list_of(kind, known)),
        }
    }
}

/// Proposes `known` for `name` at `place`; only where letters differ in nothing but their case, that is sure.
fn write_instead(diagnostic: Diagnostic, name: &str, known: &str, place: Location) -> Diagnostic {
    let (title, edits) = (format!("write `{known}`"), vec![Edit::new(place, known)]);
    match name.to_lowercase() == known.to_lowercase() {
        true => diagnostic.fix(title, edits),
        false => diagnostic.suggest(title, edits),
    }
}

/// What can be named, or how to declare the first one.
fn list_of(kind: Kind, known: Vec<&str>) -> String {
    match known.len() {
        0 => format!("nothing declares {} yet: write `{} name \"…\"`", kind.phrase(), kind.keyword()),
        1..=8 => format!("there is {}", known.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", ")),
        many => format!("there are {many} {}; the nearest is too far from it", plural(kind)),
    }
}

/// A title for a name: `parcel-locker` → `Parcel locker`.
fn titled(name: &str) -> String {
    let words = name.replace(['-', '_'], " ");
    let mut chars = words.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
