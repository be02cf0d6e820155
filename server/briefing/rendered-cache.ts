import { createHash } from 'node:crypto';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { RenderedBriefing } from './render-page.ts';

export interface RenderedCache {
  /** The files of a briefing: rendered once, however many ask at the same time. */
  filesOf: (briefing: Briefing) => Promise<RenderedBriefing>;
}

/** What a briefing says, in 16 letters: equal for equal content, whatever the day. */
export function contentHash(briefing: Briefing): string {
  return createHash('sha256').update(JSON.stringify(briefing)).digest('hex').slice(0, 16);
}

/**
 * Keeps the files of the briefings asked for last, by content: new figures make another briefing, so that
 * nothing stale is ever answered. What failed is not kept.
 *
 * @param size how many briefings; each takes about half a megabyte
 */
export function createRenderedCache(
  render: (briefing: Briefing) => Promise<RenderedBriefing>,
  size = 40,
): RenderedCache {
  const kept = new Map<string, Promise<RenderedBriefing>>();
  return {
    filesOf: (briefing) => {
      const key = contentHash(briefing);
      const files = kept.get(key) ?? render(briefing);
      kept.delete(key); // to the end: a Map keeps the order of insertion
      kept.set(key, files);
      files.catch(() => kept.delete(key));
      const oldest = kept.keys().next().value;
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
      return files;
    },
  };
}
