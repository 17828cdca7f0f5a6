"""Uses the generated client as an integrator would: generated_client.py API-URL USERNAME PASSWORD."""

import sys
import time
import uuid

from luzhi_client import AuthenticatedClient, Client
from luzhi_client.api.accounts import get_me, sign_in, sign_out
from luzhi_client.api.suggestions import create_suggestion, get_suggestion, list_suggestions
from luzhi_client.models import Client as Program
from luzhi_client.models import CreateSuggestionRequest, SignInRequest, SuggestionLevel, View

api_url, username, password = sys.argv[1:]


def expect(holds: object, what: str) -> None:
    """Says what was proven, or ends."""
    print(("ok   " if holds else "WRONG ") + what)
    if not holds:
        sys.exit(1)


anonymous = Client(base_url=api_url)
refused = sign_in.sync_detailed(client=anonymous, body=SignInRequest(username=username, password="wrong", client=Program.APP))
expect(refused.status_code == 401 and refused.parsed.code == "invalid_credentials", "a wrong password is a typed problem")

session = sign_in.sync(client=anonymous, body=SignInRequest(username=username, password=password, client=Program.APP))
client = AuthenticatedClient(base_url=api_url, token=session.access_token)
me = get_me.sync(client=client)
expect(me.username == username and me.role == "deputy", f"signed in as {me.display_name}")

title = f"关于完善村道照明的建议 {uuid.uuid4().hex[:6]}"
body = CreateSuggestionRequest(
    title=title,
    content="入冬以后天黑得早，村道没有路灯，学生放学和老人出行都不方便，建议分批安装太阳能路灯。",
    level=SuggestionLevel.TOWNSHIP,
    invited_deputy_ids=[],
    submit=True,
)
key = str(uuid.uuid4())
filed = create_suggestion.sync_detailed(client=client, body=body, idempotency_key=key)
expect(filed.status_code == 201 and filed.parsed.status == "submitted", "filed a suggestion")
again = create_suggestion.sync_detailed(client=client, body=body, idempotency_key=key)
expect(again.parsed.id == filed.parsed.id and again.headers["idempotency-replayed"] == "true", "sent again, it is the same one")

read = get_suggestion.sync(filed.parsed.id, client=client)
expect(read.title == title and read.content == body.content, "read it back")


def found() -> list[str]:
    """Titles of the deputy's own that a search for this one's title gives."""
    return [one.to_dict()["title"] for one in list_suggestions.sync(client=client, view=View.MINE, q=title).items]


# The index of texts follows the events: a moment later, longer when the county was loaded just now.
until = time.monotonic() + 60
while found() != [title] and time.monotonic() < until:
    time.sleep(0.2)
expect(found() == [title], "found it in the list")
expect(sign_out.sync_detailed(client=client).status_code == 204, "signed out")
expect(get_me.sync_detailed(client=client).status_code == 401, "the token is of no use any more")
