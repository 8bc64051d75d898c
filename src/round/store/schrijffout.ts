import { Weigering } from '../../dossier/weigering.ts';
import { TIJDELIJK } from './schrijf.ts';

/**
 * A disk that is full or a folder that may not be read or written, as a refusal that names it; anything else is our own
 * mistake and stays as it is.
 */
export function alsWeigering(fout: unknown, plek: string): unknown {
  const { code, path, dest, syscall } = fout as NodeJS.ErrnoException & { dest?: string };
  if (fout instanceof Weigering || typeof code !== 'string' || !/^E[A-Z]+$/.test(code)) return fout;
  const wat = (dest ?? path ?? plek).replace(new RegExp(`${TIJDELIJK.replace('.', '\\.')}$`), '');
  const daad = syscall === 'read' || syscall === 'scandir' ? 'gelezen' : 'geschreven';
  return new Weigering('opslag', [
    {
      code: 'schrijven-mislukt',
      rij: null,
      kolom: null,
      cel: null,
      waarde: code,
      melding: `${wat} kan niet worden ${daad}${OORZAAK[code] ?? ''} (${code}).`,
      oplossing: 'Controleer de map, de rechten en de vrije ruimte, en geef hetzelfde commando opnieuw.',
    },
  ]);
}

const OORZAAK: Readonly<Record<string, string>> = {
  EACCES: ': dat is hier niet toegestaan',
  EISDIR: ': er staat een map met die naam',
  ENOSPC: ': de schijf is vol',
  ENXIO: ': het is geen gewoon bestand',
  ENOTDIR: ': wat een map moet zijn, is een bestand',
  EPERM: ': dat is hier niet toegestaan',
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
