//! The `luzhi` program: see `luzhi --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    match luzhi::cli::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("luzhi: {error:#}");
            ExitCode::FAILURE
        }
    }
}
