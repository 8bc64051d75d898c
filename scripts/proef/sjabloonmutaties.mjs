// The slips that a jurist or developer makes in a template, a clause or a bouwsteen: each with the file, what it does to the text, and
// the line on which it must be told (a function of the text before; left out: where the change begins).

const BRIEF = 'trede3/verzoek-verbeterplan.njk';
const UITNODIGING = 'trede2/uitnodiging-overleg.njk';
const CIJFERS = 'bouwstenen/cijfers.njk';
const CLAUSULE = 'bouwstenen/gronden/totaalopgave-gerealiseerd.njk';
/** A file that is made. */
const NIEUW = 'bouwstenen/vergeten.njk';
const EIGEN = 'bouwstenen/utrecht-2024/verbeterplan.njk';

const achter = (erbij) => (tekst) => `${tekst}\n${erbij}\n`;
const midden = (erbij) => (tekst) => tekst.replace('Geacht college,\n', `Geacht college,\n\n${erbij}\n`);
const vervang = (van, naar) => (tekst) => {
  if (!tekst.includes(van)) throw new Error(`"${van}" staat niet in het sjabloon`);
  return tekst.replace(van, () => naar);
};
const zonder = (deel) => vervang(deel, '');

/** `boven`: something is missing, and is told at the top. */
const m = (naam, bestand, maak, boven = false) => ({ naam, bestand, maak, boven, verder: 0 });
/** Told so many lines further on. */
const verder = (regels, mutatie) => ({ ...mutatie, verder: regels });
/** Told in every letter that takes it in. */
const elders = (mutatie) => ({ ...mutatie, elders: true });
/** Spoils no letter: the check tells it, and letters are made. */
const gemeld = (mutatie) => ({ ...mutatie, alleenGemeld: true });

