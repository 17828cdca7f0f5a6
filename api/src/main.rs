//! The `luzhi` program: see `luzhi --help`.

use mimalloc::MiMalloc;
use std::process::ExitCode;

/// A fifth of the time of a read went into the system's allocator (bench/README.md).
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    match luzhi::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("luzhi: {error:#}");
            ExitCode::FAILURE
        }
    }
}
