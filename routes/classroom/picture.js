// The question's picture: the door of the lesson's own view, fed without Streamlit.
const messages = new Map() // of each lesson that was asked
let shown = null // the round whose picture is on the page, and what it shows

async function message(slug) {
  if (!messages.has(slug)) {
    const answer = await fetch(new URL(lessonAddress.replace("SLUG", slug), root))
    if (!answer.ok) throw new Error(answer.status)
    messages.set(slug, new Uint8Array(await answer.arrayBuffer()))
  }
  return messages.get(slug)
}

// Shows it, unless it is there as it should be; false if it cannot be loaded. `given` is the guess that was made, or
// null; `isOver` says after the loading whether something else is to be shown; `guess` takes what a person guesses.
async function showPicture(host, { slug, round, given }, isOver, guess) {
  const wanted = JSON.stringify([round, given])
  if (shown?.wanted === wanted) return true
  let bytes, door
  try {
    ;[bytes, door] = await Promise.all([message(slug), import(new URL(bundle, root).href).then(({ doors }) => doors.lesson)])
  } catch {
    return false
  }
  if (isOver()) return true
  if (shown?.round !== round) {
    removePicture()
    shown = { place: document.createElement("div") }
    host.append(shown.place)
  }
  const setTriggerValue = (name, made) => {
    if (name === "guess") guess(made)
  }
  const show = () => door.show({ parentElement: shown.place, data: forPhone(bytes, given), setTriggerValue })
  Object.assign(shown, { round, wanted, show, door })
  show()
  return true
}

function removePicture() {
  if (!shown) return
  shown.door?.leave(shown.place)
  shown.place.remove()
  shown = null
}

// The message of the question (views/wire.py) as a phone shows it: with the guess that was made, which is locked then.
function forPhone(bytes, given) {
  const end = 4 + new DataView(bytes.buffer).getUint32(0, true)
  const header = JSON.parse(new TextDecoder().decode(bytes.subarray(4, end)))
  Object.assign(header.lesson.words, { commitHelp: words.commit_help, unknownHelp: words.unknown_help })
  if (given) {
    Object.assign(header.lesson, { phase: "locked", given: { value: given.value } })
    header.lesson.texts.given = given.text
  }
  const text = new TextEncoder().encode(JSON.stringify(header))
  const length = text.length + (-text.length & 3)
  const patched = new Uint8Array(4 + length + bytes.length - end).fill(32)
  new DataView(patched.buffer).setUint32(0, length, true)
  patched.set(text, 4)
  patched.set(bytes.subarray(end), 4 + length)
  return patched
}

// As Streamlit does it for its own pages.
matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => shown?.show())
