// Loads a component's door once and hands every update to it. Streamlit calls this function again
// on each change of data or theme, after calling the clean-up of the call before; only when no new
// call follows has the component left the page.
const address = new URL("BUNDLE_ADDRESS", document.baseURI)
const module = import(address.href).then(({ doors }) => doors.DOOR)
const calls = new WeakMap()

export default function (component) {
  const root = component.parentElement
  const call = (calls.get(root) ?? 0) + 1
  calls.set(root, call)
  module.then(({ show }) => {
    if (calls.get(root) === call) show(component)
  })
  return () => {
    setTimeout(() => {
      if (calls.get(root) !== call) return
      calls.set(root, call + 1)
      module.then(({ leave }) => leave(root))
    })
  }
}
