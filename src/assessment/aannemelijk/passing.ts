/** How well two columns fit row by row. */
export interface Passing {
  /** The rank correlation (Spearman): 1 is the same order. */
  readonly rangorde: number;
  /** The mean distance of a row from the usual proportion, as a logarithm. */
  readonly afstand: number;
  /** The same when both columns are sorted: what would be left if only the rows were mixed up. */
  readonly gesorteerd: number;
}

/** Small numbers differ by a factor easily: this many persons are added to both sides of a proportion. */
const DEMPING = 3;

export function passing(paren: readonly (readonly [number, number])[]): Passing {
  const [a, b] = [paren.map(([x]) => x), paren.map(([, y]) => y)];
  return {
    rangorde: correlatie(rangen(a), rangen(b)),
    afstand: gemiddeldeAfstand(a, b),
    gesorteerd: gemiddeldeAfstand(oplopend(a), oplopend(b)),
  };
}

function gemiddeldeAfstand(a: readonly number[], b: readonly number[]): number {
  const logs = a.map((x, i) => Math.log((x + DEMPING) / ((b[i] ?? 0) + DEMPING)));
  const midden = oplopend(logs)[Math.floor(logs.length / 2)] ?? 0;
  return gemiddelde(logs.map((l) => Math.abs(l - midden)));
}

/** Equal values share the mean of their ranks. */
function rangen(waarden: readonly number[]): number[] {
  const gesorteerd = oplopend(waarden);
  return waarden.map((w) => (gesorteerd.indexOf(w) + gesorteerd.lastIndexOf(w)) / 2);
}

/** Pearson's; 1 when one of the two is everywhere the same, for then there is no order to be lost. */
function correlatie(a: readonly number[], b: readonly number[]): number {
  const [ma, mb] = [gemiddelde(a), gemiddelde(b)];
  const som = (waarde: (i: number) => number) => a.reduce((tot, _, i) => tot + waarde(i), 0);
  const da = (i: number) => (a[i] ?? 0) - ma;
  const db = (i: number) => (b[i] ?? 0) - mb;
  const noemer = Math.sqrt(som((i) => da(i) ** 2) * som((i) => db(i) ** 2));
  return noemer === 0 ? 1 : som((i) => da(i) * db(i)) / noemer;
}

function oplopend(waarden: readonly number[]): number[] {
  return [...waarden].sort((x, y) => x - y);
}

function gemiddelde(waarden: readonly number[]): number {
  return waarden.reduce((som, w) => som + w, 0) / waarden.length;
}
