import type { Locale } from '../../format.ts';
import type { Light } from '../../light.ts';
import type { IsoDate } from '../../units.ts';
import type { TargetFacts } from '../input.ts';
import { firstDeadline, isNotYetDue, verdictOn } from '../not-yet-due.ts';
import { bare, clause, count, listed, listedClauses, type Sentence, sentence, tally } from '../sentence.ts';

/** The order in which verdicts are counted up, by their Chinese words. What is not here comes before the last ones. */
const ORDER: readonly string[] = [
  '正常',
  '关注',
  '滞后',
  '已达标',
  '达标但走弱',
  '到期达标',
  '到期未达',
  '到期未达预期',
];
const LAST: readonly string[] = ['口径待确认', '缺报', '尚未到期'];
const MOST_NAMES = 3;

/** Verdicts that are no adjective, behind a number: 1 to watch, 3 with an open definition. */
const COUNTED_EN: Record<string, string> = {
  Watch: 'to watch',
  'Definition open': 'with an open definition',
  'Final data pending': 'with final data pending',
  'Too early': 'too early to judge',
  'Met at deadline': 'met at the deadline',
  'Missed at deadline': 'missed at the deadline',
  'Below expectation at deadline': 'below expectation at the deadline',
};

/**
 * 9项量化目标中，到期达标4项、到期未达1项（机器人产业链规模）、口径待确认3项。
 * Names stand where a reader must know which: everything but what is well, up to three.
 */
export function standingSentence(
  targets: readonly TargetFacts[],
  day: IsoDate,
  locale: Locale = 'zh',
): Sentence {
  const groups = Map.groupBy(targets, (facts) => verdictOn(facts, day));
  const parts = [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .map(([key, members]) => {
      const light = members[0]!.progress.light;
      const named = needsNames(key, light) && members.length <= MOST_NAMES;
      const remarks = inBrackets(
        [
          named
            ? listed(
                members.map(({ name }) => name),
                MOST_NAMES,
                locale,
              )
            : '',
          isNotYetDue(members[0]!, day) ? firstDeadline(members, locale) : '',
        ],
        locale,
      );
      const word = verdictOn(members[0]!, day, locale);
      return locale === 'en'
        ? clause`${bare(members.length, light)} ${COUNTED_EN[word] ?? word.toLowerCase()}${remarks}`
        : clause`${word}${count(members.length, '项', light)}${remarks}`;
    });
  const list = listedClauses(parts, parts.length, '、', locale);
  const only = targets.length === 1 ? targets[0]! : null;
  if (only !== null) return verdictOnOne(only, day, locale);
  return locale === 'en'
    ? sentence`Of ${tally(targets.length, 'quantified target')}: ${list}.`
    : sentence`${count(targets.length, '项')}量化目标中，${list}。`;
}

function inBrackets(remarks: readonly string[], locale: Locale): string {
  const said = remarks.filter((remark) => remark !== '');
  if (said.length === 0) return '';
  return locale === 'en' ? ` (${said.join(', ')})` : `（${said.join('，')}）`;
}

function rank(word: string): number {
  if (LAST.includes(word)) return ORDER.length + 1 + LAST.indexOf(word);
  return ORDER.includes(word) ? ORDER.indexOf(word) : ORDER.length;
}

function needsNames(word: string, light: Light | null): boolean {
  return light !== 'green' && !word.includes('达标') && word !== '口径待确认';
}

/** 1项量化目标判定为正常。 */
function verdictOnOne(facts: TargetFacts, day: IsoDate, locale: Locale): Sentence {
  const word = verdictOn(facts, day, locale);
  const { light } = facts.progress;
  const due = isNotYetDue(facts, day) ? inBrackets([firstDeadline([facts], locale)], locale) : '';
  if (locale === 'en') {
    return sentence`The ${{ text: '1', value: 1, light }} quantified target is judged "${word}"${due}.`;
  }
  return sentence`${count(1, '项', light)}量化目标判定为“${word}”${due}。`;
}
