import { once } from 'node:events';
import { type AddressInfo, connect } from 'node:net';
import multipart from '@fastify/multipart';
import Fastify from 'fastify';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { uploadedFile } from '#server/routes/uploaded-file.ts';

type Outcome = string | { code: string; message: string };

const app = Fastify();
let settle: (outcome: Outcome) => void = () => {};

/** What comes of the next form: the file's text, or code and words of the refusal. */
function nextOutcome(): Promise<Outcome> {
  const { promise, resolve } = Promise.withResolvers<Outcome>();
  settle = resolve;
  return promise;
}

beforeAll(async () => {
  await app.register(multipart);
  app.post('/', async (request) => {
    await uploadedFile(request).then(
      ({ name, bytes }) => settle(`${name}: ${new TextDecoder().decode(bytes)}`),
      ({ code, message }) => settle({ code, message }),
    );
    return {};
  });
  await app.listen({ host: '127.0.0.1', port: 0 });
});
afterAll(() => app.close());

const BROKEN = { code: 'invalid-request', message: expect.stringContaining('表单不完整') };
const NO_FILE = { code: 'invalid-request', message: expect.stringContaining('没有文件') };
const form = (...parts: string[]) => `${parts.map((part) => `--x\r\n${part}\r\n`).join('')}--x--\r\n`;
const file = (name: string, content: string) =>
  `content-disposition: form-data; name="file"; filename="${name}"\r\ncontent-type: text/csv\r\n\r\n${content}`;
const field = 'content-disposition: form-data; name="note"\r\n\r\nhello';

async function outcomeOf(payload: string, type = 'multipart/form-data; boundary=x') {
  const outcome = nextOutcome();
  await app.inject({ method: 'POST', url: '/', headers: { 'content-type': type }, payload });
  return outcome;
}

it.each<[what: string, payload: string, outcome: unknown]>([
  ['one file', form(file('a.csv', '1,2')), 'a.csv: 1,2'],
  ['a file after a field', form(field, file('a.csv', '1,2')), 'a.csv: 1,2'],
  ['a field alone', form(field), NO_FILE],
  ['nothing', '', NO_FILE],
  [
    'two files',
    form(file('a.csv', '1'), file('b.csv', '2')),
    { code: 'invalid-request', message: expect.stringContaining('一次只能上传一个文件') },
  ],
  [
    'a field that says it is JSON',
    form(field.replace('\r\n\r\n', '\r\ncontent-type: application/json\r\n\r\n')),
    BROKEN,
  ],
  ['a field that would change every object', form(field.replace('note', '__proto__')), BROKEN],
  ['text that is no form', 'hello', BROKEN],
])('a form with %s', async (_, payload, outcome) => {
  expect(await outcomeOf(payload)).toEqual(outcome);
});

it.each<[what: string, type: string]>([
  ['no boundary', 'multipart/form-data'],
  ['an empty boundary', 'multipart/form-data; boundary='],
  ['another boundary', 'multipart/form-data; boundary=y'],
])('a form with %s', async (_, type) => {
  expect(await outcomeOf(form(file('a.csv', '1,2')), type)).toEqual(BROKEN);
});

it('a form that was cut off anywhere is not taken for the whole', async () => {
  const whole = form(field, file('a.csv', '1,2'));
  const end = whole.lastIndexOf('--x--') + '--x--'.length;
  for (let length = 1; length < end; length++) {
    expect([length, await outcomeOf(whole.slice(0, length))]).toEqual([length, BROKEN]);
  }
  expect(await outcomeOf(whole.slice(0, end))).toBe('a.csv: 1,2');
});

it('a caller who goes away in the middle of a file is no error of the server’s', async () => {
  const outcome = nextOutcome();
  const caller = connect((app.server.address() as AddressInfo).port, '127.0.0.1');
  await once(caller, 'connect');
  const begun = form(file('a.csv', '1'.repeat(100_000))).slice(0, 50_000);
  caller.write(
    `POST / HTTP/1.1\r\nhost: localhost\r\ncontent-type: multipart/form-data; boundary=x\r\ncontent-length: 200000\r\n\r\n${begun}`,
    () => caller.destroy(),
  );
  expect(await outcome).toEqual(BROKEN);
});
