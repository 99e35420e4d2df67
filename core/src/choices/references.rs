//! Finds the identifiers in a node's input: the input is written to a serialiser that keeps nothing else.
//!
//! Types of identifiers write themselves as newtypes, so their names arrive here; JSON never shows them.

use serde::Serialize;
use serde::ser::{self, Impossible};
use std::fmt;

/// A value in an input that a loader knows about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// Path of the field, for example `items[0].productId`.
    pub path: String,
    /// Name of its type, for example `ProductId`.
    pub type_name: &'static str,
    /// The value as text.
    pub value: String,
}

/// The identifiers in a value.
pub(crate) fn references(value: &impl Serialize) -> Vec<Reference> {
    let mut walk = Walk { found: Vec::new(), path: String::new() };
    // The serialiser itself refuses nothing; a type that does has no identifiers to tell.
    let _ = value.serialize(At { walk: &mut walk, type_name: None });
    walk.found
}

struct Walk {
    found: Vec<Reference>,
    path: String,
}

impl Walk {
    /// Writes what stands at a place inside the present one.
    fn inside(&mut self, place: &str, value: &(impl Serialize + ?Sized)) -> Result<(), fmt::Error> {
        let length = self.path.len();
        if length > 0 && !place.starts_with('[') {
            self.path.push('.');
        }
        self.path.push_str(place);
        let done = value.serialize(At { walk: self, type_name: None });
        self.path.truncate(length);
        done
    }
}

/// A place in the value, and the newtype around it.
struct At<'a> {
    walk: &'a mut Walk,
    type_name: Option<&'static str>,
}

impl At<'_> {
    fn note(self, value: &impl ToString) {
        if let Some(type_name) = self.type_name {
            self.walk.found.push(Reference {
                path: self.walk.path.clone(),
                type_name,
                value: value.to_string(),
            });
        }
    }
}

macro_rules! noted {
    ($($name:ident: $ty:ty,)+) => { $(
        fn $name(self, value: $ty) -> Result<(), fmt::Error> {
            self.note(&value);
            Ok(())
        }
    )+ };
}

impl<'a> ser::Serializer for At<'a> {
    type Ok = ();
    type Error = fmt::Error;
    type SerializeSeq = Elements<'a>;
    type SerializeTuple = Elements<'a>;
    type SerializeTupleStruct = Impossible<(), fmt::Error>;
    type SerializeTupleVariant = Impossible<(), fmt::Error>;
    type SerializeMap = Entries<'a>;
    type SerializeStruct = Entries<'a>;
    type SerializeStructVariant = Impossible<(), fmt::Error>;

    noted! {
        serialize_i64: i64,
        serialize_u64: u64,
        serialize_str: &str,
    }

    fn serialize_bool(self, _: bool) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_i8(self, value: i8) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_i16(self, value: i16) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_i32(self, value: i32) -> Result<(), fmt::Error> {
        self.serialize_i64(value.into())
    }
    fn serialize_u8(self, value: u8) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }
    fn serialize_u16(self, value: u16) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }
    fn serialize_u32(self, value: u32) -> Result<(), fmt::Error> {
        self.serialize_u64(value.into())
    }
    fn serialize_f32(self, _: f32) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_f64(self, _: f64) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_char(self, _: char) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_bytes(self, _: &[u8]) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_none(self) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), fmt::Error> {
        value.serialize(self)
    }
    fn serialize_unit(self) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_unit_struct(self, _: &'static str) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_unit_variant(self, _: &'static str, _: u32, _: &'static str) -> Result<(), fmt::Error> {
        Ok(())
    }
    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        name: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        value.serialize(At { walk: self.walk, type_name: Some(name) })
    }
    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        self.walk.inside(variant, value)
    }
    fn serialize_seq(self, _: Option<usize>) -> Result<Elements<'a>, fmt::Error> {
        Ok(Elements { walk: self.walk, next: 0 })
    }
    fn serialize_tuple(self, _: usize) -> Result<Elements<'a>, fmt::Error> {
        Ok(Elements { walk: self.walk, next: 0 })
    }
    fn serialize_tuple_struct(
        self,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleStruct, fmt::Error> {
        Err(fmt::Error)
    }
    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeTupleVariant, fmt::Error> {
        Err(fmt::Error)
    }
    fn serialize_map(self, _: Option<usize>) -> Result<Entries<'a>, fmt::Error> {
        Ok(Entries { walk: self.walk, type_name: self.type_name, key: String::new() })
    }
    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Entries<'a>, fmt::Error> {
        Ok(Entries { walk: self.walk, type_name: None, key: String::new() })
    }
    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: usize,
    ) -> Result<Self::SerializeStructVariant, fmt::Error> {
        Err(fmt::Error)
    }
}

