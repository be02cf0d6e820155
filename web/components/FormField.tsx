import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import type { Problem } from '#core/contract/common.ts';
import { useWords } from '../state/language.ts';

/** What ties an input to its label, its hint and its fault. */
interface Attributes {
  id: string;
  name: string;
  'aria-invalid'?: 'true';
  'aria-describedby'?: string;
}

interface Props {
  name: string;
  label: string;
  hint?: string;
  optional?: boolean;
  /** Said at the field that it is about. */
  problem?: Problem | null;
  children: (attributes: Attributes) => ComponentChildren;
}

/** A labelled input, with what the server found wrong with it. */
export function FormField({ name, label, hint, optional = false, problem, children }: Props) {
  const { people, bracketed } = useWords();
  const id = useId();
  const fault = problem?.details?.field === name ? problem.detail : null;
  const said = [hint && `${id}-hint`, fault && `${id}-fault`].filter(Boolean).join(' ');
  return (
    <div class="form-field">
      <label for={id}>
        {label}
        {optional && <small>{bracketed(people.optional)}</small>}
      </label>
      {children({
        id,
        name,
        ...(fault ? { 'aria-invalid': 'true' as const } : {}),
        ...(said === '' ? {} : { 'aria-describedby': said }),
      })}
      {hint && (
        <p id={`${id}-hint`} class="form-hint">
          {hint}
        </p>
      )}
      {fault && (
        <p id={`${id}-fault`} class="form-fault" role="alert">
          {fault}
        </p>
      )}
    </div>
  );
}

/** Why something was refused, where that is about no field in view. */
export function FormProblem({ problem, fields }: { problem: Problem | null; fields: readonly string[] }) {
  const words = useWords();
  if (!problem || fields.includes(String(problem.details?.field))) return null;
  return (
    <p class="form-problem" role="alert">
      {problem.detail || words.failedPlain}
    </p>
  );
}
