import { bestandsmelding } from '../dossier/melding.ts';
import { Weigering } from '../dossier/weigering.ts';
import { ALGEMENE_INSTELLINGEN } from './gevolgtermijnen.ts';
import type { Kader } from './kader.ts';

/** The instellingen of a kader with their possible values: its own, and those that every kader has. */
export function instellingenVanKader(kader: Kader): Readonly<Record<string, readonly string[]>> {
  return { ...kader.instellingen, ...ALGEMENE_INSTELLINGEN };
}

/** The instellingen that hold: the first value of each, unless another was given. */
export function effectieveInstellingen(
  kader: Kader,
  gegeven: Readonly<Record<string, string>> = {},
): Readonly<Record<string, string>> {
  weigerOnbekend(kader, gegeven);
  const standaard = Object.entries(instellingenVanKader(kader)).map(([naam, waarden]) => [
    naam,
    waarden[0] ?? '',
  ]);
  return { ...Object.fromEntries(standaard), ...gegeven };
}

/** An instelling that the kader does not know would be a choice that nobody made. */
function weigerOnbekend(kader: Kader, gegeven: Readonly<Record<string, string>>): void {
  const bekend = instellingenVanKader(kader);
  const fouten = Object.entries(gegeven).flatMap(([naam, waarde]) => {
    const waarden = Object.hasOwn(bekend, naam) ? (bekend[naam] ?? []) : null;
    if (waarden?.includes(waarde)) return [];
    return [
      waarden === null
        ? bestandsmelding(
            'instelling-onbekend',
            `Het kader ${kader.id} heeft geen instelling "${naam}".`,
            `Kies uit: ${Object.keys(bekend).join(', ')}.`,
          )
        : bestandsmelding(
            'instelling-onbekend',
            `De instelling ${naam} van ${kader.id} kan niet "${waarde}" zijn.`,
            `Kies uit: ${waarden.join(', ')}.`,
          ),
    ];
  });
  if (fouten.length > 0) throw new Weigering('gebruik', fouten);
}
