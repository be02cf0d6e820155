import { formatFigure } from '../format.ts';
import { type Issue, type Place, remark, WHOLE_FILE } from './issue.ts';
import { shortened } from './shortened.ts';

/** What is to be looked at and refuses nothing. */

export const numberTidied = (place: Place, seen: string, value: number): Issue =>
  remark('number-tidied', place, seen, {
    zh: `“${seen}”按数字 ${value} 读取。`,
    en: `"${seen}" was read as the number ${value}.`,
  });

export const unitDiffers = (place: Place, unit: string, usual: string): Issue =>
  remark('unit-differs', place, unit, {
    zh: `单位“${unit}”与指标的单位“${usual}”不同，可以换算；按填报的单位保存。`,
    en: `Reported in ${unit} where ${usual} is usual; kept as reported.`,
  });

export const unitAssumed = (place: Place, unit: string): Issue =>
  remark('unit-assumed', place, null, {
    zh: `没有写单位，按指标的单位“${unit}”读取。`,
    en: `No unit was given; ${unit} is assumed.`,
  });

export const statusAssumed = (place: Place, word: string): Issue =>
  remark('status-assumed', place, null, {
    zh: `没有写状态，按“${word}”保存。`,
    en: `No status was given; ${word} is assumed.`,
  });

export const notesNotKept = (count: number): Issue =>
  remark('notes-not-kept', WHOLE_FILE, null, {
    zh: `有 ${count} 个数没有变化，只是备注不同；备注不会单独保存。`,
    en: `${count} figures are unchanged but for their notes; a note alone is not kept.`,
  });

/** @param count periods of one region and indicator that have 当期 and no 累计 */
export const ytdMissing = (place: Place, region: string, indicator: string, count: number): Issue =>
  remark(
    'ytd-missing',
    place,
    null,
    {
      zh: `判定用累计数；${region}“${indicator}”有 ${count} 个时期只报了当期，目标仍按缺报处理。`,
      en: `Targets are judged by year-to-date figures; ${count} periods have a period figure only and count as not reported.`,
    },
    { zh: '同时填报“累计”', en: '累计 beside 当期' },
  );

export const sourceMissing = (place: Place, status: string): Issue =>
  remark('source-missing', place, status, {
    zh: `状态是“${status}”，备注里没有注明来源。`,
    en: 'A published figure without its source in 备注.',
  });

export const growthLooksLikeFraction = (place: Place, seen: string): Issue =>
  remark('growth-looks-like-fraction', place, seen, {
    zh: `同比按 ${seen}% 读取；如果是指 ${formatFigure(Number(seen) * 100, 1)}%，请改写。`,
    en: `Read as ${seen} %. Was ${formatFigure(Number(seen) * 100, 1)} % meant?`,
  });

export const negativeFlow = (place: Place, seen: string): Issue =>
  remark('negative-flow', place, seen, {
    zh: '这个时期的数是负数，请核对。',
    en: 'A negative figure for a period: please check.',
  });

export const unknownColumns = (place: Place, headings: readonly string[]): Issue =>
  remark('unknown-columns', place, headings.map(shortened).join('、'), {
    zh: `没有读取这些列：“${headings.map(shortened).join('”“')}”。`,
    en: `These columns were not read: ${headings.map(shortened).join(', ')}.`,
  });

export const sheetSkipped = (place: Place, sheet: string): Issue =>
  remark('sheet-skipped', place, null, {
    zh: `工作表“${shortened(sheet)}”不是填报表，没有读取。`,
    en: `The sheet "${shortened(sheet)}" has no reporting table and was not read.`,
  });

export const rowSkipped = (place: Place, seen: string): Issue =>
  remark('row-skipped', place, seen, {
    zh: `“${seen}”这一行没有数字，没有读取。`,
    en: `The row "${seen}" has no figures and was not read.`,
  });

export const nothingReported = (place: Place): Issue =>
  remark('nothing-reported', place, null, {
    zh: '表头正确，但没有填写任何数字。',
    en: 'The headings are right, but no figure is filled in.',
  });
