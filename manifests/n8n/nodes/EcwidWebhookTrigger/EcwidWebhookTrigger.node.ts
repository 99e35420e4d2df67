import {
	NodeApiError,
	NodeConnectionTypes,
	type IDataObject,
	type IHookFunctions,
	type INodeType,
	type INodeTypeDescription,
	type IWebhookFunctions,
	type IWebhookResponseData,
	type JsonObject,
} from 'n8n-workflow';
import { deliveries, entities, events } from './events';
import { isForwarded, isFromEcwid } from './verify';

function answer(this: IWebhookFunctions, status: number, text: string): IWebhookResponseData {
	this.getResponseObject().status(status).send(text).end();
	return { noWebhookResponse: true };
}

/** The entity that an Ecwid event is about; nothing once it is deleted or where it cannot be read. */
async function read(this: IWebhookFunctions, body: IDataObject): Promise<IDataObject | undefined> {
	const place = entities[String(body.eventType).split('.')[0]];
	if (!place || body.entityId === undefined) return undefined;
	const credentials = await this.getCredentials('ecwidApi');
	const store = `${credentials.baseUrl as string}/${credentials.storeId as string}`;
	const get = async (path: string, qs: IDataObject = {}) =>
		(await this.helpers.httpRequestWithAuthentication.call(this, 'ecwidApi', { url: store + path, qs })) as IDataObject;
	const hint = (body.data as IDataObject | undefined)?.orderId;
	const id = place.lookUp && hint !== undefined ? hint : body.entityId;
	try {
		return await get(place.item.replace('{id}', encodeURIComponent(String(id))));
	} catch (error) {
		if ((error as { httpCode?: string }).httpCode === '404') return undefined;
		throw new NodeApiError(this.getNode(), error as JsonObject);
	}
}

export class EcwidWebhookTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ecwid Webhook Trigger',
		name: 'ecwidWebhookTrigger',
		icon: { light: 'file:../../icons/ecwid.svg', dark: 'file:../../icons/ecwid.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["events"].join(", ")}}',
		description: 'Starts a workflow on signed webhooks, from Ecwid itself or forwarded by ecwid-nodes',
		defaults: { name: 'Ecwid Webhook Trigger' },
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ecwidApi', required: true }],
		webhooks: [{ name: 'default', httpMethod: 'POST', responseMode: 'onReceived', path: 'webhook' }],
		properties: [
			{
				displayName:
					'Ecwid has one webhook URL per app and no call to register another. Forward from <code>ecwid-nodes listen --forward</code>, which keeps events safe while n8n is down, or ask Ecwid support to set this URL for your app.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Source',
				name: 'source',
				type: 'options',
				options: [
					{ name: 'Ecwid', value: 'ecwid', description: 'Webhooks of your app, signed with its client secret' },
					{
						name: 'Forwarded by Ecwid-Nodes',
						value: 'forwarded',
						description: 'Events of ecwid-nodes listen --forward, signed with the forwarding secret',
					},
				],
				default: 'forwarded',
			},
			{
				displayName: 'Event Names or IDs',
				name: 'events',
				type: 'multiOptions',
				options: events,
				default: [],
				description: 'Events that start the workflow; none means every event',
			},
		],
	};

	// Ecwid has no call to register a webhook: its address is set once for the app, by Ecwid support.
	webhookMethods = {
		default: {
			async checkExists(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async create(this: IHookFunctions): Promise<boolean> {
				return true;
			},
			async delete(this: IHookFunctions): Promise<boolean> {
				return true;
			},
		},
	};

	async webhook(this: IWebhookFunctions): Promise<IWebhookResponseData> {
		const credentials = await this.getCredentials('ecwidApi');
		const headers = this.getHeaderData() as Record<string, string | undefined>;
		const wanted = this.getNodeParameter('events', []) as string[];
		const body = this.getBodyData();

		if ((this.getNodeParameter('source') as string) === 'forwarded') {
			const raw = (this.getRequestObject() as { rawBody?: Buffer }).rawBody ?? Buffer.from('');
			const secret = String(credentials.forwardSecret ?? '');
			if (!isForwarded(secret, headers, raw, Math.floor(Date.now() / 1000))) {
				return answer.call(this, 401, 'the signature is wrong');
			}
			const isWanted = wanted.length === 0 || wanted.includes(String(body.eventType));
			return isWanted ? { workflowData: [this.helpers.returnJsonArray([body])] } : {};
		}

		const signature = headers['x-ecwid-webhook-signature'] ?? '';
		if (!isFromEcwid(String(credentials.clientSecret ?? ''), signature, body)) {
			return answer.call(this, 401, 'the signature is wrong');
		}
		if (String(body.storeId) !== String(credentials.storeId)) {
			return answer.call(this, 401, 'another store');
		}
		const types = wanted.flatMap((event) => deliveries[event] ?? []);
		if (wanted.length > 0 && !types.includes(String(body.eventType))) return {};
		const entity = await read.call(this, body);
		return { workflowData: [this.helpers.returnJsonArray([{ ...body, entity: entity ?? null }])] };
	}
}
