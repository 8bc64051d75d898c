import { basename } from 'node:path';
import { weigerAndereBrieven } from './anderebrieven.ts';
import type { Beoordeeld } from './beoordeling.ts';
import { isDossier } from './bestandssoort.ts';
import { metOdt } from './briefbestanden.ts';
import { controleerBriefdatum, controleerMandaat } from './briefdatum.ts';
import { beoordeelden } from './gevallen.ts';
import type { Io } from './io.ts';
import {
  type GeenBrief,
  type GemaakteBrief,
  maakBrieven,
  openWerkplaats,
  uitgangVan,
} from './maakbrieven.ts';
import { datumVanOptie, kaderVan, type Opties } from './opties.ts';
import { aantal, json, wikkel } from './schrijfwijze.ts';
import { stop, UITGANG, type Uitgang } from './uitgang.ts';
import { schrijfAlle } from './wegschrijven.ts';

/** `trede brieven <bestand> --kader <id>`: every letter that the assessments call for; of a dossier the last one. */
export function brieven(bestand: string, opties: Opties, io: Io): Uitgang {
  const kader = kaderVan(opties);
  const datum = datumVanOptie(opties.datum, 'datum') ?? io.vandaag();
  const alle = beoordeelden(bestand, { ...opties, datum }, kader, io);
  const werkplaats = openWerkplaats(kader, opties, bestand);
  const gemaakt: GemaakteBrief[] = [];
  const geen: GeenBrief[] = [];
  const zonderBrief: string[] = [];
  controleerBriefdatum(alle, datum, datumVanOptie(opties.moment, 'moment'));
  controleerMandaat(alle, werkplaats.huisstijl, datum);
  for (const beoordeeld of alle) {
    const { assessment: a } = beoordeeld;
    controleerSoort(opties.soort, beoordeeld);
    const uitkomst = maakBrieven(beoordeeld, werkplaats, io);
    gemaakt.push(...uitkomst.brieven);
    geen.push(...uitkomst.geen);
    if (uitkomst.brieven.length === 0 && uitkomst.geen.length === 0) zonderBrief.push(a.gemeente);
  }
  weigerAndereBrieven(gemaakt);
  const geschreven = schrijfAlle(metOdt(gemaakt.flatMap((b) => b.bestanden)), io);
  if (opties.json)
    io.uit(
      json({
        kader: kader.id,
        brieven: gemaakt.map((b) => ({
          gemeentecode: b.gemeentecode,
          gemeente: b.gemeente,
          soort: b.soort,
          trede: b.trede,
          concept: b.concept,
          waarschuwingen: b.waarschuwingen,
          bestanden: b.bestanden.map((f) => f.pad),
        })),
        geenBrief: geen,
      }),
    );
  else io.uit(verslag(gemaakt, geen, zonderBrief, geschreven, opties));
  return uitgangVan(gemaakt, geen, opties);
}

/** `trede brief <bestand> --kader <id> --gemeente <naam of code>`: the letter of one municipality. */
export function brief(bestand: string, opties: Opties, io: Io): Uitgang {
  if (opties.gemeente === undefined && !isDossier(bestand))
    throw stop(
      UITGANG.verkeerdGebruik,
      'gemeente-ontbreekt',
      'Er is geen gemeente opgegeven.',
      'Voeg --gemeente toe met een naam of code.',
    );
  return brieven(bestand, opties, io);
}

/** A letter that a person asks for by its kind, while the assessment does not call for it by itself. */
const OP_VERZOEK: Readonly<Record<string, (b: Beoordeeld) => string | null>> = {
  'uitnodiging-bestuurlijk-overleg': () => null,
  'oordeel-verbeterplan': ({ regel: { periode: p } }) =>
    p.plan_ontvangen === null || p.oordeel_planinhoud === null
      ? 'Vul daarvoor plan_ontvangen en oordeel_planinhoud in.'
      : null,
};

function controleerSoort(soort: string | undefined, beoordeeld: Beoordeeld): void {
  const { assessment: a } = beoordeeld;
  if (soort === undefined || a.status === 'onbepaald' || a.brieven.some((brief) => brief === soort)) return;
  const opVerzoek = Object.hasOwn(OP_VERZOEK, soort) ? OP_VERZOEK[soort] : undefined;
  const bezwaar = opVerzoek?.(beoordeeld);
  if (bezwaar === null) return;
  const [enige] = a.brieven;
  const hoort =
    enige === undefined ? 'Uit deze beoordeling volgt geen brief.' : `Daarbij hoort de brief "${enige}".`;
  throw stop(
    UITGANG.verkeerdGebruik,
    'soort-past-niet',
    `Bij de beoordeling van ${a.gemeente} kan geen brief "${soort}" worden gemaakt.`,
    bezwaar ?? `${hoort} Op verzoek kan ook: ${Object.keys(OP_VERZOEK).join(', ')}.`,
  );
}

function verslag(
  gemaakt: readonly GemaakteBrief[],
  geen: readonly GeenBrief[],
  zonderBrief: readonly string[],
  { nieuw, gelijk }: { nieuw: number; gelijk: number },
  opties: Opties,
): string {
  const regels: string[] = [];
  for (const b of gemaakt) {
    regels.push(wikkel(`${b.gemeente}: ${b.bestanden.map((f) => basename(f.pad)).join(', ')}`, '', '  '));
    for (const reden of b.concept ?? []) regels.push(wikkel(reden, '  ? ', '    '));
    for (const w of b.waarschuwingen) regels.push(wikkel(w, '  ! ', '    '));
    if (b.zonderAdres)
      regels.push('  ! Zonder adres: alleen het college en de gemeente staan in het adresvak.');
  }
  if (geen.length > 0) regels.push('', 'Geen brief, terwijl die er wel had moeten zijn:');
  for (const g of geen) regels.push(wikkel(`${g.gemeente}: ${g.reden}.`, '- ', '  '));
  if (zonderBrief.length > 0)
    regels.push('', wikkel(`Uit de beoordeling volgt geen brief: ${zonderBrief.join(', ')}.`, '', '  '));
  const concepten = gemaakt.filter((b) => b.concept !== null).length;
  const map = opties.uit ?? 'brieven';
  regels.push(
    '',
    wikkel(
      `${aantal(gemaakt.length, 'brief', 'brieven')} in ${map}, waarvan ${concepten} CONCEPT (${aantal(nieuw, 'bestand', 'bestanden')} nieuw, ${gelijk} stond${gelijk === 1 ? '' : 'en'} er al).`,
      '',
      '  ',
    ),
  );
  return `${regels.join('\n').replace(/^\n+/, '')}\n`;
}
