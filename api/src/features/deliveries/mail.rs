//! Mail: what stands in it, and handing it to the SMTP server.

use super::store_queue::Batch;
use crate::platform::config::{Mail, MailSecurity};
use lettre::message::header::ContentType;
use lettre::message::{Mailbox, Message};
use lettre::transport::smtp::authentication::Credentials;
use lettre::{SmtpTransport, Transport};
use std::fmt::Write;
use std::time::Duration;

/// How long a server may take for one step.
const TIMEOUT: Duration = Duration::from_secs(15);

/// Hands mail to the server of the configuration.
pub(super) struct Mailer {
    transport: SmtpTransport,
    from: Mailbox,
    base: String,
}

/// Why a mail was not taken.
pub(super) struct Refused {
    /// As the server says it.
    pub reason: String,
    /// Trying again is no use: the server refuses this mail for good.
    pub is_final: bool,
}

impl Mailer {
    pub(super) fn new(mail: &Mail, public_url: &str) -> anyhow::Result<Self> {
        let builder = match mail.security {
            MailSecurity::None => SmtpTransport::builder_dangerous(&mail.host),
            MailSecurity::Starttls => SmtpTransport::starttls_relay(&mail.host)?,
            MailSecurity::Tls => SmtpTransport::relay(&mail.host)?,
        };
        let mut builder = builder.port(mail.port).timeout(Some(TIMEOUT));
        if !mail.user.is_empty() {
            let credentials = Credentials::new(mail.user.clone(), mail.password.clone());
            builder = builder.credentials(credentials);
        }
        Ok(Self {
            transport: builder.build(),
            from: mail.from.parse()?,
            base: public_url.trim_end_matches('/').to_owned(),
        })
    }

    /// Sends a batch as one mail; sending it again gives the same `Message-ID`.
    pub(super) fn send(&self, to: &str, batch: &Batch, is_phone: bool) -> Result<(), Refused> {
        let is_final = true;
        let wrong = |reason: String| Refused { reason, is_final };
        let to: Mailbox = to.parse().map_err(|_| wrong("not a mail address".into()))?;
        let host = self.from.email.domain();
        let message = Message::builder()
            .from(self.from.clone())
            .to(to)
            .subject(subject(batch))
            .message_id(Some(format!("<{}@{host}>", batch.id)))
            .header(ContentType::TEXT_PLAIN)
            .body(body(batch, &self.base, is_phone))
            .map_err(|error| wrong(error.to_string()))?;
        match self.transport.send(&message) {
            Ok(_) => Ok(()),
            Err(error) => Err(Refused {
                is_final: error.is_permanent(),
                reason: error.to_string(),
            }),
        }
    }
}

/// `关于……的建议：有新交办的建议，请签收`, or how many there are.
fn subject(batch: &Batch) -> String {
    match batch.items.as_slice() {
        [one] => format!("【履职】{}", one.title),
        many => format!("【履职】{} 件待办和通知", many.len()),
    }
}

/// What waits first, then what is only to be known; each with the link that lands on it.
fn body(batch: &Batch, base: &str, is_phone: bool) -> String {
    let entry = if is_phone { "/m" } else { "" };
    let mut text = String::from("您好：\n");
    for (is_to_do, head) in [(true, "等您处理"), (false, "您应当知道")] {
        let mut items = batch.items.iter().filter(|item| item.is_to_do == is_to_do);
        let Some(first) = items.next() else {
            continue;
        };
        let _ = write!(text, "\n{head}：\n");
        for (index, item) in std::iter::once(first).chain(items).enumerate() {
            let _ = write!(text, "\n{}. {}\n   {}\n", index + 1, item.title, item.line);
            if let Some(link) = &item.link {
                let _ = writeln!(text, "   {base}{entry}/{link}");
            }
        }
    }
    text.push_str("\n点开链接，登录以后直接到这一件。\n");
    text.push_str("这封邮件由履职平台自动发出，请勿回复。不想再收，可以在平台“我的”里更改。\n");
    text
}
