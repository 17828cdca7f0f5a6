"""Reads through the service until all of a hundred are answered by whom it should be: aside.py replica|leader BASE_URL METRICS_URL

Who answered is told by the service's own counter. Fails when it does not come to that within half a minute, or when a
read is answered with anything but success or 503 with Retry-After meanwhile.
"""

import re
import sys
import time

import httpx

import writes

READS = 100
PATIENCE = 30

wanted, base_url, metrics_url = sys.argv[1:]


def served() -> dict[str, int]:
    page = httpx.get(f"{metrics_url}/metrics", timeout=5).text
    found = re.findall(r'^replica_reads_total\{served_by="(\w+)"\} (\d+)', page, re.MULTILINE)
    return {server: int(count) for server, count in found}


reader = writes.signed_in(base_url, "deputy")
end = time.monotonic() + PATIENCE
while True:
    before = served().get(wanted, 0)
    # A list that is never kept in memory, so that each of them is read.
    answers = [reader.get("/organs", params={"limit": 1}) for _ in range(READS)]
    odd = [a for a in answers if a.status_code != 200 and not (a.status_code == 503 and "Retry-After" in a.headers)]
    if odd:
        sys.exit(f"{odd[0].status_code} {odd[0].text[:300]}")
    count = served().get(wanted, 0) - before
    refused = sum(a.status_code == 503 for a in answers)
    print(f"{wanted}: {count} of {READS}, {refused} refused", file=sys.stderr)
    if refused == 0 and count >= READS:
        break
    if time.monotonic() > end:
        sys.exit(f"not all reads are answered by the {wanted}")
    time.sleep(1)
