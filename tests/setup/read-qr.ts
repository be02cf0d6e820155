import { decodeQR } from 'qr/decode.js';
import sharp from 'sharp';

/** What a telephone reads from a picture with a QR code somewhere on it. @throws where there is none */
export async function readQr(picture: Uint8Array): Promise<string> {
  const { data, info } = await sharp(picture).ensureAlpha().raw().toBuffer({ resolveWithObject: true });
  return decodeQR({ width: info.width, height: info.height, data: new Uint8Array(data) });
}
