//! Where files are kept: opened from the configuration, for the service and the command line alike.

use super::config::Config;
use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use std::path::Path;
use std::sync::Arc;

/// The store of the attachments; its folder is made. A file that was acknowledged outlives a power cut, as its row does.
pub fn open(config: &Config) -> anyhow::Result<Arc<dyn ObjectStore>> {
    let folder = Path::new(&config.storage.folder);
    std::fs::create_dir_all(folder)?;
    let store = LocalFileSystem::new_with_prefix(folder)?;
    Ok(Arc::new(store.with_fsync(true)))
}
