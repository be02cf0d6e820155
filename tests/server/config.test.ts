import { expect, it, test } from 'vitest';
import { ConfigError, loadConfig } from '#server/config.ts';

it('needs nothing', () => {
  expect(loadConfig({})).toMatchObject({
    host: '127.0.0.1',
    port: 3000,
    databaseUrl: null,
    demo: true,
    publicRead: null,
  });
});

it('opens reading to the public only with the demonstration, unless told', () => {
  expect(loadConfig({ DEMO: 'off' }).publicRead).toBe(false);
  expect(loadConfig({ DEMO: 'off', PUBLIC_READ: 'on' }).publicRead).toBe(true);
});

test.each([
  [{ PORT: '70000' }, 'PORT', '70000'],
  [{ PORT: '3e3' }, 'PORT', '3e3'],
  [{ HOST: 'http://x' }, 'HOST', 'http://x'],
  [{ DEMO: 'maybe' }, 'DEMO', 'maybe'],
  [{ PUBLIC_READ: 'perhaps' }, 'PUBLIC_READ', 'perhaps'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL', 'mysql://x'],
])('refuses %o with a sentence that names it', (env, name, value) => {
  expect(() => loadConfig(env)).toThrow(ConfigError);
  expect(() => loadConfig(env)).toThrow(new RegExp(`${name}.*${value}.*应为`));
});

it('does not print a password', () => {
  expect(() => loadConfig({ DATABASE_URL: 'mysql://me:secret@host/db' })).toThrow(/^(?!.*secret)/);
});
