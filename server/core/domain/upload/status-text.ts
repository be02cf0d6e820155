import type { ObservationStatus } from '../observation.ts';
import { saysNotPublished } from './number-text.ts';
import { nameKey } from './plain-text.ts';

/** What the 状态 column may say, in the order of its drop-down list. */
export const STATUS_CHOICES: readonly { word: string; status: ObservationStatus }[] = [
  { word: '快报数', status: 'flash' },
  { word: '初步数', status: 'preliminary' },
  { word: '年报数', status: 'annual' },
  { word: '最终核实数', status: 'final' },
  { word: '普查修订数', status: 'census' },
  { word: '未公布', status: 'not_published' },
  { word: '撤回', status: 'withdrawn' },
];

/** Meant for figures copied from a publication, so not in the list of a form that somebody reports on. */
export const PUBLISHED_WORD = '来源发布数';

/** What a blank 状态 is taken for, with a note that says so. */
export const ASSUMED_STATUS: ObservationStatus = 'preliminary';

const SPELLINGS: Record<string, ObservationStatus> = {
  快报: 'flash',
  快报数: 'flash',
  flash: 'flash',
  初步: 'preliminary',
  初步数: 'preliminary',
  初步核算数: 'preliminary',
  preliminary: 'preliminary',
  年报: 'annual',
  年报数: 'annual',
  annual: 'annual',
  最终数: 'final',
  最终核实: 'final',
  最终核实数: 'final',
  final: 'final',
  普查修订: 'census',
  普查修订数: 'census',
  census: 'census',
  发布数: 'published',
  来源发布: 'published',
  来源发布数: 'published',
  published: 'published',
  撤回: 'withdrawn',
  已撤回: 'withdrawn',
  撤回数: 'withdrawn',
  withdrawn: 'withdrawn',
};

/** The status that a text names; null when it names none. */
export function readStatusText(text: string): ObservationStatus | null {
  if (saysNotPublished(text)) return 'not_published';
  return SPELLINGS[nameKey(text)] ?? null;
}

/** The Chinese word for a status, as the 状态 column writes it. */
export function statusWord(status: ObservationStatus): string {
  if (status === 'published') return PUBLISHED_WORD;
  return STATUS_CHOICES.find((choice) => choice.status === status)!.word;
}
