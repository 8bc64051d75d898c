import { OORDEELKOLOMMEN, type Periode } from './kolommen.ts';

/** A text that a person typed for the letter, and the column it stands in. */
interface Brieftekst {
  readonly kolom: string;
  readonly tekst: string;
}

/** A day, also with a year of two digits; never a part of a longer row of digits. */
const DAG = /\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}|(?<![-\d])\d{1,2}[-/]\d{1,2}[-/]\d{2}(?![-\d]|[. ]\d)/g;
const BSN_LENGTE = 9;
/** What stands between the digits of a phone number. */
const TUSSEN = String.raw`\s?[-–./()]?\s?`;
const TELEFOON = new RegExp(
  String.raw`(?<![\w/-])(?:\+31|0031|0)(?:${TUSSEN}\(0\))?${TUSSEN}[1-9](?:${TUSSEN}\d){8}(?!\d)`,
);
/** Nine digits that are no case number: as one, or as a person writes them. */
const NEGEN =
  /(?<![\w/-]|(?:zaak|kenmerk|dossier|document)\S*\s)(?:\d{9}|\d{4}\.\d{2}\.\d{3}|\d{3} \d{3} \d{3})(?![\w/-]|[. ]\d)/gi;

/** What looks as if it was not meant for a letter: by what it is called there, and whether it is about a person. */
const PATRONEN: readonly (readonly [string, 'persoonlijk' | 'intern', RegExp])[] = [
  ['een e-mailadres', 'persoonlijk', /[^\s@<>]+(?:@|\s?[[(]at[\])]\s?)[^\s@<>]+\.[a-z]{2,}/i],
  ['een telefoonnummer', 'persoonlijk', TELEFOON],
  ['een burgerservicenummer', 'persoonlijk', /\bbsn\b|burgerservicenummer/i],
  ['een vreemdelingennummer', 'persoonlijk', /\bv-nummer\b|vreemdelingennummer/i],
  [
    'een open plek',
    'intern',
    /\?\?|\[[^\]]*\]|\{\{|_{3,}|\.{4,}|<[^<>\d]{2,40}>|\b(?:navragen|nakijken|todo|xxx+)\b|\bPM\b|\b(?:nog|hier|later) (?:te )?(?:invullen|aanvullen|checken|uitzoeken)\b|^invullen\b|\binvullen\s*[:!]/i,
  ],
  [
    'een aantekening voor eigen gebruik',
    'intern',
    /!!|\((?:zie |volgens )?mail(?:tje)?\b(?! van \d{1,2} [a-z]+ \d{4})[^)]*\)|\bzie (?:mijn |de )?(?:mail|app)(?:tje|je)?\b(?! van \d{1,2} [a-z])|\b(?:nabellen|klopt dit|niet in de brief|alleen intern|voor intern gebruik)\b|^\s*(?:intern|memo)\s*:/i,
  ],
];

/** What in a typed text looks as if it was not meant for a letter (`een telefoonnummer`); null for nothing. */
export function nietVoorDeBrief(tekst: string): string | null {
  return gevondenIn(tekst)?.[0] ?? null;
}

/** Personal data only, as a publication may not hold it; an open place is no such thing. */
export function isPersoonlijk(tekst: string): boolean {
  return gevondenIn(tekst)?.[1] === 'persoonlijk';
}

/** What is about a person comes first: a text may hold both. */
function gevondenIn(tekst: string): readonly [string, 'persoonlijk' | 'intern'] | null {
  const zonderDagen = tekst.replaceAll('\u00a0', ' ').replaceAll(DAG, ' ');
  const gevonden = (soort: 'persoonlijk' | 'intern') =>
    PATRONEN.find(([, eigen, patroon]) => eigen === soort && patroon.test(zonderDagen));
  const persoonlijk = gevonden('persoonlijk');
  if (persoonlijk !== undefined) return [persoonlijk[0], 'persoonlijk'];
  const negen = zonderDagen.match(NEGEN) ?? [];
  if (negen.some((n) => isBsn(n.replaceAll(/\D/g, '')))) return ['een burgerservicenummer', 'persoonlijk'];
  const intern = gevonden('intern');
  return intern === undefined ? null : [intern[0], 'intern'];
}

const GETYPT = [
  'oordeel_motivering',
  'oordeel_door',
  'bijtelling_bewijs',
  'beoogde_termijn',
  'volgend_overleg',
  'adres',
  'plaats',
] as const;

/** The texts of a row that are printed as they were typed. */
export function briefteksten(p: Periode): readonly Brieftekst[] {
  const motiveringen = OORDEELKOLOMMEN.flatMap((kolom) => {
    const eigen = p.motiveringen[kolom];
    return eigen === undefined ? [] : [{ kolom: `${kolom}_motivering`, tekst: eigen }];
  });
  const overig = GETYPT.flatMap((kolom) => {
    const tekst = p[kolom];
    return tekst === null ? [] : [{ kolom, tekst }];
  });
  const toelichting = (p.toelichting ?? []).map((tekst) => ({ kolom: 'toelichting', tekst }));
  return [...motiveringen, ...overig, ...toelichting];
}

/** The elfproef: nine digits, weighed 9 to 2 and the last one −1, add up to a multiple of 11. */
function isBsn(cijfers: string): boolean {
  const som = [...cijfers].reduce(
    (s, cijfer, i) => s + Number(cijfer) * (i === BSN_LENGTE - 1 ? -1 : BSN_LENGTE - i),
    0,
  );
  return som % 11 === 0 && !/^0+$/.test(cijfers);
}
