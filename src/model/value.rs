use serde::{Deserialize, Serialize};

/// A number with what it counts, as written and as a figure.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Quantity {
    /// The figure: a share of 0…1 for `%`, seconds for `s`, otherwise the number itself.
    /// Of a range the low end, 0 where it is open.
    pub value: f64,
    /// The high end of a range.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub upper: Option<f64>,
    /// `%`, `s`, or the unit of the metric.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<String>,
    /// As the writer wrote it: `31%`, `2h30min`.
    pub text: String,
}

/// Low, medium or high.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum Level {
    /// Low.
    Low,
    /// Medium.
    Medium,
    /// High.
    High,
}

/// The two ends of a scale.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(default)]
pub struct Scale {
    /// The low end.
    pub min: f64,
    /// The high end, above `min`.
    pub max: f64,
}

impl Default for Scale {
    fn default() -> Scale {
        Scale { min: -1.0, max: 1.0 }
    }
}

impl Scale {
    /// Where `score` lies between the ends, as −1…1: `2(s − low)/(high − low) − 1`.
    pub fn normalize(self, score: f64) -> f64 {
        round(2.0 * (score - self.min) / (self.max - self.min) - 1.0)
    }

    /// The score that lies at `normalized`, −1…1, on this scale.
    pub fn denormalize(self, normalized: f64) -> f64 {
        round(self.min + (normalized + 1.0) / 2.0 * (self.max - self.min))
    }

    /// Whether `score` lies on the scale, its ends included.
    pub fn contains(self, score: f64) -> bool {
        self.min <= score && score <= self.max
    }
}

/// Twelve decimals: what is left of a sum like 0.1 + 0.2 does not show.
fn round(value: f64) -> f64 {
    let rounded = (value * 1e12).round() / 1e12;
    if rounded == 0.0 { 0.0 } else { rounded }
}
