import sharp from 'sharp';

/** A drawing of a shield, as an office would hand it in. */
export const LOGO_SVG = `<?xml version="1.0"?>
<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 120 60" width="120" height="60">
  <rect width="120" height="60" rx="6" fill="#0b5d4b"/><circle cx="60" cy="30" r="20" fill="#ffffff"/>
</svg>`;

/** The same as PNG, so many pixels high. */
export async function logoPng(height = 120): Promise<Buffer> {
  return sharp(Buffer.from(LOGO_SVG)).resize({ height }).png().toBuffer();
}
