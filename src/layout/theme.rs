use super::color::Color;

/// The colours of a map.
#[derive(Clone, Debug, PartialEq)]
pub struct Theme {
    /// Under everything.
    pub ground: Color,
    /// Cards and lanes.
    pub panel: Color,
    /// Edges of panels, lines between columns.
    pub rule: Color,
    /// Small marks that stand for nothing, the line of zero.
    pub mark: Color,
    /// Titles and statements.
    pub ink: Color,
    /// Thoughts.
    pub soft: Color,
    /// What explains.
    pub muted: Color,
    /// What may be overlooked.
    pub faint: Color,
    /// Icons, bars, links.
    pub accent: Color,
    /// Under icons.
    pub accent_tint: Color,
    /// Under bars.
    pub track: Color,
    /// The first stages to the last.
    pub stages: Vec<Color>,
    /// On light stages; dark ones carry white.
    pub stage_ink: Color,
    /// Good feelings, what works, gains.
    pub good: Color,
    /// Under opportunities.
    pub good_tint: Color,
    /// On `good_tint`.
    pub good_ink: Color,
    /// The curve where feelings are mixed.
    pub mixed: Color,
    /// Bad feelings.
    pub bad: Color,
    /// Under pain points.
    pub bad_tint: Color,
    /// On `bad_tint`.
    pub bad_ink: Color,
    /// Bars of low, medium, high and critical pain points.
    pub severity: [Color; 4],
    /// Dots of effort.
    pub effort: Color,
    /// Dots that are not filled.
    pub dot: Color,
    /// Stars.
    pub star: Color,
    /// Around stars.
    pub star_edge: Color,
    /// Curves, where there are several.
    pub curves: Vec<Color>,
    /// How strongly the curve's ground is tinted at its ends, 0…1.
    pub tint: f64,
}

