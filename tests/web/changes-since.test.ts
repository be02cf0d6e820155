import { describe, expect, test } from 'vitest';
import { sinceIn, sinceText } from '../../web/state/changes-since.ts';
import { figureKeyText, readFigureKey } from '../../web/state/figure-key.ts';
import { dayOf, momentChoices, momentOfInputs } from '../../web/state/moment-choices.ts';

const TODAY = '2026-11-21';
const VISIT = '2026-11-18T02:00:00.000Z';

describe('where a comparison begins', () => {
  test.each([
    ['the last visit, unless the address says otherwise', undefined, VISIT, 'visit', VISIT],
    ['the last briefing on a first visit', undefined, null, 'month', '2026-10-31'],
    ['the last briefing', 'month', VISIT, 'month', '2026-10-31'],
    ['the last visit by name', 'visit', VISIT, 'visit', VISIT],
    ['by name, but there was none', 'visit', null, 'month', '2026-10-31'],
    ['the last quarter', 'quarter', VISIT, 'quarter', '2026-09-30'],
    ['a day', '2026-09-01', VISIT, 'day', '2026-09-01'],
    ['a publication', '2026-09-01T01:02:03.000004Z', null, 'publication', '2026-09-01T01:02:03.000004Z'],
    ['nonsense means nothing', '2026-02-30', null, 'month', '2026-10-31'],
    ['nor does an instant that is none', '2026-09-01T99:00Z', null, 'month', '2026-10-31'],
  ] as const)('%s', (_, text, visit, kind, moment) => {
    expect(sinceIn(text, { today: TODAY, visit })).toEqual({ kind, moment });
  });

  test.each([
    ['day', null, '2026-11-14'],
    ['publication', '2026-09-01T00:00:00Z', '2026-09-01T00:00:00Z'],
    ['publication', null, 'month'],
    ['visit', null, 'visit'],
  ] as const)('%s is written down', (kind, newest, text) => {
    expect(sinceText(kind, TODAY, newest)).toBe(text);
  });
});

test.each([
  ['2026-11-21', ['2026-11-20', '2026-10-31', '2026-09-30', '2025-12-31']],
  ['2026-01-01', ['2025-12-31', '2025-12-31', '2025-12-31', '2025-12-31']],
  ['2026-03-31', ['2026-03-30', '2026-02-28', '2025-12-31', '2025-12-31']],
  ['2026-04-01', ['2026-03-31', '2026-03-31', '2026-03-31', '2025-12-31']],
])('on %s the usual moments are the ends of days', (today, days) => {
  expect(Object.values(momentChoices(today))).toEqual(days);
});

test.each([
  ['2026-11-21', '', '2026-11-21'],
  ['2026-11-21', '10:05', '2026-11-21T10:05:59.999999+08:00'],
  ['2026-11-21', '10', '2026-11-21'],
])('%s with the time "%s" is the moment %s', (day, time, moment) => {
  expect(momentOfInputs(day, time)).toBe(moment);
  expect(dayOf(moment)).toBe(day);
});

describe('a figure in an address', () => {
  const figure = { indicator: 'robot_mfg_scale', region: '370000', period: '2026-Q3', form: 'ytd' } as const;
  test('is read as it was written', () => {
    expect(readFigureKey(figureKeyText(figure))).toEqual(figure);
  });
  test.each(['', 'a~b~c', 'a~b~c~d', 'a~b~c~ytd~e', '~b~c~ytd'])('"%s" is none', (text) => {
    expect(readFigureKey(text)).toBeNull();
  });
});
