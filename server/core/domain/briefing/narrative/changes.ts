import { formatDate, formatPeriod, formatSigned, type Locale } from '../../format.ts';
import { MILESTONE_WORDS } from '../../milestone-words.ts';
import { PROMISE_FIELD_WORDS } from '../../promise-words.ts';
import { roundHalfUp } from '../../rounding.ts';
import { unitOfChange } from '../../unit-of-change.ts';
import type {
  ChangeParts,
  ChangesFacts,
  MilestoneChangeFacts,
  PromiseChangeFacts,
  RevisionFacts,
  TargetChangeFacts,
} from '../follow-through-facts.ts';
import { quoted } from '../quoted.ts';
import {
  agreeing,
  amount,
  bare,
  clause,
  count,
  type FigurePiece,
  listed,
  listedClauses,
  NOTHING,
  type Sentence,
  sentence,
  tally,
  unitAfter,
} from '../sentence.ts';
import { verdictWord } from '../words.ts';

const MOST_NAMES = 3;

/** 与上期（截至2026年8月31日）相比，新增数据34个、修订往期数据1个、目标和口径调整0项、亮灯或状态变化2项。 */
export function changesOverview(facts: ChangesFacts, moved: number, locale: Locale): Sentence {
  const { since, than: what, newFigures, revisions, promises, definitions } = facts;
  const scope = promises.length + definitions.length;
  const day = formatDate(since, locale);
  const nothing = newFigures + revisions.length + scope + moved === 0;
  if (locale === 'en') {
    const than = {
      period_before: `Since the period before (cut-off ${day})`,
      earlier_issue: `Since the last issue (cut-off ${day})`,
      moment: `Since ${day}`,
    }[what];
    if (nothing) return sentence`${than}: ${bare(0)} new figures, and nothing else changed.`;
    return sentence`${than}: ${tally(newFigures, 'new figure')}, ${tally(revisions.length, 'revision')} of earlier ones, ${tally(scope, 'change')} of targets or definitions, ${tally(moved, 'target')} with another verdict.`;
  }
  const than = {
    period_before: `与上期（截至${day}）相比`,
    earlier_issue: `与上一份简报（截至${day}）相比`,
    moment: `与${day}相比`,
  }[what];
  if (nothing) return sentence`${than}，新增数据${count(0, '个')}，数据、口径和亮灯均无变化。`;
  return sentence`${than}，新增数据${count(newFigures, '个')}、修订往期数据${count(revisions.length, '个')}、目标和口径调整${count(scope, '项')}、亮灯或状态变化${count(moved, '项')}。`;
}

/**
 * 机器人制造产业规模由376.0亿元（2026年二季度）增加到386.2亿元（2026年三季度），增加10.2亿元，其中实际变动+10.9亿元、修订往期数据−0.7亿元。
 * @returns null where one of the moments has no level, and where nothing moved
 */
export function levelChangeSentence(facts: TargetChangeFacts, locale: Locale): Sentence | null {
  const { name, unit, decimals, from, to, change } = facts;
  if (change === null || from.level === null || to.level === null) return null;
  if (Object.values(change).every((part) => part === 0) && from.period === to.period) return null;
  const figure = (value: number) => amount(value, decimals, unit, null, locale);
  const at = (period: string | null) => formatPeriod(period, locale);
  const size = amount(Math.abs(change.total), decimals, unitOfChange(unit), null, locale);
  const rounded = roundHalfUp(change.total, decimals);
  const parts = partsOf(facts, change, locale);
  if (locale === 'en') {
    if (rounded === 0)
      return sentence`${name} stands at ${figure(to.level)} (${at(to.period)}), level with ${at(from.period)}${parts}.`;
    return sentence`${name} went from ${figure(from.level)} (${at(from.period)}) to ${figure(to.level)} (${at(to.period)}), ${rounded > 0 ? 'up' : 'down'} ${size}${parts}.`;
  }
  if (rounded === 0)
    return sentence`${name}为${figure(to.level)}（${at(to.period)}），与${at(from.period)}持平${parts}。`;
  const verb = unit === '%' ? ['提高', '下降'] : ['增加', '减少'];
  return sentence`${name}由${figure(from.level)}（${at(from.period)}）变为${figure(to.level)}（${at(to.period)}），${rounded > 0 ? verb[0]! : verb[1]!}${size}${parts}。`;
}

