//! Permissions of the procedures.

crate::platform::auth::permissions! {
    /// Read the templates that hold for one's own organ.
    ReadProcedures = "procedures.read" [County, Township, Undertaker];
    /// Make a version: the county for all, a town or a unit for itself.
    ChangeProcedures = "procedures.change" [County, Township, Undertaker];
}
