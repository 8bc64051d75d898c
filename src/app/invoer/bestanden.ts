import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse as parseYaml, YAMLParseError } from 'yaml';
import { z } from 'zod';
import type { LandelijkeBijstelling } from '../../assessment/bijstelling.ts';
import type { Feestdagen } from '../../assessment/feestdagen.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { parseHalfjaar } from '../../dossier/halfjaar.ts';
import { parseRegister, type Register, RegisterFout } from '../../dossier/register.ts';
import { type Weigersoort, weiger } from '../../dossier/weigering.ts';
import { leesBriefpapier } from '../../formats/docx/briefpapier.ts';
import type { Papier } from '../../formats/index.ts';
import { type Zetterij, zetterij } from '../../formats/pdf/letter/zetterij.ts';
import { type Beeldmerk, leesBeeldmerk } from '../../formats/pdf/opmaak/beeldmerk.ts';
import { mm } from '../../formats/pdf/opmaak/maten.ts';
import { type Huisstijl, parseHuisstijl } from '../../letters/huisstijl.ts';
import { parseSjablonen, type Sjablonen } from '../../letters/template/sjablonen.ts';

/** The folder of the project or the installed package: data, templates and huisstijl stand beside dist. */
export const WORTEL = fileURLToPath(new URL('../../../', import.meta.url));

/** Reads a file that the user named. */
export function lees(bestand: string, soort: Weigersoort = 'invoer'): Uint8Array {
  try {
    return readFileSync(bestand);
  } catch (oorzaak) {
    const { code } = oorzaak as NodeJS.ErrnoException;
    const wat =
      code === 'ENOENT'
        ? 'bestaat niet'
        : code === 'EISDIR'
          ? 'is een map, geen bestand'
          : code === 'EACCES'
            ? 'mag niet worden gelezen'
            : 'kan niet worden gelezen';
    throw weiger(soort, 'bestand-onleesbaar', `${bestand} ${wat}.`, 'Controleer de naam en de map.');
  }
}

/** The register: the user's own, or the one of 1 January 2023 that comes with the project. */
export function leesRegister(bestand: string | undefined): Register {
  try {
    return parseRegister(
      new TextDecoder().decode(lees(bestand ?? join(WORTEL, 'data/gemeenten.csv'))),
      bestand ?? 'data/gemeenten.csv',
    );
  } catch (fout) {
    if (!(fout instanceof RegisterFout)) throw fout;
    throw weiger('invoer', 'register-onleesbaar', fout.message, 'Verbeter het register.');
  }
}

/** All templates. */
export function leesSjablonen(): Sjablonen {
  return parseSjablonen(leesSjabloonbronnen(undefined));
}

/** The sources of all templates by their path: those of the map that the user named, or our own. */
export function leesSjabloonbronnen(gekozen: string | undefined): ReadonlyMap<string, string> {
  const map = gekozen ?? join(WORTEL, 'templates');
  if (!existsSync(map) || !statSync(map).isDirectory())
    throw weiger('invoer', 'map-onleesbaar', `${map} is geen map.`, 'Controleer de naam van de map.');
  const paden = readdirSync(map, { recursive: true, encoding: 'utf8' }).filter((pad) => pad.endsWith('.njk'));
  return new Map(paden.sort().map((pad) => [pad.split(sep).join('/'), readFileSync(join(map, pad), 'utf8')]));
}

/** A huisstijl: the map that the user named, or the fictional one. */
export function leesHuisstijl(map: string | undefined): { huisstijl: Huisstijl; briefpapier: Papier } {
  const pad = map ?? join(WORTEL, 'huisstijl/voorbeeld');
  const naam = (bestand: string) =>
    map === undefined ? relative(WORTEL, join(pad, bestand)) : join(pad, bestand);
  try {
    const yaml = new TextDecoder().decode(lees(join(pad, 'huisstijl.yaml')));
    const huisstijl = parseHuisstijl(parseYaml(yaml), naam('huisstijl.yaml'));
    const papier = (bestand: string) => leesBriefpapier(lees(padBinnen(pad, bestand)), naam(bestand));
    const eigen = Object.entries(huisstijl.briefpapieren).map(
      ([soort, bestand]) => [soort, papier(bestand)] as const,
    );
    const { adresvenster: venster, kleur, logo: eigenLogo } = huisstijl;
    const logo = eigenLogo === undefined ? null : leesLogo(pad, eigenLogo);
    const pdf = { venster, kleur, logo, zetterij: leesZetterij() };
    return { huisstijl, briefpapier: { ...papier('briefpapier.docx'), eigen: new Map(eigen), pdf } };
  } catch (fout) {
    if (!(fout instanceof YAMLParseError)) throw fout;
    const regel = fout.linePos?.[0].line;
    throw weiger(
      'invoer',
      'huisstijl-onleesbaar',
      `${naam('huisstijl.yaml')} is niet te lezen${regel === undefined ? '' : `: kijk op en vóór regel ${regel}`}.`,
      'Controleer het inspringen (met spaties), de dubbele punten en de aanhalingstekens.',
    );
  }
}

/** A round keeps the folder of the huisstijl without its hidden files, so what it names has to stand in there. */
function padBinnen(map: string, bestand: string): string {
  const pad = join(map, bestand);
  if (
    !relative(map, pad)
      .split(sep)
      .some((deel) => deel.startsWith('.'))
  )
    return pad;
  throw weiger(
    'invoer',
    'huisstijl-onleesbaar',
    `huisstijl.yaml noemt ${bestand}, en dat ligt buiten de map van de huisstijl of is verborgen.`,
    'Zet het bestand in de map van de huisstijl, met een naam die niet met een punt begint, en verbeter de naam in huisstijl.yaml.',
  );
}

function leesLogo(map: string, { bestand, alt, breed }: NonNullable<Huisstijl['logo']>): Beeldmerk {
  return leesBeeldmerk(new TextDecoder().decode(lees(padBinnen(map, bestand))), bestand, alt, mm(breed));
}

/** A zetterij with the letter that PDFs are set in. */
export function leesZetterij(): Zetterij {
  return zetterij((snede) => readFileSync(join(WORTEL, `data/lettertypen/Arimo-${snede}.ttf`)));
}

/** The changes of the national taakstelling. */
export function leesLandelijk(): LandelijkeBijstelling[] {
  const rij = z.strictObject({
    halfjaar: lezer(parseHalfjaar),
    oorspronkelijk: z.int(),
    bijgesteld: z.int(),
    datum: lezer(parseDatum),
    door: z.string(),
  });
  return z
    .array(rij)
    .parse(parseYaml(readFileSync(join(WORTEL, 'data/taakstelling-landelijk.yaml'), 'utf8')));
}

/** Text of our own data files; what cannot be read is our mistake and throws. */
function lezer<T>(lees: (tekst: string) => T | null) {
  return z.string().transform((tekst, context): T => {
    const waarde = lees(tekst);
    if (waarde !== null) return waarde;
    context.addIssue(`onleesbaar: ${tekst}`);
    return z.NEVER;
  });
}

/** The days equated with a holiday by koninklijk besluit. */
export function leesFeestdagen(): Feestdagen {
  const { volledig, gelijkgesteld } = z
    .strictObject({
      volledig: z.strictObject({ van: z.int(), tot: z.int() }),
      gelijkgesteld: z.array(lezer(parseDatum)),
    })
    .parse(parseYaml(readFileSync(join(WORTEL, 'data/feestdagen.yaml'), 'utf8')));
  return { volledigVan: volledig.van, volledigTot: volledig.tot, gelijkgesteld: new Set(gelijkgesteld) };
}
