//! What the tests of backup do again and again.

use crate::attachments::{png, upload};
use crate::suggestions::steps::*;
use crate::support::{Context, World};
use luzhi::platform::backup::{self, Manifest, Restored};
use luzhi::platform::db::{self, AnyConnection, Timestamp, table_names, text_column};
use luzhi::platform::ids::new_id;
use object_store::ObjectStore;
use object_store::local::LocalFileSystem;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A folder that disappears with its test.
pub struct Folder(pub PathBuf);

impl Folder {
    pub fn new() -> Self {
        let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("backup-{}", new_id()));
        std::fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    pub fn join(&self, name: &str) -> PathBuf {
        self.0.join(name)
    }

    /// An object store in a folder of this one.
    pub fn store(&self, name: &str) -> Arc<dyn ObjectStore> {
        let path = self.join(name);
        std::fs::create_dir_all(&path).unwrap();
        Arc::new(LocalFileSystem::new_with_prefix(path).unwrap())
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        drop(std::fs::remove_dir_all(&self.0));
    }
}

pub fn url(ctx: &Context) -> String {
    ctx.platform.config().database.url.clone()
}

/// A county at work: an answered suggestion, one with a file, sealed and unsealed events.
pub async fn busy(ctx: &Context) {
    closed(ctx).await;
    assigned(ctx).await;
    let draft = draft(ctx).await;
    let deputy = ctx.as_account("deputy.a1");
    let id = draft["id"].as_str().unwrap();
    upload(&deputy, id, "照片.png", &png()).await.expect(201);
    ctx.follow();
    submitted(ctx).await;
}

pub async fn back_up(ctx: &Context, to: PathBuf, keep_going: bool) -> anyhow::Result<Manifest> {
    let (url, store) = (url(ctx), ctx.platform.files.clone());
    write(url, store, to, keep_going).await
}

/// On a thread of its own, as the command line does it: it waits for the store by itself.
pub async fn write(
    url: String,
    store: Arc<dyn ObjectStore>,
    to: PathBuf,
    keep_going: bool,
) -> anyhow::Result<Manifest> {
    let work = move || {
        let options = backup::Options {
            keep_going,
            now: Timestamp::new(World::begin()),
        };
        backup::back_up(&mut db::open(&url)?, store, &to, &options, &|_| {})
    };
    actix_web::web::block(work).await.unwrap()
}

pub async fn restore(
    url: &str,
    store: Arc<dyn ObjectStore>,
    from: &Path,
    migrate: bool,
) -> anyhow::Result<Restored> {
    let (url, from) = (url.to_owned(), from.to_owned());
    let work = move || backup::restore(&mut db::open(&url)?, store, &from, migrate, &|_| {});
    actix_web::web::block(work).await.unwrap()
}

/// Rows of all tables together.
pub fn rows(conn: &mut AnyConnection) -> usize {
    let tables = table_names(conn).unwrap();
    let count = |table: &String| {
        let sql = format!("SELECT CAST(COUNT(*) AS TEXT) FROM \"{table}\"");
        text_column(conn, &sql).unwrap()[0]
            .parse::<usize>()
            .unwrap()
    };
    tables.iter().map(count).sum()
}
