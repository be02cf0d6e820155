import { useState } from 'preact/hooks';
import type { KeptLogo } from '#core/contract/briefing-templates.ts';
import type { Problem } from '#core/contract/common.ts';
import { send } from '../../../api.ts';
import { FormField } from '../../../components/FormField.tsx';
import { apiPaths } from '../../../paths.ts';
import { useWords } from '../../../state/language.ts';
import { useSending } from '../../../state/use-sending.ts';

interface Props {
  logo: string | null;
  /** What was wrong with it when the template was saved. */
  problem: Problem | null;
  onChange: (logo: string | null) => void;
}

/** A logo, handed in as soon as it is chosen. */
export function LogoField({ logo, problem: atSaving, onChange }: Props) {
  const { templates } = useWords().briefings;
  const { busy, problem, run } = useSending();
  const [kept, setKept] = useState<KeptLogo | null>(null);
  const handIn = (file: File | undefined) => {
    if (!file) return;
    const form = new FormData();
    form.append('file', file);
    void run(async () => {
      const answer = await send<KeptLogo>(apiPaths.briefingTemplateLogo(), 'POST', form);
      setKept(answer);
      onChange(answer.hash);
    });
  };
  const refused = problem && { ...problem, details: { ...problem.details, field: 'logo' } };
  return (
    <FormField name="logo" label={templates.logo} hint={templates.logoHint} problem={refused ?? atSaving}>
      {(attributes) => (
        <span class="template-logo">
          <input
            {...attributes}
            type="file"
            accept="image/png,image/svg+xml"
            disabled={busy}
            onChange={(event) => handIn(event.currentTarget.files?.[0])}
          />
          {logo !== null && (
            <span class="row">
              <span class="mute">
                {kept?.hash === logo ? templates.logoSize(kept.width, kept.height) : templates.logoThere}
              </span>
              <button type="button" class="button" onClick={() => onChange(null)}>
                {templates.logoRemove}
              </button>
            </span>
          )}
        </span>
      )}
    </FormField>
  );
}
