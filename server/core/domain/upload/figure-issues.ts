import type { MeasureKind } from '../indicator.ts';
import type { Wording } from '../wording.ts';
import { type Issue, type Place, refusal } from './issue.ts';
import type { NumberFault } from './number-text.ts';

/** What is wrong with the figure in a cell. */

const A_NUMBER: Wording = {
  zh: '一个数字，如 1234.5；没有数据就留空，来源未公布写“…”',
  en: 'a number such as 1234.5; leave it blank for no report, write "…" for not published',
};

const NUMBER_FAULTS: Record<NumberFault, Wording> = {
  text: { zh: '这里应是数字，读到的是文字', en: 'A number is expected here, not the text' },
  scientific: {
    zh: '科学计数法会丢失末尾的数字，无法确认原值',
    en: 'Scientific notation may have lost digits of',
  },
  grouping: {
    zh: '其中的小数点或分隔符无法确定是哪个数',
    en: 'The separators leave open which number is meant:',
  },
  brackets: { zh: '括号表示的负数不读取', en: 'Brackets for negative numbers are not read:' },
  unit: { zh: '数字后面带有文字，单位应写在“单位”列', en: 'The unit belongs into the column 单位:' },
  'too-long': { zh: '有效数字超过 15 位，无法准确保存', en: 'More than 15 digits cannot be kept exactly:' },
};

export const notANumber = (place: Place, value: string, fault: NumberFault): Issue =>
  refusal(
    'not-a-number',
    place,
    value,
    { zh: `${NUMBER_FAULTS[fault].zh}：“${value}”。`, en: `${NUMBER_FAULTS[fault].en} "${value}".` },
    A_NUMBER,
  );

/** A cell of a kind that no column takes: a formula, an error, TRUE or FALSE, or a date among numbers. */
export const wrongCellKind = (
  place: Place,
  value: string,
  kind: 'formula' | 'error' | 'boolean' | 'date',
): Issue => {
  const wordings: Record<typeof kind, [Wording, Wording]> = {
    formula: [
      {
        zh: `单元格含公式“${value}”，公式的结果可能随别处变化。`,
        en: `The cell holds the formula ${value}.`,
      },
      { zh: '复制后“选择性粘贴—数值”，只留下数字', en: 'its value: copy, then paste special as values' },
    ],
    error: [{ zh: `单元格是错误值“${value}”。`, en: `The cell holds the error ${value}.` }, A_NUMBER],
    boolean: [{ zh: `单元格是逻辑值“${value}”，不是数字。`, en: `The cell holds ${value}.` }, A_NUMBER],
    date: [
      { zh: `单元格是日期“${value}”，不是数字。`, en: `The cell holds the date ${value}.` },
      { zh: '把单元格设为“数值”格式后重新填写的数字', en: 'a number in a cell formatted as a number' },
    ],
  };
  const [message, expected] = wordings[kind];
  return refusal(`${kind}-cell`, place, value, message, expected);
};

export const mergedCells = (place: Place, range: string): Issue =>
  refusal(
    'merged-cells',
    place,
    range,
    { zh: `${range} 是合并单元格，无法确定数字属于哪一行。`, en: `The cells ${range} are merged.` },
    { zh: '取消合并，每个单元格各填各的', en: 'separate cells' },
  );

export const percentNotTaken = (place: Place, value: string, unit: string): Issue =>
  refusal(
    'percent-not-taken',
    place,
    value,
    {
      zh: `这里的单位是“${unit}”，读到的却是百分数“${value}”。`,
      en: `${value} is a percentage; the unit is ${unit}.`,
    },
    { zh: `以“${unit}”为单位的数字`, en: `a number of ${unit}` },
  );

export const negativeFigure = (place: Place, value: string, kind: MeasureKind): Issue =>
  refusal(
    'negative-figure',
    place,
    value,
    {
      zh: `${kind === 'ratio' || kind === 'share' ? '比率' : '数量'}不能是负数。`,
      en: 'This figure cannot be negative.',
    },
    { zh: '0 或更大的数字', en: '0 or more' },
  );

/** @param unit of the share, in which 100 is the whole */
export const shareOutOfRange = (place: Place, value: string, unit: string): Issue =>
  refusal(
    'share-out-of-range',
    place,
    value,
    {
      zh: `比重是占上级的份额，只能在 0${unit} 到 100${unit} 之间，读到的是“${value}”。`,
      en: `A share of the region above lies between 0 and 100 ${unit}; ${value} was read.`,
    },
    { zh: `0 到 100 之间的数字，单位“${unit}”`, en: `a number of ${unit} from 0 to 100` },
  );

export const notWhole = (place: Place, value: string, unit: string): Issue =>
  refusal(
    'not-whole',
    place,
    value,
    { zh: `以“${unit}”计的数量应是整数。`, en: `A count of ${unit} has no fraction.` },
    { zh: '整数', en: 'a whole number' },
  );

export const notDoneOrOpen = (place: Place, value: string): Issue =>
  refusal(
    'not-done-or-open',
    place,
    value,
    { zh: '里程碑只有完成（1）和未完成（0）。', en: 'A milestone is done (1) or not (0).' },
    { zh: '0 或 1', en: '0 or 1' },
  );

export const tooLargeFigure = (place: Place, value: string): Issue =>
  refusal(
    'too-large-figure',
    place,
    value,
    { zh: '数字过大，超出可以准确保存的范围。', en: 'The number is too large to be kept exactly.' },
    { zh: '绝对值小于 10 的 15 次方的数字', en: 'a number below 10 to the power of 15' },
  );

/** 累计 for something that does not add up over time. */
export const cumulativeNotTaken = (place: Place, value: string, kind: MeasureKind): Issue => {
  const name = kind === 'ratio' || kind === 'share' ? '比率' : kind === 'milestone' ? '里程碑' : '时点数';
  return refusal(
    'ytd-not-taken',
    place,
    value,
    { zh: `这是${name}，没有累计值。`, en: 'This figure has no year-to-date value.' },
    { zh: '“累计”留空，期末的数填在“当期”', en: '累计 left blank; the value at period end stands in 当期' },
  );
};

/** 当期 beside words such as 1—9月, which name a stretch of the year. */
export const currentNotTaken = (place: Place, value: string, periodText: string): Issue =>
  refusal(
    'current-not-taken',
    place,
    value,
    {
      zh: `时期写的是“${periodText}”，只能填累计。`,
      en: `The period reads "${periodText}", which takes year-to-date values only.`,
    },
    { zh: '“当期”留空，或把时期写成单独的月份或季度', en: '当期 left blank, or a single month or quarter' },
  );
