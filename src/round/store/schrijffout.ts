import { Weigering, weiger } from '../../dossier/weigering.ts';
import { GEEN_GEWOON_BESTAND, TIJDELIJK } from './schrijf.ts';

/**
 * A disk that is full or a folder that may not be read or written, as a refusal that names it; anything else is our own
 * mistake and stays as it is.
 */
export function alsWeigering(fout: unknown, plek: string): unknown {
  const { code, path, dest, syscall } = fout as NodeJS.ErrnoException & { dest?: string };
  if (fout instanceof Weigering || typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return fout;
  const wat = (dest ?? path ?? plek).replace(new RegExp(`${TIJDELIJK.replace('.', '\\.')}$`), '');
  if (GEEN_GEWOON_BESTAND.includes(code)) return geenGewoonBestand(wat);
  const daad = DADEN[syscall ?? ''] ?? 'geschreven';
  return new Weigering('opslag', [
    {
      code: 'schrijven-mislukt',
      rij: null,
      kolom: null,
      cel: null,
      waarde: code,
      melding: `${wat} kan niet worden ${daad}${OORZAAK[code] ?? ''} (${code}).`,
      oplossing: OP_SLOT.includes(code) ? VAN_SLOT : CONTROLEER,
    },
  ]);
}

const DADEN: Readonly<Record<string, string>> = {
  read: 'gelezen',
  scandir: 'gelezen',
  unlink: 'weggehaald',
};

/** What stands in the way is this file: open in another program, or protected. */
const OP_SLOT = ['EBUSY', 'EPERM'];
const VAN_SLOT =
  'Sluit het bestand in Word, Excel of de PDF-lezer, haal een schrijfbeveiliging eraf, en geef hetzelfde commando opnieuw: het gaat verder waar het was.';
const CONTROLEER = 'Controleer de map, de rechten en de vrije ruimte, en geef hetzelfde commando opnieuw.';
/** That a link, a pipe or a device stands where a plain file of ours belongs. */
export function geenGewoonBestand(
  pad: string,
  waarom = 'is een verwijzing of een apparaat, geen gewoon bestand',
): Weigering {
  return weiger(
    'afwijking',
    'geen-gewoon-bestand',
    `${pad} ${waarom}. Er is niets gelezen of geschreven.`,
    'Kijk wie het daar heeft gezet. Zet het bestand zelf terug, of kies een andere map.',
  );
}

const OORZAAK: Readonly<Record<string, string>> = {
  EACCES: ': dat is hier niet toegestaan',
  EBUSY: ': een ander programma heeft het open',
  EISDIR: ': er staat een map met die naam',
  ENAMETOOLONG: ': de naam is te lang',
  ENOSPC: ': de schijf is vol',
  ENOTDIR: ': wat een map moet zijn, is een bestand',
  EPERM: ': het is open in een ander programma, of beveiligd',
  EROFS: ': de schijf is alleen te lezen',
};

/** The same refusal, with what is true of the whole said after it: how far the work had come. */
export function metSlotzin(fout: unknown, slotzin: string): unknown {
  if (!(fout instanceof Weigering) || fout.soort !== 'opslag') return fout;
  return new Weigering(
    fout.soort,
    fout.meldingen.map((m) => ({ ...m, melding: `${m.melding} ${slotzin}` })),
  );
}
