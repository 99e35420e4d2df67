//! Enumerations that stay open: the store may send a value tomorrow that nobody lists today.

/// Declares a string enumeration with an `Other` variant that keeps any unlisted spelling.
///
/// Reading matches the listed spelling exactly, so every value is written back as it was read. Where the vendor
/// mixes upper and lower case, compare with `is`, which ignores case.
macro_rules! open_enum {
    ($($(#[$meta:meta])* pub enum $name:ident { $($(#[$vmeta:meta])* $variant:ident = $wire:literal,)+ })+) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash)]
        pub enum $name {
            $($(#[$vmeta])* $variant,)+
            /// A value that this version does not list, in the store's spelling.
            Other(String),
        }

        impl $name {
            /// Every listed value, in the store's spelling.
            pub const VALUES: &'static [&'static str] = &[$($wire),+];

            /// The value in the store's spelling.
            pub fn as_str(&self) -> &str {
                match self {
                    $(Self::$variant => $wire,)+
                    Self::Other(text) => text,
                }
            }

            /// True when both mean the same value, ignoring upper and lower case.
            pub fn is(&self, other: &Self) -> bool {
                self.as_str().eq_ignore_ascii_case(other.as_str())
            }
        }

        impl From<String> for $name {
            fn from(text: String) -> Self {
                match text.as_str() {
                    $($wire => Self::$variant,)+
                    _ => Self::Other(text),
                }
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self::from(text.to_owned())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                // JSON shows the text alone; the name tells which loader knows the values.
                serializer.serialize_newtype_struct(stringify!($name), self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                <String as serde::Deserialize>::deserialize(deserializer).map(Self::from)
            }
        }

        #[cfg(feature = "schema")]
        impl schemars::JsonSchema for $name {
            fn schema_name() -> std::borrow::Cow<'static, str> {
                stringify!($name).into()
            }

            fn json_schema(_: &mut schemars::SchemaGenerator) -> schemars::Schema {
                $crate::choices::marked_enumeration(
                    stringify!($name),
                    $crate::model::open_enum::schema(Self::VALUES),
                )
            }
        }
    )+ };
}

/// Listed values first, so that a form can offer them; any other text stays legal.
#[cfg(feature = "schema")]
pub(crate) fn schema(values: &[&str]) -> schemars::Schema {
    schemars::json_schema!({ "anyOf": [{ "type": "string", "enum": values }, { "type": "string" }] })
}
