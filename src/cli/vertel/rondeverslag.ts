import type { Rondeuitkomst } from '../../app/ronde/voeruit.ts';
import { aantal } from '../../app/taal.ts';
import { type Datum, datumTekst } from '../../dossier/datum.ts';
import { alsArgument } from '../../dossier/melding.ts';
import { wikkel } from '../schrijfwijze.ts';

/** What is told of a round below its letters. `vanRonde`: the date that came from the round, not from the user. */
export function rondeverslag(u: Rondeuitkomst, vanRonde: Datum | null): string {
  const regels: string[] = [];
  if (u.klaar > 0) regels.push(`${u.klaar} ${u.klaar === 1 ? 'was' : 'waren'} klaar, ${u.nieuw} nieuw.`);
  if (vanRonde !== null)
    regels.push(`De datum van de brieven is die van het begin van de ronde: ${datumTekst(vanRonde)}.`);
  regels.push(...vasteBrieven(u));
  regels.push(
    u.ondertekend
      ? 'Het overzicht staat in overzicht.html en overzicht.xlsx, wat naar wie gaat in verzendlijst.xlsx, het bewijs in manifest.json (ondertekend).'
      : 'Het overzicht staat in overzicht.html en overzicht.xlsx, wat naar wie gaat in verzendlijst.xlsx, het bewijs in manifest.json (niet ondertekend: geen --sleutel opgegeven).',
  );
  if (u.handtekeningWeg)
    regels.push(
      'Let op: de ronde was ondertekend. Die handtekening geldt niet voor wat er nu staat en is weggehaald. Geef hetzelfde commando met --sleutel om opnieuw te ondertekenen.',
    );
  if (u.alsnogOndertekend)
    regels.push(
      'Let op: de ronde die hier stond, was niet ondertekend. Uw handtekening geldt nu ook voor wat deze run niet maakte, zoals wat als verzonden is vastgelegd. Kijk of dat klopt.',
    );
  return `${regels.map((r) => wikkel(r, '', '  ')).join('\n')}\n`;
}

const GETOOND = 10;

/** Which letters stand fixed, and of which of them the input says something else now. */
function vasteBrieven({ map, vast, geraakt }: Rondeuitkomst): string[] {
  const [eerste] = geraakt;
  const rest = geraakt.length - GETOOND;
  return [
    ...(vast.length === 0
      ? []
      : [
          `Niet aangeraakt, want al verzonden of vrijgegeven, of met een eigen datum (${aantal(vast.length, 'gemeente', 'gemeenten')}): ${vast.join(', ')}.`,
        ]),
    ...(eerste === undefined
      ? []
      : [
          'Anders dan waar de vaste brief op rust, en niet overgenomen:',
          ...geraakt
            .slice(0, GETOOND)
            .map((g) => `- ${g.gemeente} (${g.gemeentecode}): ${g.verschillen.join('; ')}`),
          ...(rest > 0 ? [`- en nog ${aantal(rest, 'gemeente', 'gemeenten')}`] : []),
          `→ Was een brief die is verzonden fout? Vervang hem met: trede corrigeer ${alsArgument(map)} --gemeente ${alsArgument(eerste.gemeente)} --reden "<waarom>"`,
        ]),
  ];
}
