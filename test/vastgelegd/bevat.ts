/** Where `nu` lacks what was agreed on: a path and both values. Fields that came beside it are no difference. */
export function bevat(afgesproken: unknown, nu: unknown, pad = '$'): string[] {
  if (Array.isArray(afgesproken)) {
    if (!Array.isArray(nu) || nu.length !== afgesproken.length)
      return [`${pad}: ${afgesproken.length} waarden, nu ${Array.isArray(nu) ? nu.length : toon(nu)}`];
    return afgesproken.flatMap((waarde, i) => bevat(waarde, nu[i], `${pad}[${i}]`));
  }
  if (isObject(afgesproken)) {
    if (!isObject(nu)) return [`${pad}: een object, nu ${toon(nu)}`];
    return Object.entries(afgesproken).flatMap(([naam, waarde]) =>
      Object.hasOwn(nu, naam) ? bevat(waarde, nu[naam], `${pad}.${naam}`) : [`${pad}.${naam} ontbreekt`],
    );
  }
  return Object.is(afgesproken, nu) ? [] : [`${pad}: ${toon(afgesproken)}, nu ${toon(nu)}`];
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}

function toon(waarde: unknown): string {
  return JSON.stringify(waarde) ?? 'niets';
}
