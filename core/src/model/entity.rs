//! The shape that all models share, so that a model is one line and one comment per field.

/// Declares vendor objects.
///
/// `read struct` is what the store answers: any field may be missing or `null`, and fields that are not listed
/// stay in `other`, so every body survives decoding and encoding unchanged. `write struct` is what a caller
/// sends: the same three states per field, but an unknown field is an error, because it is a misspelling.
/// Which fields a create call needs is checked by its node, not here.
macro_rules! entity {
    ($($(#[$meta:meta])* $kind:ident struct $name:ident {
        $($(#[$fmeta:meta])* $field:ident: $ty:ty,)*
    })+) => {
        $(entity! { @$kind [$(#[$meta])*] $name { $($(#[$fmeta])* $field: $ty,)* } })+
    };
    (@read [$($meta:tt)*] $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $($meta)*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase")]
        pub struct $name {
            $(
                $(#[$fmeta])*
                #[serde(default, skip_serializing_if = "crate::model::Patch::is_absent")]
                pub $field: $crate::model::Patch<$ty>,
            )*
            /// Fields that the store sent and this version does not list, unchanged.
            #[serde(flatten)]
            pub other: serde_json::Map<String, serde_json::Value>,
        }
    };
    (@write [$($meta:tt)*] $name:ident { $($(#[$fmeta:meta])* $field:ident: $ty:ty,)* }) => {
        $($meta)*
        #[derive(Debug, Clone, PartialEq, Default, serde::Serialize, serde::Deserialize)]
        #[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
        #[serde(rename_all = "camelCase", deny_unknown_fields)]
        pub struct $name {
            $(
                $(#[$fmeta])*
                #[serde(default, skip_serializing_if = "crate::model::Patch::is_absent")]
                pub $field: $crate::model::Patch<$ty>,
            )*
        }
    };
}
