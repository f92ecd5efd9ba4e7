/** Spanish, with the same names as `en.js`. */
export const es = {
  intro: 'Todo lo que se escribe significa algo. Pruebe:',
  words: 'todas las palabras, en cualquier forma y lugar',
  phrase: 'estas palabras seguidas, tal como están',
  either: 'con cualquiera de las dos',
  without: 'sin la segunda',
  prefix: 'palabras que empiezan así',
  fuzzy: 'una palabra escrita casi así',
  near: 'cerca una de otra, con cinco palabras en medio como máximo',
  title: 'en el título',
  country: 'sobre un país',
  organization: 'sobre una organización, con cualquiera de sus nombres',
  person: 'sobre una persona',
  years: 'publicado en estos años',
  more: 'Todo ello, con más ejemplos (en inglés)',
};
