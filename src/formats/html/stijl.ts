/** Everything that colour says is also said by a word, a line or bold. */
export const BRIEFSTIJL = `@page { size: A4; margin: 25mm 25mm 22mm; }
body { font: 11pt/1.45 Arial, Helvetica, sans-serif; color: #111; background: #fff; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; overflow-wrap: anywhere; }
a { color: inherit; }
header { border-bottom: 2px solid #1f4e5f; margin-bottom: 1.5rem; }
header p, .ondertekening p { margin: 0 0 .3rem; }
header p { white-space: pre-wrap; }
address { font-style: normal; white-space: pre-wrap; margin: 0 0 1.5rem; }
dl div { display: grid; grid-template-columns: minmax(0, 9.5rem) minmax(0, 1fr); }
dt { font-weight: bold; }
dd { margin: 0; }
h1 { font-size: 1.25rem; margin: 1.5rem 0; }
h2 { font-size: 1.08rem; margin: 1.5rem 0 .4rem; }
h3 { font-size: 1rem; margin: 1.2rem 0 .3rem; }
h1, h2, h3 { line-height: 1.25; break-after: avoid; }
p, li { orphans: 2; widows: 2; }
table { border-collapse: collapse; width: 100%; margin: .6rem 0 1rem; border-top: 2px solid #1f4e5f; border-bottom: 2px solid #1f4e5f; }
th, td { padding: .25rem .5rem; text-align: left; font-weight: normal; border-top: 1px solid #9aa7ac; }
thead th, tbody tr:last-child > * { font-weight: bold; }
tr { break-inside: avoid; }
.getal { text-align: right; font-variant-numeric: tabular-nums; }
.verborgen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.concept { border: 2px solid #b00020; padding: .5rem 1rem; margin: 1rem 0; }
.voorbeeld { float: right; color: #1f4e5f; letter-spacing: .08em; }
.invullen { font-weight: bold; border-bottom: 2px dotted #111; }
.ondertekening { break-inside: avoid; margin: 1rem 0; }
.ondertekening div { display: flex; flex-wrap: wrap; gap: 0 4rem; margin-top: .6rem; }
.ondertekening div p { min-height: 4.5rem; }
header .logo { display: block; margin-bottom: .6rem; }
.handtekening { display: block; margin-top: .3rem; }
.handtekening + .naam { margin-top: 0; }
.naam { display: inline-block; margin-top: 3rem; }
footer { border-top: 1px solid #9aa7ac; margin-top: 2rem; font-size: .85rem; }
@media print { body { font-size: 10pt; max-width: none; margin: 0; padding: 0; } }
`;
