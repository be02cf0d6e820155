/** Grey lines where text or a picture will stand. `height` in CSS pixels. */
export function Skeleton({ height, lines = 1 }: { height: number; lines?: number }) {
  return (
    <div class="skeleton" aria-hidden="true">
      {Array.from({ length: lines }, (_, index) => (
        <span key={index} style={{ height: `${height}px` }} />
      ))}
    </div>
  );
}
