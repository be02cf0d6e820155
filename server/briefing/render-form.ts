import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import { renderBulletin } from './papers/bulletin.ts';
import { renderPhone } from './papers/phone.ts';
import type { Press } from './press.ts';
import { renderPage } from './render-page.ts';
import { renderSlides } from './slides/render-slides.ts';
import { renderWord } from './word/render-word.ts';

type Renderer = (briefing: Briefing, edition: Edition, press: Press) => Promise<RenderedForm>;

const RENDERERS: Record<Form, Renderer> = {
  // One page has no room for chapters of one's own choice.
  sheet: (briefing, _edition, press) => renderPage(briefing, press),
  bulletin: renderBulletin,
  phone: renderPhone,
  word: renderWord,
  slides: (briefing, edition) => renderSlides(briefing, edition),
};

/** A briefing in one form. The same briefing and edition give the same bytes. */
export function renderForm(
  form: Form,
  briefing: Briefing,
  edition: Edition,
  press: Press,
): Promise<RenderedForm> {
  return RENDERERS[form](briefing, edition, press);
}
