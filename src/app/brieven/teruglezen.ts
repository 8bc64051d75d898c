import { type Beoordeling, tredeVan } from '../../assessment/beoordeling.ts';
import type { Periode } from '../../dossier/kolommen.ts';
import { getal } from '../../dossier/nederlands.ts';
import {
  type Block,
  type Brief,
  inlines,
  platteTekst,
  regels,
  type Veld,
  VOORBEELD,
} from '../../formats/brief.ts';
import type { Formaat } from '../../formats/index.ts';
import { platteRegel } from '../../formats/tekstblok.ts';
import { volgensDeRij } from '../../letters/velden/herkomst.ts';

/**
 * What a produced file says otherwise than the row it is about; empty when it is right. The letter is held against the
 * row (whose it is, the period, the trede, the addressee, every figure), and then the bytes against the letter, word for
 * word and in order: so no figure in the file can differ from the row.
 */
export function afwijkingen(
  bytes: Uint8Array,
  { lees, witTelt }: Pick<Formaat, 'lees' | 'witTelt'>,
  brief: Brief,
  a: Beoordeling,
  p: Periode,
): string[] {
  return [...tegenDeRij(brief, a, p), ...tegenDeBrief(gelezenAls(lees(bytes), witTelt), brief)];
}

function tegenDeRij(brief: Brief, a: Beoordeling, p: Periode): string[] {
  const uit: string[] = [];
  const eis = (wat: string, staat: unknown, hoort: unknown) => {
    if (staat !== hoort) uit.push(`${wat} is ${String(staat)} en hoort ${String(hoort)} te zijn`);
  };
  eis('de gemeentecode', brief.gemeentecode, p.gemeentecode);
  eis('het halfjaar', brief.halfjaar, p.halfjaar);
  eis('de trede', brief.trede, tredeVan(a));
  const adres = brief.adressering.flatMap((regel) => [...regel]);
  if (brief.adressering.length > 0 && !adres.some((i) => i.type === 'field' && i.pad === 'gemeente'))
    uit.push('de adressering noemt de gemeente niet');
  const velden = [
    ...adres,
    ...brief.kenmerken.flatMap((k) => k.inhoud),
    ...inlines([...brief.blokken, ...brief.slot]),
  ];
  for (const veld of velden) {
    if (veld.type !== 'field') continue;
    const hoort = volgensDeRij(veld.pad, { beoordeling: a, periode: p });
    if (hoort === undefined) continue;
    eis(veld.pad, veld.waarde, hoort);
    if (typeof veld.waarde === 'number' && veld.pad.startsWith('cijfers.') && !leesbaar(veld, veld.waarde))
      uit.push(`${veld.pad} staat er als "${veld.text}"`);
  }
  return uit;
}

/** A figure as its number, whatever word stands beside it; a percentage or a number in words is derived from it. */
function leesbaar({ text }: Veld, waarde: number): boolean {
  return text.endsWith('%') || !/\d/.test(text) || platteRegel(text).split(' ').includes(getal(waarde));
}

/** What was read of a file: without its white space where that says nothing, and then where a new piece begins. */
interface Gelezen {
  readonly tekst: string;
  readonly stukken: ReadonlySet<number>;
  readonly regelwit: boolean;
}

function gelezenAls(tekst: string, regelwit: boolean): Gelezen {
  if (regelwit) return { tekst: genormaliseerd(tekst, true), stukken: new Set(), regelwit };
  const stukken = new Set<number>();
  let uit = '';
  for (const stuk of tekst.split('\n')) {
    stukken.add(uit.length);
    uit += genormaliseerd(stuk, false);
  }
  return { tekst: uit, stukken, regelwit };
}

/** Every line of the letter, whole words, in the order of the letter. */
function tegenDeBrief(gelezen: Gelezen, brief: Brief): string[] {
  const { regelwit } = gelezen;
  const uit: string[] = [];
  const regelsVanHoofd = [...brief.adressering, ...brief.kenmerken.map((k) => k.inhoud)].map(platteTekst);
  const hoofd = [...(brief.voorbeeld ? [VOORBEELD] : []), ...regelsVanHoofd];
  for (const regel of hoofd.map((r) => genormaliseerd(r, regelwit)))
    if (zoek(gelezen, regel, 0) === -1) uit.push(`in het bestand ontbreekt "${regel}"`);
  let plek = 0;
  for (const regel of [...brief.blokken, ...brief.slot].flatMap((b) => blokregels(b, regelwit))) {
    const gevonden = zoek(gelezen, regel, plek);
    if (gevonden === -1) {
      uit.push(`in het bestand ontbreekt, of staat op een andere plaats: "${regel}"`);
      break;
    }
    plek = gevonden + regel.length;
  }
  return uit;
}

/** The lines as they are looked for. Where white space says nothing, a row of a table is one line. */
function blokregels(blok: Block, regelwit: boolean): string[] {
  const lijnen =
    blok.type === 'table' && !regelwit
      ? [blok.kop, ...blok.rijen].map((rij) => rij.map(platteTekst).join(''))
      : regels(blok).map(platteTekst);
  return lijnen.map((r) => genormaliseerd(r, regelwit)).filter((r) => r !== '');
}

function genormaliseerd(tekst: string, regelwit: boolean): string {
  return regelwit ? platteRegel(tekst) : tekst.replaceAll(/[\s\u00a0\u00ad]/g, '');
}

/** Where a line stands as whole words; where white space says nothing, with its first and last number whole. */
function zoek({ tekst, stukken, regelwit }: Gelezen, regel: string, vanaf: number): number {
  const isGrens = (plek: number) => {
    const paar = tekst.slice(Math.max(0, plek - 1), plek + 1);
    if (regelwit) return paar.length < 2 || paar.includes(' ');
    return stukken.has(plek) || !/^\d\d$/.test(paar);
  };
  let plek = tekst.indexOf(regel, vanaf);
  while (plek !== -1 && !(isGrens(plek) && isGrens(plek + regel.length)))
    plek = tekst.indexOf(regel, plek + 1);
  return plek;
}
