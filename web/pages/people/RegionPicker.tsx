import { useId, useState } from 'preact/hooks';
import type { RegionRow } from '#core/contract/targets.ts';
import { FormField } from '../../components/FormField.tsx';
import { apiPaths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { managedRegions, searchChoices } from '../../state/managed-regions.ts';
import { useSession } from '../../state/session.ts';
import { wholeRegionName } from '../../state/short-name.ts';
import { useList } from '../../state/use-answer.ts';

/** A region among those that one manages, in their order below each other; a text narrows the list. Field: `region`. */
export function RegionPicker() {
  const { people: words, loading } = useWords();
  const [filter, setFilter] = useState('');
  const session = loadedValue(useSession());
  const regions = loadedValue(useList<RegionRow>(apiPaths.regions()));
  const choices = session && regions ? managedRegions(session.actor, regions.items) : [];
  const found = searchChoices(filter, choices);
  const id = useId();
  return (
    <>
      <div class="form-field">
        <label for={id}>{words.regionFilter}</label>
        <input
          id={id}
          type="search"
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
          onKeyDown={(event) => event.key === 'Enter' && event.preventDefault()}
        />
      </div>
      <FormField name="region" label={words.region} hint={words.regionHint}>
        {(attributes) => (
          <select {...attributes} required disabled={found.length === 0}>
            {found.length === 0 && <option value="">{regions ? words.noRegion : loading}</option>}
            {found.map(({ code, name, nameEn, depth }) => (
              <option key={code} value={code}>
                {filter.trim() === '' ? '\u3000'.repeat(depth) : ''}
                {wholeRegionName({ name, nameEn }, language.value)}
              </option>
            ))}
          </select>
        )}
      </FormField>
    </>
  );
}
