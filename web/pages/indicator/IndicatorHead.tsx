import type { IndicatorRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';

/** What the indicator means and how its figures behave. */
export function IndicatorHead({ indicator, parts }: { indicator: IndicatorRow; parts: IndicatorRow[] }) {
  const words = useWords();
  const { indicator: own, figures } = words;
  const english = language.value === 'en';
  const part = (code: string | null) => {
    const row = parts.find((one) => one.code === code);
    return row && <A to={paths.indicator(row.code)}>{english ? row.nameEn : row.name}</A>;
  };
  const facts = [
    [figures.unit, unitText(indicator.unit, language.value)],
    [own.measure, own.measures[indicator.measureKind]],
    [own.rollup, own.rollups[indicator.placeRollup]],
    [figures.scope, indicator.scope],
    [own.numerator, part(indicator.numerator)],
    [own.denominator, part(indicator.denominator)],
  ] as const;
  return (
    <>
      <nav class="crumbs" aria-label={words.crumbs}>
        <A to={paths.indicators()}>{words.nav.indicators}</A>
        <span aria-current="page">{indicator.code}</span>
      </nav>
      <PageHead
        title={english ? indicator.nameEn : indicator.name}
        note={
          <dl class="head-facts">
            {facts.map(
              ([label, text]) =>
                text && (
                  <div key={label}>
                    <dt>{label}</dt>
                    <dd>{text}</dd>
                  </div>
                ),
            )}
          </dl>
        }
      />
      <p class="notice notice-plain">{english ? indicator.definitionEn : indicator.definition}</p>
    </>
  );
}
