/** A QR code as SVG, one unit a module, with half of the margin that readers of it need; the white paper around is the rest. */
export function qrSvg(matrix: readonly (readonly boolean[])[]): string {
  const margin = 2;
  const size = matrix.length + 2 * margin;
  const runs = matrix.flatMap((row, y) =>
    runsIn(row).map(([x, width]) => `M${x + margin} ${y + margin}h${width}v1h-${width}z`),
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${size} ${size}"><path d="${runs.join('')}" fill="#000"/></svg>`;
}

/** Where dark modules stand side by side in a row: from where, how many. */
function runsIn(row: readonly boolean[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}
