import type { SiteTopic } from '../siteWords.ts';

/**
 * Ids and titles of `content/topics.yaml`, or of another language's, which has the titles by id.
 * Throws with the path given and the cure when the file has another shape.
 */
export function readTopics(path: string, data: unknown): Pick<SiteTopic, 'id' | 'title'>[] {
  if (typeof data !== 'object' || data === null) {
    throw new Error(`${path}: must be a list of topics with id and title.`);
  }
  const topics = Array.isArray(data)
    ? (data as unknown[])
    : Object.entries(data).map(([id, topic]: [string, unknown]) => ({ id, ...Object(topic) }));
  return topics.map((topic: unknown, index) => {
    if (typeof topic === 'object' && topic !== null && 'id' in topic && 'title' in topic) {
      return { id: String(topic.id), title: String(topic.title) };
    }
    throw new Error(`${path}: topic ${String(index + 1)} needs an id and a title.`);
  });
}
