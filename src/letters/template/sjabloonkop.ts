import { isBijstuk, isBriefsoort } from '../../dossier/briefsoort.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import type { Eigenkenmerken } from './knoop.ts';

const NAMEN = ['ondertekening', 'afschriften', 'kaders', 'treden'] as const;
const ONDERTEKENING: Readonly<Record<string, Eigenkenmerken['ondertekening']>> = {
  'gedeputeerde staten': 'gs',
  ambtelijk: 'ambtelijk',
};
/** The last folder before that of the vooraankondiging: from there on Gedeputeerde Staten sign themselves. */
const HOOGSTE_IN_MANDAAT = 3;

/** The head of a template: lines `naam: waarde` between two lines `---`, on top of a letter of the user's own. */
export interface GelezenKop {
  readonly kenmerken: Eigenkenmerken | null;
  /** The template without its head; its lines keep their numbers. */
  readonly rest: string;
  readonly fouten: readonly { readonly regel: number; readonly kolom: number; readonly melding: string }[];
}

/** Reads the head of a letter; a template without one is as it was. */
export function leesSjabloonkop(bron: string, bestand: string): GelezenKop {
  const [, binnen] = /^---[ \t]*\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(bron) ?? [];
  if (!bron.startsWith('---') || binnen === undefined || bestand.startsWith('bouwstenen/'))
    return { kenmerken: null, rest: bron, fouten: [] };
  const eind = bron.indexOf('---', 3 + binnen.length) + 3;
  const rest = bron.slice(0, eind).replaceAll(/[^\n]/g, ' ') + bron.slice(eind);
  const soort = bestand.replace(/^.*\/|\.njk$/g, '');
  if (isBriefsoort(soort) || isBijstuk(soort)) {
    const melding = `wie de brief "${soort}" ondertekent en krijgt, staat in het kader: haal de regels tussen --- weg`;
    return { kenmerken: null, rest, fouten: [{ regel: 1, kolom: 1, melding }] };
  }
  return { ...leesRegels(binnen, bestand), rest };
}

function leesRegels(binnen: string, bestand: string): Omit<GelezenKop, 'rest'> {
  const fouten: { regel: number; kolom: number; melding: string }[] = [];
  const waarden = new Map<string, { regel: number; delen: readonly string[] }>();
  for (const [i, tekst] of binnen.split('\n').entries()) {
    if (tekst.trim() === '') continue;
    const regel = i + 2;
    const meld = (melding: string) => fouten.push({ regel, kolom: 1, melding });
    const [, naam = '', waarde = ''] = /^\s*([^:]*?)\s*:(.*)$/.exec(tekst) ?? [];
    const delen = waarde
      .split(',')
      .map((deel) => deel.trim())
      .filter((deel) => deel !== '');
    if (!NAMEN.some((n) => n === naam)) {
      const lijkt = nearest(naam, NAMEN);
      meld(
        `"${tekst.trim()}" hoort hier niet${lijkt ? ` (bedoeld: "${lijkt}: …"?)` : ''}; er is ${NAMEN.join(', ')}`,
      );
    } else if (waarden.has(naam)) meld(`"${naam}" staat hier twee keer`);
    else if (delen.length === 0) meld(`achter "${naam}:" staat niets: vul het in, of haal de regel weg`);
    else waarden.set(naam, { regel, delen });
  }
  const meldBij = (naam: string, melding: string) =>
    fouten.push({ regel: waarden.get(naam)?.regel ?? 1, kolom: 1, melding });
  const delen = (naam: (typeof NAMEN)[number]) => waarden.get(naam)?.delen ?? null;
  const wie = delen('ondertekening')?.join(', ').toLowerCase() ?? 'gedeputeerde staten';
  const ondertekening = ONDERTEKENING[wie];
  if (ondertekening === undefined)
    meldBij(
      'ondertekening',
      `"${wie}" ondertekent geen brief: schrijf ${Object.keys(ONDERTEKENING).join(' of ')}`,
    );
  const geenTrede = delen('treden')?.find((deel) => !/^\d$/.test(deel));
  if (geenTrede !== undefined)
    meldBij('treden', `"${geenTrede}" is geen trede: schrijf bijvoorbeeld treden: 2, 3`);
  const map = Number(/^trede(\d)\//.exec(bestand)?.[1] ?? 0);
  if (ondertekening === 'ambtelijk' && map > HOOGSTE_IN_MANDAAT)
    meldBij(
      'ondertekening',
      'een brief van de vooraankondiging of later ondertekenen Gedeputeerde Staten zelf',
    );
  const kenmerken: Eigenkenmerken = {
    ondertekening: ondertekening ?? 'gs',
    afschriften: delen('afschriften') ?? [],
    kaders: delen('kaders'),
    treden: delen('treden')?.map(Number) ?? null,
  };
  return { kenmerken: fouten.length > 0 ? null : kenmerken, fouten };
}