const PART_WORDS: Record<Locale, Record<Exclude<keyof ChangeParts, 'total'>, string>> = {
  zh: { activity: '实际变动', revision: '修订往期数据', scope: '目标和口径调整', unsplit: '无法拆分' },
  en: {
    activity: 'new activity',
    revision: 'revision of earlier periods',
    scope: 'change of definition',
    unsplit: 'not to be split',
  },
};

/** Said only where more than new activity moved it. */
function partsOf({ unit, decimals }: TargetChangeFacts, change: ChangeParts, locale: Locale): Sentence {
  const names = ['activity', 'revision', 'scope', 'unsplit'] as const;
  const there = names.filter((name) => change[name] !== 0);
  if (there.every((name) => name === 'activity')) return NOTHING;
  const said = there.map((name) => {
    const piece = signed(change[name], decimals, unitOfChange(unit), locale);
    return locale === 'en' ? clause`${piece} ${PART_WORDS.en[name]}` : clause`${PART_WORDS.zh[name]}${piece}`;
  });
  const list = listedClauses(said, said.length, '、', locale);
  return locale === 'en' ? clause`: ${list}` : clause`，其中${list}`;
}

function signed(value: number, decimals: number, unit: string, locale: Locale): FigurePiece {
  return { text: `${formatSigned(value, decimals)}${unitAfter(unit, locale)}`, value, light: null };
}

/** 2项任务和事项有新进展：建设训练场（推进中→按期完成）、…。 Null when nothing moved. */
export function milestoneChangesSentence(
  changes: readonly MilestoneChangeFacts[],
  locale: Locale,
): Sentence | null {
  if (changes.length === 0) return null;
  const words = MILESTONE_WORDS[locale];
  const parts = changes.map(({ title, from, to }) =>
    locale === 'en'
      ? clause`${title} (${words[from]} → ${words[to]})`
      : clause`${title}（${words[from]}→${words[to]}）`,
  );
  const list = listedClauses(parts, MOST_NAMES, '、', locale);
  return locale === 'en'
    ? sentence`${tally(changes.length, 'task or goal', 'tasks and goals')} ${agreeing(changes.length, 'has', 'have')} another status than before: ${list}.`
    : sentence`${count(changes.length, '项')}任务和目标状态有变化：${list}。`;
}

/** 济南市机器人制造产业规模2026年二季度数由31.2亿元修订为31.5亿元（+0.3亿元），原因：企业补报。 */
export function revisionSentence(facts: RevisionFacts, locale: Locale): Sentence | null {
  const { indicator, region, decimals, old, value, unit, difference, differenceUnit } = facts;
  const period = formatPeriod(facts.period, locale);
  if (old === null || old.value === null) return null;
  const before = amount(old.value, decimals, old.unit, null, locale);
  const why =
    facts.reason === null ? '' : locale === 'en' ? `; reason: ${facts.reason}` : `，原因：${facts.reason}`;
  if (value === null) {
    return locale === 'en'
      ? sentence`${region}, ${indicator}, ${period}: ${before} was withdrawn${why}.`
      : sentence`${region}${indicator}${period}数${before}已撤回${why}。`;
  }
  const after = amount(value, decimals, unit, null, locale);
  const by =
    difference === null ? NOTHING : inBrackets(signed(difference, decimals, differenceUnit, locale), locale);
  if (value === old.value && unit === old.unit) {
    return locale === 'en'
      ? sentence`${region}, ${indicator}, ${period}: ${after}, unchanged; its status or growth rate was revised${why}.`
      : sentence`${region}${indicator}${period}数${after}不变，修订了数据状态或同比${why}。`;
  }
  return locale === 'en'
    ? sentence`${region}, ${indicator}, ${period}: ${before} revised to ${after}${by}${why}.`
    : sentence`${region}${indicator}${period}数由${before}修订为${after}${by}${why}。`;
}

function inBrackets(piece: FigurePiece, locale: Locale): Sentence {
  return locale === 'en' ? clause` (${piece})` : clause`（${piece}）`;
}

