import type { BeoordelingMetTrede } from '../../assessment/beoordeling.ts';
import { kanOpVerzoek } from '../../assessment/opverzoek.ts';
import {
  BRIEFSOORTEN,
  type EigenSoort,
  isBriefsoort,
  isEigenBrief,
  soortkenmerken,
} from '../../dossier/briefsoort.ts';
import { weiger } from '../../dossier/weigering.ts';
import { briefsoorten } from '../../letters/briefplek.ts';
import { kenmerkenVan, pastBijSjabloon } from '../../letters/eigenbrief.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** The assessment for the letter that the order asks for: one on request has its own signatory and copies. */
export function voorSoort(b: Beoordeeld, { soort, kader }: Maakopdracht, sjablonen: Sjablonen): Beoordeeld {
  const { beoordeling: a } = b;
  if (soort === null || a.status === 'onbepaald') return b;
  if (!isEigenBrief(soort)) {
    const bekend = isBriefsoort(soort) ? [soort] : [];
    const ambtelijk = bekend.some((s) => kader.ambtelijk.includes(s));
    return { ...b, beoordeling: { ...a, ambtelijk, afschriften: kader.afschriften(bekend) } };
  }
  const { ondertekening, afschriften } = kenmerkenVan(soort, a, sjablonen);
  return { ...b, beoordeling: { ...a, ambtelijk: ondertekening === 'ambtelijk', afschriften } };
}

/** Refuses ('gebruik') a kind of letter that this assessment does not call for and that cannot be asked for either. */
export function controleerSoort(
  { beoordeling: a, regel: { periode } }: Beoordeeld,
  { soort }: Maakopdracht,
  sjablonen: Sjablonen,
): void {
  if (soort === null || a.status === 'onbepaald' || a.brieven.some((brief) => brief === soort)) return;
  const eigen = briefsoorten(sjablonen, a.kader).filter(
    (s): s is EigenSoort => isEigenBrief(s) && pastBijSjabloon(s, a, sjablonen),
  );
  const opVerzoek = BRIEFSOORTEN.filter((b) => soortkenmerken(b).opVerzoek && kanOpVerzoek(a, b));
  const kan = [...opVerzoek, ...eigen];
  const { kolommen, rustOp } = soortkenmerken(soort);
  const leeg = kolommen.some((kolom) => periode[kolom] === null);
  if (kan.some((k) => k === soort) && !leeg) return;
  const [enige] = a.brieven;
  const hoort =
    enige === undefined ? 'Uit deze beoordeling volgt geen brief.' : `Daarbij hoort de brief "${enige}".`;
  throw weiger(
    'gebruik',
    'soort-past-niet',
    `Bij de beoordeling van ${a.gemeente} kan geen brief "${soort}" worden gemaakt.`,
    leeg
      ? `Vul daarvoor ${kolommen.join(' en ')} in.`
      : `${hoort} ${rustOpWoorden(rustOp)}${eigenWoorden(soort, a, sjablonen)}Op verzoek kan ook: ${kan.join(', ')}.`,
  );
}

/** What the template of a letter of the user's own asks: `Die brief is voor trede 3. `. */
function eigenWoorden(soort: string, a: BeoordelingMetTrede, sjablonen: Sjablonen): string {
  if (!isEigenBrief(soort)) return '';
  const { kaders, treden, ondertekening } = kenmerkenVan(soort, a, sjablonen);
  const waarvoor = [
    ...(treden === null ? [] : [`trede ${treden.join(' of ')}`]),
    ...(kaders === null ? [] : [`het kader ${kaders.join(' of ')}`]),
    ...(ondertekening === 'ambtelijk'
      ? ['een trede vóór de vooraankondiging, omdat hij in mandaat uitgaat']
      : []),
  ];
  return waarvoor.length === 0
    ? ''
    : `De gevraagde brief is volgens zijn sjabloon voor ${waarvoor.join(' en ')}. `;
}

/** On what a letter rests that cannot be made now: `Die brief rust op oordeel_afzien = ja. `. */
function rustOpWoorden(rustOp: ReturnType<typeof soortkenmerken>['rustOp']): string {
  if (rustOp.length === 0) return '';
  const oordelen = rustOp.map(({ vraag, antwoorden }) => `${vraag} = ${antwoorden.join(' of ')}`);
  return `De gevraagde brief rust op een oordeel dat bij deze beoordeling hoort: ${oordelen.join('; ')}. `;
}
