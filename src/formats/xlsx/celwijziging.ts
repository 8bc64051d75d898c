import { celnaam } from '../../dossier/melding.ts';
import { type Element, kind, leesXml } from '../xml/boom.ts';
import { achteraanIn, type Invoeging, metInvoegingen } from '../xml/wijzig.ts';
import type { Celkleur, Stijlboek } from './celstijl.ts';
import { celXml } from './celtekst.ts';

/** What changes in a sheet, by cell such as `B2`: its colour, or its text. */
export interface Bladwijziging {
  readonly kleuren: ReadonlyMap<string, Celkleur>;
  /** Cells of a column of ours; null empties what stands there. */
  readonly teksten: ReadonlyMap<string, string | null>;
}

interface Plek {
  readonly kolom: number;
  readonly rij: number;
}

/**
 * A sheet of somebody's workbook with some cells coloured and some filled in; every other byte stays as it was. A cell that we
 * coloured before and that is not to be coloured now gets its own style back. Null when the sheet has another form than an
 * office writes.
 */
export function gewijzigdBlad(xml: string, wijziging: Bladwijziging, stijlen: Stijlboek): string | null {
  const blad = kind(leesXml(xml), 'worksheet');
  const gegevens = kind(blad, 'sheetData');
  if (gegevens === undefined || !xml.startsWith('<sheetData', gegevens.begin)) return null;
  const nieuw = new Map<number, Nieuwecel[]>();
  for (const cel of new Set([...wijziging.kleuren.keys(), ...wijziging.teksten.keys()])) {
    const plek = plekVan(cel);
    if (plek === null) return null;
    const kleur = wijziging.kleuren.get(cel) ?? null;
    const tekst = wijziging.teksten.get(cel) ?? null;
    nieuw.set(plek.rij, [...(nieuw.get(plek.rij) ?? []), { plek, kleur, tekst }]);
  }
  const uit: Invoeging[] = [];
  for (const rij of gegevens.kinderen) {
    const nummer = Number(rij.attributen.r);
    const plekken = rij.kinderen.map((c) => plekVan(c.attributen.r ?? ''));
    if (!Number.isInteger(nummer) || plekken.includes(null)) return null;
    const hier = nieuw.get(nummer) ?? [];
    nieuw.delete(nummer);
    const erbij = hier.filter((n) => plekken.every((p) => p?.kolom !== n.plek.kolom));
    uit.push(...ertussen(xml, rij, plekken, erbij, stijlen));
    rij.kinderen.forEach((cel, i) => {
      const kolom = plekken[i]?.kolom ?? -1;
      const wat = hier.find((n) => n.plek.kolom === kolom);
      const naam = celnaam(kolom, nummer);
      const was = Number(cel.attributen.s ?? '0');
      const stijl = stijlen.met(was, wat?.kleur ?? null);
      if (wijziging.teksten.has(naam))
        uit.push({ van: cel.begin, tot: cel.einde, wat: celVan(naam, stijl, wat?.tekst ?? null) });
      else if (stijl !== was) uit.push(metStijl(xml, cel, stijl));
    });
  }
  uit.push(...nieuweRijen(xml, gegevens, nieuw, stijlen), ...ruimer(xml, blad, wijziging));
  return metInvoegingen(xml, uit);
}

/** The range of the sheet, where it says one: some readers look no further. */
function ruimer(xml: string, blad: Element | undefined, { teksten }: Bladwijziging): Invoeging[] {
  const bereik = kind(blad, 'dimension');
  const [van = '', tot = van] = (bereik?.attributen.ref ?? '').split(':');
  const hoek = plekVan(tot);
  const merk = bereik === undefined ? -1 : xml.slice(bereik.begin, bereik.einde).indexOf(`"${van}`);
  if (bereik === undefined || hoek === null || merk === -1) return [];
  const plekken = [hoek, ...[...teksten.keys()].flatMap((cel) => plekVan(cel) ?? [])];
  const ref = `${van}:${celnaam(Math.max(...plekken.map((p) => p.kolom)), Math.max(...plekken.map((p) => p.rij)))}`;
  const begin = bereik.begin + merk + 1;
  return [{ van: begin, tot: begin + (bereik.attributen.ref ?? '').length, wat: ref }];
}

interface Nieuwecel {
  readonly plek: Plek;
  readonly kleur: Celkleur | null;
  readonly tekst: string | null;
}

/** Cells that a row does not have yet, each before the one that it stands left of. */
function ertussen(
  xml: string,
  rij: Element,
  plekken: readonly (Plek | null)[],
  erbij: readonly Nieuwecel[],
  stijlen: Stijlboek,
): Invoeging[] {
  const perPlek = new Map<number, string>();
  for (const { plek, kleur, tekst } of gesorteerd(erbij)) {
    const na = plekken.findIndex((p) => (p?.kolom ?? -1) > plek.kolom);
    const cel = celVan(celnaam(plek.kolom, plek.rij), stijlen.met(0, kleur), tekst);
    perPlek.set(na, (perPlek.get(na) ?? '') + cel);
  }
  return [...perPlek].map(([na, wat]) => {
    const rechts = rij.kinderen[na];
    return rechts === undefined ? achteraanIn(xml, rij, wat) : { van: rechts.begin, tot: rechts.begin, wat };
  });
}

/** Rows that the sheet does not have yet. */
function nieuweRijen(
  xml: string,
  gegevens: Element,
  nieuw: ReadonlyMap<number, readonly Nieuwecel[]>,
  stijlen: Stijlboek,
): Invoeging[] {
  const perPlek = new Map<number, string>();
  for (const [nummer, cellen] of [...nieuw].sort(([a], [b]) => a - b)) {
    const inhoud = gesorteerd(cellen).map((n) =>
      celVan(celnaam(n.plek.kolom, nummer), stijlen.met(0, n.kleur), n.tekst),
    );
    const na = gegevens.kinderen.findIndex((r) => Number(r.attributen.r) > nummer);
    perPlek.set(na, `${perPlek.get(na) ?? ''}<row r="${nummer}">${inhoud.join('')}</row>`);
  }
  return [...perPlek].map(([na, wat]) => {
    const onder = gegevens.kinderen[na];
    return onder === undefined
      ? achteraanIn(xml, gegevens, wat)
      : { van: onder.begin, tot: onder.begin, wat };
  });
}

function gesorteerd(cellen: readonly Nieuwecel[]): readonly Nieuwecel[] {
  return [...cellen].sort((a, b) => a.plek.kolom - b.plek.kolom);
}

function celVan(naam: string, stijl: number, tekst: string | null): string {
  const s = stijl === 0 ? '' : ` s="${stijl}"`;
  if (tekst === null) return `<c r="${naam}"${s}/>`;
  return `<c r="${naam}"${s} t="inlineStr"><is><t xml:space="preserve">${celXml(tekst)}</t></is></c>`;
}

function metStijl(xml: string, cel: Element, stijl: number): Invoeging {
  const merk = xml.slice(cel.begin, cel.binnen[0]);
  const nu = /\ss="\d+"/.exec(merk);
  const van = nu === null ? cel.begin + (/^<[\w:]+/.exec(merk)?.[0].length ?? 0) : cel.begin + nu.index;
  return { van, tot: van + (nu?.[0].length ?? 0), wat: ` s="${stijl}"` };
}

function plekVan(naam: string): Plek | null {
  const [, letters, cijfers] = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(naam) ?? [];
  if (letters === undefined || cijfers === undefined) return null;
  const kolom = [...letters].reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0);
  return { kolom: kolom - 1, rij: Number(cijfers) };
}
