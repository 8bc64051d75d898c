import { type Kaderweigering, weigering } from '../../assessment/assess.ts';
import type { Kader } from '../../assessment/kader.ts';
import type { Io } from '../../cli/io.ts';
import { halfjaarVanOptie, type Opties } from '../../cli/opties.ts';
import { meldingregels } from '../../cli/schrijfwijze.ts';
import { nearest } from '../../dossier/gelijkenis.ts';
import type { Invoerregel } from '../../dossier/invoerregel.ts';
import type { Melding } from '../../dossier/melding.ts';
import { Weigering, weiger } from '../../dossier/weigering.ts';
import type { Tabel } from '../../tables/rij/parse.ts';
import { weigerDossier } from './bestandssoort.ts';
import { leesTabelbron } from './tabelbron.ts';

/** Reads a table with everything that is wrong in it; nothing is thrown for a wrong cell. */
export async function leesTabel(bestand: string, opties: Opties): Promise<Tabel> {
  return (await leesTabelbron(bestand, opties)).tabel;
}

/** The accepted rows of one half-year: refuses the whole table when anything in it is wrong. */
export async function leesRegels(bestand: string, opties: Opties, io: Io): Promise<readonly Invoerregel[]> {
  weigerDossier(bestand);
  const tabel = await leesTabel(bestand, opties);
  if (opties.json !== true)
    for (const regel of meldingregels(tabel.waarschuwingen, 'Let op: ')) io.fout(`${regel}\n`);
  if (tabel.fouten.length > 0) throw new Weigering('invoer', tabel.fouten);
  return vanHalfjaar(tabel.regels, opties);
}

/** The rows to assess under a kader; rows that the kader refuses refuse the whole table. */
export async function regelsVoor(
  bestand: string,
  opties: Opties,
  kader: Kader,
  io: Io,
): Promise<readonly Invoerregel[]> {
  const regels = await leesRegels(bestand, opties, io);
  const geweigerd = regels.flatMap((regel) => {
    const waarom = weigering(regel.periode, kader);
    return waarom === null ? [] : [weigeringMelding(regel, kader, waarom)];
  });
  if (geweigerd.length > 0) throw new Weigering('invoer', geweigerd);
  return regels;
}

/** The one row of a municipality, by name or code. */
export function regelVan(regels: readonly Invoerregel[], gemeente: string): Invoerregel {
  const zoek = gemeente.trim().toLowerCase();
  const gevonden = regels.find(({ periode: p }) =>
    [p.gemeente, p.gemeentecode].some((t) => t.toLowerCase() === zoek),
  );
  if (gevonden !== undefined) return gevonden;
  const lijkt = nearest(
    gemeente,
    regels.map((r) => r.periode.gemeente),
  );
  throw weiger(
    'gebruik',
    'gemeente-niet-in-tabel',
    `De gemeente "${gemeente}" staat niet in de tabel.`,
    lijkt === null ? 'Controleer de naam of geef de gemeentecode op.' : `Bedoelt u ${lijkt}?`,
  );
}

function vanHalfjaar(regels: readonly Invoerregel[], opties: Opties): readonly Invoerregel[] {
  const gekozen = halfjaarVanOptie(opties.halfjaar);
  const halfjaren = [...new Set(regels.map((r) => r.periode.halfjaar))].sort();
  if (gekozen === null) {
    if (halfjaren.length <= 1) return regels;
    throw weiger(
      'gebruik',
      'halfjaar-kiezen',
      `Het bestand heeft meer dan één halfjaar: ${halfjaren.join(', ')}.`,
      'Kies er een met --halfjaar.',
    );
  }
  if (!halfjaren.includes(gekozen))
    throw weiger(
      'gebruik',
      'halfjaar-niet-in-tabel',
      `Het halfjaar ${gekozen} staat niet in het bestand.`,
      `Het bestand heeft: ${halfjaren.join(', ')}.`,
    );
  return regels.filter((r) => r.periode.halfjaar === gekozen);
}

/** `vanaf 2023-II tot en met 2024-II`. */
export function geldigheid({
  van,
  tot,
}: {
  readonly van: string | null;
  readonly tot: string | null;
}): string {
  return [van === null ? '' : `vanaf ${van}`, tot === null ? '' : `tot en met ${tot}`]
    .filter((d) => d !== '')
    .join(' ');
}

export function weigeringMelding(regel: Invoerregel, kader: Kader, waarom: Kaderweigering): Melding {
  const { periode: p, rij, cellen } = regel;
  switch (waarom.code) {
    case 'kader-geldt-niet':
      return {
        code: waarom.code,
        rij,
        kolom: 'halfjaar',
        cel: cellen.get('halfjaar') ?? null,
        waarde: p.halfjaar,
        melding: `Het kader ${kader.id} geldt ${geldigheid(waarom)}; ${p.gemeente} staat er voor ${p.halfjaar}.`,
        oplossing: 'Kies het kader dat in dat halfjaar gold. Er wordt nooit vanzelf een ander kader genomen.',
      };
    case 'trede-bestaat-niet':
      return {
        code: waarom.code,
        rij,
        kolom: 'trede_vorig',
        cel: cellen.get('trede_vorig') ?? null,
        waarde: String(p.trede_vorig),
        melding: `Onder ${kader.id} is ${waarom.laagste} de laagste trede; ${p.gemeente} staat op ${p.trede_vorig}.`,
        oplossing: 'Vul de trede van de vorige beoordeling onder dit kader in.',
      };
  }
}
