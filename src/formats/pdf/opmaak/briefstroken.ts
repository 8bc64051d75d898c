import type { Brief, Inline, Kenmerk, Ondertekening } from '../../brief.ts';
import { beeldmerk } from './beeldmerk.ts';
import { alinea, blokstroken, heel, lijststroken, metKop } from './blokstroken.ts';
import { type Briefblad, tekenBeeld } from './briefhoofd.ts';
import { KENMERKKOLOM, KLEUREN, TWEEDE_ONDERTEKENAAR, WIT } from './maten.ts';
import { tekenRegel, vlak } from './pagina.ts';
import type { Pdfpapier } from './papier.ts';
import { bijVorige, gewoon, gezet, metEerst, type Strook, type Zetsel } from './stroken.ts';
import { type Tag, tag } from './tag.ts';

/** Everything of a letter in the column of its text, in reading order. */
export function briefstroken({ brief, papier, document, zetsel: z }: Briefblad): Strook[] {
  const groet = brief.ondertekening === null ? brief.blokken.length : -1;
  const handtekening =
    brief.ondertekening === null ? [] : ondertekening(brief.ondertekening, papier, document, z);
  return [
    ...(z.blad.kolom === null ? kenmerken(brief, document, z) : []),
    ...onderwerp(brief, document, z),
    ...(brief.concept === null ? [] : conceptkader(brief.concept, document, z)),
    ...blokstroken(brief.blokken.slice(0, groet), document, z),
    // The closing words stay with the signature, and with the end of the letter: they never stand alone on a page.
    ...bijVorige(blokstroken(brief.blokken.slice(groet), document, z)),
    ...bijVorige(handtekening),
    // A page with nothing but the copies belongs to no letter.
    ...bijVorige(afschriften(brief.afschriftAan, document, z)),
    ...blokstroken(brief.slot, document, z),
  ];
}

const tekst = (text: string): Inline[] => [{ type: 'text', text }];

/** The reference block above the text: a list of labels and values. */
function kenmerken(brief: Brief, document: Tag, z: Zetsel): Strook[] {
  const l = tag('L', document, { nummering: 'None' });
  const regels = brief.kenmerken.filter((k) => !k.onderwerp).flatMap((k) => kenmerk(k, tag('LI', l), z));
  const laatste = regels.length - 1;
  return regels.map((s, i) => (i === laatste ? { ...s, na: WIT.onderwerp } : s));
}

function kenmerk({ label, inhoud }: Kenmerk, li: Tag, { vorm, blad }: Zetsel): Strook[] {
  const gewone = gewoon(blad);
  const lbl = tag('Lbl', li);
  const [labelregel] = gezet(tekst(label), lbl, { ...gewone, vet: true, breed: KENMERKKOLOM }, vorm);
  const zetting = {
    ...gewone,
    links: gewone.links + KENMERKKOLOM,
    breed: gewone.breed - KENMERKKOLOM,
    na: WIT.kenmerk,
  };
  return metEerst(heel(alinea(inhoud, tag('LBody', li), zetting, vorm)), (p, boven) => {
    if (labelregel !== undefined)
      tekenRegel(p, labelregel, { links: gewone.links, boven }, blad.tekst, KLEUREN.tekst);
  });
}

/** The subject is the title of the letter, below its label. */
function onderwerp(brief: Brief, document: Tag, { vorm, kleur, blad }: Zetsel): Strook[] {
  const gevonden = brief.kenmerken.find((k) => k.onderwerp);
  const label = gevonden === undefined ? [] : tekst(gevonden.label);
  const boven = { ...gewoon(blad), maat: blad.klein, kleur, na: 0 };
  const inhoud = gevonden?.inhoud ?? tekst(brief.titel);
  const titel = { ...gewoon(blad), maat: blad.kop1, vet: true, afbreken: false, na: WIT.onderwerp };
  return [
    ...(gevonden === undefined ? [] : alinea(label, tag('P', document), boven, vorm)),
    ...bijVorige(metKop(heel(alinea(inhoud, tag('H1', document), titel, vorm)), inhoud, 0)),
  ];
}

const RAND = 5;

