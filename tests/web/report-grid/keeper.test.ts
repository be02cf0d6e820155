import { expect, it } from 'vitest';
import type { ReportLine, ReportView } from '#core/contract/reports.ts';
import type { CellToSend } from '../../../web/state/report-grid/draft.ts';
import { keeperOf, type SaveAnswer } from '../../../web/state/report-grid/keeper.ts';

type Cell = ReportLine['cells'][number];

const cellOf = (field: Cell['field'], text: string | null, version: number, changedBy = '何填报'): Cell => ({
  field,
  text,
  version,
  origin: 'grid',
  changedBy,
  changedAt: '2026-11-21T02:00:00Z',
});

/** A report of one line, as far as a keeper looks at it. */
function viewOf(version: number, cells: Cell[], moves: ReportView['moves'] = ['save']): ReportView {
  const line = { indicator: { code: 'scale' }, cells };
  return { id: 'r', version, moves, lines: [line] } as unknown as ReportView;
}

/** A keeper whose clock and server do what the test says. */
function setUp(first = viewOf(1, []), kept = new Map<string, string>()) {
  const waiting: { ms: number; run: () => void }[] = [];
  const sent: { cells: CellToSend[]; answer: (answer: SaveAnswer) => Promise<void> }[] = [];
  const keeper = keeperOf(first, {
    person: 'p',
    now: () => '2026-11-21T02:00:00Z',
    shelf: {
      getItem: (name) => kept.get(name) ?? null,
      setItem: (name, text) => void kept.set(name, text),
      removeItem: (name) => void kept.delete(name),
    },
    after: (ms, run) => {
      const timer = { ms, run };
      waiting.push(timer);
      return () => {
        if (waiting.includes(timer)) waiting.splice(waiting.indexOf(timer), 1);
      };
    },
    save: (cells) => {
      const { promise, resolve } = Promise.withResolvers<SaveAnswer>();
      const answer = async (one: SaveAnswer) => {
        resolve(one);
        await new Promise((done) => setImmediate(done));
      };
      sent.push({ cells, answer });
      return promise;
    },
  });
  /** Lets the time pass that is waited for next; tells how long it was. */
  const pass = () => {
    const next = waiting.shift();
    next?.run();
    return next?.ms;
  };
  return { keeper, waiting, sent, pass, kept };
}

const CURRENT = 'scale|current';

it('waits a moment after a cell is left, longer while it is typed in, and sends once', async () => {
  const { keeper, waiting, sent, pass } = setUp();
  keeper.typing(CURRENT, '1');
  keeper.typing(CURRENT, '12');
  expect(waiting.map(({ ms }) => ms)).toEqual([2500]);
  keeper.entered(CURRENT, null);
  expect(keeper.state.value.kind).toBe('waiting');
  expect(pass()).toBe(600);
  expect(sent.map(({ cells }) => cells.map(({ text }) => text))).toEqual([['12']]);
  await sent[0]!.answer({ kind: 'saved', view: viewOf(2, [cellOf('current', '12', 2)]) });
  expect(keeper.state.value).toEqual({ kind: 'saved', at: '2026-11-21T02:00:00Z' });
  expect(waiting).toEqual([]);
});

it('every keystroke is on the computer before anything is sent; what is saved is not kept there', async () => {
  const { keeper, sent, pass, kept } = setUp();
  keeper.typing(CURRENT, '7');
  expect([...kept.values()].join()).toContain('"text":"7"');
  pass();
  await sent[0]!.answer({ kind: 'saved', view: viewOf(2, [cellOf('current', '7', 2)]) });
  expect(kept.size).toBe(0);
});

it('without an answer it tries again, each time later, at most every minute; a connection that is back is used at once', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([{ key: CURRENT, text: '7' }]);
  const waits = [pass()];
  for (let attempt = 0; attempt < 7; attempt++) {
    await sent.at(-1)!.answer({ kind: 'unreachable' });
    expect(keeper.state.value.kind).toBe('offline');
    waits.push(pass());
  }
  expect(waits).toEqual([600, 2000, 4000, 8000, 16_000, 32_000, 60_000, 60_000]);
  await sent.at(-1)!.answer({ kind: 'unreachable' });
  keeper.retry();
  await sent.at(-1)!.answer({ kind: 'saved', view: viewOf(2, [cellOf('current', '7', 2)]) });
  expect(keeper.state.value.kind).toBe('saved');
});

