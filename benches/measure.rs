//! Tables of times and peaks, printed as Markdown.

use std::hint::black_box;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use wait4::Wait4;

use crate::MEMORY;

/// What one run took.
#[derive(Clone, Copy, Debug)]
pub struct Sample {
    time: Duration,
    /// The most memory that it held at once, in bytes.
    peak: u64,
}

/// One thing that is measured, for each of the sizes of its table.
pub struct Row<'a> {
    name: &'a str,
    run: Box<dyn FnMut(usize) -> Sample + 'a>,
}

impl<'a> Row<'a> {
    /// Measures `run`, which gets the place of a size in its table. Dropping what it gives is not counted; what
    /// it borrows is not either.
    pub fn new<T>(name: &'a str, mut run: impl FnMut(usize) -> T + 'a) -> Self {
        let sample = move |size| {
            MEMORY.reset_peak_usage();
            let before = MEMORY.current_usage();
            let start = Instant::now();
            let made = black_box(run(size));
            let time = start.elapsed();
            let peak = MEMORY.peak_usage().saturating_sub(before) as u64;
            drop(made);
            Sample { time, peak }
        };
        Row { name, run: Box::new(sample) }
    }

    /// Measures a whole process, from its start to its end, with the figures of the system. What it prints is
    /// thrown away.
    pub fn command(name: &'a str, mut command: impl FnMut(usize) -> Command + 'a) -> Self {
        let sample = move |size| {
            let mut command = command(size);
            command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
            let start = Instant::now();
            let usage = command.spawn().and_then(|mut child| child.wait4());
            let time = start.elapsed();
            match usage {
                Ok(usage) if usage.status.success() => Sample { time, peak: usage.rusage.maxrss },
                Ok(usage) => panic!("{command:?}: {}", usage.status),
                Err(error) => panic!("{command:?}: {error}"),
            }
        };
        Row { name, run: Box::new(sample) }
    }
}

/// What the command line asks for.
pub struct Bench {
    topics: Vec<String>,
    rounds: usize,
}

impl Bench {
    /// Reads `[--rounds N] [TOPIC]…`. What cargo adds (`--bench`) means nothing here.
    pub fn from_args(args: impl Iterator<Item = String>) -> Self {
        let mut bench = Bench { topics: Vec::new(), rounds: 7 };
        let mut args = args.filter(|arg| arg != "--bench");
        while let Some(arg) = args.next() {
            match arg.as_str() {
                "--rounds" => bench.rounds = args.next().and_then(|n| n.parse().ok()).unwrap_or(bench.rounds).max(1),
                _ => bench.topics.push(arg),
            }
        }
        bench
    }

    /// The topics that were named.
    pub fn topics(&self) -> &[String] {
        &self.topics
    }

    /// Whether `topic` is to be measured: it was named, or none was.
    pub fn wants(&self, topic: &str) -> bool {
        self.topics.is_empty() || self.topics.iter().any(|wanted| wanted == topic)
    }

    /// Measures `rows` at `sizes` (how many `what` each has) and prints the medians. All cells are measured in
    /// turn, round by round, so that a machine that slows down slows all of them. The last two columns compare
    /// the last size with the one before: growth 1.0 is linear.
    pub fn table(&self, title: &str, what: &str, sizes: &[usize], mut rows: Vec<Row<'_>>) {
        let medians = self.medians(sizes, &mut rows);
        println!("\n### {title}\n");
        let heads: Vec<String> = sizes.iter().map(|size| format!(" {} |", thousands(*size))).collect();
        println!("| {what} |{} growth | peak, growth |", heads.concat());
        println!("|---|{}---:|---:|", "---:|".repeat(sizes.len()));
        for (row, cells) in rows.iter().zip(&medians) {
            let shown: Vec<String> =
                cells.iter().map(|cell| format!(" {}, {} |", time(cell.time), memory(cell.peak))).collect();
            println!("| {} |{} {} |", row.name, shown.concat(), growth(sizes, cells));
        }
    }

