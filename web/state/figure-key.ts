import { useLocation } from 'preact-iso/router';
import type { Form } from '#core/domain/observation.ts';
import { withQuery } from '../paths.ts';

/** What names a reported figure, in whatever version. */
export interface FigureKey {
  indicator: string;
  region: string;
  period: string;
  form: Form;
}

/** Names a figure in an address: `robot_mfg_scale~370000~2026-Q3~ytd`. */
export function figureKeyText({ indicator, region, period, form }: FigureKey): string {
  return [indicator, region, period, form].join('~');
}

/** The figure that a text names; null where it names none. */
export function readFigureKey(text: string): FigureKey | null {
  const [indicator, region, period, form, ...more] = text.split('~');
  if (!indicator || !region || !period || !isForm(form) || more.length > 0) return null;
  return { indicator, region, period, form };
}

function isForm(text: string | undefined): text is Form {
  return text === 'point' || text === 'period' || text === 'ytd';
}

/** Where the versions of a figure open: the present page with the figure named in its address. */
export function useFigureHref(): (figure: FigureKey) => string {
  const { path, query } = useLocation();
  return (figure) => withQuery(path, { ...query, figure: figureKeyText(figure) });
}
