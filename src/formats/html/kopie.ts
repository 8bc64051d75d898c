import type { Brief } from '../brief.ts';
import { metToelichting } from '../toelichting.ts';
import { xml } from '../xml/schrijf.ts';
import type { Htmlhuis } from './ondertekening.ts';
import { metLinks, writeHtml } from './schrijf.ts';

/** One line of the table below a review copy. */
interface Noot {
  readonly wat: string;
  readonly tekst: string;
  readonly herkomst: string;
}

/** The review copy of a letter as HTML: each field marked and numbered, with a table of where everything comes from. */
export function writeHtmlKopie(brief: Brief, huis: Htmlhuis): string {
  const noten = new Map<string, Noot>();
  const verwijzing = (noot: Noot) => {
    noten.set(JSON.stringify(noot), noot);
    const nummer = [...noten.keys()].indexOf(JSON.stringify(noot)) + 1;
    return `<sup><a href="#herkomst-${nummer}">${nummer}</a></sup>`;
  };
  return writeHtml(metToelichting(brief), huis, {
    stijl: STIJL,
    veld: ({ text, pad, herkomst }) =>
      `<mark>${metLinks(text)}</mark>${verwijzing({ wat: pad, tekst: text, herkomst })}`,
    voorRegel: ({ redenen, voorwaardelijk }, eersteRegel) => {
      const wat = 'onderdeel van de brief';
      const noot =
        eersteRegel && redenen.length > 0 ? verwijzing({ wat, tekst: '', herkomst: redenen.join(' ') }) : '';
      return voorwaardelijk ? `<span class="voorwaarde">${noot}</span>` : noot;
    },
    onder: () => tabel([...noten.values()]),
  });
}

function tabel(noten: readonly Noot[]): string {
  const rijen = noten.map(
    ({ wat, tekst, herkomst }, i) =>
      `<tr id="herkomst-${i + 1}"><th scope="row">${i + 1}</th><td>${xml(tekst)}</td><td>${xml(wat)}</td><td>${xml(herkomst)}</td></tr>`,
  );
  return `<section class="herkomst" aria-labelledby="herkomst">
<h2 id="herkomst">Herkomst</h2>
<p>Beoordelingskopie. Wat is ingevuld, is gemarkeerd en genummerd. Een streep links staat bij wat er alleen onder een voorwaarde staat.</p>
<div class="breed" role="region" aria-label="De tabel met de herkomst" tabindex="0">
<table>
<caption class="verborgen">Herkomst van wat is ingevuld</caption>
<thead>
<tr><th scope="col">Nr.</th><th scope="col">Ingevuld</th><th scope="col">Veld</th><th scope="col">Herkomst</th></tr>
</thead>
<tbody>
${rijen.join('\n')}
</tbody>
</table>
</div>
</section>`;
}

const STIJL = `mark { background: #fff4d6; color: inherit; border-bottom: 1px solid #8a6d00; }
sup { line-height: 0; }
sup a { font-weight: normal; }
:is(p, li, h2, h3, th, td):has(> .voorwaarde) { border-left: 3px double #8a6d00; padding-left: .5rem; }
.blad, .herkomst { break-before: page; }
.herkomst { font-size: .85rem; }
.breed { overflow-x: auto; }
@media print { .breed { overflow: visible; } }
.herkomst tbody tr:last-child > * { font-weight: normal; }
`;