it('what the server will not take is not sent again by itself, and stays on the computer', async () => {
  const { keeper, waiting, sent, pass, kept } = setUp();
  keeper.change([{ key: CURRENT, text: '7' }]);
  pass();
  const problem = { type: 'about:blank', title: '', status: 403, detail: '没有权限', code: 'forbidden' };
  await sent[0]!.answer({ kind: 'refused', problem });
  expect(keeper.state.value).toEqual({ kind: 'refused', problem });
  expect([waiting.length, kept.size]).toEqual([0, 1]);
});

it('a conflict holds back its cell only, and the choice is sent over the version that was shown', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([
    { key: CURRENT, text: '7' },
    { key: 'scale|ytd', text: '9' },
  ]);
  pass();
  const told = { indicator: 'scale', field: 'current' as const, yours: '7', theirs: '8', version: 5 };
  const by = { changedBy: '田同事', changedAt: '2026-11-21T02:00:00Z' };
  await sent[0]!.answer({ kind: 'conflict', conflicts: [{ ...told, ...by }] });
  expect(keeper.state.value.kind).toBe('conflict');
  expect(pass()).toBe(0);
  expect(sent[1]!.cells.map(({ field }) => field)).toEqual(['ytd']);
  const saved = [cellOf('current', '8', 5, '田同事'), cellOf('ytd', '9', 6)];
  await sent[1]!.answer({ kind: 'saved', view: viewOf(6, saved) });
  expect(keeper.state.value.kind).toBe('conflict');
  keeper.resolve(CURRENT, 'mine');
  pass();
  expect(sent[2]!.cells).toMatchObject([{ field: 'current', text: '7', seen: 5 }]);
});

it('undo leaves alone what somebody else changed since', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([{ key: CURRENT, text: '7' }]);
  pass();
  await sent[0]!.answer({ kind: 'saved', view: viewOf(2, [cellOf('current', '7', 2)]) });
  keeper.read(viewOf(3, [cellOf('current', '8', 3, '田同事')]));
  keeper.stepBack();
  expect(keeper.draft.value.pending.size).toBe(0);
  expect([...keeper.draft.value.noticed]).toEqual([CURRENT]);
});

it('an older answer that comes late changes nothing', () => {
  const { keeper } = setUp(viewOf(3, [cellOf('current', '8', 3)]));
  keeper.read(viewOf(2, [cellOf('current', '7', 2)]));
  expect(keeper.view.value.version).toBe(3);
});

it('what is read while a save is on its way does not take the own change for another’s', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([{ key: CURRENT, text: '0.4' }]);
  pass();
  keeper.typing(CURRENT, '0.45');
  // Read after the save was written, and told before the save was answered.
  keeper.read(viewOf(2, [cellOf('current', '0.4', 2)]));
  await sent[0]!.answer({ kind: 'saved', view: viewOf(2, [cellOf('current', '0.4', 2)]) });
  const { conflicts, noticed, pending } = keeper.draft.value;
  expect([conflicts.size, noticed.size, pending.get(CURRENT)]).toEqual([
    0,
    0,
    { text: '0.45', seen: 2, origin: 'grid' },
  ]);
  pass();
  expect(sent[1]!.cells).toMatchObject([{ text: '0.45', seen: 2 }]);
});

it('what is read while a save fails counts once it has failed', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([{ key: CURRENT, text: '0.4' }]);
  pass();
  keeper.read(viewOf(2, [cellOf('current', '9', 2, '田同事')]));
  await sent[0]!.answer({ kind: 'unreachable' });
  expect(keeper.draft.value.conflicts.get(CURRENT)).toMatchObject({ theirs: '9', version: 2 });
});

it('a connection that comes back during an attempt does not leave the next one a minute away', async () => {
  const { keeper, sent, pass } = setUp();
  keeper.change([{ key: CURRENT, text: '7' }]);
  pass();
  for (let attempt = 0; attempt < 7; attempt++) {
    await sent.at(-1)!.answer({ kind: 'unreachable' });
    pass();
  }
  keeper.retry();
  await sent.at(-1)!.answer({ kind: 'unreachable' });
  expect(pass()).toBe(2000);
});

it('a report that can no longer be changed is sent nothing; what was kept is there until it is dropped', () => {
  const kept = new Map([
    ['report-draft:r:p', JSON.stringify({ [CURRENT]: { text: '7', seen: 0, origin: 'grid' } })],
  ]);
  const { keeper, waiting } = setUp(viewOf(4, [], []), kept);
  expect([keeper.draft.value.pending.size, waiting.length, kept.size]).toEqual([1, 0, 1]);
  keeper.drop();
  expect([keeper.draft.value.pending.size, kept.size]).toEqual([0, 0]);
});
