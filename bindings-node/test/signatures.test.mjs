import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SignatureError, sign, verify } from '../index.mjs';
import { bytes, json } from './support/files.mjs';

const { header, client_secret: secret, samples, mustReject } = json('facts/samples/signatures.json');

for (const sample of samples) {
  test(`${sample.file} verifies`, () => {
    const body = bytes(`facts/samples/${sample.file}`);
    const delivery = verify({ [header]: sample.signature }, body, secret);
    assert.equal(delivery.eventId, sample.eventId);
    assert.equal(delivery.eventCreated, sample.eventCreated);
    assert.equal(sign(secret, sample.eventCreated, sample.eventId), sample.signature);
  });
}

for (const { case: name, signature } of mustReject.cases) {
  test(`refused: ${name}`, () => {
    const headers = signature === null ? {} : { [header]: signature };
    assert.throws(() => verify(headers, bytes(`facts/samples/${mustReject.appliesTo}`), secret), SignatureError);
  });
}

test('headers come in every form that servers give', () => {
  const sample = samples[0];
  const body = bytes(`facts/samples/${sample.file}`);
  const forms = [
    { 'x-ecwid-webhook-signature': sample.signature, 'set-cookie': ['a', 'b'] },
    new Headers({ [header]: sample.signature }),
    new Map([[header, sample.signature]]),
    [[header.toUpperCase(), sample.signature]],
  ];
  for (const headers of forms) assert.equal(verify(headers, body, [secret]).eventId, sample.eventId);
  assert.equal(verify(forms[0], body.toString('utf8'), [secret]).eventId, sample.eventId);
  assert.equal(verify(forms[0], new Uint8Array(body), ['another', secret]).eventId, sample.eventId);
});

test('a parsed body is refused with the remedy', () => {
  assert.throws(() => verify({}, { eventId: 'e-1' }, secret), { code: 'raw_body_needed', hint: /express\.raw/ });
});

test('no secret trusts nothing', () => {
  const sample = samples[0];
  const body = bytes(`facts/samples/${sample.file}`);
  for (const none of [undefined, null, [], '', ['']]) {
    assert.throws(() => verify({ [header]: sample.signature }, body, none), { code: 'no_secret' });
  }
});

test('an oversized delivery and one that is no JSON are refused', () => {
  const big = Buffer.alloc((1 << 20) + 1, 0x20);
  assert.throws(() => verify({ [header]: samples[0].signature }, big, secret), { code: 'too_large' });
  assert.throws(() => verify({ [header]: samples[0].signature }, 'not json', secret), { code: 'malformed_body' });
});
