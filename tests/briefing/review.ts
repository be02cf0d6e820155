import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { briefingPeriods } from '#core/domain/briefing/periods.ts';
import { createBriefingRenderer } from '#server/briefing/briefing-renderer.ts';
import { loadConfig } from '#server/config.ts';
import { regionsOfParts } from '#server/services/briefing/regions-of-parts.ts';
import { loadBriefing } from '#server/services/briefings.ts';
import { COMMAND } from '#server/services/context.ts';
import { openSite } from '#server/site.ts';
import { paperFaults } from './paper-faults.ts';

/**
 * `npm run review:briefings`: makes the briefings of all plans, of all regions with parts of their targets and of all
 * months, quarters and years of the demonstration as PDF, in Chinese and English, and reads every page. FORMS (sheet,
 * bulletin), KINDS (month, quarter, year), LANGUAGES, EVERY=3 (only every third one) make it smaller, OUT keeps the
 * pictures of the first pages. Ends with 1 where anything is wrong.
 */
const list = (name: string, all: readonly string[]) => process.env[name]?.split(',') ?? all;
const forms = list('FORMS', ['sheet', 'bulletin']) as ('sheet' | 'bulletin')[];
const kinds = list('KINDS', ['month', 'quarter', 'year']) as ('month' | 'quarter' | 'year')[];
const languages = list('LANGUAGES', ['zh', 'en']) as ('zh' | 'en')[];
const plans = list('PLANS', ['FJ', 'CQ', 'SD', 'JS', 'MH']);
const every = Number(process.env.EVERY ?? '1');
const out = process.env.OUT ? resolve(process.env.OUT) : null;
const now = () => new Date('2026-11-21T10:00:00+08:00');

const folder = await mkdtemp(join(tmpdir(), 'review-'));
const config = loadConfig({ DATA_DIR: folder });
const database = await openSite(config, now);
const renderer = createBriefingRenderer();
const started = performance.now();
let [briefings, pages, faulty, at] = [0, 0, 0, 0];
try {
  const context = { db: database.db, now, actor: COMMAND };
  if (out) await mkdir(out, { recursive: true });
  for (const plan of plans) {
    const regions = [null, ...(await regionsOfParts(context, [plan])).map(({ code }) => code)];
    for (const region of regions) {
      for (const period of briefingPeriods('2026-11-21', kinds)) {
        for (const language of languages) {
          at += 1;
          if (at % every !== 0) continue;
          const briefing = await loadBriefing(context, { plan, region, period, language });
          briefings += 1;
          for (const form of forms) {
            const name = `${plan} ${region ?? '全部'} ${period} ${language} ${form}`;
            const [outcome] = await renderer.renderAll([form], briefing);
            if (!outcome || 'reason' in outcome) {
              faulty += 1;
              console.error(`${name}: ${outcome ? outcome.reason : 'nothing made'}`);
              continue;
            }
            pages += outcome.files.pages ?? Number.NaN;
            const faults = await paperFaults(form, briefing, outcome.files);
            if (faults.length > 0) {
              faulty += 1;
              console.error(`${name}: ${faults.join('; ')}`);
            }
            if (out) await writeFile(join(out, `${name}.png`), outcome.files.pictures[0]!);
          }
          if (briefings % 50 === 0) console.log(`${briefings} briefings, ${pages} pages, ${faulty} faulty`);
        }
      }
    }
  }
} finally {
  await renderer.close();
  await database.close();
  await rm(folder, { recursive: true, force: true });
}
const minutes = ((performance.now() - started) / 60_000).toFixed(1);
console.log(`${briefings} briefings, ${pages} pages read, ${faulty} faulty, ${minutes} minutes`);
process.exitCode = faulty === 0 ? 0 : 1;
