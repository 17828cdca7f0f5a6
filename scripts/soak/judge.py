"""What was measured over time, and whether it stayed as it was."""

from collections import defaultdict
from collections.abc import Callable

# The budgets of the soak: growth of own memory in ten minutes as a share of its mean, over the last two thirds;
# the 99th percentile of the last third over that of the first.
MEMORY_GROWTH, LATENCY_GROWTH = 0.05, 1.5
# Descriptors and threads more at the end than there were in the first third.
MORE = 30
# While the caches fill, seconds: not judged.
SETTLE = 60


def percentile(values: list[float], part: float) -> float:
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * part))] if ordered else 0.0


def slope(points: list[tuple[float, float]]) -> float:
    """Of the straight line that fits best, in units a second."""
    if len(points) < 2:
        return 0.0
    x, y = (sum(point[at] for point in points) / len(points) for at in (0, 1))
    above = sum((a - x) * (b - y) for a, b in points)
    below = sum((a - x) ** 2 for a, _ in points)
    return above / below if below else 0.0


def milliseconds(values: list[float]) -> dict:
    return {
        "requests": len(values),
        "p50": round(percentile(values, 0.5) * 1000, 2),
        "p99": round(percentile(values, 0.99) * 1000, 2),
        "max": round(max(values, default=0) * 1000, 2),
    }


def is_interactive(kind: str) -> bool:
    return not kind.startswith("export ")


def by_kind(samples: list) -> dict[str, dict]:
    found = defaultdict(list)
    for one in samples:
        found[one.kind].append(one.seconds)
    return {kind: milliseconds(values) for kind, values in sorted(found.items())}


def thirds(samples: list, begin: float, end: float) -> list[dict]:
    """The latencies of each third of the time, those who wait for a workbook aside."""
    begin = begin + SETTLE if end - begin > 4 * SETTLE else begin
    width = (end - begin) / 3
    parts: list[list] = [[], [], []]
    for one in samples:
        at = int((one.due - begin) // width)
        if is_interactive(one.kind) and 0 <= at < 3:
            parts[at].append(one)
    # From the moment a request was due, and, as `sent`, from the moment it was sent: what is between is ours.
    sent = [milliseconds([one.seconds - one.late for one in part]) for part in parts]
    return [milliseconds([one.seconds for one in part]) | {"sent": ours} for part, ours in zip(parts, sent)]


def memory(gauges: list[dict]) -> dict:
    """Own memory over the last two thirds, MB; `growth` is the share of the mean it gains in ten minutes."""
    last = gauges[len(gauges) // 3 :]
    points = [(one["at"], one["own_mb"]) for one in last]
    mean = sum(value for _, value in points) / max(len(points), 1)
    gain = slope(points) * 600
    return {
        "mean_mb": round(mean, 1),
        "gain_mb_in_ten_minutes": round(gain, 2),
        "growth": round(gain / mean, 4) if mean else 0.0,
        "highest_mb": max((one["own_mb"] for one in gauges), default=0),
        "highest_resident_mb": max((one["resident_mb"] for one in gauges), default=0),
    }


def judge(found: dict, hold: Callable[[bool, str], bool]) -> None:
    """Tells `hold` what has to be so, of what was measured."""
    grown = found["memory"]["growth"]
    hold(grown <= MEMORY_GROWTH, f"memory grows by {grown:.1%} in ten minutes, {MEMORY_GROWTH:.0%} are allowed")
    first, _, last = found["thirds"]
    # Both: what lay with us hides what the service took, and a service that cannot keep up makes them wait with us.
    grown = [round(of(last)["p99"] / max(of(first)["p99"], 0.01), 2) for of in (dict, lambda third: third["sent"])]
    found["latency_growth"] = max(grown)
    for ratio, since in zip(grown, ("due", "sent")):
        told = f"the 99th percentile since a request was {since} grew {ratio} times, {LATENCY_GROWTH} are allowed"
        hold(ratio <= LATENCY_GROWTH, told)
    gauges = found["gauges"]
    for name in ("descriptors", "threads"):
        values = [one[name] for one in gauges]
        before = max(values[: max(1, len(values) // 3)], default=0)
        after = values[-1] if values else 0
        hold(after <= before + MORE, f"{name}: {before} in the first third, {after} at the end")
    hold(not found["log_errors"], f"errors in the log: {found['log_errors']}")
    hold(found["wrong"] == 0, f"{found['wrong']} requests were not answered with success")
