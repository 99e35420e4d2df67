import type { INodeProperties, INodePropertyOptions } from 'n8n-workflow';
import { order } from './order';
import { product } from './product';
import { variation } from './variation';
import { customer } from './customer';
import { profile } from './profile';
import { category } from './category';
import { brand } from './brand';
import { swatch } from './swatch';
import { sizeChart } from './sizeChart';
import { image } from './image';
import { productType } from './productType';
import { productFile } from './productFile';
import { review } from './review';
import { coupon } from './coupon';
import { promotion } from './promotion';
import { orderField } from './orderField';
import { invoice } from './invoice';
import { orderFile } from './orderFile';
import { orderStatus } from './orderStatus';
import { cart } from './cart';
import { subscription } from './subscription';
import { customerContact } from './customerContact';
import { customerGroup } from './customerGroup';
import { customerField } from './customerField';
import { checkoutField } from './checkoutField';
import { logo } from './logo';
import { paymentOption } from './paymentOption';
import { shippingOption } from './shippingOption';
import { storage } from './storage';
import { application } from './application';
import { batch } from './batch';
import { report } from './report';
import { dictionary } from './dictionary';
import { staff } from './staff';
import { salesChannel } from './salesChannel';
import { domain } from './domain';
import { storefront } from './storefront';
import { instantSiteRedirect } from './instantSiteRedirect';

export const resources: INodePropertyOptions[] = [
	{
		"name": "Application",
		"value": "application"
	},
	{
		"name": "Batch",
		"value": "batch"
	},
	{
		"name": "Brand",
		"value": "brand"
	},
	{
		"name": "Cart",
		"value": "cart"
	},
	{
		"name": "Category",
		"value": "category"
	},
	{
		"name": "Checkout Field",
		"value": "checkoutField"
	},
	{
		"name": "Coupon",
		"value": "coupon"
	},
	{
		"name": "Customer",
		"value": "customer"
	},
	{
		"name": "Customer Contact",
		"value": "customerContact"
	},
	{
		"name": "Customer Field",
		"value": "customerField"
	},
	{
		"name": "Customer Group",
		"value": "customerGroup"
	},
	{
		"name": "Dictionary",
		"value": "dictionary"
	},
	{
		"name": "Domain",
		"value": "domain"
	},
	{
		"name": "Image",
		"value": "image"
	},
	{
		"name": "Instant Site Redirect",
		"value": "instantSiteRedirect"
	},
	{
		"name": "Invoice",
		"value": "invoice"
	},
	{
		"name": "Logo",
		"value": "logo"
	},
	{
		"name": "Order",
		"value": "order"
	},
	{
		"name": "Order Field",
		"value": "orderField"
	},
	{
		"name": "Order File",
		"value": "orderFile"
	},
	{
		"name": "Order Status",
		"value": "orderStatus"
	},
	{
		"name": "Payment Option",
		"value": "paymentOption"
	},
	{
		"name": "Product",
		"value": "product"
	},
	{
		"name": "Product File",
		"value": "productFile"
	},
	{
		"name": "Product Type",
		"value": "productType"
	},
	{
		"name": "Profile",
		"value": "profile"
	},
	{
		"name": "Promotion",
		"value": "promotion"
	},
	{
		"name": "Report",
		"value": "report"
	},
	{
		"name": "Review",
		"value": "review"
	},
	{
		"name": "Sales Channel",
		"value": "salesChannel"
	},
	{
		"name": "Shipping Option",
		"value": "shippingOption"
	},
	{
		"name": "Size Chart",
		"value": "sizeChart"
	},
	{
		"name": "Staff",
		"value": "staff"
	},
	{
		"name": "Storage",
		"value": "storage"
	},
	{
		"name": "Storefront",
		"value": "storefront"
	},
	{
		"name": "Subscription",
		"value": "subscription"
	},
	{
		"name": "Swatch",
		"value": "swatch"
	},
	{
		"name": "Variation",
		"value": "variation"
	}
];

export const properties: INodeProperties[] = [
	...order,
	...product,
	...variation,
	...customer,
	...profile,
	...category,
	...brand,
	...swatch,
	...sizeChart,
	...image,
	...productType,
	...productFile,
	...review,
	...coupon,
	...promotion,
	...orderField,
	...invoice,
	...orderFile,
	...orderStatus,
	...cart,
	...subscription,
	...customerContact,
	...customerGroup,
	...customerField,
	...checkoutField,
	...logo,
	...paymentOption,
	...shippingOption,
	...storage,
	...application,
	...batch,
	...report,
	...dictionary,
	...staff,
	...salesChannel,
	...domain,
	...storefront,
	...instantSiteRedirect,
];
