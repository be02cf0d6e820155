import { know } from './answers.ts';
import { keepAnswer } from './kept-answers.ts';

/** An answer of the API that comes with the page. */
interface Beforehand {
  path: string;
  value: unknown;
  /** What its `cache-control` said. */
  control: string | null;
}

/** Takes the answers that the page came with, so that none of them is asked for again. */
export function noteAnswersBeforehand(): void {
  const place = document.getElementById('answers');
  if (!place) return;
  const answers = JSON.parse(place.textContent) as Beforehand[];
  place.remove();
  for (const { path, value } of answers) know(path, value);
  // What may be kept for later can wait until the figures are drawn.
  setTimeout(() => {
    for (const { path, value, control } of answers)
      void keepAnswer(path, JSON.stringify(value), control).catch(() => undefined);
  }, 2000);
}
