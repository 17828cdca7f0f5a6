//! Values that were worked out of data with a version: good as long as the data has that version.
//!
//! Unlike the answers of `http::view_cache`, which any write of this process makes old, these last
//! until what they were made of changes; whoever asks reads the version first, so none is ever older
//! than the data.

use moka::sync::Cache;
use std::any::Any;
use std::sync::Arc;

/// Bytes kept at most, as whoever keeps something estimates them.
const CAPACITY: u64 = 16 * 1024 * 1024;

#[derive(Clone)]
struct Kept {
    version: i64,
    size: u32,
    value: Arc<dyn Any + Send + Sync>,
}

/// The values of this process.
#[derive(Clone)]
pub struct Derived {
    kept: Cache<String, Kept>,
}

impl Default for Derived {
    fn default() -> Self {
        let kept = Cache::builder()
            .weigher(|key: &String, kept: &Kept| {
                u32::try_from(key.len() + 200)
                    .unwrap_or(u32::MAX)
                    .saturating_add(kept.size)
            })
            .max_capacity(CAPACITY)
            .build();
        Self { kept }
    }
}

impl Derived {
    /// The value, if it was made of this version.
    #[must_use]
    pub fn find<T: Any + Send + Sync>(&self, key: &str, version: i64) -> Option<Arc<T>> {
        let kept = self.kept.get(key)?;
        let is_current = kept.version == version;
        is_current
            .then(|| kept.value.downcast::<T>().ok())
            .flatten()
    }

    /// Keeps a value of about so many bytes, made of this version or a newer one.
    pub fn keep<T: Any + Send + Sync>(
        &self,
        key: String,
        version: i64,
        value: Arc<T>,
        size: usize,
    ) {
        let size = u32::try_from(size).unwrap_or(u32::MAX);
        self.kept.insert(
            key,
            Kept {
                version,
                size,
                value,
            },
        );
    }
}
