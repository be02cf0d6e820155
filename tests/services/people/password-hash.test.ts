import { hashPassword as hashAsBefore } from 'better-auth/crypto';
import { expect, it } from 'vitest';
import { hashPassword, isOutdated, verifyPassword } from '#server/services/people/password-hash.ts';

it('knows the password again, and no other', async () => {
  const hash = await hashPassword('智造机器人-2027 é');
  expect(hash).toMatch(/^scrypt:65536:8:2:[0-9a-f]{32}:[0-9a-f]{128}$/);
  expect(await verifyPassword({ hash, password: '智造机器人-2027 é' })).toBe(true);
  // the same letter as two characters, from another keyboard
  expect(await verifyPassword({ hash, password: '智造机器人-2027 e\u0301' })).toBe(true);
  expect(await verifyPassword({ hash, password: '智造机器人-2027 e' })).toBe(false);
  expect(isOutdated(hash)).toBe(false);
});

it('knows those of earlier versions, and that they are', async () => {
  const hash = await hashAsBefore('a longer password');
  expect(await verifyPassword({ hash, password: 'a longer password' })).toBe(true);
  expect(await verifyPassword({ hash, password: 'another password' })).toBe(false);
  expect(isOutdated(hash)).toBe(true);
});
