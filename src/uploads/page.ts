import { html } from 'hono/html'
import type { Assets } from '#src/http/assets.ts'
import { uploadText } from '#src/text/uploads.ts'

const { page, script } = uploadText
/** Named one by one and not as any picture: an iPhone then turns its HEIC photos into JPEG by itself. */
const PICTURES = 'image/jpeg,image/png,image/webp'
const ALL = `${PICTURES},application/pdf,.pdf,.docx,.xlsx`

export function uploadPage(assets: Assets) {
  return html`<!doctype html>
<html lang="vi">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <title>${page.title}</title>
  <link rel="icon" type="image/svg+xml" href="${assets.urlOf('icon.svg')}">
  <link rel="stylesheet" href="${assets.urlOf('base.css')}">
  <link rel="stylesheet" href="${assets.urlOf('upload.css')}">
  ${assets.scripts.map((name) => html`<link rel="modulepreload" href="${assets.urlOf(name)}">`)}
  <script defer src="${assets.urlOf('tus.min.js')}"></script>
  <script type="module" src="${assets.urlOf('upload.js')}"></script>
</head>
<body data-words="${JSON.stringify(script)}">
  <a class="skip" href="#choose">${page.skip}</a>
  <header>
    <img src="${assets.urlOf('icon.svg')}" alt="" width="44" height="44">
    <div>
      <h1>${page.title}</h1>
      <p>${page.description}</p>
    </div>
  </header>
  <p id="connection" role="status"></p>
  <main>
    <noscript><p class="warning">${page.noScript}</p></noscript>
    <p id="trouble" class="warning" role="alert" hidden></p>
    <p id="opening" hidden>${page.opening}</p>
    <div id="open" hidden>
      ${chooser()}
      ${section('sending', page.sending)}
      ${section('kept', page.kept)}
      <p id="none" class="soft">${page.nothingYet}</p>
      ${section('missing', page.missing)}
      ${section('downloads', page.downloads)}
      <p id="until" class="soft"></p>
    </div>
    <p id="news" class="unseen" role="status"></p>
  </main>
  ${templates()}
</body>
</html>`
}

function chooser() {
  return html`<section id="choose" class="card" tabindex="-1">
        <p id="for"></p>
        <div id="kind-field" hidden>
          <label for="kind">${page.what}</label>
          <select id="kind"><option value="">${page.choose}</option></select>
          <p id="kind-problem" class="problem" role="alert"></p>
        </div>
        <div id="ends-field" hidden>
          <label for="ends">${page.ends}</label>
          <input id="ends" type="date">
        </div>
        <div class="choices">
          <button id="camera" type="button" class="main">${page.camera}</button>
          <button id="pick" type="button">${page.pick}</button>
        </div>
        <input id="camera-input" type="file" accept="${PICTURES}" capture="environment" hidden>
        <input id="pick-input" type="file" accept="${ALL}" multiple hidden>
        <p class="soft">${page.rules}</p>
      </section>`
}

function section(id: string, title: string) {
  return html`<section id="${id}-section" aria-labelledby="${id}-title" hidden>
        <h2 id="${id}-title">${title}</h2>
        <ul id="${id}"></ul>
      </section>`
}

/** What the script makes the lists of. */
function templates() {
  return html`<template id="sending-row">
    <li>
      <p class="name"></p>
      <progress max="1" value="0"></progress>
      <p class="state"></p>
      <p class="problem" role="alert"></p>
      <div class="choices">
        <button class="retry" type="button" hidden>${script.retry}</button>
        <button class="cancel" type="button">${script.cancel}</button>
      </div>
    </li>
  </template>
  <template id="kept-row">
    <li>
      <p class="name"></p>
      <p class="soft about"></p>
      <div class="choices">
        <a class="button" download>${script.download}</a>
        <button class="remove" type="button">${script.remove}</button>
      </div>
    </li>
  </template>
  <template id="download-row">
    <li><a class="button" download></a></li>
  </template>`
}
