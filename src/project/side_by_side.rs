/// What `each` makes of all `items`, in their order; on several cores where the build can. For a single one no thread
/// is started.
pub(crate) fn side_by_side<T: Send, R: Send>(items: Vec<T>, each: impl Fn(T) -> R + Sync + Send) -> Vec<R> {
    #[cfg(feature = "parallel")]
    if items.len() > 1 {
        use rayon::prelude::*;
        return items.into_par_iter().map(each).collect();
    }
    items.into_iter().map(each).collect()
}
