import type { OutlookPanel } from './briefing.ts';
import { isOver } from './foresight.ts';
import type { TargetFacts } from './input.ts';
import { forecastSentence } from './narrative/forecast.ts';
import { noOutlookSentence, requiredSentence, secondOpinionSentence } from './narrative/prospects.ts';

/** What the headline target needs and what another way of reckoning says; the trend itself leads the summary. */
export function outlookPanel(facts: TargetFacts): OutlookPanel | null {
  if (isOver(facts)) return null;
  const sentences = [
    noOutlookSentence(facts),
    forecastSentence(facts),
    requiredSentence(facts),
    secondOpinionSentence(facts),
  ];
  const said = sentences.filter((one) => one !== null);
  return said.length === 0 ? null : { title: '展望与研判', note: facts.name, sentences: said };
}
