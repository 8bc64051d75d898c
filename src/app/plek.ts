import type { Beoordeling, Bevinding } from '../assessment/beoordeling.ts';
import type { Dossierhalfjaar } from '../dossier/dossierhalfjaar.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';

/** Where a column of the facts stands in the input; null when that says no more than its name. */
type Waar = (kolom: string) => string | null;

/** The assessment of which each finding about an answer on record says where that stands, as the input counts. */
export function metPlek(a: Beoordeling, waar: Waar): Beoordeling {
  const waarschuwingen = a.waarschuwingen.map((b) => geplaatst(b, waar));
  if (a.status !== 'open') return { ...a, waarschuwingen };
  const [eerste, ...meer] = a.vragen;
  return {
    ...a,
    waarschuwingen,
    vragen: [geplaatst(eerste, waar), ...meer.map((b) => geplaatst(b, waar))],
  };
}

function geplaatst<B extends Bevinding>(b: B, waar: Waar): B {
  const { kolom, plek } = b.gegevens;
  const hier = kolom === undefined || plek === undefined ? null : waar(kolom);
  return hier === null ? b : { ...b, gegevens: { ...b.gegevens, waar: hier, plek: `${kolom} (${hier})` } };
}

/** `rij 2, cel K2`. */
export function inTabel({ rij, cellen }: Invoerregel): Waar {
  return (kolom) => {
    const cel = cellen.get(kolom);
    return cel === undefined ? null : `rij ${rij}, cel ${cel}`;
  };
}

/** `halfjaren[1].oordelen[0]`, `halfjaren[1].toelichting`. */
export function inDossier({ oordelen, pad }: Dossierhalfjaar): Waar {
  return (kolom) => {
    const [, vraag = kolom, motivering = ''] = /^(.*)_(motivering)$/.exec(kolom) ?? [];
    const i = oordelen.findIndex((o) => o.vraag === vraag);
    if (i !== -1) return `${pad}.oordelen[${i}]${motivering === '' ? '' : '.motivering'}`;
    return kolom === 'toelichting' ? `${pad}.toelichting` : null;
  };
}
