/** In Dutch: what cannot stand in a template, by the name of nunjucks' node. */
const REKENT = 'een sjabloon rekent niet: noem een veld dat al is uitgerekend';
const VERGELIJKT = 'een sjabloon vergelijkt niet: noem een schakelaar uit de gegevens';
const VOORWAARDE = 'hier hoort één veld; een keuze is {% if … %}, met and, or en not';
const KNOPEN: Readonly<Record<string, string>> = {
  Compare: VERGELIJKT,
  In: VERGELIJKT,
  Is: VERGELIJKT,
  FunCall: 'een sjabloon roept geen functie aan',
  Literal: 'een getal hoort niet in een sjabloon: noem een veld',
  Filter: 'hier hoort een veld zonder filter',
  InlineIf: 'een keuze in een veld is niet toegestaan: schrijf {% if … %}…{% else %}…{% endif %}',
  Concat: 'een sjabloon plakt niets aaneen: schrijf de velden achter elkaar',
  ...Object.fromEntries(
    ['Add', 'Sub', 'Mul', 'Div', 'FloorDiv', 'Mod', 'Pow', 'Neg', 'Pos'].map((naam) => [naam, REKENT]),
  ),
  ...Object.fromEntries(['And', 'Or', 'Not', 'Group', 'Array', 'Dict'].map((naam) => [naam, VOORWAARDE])),
};

/** Why a node of nunjucks cannot stand there. */
export function geenSjabloon(knoopnaam: string): string {
  return KNOPEN[knoopnaam] ?? VOORWAARDE;
}

const VORM: Readonly<Record<string, string>> = {
  if: 'na if staan schakelaars, met and, or en not ertussen',
  elif: 'na elif staan schakelaars, met and, or en not ertussen',
  for: 'een herhaling is {% for naam in lijst %}',
  include: 'een bouwsteen is {% include "bouwstenen/….njk" %}, een bevinding {% include grond %}',
  block: 'een punt van de checklist is {% block naam %}',
};

/** Why a tag could not be read: how one of its kind is written. */
export function onleesbareTag(inhoud: string, isVeld: boolean): string {
  const [woord = ''] = inhoud.split(/\s/);
  const hoort = isVeld ? undefined : VORM[woord];
  return hoort === undefined && !isVeld
    ? `na ${woord} staat niets meer in deze {% … %}`
    : `dit is niet te lezen: ${hoort ?? 'tussen {{ en }} staat één veld, met zo nodig | en een filter'}`;
}
