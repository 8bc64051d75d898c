import { type Attributen, doorloopXml } from './merken.ts';
import { type Naamruimten, VREEMD } from './ruimten.ts';

/**
 * The attributes of every element at each of these paths (`styleSheet/numFmts/numFmt`), in order. Throws what `xmlmerken` throws; and the
 * outcome of `vreemd` for such an element inside one of another namespace, which one program follows and another skips.
 */
export function attributenOp<P extends string>(
  xml: string,
  ruimten: Naamruimten,
  paden: readonly P[],
  vreemd: () => Error,
): Readonly<Record<P, readonly Attributen[]>> {
  const uit = Object.fromEntries(paden.map((pad) => [pad, [] as Attributen[]])) as Record<P, Attributen[]>;
  const laatste = new Set(paden.map((pad) => pad.slice(pad.lastIndexOf('/') + 1)));
  const open: string[] = [];
  doorloopXml(
    xml,
    (merk) => {
      if (merk.soort === 'begin') {
        open.push(merk.naam);
        if (!laatste.has(merk.naam)) return;
        const pad = open.join('/');
        if (Object.hasOwn(uit, pad)) uit[pad as P].push(merk.attributen);
        else if (open.some((naam) => naam.startsWith(VREEMD))) throw vreemd();
      } else if (merk.soort === 'einde') open.pop();
    },
    ruimten,
  );
  return uit;
}
