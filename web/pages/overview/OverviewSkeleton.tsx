import { Skeleton } from '../../components/Skeleton.tsx';

/** As high as what will come. */
export function OverviewSkeleton() {
  return (
    <>
      <Skeleton height={76} />
      <div class="keycards">
        {[1, 2, 3, 4, 5].map((card) => (
          <Skeleton key={card} height={112} />
        ))}
      </div>
      <div class="overview-top">
        <Skeleton height={330} />
        <Skeleton height={330} />
      </div>
      <Skeleton height={520} />
    </>
  );
}
