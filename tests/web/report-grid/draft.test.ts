import { describe, expect, it } from 'vitest';
import {
  afterConflict,
  afterRead,
  afterSave,
  cellsToSend,
  type Draft,
  opened,
  resolved,
  type SavedCell,
  textAt,
  typed,
} from '../../../web/state/report-grid/draft.ts';
import type { CellKey } from '../../../web/state/report-grid/layout.ts';
import { keep, keptChanges, restored } from '../../../web/state/report-grid/stored-draft.ts';
import { NOTHING_DONE, recorded, redone, undone } from '../../../web/state/report-grid/undo.ts';

const A: CellKey = 'scale|current';
const B: CellKey = 'scale|ytd';

const cell = (text: string | null, version: number, changedBy = '李填报'): SavedCell => ({
  text,
  version,
  origin: 'grid',
  changedBy,
  changedAt: '2026-11-21T02:00:00Z',
});
const server = (...cells: [CellKey, SavedCell][]) => new Map(cells);
const pendingOf = ({ pending }: Draft) =>
  Object.fromEntries([...pending].map(([key, one]) => [key, one.text]));

describe('changes on their way', () => {
  it('a change is sent with the version of the cell that was seen; a new cell with 0', () => {
    let draft = opened(server([A, cell('1', 7)]));
    draft = typed(typed(draft, A, '2'), B, '5', 'repair');
    expect(cellsToSend(draft)).toEqual([
      { indicator: 'scale', field: 'current', text: '2', seen: 7, origin: 'grid' },
      { indicator: 'scale', field: 'ytd', text: '5', seen: 0, origin: 'repair' },
    ]);
  });

  it('an emptied cell is blank, not an empty text; what is as saved is no change', () => {
    const draft = opened(server([A, cell('1', 7)]));
    expect(pendingOf(typed(draft, A, ''))).toEqual({ [A]: null });
    expect(typed(draft, A, '1')).toBe(draft);
    expect(typed(draft, B, '')).toBe(draft);
  });

  it('what was typed while the save was on its way is sent next, over the version just made', () => {
    let draft = typed(opened(server([A, cell('1', 7)])), A, '2');
    const sent = cellsToSend(draft);
    draft = typed(draft, A, '23');
    draft = afterSave(draft, sent, server([A, cell('2', 8)]));
    expect(cellsToSend(draft)).toMatchObject([{ text: '23', seen: 8 }]);
    draft = afterSave(draft, cellsToSend(draft), server([A, cell('23', 9)]));
    expect(draft.pending.size).toBe(0);
    expect(draft.conflicts.size + draft.noticed.size).toBe(0);
  });

  it('spaces that the server drops are no conflict', () => {
    const draft = typed(opened(server()), A, ' 2 ');
    const saved = afterSave(draft, cellsToSend(draft), server([A, cell('2', 1)]));
    expect([saved.pending.size, saved.conflicts.size, textAt(saved, A)]).toEqual([0, 0, '2']);
  });
});

describe('two people', () => {
  const started = typed(typed(opened(server([A, cell('1', 7)])), A, '2'), B, '5');
  const told = [
    {
      indicator: 'scale',
      field: 'current' as const,
      yours: '2',
      theirs: '3',
      version: 9,
      changedBy: '王统计',
      changedAt: '2026-11-21T03:00:00Z',
    },
  ];

  it('the refused cell waits with both values, the rest is sent', () => {
    const draft = afterConflict(started, told);
    expect(textAt(draft, A)).toBe('2');
    expect(draft.conflicts.get(A)).toMatchObject({ theirs: '3', changedBy: '王统计' });
    expect(cellsToSend(draft)).toMatchObject([{ field: 'ytd' }]);
  });

  it('mine is sent over the version that was shown; theirs is taken as saved', () => {
    const draft = afterConflict(started, told);
    expect(cellsToSend(resolved(draft, A, 'mine'))[0]).toMatchObject({ text: '2', seen: 9 });
    const given = resolved(draft, A, 'theirs');
    expect(textAt(given, A)).toBe('3');
    expect(cellsToSend(given)).toHaveLength(1);
    expect(cellsToSend(typed(given, A, '4'))).toContainEqual(
      expect.objectContaining({ field: 'current', seen: 9 }),
    );
  });

  it.each([
    { meanwhile: 'another value', text: '3', conflicts: 1, pending: '2' },
    { meanwhile: 'the very same value', text: '2', conflicts: 0, pending: undefined },
  ])('read again, with $meanwhile in the cell', ({ text, conflicts, pending }) => {
    const draft = afterRead(started, server([A, cell(text, 9, '王统计')]));
    expect(draft.conflicts.size).toBe(conflicts);
    expect(pendingOf(draft)[A]).toBe(pending);
  });

  it('a cell that only the other changed shows the new value and is marked', () => {
    const draft = afterSave(
      typed(opened(server([A, cell('1', 7)])), B, '5'),
      [{ indicator: 'scale', field: 'ytd', text: '5', seen: 0, origin: 'grid' }],
      server([A, cell('3', 8, '王统计')], [B, cell('5', 9)]),
    );
    expect(textAt(draft, A)).toBe('3');
    expect([...draft.noticed]).toEqual([A]);
  });
});

