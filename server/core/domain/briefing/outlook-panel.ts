import type { Locale } from '../format.ts';
import type { OutlookPanel } from './briefing.ts';
import { isOver } from './foresight.ts';
import type { TargetFacts } from './input.ts';
import { forecastSentence } from './narrative/forecast.ts';
import { noOutlookSentence, requiredSentence, secondOpinionSentence } from './narrative/prospects.ts';

const TITLE: Record<Locale, string> = { zh: '展望与研判', en: 'Outlook' };

/** What the headline target needs and what another way of reckoning says; the trend itself leads the summary. */
export function outlookPanel(facts: TargetFacts, locale: Locale = 'zh'): OutlookPanel | null {
  if (isOver(facts)) return null;
  const sentences = [
    noOutlookSentence(facts, locale),
    forecastSentence(facts, locale),
    requiredSentence(facts, locale),
    secondOpinionSentence(facts, locale),
  ];
  const said = sentences.filter((one) => one !== null);
  return said.length === 0 ? null : { title: TITLE[locale], note: facts.name, sentences: said };
}
