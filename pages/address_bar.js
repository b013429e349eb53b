// Keeps the address bar at the race that is shown. Streamlit calls this function again whenever the data change.
const applied = new WeakMap()

export default function ({ data, parentElement, setTriggerValue }) {
  const { address, opened, arrived, words } = data
  const tell = () => setTriggerValue("opened", location.search)
  const here = location.search.slice(1)
  const before = applied.get(parentElement)
  applied.set(parentElement, address)
  // Back from another page to an entry of the history that says another race: the address is right, not the page.
  if (before === undefined && arrived && here && here !== address) setTimeout(tell)
  else if (address !== before && address !== here) {
    const change = opened || before === undefined ? "replaceState" : "pushState"
    history[change](history.state, "", `?${address}${location.hash}`)
  }
  draw(parentElement, words)
  addEventListener("popstate", tell)
  return () => removeEventListener("popstate", tell)
}

function draw(root, words) {
  let button = root.querySelector("button")
  if (!words) return button?.remove()
  if (button) return
  button = document.createElement("button")
  const said = document.createElement("span")
  said.setAttribute("aria-live", "polite")
  said.textContent = words.copy
  button.title = words.help
  button.append(said)
  let later
  button.addEventListener("click", async () => {
    await copy(location.href)
    said.textContent = words.copied
    clearTimeout(later)
    later = setTimeout(() => (said.textContent = words.copy), 2000)
  })
  root.append(button)
}

// Browsers have a clipboard only for pages that come encrypted or from this computer; a class often opens neither.
async function copy(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text)
  const field = document.createElement("textarea")
  field.value = text
  document.body.append(field)
  field.select()
  document.execCommand("copy")
  field.remove()
}
