import { isBijstuk, soortkenmerken } from '../dossier/briefsoort.ts';
import type { Inline, Kenmerk, Ondertekening } from '../formats/brief.ts';
import type { Briefopdracht } from './briefopdracht.ts';
import * as nederlands from './nederlands.ts';
import { herkomst } from './velden/herkomst.ts';

/** The addressee. One space inside the postcode, two before the town. Without an address only the college and the gemeente. */
export function adressering(o: Briefopdracht): Inline[][] {
  const {
    soort,
    beoordeling: { gemeente },
    periode: p,
  } = o;
  const { aan } = soortkenmerken(soort);
  if (aan === 'publiek') return [];
  if (aan === 'raad')
    return [
      [{ type: 'text', text: 'De raad van de gemeente ' }, veld(o, 'gemeente', gemeente)],
      [{ type: 'text', text: 't.a.v. de griffier' }],
    ];
  const regels: Inline[][] = [
    [{ type: 'text', text: 'Het college van burgemeester en wethouders' }],
    [{ type: 'text', text: 'van de gemeente ' }, veld(o, 'gemeente', gemeente)],
  ];
  if (p.adres === null || p.postcode === null || p.plaats === null) return regels;
  regels.push([veld(o, 'adres', p.adres)]);
  regels.push([
    veld(o, 'postcode', p.postcode),
    { type: 'text', text: '  ' },
    veld(o, 'plaats', p.plaats.toUpperCase()),
  ]);
  return regels;
}

/** The reference block. A mededeling bears no names, numbers or addresses of officials. */
export function kenmerken(o: Briefopdracht, titel: readonly Inline[]): Kenmerk[] {
  const { huisstijl: h, periode: p, beoordeling: a } = o;
  const patroon = h.kenmerkpatroon.replaceAll('{halfjaar}', a.halfjaar).replaceAll('{code}', a.gemeentecode);
  const datum = {
    label: h.labels.datum,
    inhoud: [veld(o, 'briefdatum', o.briefdatum, nederlands.datum(o.briefdatum))],
  };
  const onderwerp = { label: h.labels.onderwerp, inhoud: titel, onderwerp: true as const };
  if (soortkenmerken(o.soort).aan === 'publiek') return [datum, onderwerp];
  const regels: (Kenmerk | null)[] = [
    datum,
    { label: h.labels.kenmerk, inhoud: [veld(o, 'kenmerk', p.kenmerk ?? patroon)] },
    p.uw_kenmerk === null
      ? null
      : { label: h.labels.uwKenmerk, inhoud: [veld(o, 'uw_kenmerk', p.uw_kenmerk)] },
    h.contact.persoon === null
      ? null
      : { label: h.labels.contactpersoon, inhoud: [veld(o, 'contact', h.contact.persoon)] },
    { label: h.labels.telefoon, inhoud: [veld(o, 'telefoon', h.contact.telefoon)] },
    { label: h.labels.email, inhoud: [veld(o, 'email', h.contact.email)] },
    onderwerp,
  ];
  return regels.filter((k) => k !== null);
}

function veld(o: Briefopdracht, pad: string, waarde: string, text: string = waarde): Inline {
  return { type: 'field', pad, waarde, text, herkomst: herkomst(o, pad) };
}

/** Who signs: Gedeputeerde Staten, or an official in their name; nobody signs a mededeling. */
export function ondertekening({ soort, beoordeling, huisstijl: h }: Briefopdracht): Ondertekening | null {
  if (soortkenmerken(soort).ondertekening === 'niemand') return null;
  if (!beoordeling.ambtelijk) return h.ondertekening;
  return { orgaan: `${h.ondertekening.orgaan},\nnamens deze`, ondertekenaars: [h.mandaat] };
}

/** The addressees of copies, printed below the letter itself only. */
export function afschriftAan({ soort, beoordeling: a }: Briefopdracht): string[] {
  if (isBijstuk(soort)) return [];
  return a.afschriften.map((aan) => {
    if (aan === 'gemeenteraad') return `de raad van de gemeente ${a.gemeente}`;
    return aan === 'COA' ? 'het Centraal Orgaan opvang asielzoekers (COA)' : aan;
  });
}
