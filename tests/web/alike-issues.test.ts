import { expect, it } from 'vitest';
import { alikeIssues } from '../../web/state/alike-issues.ts';

const issue = (code: string, message: string, address: string, expected: string | null = null) => ({
  severity: 'note' as const,
  code,
  message,
  messageEn: message,
  sheet: '表',
  row: Number(address.slice(1)),
  column: '当期',
  address,
  value: null,
  expected,
  expectedEn: expected,
  explained: false,
  repair: null,
});

it('says once what is said of many places, and keeps apart what reads differently', () => {
  const issues = [
    issue('a', '没有写状态', 'D2'),
    issue('b', '累计不符 1', 'E2'),
    issue('a', '没有写状态', 'D3'),
    issue('b', '累计不符 2', 'E3'),
    issue('a', '没有写状态', 'D4', '初步数'),
  ];
  const said = alikeIssues(issues).map((alike) => alike.map(({ address }) => address));
  expect(said).toEqual([['D2', 'D3'], ['E2'], ['E3'], ['D4']]);
});

it('has nothing to say of nothing', () => {
  expect(alikeIssues([])).toEqual([]);
});
