//! Prints the Rust lines for facts types, in the form that the models use.

use std::fmt::Write as _;

use crate::docs::Docs;
use crate::facts::{Facts, Field};
use crate::names::{camel, field_ident, pascal, rust_type};

/// Longest line of the repository.
const WIDTH: usize = 110;

/// Fields that must not be printed.
const SECRETS: &[&str] = &["access_token", "client_secret", "password"];

/// What to print.
pub struct Paste<'a> {
    /// The table.
    pub facts: &'a Facts,
    /// Sentences for the comments; missing ones come from the table's notes.
    pub docs: &'a Docs,
}

impl Paste<'_> {
    /// The named types and, unless `flat`, everything inside them: types first, then their enums.
    pub fn text(&self, roots: &[String], flat: bool) -> Result<String, String> {
        let (mut types, mut enums) = (Vec::new(), Vec::new());
        for root in roots {
            if !self.facts.types.contains_key(root) && !self.facts.enums.contains_key(root) {
                return Err(format!("{root} is not in facts/types.json or facts/enums.json"));
            }
            self.collect(root, flat, &mut types, &mut enums);
        }
        let mut out = String::new();
        push_blocks(&mut out, "entity", &types, |name| self.entity(name));
        if !types.is_empty() && !enums.is_empty() {
            out.push('\n');
        }
        push_blocks(&mut out, "open_enum", &enums, |name| self.open_enum(name));
        Ok(out)
    }

    fn collect(&self, name: &str, flat: bool, types: &mut Vec<String>, enums: &mut Vec<String>) {
        let list = if self.facts.enums.contains_key(name) { &mut *enums } else { &mut *types };
        if list.iter().any(|known| known == name) {
            return;
        }
        list.push(name.to_owned());
        if flat {
            return;
        }
        for field in self.facts.fields(name) {
            let inner = self.facts.named(&field.ty).chain(field.enum_ref.as_deref());
            for inner in inner.map(str::to_owned).collect::<Vec<_>>() {
                self.collect(&inner, flat, types, enums);
            }
        }
    }

    fn entity(&self, name: &str) -> String {
        let rust = rust_type(self.facts, name);
        let writes =
            rust.ends_with("Write") || self.facts.types.get(name).is_some_and(|ty| ty.role == "request");
        let mut out = String::new();
        let note = self.facts.types.get(name).and_then(|ty| ty.note.clone());
        let doc = self.docs.of_type(&rust).map(str::to_owned).or(note).unwrap_or_else(|| words(&rust));
        let doc = if rust.ends_with("Write") { format!("{doc} This is the form to send.") } else { doc };
        push_doc(&mut out, 1, &doc);
        let _ = writeln!(out, "    {} struct {rust} {{", if writes { "write" } else { "read" });
        let mut used = Vec::new();
        for field in self.facts.fields(name) {
            if field.dynamic_key || (writes && field.access == "ro") {
                continue;
            }
            let mut ident = field_ident(&field.name);
            if used.contains(&ident) {
                ident.push_str("_alt");
            }
            self.push_field(&mut out, name, &field, &ident, writes);
            used.push(ident);
        }
        out.push_str("    }\n");
        out
    }

    /// The lines of one field of a type.
    pub fn field(&self, name: &str, field: &Field, writes: bool) -> String {
        let mut out = String::new();
        self.push_field(&mut out, name, field, &field_ident(&field.name), writes);
        out
    }

    /// The lines of one query parameter in a node's input.
    pub fn param(&self, field: &Field) -> String {
        let doc = field.note.clone().unwrap_or_else(|| words(&field.name));
        let mut out = String::new();
        push_doc(&mut out, 1, &doc);
        let ident = field_ident(&field.name);
        if camel(ident.trim_start_matches("r#")) != field.name {
            let _ = writeln!(out, "    #[serde(rename = \"{}\")]", field.name);
        }
        let _ = writeln!(out, "    pub {ident}: Option<{}>,", self.field_type(field));
        out
    }

    fn push_field(&self, out: &mut String, name: &str, field: &Field, ident: &str, writes: bool) {
        let rust = rust_type(self.facts, name);
        push_doc(out, 2, &self.field_doc(name, &rust, field, writes));
        push_attributes(out, field, ident);
        let _ = writeln!(out, "        {ident}: {},", self.field_type(field));
    }

    fn field_type(&self, field: &Field) -> String {
        if let Some(alternative) = &field.alt_type
            && [field.ty.as_str(), alternative] == ["int", "string"]
        {
            return "Id".to_owned();
        }
        if SECRETS.contains(&field.name.as_str()) {
            return "Secret".to_owned();
        }
        if let Some(values) = &field.enum_ref {
            let one = rust_type(self.facts, values);
            return if field.ty.starts_with("array<") { format!("Vec<{one}>") } else { one };
        }
        self.rust_expression(&field.ty)
    }

    fn rust_expression(&self, ty: &str) -> String {
        if let Some(item) = ty.strip_prefix("array<").and_then(|rest| rest.strip_suffix('>')) {
            return format!("Vec<{}>", self.rust_expression(item));
        }
        if let Some(item) = ty.strip_prefix("map<string,").and_then(|rest| rest.strip_suffix('>')) {
            return format!("IndexMap<String, {}>", self.rust_expression(item));
        }
        match ty {
            "string" | "bytes" => "String".to_owned(),
            "int" => "i64".to_owned(),
            "float" => "Number".to_owned(),
            "bool" => "bool".to_owned(),
            "datetime" => "DateTime".to_owned(),
            "any" => "Value".to_owned(),
            "object" => "Map<String, Value>".to_owned(),
            named => rust_type(self.facts, named),
        }
    }

    fn field_doc(&self, name: &str, rust: &str, field: &Field, writes: bool) -> String {
        let entity = rust_type(self.facts, name.split('.').next().unwrap_or(name));
        let entity = entity.strip_suffix("Write").unwrap_or(&entity);
        let found = self.docs.of_field(rust, entity, &field.name).map(str::to_owned);
        let mut doc = found.or_else(|| field.note.clone()).unwrap_or_else(|| words(&field.name));
        if field.ty == "datetime" && !doc.contains("yyyy") {
            insert_before_stop(&mut doc, " (`yyyy-MM-dd HH:mm:ss +0000`)");
        }
        for remark in self.remarks(name, field, writes) {
            let _ = write!(doc, " {remark}");
        }
        doc
    }

    fn remarks(&self, name: &str, field: &Field, writes: bool) -> Vec<String> {
        let mut out = Vec::new();
        let limit = |count: Option<u64>, text: fn(u64) -> String| count.map(text);
        out.extend(limit(field.max_length, |n| format!("At most {n} characters.")));
        out.extend(limit(field.max_items, |n| format!("At most {n} items.")));
        out.extend(limit(field.recommended_length, |n| format!("Best kept below {n} characters.")));
        out.extend(limit(field.truncated_to, |n| format!("Cut to {n} characters.")));
        out.extend(field.scope.as_ref().map(|scope| format!("Needs the `{scope}` scope.")));
        if writes && field.required {
            out.push("Required on create.".to_owned());
        }
        if let (true, Some(value)) = (writes, &field.default) {
            out.push(format!("Without it a new one gets `{value}`."));
        }
        if field.deprecated {
            out.push("Outdated: kept for old integrations.".to_owned());
        }
        if !writes && self.is_read_only(name, field) {
            out.push("Read-only.".to_owned());
        }
        out
    }

    /// True when the type can be written but this field of it cannot.
    fn is_read_only(&self, name: &str, field: &Field) -> bool {
        let pair = self.facts.types.get(name).and_then(|ty| ty.pair.as_deref());
        pair.is_some_and(|pair| {
            !self.facts.fields(pair).iter().any(|other| other.name == field.name && other.access != "ro")
        })
    }

    fn open_enum(&self, name: &str) -> String {
        let rust = rust_type(self.facts, name);
        let mut out = String::new();
        push_doc(&mut out, 1, &self.docs.of_type(&rust).map_or_else(|| words(&rust), str::to_owned));
        let _ = writeln!(out, "    pub enum {rust} {{");
        let values = self.facts.enums.get(name).map(|e| e.values.as_slice()).unwrap_or_default();
        for value in values.iter().filter_map(|value| value.as_str()) {
            push_doc(
                &mut out,
                2,
                &self.docs.of_value(&rust, value).map_or_else(|| words(value), str::to_owned),
            );
            let variant = pascal(value);
            // `Other` is the variant for values that are not listed.
            let variant = if variant == "Other" { "SomethingElse".to_owned() } else { variant };
            let _ = writeln!(out, "        {variant} = \"{value}\",");
        }
        out.push_str("    }\n");
        out
    }
}

