// Prints the first lines of each error in Playwright's JSON report, so that a log cut at its beginning
// still says what failed; writes which tests passed the second time only: e2e-failures.mjs REPORT UNSTEADY.
import { readFileSync, writeFileSync } from "node:fs";

const report = JSON.parse(readFileSync(process.argv[2], "utf8"));
const plain = (text) => text.replace(/\u001b\[[\d;]*m/g, "");

function* specs(suites) {
  for (const suite of suites ?? []) {
    yield* suite.specs ?? [];
    yield* specs(suite.suites);
  }
}

const unsteady = [];
for (const spec of specs(report.suites)) {
  const flaky = spec.tests.some(({ status }) => status === "flaky");
  if (flaky) unsteady.push(`${spec.file}:${spec.line} ${spec.title}\n`);
  if (spec.ok && !flaky) continue;
  console.log(`\n✗ ${spec.file}:${spec.line} ${spec.title}`);
  for (const { results } of spec.tests) {
    for (const { errors } of results) {
      for (const { message, location } of errors) {
        const lines = plain(message ?? "")
          .split("\n")
          .filter((line) => line.trim() !== "");
        console.log(
          `  at line ${location?.line ?? "?"}: ${lines.slice(0, 12).join("\n    ")}`,
        );
      }
    }
  }
}
writeFileSync(process.argv[3], unsteady.join(""));
