const field = document.querySelector('input[name=secret]')
const secret = location.hash.slice(1)
if (field instanceof HTMLInputElement && secret !== '') {
  field.value = secret
  field.readOnly = true
  // The address in the bar and in the history no longer opens anything.
  history.replaceState(null, '', location.pathname)
}
