/** French, with the same names as `en.js`. */
export const fr = {
  intro: 'Tout ce qui est saisi a un sens. Essayez :',
  words: 'tous ces mots, sous toutes leurs formes, n’importe où',
  phrase: 'ces mots côte à côte, tels quels',
  either: 'avec l’un ou l’autre',
  without: 'sans le second',
  prefix: 'les mots qui commencent ainsi',
  fuzzy: 'un mot écrit presque ainsi',
  near: 'proches l’un de l’autre, cinq mots au plus entre eux',
  title: 'dans le titre',
  country: 'au sujet d’un pays',
  organization: 'au sujet d’une organisation, sous tous ses noms',
  person: 'au sujet d’une personne',
  years: 'publié dans ces années',
  more: 'Tout cela, avec d’autres exemples (en anglais)',
};