export const SJABLOONMUTATIES = [
  // Braces.
  m('één accolade om een veld', BRIEF, midden('De achterstand is { cijfers.achterstand }.')),
  m('een losse }}', BRIEF, midden('De achterstand is groot }} en blijft.')),
  m('{{ zonder }}', BRIEF, midden('De achterstand is {{ cijfers.achterstand | getal.')),
  m('een haak te weinig aan het eind', BRIEF, midden('De achterstand is {{ cijfers.achterstand | getal }.')),
  m('een haak te veel', BRIEF, midden('De achterstand is {{{ cijfers.achterstand | getal }}}.')),
  m('{% zonder %}', BRIEF, midden('{% if toon.blijft')),
  m('een losse %}', BRIEF, midden('Tot zover %} en verder.')),
  m('een opmerking die niet sluit', BRIEF, midden('{# nog nakijken')),
  m('een aanhalingsteken dat niet sluit', BRIEF, midden('{% include "bouwstenen/norm.njk %}')),
  // Markdown and HTML that a letter does not have.
  m('HTML', BRIEF, midden('Dit is <b>belangrijk</b>.')),
  m('een HTML-opmerking', CLAUSULE, achter('<!-- nog nakijken -->')),
  m('een koppeling', BRIEF, midden('Zie [onze website](https://www.voorbeeld.example).')),
  m('een afbeelding', BRIEF, midden('![het wapen](wapen.png)')),
  m('een citaat', BRIEF, midden('> U moet ervoor zorgen dat het lukt.')),
  m('code', CLAUSULE, achter('De code is `x`.')),
  m('een blok code', BRIEF, midden('```\ntekst\n```')),
  m('een kop van vier #', BRIEF, midden('#### Te diep')),
  m('een kop zonder spatie', BRIEF, midden('##Het plan')),
  m('een kop zonder tekst', BRIEF, midden('##')),
  m('een tweede onderwerp', BRIEF, midden('# Nog een onderwerp')),
  m('een onderwerp in een bouwsteen', CIJFERS, (t) => `# Cijfers\n\n${t}`),
  verder(1, m('een geneste lijst', BRIEF, midden('- een\n  - twee'))),
  m('een lijst met sterretjes', BRIEF, midden('* een\n* twee')),
  m('een nummer met een haakje', BRIEF, midden('1) een\n2) twee')),
  m('een lijst die met 2 begint', BRIEF, midden('2. een\n3. twee')),
  verder(2, m('een alinea binnen een onderdeel', BRIEF, midden('- een\n\n  nog iets'))),
  verder(2, m('een streep over de regel', BRIEF, midden('Tekst.\n\n***\n\nTekst.'))),
  m('nadruk die niet eindigt', BRIEF, midden('Dit is **belangrijk.')),
  m('nadruk met _', BRIEF, midden('Dit is _belangrijk_.')),
  m('een losse ster', BRIEF, midden('Dit is 5 * belangrijk.')),
  m('een entiteit', BRIEF, midden('Tekst&nbsp;met een spatie.')),
  m('een entiteit in cijfers', CLAUSULE, achter('Tekst &#8211; meer.')),
  m('een tabelrij met een cel te weinig', CIJFERS, vervang('| Taakstelling {{ periode.halfjaar }} | ', '| ')),
  verder(-1, m('een tabel zonder streepjes', CIJFERS, zonder('| --- | ---: |\n'))),
  m('een losse backslash', BRIEF, midden('Dit is een \\ streep.')),
  // Characters and words that stayed behind.
  m('een onzichtbaar teken in de aanhef', BRIEF, vervang('Geacht college', 'Geacht\u200b college')),
  m('een zacht afbreekteken', CLAUSULE, (t) => t.replace(/(?<=[a-z]{3})(?=[a-z]{3})/, '\u00ad')),
  m('een schrijfrichtingteken', BRIEF, midden('Tekst \u202eabc.')),
  m('een teken voor eigen gebruik', BRIEF, midden('Tekst \ue000 meer.')),
  m('een plek tussen haken', BRIEF, midden('Het gesprek is op [datum].')),
  m('twee vraagtekens', BRIEF, midden('Het gesprek is op ??.')),
  m('TODO', CLAUSULE, achter('TODO: nakijken.')),
  m('een veld zonder haken', BRIEF, midden('De achterstand is cijfers.achterstand.')),
  m('een haakje dat niet sluit', BRIEF, midden('Dit is belangrijk (zie hieronder.')),
  m('een kop met niets eronder', BRIEF, midden('## Het plan\n\n## Het gesprek\n\nTekst.')),
  // The words between {% and %}.
  m('een {% if %} die open blijft', BRIEF, midden('{% if toon.blijft %}\nTekst.')),
  m('een {% for %} die open blijft', BRIEF, midden('{% for grond in gronden %}\n{% include grond %}')),
  m('een {% block %} die open blijft', BRIEF, midden('{% block gronden %}\nTekst.')),
  m('een {% endif %} te veel', BRIEF, midden('Tekst.{% endif %}')),
  m('{% endfor %} in plaats van {% endif %}', BRIEF, midden('{% if toon.blijft %}Tekst.{% endfor %}')),
  m('{% else %} zonder {% if %}', BRIEF, midden('{% else %}Tekst.')),
  m('Nederlandse woorden', BRIEF, midden('{% als toon.blijft %}Tekst.{% eindeals %}')),
  m('{% raw %}', BRIEF, midden('{% raw %}{{ x }}{% endraw %}')),
  m('{% set %}', BRIEF, midden('{% set x = trede %}')),
  m('{% macro %}', BRIEF, midden('{% macro x() %}a{% endmacro %}')),
  m('{% extends %}', BRIEF, midden('{% extends "bouwstenen/slot.njk" %}')),
  m('een {% if %} zonder voorwaarde', BRIEF, midden('{% if %}Tekst.{% endif %}')),
  m('een {% for %} zonder in', BRIEF, midden('{% for grond gronden %}a{% endfor %}')),
  m('een {% include %} zonder naam', BRIEF, midden('{% include %}')),
  m('twee velden in één {{ }}', BRIEF, midden('{{ trede tredeVorig }}')),
  m('een leeg veld', BRIEF, midden('{{ }}')),
  m('een som', BRIEF, midden('{{ trede + tredeVorig }}')),
  m('een deling', BRIEF, midden('{{ cijfers.achterstand / 2 }}')),
  m('een keuze in een veld', BRIEF, midden('{{ trede if toon.blijft else tredeVorig }}')),
  m('een vergelijking', BRIEF, midden('{% if cijfers.achterstand > 10 %}Tekst.{% endif %}')),
  m('een aanroep', BRIEF, midden('{{ gemeente.naam.toUpperCase() }}')),
  m('velden aaneengeplakt', BRIEF, midden('{{ gemeente.naam ~ periode.tekst }}')),
  // Fields, switches, filters, bouwstenen.
  m('een onbekend veld', BRIEF, midden('{{ gemeente.naaam }}')),
  m(
    'een ander cijfer als trede',
    BRIEF,
    vervang('naar trede {{ trede | getal }}', 'naar trede {{ cijfers.achterstand | getal }}'),
  ),
  m('een onbekend filter', BRIEF, midden('{{ trede | getaal }}')),
  m('een getal zonder filter', BRIEF, midden('{{ trede }}')),
  m('een datum zonder filter', BRIEF, midden('{{ periode.peildatum }}')),
  m('een veld dat leeg kan zijn', BRIEF, midden('{{ toelichting }}')),
  m('een onbekende schakelaar', BRIEF, midden('{% if toon.bleift %}Tekst.{% endif %}')),
  m('een bouwsteen die niet bestaat', BRIEF, midden('{% include "bouwstenen/sloot.njk" %}')),
  m('een bouwsteen die zichzelf aanroept', CIJFERS, achter('{% include "bouwstenen/cijfers.njk" %}')),
  m('een brief in een brief', BRIEF, midden('{% include "trede1/beoordeling.njk" %}')),
  m('een onbekend punt van de checklist', BRIEF, midden('{% block grondne %}Tekst.{% endblock %}')),
  m('een clausule die een grond aanroept', CLAUSULE, achter('{% include grond %}')),
  m('een lijst als bevinding', BRIEF, midden('{% include gronden %}')),
  m('HTML in het woord van een filter', BRIEF, midden('{{ trede | enkelmeervoud("<b>is</b>", "zijn") }}')),
  m('een vaste tekst als veld', BRIEF, midden('{{ "45" }}')),
  gemeld(
    m('een dode tak', BRIEF, midden('{% if toon.blijft %}{% if toon.blijft %}Tekst.{% endif %}{% endif %}')),
  ),
  // What a letter cannot do without.
  m('zonder onderwerp', BRIEF, (t) => t.replace(/^# .*\n/, ''), true),
  m('zonder aanhef', BRIEF, zonder('Geacht college,\n'), true),
  m('zonder gronden', BRIEF, zonder('{% include "bouwstenen/gronden.njk" %}\n'), true),
  m('zonder slot', BRIEF, zonder('{% include "bouwstenen/tot-slot.njk" %}\n'), true),
  elders(m('zonder Hoogachtend', 'bouwstenen/slot.njk', vervang('Hoogachtend', 'Groet'), true)),
  m('zonder cijfertabel', BRIEF, zonder('{% include "bouwstenen/cijfers.njk" %}\n'), true),
  m(
    'zonder tabel van het volgende halfjaar',
    BRIEF,
    zonder('{% include "bouwstenen/volgend.njk" %}\n'),
    true,
  ),
  m(
    'een slot in één tak',
    BRIEF,
    vervang(
      '{% include "bouwstenen/tot-slot.njk" %}',
      '{% if toon.blijft %}{% include "bouwstenen/tot-slot.njk" %}{% endif %}',
    ),
  ),
  m('twee keer het slot', BRIEF, achter('{% include "bouwstenen/tot-slot.njk" %}')),
  // Told where it stands for the second time.
  verder(10, m('twee keer de gronden', BRIEF, midden('{% include "bouwstenen/gronden.njk" %}'))),
  // Told where it stands now.
  verder(
    10,
    m(
      'de cijfers onder de ondertekening',
      BRIEF,
      (t) =>
        `${zonder('{% include "bouwstenen/cijfers.njk" %}\n')(t)}\n{% include "bouwstenen/cijfers.njk" %}\n`,
    ),
  ),

  m('een leeg sjabloon', BRIEF, () => '', true),
  m('een lege clausule', CLAUSULE, () => '\n', true),
  m('een clausule die leeg kan zijn', CLAUSULE, (t) => `{% if motivering %}${t}{% endif %}`, true),
  gemeld(m('een bouwsteen die niemand gebruikt', NIEUW, () => 'Tekst.\n', true)),
  gemeld(m('een brief die ontbreekt', UITNODIGING, () => null, true)),
  m('een clausule die ontbreekt', CLAUSULE, () => null, true),
  // Facts that belong in a field.
  m('een vast aantal', BRIEF, midden('De achterstand is 45 vergunninghouders.')),
  m('een vast aantal in woorden', CLAUSULE, achter('Dat zijn vijfenveertig vergunninghouders.')),
  m('een vast percentage', BRIEF, midden('Dat is een daling van 69,4%.')),
  m('een vast jaar', BRIEF, midden('Dit gaat over de tweede helft van 2023.')),
  m('een vaste datum', BRIEF, midden('De peildatum is 1 januari 2024.')),
  m('een vaste trede', BRIEF, vervang('naar trede {{ trede | getal }}', 'naar trede 3')),
  m('een vaste gemeente', BRIEF, vervang('Uw gemeente gaat', 'De gemeente Almere gaat')),
  m('een vaste gemeente in een clausule', CLAUSULE, achter('De gemeente Bergen (NH) doet mee.')),
  m('een vaste gemeente in een tekst van één kader', EIGEN, achter('Bel met de gemeente Zeewolde.')),
  m('een vaste provincie', BRIEF, midden('De provincie Flevoland houdt toezicht.')),
];

const pad = (bestand) => `sjablonen/${bestand}`;
const tekstVan = (bronnen, bestand) => {
  const bron = bronnen.get(pad(bestand));
  if (bron === undefined && bestand !== NIEUW)
    throw new Error(`${bestand} is er niet meer: kies een ander sjabloon`);
  return new TextDecoder().decode(bron?.bytes);
};

/** The sources with one slip made. */
export function metMutatie(bronnen, { bestand, maak }) {
  const nieuw = maak(tekstVan(bronnen, bestand));
  const uit = new Map(bronnen);
  if (nieuw === null) uit.delete(pad(bestand));
  else uit.set(pad(bestand), { bytes: new TextEncoder().encode(nieuw), plek: bestand });
  return uit;
}

/** The line on which a slip must be told: the first that differs, or the top where something is missing. */
export function plekVan(bronnen, { bestand, maak, boven, verder: erbij }) {
  const oud = tekstVan(bronnen, bestand);
  const nieuw = maak(oud);
  if (boven || nieuw === null) return 1;
  const voor = oud.split('\n');
  const na = nieuw.split('\n');
  const anders = na.findIndex((regel, i) => regel !== voor[i]);
  // An empty line was put in before it.
  return (na[anders] === '' ? anders + 1 : anders) + 1 + erbij;
}
