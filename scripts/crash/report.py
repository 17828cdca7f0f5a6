"""report.py KIND LINES RESULT BINARY: gathers what the parts of a run found into one file and prints a table."""

import json
import os
import platform
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path


def crash(found: list[dict]) -> list[tuple]:
    """A line for each thing that was measured, a column for each engine."""
    rows = [
        ("kills", lambda f: f["kills"]),
        ("acknowledged writes", lambda f: f["acknowledged"]),
        ("cut off under way", lambda f: f["by_kind"].get("cut off", 0)),
        ("done although unanswered", lambda f: f["by_kind"].get("replayed", 0)),
        ("checks passed / failed", lambda f: f"{f['checks_passed']} / {f['checks_failed']}"),
        ("ready again, median / max, s", lambda f: f"{f['ready_seconds']['median']} / {f['ready_seconds']['max']}"),
        ("consumers behind, max, s", lambda f: f["consumers_behind_seconds"]["max"]),
        ("seconds for each kill", lambda f: f["seconds_per_kill"]),
        ("files without a row", lambda f: f"{f['files']['without_row']} of {f['files']['files']}"),
        ("problems", lambda f: len(f["problems"])),
    ]
    head = ("", *(one["engine"] for one in found))
    return [head] + [(name, *(str(of(one)) for one in found)) for name, of in rows]


def faults(found: list[dict]) -> list[tuple]:
    """A line for each fault."""
    head = ("fault", "engine", "held, s", "reads ok", "writes ok", "503", "other", "slowest, s", "back after, s", "")
    rows = [head]
    for one in found:
        during = one["during"]
        rows.append(
            (
                one["fault"],
                one["engine"],
                str(one["held_seconds"]),
                f"{during['reads_ok']}/{during['reads']}",
                f"{during['writes_ok']}/{during['writes']}",
                str(during["unavailable"]),
                str(sum(during["wrong"].values())),
                str(during["slowest_seconds"]),
                str(one["back_after_seconds"]),
                "ok" if not one["problems"] else "PROBLEMS",
            )
        )
    return rows


def soak(found: list[dict]) -> list[tuple]:
    """A line for each thing that was measured, a column for each engine; below them each kind of request."""
    rows = [
        ("minutes, requests a second", lambda f: f"{f['seconds'] / 60:.0f}, {f['requests'] / f['seconds']:.1f}"),
        ("requests, not answered well", lambda f: f"{f['requests']}, {f['wrong']}"),
        ("own memory, mean / highest, MB", lambda f: f"{f['memory']['mean_mb']} / {f['memory']['highest_mb']}"),
        ("  growth in ten minutes (at most 5 %)", lambda f: f"{f['memory']['growth']:+.1%}"),
        ("p50 of each third, ms", lambda f: " / ".join(str(third["p50"]) for third in f["thirds"])),
        ("p99 of each third, ms", lambda f: " / ".join(str(third["p99"]) for third in f["thirds"])),
        ("  of these from the moment it was sent", lambda f: " / ".join(str(third["sent"]["p99"]) for third in f["thirds"])),
        ("  last / first (at most 1.5)", lambda f: f["latency_growth"]),
        ("events behind at most, caught up, s", lambda f: f"{f['events_behind_most']}, {f['consumers_behind_seconds']}"),
        ("backup under load, restored, s", lambda f: f"{f['backup']['seconds']}, {f['backup']['restore_seconds']}"),
        ("acknowledged before it, during it", lambda f: f"{f['backup']['acknowledged_before']}, {f['backup']['acknowledged_meanwhile']}"),
        ("pages left out, as nobody here may read them", lambda f: len(f["left_out"])),
        ("checks passed / failed", lambda f: f"{f['checks_passed']} / {f['checks_failed']}"),
        ("problems", lambda f: len(f["problems"])),
    ]  # fmt: skip
    head = ("", *(one["engine"] for one in found))
    lines = [head] + [(name, *(str(of(one)) for one in found)) for name, of in rows]
    lines.append(("requests by kind: number, p50 / p99 ms", *("" for _ in found)))
    for kind in sorted({kind for one in found for kind in one["by_kind"]}):
        each = [one["by_kind"].get(kind) for one in found]
        lines.append((f"  {kind}", *(f"{one['requests']}, {one['p50']} / {one['p99']}" if one else "" for one in each)))
    return lines


def width(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def table(rows: list[tuple]) -> str:
    widths = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    lines = ["  ".join(text + " " * (space - width(text)) for text, space in zip(row, widths)).rstrip() for row in rows]
    return "\n".join(lines)


def machine() -> dict:
    """What it ran on."""
    processor = [line for line in Path("/proc/cpuinfo").read_text().splitlines() if line.startswith("model name")]
    return {
        "processor": processor[0].split(":", 1)[1].strip() if processor else platform.machine(),
        "cores": os.cpu_count(),
        "memory_gib": round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30),
        "kernel": platform.release(),
        "load_average": [round(one, 2) for one in os.getloadavg()],
    }


def main() -> None:
    kind, lines, result, binary = sys.argv[1:]
    path = Path(lines)
    found = [json.loads(line) for line in path.read_text().splitlines()] if path.exists() else []
    if not found:
        sys.exit("nothing was found out")
    version = subprocess.run([binary, "--version"], check=False, capture_output=True, text=True).stdout.strip()
    about = {
        "made_at": datetime.now(UTC).isoformat(timespec="seconds"),
        "program": version,
        "build": "debug" if Path(binary).stat().st_size > 200_000_000 else "release",
        "machine": machine(),
        kind: found,
    }
    Path(result).write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n")
    text = table({"crash": crash, "faults": faults, "soak": soak}[kind](found))
    print(text)
    if kind == "soak":
        on = ", ".join(f"{name} {value}" for name, value in about["machine"].items())
        heading = f"{about['made_at']}  {version} ({about['build']})\n{on}\n\n"
        Path(result).with_suffix(".txt").write_text(heading + text + "\n")
    for one in found:
        for problem in one["problems"]:
            print(f"! {one.get('fault', '')} {one['engine']}: {problem}")
    print(f"written to {result}")


if __name__ == "__main__":
    main()
