/** German, with the same names as `en.js`. */
export const de = {
  intro: 'Was auch getippt wird, es bedeutet etwas. Zum Ausprobieren:',
  words: 'alle Wörter, in jeder Form, irgendwo',
  phrase: 'diese Wörter nebeneinander, genau so',
  either: 'mit einem der beiden',
  without: 'ohne das zweite',
  prefix: 'Wörter, die so beginnen',
  fuzzy: 'ein fast so geschriebenes Wort',
  near: 'nah beieinander, höchstens fünf Wörter dazwischen',
  title: 'im Titel',
  country: 'über ein Land',
  organization: 'über eine Organisation, unter jedem ihrer Namen',
  person: 'über eine Person',
  years: 'in diesen Jahren erschienen',
  more: 'Alles dazu, mit mehr Beispielen (englisch)',
};
