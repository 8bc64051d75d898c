import { maakSleutels } from '../../app/sleutel.ts';
import { document } from '../../app/taal.ts';
import { wikkel } from '../schrijfwijze.ts';
import { UITGANG } from '../uitgang.ts';
import type { Voer } from '../voer.ts';

/** `trede sleutel`: a new pair of keys to sign rounds with. An existing key is never overwritten. */
export const sleutelCommando: Voer = async (_, opties, io) => {
  const paar = maakSleutels(opties.uit ?? '.');
  const { geheim, publiek, sleutel, vingerafdruk } = paar;
  if (opties.json) io.uit(document(paar));
  else
    io.uit(
      [
        wikkel(
          `Geheime sleutel: ${geheim}. ${process.platform === 'win32' ? 'Op Windows mag ieder die deze map kan lezen, ook haar lezen: zet haar waar alleen u bij kunt.' : 'Alleen u mag haar lezen.'} Bewaar haar buiten de map van de brieven en deel haar met niemand.`,
          '',
          '  ',
        ),
        wikkel(
          `Publieke sleutel: ${publiek}. Geef haar aan wie de brieven moet kunnen controleren.`,
          '',
          '  ',
        ),
        `Vingerafdruk: ${vingerafdruk}`,
        '',
        sleutel,
      ].join('\n'),
    );
  return UITGANG.gelukt;
};
