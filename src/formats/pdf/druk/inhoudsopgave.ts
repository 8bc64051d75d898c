import { PDFContext, PDFHexString, PDFNull, type PDFRef } from 'pdf-lib';
import type { Cel, Inline } from '../../brief.ts';
import { bladobjecten, letterobjecten } from '../bestand/bladen.ts';
import { tagboom } from '../bestand/structuur.ts';
import { woordenboek } from '../bestand/woordenboek.ts';
import { metGebruik } from '../letter/gebruik.ts';
import { gedrukt } from '../letter/repertoire.ts';
import type { Zetterij } from '../letter/zetterij.ts';
import { alinea } from '../opmaak/blokstroken.ts';
import { bladmaat, KLEUREN, PAGINA, VOET_ONDERKANT } from '../opmaak/maten.ts';
import type { Opgemaakt } from '../opmaak/opmaak.ts';
import { nieuwePagina, sluit, tekenRegel } from '../opmaak/pagina.ts';
import { verdeel } from '../opmaak/paginering.ts';
import { regelsVan, type Vormgever } from '../opmaak/regels.ts';
import { gewoon, gezet } from '../opmaak/stroken.ts';
import { type Celzetter, tabelstroken } from '../opmaak/tabel.ts';
import { tag } from '../opmaak/tag.ts';
import { type Bestemming, delen, type Overgenomen } from './overnemen.ts';

/** A line of the table of contents: a letter, the page of the run that it begins on, and that page itself. */
export interface Inhoudsregel {
  readonly gemeente: string;
  readonly stuk: string;
  readonly bladzijde: number;
  readonly blad: PDFRef;
}

/** The words above the table of contents. */
export interface Inhoudskop {
  readonly titel: string;
  readonly alineas: readonly string[];
}

const tekst = (text: string): Inline[] => [{ type: 'text', text }];

/** The page of the table of contents, for letters of any house. */
const INHOUDSBLAD = bladmaat({
  punten: { tekst: 10, kop: 11.5, tussenkop: 10, naam: 15, klein: 8, regel: 13 },
  marges: { boven: 27, onder: 27, links: 25, rechts: 25 },
  venster: { boven: 0, links: 0, breed: 0, hoog: 0 },
  kenmerken: 'boven',
});
const GEWOON = gewoon(INHOUDSBLAD);

/** Lays the table of contents out: its number of pages does not depend on the page numbers in it. */
export function maakInhoudOp(kop: Inhoudskop, regels: readonly Inhoudsregel[], vorm: Vormgever): Opgemaakt {
  const document = tag('Part', null);
  const titel = { ...GEWOON, maat: INHOUDSBLAD.naam, vet: true };
  const tabel = {
    type: 'table',
    uitlijning: ['links', 'links', 'rechts'],
    kop: ['Gemeente', 'Brief', 'Bladzijde'].map((t): Cel => tekst(t)),
    rijen: regels.map((r) => [r.gemeente, r.stuk, String(r.bladzijde)].map((t): Cel => tekst(gedrukt(t)))),
  } as const;
  const stroken = [
    ...alinea(tekst(kop.titel), tag('H1', document), titel, vorm),
    ...kop.alineas.flatMap((a) => alinea(tekst(a), tag('P', document), GEWOON, vorm)),
    ...tabelstroken(
      tabel,
      document,
      true,
      { vorm, kleur: KLEUREN.tekst, blad: INHOUDSBLAD },
      celzetter(regels),
    ),
  ];
  const { boven: bovenaan, onder } = INHOUDSBLAD.marge;
  const spiegel = { boven: () => bovenaan, onder: () => PAGINA.hoog - onder };
  const paginas = verdeel(stroken, nieuwePagina(0), spiegel, () => undefined);
  const maat = INHOUDSBLAD.klein;
  for (const p of paginas) {
    const nummer = tekst(`inhoud, pagina ${p.nummer + 1} van ${paginas.length}`);
    const [regel] = gezet(nummer, tag('P', null), { ...GEWOON, maat }, vorm);
    const boven = VOET_ONDERKANT - maat.regel;
    if (regel !== undefined)
      tekenRegel(
        p,
        regel,
        { links: GEWOON.links + GEWOON.breed - regel.breed, boven },
        maat,
        KLEUREN.tekst,
        'Footer',
      );
    sluit(p);
  }
  return { paginas, document };
}

/** The name of the municipality leads to its letter; no row is a total. */
function celzetter(regels: readonly Inhoudsregel[]): Celzetter {
  let rij = 0;
  return (inhoud, cel, z, vorm) => {
    if (cel.kenmerken.scope === 'Column') return gezet(inhoud, cel, z, vorm);
    if (cel.kenmerken.scope !== 'Row') return gezet(inhoud, cel, { ...z, vet: false }, vorm);
    const regel = regels[rij];
    if (regel === undefined) throw new Error('een rij zonder brief');
    const link = {
      tekst: gedrukt(regel.gemeente),
      snede: 'Regular',
      tag: tag('Link', cel),
      invullen: false,
      doel: String(rij),
    } as const;
    rij += 1;
    return regelsVan([link], { breed: z.breed, punt: z.maat.punt, afbreken: false }, vorm);
  };
}

/** Writes the table of contents into the run. */
export function neemInhoudOp(
  kop: Inhoudskop,
  regels: readonly Inhoudsregel[],
  zetterij: Zetterij,
  { context, gedeeld, boom, document, vanaf }: Bestemming,
): Overgenomen {
  const { vorm, gebruik } = metGebruik(zetterij);
  const opgemaakt = maakInhoudOp(kop, regels, vorm);
  const leidt = ({ doel }: { readonly doel: string }) => {
    const regel = regels[Number(doel)];
    if (regel === undefined) throw new Error('een koppeling zonder brief');
    return {
      Contents: PDFHexString.fromText(
        `Naar ${regel.stuk} van ${regel.gemeente}, bladzijde ${regel.bladzijde}`,
      ),
      Dest: [regel.blad, 'XYZ', PDFNull, PDFNull, PDFNull],
    };
  };
  const bron = PDFContext.create();
  const Font = woordenboek(bron, letterobjecten(bron, gebruik, zetterij));
  // The letters have the same fonts already.
  const Resources = delen(bron, context, gedeeld)(bron.register(woordenboek(bron, { Font })));
  const doelen = bladobjecten(context, opgemaakt.paginas, { boom, Resources, vanaf, leidt });
  const { element, nummers } = tagboom(context, opgemaakt, doelen, document);
  return { bladen: doelen.paginas, element, nummers, tot: vanaf + nummers.length / 2 };
}
