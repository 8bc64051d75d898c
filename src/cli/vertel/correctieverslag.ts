import type { Correctieplan } from '../../app/ronde/corrigeer.ts';
import type { Rondeuitkomst } from '../../app/ronde/voeruit.ts';
import { parseDatum } from '../../dossier/datum.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { datum as inWoorden } from '../../dossier/nederlands.ts';
import { wikkel } from '../schrijfwijze.ts';

/** What became of the letter that is replaced, and what to do now. */
export function correctieverslag(plan: Correctieplan, { map }: Rondeuitkomst, gemeente: string): string {
  const { datum, kenmerk } = plan.vervangt;
  const dag = parseDatum(datum);
  const brief = `de brief van ${dag === null ? datum : inWoorden(dag)} (kenmerk ${kenmerk})`;
  const regels = plan.voorstel
    ? [
        `Nog niets vervangen: ${brief} blijft staan tot de nieuwe definitief is. Geef daarna hetzelfde commando opnieuw.`,
      ]
    : [
        `Vervangen is ${brief}. Wat is verzonden, staat bewaard onder ronde/eerder en wordt door trede verifieer nagelezen.`,
        plan.brieven.length === 0
          ? `Uit de verbeterde invoer volgt geen brief. ${gemeente} weet dit nog niet: laat haar schriftelijk weten dat die brief vervalt.`
          : `Verstuur de nieuwe brief, en leg dat vast: trede verzonden ${alsArgument(map)} --gemeente "${gemeente}" --datum <dag>`,
        ...(plan.bijstukkenWeg.length === 0
          ? []
          : [
              `Bij de oude brief hoorde ook: ${plan.bijstukkenWeg.join(', ')}. Daar komt niets voor in de plaats: laat ook hun lezers weten dat zij vervallen.`,
            ]),
      ];
  return `${regels.map((r) => wikkel(r, '', '  ')).join('\n')}\n`;
}
