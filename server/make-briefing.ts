import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Briefing } from '#core/domain/briefing/briefing.ts';
import { AppError } from '#core/domain/errors.ts';
import { type Database, openDatabase } from '#db/client.ts';
import { createBriefingRenderer } from './briefing/briefing-renderer.ts';
import { FORMS, type Form, type RenderedForm } from './briefing/edition.ts';
import { filesOf } from './briefing/file-kinds.ts';
import { loadConfig } from './config.ts';
import { ConfigError } from './config-error.ts';
import { loadBriefing } from './services/briefings.ts';
import { COMMAND } from './services/context.ts';

/**
 * `npm run briefing -- --plan SD --month 2026-09 --out DIR [--form bulletin …] [--language en] [--as-of 2026-10-08]`: makes the files of
 * briefings of the site that the environment configures. Plans, months (with `--period` also quarters and years) and forms may be given several times; without
 * a form all are made; `--together` makes one briefing of several plans, `--region` that of a region with parts of their targets. Ends with 0 when all were made, 1 when some could not be, 2 when nothing was asked for properly.
 */
async function run(args: string[]): Promise<void> {
  const { plans, periods, out, forms, asOf, language, template, region, together } = asked(args);
  const { fontsDir } = loadConfig(process.env);
  const database = await open();
  const renderer = createBriefingRenderer({ fontsDir });
  try {
    await mkdir(out, { recursive: true });
    const context = { db: database.db, now: () => new Date(), actor: COMMAND };
    for (const plan of together ? [plans] : plans.map((one) => [one])) {
      for (const period of periods) {
        const briefing = await loadBriefing(context, {
          ...{ plan, period, asOf, language, template },
          region,
        });
        const outcomes = await renderer.renderAll(forms, briefing);
        for (const outcome of outcomes) {
          if ('files' in outcome) await keep(out, briefing, outcome.form, outcome.files);
          else {
            console.error(`${plan.join('、')} ${period} ${outcome.form}：未能生成，${outcome.reason}`);
            process.exitCode = 1;
          }
        }
      }
    }
  } finally {
    await renderer.close();
    await database.close();
  }
}

async function keep(out: string, { masthead }: Briefing, form: Form, rendered: RenderedForm): Promise<void> {
  for (const { name, bytes } of filesOf(masthead, form, rendered)) {
    await writeFile(join(out, name), bytes);
    console.log(join(out, name));
  }
  if (rendered.missingGlyphs.length > 0) console.error(`印成〓的字：${rendered.missingGlyphs.join('')}`);
}

const OPTIONS = {
  plan: { type: 'string', multiple: true },
  month: { type: 'string', multiple: true },
  period: { type: 'string', multiple: true },
  language: { type: 'string' },
  out: { type: 'string' },
  form: { type: 'string', multiple: true },
  'as-of': { type: 'string' },
  template: { type: 'string' },
  region: { type: 'string' },
  together: { type: 'boolean' },
} as const;

function asked(args: string[]) {
  const { plan: plans = [], month = [], period = [], out, form = [...FORMS], ...rest } = valuesIn(args);
  const periods = [...month, ...period];
  if (plans.length === 0 || periods.length === 0 || out === undefined) throw new Refusal(USAGE);
  const wrongPeriod = periods.find((one) => !/^\d{4}(-(0[1-9]|1[0-2]|Q[1-4]))?$/.test(one));
  if (wrongPeriod !== undefined) {
    throw new Refusal(`--month 应形如 2026-09，--period 还可为 2026-Q3 或 2026，而不是“${wrongPeriod}”。`);
  }
  const { language = 'zh', 'as-of': asOf, template, region, together = false } = rest;
  if (language !== 'zh' && language !== 'en')
    throw new Refusal(`--language 应为 zh 或 en，而不是“${language}”。`);
  const wrong = form.find((one) => !(FORMS as readonly string[]).includes(one));
  if (wrong !== undefined) throw new Refusal(`--form 应为 ${FORMS.join('、')} 之一，而不是“${wrong}”。`);
  return {
    plans,
    periods,
    out: resolve(out),
    forms: form as Form[],
    asOf,
    language,
    template,
    region,
    together,
  } as const;
}

function valuesIn(args: string[]) {
  try {
    return parseArgs({ args, options: OPTIONS }).values;
  } catch (error) {
    throw new Refusal(`${(error as Error).message}\n${USAGE}`, { cause: error });
  }
}

const USAGE =
  '用法：npm run briefing -- --plan SD --month 2026-09 --out 目录 [--form sheet|bulletin|phone|word|slides] [--language en] [--as-of 2026-10-08] [--template 模板名称] [--region 370100] [--plan JS --together]';

async function open(): Promise<Database> {
  const { databaseUrl, dataDir } = loadConfig(process.env);
  if (databaseUrl === null && !existsSync(join(dataDir, 'postgres'))) {
    throw new Refusal(`数据目录 ${dataDir} 中还没有数据库：先用 npm start 启动一次服务。`);
  }
  try {
    return await openDatabase({ databaseUrl, dataDir });
  } catch (error) {
    const hint =
      databaseUrl === null
        ? '\n如果服务正在运行，请从 /api/v1/briefings 下载，或者先停止服务再运行本命令。'
        : '';
    throw new Refusal(`无法打开数据库：${(error as Error).message}${hint}`, { cause: error });
  }
}

/** Why nothing was made, in a sentence for whoever ran the command. */
class Refusal extends Error {}

run(process.argv.slice(2)).catch((error: unknown) => {
  const expected = error instanceof Refusal || error instanceof ConfigError || error instanceof AppError;
  console.error(expected ? error.message : error);
  process.exitCode = 2;
});
