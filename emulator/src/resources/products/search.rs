//! Product search.

use std::cmp::Ordering;

use serde_json::Value;

use crate::call::Call;
use crate::doc::{Doc, Fields};
use crate::reply::{ApiError, Reply};
use crate::resources::products::render;
use crate::resources::{categories, sorting};
use crate::search::paging::{MAX_LIMIT, Page};
use crate::search::query::{Query, Range};
use crate::search::text::matches_words;
use crate::store::{Kind, Store};

const SORTS: [&str; 10] = [
    "RELEVANCE",
    "DEFINED_BY_STORE_OWNER",
    "ADDED_TIME_DESC",
    "ADDED_TIME_ASC",
    "NAME_ASC",
    "NAME_DESC",
    "PRICE_ASC",
    "PRICE_DESC",
    "UPDATED_TIME_ASC",
    "UPDATED_TIME_DESC",
];

/// `GET /products`. `productId` and `sku` make all other filters void.
pub fn search(call: &mut Call<'_>) -> Result<Reply, ApiError> {
    let page = Page::of(&call.query)?;
    let links = render::Links::of(&call.query)?;
    let asked = call.query.one_of("sortBy", &SORTS)?;
    let sort = asked.unwrap_or("RELEVANCE");
    // Without a keyword nothing is more relevant than anything else, and the owner's order counts.
    let by_owner = sort == "DEFINED_BY_STORE_OWNER" || (asked.is_none() && !call.query.has("keyword"));
    let now_ms = call.now_ms();
    let store = call.store()?;
    let filter = Filter::of(&call.query, store)?;
    let mut matches: Vec<(i64, &Doc)> = store
        .searchable(Kind::Product, now_ms)
        .filter(|(_, product)| !call.public || product.flag("enabled") != Some(false))
        .filter(|(id, product)| filter.holds(*id, product))
        .collect();
    matches.sort_by(|a, b| compare(sort, *a, *b));
    if let Some(order) = order_of_owner(&filter, store).filter(|_| by_owner) {
        matches.sort_by_key(|(id, _)| order.iter().position(|one| one == id).unwrap_or(usize::MAX));
    }
    Ok(Reply::ok(page.envelope(&matches, |(_, product)| render::product(store, product, &links))))
}

/// The order of the products in the category that is searched, if it is only one.
fn order_of_owner(filter: &Filter, store: &Store) -> Option<Vec<i64>> {
    let Filter::Fields(criteria) = filter else { return None };
    let [category] = criteria.categories.as_ref()?.ids.as_slice() else { return None };
    Some(sorting::products_of(store, *category, store.get(Kind::Category, *category)?))
}

/// What a search asks of a product.
pub enum Filter {
    Ids(Vec<i64>),
    Sku(String),
    Fields(Box<Criteria>),
}

pub struct Criteria {
    keyword: Option<String>,
    external_id: Option<String>,
    flags: Vec<(&'static str, bool, bool)>,
    price: Range<f64>,
    created: Range<i64>,
    updated: Range<i64>,
    in_stock: Option<bool>,
    on_sale: Option<bool>,
    visible: Option<bool>,
    storefront: bool,
    attributes: Vec<(String, Vec<String>)>,
    options: Vec<(String, Vec<String>)>,
    categories: Option<Categories>,
    manual_taxes: Option<Vec<i64>>,
    tax_classes: Option<Vec<String>>,
}

struct Categories {
    ids: Vec<i64>,
    front_page: bool,
    /// Category 0: products that are in no category.
    none: bool,
}

impl Filter {
    pub fn of(query: &Query, store: &Store) -> Result<Self, ApiError> {
        if let Some(ids) = query.ints("productId")? {
            if ids.len() > MAX_LIMIT {
                let text = "At most 100 products per call are allowed";
                return Err(ApiError::new(402, "MAX_PRODUCTS_FOR_API_REQUEST_LIMIT_EXCEEDED", text));
            }
            return Ok(Self::Ids(ids));
        }
        if let Some(sku) = query.text("sku") {
            return Ok(Self::Sku(sku.to_owned()));
        }
        Criteria::of(query, store).map(|criteria| Self::Fields(Box::new(criteria)))
    }

