import { ARCHIEF, parseBestandsnaam } from '../../round/naam.ts';

/** What a file of a letter is to who looks for it: a letter must not be taken for the copy that stays in the house. */
export type Bestandsrol = 'brief' | 'publicatie' | 'beoordelingskopie' | 'archief';

const VERSIES = { PUBLICATIE: 'publicatie', BEOORDELINGSKOPIE: 'beoordelingskopie' } as const;

/** What the file with this name is, and its format; null for what is not the name of a file of a letter. */
export function bestandsrol(naam: string): { readonly wat: Bestandsrol; readonly formaat: string } | null {
  const delen = parseBestandsnaam(naam);
  if (delen === null) return null;
  const { versie, formaat } = delen;
  if (formaat === ARCHIEF) return { wat: 'archief', formaat: 'mdto' };
  return { wat: versie === null ? 'brief' : VERSIES[versie], formaat };
}
