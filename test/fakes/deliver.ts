/** One delivery to a webhook, as a platform makes it; 0 when there was no answer. */
export async function deliver(
  url: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<number> {
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  }).catch(() => null)
  await answer?.arrayBuffer().catch(() => null)
  return answer?.status ?? 0
}
