import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { ANSWER, type Fault, inputsOf, settingFailed, TEMPLATES, type Typesetter } from './typesetter.ts';

/** What we use of the package, which brings no types of its own. */
interface NativeTypst {
  NodeCompiler: {
    create: (settings: { workspace: string; fontArgs: { fontPaths: string[] }[] }) => Compiler;
  };
}
interface Compiler {
  compile: (job: { mainFilePath: string; inputs: Record<string, string> }) => Compiled;
  pdf: (document: object) => Uint8Array;
  query: (document: object, question: typeof ANSWER) => unknown[];
  fetchDiagnostics: (error: object) => Fault[];
  evictCache: (maxAge: number) => void;
}
interface Compiled {
  result: object | null;
  takeDiagnostics: () => object | null;
}

/** fontconfig's file, which native Typst goes by: it names our fonts and none of the machine's. */
const FONTS_CONFIG = fileURLToPath(new URL('./fonts/fonts.conf', import.meta.url));

/** The environment of a process that sets pages: without it the machine's own fonts would get into them. */
export const typesettingEnvironment = { FONTCONFIG_FILE: FONTS_CONFIG };

/** Of a system's packages npm installs the one that suits its C library. */
const PACKAGES: Record<string, string[]> = {
  'linux x64': ['linux-x64-gnu', 'linux-x64-musl'],
  'linux arm64': ['linux-arm64-gnu', 'linux-arm64-musl'],
};

/**
 * Native Typst; null where there is none for this machine, or where it would see the machine's own fonts.
 *
 * @param fonts paths, in the order in which they are looked through
 */
export function startNativeTypesetter(fonts: readonly string[]): Typesetter | null {
  const typst = nativeTypst();
  if (!typst) return null;
  const folder = fileURLToPath(TEMPLATES);
  const compiler = typst.NodeCompiler.create({ workspace: folder, fontArgs: [{ fontPaths: [...fonts] }] });
  const laidOut = (mainFile: string, data: unknown) => {
    const compiled = compiler.compile({ mainFilePath: `${folder}${mainFile}`, inputs: inputsOf(data) });
    const { result } = compiled;
    if (!result) throw settingFailed(faultsOf(compiler, compiled));
    return result;
  };
  return {
    typeset: async (mainFile, data) => {
      try {
        return compiler.pdf(laidOut(mainFile, data));
      } finally {
        // No two briefings share much. It takes some milliseconds, in which the page can be drawn.
        setImmediate(() => compiler.evictCache(0));
      }
    },
    // Nothing is forgotten: what was laid out here is about to be set.
    ask: async (mainFile, data) => compiler.query(laidOut(mainFile, data), ANSWER)[0],
  };
}

function faultsOf(compiler: Compiler, compiled: Compiled): Fault[] {
  const error = compiled.takeDiagnostics();
  return error ? compiler.fetchDiagnostics(error) : [];
}

function nativeTypst(): NativeTypst | null {
  // A thread has a copy of the environment, which native code does not see.
  if (!isMainThread || process.env.FONTCONFIG_FILE !== FONTS_CONFIG) return null;
  for (const suffix of PACKAGES[`${process.platform} ${process.arch}`] ?? []) {
    try {
      return createRequire(import.meta.url)(`@myriaddreamin/typst-ts-node-compiler-${suffix}`) as NativeTypst;
    } catch {
      // An optional package: not installed, or the system's libraries are too old for it.
    }
  }
  return null;
}
