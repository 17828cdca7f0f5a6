"""report.py KILLS WRITTEN FACTS TTL: prints a table and writes bench/results/ha-<date>-<revision>.json."""

import bisect
import collections
import datetime
import json
import os
import pathlib
import statistics
import subprocess
import sys


def lines(name: str) -> list[dict]:
    return [json.loads(line) for line in pathlib.Path(name).read_text().splitlines()]


def said(*command: str) -> str | None:
    try:
        return subprocess.run(command, capture_output=True, text=True, check=True).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return None


kills, written, facts = (lines(name) for name in sys.argv[1:4])
acknowledged = sorted((write["at"], write["process"]) for write in written if write["id"])
times = [at for at, _ in acknowledged]
tries = sorted((answered, begun, what) for write in written for begun, answered, what in write["tries"])


def interruption(kill: dict, end: float) -> dict:
    """How long nobody, and how long one of the processes, could write after a kill."""
    first = max(bisect.bisect_left(times, kill["killed"]) - 1, 0)
    last = bisect.bisect_left(times, end)
    # The longest time between two acknowledgements, from the last one before the kill on.
    silence, since = max((after - before, before) for before, after in zip(times[first:last], times[first + 1 : last]))
    again = since + silence
    failed = [one for one in tries if kill["killed"] <= one[0] < end]
    first_of = [
        min(at for at, who in acknowledged if at >= again and who == process)
        for process in {who for _, who in acknowledged}
    ]
    return {
        "number": kill["number"],
        "node": kill["node"],
        "new_leader": kill["leader"],
        "leads_after_s": round(kill["led"] - kill["killed"], 2),
        "nothing_acknowledged_s": round(silence, 2),
        "refused_s": round(again - failed[0][0], 2) if failed else 0,
        "both_processes_write_after_s": round(max(first_of) - kill["killed"], 2),
        "last_failure_after_s": round(failed[-1][0] - kill["killed"], 2) if failed else 0,
        "longest_answer_s": round(max((answered - begun for answered, begun, _ in failed), default=0), 2),
        "failed_tries": dict(collections.Counter(what for *_, what in failed)),
        "replica_read_meanwhile": kill["replica_read"],
        "three_nodes_after_s": round(kill["whole"] - kill["killed"], 2),
    }


ends = [kill["killed"] for kill in kills[1:]] + [float("inf")]
rounds = [interruption(kill, end) for kill, end in zip(kills, ends)]
allowed = {"503", "ReadError", "RemoteProtocolError", "ConnectError"}
odd = sum(count for one in rounds for what, count in one["failed_tries"].items() if what not in allowed)
facts.append({"check": "what was refused was told so with 503 and Retry-After", "passed": odd == 0, "wrong": odd})
reads = sum(not one["replica_read_meanwhile"] for one in rounds)
facts.append({"check": "a replica answered while nobody led", "passed": reads == 0, "wrong": reads})


def spread(name: str) -> dict:
    values = [one[name] for one in rounds]
    return {"median": statistics.median(values), "longest": max(values)}


revision = said("git", "rev-parse", "HEAD") or "unknown"
now = datetime.datetime.now(datetime.UTC)
failed = sum(not fact["passed"] for fact in facts)
result = {
    "measured_at": now.isoformat(timespec="seconds").replace("+00:00", "Z"),
    "revision": revision,
    "dirty": bool(said("git", "status", "--porcelain")),
    "binary": os.environ.get("LUZHI_BINARY") or "release",
    "settings": {"ttl_s": int(sys.argv[4]), "writers": 6, "processes": 2, "synchronous_mode": True},
    "machine": {
        "cores": os.cpu_count(),
        "load_average": [round(load, 2) for load in os.getloadavg()],
        "patroni": said("patroni", "--version"),
        "etcd": (said("etcd", "--version") or "").splitlines()[:1],
        "haproxy": (said("/usr/sbin/haproxy", "-v") or "").splitlines()[:1],
        "postgres": said("psql", "--version"),
    },
    "kills": len(kills),
    "acknowledged": len(acknowledged),
    "failed_tries": dict(collections.Counter(what for *_, what in tries)),
    "interruption_s": {
        name: spread(name)
        for name in (
            "nothing_acknowledged_s",
            "refused_s",
            "leads_after_s",
            "both_processes_write_after_s",
            "last_failure_after_s",
            "three_nodes_after_s",
        )
    },
    "checks": facts,
    "rounds": rounds,
}
file = pathlib.Path(f"bench/results/ha-{now.date()}-{revision[:8]}.json")
file.write_text(json.dumps(result, ensure_ascii=False, indent=2) + "\n")

print(" kill  node   leader  leads  nothing acknowledged  refused  both write  last failure  three nodes  failed tries")
for one in rounds:
    print(
        f"{one['number']:5}  {one['node']}  {one['new_leader']}   {one['leads_after_s']:5.1f}  {one['nothing_acknowledged_s']:20.1f}"
        f"  {one['refused_s']:7.1f}  {one['both_processes_write_after_s']:10.1f}  {one['last_failure_after_s']:12.1f}  {one['three_nodes_after_s']:11.1f}  {one['failed_tries']}"
    )
print(
    f"seconds; {len(acknowledged)} writes acknowledged, longest interruption {result['interruption_s']['nothing_acknowledged_s']['longest']} s"
)
for fact in facts:
    print("ok    " if fact["passed"] else "FAILED", fact["check"], "" if fact["passed"] else fact)
print(f"{file}: {len(facts) - failed} passed, {failed} failed")
sys.exit(failed > 0)