    /// The same, where each row is held beside the first one instead of its own growth: how many times as long it
    /// takes at each size.
    pub fn beside(&self, title: &str, what: &str, sizes: &[usize], mut rows: Vec<Row<'_>>) {
        let medians = self.medians(sizes, &mut rows);
        println!("\n### {title}\n");
        let heads: Vec<String> = sizes.iter().map(|size| format!(" {} |", thousands(*size))).collect();
        println!("| {what} |{}", heads.concat());
        println!("|---|{}", "---:|".repeat(sizes.len()));
        for (row, cells) in rows.iter().zip(&medians) {
            let first = medians.first().into_iter().flatten();
            let shown = cells.iter().zip(first).map(|(cell, first)| {
                let times = cell.time.as_secs_f64() / first.time.as_secs_f64().max(f64::MIN_POSITIVE);
                format!(" {}, {times:.2}× |", time(cell.time))
            });
            println!("| {} |{}", row.name, shown.collect::<String>());
        }
    }

    /// Measures `rows` at `sizes` as [`Bench::table`] does and prints how large a share each takes of all of them.
    pub fn shares(&self, title: &str, what: &str, sizes: &[usize], mut rows: Vec<Row<'_>>) {
        let medians = self.medians(sizes, &mut rows);
        println!("\n### {title}\n");
        let heads: Vec<String> = sizes.iter().map(|size| format!(" {} | share |", thousands(*size))).collect();
        println!("| {what} |{}", heads.concat());
        println!("|---|{}", "---:|---:|".repeat(sizes.len()));
        let total = |size: usize| medians.iter().map(|cells| cells[size].time.as_secs_f64()).sum::<f64>();
        for (row, cells) in rows.iter().zip(&medians) {
            let shown = cells.iter().enumerate().map(|(size, cell)| {
                format!(" {} | {:.0}% |", time(cell.time), 100.0 * cell.time.as_secs_f64() / total(size))
            });
            println!("| {} |{}", row.name, shown.collect::<String>());
        }
    }

    /// The median of each row at each size.
    fn medians(&self, sizes: &[usize], rows: &mut [Row<'_>]) -> Vec<Vec<Sample>> {
        let mut samples = vec![vec![Vec::with_capacity(self.rounds); sizes.len()]; rows.len()];
        for _ in 0..self.rounds {
            for (row, samples) in rows.iter_mut().zip(&mut samples) {
                for (size, samples) in samples.iter_mut().enumerate() {
                    samples.push((row.run)(size));
                }
            }
        }
        samples.iter().map(|sizes| sizes.iter().map(|samples| median(samples)).collect()).collect()
    }
}

/// The median time and the median peak.
fn median(samples: &[Sample]) -> Sample {
    let mut times: Vec<Duration> = samples.iter().map(|sample| sample.time).collect();
    let mut peaks: Vec<u64> = samples.iter().map(|sample| sample.peak).collect();
    times.sort();
    peaks.sort();
    Sample { time: times[times.len() / 2], peak: peaks[peaks.len() / 2] }
}

/// How the last size compares with the one before, for each thing in it.
fn growth(sizes: &[usize], cells: &[Sample]) -> String {
    let ([.., less, more], [.., small, large]) = (sizes, cells) else { return String::from("| ") };
    let times = *more as f64 / *less as f64;
    let ratio = |small: f64, large: f64| large / small.max(f64::MIN_POSITIVE) / times;
    let time = ratio(small.time.as_secs_f64(), large.time.as_secs_f64());
    format!("{time:.2} | {:.2}", ratio(small.peak as f64, large.peak as f64))
}

fn time(time: Duration) -> String {
    match time.as_secs_f64() * 1000.0 {
        ms if ms < 1.0 => format!("{:.0} µs", ms * 1000.0),
        ms if ms < 100.0 => format!("{ms:.1} ms"),
        ms => format!("{ms:.0} ms"),
    }
}

fn memory(bytes: u64) -> String {
    match bytes as f64 / f64::from(1 << 20) {
        mb if mb < 10.0 => format!("{mb:.1} MiB"),
        mb => format!("{mb:.0} MiB"),
    }
}

/// 5000 → `5,000`.
fn thousands(number: usize) -> String {
    let digits = number.to_string();
    let first = digits.len() % 3;
    let mut groups: Vec<&str> = if first > 0 { vec![&digits[..first]] } else { Vec::new() };
    let mut at = first;
    while at < digits.len() {
        groups.push(&digits[at..at + 3]);
        at += 3;
    }
    groups.join(",")
}
