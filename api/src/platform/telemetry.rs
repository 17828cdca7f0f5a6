//! Logs and metrics.

use super::config::{Log, LogFormat};
use metrics_exporter_prometheus::{Matcher, PrometheusBuilder, PrometheusHandle};
use std::io::{BufWriter, stdout};
use tracing_appender::non_blocking::{NonBlockingBuilder, WorkerGuard};
use tracing_subscriber::EnvFilter;

/// How many lines may wait to be written, some megabytes; beyond, requests wait for the log after all.
const LINES_WAITING: usize = 10_000;

/// Starts logging; a second call in one process changes nothing. Lines are written by a thread of
/// their own, many at a time, so that no request waits for the log; what is left is written when the
/// guard is dropped.
pub fn start_logs(log: &Log) -> WorkerGuard {
    let (lines, guard) = NonBlockingBuilder::default()
        .lossy(false)
        .buffered_lines_limit(LINES_WAITING)
        .thread_name("log")
        .finish(BufWriter::with_capacity(1 << 16, stdout()));
    let filter = EnvFilter::try_new(&log.filter).unwrap_or_else(|_| EnvFilter::new("info"));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(lines);
    let started = match log.format {
        LogFormat::Text => builder.try_init(),
        LogFormat::Json => builder.json().flatten_event(true).try_init(),
    };
    drop(started);
    guard
}

/// Starts counting; the handle renders the Prometheus page.
pub fn start_metrics() -> anyhow::Result<PrometheusHandle> {
    let buckets = [
        0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5,
    ];
    Ok(PrometheusBuilder::new()
        .set_buckets_for_metric(
            Matcher::Full("http_request_duration_seconds".into()),
            &buckets,
        )?
        .install_recorder()?)
}
