import { ontbrekendeNamen } from '../../app/beoordeeld.ts';
import type { Uitgelegd } from '../../app/uitleg.ts';
import type { Zin } from '../../app/vertel.ts';
import { wikkel } from '../schrijfwijze.ts';

/** The explanation in paragraphs with their sources, then what a person must still decide, and what each answer gives. */
export function uitlegtekst({ verteld: v, alineas, omslag }: Uitgelegd, kader: string): string {
  const titel = `${v.gemeente}, ${v.halfjaar}, kader ${kader}`;
  const delen = [`${titel}\n${'='.repeat(titel.length)}`];
  if (v.ontbrekend.length > 0)
    delen.push(wikkel(`Onbepaald: zonder ${ontbrekendeNamen(v.ontbrekend)} is er geen trede.`));
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
export function bronTekst({
  bron,
  eigenKeuze,
}: Pick<Zin, 'bron'> & { readonly eigenKeuze: boolean }): string {
  const { document: waarin, paragraaf } = bron;
  // Laws are written with a capital, kaders by their id.
  const teken = /^[A-Z]/.test(waarin) ? 'artikel ' : /^\d/.test(paragraaf) ? '§\u00a0' : '';
  const plaats = paragraaf === '' ? '' : `${waarin}, ${teken}${paragraaf}`;
  if (eigenKeuze) return plaats === '' ? ' [eigen keuze]' : ` [eigen keuze bij ${plaats}]`;
  return plaats === '' ? '' : ` [${plaats}]`;
}
