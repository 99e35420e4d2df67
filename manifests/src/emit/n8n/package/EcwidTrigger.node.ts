import {
	NodeConnectionTypes,
	NodeOperationError,
	type IDataObject,
	type INodeExecutionData,
	type INodeType,
	type INodeTypeDescription,
	type IPollFunctions,
} from 'n8n-workflow';
import { kinds, polledEvents, type Kind } from './pollable';

/** Seconds that are read again, because searches lag behind writes. */
const LOOKBACK = 300;
const PAGE = 100;

interface State extends IDataObject {
	/** Position, Unix seconds of the store. */
	position?: number;
	/** When the trigger was switched on, Unix seconds of the store. */
	started?: number;
	/** Time of creation or change by id, for what was given out within the lookback. */
	given?: Record<string, number>;
}

/** A time in Unix seconds, from a number or from Ecwid's date text. */
function seconds(value: unknown): number {
	return typeof value === 'number' ? value : Math.floor(new Date(String(value)).getTime() / 1000);
}

async function page(this: IPollFunctions, kind: Kind, qs: IDataObject): Promise<{ rows: IDataObject[]; now: number }> {
	const credentials = await this.getCredentials('ecwidApi');
	const answer = (await this.helpers.httpRequestWithAuthentication.call(this, 'ecwidApi', {
		url: `${credentials.baseUrl as string}/${credentials.storeId as string}${kind.collection}`,
		qs,
		returnFullResponse: true,
	})) as { body: { items: IDataObject[] }; headers: Record<string, string> };
	// The store's clock decides, not this machine's.
	const now = answer.headers.date ? seconds(answer.headers.date) : Math.floor(Date.now() / 1000);
	return { rows: answer.body.items ?? [], now };
}

export class EcwidTrigger implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ecwid Trigger',
		name: 'ecwidTrigger',
		icon: { light: 'file:../../icons/ecwid.svg', dark: 'file:../../icons/ecwid.dark.svg' },
		group: ['trigger'],
		version: 1,
		subtitle: '={{$parameter["event"]}}',
		description: 'Starts a workflow when orders, products or customers of an Ecwid store are created or changed',
		defaults: { name: 'Ecwid Trigger' },
		polling: true,
		inputs: [],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ecwidApi', required: true }],
		properties: [
			{
				displayName:
					'This trigger asks the store at the times above. For events within seconds use the Ecwid Webhook Trigger.',
				name: 'notice',
				type: 'notice',
				default: '',
			},
			{
				displayName: 'Event',
				name: 'event',
				type: 'options',
				options: polledEvents,
				default: 'order.created',
			},
		],
	};

	async poll(this: IPollFunctions): Promise<INodeExecutionData[][] | null> {
		const event = this.getNodeParameter('event') as string;
		const [name, change] = event.split('.');
		const kind = kinds.find((one) => one.name === name);
		if (!kind) throw new NodeOperationError(this.getNode(), `The event "${event}" is not known`);

		if (this.getMode() === 'manual') {
			const { rows } = await page.call(this, kind, { limit: 1 });
			return rows.length > 0 ? [this.helpers.returnJsonArray(rows)] : null;
		}

		const state = this.getWorkflowStaticData('node') as State;
		if (state.position === undefined) {
			const { now } = await page.call(this, kind, { limit: 1 });
			state.position = now;
			state.started = now;
			state.given = {};
			return null;
		}
		// What was there before the trigger was switched on is no event.
		const from = Math.max(state.position - LOOKBACK, state.started ?? 0);
		const given = state.given ?? {};
		const seen: Record<string, number> = {};
		const found: IDataObject[] = [];
		let until = state.position;
		for (let offset = 0; ; offset += PAGE) {
			const { rows, now } = await page.call(this, kind, { updatedFrom: from, limit: PAGE, offset });
			if (offset === 0) until = now;
			for (const row of rows) {
				const id = String(row[kind.id]);
				const created = seconds(row[kind.created]);
				const updated = seconds(row[kind.updated]);
				const key = change === 'created' ? created : updated;
				const isRepeated = seen[id] === key || given[id] === key;
				const fits = change === 'created' ? created >= from : updated > created;
				seen[id] = key;
				if (fits && !isRepeated) found.push(row);
			}
			if (rows.length < PAGE) break;
		}
		state.given = seen;
		state.position = until;
		return found.length > 0 ? [this.helpers.returnJsonArray(found)] : null;
	}
}
