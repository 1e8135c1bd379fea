//! Colours that mean different things are told apart by people who see fewer of them.

use journey::layout::{Color, Theme};

type Matrix = [[f64; 3]; 3];

/// What is seen of linear red, green and blue: with all cones, and without one kind of them (Machado,
/// Oliveira and Fernandes, "A physiologically-based model for simulation of color vision deficiency", 2009,
/// severity 1.0).
const SIGHTS: [(&str, Matrix); 4] = [
    ("all cones", [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]]),
    ("protanopia", [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]]),
    (
        "deuteranopia",
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
    ),
    ("tritanopia", [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]]),
];

/// Hundredths of OKLab's distance, in which black and white are 100 apart; a step of two is just seen.
const APART: f64 = 7.5;

fn times(matrix: &Matrix, [a, b, c]: [f64; 3]) -> [f64; 3] {
    matrix.map(|[x, y, z]| x * a + y * b + z * c)
}

fn linear(channel: u8) -> f64 {
    let c = f64::from(channel) / 255.0;
    if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) }
}

/// `color` in OKLab (Björn Ottosson, 2020) as `sight` sees it.
fn oklab(color: Color, sight: &Matrix) -> [f64; 3] {
    let seen = times(sight, [linear(color.r), linear(color.g), linear(color.b)]).map(|c| c.clamp(0.0, 1.0));
    let cones = times(
        &[
            [0.4122214708, 0.5363325363, 0.0514459929],
            [0.2119034982, 0.6806995451, 0.1073969566],
            [0.0883024619, 0.2817188376, 0.6299787005],
        ],
        seen,
    );
    times(
        &[
            [0.2104542553, 0.7936177850, -0.0040720468],
            [1.9779984951, -2.4285922050, 0.4505937099],
            [0.0259040371, 0.7827717662, -0.8086757660],
        ],
        cones.map(f64::cbrt),
    )
}

fn distance(a: Color, b: Color, sight: &Matrix) -> f64 {
    let (a, b) = (oklab(a, sight), oklab(b, sight));
    100.0 * a.iter().zip(b).map(|(a, b)| (a - b).powi(2)).sum::<f64>().sqrt()
}

#[test]
fn the_measure_knows_black_from_white_and_red_from_green() {
    let (black, white) = (Color::hex(0), Color::hex(0xFF_FFFF));
    for (_, sight) in &SIGHTS {
        assert!((distance(black, white, sight) - 100.0).abs() < 0.1);
    }
    let (leaf, rust) = (Color::hex(0x80_8A30), Color::hex(0xAA_7830));
    let [all, _, without_green, _] = SIGHTS;
    assert!(distance(leaf, rust, &all.1) > 8.0 && distance(leaf, rust, &without_green.1) < 4.0);
}

#[test]
fn colours_are_told_apart_with_fewer_cones() {
    let mut close = Vec::new();
    for name in Theme::NAMES {
        let theme = Theme::named(name).unwrap();
        let groups = [
            ("curves", theme.curves.clone()),
            ("feelings", vec![theme.good, theme.mixed, theme.bad]),
            ("severities", theme.severity.to_vec()),
            ("dots of effort", vec![theme.effort, theme.dot]),
        ];
        for (group, colors) in &groups {
            for (at, a) in colors.iter().enumerate() {
                for b in &colors[at + 1..] {
                    for (sight, matrix) in &SIGHTS {
                        let distance = distance(*a, *b, matrix);
                        if distance < APART {
                            close.push(format!("{name}, {group}: {a} and {b} are {distance:.1} apart with {sight}"));
                        }
                    }
                }
            }
        }
    }
    assert!(close.is_empty(), "{close:#?}");
}
