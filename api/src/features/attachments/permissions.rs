//! Permissions of the attachments feature; the record decides the rest.

crate::platform::auth::permissions! {
    /// Read the files of records one may see.
    ReadAttachments = "attachments.read" [County, Township, Deputy, Undertaker];
    /// Add files to records one is working on.
    WriteAttachments = "attachments.write" [County, Township, Deputy, Undertaker];
}
