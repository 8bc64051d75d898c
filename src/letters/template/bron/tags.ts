/** What stands between braces in a template: `{{ … }}`, `{% … %}` or `{# … #}`, between two offsets. */
export interface Sjabloontag {
  readonly soort: 'veld' | 'blok' | 'opmerking';
  readonly van: number;
  readonly tot: number;
  /** What it says, without its braces and dashes. */
  readonly inhoud: string;
}

/** Something wrong at an offset of a template. */
export interface Bronfout {
  readonly waar: number;
  readonly melding: string;
}

const SLUIT = { '{{': '}}', '{%': '%}', '{#': '#}' } as const;
const SOORT = { '{{': 'veld', '{%': 'blok', '{#': 'opmerking' } as const;

/** The tags of a template in their order, and every brace that opens or closes nothing. */
export function tagsVan(bron: string): {
  readonly tags: readonly Sjabloontag[];
  readonly fouten: readonly Bronfout[];
} {
  const tags: Sjabloontag[] = [];
  const fouten: Bronfout[] = [];
  let vanaf = 0;
  const los = (tot: number) => {
    for (const { 0: haak, index } of bron.slice(vanaf, tot).matchAll(/(?<!\\)(?:[{}]+%?|%\})/g))
      fouten.push({ waar: vanaf + index, melding: losseHaak(haak) });
  };
  for (;;) {
    const open = bron.slice(vanaf).search(/\{[{%#]/);
    if (open === -1) break;
    const van = vanaf + open;
    los(van);
    const begin = bron.slice(van, van + 2) as keyof typeof SLUIT;
    const eind = eindVan(bron, van + 2, SLUIT[begin]);
    if (eind === -1) fouten.push({ waar: van, melding: nietGesloten(begin) });
    const tot = eind === -1 ? van + 2 : eind + 2;
    if (eind !== -1)
      tags.push({
        soort: SOORT[begin],
        van,
        tot,
        inhoud: bron
          .slice(van + 2, eind)
          .replaceAll(/^-|-$/g, '')
          .trim(),
      });
    vanaf = tot;
  }
  los(bron.length);
  return { tags, fouten };
}

/** Where a tag ends: before the next one begins, and not within quotation marks; -1 when it does not. A remark may hold anything. */
function eindVan(bron: string, vanaf: number, sluit: string): number {
  if (sluit === '#}') return bron.indexOf(sluit, vanaf);
  const binnen = /"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|\{[{%#]|[%}]\}|["']/gy;
  for (let plek = vanaf; plek < bron.length; plek += 1) {
    binnen.lastIndex = plek;
    const [gevonden] = binnen.exec(bron) ?? [];
    if (gevonden === sluit) return plek;
    if (gevonden !== undefined && /^["'].*["']$/.test(gevonden) && gevonden.length > 1)
      plek += gevonden.length - 1;
    else if (gevonden !== undefined) return -1;
  }
  return -1;
}

function nietGesloten(begin: keyof typeof SLUIT): string {
  const citaat = begin === '{#' ? '' : ', en sluit elk aanhalingsteken';
  return `deze ${begin} sluit niet: zet ${SLUIT[begin]} erachter${citaat}`;
}

function losseHaak(haak: string): string {
  const wat = `een losse ${haak} hoort niet in een brief`;
  return haak.includes('%')
    ? `${wat}: een keuze staat tussen {% en %}`
    : `${wat}: een veld staat tussen {{ en }}, met twee haken aan elke kant`;
}
