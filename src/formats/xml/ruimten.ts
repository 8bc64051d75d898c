/** As `merken.ts` gives them. */
type Attributen = Readonly<Record<string, string>>;

/** Namespaces that a reader knows, each with the prefix that it calls them by; an empty one stands for no prefix. */
export type Naamruimten = ReadonlyMap<string, string>;

/** Before the name of what is in a namespace that the reader does not know. */
export const VREEMD = 'vreemd:';

/** What is in force from an element on: the namespace of each prefix, and the names that were looked up already. */
interface Bereik {
  readonly ruimten: ReadonlyMap<string, string>;
  readonly elementen: Map<string, string>;
  readonly attributen: Map<string, string>;
}

/** Gives elements and attributes the names that the reader calls them by, whatever prefixes the file chose. */
export interface Naamgever {
  readonly begin: (naam: string, attributen: Attributen) => { naam: string; attributen: Attributen };
  readonly einde: (naam: string) => string;
}

/** Made for one file. Throws for a prefix that the file does not declare, and for one attribute under two prefixes. */
export function naamgever(bekend: Naamruimten): Naamgever {
  const open: Bereik[] = [{ ruimten: new Map(), elementen: new Map(), attributen: new Map() }];
  const hier = () => open.at(-1) as Bereik;
  const noem = (naam: string, zonderVoorvoegsel: string | undefined) => {
    const [voor, kaal, ...rest] = naam.includes(':') ? naam.split(':') : ['', naam];
    if (voor === '' && zonderVoorvoegsel === undefined) return naam;
    if (voor === 'xml') return naam;
    const ruimte = voor === '' ? zonderVoorvoegsel : hier().ruimten.get(voor ?? '');
    if (ruimte === undefined || rest.length > 0) throw new Error(`onbekend voorvoegsel: ${naam}`);
    const ons = bekend.get(ruimte);
    return ons === undefined ? VREEMD + kaal : ons === '' ? (kaal ?? '') : `${ons}:${kaal}`;
  };
  const elementnaam = (naam: string) =>
    onthouden(hier().elementen, naam, () => noem(naam, hier().ruimten.get('') ?? ''));
  return {
    begin: (naam, attributen) => {
      open.push(bereikVan(attributen, hier()));
      return { naam: elementnaam(naam), attributen: benoemd(attributen, hier(), noem) };
    },
    einde: (naam) => {
      const ons = elementnaam(naam);
      open.pop();
      return ons;
    },
  };
}

function onthouden(bekend: Map<string, string>, naam: string, maak: () => string): string {
  let ons = bekend.get(naam);
  if (ons === undefined) {
    ons = maak();
    bekend.set(naam, ons);
  }
  return ons;
}

/** The same as above an element that declares nothing. */
function bereikVan(attributen: Attributen, boven: Bereik): Bereik {
  let ruimten: Map<string, string> | null = null;
  for (const naam in attributen)
    if (isVerklaring(naam)) {
      ruimten ??= new Map(boven.ruimten);
      ruimten.set(naam.slice(6), attributen[naam] ?? '');
    }
  return ruimten === null ? boven : { ruimten, elementen: new Map(), attributen: new Map() };
}

/** The attributes as they are when each is called so by us as well. */
function benoemd(
  attributen: Attributen,
  { attributen: bekend }: Bereik,
  noem: (naam: string, zonder: undefined) => string,
): Attributen {
  let anders = false;
  for (const naam in attributen)
    if (!isVerklaring(naam)) anders = onthouden(bekend, naam, () => noem(naam, undefined)) !== naam || anders;
  if (!anders) return attributen;
  const uit: Record<string, string> = {};
  for (const naam in attributen) {
    if (isVerklaring(naam)) continue;
    const ons = bekend.get(naam) ?? naam;
    if (ons in uit && !ons.startsWith(VREEMD)) throw new Error(`twee keer ${ons}`);
    uit[ons] = attributen[naam] ?? '';
  }
  return uit;
}

/** `xmlns` or `xmlns:a`; most names do not even begin with its letter. */
function isVerklaring(naam: string): boolean {
  return naam.charCodeAt(0) === 120 && (naam === 'xmlns' || naam.startsWith('xmlns:'));
}
