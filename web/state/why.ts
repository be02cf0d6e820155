import { useLocation } from 'preact-iso/router';
import type { ProgressRow } from '#core/contract/progress.ts';
import { withQuery } from '../paths.ts';
import { verdictKey } from './verdict.ts';

type Step = ProgressRow['explanation'][number];

/** Where the reasons of a verdict open: the present page with the verdict named in its address. */
export function useWhyHref(): (row: Pick<ProgressRow, 'target' | 'region' | 'allocated'>) => string {
  const { path, query } = useLocation();
  return (row) => withQuery(path, { ...query, why: verdictKey(row) });
}

/** One step of an explanation; undefined when the verdict did not take it. */
export function stepOf({ explanation }: Pick<ProgressRow, 'explanation'>, code: Step['code']) {
  return explanation.find((step) => step.code === code);
}

/** A number of a step; null when there is no step or it has none of that name. */
export function stepNumber(step: Step | undefined, name: string): number | null {
  const value = step?.values[name];
  return typeof value === 'number' ? value : null;
}
