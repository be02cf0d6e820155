import { Type } from 'typebox';
import type { Sentence } from '../domain/briefing/sentence.ts';
import { LIGHTS } from '../domain/light.ts';
import { STATES } from '../domain/state.ts';
import { NullableNumber, NullableWords, Words } from './common.ts';

export const light = NullableWords(LIGHTS);
export const state = Words(STATES);

/** A sentence: words, and figures as printed beside what they are. */
export const SentencePieces = Type.Unsafe<Sentence>(
  Type.Array(Type.Union([Type.String(), Type.Object({ text: Type.String(), value: Type.Number(), light })])),
);

export const Card = Type.Object({
  label: Type.String(),
  text: Type.String(),
  value: NullableNumber,
  unit: Type.String(),
  note: Type.String(),
  light,
});

/** Who had to report and did so. */
export const Discipline = Type.Object({
  title: Type.String(),
  note: Type.String(),
  rates: Type.Array(Card),
  sentences: Type.Array(SentencePieces),
  rows: Type.Array(
    Type.Object({
      region: Type.String(),
      period: Type.String(),
      due: Type.String(),
      submitted: Type.String(),
      state: Words(['on_time', 'late', 'missing']),
      word: Type.String(),
      daysLate: NullableNumber,
      filled: Type.String(),
    }),
  ),
});

const ChangeCell = Type.Object({ text: Type.String(), value: NullableNumber });
const ChangeEnd = Type.Object({ ...ChangeCell.properties, period: Type.String() });

/** What is different from an earlier moment; the parts of a change add up as printed. */
export const Changes = Type.Object({
  title: Type.String(),
  note: Type.String(),
  since: Type.String(),
  overview: SentencePieces,
  groups: Type.Array(
    Type.Object({
      kind: Words(['activity', 'revision', 'scope', 'verdict']),
      title: Type.String(),
      sentences: Type.Array(SentencePieces),
    }),
  ),
  rows: Type.Array(
    Type.Object({
      code: Type.String(),
      name: Type.String(),
      unit: Type.String(),
      from: ChangeEnd,
      to: ChangeEnd,
      change: ChangeCell,
      activity: ChangeCell,
      revision: ChangeCell,
      scope: ChangeCell,
      unsplit: ChangeCell,
      verdict: Type.Object({ from: Type.String(), to: Type.String(), state, light }),
    }),
  ),
});

/** Who has to do what by when; `who` and `by` are empty where nobody, or no day, is meant. */
export const NextStep = Type.Object({
  kind: Words(['overdue', 'missing_report', 'due_soon', 'next_report', 'pace', 'catch_up', 'ruling']),
  who: Type.String(),
  by: Type.String(),
  sentence: SentencePieces,
});