impl Theme {
    /// The names of the built-in themes.
    pub const NAMES: [&'static str; 4] = ["light", "dark", "print", "contrast"];

    /// The built-in theme called `name`.
    pub fn named(name: &str) -> Option<Theme> {
        match name {
            "light" => Some(Theme::light()),
            "dark" => Some(Theme::dark()),
            "print" => Some(Theme::print()),
            "contrast" => Some(Theme::contrast()),
            _ => None,
        }
    }

    /// Dark on light, for screens and walls.
    pub fn light() -> Theme {
        Theme {
            ground: Color::hex(0xF6F7FA),
            panel: Color::hex(0xFFFFFF),
            rule: Color::hex(0xE3E7EE),
            mark: Color::hex(0xC3CAD6),
            ink: Color::hex(0x1B2230),
            soft: Color::hex(0x39435A),
            muted: Color::hex(0x5B6577),
            faint: Color::hex(0x646f82),
            accent: Color::hex(0x3557D5),
            accent_tint: Color::hex(0xEBEFFC),
            track: Color::hex(0xE9EDF4),
            stages: vec![Color::hex(0x26418F), Color::hex(0x3A70CE), Color::hex(0x6DADDD)],
            stage_ink: Color::hex(0x0B1634),
            good: Color::hex(0x037751),
            good_tint: Color::hex(0xE6F5EE),
            good_ink: Color::hex(0x0C4F39),
            mixed: Color::hex(0xDDA63A),
            bad: Color::hex(0xC8202A),
            bad_tint: Color::hex(0xFDEDED),
            bad_ink: Color::hex(0x7C1620),
            severity: [Color::hex(0xEDA9AE), Color::hex(0xDE5F69), Color::hex(0xB01322), Color::hex(0x5C0610)],
            effort: Color::hex(0xB06A00),
            dot: Color::hex(0xCDD4DE),
            star: Color::hex(0xF5B52E),
            star_edge: Color::hex(0xB97A06),
            curves: [0x3557D5, 0xA84A0A, 0x770377, 0x17430E, 0x020250, 0x3C0202].map(Color::hex).to_vec(),
            tint: 0.11,
        }
    }

    /// Light on dark.
    pub fn dark() -> Theme {
        Theme {
            ground: Color::hex(0x11151D),
            panel: Color::hex(0x1A202B),
            rule: Color::hex(0x2C3442),
            mark: Color::hex(0x4A5568),
            ink: Color::hex(0xEEF1F6),
            soft: Color::hex(0xD0D7E2),
            muted: Color::hex(0xA5B0C2),
            faint: Color::hex(0x8F9BAF),
            accent: Color::hex(0x8AA4FF),
            accent_tint: Color::hex(0x263154),
            track: Color::hex(0x2C3442),
            stages: vec![Color::hex(0x2B4699), Color::hex(0x3567BD), Color::hex(0x5D9ED2)],
            stage_ink: Color::hex(0x0B1634),
            good: Color::hex(0x46D8B0),
            good_tint: Color::hex(0x16352B),
            good_ink: Color::hex(0xB9EBD7),
            mixed: Color::hex(0xECCB62),
            bad: Color::hex(0xFF7B7B),
            bad_tint: Color::hex(0x3E1E24),
            bad_ink: Color::hex(0xFFD0D3),
            severity: [Color::hex(0x9C5158), Color::hex(0xDE5F69), Color::hex(0xFF8A91), Color::hex(0xFFD7DA)],
            effort: Color::hex(0xE3A23C),
            dot: Color::hex(0x48566B),
            star: Color::hex(0xF7BF45),
            star_edge: Color::hex(0xF7BF45),
            curves: [0x8AA4FF, 0xF0A45D, 0xFB60C7, 0xFDFDAF, 0x85F910, 0xFDC3FD].map(Color::hex).to_vec(),
            tint: 0.12,
        }
    }

    /// For paper: no grounds, and every difference survives a grey printer.
    pub fn print() -> Theme {
        let white = Color::hex(0xFFFFFF);
        Theme {
            ground: white,
            panel: white,
            rule: Color::hex(0xB9BFC9),
            mark: Color::hex(0x9AA2AF),
            ink: Color::hex(0x11151D),
            soft: Color::hex(0x252C39),
            muted: Color::hex(0x3F4857),
            faint: Color::hex(0x556070),
            accent: Color::hex(0x23409F),
            accent_tint: white,
            track: Color::hex(0xDFE3E9),
            stages: vec![Color::hex(0x243C80), Color::hex(0x243C80)],
            stage_ink: Color::hex(0x11151D),
            good: Color::hex(0x036343),
            good_tint: white,
            good_ink: Color::hex(0x0C3F2E),
            mixed: Color::hex(0xA8812C),
            bad: Color::hex(0xB01018),
            bad_tint: white,
            bad_ink: Color::hex(0x5F0F18),
            severity: [Color::hex(0xC9A0A3), Color::hex(0xA5525A), Color::hex(0x7D0E19), Color::hex(0x2B0307)],
            effort: Color::hex(0x7A4A00),
            dot: Color::hex(0xD3D8DF),
            star: Color::hex(0xFFFFFF),
            star_edge: Color::hex(0x11151D),
            curves: [0x23409F, 0x7A3300, 0xB224F9, 0x1D8752, 0x020250, 0x3C0202].map(Color::hex).to_vec(),
            tint: 0.0,
        }
    }

    /// For eyes that need more: black on white, text at 7:1 and above.
    pub fn contrast() -> Theme {
        let (black, white) = (Color::hex(0), Color::hex(0xFFFFFF));
        Theme {
            ground: white,
            panel: white,
            rule: Color::hex(0x5A6270),
            mark: Color::hex(0x5A6270),
            ink: black,
            soft: black,
            muted: Color::hex(0x2B3240),
            faint: Color::hex(0x3A4250),
            accent: Color::hex(0x0B2A99),
            accent_tint: white,
            track: Color::hex(0xC9CFD8),
            stages: vec![Color::hex(0x0A1F5C), Color::hex(0x0A1F5C)],
            stage_ink: black,
            good: Color::hex(0x0B5F44),
            good_tint: white,
            good_ink: Color::hex(0x00301F),
            mixed: Color::hex(0x8A6A1C),
            bad: Color::hex(0x7A0006),
            bad_tint: white,
            bad_ink: Color::hex(0x4A0008),
            severity: [Color::hex(0xB8585F), Color::hex(0x9E2731), Color::hex(0x74000C), Color::hex(0x2B0004)],
            effort: Color::hex(0x633C00),
            dot: Color::hex(0xA9B1BD),
            star: Color::hex(0xF5B52E),
            star_edge: black,
            curves: [0x0B2A99, 0x6E2C00, 0x7A18DC, 0xA5125C, 0x02023C, 0x3C020B].map(Color::hex).to_vec(),
            tint: 0.0,
        }
    }

    /// Uses `accent` for icons, bars and avatars, moved towards black or white until it reads.
    pub fn with_accent(mut self, accent: Color) -> Theme {
        self.accent_tint = if self.accent_tint == self.panel { self.panel } else { self.panel.mix(accent, 0.1) };
        self.accent = accent.readable_on(self.panel).readable_on(self.ground).readable_on(self.accent_tint);
        self
    }

    /// Uses `stages` from the first stage to the last; none changes nothing.
    pub fn with_stages(mut self, stages: Vec<Color>) -> Theme {
        if !stages.is_empty() {
            self.stages = stages;
        }
        self
    }

    /// The ground of stage `index` of `count`, and an ink that reads on it.
    pub(super) fn stage(&self, index: usize, count: usize) -> (Color, Color) {
        let white = Color::hex(0xFFFFFF);
        let along =
            if count > 1 { index as f64 / (count - 1) as f64 } else { 0.0 } * (self.stages.len().max(1) - 1) as f64;
        let first = along.floor() as usize;
        let from = self.stages.get(first).copied().unwrap_or(self.accent);
        let to = self.stages.get(first + 1).copied().unwrap_or(from);
        let ground = from.mix(to, along - along.floor());
        if ground.contrast(white) >= 4.5 {
            (ground, white)
        } else if ground.contrast(self.stage_ink) >= 4.5 {
            (ground, self.stage_ink)
        } else {
            // Neither reads: this is a middle tone, a little darker white reads on it.
            let darker = (1..=10u8).map(|step| ground.mix(Color::hex(0), f64::from(step) / 20.0));
            (darker.into_iter().find(|c| c.contrast(white) >= 4.5).unwrap_or(Color::hex(0)), white)
        }
    }
}

#[cfg(test)]
mod tests {
    use proptest::collection::vec;
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn every_text_reads_on_its_ground() {
        let mut faint = Vec::new();
        for name in Theme::NAMES {
            let theme = Theme::named(name).unwrap();
            let mut pairs = vec![
                (theme.good_ink, theme.good_tint),
                (theme.muted, theme.good_tint),
                (theme.muted, theme.bad_tint),
                (theme.bad_ink, theme.bad_tint),
                (theme.accent, theme.accent_tint),
            ];
            for ink in [theme.ink, theme.soft, theme.muted, theme.faint, theme.accent, theme.good, theme.bad] {
                pairs.extend([(ink, theme.panel), (ink, theme.ground)]);
            }
            // Labels of the curve stand on the tinted ends of its lane.
            for tint in [theme.good, theme.bad] {
                let ground = theme.panel.mix(tint, theme.tint);
                pairs.extend([(theme.good, ground), (theme.bad, ground), (theme.muted, ground)]);
                pairs.extend(theme.curves.iter().map(|curve| (*curve, ground)));
            }
            for (ink, ground) in pairs {
                if ink.contrast(ground) < 4.5 {
                    faint.push(format!("{name}: {ink} on {ground} is {:.2}", ink.contrast(ground)));
                }
            }
            for count in 1..12 {
                for index in 0..count {
                    let (ground, ink) = theme.stage(index, count);
                    assert!(ink.contrast(ground) >= 4.5, "{name}: stage {index} of {count}");
                }
            }
        }
        assert!(faint.is_empty(), "{faint:#?}");
    }

