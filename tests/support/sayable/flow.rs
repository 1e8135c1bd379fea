use journey::model::{Edge, EdgeTarget, Journey};

use super::{Taming, pick, refer, values};

impl Taming {
    /// Ways between the touchpoints of `journey`: some in forks, shares that sum to no more than all.
    pub fn flow(&self, journey: &mut Journey) {
        let touchpoints: Vec<String> = journey.touchpoints().map(|(_, touchpoint)| touchpoint.id.clone()).collect();
        let from: Vec<String> = touchpoints.iter().cloned().chain(["start".to_owned()]).collect();
        let to: Vec<String> = touchpoints.iter().cloned().chain(["exit".to_owned()]).collect();
        let mut flow: Vec<Edge> = Vec::new();
        let mut forks = 0;
        for mut edge in std::mem::take(&mut journey.flow) {
            edge.from = pick(&edge.from, &from).unwrap_or_default();
            // Half of the arrows go on where the last one ended.
            let last = flow.last().filter(|last| last.kind == EdgeTarget::Touchpoint && last.to != "exit");
            if let Some(last) = last.filter(|_| edge.to.len() % 2 == 0) {
                edge.from.clone_from(&last.to);
            }
            edge.to = match edge.kind {
                EdgeTarget::Touchpoint => pick(&edge.to, &to),
                EdgeTarget::Journey => pick(&edge.to, &self.journeys),
            }
            .unwrap_or_default();
            // Six ways out of one place take no more than all.
            edge.share = edge.share.map(|share| values::share(share, 16.0));
            edge.label.iter_mut().for_each(values::text);
            refer(&mut edge.evidence, &self.sources);
            let fork = edge.fork.take().is_some();
            flow.push(edge);
            if fork {
                self.fork(&mut flow, &to, &mut forks);
            }
        }
        journey.flow = flow;
    }

    /// Splits the last arrow in two, and sometimes joins both arms again.
    fn fork(&self, flow: &mut Vec<Edge>, to: &[String], forks: &mut u32) {
        let Some(first) = flow.last_mut() else { return };
        *forks += 1;
        first.fork = Some(*forks);
        let mut second = first.clone();
        second.kind = EdgeTarget::Touchpoint;
        second.to = pick(&format!("{}{forks}", first.from), to).unwrap_or_default();
        let arms = [first.clone(), second.clone()];
        flow.push(second);
        let open = arms.iter().all(|arm| arm.kind == EdgeTarget::Touchpoint && arm.to != "exit");
        let free = arms.iter().all(|arm| flow.iter().all(|edge| edge.from != arm.to));
        if open && free && arms[0].to != arms[1].to {
            let joined = pick(&arms[0].to, to).unwrap_or_default();
            flow.extend(arms.map(|arm| Edge { from: arm.to, to: joined.clone(), ..Edge::default() }));
        }
    }
}
