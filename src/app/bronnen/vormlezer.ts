import { z } from 'zod';

/** Text of a file that the program wrote itself; what cannot be read is our mistake and throws. */
export function lezer<T>(lees: (tekst: string) => T | null) {
  return z.string().transform((tekst, context): T => {
    const waarde = lees(tekst);
    if (waarde !== null) return waarde;
    context.addIssue(`onleesbaar: ${tekst}`);
    return z.NEVER;
  });
}
