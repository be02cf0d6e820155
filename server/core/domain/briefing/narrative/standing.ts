import type { Light } from '../../light.ts';
import type { IsoDate } from '../../units.ts';
import type { TargetFacts } from '../input.ts';
import { firstDeadline, NOT_YET_DUE, verdictOn } from '../not-yet-due.ts';
import { count, listed, type Piece, type Sentence, sentence } from '../sentence.ts';

/** The order in which verdicts are counted up. A word that is not here comes before the last ones. */
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
const LAST: readonly string[] = ['口径待确认', '缺报', NOT_YET_DUE];
const MOST_NAMES = 3;

/**
 * 9项量化目标中，到期达标4项、到期未达1项（机器人产业链规模）、口径待确认3项。
 * Names stand where a reader must know which: everything but what is well, up to three.
 */
export function standingSentence(targets: readonly TargetFacts[], day: IsoDate): Sentence {
  const groups = Map.groupBy(targets, (facts) => verdictOn(facts, day));
  const parts = [...groups]
    .toSorted(([a], [b]) => rank(a) - rank(b))
    .flatMap(([word, members], index): Piece[] => {
      const light = members[0]!.progress.light;
      const named = needsNames(word, light) && members.length <= MOST_NAMES;
      return [
        index === 0 ? '' : '、',
        word,
        count(members.length, '项', light),
        inBrackets([
          named ? listed(members.map(({ name }) => name)) : '',
          word === NOT_YET_DUE ? firstDeadline(members) : '',
        ]),
      ];
    });
  return sentence`${count(targets.length, '项')}量化目标中，${parts}。`;
}

function inBrackets(remarks: readonly string[]): string {
  const said = remarks.filter((remark) => remark !== '');
  return said.length === 0 ? '' : `（${said.join('，')}）`;
}

function rank(word: string): number {
  if (LAST.includes(word)) return ORDER.length + 1 + LAST.indexOf(word);
  return ORDER.includes(word) ? ORDER.indexOf(word) : ORDER.length;
}

function needsNames(word: string, light: Light | null): boolean {
  return light !== 'green' && !word.includes('达标') && word !== '口径待确认';
}
