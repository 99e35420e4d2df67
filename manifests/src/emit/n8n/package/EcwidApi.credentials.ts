import type {
	IAuthenticateGeneric,
	Icon,
	ICredentialTestRequest,
	ICredentialType,
	INodeProperties,
} from 'n8n-workflow';

export class EcwidApi implements ICredentialType {
	name = 'ecwidApi';

	displayName = 'Ecwid API';

	icon: Icon = { light: 'file:../icons/ecwid.svg', dark: 'file:../icons/ecwid.dark.svg' };

	documentationUrl = 'https://github.com/ecwid-nodes/ecwid-nodes/blob/main/docs/guides/hosts/n8n.md';

	properties: INodeProperties[] = [
		{
			displayName: 'Store ID',
			name: 'storeId',
			type: 'string',
			default: '',
			required: true,
			description: 'Number of the store, shown at the bottom of its control panel',
		},
		{
			displayName: 'Access Token',
			name: 'token',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			required: true,
			description: 'Secret token of your custom app: it starts with <code>secret_</code>',
		},
		{
			displayName: 'Client Secret',
			name: 'clientSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description: 'Secret of your app. Needed only to verify webhooks that Ecwid sends directly.',
		},
		{
			displayName: 'Forwarding Secret',
			name: 'forwardSecret',
			type: 'string',
			typeOptions: { password: true },
			default: '',
			description:
				'Secret (<code>whsec_…</code>) that signs events forwarded by <code>ecwid-nodes listen --forward</code>. Needed only for those.',
		},
		{
			displayName: 'Base URL',
			name: 'baseUrl',
			type: 'string',
			default: 'https://app.ecwid.com/api/v3',
			description: 'Address of the API. Change it only to work with a test store.',
		},
	];

	authenticate: IAuthenticateGeneric = {
		type: 'generic',
		properties: { headers: { Authorization: '=Bearer {{$credentials.token}}' } },
	};

	test: ICredentialTestRequest = {
		request: {
			baseURL: '={{$credentials.baseUrl}}/{{$credentials.storeId}}',
			url: '/profile',
			qs: { responseFields: 'generalInfo(storeId)' },
		},
	};
}
