import PizZip from 'pizzip';
import { expect, test } from 'vitest';
import { vasteOdt } from '../../src/formats/odt/vast.ts';

const NS =
  'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:config="urn:oasis:names:tc:opendocument:xmlns:config:1.0"';
const ZOOM = 100;

/** As LibreOffice makes it, with these numbers drawn by lot. */
function vanLibreOffice(eerste: number, tweede: number, sessie: number): Uint8Array {
  const zip = new PizZip();
  zip.file('mimetype', 'application/vnd.oasis.opendocument.text');
  zip.file(
    'content.xml',
    `<office:text ${NS}><text:list xml:id="list${eerste}"/><text:list xml:id="list${tweede}" text:continue-list="list${eerste}"/><text:p>list12</text:p></office:text>`,
  );
  zip.file(
    'settings.xml',
    `<config:settings ${NS}><config:config-item config:name="Rsid" config:type="int">${sessie}</config:config-item><config:config-item config:name="Rsid"/><config:config-item config:name="Zoom">${ZOOM}</config:config-item></config:settings>`,
  );
  return zip.generate({ type: 'uint8array' });
}

test('wat LibreOffice loot, is na afloop elke keer hetzelfde; wat er staat blijft staan', () => {
  const odt = vasteOdt(vanLibreOffice(579212527, 88, 1));
  expect(vasteOdt(vanLibreOffice(88, 4_000_000_000, 2))).toEqual(odt);
  const zip = new PizZip(odt);
  expect(zip.file('content.xml')?.asText()).toBe(
    `<office:text ${NS}><text:list xml:id="list1"/><text:list xml:id="list2" text:continue-list="list1"/><text:p>list12</text:p></office:text>`,
  );
  expect(zip.file('settings.xml')?.asText()).toBe(
    `<config:settings ${NS}><config:config-item config:name="Rsid" config:type="int">0</config:config-item><config:config-item config:name="Rsid"/><config:config-item config:name="Zoom">${ZOOM}</config:config-item></config:settings>`,
  );
  expect(Object.keys(zip.files)[0]).toBe('mimetype');
});
