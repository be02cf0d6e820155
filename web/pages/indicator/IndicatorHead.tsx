import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { unitText } from '../../i18n/units.ts';
import { paths } from '../../paths.ts';
import { langOf } from '../../state/lang-of.ts';
import { language, useWords } from '../../state/language.ts';
import { useNames } from '../../state/names.ts';
import { ancestorsOf } from '../../state/region-tree.ts';

/** What the indicator means and how its figures behave. */
export function IndicatorHead({
  indicator,
  parts,
  regions,
  region,
}: {
  indicator: IndicatorRow;
  parts: IndicatorRow[];
  regions: RegionRow[];
  /** The region whose figures are shown; null for none in particular. */
  region: string | null;
}) {
  const words = useWords();
  const { indicator: own, figures } = words;
  const names = useNames();
  const english = language.value === 'en';
  const part = (code: string | null) => {
    const row = parts.find((one) => one.code === code);
    return row && <A to={paths.indicator(row.code)}>{english ? row.nameEn : row.name}</A>;
  };
  const here = regions.find(({ code }) => code === region);
  const lineage = here ? [...ancestorsOf(here.code, regions), here] : [];
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
        {lineage.length === 0 ? (
          <span aria-current="page">{indicator.code}</span>
        ) : (
          <A to={paths.indicator(indicator.code)}>{indicator.code}</A>
        )}
        {lineage.map((one, index) =>
          index === lineage.length - 1 ? (
            <span key={one.code} aria-current="page">
              {names.region(one)}
            </span>
          ) : (
            <A key={one.code} to={paths.indicator(indicator.code)} query={{ region: one.code }}>
              {names.region(one)}
            </A>
          ),
        )}
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
                    <dd lang={langOf(typeof text === 'string' ? text : null)}>{text}</dd>
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
