/** The laws as letters write them, and as code and docs/recht.md do. */
const WETTEN: Readonly<Record<string, string>> = {
  Gemeentewet: 'Gemeentewet',
  Provinciewet: 'Provinciewet',
  'Huisvestingswet 2014': 'Huisvestingswet',
  'Algemene wet bestuursrecht': 'Awb',
  Awb: 'Awb',
  'Algemene termijnenwet': 'Algemene termijnenwet',
};
const LEDEN = ['eerste', 'tweede', 'derde', 'vierde', 'vijfde'];
const NAMEN = Object.keys(WETTEN).join('|');
const IN_EEN_BRIEF = new RegExp(`\\b[Aa]rtikel(?:en)? ([^.;]{1,120}?),? van de (${NAMEN})(?! \\d)`, 'g');
const DEEL =
  /bijlage (?<bijlage>\d)|(?<artikel>\d+(?::\d+)?[a-z]?)\b|\b(?<lid>eerste|tweede|derde|vierde|vijfde)\b/g;
const IN_DE_CODE =
  /\b(Gemeentewet|Provinciewet|Huisvestingswet|Awb|Algemene termijnenwet)(?: 2014|(?! 2014)),?(?: art(?:\.|ikel(?:en)?))? (?=\d|bijlage)((?:(?:, | en | and )?(?:bijlage \d|\d+(?::\d+)?[a-z]?\b)(?: lid \d)?)+)/g;

/** What a text of a letter cites: `Gemeentewet 124 lid 4`, `Awb bijlage 1`; `los`: an article of which it does not say the law. */
export function aanhalingenInBrief(bron: string): { aanhalingen: string[]; los: string[] } {
  const aanhalingen: string[] = [];
  const rest = bron
    .replaceAll(/[\s\u00a0]+/g, ' ')
    .replaceAll(IN_EEN_BRIEF, (_, delen: string, naam: string) => {
      let artikel = '';
      for (const { groups } of delen.matchAll(DEEL)) {
        if (groups?.bijlage) aanhalingen.push(`${WETTEN[naam]} bijlage ${groups.bijlage}`);
        if (groups?.artikel) {
          artikel = `${WETTEN[naam]} ${groups.artikel}`;
          aanhalingen.push(artikel);
        }
        if (groups?.lid) {
          // The article is cited by this paragraph, not as a whole.
          if (aanhalingen.at(-1) === artikel) aanhalingen.pop();
          aanhalingen.push(`${artikel} lid ${LEDEN.indexOf(groups.lid) + 1}`);
        }
      }
      return '';
    });
  return { aanhalingen, los: [...rest.matchAll(/\b[Aa]rtikel(?:en)? \d.{0,40}/g)].map((m) => m[0]) };
}

/** What source code cites, in its comments, its tables and its findings. */
export function aanhalingenInCode(code: string): string[] {
  const genoemd = [...code.matchAll(IN_DE_CODE)].flatMap(([, wet = '', delen = '']) =>
    delen
      .split(/, | en | and /)
      .filter((deel) => deel !== '')
      .map((deel) => `${wet} ${deel}`),
  );
  const bronnen = [...code.matchAll(/document: '([A-Z][^']*?)(?: 2014)?', paragraaf: '([^']+)'/g)].map(
    ([, wet, paragraaf]) => `${wet} ${paragraaf}`,
  );
  const functies = { awb: 'Awb', termijnenwet: 'Algemene termijnenwet' };
  const termijnen = Object.entries(functies).flatMap(([functie, wet]) =>
    [...code.matchAll(new RegExp(`\\b${functie}\\('([^']+)'\\)`, 'g'))].map(
      ([, paragraaf]) => `${wet} ${paragraaf}`,
    ),
  );
  return [...genoemd, ...bronnen, ...termijnen];
}
