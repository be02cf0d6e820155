import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Logo } from '#core/domain/briefing/look/look.ts';
import { PAPER_WORDS } from './paper-words.ts';
import { palette } from './tones.ts';

/** What a site's template settles about a page, for the templates of Typst. */
export function lookData(briefing: Pick<Briefing, 'look' | 'language'>) {
  const { look } = briefing;
  const fonts = Object.entries(look?.fonts ?? {}).filter(([, family]) => family !== null);
  return {
    palette: {
      ...palette(),
      ...(look?.accent ? { accent: look.accent } : {}),
      ...(look?.strong ? { navy: look.strong } : {}),
    },
    fonts: Object.fromEntries(fonts),
    logo: look?.logo ? { svg: logoSvg(look.logo), ratio: look.logo.width / look.logo.height } : null,
    ...imprintOf(briefing),
  };
}

/** 抄送 and the line at the foot as they are printed; null where the template has none. */
export function imprintOf({ look, language }: Pick<Briefing, 'look' | 'language'>): {
  copies: string | null;
  remark: string | null;
} {
  const bare = look?.copies?.replace(/^\s*(抄送|cc)\s*[:：]\s*/i, '') ?? null;
  return {
    copies: bare === null ? null : PAPER_WORDS[language].copies(bare),
    remark: look?.footer ?? null,
  };
}

/** A picture that Typst takes as text. */
function logoSvg({ png, width, height }: Logo): string {
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<image width="${width}" height="${height}" xlink:href="data:image/png;base64,${png}"/></svg>`
  );
}
