import { type Bevinding, grondenVan } from '../../assessment/beoordeling.ts';
import { somVan } from '../../assessment/somgrond.ts';
import type { KolomNaam, OordeelKolom } from '../../dossier/kolommen.ts';
import type { Briefopdracht } from '../briefopdracht.ts';

/** Where a value of a letter comes from, as a short Dutch text for a reader. */
export type Briefbron = (o: Briefopdracht) => string;

/** `invoer.csv, rij 2, cel H2`; from a dossier the file and the column. */
export function cel({ vindplaats: v }: Briefopdracht, naam: string): string {
  if (v === null) return `invoer, kolom ${naam}`;
  const plek = v.cellen.get(naam);
  if (v.rij === null || plek === undefined) return `${v.bestand}, ${naam}`;
  return `${v.bestand}, rij ${v.rij}, cel ${plek}`;
}

/** The cell of a column. */
export function kolom(naam: KolomNaam): Briefbron {
  return (o) => cel(o, naam);
}

/** The cell with the reason of an oordeel: its own, else the one for the whole row. */
export function motiveringcel(o: Briefopdracht, vraag: OordeelKolom): string {
  const eigen = `${vraag}_motivering`;
  return cel(o, o.vindplaats?.cellen.get(eigen) === undefined ? 'oordeel_motivering' : eigen);
}

export function huisstijlbron(sleutel: string): Briefbron {
  return () => `huisstijl.yaml: ${sleutel}`;
}

export function kaderbron({ beoordeling: a }: Briefopdracht): string {
  return `kader ${a.kader}`;
}

/** What follows from the half-year alone. */
export function uitHalfjaar(o: Briefopdracht): string {
  return `volgt uit het halfjaar (${cel(o, 'halfjaar')})`;
}

/** What a person filled in for the letter. */
export function ingevuld(naam: string): Briefbron {
  return ({ vindplaats }) => `${vindplaats?.bestand ?? 'dossier'}, invulling.${naam}`;
}

/** What an event of the dossier tells. */
export function gebeurtenis({ vindplaats }: Briefopdracht): string {
  return `${vindplaats?.bestand ?? 'dossier'}, gebeurtenissen`;
}

/** The outcome, by the rules that gave it. */
export function uitkomstbron({ beoordeling: a }: Briefopdracht): string {
  const regels = new Set(grondenVan(a).flatMap((grond) => paragraaf(grond) ?? []));
  return `beoordeeld: ${[...regels].join('; ') || a.kader}`;
}

/** The rule of a finding of this assessment; null when there is none with that code. */
export function regelVanCode({ beoordeling: a }: Briefopdracht, code: string): string | null {
  const alle = [...grondenVan(a), ...a.signalen, ...a.termijnen, ...a.waarschuwingen];
  return paragraaf(alle.find((b) => b.code === code));
}

/** The rule of the sum under this kader; without one in this letter the kader itself. */
export function somregel({ beoordeling: a }: Briefopdracht): string {
  return paragraaf(somVan(a)) ?? a.kader;
}

/** `utrecht-2024 § 2.1`, `Gemeentewet artikel 124`; a choice of ours is called that. Laws are written with a capital, kaders by their id. */
function paragraaf(b: Bevinding | null | undefined): string | null {
  if (b == null) return null;
  const { document, paragraaf: waar } = b.bron;
  const teken = /^[A-Z]/.test(document) ? ' artikel' : /^\d/.test(waar) ? ' §' : ',';
  const plaats = waar === '' ? document : `${document}${teken} ${waar}`;
  return b.eigenKeuze === undefined ? plaats : `eigen keuze bij ${plaats}`;
}
