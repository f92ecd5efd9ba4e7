/** English, of how to search, in brief. */
export const en = {
  intro: 'Whatever is typed means something. Try one:',
  words: 'all of the words, in any form, anywhere',
  phrase: 'these words next to each other, as written',
  either: 'with either of them',
  without: 'without the second',
  prefix: 'words that begin so',
  fuzzy: 'a word spelled nearly so',
  near: 'near each other, at most five words between',
  title: 'in the title',
  country: 'about a country',
  organization: 'about an organization, under any of its names',
  person: 'about a person',
  years: 'published in these years',
  more: 'All of it, with more examples',
};
