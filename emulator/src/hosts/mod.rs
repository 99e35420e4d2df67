//! Which of Ecwid's services a request is for.
//!
//! One listener stands for all hosts of Ecwid. A request that names one of them in its `Host` header
//! reaches the services of that host only; any other name, such as `127.0.0.1`, reaches all of them, told
//! apart by path:
//!
//! | Host | Paths | Service |
//! |---|---|---|
//! | `app.ecwid.com` | `/api/v3/{storeId}/…` | the REST API |
//! | | `/api/v3/stores…` | partner calls |
//! | | `/instantsite/…` | Instant Site, second address |
//! | | `/api/v1/…` | the API that ended in 2017 |
//! | `my.ecwid.com` | `/api/oauth/…` | OAuth |
//! | `vuega.ecwid.com` | `/api/v1/…` | Instant Site |
//! | `storefront.ecwid.com` | `/home-page/…`, `/category-page/…`, `/product-page/…` | ready-made pages |

pub mod instant_site;
pub mod partner;
pub mod pictures;
pub mod storefront;

use http::header::HOST;
use http::request::Parts;

use crate::error::StartError;
use crate::facts::Facts;
use crate::routes::Routes;

/// The hosts of Ecwid.
pub const VENDOR_HOSTS: [&str; 4] =
    ["app.ecwid.com", "my.ecwid.com", "vuega.ecwid.com", "storefront.ecwid.com"];

/// The API before version 3.
const OLD_API: &str = "API v1 ended in 2017; the API is below /api/v3/{storeId}";

/// A service of Ecwid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Service {
    Rest,
    Partner,
    OAuth,
    InstantSite,
    Storefront,
    /// Stored files, and pictures on their way to the Instant Site.
    Files,
    Pictures,
    /// Nothing, with what to say about it.
    Nothing(&'static str),
}

/// The endpoints of the services besides the REST API and OAuth.
#[derive(Debug)]
pub struct Tables {
    pub site: Routes,
    pub site_second: Routes,
    pub partner: Routes,
    pub storefront: Routes,
}

impl Tables {
    pub fn new(facts: &Facts) -> Result<Self, StartError> {
        Ok(Self {
            site: Routes::below(facts, "/api/v1/{storeId}/", instant_site::TABLE)?,
            site_second: Routes::below(facts, "/instantsite/{storeId}/", instant_site::SECOND_TABLE)?,
            partner: Routes::below(facts, "/api/v3/", partner::TABLE)?,
            storefront: Routes::below(facts, "/", storefront::TABLE)?,
        })
    }
}

/// The service a request is for.
pub fn service(head: &Parts) -> Service {
    let named = head.headers.get(HOST).and_then(|host| host.to_str().ok());
    let host = named.or_else(|| head.uri.host()).unwrap_or_default();
    let host = host.rsplit_once(':').map_or(host, |(name, _)| name).to_ascii_lowercase();
    by_name(&host, head.uri.path())
}

fn by_name(host: &str, path: &str) -> Service {
    let found = by_path(path);
    let fits = match host {
        "app.ecwid.com" => match found {
            Service::InstantSite if path.starts_with("/api/v1/") => return Service::Nothing(OLD_API),
            other => {
                matches!(other, Service::Rest | Service::Partner | Service::InstantSite | Service::Nothing(_))
            }
        },
        "my.ecwid.com" => found == Service::OAuth,
        "vuega.ecwid.com" => found == Service::InstantSite && path.starts_with("/api/v1/"),
        "storefront.ecwid.com" => found == Service::Storefront,
        _ => true,
    };
    // Files and pictures have no host of Ecwid's that is known, so they stay reachable under all names.
    if fits || matches!(found, Service::Files | Service::Pictures) {
        found
    } else {
        Service::Nothing("this host has no such address")
    }
}

fn by_path(path: &str) -> Service {
    let below = |prefix: &str| path.starts_with(prefix);
    if path == "/api/v3/stores" || below("/api/v3/stores/") {
        Service::Partner
    } else if below("/api/v3/") {
        Service::Rest
    } else if below("/api/oauth/") {
        Service::OAuth
    } else if below("/api/v1/") || below("/instantsite/") {
        Service::InstantSite
    } else if below("/home-page/") || below("/category-page/") || below("/product-page/") {
        Service::Storefront
    } else if below(crate::files::serve::FOLDER) {
        Service::Files
    } else if below(pictures::FOLDER) {
        Service::Pictures
    } else {
        Service::Nothing("the API is below /api/v3/{storeId}")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vendor_names_reach_their_own_services_only() {
        assert_eq!(by_name("127.0.0.1", "/api/v1/1003/page"), Service::InstantSite);
        assert_eq!(by_name("vuega.ecwid.com", "/api/v1/1003/page"), Service::InstantSite);
        assert_eq!(by_name("app.ecwid.com", "/api/v1/1003/orders"), Service::Nothing(OLD_API));
        assert_eq!(by_name("app.ecwid.com", "/api/v3/stores/clone"), Service::Partner);
        assert_eq!(by_name("app.ecwid.com", "/instantsite/1003/profile"), Service::InstantSite);
        assert!(matches!(by_name("my.ecwid.com", "/api/v3/1003/orders"), Service::Nothing(_)));
        assert_eq!(by_name("my.ecwid.com", "/api/oauth/token/1003"), Service::OAuth);
        assert_eq!(by_name("storefront.ecwid.com", "/home-page/1003/static-code"), Service::Storefront);
        assert!(matches!(by_name("vuega.ecwid.com", "/instantsite/1003/profile"), Service::Nothing(_)));
        assert_eq!(by_name("localhost", "/api/v3/1003/stores"), Service::Rest);
    }
}
