import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { vasteOdt } from '../../src/formats/odt/vast.ts';

/** As LibreOffice makes it, with these numbers drawn by lot. */
function vanLibreOffice(eerste: number, tweede: number, sessie: number): Uint8Array {
  const zip = new PizZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text');
  zip.file(
    'content.xml',
    `<text:list xml:id="list${eerste}"/><text:list xml:id="list${tweede}" text:continue-list="list${eerste}"/><text:p>list12</text:p>`,
  );
  zip.file(
    'settings.xml',
    `<config:config-item config:name="Rsid" config:type="int">${sessie}</config:config-item>`,
  );
  return zip.generate({ type: 'uint8array' });
}

test('wat LibreOffice loot, is na afloop elke keer hetzelfde; wat er staat blijft staan', () => {
  const odt = vasteOdt(vanLibreOffice(579212527, 88, 1));
  expect(vasteOdt(vanLibreOffice(88, 4_000_000_000, 2))).toEqual(odt);
  const zip = new PizZip(odt);
  expect(zip.file('content.xml')?.asText()).toBe(
    '<text:list xml:id="list1"/><text:list xml:id="list2" text:continue-list="list1"/><text:p>list12</text:p>',
  );
  expect(Object.keys(zip.files)[0]).toBe('mimetype');
});
