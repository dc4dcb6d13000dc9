import assert from 'node:assert/strict';
import { test } from 'node:test';
import { doNotSay } from '#src/desk/prose/doNotSay.ts';
import { languages, type LanguageId } from '#src/site/languages.ts';

/** Each phrase as somebody would write it, in each language. */
const said: Readonly<Record<string, Readonly<Record<LanguageId, readonly string[]>>>> = {
  'jobs-by-networking': {
    en: [
      'Up to 80 per cent of all jobs are never advertised',
      '70-85% of positions come from people',
    ],
    es: ['Hasta el 80 % de los empleos no se anuncia', 'Ochenta por ciento de las vacantes'],
  },
  'weak-ties-84': {
    en: ['84% found it through weak ties', '83.4% of them'],
    es: ['El 84 % lo encontró por lazos débiles', 'un 83,4 por ciento'],
  },
  'no-black-friends': {
    en: ['75% of white Americans have no Black friends'],
    es: ['El 75 % de los estadounidenses blancos no tiene amigos negros'],
  },
  'only-150-friends': {
    en: ['you can only have 150 friends', 'Dunbar says so'],
    es: ['solo puedes tener 150 amigos', 'el número de Dunbar'],
  },
  'networks-shrank-by-a-third': {
    en: ['our networks shrank by a third'],
    es: ['nuestras redes se redujeron en un tercio', 'tu red encogió en una tercera parte'],
  },
  'volunteering-27': {
    en: ['you are 27% more likely to find work'],
    es: ['tienes un 27 % más de probabilidades de encontrar trabajo'],
  },
  'diverse-teams-profit': {
    en: ['diverse teams are more profitable'],
    es: ['los equipos diversos son más rentables'],
  },
  'networking-feels-dirty': {
    en: ['networking makes you feel dirty'],
    es: ['hacer contactos te hace sentir sucia', 'sentirse sucio al hacer contactos'],
  },
  'above-average': {
    en: ['your score is above average', 'in the 90th percentile'],
    es: ['estás por encima de la media', 'por debajo del promedio', 'en el percentil 90'],
  },
  'network-health': {
    en: ['check your network health', 'the health of your network'],
    es: ['mira la salud de tu red', 'una red sana'],
  },
  'sixty-five-percent': {
    en: ['if you met over 65% of them yourself'],
    es: ['si conociste tú al 65 % de ellos'],
  },
  'core-of-12-to-18': {
    en: ['keep a core of 12–18 people'],
    es: ['un núcleo de 12 a 18 personas'],
  },
};

const harmless: Readonly<Record<LanguageId, string>> = {
  en: 'About half of jobs come through people, in 150 minutes or so, and 12 to 15 people helped.',
  es: 'Más o menos la mitad de los empleos llega por personas, en unos 150 minutos. La red de 12 personas es buena para tu salud.',
};

test('each phrase that is not to be said is recognised in every language, and plain prose is not', () => {
  assert.deepEqual(
    Object.keys(said),
    doNotSay.map(({ id }) => id),
  );
  for (const { id, patterns, reason } of doNotSay) {
    assert.ok(reason.length > 20);
    for (const { id: language } of languages) {
      const sentences = said[id]?.[language] ?? [];
      assert.ok(sentences.length > 0, `${id} has no sentence in ${language}`);
      for (const sentence of sentences) assert.match(sentence, patterns[language]);
      assert.doesNotMatch(harmless[language], patterns[language]);
    }
  }
});
