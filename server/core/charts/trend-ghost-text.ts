import { formatFigure, formatPeriod, type Locale, withUnit } from '../domain/format.ts';
import type { Period } from '../domain/period.ts';
import { periodEnd } from '../domain/period.ts';
import type { GhostLine, GhostPoint, Trend } from './trend.ts';
import { formerLineName } from './trend-ghosts.ts';
import { chartWords } from './words.ts';

/** Revisions told one by one in the sentence; of more the last ones. */
const TOLD = 3;

/** A level that is no longer what is known, with what was known of it. */
export interface FormerLevel extends Pick<GhostLine, 'standing' | 'until'> {
  point: GhostPoint;
}

/** Every level that was replaced, the earliest revision first. */
export function formerLevels({ ghosts = [] }: Pick<Trend, 'ghosts'>): FormerLevel[] {
  return ghosts.flatMap(({ standing, until, points }) =>
    points.filter(({ replaced }) => replaced).map((point) => ({ standing, until, point })),
  );
}

/** Those of one period. */
export function formerLevelsOf(trend: Pick<Trend, 'ghosts'>, period: Period): FormerLevel[] {
  return formerLevels(trend).filter(({ point }) => periodEnd(point.period) === periodEnd(period));
}

/** "快报数 19.4（至 2026-08-20 10:30）". */
export function formerLevelText(
  { standing, until, point }: FormerLevel,
  decimals: number,
  locale: Locale,
): string {
  return `${standing} ${formatFigure(point.value, decimals)}${chartWords(locale).until(until)}`;
}

/** What of the sentence tells what was known and promised before; empty where nothing was changed. */
export function ghostSentence(trend: Trend, locale: Locale): string[] {
  const words = chartWords(locale);
  const { unit, decimals, formerLines = [], ghosts = [] } = trend;
  const changes = formerLevels(trend).map(({ standing, until, point }) => {
    const after =
      point.replacedBy === null
        ? words.takenBack
        : withUnit(formatFigure(point.replacedBy, decimals), unit, locale);
    const before = `${formatPeriod(point.period, locale)} ${standing} ${formatFigure(point.value, decimals)}`;
    return `${before} → ${after} (${until.slice(0, 10)})`;
  });
  const revised = [words.revisions(ghosts.length), changes.slice(-TOLD).join('; ')].join(words.colon);
  return [
    ...(changes.length > 0 ? [revised] : []),
    ...formerLines.map((line) => formerLineName(line, locale)),
  ];
}
