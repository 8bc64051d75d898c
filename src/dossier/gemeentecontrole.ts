import { nearest } from './gelijkenis.ts';
import { eersteDag, type Halfjaar, peildatum } from './halfjaar.ts';
import type { Periode } from './kolommen.ts';
import { type Gemeente, geldtIn, type Register } from './register.ts';
import type { Rijmeld } from './samenhang.ts';

/** The code must exist, hold in the half-year and belong to the name. A code newer than the register is only remarked. */
export function gemeenteHoortBijCode(
  p: Partial<Periode>,
  register: Register,
  meld: Rijmeld,
  merkOp: Rijmeld,
): void {
  if (!p.gemeentecode || !p.gemeente) return;
  const inRegister = register.get(p.gemeentecode);
  if (inRegister !== undefined) {
    if (p.halfjaar) geldtNog(inRegister, p.halfjaar, register, meld, merkOp);
    if (!zelfdeNaam(inRegister.naam, p.gemeente)) andereNaam(inRegister, p.gemeente, register, meld);
    return;
  }
  const metDieNaam = gemeenteMetNaam(register, p.gemeente);
  const nieuwer = metDieNaam === undefined && p.halfjaar != null && isNieuwer(p.halfjaar, register);
  const controleer = 'Controleer de code, of gebruik een eigen register (bijvoorbeeld na een herindeling).';
  if (nieuwer)
    merkOp(
      'gemeentecode-nieuwer',
      'gemeentecode',
      `De code ${p.gemeentecode} (${p.gemeente}) staat niet in het register van ${register.stand}; ${p.halfjaar} is van later.`,
      controleer,
    );
  else
    meld(
      'gemeentecode-onbekend',
      'gemeentecode',
      `De code ${p.gemeentecode} staat niet in het register van gemeenten.`,
      metDieNaam ? `${metDieNaam.naam} heeft de code ${metDieNaam.code}. Bedoelt u die?` : controleer,
    );
}

function geldtNog(g: Gemeente, halfjaar: Halfjaar, register: Register, meld: Rijmeld, merkOp: Rijmeld): void {
  const opvolger = g.opvolger === undefined ? undefined : register.get(g.opvolger);
  const verder = opvolger === undefined ? '' : ` Zij ging op in ${opvolger.naam} (${opvolger.code}).`;
  if (!geldtIn(g, halfjaar)) {
    const grens = g.van !== undefined && g.van > eersteDag(halfjaar) ? `vanaf ${g.van}` : `tot ${g.tot}`;
    meld(
      'gemeente-geldt-niet',
      'gemeentecode',
      `${g.naam} (${g.code}) bestaat ${grens}, dus niet in ${halfjaar}.${verder}`,
      opvolger === undefined
        ? 'Welke gemeente bedoelt u? Verbeter de code en de naam.'
        : `Bedoelt u ${opvolger.naam}?`,
    );
  } else if (g.tot !== undefined && g.tot <= peildatum(halfjaar))
    merkOp(
      'gemeente-opgeheven',
      'gemeentecode',
      `${g.naam} bestaat op de peildatum ${peildatum(halfjaar)} niet meer.${verder}`,
      'Ga na aan wie de brief moet worden gestuurd.',
    );
}

function andereNaam(g: Gemeente, naam: string, register: Register, meld: Rijmeld): void {
  const metDieNaam = gemeenteMetNaam(register, naam);
  const lijkt = nearest(
    naam,
    [...register.values()].map((ander) => ander.naam),
  );
  const ander = metDieNaam
    ? ` ${metDieNaam.naam} heeft de code ${metDieNaam.code}.`
    : lijkt && lijkt !== g.naam
      ? ` De naam lijkt op ${lijkt}.`
      : '';
  meld(
    'gemeente-past-niet',
    'gemeente',
    `De code ${g.code} hoort bij ${g.naam}, maar er staat ${naam}.${ander}`,
    'Welke gemeente bedoelt u? Verbeter de code of de naam.',
  );
}

/** The municipality that goes by this name, however it is spelt. */
export function gemeenteMetNaam(register: Register, naam: string): Gemeente | undefined {
  return [...register.values()].find((g) => zelfdeNaam(g.naam, naam));
}

/**
 * What does not tell two municipalities apart: capitals, accents, full stops and brackets (`Bergen NH` is `Bergen (NH)`), which
 * space, hyphen or apostrophe it is, whether Excel ate it (`s-Gravenhage`), and `gemeente` before the name.
 */
function zelfdeNaam(a: string, b: string): boolean {
  return a === b || schrijfwijze(a) === schrijfwijze(b);
}

const APOSTROF = /[’‘‛`´′ʹʻʼ＇']/g;
/** What everybody says for what the register calls otherwise. */
const SPREEKNAMEN: ReadonlyMap<string, string> = new Map([
  ['den haag', 's gravenhage'],
  ['den bosch', 's hertogenbosch'],
]);

function schrijfwijze(naam: string): string {
  const kaal = naam
    .replaceAll(APOSTROF, '')
    .normalize('NFKD')
    .replaceAll(/\p{Mark}/gu, '')
    .toLowerCase()
    .replaceAll(/[().]/g, '')
    .replaceAll(/[\s\p{Dash}]+/gu, ' ')
    .trim()
    .replace(/^(?:de )?gem(?:eente)? /, '');
  return SPREEKNAMEN.get(kaal) ?? kaal;
}

function isNieuwer(halfjaar: Halfjaar, { stand }: Register): boolean {
  return stand !== undefined && halfjaar.slice(0, 4) > stand.slice(0, 4);
}
