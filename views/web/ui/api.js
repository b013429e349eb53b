// What the browser asks the app's own server for (routes/__init__.py).
import { readFile } from "../core/file_stream.js"
import { decode } from "../core/wire.js"

const MODULES = new URL("..", import.meta.url) // below it are all modules as one, Plotly and the terrains
const API = new URL("../../api/", MODULES)

const LONGEST = 4000 // characters of a question in an address

// Of a client's questions the server answers the newest; each page that is open is one.
const CLIENT = Math.random().toString(36).slice(2)

export const PLOTLY = new URL("plotly.min.js", MODULES).href

// The named arrays of an experiment, given by its string, and the inside of the steps of a contender, if there is one;
// null where the server refuses or does not answer.
export function askTrajectories(address, arrays, inside = null) {
  const headers = { "Descent-Lab-Client": CLIENT }
  const looked = inside == null ? "" : `&inside=${inside}`
  return ask(...asked(new URL("trajectories", API), `${address}&arrays=${arrays.join()}${looked}`, headers))
}

// The contours of a mini-batch's loss; null as above.
export function askBatchContours(body) {
  return ask(new URL("batch", MODULES), json(body))
}

// The contours of the loss around a view; null as above.
export function askPatch(body) {
  return ask(new URL("patch", MODULES), json(body))
}

// The slope at a point along a direction, and models of the loss there; null as above.
export function askSlope(body) {
  return ask(new URL("slope", MODULES), json(body))
}

// How a formula is understood, with a small map, or what is wrong with it; null as above. `query` has the text and numbers.
export function askFormula(query) {
  return ask(new URL(`formula?${new URLSearchParams(query)}`, MODULES))
}

// The terrain of a landscape, given by the landscape and its parameters as a query. Throws where there is none.
export async function askTerrain(query) {
  const [landscape, parameters] = query.split("?")
  return decode(await bytesOf(await fetch(...asked(new URL(`terrain/${landscape}`, MODULES), parameters))))
}

// Where and how a question is asked: in the address, or where that would be too long for a proxy as a text.
function asked(url, query, headers = {}) {
  if (query.length > LONGEST) return [url, { method: "POST", headers: { ...headers, "Content-Type": "text/plain" }, body: query }]
  url.search = query
  return [url, { headers }]
}

// What is asked for as the pieces of a file, unless `signal` calls it off; `tell` hears the percentage that is done. Throws the
// server's own sentence where it refuses, and a TypeError where it does not answer, or not to the end.
export async function askFile(where, body, signal, tell) {
  const answer = await fetch(new URL(where, MODULES), { ...json(body), signal })
  if (!answer.ok) throw new Error(await answer.text())
  const file = await readFile(chunksOf(answer.body), tell)
  if (!file) throw new TypeError("The answer ends before the file.")
  return file
}

// Not every browser iterates over a stream by itself.
async function* chunksOf(stream) {
  const reader = stream.getReader()
  for (let read = await reader.read(); !read.done; read = await reader.read()) yield read.value
}

function json(body) {
  return { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) }
}

async function ask(address, request) {
  const bytes = await fetch(address, request).then(bytesOf).catch(() => null)
  return bytes && decode(bytes)
}

// An answer without a body, such as 204, is a refusal, too.
async function bytesOf(answer) {
  if (answer.status !== 200) throw new Error(await answer.text())
  return new Uint8Array(await answer.arrayBuffer())
}
