import { createHmac, timingSafeEqual } from 'crypto';

/** Seconds by which a forwarded event may be early or late. */
const TOLERANCE = 300;

function equal(expected: Buffer, given: string): boolean {
	const bytes = Buffer.from(given, 'base64');
	return bytes.length === expected.length && timingSafeEqual(bytes, expected);
}

/** Ecwid signs the time and the id of the event with the app's client secret; the rest of the body is a hint. */
export function isFromEcwid(secret: string, signature: string, body: { eventCreated?: unknown; eventId?: unknown }): boolean {
	if (secret === '' || signature === '' || body.eventId === undefined || body.eventCreated === undefined) return false;
	const signed = `${String(body.eventCreated)}.${String(body.eventId)}`;
	return equal(createHmac('sha256', secret).update(signed).digest(), signature);
}

/** Forwarded events are signed as a whole, by the Standard Webhooks scheme. */
export function isForwarded(secret: string, headers: Record<string, string | undefined>, body: Buffer, now: number): boolean {
	const id = headers['webhook-id'];
	const sent = headers['webhook-timestamp'];
	const signatures = headers['webhook-signature'];
	if (secret === '' || !id || !sent || !signatures) return false;
	if (!(Math.abs(now - Number(sent)) <= TOLERANCE)) return false;
	const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
	const expected = createHmac('sha256', key).update(`${id}.${sent}.`).update(body).digest();
	return signatures.split(' ').some((one) => one.startsWith('v1,') && equal(expected, one.slice(3)));
}
