import type { Luck } from '../setup/luck.ts';
import { numberText, oneOf, rowOfTexts, soundRows } from './texts.ts';

/** A value of any kind, where a number is wanted. */
function anyValue(luck: Luck): unknown {
  return oneOf<() => unknown>(luck, [
    () => luck.between(0, 200),
    () => numberText(luck),
    () => null,
    () => true,
    () => [],
    () => ({}),
    () => -1,
    () => 1e308,
    () => Number.MAX_SAFE_INTEGER,
    () => undefined,
  ])();
}

function figure(luck: Luck): Record<string, unknown> {
  const [region, indicator, period, unit, , , , status, note] = rowOfTexts(luck);
  const whole = {
    region,
    indicator,
    period,
    form: oneOf(luck, ['ytd', 'period', 'point', 'x', null]),
    value: luck.even() < 0.6 ? Number(luck.between(1, 90).toFixed(1)) : anyValue(luck),
    unit,
    status: oneOf(luck, ['preliminary', 'flash', 'not_published', status]),
    note,
  };
  if (luck.even() < 0.2)
    return { ...whole, [oneOf(luck, ['__proto__', 'extra', 'constructor'])]: anyValue(luck) };
  return whole;
}

/** The text of a body for POST /observations: sound, wrong, cut or no JSON at all. */
export function fuzzedBody(luck: Luck): string {
  if (luck.even() < 0.4) return soundBody(luck);
  const figures = Array.from({ length: Math.floor(luck.between(0, 6)) }, () => figure(luck));
  const body = JSON.stringify({
    recorder: oneOf<unknown>(luck, ['青岛市统计局', '=1+1', '', null, 7]),
    observations: luck.even() < 0.95 ? figures : anyValue(luck),
  });
  const odd = luck.even();
  if (odd < 0.05) return body.slice(0, Math.floor(luck.even() * body.length));
  if (odd < 0.07) return `${'['.repeat(5000)}`;
  if (odd < 0.09) return body.replace('{', '{"__proto__":{"role":"administrator"},');
  return body;
}

function soundBody(luck: Luck): string {
  const observations = soundRows(luck).map(([region, indicator, period, unit, , ytd, , , note]) => ({
    ...{ region, indicator, period, unit, note },
    form: 'ytd',
    value: Number(ytd),
  }));
  return JSON.stringify({ recorder: '青岛市统计局', observations });
}
