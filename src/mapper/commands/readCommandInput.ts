const mostBytes = 5_000_000;

/**
 * Reads one JSON value from the standard input.
 *
 * @throws when there is none, when it is not JSON, and when it is too long
 */
export async function readCommandInput(): Promise<unknown> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > mostBytes) {
      throw new Error(`The input is longer than ${String(mostBytes)} bytes. Send one network.`);
    }
    chunks.push(chunk);
  }
  const text = Buffer.concat(chunks).toString('utf8');
  if (text.trim() === '') {
    throw new Error('There is nothing on the standard input. Send a file: … < case.json');
  }
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Error(`The input is not JSON: ${(error as Error).message}`, { cause: error });
  }
}
