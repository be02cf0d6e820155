import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Differences, IssuedView } from '#core/contract/briefing-issues.ts';
import { readQr } from '../setup/read-qr.ts';
import { useServer } from '../setup/server.ts';
import { useOffice } from './briefing-office.ts';

const server = useServer({ PUBLIC_URL: 'https://monitor.example.cn' });
const { ask, draftOf, issued, look, move, revise, withFiles, write } = useOffice(server);

test('what is written survives a new composition, and says that its own words changed', async () => {
  const { body: draft } = await draftOf('2026-06');
  const own = draft.sections.find(({ name }) => name === 'summary')!.generated;
  const text = [...own.slice(1), '另有9999家企业。'].join('\n');
  const written = (await write('clerk', draft, 'summary', text)).body;
  expect(written.sections.find(({ name }) => name === 'summary')!.passage!.contradictions).toMatchObject([
    { text: '9999家' },
  ]);
  expect((await revise(431.5)).statusCode).toBe(201);
  const stale = await look(draft.id);
  expect(stale.outOfDate!.length).toBeGreaterThan(0);
  const fresh = (await move('clerk', stale, 'regenerate')).body;
  expect(fresh.outOfDate).toEqual([]);
  expect(fresh.sections.find(({ name }) => name === 'summary')).toMatchObject({
    edited: true,
    passage: { text, outdated: true },
  });
  const own2 = (await write('clerk', fresh, 'summary', null)).body;
  expect(own2.sections.find(({ name }) => name === 'summary')).toMatchObject({
    edited: false,
    passage: null,
  });
});

test('an issued briefing stays what it was; its code says what changed; a correction lists the differences', {
  timeout: 120_000,
}, async () => {
  const one = await withFiles((await issued('2026-10')).id);
  const pdfOf = async () => (await server.bare().inject({ url: one.files[0]!.link! })).rawPayload;
  const [before, printed] = [await look(one.id), await pdfOf()];
  const { link } = one.files.find(({ format }) => format === 'png')!;
  const { rawPayload: picture } = await server.bare().inject({ url: link! });
  expect(await readQr(picture)).toBe(`https://monitor.example.cn/b/${one.code}`);
  await revise(436.5);

  const after = await look(one.id);
  expect({ ...after, asOf: null }).toEqual({ ...before, asOf: null });
  expect((await pdfOf()).equals(printed)).toBe(true);
  const seen = await ask<IssuedView>(null, 'GET', `/issued-briefings/${one.code}`);
  expect(seen.body.sections).toEqual(one.sections);
  expect(seen.body.since!.length).toBeGreaterThan(0);
  expect(seen.body.correctedBy).toBeNull();

  const { db } = server.database();
  await expect(
    db.execute(sql`update briefing_issue set content = '{}' where id = ${one.id}::uuid`),
  ).rejects.toThrow();
  await expect(db.execute(sql`delete from briefing_issue where id = ${one.id}::uuid`)).rejects.toThrow();
  await expect(
    db.execute(sql`update briefing_file set hash = null where issue_id = ${one.id}::uuid`),
  ).rejects.toThrow();

  const correction = await ask('clerk', 'POST', `/briefing-issues/${one.id}/corrections`, {
    reason: '二季度数据修订',
  });
  expect(correction.status).toBe(201);
  expect(correction.body).toMatchObject({ correction: 1, correctionOf: one.id, number: one.number });
  expect(correction.body.corrected!.figures).toEqual(seen.body.since);
  const note = correction.body.sections.find(({ name }) => name === 'notes')!.blocks[0]!;
  expect(JSON.stringify(note)).toContain('更正原因：二季度数据修订。更正');
  const done = await move('leader', (await move('reviewer', correction.body, 'check')).body, 'issue');
  expect(done.body.masthead.marks[0]).toEqual({ kind: 'correction', text: '更正' });
  const again = await ask<IssuedView>(null, 'GET', `/issued-briefings/${one.code}`);
  expect(again.body.correctedBy).toMatchObject({ id: done.body.id, correction: 1 });
  const both = await ask<Differences>(null, 'GET', `/briefing-issues/${one.id}/differences/${done.body.id}`);
  expect(both.body.figures.length).toBeGreaterThanOrEqual(seen.body.since!.length);
  expect(
    (await ask('clerk', 'POST', `/briefing-issues/${one.id}/corrections`, { reason: '再' })).status,
  ).toBe(409);
});

test('what changed is told against what the issue of the period before knew', async () => {
  await issued('2026-07');
  const { body: draft } = await draftOf('2026-08');
  const changes = (view: typeof draft) => view.sections.find(({ name }) => name === 'changes')!;
  expect(changes(draft)).toMatchObject({ title: '与上期相比的变化' });
  expect(changes(draft).generated.join('')).toContain('与上期（截至2026年7月31日）相比');
  await revise(428.5);
  const fresh = (await move('clerk', await look(draft.id), 'regenerate')).body;
  expect(changes(fresh).generated).not.toEqual(changes(draft).generated);
  expect(changes(fresh).generated.join('')).toContain('修订');
});

test('one that is made afterwards is told against the issue before its period, not against what is known by now', async () => {
  await issued('2025-06');
  await issued('2026-03');
  const { body: draft } = await draftOf('2025-09');
  const changes = draft.sections.find(({ name }) => name === 'changes')!;
  expect(changes.title).toBe('与上一份简报相比的变化');
  // The third quarter was known when the one of June was made, but is said of now for the first time; no later one is.
  const said = /与上一份简报（截至2025年6月30日）相比，新增数据(\d+)个、修订往期数据0个/.exec(
    changes.generated.join(''),
  );
  expect(Number(said?.[1])).toBeGreaterThan(0);
});
