//! Archives that are not what was written are refused, and nothing is changed.

use super::pairs::lines;
use super::steps::*;
use crate::support::{Backend, Context, World, empty_database};
use flate2::Compression;
use flate2::write::GzEncoder;
use luzhi::platform::db;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::{Path, PathBuf};

/// Restoring fails with these words; the database and the store stay as empty as they were.
async fn refused(archive: &Path, because: &str) {
    for backend in [Backend::Sqlite, Backend::Postgres] {
        let Some(database) = empty_database(backend) else {
            continue;
        };
        let folder = Folder::new();
        let error = match restore(&database.url, folder.store("files"), archive, true).await {
            Ok(_) => panic!("{because}: {} was restored", archive.display()),
            Err(error) => format!("{error:#}"),
        };
        assert!(error.contains(because), "{error}");
        assert_eq!(rows(&mut db::open(&database.url).unwrap()), 0, "{error}");
        let left = walk(&folder.join("files"));
        assert!(left.is_empty(), "{error}: {left:?}");
    }
}

fn walk(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap().flatten() {
        if entry.path().is_dir() {
            found.extend(walk(&entry.path()));
        } else {
            found.push(entry.path());
        }
    }
    found.sort();
    found
}

fn copy(from: &Path, to: &Path) {
    for file in walk(from) {
        let target = to.join(file.strip_prefix(from).unwrap());
        std::fs::create_dir_all(target.parent().unwrap()).unwrap();
        std::fs::copy(&file, target).unwrap();
    }
}

fn flip(file: &Path, at: u64) {
    let mut bytes = std::fs::read(file).unwrap();
    bytes[usize::try_from(at).unwrap()] ^= 0x40;
    std::fs::write(file, bytes).unwrap();
}

/// Changes the manifest and makes its digest right again.
fn forge(archive: &Path, change: impl FnOnce(&mut Value)) {
    let file = archive.join("manifest.json");
    let mut manifest: Value = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
    change(&mut manifest);
    let text = serde_json::to_vec(&manifest).unwrap();
    std::fs::write(&file, &text).unwrap();
    let digest = hex::encode(Sha256::digest(&text));
    std::fs::write(archive.join("manifest.sha256"), digest).unwrap();
}

/// Writes a table anew and makes every digest right again.
fn forge_table(archive: &Path, table: &str, change: impl FnOnce(&mut Vec<Value>)) {
    let path = archive.join(format!("tables/{table}.jsonl.gz"));
    let mut rows = lines(&path);
    change(&mut rows);
    let mut gzip = GzEncoder::new(Vec::new(), Compression::default());
    for row in &rows {
        writeln!(gzip, "{row}").unwrap();
    }
    let bytes = gzip.finish().unwrap();
    std::fs::write(&path, &bytes).unwrap();
    forge(archive, |manifest| {
        let parts = manifest["tables"].as_array_mut().unwrap();
        let part = parts.iter_mut().find(|p| p["table"] == table).unwrap();
        part["rows"] = json!(rows.len());
        part["bytes"] = json!(bytes.len());
        part["sha256"] = json!(hex::encode(Sha256::digest(&bytes)));
    });
}

async fn archive_of(ctx: &Context, name: &str) -> (Folder, PathBuf) {
    busy(ctx).await;
    let folder = Folder::new();
    let archive = folder.join(name);
    back_up(ctx, archive.clone(), false).await.unwrap();
    (folder, archive)
}

db_test!(a_flipped_byte_in_any_part_of_a_tar_is_found, async |ctx| {
    let (folder, archive) = archive_of(&ctx, "county.tar").await;
    let mut places = Vec::new();
    let mut tar = tar::Archive::new(std::fs::File::open(&archive).unwrap());
    for entry in tar.entries_with_seek().unwrap() {
        let entry = entry.unwrap();
        let name = entry.path().unwrap().display().to_string();
        // The header's name, and the middle of the content.
        places.push((name.clone(), entry.raw_header_position()));
        places.push((name, entry.raw_file_position() + entry.size() / 2));
    }
    assert!(places.len() > 60);
    // Every table takes long on two engines: the parts that differ in kind, and every seventh.
    let chosen = places.iter().enumerate().filter(|(index, (name, _))| {
        index % 7 == 0 || name.starts_with("files") || name.starts_with("manifest")
    });
    for (_, (name, at)) in chosen {
        let broken = folder.join("broken.tar");
        std::fs::copy(&archive, &broken).unwrap();
        flip(&broken, *at);
        eprintln!("flipped {name} at {at}");
        refused(&broken, "").await;
    }
    let short = folder.join("short.tar");
    let bytes = std::fs::read(&archive).unwrap();
    std::fs::write(&short, &bytes[..bytes.len() / 2]).unwrap();
    refused(&short, "").await;
});