fn push_attributes(out: &mut String, field: &Field, ident: &str) {
    let wire = field.name.as_str();
    if camel(ident.trim_start_matches("r#")) != wire {
        let _ = writeln!(out, "        #[serde(rename = \"{wire}\")]");
    }
    let mut keywords = Vec::new();
    if field.deprecated {
        keywords.push("extend(\"deprecated\" = true)".to_owned());
    }
    keywords.extend(field.max_length.map(|limit| format!("extend(\"maxLength\" = {limit})")));
    keywords.extend(field.max_items.map(|limit| format!("extend(\"maxItems\" = {limit})")));
    if !keywords.is_empty() {
        let _ = writeln!(out, "        #[cfg_attr(feature = \"schema\", schemars({}))]", keywords.join(", "));
    }
}

fn push_blocks(out: &mut String, kind: &str, names: &[String], print: impl Fn(&str) -> String) {
    if names.is_empty() {
        return;
    }
    let blocks: Vec<String> = names.iter().map(|name| print(name)).collect();
    let _ = writeln!(out, "{kind}! {{\n{}}}", blocks.join("\n"));
}

fn insert_before_stop(doc: &mut String, text: &str) {
    let stop = doc.find(['.', ';']).unwrap_or(doc.len());
    doc.insert_str(stop, text);
}

