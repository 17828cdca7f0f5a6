//! Permissions: a marker type per action, declared by its feature with the roles that hold it.

use super::role::Role;

/// A permission as a type, named in the signature of the handler that needs it.
pub trait Permission: 'static {
    /// `feature.action`, as in the OpenAPI document.
    const KEY: &'static str;
    /// The roles that hold it.
    const ROLES: &'static [Role];
}

/// A permission as data, for matrices and documents.
#[derive(Clone, Copy, Debug)]
pub struct PermissionInfo {
    /// `feature.action`
    pub key: &'static str,
    /// The roles that hold it.
    pub roles: &'static [Role],
}

/// Declares the permissions of a feature and lists them in `ALL`.
macro_rules! permissions {
    ($($(#[$meta:meta])* $name:ident = $key:literal [$($role:ident),* $(,)?];)+) => {
        $($(#[$meta])* #[derive(Debug)] pub struct $name;
        impl $crate::platform::auth::Permission for $name {
            const KEY: &'static str = $key;
            const ROLES: &'static [$crate::platform::auth::Role] = &[$($crate::platform::auth::Role::$role),*];
        })+
        /// Every permission of this feature.
        pub const ALL: &[$crate::platform::auth::PermissionInfo] = &[$(
            $crate::platform::auth::PermissionInfo {
                key: <$name as $crate::platform::auth::Permission>::KEY,
                roles: <$name as $crate::platform::auth::Permission>::ROLES,
            }
        ),+];
    };
}
pub(crate) use permissions;
