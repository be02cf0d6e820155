/** A calm line where a scene would be. */
export function CalmLine({ children }: { children: string }) {
  return <p class="wall-calm">{children}</p>;
}
