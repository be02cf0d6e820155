import { fontFiles, siteFonts } from './fonts.ts';
import { startNativeTypesetter } from './typesetter-native.ts';

/** Data go in as JSON and are never read as markup. Both throw when the template does not compile. */
export interface Typesetter {
  /** Sets a template with data and gives the PDF. */
  typeset: (mainFile: string, data: unknown) => Promise<Uint8Array>;
  /** Lays a template out without drawing it, and gives what it says of itself under the label `answer`. */
  ask: (mainFile: string, data: unknown) => Promise<unknown>;
}

/** Where the answer of `ask` stands in a template. */
export const ANSWER = { selector: '<answer>', field: 'value' };

/** The folder of the templates. */
export const TEMPLATES = new URL('./template/', import.meta.url);

/**
 * Starts Typst with the project's fonts and templates: the machine's own program where there is one for it, else
 * WebAssembly, which takes three times as long and keeps some MB of every page for good. Both give the same bytes.
 * Either may end the process that it runs in, and belongs into one that may be lost.
 *
 * @param fontsDir a site's own fonts; null = none
 */
export async function startTypesetter(fontsDir: string | null = null): Promise<Typesetter> {
  const fonts = [...siteFonts(fontsDir), ...fontFiles.map(({ path }) => path)];
  const native = startNativeTypesetter(fonts);
  if (native) return native;
  const { startWasmTypesetter } = await import('./typesetter-wasm.ts');
  return startWasmTypesetter(fonts);
}

/** What an input of a template has to look like. */
export const inputsOf = (data: unknown) => ({ data: JSON.stringify(data) });

export interface Fault {
  path?: string;
  range?: string;
  message?: string;
}

export function settingFailed(faults: readonly Fault[]): Error {
  const told = faults.map(({ path = '', range = '', message = '' }) => `${path}:${range}: ${message}`);
  return new Error(`The page could not be set. ${told.join('; ')}`);
}
