import type { Problem } from '#core/contract/common.ts';
import { useWords } from '../state/language.ts';
import { FormField } from './FormField.tsx';

interface Props {
  label: string;
  /** For the browser's store of passwords, where the form has no such field. */
  username: string | null;
  problem: Problem | null;
}

/** A new password, twice. Fields: `password` and `again`. */
export function NewPassword({ label, username, problem }: Props) {
  const { signIn } = useWords();
  return (
    <>
      {username !== null && (
        <input type="text" hidden readOnly autoComplete="username" value={username} tabIndex={-1} />
      )}
      <FormField name="password" label={label} hint={signIn.link.passwordHint} problem={problem}>
        {(attributes) => (
          <input {...attributes} type="password" required maxLength={500} autoComplete="new-password" />
        )}
      </FormField>
      <FormField name="again" label={signIn.link.again} problem={problem}>
        {(attributes) => (
          <input {...attributes} type="password" required maxLength={500} autoComplete="new-password" />
        )}
      </FormField>
    </>
  );
}
