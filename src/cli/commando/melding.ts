import { legMeldingUit } from '../../app/meldingen.ts';
import { document } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede melding <code>`: explains a message. */
export const meldingCommando: Voer = async ([gezocht = ''], opties, io) => {
  const uitleg = legMeldingUit(gezocht);
  const { code, betekenis, waarom, doen } = uitleg;
  if (opties.json) io.uit(document(uitleg));
  else
    io.uit(
      `${[code, wikkel(betekenis), wikkel(`Waarom: ${waarom}`), wikkel(`Wat te doen: ${doen}`)].join('\n\n')}\n`,
    );
  return UITGANG.gelukt;
};
