import { schrijfBestanden } from '../../app/bestanden.ts';
import { leesBronnen } from '../../app/bronnen/bestanden.ts';
import { leesGegevens } from '../../app/bronnen/gegevens.ts';
import { leesSjablonen } from '../../app/bronnen/sjablonen.ts';
import { leesInvoer } from '../../app/invoer/invoer.ts';
import { document } from '../../app/taal.ts';
import { legUit, tekenVerloop, type Uitgelegd } from '../../app/uitleg.ts';
import type { Zin } from '../../app/vertel.ts';
import { wereldVan } from '../io.ts';
import { beoordeelopdrachtVan, bronpadenVan } from '../opdracht.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede uitleg <bestand> --gemeente <naam> --kader <id>`: why this trede, and what would have changed it. */
export const uitlegCommando: Voer = async ([bestand = ''], opties, io) => {
  const opdracht = beoordeelopdrachtVan(bestand, opties);
  const wereld = wereldVan(io, opties.json);
  const bronnen = leesBronnen(bronpadenVan(bestand, opties), ['sjablonen']);
  const invoer = await leesInvoer(bronnen, opdracht, wereld);
  const gegevens = leesGegevens(bronnen);
  const uitgelegd = legUit(invoer, gegevens, opdracht, leesSjablonen(bronnen));
  if (opties.svg !== undefined) {
    const svg = tekenVerloop(invoer, gegevens, opdracht);
    schrijfBestanden('', [{ naam: opties.svg, bytes: new TextEncoder().encode(svg) }], wereld);
  }
  const { verteld: v, alineas, omslag } = uitgelegd;
  if (opties.json)
    io.uit(
      document({
        kader: opdracht.kader.id,
        gemeentecode: v.gemeentecode,
        gemeente: v.gemeente,
        halfjaar: v.halfjaar,
        status: v.status,
        trede: v.trede,
        zinnen: alineas.flatMap((alinea) => alinea.zinnen),
        omslag,
        ontbrekend: v.ontbrekend,
      }),
    );
  else io.uit(tekst(uitgelegd, opdracht.kader.id));
  return UITGANG.gelukt;
};

function tekst({ verteld: v, alineas, omslag }: Uitgelegd, kader: string): string {
  const titel = `${v.gemeente}, ${v.halfjaar}, kader ${kader}`;
  const delen = [`${titel}\n${'='.repeat(titel.length)}`];
  if (v.ontbrekend.length > 0)
    delen.push(wikkel(`Onbepaald: zonder ${v.ontbrekend.join(', ')} is er geen trede.`));
  for (const { kop, zinnen } of alineas)
    if (zinnen.length > 0)
      delen.push([kop, ...zinnen.map((z) => wikkel(`${z.zin}${bronTekst(z)}`, '- ', '  '))].join('\n'));
  if (v.openOordelen.length > 0)
    delen.push(
      [
        'Wat een mens nog moet beslissen',
        ...v.openOordelen.flatMap((vraag) => [
          wikkel(`${vraag.vraag}${bronTekst({ ...vraag, eigenKeuze: false })}`, '? ', '  '),
          ...omslag
            .filter((o) => o.kolom === vraag.kolom)
            .map((o) =>
              wikkel(
                `${o.kolom} = ${o.waarde}: trede ${o.trede ?? 'onbepaald'}${o.status === 'open' ? ' (nog een vraag open)' : ''}`,
                '  - ',
                '    ',
              ),
            ),
        ]),
      ].join('\n'),
    );
  return `${delen.join('\n\n')}\n`;
}

/** ` [utrecht-2024, § 2.1]`; what the text does not say is called a choice. */
function bronTekst({ bron, eigenKeuze }: Pick<Zin, 'bron'> & { readonly eigenKeuze: boolean }): string {
  const { document: waarin, paragraaf } = bron;
  // Laws are written with a capital, kaders by their id.
  const teken = /^[A-Z]/.test(waarin) ? 'artikel ' : /^\d/.test(paragraaf) ? '§\u00a0' : '';
  const plaats = paragraaf === '' ? '' : `${waarin}, ${teken}${paragraaf}`;
  if (eigenKeuze) return plaats === '' ? ' [eigen keuze]' : ` [eigen keuze bij ${plaats}]`;
  return plaats === '' ? '' : ` [${plaats}]`;
}