    pub fn holds(&self, id: i64, product: &Doc) -> bool {
        match self {
            Self::Ids(ids) => ids.contains(&id),
            Self::Sku(sku) => {
                product.text("sku") == Some(sku) || variations(product).any(|v| v.text("sku") == Some(sku))
            }
            Self::Fields(criteria) => criteria.holds(product),
        }
    }
}

impl Criteria {
    fn of(query: &Query, store: &Store) -> Result<Self, ApiError> {
        // Name of the parameter, name of the field, what an absent field counts as.
        let known = [
            ("isGiftCard", "isGiftCard", false),
            ("discountsAllowed", "discountsAllowed", true),
            ("isCustomerSetPrice", "nameYourPriceEnabled", false),
            ("enabled", "enabled", true),
        ];
        let mut flags = Vec::new();
        for (parameter, field, absent) in known {
            flags.extend(query.flag(parameter)?.map(|wanted| (field, absent, wanted)));
        }
        let inventory = query.one_of("inventory", &["instock", "outofstock"])?.map(|word| word == "instock");
        Ok(Self {
            keyword: query.text("keyword").map(str::to_owned),
            external_id: query.text("externalReferenceId").map(str::to_owned),
            flags,
            price: query.float_range("priceFrom", "priceTo")?,
            created: query.date_range("createdFrom", "createdTo")?,
            updated: query.date_range("updatedFrom", "updatedTo")?,
            in_stock: query.flag("inStock")?.or(inventory),
            on_sale: query.one_of("onsale", &["onsale", "notonsale"])?.map(|word| word == "onsale"),
            visible: query.flag("visibleInStorefront")?,
            storefront: query.one_of("searchMethod", &["STOREFRONT", "CP"])? == Some("STOREFRONT"),
            attributes: query.prefixed("attribute_"),
            options: query.prefixed("option_"),
            categories: Categories::of(query, store)?,
            manual_taxes: query.ints("enabledManualTaxes")?,
            tax_classes: query.texts("taxClassCodes"),
        })
    }

    fn holds(&self, product: &Doc) -> bool {
        let tax = || product.object("tax");
        self.flags.iter().all(|(field, absent, wanted)| product.flag(field).unwrap_or(*absent) == *wanted)
            && self.price.holds(product.num("price"))
            && self.created.holds(product.int("createTimestamp"))
            && self.updated.holds(product.int("updateTimestamp"))
            && self.in_stock.is_none_or(|wanted| available(product) == wanted)
            && self.on_sale.is_none_or(|wanted| on_sale(product) == wanted)
            && self.visible.is_none_or(|wanted| visible(product) == wanted)
            && (!self.storefront || visible(product))
            && self.external_id.as_deref().is_none_or(|id| product.text("externalReferenceId") == Some(id))
            && self.attributes.iter().all(|(name, values)| attribute_fits(product, name, values))
            && self.options.iter().all(|(name, values)| option_fits(product, name, values))
            && self.categories.as_ref().is_none_or(|categories| categories.hold(product))
            && self.manual_taxes.as_ref().is_none_or(|wanted| {
                let own = tax().map(|tax| tax.ints("enabledManualTaxes")).unwrap_or_default();
                own.iter().any(|id| wanted.contains(id))
            })
            && self.tax_classes.as_ref().is_none_or(|wanted| {
                let own = tax().and_then(|tax| tax.text("taxClassCode")).unwrap_or("default");
                wanted.iter().any(|code| code == own)
            })
            && self.keyword.as_deref().is_none_or(|words| keyword_fits(product, words))
    }
}

impl Categories {
    fn of(query: &Query, store: &Store) -> Result<Option<Self>, ApiError> {
        let name = if query.text("categories").is_some() { "categories" } else { "category" };
        let Some(words) = query.texts(name) else {
            return Ok(None);
        };
        let (mut ids, mut front_page, mut none) = (Vec::new(), false, false);
        for word in words {
            match word.as_str() {
                "home" => front_page = true,
                "0" => none = true,
                _ => ids.push(word.parse().map_err(|_| {
                    ApiError::wrong(name, format!("'{word}' given, category ids or home are expected"))
                })?),
            }
        }
        if query.flag("includeProductsFromSubcategories")?.unwrap_or(false) {
            ids = ids.iter().flat_map(|id| categories::with_descendants(store, *id)).collect();
        }
        Ok(Some(Self { ids, front_page, none }))
    }

