import type { TemplateRow } from '#core/contract/briefing-templates.ts';
import type { CodedName } from '#core/contract/common.ts';
import type { PlanSummary } from '#core/contract/plans.ts';
import { BRIEFING_KINDS, type BriefingKind } from '#core/domain/briefing/periods.ts';
import { formatPeriod } from '#core/domain/format.ts';
import type { Period } from '#core/domain/period.ts';
import { Choice } from '../../components/Choice.tsx';
import { PlanChecks } from '../../components/PlanChecks.tsx';
import type { AskedBriefing } from '../../paths.ts';
import { useQuery } from '../../state/address.ts';
import { language, useWords } from '../../state/language.ts';
import { planShortTitle, useNames } from '../../state/names.ts';

interface Props {
  asked: AskedBriefing;
  plan: PlanSummary;
  plans: PlanSummary[];
  /** The plans that it is of, with `plan` among them. */
  together: PlanSummary[];
  /** Those that have a briefing of their own. */
  regions: CodedName[];
  templates: TemplateRow[];
  kind: BriefingKind;
  /** Of this kind, the newest first. */
  periods: Period[];
}

/** Plan, others with it, region, kind and period, language and template; all of it stands in the address. */
export function BriefingChoices({ asked, plan, plans, together, regions, templates, kind, periods }: Props) {
  const { briefings: words } = useWords();
  const { region: regionName } = useNames();
  const [, change] = useQuery();
  const others = plans.filter((one) => one !== plan);
  const chosen = together.filter((one) => one !== plan).map(({ code }) => code);
  return (
    <div class="briefing-choices">
      <Choice
        label={words.plan}
        value={plan.code}
        onChoose={(value) => change({ plan: value, with: null, region: null })}
        options={plans.map((one) => ({ value: one.code, text: planShortTitle(one) }))}
      />
      {others.length > 0 && (
        <details class="briefing-together" open={chosen.length > 0}>
          <summary>{words.together}</summary>
          <PlanChecks
            plans={others}
            chosen={chosen}
            onChoose={(codes) => change({ with: codes.length === 0 ? null : codes.join(','), region: null })}
          />
        </details>
      )}
      {regions.length > 0 && (
        <Choice
          label={words.region}
          value={asked.region ?? ''}
          onChoose={(value) => change({ region: value === '' ? null : value })}
          options={[
            { value: '', text: words.whole },
            ...regions.map((one) => ({ value: one.code, text: regionName(one) })),
          ]}
        />
      )}
      <Choice
        label={words.kind}
        value={kind}
        onChoose={(value) => change({ kind: value, period: null })}
        options={BRIEFING_KINDS.map((value) => ({ value, text: words.kinds[value] }))}
      />
      <Choice
        label={words.period}
        value={asked.period}
        onChoose={(value) => change({ period: value })}
        options={periods.map((value) => ({ value, text: formatPeriod(value, language.value) }))}
      />
      <Choice
        label={words.written}
        value={asked.written}
        onChoose={(value) => change({ written: value === language.value ? null : value })}
        options={(['zh', 'en'] as const).map((value) => ({ value, text: words.languages[value] }))}
      />
      {templates.length > 0 && (
        <Choice
          label={words.templates.choose}
          value={asked.template ?? ''}
          onChoose={(value) => change({ template: value === '' ? null : value })}
          options={[
            { value: '', text: words.templates.byRule },
            ...templates.map(({ id, name }) => ({ value: id, text: name })),
          ]}
        />
      )}
    </div>
  );
}
