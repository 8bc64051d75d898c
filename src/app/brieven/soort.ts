import { kanOpVerzoek } from '../../assessment/opverzoek.ts';
import { BRIEFSOORTEN, isBriefsoort, isEigenBrief, soortkenmerken } from '../../dossier/briefsoort.ts';
import { weiger } from '../../dossier/weigering.ts';
import { briefsoorten } from '../../letters/briefplek.ts';
import type { Sjablonen } from '../../letters/template/sjablonen.ts';
import type { Beoordeeld } from '../beoordeeld.ts';
import type { Maakopdracht } from '../opdracht.ts';

/** The assessment for the letter that the order asks for: one on request has its own signatory and copies. */
export function voorSoort(b: Beoordeeld, { soort, kader }: Maakopdracht): Beoordeeld {
  if (soort === null) return b;
  const bekend = isBriefsoort(soort) ? [soort] : [];
  return {
    ...b,
    beoordeling: {
      ...b.beoordeling,
      ambtelijk: bekend.some((s) => kader.ambtelijk.includes(s)),
      afschriften: kader.afschriften(bekend),
    },
  };
}

/** Refuses ('gebruik') a kind of letter that this assessment does not call for and that cannot be asked for either. */
export function controleerSoort(
  { beoordeling: a, regel: { periode } }: Beoordeeld,
  { soort }: Maakopdracht,
  sjablonen: Sjablonen,
): void {
  if (soort === null || a.status === 'onbepaald' || a.brieven.some((brief) => brief === soort)) return;
  const eigen = briefsoorten(sjablonen, a.kader).filter(isEigenBrief);
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
      : `${hoort} ${rustOpWoorden(rustOp)}Op verzoek kan ook: ${kan.join(', ')}.`,
  );
}

/** On what a letter rests that cannot be made now: `Die brief rust op oordeel_afzien = ja. `. */
function rustOpWoorden(rustOp: ReturnType<typeof soortkenmerken>['rustOp']): string {
  if (rustOp.length === 0) return '';
  const oordelen = rustOp.map(({ vraag, antwoorden }) => `${vraag} = ${antwoorden.join(' of ')}`);
  return `De gevraagde brief rust op een oordeel dat bij deze beoordeling hoort: ${oordelen.join('; ')}. `;
}
