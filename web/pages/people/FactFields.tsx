import type { Problem } from '#core/contract/common.ts';
import { FormField } from '../../components/FormField.tsx';
import { useWords } from '../../state/language.ts';

interface Props {
  known?: { name: string; organisation: string | null; email: string | null };
  problem: Problem | null;
}

/** Name, organisation, e-mail: the same for a new person and a known one. */
export function FactFields({ known, problem }: Props) {
  const { people: words } = useWords();
  return (
    <>
      <FormField name="name" label={words.columns.name} problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            required
            maxLength={60}
            autoComplete="off"
            defaultValue={known?.name ?? ''}
          />
        )}
      </FormField>
      <FormField name="organisation" label={words.columns.organisation} optional problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            type="text"
            maxLength={100}
            autoComplete="off"
            defaultValue={known?.organisation ?? ''}
          />
        )}
      </FormField>
      <FormField name="email" label={words.email} hint={words.emailHint} optional problem={problem}>
        {(attributes) => (
          <input
            {...attributes}
            type="email"
            maxLength={200}
            autoComplete="off"
            defaultValue={known?.email ?? ''}
          />
        )}
      </FormField>
    </>
  );
}