db_test!(
    a_missing_or_flipped_file_of_a_folder_is_found,
    async |ctx| {
        let (folder, archive) = archive_of(&ctx, "county").await;
        let broken = folder.join("broken");
        copy(&archive, &broken);
        for file in walk(&broken) {
            let name = file.strip_prefix(&broken).unwrap().display().to_string();
            let is_other = name.starts_with("tables/") && !name.contains("event");
            if is_other {
                continue;
            }
            let whole = std::fs::read(&file).unwrap();
            flip(&file, whole.len() as u64 / 2);
            refused(&broken, "").await;
            std::fs::write(&file, &whole[..whole.len() / 2]).unwrap();
            refused(&broken, "").await;
            std::fs::remove_file(&file).unwrap();
            refused(&broken, &name).await;
            std::fs::write(&file, whole).unwrap();
        }
    }
);

db_test!(
    forged_archives_with_right_digests_are_refused,
    async |ctx| {
        let (folder, archive) = archive_of(&ctx, "county").await;
        let fresh = |name: &str| {
            let to = folder.join(name);
            copy(&archive, &to);
            to
        };
        let newer = fresh("newer");
        forge(&newer, |m| {
            m["migrations"]
                .as_array_mut()
                .unwrap()
                .push(json!("99991231000000"))
        });
        refused(&newer, "newer program").await;
        let other_form = fresh("form");
        forge(&other_form, |m| m["format"] = json!(2));
        refused(&other_form, "form 2").await;
        let changed = fresh("changed");
        forge_table(&changed, "events", |rows| {
            rows[1]["actor_name"] = json!("别人")
        });
        refused(&changed, "event log").await;
        let removed = fresh("removed");
        forge_table(&removed, "events", |rows| drop(rows.remove(0)));
        refused(&removed, "event log").await;
        let dangling = fresh("dangling");
        forge_table(&dangling, "organs", |rows| {
            rows[0]["parent_id"] = json!("01950000000070008000000000ffffff");
        });
        refused(&dangling, "").await;
        let other_county = fresh("other-county");
        forge_table(&other_county, "mandates", |rows| {
            rows[0]["county_id"] = json!(1)
        });
        refused(&other_county, "").await;
        let counted = fresh("counted");
        forge(&counted, |m| m["log"][0]["events"] = json!(1));
        refused(&counted, "event log").await;
        let unlisted = fresh("unlisted");
        forge(&unlisted, |m| {
            drop(m["tables"].as_array_mut().unwrap().pop())
        });
        refused(&unlisted, "other tables").await;
    }
);

db_test!(
    only_an_empty_database_of_the_same_version_is_filled,
    async |ctx| {
        let (_folder, archive) = archive_of(&ctx, "county.tar").await;
        let before = rows(&mut db::open(&url(&ctx)).unwrap());
        for migrate in [false, true] {
            let files = ctx.platform.files.clone();
            let error = restore(&url(&ctx), files, &archive, migrate)
                .await
                .err()
                .unwrap();
            assert!(error.to_string().contains("not empty"), "{error:#}");
        }
        assert_eq!(rows(&mut db::open(&url(&ctx)).unwrap()), before);
        let backend = if url(&ctx).starts_with("sqlite") {
            Backend::Sqlite
        } else {
            Backend::Postgres
        };
        let database = empty_database(backend).unwrap();
        let store = Folder::new();
        let error = restore(&database.url, store.store("files"), &archive, false).await;
        let error = error.err().unwrap().to_string();
        assert!(error.contains("--migrate"), "{error}");
    }
);

db_test!(a_lost_attachment_is_not_passed_over, async |ctx| {
    busy(&ctx).await;
    let stored = walk(Path::new(&ctx.platform.config().storage.folder));
    let folder = Folder::new();
    let to = folder.join("county.tar");
    std::fs::write(&stored[0], b"something else").unwrap();
    let error = back_up(&ctx, to.clone(), false).await.err().unwrap();
    assert!(
        error.to_string().contains("not what its row says"),
        "{error:#}"
    );
    std::fs::remove_file(&stored[0]).unwrap();
    back_up(&ctx, to.clone(), false).await.unwrap_err();
    assert!(
        walk(&folder.0).is_empty(),
        "nothing is left of a failed backup"
    );
    let manifest = back_up(&ctx, to.clone(), true).await.unwrap();
    assert_eq!((manifest.files.count, manifest.files.damaged.len()), (0, 1));
    let again = back_up(&ctx, to, true).await.unwrap_err();
    assert!(again.to_string().contains("exists already"));
    assert_eq!(manifest.log[0].county_id, World::COUNTY);
});
