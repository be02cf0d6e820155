import type { Briefing } from '#core/domain/briefing/briefing.ts';
import type { Edition, Form, RenderedForm } from './edition.ts';
import type { Press } from './press.ts';

type Renderer = (briefing: Briefing, edition: Edition, press: Press) => Promise<RenderedForm>;

/** Opened when they are first asked for: the libraries of one form would hold up the others. */
const RENDERERS: Record<Form, () => Promise<Renderer>> = {
  sheet: async () => {
    const { renderPage } = await import('./render-page.ts');
    // One page has no room for chapters of one's own choice.
    return (briefing, _edition, press) => renderPage(briefing, press);
  },
  bulletin: async () => (await import('./papers/bulletin.ts')).renderBulletin,
  phone: async () => (await import('./papers/phone.ts')).renderPhone,
  word: async () => (await import('./word/render-word.ts')).renderWord,
  slides: async () => (await import('./slides/render-slides.ts')).renderSlides,
};

/** A briefing in one form. The same briefing and edition give the same bytes. */
export async function renderForm(
  form: Form,
  briefing: Briefing,
  edition: Edition,
  press: Press,
): Promise<RenderedForm> {
  const renderer = await RENDERERS[form]();
  return renderer(briefing, edition, press);
}