/** Why the letter may not go out yet, in a red frame. */
function conceptkader(redenen: readonly string[], document: Tag, z: Zetsel): Strook[] {
  const sect = tag('Sect', document);
  const kop = alinea(
    tekst('CONCEPT: niet verzenden'),
    tag('P', sect),
    { ...gewoon(z.blad), vet: true, kleur: KLEUREN.concept, na: 0 },
    z.vorm,
  );
  const rest = lijststroken(redenen.map(tekst), false, sect, false, z);
  const stroken = [...kop, ...rest].map((s) => ({ ...s, voor: 0, na: 0 }));
  const laatste = stroken.length - 1;
  return stroken.map((s, i) => ({
    ...s,
    na: i === laatste ? 20 : 0,
    teken: (p, boven) => {
      const links = z.blad.marge.links - RAND;
      const breed = z.blad.tekstbreedte + 2 * RAND;
      const van = boven - (i === 0 ? RAND - 1 : 0);
      const hoog = s.hoog + (i === 0 ? RAND - 1 : 0) + (i === laatste ? RAND : 0);
      vlak(p, links, van, 1, hoog, KLEUREN.concept);
      vlak(p, links + breed - 1, van, 1, hoog, KLEUREN.concept);
      if (i === 0) vlak(p, links, van, breed, 1, KLEUREN.concept);
      if (i === laatste) vlak(p, links, van + hoog - 1, breed, 1, KLEUREN.concept);
      s.teken(p, boven);
    },
  }));
}

/** Who signs: two beside each other, with room for a signature. */
function ondertekening(
  { orgaan, ondertekenaars }: Ondertekening,
  papier: Pdfpapier,
  document: Tag,
  z: Zetsel,
): Strook[] {
  const regels = orgaan
    .split('\n')
    .flatMap((t, i): Inline[] => (i === 0 ? tekst(t) : [{ type: 'break' }, ...tekst(t)]));
  const naam = heel(
    alinea([...regels, ...tekst(',')], tag('P', document), { ...gewoon(z.blad), voor: 6 }, z.vorm),
  );
  const rijen = ondertekenaars.flatMap((_, i) => (i % 2 === 0 ? [ondertekenaars.slice(i, i + 2)] : []));
  return [...naam, ...rijen.map((rij) => handtekeningen(rij, papier, document, z))];
}

function handtekeningen(
  rij: Ondertekening['ondertekenaars'],
  papier: Pdfpapier,
  document: Tag,
  z: Zetsel,
): Strook {
  const { tekst: maat, tekstbreedte, marge } = z.blad;
  const breed = rij.length === 1 ? tekstbreedte : TWEEDE_ONDERTEKENAAR - WIT.celrand;
  const zetting = { ...gewoon(z.blad), breed };
  const kolommen = rij.map(({ functie, naam, handtekening = '' }, i) => ({
    links: marge.links + i * TWEEDE_ONDERTEKENAAR,
    functie: gezet(tekst(`${functie},`), tag('P', document), zetting, z.vorm),
    naam: naam === null ? [] : gezet(tekst(naam), tag('P', document), zetting, z.vorm),
    beeld: papier.handtekeningen.get(handtekening),
    bestand: handtekening,
  }));
  const bestanden = [...papier.handtekeningen.keys()];
  const functies = Math.max(...kolommen.map((k) => k.functie.length));
  const namen = Math.max(...kolommen.map((k) => k.naam.length));
  const onder = functies * maat.regel + WIT.handtekening;
  return {
    hoog: onder + Math.max(1, namen) * maat.regel,
    regels: functies + namen,
    voor: 0,
    na: 12,
    breek: false,
    teken: (p, boven) => {
      for (const { links, functie, naam, beeld, bestand } of kolommen) {
        const zet = (regels: typeof functie, top: number) =>
          regels.forEach((regel, n) =>
            tekenRegel(p, regel, { links, boven: top + n * maat.regel }, maat, KLEUREN.tekst),
          );
        zet(functie, boven);
        if (beeld !== undefined)
          tekenBeeld(p, beeldmerk(beeld, `H${bestanden.indexOf(bestand)}`), document, {
            links,
            onder: boven + onder - 2,
          });
        zet(naam, boven + onder);
      }
    },
  };
}

function afschriften(aan: readonly string[], document: Tag, z: Zetsel): Strook[] {
  if (aan.length === 0) return [];
  const kop = alinea(
    tekst('Afschrift aan:'),
    tag('P', document),
    { ...gewoon(z.blad), vet: true, voor: 12, na: 0 },
    z.vorm,
  );
  const l = tag('L', document, { nummering: 'None' });
  const items = aan.map((a) =>
    alinea(tekst(a), tag('LBody', tag('LI', l)), { ...gewoon(z.blad), na: 0 }, z.vorm),
  );
  const laatste = items.length - 1;
  return [
    ...kop,
    ...bijVorige(
      items.flatMap((s, i) =>
        i === laatste ? s.map((x, n) => (n === s.length - 1 ? { ...x, na: WIT.alinea } : x)) : s,
      ),
    ),
  ];
}
