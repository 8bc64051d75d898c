import { isPersoonlijk } from '../dossier/brieftekst.ts';
import { weiger } from '../dossier/weigering.ts';
import { type Block, type Brief, type Inline, metRegels, platteTekst, regels } from '../formats/brief.ts';
import type { Huisstijl } from './huisstijl.ts';

/** What stands instead of a field: after 'via', as the templates write it. */
const ALGEMEEN: Readonly<Record<string, (website: string) => string>> = {
  'provincie.email': (website) => `de contactpagina op ${website}`,
  'provincie.telefoon': () => 'het algemene telefoonnummer',
};
const CONTACTREGEL = ['contact', 'telefoon', 'email'];

/**
 * The letter as it may be published: without the names, phone numbers and e-mail addresses of officials.
 * Throws a Weigering that names what still stands there because a person typed it.
 */
export function publicatieversie(brief: Brief, h: Huisstijl): Brief {
  const namen = [...h.ondertekening.ondertekenaars, h.mandaat].map((o) => o.naam);
  const weg = [h.contact.telefoon, h.contact.email, ...[h.contact.persoon, ...namen].flatMap(schrijfwijzen)];
  const noemt = (tekst: string) => weg.find((w) => gewoon(tekst).includes(gewoon(w)));
  const regel = (inhoud: readonly Inline[]): Inline[] =>
    inhoud.map((i) => algemeen(i, h.contact.website, regel));
  const blok = (b: Block): Block => metRegels(b, regel);
  const uit: Brief = {
    ...brief,
    afzender: brief.afzender.filter((r) => noemt(r) === undefined),
    kenmerken: brief.kenmerken.filter(
      (k) => !k.inhoud.some((i) => i.type === 'field' && CONTACTREGEL.includes(i.pad)),
    ),
    blokken: brief.blokken.map(blok),
    slot: brief.slot.map(blok),
    ondertekening:
      brief.ondertekening === null
        ? null
        : {
            ...brief.ondertekening,
            ondertekenaars: brief.ondertekening.ondertekenaars.map(({ functie }) => ({
              functie,
              naam: null,
            })),
          },
  };
  const tekst = [...uit.blokken, ...uit.slot].flatMap(regels).map(platteTekst);
  for (const alinea of [...tekst, uit.voettekst]) {
    const gevonden = noemt(alinea);
    if (gevonden !== undefined)
      throw weiger(
        'invoer',
        'publicatie-noemt-ambtenaar',
        `De publicatieversie van ${brief.soort} (${brief.gemeentecode}) kan niet: "${gevonden}" staat nog in: ${alinea.slice(0, 80)}. Er is niets geschreven.`,
        'Haal de naam, het telefoonnummer of het e-mailadres uit de tekst, of maak de brief zonder publicatieversie.',
      );
  }
  for (const getypt of [...uit.blokken, ...uit.slot].flatMap(regels).flatMap((r) => r.flatMap(velden)))
    if (isPersoonlijk(getypt))
      throw weiger(
        'invoer',
        'publicatie-persoonsgegeven',
        `De publicatieversie van ${brief.soort} (${brief.gemeentecode}) kan niet: er staat een telefoonnummer, e-mailadres of burgerservicenummer in: ${getypt.slice(0, 80)}. Er is niets geschreven.`,
        'Haal het uit de tekst, of maak de brief zonder publicatieversie.',
      );
  return uit;
}

const TITEL = /^(?:(?:de heer|mevrouw|dhr|mevr|mw|drs|mr|ir|ing|dr|prof)\.?\s+)+/i;
const AANHEF = ['de heer', 'mevrouw', 'meneer', 'dhr.', 'mw.', 'mevr.'];

/** A name as it stands in the huisstijl, without its title, and as a person writes it: `mw. Jansen`. */
function schrijfwijzen(naam: string | null): string[] {
  if (naam === null) return [];
  const kaal = naam.replace(TITEL, '');
  const achternaam = /^(?:[\p{Lu}][\p{L}]{0,2}\.\s?)+(.+)$/u.exec(kaal)?.[1];
  return [naam, kaal, ...(achternaam === undefined ? [] : AANHEF.map((a) => `${a} ${achternaam}`))];
}

/** A name or number is the same with a no-break space in it. */
function gewoon(tekst: string): string {
  return tekst.toLowerCase().replaceAll('\u00a0', ' ');
}

/** What was filled in, as it is printed. */
function velden(i: Inline): string[] {
  if (i.type === 'strong' || i.type === 'emphasis') return i.inhoud.flatMap(velden);
  return i.type === 'field' ? [i.text] : [];
}

function algemeen(i: Inline, website: string, regel: (inhoud: readonly Inline[]) => Inline[]): Inline {
  if (i.type === 'strong' || i.type === 'emphasis') return { ...i, inhoud: regel(i.inhoud) };
  const anders = i.type === 'field' && Object.hasOwn(ALGEMEEN, i.pad) ? ALGEMEEN[i.pad] : undefined;
  return anders === undefined ? i : { type: 'text', text: anders(website) };
}
