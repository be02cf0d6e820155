import { createTransport } from 'nodemailer';
import { expect, test } from 'vitest';
import { mustEncrypt } from '#server/mail/smtp.ts';

test.each<[string, boolean, string]>([
  ['smtp://127.0.0.1:2525', false, 'this machine'],
  ['smtp://localhost:25', false, 'by its name'],
  ['smtp://[::1]:25', false, 'by its other address'],
  ['smtp://mail.example.gov.cn:587', true, 'another machine'],
  ['smtp://10.0.0.8:25', true, 'also in the same network'],
  ['smtp://127.0.0.1.example.com:25', true, 'a name that only looks like this machine'],
  ['smtps://mail.example.gov.cn', true, 'encrypted from the start'],
])('mail to %s has to be encrypted: %s (%s)', (url, encrypted) => {
  expect(mustEncrypt(url)).toBe(encrypted);
});

test('an operator may say otherwise in the address', () => {
  const url = 'smtp://mail.example.gov.cn:25?requireTLS=false';
  const { options } = createTransport({ url, requireTLS: mustEncrypt(url) }) as unknown as {
    options: { requireTLS: boolean };
  };
  expect(options.requireTLS).toBe(false);
});
