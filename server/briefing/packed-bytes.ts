import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);

/** Beyond this a page takes half as long again for three per cent less. */
const EFFORT = { level: 4, memLevel: 9 };

/** What a zlib stream begins with: deflate with a window of 32 KB. */
const HEADER = [0x78, 0x9c];

/** A part of a zlib stream. */
export interface PackedPart {
  bytes: Uint8Array;
  /** Of what was packed: its length and its check sum. */
  length: number;
  sum: number;
}

/** Bytes packed by another thread, while their sum is made. The same bytes are packed the same. */
export async function packedPart(bytes: Uint8Array, last: boolean): Promise<PackedPart> {
  const packed = pack(bytes, last ? EFFORT : { ...EFFORT, finishFlush: constants.Z_SYNC_FLUSH });
  const sum = adler32(bytes); // meanwhile
  return { bytes: await packed, length: bytes.length, sum };
}

/** Parts that were packed each by itself as one zlib stream. */
export function zlibStream(parts: readonly PackedPart[]): Uint8Array[] {
  const sum = parts.reduce((all, next) => joinedSum(all, next), EMPTY);
  const end = new DataView(new ArrayBuffer(4));
  end.setUint32(0, sum);
  return [Uint8Array.from(HEADER), ...parts.map(({ bytes }) => bytes), new Uint8Array(end.buffer)];
}

/** The check sum of nothing. */
const EMPTY = 1;

const MODULUS = 65_521;
/** So many bytes can be added before a sum has to be cut down to stay an integer of 32 bits. */
const AT_ONCE = 3800;

/** The check sum of RFC 1950. */
function adler32(bytes: Uint8Array): number {
  let one = 1;
  let two = 0;
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    const end = Math.min(bytes.length, start + AT_ONCE);
    for (let index = start; index < end; index++) {
      one += bytes[index]!;
      two += one;
    }
    one %= MODULUS;
    two %= MODULUS;
  }
  return two * 65_536 + one;
}

/** The sum of bytes and of others after them, from the sums of both. */
function joinedSum(sum: number, { sum: next, length }: Pick<PackedPart, 'sum' | 'length'>): number {
  const [one, two] = [sum % 65_536, Math.floor(sum / 65_536)];
  const [nextOne, nextTwo] = [next % 65_536, Math.floor(next / 65_536)];
  const rest = length % MODULUS;
  // the second sum counts every byte of the first part once more for each byte that comes after it
  const joinedOne = (one + nextOne + MODULUS - 1) % MODULUS;
  const joinedTwo = (two + nextTwo + rest * (one + MODULUS - 1)) % MODULUS;
  return joinedTwo * 65_536 + joinedOne;
}
