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


def width(text: str) -> int:
    return sum(2 if ord(letter) > 0x2E7F else 1 for letter in text)


def show(rows: list[tuple]) -> None:
    widths = [max(width(row[at]) for row in rows) for at in range(len(rows[0]))]
    for row in rows:
        print("  ".join(text + " " * (space - width(text)) for text, space in zip(row, widths)).rstrip())


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
        "machine": {"cores": os.cpu_count(), "kernel": platform.release()},
        kind: found,
    }
    Path(result).write_text(json.dumps(about, ensure_ascii=False, indent=1) + "\n")
    show({"crash": crash, "faults": faults}[kind](found))
    for one in found:
        for problem in one["problems"]:
            print(f"! {one.get('fault', '')} {one['engine']}: {problem}")
    print(f"written to {result}")


if __name__ == "__main__":
    main()
