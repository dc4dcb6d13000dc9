type Ordered = { readonly data: { readonly topics: readonly string[]; readonly order: number } };

/** The guides whose main topic is `topic`, in the order that the editors gave them. */
export function guidesOfTopic<Guide extends Ordered>(
  guides: readonly Guide[],
  topic: string,
): Guide[] {
  return guides
    .filter(({ data }) => data.topics[0] === topic)
    .sort((a, b) => a.data.order - b.data.order);
}
