import { xml } from '../../xml/schrijf.ts';

export const W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
export const R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"';

/** Millimetres and points in twentieths of a point; points in halves. */
export const twips = (n: number) => Math.round((n * 1440) / 25.4);
export const pt = (n: number) => Math.round(n * 20);
export const half = (n: number) => Math.round(n * 2);

/** Text of the house, in which nothing is a mark. */
export function letterlijk(tekst: string): string {
  return xml(tekst).replaceAll(/[{}]/g, '');
}

/** A run; `tekst` may hold marks. */
export function run(tekst: string, opmaak = ''): string {
  return `<w:r>${opmaak && `<w:rPr>${opmaak}</w:rPr>`}<w:t xml:space="preserve">${tekst}</w:t></w:r>`;
}

export const TAB = '<w:r><w:tab/></w:r>';

export function wordalinea(inhoud: string, eigenschappen = ''): string {
  return `<w:p>${eigenschappen && `<w:pPr>${eigenschappen}</w:pPr>`}${inhoud}</w:p>`;
}

/** Lines of this height, in points, and nothing around them. */
export function dicht(regel: number): string {
  return `<w:spacing w:before="0" w:after="0" w:line="${pt(regel)}" w:lineRule="exact"/>`;
}

export function tabs(...posities: (readonly ['left' | 'right', number])[]): string {
  return `<w:tabs>${posities.map(([soort, n]) => `<w:tab w:val="${soort}" w:pos="${n}"/>`).join('')}</w:tabs>`;
}
