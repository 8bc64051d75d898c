import { z } from 'zod';
import { BLADBREEDTE, MARGE_MET_KENMERKEN } from '../formats/bladspiegel.ts';

const regel = z.string().min(1);
const tussen = (van: number, tot: number) =>
  z.number().refine((n) => n >= van && n <= tot, `ligt niet tussen ${van} en ${tot}`);
const letterbestand = regel.regex(/\.(?:ttf|otf)$/i).optional();
/** Sizes of letters, in points; distances in millimetres. */
const punt = tussen(6, 30);
const marge = tussen(10, 100);

/** A picture beside huisstijl.yaml, its width in millimetres, and what is said in its place. */
export const beeldSchema = z.strictObject({ bestand: regel, breed: tussen(2, 150), alt: regel });

/** The narrowest column that a table with figures fits in. */
const SMALSTE_TEKST = 100;
const KOLOM_PAST_NIET = `met kenmerken naast de tekst is de rechtermarge ten minste ${MARGE_MET_KENMERKEN} mm; of kies kenmerken: boven`;

/** The page of every letter, in `huisstijl.yaml` under `papier`: one description for each format. All of it has a default. */
export const papierSchema = z
  .strictObject({
    /** The name of the letter as Word knows it, and the files of it beside huisstijl.yaml that a PDF is set in. */
    lettertype: z
      .strictObject({
        naam: regel,
        normaal: letterbestand,
        vet: letterbestand,
        cursief: letterbestand,
        vetcursief: letterbestand,
      })
      .refine(
        (l) => (l.normaal === undefined) === (l.vet === undefined),
        'noem normaal en vet allebei, of geen van beide',
      )
      .refine(
        (l) => l.normaal !== undefined || (l.cursief === undefined && l.vetcursief === undefined),
        'noem ook normaal en vet',
      )
      .prefault({ naam: 'Arial' }),
    punten: z
      .strictObject({
        tekst: punt.default(10.5),
        kop: punt.default(11.5),
        tussenkop: punt.default(10.5),
        naam: punt.default(15),
        klein: punt.default(8.5),
        /** From line to line in the text. */
        regel: tussen(8, 40).default(13),
      })
      .refine((p) => p.regel >= p.tekst, 'regel is kleiner dan tekst')
      .prefault({}),
    marges: z
      .strictObject({
        boven: tussen(20, 100).default(27),
        onder: tussen(15, 100).default(25),
        links: marge.default(25),
        rechts: marge.default(55),
      })
      .refine(
        (m) => BLADBREEDTE - m.links - m.rechts >= SMALSTE_TEKST,
        `de tekst is smaller dan ${SMALSTE_TEKST} mm`,
      )
      .prefault({}),
    hoofd: z
      .strictObject({
        eerste: z.array(z.enum(['logo', 'naam', 'adres'])).default(['logo', 'naam']),
        vervolg: z
          .array(z.enum(['naam', 'datum', 'kenmerk', 'onderwerp']))
          .default(['naam', 'datum', 'kenmerk', 'onderwerp']),
        logo: z.enum(['links', 'rechts']).default('links'),
        lijn: z.boolean().default(false),
      })
      .prefault({}),
    voet: z
      .strictObject({
        eerste: z
          .array(z.enum(['voettekst', 'bezoekadres', 'website', 'kvk']))
          .default(['bezoekadres', 'website', 'kvk', 'voettekst']),
        vervolg: z.array(z.enum(['voettekst', 'bezoekadres', 'website', 'kvk'])).default(['voettekst']),
      })
      .prefault({}),
    kenmerken: z.enum(['naast', 'boven']).default('naast'),
    /** Absent: the lines of the sender; null: none. */
    retouradres: regel.nullable().optional(),
  })
  .refine((p) => p.kenmerken === 'boven' || p.marges.rechts >= MARGE_MET_KENMERKEN, KOLOM_PAST_NIET)
  .prefault({});
