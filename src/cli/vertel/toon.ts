import type { Getoondebrief } from '../../app/toetsing/toon.ts';
import { rangwoorden, TOESTANDEN, toelichtingBij } from '../../app/toetsing/woorden.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { wikkel } from '../schrijfwijze.ts';
import { bronTekst } from './uitleg.ts';

/** The letter as its file says it, then what it rests on, where it stands, and how to decide. */
export function toonTekst(getoond: Getoondebrief, map: string): string {
  const { feiten, toestand, rang, merk, tekst, cijfers, verteld: v, omslag } = getoond;
  const delen: (readonly string[])[] = [
    [feiten.naam, '='.repeat(feiten.naam.length)],
    tekst === null
      ? ['Van deze brief is geen tekst terug te lezen.']
      : [
          `Zo staat het in ${tekst.bestand}:`,
          '',
          ...heel(tekst.inhoud)
            .trim()
            .split('\n')
            .map((r) => wikkel(r, '  ', '  ')),
        ],
    [
      'Cijfers, met de cel',
      ...cijfers.map(({ naam, waarde, cel }) =>
        wikkel(`${naam}: ${waarde}${cel === null ? '' : ` (${cel})`}`, '- ', '  '),
      ),
    ],
  ];
  if (v !== null) {
    delen.push(['Gronden', ...v.gronden.map((g) => wikkel(`${g.zin}${bronTekst(g)}`, '- ', '  '))]);
    if (v.termijnen.length > 0)
      delen.push(['Termijnen', ...v.termijnen.map((t) => wikkel(t.woorden, '- ', '  '))]);
    if (v.waarschuwingen.length > 0)
      delen.push(['Let op', ...v.waarschuwingen.map((w) => wikkel(w.zin, '- ', '  '))]);
  }
  if (omslag.length > 0)
    delen.push([
      'Kleinste verandering met een andere uitkomst',
      ...omslag.map((o) => wikkel(`${wijziging(o)}: trede ${o.trede ?? 'onbepaald'}`, '- ', '  ')),
    ]);
  delen.push([
    wikkel(`${TOESTANDEN[toestand.toestand]}; R${rang.rang}: ${rangwoorden(rang)}`, '', '  '),
    ...toelichtingBij(toestand).map((t) => wikkel(t, '- ', '  ')),
    ...toestand.later.map((l) => wikkel(`${l.door.naam} kijkt er later nog eens naar`, '- ', '  ')),
  ]);
  delen.push([
    `Gezien: ${merk}`,
    wikkel(`→ trede toetsen akkoord ${alsArgument(map)} ${feiten.naam} --gezien ${merk}`, '  ', '    '),
  ]);
  return `${delen.map((d) => d.join('\n')).join('\n\n')}\n`;
}

function wijziging({ kolom, waarde, verschil }: Getoondebrief['omslag'][number]): string {
  return verschil === null
    ? `${kolom} = ${waarde}`
    : `${kolom} ${waarde} (${Math.abs(verschil)} ${verschil > 0 ? 'meer' : 'minder'})`;
}

/** The lines of a paper as the sentences that they are: a line that ends in a space goes on. */
function heel(inhoud: string): string {
  return inhoud.replaceAll(' \n', ' ');
}
