//! Redirects of the instant site.

entity! {
    /// A redirect from an old address of the site to another one.
    read struct InstantSiteRedirect {
        /// Identifier of the redirect. Read-only.
        id: String,
        /// Path that visitors ask for.
        from_url: String,
        /// Path or address that they are sent to.
        to_url: String,
    }

    /// A redirect from an old address of the site to another one. This is the form to send.
    write struct InstantSiteRedirectWrite {
        /// Path that visitors ask for.
        from_url: String,
        /// Path or address that they are sent to.
        to_url: String,
    }

    /// Answer to the creation of redirects.
    read struct InstantSiteRedirectsCreateResult {
        /// How many redirects were created.
        create_count: i64,
        /// How many were left out because their path has a redirect already.
        exists_count: i64,
    }

    /// Redirects that apply to a path.
    read struct InstantSiteRedirectsForPath {
        /// The redirects.
        items: Vec<InstantSiteRedirect>,
        /// True when the site has redirects at all.
        has_any_redirects: bool,
    }
}
