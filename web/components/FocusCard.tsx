import type { PlanDetail } from '#core/contract/plans.ts';
import { paths } from '../paths.ts';
import { A } from './A.tsx';
import { Locator } from './Locator.tsx';

/** What a plan wants of one place. */
export function FocusCard({ focus }: { focus: PlanDetail['cityFocuses'][number] }) {
  return (
    <li class="card" lang="zh-CN">
      <p class="card-head">
        <span class="code">{focus.code}</span>
        {focus.role && <span class="badge">{focus.role}</span>}
      </p>
      <p class="card-title">
        {focus.region ? <A to={paths.region(focus.region.code)}>{focus.regionName}</A> : focus.regionName}
      </p>
      <ul class="units">
        {focus.focus.map((item) => (
          <li key={item} class="unit">
            {item}
          </li>
        ))}
      </ul>
      {focus.note && <p class="card-note">{focus.note}</p>}
      <p class="card-foot">
        <Locator locator={focus.locator} line={focus.line} />
      </p>
    </li>
  );
}
