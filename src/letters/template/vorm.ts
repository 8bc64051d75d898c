import { z } from 'zod';

/**
 * The form of a letter's data, read from its zod schema: what the static check of the templates walks along.
 * A value may be absent only as null (`leegbaar`); there are no missing keys.
 */
export type Vorm = { readonly leegbaar: boolean } & (
  | {
      readonly soort: 'object';
      readonly velden: Readonly<Record<string, Vorm>>;
      readonly clausule: string | null;
    }
  | { readonly soort: 'lijst'; readonly van: Vorm }
  | { readonly soort: 'tekst' | 'getal' | 'datum' | 'schakelaar' }
);

interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly soort?: string;
  readonly clausule?: string;
}

/** The form that a zod schema describes. */
export function vormVan(schema: z.ZodType): Vorm {
  return uitJsonSchema(z.toJSONSchema(schema, { io: 'input' }) as JsonSchema);
}

function uitJsonSchema(s: JsonSchema): Vorm {
  const typen = [s.type ?? []].flat();
  const leegbaar = typen.includes('null') || (s.anyOf?.some((v) => v.type === 'null') ?? false);
  const vol = s.anyOf?.find((v) => v.type !== 'null') ?? s;
  switch ([vol.type ?? []].flat().find((t) => t !== 'null')) {
    case 'object':
      return {
        leegbaar,
        soort: 'object',
        clausule: vol.clausule ?? null,
        velden: Object.fromEntries(
          Object.entries(vol.properties ?? {}).map(([k, v]) => [k, uitJsonSchema(v)]),
        ),
      };
    case 'array':
      return { leegbaar, soort: 'lijst', van: uitJsonSchema(vol.items ?? {}) };
    case 'boolean':
      return { leegbaar, soort: 'schakelaar' };
    case 'number':
    case 'integer':
      return { leegbaar, soort: 'getal' };
    case 'string':
      return { leegbaar, soort: vol.soort === 'datum' ? 'datum' : 'tekst' };
    default:
      throw new Error(`de vorm van een briefveld is onbekend: ${JSON.stringify(s)}`);
  }
}
