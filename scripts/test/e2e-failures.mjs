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

const name = (spec) => `${spec.file}:${spec.line} ${spec.title}`;
const isFlaky = (spec) => spec.tests.some(({ status }) => status === "flaky");
const all = [...specs(report.suites)];
const failed = all.filter((spec) => !spec.ok);

// The names of all before the words of any: what is printed of a failed step is short.
for (const spec of failed) console.log(`✗ ${name(spec)}`);
for (const spec of [...failed, ...all.filter(isFlaky)]) {
  console.log(`\n${name(spec)}`);
  const said = new Set();
  for (const { errors } of spec.tests.flatMap(({ results }) => results)) {
    for (const { message, location } of errors) {
      const lines = plain(message ?? "")
        .split("\n")
        .filter((line) => line.trim() !== "" && !/^\s*\d* \|/.test(line));
      said.add(
        `  line ${location?.line ?? "?"}: ${lines.slice(0, 6).join("\n    ")}`,
      );
    }
  }
  console.log([...said].join("\n"));
}
const unsteady = all.filter(isFlaky).map((spec) => `${name(spec)}\n`);
writeFileSync(process.argv[3], unsteady.join(""));
