import { formatDate, formatFigure, formatPeriod, formatSigned, type Locale, MISSING } from '../format.ts';
import { unitName } from '../unit-name.ts';
import type { ChangeCell, ChangeGroup, ChangeRow, ChangesPanel } from './follow-through.ts';
import type { ChangeParts, ChangesFacts, TargetChangeFacts } from './follow-through-facts.ts';
import {
  changesOverview,
  definitionChangesSentence,
  hasMoved,
  levelChangeSentence,
  milestoneChangesSentence,
  moreRevisionsSentence,
  promiseChangesSentence,
  revisionSentence,
  verdictChangesSentence,
} from './narrative/changes.ts';
import type { Sentence } from './sentence.ts';
import { verdictWord } from './words.ts';

const MOST_REVISIONS = 4;

const WORDS = {
  zh: {
    than: {
      period_before: '与上期相比的变化',
      earlier_issue: '与上一份简报相比的变化',
      moment: '与指定时点相比的变化',
    },
    note: (day: string) => `自${day}以来`,
    groups: {
      activity: '实际变动',
      revision: '往期数据修订',
      scope: '目标与口径调整',
      verdict: '亮灯与状态',
    },
  },
  en: {
    than: {
      period_before: 'Changes since the period before',
      earlier_issue: 'Changes since the last issue',
      moment: 'Changes since the chosen moment',
    },
    note: (day: string) => `since ${day}`,
    groups: {
      activity: 'New activity',
      revision: 'Revisions of earlier periods',
      scope: 'Targets and definitions',
      verdict: 'Lights and states',
    },
  },
} as const;

/** What is different from what was known before, each kind of change on its own. */
export function changesPanel(facts: ChangesFacts | null, locale: Locale): ChangesPanel | null {
  if (facts === null) return null;
  const words = WORDS[locale];
  const { since, targets, revisions, promises, definitions, milestones } = facts;
  const told = revisions.map((one) => revisionSentence(one, locale)).filter((one) => one !== null);
  const groups: Record<ChangeGroup['kind'], (Sentence | null)[]> = {
    activity: [
      ...targets.map((one) => levelChangeSentence(one, locale)),
      milestoneChangesSentence(milestones, locale),
    ],
    revision: [...told.slice(0, MOST_REVISIONS), moreRevisionsSentence(told.length - MOST_REVISIONS, locale)],
    scope: [promiseChangesSentence(promises, locale), definitionChangesSentence(definitions, locale)],
    verdict: [verdictChangesSentence(targets, locale)],
  };
  return {
    title: words.than[facts.than],
    note: words.note(formatDate(since, locale)),
    since,
    overview: changesOverview(facts, targets.filter(hasMoved).length, locale),
    groups: (['activity', 'revision', 'scope', 'verdict'] as const)
      .map((kind) => ({
        kind,
        title: words.groups[kind],
        sentences: groups[kind].filter((one) => one !== null),
      }))
      .filter(({ sentences }) => sentences.length > 0),
    rows: targets.flatMap((one) => rowOf(one, locale) ?? []),
  };
}

/** Null where neither moment has a level. */
function rowOf(facts: TargetChangeFacts, locale: Locale): ChangeRow | null {
  const { code, name, unit, decimals, from, to, change } = facts;
  if (from.level === null && to.level === null) return null;
  const part = (name: keyof ChangeParts): ChangeCell => {
    const value = change === null ? null : change[name];
    return { text: formatSigned(value, decimals), value };
  };
  const end = ({ level, period }: TargetChangeFacts['from']) => ({
    text: formatFigure(level, decimals),
    value: level,
    period: period === null ? MISSING : formatPeriod(period, locale),
  });
  return {
    code,
    name,
    unit: unitName(unit, locale),
    from: end(from),
    to: end(to),
    change: part('total'),
    activity: part('activity'),
    revision: part('revision'),
    scope: part('scope'),
    unsplit: part('unsplit'),
    verdict: {
      from: verdictWord(from, { strength: 'firm' }, locale),
      to: verdictWord(to, { strength: 'firm' }, locale),
      state: to.state,
      light: to.light,
    },
  };
}
