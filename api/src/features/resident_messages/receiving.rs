//! A resident sends something: once, not too often, and no machine. By whatever way it comes, this is the way in.

use super::addressing::{Address, address};
use super::challenge::spent;
use super::codes::{code, kept, shown};
use super::dto_public::{PublicMessageReceipt, SubmitPublicMessageRequest};
use super::log::{Entry, SUBJECT, steps};
use super::masking::masked;
use super::model::{PublicMessageReceiptStatus, ResidentMessageStatus};
use super::rows::{ContactRow, KeyRow, MessageRow};
use super::solving::solve;
use super::{phone, picturing, store, store_contacts, store_keys, store_public};
use crate::features::attachments::{self, PublicPicture};
use crate::platform::auth::{Acting, Public};
use crate::platform::db::{Timestamp, Tx};
use crate::platform::events::Audience;
use crate::platform::http::{Problem, problem_codes};
use crate::platform::ids::new_id;
use crate::platform::text::fold;
use chrono::TimeDelta;

/// The same text is kept once in so many hours.
const SAME_HOURS: i64 = 24;

/// What is sent, with everything that is looked up or computed before it is written.
#[derive(Clone)]
struct Sent {
    request: SubmitPublicMessageRequest,
    phone: Option<String>,
    code: String,
    code_hash: String,
    client_hash: String,
    challenge_hash: String,
    acting: Acting,
    secret: String,
    picture: Option<PublicPicture>,
}

/// Receives it.
///
/// # Errors
/// `rate_limited`; field problems, also at `/challenge` and `/picture`.
pub(in crate::features) async fn receive(
    public: &Public,
    request: SubmitPublicMessageRequest,
    picture: Option<PublicPicture>,
) -> Result<PublicMessageReceipt, Problem> {
    let platform = public.platform();
    let secret = platform.config().auth.secret.clone();
    let now = platform.clock.now();
    let phone = match &request.phone {
        Some(text) => Some(
            phone::international(text).ok_or_else(|| Problem::field("/phone", "resident_phone"))?,
        ),
        None => None,
    };
    let county = request.county.clone();
    let client_hash = kept("client", request.client_id.0.as_bytes(), &secret)?;
    let known_as = client_hash.clone();
    let (county_id, known) = public
        .read(move |conn| {
            let county = store_public::county_of(conn, &county)?;
            let (county_id, _) =
                county.ok_or_else(|| Problem::field("/county", "resident_no_county"))?;
            Ok((
                county_id,
                store_keys::of_client(conn, county_id, &known_as)?,
            ))
        })
        .await?;
    let code = code(request.client_id, &secret)?;
    let sent = Sent {
        phone,
        code_hash: kept("code", code.as_bytes(), &secret)?,
        client_hash,
        challenge_hash: spent(&request.challenge.token, &secret)?,
        acting: public.acting(county_id),
        code,
        secret,
        request,
        picture,
    };
    if let Some(known) = known {
        return sent.again(&known);
    }
    // What is for nobody is refused before it costs anything.
    let (acting, wanted) = (sent.acting.clone(), sent.request.clone());
    let most = sent
        .picture
        .as_ref()
        .map(|_| platform.config().limits.public_pictures);
    public
        .read(move |conn| {
            address(conn, &acting, &wanted).map(drop)?;
            match most {
                Some(most) => picturing::check_room(conn, &acting, most),
                None => Ok(()),
            }
        })
        .await?;
    let (limits, ip) = (&platform.public_limits, public.context.ip.as_str());
    limits.may_send(ip, sent.phone.as_deref(), now)?;
    solve(public, &sent.request.challenge)?;
    limits.send(ip, sent.phone.as_deref(), now)?;
    if let Some(picture) = &sent.picture {
        picture.keep(&*platform.files, county_id).await?;
    }
    let writing = sent.clone();
    let written = public.write(move |tx| enter(tx, &writing)).await;
    let is_entered =
        matches!(&written, Ok(receipt) if receipt.status == PublicMessageReceiptStatus::Received);
    if let Some(picture) = sent.picture.as_ref().filter(|_| !is_entered) {
        let key = picture.storage_key(county_id);
        attachments::delete_refused(&*platform.files, vec![key], &written).await;
    }
    match written {
        Err(problem) if problem.code() == problem_codes::ALREADY_EXISTS.name => {
            public
                .read(move |conn| {
                    // Sent twice at the same moment, or by two at the same moment.
                    match store_keys::of_client(conn, county_id, &sent.client_hash)? {
                        Some(known) => sent.again(&known),
                        None if store_keys::is_spent(conn, county_id, &sent.challenge_hash)? => {
                            Err(Problem::field("/challenge", "challenge_spent"))
                        }
                        None => Ok(known_already(sent.acting.now)),
                    }
                })
                .await
        }
        outcome => outcome,
    }
}