    fn any_color() -> impl Strategy<Value = Color> {
        any::<[u8; 3]>().prop_map(|[r, g, b]| Color { r, g, b })
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(2000) })]

        #[test]
        fn whatever_colours_a_team_has_they_read(accent in any_color(), stages in vec(any_color(), 0..6), count in 1..15_usize) {
            for name in Theme::NAMES {
                let plain = Theme::named(name).unwrap();
                let theme = plain.clone().with_accent(accent).with_stages(stages.clone());
                for ground in [theme.panel, theme.ground, theme.accent_tint] {
                    prop_assert!(theme.accent.contrast(ground) >= 4.5, "{name}: {} on {ground}", theme.accent);
                }
                for index in 0..count {
                    let (ground, ink) = theme.stage(index, count);
                    prop_assert!(ink.contrast(ground) >= 4.5, "{name}: {ink} on stage {ground}");
                }
                // Nothing else changes its colour.
                let same = Theme { accent: plain.accent, accent_tint: plain.accent_tint, stages: plain.stages.clone(), ..theme };
                prop_assert_eq!(same, plain);
            }
        }

        #[test]
        fn any_ink_can_be_read_on_any_ground(ink in any_color(), ground in any_color()) {
            prop_assert!(ink.readable_on(ground).contrast(ground) >= 4.5);
        }
    }

    /// Paper printed in grey: steps that mean more or less still do, and no ground costs ink.
    #[test]
    fn print_survives_a_grey_printer() {
        let theme = Theme::print();
        let white = Color::hex(0xFFFFFF);
        assert_eq!([theme.ground, theme.panel, theme.accent_tint, theme.good_tint, theme.bad_tint], [white; 5]);
        // As the eye counts lightness, not the lamp.
        let grey = |color: Color| color.luminance().cbrt();
        for pair in theme.severity.windows(2) {
            assert!(grey(pair[0]) - grey(pair[1]) > 0.08, "{} and {}", pair[0], pair[1]);
        }
        assert!(grey(theme.dot) - grey(theme.effort) > 0.3, "a full dot and an empty one");
        assert!(grey(theme.track) - grey(theme.accent) > 0.3, "a bar and what it fills");
    }

    #[test]
    fn a_teams_own_colours_read_too() {
        for accent in [0xFFEE00, 0x000000, 0x777777] {
            for name in Theme::NAMES {
                let theme =
                    Theme::named(name).unwrap().with_accent(Color::hex(accent)).with_stages(vec![Color::hex(accent)]);
                assert!(theme.accent.contrast(theme.panel) >= 4.5 && theme.accent.contrast(theme.accent_tint) >= 4.5);
                let (ground, ink) = theme.stage(0, 3);
                assert!(ink.contrast(ground) >= 4.5);
            }
        }
    }
}
