import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { loadFonts } from '@myriaddreamin/typst.ts';
import { CompileFormatEnum, createTypstCompiler } from '@myriaddreamin/typst.ts/compiler';
import { ANSWER, inputsOf, settingFailed, TEMPLATES, type Typesetter } from './typesetter.ts';

/**
 * Typst as WebAssembly, for machines that have no native one. Takes a second and some 400 MB to start; every page
 * set keeps a few MB more for good.
 *
 * @param fonts paths, in the order in which they are looked through
 */
export async function startWasmTypesetter(fonts: readonly string[]): Promise<Typesetter> {
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
  return {
    typeset: async (mainFile, data) => {
      const { result, diagnostics } = await typst.compile({
        mainFilePath: `/${mainFile}`,
        format: CompileFormatEnum.pdf,
        inputs: inputsOf(data),
        diagnostics: 'full',
      });
      if (!result) throw settingFailed(diagnostics ?? []);
      return result;
    },
    ask: (mainFile, data) =>
      typst.runWithWorld({ mainFilePath: `/${mainFile}`, inputs: inputsOf(data) }, async (world) => {
        const { hasError, diagnostics } = await world.compile({ diagnostics: 'full' });
        if (hasError) throw settingFailed(diagnostics ?? []);
        const [answer] = await world.query<unknown[]>(ANSWER);
        return answer;
      }),
  };
}
