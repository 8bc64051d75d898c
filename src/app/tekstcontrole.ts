import { briefteksten, isPersoonlijk, nietVoorDeBrief } from '../dossier/brieftekst.ts';
import type { Invoerregel } from '../dossier/invoerregel.ts';
import { bestandsmelding, type Melding } from '../dossier/melding.ts';

const OPLOSSING =
  'Haal het weg of schrijf het anders. Is het zo bedoeld, dan hoeft u niets te doen: vanaf trede 4 blijft de brief CONCEPT.';

/** What a person typed for a letter and that seems not meant for it, with its cell. */
export function tekstmeldingen(regels: readonly Invoerregel[]): Melding[] {
  return regels.flatMap(({ rij, periode, cellen }) =>
    briefteksten(periode).flatMap(({ kolom, tekst }) => {
      const wat = nietVoorDeBrief(tekst);
      if (wat === null) return [];
      return {
        code: 'tekst-nakijken',
        rij,
        kolom,
        cel: cellen.get(kolom) ?? null,
        waarde: null,
        melding: `${periode.gemeente}: hier staat iets dat lijkt op ${wat}. Deze tekst komt letterlijk in de brief.`,
        oplossing: OPLOSSING,
      };
    }),
  );
}

/** The name of the file itself is kept with the round and stands in the review copy. */
export function bestandsnaamMelding(bestand: string): Melding[] {
  if (!isPersoonlijk(bestand)) return [];
  return [
    bestandsmelding(
      'bestandsnaam-persoonlijk',
      `In de naam van het bestand (${bestand}) staat iets dat lijkt op ${nietVoorDeBrief(bestand)}. Die naam komt in de beoordelingskopie en wordt bij de ronde bewaard.`,
      'Geef het bestand een andere naam.',
    ),
  ];
}
