import type { PlanSummary } from '#core/contract/plans.ts';
import { planShortTitle } from '../state/names.ts';

interface Props {
  plans: readonly PlanSummary[];
  /** Codes of those that are ticked. */
  chosen: readonly string[];
  /** Codes in the order in which they were ticked. */
  onChoose: (codes: string[]) => void;
}

/** Plans to be ticked, any number of them. */
export function PlanChecks({ plans, chosen, onChoose }: Props) {
  return (
    <>
      {plans.map((plan) => (
        <label key={plan.code}>
          <input
            type="checkbox"
            checked={chosen.includes(plan.code)}
            onChange={(event) =>
              onChoose(
                event.currentTarget.checked
                  ? [...chosen, plan.code]
                  : chosen.filter((code) => code !== plan.code),
              )
            }
          />{' '}
          {planShortTitle(plan)}
        </label>
      ))}
    </>
  );
}
