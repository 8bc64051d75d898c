import PizZip from 'pizzip';

/** The parts of a .docx as text. */
export function delen(bytes: Uint8Array): Map<string, string> {
  const zip = new PizZip(bytes);
  return new Map(Object.keys(zip.files).map((naam) => [naam, zip.file(naam)?.asText() ?? '']));
}

/** The text of a Word part, one line a paragraph, a tab as a space; read from the XML without our own writer. */
export function alineas(xml: string): string[] {
  return [...xml.matchAll(/<w:p[ >][\s\S]*?<\/w:p>/g)].map(([p]) =>
    [...p.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:(tab|br)\/>/g)]
      .map(([, tekst, teken]) => (teken ? ' ' : ontsnap(tekst ?? '')))
      .join(''),
  );
}

function ontsnap(tekst: string): string {
  return tekst
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** Words only, so that a text with other line breaks compares equal. */
export function woorden(tekst: string): string[] {
  return tekst
    .replaceAll(/[\u00a0\s]+/g, ' ')
    .trim()
    .split(' ')
    .filter((w) => w !== '' && !/^[=-]+$/.test(w) && !/^([-•]|\d+\.)$/.test(w));
}
