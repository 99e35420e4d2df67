import {
	NodeOperationError,
	type IDataObject,
	type IExecuteSingleFunctions,
	type IHttpRequestOptions,
} from 'n8n-workflow';

/** Refuses what cannot be undone until the node says that it is meant. */
export async function confirmed(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	if (this.getNodeParameter('confirm', false) !== true) {
		throw new NodeOperationError(this.getNode(), 'This cannot be undone, so nothing was sent', {
			description: 'Switch on "Confirm" to do it',
		});
	}
	return request;
}

/** Sends a file, or the address that the store fetches it from. */
export async function sendBinary(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const field = this.getNodeParameter('binaryProperty', '') as string;
	const address = this.getNodeParameter('externalUrl', '') as string;
	if (field === '') {
		if (address === '') {
			throw new NodeOperationError(this.getNode(), 'No file is given', {
				description: 'Name the binary field that holds it, or give the address to fetch it from',
			});
		}
		request.qs = { ...request.qs, externalUrl: address };
		return request;
	}
	request.body = await this.helpers.getBinaryDataBuffer(field);
	request.headers = { ...request.headers, 'Content-Type': 'application/octet-stream' };
	return request;
}

/** Sends the text of the field `value` as it stands. */
export async function sendText(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	request.body = String(this.getNodeParameter('value', ''));
	request.headers = { ...request.headers, 'Content-Type': 'text/plain' };
	return request;
}

/** Objects of the query: each key becomes a parameter `field_key`. */
export async function sendFlat(
	this: IExecuteSingleFunctions,
	request: IHttpRequestOptions,
): Promise<IHttpRequestOptions> {
	const filters = this.getNodeParameter('filters', {}) as IDataObject;
	const flat: IDataObject = {};
	for (const field of ['attribute', 'option']) {
		const given = filters[field];
		const pairs = typeof given === 'string' ? (JSON.parse(given) as IDataObject) : (given as IDataObject);
		for (const [key, value] of Object.entries(pairs ?? {})) {
			flat[`${field}_${key}`] = Array.isArray(value) ? value.join(',') : value;
		}
	}
	request.qs = { ...request.qs, ...flat };
	return request;
}
