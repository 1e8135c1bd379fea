use journey::analysis::Report;
use journey::analysis::time::NotSummed;

use super::analyse;

/// A journey of touchpoints `a` to `f`, each on a line of `touchpoints`, with the arrows `flow`.
#[track_caller]
fn with(touchpoints: &str, flow: &str) -> Report {
    analyse(&format!("journey j \"J\" {{ stage s \"S\" {{\n{touchpoints}\n}}\nflow {{\n{flow}\n}} }}"))
}

const SIX: &str = "touchpoint a \"A\"\ntouchpoint b \"B\"\ntouchpoint c \"C\"\ntouchpoint d \"D\"\ntouchpoint e \"E\"\ntouchpoint f \"F\"";

fn reach(report: &Report) -> Vec<(&str, f64, f64)> {
    report.reach.touchpoints.iter().map(|it| (it.place.title.as_str(), it.least, it.most)).collect()
}

fn drops(report: &Report) -> Vec<(&str, f64, Option<f64>, &str)> {
    let drops = report.reach.drops.iter();
    drops.map(|it| (it.at.title.as_str(), it.of_those, it.of_all, it.label.as_deref().unwrap_or_default())).collect()
}

/// 100 → 60 → 55 of 60 …: the funnel of a sign-up. b: 0.6. c: 0.6 × 0.5 = 0.3. Of b 20 % leave, 0.12 of all;
/// of a 40 %. The end is no drop.
#[test]
fn shares_multiply_along_the_way() {
    let report = with(
        SIX,
        "start -> a\na -> b 60%\na -> exit 40% \"too dear\"\nb -> c 50%\nb -> d 30%\nb -> exit 20%\nc -> e -> f\nd -> exit",
    );
    assert_eq!(
        reach(&report),
        [("A", 1.0, 1.0), ("B", 0.6, 0.6), ("C", 0.3, 0.3), ("D", 0.18, 0.18), ("E", 0.3, 0.3), ("F", 0.3, 0.3)]
    );
    assert_eq!(drops(&report), [("A", 0.4, Some(0.4), "too dear"), ("B", 0.2, Some(0.12), "")]);
}

/// a → b always; b → a 50 %, b → c 40 %: 10 % are untold. To come by c from b: h = 0.5 h + 0.4, h = 0.8.
#[test]
fn who_goes_round_counts_once() {
    let report = with(SIX, "start -> a -> b\nb -> a 50%\nb -> c 40%");
    assert_eq!(reach(&report), [("A", 1.0, 1.0), ("B", 1.0, 1.0), ("C", 0.8, 0.8)]);
    assert_eq!(drops(&report), [("B", 0.1, Some(0.1), "")]);
    let unreached: Vec<_> = report.reach.unreached.iter().map(|place| place.title.as_str()).collect();
    assert_eq!(unreached, ["D", "E", "F"]);
}

/// One arrow without a share gets the rest: 1 − 0.7 = 0.3. Of two, each gets between nothing and all of the
/// 0.3; both lead on to e, which therefore gets 0.3 for sure.
#[test]
fn an_arrow_without_a_share_gets_the_rest() {
    let report = with(SIX, "start -> a\na -> b 70%\na -> c");
    assert_eq!(reach(&report), [("A", 1.0, 1.0), ("B", 0.7, 0.7), ("C", 0.3, 0.3)]);
    let report = with(SIX, "start -> a\na -> b 70%\na -> c\na -> d\nc -> e\nd -> e");
    assert_eq!(reach(&report), [("A", 1.0, 1.0), ("B", 0.7, 0.7), ("C", 0.0, 0.3), ("D", 0.0, 0.3), ("E", 0.3, 0.3)]);
}

/// a goes to b and c together. b leads to d always, so d gets everybody. c leads to e half the time and b never:
/// 0.5. To f lead d half the time and e always: between max(0.5, 0.5) and 0.5 + 0.5.
#[test]
fn ways_that_are_gone_together_both_count() {
    let report = with(SIX, "start -> a\na -> b & c\nb -> d\nc -> d 50%\nc -> e 50%\nd -> f 50%\nd -> exit 50%\ne -> f");
    assert_eq!(
        reach(&report),
        [("A", 1.0, 1.0), ("B", 1.0, 1.0), ("C", 1.0, 1.0), ("D", 1.0, 1.0), ("E", 0.5, 0.5), ("F", 0.75, 1.0)]
    );
    assert_eq!(report.time.not_summed, None, "nothing takes time");
}

/// A flow without shares says nothing about how many.
#[test]
fn without_shares_there_is_no_reach() {
    assert_eq!(reach(&with(SIX, "start -> a -> b")), []);
    assert_eq!(reach(&analyse("journey j \"J\" { stage s \"S\" { touchpoint a \"A\" } }")), []);
}

const TIMES: &str = "touchpoint a \"A\" { duration 5min }\ntouchpoint b \"B\" { duration 10min; wait 1h }\ntouchpoint c \"C\" { duration 1min..3min; optional }\ntouchpoint d \"D\" { wait 30min }";

/// In order: 5 + 10 + (0 to 3, it may be passed by) = 15 to 18 min doing, 60 + 30 = 90 min waiting, 105 to 108
/// min in all; of the longest way 90 / 108 = 0.833333 is waiting.
#[test]
fn times_add_up_along_the_written_order() {
    let report = analyse(&format!("journey j \"J\" {{ stage s \"S\" {{ duration 2h\n{TIMES} }} }}"));
    let total = report.time.total.unwrap();
    let minutes = |length: journey::analysis::time::Length| (length.shortest / 60.0, length.longest / 60.0);
    assert_eq!(minutes(total.active), (15.0, 18.0));
    assert_eq!(minutes(total.wait), (90.0, 90.0));
    assert_eq!(minutes(total.elapsed), (105.0, 108.0));
    assert_eq!(total.wait_share, Some(0.833333));
    let stage = &report.time.stages[0];
    assert_eq!(minutes(stage.says.unwrap()), (120.0, 120.0));
    assert_eq!(minutes(stage.sum.unwrap().elapsed), (105.0, 108.0));
}

/// a → b → d: 5 + 70 + 30 = 105. a → c → d: 5 + (0 to 3) + 30 = 35 to 38. Leaving at a is no way through.
#[test]
fn branches_give_a_shortest_and_a_longest_way() {
    let report = with(TIMES, "start -> a\na -> b 40%\na -> c 40%\na -> exit 20%\nb -> d\nc -> d");
    let total = report.time.total.unwrap();
    assert_eq!((total.elapsed.shortest / 60.0, total.elapsed.longest / 60.0), (35.0, 105.0));
    assert_eq!(total.wait_share, Some(0.857143), "90 of 105 min on the longest way, which waits and works longest");
}

#[test]
fn loops_and_parallel_ways_have_no_sum() {
    let report = with(TIMES, "start -> a -> b -> c -> d\nc -> b 10%");
    assert_eq!((report.time.not_summed, report.time.total), (Some(NotSummed::Loop), None));
    let loops: Vec<_> = report.time.loops.iter().map(|place| place.title.as_str()).collect();
    assert_eq!(loops, ["B", "C"]);
    assert_eq!(report.time.stages[0].sum, None);
    let report = with(TIMES, "start -> a\na -> b & c\nb -> d\nc -> d");
    assert_eq!((report.time.not_summed, report.time.total), (Some(NotSummed::Parallel), None));
}
