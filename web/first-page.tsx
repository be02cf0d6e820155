import { renderToString } from 'preact-render-to-string';
import { AppAt, fetchPage } from './App.tsx';
import { type DrawChart, drawBeforehandWith } from './charts/beforehand.ts';
import { forgetAnswers, know, wantedAnswers } from './state/answers.ts';
import { fetchWords } from './state/language.ts';
import { drawFor, type Screen, screenOf } from './state/screen.ts';

export { screenOf };

/** Gets ready to draw the pages below these addresses. */
export async function prepare(addresses: readonly string[], drawChart: DrawChart): Promise<void> {
  drawBeforehandWith(drawChart);
  await Promise.all([fetchWords('zh'), fetchWords('en'), ...addresses.map(fetchPage)]);
}

/**
 * Draws a page as far as the answers go that are known, and tells which others it asks for. In one go: what is known
 * for one reader is forgotten before anything else runs.
 *
 * @param known answers of the API by their path
 */
export function drawPage(
  url: URL,
  screen: Screen,
  known: ReadonlyMap<string, unknown>,
): { html: string; wanted: string[] } {
  forgetAnswers();
  try {
    drawFor(screen);
    for (const [path, value] of known) know(path, value);
    const html = renderToString(<AppAt url={url} />);
    return { html, wanted: wantedAnswers() };
  } finally {
    forgetAnswers();
  }
}
