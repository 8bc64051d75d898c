/**
 * `{ ...begin, [naam]: items, ...eind }` as `JSON.stringify(…, null, 2)` writes it, item by item: of a list of thousands
 * only one item is held. Names that are whole numbers would change places, so there are none.
 */
export function* jsonlijst(
  begin: object,
  naam: string,
  items: Iterable<unknown>,
  eind: object = {},
): Generator<Uint8Array> {
  const bytes = new TextEncoder();
  const [voor = '', na = ''] = JSON.stringify({ ...begin, [naam]: [], ...eind }, null, 2).split(
    `\n  ${JSON.stringify(naam)}: []`,
  );
  yield bytes.encode(`${voor}\n  ${JSON.stringify(naam)}: [`);
  let leeg = true;
  for (const item of items) {
    yield bytes.encode(`${leeg ? '' : ','}\n    ${JSON.stringify(item, null, 2).replaceAll('\n', '\n    ')}`);
    leeg = false;
  }
  yield bytes.encode(`${leeg ? '' : '\n  '}]${na}\n`);
}
