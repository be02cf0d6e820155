import type { IndicatorRow, RegionRow } from '#core/contract/targets.ts';
import { isIsoDate } from '#core/domain/calendar.ts';
import { COMPARE_LIMITS } from '#core/domain/compare/limits.ts';
import { formatPeriod } from '#core/domain/format.ts';
import { existsOn, overlapsOthers, reportsTo } from '#core/domain/region-place.ts';
import { Choice } from '../../components/Choice.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { Panel } from '../../components/Panel.tsx';
import { Picker, type PickerOption } from '../../components/Picker.tsx';
import { unitText } from '../../i18n/units.ts';
import { useMoment, useQuery } from '../../state/address.ts';
import { againstIn, type Comparison, listText, periodChoices } from '../../state/compare.ts';
import { dayOfMoment } from '../../state/day-of-moment.ts';
import { language, useWords } from '../../state/language.ts';
import { dayOf } from '../../state/moment-choices.ts';
import { wholeRegionName } from '../../state/short-name.ts';
import { AgainstForm } from './AgainstForm.tsx';

interface Props {
  indicators: IndicatorRow[];
  regions: RegionRow[];
  chosen: Comparison;
  /** Where the answer is asked for; null while too little is chosen. */
  path: string | null;
}

/** What is compared: regions, indicators, periods, the form of flows, and another moment. */
export function Choosing({ indicators, regions, chosen, path }: Props) {
  const { compare: words } = useWords();
  const [query, change] = useQuery();
  const moment = useMoment();
  const flows = indicators.some(
    ({ code, measureKind }) => measureKind === 'flow' && chosen.indicators.includes(code),
  );
  const periods = [...new Set([...chosen.periods, ...periodChoices(moment && dayOf(moment))])];
  return (
    <Panel title={words.choose} actions={path && <CsvLink path={path} />}>
      <div class="pickers">
        <Picker
          label={words.regions}
          options={useRegionOptions(regions)}
          chosen={chosen.regions}
          most={COMPARE_LIMITS.regions}
          onChange={(codes) => change({ regions: listText(codes) })}
        />
        <Picker
          label={words.indicators}
          options={indicators.map(indicatorOption)}
          chosen={chosen.indicators}
          most={COMPARE_LIMITS.indicators}
          onChange={(codes) => change({ indicators: listText(codes) })}
        />
        <Picker
          label={words.periods}
          options={periods.map((period) => ({
            value: period,
            text: period === 'newest' ? words.newest : formatPeriod(period, language.value),
          }))}
          chosen={chosen.periods}
          most={COMPARE_LIMITS.periods}
          onChange={(codes) => change({ periods: listText(codes) })}
        />
      </div>
      <div class="compare-more">
        {flows && (
          <Choice
            label={words.form}
            value={chosen.form ?? ''}
            onChoose={(form) => change({ form: form || null })}
            options={(['any', 'ytd', 'period'] as const).map((form) => ({
              value: form === 'any' ? '' : form,
              text: words.forms[form],
            }))}
          />
        )}
        <AgainstForm
          against={againstIn(query)}
          choose={(day) => change({ against: day !== null && isIsoDate(day) ? day : null })}
        />
      </div>
    </Panel>
  );
}

function indicatorOption({ code, name, nameEn, unit, scope }: IndicatorRow): PickerOption {
  return {
    value: code,
    text: language.value === 'en' ? nameEn : name,
    hint: [unitText(unit, language.value), scope].filter((one) => one !== null).join(' · '),
    words: [name, nameEn, scope ?? ''],
  };
}

/** Every region that exists, and all below one as one choice. */
function useRegionOptions(regions: RegionRow[]): PickerOption[] {
  const { compare: words, region } = useWords();
  const day = dayOfMoment(useMoment());
  const nameOf = (one: RegionRow) => wholeRegionName(one, language.value);
  const byCode = new Map(regions.map((one) => [one.code, one]));
  const living = regions.filter((one) => existsOn(one, day));
  const below = Map.groupBy(
    living.filter((one) => !overlapsOthers(one)),
    reportsTo,
  );
  return living.flatMap((one): PickerOption[] => {
    const parent = one.parent === null ? undefined : byCode.get(one.parent);
    const own: PickerOption = {
      value: one.code,
      text: nameOf(one),
      hint: [region.kinds[one.kind], parent ? nameOf(parent) : null]
        .filter((word) => word !== null)
        .join(' · '),
      words: [one.name, one.shortName, one.nameEn ?? '', ...one.aliases],
    };
    const children = (below.get(one.code) ?? []).slice(0, COMPARE_LIMITS.regions);
    if (children.length < 2) return [own];
    const all = {
      value: children.map(({ code }) => code).join(','),
      text: words.below(nameOf(one), children.length),
      words: [one.name, one.nameEn ?? ''],
    };
    return [own, all];
  });
}
