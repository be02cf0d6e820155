import type { MomentsView } from '#core/contract/moments.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import type { RegionRow } from '#core/contract/targets.ts';
import { isIsoDate } from '#core/domain/calendar.ts';
import type { IsoDate } from '#core/domain/units.ts';
import { Choice } from '../../components/Choice.tsx';
import { CsvLink } from '../../components/CsvLink.tsx';
import { apiPaths } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { SINCE_KINDS, type Since, type SinceKind, sinceText } from '../../state/changes-since.ts';
import { chinaMinute } from '../../state/china-minute.ts';
import { useWords } from '../../state/language.ts';
import { loadedValue } from '../../state/loadable.ts';
import { planShortTitle, useNames } from '../../state/names.ts';
import { useAnswer, useList } from '../../state/use-answer.ts';
import { previousVisit } from '../../state/visit.ts';

const PUBLICATIONS = 60;

/** Since when, of which plan, of which region; and all of it as a file. */
export function ChangesFilters({ since, today, path }: { since: Since; today: IsoDate; path: string }) {
  const words = useWords();
  const { changes: own } = words.history;
  const names = useNames();
  const [query, change] = useQuery();
  const plans = loadedValue(useList<PlanSummary>(apiPaths.plans()))?.items ?? [];
  const regions = loadedValue(useList<RegionRow>(apiPaths.regions()))?.items ?? [];
  const publications = loadedValue(useAnswer<MomentsView>(apiPaths.moments(null, PUBLICATIONS)))?.items ?? [];
  const kinds = SINCE_KINDS.filter((kind) => kind !== 'visit' || previousVisit() !== null);
  const region = regions.find(({ code }) => code === query.region);
  return (
    <div class="filters changes-filters">
      <Choice
        label={own.since}
        value={since.kind}
        options={kinds.map((value) => ({ value, text: own.sinceKinds[value] }))}
        onChoose={(kind) =>
          change({ since: sinceText(kind as SinceKind, today, publications[1]?.at ?? null) }, true)
        }
      />
      {since.kind === 'day' && (
        <label class="choice">
          {own.day}
          <input
            type="date"
            max={today}
            value={since.moment}
            onChange={({ currentTarget: { value } }) => isIsoDate(value) && change({ since: value }, true)}
          />
        </label>
      )}
      {since.kind === 'publication' && (
        <Choice
          label={own.publication}
          value={since.moment}
          options={[
            ...(publications.some(({ at }) => at === since.moment)
              ? []
              : [{ value: since.moment, text: chinaMinute(since.moment) }]),
            ...publications.map((one) => ({
              value: one.at,
              text: `${chinaMinute(one.at)} · ${one.recorder} · ${words.history.moments.publication(one.vintage)}`,
            })),
          ]}
          onChoose={(at) => change({ since: at }, true)}
        />
      )}
      <Choice
        label={own.plan}
        value={query.plan ?? ''}
        options={[
          { value: '', text: words.all },
          ...plans.map((plan) => ({ value: plan.code, text: planShortTitle(plan) })),
        ]}
        onChoose={(plan) => change({ plan: plan || null }, true)}
      />
      <Choice
        label={own.region}
        value={region?.code ?? ''}
        options={[
          { value: '', text: words.all },
          ...regions.map((one) => ({ value: one.code, text: names.region(one) })),
        ]}
        onChoose={(code) => change({ region: code || null }, true)}
      />
      <span class="filters-end">
        <CsvLink path={path} />
      </span>
    </div>
  );
}