/// A placeholder comment, marked so that a search finds what still needs a sentence.
fn words(name: &str) -> String {
    format!("UNDOCUMENTED {name}")
}

fn push_doc(out: &mut String, depth: usize, text: &str) {
    let prefix = format!("{}///", "    ".repeat(depth));
    let mut line = prefix.clone();
    for word in text.split_whitespace() {
        if line.len() + 1 + word.chars().count() > WIDTH && line != prefix {
            out.push_str(&line);
            out.push('\n');
            line.clone_from(&prefix);
        }
        line.push(' ');
        line.push_str(word);
    }
    out.push_str(&line);
    out.push('\n');
}

#[cfg(test)]
mod tests {
    use super::*;

    fn field(json: serde_json::Value) -> Field {
        serde_json::from_value(json).unwrap()
    }

    #[test]
    fn a_field_line_says_all_that_the_table_knows() {
        let (facts, docs) = (Facts::load().unwrap(), Docs::default());
        let paste = Paste { facts: &facts, docs: &docs };
        let field = field(serde_json::json!({
            "name": "b2b_b2c", "type": "map<string,array<float>>", "access": "rw", "note": "buyer kind.",
            "deprecated": true, "max_length": 9, "required": true
        }));
        assert_eq!(
            paste.field("UpdatedOrder", &field, true),
            "        /// buyer kind. At most 9 characters. Required on create. Outdated: kept for old integrations.\n\
             \x20       #[serde(rename = \"b2b_b2c\")]\n\
             \x20       #[cfg_attr(feature = \"schema\", schemars(extend(\"deprecated\" = true), extend(\"maxLength\" = 9)))]\n\
             \x20       b2b_b2c: IndexMap<String, Vec<Number>>,\n"
        );
    }

    #[test]
    fn read_only_fields_are_left_out_of_write_structs() {
        let (facts, docs) = (Facts::load().unwrap(), Docs::default());
        let paste = Paste { facts: &facts, docs: &docs };
        let name = ["UpdatedVariation.LowestPriceSettings".to_owned()];
        let text = paste.text(&name, true).unwrap();
        assert!(text.contains("write struct VariationLowestPriceSettingsWrite"));
        assert!(text.contains("manual_lowest_price") && !text.contains("automatic_lowest_price:"));
        assert!(paste.text(&["NoSuchType".to_owned()], false).is_err());
    }

    #[test]
    fn every_type_of_the_table_can_be_printed() {
        let (facts, docs) = (Facts::load().unwrap(), Docs::default());
        let paste = Paste { facts: &facts, docs: &docs };
        for name in facts.types.keys() {
            let text = paste.text(std::slice::from_ref(name), true).unwrap();
            assert!(text.contains("struct "), "{name}");
        }
    }
}
