import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReportLine } from '#core/contract/reports.ts';
import { textAt } from '../../../state/report-grid/draft.ts';
import type { Keeper } from '../../../state/report-grid/keeper.ts';
import { type CellKey, isOpen, keyAt, type Place, placeOf } from '../../../state/report-grid/layout.ts';
import { type PastePlan, planFillDown } from '../../../state/report-grid/paste.ts';
import { oneCell, placesIn, rectangleOf, type Selection } from '../../../state/report-grid/selection.ts';
import type { Editing } from './CellEditor.tsx';
import { gridLines } from './grid-state.ts';
import { statusOptions } from './StatusOptions.tsx';

/** Where the page wants the grid to go, from a list beside it. */
export interface CellRequest {
  key: CellKey;
}

export type Grid = ReturnType<typeof useGrid>;

/**
 * The state of the grid on the screen, and everything that keys and the mouse do with it.
 * @param chosen the cell that it begins with: a telephone that is turned keeps its place
 */
export function useGrid(
  keeper: Keeper,
  lines: readonly ReportLine[],
  editable: boolean,
  chosen: CellKey | null,
) {
  const rows = gridLines(lines);
  const [selection, setSelection] = useState<Selection>(() =>
    oneCell((chosen && placeOf(rows, chosen)) ?? { row: 0, column: 0 }),
  );
  const [editing, showEditing] = useState<Editing | null>(null);
  // What is being typed now, also between two drawings: leaving a cell twice is leaving it once.
  const typing = useRef<Editing | null>(null);
  const [paste, setPaste] = useState<PastePlan | null>(null);
  const input = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const wantsFocus = useRef(false);
  const { focus } = selection;
  const key = keyAt(rows, focus);
  const draft = keeper.draft.value;
  const text = key === null ? null : textAt(draft, key);
  const open = editable && isOpen(rows, focus);

  // Before the next key arrives.
  useLayoutEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    input.current?.focus({ preventScroll: true });
    input.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    take();
  }, [focus.row, focus.column]);

  const isTyping = editing !== null;
  useLayoutEffect(() => {
    if (document.activeElement === input.current) take();
  }, [isTyping]);

  function setEditing(next: Editing | null): void {
    typing.current = next;
    showEditing(next);
  }

  function leave(): void {
    const left = typing.current;
    setEditing(null);
    if (left && key !== null) keeper.entered(key, left.before);
  }

  function go(next: Selection): void {
    leave();
    wantsFocus.current = true;
    setSelection(next);
    if (next.focus.row === focus.row && next.focus.column === focus.column) {
      wantsFocus.current = false;
      input.current?.focus({ preventScroll: true });
      take();
    }
  }

  /** Until somebody edits it, the text of the chosen cell is taken whole: what is typed takes its place. */
  function take(): void {
    if (typing.current === null) input.current?.select();
  }

  /** Whoever looks something up in another window goes on typing where they were. */
  function blurred(): void {
    if (document.activeElement !== input.current) leave();
  }

  const chosenKeys = () =>
    placesIn(rectangleOf(selection))
      .filter((place) => isOpen(rows, place))
      .map((place) => keyAt(rows, place)!);

  return {
    rows,
    selection,
    editing,
    paste,
    input,
    key,
    text,
    open,
    go,
    leave,
    take,
    blurred,
    chosenKeys,
    select: (place: Place, extend: boolean) => go(extend ? { ...selection, focus: place } : oneCell(place)),
    goTo: (wanted: CellKey) => {
      const place = placeOf(rows, wanted);
      if (place) go(oneCell(place));
    },
    /** F2, or two clicks: the text stays and the caret goes to its end. */
    edit: () => {
      if (!open) return;
      setEditing({ before: text, buffer: text ?? '', option: null });
      const end = (text ?? '').length;
      input.current?.setSelectionRange(end, end);
    },
    type: (typedText: string, composing: boolean) => {
      if (!open || key === null) return;
      const before = editing ? editing.before : text;
      const isStatus = key.endsWith('|status');
      const found = isStatus && typedText.trim() !== '' ? statusOptions(typedText, before) : [];
      setEditing({ before, buffer: typedText, option: found.length === 1 ? 0 : null });
      // What an input method is still composing is nobody's text yet.
      if (!composing) keeper.typing(key, typedText);
    },
    revert: () => {
      if (!editing || key === null) return;
      keeper.typing(key, editing.before);
      keeper.entered(key, editing.before);
      setEditing(null);
    },
    chooseOption: (option: number) => editing && setEditing({ ...editing, option }),
    pick: (word: string) => {
      if (key === null) return;
      const before = editing ? editing.before : text;
      keeper.typing(key, word);
      keeper.entered(key, before);
      setEditing(null);
      input.current?.focus();
    },
    clear: () => keeper.change(chosenKeys().map((one) => ({ key: one, text: null }))),
    fillDown: () => keeper.change(planFillDown(selection, rows, (one) => textAt(draft, one))),
    showPaste: setPaste,
    /** Writes a paste's cells and selects them. */
    apply: (plan: PastePlan) => {
      keeper.change(plan.changes);
      const { top, left, bottom, right } = plan.area;
      setSelection({ anchor: { row: bottom, column: right }, focus: { row: top, column: left } });
      setPaste({ ...plan, beyond: null });
    },
  };
}
