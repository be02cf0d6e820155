import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';
import { loadConfig } from '#server/config.ts';
import { ConfigError } from '#server/config-error.ts';
import { useTemporaryFolder } from '../setup/temporary-folder.ts';

const folder = useTemporaryFolder();

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

test.each(['DATABASE_LISTEN_URL', 'DATABASE_REPLICA_URL'])(
  'refuses %s beside the embedded database',
  (name) => {
    expect(() => loadConfig({ [name]: 'postgres://x' })).toThrow(`${name} 却没有设置 DATABASE_URL`);
    expect(() => loadConfig({ DATABASE_URL: 'postgres://x', [name]: 'mysql://x' })).toThrow(name);
  },
);

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
  [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL', 'loud'],
  [{ SLOW_QUERY_MS: '1s' }, 'SLOW_QUERY_MS', '1s'],
  [{ METRICS_TOKEN: 'short' }, 'METRICS_TOKEN', '.*'],
  [{ OTEL_EXPORTER_OTLP_ENDPOINT: 'here' }, 'OTEL_EXPORTER_OTLP_ENDPOINT', 'here'],
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

it('reads secrets from files, and puts a password into the address of the database', () => {
  const file = (name: string, text: string) => {
    const path = join(folder(), name);
    writeFileSync(path, text);
    return path;
  };
  const config = loadConfig({
    DATABASE_URL: 'postgres://monitor@postgres:5432/monitor',
    DATABASE_PASSWORD_FILE: file('password', 'p@ss/word:%\n'),
    AUTH_SECRET_FILE: file('secret', `${'s'.repeat(40)}\n`),
  });
  expect(config.authSecret).toBe('s'.repeat(40));
  expect(decodeURIComponent(new URL(config.databaseUrl!).password)).toBe('p@ss/word:%');
});

test.each([
  ['a file that is not there', { AUTH_SECRET_FILE: '/nonexistent/secret' }, /AUTH_SECRET_FILE.*不能读取/],
  ['a setting and its file', { SMTP_URL: 'smtp://a', SMTP_URL_FILE: '/x' }, /SMTP_URL 和 SMTP_URL_FILE/],
  [
    'two passwords',
    { DATABASE_URL: 'postgres://a:b@c/d', DATABASE_PASSWORD: 'hidden' },
    /^(?!.*hidden).*DATABASE_URL 里已有口令/,
  ],
])('refuses %s', (_, env, sentence) => {
  expect(() => loadConfig(env)).toThrow(ConfigError);
  expect(() => loadConfig(env)).toThrow(sentence);
});
