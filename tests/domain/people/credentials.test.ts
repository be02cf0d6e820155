import { expect, test } from 'vitest';
import { passwordFault, usernameFault } from '#core/domain/people/credentials.ts';

test.each([
  ['zhang.san', true],
  ['zs', true],
  ['z', false],
  ['a'.repeat(40), true],
  ['a'.repeat(41), false],
  ['Zhang', false],
  ['.zhang', false],
  ['zhang san', false],
  ['张三', false],
  ['', false],
])('the user name %j', (username, fits) => {
  expect(usernameFault(username) === null).toBe(fits);
});

test.each([
  ['nine characters', '九个字不够长的密码', false],
  ['ten characters', '十个字刚好够长的密码', true],
  ['128 characters', 'kQ7'.padEnd(128, 'xyzw7vut9srq'), true],
  ['129 characters', 'kQ7'.padEnd(129, 'xyzw7vut9srq'), false],
  ['the user name inside', 'my-zhangsan-2026', false],
  ['a common one inside', 'MyPassword2026', false],
  ['a word of this site inside', 'jiqiren-zhongdian', false],
  ['one letter over and over', 'aaaaaaaaaaaa', false],
  ['a piece over and over', 'abcabcabcabc', false],
  ['a sentence', 'correct horse battery', true],
])('a password of %s', (_, password, fits) => {
  expect(passwordFault(password, 'zhangsan') === null).toBe(fits);
});
