// Asks the server many times, each on the way that a page's own requests take, and shows which copy answered.
const REQUESTS = 12
const SOCKETS = 4
const ANY = 24
const LONGEST = 10_000 // ms until a question counts as lost
const words = JSON.parse(document.getElementById("words").textContent)
const cookie = "PAGE_COOKIE"
const [verdict, sentence, advice, ways, copy, again] = ["verdict", "sentence", "advice", "ways", "copy", "again"].map(
  (id) => document.getElementById(id),
)

const say = (text, places = {}) => text.replace(/\{(\w+)\}/g, (_, name) => places[name])

// This page is <base>/health/page, with or without a base path.
const place = (path) => new URL(`../${path}`, location.href)

async function ask(path) {
  const answer = await fetch(place(path), { cache: "no-store", signal: AbortSignal.timeout(LONGEST) })
  if (!answer.ok) throw new Error(answer.status)
  return answer.json()
}

function askSocket() {
  const address = place("health/socket")
  address.protocol = address.protocol.replace("http", "ws")
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(address)
    const late = setTimeout(() => socket.close(), LONGEST)
    socket.onmessage = ({ data }) => resolve({ copy: data })
    socket.onclose = () => {
      clearTimeout(late)
      reject(new Error("closed")) // after an answer it is no news
    }
  })
}

async function all(count, one) {
  const asked = await Promise.allSettled(Array.from({ length: count }, one))
  return { asked: count, answers: asked.filter(({ value }) => value).map(({ value }) => value) }
}

const byCopy = (answers) => {
  const counts = new Map()
  for (const { copy } of answers) counts.set(copy, (counts.get(copy) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => a.localeCompare(b, undefined, { numeric: true }))
}

function judge(requests, sockets, any) {
  const mine = byCopy([...requests.answers, ...sockets.answers])
  const every = byCopy([...requests.answers, ...sockets.answers, ...any.answers])
  const asked = requests.asked + sockets.asked + any.asked
  const lost = asked - requests.answers.length - sockets.answers.length - any.answers.length
  if (mine.length > 1) {
    const without = requests.answers.every((answer) => !answer.cookie)
    return {
      state: "bad",
      sentence: say(words.mixed, { copies: mine.map(([name]) => name).join(", ") }),
      advice: say(without ? words.mixed_no_cookie : words.mixed_cookie, { cookie }),
    }
  }
  if (lost) {
    const onlySockets = !sockets.answers.length && lost < asked
    const advice = onlySockets ? words.silent_sockets : words.silent_advice
    return { state: "bad", sentence: say(words.silent, { lost, asked }), advice }
  }
  if (new Set([...requests.answers, ...any.answers].map(({ code }) => code)).size > 1)
    return { state: "bad", sentence: words.versions, advice: "" }
  if (every.length === 1) return { state: "well", sentence: words.one, advice: words.one_advice }
  const name = mine[0][0]
  return {
    state: "well",
    sentence: say(words.well, { copy: name }),
    advice: say(words.well_advice, { count: every.length }),
  }
}

function element(tag, text = "", ...children) {
  const made = document.createElement(tag)
  made.textContent = text
  made.append(...children)
  return made
}

function way(title, most, { asked, answers }) {
  const counts = byCopy(answers)
  const wanted = most === 1 ? words.one_copy_wanted : words.spread_wanted
  const part = element("div", "", element("header", "", element("h2", title), element("span", wanted)))
  part.className = counts.length > most ? "way bad" : "way"
  for (const [name, count] of counts) {
    const length = element("i")
    length.style.width = `${(100 * count) / asked}%`
    const bar = element("div", "", element("span", say(words.copy_name, { copy: name })), length, element("b", count))
    bar.className = "bar"
    bar.role = "img"
    bar.ariaLabel = say(words.copy_count, { copy: name, count, asked })
    part.append(bar)
  }
  return part
}

function about({ copy: name, process, code, uptime, warm }) {
  const runs =
    uptime < 120
      ? say(words.uptime_seconds, { seconds: Math.round(uptime) })
      : say(words.uptime_minutes, { minutes: Math.round(uptime / 60) })
  const rows = [
    [words.name, name],
    [words.process, process],
    [words.code, code],
    [words.uptime, runs],
    [words.warmed_up, warm ? words.yes : words.not_yet],
  ]
  return element("dl", "", ...rows.flatMap(([term, value]) => [element("dt", term), element("dd", value)]))
}

async function check() {
  again.disabled = true
  const [requests, sockets, any] = await Promise.all([
    all(REQUESTS, () => ask("health")),
    all(SOCKETS, askSocket),
    all(ANY, () => ask("api/health")),
  ])
  const found = judge(requests, sockets, any)
  ways.replaceChildren(
    way(words.page_requests, 1, requests),
    way(words.page_sockets, 1, sockets),
    way(words.stateless, Infinity, any),
  )
  const last = requests.answers.at(-1)
  copy.replaceChildren(...(last ? [element("h2", words.last), about(last)] : []))
  sentence.textContent = found.sentence
  advice.textContent = found.advice
  verdict.dataset.state = found.state
  again.disabled = false
}

again.addEventListener("click", check)
check()
