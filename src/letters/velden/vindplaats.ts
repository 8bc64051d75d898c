import type { Bevinding } from '../../assessment/beoordeling.ts';
import { somVan } from '../../assessment/somgrond.ts';
import type { Briefopdracht } from '../briefopdracht.ts';

/** `invoer.csv, rij 2, cel H2`; from a dossier the file and the column. */
export function cel({ vindplaats: v }: Briefopdracht, naam: string): string {
  if (v === null) return `invoer, kolom ${naam}`;
  const plek = v.cellen.get(naam);
  if (v.rij === null || plek === undefined) return `${v.bestand}, ${naam}`;
  return `${v.bestand}, rij ${v.rij}, cel ${plek}`;
}

/** The rule of the sum under this kader; without one in this letter the kader itself. */
export function somregel({ beoordeling: a }: Briefopdracht): string {
  return paragraaf(somVan(a)) ?? a.kader;
}

/** `utrecht-2024 § 2.1`, `Gemeentewet artikel 124`. Laws are written with a capital, kaders by their id. */
export function paragraaf(b: Bevinding | null | undefined): string | null {
  if (b == null) return null;
  const { document, paragraaf: waar } = b.bron;
  if (waar === '') return document;
  const teken = /^[A-Z]/.test(document) ? ' artikel' : /^\d/.test(waar) ? ' §' : ',';
  return `${document}${teken} ${waar}`;
}
