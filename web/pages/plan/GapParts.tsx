import type { DecompositionView } from '#core/contract/progress.ts';
import { formatFigure, formatSigned } from '#core/domain/format.ts';
import { unitOfChange } from '#core/domain/unit-of-change.ts';
import { unitText } from '../../i18n/units.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';

/** The gap as a sum: regions, regions without a figure, what nobody was given, and what does not add up. */
export function GapParts({ view }: { view: DecompositionView }) {
  const { plan: words, comma } = useWords();
  const names = useNames();
  const unit = unitText(unitOfChange(view.unit), language.value);
  const silent = view.missing.map(names.region).join(comma);
  const parts: [string, string, number | null][] = [
    [words.sumOfRegions, '', view.regionsGap],
    ...(view.missing.length > 0
      ? [
          [words.missingParts, words.missingPartsNote(silent), view.missingTargets] as [
            string,
            string,
            number | null,
          ],
        ]
      : []),
    [words.unallocated, words.unallocatedNote, view.unallocated],
    [
      silent ? words.differenceWithMissing : words.difference,
      words.differenceNote,
      view.statisticalDifference,
    ],
  ];
  return (
    <div class="table-box">
      <table class="table parts">
        <tbody>
          {parts.map(([label, note, value]) => (
            <tr key={label}>
              <th scope="row">
                {label} {note && <small>{note}</small>}
              </th>
              <td class="num">{formatSigned(value, view.decimals)}</td>
            </tr>
          ))}
          <tr class="parts-total">
            <th scope="row">{words.total}</th>
            <td class="num">
              <b>{formatFigure(view.gap, view.decimals)}</b> {view.gap !== null && <small>{unit}</small>}
            </td>
          </tr>
        </tbody>
      </table>
    </div>
  );
}