/** 另有5个往期数据修订，见系统。 */
export function moreRevisionsSentence(more: number, locale: Locale): Sentence | null {
  if (more <= 0) return null;
  return locale === 'en'
    ? sentence`${bare(more)} more of them ${more === 1 ? 'is' : 'are'} listed in the system.`
    : sentence`另有${count(more, '个')}往期数据修订，见系统。`;
}

/** 2项目标口径有调整：机器人产业链规模目标值自2026年1月1日起调整（苏工信〔2026〕3号）、独角兽企业数期限由人工选定（处务会议定）。 */
export function promiseChangesSentence(
  changes: readonly PromiseChangeFacts[],
  locale: Locale,
): Sentence | null {
  if (changes.length === 0) return null;
  const parts = changes.map((one) => promiseWords(one, locale));
  const list = listed(parts, MOST_NAMES, locale);
  return locale === 'en'
    ? sentence`${tally(changes.length, 'promise')} changed or completed: ${list}.`
    : sentence`${count(changes.length, '项')}目标口径有调整：${list}。`;
}

function promiseWords(
  { target, kind, fields, effectiveFrom, cameIntoForce, ground }: PromiseChangeFacts,
  locale: Locale,
): string {
  const terms = listed(
    fields.map((field) => PROMISE_FIELD_WORDS[locale][field]),
    fields.length,
    locale,
  );
  const from = formatDate(effectiveFrom, locale);
  if (locale === 'en') {
    const what =
      kind === 'choice'
        ? `${terms} chosen by a person`
        : `${terms} ${cameIntoForce ? 'amendment in force' : 'amended as'} of ${from}`;
    return `${target}: ${what} (${ground})`;
  }
  const what =
    kind === 'choice'
      ? `${terms}由人工选定`
      : `${terms}自${from}起${cameIntoForce ? '按已录入的调整执行' : '调整'}`;
  return `${target}${what}（${ground}）`;
}

const DEFINITION_WORDS: Record<Locale, Record<ChangesFacts['definitions'][number]['kind'], string>> = {
  zh: { plan: '计划', indicator: '指标', target: '目标', light_rules: '亮灯规则' },
  en: { plan: 'plan', indicator: 'indicator', target: 'target', light_rules: 'rules for lights' },
};

/** 2项定义有变化：新录入指标“甲”、亮灯规则改动。 */
export function definitionChangesSentence(
  changes: ChangesFacts['definitions'],
  locale: Locale,
): Sentence | null {
  if (changes.length === 0) return null;
  const parts = changes.map(({ kind, name }) => {
    const word = DEFINITION_WORDS[locale][kind];
    if (locale === 'en')
      return kind === 'light_rules' ? `${word} changed` : `new ${word} ${quoted(name, locale)}`;
    return kind === 'light_rules' ? `${word}改动` : `新录入${word}${quoted(name, locale)}`;
  });
  return locale === 'en'
    ? sentence`${tally(changes.length, 'definition')} changed: ${listed(parts, MOST_NAMES, locale)}.`
    : sentence`${count(changes.length, '项')}定义有变化：${listed(parts, MOST_NAMES)}。`;
}

/** 2项目标亮灯或状态有变化：甲由关注转为正常、乙由推进中转为已达标。 */
export function verdictChangesSentence(
  changes: readonly TargetChangeFacts[],
  locale: Locale,
): Sentence | null {
  const moved = changes.filter(hasMoved);
  if (moved.length === 0) return null;
  const word = (end: TargetChangeFacts['from']) => verdictWord(end, { strength: 'firm' }, locale);
  const parts = moved.map(({ name, from, to }) =>
    locale === 'en'
      ? `${name} from "${word(from)}" to "${word(to)}"`
      : `${name}由${word(from)}转为${word(to)}`,
  );
  return locale === 'en'
    ? sentence`${tally(moved.length, 'target', 'targets')} ${agreeing(moved.length, 'has', 'have')} another verdict: ${listed(parts, MOST_NAMES, locale)}.`
    : sentence`${count(moved.length, '项')}目标亮灯或状态有变化：${listed(parts, MOST_NAMES)}。`;
}

export function hasMoved({ from, to }: TargetChangeFacts): boolean {
  return from.state !== to.state || from.light !== to.light;
}
