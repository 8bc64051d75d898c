import { weiger } from '../../../dossier/weigering.ts';
import { type Brief, type Inline, platteTekst } from '../../brief.ts';
import type { Beeldmerk } from './beeldmerk.ts';
import type { Zetsel } from './blokstroken.ts';
import { briefstroken } from './briefstroken.ts';
import { kopmerken } from './kopmerken.ts';
import { KLEUREN, KOP_VAN_BOVEN, MARGE, MATEN, mm, PAGINA, TEKSTBREEDTE, VOET_VAN_ONDER } from './maten.ts';
import { begin, nieuwePagina, type Pagina, pdfgetal, sluit, tekenRegel, vlak } from './pagina.ts';
import { verdeel } from './paginering.ts';
import type { Pdfpapier } from './papier.ts';
import type { Vormgever } from './regels.ts';
import { GEWOON, gezet } from './stroken.ts';
import { type Tag, tag } from './tag.ts';

/** A letter laid out: its pages, and its tag tree. */
export interface Opgemaakt {
  readonly paginas: readonly Pagina[];
  readonly document: Tag;
}

const regel = (text: string): Inline[] => [{ type: 'text', text }];

/** Lays a letter out on pages. Throws a Weigering when the address does not fit its window. */
export function maakOp(brief: Brief, papier: Pdfpapier, vorm: Vormgever): Opgemaakt {
  const document = tag('Document', null);
  const zetsel: Zetsel = { vorm, kleur: papier.kleur };
  const eerste = nieuwePagina(0);
  const begonnen = (p: Pagina) => {
    if (brief.concept !== null) watermerk(p);
    if (p.nummer > 0) vervolgkop(p, brief, papier, vorm);
  };
  begonnen(eerste);
  briefhoofd(eerste, brief, document, papier, vorm);
  adres(eerste, brief, document, papier, vorm);
  const { boven, hoog } = papier.venster;
  const paginas = verdeel(briefstroken(brief, document, zetsel), eerste, mm(boven + hoog + 3), begonnen);
  for (const p of paginas) {
    voet(p, brief, paginas.length, vorm);
    sluit(p);
  }
  return { paginas, document };
}

/** The sender: its logo, its name on a rule, and its address. */
function briefhoofd(p: Pagina, brief: Brief, document: Tag, papier: Pdfpapier, vorm: Vormgever): void {
  const [naam = '', ...rest] = brief.afzender;
  const sect = tag('Sect', document);
  const maat = MATEN.naam;
  let boven = KOP_VAN_BOVEN;
  const links =
    MARGE.links + (papier.logo === null ? 0 : tekenLogo(p, papier.logo, sect, boven + maat.regel));
  const [naamregel] = gezet(regel(naam), tag('P', sect), { ...GEWOON, maat, vet: true }, vorm);
  if (naamregel !== undefined) tekenRegel(p, naamregel, { links, boven }, maat, papier.kleur);
  kopmerken(p, brief, { onder: boven + maat.regel - 2, kleur: papier.kleur, sect }, vorm);
  boven += maat.regel + 4;
  vlak(p, MARGE.links, boven, TEKSTBREEDTE, 1.5, papier.kleur);
  boven += 2;
  if (rest.length === 0) return;
  const adres = tag('P', sect);
  const inhoud = rest.flatMap((r, i): Inline[] => (i === 0 ? regel(r) : [{ type: 'break' }, ...regel(r)]));
  for (const r of gezet(inhoud, adres, { ...GEWOON, maat: MATEN.afzender }, vorm)) {
    tekenRegel(p, r, { links: MARGE.links, boven }, MATEN.afzender, KLEUREN.tekst);
    boven += MATEN.afzender.regel;
  }
}

