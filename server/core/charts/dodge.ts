/**
 * Places along a line that keep apart by at least `gap`, each as near to where it wants to be as the others let it:
 * neighbours in each other's way share the shift. Order is kept; where not all fit between `low` and `high`, they are
 * spread evenly over what there is.
 *
 * @param wanted in any order
 * @returns in the order of `wanted`
 */
export function dodge(wanted: readonly number[], gap: number, low: number, high: number): number[] {
  const order = wanted.map((_, index) => index).sort((a, b) => wanted[a]! - wanted[b]! || a - b);
  const room = order.length < 2 ? gap : Math.min(gap, (high - low) / (order.length - 1));
  // Blocks of neighbours that touch: the mean of where each would have its block begin is where it begins.
  const blocks: { begin: number; members: number[] }[] = [];
  for (const index of order) {
    let block = { begin: wanted[index]!, members: [index] };
    for (let last = blocks.at(-1); last && endOf(last) > block.begin; last = blocks.at(-1)) {
      blocks.pop();
      const before = last.members.length;
      const all = before + block.members.length;
      const begin = (last.begin * before + (block.begin - before * room) * block.members.length) / all;
      block = { begin, members: [...last.members, ...block.members] };
    }
    const most = high - (block.members.length - 1) * room;
    blocks.push({ ...block, begin: Math.max(low, Math.min(most, block.begin)) });
  }
  const places: number[] = [];
  let free = low;
  for (const { begin, members } of blocks) {
    let at = Math.max(begin, free);
    for (const index of members) {
      places[index] = at;
      at += room;
    }
    free = at;
  }
  return fitted(places, order, room, high);

  function endOf(block: { begin: number; members: number[] }): number {
    return block.begin + block.members.length * room;
  }
}

/** Whatever still reaches beyond the end is pushed back, the last first. */
function fitted(places: number[], order: readonly number[], room: number, high: number): number[] {
  let most = high;
  for (const index of order.toReversed()) {
    places[index] = Math.min(places[index]!, most);
    most = places[index]! - room;
  }
  return places;
}
