import { samengesteld } from '../../dossier/tekens.ts';
import { xmlmerken } from '../../formats/xml/merken.ts';
import { MAX_CELTEKENS } from './grens.ts';
import { WERKMAP } from './naamruimten.ts';
import { beschadigd, teGroot } from './weigeringen.ts';

const MAX_TEKSTEN = 100_000;
/** What may stand where in a text with its formatting; `rPr` says how it looks, `rPh` how it is pronounced. */
const KINDEREN: Readonly<Record<string, readonly string[]>> = {
  si: ['t', 'r', 'rPh', 'phoneticPr'],
  r: ['rPr', 't'],
  rPh: ['t'],
};

/** Follows the elements of one text; `sluit` gives false for what is not its own end. */
export interface Tekstlezer {
  readonly begin: (naam: string) => void;
  readonly tekst: (tekst: string) => void;
  /** What was read, when this ends the whole text. */
  readonly einde: () => string | null;
}

/** Reads what stands in an `si` or an `is`: its texts, without how they look or are pronounced. */
export function tekstlezer(): Tekstlezer {
  const open = ['si'];
  let uit = '';
  return {
    begin: (naam) => {
      const mag = KINDEREN[open.at(-1) ?? ''];
      // In `rPr` stands what we do not read; nothing stands in `t`.
      if (mag === undefined ? open.at(-1) === 't' : !mag.includes(naam)) throw beschadigd();
      open.push(naam);
    },
    tekst: (tekst) => {
      if (open.at(-1) === 't' && !open.includes('rPh') && !open.includes('rPr')) uit += tekst;
      else if (open.at(-1) !== 't' && tekst.trim() !== '') throw beschadigd();
    },
    einde: () => {
      open.pop();
      return open.length === 0 ? uit : null;
    },
  };
}

/** The texts that cells refer to by number, as a cell has them. */
export function tekstenVan(xml: string | null): string[] {
  const teksten: string[] = [];
  if (xml === null) return teksten;
  let lezer: Tekstlezer | null = null;
  let diep = 0;
  for (const merk of xmlmerken(xml, WERKMAP)) {
    if (merk.soort === 'tekst') lezer?.tekst(merk.tekst);
    else if (merk.soort === 'begin') {
      if (lezer !== null) lezer.begin(merk.naam);
      else if (diep === 1 && merk.naam === 'si') lezer = tekstlezer();
      else if (!(diep === 0 && merk.naam === 'sst') && !(diep === 1 && merk.naam === 'extLst') && diep < 2)
        throw beschadigd();
      diep += 1;
    } else {
      diep -= 1;
      const tekst = lezer?.einde() ?? null;
      if (tekst === null) continue;
      teksten.push(schoneTekst(tekst));
      lezer = null;
      if (teksten.length > MAX_TEKSTEN) throw teGroot(`er staan meer dan ${MAX_TEKSTEN} teksten in`);
    }
  }
  return teksten;
}

/** A text as a cell has it. It is kept with characters that XML cannot hold as `_x0007_`. */
export function schoneTekst(tekst: string): string {
  if (tekst.length > MAX_CELTEKENS * 2) throw teGroot(`een cel heeft meer dan ${MAX_CELTEKENS} tekens`);
  const heel = tekst.includes('_x')
    ? tekst.replaceAll(/_x([\dA-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : tekst;
  return samengesteld(heel.trim());
}
