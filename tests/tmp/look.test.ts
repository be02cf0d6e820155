import { it } from 'vitest';
import { plainText } from '#core/domain/briefing/sentence.ts';
import { loadBriefing } from '#server/services/briefings.ts';
import { useSite } from '../services/rulings/setup.ts';
import { writeFileSync } from 'node:fs';
const { context } = useSite();
it('look', async () => {
  let out = '';
  const cases = (process.env.LOOK ?? 'SD 2026-09 zh').split(',').map((one) => one.split(' '));
  for (const [plan, period, language, region] of cases) {
    const t = performance.now();
    const b = await loadBriefing(context(), { plan: plan!, period: period!, language: language as 'zh', region: region ?? null });
    out += `\n##### ${plan} ${period} ${language} ${region ?? ''} ${Math.round(performance.now() - t)} ms\n`;
    out += JSON.stringify(b, (k, v) => (Array.isArray(v) && v.some((x) => x !== null && typeof x === 'object' && 'text' in x && 'value' in x && 'light' in x && Object.keys(x).length === 3) ? plainText(v) : (['trend','heat'].includes(k) && v ? {title: v.title, note: v.note} : v)), 1).replace(/\n\s+("(light|state|value|unit|own|gap|distanceCovered|planShare)")/g, ' $1');
  }
  writeFileSync('/tmp/look.txt', out);
});