fn known_already(at: Timestamp) -> PublicMessageReceipt {
    PublicMessageReceipt {
        status: PublicMessageReceiptStatus::AlreadyReceived,
        code: None,
        received_at: at,
    }
}

impl Sent {
    fn received(&self, at: Timestamp) -> PublicMessageReceipt {
        PublicMessageReceipt {
            status: PublicMessageReceiptStatus::Received,
            code: Some(shown(&self.code)),
            received_at: at,
        }
    }

    /// The same answer again, if the same was sent again.
    fn again(&self, known: &KeyRow) -> Result<PublicMessageReceipt, Problem> {
        if known.text_hash == self.text_hash(known.organ_id)? {
            return Ok(self.received(known.at));
        }
        Err(Problem::field("/client_id", "resident_client_reused"))
    }

    fn text_hash(&self, organ: crate::platform::db::Id) -> Result<String, Problem> {
        let request = &self.request;
        let parts = [
            organ.to_string(),
            request
                .deputy_id
                .map(|id| id.to_string())
                .unwrap_or_default(),
            fold(&request.title),
            fold(&request.content),
        ];
        kept("text", parts.join("\0").as_bytes(), &self.secret)
    }
}

/// Writes it, unless the same text came lately.
fn enter(tx: &mut Tx<'_>, sent: &Sent) -> Result<PublicMessageReceipt, Problem> {
    let (acting, request) = (&sent.acting, &sent.request);
    let to = address(tx, acting, request)?;
    let text_hash = sent.text_hash(to.congress.organ_id)?;
    let since = acting.now + TimeDelta::hours(-SAME_HOURS);
    if store_keys::is_known(tx, acting.scope.county_id(), &text_hash, since)? {
        tx.without_event("the same text is kept once");
        return Ok(known_already(acting.now));
    }
    let row = row(acting, request, to);
    store::insert(tx, &row)?;
    let keys = KeyRow {
        county_id: row.county_id,
        message_id: row.id,
        organ_id: row.organ_id,
        code_hash: sent.code_hash.clone(),
        client_hash: sent.client_hash.clone(),
        challenge_hash: sent.challenge_hash.clone(),
        text_hash,
        received_on: acting.today,
        at: row.created_at,
    };
    store_keys::insert(tx, &keys)?;
    if request.name.is_some() || sent.phone.is_some() {
        let contact = ContactRow {
            county_id: row.county_id,
            message_id: row.id,
            name: request.name.clone(),
            phone: sent.phone.clone(),
        };
        store_contacts::insert(tx, &contact)?;
    }
    if let Some(picture) = &sent.picture {
        attachments::insert_public(tx, acting, (SUBJECT, row.id), picture)?;
    }
    Entry::new(&row, "resident_message.received")
        .with("has_picture", sent.picture.is_some())
        .opening(Audience::organ(row.office_id), steps::MODERATE)
        .write(tx, acting)?;
    Ok(sent.received(row.created_at))
}

fn row(acting: &Acting, request: &SubmitPublicMessageRequest, to: Address) -> MessageRow {
    let texts = [
        Some(request.title.as_str()),
        Some(request.content.as_str()),
        request.village.as_deref(),
        request.place.as_deref(),
    ];
    let texts: Vec<String> = texts
        .into_iter()
        .flatten()
        .map(|text| fold(&masked(text)))
        .collect();
    MessageRow {
        county_id: acting.scope.county_id(),
        id: new_id(),
        kind: request.kind,
        level: to.congress.level,
        organ_id: to.congress.organ_id,
        town_id: to.congress.town_id,
        office_id: to.congress.office_id,
        round_id: to.round_id,
        deputy_id: to.deputy_id,
        title: request.title.clone(),
        content: request.content.clone(),
        shown_title: None,
        shown_content: None,
        village: request.village.clone(),
        place: request.place.clone(),
        category: request.category,
        status: ResidentMessageStatus::Waiting,
        refusal_reason: None,
        refusal_note: None,
        decided_at: None,
        idea_id: None,
        suggestion_id: None,
        answer: None,
        answered_by_name: None,
        answered_at: None,
        forward_note: None,
        forwarded_at: None,
        is_demo: to.is_demo,
        search_text: texts.join("\n"),
        version: 1,
        created_at: acting.now,
        updated_at: acting.now,
    }
}