/** Draws the logo with its foot at this height. Returns the room that it takes. */
function tekenLogo(p: Pagina, logo: Beeldmerk, sect: Tag, voet: number): number {
  const onder = PAGINA.hoog - voet;
  const kader = [MARGE.links, onder, MARGE.links + logo.breed, onder + logo.hoog] as const;
  begin(p, tag('Figure', sect, { alt: logo.alt, kader }));
  p.opdrachten.push(`q 1 0 0 1 ${pdfgetal(MARGE.links)} ${pdfgetal(onder)} cm`, logo.opdrachten, 'Q');
  return logo.breed + mm(3);
}

const ADRESRAND = mm(5);

/** The addressee, inside the window of the envelope. */
function adres(p: Pagina, brief: Brief, document: Tag, { venster }: Pdfpapier, vorm: Vormgever): void {
  if (brief.adressering.length === 0) return;
  const inhoud = brief.adressering.flatMap((r, i): readonly Inline[] =>
    i === 0 ? r : [{ type: 'break' }, ...r],
  );
  const zetting = { ...GEWOON, breed: mm(venster.breed) - ADRESRAND };
  const regels = gezet(inhoud, tag('P', document), zetting, vorm);
  const maat = MATEN.tekst;
  if (regels.length * maat.regel > mm(venster.hoog))
    throw weiger(
      'invoer',
      'papier-te-klein',
      `Het adres past niet in het adresvenster van ${venster.breed} bij ${venster.hoog} mm: ${platteTekst(inhoud).replaceAll('\n', ', ')}.`,
      'Kort het adres in, of maak het adresvenster in de huisstijl groter.',
    );
  regels.forEach((r, i) =>
    tekenRegel(
      p,
      r,
      { links: mm(venster.links) + ADRESRAND, boven: mm(venster.boven) + i * maat.regel },
      maat,
      KLEUREN.tekst,
    ),
  );
}

function vervolgkop(p: Pagina, brief: Brief, { kleur }: Pdfpapier, vorm: Vormgever): void {
  klein(p, brief.afzender[0] ?? '', KOP_VAN_BOVEN, kleur, vorm);
  kopmerken(p, brief, { onder: KOP_VAN_BOVEN + MATEN.klein.regel, kleur, sect: null }, vorm);
}

function voet(p: Pagina, { voettekst }: Brief, aantal: number, vorm: Vormgever): void {
  const regels = gezet(
    regel(voettekst),
    tag('P', null),
    { ...GEWOON, maat: MATEN.klein, breed: TEKSTBREEDTE - mm(30) },
    vorm,
  );
  const boven = PAGINA.hoog - VOET_VAN_ONDER - regels.length * MATEN.klein.regel;
  regels.forEach((r, i) =>
    tekenRegel(
      p,
      r,
      { links: MARGE.links, boven: boven + i * MATEN.klein.regel },
      MATEN.klein,
      KLEUREN.tekst,
      'Footer',
    ),
  );
  const nummer = `pagina ${p.nummer + 1} van ${aantal}`;
  rechtsonder(p, nummer, vorm);
}

function klein(p: Pagina, wat: string, boven: number, kleur: string, vorm: Vormgever): void {
  const [r] = gezet(regel(wat), tag('P', null), { ...GEWOON, maat: MATEN.afzender }, vorm);
  if (r !== undefined) tekenRegel(p, r, { links: MARGE.links, boven }, MATEN.afzender, kleur, 'Header');
}

function rechtsonder(p: Pagina, wat: string, vorm: Vormgever): void {
  const maat = MATEN.klein;
  const [r] = gezet(regel(wat), tag('P', null), { ...GEWOON, maat }, vorm);
  if (r === undefined) return;
  const boven = PAGINA.hoog - VOET_VAN_ONDER - maat.regel;
  const links = MARGE.links + TEKSTBREEDTE - r.breed;
  tekenRegel(p, r, { links, boven }, maat, KLEUREN.tekst, 'Footer');
}

/** The word CONCEPT across the page, behind the text; it is drawn once in the file. */
function watermerk(p: Pagina): void {
  begin(p, 'Watermark');
  p.opdrachten.push('/W Do');
  sluit(p);
}
