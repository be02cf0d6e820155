import { promisify } from 'node:util';
import { constants, deflateRaw } from 'node:zlib';

const pack = promisify(deflateRaw);

/** Beyond this a page takes half as long again for three per cent less. */
const EFFORT = { level: 4, memLevel: 9 };

/** What a zlib stream begins with: deflate with a window of 32 KB. */
const HEADER = [0x78, 0x9c];

/** Parts smaller than this are not worth a thread of their own. */
const LEAST_PART = 1 << 20;

/**
 * Bytes as a zlib stream, its two halves packed by two threads at the same time. The same bytes are packed the same,
 * on however many processors.
 */
export async function packedBytes(bytes: Uint8Array): Promise<Uint8Array[]> {
  const middle = bytes.length < 2 * LEAST_PART ? 0 : bytes.length >> 1;
  const halves = [
    ...(middle > 0
      ? [pack(bytes.subarray(0, middle), { ...EFFORT, finishFlush: constants.Z_SYNC_FLUSH })]
      : []),
    pack(bytes.subarray(middle), EFFORT),
  ];
  const sum = new DataView(new ArrayBuffer(4));
  sum.setUint32(0, adler32(bytes)); // meanwhile
  return [Uint8Array.from(HEADER), ...(await Promise.all(halves)), new Uint8Array(sum.buffer)];
}

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
