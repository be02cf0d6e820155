import { afterAll, expect, it } from 'vitest';
import { CLIENT, freePort, startProvider, type TestProvider } from '../setup/oidc.ts';
import { useServer } from '../setup/server.ts';
import { addPerson, signIn } from '../setup/sign-in.ts';

let providerPort: number;
let provider: TestProvider | undefined;
const server = useServer(async () => {
  const port = await freePort();
  providerPort = await freePort();
  return {
    PORT: String(port),
    PUBLIC_URL: `http://127.0.0.1:${port}`,
    DEMO: 'off',
    OIDC_ISSUER: `http://localhost:${providerPort}`,
    ...CLIENT,
  };
});
afterAll(() => provider?.close());

const begin = () => server.bare().inject({ method: 'POST', url: '/api/v1/session/oidc', payload: {} });

it('a provider that is away holds up nobody else, and is asked again when it is back', async () => {
  const away = await begin();
  expect([away.statusCode, away.json().detail]).toEqual([503, expect.stringContaining('统一认证')]);
  await addPerson(server.database().db, 'local');
  await signIn(server.bare(), 'local');

  provider = await startProvider(`${server.url()}/api/auth/callback/oidc`, providerPort);
  const back = await begin();
  expect(back.statusCode).toBe(200);
  expect(new URL(back.json().url).origin).toBe(provider.issuer);
});
