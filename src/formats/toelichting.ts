import type { Block, Brief, Toelichting, Uit, Veld } from './brief.ts';

/** The letter with, at each block that has something to tell, what its review copy tells there: a bouwsteen or branch once. */
export function metToelichting(brief: Brief): Brief {
  const verteld = new Set<Uit>();
  const metEigen = (b: Block): Block => {
    const toelichting = toelichtingVan(b, verteld);
    return toelichting === null ? b : { ...b, toelichting };
  };
  return { ...brief, blokken: brief.blokken.map(metEigen), slot: brief.slot.map(metEigen) };
}

function toelichtingVan(b: Block, verteld: Set<Uit>): Toelichting | null {
  const nieuw = (lijst: readonly Uit[] = []) =>
    lijst.filter((deel) => {
      const eerder = verteld.has(deel);
      verteld.add(deel);
      return !eerder;
    });
  const redenen = [
    ...nieuw(b.uit).map((deel) => reden(deel, 'Dit')),
    ...nieuw(b.deels).map((deel) => reden(deel, 'Een deel hiervan')),
  ];
  const voorwaardelijk = b.uit?.some((deel) => deel.soort === 'voorwaarde') ?? false;
  return redenen.length > 0 || voorwaardelijk ? { redenen, voorwaardelijk } : null;
}

function reden({ soort, bestand, regel, tekst }: Uit, wat: string): string {
  if (soort === 'bouwsteen')
    return [`${wat} komt uit de bouwsteen templates/${bestand}.`, tekst].join(' ').trimEnd();
  return `${wat} staat er onder de voorwaarde: ${tekst} (templates/${bestand}, regel ${regel}).`;
}

/** A figure or a date: what a reviewer checks against its source. */
export function isNaTeGaan({ waarde }: Veld): boolean {
  return typeof waarde === 'number' || /^\d{4}-\d{2}-\d{2}$/.test(waarde);
}
