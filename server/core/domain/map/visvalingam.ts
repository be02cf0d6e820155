/**
 * Leaves out the corners that matter least, again and again: the one whose triangle with its neighbours is smallest
 * goes first, until every triangle left is at least as large as asked (Visvalingam and Whyatt, 1993). The ends stay.
 *
 * @param line numbers of points
 * @param least area of a corner's triangle that stays, in the unit of x and y squared
 * @param fewest points that stay in any case
 */
export function visvalingam(
  line: readonly number[],
  { x, y }: { x: Float64Array; y: Float64Array },
  { least, fewest }: { least: number; fewest: number },
): number[] {
  const count = line.length;
  if (count <= Math.max(2, fewest)) return [...line];
  const before = Int32Array.from({ length: count }, (_, index) => index - 1);
  const after = Int32Array.from({ length: count }, (_, index) => index + 1);
  const area = new Float64Array(count);
  const triangle = (index: number): number => {
    const [a, b, c] = [line[before[index]!]!, line[index]!, line[after[index]!]!];
    return Math.abs((x[a]! - x[b]!) * (y[c]! - y[b]!) - (x[c]! - x[b]!) * (y[a]! - y[b]!)) / 2;
  };
  const heap = smallestFirst(area);
  for (let index = 1; index < count - 1; index++) {
    area[index] = triangle(index);
    heap.push(index);
  }
  const gone = new Uint8Array(count);
  let left = count;
  for (let index = heap.pop(); index !== null && left > fewest; index = heap.pop()) {
    const own = area[index]!;
    if (own >= least) break;
    gone[index] = 1;
    left -= 1;
    const [previous, next] = [before[index]!, after[index]!];
    after[previous] = next;
    before[next] = previous;
    for (const neighbour of [previous, next]) {
      if (neighbour === 0 || neighbour === count - 1) continue;
      // a corner never matters less than one that went before it
      area[neighbour] = Math.max(own, triangle(neighbour));
      heap.moved(neighbour);
    }
  }
  return line.filter((_, index) => gone[index] === 0);
}

/** A binary heap of indices by their value; where each stands is kept, so that a value may change. */
function smallestFirst(value: Float64Array) {
  const heap: number[] = [];
  const place = new Int32Array(value.length).fill(-1);
  const set = (at: number, index: number) => {
    heap[at] = index;
    place[index] = at;
  };
  const up = (from: number) => {
    let at = from;
    const index = heap[at]!;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (value[heap[parent]!]! <= value[index]!) break;
      set(at, heap[parent]!);
      at = parent;
    }
    set(at, index);
  };
  const down = (from: number) => {
    let at = from;
    const index = heap[at]!;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= heap.length) break;
      if (child + 1 < heap.length && value[heap[child + 1]!]! < value[heap[child]!]!) child += 1;
      if (value[heap[child]!]! >= value[index]!) break;
      set(at, heap[child]!);
      at = child;
    }
    set(at, index);
  };
  return {
    push(index: number) {
      heap.push(index);
      up(heap.length - 1);
    },
    pop(): number | null {
      const first = heap[0];
      if (first === undefined) return null;
      const last = heap.pop()!;
      if (heap.length > 0) {
        heap[0] = last;
        down(0);
      }
      place[first] = -1;
      return first;
    },
    moved(index: number) {
      const at = place[index]!;
      if (at < 0) return;
      up(at);
      down(place[index]!);
    },
  };
}
