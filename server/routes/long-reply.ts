import { Readable } from 'node:stream';

/** Elements of a list that are written at once. */
const AT_ONCE = 200;

/** More elements than these are worth it. */
const MANY = 500;

/**
 * What a route answers, ready to be sent: as it is, or, where one of its lists is long, as JSON that is written piece by
 * piece while it is sent. As one text such an answer would be in memory several times over.
 *
 * @param answer exactly what the route's schema promises, nothing besides
 */
export function inPieces<Answer extends object>(answer: Answer): Answer {
  const isLong = Object.values(answer).some((value) => Array.isArray(value) && value.length > MANY);
  // a stream travels as its text: to whoever reads the answer it is the same
  return isLong ? (Readable.from(jsonOf(answer)) as unknown as Answer) : answer;
}

function* jsonOf(answer: object): Generator<string> {
  let before = '{';
  for (const [name, value] of Object.entries(answer)) {
    if (value === undefined) continue;
    yield `${before}${JSON.stringify(name)}:`;
    before = ',';
    if (Array.isArray(value)) yield* listOf(value);
    else yield JSON.stringify(value);
  }
  yield before === '{' ? '{}' : '}';
}

function* listOf(list: readonly unknown[]): Generator<string> {
  yield '[';
  for (let start = 0; start < list.length; start += AT_ONCE) {
    const elements = JSON.stringify(list.slice(start, start + AT_ONCE)).slice(1, -1);
    yield start === 0 ? elements : `,${elements}`;
  }
  yield ']';
}
