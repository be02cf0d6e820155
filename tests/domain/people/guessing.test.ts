import { expect, test } from 'vitest';
import { type GuessKind, networkOf, waitSeconds, waitWords } from '#core/domain/people/guessing.ts';

test.each<[GuessKind, number, number]>([
  ['name', 0, 0],
  ['name', 3, 0], // mistyping costs nothing
  ['name', 4, 5],
  ['name', 5, 10],
  ['name', 11, 640],
  ['name', 12, 900], // the longest
  ['name', 5000, 900],
  ['address', 20, 0],
  ['address', 21, 5],
  ['address', 26, 160],
  ['address', 27, 300],
  ['address', 5000, 300],
])('%s: after %i failures nothing is taken for %i s', (kind, failures, seconds) => {
  expect(waitSeconds(kind, failures)).toBe(seconds);
});

test.each([
  [4.2, '5 秒'],
  [59, '59 秒'],
  [60, '1 分钟'],
  [61, '2 分钟'],
])('%d s are %s', (seconds, words) => {
  const told = waitWords(seconds);
  expect(told.zh).toBe(words);
  expect(told.en.split(' ')[0]).toBe(words.split(' ')[0]);
});

test.each([
  ['192.0.2.7', '192.0.2.7'],
  ['::ffff:192.0.2.7', '192.0.2.7'],
  ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2::/64'],
  ['2001:0DB8:0001:0002::9', '2001:db8:1:2::/64'],
  ['2001:db8::9', '2001:db8:0:0::/64'],
  ['::1', '0:0:0:0::/64'],
  ['fe80::1%eth0', 'fe80:0:0:0::/64'],
])('%s counts as %s', (address, network) => {
  expect(networkOf(address)).toBe(network);
});