describe('a page that was closed', () => {
  const shelfOf = () => {
    const kept = new Map<string, string>();
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, text: string) => void kept.set(name, text),
      removeItem: (name: string) => void kept.delete(name),
      kept,
    };
  };
  const NAME = 'report-draft:1:2';
  const before = opened(server([A, cell('1', 7)]));
  const changed = typed(typed(before, A, '2'), B, '5');

  it('finds its changes again, with the versions seen then', () => {
    const shelf = shelfOf();
    keep(shelf, NAME, before.pending, changed.pending);
    const again = restored(opened(server([A, cell('1', 7)])), keptChanges(shelf, NAME));
    expect(cellsToSend(again)).toEqual(cellsToSend(changed));
  });

  it.each([
    { meanwhile: 'nothing', now: cell('1', 7), pending: '2', conflicts: 0 },
    { meanwhile: 'a save that was not heard of', now: cell('2', 8), pending: undefined, conflicts: 0 },
    { meanwhile: 'somebody else', now: cell('3', 8, '王统计'), pending: '2', conflicts: 1 },
  ])('and $meanwhile changed the cell meanwhile', ({ now, pending, conflicts }) => {
    const shelf = shelfOf();
    keep(shelf, NAME, before.pending, changed.pending);
    const again = restored(opened(server([A, now])), keptChanges(shelf, NAME));
    expect(pendingOf(again)[A]).toBe(pending);
    expect(again.conflicts.size).toBe(conflicts);
  });

  it('another window’s changes stay where they are', () => {
    const shelf = shelfOf();
    const other = typed(before, B, '6');
    keep(shelf, NAME, before.pending, other.pending);
    const own = typed(before, A, '2');
    keep(shelf, NAME, before.pending, own.pending);
    keep(shelf, NAME, own.pending, before.pending);
    expect([...keptChanges(shelf, NAME).keys()]).toEqual([B]);
  });

  it.each([
    '',
    'null',
    '[]',
    '{"scale|current":5}',
    '{"scale|price":{"text":"1","seen":0,"origin":"grid"}}',
    '{',
  ])('what is not a kept change is not one: %s', (text) => {
    const shelf = shelfOf();
    shelf.setItem(NAME, text);
    expect(keptChanges(shelf, NAME).size).toBe(0);
  });

  it('a browser that keeps nothing says so and breaks nothing', () => {
    const full = {
      ...shelfOf(),
      setItem: () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    };
    expect(keep(full, NAME, before.pending, changed.pending)).toBe(false);
  });
});

describe('undo', () => {
  const paste = [
    { key: A, from: '1', to: '2' },
    { key: B, from: null, to: '5' },
  ];

  it('takes a paste back as one step and brings it again', () => {
    const stack = recorded(NOTHING_DONE, paste);
    const back = undone(stack)!;
    expect(back.step.map(({ to }) => to)).toEqual(['1', null]);
    const forth = redone(back.stack)!;
    expect(forth.step).toEqual(paste);
    expect(redone(forth.stack)).toBeNull();
  });

  it('a new step forgets what was undone; a step that changes nothing is none', () => {
    const back = undone(recorded(NOTHING_DONE, paste))!.stack;
    expect(recorded(back, [{ key: A, from: '1', to: '1' }])).toBe(back);
    expect(redone(recorded(back, [{ key: A, from: '1', to: '9' }]))).toBeNull();
    expect(undone(NOTHING_DONE)).toBeNull();
  });
});
