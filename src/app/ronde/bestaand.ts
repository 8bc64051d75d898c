import { alsArgument, bestandsmelding, type Melding } from '../../dossier/melding.ts';
import { Weigering, type Weigersoort, weiger } from '../../dossier/weigering.ts';
import { isDoorKantoorBewaard } from '../../formats/docx/lees/bewaard.ts';
import { JOURNAAL } from '../../round/naam.ts';
import type { RoundStore } from '../../round/store/store.ts';

/** Whether a round was begun here. */
export async function isRonde(store: RoundStore): Promise<boolean> {
  return (await store.namen()).has(JOURNAAL);
}

/** Without a journal it is no round: nothing can be said of it, and nothing is made in it. */
export async function weigerGeenRonde(store: RoundStore): Promise<void> {
  if (!(await isRonde(store))) throw await geenRonde(store, 'invoer', JOURNAAL);
}

/** That a store is no round, by the file that each round has and that is not there. */
export async function geenRonde(store: RoundStore, soort: Weigersoort, bestand: string): Promise<Weigering> {
  return weiger(
    soort,
    'geen-ronde',
    (await store.aanwezig()) === 'niets'
      ? `${store.plek} bestaat niet.`
      : `${store.plek} is geen ronde: er staat geen ${bestand} in.`,
    'Geef de map op waarin trede brieven de brieven schreef.',
  );
}

/** Refuses letters of a round that are not what the journal says. `slotzin` tells what was not done. */
export async function weigerVeranderdeBrieven(
  store: RoundStore,
  anders: readonly { readonly bestand: string; readonly reden: string | null }[],
  slotzin: string,
): Promise<void> {
  if (anders.length === 0) return;
  const meldingen: Melding[] = [];
  for (const { bestand, reden } of anders)
    meldingen.push(
      (await isBewerkt(store, bestand))
        ? bestandsmelding(
            'brief-bewerkt',
            `${bestand} is na het maken bewerkt en opgeslagen in Word of LibreOffice. ${slotzin}`,
            BEWERKT,
          )
        : bestandsmelding(
            'brief-veranderd',
            `${bestand}: ${reden}. ${slotzin}`,
            `Kijk wat er is veranderd met: trede verifieer ${alsArgument(store.plek)}.`,
          ),
    );
  throw new Weigering('afwijking', meldingen);
}

const BEWERKT =
  'Een brief uit de ronde wordt niet met de hand bewerkt: verifieer en de PDF zouden iets anders zeggen. Verplaats het bewerkte bestand naar een andere map en geef het commando opnieuw waarmee de brieven zijn gemaakt: dan staat de brief er weer. Zet wat erbij moet in de kolom toelichting (of verbeter de cel). Een brief die al is verzonden, vervangt u met trede corrigeer.';

/** Whether a Word file of a round was saved by an office since: ours say nothing of who saved them last. */
export async function isBewerkt(store: RoundStore, bestand: string): Promise<boolean> {
  if (!/\.(?:docx|odt)$/.test(bestand)) return false;
  const bytes = await store.lees(bestand);
  return bytes !== null && isDoorKantoorBewaard(bytes);
}
