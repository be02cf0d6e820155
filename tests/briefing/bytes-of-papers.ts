import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { createBriefingRenderer } from '#server/briefing/briefing-renderer.ts';
import type { Form } from '#server/briefing/edition.ts';
import { filesOf } from '#server/briefing/file-kinds.ts';
import { startPress } from '#server/briefing/press.ts';
import { renderForm } from '#server/briefing/render-form.ts';

/**
 * Prints a line for every file of two briefings that stand in `frozen/`: its SHA-256 and its name. They are made as the
 * product makes them, with native Typst where there is one, in a process of its own; with `here` as the first argument
 * in this process, by WebAssembly and with one thread.
 *
 * `bytes-of-papers.txt` is what it printed where the papers were last changed, and a test holds every machine against
 * it: `node tests/briefing/bytes-of-papers.ts > tests/briefing/bytes-of-papers.txt` after a change of the papers.
 */
const PAPERS: readonly (readonly [name: string, forms: readonly Form[]])[] = [
  ['SD-2026-09-zh', ['sheet', 'phone', 'word', 'slides']],
  ['JS-2026-Q3-en', ['sheet']],
];

function frozen(name: string): Briefing {
  return JSON.parse(readFileSync(new URL(`./frozen/${name}.json`, import.meta.url), 'utf8')) as Briefing;
}

const here = process.argv[2] === 'here';
const renderer = here ? null : createBriefingRenderer();
const press = here ? await startPress() : null;
for (const [name, forms] of PAPERS) {
  const briefing = frozen(name);
  for (const form of forms) {
    const rendered = await (press ? renderForm(form, briefing, {}, press) : renderer!.render(form, briefing));
    for (const { kind, bytes } of filesOf(briefing.masthead, form, rendered))
      console.log(`${createHash('sha256').update(bytes).digest('hex')}  ${name} ${form}.${kind}`);
  }
}
await renderer?.close();
if (here) process.exit(0); // Typst's WebAssembly keeps the process
