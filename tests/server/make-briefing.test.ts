import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, it, test } from 'vitest';
import { loadConfig } from '#server/config.ts';
import { openSite } from '#server/site.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'make-briefing-'));
  const settings = loadConfig({ DATA_DIR: join(folder, 'site') });
  const database = await openSite(settings, () => new Date('2026-11-21T08:00:00Z'));
  await database.close();
});
afterAll(() => rm(folder, { recursive: true }));

async function make(args: string[], env: Record<string, string> = {}) {
  const child = spawn(process.execPath, ['server/make-briefing.ts', ...args], {
    env: { ...process.env, DATA_DIR: join(folder, 'site'), DATABASE_URL: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exit = once(child, 'exit');
  const [said, complained, [code]] = await Promise.all([text(child.stdout), text(child.stderr), exit]);
  return { said, complained, code };
}

const TITLE = '山东省机器人产业发展目标监测月报（2026年9月）';

it('writes every form of a briefing under its own name, and prints where', async () => {
  const out = join(folder, 'all', 'of-them');
  const { said, complained, code } = await make(['--plan', 'SD', '--month', '2026-09', '--out', out]);
  expect([complained, code]).toEqual(['', 0]);
  const written = await readdir(out);
  expect(said.trim().split('\n').toSorted()).toEqual(written.map((name) => join(out, name)).toSorted());
  const fixed = ['.pdf', '.png', '公文版.pdf', '文字稿.docx', '演示文稿.pptx'];
  expect(written).toEqual(expect.arrayContaining(fixed.map((ending) => `${TITLE}${ending}`)));
  const rest = written.filter((name) => !fixed.some((ending) => name === `${TITLE}${ending}`));
  expect(rest.length).toBeGreaterThan(4);
  for (const name of rest) expect(name).toMatch(/(公文版|手机长图)第\d页\.png$/);
});

it('writes only the forms asked for, of several plans and months', async () => {
  const out = join(folder, 'some');
  const { code } = await make([
    ...['--plan', 'FJ', '--plan', 'CQ', '--month', '2026-08', '--month', '2026-09'],
    ...['--form', 'slides', '--out', out],
  ]);
  expect(code).toBe(0);
  expect(await readdir(out)).toHaveLength(4);
});

test('a font of the site is used before ours where the letters of an office are asked for', async () => {
  const [fonts, out] = [join(folder, 'fonts'), join(folder, 'own')];
  await mkdir(fonts);
  await writeFile(join(fonts, 'read me.txt'), '');
  const bold = await readFile('server/briefing/fonts/NotoSansSC-Bold.ttf');
  // Stands for an office's own letters: the same shapes under a name that the bulletin asks for.
  const named = Buffer.from(bold);
  const [ours, theirs] = ['Noto Sans SC', 'KaiTi_GB2312'].map((name) =>
    Buffer.from(name, 'utf16le').swap16(),
  );
  for (let at = named.indexOf(ours!); at !== -1; at = named.indexOf(ours!, at + 1)) theirs!.copy(named, at);
  await writeFile(join(fonts, 'office.ttf'), named);
  const args = ['--plan', 'CQ', '--month', '2026-09', '--form', 'bulletin', '--out'];
  expect((await make([...args, out], { FONTS_DIR: fonts })).code).toBe(0);
  expect((await make([...args, `${out}-none`])).code).toBe(0);
  const name = (await readdir(out)).find((one) => one.endsWith('.pdf'))!;
  const [own, none] = await Promise.all([readFile(join(out, name)), readFile(join(`${out}-none`, name))]);
  expect(own.equals(none)).toBe(false);
});

test.each([
  ['nothing', [], '用法'],
  ['a month that is none', ['--plan', 'SD', '--month', '2026-13', '--out', 'x'], '2026-13'],
  ['a form that is none', ['--plan', 'SD', '--month', '2026-09', '--out', 'x', '--form', 'fax'], 'fax'],
  ['a plan that is none', ['--plan', 'XX', '--month', '2026-09', '--out', join(tmpdir(), 'x')], 'XX'],
  ['a word that it does not know', ['--month', '2026-09', '--paper', 'a3'], '--paper'],
])('asked for %s it makes nothing, and says why', async (_, args, words) => {
  const { code, complained } = await make(args);
  expect(complained).toContain(words);
  expect(code).toBe(2);
});
