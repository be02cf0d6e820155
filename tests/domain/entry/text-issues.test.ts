import { expect, it, test } from 'vitest';
import { textIssues } from '#core/domain/entry/text-issues.ts';

it('lets through what can be shown, in several lines too', () => {
  expect(textIssues({ title: '山东省\n第二行\t“𠮷”', years: ['2025'], value: 5, note: null })).toEqual([]);
});

test.each([
  ['a NUL', { note: 'a\u0000b' }, 'note', 'a\ufffdb'],
  ['a bell', { issuers: ['甲', '\u0007'] }, 'issuers[1]', '\ufffd'],
  ['half a character', { baseline: { text: '\ud842' } }, 'baseline.text', '\ufffd'],
])('refuses %s', (_, body, field, value) => {
  expect(textIssues(body)).toMatchObject([{ code: 'unkeepable-text', field, value }]);
});
