//! Permissions of the deliveries.

crate::platform::auth::permissions! {
    /// Choose where and when one gets mail.
    ManageOwnChannel = "channels.mine" [County, Township, Deputy, Undertaker, Village, Admin, Security, Auditor];
    /// See the webhooks.
    ReadWebhooks = "webhooks.read" [Admin];
    /// Enter, change and switch off webhooks.
    ChangeWebhooks = "webhooks.change" [Admin];
    /// See what could not be delivered.
    ReadDeliveries = "deliveries.read" [Admin];
    /// Try it again, or discard it with a reason.
    SettleDeliveries = "deliveries.settle" [Admin];
}
