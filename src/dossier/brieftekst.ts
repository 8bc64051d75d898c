import { OORDEELKOLOMMEN, type Periode } from './kolommen.ts';

/** A text that a person typed for the letter, and the column it stands in. */
interface Brieftekst {
  readonly kolom: string;
  readonly tekst: string;
}

const DAG = /\d{1,2}-\d{1,2}-\d{4}|\d{4}-\d{2}-\d{2}/g;
const BSN_LENGTE = 9;

/** What looks as if it was not meant for a letter: by what it is called there. */
const PATRONEN: readonly (readonly [string, RegExp])[] = [
  ['een e-mailadres', /[^\s@<>]+@[^\s@<>]+\.[a-z]{2,}/i],
  ['een telefoonnummer', /(?<!\d)(?:\+31|0031|0)[\s-]?(?:\(0\))?[1-9](?:[\s-]?\d){8}(?!\d)/],
  ['een burgerservicenummer', /\bbsn\b|burgerservicenummer/i],
  ['een open plek', /\?\?|\[[^\]]*\]|\b(?:navragen|nakijken|todo|invullen|xxx+)\b/i],
];

/** What in a typed text looks as if it was not meant for a letter (`een telefoonnummer`); null for nothing. */
export function nietVoorDeBrief(tekst: string): string | null {
  const zonderDagen = tekst.replaceAll(DAG, ' ');
  const gevonden = PATRONEN.find(([, patroon]) => patroon.test(zonderDagen));
  if (gevonden !== undefined) return gevonden[0];
  return (zonderDagen.match(/(?<!\d)\d{9}(?!\d)/g) ?? []).some(isBsn) ? 'een burgerservicenummer' : null;
}

/** Personal data only, as a publication may not hold it; an open place is no such thing. */
export function isPersoonlijk(tekst: string): boolean {
  const wat = nietVoorDeBrief(tekst);
  return wat !== null && wat !== 'een open plek';
}

/** The texts of a row that are printed as they were typed. */
export function briefteksten(p: Periode): readonly Brieftekst[] {
  const motiveringen = OORDEELKOLOMMEN.flatMap((kolom) => {
    const eigen = p.motiveringen[kolom];
    return eigen === undefined ? [] : [{ kolom: `${kolom}_motivering`, tekst: eigen }];
  });
  const overig = (['oordeel_motivering', 'bijtelling_bewijs', 'volgend_overleg'] as const).flatMap(
    (kolom) => {
      const tekst = p[kolom];
      return tekst === null ? [] : [{ kolom, tekst }];
    },
  );
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
