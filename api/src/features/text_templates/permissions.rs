//! Permissions of the texts.

crate::platform::auth::permissions! {
    /// Read the common texts, and those of one's own unit.
    ReadTextTemplates = "text_templates.read" [County, Undertaker];
    /// Keep them: a unit its own, the county the common ones.
    KeepTextTemplates = "text_templates.keep" [County, Undertaker];
}
