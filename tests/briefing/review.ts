import { existsSync } from 'node:fs';
import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { type BriefingRenderer, createBriefingRenderer } from '#server/briefing/briefing-renderer.ts';
import { loadConfig } from '#server/config.ts';
import { regionsOfParts } from '#server/services/briefing/regions-of-parts.ts';
import { loadBriefing } from '#server/services/briefings.ts';
import { COMMAND } from '#server/services/context.ts';
import { openSite } from '#server/site.ts';
import { paperFaults } from './paper-faults.ts';

/**
 * `npm run review:briefings`: makes the briefings of all plans, of all regions with parts of their targets and of all
 * months, quarters and years of the demonstration as PDF, in Chinese and English, and reads every page. FORMS (sheet,
 * bulletin), KINDS (month, quarter, year), PERIODS (2026-Q3), LANGUAGES, PLANS, EVERY=3 (only every third one) make it smaller; LANES=2 make
 * two at once. JOURNAL is a file with what was read: a run that was broken off goes on after it. OUT keeps the files and
 * pictures of the first pages. Ends with 1 where anything is wrong, also in what the journal tells of earlier.
 */
const list = (name: string, all: readonly string[]) => process.env[name]?.split(',') ?? all;
const forms = list('FORMS', ['sheet', 'bulletin']) as ('sheet' | 'bulletin')[];
const kinds = list('KINDS', ['month', 'quarter', 'year']) as ('month' | 'quarter' | 'year')[];
const languages = list('LANGUAGES', ['zh', 'en']) as ('zh' | 'en')[];
const plans = list('PLANS', ['FJ', 'CQ', 'SD', 'JS', 'MH']);
const periods = list('PERIODS', briefingPeriods('2026-11-21', kinds));
const every = Number(process.env.EVERY ?? '1');
const lanes = Number(process.env.LANES ?? '1');
const journal = process.env.JOURNAL ? resolve(process.env.JOURNAL) : null;
const out = process.env.OUT ? resolve(process.env.OUT) : null;
const now = () => new Date('2026-11-21T10:00:00+08:00');

interface Asked {
  plan: string;
  region: string | null;
  period: string;
  language: 'zh' | 'en';
}

const folder = await mkdtemp(join(tmpdir(), 'review-'));
const config = loadConfig({ DATA_DIR: folder });
const database = await openSite(config, now);
const context = { db: database.db, now, actor: COMMAND };
const started = performance.now();
const read = new Map<string, { pages: number; faults: string }>();
if (journal && existsSync(journal)) {
  for (const line of (await readFile(journal, 'utf8')).split('\n').filter(Boolean)) {
    const [name, pages, faults] = line.split('\t');
    read.set(name!, { pages: Number(pages), faults: faults! });
  }
}
const before = read.size;

async function note(name: string, pages: number, faults: string): Promise<void> {
  read.set(name, { pages, faults });
  if (faults !== '') console.error(`${name}: ${faults}`);
  if (journal) await appendFile(journal, `${[name, pages, faults.replaceAll(/\s+/g, ' ')].join('\t')}\n`);
  if (read.size % 100 === 0) console.log(told());
}

function told(): string {
  const all = [...read.values()];
  const pages = all.reduce((sum, one) => sum + one.pages, 0);
  const faulty = all.filter(({ faults }) => faults !== '').length;
  const minutes = ((performance.now() - started) / 60_000).toFixed(1);
  return `${all.length} papers (${all.length - before} of them now), ${pages} pages read, ${faulty} faulty, ${minutes} minutes`;
}

async function review(asked: Asked, renderer: BriefingRenderer): Promise<void> {
  const { plan, region, period, language } = asked;
  const nameOf = (form: string) => `${plan} ${region ?? '全部'} ${period} ${language} ${form}`;
  const missing = forms.filter((form) => !read.has(nameOf(form)));
  if (missing.length === 0) return;
  const briefing = await loadBriefing(context, { plan, region, period, language });
  for (const form of missing) {
    const [outcome] = await renderer.renderAll([form], briefing);
    if (!outcome || 'reason' in outcome) {
      await note(nameOf(form), 0, outcome ? outcome.reason : 'nothing made');
      continue;
    }
    const faults = await paperFaults(form, briefing, outcome.files);
    if (out) {
      await writeFile(join(out, `${nameOf(form)}.png`), outcome.files.pictures[0]!);
      await writeFile(join(out, `${nameOf(form)}.pdf`), outcome.files.document!);
    }
    await note(nameOf(form), outcome.files.pages ?? Number.NaN, faults.join('; '));
  }
}

async function* everyOne(): AsyncGenerator<Asked> {
  let at = 0;
  for (const plan of plans) {
    const regions = [null, ...(await regionsOfParts(context, [plan])).map(({ code }) => code)];
    for (const region of regions)
      for (const period of periods)
        for (const language of languages) {
          at += 1;
          if (at % every === 0) yield { plan, region, period, language };
        }
  }
}

async function lane(all: AsyncGenerator<Asked>): Promise<void> {
  const renderer = createBriefingRenderer();
  try {
    for (let next = await all.next(); !next.done; next = await all.next()) await review(next.value, renderer);
  } finally {
    await renderer.close();
  }
}

try {
  if (out) await mkdir(out, { recursive: true });
  const all = everyOne();
  await Promise.all(Array.from({ length: lanes }, () => lane(all)));
} finally {
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
console.log(told());
process.exitCode = [...read.values()].every(({ faults }) => faults === '') ? 0 : 1;
