import { doubt, type Issue, type Place, refusal } from './issue.ts';
import { PUBLISHED_WORD, STATUS_CHOICES } from './status-text.ts';

/** What is wrong with what goes with a figure: its unit, status, basis, growth, or the rest of the file. */

export const unitMismatch = (place: Place, value: string, unit: string): Issue =>
  refusal(
    'unit-mismatch',
    place,
    value,
    { zh: `单位“${value}”与指标的单位“${unit}”不能换算。`, en: `"${value}" does not convert into ${unit}.` },
    { zh: unit, en: unit },
  );

export const unknownStatus = (place: Place, value: string): Issue => {
  const words = [...STATUS_CHOICES.map(({ word }) => word), PUBLISHED_WORD];
  return refusal(
    'unknown-status',
    place,
    value,
    { zh: `“${value}”不是数据状态。`, en: `"${value}" is not a status.` },
    { zh: words.join('、'), en: words.join(', ') },
  );
};

export const unknownBasis = (place: Place, value: string | null): Issue =>
  refusal(
    'unknown-basis',
    place,
    value,
    value === null
      ? { zh: '没有写口径，无法判断是当期还是累计。', en: 'The basis (period or year to date) is missing.' }
      : { zh: `“${value}”不是可以识别的口径。`, en: `"${value}" is not a basis.` },
    {
      zh: '当期（month、quarter、year）、累计（ytd）或时点（stock）',
      en: 'month, quarter, year, ytd or stock',
    },
  );

export const statusContradictsValue = (place: Place, value: string, status: string): Issue =>
  refusal(
    'status-contradicts-value',
    place,
    value,
    {
      zh: `状态是“${status}”，却填了数字“${value}”。`,
      en: `The status is ${status}, under which no figure stands, yet ${value} is given.`,
    },
    { zh: '去掉数字，或改写状态', en: 'no figure, or another status' },
  );

/** A figure that is taken back leaves a hole behind: whoever looks at it must be told why. */
export const withdrawalToExplain = (place: Place, note: string | null): Issue =>
  doubt(
    'withdrawal',
    place,
    note,
    { zh: '撤回一个已经发布的数，应在备注写明原因。', en: 'A figure is withdrawn; the note must say why.' },
    { explained: note !== null, expected: { zh: '撤回的原因', en: 'the reason' } },
  );

export const nothingToWithdraw = (place: Place): Issue =>
  refusal(
    'nothing-to-withdraw',
    place,
    null,
    {
      zh: '要撤回的数不在记录中，或已经撤回。',
      en: 'There is no such figure on record, or it is withdrawn.',
    },
    { zh: '记录中有的指标、地区和时期', en: 'an indicator, region and period on record' },
  );

export const growthOutOfRange = (place: Place, value: string): Issue =>
  refusal(
    'growth-out-of-range',
    place,
    value,
    { zh: '同比不会低于 −100%。', en: 'Growth cannot be below −100 %.' },
    { zh: '百分数，如 31.1 表示增长 31.1%', en: 'a percentage: 31.1 for growth of 31.1 %' },
  );

export const valueMissing = (place: Place, value: string): Issue =>
  refusal(
    'value-missing',
    place,
    value,
    { zh: '填了同比，但“当期”和“累计”都是空的。', en: 'Growth is given without a figure.' },
    {
      zh: '补填数字；只公布了同比的，在数字处写“…”',
      en: 'the figure, or "…" where only growth is published',
    },
  );

export const growthWithoutColumn = (place: Place, value: string): Issue =>
  refusal(
    'value-missing',
    place,
    value,
    { zh: '填了这一列的同比，但对应的数字是空的。', en: 'Growth is given without the figure it belongs to.' },
    {
      zh: '补填数字；只公布了同比的，在数字处写“…”',
      en: 'the figure, or "…" where only growth is published',
    },
  );

/** Lengths in characters. */
export const noteTooLong = (place: Place, value: string, length: number, limit: number): Issue =>
  refusal(
    'note-too-long',
    place,
    value,
    {
      zh: `备注有 ${length} 个字，超过 ${limit} 个字的上限。`,
      en: `The note has ${length} characters; the limit is ${limit}.`,
    },
    { zh: `不超过 ${limit} 个字的备注`, en: `a note of at most ${limit} characters` },
  );

/** @param others addresses of the other cells that report the same figure */
export const duplicateFigure = (place: Place, value: string | null, others: readonly string[]): Issue =>
  refusal(
    'duplicate-figure',
    place,
    value,
    {
      zh: `同一个地区、指标、时期的同一个数填了不止一次，另见 ${others.join('、')}。`,
      en: `The same figure is reported more than once; see also ${others.join(', ')}.`,
    },
    { zh: '只保留一处', en: 'one of them' },
  );

/** A ratio or a share without the two figures it is made of (named in the order numerator, denominator). */
export const bareRatio = (place: Place, value: string, parts: readonly string[]): Issue =>
  refusal(
    'bare-ratio',
    place,
    value,
    {
      zh: `比率（比重）要由分子和分母重新计算，只填比率不会用于判定${parts.length === 0 ? '' : `，还缺：${parts.join('、')}`}。`,
      en: `A ratio is recomputed from its parts${parts.length === 0 ? '' : `; missing: ${parts.join(', ')}`}.`,
    },
    {
      zh: `同时填报分子和分母；照录公开发布的比率时，状态写“${PUBLISHED_WORD}”并在备注注明来源`,
      en: `both parts, or the status ${PUBLISHED_WORD} with the source in 备注`,
    },
  );
