import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { A } from '../../components/A.tsx';
import { KeptCodes } from '../../components/KeptCodes.tsx';
import { PageHead } from '../../components/PageHead.tsx';
import { PlanBadges } from '../../components/PlanBadges.tsx';
import { paths } from '../../paths.ts';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle } from '../../state/names.ts';
import { ancestorsOf } from '../../state/region-tree.ts';
import { wholeRegionName } from '../../state/short-name.ts';

interface Props {
  region: RegionRow;
  regions: RegionRow[];
  plans: PlanSummary[];
}

/** What the region is, where it lies, since when, and which plans concern it. */
export function RegionHead({ region, regions, plans }: Props) {
  const words = useWords();
  const { region: own, comma, colon } = words;
  const nameOf = (one: RegionRow) => wholeRegionName(one, language.value);
  const named = (code: string) => regions.find((one) => one.code === code);
  const reportsTo = region.statisticalParent ? named(region.statisticalParent) : undefined;
  const notes = [
    own.kinds[region.kind],
    `${own.gbCode} ${region.gbCode ?? own.noGbCode}`,
    ...(region.validFrom ? [own.validFrom(region.validFrom)] : []),
    ...(region.validTo ? [own.validTo(region.validTo)] : []),
    ...(region.aliases.length > 0 ? [`${own.aliases} ${region.aliases.join(comma)}`] : []),
    ...(reportsTo ? [own.reportsTo(nameOf(reportsTo))] : []),
  ];
  return (
    <>
      <nav class="crumbs" aria-label={words.crumbs}>
        <A to={paths.regions()}>{words.nav.regions}</A>
        {ancestorsOf(region.code, regions).map((one) => (
          <A key={one.code} to={paths.region(one.code)}>
            {nameOf(one)}
          </A>
        ))}
        <span aria-current="page">{nameOf(region)}</span>
      </nav>
      <PageHead
        title={nameOf(region)}
        note={
          <>
            <span>{notes.join(' · ')}</span>
            {region.successors.length > 0 && (
              <span>
                {own.successors}
                {colon}
                {region.successors.map((code) => {
                  const successor = named(code);
                  return (
                    successor && (
                      <A key={code} to={paths.region(code)}>
                        {nameOf(successor)}
                      </A>
                    )
                  );
                })}
              </span>
            )}
          </>
        }
      />
      {region.note && (
        <p class="notice notice-plain" lang="zh-CN">
          {region.note}
        </p>
      )}
      {plans.length > 0 && (
        <p class="region-plans">
          <span class="mute">{own.plans}</span>
          {plans.map((plan) => (
            <span key={plan.code}>
              <A to={paths.plan(plan.code)}>
                <KeptCodes text={planShortTitle(plan)} />
              </A>{' '}
              <PlanBadges plan={plan} />
            </span>
          ))}
        </p>
      )}
    </>
  );
}
