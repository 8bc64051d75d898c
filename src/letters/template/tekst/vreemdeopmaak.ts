/** Markdown and HTML that a letter does not have: how it is recognised on a line, and what to do. */
const VREEMD: readonly (readonly [RegExp, string])[] = [
  [/^\s*>/g, 'een citaat (>) hoort niet in een brief'],
  [/`.*`|`|^\s*~{3,}/g, 'code (`) hoort niet in een brief'],
  [/<(?=[A-Za-z/!?])/g, 'HTML (<) hoort niet in een brief'],
  [/!?\[[^\]]*\](?=[([:])/g, 'een koppeling of afbeelding hoort niet in een brief: schrijf het adres uit'],
  [
    /(?<![\w\])!\\])\[(?![^\]]*\][([:])/g,
    'tekst tussen [ en ] hoort niet in een brief: wat nog moet worden ingevuld, is {{ "…" | invullen }}',
  ],
  [
    /\?\?|\b(?:TODO|FIXME|TBD|X{3,}|PM)\b|\blorem ipsum\b/g,
    'dit staat er nog om in te vullen: schrijf wat er hoort te staan',
  ],
  [
    /^\s*(?:-{3,}|={3,}|\*{3,}|_{3,}|(?:[-*_] ){2,}[-*_])\s*$/g,
    'een streep over de regel hoort niet in een brief',
  ],
  [/^\s*[*+](?=\s)/g, 'een lijst begint elk onderdeel met een streepje: -'],
  [/^\s*\d+\)(?=\s)/g, 'een genummerde lijst schrijft haar nummer met een punt: 1.'],
  [/^\s*#{4,}/g, 'een kop heeft ## of ###'],
  [/^\s*#{1,3}\s*$/g, 'een kop heeft tekst achter #'],
  [/^\s*#{1,3}(?=[^#\s])/g, 'zet een spatie achter # van een kop'],
  [/&(?:#\w+|\w+);/g, 'schrijf het teken zelf in plaats van een code met & en ;'],
  [/(?<![\w\\])_+(?=\w)[^_]*(?<=\w)_+(?!\w)/g, 'nadruk is **vet** of *schuin*, niet met _'],
];

/** A part that nunjucks takes out; in its place stands what keeps the columns and reads as words, or as nothing. */
const NUNJUCKS = /\{\{.*?\}\}|\{%.*?%\}|\{#[\s\S]*?#\}/g;

/** What stands in the source of a template that is no letter's: where, 1-based, and what to do. Words in tags do not count. */
export function vreemdeOpmaak(bron: string): { regel: number; kolom: number; melding: string }[] {
  const zonder = bron.replaceAll(NUNJUCKS, (deel) =>
    deel.replaceAll(/[^\n]/g, deel.startsWith('{{') ? 'x' : ' '),
  );
  return zonder.split('\n').flatMap((tekst, i) =>
    // `search` needs no copy of the pattern, `matchAll` does: most lines have nothing of it.
    VREEMD.filter(([patroon]) => tekst.search(patroon) !== -1).flatMap(([patroon, melding]) =>
      [...tekst.matchAll(patroon)].map((m) => ({
        regel: i + 1,
        kolom: m.index + 1 + m[0].length - m[0].trimStart().length,
        melding,
      })),
    ),
  );
}
