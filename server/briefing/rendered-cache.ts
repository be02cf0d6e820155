import { createHash } from 'node:crypto';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';

type Render = (form: Form, briefing: Briefing, edition?: Edition) => Promise<RenderedForm>;

export interface RenderedCache {
  /** The files of a briefing in one form: rendered once, however many ask at the same time. */
  filesOf: Render;
}

/** What a briefing says and how it is printed, in 16 letters: equal for equal content, whatever the day. */
export function contentHash(briefing: Briefing, edition: Edition = {}): string {
  const text = JSON.stringify(Object.keys(edition).length === 0 ? briefing : [briefing, edition]);
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/**
 * Keeps the files of the briefings asked for last, by content: new figures make another briefing, so that
 * nothing stale is ever answered. What failed is not kept.
 *
 * @param size how many forms of briefings; each takes half a megabyte to two
 */
export function createRenderedCache(render: Render, size = 40): RenderedCache {
  const kept = new Map<string, Promise<RenderedForm>>();
  return {
    filesOf: (form, briefing, edition = {}) => {
      const key = `${form} ${contentHash(briefing, edition)}`;
      const files = kept.get(key) ?? render(form, briefing, edition);
      kept.delete(key); // to the end: a Map keeps the order of insertion
      kept.set(key, files);
      files.catch(() => kept.delete(key));
      const oldest = kept.keys().next().value;
      if (kept.size > size && oldest !== undefined) kept.delete(oldest);
      return files;
    },
  };
}
