import { weiger } from '../../../dossier/weigering.ts';
import { type Bladspiegel, ONDER_VENSTER, RETOUR_VAN_BOVEN, VENSTERWIT } from '../../bladspiegel.ts';
import { type Brief, type Inline, platteTekst } from '../../brief.ts';
import { type Beeldmerk, beeldmerk } from './beeldmerk.ts';
import { kopmerken } from './kopmerken.ts';
import { KLEUREN, KOP_VAN_BOVEN, mm, PAGINA, VOET_ONDERKANT } from './maten.ts';
import { begin, type Pagina, pdfgetal, tekenRegel, vlak } from './pagina.ts';
import type { Pdfpapier } from './papier.ts';
import type { Tekstregel } from './regels.ts';
import { gewoon, gezet, type Zetsel, type Zetting } from './stroken.ts';
import { type Tag, tag } from './tag.ts';

/** A letter on its paper. */
export interface Briefblad {
  readonly brief: Brief;
  readonly papier: Pdfpapier;
  readonly document: Tag;
  readonly zetsel: Zetsel;
}

export const regel = (text: string): Inline[] => [{ type: 'text', text }];
const onderelkaar = (regels: readonly string[]) =>
  regels.flatMap((r, i): Inline[] => (i === 0 ? regel(r) : [{ type: 'break' }, ...regel(r)]));

/** Everything of the first page around the text: sender, addressee and reference block. Returns where the text begins. */
export function briefhoofd(p: Pagina, b: Briefblad): number {
  const { brief, papier, zetsel } = b;
  const { venster } = papier.blad;
  const sect = tag('Sect', b.document);
  const onder = afzender(p, b, sect);
  const metAdres = brief.adressering.length > 0;
  if (metAdres) adres(p, b, sect);
  const vanaf = Math.max(mm(venster.boven), onder + mm(ONDER_VENSTER));
  if (zetsel.blad.kolom !== null) kenmerken(p, b, metAdres ? zetsel.blad.kolom.boven : vanaf);
  return metAdres ? mm(venster.boven + venster.hoog + ONDER_VENSTER) : vanaf;
}

/** The sender: the logo with the name beside it, and the address. Returns where it ends. */
function afzender(p: Pagina, { brief, papier, zetsel }: Briefblad, sect: Tag): number {
  const { vorm, kleur, blad } = zetsel;
  const { eerste, logo: kant, lijn } = papier.blad.hoofd;
  const [naam = '', ...rest] = brief.afzender;
  const logo = eerste.includes('logo') && papier.logo !== null ? beeldmerk(papier.logo, LOGO) : null;
  const hoog = Math.max(logo?.hoog ?? 0, blad.naam.regel);
  const links = blad.marge.links;
  if (logo !== null)
    tekenBeeld(p, logo, sect, {
      links: kant === 'links' ? links : links + blad.hoofdbreedte - logo.breed,
      onder: KOP_VAN_BOVEN + hoog,
    });
  const naast = logo !== null && kant === 'links' ? logo.breed + mm(4) : 0;
  if (eerste.includes('naam')) {
    const zetting = { ...gewoon(blad), maat: blad.naam, vet: true, breed: blad.hoofdbreedte - naast };
    const [naamregel] = gezet(regel(naam), tag('P', sect), zetting, vorm);
    const boven = KOP_VAN_BOVEN + (hoog - blad.naam.regel) / 2;
    if (naamregel !== undefined) tekenRegel(p, naamregel, { links: links + naast, boven }, blad.naam, kleur);
  }
  kopmerken(p, brief, { onder: KOP_VAN_BOVEN, sect }, zetsel);
  let boven = KOP_VAN_BOVEN + hoog + 4;
  if (lijn) vlak(p, links, boven, blad.hoofdbreedte, 1.5, kleur);
  if (lijn) boven += 3.5;
  if (!eerste.includes('adres') || rest.length === 0) return boven;
  const zetting = { ...gewoon(blad), maat: blad.klein };
  return tekenRegels(p, gezet(onderelkaar(rest), tag('P', sect), zetting, vorm), zetting, boven);
}

/** The name of the logo in the resources of a page. */
const LOGO = 'L';

/** Draws a picture with its foot at this height. */
export function tekenBeeld(
  p: Pagina,
  beeld: Beeldmerk,
  ouder: Tag,
  { links, onder }: { readonly links: number; readonly onder: number },
): void {
  const basis = PAGINA.hoog - onder;
  const kader = [links, basis, links + beeld.breed, basis + beeld.hoog] as const;
  begin(p, tag('Figure', ouder, { alt: beeld.alt, kader }));
  if (beeld.pixels !== null) p.beelden.set(beeld.pixels.naam, beeld.pixels.beeld);
  p.opdrachten.push(`q 1 0 0 1 ${pdfgetal(links)} ${pdfgetal(basis)} cm`, beeld.opdrachten, 'Q');
}

