// Asks the server for a run when the page wears another theme than the one it was drawn in. Stands behind
// views/web/ui/theme.js. Streamlit calls the function with each run of the page, and with each change of the theme.
let asked = null // of one theme the server is told once, lest a page runs for ever

export default function ({ data, parentElement, setTriggerValue }) {
  const worn = themeName(parentElement)
  if (worn !== data.theme && worn !== asked) setTriggerValue("changed", worn)
  asked = worn
}
