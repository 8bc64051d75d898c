import { pathToFileURL } from 'node:url';
import { type Kaderhulp, kaderhulp } from '../../assessment/eigenkader.ts';
import { bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { sha256 } from '../../round/hash.ts';

/** What does not belong to the rules themselves: comments, and texts in quotes. */
const TUSSEN = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\[\s\S]|[^`\\])*`/g;

/** What a rule does not touch: a clock, chance, a file, the net, the program around it, a memory between two rows. */
const VERBODEN: readonly (readonly [RegExp, string])[] = [
  [/\bimport\b(?!\.meta)/g, 'importeert'],
  [/\brequire\s*\(/g, 'importeert'],
  [/\b(?:Date|Intl|performance)\b/g, 'leest een klok of de instellingen van de computer'],
  [/\bMath\s*\.\s*random\b|\bcrypto\b/g, 'gebruikt toeval'],
  [/\b(?:process|globalThis|global|fetch|WebSocket|WebAssembly)\b/g, 'raakt iets buiten het kader aan'],
  [/\b(?:eval|Function|setTimeout|setInterval|queueMicrotask|await)\b|\basync\b/g, 'stelt werk uit'],
  [/^(?:let|var)\b/gm, 'onthoudt iets tussen twee gemeenten'],
];

/** Only the helpers of this package may be imported; what else is, would not be in the hash that a round keeps. */
const EIGEN_IMPORT = /^import\s[^;'"]*from\s*['"]trede(?:\/kader)?['"]/;

/** Everything in the code of a kader that no rule does, with its line. */
export function weigerOnzuiver(bron: string, plek: string): Melding[] {
  const kaal = bron.replaceAll(TUSSEN, (stuk) => stuk.replaceAll(/[^\n]/g, ' '));
  return VERBODEN.flatMap(([patroon, wat]) =>
    [...kaal.matchAll(patroon)]
      .filter(({ index }) => !EIGEN_IMPORT.test(bron.slice(index)))
      .map(({ index, 0: woord }) =>
        bestandsmelding(
          'kader-niet-zuiver',
          `${plek}:${bron.slice(0, index).split('\n').length}: het kader ${wat} ("${woord.trim()}"). Een kader is één bestand met regels: uit dezelfde cijfers volgt altijd dezelfde uitkomst.`,
          'Gebruik wat het kader krijgt: de feiten (met de dag van beoordeling) en de hulpfuncties. Zie docs/eigen-provincie.md.',
        ),
      ),
  );
}

/**
 * Runs `kader.mjs` as it stands on disk, and gives what it makes of our help. The mark behind its name makes another content
 * another module. Gives why it does not run, with its line.
 */
export async function voerKaderUit(
  pad: string,
  bytes: Uint8Array,
): Promise<{ readonly gemaakt: unknown } | { readonly fout: Melding }> {
  const url = `${pathToFileURL(pad).href}?${sha256(bytes)}`;
  try {
    const { default: maker } = (await import(/* @vite-ignore */ url)) as { default?: unknown };
    return { gemaakt: typeof maker === 'function' ? (maker as (h: Kaderhulp) => unknown)(kaderhulp) : maker };
  } catch (fout) {
    return { fout: kaderfout(fout, pad) };
  }
}

/** A mistake in the code of a kader, told with the line where it stands: it is no mistake of the program. */
export function kaderfout(fout: unknown, plek: string): Melding {
  const { message = String(fout), stack = '' } = fout instanceof Error ? fout : {};
  const regel = /kader\.mjs(?:\?\w+)?:(\d+)/.exec(stack)?.[1];
  return bestandsmelding(
    'kader-fout',
    `${plek}${regel === undefined ? '' : `:${regel}`}: het kader loopt vast: ${message}.`,
    'Verbeter de regel. trede kader toets laat ook de gevallen zien.',
  );
}
