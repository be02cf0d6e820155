import { checkKeptFile } from './check-kept-file.ts';

/** Why a picture is no logo. */
export type LogoFault = 'empty' | 'too_large' | 'other_content' | 'something_hidden' | 'active' | 'letters';
export type LogoKind = 'png' | 'svg';

/** Most bytes of a logo as it is handed in. */
export const MAX_LOGO_BYTES = 500_000;

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47]);

/**
 * Whether bytes are a PNG or an SVG drawing and nothing besides; what they are is told by them, never by a name. A
 * drawing may hold nothing that runs, nothing that is fetched from elsewhere, and no letters, whose font nobody knows.
 */
export async function checkLogo(
  bytes: Uint8Array,
): Promise<{ kind: LogoKind; fault: null } | { kind: null; fault: LogoFault }> {
  if (bytes.byteLength === 0) return { kind: null, fault: 'empty' };
  if (bytes.byteLength > MAX_LOGO_BYTES) return { kind: null, fault: 'too_large' };
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.subarray(0, 4).equals(PNG)) {
    const { fault } = await checkKeptFile('logo.png', bytes);
    if (fault === null) return { kind: 'png', fault };
    return { kind: null, fault: fault === 'something_hidden' ? fault : 'other_content' };
  }
  const fault = drawingFault(buffer);
  return fault === null ? { kind: 'svg', fault } : { kind: null, fault };
}

function drawingFault(bytes: Buffer): LogoFault | null {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return 'other_content';
  }
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/<!DOCTYPE\s+svg[^[>]*>/i, '');
  if (!/^\s*(<\?xml[^>]*\?>\s*)?<svg[\s>]/.test(bare) || !/<\/svg>\s*$/.test(bare)) return 'other_content';
  if (ACTIVE.test(bare) || fetches(bare)) return 'active';
  return /<(\w+:)?(text|tspan|textPath)[\s>]/i.test(bare) ? 'letters' : null;
}

const ACTIVE =
  /<!|<\?(?!xml\s)|<(\w+:)?(script|foreignObject|iframe|object|embed|handler|listener|animate\w*|set|a)[\s/>]|\son\w+\s*=|javascript:|@import|&#|<!\[CDATA/i;

/** An address that is neither a part of the drawing itself nor a picture inside it. */
function fetches(svg: string): boolean {
  const links = [...svg.matchAll(/(?:href|src)\s*=\s*["']?([^"'\s>]*)/gi)].map(([, to]) => to!);
  const urls = [...svg.matchAll(/url\(\s*["']?([^"')]*)/gi)].map(([, to]) => to!);
  return [...links, ...urls].some((to) => !/^(#|data:image\/(png|jpeg);base64,)/.test(to));
}
