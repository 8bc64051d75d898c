import { getal } from '../../dossier/nederlands.ts';
import { htmlpagina } from '../../formats/html/pagina.ts';
import { xml } from '../../formats/xml/schrijf.ts';
import { overzichtSvg } from './overzichtfiguur.ts';
import { type Overzichtregel, type Overzichttaak, tredeTekst } from './overzichtregel.ts';

/** A round to look through. */
export interface Overzicht {
  readonly provincie: string;
  readonly kader: string;
  readonly halfjaar: string;
  readonly datum: string;
  /** What is still to be done, each thing once. */
  readonly taken: readonly Overzichttaak[];
  readonly regels: readonly Overzichtregel[];
}

/** The overview as one HTML document that needs nothing else: no script, to be read, searched and printed. */
export function overzichtHtml(o: Overzicht): string {
  const titel = `Overzicht van de ronde ${o.halfjaar}`;
  const figuur = overzichtSvg(o.regels, `Achterstand en trede per gemeente, ${o.halfjaar}`);
  return htmlpagina(
    titel,
    STIJL,
    `<main>
<h1>${xml(titel)}</h1>
<p>${xml(o.provincie)} · kader ${xml(o.kader)} · brieven van ${xml(o.datum)}. ${xml(telling(o.regels))}</p>
${tedoen(o.taken)}
${figuur === null ? '<p>Geen enkele gemeente heeft een achterstand.</p>' : `<figure>\n${figuur}</figure>`}
<h2>Per gemeente</h2>
<div class="breed" role="region" aria-label="De tabel per gemeente" tabindex="0">
<table>
<thead>
<tr>${KOPPEN.map(([kop, soort]) => `<th scope="col"${soort}>${kop}</th>`).join('')}</tr>
</thead>
<tbody>
${o.regels.map(rij).join('\n')}
</tbody>
</table>
</div>
</main>`,
  );
}

function tedoen(taken: readonly Overzichttaak[]): string {
  if (taken.length === 0)
    return '<h2>Te doen</h2>\n<p>Er is niets meer te doen: elke brief is definitief.</p>';
  const punt = ({ soort, tekst, gemeenten, doen }: Overzichttaak) =>
    `<li><strong>${xml(soort)}</strong>${gemeenten.length === 0 ? '' : ` – ${xml(gemeenten.join(', '))}`}: ${xml(tekst)}${doen === '' ? '' : ` ${xml(doen)}`}</li>`;
  return `<h2>Te doen</h2>\n<ul>\n${taken.map(punt).join('\n')}\n</ul>`;
}

const GETAL = ' class="getal"';
const KOPPEN: readonly (readonly [string, string])[] = [
  ['Gemeente', ''],
  ['Trede', ''],
  ['Opgave', GETAL],
  ['Gehuisvest', GETAL],
  ['Achterstand begin', GETAL],
  ['Voorsprong begin', GETAL],
  ['Achterstand nu', GETAL],
  ['Voorsprong', GETAL],
  ['Brief', ''],
  ['Verzonden', ''],
  ['Let op', ''],
];

function rij(r: Overzichtregel): string {
  const getallen = [
    r.opgave,
    r.gehuisvest,
    r.achterstandBegin,
    r.voorsprongBegin,
    r.achterstand,
    r.voorsprong,
  ];
  const cellen = getallen.map((n) => `<td class="getal">${n === null ? 'onbekend' : getal(n)}</td>`);
  return `<tr><th scope="row">${xml(r.gemeente)}<br><small>${xml(r.gemeentecode)}</small></th><td>${xml(tredeTekst(r))}</td>${cellen.join('')}<td>${brieven(r)}</td><td>${verzonden(r)}</td><td>${letOp(r)}</td></tr>`;
}

function brieven(r: Overzichtregel): string {
  const { brieven: lijst, geen } = r;
  if (lijst.length === 0) return geen.length === 0 ? 'geen brief nodig' : '<strong>geen brief</strong>';
  return lijst
    .map((b) => {
      const groepen = WAT.flatMap((wat) => {
        const eigen = b.bestanden.filter((f) => f.wat === wat);
        const koppeling = (f: (typeof eigen)[number]) =>
          `<a href="${xml(encodeURIComponent(f.naam))}" aria-label="${xml(`${b.soort} van ${r.gemeente}, ${wat} als ${f.formaat}`)}">${xml(f.formaat)}</a>`;
        return eigen.length === 0 ? [] : [`<li>${wat}: ${eigen.map(koppeling).join(' ')}</li>`];
      });
      return `<div class="brief">${xml(b.soort)}${b.concept ? ' <strong>CONCEPT</strong>' : ''}<ul>${groepen.join('')}</ul></div>`;
    })
    .join('');
}

/** What a file of a letter is, in the order in which they are shown. */
const WAT = ['brief', 'publicatie', 'beoordelingskopie', 'archief'] as const;

function verzonden({ brieven: lijst }: Overzichtregel): string {
  const dagen = new Set(lijst.flatMap((b) => b.verzonden ?? []));
  return [...dagen].map((dag) => xml(dag)).join('<br>');
}

function letOp({ geen, open, waarschuwingen }: Overzichtregel): string {
  const punten = [
    ...geen.map((g) => `Geen brief: ${g}.`),
    ...open.map((o) => `Nog te beslissen: ${o}`),
    ...waarschuwingen,
  ];
  return punten.length === 0 ? '' : `<ul>${punten.map((p) => `<li>${xml(p)}</li>`).join('')}</ul>`;
}

function telling(regels: readonly Overzichtregel[]): string {
  const perTrede = [...new Set(regels.map((r) => r.trede ?? -1))]
    .sort((a, b) => a - b)
    .map((t) => {
      const n = regels.filter((r) => (r.trede ?? -1) === t).length;
      return `${n} ${t === -1 ? 'onbepaald' : `op trede ${t}`}`;
    });
  const open = regels.filter((r) => r.open.length > 0).length;
  return `${regels.length} ${regels.length === 1 ? 'gemeente' : 'gemeenten'}: ${perTrede.join(', ')}${open === 0 ? '' : `; bij ${open} staat nog een vraag open`}.`;
}

const STIJL = `body { font-family: Arial, sans-serif; font-size: 15px; line-height: 1.4; color: #1a1a1a; background: #fff; margin: 2rem auto; max-width: 72rem; padding: 0 1rem; }
figure { margin: 1rem 0; max-width: 760px; }
svg { width: 100%; height: auto; }
.breed { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; }
th, td { border-bottom: 1px solid #888; padding: .35rem .5rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #1a1a1a; }
tbody th { font-weight: bold; }
.getal { text-align: right; font-variant-numeric: tabular-nums; }
ul { margin: 0; padding-left: 1.1rem; }
a { color: #00457c; }
.brief + .brief { margin-top: .4rem; }
.brief ul { list-style: none; padding: 0; white-space: nowrap; }
small { color: #4a4a4a; font-weight: normal; }
@page { size: A4 landscape; margin: 15mm; }
@media print { body { margin: 0; max-width: none; font-size: 9pt; } thead { display: table-header-group; } tr { break-inside: avoid; } figure { break-after: page; } .breed { overflow: visible; } }
`;
