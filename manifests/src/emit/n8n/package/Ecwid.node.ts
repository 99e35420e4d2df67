import { NodeConnectionTypes, type INodeType, type INodeTypeDescription } from 'n8n-workflow';
import { properties, resources } from './resources';

export class Ecwid implements INodeType {
	description: INodeTypeDescription = {
		displayName: 'Ecwid',
		name: 'ecwid',
		icon: { light: 'file:../../icons/ecwid.svg', dark: 'file:../../icons/ecwid.dark.svg' },
		group: ['transform'],
		version: 1,
		subtitle: '={{$parameter["operation"] + ": " + $parameter["resource"]}}',
		description: 'Work with orders, products, customers and everything else of an Ecwid store',
		defaults: { name: 'Ecwid' },
		usableAsTool: true,
		inputs: [NodeConnectionTypes.Main],
		outputs: [NodeConnectionTypes.Main],
		credentials: [{ name: 'ecwidApi', required: true }],
		requestDefaults: {
			baseURL: '={{$credentials.baseUrl}}/{{$credentials.storeId}}',
			headers: { Accept: 'application/json' },
		},
		properties: [
			{
				displayName: 'Resource',
				name: 'resource',
				type: 'options',
				noDataExpression: true,
				options: resources,
				default: 'order',
			},
			...properties,
		],
	};
}
