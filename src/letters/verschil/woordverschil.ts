import { diffArrays } from 'diff';

/** A paragraph that changed: null where it does not exist. */
export interface Tekstwijziging {
  readonly van: string | null;
  readonly naar: string | null;
}

/** Paragraphs that share fewer of their words are another paragraph, not a changed one. */
const GELIJKENIS = 0.5;
/** Equal words shown around a change. */
const OMGEVING = 6;
/** So few equal words between two changes read better as part of the change. */
const EILAND = 2;

/** Which lines changed between two texts; a changed line is one change with its old and new words. */
export function regelverschil(van: readonly string[], naar: readonly string[]): Tekstwijziging[] {
  const uit: Tekstwijziging[] = [];
  let weg: string[] = [];
  for (const { added, removed, value } of diffArrays([...van], [...naar])) {
    if (removed) weg.push(...value);
    else if (added) {
      uit.push(...gekoppeld(weg, value));
      weg = [];
    } else {
      uit.push(...gekoppeld(weg, []));
      weg = [];
    }
  }
  return [...uit, ...gekoppeld(weg, [])];
}

/** Pairs removed lines with the added lines that took their place, in order. */
function gekoppeld(weg: readonly string[], nieuw: readonly string[]): Tekstwijziging[] {
  const uit: Tekstwijziging[] = [];
  let verder = 0;
  for (const van of weg) {
    const bij = nieuw.findIndex((naar, i) => i >= verder && lijken(van, naar));
    if (bij === -1) uit.push({ van, naar: null });
    else {
      for (const naar of nieuw.slice(verder, bij)) uit.push({ van: null, naar });
      uit.push({ van, naar: nieuw[bij] ?? null });
      verder = bij + 1;
    }
  }
  for (const naar of nieuw.slice(verder)) uit.push({ van: null, naar });
  return uit;
}

function lijken(een: string, ander: string): boolean {
  const over = ander.split(' ');
  const woorden = een.split(' ');
  const totaal = woorden.length + over.length;
  let samen = 0;
  for (const woord of woorden) {
    const plek = over.indexOf(woord);
    if (plek === -1) continue;
    over.splice(plek, 1);
    samen += 1;
  }
  return (2 * samen) / totaal >= GELIJKENIS;
}

/** The lines `- old` and `+ new` of a change, changed words between « and », long equal stretches as '…'. */
export function gemarkeerd({ van, naar }: Tekstwijziging): string[] {
  if (van === null || naar === null) return [van === null ? `+ ${naar}` : `- ${van}`];
  const stukken = zonderEilanden(van.split(' '), naar.split(' '));
  const regel = (kant: 'van' | 'naar') =>
    stukken
      .map((stuk, i) =>
        stuk.gelijk
          ? ingekort(stuk[kant], i === 0, i === stukken.length - 1)
          : stuk[kant].length > 0
            ? `«${stuk[kant].join(' ')}»`
            : '',
      )
      .filter((tekst) => tekst !== '')
      .join(' ');
  return [`- ${regel('van')}`, `+ ${regel('naar')}`];
}

interface Stuk {
  readonly gelijk: boolean;
  readonly van: readonly string[];
  readonly naar: readonly string[];
}

/** Equal and changed stretches by turns. */
function zonderEilanden(van: string[], naar: string[]): Stuk[] {
  const uit: Stuk[] = [];
  const delen = diffArrays(van, naar);
  delen.forEach(({ added, removed, value }, i) => {
    const eiland = i > 0 && i < delen.length - 1 && value.length <= EILAND;
    const gelijk = !added && !removed && !eiland;
    const stuk: Stuk = { gelijk, van: added ? [] : value, naar: removed ? [] : value };
    const vorige = uit.at(-1);
    if (vorige === undefined || vorige.gelijk || gelijk) uit.push(stuk);
    else
      uit[uit.length - 1] = {
        gelijk,
        van: [...vorige.van, ...stuk.van],
        naar: [...vorige.naar, ...stuk.naar],
      };
  });
  return uit;
}

function ingekort(woorden: readonly string[], begin: boolean, einde: boolean): string {
  if (woorden.length <= 2 * OMGEVING) return woorden.join(' ');
  const voor = begin ? [] : woorden.slice(0, OMGEVING);
  const na = einde ? [] : woorden.slice(-OMGEVING);
  return [...voor, '…', ...na].join(' ');
}
