import { z } from 'zod';
import { parseHalfjaar } from '../dossier/halfjaar.ts';
import { lezer } from './bronnen/vormlezer.ts';

const cijfer = z.int().nullable().default(null);

/** What earlier half-years ended with, as a case tells it: `{ halfjaar: 2024-II, achterstand: 12 }`; what it leaves out is not known. */
export const GEVAL_EERDER = z
  .array(
    z
      .strictObject({
        halfjaar: lezer(parseHalfjaar),
        taakstelling: cijfer,
        achterstandBegin: cijfer,
        voorsprongBegin: cijfer,
        totaalopgave: cijfer,
        gehuisvest: cijfer,
        achterstand: cijfer,
        voorsprong: cijfer,
      })
      .transform(({ halfjaar, ...cijfers }) => ({ halfjaar, cijfers })),
  )
  .default([]);
