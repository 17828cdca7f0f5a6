# Everything here calls a script in scripts/, so that it can also be run without make.
.PHONY: help run dev setup test fmt lint update openapi e2e bench plans vitals soak ha crash faults fuzz contract clean

help: ## Show these targets
	@awk -F ':.*## ' '/^[a-z0-9]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: ## Build what is out of date, load the demo county on first start, serve on 127.0.0.1:8080
	@scripts/run.sh

dev: ## Service and SPA with reload, for development
	@scripts/dev.sh

setup: ## Install every package that run, test and bench need
	@scripts/setup.sh all

test: ## Everything that has to hold; ends with "N passed, N failed" (STEPS="clippy rust-tests" for a part)
	@scripts/test.sh $(STEPS)

fmt: ## Format Rust and the SPA
	@scripts/fmt.sh

lint: ## Formatting, clippy, documentation, scripts, OpenAPI and SPA lints
	@scripts/test.sh shell rust-format clippy rust-doc openapi-lint frontend-format frontend-lint frontend-types

update: ## Write the generated files anew (OpenAPI, error codes, permissions, TypeScript types)
	@scripts/update.sh

openapi: ## Write openapi/ anew only
	@scripts/update.sh openapi

e2e: ## Browser tests against the real service
	@scripts/test.sh e2e

bench: ## Throughput beside a bare handler, on SQLite and PostgreSQL
	@scripts/bench.sh

plans: ## Rows that every reading operation touches, and how its time grows with the nation
	@scripts/bench/plans.sh

vitals: ## How soon a slow phone on a slow line shows its first page and two lists
	@scripts/bench/vitals.sh

soak: ## Half an hour of mixed county load on each engine: flat memory, no growing latency, no dropped event
	@scripts/soak.sh

ha: ## Three PostgreSQL nodes, the leading one killed twenty times under load
	@bench/ha/run.sh

crash: ## A thousand SIGKILLs while everybody writes, on both engines (CRASH_KILLS, CRASH_SEED)
	@scripts/crash.sh

faults: ## Full and read-only disk, database away or slow, clock that jumps (FAULTS="disk-full slow" for a part)
	@scripts/faults.sh

fuzz: ## Feed everything that reads bytes of outsiders with anything, ten minutes each (FUZZ, FUZZ_SECONDS)
	@scripts/fuzz.sh

contract: ## Send the service what its OpenAPI document allows and forbids, 20,000 cases and more for each role
	@scripts/contract.sh

clean: ## Remove what was built; keeps data/
	@scripts/clean.sh
