import { TONE_SHAPES, type Tone, toneOf } from '#core/charts/tone.ts';
import { chartWords } from '#core/charts/words.ts';
import type { Briefing, Member } from '#core/domain/briefing/briefing.ts';
import { withoutBars } from '#core/domain/briefing/table-note.ts';
import { documentTitle } from './document-title.ts';
import { lookData } from './look-data.ts';
import { pageWords, shownRows, targetColumns } from './page-data.ts';
import { withPassagesElsewhere } from './page-passages.ts';
import { editionMarks } from './papers/paper-data.ts';
import { qrSvg } from './qr-svg.ts';
import { shownOnPage } from './shown-on-page.ts';
import { toned, toneOfLight } from './tones.ts';

/** Where a plan has no targets, so many of its own sentences stand in the place of a table. */
const MOST_SENTENCES = 3;

/** The page of several plans: what is counted over all, and a table for each. */
export function jointPageData(composed: Briefing) {
  const briefing = shownOnPage(withPassagesElsewhere(composed));
  const { masthead, language, look: _, members: __, ...rest } = briefing;
  const shows = (name: 'targets') => briefing.look?.sections.includes(name) ?? true;
  return {
    ...{ language, masthead, notes: rest.notes, footer: rest.footer },
    title: documentTitle(briefing),
    author: masthead.issuer,
    marks: editionMarks(composed, {}),
    cards: rest.cards.map((card) => ({ ...card, tone: toneOfLight(card.light) })),
    summary: rest.summary.map(toned),
    attention: rest.attention.map(toned),
    plans: shows('targets') ? (composed.members ?? []).map((member) => planData(member)) : [],
    qr: masthead.link ? qrSvg(masthead.link.matrix) : null,
    shapes: TONE_SHAPES,
    toneWords: chartWords(language).tones,
    ...pageWords(language),
    ...lookData(composed),
  };
}

function planData({ name, briefing }: Member) {
  const { targets, targetsNote, summary, language } = briefing;
  const tones = new Set<Tone>(targets.map(toneOf));
  return {
    name,
    note: withoutBars(targetsNote.text, language),
    rows: shownRows(targets),
    columns: targetColumns(targets, targetsNote, language),
    tones: (Object.keys(TONE_SHAPES) as Tone[]).filter((tone) => tone !== 'none' && tones.has(tone)),
    sentences: targets.length > 0 ? [] : summary.slice(0, MOST_SENTENCES).map(toned),
  };
}
