//! The look of the storefront as it is sent to the store.

entity! {
    /// Look of the storefront. Settings that are not listed stay in `other`. This is the form to send.
    write struct ProfileDesignSettingsWrite {
        /// True when the path above a page starts with the home page.
        #[serde(rename = "breadcrumbs_have_home_item")]
        breadcrumbs_have_home_item: bool,
        /// Address that the first part of the path leads to.
        #[serde(rename = "breadcrumbs_home_url")]
        breadcrumbs_home_url: String,
        /// Character between the parts of the path.
        #[serde(rename = "breadcrumbs_separator")]
        breadcrumbs_separator: String,
        /// True when the cart button stays in view while scrolling.
        #[serde(rename = "cart_widget_fixed")]
        cart_widget_fixed: bool,
        /// Corner in which the fixed cart button stays.
        #[serde(rename = "cart_widget_fixed_position")]
        cart_widget_fixed_position: String,
        /// Shape of the fixed cart button.
        #[serde(rename = "cart_widget_fixed_shape")]
        cart_widget_fixed_shape: String,
        /// Distance of the cart button from the side of the window, in pixels.
        #[serde(rename = "cart_widget_horizontal_indent")]
        cart_widget_horizontal_indent: i64,
        /// Icon of the cart button.
        #[serde(rename = "cart_widget_icon")]
        cart_widget_icon: String,
        /// True when the cart button adapts to the screen size.
        #[serde(rename = "cart_widget_is_responsive")]
        cart_widget_is_responsive: bool,
        /// Form of the cart button.
        #[serde(rename = "cart_widget_layout")]
        cart_widget_layout: String,
        /// True when the cart button moves after a product was added.
        #[serde(rename = "cart_widget_show_buy_animation")]
        cart_widget_show_buy_animation: bool,
        /// True when the cart button is shown while the cart is empty.
        #[serde(rename = "cart_widget_show_empty_cart")]
        cart_widget_show_empty_cart: bool,
        /// Address of the store's own icon for the cart button.
        #[serde(rename = "cart_widget_store_custom_icon_url")]
        cart_widget_store_custom_icon_url: String,
        /// Distance of the cart button from the top or bottom of the window, in pixels.
        #[serde(rename = "cart_widget_vertical_indent")]
        cart_widget_vertical_indent: i64,
        /// True when the product list at checkout is folded on large screens.
        #[serde(rename = "checkout_products_collapsed_on_desktop")]
        checkout_products_collapsed_on_desktop: bool,
        /// True when the product list at checkout is folded on phones.
        #[serde(rename = "checkout_products_collapsed_on_mobile")]
        checkout_products_collapsed_on_mobile: bool,
        /// True when the checkout has a second address line.
        #[serde(rename = "checkout_show_address_line_2")]
        checkout_show_address_line_2: bool,
        /// True when the checkout asks for the state or province.
        #[serde(rename = "checkout_show_state_input")]
        checkout_show_state_input: bool,
        /// True when all categories and products are on one page.
        #[serde(rename = "enable_catalog_on_one_page")]
        enable_catalog_on_one_page: bool,
        /// True when more products load while scrolling.
        #[serde(rename = "enable_catalog_seamless_product_list_view")]
        enable_catalog_seamless_product_list_view: bool,
        /// True when pages change with an animation.
        #[serde(rename = "enable_page_transitions")]
        enable_page_transitions: bool,
        /// True when categories are shown in a plain form.
        #[serde(rename = "enable_simple_category_list")]
        enable_simple_category_list: bool,
        /// Where short messages appear.
        #[serde(rename = "feedback_message_position")]
        feedback_message_position: String,
        /// True when the front page shows all products instead of categories.
        #[serde(rename = "hide_category_block_show_all_enabled_products")]
        hide_category_block_show_all_enabled_products: bool,
        /// True when links to the legal pages are shown.
        #[serde(rename = "legal_pages_show_page_links")]
        legal_pages_show_page_links: bool,
        /// True when further pictures are slightly darkened.
        #[serde(rename = "product_details_additional_images_has_shadow")]
        product_details_additional_images_has_shadow: bool,
        /// True when a further picture opens on click instead of on hover.
        #[serde(rename = "product_details_additional_images_preview_on_click")]
        product_details_additional_images_preview_on_click: bool,
        /// True when a long description beside the product is cut.
        #[serde(rename = "product_details_cut_product_description_in_sidebar")]
        product_details_cut_product_description_in_sidebar: bool,
        /// Arrangement of the pictures on the product page.
        #[serde(rename = "product_details_gallery_layout")]
        product_details_gallery_layout: String,
        /// True when option choices do not show what they add to the price.
        #[serde(rename = "product_details_hide_price_modifiers")]
        product_details_hide_price_modifiers: bool,
        /// True when pictures can be swiped through.
        #[serde(rename = "product_details_image_carousel")]
        product_details_image_carousel: bool,
        /// Arrangement of the product page.
        #[serde(rename = "product_details_layout")]
        product_details_layout: String,
        /// Place of the path on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_breadcrumbs")]
        product_details_position_breadcrumbs: i64,
        /// Place of the buy button on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_buy_button")]
        product_details_position_buy_button: i64,
        /// Place of the delivery time on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_delivery_time")]
        product_details_position_delivery_time: i64,
        /// Place of the description on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_description")]
        product_details_position_product_description: i64,
        /// Place of the name on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_name")]
        product_details_position_product_name: i64,
        /// Place of the options on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_options")]
        product_details_position_product_options: i64,
        /// Place of the price on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_price")]
        product_details_position_product_price: i64,
        /// Place of the loyalty points on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_loyalty")]
        product_details_position_product_loyalty: i64,
        /// Place of the article number on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_product_sku")]
        product_details_position_product_sku: i64,
        /// Place of the reviews on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_review_section")]
        product_details_position_review_section: i64,
        /// Place of the favourites button on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_save_for_later")]
        product_details_position_save_for_later: i64,
        /// Place of the share buttons on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_share_buttons")]
        product_details_position_share_buttons: i64,
        /// Place of the size chart on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_size_chart")]
        product_details_position_size_chart: i64,
        /// Place of the line below the name on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_subtitle")]
        product_details_position_subtitle: i64,
        /// Place of the quantity prices on the product page; smaller numbers come first.
        #[serde(rename = "product_details_position_wholesale_prices")]
        product_details_position_wholesale_prices: i64,
        /// True when the product page shows attributes.
        #[serde(rename = "product_details_show_attributes")]
        product_details_show_attributes: bool,
        /// True when the product page shows the path that leads to it.
        #[serde(rename = "product_details_show_breadcrumbs")]
        product_details_show_breadcrumbs: bool,
        /// Where the path is shown on the product page.
        #[serde(rename = "product_details_show_breadcrumbs_position")]
        product_details_show_breadcrumbs_position: String,
        /// True when the product page shows the buy button.
        #[serde(rename = "product_details_show_buy_button")]
        product_details_show_buy_button: bool,
        /// True when the product page shows the delivery time.
        #[serde(rename = "product_details_show_delivery_time")]
        product_details_show_delivery_time: bool,
        /// True when the product page shows a button to share on Facebook.
        #[serde(rename = "product_details_show_facebook_share_button")]
        product_details_show_facebook_share_button: bool,
        /// True when the product page shows whether the product is in stock.
        #[serde(rename = "product_details_show_in_stock_label")]
        product_details_show_in_stock_label: bool,
        /// True when the product page shows arrows to the next and previous product.
        #[serde(rename = "product_details_show_navigation_arrows")]
        product_details_show_navigation_arrows: bool,
        /// True when the product page shows how many units are in stock.
        #[serde(rename = "product_details_show_number_of_items_in_stock")]
        product_details_show_number_of_items_in_stock: bool,
        /// True when the product page shows a button to share on Pinterest.
        #[serde(rename = "product_details_show_pinterest_share_button")]
        product_details_show_pinterest_share_button: bool,
        /// True when the product page shows the price per unit of measure.
        #[serde(rename = "product_details_show_price_per_unit")]
        product_details_show_price_per_unit: bool,
        /// True when the product page shows the description.
        #[serde(rename = "product_details_show_product_description")]
        product_details_show_product_description: bool,
        /// True when the product page shows the name.
        #[serde(rename = "product_details_show_product_name")]
        product_details_show_product_name: bool,
        /// True when the name always comes first on phones.
        #[serde(rename = "product_details_show_product_name_always_first_on_mobile")]
        product_details_show_product_name_always_first_on_mobile: bool,
        /// True when the product page shows the options.
        #[serde(rename = "product_details_show_product_options")]
        product_details_show_product_options: bool,
        /// True when pictures can be enlarged.
        #[serde(rename = "product_details_show_product_photo_zoom")]
        product_details_show_product_photo_zoom: bool,
        /// True when the product page shows the price.
        #[serde(rename = "product_details_show_product_price")]
        product_details_show_product_price: bool,
        /// True when the product page shows the loyalty points.
        #[serde(rename = "product_details_show_product_loyalty")]
        product_details_show_product_loyalty: bool,
        /// True when the product page shows the article number.
        #[serde(rename = "product_details_show_product_sku")]
        product_details_show_product_sku: bool,
        /// True when the product page shows a field for the quantity.
        #[serde(rename = "product_details_show_qty")]
        product_details_show_qty: bool,
        /// True when the product page shows the rating.
        #[serde(rename = "product_details_show_rating_section")]
        product_details_show_rating_section: bool,
        /// True when the product page shows the reviews.
        #[serde(rename = "product_details_show_reviews_section")]
        product_details_show_reviews_section: bool,
        /// True when one review is shown at a time.
        #[serde(rename = "product_details_show_reviews_section_in_one_card_view")]
        product_details_show_reviews_section_in_one_card_view: bool,
        /// True when the product page shows the crossed-out price.
        #[serde(rename = "product_details_show_sale_price")]
        product_details_show_sale_price: bool,
        /// True when the product page shows the favourites button.
        #[serde(rename = "product_details_show_save_for_later")]
        product_details_show_save_for_later: bool,
        /// True when the product page shows share buttons.
        #[serde(rename = "product_details_show_share_buttons")]
        product_details_show_share_buttons: bool,
        /// True when the product page shows the line below the name.
        #[serde(rename = "product_details_show_subtitle")]
        product_details_show_subtitle: bool,
        /// True when the product page shows the tax.
        #[serde(rename = "product_details_show_tax")]
        product_details_show_tax: bool,
        /// True when the product page shows a button to share on Twitter (X).
        #[serde(rename = "product_details_show_twitter_share_button")]
        product_details_show_twitter_share_button: bool,
        /// True when the product page shows a button to share on VK.
        #[serde(rename = "product_details_show_vk_share_button")]
        product_details_show_vk_share_button: bool,
        /// True when the product page shows the weight.
        #[serde(rename = "product_details_show_weight")]
        product_details_show_weight: bool,
        /// True when the product page shows the quantity prices.
        #[serde(rename = "product_details_show_wholesale_prices")]
        product_details_show_wholesale_prices: bool,
        /// True when the enlarged picture opens in the gallery.
        #[serde(rename = "product_details_show_zoomed_image_in_gallery")]
        product_details_show_zoomed_image_in_gallery: bool,
        /// Shape of the small pictures on the product page.
        #[serde(rename = "product_details_thumbnails_aspect_ratio")]
        product_details_thumbnails_aspect_ratio: String,
        /// True when the description stands in the sidebar of the layout with the sidebar on the left.
        #[serde(rename = "product_details_two_columns_with_left_sidebar_show_product_description_on_sidebar")]
        product_details_two_columns_with_left_sidebar_show_product_description_on_sidebar: bool,
        /// True when the description stands in the sidebar of the layout with the sidebar on the right.
        #[serde(rename = "product_details_two_columns_with_right_sidebar_show_product_description_on_sidebar")]
        product_details_two_columns_with_right_sidebar_show_product_description_on_sidebar: bool,
        /// True when filters are unfolded at first on catalogue pages.
        #[serde(rename = "product_filters_opened_by_default_on_catalog_pages")]
        product_filters_opened_by_default_on_catalog_pages: bool,
        /// True when filters are unfolded at first on category pages.
        #[serde(rename = "product_filters_opened_by_default_on_category_page")]
        product_filters_opened_by_default_on_category_page: bool,
        /// Where filters stand on category pages.
        #[serde(rename = "product_filters_position_category_page")]
        product_filters_position_category_page: String,
        /// Where filters stand on catalogue pages.
        #[serde(rename = "product_filters_position_on_catalog_pages")]
        product_filters_position_on_catalog_pages: String,
        /// Where filters stand on the search page.
        #[serde(rename = "product_filters_position_search_page")]
        product_filters_position_search_page: String,
        /// True when catalogue pages have filters.
        #[serde(rename = "product_filters_visible_on_catalog_pages")]
        product_filters_visible_on_catalog_pages: bool,
        /// When the buy button is shown in product lists.
        #[serde(rename = "product_list_buybutton_behavior")]
        product_list_buybutton_behavior: String,
        /// Alignment of name and price in product lists.
        #[serde(rename = "product_list_product_info_layout")]
        product_list_product_info_layout: String,
        /// How the distance between products is set.
        #[serde(rename = "product_list_card_spacing_type")]
        product_list_card_spacing_type: String,
        /// Distance between categories, in pixels.
        #[serde(rename = "product_list_category_cell_spacing")]
        product_list_category_cell_spacing: i64,
        /// Shape of category pictures.
        #[serde(rename = "product_list_category_image_aspect_ratio")]
        product_list_category_image_aspect_ratio: String,
        /// How category pictures fill their frame.
        #[serde(rename = "product_list_category_image_position")]
        product_list_category_image_position: String,
        /// Size of category pictures.
        #[serde(rename = "product_list_category_image_size")]
        product_list_category_image_size: String,
        /// When and where category names are shown.
        #[serde(rename = "product_list_category_title_behavior")]
        product_list_category_title_behavior: String,
        /// Distance between products, in pixels.
        #[serde(rename = "product_list_cell_spacing")]
        product_list_cell_spacing: i64,
        /// True when product pictures in lists are slightly darkened.
        #[serde(rename = "product_list_image_has_shadow")]
        product_list_image_has_shadow: bool,
        /// Shape of product pictures in lists.
        #[serde(rename = "product_list_image_aspect_ratio")]
        product_list_image_aspect_ratio: String,
        /// How product pictures fill their frame in lists.
        #[serde(rename = "product_list_image_position")]
        product_list_image_position: String,
        /// Size of product pictures in lists.
        #[serde(rename = "product_list_image_size")]
        product_list_image_size: String,
        /// When product names are shown in lists.
        #[serde(rename = "product_list_title_behavior")]
        product_list_title_behavior: String,
        /// When prices are shown in lists.
        #[serde(rename = "product_list_price_behavior")]
        product_list_price_behavior: String,
        /// True when lists show the range of prices of a product's variations.
        #[serde(rename = "product_list_show_price_ranges")]
        product_list_show_price_ranges: bool,
        /// When ratings are shown in lists.
        #[serde(rename = "product_list_rating_section_behavior")]
        product_list_rating_section_behavior: String,
        /// When article numbers are shown in lists.
        #[serde(rename = "product_list_sku_behavior")]
        product_list_sku_behavior: String,
        /// True when lists show a second picture on hover.
        #[serde(rename = "product_list_show_additional_image_on_hover")]
        product_list_show_additional_image_on_hover: bool,
        /// True when pages show the path that leads to them.
        #[serde(rename = "show_breadcrumbs")]
        show_breadcrumbs: bool,
        /// True when products in lists have a frame.
        #[serde(rename = "product_list_show_frame")]
        product_list_show_frame: bool,
        /// True when the storefront has a menu at the bottom.
        #[serde(rename = "show_footer_menu")]
        show_footer_menu: bool,
        /// True when lists mark reduced products.
        #[serde(rename = "product_list_show_on_sale_label")]
        product_list_show_on_sale_label: bool,
        /// True when lists mark products whose price the buyer chooses.
        #[serde(rename = "product_list_show_name_your_price_label")]
        product_list_show_name_your_price_label: bool,
        /// True when lists show pictures.
        #[serde(rename = "product_list_show_product_images")]
        product_list_show_product_images: bool,
        /// True when lists show the rating as one star with a number.
        #[serde(rename = "product_list_show_rating_in_one_star")]
        product_list_show_rating_in_one_star: bool,
        /// True when lists show the rating as a number beside five stars.
        #[serde(rename = "product_list_show_rating_number_in_five_stars_view")]
        product_list_show_rating_number_in_five_stars_view: bool,
        /// True when lists show the number of reviews beside five stars.
        #[serde(rename = "product_list_show_reviews_count_in_five_stars_view")]
        product_list_show_reviews_count_in_five_stars_view: bool,
        /// True when the storefront shows a link to sign in.
        #[serde(rename = "show_signin_link")]
        show_signin_link: bool,
        /// True when lists mark products without stock.
        #[serde(rename = "product_list_show_sold_out_label")]
        product_list_show_sold_out_label: bool,
        /// True when buyers can sort lists and change their form.
        #[serde(rename = "product_list_show_sort_viewas_options")]
        product_list_show_sort_viewas_options: bool,
        /// When the line below the name is shown in lists.
        #[serde(rename = "product_list_subtitles_behavior")]
        product_list_subtitles_behavior: String,
        /// True when the products in the cart are folded on large screens.
        #[serde(rename = "shopping_cart_products_collapsed_on_desktop")]
        shopping_cart_products_collapsed_on_desktop: bool,
        /// True when the products in the cart are folded on phones.
        #[serde(rename = "shopping_cart_products_collapsed_on_mobile")]
        shopping_cart_products_collapsed_on_mobile: bool,
        /// True when the cart shows article numbers.
        #[serde(rename = "shopping_cart_show_sku")]
        shopping_cart_show_sku: bool,
        /// True when quantities can be changed in the cart.
        #[serde(rename = "shopping_cart_show_qty_inputs")]
        shopping_cart_show_qty_inputs: bool,
        /// True when the cart shows weights.
        #[serde(rename = "shopping_cart_show_weight")]
        shopping_cart_show_weight: bool,
        /// True when the storefront shows the cart button.
        #[serde(rename = "show_cart_widget")]
        show_cart_widget: bool,
        /// True when the front page shows the top categories.
        #[serde(rename = "show_root_categories")]
        show_root_categories: bool,
        /// True when the link to sign in leads to the account page that the buyer's stores share.
        #[serde(rename = "show_signin_link_with_unified_account_page")]
        show_signin_link_with_unified_account_page: bool,
        /// Shape of colour swatches.
        #[serde(rename = "swatches_product_option_shape")]
        swatches_product_option_shape: String,
        /// Size of colour swatches.
        #[serde(rename = "swatches_product_option_size")]
        swatches_product_option_size: String,
        /// True when a picture's alternative text is shown below it.
        #[serde(rename = "product_details_show_image_alt_text_as_visible_description")]
        product_details_show_image_alt_text_as_visible_description: bool,
        /// Whether filters stand side by side or below each other.
        #[serde(rename = "product_filters_orientation")]
        product_filters_orientation: String,
        /// When colour swatches are shown in lists.
        #[serde(rename = "product_list_swatches_product_option_behavior")]
        product_list_swatches_product_option_behavior: String,
    }
}
