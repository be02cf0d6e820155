import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { fontFiles, siteFonts } from './fonts.ts';

/** Sets a template with data and gives the PDF. */
export type Typesetter = (mainFile: string, data: unknown) => Promise<Uint8Array>;

const TEMPLATES = new URL('./template/', import.meta.url);

/**
 * Starts Typst (WebAssembly) with the project's fonts and templates. Takes seconds and some 400 MB, and
 * every page set keeps a few MB more for good: belongs into a worker that is replaced now and then.
 *
 * @param fontsDir a site's own fonts; null = none
 *
 * Data go in as JSON and are never read as markup. Throws when the template does not compile.
 */
export async function startTypesetter(fontsDir: string | null = null): Promise<Typesetter> {
  const fonts = [...siteFonts(fontsDir), ...fontFiles.map(({ path }) => path)];
  const typst = createTypstCompiler();
  const wasm = createRequire(import.meta.url).resolve('@myriaddreamin/typst-ts-web-compiler/wasm');
  await typst.init({
    getModule: () => ({ module_or_path: readFileSync(wasm) }),
    beforeBuild: [
      loadFonts(
        fonts.map((path) => new Uint8Array(readFileSync(path))),
        { assets: false }, // or it would fetch fonts from the network
      ),
    ],
  });
  for (const name of readdirSync(TEMPLATES)) {
    typst.addSource(`/${name}`, readFileSync(new URL(name, TEMPLATES), 'utf8'));
  }
  return async (mainFile, data) => {
    const { result, diagnostics } = await typst.compile({
      mainFilePath: `/${mainFile}`,
      format: CompileFormatEnum.pdf,
      inputs: { data: JSON.stringify(data) },
      diagnostics: 'full',
    });
    if (!result) {
      const faults = (diagnostics ?? []).map(({ path, range, message }) => `${path}:${range}: ${message}`);
      throw new Error(`The page could not be set. ${faults.join('; ')}`);
    }
    return result;
  };
}
