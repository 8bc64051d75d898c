import { type Block, type Inline, platteTekst } from '../../brief.ts';
import { INSPRINGING, KLEUREN, WIT } from './maten.ts';
import { type Paginakop, tekenRegel } from './pagina.ts';
import type { Vormgever } from './regels.ts';
import { gewoon, gezet, metEerst, type Strook, tekststroken, type Zetsel, type Zetting } from './stroken.ts';
import { tabelstroken } from './tabel.ts';
import { type Tag, tag } from './tag.ts';

/** The blocks of a letter as strips, and as tags below this one. */
export function blokstroken(blokken: readonly Block[], ouder: Tag, z: Zetsel): Strook[] {
  let dieper = false;
  return blokken.flatMap((b, i) => {
    const boven = blokken[i - 1];
    const bijKop = boven?.type === 'heading';
    const bijLijst = b.type === 'list' && boven?.type === 'paragraph';
    // A letter has one H1, its subject; no level below it is skipped.
    const niveau = b.type === 'heading' && b.niveau === 2 && dieper ? 'H3' : 'H2';
    if (b.type === 'heading') dieper ||= b.niveau === 1;
    return blok(b, niveau, ouder, !bijKop && !bijLijst, z);
  });
}

function blok(b: Block, niveau: 'H2' | 'H3', ouder: Tag, breek: boolean, z: Zetsel): Strook[] {
  switch (b.type) {
    case 'heading': {
      const maat = b.niveau === 1 ? z.blad.kop1 : z.blad.kop2;
      const zetting = {
        ...gewoon(z.blad),
        ...WIT.kop,
        maat,
        vet: true,
        afbreken: false,
        kleur: z.kleur,
        breek,
      };
      const stroken = metKop(alinea(b.inhoud, tag(niveau, ouder), zetting, z.vorm), b.inhoud, b.niveau);
      return heel(
        b.nieuwePagina ? stroken.map((s, i) => (i === 0 ? { ...s, nieuwePagina: true } : s)) : stroken,
      );
    }
    case 'paragraph':
      return alinea(b.inhoud, tag('P', ouder), { ...gewoon(z.blad), breek }, z.vorm);
    case 'list':
      return lijststroken(b.items, b.geordend, ouder, breek, z);
    case 'table':
      return tabelstroken(b, ouder, breek, z);
  }
}

/** A text of its own, as strips. */
export function alinea(inhoud: readonly Inline[], eigen: Tag, z: Zetting, vorm: Vormgever): Strook[] {
  return tekststroken(gezet(inhoud, eigen, z, vorm), z);
}

/** The same strips, told to the page as a heading. */
export function metKop(
  stroken: readonly Strook[],
  inhoud: readonly Inline[],
  niveau: Paginakop['niveau'],
): Strook[] {
  const tekst = platteTekst(inhoud);
  return metEerst(stroken, (p, boven) => p.koppen.push({ tekst, niveau, boven }));
}

/** The same strips, never cut. */
export function heel(stroken: readonly Strook[]): Strook[] {
  return stroken.map((s, i) => (i === 0 ? s : { ...s, breek: false }));
}

/** A list: each item with its bullet or its number. */
export function lijststroken(
  items: readonly (readonly Inline[])[],
  geordend: boolean,
  ouder: Tag,
  breek: boolean,
  { vorm, blad }: Zetsel,
): Strook[] {
  const l = tag('L', ouder, { nummering: geordend ? 'Decimal' : 'Disc' });
  const gewone = gewoon(blad);
  const zetting = {
    ...gewone,
    links: gewone.links + INSPRINGING,
    breed: gewone.breed - INSPRINGING,
    na: WIT.lijst,
  };
  return items.flatMap((item, i) => {
    const li = tag('LI', l);
    const teken = geordend ? `${i + 1}.` : '•';
    const lbl = tag('Lbl', li);
    const [label] = gezet([{ type: 'text', text: teken }], lbl, gewone, vorm);
    const laatste = i === items.length - 1;
    const stroken = alinea(
      item,
      tag('LBody', li),
      { ...zetting, breek: i === 0 ? breek : true, na: laatste ? WIT.alinea : WIT.lijst },
      vorm,
    );
    return metEerst(stroken, (p, boven) => {
      if (label !== undefined)
        tekenRegel(p, label, { links: gewone.links, boven }, blad.tekst, KLEUREN.tekst);
    });
  });
}
