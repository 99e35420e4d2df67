//! A value that the store does not have: which field holds it, and what was probably meant. Pure.

use super::loaders::{self, Extent, Loader};
use super::read::Choice;
use super::references::Reference;
use crate::action::Object;
use crate::error::Problem;
use serde_json::Value;

/// How many choices an error names.
const NAMED: usize = 5;

/// A reference whose value must be one of a loader's choices, all of which can be read.
#[derive(Debug)]
pub(crate) struct Checkable<'a> {
    pub reference: &'a Reference,
    pub loader: &'static Loader,
    pub parameters: Object,
}

/// The references that can be checked.
pub(crate) fn checkable(references: &[Reference]) -> Vec<Checkable<'_>> {
    references
        .iter()
        .filter_map(|reference| {
            let (loader, strict) = loaders::of_type(reference.type_name)?;
            if !strict || loader.extent != Extent::All {
                return None;
            }
            Some(Checkable { reference, loader, parameters: parameters(reference, loader, references)? })
        })
        .collect()
}

/// What the loader needs, from the references nearest around this one.
fn parameters(reference: &Reference, loader: &Loader, all: &[Reference]) -> Option<Object> {
    let needed = loader.needed().map(|parameter| {
        let fitting = all.iter().filter(|other| {
            let around = parent(&other.path);
            loaders::of_type(other.type_name).is_some_and(|(known, _)| known.name == parameter.loader)
                && (around.is_empty() || reference.path.starts_with(&format!("{around}.")))
        });
        let nearest = fitting.max_by_key(|other| parent(&other.path).len())?;
        Some((parameter.name.to_owned(), Value::from(nearest.value.as_str())))
    });
    needed.collect()
}

fn parent(path: &str) -> &str {
    path.rsplit_once('.').map_or("", |(parent, _)| parent)
}

/// What is wrong with the reference, if it is none of the choices.
pub(crate) fn problem(reference: &Reference, loader: &Loader, choices: &[Choice]) -> Option<Problem> {
    let unknown = |value: &&str| {
        !value.is_empty()
            && !loader.also.iter().any(|known| known.eq_ignore_ascii_case(value))
            && !choices.iter().any(|choice| choice.key().eq_ignore_ascii_case(value))
    };
    // A search takes several numbers as one text.
    let values: Vec<&str> = if loader.numeric {
        reference.value.split(',').map(str::trim).collect()
    } else {
        vec![&reference.value]
    };
    let value = values.into_iter().find(unknown)?;
    let message = format!("the store has no {} `{value}`{}", singular(loader), meant(value, choices));
    Some(Problem { path: reference.path.clone(), message })
}

/// `customer_group` → `customer group`.
pub(crate) fn singular(loader: &Loader) -> String {
    loader.name.replace('_', " ")
}

fn meant(value: &str, choices: &[Choice]) -> String {
    if let Some(choice) = choices.iter().find(|choice| choice.label.eq_ignore_ascii_case(value)) {
        return format!("; that is the name of `{}`", choice.key());
    }
    let mut near: Vec<&Choice> = choices.iter().collect();
    if near.len() > NAMED {
        let likeness = |choice: &Choice| {
            let like = |text: &str| {
                strsim::normalized_damerau_levenshtein(&value.to_lowercase(), &text.to_lowercase())
            };
            like(&choice.key()).max(like(&choice.label))
        };
        near.sort_by(|a, b| likeness(b).total_cmp(&likeness(a)));
        near.truncate(NAMED);
    }
    let texts: Vec<String> = near.iter().map(|choice| named(choice)).collect();
    match (texts.is_empty(), choices.len() > NAMED) {
        (true, _) => "; there are none".to_owned(),
        (false, true) => format!("; nearest are {}", texts.join(", ")),
        (false, false) => format!("; there are {}", texts.join(", ")),
    }
}

fn named(choice: &Choice) -> String {
    let key = choice.key();
    if key == choice.label { format!("`{key}`") } else { format!("`{key}` ({})", choice.label) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reference(path: &str, type_name: &'static str, value: &str) -> Reference {
        Reference { path: path.into(), type_name, value: value.into() }
    }

    fn choices(all: &[(i64, &str)]) -> Vec<Choice> {
        all.iter().map(|(value, label)| Choice::new(Value::from(*value), *label)).collect()
    }

    #[test]
    fn the_problem_names_value_and_neighbours() {
        let loader = loaders::loader("customer_group").unwrap();
        let groups = choices(&[(0, "General"), (9_367_001, "Trade")]);
        let wrong =
            |value: &str| problem(&reference("customerGroupId", "CustomerGroupId", value), loader, &groups);
        assert_eq!(
            wrong("9367010").unwrap().message,
            "the store has no customer group `9367010`; there are `0` (General), `9367001` (Trade)"
        );
        assert!(wrong("trade").unwrap().message.ends_with("that is the name of `9367001`"));
        assert_eq!(wrong("9367001"), None);
        assert_eq!(wrong("0, 9367001"), None);
        assert!(wrong("0,7").unwrap().message.contains("`7`"));
        let many: Vec<(i64, String)> = (1000..1040).map(|id| (id, format!("Group {id}"))).collect();
        let many = choices(&many.iter().map(|(id, label)| (*id, label.as_str())).collect::<Vec<_>>());
        let message = problem(&reference("x", "CustomerGroupId", "10399"), loader, &many).unwrap().message;
        assert!(
            message.contains("nearest are `1039` (Group 1039)") && message.matches("Group").count() == NAMED
        );
    }

    #[test]
    fn only_what_can_be_known_is_checked() {
        let all = [
            reference("productId", "ProductId", "5"),
            reference("items[0].productId", "ProductId", "6"),
            reference("items[0].combinationId", "VariationId", "60"),
            reference("paymentStatus", "OrderPaymentStatus", "CUSTOM_PAYMENT_STATUS_2"),
            reference("paymentMethod", "PaymentMethodName", "iDEAL"),
        ];
        let checkable = checkable(&all);
        let found: Vec<_> =
            checkable.iter().map(|one| (one.loader.name, one.parameters.get("productId"))).collect();
        assert_eq!(found, [("variation", Some(&Value::from("6"))), ("payment_status", None)]);
        assert!(super::checkable(&[reference("combinationId", "VariationId", "60")]).is_empty());
    }
}
