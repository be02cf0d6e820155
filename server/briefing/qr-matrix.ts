import { encode } from 'uqr';

/**
 * The QR code of an address, row by row, without its margin; true = dark. Level M: readable with 15 % of it lost, as in
 * a fold of the paper.
 */
export function qrMatrix(url: string): boolean[][] {
  return encode(url, { ecc: 'M', border: 0 }).data;
}
