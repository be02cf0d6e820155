import type { MapCheck } from '#core/contract/maps.ts';
import { faultPlace } from '#core/domain/map/shape-fault.ts';
import { language, useWords } from '../../../state/language.ts';

/** Everything that keeps a file from being loaded, with its place and what was expected there. */
export function MapFaults({ check: { faults, total } }: { check: MapCheck }) {
  const { maps: words } = useWords();
  const locale = language.value;
  const english = locale === 'en';
  return (
    <div class="map-check" role="alert">
      <h3>{words.faultsTitle(total)}</h3>
      {faults.length < total && <p class="mute">{words.faultsFirst(faults.length)}</p>}
      <div class="table-box table-tall">
        <table class="table map-faults">
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.problem}</th>
              <th scope="col">{words.expected}</th>
            </tr>
          </thead>
          <tbody>
            {faults.map((fault, index) => (
              <tr key={`${fault.feature}${fault.code}${index}`}>
                <th scope="row">{faultPlace(fault, locale) || words.wholeFile}</th>
                <td>{english ? fault.messageEn : fault.message}</td>
                <td>{english ? fault.expectedEn : fault.expected}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </div>
  );
}
