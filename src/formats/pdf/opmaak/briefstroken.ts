import type { Brief, Inline, Kenmerk, Ondertekening } from '../../brief.ts';
import { alinea, blokstroken, heel, lijststroken, type Zetsel } from './blokstroken.ts';
import { KENMERKKOLOM, KLEUREN, MARGE, MATEN, TEKSTBREEDTE, TWEEDE_ONDERTEKENAAR, WIT } from './maten.ts';
import { tekenRegel, vlak } from './pagina.ts';
import { bijVorige, GEWOON, gezet, metEerst, type Strook } from './stroken.ts';
import { type Tag, tag } from './tag.ts';

/** Everything of a letter below the address window, in reading order. */
export function briefstroken(brief: Brief, document: Tag, z: Zetsel): Strook[] {
  const groet = brief.ondertekening === null ? brief.blokken.length : -1;
  const handtekening = brief.ondertekening === null ? [] : ondertekening(brief.ondertekening, document, z);
  return [
    ...kenmerken(brief, document, z),
    ...(brief.concept === null ? [] : conceptkader(brief.concept, document, z)),
    ...blokstroken(brief.blokken.slice(0, groet), document, z),
    // The closing words stay with the signature, and with the end of the letter: they never stand alone on a page.
    ...bijVorige(blokstroken(brief.blokken.slice(groet), document, z)),
    ...bijVorige(handtekening),
    ...afschriften(brief.afschriftAan, document, z),
    ...blokstroken(brief.slot, document, z),
  ];
}

const tekst = (text: string): Inline[] => [{ type: 'text', text }];

/** The reference block: a list of labels and values. The subject comes last and is the title of the letter. */
function kenmerken(brief: Brief, document: Tag, z: Zetsel): Strook[] {
  const l = tag('L', document, { nummering: 'None' });
  const gewoon = brief.kenmerken.filter((k) => !k.onderwerp);
  const onderwerp = brief.kenmerken.find((k) => k.onderwerp);
  const regels = gewoon.flatMap((k) => {
    const li = tag('LI', l);
    return kenmerk(k, tag('Lbl', li), tag('LBody', li), false, z);
  });
  const h1 = tag('H1', document);
  const titel =
    onderwerp === undefined
      ? alinea(tekst(brief.titel), h1, { ...GEWOON, vet: true, maat: MATEN.kop1 }, z.vorm)
      : kenmerk(onderwerp, tag('P', document), h1, true, z);
  const laatste = titel.length - 1;
  return [...regels, ...titel.map((s, i) => (i === laatste ? { ...s, na: 20 } : s))];
}

function kenmerk(k: Kenmerk, label: Tag, waarde: Tag, vet: boolean, z: Zetsel): Strook[] {
  const [labelregel] = gezet(tekst(k.label), label, { ...GEWOON, vet: true, breed: KENMERKKOLOM }, z.vorm);
  const zetting = {
    ...GEWOON,
    vet,
    links: MARGE.links + KENMERKKOLOM,
    breed: TEKSTBREEDTE - KENMERKKOLOM,
    na: WIT.kenmerk,
  };
  return metEerst(heel(alinea(k.inhoud, waarde, zetting, z.vorm)), (p, boven) => {
    if (labelregel !== undefined)
      tekenRegel(p, labelregel, { links: MARGE.links, boven }, MATEN.tekst, KLEUREN.tekst);
  });
}

const RAND = 5;

/** Why the letter may not go out yet, in a red frame. */
function conceptkader(redenen: readonly string[], document: Tag, z: Zetsel): Strook[] {
  const sect = tag('Sect', document);
  const kop = alinea(
    tekst('CONCEPT: niet verzenden'),
    tag('P', sect),
    { ...GEWOON, vet: true, kleur: KLEUREN.concept, na: 0 },
    z.vorm,
  );
  const rest = lijststroken(redenen.map(tekst), false, sect, false, z.vorm);
  const stroken = [...kop, ...rest].map((s) => ({ ...s, voor: 0, na: 0 }));
  const laatste = stroken.length - 1;
  return stroken.map((s, i) => ({
    ...s,
    na: i === laatste ? 20 : 0,
    teken: (p, boven) => {
      const links = MARGE.links - RAND;
      const breed = TEKSTBREEDTE + 2 * RAND;
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
function ondertekening({ orgaan, ondertekenaars }: Ondertekening, document: Tag, z: Zetsel): Strook[] {
  const regels = orgaan
    .split('\n')
    .flatMap((t, i): Inline[] => (i === 0 ? tekst(t) : [{ type: 'break' }, ...tekst(t)]));
  const naam = heel(alinea([...regels, ...tekst(',')], tag('P', document), { ...GEWOON, voor: 6 }, z.vorm));
  const rijen = ondertekenaars.flatMap((_, i) => (i % 2 === 0 ? [ondertekenaars.slice(i, i + 2)] : []));
  return [...naam, ...rijen.map((rij) => handtekeningen(rij, document, z))];
}

function handtekeningen(rij: Ondertekening['ondertekenaars'], document: Tag, z: Zetsel): Strook {
  const breed = rij.length === 1 ? TEKSTBREEDTE : TWEEDE_ONDERTEKENAAR - WIT.celrand;
  const zetting = { ...GEWOON, breed };
  const kolommen = rij.map(({ functie, naam }, i) => ({
    links: MARGE.links + i * TWEEDE_ONDERTEKENAAR,
    functie: gezet(tekst(`${functie},`), tag('P', document), zetting, z.vorm),
    naam: naam === null ? [] : gezet(tekst(naam), tag('P', document), zetting, z.vorm),
  }));
  const functies = Math.max(...kolommen.map((k) => k.functie.length)) * MATEN.tekst.regel;
  const namen = Math.max(1, ...kolommen.map((k) => k.naam.length)) * MATEN.tekst.regel;
  return {
    hoog: functies + WIT.handtekening + namen,
    voor: 0,
    na: 12,
    breek: false,
    teken: (p, boven) => {
      for (const { links, functie, naam } of kolommen) {
        const zet = (regels: typeof functie, top: number) =>
          regels.forEach((regel, n) =>
            tekenRegel(p, regel, { links, boven: top + n * MATEN.tekst.regel }, MATEN.tekst, KLEUREN.tekst),
          );
        zet(functie, boven);
        zet(naam, boven + functies + WIT.handtekening);
      }
    },
  };
}

function afschriften(aan: readonly string[], document: Tag, z: Zetsel): Strook[] {
  if (aan.length === 0) return [];
  const kop = alinea(
    tekst('Afschrift aan:'),
    tag('P', document),
    { ...GEWOON, vet: true, voor: 12, na: 0 },
    z.vorm,
  );
  const l = tag('L', document, { nummering: 'None' });
  const items = aan.map((a) => alinea(tekst(a), tag('LBody', tag('LI', l)), { ...GEWOON, na: 0 }, z.vorm));
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
