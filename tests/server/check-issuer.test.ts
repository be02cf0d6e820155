import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { checkIssuer } from '#server/identity/check-issuer.ts';

/** A provider under several addresses, which describes itself under each in another way. */
let server: Server;
let base: string;

beforeAll(async () => {
  server = createServer((request, response) => {
    const [, who] = request.url!.split('/');
    if (who === 'moved')
      return response.writeHead(302, { location: `${base}/right/.well-known/openid-configuration` }).end();
    if (who === 'broken') return response.writeHead(500).end('{}');
    if (who === 'page') return response.end('<html>');
    const issuer = who === 'other' ? 'https://evil.example' : `${base}/${who}`;
    response.end(who === 'nothing' ? 'null' : JSON.stringify({ issuer }));
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

test('a provider that calls itself as it is called is taken', async () => {
  await expect(checkIssuer({ name: '省统一认证', issuer: `${base}/right` })).resolves.toBeUndefined();
});

it.each([
  ['another name', 'other', 'OIDC_ISSUER'],
  ['a slash more than it says itself', 'right/', 'OIDC_ISSUER'],
  ['no description', 'nothing', 'OIDC_ISSUER'],
  ['a description somewhere else', 'moved', '无法连接'],
  ['an error', 'broken', '无法连接'],
  ['a page', 'page', '无法连接'],
])('a provider with %s is not', async (_, path, said) => {
  await expect(checkIssuer({ name: '省统一认证', issuer: `${base}/${path}` })).rejects.toMatchObject({
    code: 'unavailable',
    message: expect.stringContaining(said),
  });
});
