import { celnaam, type Melding } from '../../dossier/melding.ts';
import type { Blad, Tabelrij } from '../lees/blad.ts';
import { kern } from './kop.ts';
import { GEEN_KOPPELING, type Koppeling, kolomOnder } from './koppeling.ts';
import { metSamengevoegd, vindKoprij } from './koprij.ts';
import { verborgenMeldingen } from './verborgen.ts';

/** Values from another table: our column → gemeentecode → text. */
export type Aanvulling = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** A sheet laid out for the border: the header under our names and the rows below it. */
export interface Indeling {
  readonly koprij: Tabelrij;
  readonly rijen: readonly Tabelrij[];
  /** Rows with a total: not read as a gemeente, only compared. */
  readonly totaalrijen: readonly Tabelrij[];
  /** Per column where its value stands in the file; null when it does not stand there. */
  readonly bron: readonly (number | null)[];
  readonly waarschuwingen: readonly Melding[];
}

/** A column that is not in the table but follows from it. */
interface Afgeleid {
  readonly kop: string;
  readonly bron: number | null;
  readonly waarde: (rij: Tabelrij) => string;
}

/** Finds the header, puts the headings under our names and adds what the koppeling says. Null: there is no row at all. */
export function deelIn(
  blad: Blad,
  koppeling: Koppeling = GEEN_KOPPELING,
  aanvulling: Aanvulling = new Map(),
): Indeling | null {
  const isKop = (tekst: string) => kolomOnder(koppeling, tekst) !== null;
  const alle = metSamengevoegd(blad, isKop);
  const kop = vindKoprij(alle, isKop);
  if (kop === undefined) return null;
  const namen = kop.cellen.map((c) => koppeling.kolommen.get(kern(c)) ?? c);
  const plek = (naam: string) => namen.findIndex((n) => kolomOnder(GEEN_KOPPELING, n) === naam);
  const erbij = afgeleid(kop, plek, koppeling, aanvulling);
  const waarschuwingen: Melding[] = [];
  const rijen: Tabelrij[] = [];
  const totaalrijen: Tabelrij[] = [];
  for (const rij of alle) {
    if (rij.nummer <= kop.nummer || rij.cellen.every((c) => c === '')) continue;
    const over = overgeslagen(rij, plek, koppeling);
    if (over === null)
      rijen.push({ nummer: rij.nummer, cellen: [...rij.cellen, ...erbij.map((a) => a.waarde(rij))] });
    else {
      waarschuwingen.push(over);
      if (over.waarde?.toLowerCase().startsWith(TOTAAL)) totaalrijen.push(rij);
    }
  }
  waarschuwingen.push(...zonderKop(kop, rijen), ...verborgenMeldingen(blad, namen, rijen));
  return {
    koprij: { nummer: kop.nummer, cellen: [...namen, ...erbij.map((a) => a.kop)] },
    rijen,
    totaalrijen,
    bron: [...namen.map((_, i) => i), ...erbij.map((a) => a.bron)],
    waarschuwingen,
  };
}

function afgeleid(
  kop: Tabelrij,
  plek: (naam: string) => number,
  koppeling: Koppeling,
  aanvulling: Aanvulling,
): Afgeleid[] {
  const uit: Afgeleid[] = [];
  const { saldo, halfjaar } = koppeling;
  const kolom = saldo === null ? -1 : kop.cellen.findIndex((c) => kern(c) === kern(saldo.kop));
  if (saldo !== null && kolom !== -1) {
    const deel = (rij: Tabelrij, kant: 'achterstand' | 'voorsprong') =>
      vanSaldo(rij.cellen[kolom] ?? '', saldo.achterstand === 'negatief' ? -1 : 1, kant);
    for (const kant of ['achterstand', 'voorsprong'] as const)
      uit.push({ kop: `${kant}_${saldo.moment}`, bron: kolom, waarde: (rij) => deel(rij, kant) });
  }
  if (halfjaar !== null && plek('halfjaar') === -1)
    uit.push({ kop: 'halfjaar', bron: null, waarde: () => halfjaar });
  const codeplek = plek('gemeentecode');
  for (const [naam, waarden] of aanvulling)
    if (plek(naam) === -1)
      uit.push({ kop: naam, bron: null, waarde: (rij) => waarden.get(codeVan(rij.cellen[codeplek])) ?? '' });
  return uit;
}

/** One side of a saldo. What is no whole number goes on as it is, to be refused with its cell. */
function vanSaldo(tekst: string, teken: 1 | -1, kant: 'achterstand' | 'voorsprong'): string {
  const m = /^([-−–+]?)\s?(\d+|\d{1,3}(?:\.\d{3})+)$/.exec(tekst);
  if (m === null) return kant === 'achterstand' || tekst === '' ? tekst : '';
  const n = teken * (m[1] === '' || m[1] === '+' ? 1 : -1) * Number(m[2]?.replaceAll('.', ''));
  return String(Math.max(0, kant === 'achterstand' ? n : -n));
}

/** The codes of the rows that are not among these row numbers, as they stand there. */
export function codesBuiten({ koprij, rijen }: Indeling, nummers: ReadonlySet<number>): ReadonlySet<string> {
  const plek = koprij.cellen.findIndex((kop) => kolomOnder(GEEN_KOPPELING, kop) === 'gemeentecode');
  return new Set(rijen.filter((r) => !nummers.has(r.nummer)).map((r) => codeVan(r.cellen[plek])));
}

/** `GM0034` of a cell with `34`, `0034`, `gm0034` or `GM0034`. */
export function codeVan(cel: string | undefined): string {
  return `GM${(cel ?? '').replace(/^GM\s?/i, '').padStart(4, '0')}`;
}

const TOTAAL = 'totaal';

/** A total is no municipality: told, never silently left out. Null when the row is to be read. */
function overgeslagen(rij: Tabelrij, plek: (naam: string) => number, k: Koppeling): Melding | null {
  const code = rij.cellen[plek('gemeentecode')] ?? '';
  const naam = rij.cellen[plek('gemeente')] ?? '';
  const begint = (woorden: readonly string[], tekst: string) =>
    woorden.some((w) => tekst.toLowerCase().startsWith(w.toLowerCase()));
  const isTotaal = code === '' && begint([TOTAAL, ...k.overslaan], naam);
  if (!isTotaal && !(begint(k.overslaan, code) || (begint(k.overslaan, naam) && !/\d{4}$/.test(code))))
    return null;
  const cel = celnaam(Math.max(0, plek(naam === '' ? 'gemeentecode' : 'gemeente')), rij.nummer);
  return {
    code: 'rij-overgeslagen',
    rij: rij.nummer,
    kolom: 'gemeente',
    cel,
    waarde: naam || code,
    melding: `De rij "${naam || code}" is geen gemeente en is niet gelezen.`,
    oplossing: 'Controleer of dit een totaal is. Zo niet: vul de gemeentecode in.',
  };
}

function zonderKop(kop: Tabelrij, rijen: readonly Tabelrij[]): Melding[] {
  return kop.cellen.flatMap((kopje, i) => {
    const eerste = kopje === '' ? rijen.find((r) => (r.cellen[i] ?? '') !== '') : undefined;
    if (eerste === undefined) return [];
    return {
      code: 'kolom-zonder-kop',
      rij: eerste.nummer,
      kolom: null,
      cel: celnaam(i, eerste.nummer),
      waarde: eerste.cellen[i] ?? null,
      melding: 'Deze kolom heeft geen kop; wat erin staat wordt niet gelezen.',
      oplossing: 'Zet er een kop boven als de kolom nodig is, of haal weg wat er staat.',
    };
  });
}
