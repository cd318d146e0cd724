/** Asks the phones' server. @throws with the server's own words when it refuses */
export async function ask<Answer = unknown>(path: string, body?: object): Promise<Answer> {
  const answer = await fetch(path, body && { method: 'POST', body: JSON.stringify(body) })
  const read = await answer.json()
  if (!answer.ok) throw new Error(read.message ?? answer.statusText)
  return read
}