/** The addressee, inside the window of the envelope, below the address to which it is returned. */
function adres(p: Pagina, { brief, papier, document, zetsel }: Briefblad, sect: Tag): void {
  const { vorm, blad } = zetsel;
  const { venster, retouradres } = papier.blad;
  const breed = mm(venster.breed - VENSTERWIT);
  const links = mm(venster.links + VENSTERWIT);
  const klein = { ...gewoon(blad), maat: blad.retour, links, breed };
  if (retouradres !== null) {
    const regels = gezet(regel(retouradres), tag('P', sect), klein, vorm);
    if (regels.length > 1) throw teKlein('retouradres', venster, retouradres);
    tekenRegels(p, regels, klein, mm(venster.boven + RETOUR_VAN_BOVEN));
  }
  const inhoud = brief.adressering.flatMap((r, i): readonly Inline[] =>
    i === 0 ? r : [{ type: 'break' }, ...r],
  );
  const zetting = { ...gewoon(blad), links, breed };
  const regels = gezet(inhoud, tag('P', document), zetting, vorm);
  if (regels.length * blad.tekst.regel > mm(venster.hoog - VENSTERWIT))
    throw teKlein('adres', venster, platteTekst(inhoud));
  tekenRegels(p, regels, zetting, mm(venster.boven + VENSTERWIT));
}

function teKlein(wat: string, { breed, hoog }: Bladspiegel['venster'], tekst: string) {
  return weiger(
    'invoer',
    'papier-te-klein',
    `Het ${wat} past niet in het adresvenster van ${breed} bij ${hoog} mm: ${tekst.replaceAll('\n', ', ')}.`,
    `Kort het ${wat} in, of maak het adresvenster in de huisstijl groter.`,
  );
}

/** The reference block beside the text: a list of labels, each above its value. */
function kenmerken(p: Pagina, { brief, document, zetsel }: Briefblad, vanaf: number): void {
  const { vorm, blad, kleur } = zetsel;
  if (blad.kolom === null) return;
  const l = tag('L', document, { nummering: 'None' });
  const zetting = { ...gewoon(blad), maat: blad.klein, ...blad.kolom };
  let boven = vanaf;
  for (const k of brief.kenmerken.filter((k) => !k.onderwerp)) {
    const li = tag('LI', l);
    const label = gezet(regel(k.label), tag('Lbl', li), { ...zetting, vet: true }, vorm);
    boven = tekenRegels(p, label, { ...zetting, kleur }, boven);
    boven = tekenRegels(p, gezet(k.inhoud, tag('LBody', li), zetting, vorm), zetting, boven) + mm(1.5);
  }
}

/** Draws lines below each other. Returns where they end. */
function tekenRegels(
  p: Pagina,
  regels: readonly Tekstregel[],
  { links, maat, kleur }: Zetting,
  boven: number,
): number {
  regels.forEach((r, i) => tekenRegel(p, r, { links, boven: boven + i * maat.regel }, maat, kleur));
  return boven + regels.length * maat.regel;
}

/** Room for the number of the page, at the right of its foot. */
const NUMMER = mm(30);
/** Between the text and the foot of a page. */
const BOVEN_VOET = mm(4);

/** The foot of a page, with its number. */
export function voet(p: Pagina, b: Briefblad, aantal: number): void {
  const { vorm, blad } = b.zetsel;
  const { klein, marge, hoofdbreedte } = blad;
  const regels = voetregels(b, p.nummer === 0);
  regels.forEach((r, i) => {
    const boven = VOET_ONDERKANT - (regels.length - i) * klein.regel;
    tekenRegel(p, r, { links: marge.links, boven }, klein, KLEUREN.tekst, 'Footer');
  });
  const zetting = { ...gewoon(blad), maat: klein };
  const [r] = gezet(regel(`pagina ${p.nummer + 1} van ${aantal}`), tag('P', null), zetting, vorm);
  if (r === undefined) return;
  const plek = { links: marge.links + hoofdbreedte - r.breed, boven: VOET_ONDERKANT - klein.regel };
  tekenRegel(p, r, plek, klein, KLEUREN.tekst, 'Footer');
}

function voetregels({ brief, papier, zetsel: { vorm, blad } }: Briefblad, isEerste: boolean): Tekstregel[] {
  const zetting = { ...gewoon(blad), maat: blad.klein, breed: blad.hoofdbreedte - NUMMER };
  const { feiten, voettekst } = papier.blad.voet[isEerste ? 'eerste' : 'vervolg'];
  const regels = [feiten, voettekst ? brief.voettekst : ''].filter((r) => r !== '');
  return gezet(onderelkaar(regels), tag('P', null), zetting, vorm);
}

/** How much of the page the text leaves free at its foot. */
export function ondermarge(b: Briefblad, isEerste: boolean): number {
  const hoog = voetregels(b, isEerste).length * b.zetsel.blad.klein.regel;
  return Math.max(b.zetsel.blad.marge.onder, PAGINA.hoog - VOET_ONDERKANT + hoog + BOVEN_VOET);
}
