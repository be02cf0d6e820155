import { chinaDate } from '../calendar.ts';
import { formatPeriod, type Locale } from '../format.ts';
import type { LevelDerivation } from '../level.ts';
import type { ObservationStatus } from '../observation.ts';
import { STATUS_WORDS } from '../observation-words.ts';
import { comparePeriods, type Period, periodEnd } from '../period.ts';
import type { PromiseTerms } from '../promise.ts';
import type { Waypoint } from '../target.ts';
import type { Figure, IsoDate, IsoInstant } from '../units.ts';
import { shortened } from '../upload/shortened.ts';
import type { TargetFacts } from './input.ts';
import { goalSign } from './words.ts';

/** What was known and promised of a target before, and what people remarked on its figures. */
export interface BeforeFacts {
  /** Oldest revision first: the levels that a publication replaced, each with the neighbours that stayed. */
  superseded: readonly {
    supersededAt: IsoInstant;
    points: readonly {
      period: Period;
      value: Figure;
      derivation: LevelDerivation;
      status: ObservationStatus;
      demo: boolean;
      replaced: boolean;
      /** Null for what stayed, and where nothing came in its place. */
      replacedBy: Figure | null;
    }[];
  }[];
  /** The promises that gave way, each with the plan line that led to it. */
  promises: readonly (Pick<PromiseTerms, 'comparator' | 'value' | 'low' | 'high'> & {
    until: IsoDate;
    planLine: readonly Waypoint[];
  })[];
  /** In the order in which they were written. */
  remarks: readonly { period: Period; text: string }[];
}

/** The same as it is drawn. */
export interface TrendBefore {
  ghosts: {
    standing: string;
    until: string;
    points: {
      period: Period;
      value: Figure;
      estimated: boolean;
      demo: boolean;
      replaced: boolean;
      replacedBy: Figure | null;
    }[];
  }[];
  formerLines: { text: string; until: IsoDate; corners: Waypoint[] }[];
  /** Numbered along time. `date` is the last day of the figure's period. */
  remarks: { number: number; date: IsoDate; text: string }[];
}

/** The newest remarks; more than these stand on the screen only. */
const REMARKS = 3;

const WORDS = {
  zh: {
    estimated: '推算值',
    and: '、',
    head: '图中标注',
    remark: (number: number, period: string, text: string) => `${number}（${period}）：${text}`,
    parting: '；',
    more: (rest: number) => `；此前另有${rest}条备注见系统`,
    stop: '。',
  },
  en: {
    estimated: 'estimated',
    and: ', ',
    head: 'Marked in the chart: ',
    remark: (number: number, period: string, text: string) => `${number} (${period}): ${text}`,
    parting: '; ',
    more: (rest: number) => `; earlier remarks (${rest}) stand in the system`,
    stop: '.',
  },
};

/** What a trend draws of former figures, plan lines and remarks; nothing where there is nothing of a kind. */
export function trendBefore({ target, before }: TargetFacts, locale: Locale): Partial<TrendBefore> {
  if (!before) return {};
  const ghosts = before.superseded.map(({ supersededAt, points }) => ({
    standing: standingOf(points, locale),
    until: chinaDate(supersededAt),
    points: points.map(({ period, value, derivation, demo, replaced, replacedBy }) => ({
      ...{ period, value, demo, replaced, replacedBy },
      estimated: derivation === 'estimated',
    })),
  }));
  const formerLines = before.promises.map(({ until, planLine, ...terms }) => ({
    text: goalSign({ ...target, ...terms }, locale),
    until,
    corners: [...planLine],
  }));
  const remarks = told(before).map(({ period, text }, index) => ({
    ...{ number: index + 1, date: periodEnd(period) },
    text: shortened(text),
  }));
  return {
    ...(ghosts.length > 0 ? { ghosts } : {}),
    ...(formerLines.length > 0 ? { formerLines } : {}),
    ...(remarks.length > 0 ? { remarks } : {}),
  };
}

/** What the numbers in the picture say; null where nobody remarked on anything. */
export function remarksNote({ before }: Pick<TargetFacts, 'before'>, locale: Locale): string | null {
  if (!before || before.remarks.length === 0) return null;
  const { head, remark, parting, more, stop } = WORDS[locale];
  const shown = told(before);
  const said = shown.map(({ period, text }, index) =>
    remark(index + 1, formatPeriod(period, locale), withoutStop(shortened(text))),
  );
  const rest = before.remarks.length - shown.length;
  return `${head}${said.join(parting)}${rest > 0 ? more(rest) : ''}${stop}`;
}

function told({ remarks }: BeforeFacts): BeforeFacts['remarks'] {
  return remarks.toSorted((a, b) => comparePeriods(a.period, b.period)).slice(-REMARKS);
}

function withoutStop(text: string): string {
  return text.replace(/[。.；;]$/, '');
}

/** "快报数": how final what was replaced was. */
function standingOf(points: BeforeFacts['superseded'][number]['points'], locale: Locale): string {
  const words = points
    .filter(({ replaced }) => replaced)
    .map(({ derivation, status }) =>
      derivation === 'estimated' ? WORDS[locale].estimated : STATUS_WORDS[locale][status],
    );
  return [...new Set(words)].join(WORDS[locale].and);
}
