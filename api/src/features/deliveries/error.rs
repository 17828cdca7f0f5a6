//! Problem codes of the deliveries.

use crate::platform::http::codes;

codes! {
    /// It is not among those given up.
    NOT_DEAD = 409 "delivery_not_dead";
    /// There are as many webhooks as a county may have.
    WEBHOOK_LIMIT = 409 "webhook_limit";
}