struct Elements<'a> {
    walk: &'a mut Walk,
    next: usize,
}

impl Elements<'_> {
    fn element(&mut self, value: &(impl Serialize + ?Sized)) -> Result<(), fmt::Error> {
        let place = format!("[{}]", self.next);
        self.next += 1;
        self.walk.inside(&place, value)
    }
}

impl ser::SerializeSeq for Elements<'_> {
    type Ok = ();
    type Error = fmt::Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.element(value)
    }
    fn end(self) -> Result<(), fmt::Error> {
        Ok(())
    }
}

impl ser::SerializeTuple for Elements<'_> {
    type Ok = ();
    type Error = fmt::Error;
    fn serialize_element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        self.element(value)
    }
    fn end(self) -> Result<(), fmt::Error> {
        Ok(())
    }
}

struct Entries<'a> {
    walk: &'a mut Walk,
    /// Of an object whose names are identifiers: their type.
    type_name: Option<&'static str>,
    key: String,
}

impl ser::SerializeMap for Entries<'_> {
    type Ok = ();
    type Error = fmt::Error;
    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), fmt::Error> {
        self.key = match serde_json::to_value(key) {
            Ok(serde_json::Value::String(text)) => text,
            Ok(other) => other.to_string(),
            Err(_) => return Err(fmt::Error),
        };
        Ok(())
    }
    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), fmt::Error> {
        let key = std::mem::take(&mut self.key);
        self.walk.inside(&key, value)?;
        if let Some(type_name) = self.type_name {
            let path =
                if self.walk.path.is_empty() { key.clone() } else { format!("{}.{key}", self.walk.path) };
            self.walk.found.push(Reference { path, type_name, value: key });
        }
        Ok(())
    }
    fn end(self) -> Result<(), fmt::Error> {
        Ok(())
    }
}

impl ser::SerializeStruct for Entries<'_> {
    type Ok = ();
    type Error = fmt::Error;
    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        key: &'static str,
        value: &T,
    ) -> Result<(), fmt::Error> {
        self.walk.inside(key, value)
    }
    fn end(self) -> Result<(), fmt::Error> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{LocationStock, ProductId, ProductWrite};
    use crate::nodes::orders::SearchOrders;
    use crate::nodes::products::UpdateProduct;
    use serde_json::json;

    fn found(value: &impl Serialize) -> Vec<(String, &'static str, String)> {
        references(value).into_iter().map(|found| (found.path, found.type_name, found.value)).collect()
    }

    #[test]
    fn identifiers_are_found_wherever_they_stand() {
        let product: ProductWrite = serde_json::from_value(json!({
            "name": "Mug", "categoryIds": [3, 4], "price": 5, "attributes": [{"id": 7, "value": "Oak"}],
            "locationInventory": {"loc-1": 2}, "defaultCategoryId": null
        }))
        .unwrap();
        let all = found(&UpdateProduct { product_id: ProductId(5), product, ..UpdateProduct::default() });
        let at = |path: &str, type_name, value: &str| (path.to_owned(), type_name, value.to_owned());
        assert!(all.contains(&at("productId", "ProductId", "5")), "{all:?}");
        assert!(all.contains(&at("product.categoryIds[1]", "CategoryId", "4")), "{all:?}");
        assert!(all.contains(&at("product.attributes[0].id", "AttributeId", "7")), "{all:?}");
        assert!(all.contains(&at("product.locationInventory.loc-1", "LocationStock", "loc-1")), "{all:?}");
        assert_eq!(all.len(), 5, "{all:?}");
        assert_eq!(found(&LocationStock::default()), []);
    }

    #[test]
    fn unions_and_statuses_are_seen_through() {
        let search: SearchOrders =
            serde_json::from_value(json!({"ids": ["A", 5], "paymentStatus": "PAID", "productId": "1,2"}))
                .unwrap();
        let all = found(&search);
        let values: Vec<_> = all.iter().map(|(path, name, value)| format!("{path} {name} {value}")).collect();
        assert_eq!(
            values,
            [
                "ids[0] OrderId A",
                "ids[1] OrderId 5",
                "paymentStatus OrderPaymentStatus PAID",
                "productId ProductRef 1,2"
            ]
        );
    }
}
