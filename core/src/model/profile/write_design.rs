//! The look of the storefront as it is sent to the store.

entity! {
    /// UNDOCUMENTED ProfileDesignSettingsWrite This is the form to send.
    write struct ProfileDesignSettingsWrite {
        /// UNDOCUMENTED breadcrumbs_have_home_item
        #[serde(rename = "breadcrumbs_have_home_item")]
        breadcrumbs_have_home_item: bool,
        /// UNDOCUMENTED breadcrumbs_home_url
        #[serde(rename = "breadcrumbs_home_url")]
        breadcrumbs_home_url: String,
        /// UNDOCUMENTED breadcrumbs_separator
        #[serde(rename = "breadcrumbs_separator")]
        breadcrumbs_separator: String,
        /// UNDOCUMENTED cart_widget_fixed
        #[serde(rename = "cart_widget_fixed")]
        cart_widget_fixed: bool,
        /// UNDOCUMENTED cart_widget_fixed_position
        #[serde(rename = "cart_widget_fixed_position")]
        cart_widget_fixed_position: String,
        /// UNDOCUMENTED cart_widget_fixed_shape
        #[serde(rename = "cart_widget_fixed_shape")]
        cart_widget_fixed_shape: String,
        /// UNDOCUMENTED cart_widget_horizontal_indent
        #[serde(rename = "cart_widget_horizontal_indent")]
        cart_widget_horizontal_indent: i64,
        /// UNDOCUMENTED cart_widget_icon
        #[serde(rename = "cart_widget_icon")]
        cart_widget_icon: String,
        /// UNDOCUMENTED cart_widget_is_responsive
        #[serde(rename = "cart_widget_is_responsive")]
        cart_widget_is_responsive: bool,
        /// UNDOCUMENTED cart_widget_layout
        #[serde(rename = "cart_widget_layout")]
        cart_widget_layout: String,
        /// UNDOCUMENTED cart_widget_show_buy_animation
        #[serde(rename = "cart_widget_show_buy_animation")]
        cart_widget_show_buy_animation: bool,
        /// UNDOCUMENTED cart_widget_show_empty_cart
        #[serde(rename = "cart_widget_show_empty_cart")]
        cart_widget_show_empty_cart: bool,
        /// UNDOCUMENTED cart_widget_store_custom_icon_url
        #[serde(rename = "cart_widget_store_custom_icon_url")]
        cart_widget_store_custom_icon_url: String,
        /// UNDOCUMENTED cart_widget_vertical_indent
        #[serde(rename = "cart_widget_vertical_indent")]
        cart_widget_vertical_indent: i64,
        /// UNDOCUMENTED checkout_products_collapsed_on_desktop
        #[serde(rename = "checkout_products_collapsed_on_desktop")]
        checkout_products_collapsed_on_desktop: bool,
        /// UNDOCUMENTED checkout_products_collapsed_on_mobile
        #[serde(rename = "checkout_products_collapsed_on_mobile")]
        checkout_products_collapsed_on_mobile: bool,
        /// UNDOCUMENTED checkout_show_address_line_2
        #[serde(rename = "checkout_show_address_line_2")]
        checkout_show_address_line_2: bool,
        /// UNDOCUMENTED checkout_show_state_input
        #[serde(rename = "checkout_show_state_input")]
        checkout_show_state_input: bool,
        /// UNDOCUMENTED enable_catalog_on_one_page
        #[serde(rename = "enable_catalog_on_one_page")]
        enable_catalog_on_one_page: bool,
        /// UNDOCUMENTED enable_catalog_seamless_product_list_view
        #[serde(rename = "enable_catalog_seamless_product_list_view")]
        enable_catalog_seamless_product_list_view: bool,
        /// UNDOCUMENTED enable_page_transitions
        #[serde(rename = "enable_page_transitions")]
        enable_page_transitions: bool,
        /// UNDOCUMENTED enable_simple_category_list
        #[serde(rename = "enable_simple_category_list")]
        enable_simple_category_list: bool,
        /// UNDOCUMENTED feedback_message_position
        #[serde(rename = "feedback_message_position")]
        feedback_message_position: String,
        /// UNDOCUMENTED hide_category_block_show_all_enabled_products
        #[serde(rename = "hide_category_block_show_all_enabled_products")]
        hide_category_block_show_all_enabled_products: bool,
        /// UNDOCUMENTED legal_pages_show_page_links
        #[serde(rename = "legal_pages_show_page_links")]
        legal_pages_show_page_links: bool,
        /// UNDOCUMENTED product_details_additional_images_has_shadow
        #[serde(rename = "product_details_additional_images_has_shadow")]
        product_details_additional_images_has_shadow: bool,
        /// UNDOCUMENTED product_details_additional_images_preview_on_click
        #[serde(rename = "product_details_additional_images_preview_on_click")]
        product_details_additional_images_preview_on_click: bool,
        /// UNDOCUMENTED product_details_cut_product_description_in_sidebar
        #[serde(rename = "product_details_cut_product_description_in_sidebar")]
        product_details_cut_product_description_in_sidebar: bool,
        /// UNDOCUMENTED product_details_gallery_layout
        #[serde(rename = "product_details_gallery_layout")]
        product_details_gallery_layout: String,
        /// UNDOCUMENTED product_details_hide_price_modifiers
        #[serde(rename = "product_details_hide_price_modifiers")]
        product_details_hide_price_modifiers: bool,
        /// UNDOCUMENTED product_details_image_carousel
        #[serde(rename = "product_details_image_carousel")]
        product_details_image_carousel: bool,
        /// UNDOCUMENTED product_details_layout
        #[serde(rename = "product_details_layout")]
        product_details_layout: String,
        /// UNDOCUMENTED product_details_position_breadcrumbs
        #[serde(rename = "product_details_position_breadcrumbs")]
        product_details_position_breadcrumbs: i64,
        /// UNDOCUMENTED product_details_position_buy_button
        #[serde(rename = "product_details_position_buy_button")]
        product_details_position_buy_button: i64,
        /// UNDOCUMENTED product_details_position_delivery_time
        #[serde(rename = "product_details_position_delivery_time")]
        product_details_position_delivery_time: i64,
        /// UNDOCUMENTED product_details_position_product_description
        #[serde(rename = "product_details_position_product_description")]
        product_details_position_product_description: i64,
        /// UNDOCUMENTED product_details_position_product_name
        #[serde(rename = "product_details_position_product_name")]
        product_details_position_product_name: i64,
        /// UNDOCUMENTED product_details_position_product_options
        #[serde(rename = "product_details_position_product_options")]
        product_details_position_product_options: i64,
        /// UNDOCUMENTED product_details_position_product_price
        #[serde(rename = "product_details_position_product_price")]
        product_details_position_product_price: i64,
        /// UNDOCUMENTED product_details_position_product_loyalty
        #[serde(rename = "product_details_position_product_loyalty")]
        product_details_position_product_loyalty: i64,
        /// UNDOCUMENTED product_details_position_product_sku
        #[serde(rename = "product_details_position_product_sku")]
        product_details_position_product_sku: i64,
        /// UNDOCUMENTED product_details_position_review_section
        #[serde(rename = "product_details_position_review_section")]
        product_details_position_review_section: i64,
        /// UNDOCUMENTED product_details_position_save_for_later
        #[serde(rename = "product_details_position_save_for_later")]
        product_details_position_save_for_later: i64,
        /// UNDOCUMENTED product_details_position_share_buttons
        #[serde(rename = "product_details_position_share_buttons")]
        product_details_position_share_buttons: i64,
        /// UNDOCUMENTED product_details_position_size_chart
        #[serde(rename = "product_details_position_size_chart")]
        product_details_position_size_chart: i64,
        /// UNDOCUMENTED product_details_position_subtitle
        #[serde(rename = "product_details_position_subtitle")]
        product_details_position_subtitle: i64,
        /// UNDOCUMENTED product_details_position_wholesale_prices
        #[serde(rename = "product_details_position_wholesale_prices")]
        product_details_position_wholesale_prices: i64,
        /// UNDOCUMENTED product_details_show_attributes
        #[serde(rename = "product_details_show_attributes")]
        product_details_show_attributes: bool,
        /// UNDOCUMENTED product_details_show_breadcrumbs
        #[serde(rename = "product_details_show_breadcrumbs")]
        product_details_show_breadcrumbs: bool,
        /// UNDOCUMENTED product_details_show_breadcrumbs_position
        #[serde(rename = "product_details_show_breadcrumbs_position")]
        product_details_show_breadcrumbs_position: String,
        /// UNDOCUMENTED product_details_show_buy_button
        #[serde(rename = "product_details_show_buy_button")]
        product_details_show_buy_button: bool,
        /// UNDOCUMENTED product_details_show_delivery_time
        #[serde(rename = "product_details_show_delivery_time")]
        product_details_show_delivery_time: bool,
        /// UNDOCUMENTED product_details_show_facebook_share_button
        #[serde(rename = "product_details_show_facebook_share_button")]
        product_details_show_facebook_share_button: bool,
        /// UNDOCUMENTED product_details_show_in_stock_label
        #[serde(rename = "product_details_show_in_stock_label")]
        product_details_show_in_stock_label: bool,
        /// UNDOCUMENTED product_details_show_navigation_arrows
        #[serde(rename = "product_details_show_navigation_arrows")]
        product_details_show_navigation_arrows: bool,
        /// UNDOCUMENTED product_details_show_number_of_items_in_stock
        #[serde(rename = "product_details_show_number_of_items_in_stock")]
        product_details_show_number_of_items_in_stock: bool,
        /// UNDOCUMENTED product_details_show_pinterest_share_button
        #[serde(rename = "product_details_show_pinterest_share_button")]
        product_details_show_pinterest_share_button: bool,
        /// UNDOCUMENTED product_details_show_price_per_unit
        #[serde(rename = "product_details_show_price_per_unit")]
        product_details_show_price_per_unit: bool,
        /// UNDOCUMENTED product_details_show_product_description
        #[serde(rename = "product_details_show_product_description")]
        product_details_show_product_description: bool,
        /// UNDOCUMENTED product_details_show_product_name
        #[serde(rename = "product_details_show_product_name")]
        product_details_show_product_name: bool,
        /// UNDOCUMENTED product_details_show_product_name_always_first_on_mobile
        #[serde(rename = "product_details_show_product_name_always_first_on_mobile")]
        product_details_show_product_name_always_first_on_mobile: bool,
        /// UNDOCUMENTED product_details_show_product_options
        #[serde(rename = "product_details_show_product_options")]
        product_details_show_product_options: bool,
        /// UNDOCUMENTED product_details_show_product_photo_zoom
        #[serde(rename = "product_details_show_product_photo_zoom")]
        product_details_show_product_photo_zoom: bool,
        /// UNDOCUMENTED product_details_show_product_price
        #[serde(rename = "product_details_show_product_price")]
        product_details_show_product_price: bool,
        /// UNDOCUMENTED product_details_show_product_loyalty
        #[serde(rename = "product_details_show_product_loyalty")]
        product_details_show_product_loyalty: bool,
        /// UNDOCUMENTED product_details_show_product_sku
        #[serde(rename = "product_details_show_product_sku")]
        product_details_show_product_sku: bool,
        /// UNDOCUMENTED product_details_show_qty
        #[serde(rename = "product_details_show_qty")]
        product_details_show_qty: bool,
        /// UNDOCUMENTED product_details_show_rating_section
        #[serde(rename = "product_details_show_rating_section")]
        product_details_show_rating_section: bool,
        /// UNDOCUMENTED product_details_show_reviews_section
        #[serde(rename = "product_details_show_reviews_section")]
        product_details_show_reviews_section: bool,
        /// UNDOCUMENTED product_details_show_reviews_section_in_one_card_view
        #[serde(rename = "product_details_show_reviews_section_in_one_card_view")]
        product_details_show_reviews_section_in_one_card_view: bool,
        /// UNDOCUMENTED product_details_show_sale_price
        #[serde(rename = "product_details_show_sale_price")]
        product_details_show_sale_price: bool,
        /// UNDOCUMENTED product_details_show_save_for_later
        #[serde(rename = "product_details_show_save_for_later")]
        product_details_show_save_for_later: bool,
        /// UNDOCUMENTED product_details_show_share_buttons
        #[serde(rename = "product_details_show_share_buttons")]
        product_details_show_share_buttons: bool,
        /// UNDOCUMENTED product_details_show_subtitle
        #[serde(rename = "product_details_show_subtitle")]
        product_details_show_subtitle: bool,
        /// UNDOCUMENTED product_details_show_tax
        #[serde(rename = "product_details_show_tax")]
        product_details_show_tax: bool,
        /// UNDOCUMENTED product_details_show_twitter_share_button
        #[serde(rename = "product_details_show_twitter_share_button")]
        product_details_show_twitter_share_button: bool,
        /// UNDOCUMENTED product_details_show_vk_share_button
        #[serde(rename = "product_details_show_vk_share_button")]
        product_details_show_vk_share_button: bool,
        /// UNDOCUMENTED product_details_show_weight
        #[serde(rename = "product_details_show_weight")]
        product_details_show_weight: bool,
        /// UNDOCUMENTED product_details_show_wholesale_prices
        #[serde(rename = "product_details_show_wholesale_prices")]
        product_details_show_wholesale_prices: bool,
        /// UNDOCUMENTED product_details_show_zoomed_image_in_gallery
        #[serde(rename = "product_details_show_zoomed_image_in_gallery")]
        product_details_show_zoomed_image_in_gallery: bool,
        /// UNDOCUMENTED product_details_thumbnails_aspect_ratio
        #[serde(rename = "product_details_thumbnails_aspect_ratio")]
        product_details_thumbnails_aspect_ratio: String,
        /// UNDOCUMENTED product_details_two_columns_with_left_sidebar_show_product_description_on_sidebar
        #[serde(rename = "product_details_two_columns_with_left_sidebar_show_product_description_on_sidebar")]
        product_details_two_columns_with_left_sidebar_show_product_description_on_sidebar: bool,
        /// UNDOCUMENTED product_details_two_columns_with_right_sidebar_show_product_description_on_sidebar
        #[serde(rename = "product_details_two_columns_with_right_sidebar_show_product_description_on_sidebar")]
        product_details_two_columns_with_right_sidebar_show_product_description_on_sidebar: bool,
        /// UNDOCUMENTED product_filters_opened_by_default_on_catalog_pages
        #[serde(rename = "product_filters_opened_by_default_on_catalog_pages")]
        product_filters_opened_by_default_on_catalog_pages: bool,
        /// UNDOCUMENTED product_filters_opened_by_default_on_category_page
        #[serde(rename = "product_filters_opened_by_default_on_category_page")]
        product_filters_opened_by_default_on_category_page: bool,
        /// UNDOCUMENTED product_filters_position_category_page
        #[serde(rename = "product_filters_position_category_page")]
        product_filters_position_category_page: String,
        /// UNDOCUMENTED product_filters_position_on_catalog_pages
        #[serde(rename = "product_filters_position_on_catalog_pages")]
        product_filters_position_on_catalog_pages: String,
        /// UNDOCUMENTED product_filters_position_search_page
        #[serde(rename = "product_filters_position_search_page")]
        product_filters_position_search_page: String,
        /// UNDOCUMENTED product_filters_visible_on_catalog_pages
        #[serde(rename = "product_filters_visible_on_catalog_pages")]
        product_filters_visible_on_catalog_pages: bool,
        /// UNDOCUMENTED product_list_buybutton_behavior
        #[serde(rename = "product_list_buybutton_behavior")]
        product_list_buybutton_behavior: String,
        /// UNDOCUMENTED product_list_product_info_layout
        #[serde(rename = "product_list_product_info_layout")]
        product_list_product_info_layout: String,
        /// UNDOCUMENTED product_list_card_spacing_type
        #[serde(rename = "product_list_card_spacing_type")]
        product_list_card_spacing_type: String,
        /// UNDOCUMENTED product_list_category_cell_spacing
        #[serde(rename = "product_list_category_cell_spacing")]
        product_list_category_cell_spacing: i64,
        /// UNDOCUMENTED product_list_category_image_aspect_ratio
        #[serde(rename = "product_list_category_image_aspect_ratio")]
        product_list_category_image_aspect_ratio: String,
        /// UNDOCUMENTED product_list_category_image_position
        #[serde(rename = "product_list_category_image_position")]
        product_list_category_image_position: String,
        /// UNDOCUMENTED product_list_category_image_size
        #[serde(rename = "product_list_category_image_size")]
        product_list_category_image_size: String,
        /// UNDOCUMENTED product_list_category_title_behavior
        #[serde(rename = "product_list_category_title_behavior")]
        product_list_category_title_behavior: String,
        /// UNDOCUMENTED product_list_cell_spacing
        #[serde(rename = "product_list_cell_spacing")]
        product_list_cell_spacing: i64,
        /// UNDOCUMENTED product_list_image_has_shadow
        #[serde(rename = "product_list_image_has_shadow")]
        product_list_image_has_shadow: bool,
        /// UNDOCUMENTED product_list_image_aspect_ratio
        #[serde(rename = "product_list_image_aspect_ratio")]
        product_list_image_aspect_ratio: String,
        /// UNDOCUMENTED product_list_image_position
        #[serde(rename = "product_list_image_position")]
        product_list_image_position: String,
        /// UNDOCUMENTED product_list_image_size
        #[serde(rename = "product_list_image_size")]
        product_list_image_size: String,
        /// UNDOCUMENTED product_list_title_behavior
        #[serde(rename = "product_list_title_behavior")]
        product_list_title_behavior: String,
        /// UNDOCUMENTED product_list_price_behavior
        #[serde(rename = "product_list_price_behavior")]
        product_list_price_behavior: String,
        /// UNDOCUMENTED product_list_show_price_ranges
        #[serde(rename = "product_list_show_price_ranges")]
        product_list_show_price_ranges: bool,
        /// UNDOCUMENTED product_list_rating_section_behavior
        #[serde(rename = "product_list_rating_section_behavior")]
        product_list_rating_section_behavior: String,
        /// UNDOCUMENTED product_list_sku_behavior
        #[serde(rename = "product_list_sku_behavior")]
        product_list_sku_behavior: String,
        /// UNDOCUMENTED product_list_show_additional_image_on_hover
        #[serde(rename = "product_list_show_additional_image_on_hover")]
        product_list_show_additional_image_on_hover: bool,
        /// UNDOCUMENTED show_breadcrumbs
        #[serde(rename = "show_breadcrumbs")]
        show_breadcrumbs: bool,
        /// UNDOCUMENTED product_list_show_frame
        #[serde(rename = "product_list_show_frame")]
        product_list_show_frame: bool,
        /// UNDOCUMENTED show_footer_menu
        #[serde(rename = "show_footer_menu")]
        show_footer_menu: bool,
        /// UNDOCUMENTED product_list_show_on_sale_label
        #[serde(rename = "product_list_show_on_sale_label")]
        product_list_show_on_sale_label: bool,
        /// UNDOCUMENTED product_list_show_name_your_price_label
        #[serde(rename = "product_list_show_name_your_price_label")]
        product_list_show_name_your_price_label: bool,
        /// UNDOCUMENTED product_list_show_product_images
        #[serde(rename = "product_list_show_product_images")]
        product_list_show_product_images: bool,
        /// UNDOCUMENTED product_list_show_rating_in_one_star
        #[serde(rename = "product_list_show_rating_in_one_star")]
        product_list_show_rating_in_one_star: bool,
        /// UNDOCUMENTED product_list_show_rating_number_in_five_stars_view
        #[serde(rename = "product_list_show_rating_number_in_five_stars_view")]
        product_list_show_rating_number_in_five_stars_view: bool,
        /// UNDOCUMENTED product_list_show_reviews_count_in_five_stars_view
        #[serde(rename = "product_list_show_reviews_count_in_five_stars_view")]
        product_list_show_reviews_count_in_five_stars_view: bool,
        /// UNDOCUMENTED show_signin_link
        #[serde(rename = "show_signin_link")]
        show_signin_link: bool,
        /// UNDOCUMENTED product_list_show_sold_out_label
        #[serde(rename = "product_list_show_sold_out_label")]
        product_list_show_sold_out_label: bool,
        /// UNDOCUMENTED product_list_show_sort_viewas_options
        #[serde(rename = "product_list_show_sort_viewas_options")]
        product_list_show_sort_viewas_options: bool,
        /// UNDOCUMENTED product_list_subtitles_behavior
        #[serde(rename = "product_list_subtitles_behavior")]
        product_list_subtitles_behavior: String,
        /// UNDOCUMENTED shopping_cart_products_collapsed_on_desktop
        #[serde(rename = "shopping_cart_products_collapsed_on_desktop")]
        shopping_cart_products_collapsed_on_desktop: bool,
        /// UNDOCUMENTED shopping_cart_products_collapsed_on_mobile
        #[serde(rename = "shopping_cart_products_collapsed_on_mobile")]
        shopping_cart_products_collapsed_on_mobile: bool,
        /// UNDOCUMENTED shopping_cart_show_sku
        #[serde(rename = "shopping_cart_show_sku")]
        shopping_cart_show_sku: bool,
        /// UNDOCUMENTED shopping_cart_show_qty_inputs
        #[serde(rename = "shopping_cart_show_qty_inputs")]
        shopping_cart_show_qty_inputs: bool,
        /// UNDOCUMENTED shopping_cart_show_weight
        #[serde(rename = "shopping_cart_show_weight")]
        shopping_cart_show_weight: bool,
        /// UNDOCUMENTED show_cart_widget
        #[serde(rename = "show_cart_widget")]
        show_cart_widget: bool,
        /// UNDOCUMENTED show_root_categories
        #[serde(rename = "show_root_categories")]
        show_root_categories: bool,
        /// UNDOCUMENTED show_signin_link_with_unified_account_page
        #[serde(rename = "show_signin_link_with_unified_account_page")]
        show_signin_link_with_unified_account_page: bool,
        /// UNDOCUMENTED swatches_product_option_shape
        #[serde(rename = "swatches_product_option_shape")]
        swatches_product_option_shape: String,
        /// UNDOCUMENTED swatches_product_option_size
        #[serde(rename = "swatches_product_option_size")]
        swatches_product_option_size: String,
        /// UNDOCUMENTED product_details_show_image_alt_text_as_visible_description
        #[serde(rename = "product_details_show_image_alt_text_as_visible_description")]
        product_details_show_image_alt_text_as_visible_description: bool,
        /// UNDOCUMENTED product_filters_orientation
        #[serde(rename = "product_filters_orientation")]
        product_filters_orientation: String,
        /// UNDOCUMENTED product_list_swatches_product_option_behavior
        #[serde(rename = "product_list_swatches_product_option_behavior")]
        product_list_swatches_product_option_behavior: String,
    }
}
