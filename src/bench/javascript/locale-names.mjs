// Prints the names of people that faker-js (MIT) has for each language and country, one JSON object a
// line: {"locale", "given": […], "family": […]}. WordLists reads it.
//
//     npm install --prefix DIR @faker-js/faker@10.6.0
//     node src/bench/javascript/locale-names.mjs DIR > locale-names.jsonl
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const entry = resolve(process.argv[2], 'node_modules/@faker-js/faker/dist/index.js');
const { allLocales } = await import(pathToFileURL(entry));

const names = (group) =>
  Object.values(group ?? {})
    .filter(Array.isArray)
    .flat()
    .map((name) => (typeof name === 'string' ? name : name.value));

for (const [locale, { person }] of Object.entries(allLocales)) {
  const given = [...new Set(names(person?.first_name))].sort();
  const family = [...new Set(names(person?.last_name))].sort();
  if (given.length + family.length > 0) {
    console.log(JSON.stringify({ locale, given, family }));
  }
}
