import { expect, it, test } from 'vitest';
import { ConfigError, loadConfig } from '#server/config.ts';

it('needs nothing', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    fontsDir: null,
    demo: true,
    publicRead: null,
  });
});

it('leaves reading by the public to the demonstration, unless told', () => {
  expect(loadConfig({ DEMO: 'off' }).publicRead).toBe(null);
  expect(loadConfig({ PUBLIC_READ: 'off' }).publicRead).toBe(false);
  expect(loadConfig({ DEMO: 'off', PUBLIC_READ: 'on' }).publicRead).toBe(true);
});

const PROVIDER = {
  OIDC_ISSUER: 'https://login.example.gov.cn',
  OIDC_CLIENT_ID: 'monitor',
  OIDC_CLIENT_SECRET: 'very-secret',
  PUBLIC_URL: 'https://jiance.example.gov.cn',
};

it('takes a provider when everything about it is said', () => {
  expect(loadConfig(PROVIDER)).toMatchObject({
    secure: true,
    oidc: { issuer: 'https://login.example.gov.cn', name: '统一认证', publicUrl: PROVIDER.PUBLIC_URL },
  });
  expect(loadConfig({ ...PROVIDER, OIDC_NAME: '省政务服务' }).oidc?.name).toBe('省政务服务');
  expect(loadConfig({}).oidc).toBe(null);
});

test.each([
  ['OIDC_ISSUER', undefined, /OIDC_ISSUER.*缺一不可/],
  ['OIDC_CLIENT_ID', ' ', /OIDC_CLIENT_ID.*缺一不可/],
  ['OIDC_CLIENT_SECRET', undefined, /OIDC_CLIENT_SECRET.*缺一不可/],
  ['PUBLIC_URL', undefined, /PUBLIC_URL/],
  ['OIDC_ISSUER', 'http://login.example.gov.cn', /OIDC_ISSUER.*应为/],
  ['OIDC_ISSUER', 'login', /OIDC_ISSUER.*应为/],
])('refuses a provider with %s = %s', (name, value, sentence) => {
  expect(() => loadConfig({ ...PROVIDER, [name]: value })).toThrow(sentence);
  expect(() => loadConfig({ ...PROVIDER, [name]: value })).toThrow(/^(?!.*very-secret)/);
});

it('believes the proxies that it is told of', () => {
  expect(loadConfig({}).trustProxy).toEqual([]);
  expect(loadConfig({ TRUST_PROXY: '127.0.0.1, 10.0.0.0/8,fd00::/8,loopback' }).trustProxy).toEqual([
    '127.0.0.1',
    '10.0.0.0/8',
    'fd00::/8',
    'loopback',
  ]);
});

test.each([
  [{ PORT: '70000' }, 'PORT', '70000'],
  [{ PORT: '3e3' }, 'PORT', '3e3'],
  [{ HOST: 'http://x' }, 'HOST', 'http://x'],
  [{ DEMO: 'maybe' }, 'DEMO', 'maybe'],
  [{ PUBLIC_READ: 'perhaps' }, 'PUBLIC_READ', 'perhaps'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'mysql://x'],
  [{ PUBLIC_URL: 'jiance.example' }, 'PUBLIC_URL', 'jiance.example'],
  [{ PUBLIC_URL: 'https://x.example/sub' }, 'PUBLIC_URL', 'https://x.example/sub'],
  [{ AUTH_SECRET: 'short' }, 'AUTH_SECRET', '\\*\\*\\*'],
  [{ TRUST_PROXY: 'everybody' }, 'TRUST_PROXY', 'everybody'],
  [{ TRUST_PROXY: '10.0.0.0/33' }, 'TRUST_PROXY', '10.0.0.0/33'],
  [{ TRUST_PROXY: '0.0.0.0/0' }, 'TRUST_PROXY', '0.0.0.0/0'],
])('refuses %o with a sentence that names it', (env, name, value) => {
  expect(() => loadConfig(env)).toThrow(ConfigError);
  expect(() => loadConfig(env)).toThrow(new RegExp(`${name}.*${value}.*应为`));
});

it('does not print a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(/^(?!.*secret)/);
});
