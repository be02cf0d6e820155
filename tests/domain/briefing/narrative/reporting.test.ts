import { describe } from 'vitest';
import {
  lateReportsSentence,
  missingReportsSentence,
  ratesSentence,
} from '#core/domain/briefing/narrative/discipline.ts';
import type { ratesOf } from '#core/domain/collection/rates.ts';
import { both, type Said } from './both-languages.ts';
import { duty } from './duty.ts';

const rates = (due: number, submitted: number, onTime: number, filled: number, expected: number) => ({
  ...{ due, submitted, onTime, filled, expected },
  submittedRate: due === 0 ? null : submitted / due,
  onTimeRate: due === 0 ? null : onTime / due,
  completeRate: expected === 0 ? null : filled / expected,
});
type Rates = ReturnType<typeof ratesOf>;
const said =
  (...counts: Parameters<typeof rates>): Said =>
  (locale) =>
    ratesSentence(rates(...counts) as unknown as Rates, locale);

describe('reporting', () => {
  both([
    ['nothing was due', said(0, 0, 0, 0, 0), null, null],
    [
      'several',
      said(17, 16, 15, 48, 50),
      '应报17份，已报16份，报送率94.1%；按时15份，及时率88.2%；完整率96.0%。',
      'Of 17 reports due, 16 came in (94.1%), 15 on time (88.2%); 96.0% of the cells due are filled in.',
    ],
    [
      'one, on time',
      said(1, 1, 1, 9, 11),
      '应报1份，已按时报送；完整率81.8%。',
      '1 report due, handed in on time; 81.8% of its cells are filled in.',
    ],
    [
      'one, late',
      said(1, 1, 0, 2, 2),
      '应报1份，已报送但迟报；完整率100.0%。',
      '1 report due, handed in late; 100.0% of its cells are filled in.',
    ],
    ['one, missing', said(1, 0, 0, 0, 2), '应报1份，未报送。', '1 report due, not handed in.'],
    ['none late', (locale) => lateReportsSentence([duty()], locale), null, null],
    [
      'one day late',
      (locale) => lateReportsSentence([duty({ submittedOn: '2026-07-16' })], locale),
      '1份迟报：甲（1天）。',
      '1 report came in late: 甲 (1 day).',
    ],
    [
      'the longest first, with periods where they differ',
      (locale) =>
        lateReportsSentence(
          [
            duty({ submittedOn: '2026-07-18' }),
            duty({ region: '乙', period: '2026-Q1', onTimeBy: '2026-04-15', submittedOn: '2026-04-27' }),
          ],
          locale,
        ),
      '2份迟报：乙（2026年一季度，12天）、甲（2026年二季度，3天）。',
      '2 reports came in late: 乙 (Q1 2026, 12 days), 甲 (Q2 2026, 3 days).',
    ],
    [
      'missing by the cut-off',
      (locale) => missingReportsSentence([duty({ submittedOn: null })], '2026-09-30', locale),
      '1份截至数据截止日未报：甲（77天）。',
      '1 report had not come in by the cut-off: 甲 (77 days).',
    ],
    ['none missing', (locale) => missingReportsSentence([duty()], '2026-09-30', locale), null, null],
  ]);
});