    fn hold(&self, product: &Doc) -> bool {
        let own = product.ints("categoryIds");
        (self.none && own.is_empty())
            || (self.front_page && product.int("showOnFrontpage").is_some())
            || own.iter().any(|id| self.ids.contains(id))
    }
}

fn variations(product: &Doc) -> impl Iterator<Item = &Doc> + Clone {
    product.list("combinations").iter().filter_map(Value::as_object)
}

pub fn available(product: &Doc) -> bool {
    render::in_stock(product)
        || variations(product).any(|one| render::owns_stock(one) && render::in_stock(one))
}

pub fn on_sale(product: &Doc) -> bool {
    let price = product.num("price").unwrap_or(0.0);
    product.num("compareToPrice").is_some_and(|before| before > price)
}

fn visible(product: &Doc) -> bool {
    let hides = product.text("outOfStockVisibilityBehaviour") == Some("HIDE");
    product.flag("enabled") != Some(false) && (available(product) || !hides)
}

fn attribute_fits(product: &Doc, name: &str, values: &[String]) -> bool {
    product.list("attributes").iter().filter_map(Value::as_object).any(|attribute| {
        let same = |field: &str| attribute.text(field).is_some_and(|text| text.eq_ignore_ascii_case(name));
        let value = attribute.text("value").unwrap_or_default();
        (same("name") || same("type")) && values.iter().any(|wanted| value.eq_ignore_ascii_case(wanted))
    })
}

fn option_fits(product: &Doc, name: &str, values: &[String]) -> bool {
    product.list("options").iter().filter_map(Value::as_object).any(|option| {
        let mut choices = option.list("choices").iter().filter_map(|choice| choice.as_object()?.text("text"));
        option.text("name").is_some_and(|known| known.eq_ignore_ascii_case(name))
            && choices.any(|text| values.iter().any(|wanted| text.eq_ignore_ascii_case(wanted)))
    })
}

fn keyword_fits(product: &Doc, words: &str) -> bool {
    let attributes =
        product.list("attributes").iter().filter_map(|attribute| attribute.as_object()?.text("value"));
    let own = ["name", "sku", "description", "subtitle"].into_iter().filter_map(|field| product.text(field));
    matches_words(words, own.chain(variations(product).filter_map(|one| one.text("sku"))).chain(attributes))
}

fn compare(sort: &str, a: (i64, &Doc), b: (i64, &Doc)) -> Ordering {
    let name = |doc: &Doc| doc.text("name").unwrap_or_default().to_lowercase();
    let price = |doc: &Doc| doc.num("price").unwrap_or(0.0);
    let number = |field: &str| a.1.int(field).cmp(&b.1.int(field));
    let place = |doc: &Doc| doc.int("showOnFrontpage").unwrap_or(i64::MAX);
    let order = match sort {
        "ADDED_TIME_ASC" => number("createTimestamp"),
        "ADDED_TIME_DESC" => number("createTimestamp").reverse(),
        "UPDATED_TIME_ASC" => number("updateTimestamp"),
        "UPDATED_TIME_DESC" => number("updateTimestamp").reverse(),
        "NAME_ASC" => name(a.1).cmp(&name(b.1)),
        "NAME_DESC" => name(b.1).cmp(&name(a.1)),
        "PRICE_ASC" => price(a.1).total_cmp(&price(b.1)),
        "PRICE_DESC" => price(b.1).total_cmp(&price(a.1)),
        "DEFINED_BY_STORE_OWNER" => place(a.1).cmp(&place(b.1)),
        _ => Ordering::Equal,
    };
    let by_id = a.0.cmp(&b.0);
    order.then(if sort.ends_with("_DESC") { by_id.reverse() } else { by_id })
}
