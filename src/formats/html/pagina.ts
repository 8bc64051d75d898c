import { xml } from '../xml/schrijf.ts';

/** One HTML document that needs nothing else; `inhoud` is HTML, the title is text. */
export function htmlpagina(titel: string, stijl: string, inhoud: string): string {
  return `<!doctype html>
<html lang="nl">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${xml(titel)}</title>
<style>
${stijl}</style>
</head>
<body>
${inhoud}
</body>
</html>
`;
}
