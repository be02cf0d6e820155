import { describe, expect, it } from 'vitest';
import { ROOT_REGION } from '#core/domain/people/permissions.ts';
import { addAccount } from '../setup/people.ts';
import { useServer } from '../setup/server.ts';

const server = useServer();

type Headers = Record<string, string>;
const opened = { 'sec-fetch-dest': 'document' };
const open = (url: string, headers: Headers = {}) =>
  server.bare().inject({ url, headers: { ...opened, ...headers } });

/** What a reader sees, and what the page knows. */
async function parts(url: string, headers: Headers = {}) {
  const { payload, statusCode } = await open(url, headers);
  const [, shown, answers] =
    /<div id="app" data-drawn="\w+">(.*)<\/div><script type="application\/json" id="answers">(.*?)<\/script>/s.exec(
      payload,
    ) ?? [];
  const known = JSON.parse(answers ?? '[]') as { path: string; value: unknown }[];
  return { statusCode, shown: shown ?? '', known: new Map(known.map(({ path, value }) => [path, value])) };
}

describe('a page that is opened comes as it will look', () => {
  it.each([
    ['/', '行动计划目标监测', '量化目标'],
    ['/plans/SD', '山东省机器人产业高质量发展行动计划', '386.2'],
    ['/indicators/robot_mfg_scale', '机器人制造产业规模', '386.2'],
    ['/regions/370000', '山东省', '386.2'],
  ])('%s', async (url, ...expected) => {
    const { shown, known } = await parts(url);
    for (const text of expected) expect(shown).toContain(text);
    expect(known.has('/api/v1/session')).toBe(true);
    expect(known.size).toBeGreaterThan(3);
  });

  it('with its chart drawn, by the figures of the record', async () => {
    const { shown, known } = await parts('/indicators/robot_mfg_scale');
    const chart = /class="chart-beforehand"[^>]*>(<svg.*?<\/svg>)/s.exec(shown)?.[1];
    expect(chart).toContain('<path');
    expect(chart).toContain('386.2');
    const path = '/api/v1/progress/trend?target=SD-Q2';
    expect(known.get(path)).toEqual((await server.bare().inject(path)).json());
  });

  it('and comes empty where somebody fetches it for later, or the page is another one', async () => {
    for (const [url, headers] of [
      ['/', { 'sec-fetch-dest': 'empty' }],
      ['/about', opened],
      ['/plans/SD/more', opened],
    ] as const) {
      const { payload } = await server.bare().inject({ url, headers });
      expect([url, payload.includes('<div id="app"></div>')]).toEqual([url, true]);
    }
  });

  it('a plan that there is not says so', async () => {
    expect((await parts('/plans/NIX')).statusCode).toBe(200);
  });
});

it('many pages at once do not keep the answers from each other that they are drawn from', async () => {
  const pages = await Promise.all(Array.from({ length: 12 }, (_, index) => parts(`/plans/SD?n=${index}`)));
  for (const { shown, known } of pages) {
    expect(shown).toContain('386.2');
    expect(known.has('/api/v1/progress/trend?target=SD-Q2')).toBe(true);
  }
});

describe('it is drawn for the screen', () => {
  it.each([
    ['that has told of itself', { cookie: 'screen=en-dark-wide' }, 'data-look="dark"', 'Trend'],
    ['of a first visit', {}, 'data-look="light"', '走势'],
  ])('%s', async (_, headers, look, word) => {
    const { shown } = await parts('/plans/SD', headers as Headers);
    expect(shown).toContain(look);
    expect(shown).toContain(word);
  });

  it('in the language that its styles ask for', async () => {
    const langOf = async (cookie: string) =>
      /<html lang="([^"]+)">/.exec((await open('/', { cookie })).payload)?.[1];
    expect(await langOf('screen=en-light-wide')).toBe('en');
    expect(await langOf('screen=zh-light-wide')).toBe('zh-CN');
  });

  it('of a telephone, which folds the overview', async () => {
    const wide = (await parts('/')).shown;
    const narrow = (await parts('/', { 'user-agent': 'Mozilla/5.0 (iPhone) Mobile/15E148' })).shown;
    expect(narrow).not.toBe(wide);
    expect((await parts('/', { cookie: 'screen=zh-light-narrow' })).shown).toBe(narrow);
  });

  it('what is no screen is taken for a first visit', async () => {
    const strange = await parts('/plans/SD', { cookie: 'screen=<script>' });
    expect(strange.shown).toBe((await parts('/plans/SD')).shown);
  });
});

describe('it shows each reader what is theirs', () => {
  it('the name of whoever is signed in, and nobody else’s', async () => {
    const grants = [{ role: 'leader', region: ROOT_REGION }] as const;
    const first = await addAccount(server.database().db, '甲领导', { grants: [...grants] });
    const second = await addAccount(server.database().db, '乙领导', { grants: [...grants] });
    for (const [own, other, headers] of [
      ['甲领导', '乙领导', first.headers],
      ['乙领导', '甲领导', second.headers],
      ['甲领导', '乙领导', first.headers],
    ] as const) {
      const { payload } = await open('/plans/SD', headers as Headers);
      expect([payload.includes(own), payload.includes(other)]).toEqual([true, false]);
    }
    expect((await open('/plans/SD')).payload).not.toMatch(/[甲乙]领导/);
  });

  it('is kept by no machine on the way, and known again by whoever has it', async () => {
    const first = await open('/plans/SD');
    expect(first.headers['cache-control']).toBe('private, no-cache');
    const again = await open('/plans/SD', { 'if-none-match': String(first.headers.etag) });
    expect([again.statusCode, again.headers['cache-control']]).toEqual([304, 'private, no-cache']);
  });
});

it('after a publication the next page has the new figure', async () => {
  const url = '/indicators/robot_mfg_scale?region=371700';
  const figure = {
    indicator: 'robot_mfg_scale',
    region: '371700',
    period: '2026-Q3',
    form: 'ytd',
    value: 61.7,
  };
  const payload = { recorder: '统计局', observations: [{ ...figure, unit: '亿元' }] };
  expect((await open(url)).payload).not.toContain('61.7');
  const entered = await server.app().inject({ method: 'POST', url: '/api/v1/observations', payload });
  expect(entered.statusCode).toBe(201);
  expect((await open(url)).payload).toContain('61.7');
});

it('what people wrote is never taken for markup', async () => {
  const { payload } = await open('/plans/SD');
  const data = payload.slice(payload.indexOf('id="answers">'), payload.lastIndexOf('</script>'));
  expect(data.split('</script>')[0]).not.toContain('<');
});
