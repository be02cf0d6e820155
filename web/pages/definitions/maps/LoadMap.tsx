import { useRef, useState } from 'preact/hooks';
import type { MapBody, MapCheck, MapLoaded } from '#core/contract/maps.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { send } from '../../../api.ts';
import { A } from '../../../components/A.tsx';
import { FormField } from '../../../components/FormField.tsx';
import { apiPaths, paths } from '../../../paths.ts';
import { refreshAll } from '../../../state/answers.ts';
import { useWords } from '../../../state/language.ts';
import { textsOf, useSubmit } from '../../../state/submit.ts';
import { MapFaults } from './MapFaults.tsx';
import { MapPreview } from './MapPreview.tsx';

interface Props {
  parent: RegionRow;
  /** The regions below it. */
  regions: RegionRow[];
}

/** A file with its terms: looked at first, then loaded whole or not at all. */
export function LoadMap({ parent, regions }: Props) {
  const words = useWords();
  const { maps } = words;
  const { busy, problem, run } = useSubmit();
  const [noFile, setNoFile] = useState(false);
  /** What was looked at, with what was sent for it. */
  const [seen, setSeen] = useState<{ check: MapCheck; body: MapBody } | null>(null);
  const [loaded, setLoaded] = useState<number | null>(null);
  const input = useRef<HTMLInputElement>(null);
  const forget = () => {
    setSeen(null);
    setLoaded(null);
  };

  async function check(event: SubmitEvent): Promise<void> {
    const text = textsOf(event);
    const file = input.current?.files?.[0];
    forget();
    setNoFile(!file);
    if (!file) return;
    const validTo = text('validTo');
    const body: MapBody = {
      file: await file.text(),
      fileName: file.name,
      reviewNumber: text('reviewNumber'),
      source: text('source'),
      validFrom: text('validFrom'),
      validTo: validTo === '' ? null : validTo,
    };
    await run(async () => {
      setSeen({ check: await send<MapCheck>(apiPaths.mapCheck(parent.code), 'POST', body), body });
    });
  }

  async function load({ body }: { body: MapBody }): Promise<void> {
    await run(async () => {
      const { items } = await send<MapLoaded>(apiPaths.map(parent.code, null), 'POST', body);
      setSeen(null);
      setLoaded(items.length);
      refreshAll();
    });
  }

  return (
    <>
      <form class="map-form" onSubmit={check} onInput={forget}>
        <div class="map-fields">
          <FormField name="file" label={maps.file} hint={maps.fileHint}>
            {(field) => (
              <input {...field} ref={input} type="file" accept=".geojson,.json,application/geo+json" />
            )}
          </FormField>
          <FormField name="reviewNumber" label={maps.reviewNumber} hint={maps.numberHint}>
            {(field) => <input {...field} type="text" required maxLength={100} />}
          </FormField>
          <FormField name="source" label={maps.source} hint={maps.sourceHint}>
            {(field) => <input {...field} type="text" required maxLength={200} />}
          </FormField>
          <FormField name="validFrom" label={maps.validFrom}>
            {(field) => <input {...field} type="date" required />}
          </FormField>
          <FormField name="validTo" label={`${maps.validTo}${maps.optional}`}>
            {(field) => <input {...field} type="date" />}
          </FormField>
        </div>
        {noFile && (
          <p class="form-problem" role="alert">
            {maps.noFile}
          </p>
        )}
        {problem && (
          <div class="failed" role="alert">
            <strong>{maps.failed}</strong>
            <p>{problem.detail || words.failedPlain}</p>
          </div>
        )}
        <p>
          <button type="submit" class="button button-main" disabled={busy}>
            {busy && seen === null ? maps.checking : maps.check}
          </button>
        </p>
      </form>
      {loaded !== null && (
        <div class="definition-recorded" role="status">
          <strong>{maps.loaded(loaded)}</strong>
          <p>
            <A to={paths.region(parent.code)} query={{ map: 'map' }}>
              {maps.see}
            </A>
          </p>
        </div>
      )}
      {seen && seen.check.total > 0 && <MapFaults check={seen.check} />}
      {seen?.check.map && (
        <MapPreview
          check={seen.check}
          map={seen.check.map}
          regions={regions}
          busy={busy}
          onLoad={() => load(seen)}
        />
      )}
    </>
  );
}
