import type { Block, Brief, Checklistpunt, Inline, Toelichting, Uit, Veld } from './brief.ts';

/**
 * The letter with, at each block that has something to tell, what its review copy tells there: a bouwsteen or branch once.
 * Below it, on a page of its own, its checklist.
 */
export function metToelichting(brief: Brief): Brief {
  const verteld = new Set<Uit>();
  const vertelbaar = ({ soort }: Uit) => soort !== 'punt' || brief.checklist.length > 0;
  const metEigen = (b: Block): Block => {
    const toelichting = toelichtingVan(b, verteld, vertelbaar);
    return toelichting === null ? b : { ...b, toelichting };
  };
  return {
    ...brief,
    blokken: brief.blokken.map(metEigen),
    slot: [...brief.slot.map(metEigen), ...checklistblokken(brief)],
  };
}

function checklistblokken({ checklist }: Pick<Brief, 'checklist'>): Block[] {
  if (checklist.length === 0) return [];
  const cel = (text: string): Inline[] => [{ type: 'text', text }];
  const rij = ({ punt, grondslag, zin }: Checklistpunt) =>
    [punt, grondslag, zin ?? 'Dit staat nog niet, of nog niet helemaal, in de brief.'].map(cel);
  return [
    { type: 'heading', niveau: 1, inhoud: cel('Checklist van deze brief'), nieuwePagina: true },
    {
      type: 'paragraph',
      inhoud: cel(
        'Per punt: waar het op rust, en de zin van de brief die het zegt. Dit blad hoort niet bij de brief.',
      ),
    },
    {
      type: 'table',
      uitlijning: ['links', 'links', 'links'],
      kop: ['Punt', 'Grondslag', 'Zin'].map(cel),
      rijen: checklist.map(rij),
    },
  ];
}

function toelichtingVan(b: Block, verteld: Set<Uit>, vertelbaar: (deel: Uit) => boolean): Toelichting | null {
  const nieuw = (lijst: readonly Uit[] = []) =>
    lijst.filter(vertelbaar).filter((deel) => {
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
  if (soort === 'punt') return `${wat} is het punt "${tekst.replaceAll('_', ' ')}" van de checklist.`;
  if (soort === 'bouwsteen')
    return [`${wat} komt uit de bouwsteen templates/${bestand}.`, tekst].join(' ').trimEnd();
  return `${wat} staat er onder de voorwaarde: ${tekst} (templates/${bestand}, regel ${regel}).`;
}

/** A figure or a date: what a reviewer checks against its source. */
export function isNaTeGaan({ waarde }: Veld): boolean {
  return typeof waarde === 'number' || /^\d{4}-\d{2}-\d{2}$/.test(waarde);
}
