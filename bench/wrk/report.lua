-- Prints what wrk measured as one line of JSON, after the marker that scripts/bench.sh looks for.
function done(summary, latency, _)
   local seconds = summary.duration / 1e6
   io.write(string.format(
      'RESULT {"requests":%d,"seconds":%.3f,"requests_per_second":%.1f,"bytes_per_second":%.0f,' ..
      '"latency_ms":{"p50":%.3f,"p90":%.3f,"p95":%.3f,"p99":%.3f,"max":%.3f},"not_2xx":%d,"socket_errors":%d}\n',
      summary.requests, seconds, summary.requests / seconds, summary.bytes / seconds,
      latency:percentile(50) / 1e3, latency:percentile(90) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
      latency.max / 1e3, summary.errors.status,
      summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.timeout))
end
