import type { BulletRow } from '#core/charts/bullet-rows.ts';
import type { ProgressRow } from '#core/contract/progress.ts';
import { formatFigure } from '#core/domain/format.ts';
import type { Messages } from '../i18n/messages.ts';
import { unitText } from '../i18n/units.ts';
import { language, useWords } from '../state/language.ts';
import { type Names, useNames } from '../state/names.ts';
import { targetText } from '../state/target-text.ts';
import { planShare, verdictTone, verdictWord } from '../state/verdict.ts';
import { ChartMenu } from './ChartMenu.tsx';
import { useChartFacts } from './use-chart-facts.ts';

/** Only who takes it along needs it drawn anew. */
const shapes = () => import('#core/charts/bullet-rows.ts');

interface Props {
  title: string;
  rows: readonly ProgressRow[];
  /** What a row is called by. */
  subject: 'indicator' | 'region';
  /** Whose targets they are; null where they are of several plans. */
  plan: string | null;
}

/** Takes a table of verdicts along as the bars that it shows, with its figures beside them. */
export function VerdictDownload({ title, rows, subject, plan }: Props) {
  const words = useWords();
  const names = useNames();
  const [first] = rows;
  const drawn = rows.map((row) => bulletRow(row, subject, words, names));
  const facts = useChartFacts({
    title,
    unit: subject === 'region' && first ? unitText(first.unit, language.value) : null,
    period: subject === 'region' && first ? first.period : null,
    day: first?.asOf ?? null,
    plan,
    demo: rows.some(({ demo }) => demo),
    notes: [words.charts.bulletNote],
    file: [title],
  });
  if (!first) return null;
  return (
    <ChartMenu
      facts={facts}
      text={async () => (await shapes()).bulletRowsText(title, words.figures[subject], drawn, language.value)}
      picture={async (onPaper, width) => (await shapes()).bulletRowsShapes(drawn, width, onPaper)}
    />
  );
}

function bulletRow(row: ProgressRow, subject: Props['subject'], words: Messages, names: Names): BulletRow {
  const unit = unitText(row.unit, language.value);
  const target = targetText(row, words);
  const levels = `${formatFigure(row.level, row.decimals)} / ${target}`;
  return {
    name: subject === 'indicator' ? names.indicator(row.indicator) : names.region(row.region),
    level: row.level,
    levelText: subject === 'indicator' ? `${levels} ${unit}` : levels,
    targetText: target,
    unit,
    distanceCovered: row.distanceCovered,
    planned: planShare(row),
    lagPoints: row.lagPoints,
    tone: verdictTone(row),
    verdict: verdictWord(row, words),
  };
}
