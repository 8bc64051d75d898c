import { peildatum } from '../dossier/halfjaar.ts';
import { OORDEELKOLOMMEN, type OordeelKolom, type Periode } from '../dossier/kolommen.ts';
import { assess, type Beoordelingsopties } from './assess.ts';
import { type Beoordeling, type OpenOordeel, vragenVan } from './beoordeling.ts';
import type { Kader } from './kader.ts';
import { isTegenspraak } from './tegenspraak.ts';

/** A question that follows when another one is answered so. */
export interface Vervolgvraag {
  readonly op: OpenOordeel;
  readonly antwoord: string;
  readonly vraag: OpenOordeel;
}

/** Deeper than this no kader asks on. */
const DIEPTE = 3;

/** What may follow on the open questions of an assessment, so that nobody has to come back for it; each column once. */
export function vervolgvragen(
  a: Beoordeling,
  p: Periode,
  kader: Kader,
  opties: Beoordelingsopties,
): Vervolgvraag[] {
  const gezien = new Set<string>(vragenVan(a).map((v) => v.kolom));
  const volg = (open: readonly OpenOordeel[], van: Periode, diepte: number): Vervolgvraag[] =>
    open.filter(kanVerder).flatMap((op) =>
      op.antwoorden.flatMap((antwoord) => {
        const met = beantwoord(van, op.kolom, antwoord);
        const nieuw = vragenVan(assess(met, kader, opties)).filter(
          (v) => !isTegenspraak(v) && !gezien.has(v.kolom),
        );
        for (const v of nieuw) gezien.add(v.kolom);
        const verder = diepte < DIEPTE ? volg(nieuw, met, diepte + 1) : [];
        return [...nieuw.map((vraag) => ({ op, antwoord, vraag })), ...verder];
      }),
    );
  return volg(vragenVan(a), p, 1);
}

/** A trede is given as a number, and a contradiction is answered by emptying the cell: nothing follows on these. */
function kanVerder(v: OpenOordeel): boolean {
  return !isTegenspraak(v) && v.kolom !== 'oordeel_nieuwe_trede';
}

const VOORLOPIG = 'nog niet gegeven';

/** The row as it would be with this answer. */
function beantwoord(p: Periode, kolom: string, antwoord: string): Periode {
  const isOordeel = OORDEELKOLOMMEN.some((k) => k === kolom);
  const motiveringen = isOordeel ? { ...p.motiveringen, [kolom as OordeelKolom]: VOORLOPIG } : p.motiveringen;
  return {
    ...p,
    [kolom]: antwoord,
    oordeel_door: p.oordeel_door ?? VOORLOPIG,
    oordeel_datum: p.oordeel_datum ?? peildatum(p.halfjaar),
    motiveringen,
  };
}
