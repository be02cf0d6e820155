import type { MilestoneRow } from '#core/contract/milestones.ts';
import { Loaded } from '../../../components/Loaded.tsx';
import { Skeleton } from '../../../components/Skeleton.tsx';
import type { Milestones } from '../../../state/milestones.ts';
import { MilestoneShares } from './MilestoneShares.tsx';

/** Above the cards of one kind: how many of them stand where. */
export function KindShares({ milestones, kind }: { milestones: Milestones; kind: MilestoneRow['kind'] }) {
  return (
    <Loaded answer={milestones.answer} skeleton={<Skeleton height={60} />}>
      {({ items }) => {
        const rows = items.filter((row) => row.kind === kind);
        if (rows.length === 0) return null;
        return (
          <div class="kind-shares">
            <MilestoneShares rows={rows} />
          </div>
        );
      }}
    </Loaded>
  );
}
