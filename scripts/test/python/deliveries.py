"""Mail and webhooks of a real service reach real servers: aiosmtpd, and an HTTP receiver that refuses
the first call. Usage: deliveries.py BASE_URL SMTP_PORT HOOK_PORT PASSWORD"""

import base64
import hashlib
import hmac
import json
import sys
import threading
import time
import urllib.request
import uuid
from email import message_from_bytes
from email.policy import default
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from aiosmtpd.controller import Controller

base, smtp_port, hook_port, password = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
mails, calls = [], []


class Mailbox:
    async def handle_DATA(self, server, session, envelope):
        mails.append((envelope.rcpt_tos, message_from_bytes(envelope.content, policy=default)))
        return "250 OK"


class Hook(BaseHTTPRequestHandler):
    def do_POST(self):
        body = self.rfile.read(int(self.headers["content-length"]))
        calls.append((dict(self.headers.items()), body))
        self.send_response(503 if len(calls) == 1 else 204)
        self.end_headers()

    def log_message(self, *_):
        pass


def call(method, path, token=None, body=None, headers=None):
    request = urllib.request.Request(f"{base}/api/v1{path}", method=method)
    request.add_header("Content-Type", "application/json")
    request.add_header("Idempotency-Key", str(uuid.uuid4()))
    if token:
        request.add_header("Authorization", f"Bearer {token}")
    for name, value in (headers or {}).items():
        request.add_header(name, value)
    data = json.dumps(body).encode() if body is not None else None
    with urllib.request.urlopen(request, data) as answer:
        text = answer.read()
        return json.loads(text) if text else None


def sign_in(username):
    body = {"username": username, "password": password, "client": "app"}
    return call("POST", "/auth/sign-in", body=body)["access_token"]


def wait_for(what, seconds, found):
    for _ in range(seconds * 4):
        if found():
            return
        time.sleep(0.25)
    sys.exit(f"{what}: nothing within {seconds} s")


mailbox = Controller(Mailbox(), hostname="127.0.0.1", port=smtp_port)
mailbox.start()
hook = ThreadingHTTPServer(("127.0.0.1", hook_port), Hook)
threading.Thread(target=hook.serve_forever, daemon=True).start()

admin, town, deputy = sign_in("admin"), sign_in("town"), sign_in("deputy")
webhook = {"name": "督查平台", "url": f"http://127.0.0.1:{hook_port}/", "kinds": ["suggestion.submitted"]}
secret = base64.b64decode(call("POST", "/webhooks", admin, webhook)["secret"].removeprefix("whsec_"))
# The same hour twice: no quiet hours, whenever the test runs.
choice = {"mail": "town@example.com", "mail_mode": "at_once", "quiet_from": 0, "quiet_until": 0}
call("PUT", "/me/channel", town, choice, {"If-Match": '"v0"'})
suggestion = {
    "title": "关于修缮村组道路的建议",
    "content": "三组至村委会的道路路面破损严重，雨天难以通行，建议安排修缮并加装护栏。",
    "level": "township",
    "submit": True,
}
made = call("POST", "/suggestions", deputy, suggestion)

wait_for("the webhook", 10, lambda: calls)
wait_for("the second attempt", 90, lambda: len(calls) == 2)
first, second = calls
assert first[0]["webhook-id"] == second[0]["webhook-id"], "tried again under the same identifier"
for headers, body in calls:
    signed = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    expected = base64.b64encode(hmac.new(secret, signed, hashlib.sha256).digest()).decode()
    assert headers["webhook-signature"] == f"v1,{expected}", "the signature"
told = json.loads(second[1])
assert told["type"] == "suggestion.submitted" and told["data"]["subject_id"] == made["id"]

wait_for("the mail", 90, lambda: mails)
recipients, mail = mails[0]
assert recipients == ["town@example.com"], recipients
assert mail["Subject"].endswith(suggestion["title"]), mail["Subject"]
text = mail.get_content()
assert f"/suggestions/{made['id']}" in text and "请审查" in text, text
assert "路面破损" not in text, "nothing of the content"
sent = call("GET", "/deliveries?state=sent", admin)["items"]
assert {item["channel"] for item in sent} == {"mail", "webhook"}, sent
mailbox.stop()
hook.shutdown()
print("mail and webhook arrived")
