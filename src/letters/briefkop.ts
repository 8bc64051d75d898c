import { isBijstuk, soortkenmerken } from '../dossier/briefsoort.ts';
import type { Inline, Kenmerk, Ondertekening } from '../formats/brief.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import { gebonden } from './template/tekst/bijeen.ts';
import { kopveld } from './velden/kopvelden.ts';

/** The addressee. One space inside the postcode, two before the town. Without an address only the college and the gemeente. */
export function adressering(o: Briefopdracht): Inline[][] {
  const { aan } = soortkenmerken(o.soort);
  if (aan === 'publiek') return [];
  const gemeente = kopveld(o, 'gemeente') ?? tekst(o.beoordeling.gemeente);
  const wie =
    aan === 'raad'
      ? [[tekst('De raad van de gemeente '), gemeente], [tekst('t.a.v. de griffier')]]
      : [[tekst('Het college van burgemeester en wethouders')], [tekst('van de gemeente '), gemeente]];
  const [adres, postcode, plaats] = [kopveld(o, 'adres'), kopveld(o, 'postcode'), kopveld(o, 'plaats')];
  if (adres === null || postcode === null || plaats === null) return wie;
  return [...wie, [adres], [postcode, tekst('  '), plaats]];
}

function tekst(text: string): Inline {
  return { type: 'text', text };
}

/** The reference block. A mededeling bears the kenmerk of its letter, and no names, numbers or addresses of officials. */
export function kenmerken(o: Briefopdracht, titel: readonly Inline[]): Kenmerk[] {
  const { labels } = o.huisstijl;
  const regel = (label: string, naam: Parameters<typeof kopveld>[1]): Kenmerk[] => {
    const veld = kopveld(o, naam);
    return veld === null ? [] : [{ label, inhoud: gebonden([veld]) }];
  };
  const datum = regel(labels.datum, 'briefdatum');
  const onderwerp = { label: labels.onderwerp, inhoud: titel, onderwerp: true as const };
  const ons = [...datum, ...regel(labels.kenmerk, 'kenmerk')];
  if (soortkenmerken(o.soort).aan === 'publiek') return [...ons, onderwerp];
  return [
    ...ons,
    ...regel(labels.besluitnummer, 'besluitnummer'),
    ...regel(labels.uwKenmerk, 'uw_kenmerk'),
    ...regel(labels.contactpersoon, 'contact'),
    ...regel(labels.telefoon, 'telefoon'),
    ...regel(labels.email, 'email'),
    ...(isBijstuk(o.soort) ? [{ label: labels.bijlagen, inhoud: [tekst('1')] }] : []),
    onderwerp,
  ];
}

/** Who signs: Gedeputeerde Staten, or an official in their name; nobody signs a mededeling, and no signature stands in a concept. */
export function ondertekening(
  { soort, beoordeling, huisstijl: h }: Briefopdracht,
  isConcept = false,
): Ondertekening | null {
  if (soortkenmerken(soort).ondertekening === 'niemand') return null;
  const { orgaan, ondertekenaars } = h.ondertekening;
  const wie = beoordeling.ambtelijk ? [h.mandaat] : ondertekenaars;
  return {
    orgaan: beoordeling.ambtelijk ? `${orgaan},\nnamens deze` : orgaan,
    ondertekenaars: wie.map(({ functie, naam, handtekening }) => ({
      functie,
      naam,
      ...(handtekening === undefined || isConcept ? {} : { handtekening: handtekening.bestand }),
    })),
  };
}

/** The addressees of copies, printed below the letter itself only. */
export function afschriftAan({ soort, beoordeling: a }: Briefopdracht): string[] {
  if (isBijstuk(soort)) return [];
  return a.afschriften.map((aan) => {
    if (aan === 'gemeenteraad') return `de raad van de gemeente ${a.gemeente}`;
    return aan === 'COA' ? 'het Centraal Orgaan opvang asielzoekers (COA)' : aan;
  });
}
