import type { Locale } from '#core/domain/format.ts';

const zh = {
  /** Behind the title of a section whose text a person has written or changed. */
  edited: '经人工修改',
  scan: '扫码查看本期数据及其后变化',
  see: (url: string) => `查看本期数据及其后变化：${url}`,
  code: '二维码',
  source: '数据来源',
  copies: (names: string) => `抄送：${names}`,
  logo: '标志',
  attention: '需关注事项',
  basis: '判定依据',
  targets: '目标完成情况',
  notes: '注：',
  page: '第 # 页 · 共 1 页',
  open: '（',
  close: '）',
  /** # stands for a number. */
  more: '限于篇幅，其余目标#项见系统。',
  check: '扫码核对',
  inBrackets: (words: string) => `（${words}）`,
  numbered: (number: number) => `${number}．`,
};

export type PaperWords = typeof zh;

const en: PaperWords = {
  edited: 'edited by hand',
  scan: 'Scan for these figures and what has changed since',
  see: (url: string) => `These figures and what has changed since: ${url}`,
  code: 'QR code',
  source: 'Sources',
  copies: (names: string) => `Copies to: ${names}`,
  logo: 'Logo',
  attention: 'Points of attention',
  basis: 'How it was judged',
  targets: 'Targets',
  notes: 'Notes: ',
  page: 'Page # of 1',
  open: ' (',
  close: ')',
  more: ' # more targets stand in the system.',
  check: 'Scan to check',
  inBrackets: (words: string) => ` (${words})`,
  numbered: (number: number) => `${number}. `,
};

/** The few words that papers have of their own. */
export const PAPER_WORDS: Record<Locale, PaperWords> = { zh, en };
