//! The nodes: one file per resource, and the table that makes them known.
//!
//! To add a node, write its struct with `impl Action` or `impl Trigger` in the resource's file and add one line here.

pub mod customers;
pub mod entities;
pub mod input;
pub mod orders;
pub mod products;
pub mod profile;
pub mod requests;
pub mod variations;

use crate::action::ActionNode;
use crate::error::{Error, Kind, Result};
use crate::steps::decode::nearest;
use crate::trigger::TriggerNode;

/// Every action.
pub static ACTIONS: &[ActionNode] = &[
    ActionNode::of::<orders::GetOrder>(),
    ActionNode::of::<orders::SearchOrders>(),
    ActionNode::of::<orders::CreateOrder>(),
    ActionNode::of::<orders::UpdateOrder>(),
    ActionNode::of::<orders::FulfillOrder>(),
    ActionNode::of::<products::GetProduct>(),
    ActionNode::of::<products::SearchProducts>(),
    ActionNode::of::<products::CreateProduct>(),
    ActionNode::of::<products::UpdateProduct>(),
    ActionNode::of::<products::AdjustStock>(),
    ActionNode::of::<products::SetStock>(),
    ActionNode::of::<variations::SearchVariations>(),
    ActionNode::of::<variations::AdjustVariationStock>(),
    ActionNode::of::<customers::GetCustomer>(),
    ActionNode::of::<customers::SearchCustomers>(),
    ActionNode::of::<customers::CreateCustomer>(),
    ActionNode::of::<customers::UpdateCustomer>(),
    ActionNode::of::<profile::GetProfile>(),
    ActionNode::of::<entities::SearchEntities>(),
    ActionNode::of::<entities::PublishEntity>(),
    ActionNode::of::<requests::RawRequest>(),
];

/// Every trigger.
pub static TRIGGERS: &[TriggerNode] = &[
    TriggerNode::of::<orders::OrderCreated>(),
    TriggerNode::of::<orders::OrderPaid>(),
    TriggerNode::of::<orders::OrderStatusChanged>(),
    TriggerNode::of::<orders::OrderUpdated>(),
    TriggerNode::of::<products::ProductCreated>(),
    TriggerNode::of::<products::ProductUpdated>(),
    TriggerNode::of::<products::ProductLowStock>(),
    TriggerNode::of::<customers::CustomerCreated>(),
    TriggerNode::of::<customers::CustomerUpdated>(),
];

/// The action with this id or alias.
pub fn action(id: &str) -> Result<&'static ActionNode> {
    ACTIONS.iter().find(|node| node.meta.id == id || node.meta.aliases.contains(&id)).ok_or_else(|| {
        unknown(id, ACTIONS.iter().map(|node| node.meta.id), TRIGGERS.iter().any(|node| node.meta.id == id))
    })
}

/// The trigger with this id or alias.
pub fn trigger(id: &str) -> Result<&'static TriggerNode> {
    TRIGGERS.iter().find(|node| node.meta.id == id || node.meta.aliases.contains(&id)).ok_or_else(|| {
        unknown(id, TRIGGERS.iter().map(|node| node.meta.id), ACTIONS.iter().any(|node| node.meta.id == id))
    })
}

/// Every node's id with the scopes that it needs.
pub fn scopes() -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    let actions = ACTIONS.iter().map(|node| (node.meta.id, node.meta.scopes));
    actions.chain(TRIGGERS.iter().map(|node| (node.meta.id, node.meta.scopes)))
}

fn unknown(id: &str, known: impl Iterator<Item = &'static str>, other_kind: bool) -> Error {
    let hint = match nearest(id, known) {
        _ if other_kind => {
            "this id belongs to the other kind of node: actions are invoked, triggers are listened to"
                .to_owned()
        }
        Some(near) => format!("did you mean `{near}`?"),
        None => "`ecwid-nodes nodes` lists all".to_owned(),
    };
    Error::new(Kind::InvalidInput, format!("there is no node `{id}` of this kind"))
        .with_code("unknown_node")
        .with_node(id)
        .with_hint(hint)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn ids_and_aliases_are_unique_and_well_formed() {
        let actions = ACTIONS.iter().map(|node| (node.meta.id, node.meta.aliases));
        let triggers = TRIGGERS.iter().map(|node| (node.meta.id, node.meta.aliases));
        let mut seen = HashSet::new();
        for id in actions
            .chain(triggers)
            .flat_map(|(id, aliases)| std::iter::once(id).chain(aliases.iter().copied()))
        {
            assert!(seen.insert(id), "{id} stands twice");
            let (resource, verb) = id.split_once('.').unwrap();
            assert!(
                [resource, verb]
                    .iter()
                    .all(|part| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_')),
                "{id}"
            );
        }
    }

    #[test]
    fn path_fields_never_meet_body_fields() {
        for node in ACTIONS {
            let example = (node.example)();
            node.decode(example.input.as_object().unwrap())
                .unwrap_or_else(|error| panic!("{}: {error:?}", node.meta.id));
        }
    }

    #[test]
    fn an_unknown_node_gets_a_suggestion() {
        let error = action("order.fullfill").unwrap_err();
        assert_eq!(error.code(), "unknown_node");
        assert!(error.hint().contains("order.fulfill"), "{}", error.hint());
        assert!(action("order.paid").unwrap_err().hint().contains("other kind"));
    }
}
